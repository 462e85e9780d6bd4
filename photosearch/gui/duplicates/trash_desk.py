"""The dialogs around the trash: the question, the progress, the result, and undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from photosearch.base.records import display
from photosearch.gui.common.file_job import FileJob, show_progress, tell_refused
from photosearch.gui.common.question import ask
from photosearch.gui.common.trash import Moved, move, plan, put_back
from photosearch.gui.common.wording import disk_size
from photosearch.gui.duplicates.groups import DuplicateGroups


class TrashDesk(QObject):
    """Emits `moved` after files were moved or put back, and `told` with a sentence about the result."""

    moved = Signal()
    told = Signal(str)

    def __init__(self, copies: DuplicateGroups, window: QWidget) -> None:
        super().__init__(window)
        self._copies = copies
        self._window = window
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.job: FileJob | None = None
        self.asked: QMessageBox | None = None
        self.last: list[Moved] = []  # the files that `undo` puts back

    def close(self) -> None:
        if self.job is not None:
            self.job.stop()
        self._pool.waitForDone()

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
        job = FileJob(plan(self._copies.groups, self._copies.ticked), move, self)
        job.finished.connect(self._went)
        self._run(job, self.tr("Moving %Ln photo(s) to the trash …", "", job.total))

    def undo(self) -> None:
        if self.job is None and self.last:
            job = FileJob(self.last, put_back, self)
            job.finished.connect(self._came_back)
            self._run(job, self.tr("Restoring %Ln photo(s) …", "", job.total))

    def _run(self, job: FileJob, text: str) -> None:
        self.job = job
        show_progress(job, self._window, self.tr("Trash"), text, self.tr("Stop"))
        job.start(self._pool)

    def _went(self, moved: list[Moved], refused: list[str]) -> None:
        self._end()
        if moved:
            self.last = moved
        self._copies.drop({one.path for one in moved})
        size = disk_size(sum(one.bytes for one in moved))
        text = self.tr("%Ln photo(s) moved to the trash, %1", "", len(moved)).replace("%1", size)
        self._tell(text, self.tr("%Ln photo(s) could not be moved.", "", len(refused)), refused)

    def _came_back(self, moved: list[Moved], refused: list[str]) -> None:
        self._end()
        back = {one.path for one in moved}
        self.last = [one for one in self.last if one.path not in back]
        self._copies.came_back(back)
        text = self.tr("%Ln photo(s) restored from the trash", "", len(moved))
        self._tell(text, self.tr("%Ln photo(s) could not be restored.", "", len(refused)), refused)

    def _end(self) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None

    def _tell(self, text: str, failed: str, sentences: list[str]) -> None:
        self.moved.emit()
        self.told.emit(text)
        self.asked = tell_refused(self._window, self.tr("Trash"), failed, sentences)
