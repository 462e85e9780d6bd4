"""The frame around a line of a list that has the focus: the colour of a selected line alone does not tell."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

WIDTH = 2.0  # device-independent pixels
ROUND = 4.0


def draw_focus(painter: QPainter, rect: QRect, color: QColor) -> None:
    """Draw the frame inside `rect`, in the colour of the text there."""
    half = WIDTH / 2 + 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(color, WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), ROUND, ROUND)
    painter.restore()
