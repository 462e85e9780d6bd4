"""The thread that lists what scans leave out. Each search has one of its own, which nobody waits for: a drive may hang."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

from photosearch.base.errors import PhotoSearchError, Stopped
from photosearch.base.priority import be_nice
from photosearch.base.records import LeftOut
from photosearch.base.shortage import shortages
from photosearch.base.user_text import joined, say
from photosearch.engine.left_out_list import find_left_out
from photosearch.indexing.rules import rules_of
from photosearch.service.messages import PAGE_ROWS, LeftOutFound, LeftOutPage, Trouble
from photosearch.service.requests import FindLeftOut
from photosearch.service.shared import Shared
from photosearch.store import db as database

EVENT_SECONDS = 0.25  # between two pages


def search_left_out(shared: Shared, find: FindLeftOut, stop: threading.Event) -> None:
    """Carry out one search until it ends or `stop` is set."""
    be_nice()
    shared.opened.wait()
    if shared.engine is None:
        return
    try:
        with shortages():
            shared.send(_found(shared, find, stop))
    except Stopped:
        shared.send(Trouble(find.id, say("The search was stopped.")))
    except PhotoSearchError as error:
        shared.send(Trouble.of(find.id, error))
    finally:
        shared.work_ended(find)


def _found(shared: Shared, find: FindLeftOut, stop: threading.Event) -> LeftOutFound:
    assert shared.engine is not None
    settings = replace(
        shared.engine.settings, excluded_folders=find.folders, excluded_patterns=find.patterns
    )
    page: list[LeftOut] = []
    sent = time.monotonic()

    def send() -> None:
        nonlocal sent
        shared.send(LeftOutPage(find.id, tuple(page)))
        page.clear()
        sent = time.monotonic()

    def tell(found: LeftOut) -> None:
        page.append(found)
        if len(page) >= PAGE_ROWS or time.monotonic() - sent >= EVENT_SECONDS:
            send()

    db = database.open_reader(shared.dirs.database)
    if db is None:
        return LeftOutFound(find.id)
    try:
        notes = find_left_out(db, rules_of(shared.dirs, settings), tell, stop=stop)
    finally:
        db.close()
    if page:
        send()
    return LeftOutFound(find.id, joined(notes))
