"""The paper of the sketch pad: takes strokes from a mouse, a finger (Qt sends mouse events for it) or a tablet pen."""

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

MARGIN = 4  # pixels around the paper, for its frame
TRACED = 0.3  # opacity of the picture to trace
LEAST_RING = 5  # smallest diameter of the cursor, in pixels


class Paper(QWidget):
    """Emits `changed(done)` when the ink changes; `done` is True at the end of a stroke or a step."""

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
        self.setAccessibleName(self.tr("Drawing area"))

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
        """Show a picture faintly under the ink; None removes it. It is not part of the drawing."""
        self._traced = picture
        self.update()

    def set_pen(self, pen: Pen) -> None:
        self.pen = pen
        self._dress_cursor()

    def place(self) -> QRectF:
        """The rectangle of the paper in this widget: a square, centred horizontally, at the top."""
        side = min(self.width(), self.height()) - 2 * MARGIN
        return QRectF((self.width() - side) / 2, MARGIN, side, side)

    def step(self, changed: QRect) -> None:
        """Repaint the rectangle `changed` after a step of the sketch; a step that changed nothing is ignored."""
        if not changed.isEmpty():
            self._show(changed)
            self.changed.emit(True)

    def show_again(self, drawing: QImage) -> None:
        """Show a drawing that is already part of the search, so `changed` is not emitted."""
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
        """Repaint the rectangle `changed`, given in pixels of the paper."""
        was = self._blank
        self._blank = not self.sketch.drawing and self.sketch.blank
        if was != self._blank:  # the hint appears or disappears
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
        """The eraser end of a tablet pen erases, whichever tool is selected."""
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
        # White in the dark theme too: the user sees the drawing as the model does.
        painter.fillRect(place, QColor("white"))
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
        text = self.tr("Draw what you are looking for")
        painter.drawText(place.adjusted(24, 24, -24, -24), int(flags), text)

    def _shown(self, paper: QRectF) -> QRectF:
        """Convert a rectangle from pixels of the paper to this widget's coordinates."""
        place = self.place()
        scale = place.width() / SIDE
        return QRectF(place.topLeft() + paper.topLeft() * scale, paper.size() * scale)

    def _dress_cursor(self) -> None:
        """Use a ring as wide as the line as the cursor, dark and light so that it is visible on any background."""
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
