"""Pictures to search with: chosen, dropped or pasted files, pasted pixels, and photos of the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from photosearch.base.files import AppDirs
from photosearch.base.records import Example, Hit, Role
from photosearch.gui.common.clipboard import (
    PICTURE_SUFFIXES,
    folders_in,
    picture_files,
    picture_pixels,
)
from photosearch.gui.common.pasted import Pasted
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.window_page import Act
from photosearch.gui.common.wording import file_name
from photosearch.gui.query.composer import Composer, Subject


class ByPicture(QObject):
    """A picture that comes from outside is added to the query in hand; with Shift held it begins a new one.

    `used`: the query has another picture.
    """

    used = Signal()
    folder_dropped = Signal(object)
    told = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self, composer: Composer, dirs: AppDirs, thumbnails: Thumbnails, window: QWidget
    ) -> None:
        super().__init__(window)
        self._composer = composer
        self._window = window
        self._thumbnails = thumbnails
        self._pasted = Pasted(dirs.previews, self)
        self._pasted.saved.connect(self._search_pasted)

    def close(self) -> None:
        self._pasted.close()

    def choose(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Search with a picture"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        names = [self.tr("Pictures (%1)").replace("%1", patterns), self.tr("All files (*)")]
        dialog.setNameFilters(names)
        dialog.filesSelected.connect(self.search_files)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def search_files(self, paths: Sequence[str]) -> None:
        self._add([Subject(Example(path), file_name(path)) for path in paths])

    # Photos of the library

    def acts(self) -> dict[str, Act]:
        """What the commands do with the photos in hand."""
        return {
            "similar": self.find_similar,
            "more": self.more_like,
            "less": self.less_like,
            "style": self.find_style,
            "part": self.choose_part,
        }

    def find_similar(self, hits: Sequence[Hit]) -> None:
        self._begin([self.subject(hit) for hit in hits])

    def find_style(self, hits: Sequence[Hit]) -> None:
        self._begin([self.subject(hit, "style") for hit in hits])

    def more_like(self, hits: Sequence[Hit]) -> None:
        self._add([self.subject(hit) for hit in hits])

    def less_like(self, hits: Sequence[Hit]) -> None:
        self._add([self.subject(hit, "unlike") for hit in hits])

    def choose_part(self, hits: Sequence[Hit]) -> None:
        if hits:
            subject = self.subject(hits[0])
            self._composer.ask_for_part(subject, self.used.emit)

    def search_part(self, hit: Hit, region: tuple[float, float, float, float]) -> None:
        self.used.emit()
        self._composer.search_part(self.subject(hit), region)

    def subject(self, hit: Hit, role: Role = "like") -> Subject:
        example = Example(image_id=hit.image_id, role=role)
        return Subject(example, file_name(hit.path), self._thumbnails.pixmap(hit.thumb))

    # From outside

    def paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()  # None where it is empty on some systems
        if mime is None or not self._search_with(mime):
            self.told.emit(self.tr("There is no picture to paste."))

    def drop(self, mime: QMimeData, modifiers: Qt.KeyboardModifier) -> None:
        anew = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if not self._search_with(mime, anew=anew):
            for folder in folders_in(mime):
                self.folder_dropped.emit(folder)

    def _search_with(self, mime: QMimeData, *, anew: bool = False) -> bool:
        paths = picture_files(mime)
        pixels = None if paths else picture_pixels(mime)
        if not paths and pixels is None:
            return False
        if anew:
            self._composer.clear()
        if pixels is not None:
            self._pasted.save(pixels)
        else:
            self.search_files(paths)
        return True

    def _search_pasted(self, path: str) -> None:
        if path:
            self._add([Subject(Example(path), self.tr("the pasted picture"))])
        else:
            self.failed.emit(
                self.tr("The pasted picture could not be kept."), self.tr("Is the disk full?")
            )

    def _begin(self, subjects: Sequence[Subject]) -> None:
        if subjects:
            self.used.emit()
            self._composer.begin(subjects)

    def _add(self, subjects: Sequence[Subject]) -> None:
        if subjects:
            self.used.emit()
            self._composer.add(subjects)
