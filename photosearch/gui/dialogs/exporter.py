"""Exports the selected photos: asks how, shows the progress, and tells what came of it."""

from __future__ import annotations

import threading
from functools import partial

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QWidget

from photosearch.base.exports import ExportWish
from photosearch.base.files import os_fault
from photosearch.base.records import display
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.file_job import tell_refused
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.wording import duration, file_name, number
from photosearch.gui.dialogs.contact_sheet import write_sheet
from photosearch.gui.dialogs.export_dialog import ExportDialog, SheetWish
from photosearch.service.messages import Event, ExportProgress, PhotosExported, Trouble
from photosearch.service.requests import CancelExport, ExportPhotos

SHOWS_AFTER = 400  # ms: a quick export needs no progress


class Exporter(QObject):
    """`told(text)`; `failed(text, hint)`."""

    told = Signal(str)
    failed = Signal(str, str)
    _sheet_moved = Signal(int)
    _sheet_ended = Signal(str, str)  # the path of the sheet, or ""; why there is none

    def __init__(self, client: Client, window: QWidget) -> None:
        super().__init__(window)
        self._client = client
        self._window = window
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._stop = threading.Event()
        self._folder = ""  # of the last export
        self._count = 0
        self._export_id = 0  # of the export that is running, or 0
        self.dialog: ExportDialog | None = None
        self.progress: QProgressDialog | None = None
        self.asked: QMessageBox | None = None
        client.export_progress.connect(self._take_progress)
        self._sheet_moved.connect(self._show_sheet)
        self._sheet_ended.connect(self._end_sheet)

    def close(self) -> None:
        self._stop.set()
        self._pool.waitForDone()

    def ask(self, hits: list[Hit]) -> None:
        if self.progress is not None:
            self.told.emit(self.tr("Other photos are still being exported."))
        elif hits:
            self.dialog = ExportDialog(len(hits), self._folder, self._window)
            self.dialog.wanted.connect(partial(self.start, hits))
            self.dialog.open()

    def start(self, hits: list[Hit], wish: ExportWish | SheetWish) -> None:
        self._folder, self._count = wish.folder, len(hits)
        self._open_progress()
        if isinstance(wish, ExportWish):
            ids = tuple(dict.fromkeys(hit.image_id for hit in hits))
            self._export_id = self._client.call(
                lambda n: ExportPhotos(n, ids, wish), self._take_end
            )
        else:
            self._stop.clear()
            self._pool.start(partial(self._write_sheet, hits, wish))

    def _open_progress(self) -> None:
        text = self.tr("Exporting %Ln photo(s) …", "", self._count)
        box = QProgressDialog(text, self.tr("Stop"), 0, self._count, self._window)
        box.setWindowTitle(self.tr("Export"))
        box.setMinimumDuration(SHOWS_AFTER)
        box.setAutoClose(False)
        box.setAutoReset(False)
        box.canceled.connect(self._cancel)
        self.progress = box

    def _cancel(self) -> None:
        self._stop.set()
        if self._export_id:
            self._client.send(CancelExport(self._export_id))

    def _take_progress(self, event: ExportProgress) -> None:
        box, progress = self.progress, event.progress
        if box is None or event.export_id != self._export_id or box.wasCanceled():
            return
        said = self.tr("%1 of %2 photos exported").replace("%1", number(progress.done))
        parts = [said.replace("%2", number(progress.total))]
        if progress.eta is not None:
            parts.append(self.tr("%1 left").replace("%1", duration(progress.eta)))
        box.setLabelText(" · ".join(parts))
        box.setValue(progress.done)

    def _end(self) -> None:
        self._export_id = 0
        if self.progress is not None:
            self.progress.deleteLater()
            self.progress = None

    def _take_end(self, event: Event) -> None:
        self._end()
        if isinstance(event, Trouble):
            self.failed.emit(event.text, event.hint)
        elif isinstance(event, PhotosExported):
            done = event.done
            said = self.tr("%Ln photo(s) exported to %1", "", len(done.files))
            self.told.emit(said.replace("%1", display(self._folder)))
            text = self.tr("%Ln photo(s) could not be exported.", "", len(done.failed))
            why = [f"{file_name(path)}: {worded(said)}" for path, said in done.failed]
            self.asked = tell_refused(self._window, self.tr("Export"), text, why)

    # Contact sheets

    def _write_sheet(self, hits: list[Hit], wish: SheetWish) -> None:
        try:
            path = write_sheet(
                hits, wish.folder, wish.columns, names=wish.names,
                tell=partial(tell, self._sheet_moved), stop=self._stop,
            )  # fmt: skip
        except OSError as error:
            tell(self._sheet_ended, "", str(worded(os_fault(error, wish.folder).user_text)))
        else:
            tell(self._sheet_ended, str(path), "")

    def _show_sheet(self, done: int) -> None:
        if self.progress is not None and not self.progress.wasCanceled():
            self.progress.setValue(done)

    def _end_sheet(self, path: str, why: str) -> None:
        self._end()
        if why:
            self.failed.emit(why, "")
        else:
            self.told.emit(self.tr("Contact sheet saved as %1").replace("%1", display(path)))
