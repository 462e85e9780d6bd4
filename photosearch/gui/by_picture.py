"""Searching with a picture: a chosen, dropped or pasted file, pasted pixels, or a photo of the library."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from photosearch.files import AppDirs
from photosearch.gui.clipboard import PICTURE_SUFFIXES, folders_in, picture_file, picture_pixels
from photosearch.gui.pasted import Pasted
from photosearch.gui.text import file_name
from photosearch.gui.thumbnails import Thumbnails
from photosearch.records import Example, Hit, Query


class ByPicture(QObject):
    """`wanted(query, what the chip says, its picture or None)`."""

    wanted = Signal(Query, str, object)
    folder_dropped = Signal(str)
    told = Signal(str)
    failed = Signal(str, str)

    def __init__(self, dirs: AppDirs, thumbnails: Thumbnails, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._thumbnails = thumbnails
        self._pasted = Pasted(dirs.previews, self)
        self._pasted.saved.connect(self._search_pasted)

    def close(self) -> None:
        self._pasted.close()

    def choose(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Search with a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        names = [self.tr("Pictures (%1)").replace("%1", patterns), self.tr("All files (*)")]
        dialog.setNameFilters(names)
        dialog.fileSelected.connect(self.search_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def search_file(self, path: str) -> None:
        self._want(Query(examples=(Example(path),)), file_name(path), None)

    def find_similar(self, hit: Hit) -> None:
        picture = self._thumbnails.pixmap(hit.thumb)
        self._want(Query(examples=(Example(image_id=hit.image_id),)), file_name(hit.path), picture)

    def paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()  # None where it is empty on some systems
        if mime is None or not self._search_with(mime):
            self.told.emit(self.tr("There is no picture to paste."))

    def drop(self, mime: QMimeData) -> None:
        if not self._search_with(mime):
            for folder in folders_in(mime):
                self.folder_dropped.emit(folder)

    def _search_with(self, mime: QMimeData) -> bool:
        path = picture_file(mime)
        if path:
            self.search_file(path)
            return True
        pixels = picture_pixels(mime)
        if pixels is not None:
            self._pasted.save(pixels)
        return pixels is not None

    def _search_pasted(self, path: str) -> None:
        if path:
            self.wanted.emit(
                Query(examples=(Example(path),)), self.tr("Similar to the pasted picture"), None
            )
        else:
            self.failed.emit(
                self.tr("The pasted picture could not be kept."), self.tr("Is the disk full?")
            )

    def _want(self, query: Query, name: str, picture: QPixmap | None) -> None:
        self.wanted.emit(query, self.tr("Similar to %1").replace("%1", name), picture)
