"""Lines of plain text in the middle of the room that they have."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class CentredText(QLabel):
    def __init__(self, text: str = "") -> None:
        super().__init__(text, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.setTextFormat(Qt.TextFormat.PlainText)
