"""The dialog that asks for an album: one of those there are, or a new one by typing its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.marks import PhotoAlbum
from photosearch.base.saved_search import LONGEST_NAME
from photosearch.base.searches import Hit
from photosearch.gui.common.hinted_line import HINT, HintedLine
from photosearch.gui.common.list_keys import ListKeys
from photosearch.gui.common.wording import number
from photosearch.gui.results.album_desk import AlbumDesk
from photosearch.language.folding import folded

_ALBUM = Qt.ItemDataRole.UserRole


class AlbumDialog(QDialog):
    """Adds photos to an album; without photos, it creates an empty one. Closes once the engine has done it; what goes wrong is
    said in the dialog."""

    def __init__(self, desk: AlbumDesk, hits: Sequence[Hit], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hits = hits
        self._waiting = False  # for the engine
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(380)
        if hits:
            self.setWindowTitle(self.tr("Add %Ln photo(s) to an album", "", len(hits)))
        else:
            self.setWindowTitle(self.tr("New album"))
        self.name = QLineEdit(clearButtonEnabled=True)
        self.name.setMaxLength(LONGEST_NAME)
        label = QLabel(self.tr("&Name of an album, or of a new one") if hits else self.tr("&Name"))
        label.setBuddy(self.name)
        self.lines = QListWidget()
        self.lines.setAccessibleName(self.tr("Albums"))
        self.lines.setItemDelegate(HintedLine(self.lines))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.setVisible(bool(hits))
        self.trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.trouble.hide()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = QPushButton()
        box.addButton(self.button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        ListKeys(self.name, self.lines)
        column = QVBoxLayout(self)
        for part in (label, self.name, self.lines, self.trouble, box):
            column.addWidget(part)
        box.accepted.connect(self.choose)
        box.rejected.connect(self.reject)
        self.name.textChanged.connect(lambda _: self._fill())
        self.lines.currentRowChanged.connect(lambda _: self._show_button())
        self.lines.itemDoubleClicked.connect(lambda _: self.choose())
        self._fill()

    def _fill(self) -> None:
        """List the albums whose names contain what is typed, and first of all the new one."""
        typed = " ".join(self.name.text().split())
        self.trouble.hide()
        self.lines.clear()
        found = [one for one in self._desk.albums if folded(typed) in folded(one.name)]
        same = self._desk.named(typed) if typed else None
        if same is not None:
            found = [same, *(one for one in found if one is not same)]
        for album in found:
            self._add(album.name, number(album.photos), album)
        if typed and same is None:
            self._add(self.tr("New album “%1”").replace("%1", typed), "", None)
        self.lines.setCurrentRow(0)
        self._show_button()

    def _add(self, text: str, hint: str, album: PhotoAlbum | None) -> None:
        item = QListWidgetItem(text)
        item.setData(HINT, hint)
        item.setData(_ALBUM, album)
        self.lines.addItem(item)

    def _chosen(self) -> PhotoAlbum | None:
        item = self.lines.currentItem()
        found = item.data(_ALBUM) if item is not None else None
        return found if self._hits and isinstance(found, PhotoAlbum) else None

    def _show_button(self) -> None:
        old = self._chosen() is not None
        self.button.setText(self.tr("&Add to the album") if old else self.tr("&Create the album"))
        self.button.setEnabled(old or bool(self.name.text().strip()))

    def choose(self) -> None:
        """Add the photos to the chosen album, or create it."""
        album, name = self._chosen(), " ".join(self.name.text().split())
        if album is None and not name:
            return
        self._waiting = True
        self.setEnabled(False)  # until the answer
        if album is not None:
            self._desk.add(album, self._hits, self._done)
        else:
            self._desk.create(name, self._hits, self._done)

    def _done(self, why: str) -> None:
        self._waiting = False
        self.setEnabled(True)
        if why:
            self.trouble.setText(why)
            self.trouble.show()
            self.name.setFocus()
        else:
            self.accept()

    def reject(self) -> None:
        """Close, but not before the answer, which may be that it failed."""
        if not self._waiting:
            super().reject()
