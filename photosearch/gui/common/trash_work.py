"""Moving files to the trash and putting them back, one after the other in a thread of its own, with a dialog that shows the progress."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QMessageBox, QWidget

from photosearch.gui.common.file_job import FileJob, show_progress, tell_refused
from photosearch.gui.common.trash import Moved, put_back

Ended = Callable[[list[Any], list[str]], None]  # what was done, and why the rest was refused


class TrashWork(QObject):
    """`last`: the files that `undo` puts back. `job`: what is running."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.job: FileJob | None = None
        self.asked: QMessageBox | None = None
        self.last: list[Moved] = []
        self._ended: Ended

    def close(self) -> None:
        if self.job is not None:
            self.job.stop()
        self._pool.waitForDone()

    def undo(self) -> None:
        if self.job is None and self.last:
            text = self.tr("Restoring %Ln photo(s) …", "", self._photos_in(self.last))
            self._run(self.last, put_back, self._came_back, text)

    def _photos_in(self, moved: Sequence[Moved]) -> int:
        """How many photos these files are."""
        return len(moved)

    def _run(
        self,
        files: Sequence[Any],
        do: Callable[[Any], Any],
        ended: Ended,
        text: str,
    ) -> None:
        """Do something with each file; `ended` gets the results, and why some were refused. `text`: what goes on."""
        self._ended = ended
        job = self.job = FileJob(files, do, self)
        job.finished.connect(self._end)  # a method of an object of this thread: it is called here
        show_progress(job, self._window, self.tr("Trash"), text, self.tr("Stop"))
        job.start(self._pool)

    def _end(self, results: list[Any], refused: list[str]) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self._ended(results, refused)

    def _came_back(self, moved: list[Moved], refused: list[str]) -> None:
        """Files were put back; `_forget` takes them from `last`."""
        raise NotImplementedError

    def _forget(self, moved: list[Moved]) -> None:
        back = {one.path for one in moved}
        self.last = [one for one in self.last if one.path not in back]

    def _tell_unmoved(self, refused: list[str]) -> None:
        text = self.tr("%Ln photo(s) could not be moved.", "", len(refused))
        self.asked = tell_refused(self._window, self.tr("Trash"), text, refused)

    def _tell_unrestored(self, refused: list[str]) -> None:
        text = self.tr("%Ln photo(s) could not be restored.", "", len(refused))
        self.asked = tell_refused(self._window, self.tr("Trash"), text, refused)
