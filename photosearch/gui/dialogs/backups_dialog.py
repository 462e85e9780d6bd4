"""The dialog for backups: list them, make one, put one back, and repair a damaged library.

It also works while the engine cannot open the library.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.records import Backup
from photosearch.gui.common.client import Client
from photosearch.gui.common.question import CalmDialog, ask
from photosearch.gui.common.wording import disk_size, moment, number
from photosearch.service.messages import BackupList, Event, LibraryMended, Trouble
from photosearch.service.requests import (
    GetBackups,
    MakeBackup,
    RepairLibrary,
    Request,
    RestoreBackup,
)


class BackupsDialog(CalmDialog):
    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self.backups: tuple[Backup, ...] = ()
        self.asked: QMessageBox | None = None
        self._busy = False
        self.setWindowTitle(self.tr("Backups"))
        self.resize(640, 420)
        about = QLabel(
            self.tr(
                "A backup contains folders and what was found in the photos, but no photos. PhotoSearch makes one a day "
                "if something has changed."
            ),
            wordWrap=True,
        )
        self.table = QTableWidget(0, 4)
        self.said = QLabel(wordWrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._prepare_table()
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        self.make_button = self._button(box, self.tr("&Back up now"), self.make)
        self.restore_button = self._button(box, self.tr("&Restore …"), self.ask_to_restore)
        self.restore_button.setToolTip(self.tr("Replace the library by the selected backup"))
        self.repair_button = self._button(box, self.tr("Re&pair …"), self.ask_to_repair)
        self.repair_button.setToolTip(
            self.tr("Check the library; if it is damaged, save what can be read")
        )
        self.new_button = self._button(
            box, self.tr("Start a &new library …"), self.ask_to_start_new
        )
        self.new_button.setToolTip(self.tr("Put the library aside and begin a new one"))
        column = QVBoxLayout(self)
        column.addWidget(about)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addWidget(box)
        self.calm_buttons()

    def _prepare_table(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels(
            [self.tr("Made"), self.tr("Photos"), self.tr("Size"), self.tr("File")]
        )
        table.setAccessibleName(self.tr("Backups"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        table.itemSelectionChanged.connect(self._enable)

    def _button(self, box: QDialogButtonBox, text: str, act: object) -> QPushButton:
        button = box.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(act)
        return button

    def open_fresh(self) -> None:
        self.list_backups(())
        self._call(self.tr("Loading …"), GetBackups)
        self.show()
        self.raise_()
        self.activateWindow()

    def make(self) -> None:
        self._call(self.tr("Making a backup …"), MakeBackup)

    def ask_to_restore(self) -> None:
        backup = self._selected()
        if backup is None:
            return
        self.asked = ask(
            self,
            self.tr("Restore a backup"),
            self.tr("Replace the library by the backup of %1?").replace(
                "%1", moment(backup.made_at)
            ),
            [
                self.tr(
                    "The library of today is put aside, not deleted. Your photos are not touched."
                ),
                self.tr("Folders that were added since must be added again."),
            ],
            self.tr("&Restore the backup"),
            lambda: self._call(
                self.tr("Restoring the backup …"),
                lambda request: RestoreBackup(request, backup.name),
            ),
        )

    def ask_to_repair(self) -> None:
        self.asked = ask(
            self,
            self.tr("Repair the library"),
            self.tr("Check the library, and repair it if it is damaged?"),
            [
                self.tr(
                    "Everything that can be read is saved; the newest good backup completes it. The damaged library is put "
                    "aside, not deleted. Your photos are not touched."
                )
            ],
            self.tr("&Repair the library"),
            lambda: self._call(self.tr("Repairing the library …"), RepairLibrary),
        )

    def ask_to_start_new(self) -> None:
        self.asked = ask(
            self,
            self.tr("Start a new library"),
            self.tr("Put the library aside, and begin a new one with the same folders?"),
            [
                self.tr(
                    "All photos are read again. Your stars, albums and saved searches stay in the library that is put aside, "
                    "which is not deleted. Your photos are not touched."
                ),
                self.tr("Try to repair the library, or restore a backup, first."),
            ],
            self.tr("&Start a new library"),
            lambda: self._call(
                self.tr("Beginning a new library …"),
                lambda request: RepairLibrary(request, anew=True),
            ),
        )

    def _call(self, doing: str, make: Callable[[int], Request]) -> None:
        self.said.setText(doing)
        self._busy = True
        self._enable()
        self._client.call_at_once(make, self._take)

    def _take(self, event: Event) -> None:
        self._busy = False
        match event:
            case Trouble(_, text, hint):
                self.said.setText(f"{text} {hint}".strip())
            case BackupList(_, backups):
                self.said.setText("" if backups else self.tr("There are no backups yet."))
                self.list_backups(backups)
            case LibraryMended(_, said):
                self.said.setText(said)
        self._enable()

    def list_backups(self, backups: tuple[Backup, ...]) -> None:
        self.backups = backups
        self.table.setRowCount(len(backups))
        for row, backup in enumerate(backups):
            photos = self.tr("damaged") if backup.photos is None else number(backup.photos)
            texts = (moment(backup.made_at), photos, disk_size(backup.size), backup.name)
            for column, text in enumerate(texts):
                self.table.setItem(row, column, QTableWidgetItem(text))
        if backups:
            self.table.selectRow(0)
        self._enable()

    def _selected(self) -> Backup | None:
        row = self.table.currentRow()
        return self.backups[row] if 0 <= row < len(self.backups) else None

    def _enable(self) -> None:
        chosen = self._selected()
        self.make_button.setEnabled(not self._busy)
        self.repair_button.setEnabled(not self._busy)
        self.new_button.setEnabled(not self._busy)
        self.restore_button.setEnabled(
            not self._busy and chosen is not None and chosen.photos is not None
        )
