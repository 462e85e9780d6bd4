"""Asks with which program to open photos."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.list_keys import ListKeys
from photosearch.gui.common.programs import Program, program_of, programs, start
from photosearch.gui.common.wording import file_name, own_language
from photosearch.language.folding import folded

_PROGRAM = Qt.ItemDataRole.UserRole
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def ask_windows(path: str) -> bool:
    """Let Windows ask with which program to open a file; False if there is no such question."""
    starter = getattr(os, "startfile", None)
    if starter is None:
        return False
    try:
        starter(path, "openas")
    except OSError:
        return False
    return True


class OpenWithDialog(QDialog):
    """A list of the programs that open pictures, and any other program. `failed(sentence)`."""

    failed = Signal(str)
    _listed = Signal(object)

    def __init__(self, paths: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths = list(paths)
        self._programs: list[Program] = []
        self.chooser: QFileDialog | None = None
        self.setWindowTitle(self.tr("Open with"))
        self.resize(420, 440)
        said = self.tr("Open %Ln photo(s) with:", "", len(paths))
        if len(paths) == 1:
            said = self.tr("Open “%1” with:").replace("%1", file_name(paths[0]))
        head = QLabel(said, wordWrap=True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QLineEdit(
            placeholderText=self.tr("Name of a program"), clearButtonEnabled=True
        )
        self.field.setAccessibleName(self.tr("Name of a program"))
        self.field.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Programs"))
        self.list.itemActivated.connect(lambda _: self.accept())
        self.other = QPushButton(self.tr("&Another program …"))
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._choose_other)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = box.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self.other, QDialogButtonBox.ButtonRole.ActionRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        ListKeys(self.field, self.list)
        column = QVBoxLayout(self)
        for part in (head, self.field, self.list, box):
            column.addWidget(part)
        self.open_button.setEnabled(False)
        self._pool = QThreadPool(self)
        self._listed.connect(self._take, Qt.ConnectionType.QueuedConnection)
        language = own_language()
        self._pool.start(lambda: tell(self._listed, programs(language)))
        self.finished.connect(self._end)

    def _take(self, found: list[Program]) -> None:
        self._programs = found
        self._fill(self.field.text())

    def _fill(self, text: str) -> None:
        self.list.clear()
        for program in self._programs:
            if folded(text).strip() in folded(program.name):
                item = QListWidgetItem(program.name, self.list)
                item.setData(_PROGRAM, program)
        self.list.setCurrentRow(0)
        self.open_button.setEnabled(self.list.count() > 0)

    def accept(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._open(item.data(_PROGRAM))

    def _choose_other(self) -> None:
        chooser = self.chooser = QFileDialog(self, self.tr("Choose a program"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setDirectory("/Applications" if sys.platform == "darwin" else "/usr/bin")
        chooser.fileSelected.connect(lambda path: self._open(program_of(path)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _open(self, program: Program) -> None:
        super().accept()
        if not all(start(program, path) for path in self._paths):
            self.failed.emit(self.tr("%1 could not be started.").replace("%1", program.name))

    def _end(self) -> None:
        self._pool.waitForDone()
        self.deleteLater()
