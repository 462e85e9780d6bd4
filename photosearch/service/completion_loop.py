"""The thread that completes what is being typed, over its own read connection, so that no search waits for it."""

from __future__ import annotations

import logging
import time

from photosearch.base.errors import PhotoSearchError
from photosearch.base.priority import be_nice
from photosearch.engine.blame import explained
from photosearch.engine.library import Engine
from photosearch.language.everyday import Language
from photosearch.query.completions import Completer
from photosearch.service.messages import Completions
from photosearch.service.shared import Shared
from photosearch.store.db import Database

log = logging.getLogger(__name__)

YIELD_SECONDS = 1.0  # the longest wait for a query that is being answered


def completions_thread(shared: Shared) -> None:
    """Answer the newest request until the mailbox closes."""
    be_nice()
    with shared.reader() as own:
        if own is not None:
            _complete(shared, *own)


def _complete(shared: Shared, engine: Engine, db: Database) -> None:

    def overtaken() -> bool:
        """Let a query go first; then tell whether a newer request waits."""
        until = time.monotonic() + YIELD_SECONDS
        while engine.query_waits.is_set() and time.monotonic() < until:
            if shared.completions.waits() or shared.stop.wait(0.01):
                break
        return shared.completions.waits()

    complete = Completer(db, lambda: engine.online(db), lambda: engine.model)
    while (wanted := shared.completions.get()) is not None:
        try:
            with explained(shared.dirs.database):
                if wanted.key:
                    values = complete(wanted.key, wanted.begun, overtaken)
                else:
                    language: Language = "de" if wanted.german else "en"
                    values = complete.words(wanted.begun, language, overtaken)
        except PhotoSearchError as error:  # the search itself says what is wrong
            log.info("nothing is completed: %s", error)
            values = ()
        if values is not None:
            shared.send(Completions(wanted.id, wanted.key, wanted.begun, values))
