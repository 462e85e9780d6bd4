"""A frame around a part of a picture: drawn with the mouse, moved and resized with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

LEAST = 10  # pixels per side: a shorter drag is a click
SMALLEST = 0.03  # of the picture's side: a smaller part shows nothing useful
STEP = 0.02  # of the picture's side, per press of an arrow key
WHOLE = QRectF(0, 0, 1, 1)
MIDDLE = QRectF(0.25, 0.25, 0.5, 0.5)

Region = tuple[float, float, float, float]


class RegionPicker(QWidget):
    """Covers its parent, which shows the picture at `place`.

    `drawn`: the user drew a frame; `accepted`: Enter; `cancelled`: Esc; `refused`: the drag was too short for a frame;
    `changed`: the frame changed or was removed.
    """

    changed = Signal()
    drawn = Signal()
    accepted = Signal()
    cancelled = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget, place: Callable[[], QRectF]) -> None:
        super().__init__(parent)
        self._picture = parent
        self._place = place
        self._frame: QRectF | None = None  # as fractions of the picture's sides
        self._before: QRectF | None = None
        self._from: QPointF | None = None
        self._moves = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Frame around a part of the picture"))
        self.setAccessibleDescription(
            self.tr(
                "The arrow keys move the frame, Shift+arrow keys resize it, Enter confirms, "
                "Esc cancels."
            )
        )
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())

    @property
    def region(self) -> Region | None:
        frame = self._frame
        if frame is None:
            return None
        return frame.x(), frame.y(), frame.width(), frame.height()

    def set_region(self, region: Region | None) -> None:
        self._set(QRectF(*region) if region is not None else None)

    def _set(self, frame: QRectF | None) -> None:
        self._frame = frame
        self.update()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._picture:
            self.setGeometry(self._picture.rect())
        return super().eventFilter(watched, event)

    # The mouse

    def _share(self, at: QPointF) -> QPointF:
        """A point of this widget as fractions of the picture's sides, clamped to the picture."""
        place = self._place()
        x = (at.x() - place.x()) / max(1.0, place.width())
        y = (at.y() - place.y()) / max(1.0, place.height())
        return QPointF(max(0.0, min(1.0, x)), max(0.0, min(1.0, y)))

    def _shown(self, frame: QRectF) -> QRectF:
        place = self._place()
        return QRectF(
            place.x() + frame.x() * place.width(),
            place.y() + frame.y() * place.height(),
            frame.width() * place.width(),
            frame.height() * place.height(),
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._place().isEmpty():
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._before = self._frame
        self._from = self._share(event.position())
        self._moves = self._frame is not None and self._frame.contains(self._from)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        at = self._share(event.position())
        if self._moves and self._before is not None:
            self._set(_inside(self._before.translated(at - self._from)))
        else:
            self._set(QRectF(self._from, at).normalized())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._from is None:
            return
        self.mouseMoveEvent(event)
        self._from = None
        shown = self._shown(self._frame or QRectF())
        if self._moves:
            return
        if min(shown.width(), shown.height()) < LEAST:
            self._set(self._before)
            self.refused.emit()
        else:
            self._set(_inside(self._frame or QRectF()))
            self.drawn.emit()

    # The keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        arrows = {
            key.Key_Left: QPointF(-STEP, 0),
            key.Key_Right: QPointF(STEP, 0),
            key.Key_Up: QPointF(0, -STEP),
            key.Key_Down: QPointF(0, STEP),
        }
        by = arrows.get(key(event.key()))
        if by is not None:
            wider = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step(by, wider=wider)
        elif event.key() in (key.Key_Return, key.Key_Enter) and self._from is None:
            if self._frame is not None:
                self.accepted.emit()
        elif event.key() == key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _step(self, by: QPointF, *, wider: bool) -> None:
        if self._frame is None:
            self._set(QRectF(MIDDLE))
        elif wider:
            size = QSizeF(self._frame.width() + by.x(), self._frame.height() + by.y())
            self._set(_inside(QRectF(self._frame.topLeft(), size)))
        else:
            self._set(_inside(self._frame.translated(by)))

    def _give_up(self) -> None:
        """Undo the drag in progress, if any; otherwise cancel."""
        if self._from is not None:
            self._from = None
            self._set(self._before)
        else:
            self.cancelled.emit()

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim everything outside the frame; its line is dark and light, so that it is visible on any picture."""
        painter = QPainter(self)
        frame = self._shown(self._frame) if self._frame is not None else QRectF()
        dim = QColor(0, 0, 0, 130 if self._frame is not None else 60)
        place = self._place()
        for part in _around(place, frame):
            painter.fillRect(part, dim)
        if self._frame is not None:
            for color, width in (("#101113", 4.0), ("#ffffff", 2.0)):
                painter.setPen(QPen(QColor(color), width))
                painter.drawRect(frame)
        painter.end()


def _inside(frame: QRectF) -> QRectF:
    """The frame, at least SMALLEST and moved inside the picture."""
    width = max(SMALLEST, min(1.0, frame.width()))
    height = max(SMALLEST, min(1.0, frame.height()))
    left, top = max(0.0, min(1 - width, frame.x())), max(0.0, min(1 - height, frame.y()))
    return QRectF(left, top, width, height)


def _around(place: QRectF, frame: QRectF) -> list[QRectF]:
    """The parts of `place` outside `frame`."""
    if frame.isEmpty():
        return [place]
    return [
        QRectF(place.left(), place.top(), place.width(), frame.top() - place.top()),
        QRectF(place.left(), frame.bottom(), place.width(), place.bottom() - frame.bottom()),
        QRectF(place.left(), frame.top(), frame.left() - place.left(), frame.height()),
        QRectF(frame.right(), frame.top(), place.right() - frame.right(), frame.height()),
    ]
