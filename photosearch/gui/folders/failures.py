"""The dialog for unreadable files: each with its reason, to copy, show in its folder, or try again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
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

from photosearch.base.records import Failure, display
from photosearch.gui.common.client import Client
from photosearch.gui.common.desktop import FileManager
from photosearch.gui.common.engine_words import worded
from photosearch.service.messages import FailureList
from photosearch.service.requests import GetFailures, RetryFailures

Index = QModelIndex | QPersistentModelIndex


class FailuresModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.failures: tuple[Failure, ...] = ()

    def show(self, failures: tuple[Failure, ...]) -> None:
        self.beginResetModel()
        self.failures = failures
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.failures)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        failure = self.failures[index.row()]
        return (display(failure.path), worded(failure.sentence), failure.code)[index.column()]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("File"), self.tr("Problem"), self.tr("Code"))[section]


class FailuresDialog(QDialog):
    told = Signal(str)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._manager = FileManager(self)
        self.setWindowTitle(self.tr("Unreadable files"))
        self.resize(860, 460)
        self.model = FailuresModel(self)
        self._head = QLabel(wordWrap=True)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Unreadable files"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setColumnWidth(1, 360)
        self.table.setColumnWidth(2, 110)
        self.table.setTabKeyNavigation(False)
        self.table.doubleClicked.connect(lambda _: self.show_in_folder())
        QShortcut(QKeySequence.StandardKey.Copy, self.table, self.copy)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.retry_button = self._button(box, self.tr("&Try all again"), self.retry)
        self.copy_button = self._button(box, self.tr("&Copy the list"), self.copy)
        self.show_button = self._button(box, self.tr("Show in &folder"), self.show_in_folder)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(self.table, 1)
        column.addWidget(box)
        client.failures.connect(self._take)

    def _button(self, box: QDialogButtonBox, text: str, act: object) -> QPushButton:
        button = box.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    @property
    def head(self) -> str:
        return self._head.text()

    def open_fresh(self) -> None:
        self._head.setText(self.tr("Loading …"))
        self._client.send(GetFailures())
        self.show()
        self.raise_()
        self.activateWindow()

    def retry(self) -> None:
        self._client.send(RetryFailures())
        self._client.send(GetFailures())
        self.told.emit(self.tr("Reading the files again …"))

    def copy(self) -> None:
        """Copy the selected rows, or all rows if none is selected."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        chosen = [self.model.failures[row] for row in rows] or list(self.model.failures)
        lines = (f"{display(f.path)}\t{worded(f.sentence)}\t{f.code}" for f in chosen)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def show_in_folder(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.model.failures):
            self._manager.show(self.model.failures[row].path)

    def _take(self, listed: FailureList) -> None:
        self.model.show(listed.failures)
        count = len(listed.failures)
        if count:
            self._head.setText(
                self.tr(
                    "%Ln file(s) could not be read. All other files were read, and no file "
                    "was changed.",
                    "",
                    count,
                )
            )
        else:
            self._head.setText(self.tr("All files were read."))
        for button in (self.retry_button, self.copy_button, self.show_button):
            button.setEnabled(bool(count))
