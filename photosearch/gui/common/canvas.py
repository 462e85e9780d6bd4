"""A zoomable view of one photo: fit, zoom around the pointer, pan, pinch. The image may be smaller than the photo itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QSizePolicy, QWidget

MOST = 8.0  # device pixels for one pixel of the photo
STEP = 1.25
ANOTHER_SHAPE = 0.98  # of a side: less than rounding makes a difference


class Canvas(QWidget):
    """Zoom is relative to the photo's own pixels: at 1.0, one of them fills one device pixel, whatever the size of the
    loaded image. `sharper_wanted` is emitted when the loaded image has fewer pixels than the zoom calls for.
    """

    sharper_wanted = Signal()
    zoom_changed = Signal(float)
    moved = Signal()  # by the user: zoomed, panned, or fitted
    pulled = (
        Signal()
    )  # by the mouse, while nothing can be panned or with Ctrl: to be dragged to another program
    pressed = Signal()
    image_shown = Signal()  # another image, or a sharper one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._full = QSize()
        self._fits = True
        self._zoom = 1.0
        self._centre = QPointF(0.5, 0.5)  # in the photo, as fractions of its sides
        self._dragged: QPointF | None = None
        self._moving = False
        self._rest = QTimer(self, singleShot=True, interval=120)
        self._rest.timeout.connect(self._settle)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Photo"))
        self.grabGesture(Qt.GestureType.PinchGesture)

    @property
    def zoom(self) -> float:
        return self._fit_zoom() if self._fits else self._zoom

    @property
    def fits(self) -> bool:
        return self._fits

    def place(self) -> QRectF:
        """The rectangle of the whole photo in this widget; it may extend beyond the widget's edges."""
        return QRectF() if self._pixmap.isNull() else self._target()

    @property
    def pixmap(self) -> QPixmap:
        return self._pixmap

    @property
    def image_size(self) -> QSize:
        return self._pixmap.size()

    @property
    def full_size(self) -> QSize:
        """The size of the photo, whatever that of the loaded image."""
        return self._full

    def show_image(self, image: QImage | QPixmap, full: QSize, *, keep_view: bool) -> None:
        """Show `image` of a photo of `full` pixels. `keep_view`: for a sharper image of the same photo."""
        self._pixmap = QPixmap.fromImage(image) if isinstance(image, QImage) else image
        self._full = full if not full.isEmpty() else self._pixmap.size()
        if not keep_view:
            self._fits = True
            self._centre = QPointF(0.5, 0.5)
            self.zoom_changed.emit(self.zoom)
        self.update()
        self.image_shown.emit()

    def clear(self) -> None:
        """Show nothing; the next photo is shown as a whole."""
        self._fits, self._centre = True, QPointF(0.5, 0.5)
        self._pixmap = QPixmap()
        self.update()

    def fit(self) -> None:
        self._fits = True
        self._centre = QPointF(0.5, 0.5)
        self.zoom_changed.emit(self.zoom)
        self.update()
        self.moved.emit()

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom, and keep the point of the photo under `at` (a position in this widget) in place."""
        if self._full.isEmpty():
            return
        low = min(self._fit_zoom(), 1.0)
        zoom = max(low, min(MOST, zoom))
        at = at or QPointF(self.width() / 2, self.height() / 2)
        before = self._target()
        share = QPointF(
            (at.x() - before.x()) / max(1e-6, before.width()),
            (at.y() - before.y()) / max(1e-6, before.height()),
        )
        self._fits = zoom <= self._fit_zoom() * 1.001 and zoom < 1.0
        self._zoom = zoom
        ratio = self.devicePixelRatioF()
        width, height = self._full.width() * zoom / ratio, self._full.height() * zoom / ratio
        self._centre = QPointF(
            share.x() + (self.width() / 2 - at.x()) / width,
            share.y() + (self.height() / 2 - at.y()) / height,
        )
        self._changed()

    @property
    def view(self) -> tuple[float, QPointF]:
        """Zoom relative to the fitted size, and the photo's point in the middle, as fractions of its sides."""
        return self.zoom / max(1e-6, self._fit_zoom()), QPointF(self._centre)

    def follow(self, other: Canvas) -> None:
        """Show the part of this photo that another canvas shows of its own, even if the two photos differ in size."""
        self._fits = other.fits
        zoom, self._centre = other.view
        self._zoom = zoom * self._fit_zoom()
        self._show_change()

    def zoom_in(self) -> None:
        self.zoom_to(self.zoom * STEP)

    def zoom_out(self) -> None:
        self.zoom_to(self.zoom / STEP)

    def toggle_zoom(self, at: QPointF | None = None) -> None:
        """Show the photo's own pixels, or the whole photo again. What is at `at`, else below the pointer, stays in view."""
        if not self._fits:
            self.fit()
            return
        if at is None and self.underMouse():
            at = QPointF(self.mapFromGlobal(QCursor.pos()))
        self.zoom_to(1.0, at)

    def pan(self, dx: float, dy: float) -> None:
        target = self._target()
        self._centre -= QPointF(dx / max(1.0, target.width()), dy / max(1.0, target.height()))
        self._changed()

    def _changed(self) -> None:
        self._show_change()
        self.moved.emit()

    def _show_change(self) -> None:
        self._keep_inside()
        self._moving = True
        self._rest.start()
        self.zoom_changed.emit(self.zoom)
        self.update()

    def _settle(self) -> None:
        self._moving = False
        self.update()
        shown = self._full.width() * self.zoom
        if not self._fits and self._pixmap.width() < min(shown, self._full.width()) - 1:
            self.sharper_wanted.emit()

    def _fit_zoom(self) -> float:
        if self._full.isEmpty():
            return 1.0
        ratio = self.devicePixelRatioF()
        across = self.width() * ratio / self._full.width()
        down = self.height() * ratio / self._full.height()
        return min(across, down, MOST)

    def _target(self) -> QRectF:
        """The rectangle of the whole photo in this widget's coordinates."""
        scale = self.zoom / self.devicePixelRatioF()
        width, height = self._full.width() * scale, self._full.height() * scale
        return QRectF(
            self.width() / 2 - self._centre.x() * width,
            self.height() / 2 - self._centre.y() * height,
            width,
            height,
        )

    def _keep_inside(self) -> None:
        """Leave no gap between the photo's edges and the widget's; centre a photo that is smaller than the widget."""
        target = self._target()
        for side, space, size in (
            ("x", self.width(), target.width()),
            ("y", self.height(), target.height()),
        ):
            half = space / 2 / max(1e-6, size)
            value = self._centre.x() if side == "x" else self._centre.y()
            value = 0.5 if half >= 0.5 else max(half, min(1 - half, value))
            if side == "x":
                self._centre.setX(value)
            else:
                self._centre.setY(value)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.fillRect(self.rect(), QColor("#101113"))
            if not self._pixmap.isNull():
                smooth = not self._moving and self.zoom < 4
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
                self.draw(painter)
        finally:
            painter.end()

    def draw(self, painter: QPainter) -> None:
        self.draw_whole(painter, self._pixmap)

    def draw_whole(self, painter: QPainter, pixmap: QPixmap) -> None:
        """Draw an image of the whole photo, but only the visible part: scaling a whole large photo to show one corner would cost
        a frame. One of another shape is drawn in the middle of the photo's place, as large as fits."""
        target = self._target()
        size = QSizeF(pixmap.size()).scaled(target.size(), Qt.AspectRatioMode.KeepAspectRatio)
        if min(size.width() / target.width(), size.height() / target.height()) < ANOTHER_SHAPE:
            middle = target.center()
            target.setSize(size)
            target.moveCenter(middle)
        seen = target.intersected(QRectF(self.rect()))
        across = pixmap.width() / max(1e-6, target.width())
        down = pixmap.height() / max(1e-6, target.height())
        source = QRectF(
            (seen.x() - target.x()) * across,
            (seen.y() - target.y()) * down,
            seen.width() * across,
            seen.height() * down,
        )
        painter.drawPixmap(seen, pixmap, source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_inside()
        if self._fits:
            self.zoom_changed.emit(self.zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        self.zoom_to(self.zoom * STEP**turns, event.position())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Two fingers on a touch pad or screen zoom."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_to(self.zoom * (1 + event.value()), event.position())
                return True
        elif isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                at = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
                self.zoom_to(self.zoom * pinch.scaleFactor(), at)
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged = event.position()
            if not self._fits:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            return
        moved = event.position() - self._dragged
        if self._fits or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if moved.manhattanLength() >= QApplication.startDragDistance():
                self._dragged = None
                self.unsetCursor()
                self.pulled.emit()
        else:
            self._dragged = event.position()
            self.pan(moved.x(), moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.toggle_zoom(event.position())
