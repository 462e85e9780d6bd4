"""The list of what is left out: each folder and picture with its reason, as the engine finds it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.records import LeftOut, display
from photosearch.gui.common.client import Client
from photosearch.gui.common.desktop import FileManager
from photosearch.gui.common.engine_words import worded
from photosearch.service.messages import Event, LeftOutFound, LeftOutPage, Trouble
from photosearch.service.requests import CancelFindLeftOut, FindLeftOut

Index = QModelIndex | QPersistentModelIndex


class LeftOutModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: list[LeftOut] = []

    def clear(self) -> None:
        self.beginResetModel()
        self.found = []
        self.endResetModel()

    def add(self, more: tuple[LeftOut, ...]) -> None:
        self.beginInsertRows(QModelIndex(), len(self.found), len(self.found) + len(more) - 1)
        self.found += more
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.found)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.words(self.found[index.row()])[index.column()]

    def words(self, found: LeftOut) -> tuple[str, str]:
        """The path, which ends with a slash for a folder, and the reason."""
        return display(found.path) + "/" * found.is_folder, worded(found.reason)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Folder or picture"), self.tr("Reason"))[section]


class LeftOutDialog(QDialog):
    """`searching`: the engine is still looking."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._find = 0
        self.searching = False
        self._manager = FileManager(self)
        self.setWindowTitle(self.tr("What is left out"))
        self.resize(860, 460)
        self.model = LeftOutModel(self)
        self._head = QLabel(wordWrap=True)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._make_table()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.stop_button = self._button(box, self.tr("&Stop"), self.cancel)
        self.copy_button = self._button(box, self.tr("&Copy the list"), self.copy)
        self.show_button = self._button(box, self.tr("Show in &folder"), self.show_in_folder)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(self.table, 1)
        column.addWidget(box)
        client.left_out_page.connect(self._add)
        self.finished.connect(self.cancel)

    def _make_table(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("What is left out"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setColumnWidth(1, 360)
        self.table.setTabKeyNavigation(False)
        self.table.doubleClicked.connect(lambda _: self.show_in_folder())
        QShortcut(QKeySequence.StandardKey.Copy, self.table, self.copy)

    def _button(self, box: QDialogButtonBox, text: str, act: object) -> QPushButton:
        button = box.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @property
    def head(self) -> str:
        return self._head.text()

    def search(self, folders: tuple[str, ...], patterns: tuple[str, ...]) -> None:
        """List what is left out if these folders and name patterns are excluded."""
        self.cancel()
        self.model.clear()
        self._find = self._client.call(
            lambda number: FindLeftOut(number, folders, patterns), self._ended
        )
        self.searching = True
        self._show_state(self.tr("Looking through your folders …"))
        self.open()

    def cancel(self) -> None:
        if self.searching:
            self.searching = False
            self._client.send(CancelFindLeftOut(self._find))
            self._show_state(self.tr("The search was stopped, so the list is not complete."))

    def copy(self) -> None:
        """Copy the selected rows, or all rows if none is selected."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        chosen = [self.model.found[row] for row in rows] or self.model.found
        QGuiApplication.clipboard().setText(
            "\n".join("\t".join(self.model.words(found)) for found in chosen)
        )

    def show_in_folder(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.model.found):
            self._manager.show(self.model.found[row].path)

    def _add(self, page: LeftOutPage) -> None:
        if self.searching and page.find_id == self._find:
            self.model.add(page.found)
            self._show_state(self.head)

    def _ended(self, event: Event) -> None:
        if not self.searching or getattr(event, "id", 0) != self._find:
            return
        self.searching = False
        if isinstance(event, Trouble):
            self._show_state(f"{event.text} {event.hint}".strip())
        elif isinstance(event, LeftOutFound):
            count = len(self.model.found)
            said = (
                self.tr("%Ln folder(s) and picture(s) are left out.", "", count)
                if count
                else self.tr("Nothing is left out.")
            )
            self._show_state(f"{said} {event.note}".strip())

    def _show_state(self, head: str) -> None:
        self._head.setText(head)
        self.stop_button.setEnabled(self.searching)
        for button in (self.copy_button, self.show_button):
            button.setEnabled(bool(self.model.found))
