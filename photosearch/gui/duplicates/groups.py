"""The duplicates that the engine found, which of them are ticked, and the requests to the engine."""

from __future__ import annotations

from bisect import insort
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from photosearch.base.file_groups import CopyFile, CopyKind, FileGroup
from photosearch.base.records import Progress
from photosearch.gui.common.client import Client
from photosearch.service.messages import CopiesFound, CopiesProgress, CopyPage, Event, Trouble
from photosearch.service.requests import CancelFindCopies, FindCopies, Rescan


class DuplicateGroups(QObject):
    """Emits `moved` at each step of a search, `grown` with groups that were found, `grouped` when the groups change otherwise, and
    `ticks_changed` when a tick changes."""

    moved = Signal()
    grown = Signal(list)
    grouped = Signal()
    ticks_changed = Signal()
    told = Signal(str)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self.groups: list[FileGroup] = []
        self._came: list[FileGroup] = []  # the largest first, with files since trashed
        self._gone: set[str] = set()
        self._in: dict[str, list[FileGroup]] = {}  # a burst and a group of copies may share a file
        self.ticked: set[str] = set()
        self.found: CopiesFound | None = None
        self.trouble: Trouble | None = None
        self.progress = Progress("idle")
        self._find_id = 0
        self._stopped = False
        client.copies_progress.connect(self._take_progress)
        client.copy_page.connect(self._take_page)

    @property
    def searching(self) -> bool:
        return self._find_id != 0

    @property
    def stopped(self) -> bool:
        """Whether the user stopped the last search, so that there may be more groups."""
        return self._stopped and not self.searching

    @property
    def sent(self) -> int:
        """The number of groups that the engine sent."""
        return len(self._came)

    def find(self) -> None:
        if self.searching:
            return
        self.found = self.trouble = None
        self._came = []
        self._gone.clear()
        self.ticked.clear()
        self._stopped = False
        self.progress = Progress("measuring", unit="steps")
        self._find_id = self._client.call(FindCopies, self._ended)
        self._group()
        self.moved.emit()

    def cancel(self) -> None:
        if self.searching:
            self._stopped = True
            self._client.send(CancelFindCopies(self._find_id))

    def of_kind(self, kind: CopyKind | None) -> list[FileGroup]:
        return [group for group in self.groups if kind is None or kind in group.kinds]

    def tick(self, file: CopyFile, on: bool) -> bool:
        """Tick or untick a file for the trash. Returns False if a tick is refused: one file of each group stays."""
        if not on:
            self.ticked.discard(file.path)
        elif not self.can_tick(file):
            self.told.emit(self.tr("At least one file of each group must stay."))
            return False
        else:
            self.ticked.add(file.path)
        self.ticks_changed.emit()
        return True

    def can_tick(self, file: CopyFile) -> bool:
        def stays(other: CopyFile) -> bool:
            return not (other.offline or other.path == file.path or other.path in self.ticked)

        groups = self._in.get(file.path, [])
        return not file.offline and all(any(map(stays, group.files)) for group in groups)

    def tick_same(self, groups: list[FileGroup]) -> None:
        """Of files with the same bytes, tick all but the first that is connected; the best comes first."""
        for group in groups:
            seen: set[int] = set()
            for file in group.files:
                if file.image_id in seen and self.can_tick(file):
                    self.ticked.add(file.path)
                seen |= set() if file.offline else {file.image_id}
        self.ticks_changed.emit()

    def untick(self) -> None:
        self.ticked.clear()
        self.ticks_changed.emit()

    def chosen(self) -> list[CopyFile]:
        """The ticked files, without repetition."""
        files = (file for group in self.groups for file in group.files)
        return list({file.path: file for file in files if file.path in self.ticked}.values())

    def drop(self, paths: set[str]) -> None:
        """Remove files that were moved to the trash."""
        self.ticked -= paths
        self._gone |= paths
        self._files_moved()

    def came_back(self, paths: set[str]) -> None:
        """Show files again that came back from the trash."""
        self._gone -= paths
        self._files_moved()

    def _files_moved(self) -> None:
        self._group()
        self._client.send(Rescan())

    def _group(self) -> None:
        """Rebuild the groups without the removed files: drop groups with one file left, and promote the next best file that
        can be reached."""
        self.groups = []
        self._in = {}
        for group in self._came:
            left = self._left_of(group)
            if left is not None:
                self.groups.append(left)
        self.grouped.emit()

    def _left_of(self, group: FileGroup) -> FileGroup | None:
        """The group without the removed files; None if it is none any more."""
        files = tuple(file for file in group.files if file.path not in self._gone)
        if len(files) < 2 or all(file.offline for file in files):
            return None
        if len(files) < len(group.files):
            files = tuple(sorted(files, key=lambda file: file.offline))
            group = replace(group, files=(replace(files[0], relation="best"), *files[1:]))
        for file in files:
            self._in.setdefault(file.path, []).append(group)
        return group

    # Events from the engine

    def _take_progress(self, event: CopiesProgress) -> None:
        if event.find_id == self._find_id:
            self.progress = event.progress
            self.moved.emit()

    def _take_page(self, event: CopyPage) -> None:
        if event.find_id != self._find_id:
            return
        new = []
        for group in event.groups:
            insort(self._came, group, key=largest_first)
            left = self._left_of(group)
            if left is not None:
                insort(self.groups, left, key=largest_first)
                new.append(left)
        self.grown.emit(new)

    def _ended(self, event: Event) -> None:
        self._find_id = 0
        if isinstance(event, CopiesFound):
            self.found = event
        elif isinstance(event, Trouble) and not self._stopped:
            self._came = []
            self.trouble = event
        self._group()
        self.moved.emit()


def largest_first(group: FileGroup) -> int:
    """The order of the groups; of those as large as each other, the first found comes first."""
    return -len(group.files) - group.more
