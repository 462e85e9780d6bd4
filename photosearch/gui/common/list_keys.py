"""A field above a list: the field keeps the focus, and the keys that move in a list go to the list."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget

MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class ListKeys(QObject):
    def __init__(self, field: QLineEdit, lines: QListWidget) -> None:
        super().__init__(field)
        self._lines = lines
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in MOVES
        ):
            self._lines.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
