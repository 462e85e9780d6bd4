"""A drawing: strokes are painted into an image as they arrive; the pixels that each one covered are kept for undo."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

SIDE = 512  # side of the paper in pixels, like that of a thumbnail
UNDO_BYTES = 64 << 20  # memory for undo; beyond it the oldest steps can no longer be undone
SHORTEST = 0.5  # pixels; shorter moves are ignored


Steps = deque[tuple[QRect, QImage]]  # rectangles with their former pixels


@dataclass(frozen=True)
class Pen:
    """`width`: in pixels of the paper, as drawn with a mouse; the pressure of a tablet pen scales it."""

    color: QColor
    width: float
    erases: bool = False


@dataclass
class _Stroke:
    """The stroke in progress: painted up to `middle`; `last` is the position of the pointer."""

    pen: Pen
    middle: QPointF
    last: QPointF
    width: float
    touched: QRect


class Sketch:
    """Ink on a paper of SIDE x SIDE pixels. Methods that paint return the rectangle that they changed.

    A stroke is smoothed by quadratic curves through the midpoints between its points. Each curve is painted once, so the
    cost of a stroke does not grow with the number of strokes on the paper. Undo swaps a rectangle of pixels.
    """

    def __init__(self) -> None:
        self.ink = _blank()
        self._before = _blank()  # the ink without the step in progress
        self._nothing = _blank()
        self._stroke: _Stroke | None = None
        self._done: Steps = deque()
        self._undone: Steps = deque()
        self.undo_bytes = 0

    @property
    def drawing(self) -> bool:
        return self._stroke is not None

    @property
    def blank(self) -> bool:
        return self.ink == self._nothing

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def flat(self) -> QImage:
        """The ink on white paper, RGB32."""
        paper = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, self.ink)
        painter.end()
        return paper

    # Strokes

    def begin(self, at: QPointF, pen: Pen, pressure: float | None = None) -> QRect:
        """Start a stroke. `pressure`: 0 to 1, or None if the device does not measure it."""
        self.end()
        width = _width(pen, pressure)
        self._stroke = _Stroke(pen, at, at, width, QRect())
        dot = QPainterPath(at)
        dot.lineTo(at + QPointF(0.01, 0))
        return self._paint(self._stroke, dot, width)

    def go_to(self, at: QPointF, pressure: float | None = None) -> QRect:
        stroke = self._stroke
        if stroke is None or (at - stroke.last).manhattanLength() < SHORTEST:
            return QRect()
        middle = (stroke.last + at) / 2
        path = QPainterPath(stroke.middle)
        path.quadTo(stroke.last, middle)
        width = (stroke.width + _width(stroke.pen, pressure)) / 2
        stroke.middle, stroke.last, stroke.width = middle, at, width
        return self._paint(stroke, path, width)

    def end(self) -> QRect:
        stroke = self._stroke
        if stroke is None:
            return QRect()
        path = QPainterPath(stroke.middle)
        path.lineTo(stroke.last)
        changed = (
            self._paint(stroke, path, stroke.width) if stroke.middle != stroke.last else QRect()
        )
        self._stroke = None
        if not stroke.touched.isEmpty():
            self._keep(stroke.touched)
        return changed

    def _paint(self, stroke: _Stroke, path: QPainterPath, width: float) -> QRect:
        painter = QPainter(self.ink)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if stroke.pen.erases:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        color = QColor("black") if stroke.pen.erases else stroke.pen.color
        style = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(QPen(color, width, *style))
        painter.drawPath(path)
        painter.end()
        edge = width / 2 + 1
        box = path.controlPointRect().adjusted(-edge, -edge, edge, edge)
        changed = box.toAlignedRect().intersected(self.ink.rect())
        stroke.touched = stroke.touched.united(changed)
        return changed

    # Other steps

    def clear(self) -> QRect:
        """Remove all ink; can be undone."""
        self.end()
        if self.blank:
            return QRect()
        self.ink.fill(Qt.GlobalColor.transparent)
        return self._keep(self.ink.rect())

    def put(self, picture: QImage) -> QRect:
        """Paste a picture onto the paper, as large as fits, keeping its proportions; can be undone."""
        self.end()
        painter = QPainter(self.ink)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(placed(picture), picture)
        painter.end()
        return self._keep(self.ink.rect())

    def undo(self) -> QRect:
        self.end()
        return self._swap(self._done, self._undone)

    def redo(self) -> QRect:
        self.end()
        return self._swap(self._undone, self._done)

    def _swap(self, source: Steps, target: Steps) -> QRect:
        if not source:
            return QRect()
        where, image = source.pop()
        target.append((where, self.ink.copy(where)))
        _write(image, self.ink, where)
        _write(image, self._before, where)
        return where

    def _keep(self, where: QRect) -> QRect:
        """Record a finished step, which changed this rectangle of the ink; clears redo."""
        self.undo_bytes -= sum(image.sizeInBytes() for _, image in self._undone)
        self._undone.clear()
        self._done.append((where, self._before.copy(where)))
        self.undo_bytes += self._done[-1][1].sizeInBytes()
        while self.undo_bytes > UNDO_BYTES:
            self.undo_bytes -= self._done.popleft()[1].sizeInBytes()
        _write(self.ink.copy(where), self._before, where)
        return where


def _write(part: QImage, whole: QImage, where: QRect) -> None:
    painter = QPainter(whole)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.drawImage(where.topLeft(), part)
    painter.end()


def placed(picture: QImage) -> QRectF:
    """The rectangle of a picture on the paper: as large as fits, centred."""
    size = picture.size().scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio)
    where = QRect(0, 0, size.width(), size.height())
    where.moveCenter(QRect(0, 0, SIDE, SIDE).center())
    return QRectF(where)


def _blank() -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def _width(pen: Pen, pressure: float | None) -> float:
    """The width for a pressure of 0 to 1: from 0.3 to 1.5 times the pen's width; the pen's width if None."""
    return pen.width if pressure is None else pen.width * (0.3 + 1.2 * max(0.0, min(1.0, pressure)))
