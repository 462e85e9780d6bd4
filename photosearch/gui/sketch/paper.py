"""The paper of the sketch pad: draws with mouse, finger (Qt makes a mouse of it) or tablet pen, and shows it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFocusEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosearch.gui.sketch.strokes import SIDE, Pen, Sketch, placed

MARGIN = 4  # pixels about the paper, for its frame
TRACED = 0.3  # how strongly a picture to trace shows through
LEAST_RING = 5  # pixels of the cursor


class Paper(QWidget):
    """`changed(done)`: there is more ink, or less; `done` where a stroke or a step ended."""

    changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sketch = Sketch()
        self.pen = Pen(QColor("black"), 6)
        self._traced: QImage | None = None
        self._blank = True
        self._tablet = False
        self._ring = 0.0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumSize(160, 160)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Paper to draw on"))

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width

    @property
    def traced(self) -> QImage | None:
        return self._traced

    def trace(self, picture: QImage | None) -> None:
        """Show a picture under the ink, faintly; it is no part of the drawing."""
        self._traced = picture
        self.update()

    def set_pen(self, pen: Pen) -> None:
        self.pen = pen
        self._dress_cursor()

    def place(self) -> QRectF:
        """Where the paper lies in this widget: a square in the middle, at the top."""
        side = min(self.width(), self.height()) - 2 * MARGIN
        return QRectF((self.width() - side) / 2, MARGIN, side, side)

    def step(self, changed: QRect) -> None:
        """`changed` of the paper is another one after a step of the sketch."""
        if not changed.isEmpty():
            self._show(changed)
            self.changed.emit(True)

    def show_again(self, drawing: QImage) -> None:
        """A drawing that is searched with already."""
        self._show(self.sketch.put(drawing))

    # Drawing

    def _at(self, position: QPointF) -> QPointF:
        place = self.place()
        return (position - place.topLeft()) * (SIDE / max(1.0, place.width()))

    def _begin(self, position: QPointF, pen: Pen, pressure: float | None = None) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._show(self.sketch.begin(self._at(position), pen, pressure))
        self.changed.emit(False)

    def _go_to(self, position: QPointF, pressure: float | None = None) -> None:
        changed = self.sketch.go_to(self._at(position), pressure)
        if not changed.isEmpty():
            self._show(changed)
            self.changed.emit(False)

    def _end(self) -> None:
        if self.sketch.drawing:
            self._show(self.sketch.end())
            self.changed.emit(True)

    def _show(self, changed: QRect) -> None:
        """Paint again what `changed`, which is in pixels of the paper."""
        was = self._blank
        self._blank = not self.sketch.drawing and self.sketch.blank
        if was != self._blank:  # the hint comes or goes
            self.update()
        else:
            self.update(self._shown(QRectF(changed)).toAlignedRect().adjusted(-1, -1, 1, 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._tablet:
            self._begin(event.position(), self.pen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._tablet:
            self._go_to(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._tablet:
            self._go_to(event.position())
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """The other end of a tablet's pen erases, whichever tool is chosen."""
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            turned = event.pointerType() == QPointingDevice.PointerType.Eraser
            pen = Pen(self.pen.color, self.pen.width, erases=True) if turned else self.pen
            self._tablet = True
            self._begin(event.position(), pen, event.pressure())
        elif kind == QEvent.Type.TabletMove and self._tablet:
            self._go_to(event.position(), event.pressure())
        elif kind == QEvent.Type.TabletRelease and self._tablet:
            self._end()
            self._tablet = False
        event.accept()

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        place = self.place()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(
            place, QColor("white")
        )  # in the dark too: what is drawn is seen as the model sees it
        if self._traced is not None:
            painter.setOpacity(TRACED)
            painter.drawImage(self._shown(placed(self._traced)), self._traced)
            painter.setOpacity(1)
        if self._blank:
            self._draw_hint(painter, place)
        else:
            painter.drawImage(place, self.sketch.ink)
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(role), 2 if self.hasFocus() else 1))
        painter.drawRect(place.adjusted(-1, -1, 1, 1))
        painter.end()

    def _draw_hint(self, painter: QPainter, place: QRectF) -> None:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        painter.setFont(font)
        painter.setPen(QColor("#6b717b"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        text = self.tr("Draw what you look for")
        painter.drawText(place.adjusted(24, 24, -24, -24), int(flags), text)

    def _shown(self, paper: QRectF) -> QRectF:
        """A rectangle of the paper in this widget."""
        place = self.place()
        scale = place.width() / SIDE
        return QRectF(place.topLeft() + paper.topLeft() * scale, paper.size() * scale)

    def _dress_cursor(self) -> None:
        """A ring as wide as the line, dark and light so that it is seen on every ground."""
        ring = max(LEAST_RING, self.pen.width * self.place().width() / SIDE)
        if ring == self._ring:
            return
        self._ring = ring
        side = int(ring) + 5
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(side / 2, side / 2)
        for color, width in (("#ffffff", 3.0), ("#1b1d21", 1.2)):
            painter.setPen(QPen(QColor(color), width))
            painter.drawEllipse(middle, ring / 2, ring / 2)
        painter.end()
        self.setCursor(QCursor(pixmap, side // 2, side // 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._dress_cursor()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end()
        self.update()
