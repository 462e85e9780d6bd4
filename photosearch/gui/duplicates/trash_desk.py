"""The dialogs around the trash: the question, the progress, the result, and undo."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from photosearch.base.records import display
from photosearch.gui.common.question import ask
from photosearch.gui.common.trash import Moved, move, plan
from photosearch.gui.common.trash_work import TrashWork
from photosearch.gui.common.wording import disk_size
from photosearch.gui.duplicates.groups import DuplicateGroups


class TrashDesk(TrashWork):
    """Emits `moved` after files were moved or put back, and `told` with a sentence about the result."""

    moved = Signal()
    told = Signal(str)

    def __init__(self, copies: DuplicateGroups, window: QWidget) -> None:
        super().__init__(window)
        self._copies = copies

    def ask(self) -> None:
        """Move the ticked files after a question that states their number and size."""
        files = self._copies.chosen()
        if not files or self.job is not None:
            return
        size = disk_size(sum(file.bytes for file in files))
        said = self.tr("%1 in total. At least one file of each group stays. You can undo this.")
        linked = sum(file.links > 1 for file in files)
        self.asked = ask(
            self._window,
            self.tr("Move to the trash"),
            self.tr("Move %Ln photo(s) to the trash?", "", len(files)),
            [
                said.replace("%1", size),
                self.tr("Raw files, films of Live Photos and sidecars go with their photo."),
                self._say_linked(linked),
            ],
            self.tr("&Move to the trash"),
            self._start,
            details="\n".join(
                display(path)
                for file in files
                for path in (file.path, *(raw.path for raw in file.raws))
            ),
        )

    def _say_linked(self, linked: int) -> str:
        if not linked:
            return ""
        return self.tr(
            "Moving %Ln of them frees no space: other names of the same files stay on the disk.",
            "",
            linked,
        )

    def _start(self) -> None:
        moves = plan(self._copies.groups, self._copies.ticked)
        text = self.tr("Moving %Ln photo(s) to the trash …", "", len(moves))
        self._run(moves, move, self._went, text)

    def _went(self, moved: list[Moved], refused: list[str]) -> None:
        if moved:
            self.last = moved
        self._copies.drop({one.path for one in moved})
        size = disk_size(sum(one.bytes for one in moved))
        text = self.tr("%Ln photo(s) moved to the trash, %1", "", len(moved)).replace("%1", size)
        self.moved.emit()
        self.told.emit(text)
        self._tell_unmoved(refused)

    def _came_back(self, moved: list[Moved], refused: list[str]) -> None:
        self._forget(moved)
        self._copies.came_back({one.path for one in moved})
        self.moved.emit()
        self.told.emit(self.tr("%Ln photo(s) restored from the trash", "", len(moved)))
        self._tell_unrestored(refused)
