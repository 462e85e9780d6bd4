"""The panel of saved searches: a click searches again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.saved_search import LONGEST_NAME, SavedSearch
from photosearch.base.searches import Query
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.question import ask
from photosearch.gui.common.wording import plain_tip
from photosearch.gui.query.saved_desk import SavedDesk

ID = Qt.ItemDataRole.UserRole


class SavedList(QListWidget):
    """`wanted(id)`: a click or Enter. `unwanted(id)`: Del."""

    wanted = Signal(int)
    unwanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("saved")
        self.setAccessibleName(self.tr("Saved searches"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.wanted.emit(item.data(ID)))

    @property
    def current(self) -> int:
        """The id of the current search, or 0."""
        item = self.currentItem()
        return int(item.data(ID)) if item is not None else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if editing or not self.current:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit(self.current)
        elif event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit(self.current)
        else:
            super().keyPressEvent(event)


class SavedPanel(QWidget):
    """`save_wanted`: save the current search."""

    save_wanted = Signal()
    _rename_wanted = Signal()
    _remove_wanted = Signal()

    def __init__(
        self, desk: SavedDesk, sentence: Callable[[Query], str], parent: QWidget | None = None
    ) -> None:
        """`sentence`: puts a query into words."""
        super().__init__(parent)
        self._desk = desk
        self._sentence = sentence
        self.asked: QMessageBox | None = None
        self.list = SavedList()
        self.list.wanted.connect(desk.run)
        self.list.unwanted.connect(self.ask_to_remove)
        self.list.itemChanged.connect(self._renamed)
        self.list.currentRowChanged.connect(lambda _: self._show_current())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._pop_up)
        self.empty = QLabel(
            self.tr(
                "No saved searches yet.\n\nSearch for something, then save it with Ctrl+S. A saved search is asked anew "
                "each time, so it also finds photos that you take later."
            ),
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        self.empty.setObjectName("quiet")
        self.trouble = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.trouble.hide()
        self.save_button = self._button(
            "bookmark", self.tr("Save this search (Ctrl+S)"), self.save_wanted
        )
        self.rename_button = self._button("pen", self.tr("Rename (F2)"), self._rename_wanted)
        self.remove_button = self._button("bin", self.tr("Remove (Del)"), self._remove_wanted)
        self._rename_wanted.connect(self.rename)
        self._remove_wanted.connect(lambda: self.ask_to_remove(self.list.current))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        row = QHBoxLayout()
        for button in (self.save_button, self.rename_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.addWidget(self.trouble)
        column.addWidget(self._stack, 1)
        column.addLayout(row)
        self.setMinimumWidth(220)
        desk.changed.connect(self._show)
        self._show()

    def _button(self, icon: str, tip: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIconSize(QSize(20, 20))
        put_icon(button, icon)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: wanted.emit())
        return button

    def sizeHint(self) -> QSize:
        return QSize(260, 320)

    def let_save(self, possible: bool) -> None:
        """Whether there is a search to save."""
        self.save_button.setEnabled(possible)

    def _show(self) -> None:
        current = self.list.current
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._desk.searches:
            item = QListWidgetItem(one.name)
            item.setData(ID, one.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            said = self._sentence(one.query)
            item.setToolTip(plain_tip(said))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, said)
            self.list.addItem(item)
            if one.id == current:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.trouble.hide()
        self._stack.setCurrentWidget(self.list if self._desk.searches else self.empty)
        self._show_current()

    def _show_current(self) -> None:
        for button in (self.rename_button, self.remove_button):
            button.setEnabled(bool(self.list.current))

    def _of(self, search_id: int) -> SavedSearch | None:
        return next((one for one in self._desk.searches if one.id == search_id), None)

    def _pop_up(self, point: QPoint) -> None:
        item = self.list.itemAt(point)
        if item is None:
            return
        self.list.setCurrentItem(item)
        search_id = self.list.current
        menu = QMenu(self)
        menu.addAction(self.tr("&Search"), lambda: self._desk.run(search_id))
        menu.addSeparator()
        menu.addAction(self.tr("Re&name"), self.rename)
        menu.addAction(self.tr("&Remove …"), lambda: self.ask_to_remove(search_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def rename(self) -> None:
        """Let the user edit the name of the current search in its line."""
        item = self.list.currentItem()
        if item is not None:
            self.list.editItem(item)

    def _renamed(self, item: QListWidgetItem) -> None:
        one = self._of(item.data(ID))
        name = " ".join(item.text().split())[:LONGEST_NAME]
        if one is None or name == one.name:
            return

        def done(why: str) -> None:
            self._show()
            self._tell(why)

        if name:
            self._desk.rename(one.id, name, done)
        else:
            self._show()  # an emptied name keeps the old one

    def ask_to_remove(self, search_id: int) -> None:
        one = self._of(search_id)
        if one is not None:
            self.asked = ask(
                self,
                self.tr("Remove a saved search"),
                self.tr("Remove the saved search “%1”?").replace("%1", one.name),
                [self._sentence(one.query), self.tr("Its photos stay where they are.")],
                self.tr("&Remove the search"),
                lambda: self._desk.remove(one, self._tell),
            )

    def _tell(self, why: str) -> None:
        self.trouble.setText(why)
        self.trouble.setVisible(bool(why))
