"""A layer upon the picture of the preview, as large as the canvas, which lets the mouse through."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from photosearch.gui.common.canvas import Canvas
from photosearch.gui.common.turning import turned_box


class CanvasLayer(QWidget):
    """Hidden at first. `outline` draws boxes that are visible on any picture. `turn`: how the photo is turned (`turning`); all
    boxes are in fractions of the photo as it is stored."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.turn = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        canvas.installEventFilter(self)
        self.setGeometry(canvas.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.canvas:
            self.setGeometry(self.canvas.rect())
        return super().eventFilter(watched, event)

    def shown(self, box: QRectF) -> QRectF:
        """Where a box is in the layer."""
        place, box = self.canvas.place(), turned_box(box, self.turn)
        return QRectF(
            place.x() + box.x() * place.width(),
            place.y() + box.y() * place.height(),
            box.width() * place.width(),
            box.height() * place.height(),
        )

    def set_turn(self, turn: int) -> None:
        if turn != self.turn:
            self.turn = turn
            self.turned()
            self.update()

    def turned(self) -> None:
        """What else is to be turned along."""

    def outline(self, painter: QPainter, boxes: Iterable[QRectF], width: float) -> None:
        """Draw boxes with lines that are light, between dark ones two pixels wider."""
        placed = [self.shown(box) for box in boxes]
        for color, wide in (("#101113", width + 2), ("#ffffff", width)):
            painter.setPen(QPen(QColor(color), wide))
            painter.drawRects(placed)
