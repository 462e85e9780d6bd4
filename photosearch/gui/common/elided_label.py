"""A line of text that gives way: where there is too little room it ends in "…", and the tooltip shows all of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QToolTip

LEAST = 6  # characters that are always visible


class ElidedLabel(QLabel):
    """`text()` is the whole text, also for screen readers."""

    @property
    def is_elided(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(
            min(whole.width(), LEAST * self.fontMetrics().averageCharWidth()), whole.height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_elided:
            super().paintEvent(event)
            return
        inside = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter = QPainter(self)
        self.style().drawItemText(
            painter, inside, int(self.alignment()), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )  # fmt: skip
        painter.end()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.is_elided and isinstance(event, QHelpEvent):
            lines = [self.text(), self.toolTip()]
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), self)
            return True
        return super().event(event)
