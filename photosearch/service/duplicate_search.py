"""The thread that looks for duplicates. It runs beside all other work and always gives way to queries."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator

from photosearch.base.errors import PhotoSearchError, Stopped
from photosearch.base.records import FileGroup, Progress
from photosearch.base.user_text import say
from photosearch.engine.blame import explained
from photosearch.engine.library import Engine
from photosearch.images.fingerprint import VERSION
from photosearch.service.messages import PAGE_ROWS, CopiesFound, CopiesProgress, CopyPage, Trouble
from photosearch.service.requests import FindCopies
from photosearch.service.shared import Shared, be_nice
from photosearch.store import fingerprints
from photosearch.store.db import Database

EVENT_SECONDS = 0.25  # between two reports
GIVE_WAY = 0.01  # seconds between two checks whether a query is still being answered
MOST_GROUPS = 1_000  # sent by one search: more than anybody reviews at a time
MOST_FILES = 100  # sent of one group


def copies_thread(shared: Shared) -> None:
    """Run one search after the other until the engine ends."""
    be_nice()
    with shared.reader() as own:
        if own is not None:
            _search(shared, *own)


def _search(shared: Shared, engine: Engine, db: Database) -> None:
    while (job := shared.finds.get()) is not None:
        find, stop = job
        try:
            with explained(shared.dirs.database):
                shared.send(_found(shared, engine, db, find, stop))
        except Stopped:
            shared.send(Trouble(find.id, say("The search for duplicates was stopped.")))
        except PhotoSearchError as error:
            shared.send(Trouble.of(find.id, error))
        finally:
            shared.work_ended(find)


def _found(
    shared: Shared, engine: Engine, db: Database, find: FindCopies, stop: threading.Event
) -> CopiesFound:
    told = 0.0

    def tell(progress: Progress) -> None:
        nonlocal told
        while engine.query_waits.is_set() and not stop.is_set():
            stop.wait(GIVE_WAY)
        if stop.is_set():
            raise Stopped
        now = time.monotonic()
        if now - told >= EVENT_SECONDS:
            told = now
            shared.send(CopiesProgress(find.id, progress))

    tell(Progress("measuring", unit="photos"))
    groups = engine.copies(db).groups(near=True, bursts=True, tell=tell)
    for page in _pages(map(_shortened, groups[:MOST_GROUPS])):
        if stop.is_set():
            raise Stopped
        shared.send(CopyPage(find.id, page))
    return CopiesFound(find.id, len(groups), len(fingerprints.lacking(db, VERSION)))


def _shortened(group: FileGroup) -> FileGroup:
    return FileGroup(group.files[:MOST_FILES], max(len(group.files) - MOST_FILES, 0))


def _pages(groups: Iterable[FileGroup]) -> Iterator[tuple[FileGroup, ...]]:
    page: list[FileGroup] = []
    rows = 0
    for group in groups:
        page.append(group)
        rows += len(group.files)
        if rows >= PAGE_ROWS:
            yield tuple(page)
            page, rows = [], 0
    if page:
        yield tuple(page)
