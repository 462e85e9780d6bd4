"""Two versions of a photo, one over the other, with a divider: left of it the one is seen, right of it the other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from photosearch.gui.common.canvas import Canvas

NEAR = 12  # pixels: so close to the divider, the mouse takes hold of it
KNOB = 9  # pixels: radius of its handle
STEP = 0.05  # of the width, per press of a key


class BeforeAfter(Canvas):
    """`divided(share)`: the divider was moved; `share` of the width is left of it."""

    divided = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._other = QPixmap()
        self._held = False
        self.share = 0.5
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Before and after"))
        self._describe()

    def show_versions(self, left: Canvas, right: Canvas) -> None:
        """Show what two canvases have loaded, as large as the left one is; the view stays."""
        self._other = right.pixmap
        if left.pixmap.isNull():
            self.clear()
        else:
            self.show_image(left.pixmap, left.full_size, keep_view=not self.fits)

    def divide(self, share: float) -> None:
        self.share = max(0.0, min(1.0, share))
        self._describe()
        self.update()
        self.divided.emit(self.share)

    def step(self, by: int) -> None:
        self.divide(self.share + by * STEP)

    def _describe(self) -> None:
        place = f"{round(100 * self.share)}\u202f%"
        self.setAccessibleDescription(self.tr("The divider is at %1").replace("%1", place))

    @property
    def _x(self) -> float:
        return self.share * self.width()

    def draw(self, painter: QPainter) -> None:
        x, height = self._x, self.height()
        for pixmap, part in (
            (self.pixmap, QRectF(0, 0, x, height)),
            (self._other, QRectF(x, 0, self.width() - x, height)),
        ):
            if not pixmap.isNull():
                painter.setClipRect(part)
                self.draw_whole(painter, pixmap)
        painter.setClipping(False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for color, width in (("#101113", 4), ("#ffffff", 2)):
            painter.setPen(QPen(QColor(color), width))
            painter.drawLine(QPointF(x, 0), QPointF(x, height))
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(QPointF(x, height / 2), KNOB, KNOB)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_near(event):
            self._held = True
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self.divide(event.position().x() / max(1, self.width()))
            return
        super().mouseMoveEvent(event)
        if not event.buttons():
            near = self._is_near(event)
            self.setCursor(Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = False
        super().mouseReleaseEvent(event)

    def _is_near(self, event: QMouseEvent) -> bool:
        return abs(event.position().x() - self._x) <= NEAR
