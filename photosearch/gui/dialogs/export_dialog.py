"""The dialog that asks how photos are to be exported."""

from __future__ import annotations

import os
from dataclasses import dataclass

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.exports import QUALITY, ExportWish
from photosearch.gui.common.wording import number

SIDES = (0, 4096, 2560, 1600, 1024)  # pixels of the longer side; 0: the size of the photo


@dataclass(frozen=True)
class SheetWish:
    """A contact sheet. `columns`: photos beside each other; `names`: file names below the photos."""

    folder: str
    columns: int = 4
    names: bool = True


class ExportDialog(QDialog):
    """`wanted(ExportWish or SheetWish)`: the user has agreed. What others see of the user is left out unless it is ticked."""

    wanted = Signal(object)

    def __init__(self, photos: int, folder: str, parent: QWidget) -> None:
        """`photos`: how many are exported; `folder`: the one that is proposed, or ""."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export %Ln photo(s)", "", photos))
        self.setMinimumWidth(440)
        self.originals = QRadioButton(self.tr("&Originals, exactly as they are"))
        self.jpeg = QRadioButton(self.tr("&JPEG files, upright and in a size for sharing"))
        self.sheet = QRadioButton(self.tr("A &contact sheet, as PDF"))
        self.originals.setChecked(True)
        self.side = QComboBox()
        for side in SIDES:
            text = (
                self.tr("%1 pixels").replace("%1", number(side)) if side else self.tr("Full size")
            )
            self.side.addItem(text, side)
        self.side.setCurrentIndex(2)
        self.quality = QSpinBox(minimum=1, maximum=100, value=QUALITY)
        self.place = QCheckBox(self.tr("Include &where it was taken"))
        self.names = QCheckBox(self.tr("Include title, caption, &people and keywords"))
        self.columns = QSpinBox(minimum=2, maximum=8, value=4)
        self.captions = QCheckBox(self.tr("File &names below the photos"))
        self.captions.setChecked(True)
        self.folder = QLineEdit(folder or _proposed())
        self.browse = QPushButton(self.tr("C&hoose …"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        said = QLabel(
            self.tr("Existing files are never overwritten. The photos of the library stay as they are."),
            wordWrap=True,
        )  # fmt: skip
        said.setObjectName("quiet")
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = QPushButton(self.tr("&Export"))
        box.addButton(self.button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        box.accepted.connect(self.choose)
        box.rejected.connect(self.reject)
        self._jpeg_rows = _rows(
            (self.tr("Longer &side"), self.side), (self.tr("&Quality"), self.quality),
            ("", self.place), ("", self.names),
        )  # fmt: skip
        self._sheet_rows = _rows((self.tr("Colu&mns"), self.columns), ("", self.captions))
        column = QVBoxLayout(self)
        for part in (
            self.originals, self.jpeg, self._jpeg_rows, self.sheet, self._sheet_rows,
        ):  # fmt: skip
            column.addWidget(part)
        label = QLabel(self.tr("&To the folder"))
        label.setBuddy(self.folder)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        column.addSpacing(8)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(said)
        column.addWidget(box)
        for kind in (self.originals, self.jpeg, self.sheet):
            kind.toggled.connect(self._show_rows)
        self.folder.textChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self._show_rows()

    def _show_rows(self) -> None:
        self._jpeg_rows.setVisible(self.jpeg.isChecked())
        self._sheet_rows.setVisible(self.sheet.isChecked())
        self.adjustSize()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder for the export"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def wish(self) -> ExportWish | SheetWish:
        folder = os.path.abspath(os.path.expanduser(self.folder.text().strip()))
        if self.sheet.isChecked():
            return SheetWish(folder, self.columns.value(), self.captions.isChecked())
        if not self.jpeg.isChecked():
            return ExportWish(folder)
        return ExportWish(
            folder,
            jpeg=True,
            side=self.side.currentData(),
            quality=self.quality.value(),
            place=self.place.isChecked(),
            names=self.names.isChecked(),
        )

    def choose(self) -> None:
        self.wanted.emit(self.wish())
        self.accept()


def _proposed() -> str:
    """A folder that is no part of the user's pictures, so that the copies do not become photos of the library."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
    return os.path.join(home, "PhotoSearch export")


def _rows(*rows: tuple[str, QWidget]) -> QFrame:
    frame = QFrame()
    form = QFormLayout(frame)
    form.setContentsMargins(26, 0, 0, 8)
    for text, part in rows:
        if text:
            form.addRow(text, part)
        else:
            form.addRow(part)
    return frame
