"""Searching with pictures: chosen, dropped or pasted files, pasted images, and photos of the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from photosearch.base.files import AppDirs
from photosearch.base.searches import Example, Hit, Role
from photosearch.gui.common.clipboard import picture_files, picture_pixels
from photosearch.gui.common.drop_overlay import FOLDER, SEARCH
from photosearch.gui.common.dropped import FolderSorter
from photosearch.gui.common.local_files import local_paths
from photosearch.gui.common.offered import offered
from photosearch.gui.common.pasted import Pasted
from photosearch.gui.common.picture_dialog import ask_for_pictures
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.window_page import Act
from photosearch.gui.common.wording import file_name
from photosearch.gui.query.composer import Composer, Subject

MOST_MARKED = 100  # photos at once


class ByPicture(QObject):
    """Adds outside pictures to the current query; dropping one with Shift held starts a new query.

    `used`: a picture is about to enter the query.
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
        self._sorter = FolderSorter(self)
        self._pasted = Pasted(dirs.previews, self)
        self._pasted.saved.connect(self._search_pasted)

    def close(self) -> None:
        self._pasted.close()

    def choose(self) -> None:
        title = self.tr("Search with a picture")
        ask_for_pictures(self._window, title, self.search_files, many=True)

    def search_files(self, paths: Sequence[str]) -> None:
        self._add([Subject(Example(path), file_name(path)) for path in paths])

    # Photos of the library

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        return {
            "similar": self.find_similar,
            "more": self.more_like,
            "less": self.not_this,
            "example": self.add_example,
            "style": self.find_style,
            "part": self.choose_part,
        }

    def find_similar(self, hits: Sequence[Hit]) -> None:
        self._begin([self.subject(hit) for hit in hits])

    def find_style(self, hits: Sequence[Hit]) -> None:
        self._begin([self.subject(hit, "style") for hit in hits])

    def more_like(self, hits: Sequence[Hit]) -> None:
        self._mark(hits, wanted=True)

    def not_this(self, hits: Sequence[Hit]) -> None:
        self._mark(hits, wanted=False)

    def add_example(self, hits: Sequence[Hit], role: Role = "like") -> None:
        self._add([self.subject(hit, role) for hit in hits])

    def choose_part(self, hits: Sequence[Hit]) -> None:
        if hits:
            subject = self.subject(hits[0])
            self._composer.ask_for_part(subject, self.used.emit)

    def search_part(self, hit: Hit, region: tuple[float, float, float, float]) -> None:
        self.used.emit()
        self._composer.search_part(self.subject(hit), region)

    def subject(self, hit: Hit, role: Role = "like") -> Subject:
        example = Example(image_id=hit.image_id, role=role)
        picture = self._thumbnails.pixmap(hit.thumb)
        return Subject(example, file_name(hit.path), picture, hit.marks.rotation)

    # From outside

    def open(self, paths: Sequence[str]) -> None:
        """Add folders, and search with files whatever their names: the engine recognises pictures by their bytes."""

        def take(folders: list[str], files: list[str]) -> None:
            self._add_folders(folders)
            self.search_files(files)

        self._sorter.sort(paths, take)

    def paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()  # None on some systems when empty
        paths = picture_files(mime) if mime is not None else []
        pixels = picture_pixels(mime) if mime is not None else None
        if paths:
            self.search_files(paths)
        elif pixels is not None:
            self._pasted.save(pixels)
        else:
            self.told.emit(self.tr("The clipboard contains no picture."))

    def drop(self, mime: QMimeData, modifiers: Qt.KeyboardModifier, only: str = "") -> None:
        """Search with the pictures and add the folders, or do `only` one of it: SEARCH or FOLDER."""
        anew = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        pixels = picture_pixels(mime)

        def take(folders: list[str], files: list[str]) -> None:
            if only != SEARCH:
                self._add_folders(folders)
            if only == FOLDER:
                return
            pictures = [path for path in files if offered.decodes(path)]
            if anew and pictures:
                self._composer.clear()
            self.search_files(pictures)
            refused = [path for path in files if path not in pictures]
            if refused:
                self.failed.emit(offered.refusal(refused[0]), "")

        paths = local_paths(mime)
        if paths and (pixels is None or picture_files(mime)):
            self._sorter.sort(paths, take)
        elif pixels is not None:
            if anew:
                self._composer.clear()
            self._pasted.save(pixels)

    def _add_folders(self, paths: Sequence[str]) -> None:
        for path in paths:
            self.folder_dropped.emit(path)

    def _search_pasted(self, path: str) -> None:
        if path:
            self._add([Subject(Example(path), self.tr("the pasted picture"))])
        else:
            self.failed.emit(
                self.tr("The pasted picture could not be saved."),
                self.tr("Check whether the disk is full."),
            )

    def _mark(self, hits: Sequence[Hit], *, wanted: bool) -> None:
        if len(hits) > MOST_MARKED:
            text = self.tr("At most %1 photos can be marked at once.")
            self.told.emit(text.replace("%1", str(MOST_MARKED)))
        elif hits:
            self._composer.mark([self.subject(hit) for hit in hits], wanted=wanted)

    def _begin(self, subjects: Sequence[Subject]) -> None:
        if subjects:
            self.used.emit()
            self._composer.begin(subjects)

    def _add(self, subjects: Sequence[Subject]) -> None:
        if subjects:
            self.used.emit()
            self._composer.add(subjects)
