"""The dialog for choosing picture files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from photosearch.gui.common.offered import offered


def ask_for_pictures(
    parent: QWidget, title: str, chosen: Callable[[list[str]], object], *, many: bool
) -> QFileDialog:
    """Open the dialog without blocking; it calls `chosen(paths)` with the choice. `many`: allow several files."""
    mode = QFileDialog.FileMode
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(mode.ExistingFiles if many else mode.ExistingFile)
    pictures = QCoreApplication.translate("PictureDialog", "Pictures (%1)")
    dialog.setNameFilters(
        [
            pictures.replace("%1", offered.patterns),
            QCoreApplication.translate("PictureDialog", "All files (*)"),
        ]
    )
    dialog.filesSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
