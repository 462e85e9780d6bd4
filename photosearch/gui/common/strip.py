"""A progress strip for a long task: what it does, how far it is, and a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class Strip(QFrame):
    cancelled = Signal()

    def __init__(self, cancel: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._text = QLabel(wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(8)
        self.cancel = QPushButton(cancel)
        self.cancel.setAutoDefault(False)
        self.cancel.setToolTip(tip)
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout()
        column.addWidget(self._text)
        column.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setSpacing(12)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, text: str, done: int, total: int, *, can_cancel: bool = True) -> None:
        """Show the progress. A `total` of 0 means unknown: the bar then shows only activity."""
        self._text.setText(text)
        self.bar.setAccessibleName(text)
        self.bar.setRange(0, total)
        self.bar.setValue(min(done, total))
        self.cancel.setEnabled(can_cancel)
        self.show()
