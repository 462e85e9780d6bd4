"""The dialog for removed folders: what can be restored, and until when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.records import RemovedFolder, display
from photosearch.gui.common.client import Client
from photosearch.gui.common.wording import date, number
from photosearch.service.messages import Event, FolderRestored, RemovedList, Trouble
from photosearch.service.requests import GetRemoved, GetStatus, RestoreFolder


class RemovedDialog(QDialog):
    told = Signal(str)
    restored = Signal(int)  # the id of a `RemovedFolder`

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._folders: Sequence[RemovedFolder] = ()
        self.setWindowTitle(self.tr("Removed folders"))
        self.resize(760, 360)
        self._head = QLabel(wordWrap=True)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Removed folders"))
        self.list.setHeaderLabels(
            [self.tr("Folder"), self.tr("Photos"), self.tr("Removed"), self.tr("Kept until")]
        )
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.restore_button = box.addButton(
            self.tr("&Restore"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.restore_button.setAutoDefault(False)
        self.restore_button.setToolTip(
            self.tr("Search this folder again; its photos need not be indexed again")
        )
        self.restore_button.clicked.connect(self.restore)
        self.list.itemSelectionChanged.connect(self._selected)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(box)

    @property
    def head(self) -> str:
        return self._head.text()

    def open_fresh(self) -> None:
        self._head.setText(self.tr("Loading …"))
        self._show(())
        self._ask()
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus()

    def restore(self) -> None:
        """Restore the selected folder."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._folders):
            chosen = self._folders[row]
            self.restore_button.setEnabled(False)  # until the answer
            self._client.call(
                lambda number: RestoreFolder(number, chosen.id),
                lambda event: self._answered(chosen, event),
            )

    def _ask(self) -> None:
        self._client.call(GetRemoved, self._take)

    def _take(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self._tell(event)
        elif isinstance(event, RemovedList):
            self._head.setText(
                self.tr(
                    "These folders were removed. Their photos are still where they were, and you can "
                    "restore a folder until the day shown here."
                )
                if event.folders
                else self.tr("No folder was removed in the last 30 days.")
            )
            self._show(event.folders)

    def _show(self, folders: Sequence[RemovedFolder]) -> None:
        self._folders = folders
        self.list.clear()
        for folder in folders:
            path = display(folder.path)
            if folder.offline_only:
                path = self.tr("%1 (only photos that were not connected)").replace("%1", path)
            cells = [path, number(folder.photos), date(folder.removed_at), date(folder.until)]
            item = QTreeWidgetItem(cells)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(0, path)
            self.list.addTopLevelItem(item)
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
        self._selected()

    def _selected(self) -> None:
        self.restore_button.setEnabled(bool(self.list.selectedItems()))

    def _answered(self, chosen: RemovedFolder, event: Event) -> None:
        if isinstance(event, FolderRestored):
            self.restored.emit(chosen.id)
            self.told.emit(self.tr("Folder with %Ln file(s) restored", "", event.photos))
            self._ask()
        elif isinstance(event, Trouble):
            self._tell(event)
            self._selected()
        self._client.send(GetStatus())

    def _tell(self, trouble: Trouble) -> None:
        self._head.setText(f"{trouble.text} {trouble.hint}".strip())
