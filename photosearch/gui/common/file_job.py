"""Works on files one after the other on a pool thread, with a progress dialog and a report of what was refused."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from photosearch.gui.common.from_thread import tell

SHOWN = 3  # reasons that are visible without opening the details


class Refused(Exception):
    """Says in one sentence why nothing was done with a file."""


class FileJob(QObject):
    """Calls `do` for each of `things`; it may raise Refused.

    Emits `progress(done)` after each, and `finished(what `do` returned, reasons why it refused)` once at the end.
    """

    progress = Signal(int)
    finished = Signal(list, list)

    def __init__(
        self, things: Sequence[Any], do: Callable[[Any], Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.total = len(things)
        self._things = list(things)
        self._do = do
        self._stopped = threading.Event()

    def start(self, pool: QThreadPool) -> None:
        pool.start(self._run)

    def stop(self) -> None:
        self._stopped.set()

    def _run(self) -> None:
        done: list[Any] = []
        refused: list[str] = []
        for count, thing in enumerate(self._things, 1):
            if self._stopped.is_set():
                break
            try:
                done.append(self._do(thing))
            except Refused as why:
                refused.append(str(why))
            tell(self.progress, count)
        tell(self.finished, done, refused)


def show_progress(job: FileJob, window: QWidget, title: str, text: str, stop: str) -> None:
    """Open a progress dialog for a job unless it is quick. `stop`: the label of its button, which stops the job."""
    box = QProgressDialog(text, stop, 0, job.total, window)
    box.setWindowTitle(title)
    box.setMinimumDuration(400)
    box.setAutoClose(False)
    box.setAutoReset(False)
    box.canceled.connect(job.stop)
    job.progress.connect(box.setValue)
    job.finished.connect(box.deleteLater)


def tell_refused(
    window: QWidget, title: str, text: str, reasons: Sequence[str]
) -> QMessageBox | None:
    """Open a message with the reasons why files were refused; None if there are none."""
    if not reasons:
        return None
    ok = QMessageBox.StandardButton.Ok
    box = QMessageBox(QMessageBox.Icon.Warning, title, text, ok, window)
    box.setInformativeText("\n".join(reasons[:SHOWN]))
    if len(reasons) > SHOWN:
        box.setDetailedText("\n".join(reasons))
    box.finished.connect(box.deleteLater)
    box.open()
    return box
