"""The dialog that asks for one picture file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from photosearch.gui.common.clipboard import PICTURE_SUFFIXES


def ask_for_picture(parent: QWidget, title: str, chosen: Callable[[str], object]) -> QFileDialog:
    """Opens it without blocking; `chosen(path)` where the user chose one."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    patterns = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
    pictures = QCoreApplication.translate("PictureDialog", "Pictures (%1)").replace("%1", patterns)
    dialog.setNameFilters([pictures, QCoreApplication.translate("PictureDialog", "All files (*)")])
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
