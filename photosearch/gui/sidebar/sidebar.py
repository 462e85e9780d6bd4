"""The sidebar: photos, favourites, duplicates and unreadable files, albums, saved searches, and the tree of folders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.marks import PhotoAlbum
from photosearch.base.records import Status
from photosearch.base.searches import Query
from photosearch.gui.common.client import Client
from photosearch.gui.common.clipboard import SELECTED
from photosearch.gui.common.wording import number
from photosearch.gui.query.saved_desk import SavedDesk
from photosearch.gui.results.album_desk import AlbumDesk
from photosearch.gui.sidebar.entries import Entry, dress, entry_of, items_in
from photosearch.gui.sidebar.folder_branch import FolderBranch
from photosearch.gui.sidebar.named_branch import AlbumBranch, NamedBranch, SavedBranch
from photosearch.gui.sidebar.place_count import PlaceCount
from photosearch.gui.sidebar.sidebar_line import SidebarLine


class Sidebar(QWidget):
    """`query_wanted(Query)`: search; `command_wanted(name)`: run a command of the window; `album_filled(PhotoAlbum)`: the
    selected photos were dropped on it."""

    query_wanted = Signal(Query)
    command_wanted = Signal(str)
    album_filled = Signal(PhotoAlbum)

    def __init__(
        self,
        client: Client,
        desk: SavedDesk,
        albums: AlbumDesk,
        sentence: Callable[[Query], str],
        parent: QWidget | None = None,
    ) -> None:
        """`sentence`: puts a query into words."""
        super().__init__(parent)
        self._desk = desk
        self.trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Library"))
        self.tree.setItemDelegate(SidebarLine(self.tree))
        self.photos = self._line(Entry("image", self.tr("Photos"), words=""))
        self.favourites = self._line(Entry("star", self.tr("Favourites"), words="is:favourite"))
        self.recent = self._line(Entry("clock", self.tr("Recently added"), words="", sort="added"))
        self.places = self._line(Entry("map", self.tr("Places"), command="places"))
        self.duplicates = self._line(Entry("copies", self.tr("Duplicates"), command="duplicates"))
        self.failures = self._line(Entry("warning", self.tr("Unreadable"), command="failures"))
        above = self._section(self.tr("Albums"))
        self._line(Entry("add", self.tr("New album …"), command="new_album"), above)
        self.albums = AlbumBranch(albums, self.tree, above)
        above = self._section(self.tr("Saved searches"))
        self.saved = SavedBranch(desk, sentence, self.tree, above)
        self.folders = self._section(self.tr("Folders"))
        self._add = self._line(
            Entry("folder-add", self.tr("Add a folder …"), command="add"), self.folders
        )
        self.place_count = PlaceCount(client, self)
        self.place_count.counted.connect(self._show_place_count)
        self.branch = FolderBranch(client, self.folders, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.trouble)
        column.addWidget(self.tree)
        self.tree.itemClicked.connect(lambda item: self.go_to(item))
        self.tree.entered.connect(self.go_to)
        self.tree.unwanted.connect(self.ask_to_remove)
        self.tree.itemExpanded.connect(self.branch.open)
        self.tree.itemChanged.connect(self._renamed)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._pop_up)
        self.tree.dropped.connect(self._drop)
        for branch in (self.albums, self.saved):
            branch.failed.connect(self._tell)
        client.status.connect(self.show_status)
        self.failures.setHidden(True)
        self.show_query(Query())

    def _line(self, entry: Entry, above: QTreeWidgetItem | None = None) -> QTreeWidgetItem:
        item = QTreeWidgetItem()
        if above is None:
            self.tree.addTopLevelItem(item)
        else:
            above.addChild(item)
        dress(item, entry)
        return item

    def _section(self, title: str) -> QTreeWidgetItem:
        item = self._line(Entry("", title))
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setExpanded(True)
        return item

    def sizeHint(self) -> QSize:
        return QSize(230, 400)

    # What is shown

    def show_status(self, status: Status) -> None:
        dress(self.photos, _with_count(self.photos, status.distinct or status.photos))
        failed = sum(status.failed.values())
        dress(self.failures, _with_count(self.failures, failed))
        self.failures.setHidden(not failed)
        self.folders.takeChild(self.folders.indexOfChild(self._add))
        self.branch.show_status(status)
        self.folders.addChild(self._add)

    def _show_place_count(self, photos: int) -> None:
        counted = _with_count(self.places, photos)
        dress(self.places, counted if photos else replace(counted, hint=""))

    def show_query(self, query: Query) -> None:
        """Mark the line of the current search, if it has one."""
        self._query_shown = query
        found = self._line_of(query)
        if found is not None:
            self.tree.setCurrentItem(found)
        else:
            self.tree.clearSelection()

    def show_page(self, name: str) -> None:
        """Mark the line that leads to the page `name` of the window, if there is one; for "", that of the current search."""
        if not name:
            self.show_query(self._query_shown)
            return
        for item in self._all(self.tree.invisibleRootItem()):
            if entry_of(item).command == name:
                self.tree.setCurrentItem(item)

    def _line_of(self, query: Query) -> QTreeWidgetItem | None:
        for item in self._all(self.tree.invisibleRootItem()):
            entry = entry_of(item)
            if entry.words is not None and query == self._query(entry):
                return item
            saved = self.saved.of(entry.search_id)
            if saved is not None and saved.query == query:
                return item
        return None

    def _all(self, above: QTreeWidgetItem) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        for item in items_in(above):
            found += [item, *self._all(item)]
        return found

    # What a click does

    def go_to(self, item: QTreeWidgetItem) -> None:
        """Show what an item stands for; a section opens or closes."""
        entry = entry_of(item)
        if entry.command:
            self.command_wanted.emit(entry.command)
        elif entry.search_id:
            self._desk.run(entry.search_id)
        elif entry.words is not None:
            self.query_wanted.emit(self._query(entry))
        else:
            item.setExpanded(not item.isExpanded())

    def _query(self, entry: Entry) -> Query:
        return Query(entry.words or "", sort=entry.sort)  # type: ignore[arg-type]

    # Albums and saved searches

    def _branch_of(self, item: QTreeWidgetItem | None) -> NamedBranch | None:
        return next((one for one in (self.albums, self.saved) if one.has(item)), None)

    def _pop_up(self, point: QPoint) -> None:
        item = self.tree.itemAt(point)
        branch = self._branch_of(item)
        if item is not None and branch is not None:
            self.tree.setCurrentItem(item)
            menu = branch.menu(item, lambda: self.go_to(item))
            menu.popup(self.tree.viewport().mapToGlobal(point))

    def _renamed(self, item: QTreeWidgetItem) -> None:
        branch = self._branch_of(item)
        if branch is not None:
            branch.renamed(item)

    def ask_to_remove(self, item: QTreeWidgetItem) -> None:
        branch = self._branch_of(item)
        if branch is not None:
            branch.ask_to_remove(item)

    def _drop(self, item: QTreeWidgetItem) -> None:
        album = self.albums.album(item)
        if album is not None:
            self.album_filled.emit(album)

    def _tell(self, why: str) -> None:
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))


class _Tree(QTreeWidget):
    """`entered(item)`: Enter; `unwanted(item)`: Del; `dropped(item)`: the selected photos were dropped on an album."""

    entered = Signal(QTreeWidgetItem)
    unwanted = Signal(QTreeWidgetItem)
    dropped = Signal(QTreeWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(14)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(True)
        self.setAcceptDrops(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if self.state() == QAbstractItemView.State.EditingState or item is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(item)
        elif event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(item)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(SELECTED):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(item is not None and bool(entry_of(item).album_id))

    def dropEvent(self, event: QDropEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        if item is not None and event.mimeData().hasFormat(SELECTED) and entry_of(item).album_id:
            event.acceptProposedAction()
            self.dropped.emit(item)


def _with_count(item: QTreeWidgetItem, count: int) -> Entry:
    entry = entry_of(item)
    return Entry(entry.icon, entry.text, number(count), command=entry.command, words=entry.words)
