"""Lists what scans leave out."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

from photosearch.base.records import LeftOut
from photosearch.base.user_text import joined
from photosearch.engine.left_out_list import find_left_out
from photosearch.indexing.rules import rules_of
from photosearch.service.messages import PAGE_ROWS, LeftOutFound, LeftOutPage
from photosearch.service.requests import FindLeftOut
from photosearch.service.shared import Shared
from photosearch.store import db as database

EVENT_SECONDS = 0.25  # between two pages


def search_left_out(shared: Shared, find: FindLeftOut, stop: threading.Event) -> LeftOutFound:
    """Search until the end, and send pages on the way; raises Stopped if `stop` is set before."""
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
