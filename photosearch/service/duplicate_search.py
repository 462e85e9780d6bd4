"""The thread that looks for duplicates. It runs beside all other work and always gives way to queries."""

from __future__ import annotations

import threading
import time

from photosearch.base.errors import PhotoSearchError, Stopped
from photosearch.base.file_groups import FileGroup
from photosearch.base.priority import be_nice
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.engine.blame import explained
from photosearch.engine.library import Engine
from photosearch.images.fingerprint import VERSION
from photosearch.service.messages import PAGE_ROWS, CopiesFound, CopiesProgress, CopyPage, Trouble
from photosearch.service.requests import FindCopies
from photosearch.service.shared import Shared
from photosearch.store import fingerprints
from photosearch.store.db import Database

EVENT_SECONDS = 0.25  # between two reports
PAGE_SECONDS = 0.5  # between two pages of groups, while few are found
GIVE_WAY = 0.01  # seconds between two checks whether a query is still being answered
MOST_GROUPS = 1_000  # sent by one search, those found first: more than anybody reviews at a time
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
            page.send_if_due()

    page = _OutgoingGroups(shared, find.id)
    tell(Progress("measuring", unit="photos"))
    count = 0
    try:
        for group in engine.copies(db).each(near=True, bursts=True, tell=tell):
            count += 1
            if count <= MOST_GROUPS:
                page.add(_shortened(group))
    finally:  # what was found before the search was stopped stays found
        page.send()
    return CopiesFound(find.id, count, len(fingerprints.lacking(db, VERSION)))


def _shortened(group: FileGroup) -> FileGroup:
    return FileGroup(group.files[:MOST_FILES], max(len(group.files) - MOST_FILES, 0))


class _OutgoingGroups:
    """Collects groups and sends them once they are PAGE_ROWS files, or PAGE_SECONDS after the last page."""

    def __init__(self, shared: Shared, find_id: int) -> None:
        self._shared = shared
        self._find_id = find_id
        self._groups: list[FileGroup] = []
        self._rows = 0
        self._sent = time.monotonic()

    def add(self, group: FileGroup) -> None:
        self._groups.append(group)
        self._rows += len(group.files)
        if self._rows >= PAGE_ROWS:
            self.send()
        self.send_if_due()

    def send_if_due(self) -> None:
        """Send what waits if the last page was PAGE_SECONDS ago."""
        if time.monotonic() - self._sent >= PAGE_SECONDS:
            self.send()

    def send(self) -> None:
        if self._groups:
            self._shared.send(CopyPage(self._find_id, tuple(self._groups)))
        self._groups, self._rows = [], 0
        self._sent = time.monotonic()
