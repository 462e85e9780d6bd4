"""The thread that completes what is being typed, over its own read connection, so that no search waits for it."""

from __future__ import annotations

import logging
import time

from photosearch.base.errors import PhotoSearchError
from photosearch.engine.blame import explained
from photosearch.query.completions import Completer
from photosearch.service.messages import Completions
from photosearch.service.shared import Shared, be_nice
from photosearch.store import db as database

log = logging.getLogger(__name__)

YIELD_SECONDS = 1.0  # the longest wait for a query that is being answered


def completions_thread(shared: Shared) -> None:
    """Answer the newest request until the mailbox closes."""
    be_nice()
    shared.opened.wait()
    engine = shared.engine
    db = database.open_reader(shared.dirs.database) if engine is not None else None
    if engine is None or db is None:
        return

    def overtaken() -> bool:
        """Let a query go first; then tell whether a newer request waits."""
        until = time.monotonic() + YIELD_SECONDS
        while engine.query_waits.is_set() and time.monotonic() < until:
            if shared.completions.waits() or shared.stop.wait(0.01):
                break
        return shared.completions.waits()

    try:
        complete = Completer(db, lambda: engine.online(db))
        while (wanted := shared.completions.get()) is not None:
            try:
                with explained(shared.dirs.database):
                    values = complete(wanted.key, wanted.begun, overtaken)
            except PhotoSearchError as error:  # the search itself says what is wrong
                log.info("nothing is completed: %s", error)
                values = ()
            if values is not None:
                shared.send(Completions(wanted.id, wanted.key, wanted.begun, values))
    finally:
        db.close()
