"""Actions on the selected photos: open, show in folder, copy. None of them changes an original.

Where a drive is away, another one may have a file of the same name; so nothing but the path of an offline photo is used.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QMessageBox, QWidget

from photosearch.base.records import display
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.clipboard import mime_of
from photosearch.gui.common.desktop import FileManager, open_path
from photosearch.gui.common.preview_loader import PreviewLoader, Wish
from photosearch.gui.common.question import ask
from photosearch.gui.common.window_page import Act
from photosearch.gui.common.wording import file_name, not_connected, number
from photosearch.gui.results.open_with import OpenWithDialog, ask_windows

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
        self.asked: QMessageBox | None = None
        self.dialog: OpenWithDialog | None = None

    def close(self) -> None:
        self._pictures.close()

    def acts(self) -> dict[str, Act]:
        """The actions of the commands on the selected photos, by command."""
        return {
            "open": self.open,
            "open_with": self.open_with,
            "show": self.show_in_folder,
            "copy": self.copy,
            "copy_path": self.copy_paths,
        }

    def open(self, hits: list[Hit]) -> None:
        """Open each photo with the desktop's default program; ask first if there are many."""
        self._tell(hits)
        hits = connected(hits)
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

    def open_with(self, hits: list[Hit]) -> None:
        """Ask with which program to open photos."""
        self._tell(hits)
        paths = [hit.path for hit in connected(hits)[:OPEN_MOST]]
        if not paths or ask_windows(paths[0]):
            return
        self.dialog = OpenWithDialog(paths, self._window)
        self.dialog.failed.connect(self.told)
        self.dialog.open()

    def _open(self, hits: list[Hit]) -> None:
        for hit in hits:
            if not open_path(hit.path):
                self.told.emit(
                    self.tr("No program is set up to open “%1”.").replace("%1", file_name(hit.path))
                )

    def _tell(self, hits: list[Hit], done: str = "") -> None:
        """Tell what was done with photos, and which of them nothing could be done with."""
        away = [hit for hit in hits if hit.offline]
        told = [done] if done else []
        if len(away) == 1:
            told.append(not_connected(away[0].path))
        elif away:
            said = self.tr("%Ln photo(s) offline. Connect the drive and try again.", "", len(away))
            told.append(said)
        if told:
            self.told.emit(" · ".join(told))

    def show_in_folder(self, hits: list[Hit]) -> None:
        self._tell(hits[:1])
        for hit in connected(hits[:1]):
            self._manager.show(hit.path)

    def copy(self, hits: list[Hit]) -> None:
        """Copy the files to the clipboard; for a single photo also its pixels, as soon as they are rendered."""
        there = connected(hits)
        if not there:
            self._tell(hits)
            return
        QGuiApplication.clipboard().setMimeData(mime_of([h.path for h in there]))
        self._copied = None
        if len(there) == 1:
            turn = there[0].marks.rotation
            wish = Wish(there[0].image_id, COPY_PIXELS, COPY_PIXELS, turn=turn)
            self._copied = (wish, there[0])
            image = self._pictures.image(wish)
            if image is not None:
                self._add_pixels(wish, image)
            else:
                self._pictures.want([wish])
        self._tell(hits, self.tr("%Ln photo(s) copied", "", len(there)))

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


def connected(hits: list[Hit]) -> list[Hit]:
    """Those of the photos whose files can be used now."""
    return [hit for hit in hits if not hit.offline]
