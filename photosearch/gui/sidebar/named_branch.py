"""The lines of the sidebar that the user names: albums, and saved searches."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QMessageBox, QTreeWidget, QTreeWidgetItem

from photosearch.base.marks import PhotoAlbum
from photosearch.base.saved_search import LONGEST_NAME, SavedSearch
from photosearch.base.searches import Query
from photosearch.gui.common.question import ask
from photosearch.gui.common.wording import number, plain_tip
from photosearch.gui.query.saved_desk import SavedDesk
from photosearch.gui.results.album_desk import AlbumDesk
from photosearch.gui.sidebar.entries import Entry, dress, entry_of, items_in
from photosearch.language.filters import Filter
from photosearch.language.terms import typed_filter


class NamedBranch(QObject):
    """The items below `top`, which can be renamed in place and removed. `failed(text)`: what went wrong, or ""."""

    failed = Signal(str)

    def __init__(self, tree: QTreeWidget, top: QTreeWidgetItem) -> None:
        super().__init__(tree)
        self.tree = tree
        self.top = top
        self.asked: QMessageBox | None = None

    def has(self, item: QTreeWidgetItem | None) -> bool:
        return item is not None and item.parent() is self.top and self._key(item) > 0

    def _fill(self, entries: Sequence[Entry]) -> None:
        """Show these lines; what is the current one stays it."""
        self.tree.blockSignals(True)
        current = self.tree.currentItem()
        wanted = self._key(current) if current is not None and self.has(current) else 0
        below = [one for one in items_in(self.top) if not self._key(one)]
        self.top.takeChildren()
        for entry in entries:
            item = QTreeWidgetItem(self.top)
            dress(item, entry)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if self._key(item) == wanted:
                self.tree.setCurrentItem(item)
        self.top.addChildren(below)
        self.tree.blockSignals(False)
        self.failed.emit("")

    def renamed(self, item: QTreeWidgetItem) -> None:
        """Take the name that the user has typed in place of the old one; an empty one keeps it."""
        name = " ".join(item.text(0).split())[:LONGEST_NAME]
        if name and name != entry_of(item).text:
            self._rename(item, name)
        else:
            self.show()

    def _finish(self, why: str) -> None:
        self.show()
        self.failed.emit(why)

    def menu(self, item: QTreeWidgetItem, show: Callable[[], object]) -> QMenu:
        """`show`: shows the photos of the line."""
        menu = QMenu(self.tree)
        menu.addAction(self.tr("&Show the photos"), show)
        menu.addSeparator()
        menu.addAction(self.tr("Re&name"), lambda: self.tree.editItem(item, 0))
        menu.addAction(self.tr("&Remove …"), lambda: self.ask_to_remove(item))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @abstractmethod
    def _key(self, item: QTreeWidgetItem) -> int:
        """The id of what an item stands for, or 0."""

    @abstractmethod
    def show(self) -> None:
        """Show the lines as they are now."""

    @abstractmethod
    def _rename(self, item: QTreeWidgetItem, name: str) -> None: ...

    @abstractmethod
    def ask_to_remove(self, item: QTreeWidgetItem) -> None: ...


class SavedBranch(NamedBranch):
    """`sentence`: puts a query into words."""

    def __init__(
        self,
        desk: SavedDesk,
        sentence: Callable[[Query], str],
        tree: QTreeWidget,
        top: QTreeWidgetItem,
    ) -> None:
        super().__init__(tree, top)
        self._desk = desk
        self._sentence = sentence
        desk.changed.connect(self.show)
        self.show()

    def show(self) -> None:
        self._fill([self._entry(one) for one in self._desk.searches])
        self.top.setHidden(not self._desk.searches)

    def _entry(self, one: SavedSearch) -> Entry:
        said = self._sentence(one.query)
        return Entry("bookmark", one.name, search_id=one.id, tip=plain_tip(said), said=said)

    def _key(self, item: QTreeWidgetItem) -> int:
        return entry_of(item).search_id

    def of(self, search_id: int) -> SavedSearch | None:
        return next((one for one in self._desk.searches if one.id == search_id), None)

    def _rename(self, item: QTreeWidgetItem, name: str) -> None:
        self._desk.rename(self._key(item), name, self._finish)

    def ask_to_remove(self, item: QTreeWidgetItem) -> None:
        one = self.of(self._key(item))
        if one is not None:
            self.asked = ask(
                self.tree,
                self.tr("Remove a saved search"),
                self.tr("Remove the saved search “%1”?").replace("%1", one.name),
                [self._sentence(one.query), self.tr("Its photos stay where they are.")],
                self.tr("&Remove the search"),
                lambda: self._desk.remove(one, self.failed.emit),
            )


class AlbumBranch(NamedBranch):
    def __init__(self, desk: AlbumDesk, tree: QTreeWidget, top: QTreeWidgetItem) -> None:
        super().__init__(tree, top)
        self._desk = desk
        desk.changed.connect(self.show)
        self.show()

    def show(self) -> None:
        self._fill([_album_entry(one) for one in self._desk.albums])

    def _key(self, item: QTreeWidgetItem) -> int:
        return entry_of(item).album_id

    def album(self, item: QTreeWidgetItem) -> PhotoAlbum | None:
        return next((one for one in self._desk.albums if one.id == self._key(item)), None)

    def _rename(self, item: QTreeWidgetItem, name: str) -> None:
        one = self.album(item)
        if one is not None:
            self._desk.rename(one, name, self._finish)

    def ask_to_remove(self, item: QTreeWidgetItem) -> None:
        one = self.album(item)
        if one is not None:
            self.asked = ask(
                self.tree,
                self.tr("Delete an album"),
                self.tr("Delete the album “%1”?").replace("%1", one.name),
                [
                    self.tr("It has %Ln photo(s), which stay in the library.", "", one.photos),
                    self.tr("You can undo this."),
                ],
                self.tr("&Delete the album"),
                lambda: self._desk.delete(one),
            )


def _album_entry(album: PhotoAlbum) -> Entry:
    words = typed_filter(Filter("album", album.name, 0, 0))
    tip = plain_tip(album.name)
    return Entry("album", album.name, number(album.photos), words=words, album_id=album.id, tip=tip)
