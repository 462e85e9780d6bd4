"""Actions on the selected photos: open, show in folder, copy. None of them changes an original."""

from __future__ import annotations

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMessageBox, QProgressDialog, QWidget

from photosearch.base.records import Hit, display
from photosearch.gui.common.client import Client
from photosearch.gui.common.clipboard import mime_of
from photosearch.gui.common.desktop import FileManager, open_path
from photosearch.gui.common.preview_loader import PreviewLoader, Wish
from photosearch.gui.common.question import ask
from photosearch.gui.common.window_page import Act
from photosearch.gui.common.wording import file_name, number
from photosearch.gui.results.copying import CopyJob

OPEN_UNASKED = 5  # photos
OPEN_MOST = 20
COPY_PIXELS = 2560


class PhotoActions(QObject):
    told = Signal(str)

    def __init__(self, client: Client, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._manager = FileManager(self)
        self._pictures = PreviewLoader(client, self)
        self._pictures.ready.connect(self._add_pixels)
        self._copied: tuple[Wish, Hit] | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.job: CopyJob | None = None
        self.asked: QMessageBox | None = None

    def close(self) -> None:
        if self.job is not None:
            self.job.stop()
        self._pictures.close()
        self._pool.waitForDone()

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        return {
            "open": self.open,
            "show": self.show_in_folder,
            "copy": self.copy,
            "copy_path": self.copy_paths,
            "copy_to": self.copy_to_folder,
        }

    def open(self, hits: list[Hit]) -> None:
        """Open each photo with the desktop's default program; ask first if there are many."""
        if len(hits) <= OPEN_UNASKED:
            self._open(hits)
            return
        most = hits[:OPEN_MOST]
        text = self.tr("Open %Ln photos?", "", len(most))
        if len(most) < len(hits):
            text = self.tr("Open the first %1 of %2 photos?").replace("%1", number(len(most)))
            text = text.replace("%2", number(len(hits)))
        self.asked = ask(
            self._window,
            self.tr("Open photos"),
            text,
            [self.tr("Each photo may open in its own window.")],
            self.tr("&Open"),
            lambda: self._open(most),
        )

    def _open(self, hits: list[Hit]) -> None:
        for hit in hits:
            if not open_path(hit.path):
                self.told.emit(
                    self.tr("No program is set up to open “%1”.").replace("%1", file_name(hit.path))
                )

    def show_in_folder(self, hits: list[Hit]) -> None:
        if hits:
            self._manager.show(hits[0].path)

    def copy(self, hits: list[Hit]) -> None:
        """Copy the files to the clipboard; for a single photo also its pixels, as soon as they are rendered."""
        if not hits:
            return
        QGuiApplication.clipboard().setMimeData(mime_of([h.path for h in hits]))
        self._copied = None
        if len(hits) == 1:
            wish = Wish(hits[0].image_id, COPY_PIXELS, COPY_PIXELS)
            self._copied = (wish, hits[0])
            image = self._pictures.image(wish)
            if image is not None:
                self._add_pixels(wish, image)
            else:
                self._pictures.want([wish])
        self.told.emit(self.tr("%Ln photo(s) copied", "", len(hits)))

    def _add_pixels(self, wish: Wish, image: QImage) -> None:
        if self._copied is None or self._copied[0] != wish:
            return
        clipboard = QGuiApplication.clipboard()
        mime = mime_of([self._copied[1].path])
        now = clipboard.mimeData()
        if now is None or now.urls() != mime.urls():
            return  # something else has been copied since
        mime.setImageData(image)
        clipboard.setMimeData(mime)

    def copy_paths(self, hits: list[Hit]) -> None:
        if hits:
            QGuiApplication.clipboard().setText("\n".join(display(h.path) for h in hits))
            self.told.emit(self.tr("%Ln path(s) copied", "", len(hits)))

    def copy_to_folder(self, hits: list[Hit]) -> None:
        if not hits:
            return
        dialog = QFileDialog(self._window, self.tr("Choose a folder for the copies"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.start_copy(hits, folder))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def start_copy(self, hits: list[Hit], folder: str) -> None:
        if self.job is not None:
            self.told.emit(self.tr("Other photos are still being copied."))
            return
        job = CopyJob([h.path for h in hits], folder, self)
        self.job = job
        box = QProgressDialog(
            self.tr("Copying %Ln photo(s) …", "", len(hits)),
            self.tr("Stop"),
            0,
            job.total,
            self._window,
        )
        box.setWindowTitle(self.tr("Copy to a folder"))
        box.setMinimumDuration(400)
        box.setAutoClose(False)
        box.setAutoReset(False)
        box.canceled.connect(job.stop)
        job.progress.connect(box.setValue)
        job.finished.connect(box.deleteLater)
        job.finished.connect(self._copy_ended)
        job.start(self._pool)

    def _copy_ended(self, copied: int, failed: list[str]) -> None:
        if self.job is not None:
            self.job.deleteLater()
            self.job = None
        self.told.emit(self.tr("%Ln photo(s) copied", "", copied))
        if failed:
            box = QMessageBox(
                QMessageBox.Icon.Warning,
                self.tr("Copy to a folder"),
                self.tr("%Ln photo(s) could not be copied.", "", len(failed)),
                QMessageBox.StandardButton.Ok,
                self._window,
            )
            box.setDetailedText("\n".join(display(line) for line in failed))
            box.finished.connect(box.deleteLater)
            self.asked = box
            box.open()
