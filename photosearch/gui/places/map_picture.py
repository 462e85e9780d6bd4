"""Draws land and borders on a pool thread, a little more than is in view, so that moving the map has something to show at once."""

from __future__ import annotations

import logging
import math
import threading
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QTransform

from photosearch.gui.common.from_thread import tell
from photosearch.gui.places.map_colours import MapColours
from photosearch.gui.places.map_frame import MapFrame
from photosearch.gui.places.outlines import Country, MapLevel, Outlines, load

log = logging.getLogger(__name__)

MARGIN: Final = 192  # pixels around the view
NEAR_ZOOM: Final = 4.6  # from which on the finer outlines are drawn
WORLD: Final = MapFrame(0.5, 0.5, 2.0, 1024, 1024)  # what is shown where nothing is drawn yet


@dataclass(frozen=True)
class MapDrawing:
    """What to draw, in what colours, and how many pixels of the screen a pixel has."""

    frame: MapFrame
    colours: MapColours
    ratio: float


@dataclass(frozen=True)
class MapPicture:
    drawing: MapDrawing
    pixmap: QPixmap

    def covers(self, frame: MapFrame) -> bool:
        """Whether it has all that a frame of the same zoom shows."""
        own = self.drawing.frame
        if own.zoom != frame.zoom:
            return False
        across = abs((frame.x - own.x + 0.5) % 1.0 - 0.5) * own.scale
        down = abs(frame.y - own.y) * own.scale
        return across <= (own.width - frame.width) / 2 and down <= (own.height - frame.height) / 2

    def target(self, frame: MapFrame) -> QRectF:
        """Where it is in a frame."""
        own = self.drawing.frame
        middle = frame.of_world(own.x, own.y)
        grown = frame.scale / own.scale
        wide, high = own.width * grown, own.height * grown
        return QRectF(middle[0] - wide / 2, middle[1] - high / 2, wide, high)


class MapDrawer(QObject):
    """`ready`: there is a new picture, or the first outlines. `broken`: the file of outlines cannot be read."""

    ready = Signal()
    broken = Signal()
    _drawn = Signal(object, QImage)
    _read = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.picture: MapPicture | None = None
        self.world: MapPicture | None = None
        self.countries: tuple[Country, ...] = ()
        self._outlines: Outlines | None = None
        self._asked: MapDrawing | None = None
        self._closed = False
        self._lock = threading.Lock()
        self._waiting: list[MapDrawing] = []
        self._working = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._drawn.connect(self._keep, Qt.ConnectionType.QueuedConnection)
        self._read.connect(self._take_outlines, Qt.ConnectionType.QueuedConnection)

    def want(self, frame: MapFrame, colours: MapColours, ratio: float) -> None:
        """Draw what a frame shows, and what is around it, unless that is there or being drawn."""
        if self._closed:
            return
        wide, high = frame.width + 2 * MARGIN, frame.height + 2 * MARGIN
        around = replace(frame, width=wide, height=high)
        drawing = MapDrawing(around, colours, ratio)
        wanted = [drawing]
        if self._asked is None or (self._asked.colours, self._asked.ratio) != (colours, ratio):
            wanted.insert(0, MapDrawing(WORLD, colours, 1.0))
        elif MapPicture(self._asked, QPixmap()).covers(frame):
            return
        self._asked = drawing
        with self._lock:
            kept = [one for one in self._waiting if one.frame == WORLD]
            self._waiting = [*kept, *wanted]
            starts, self._working = not self._working, True
        if starts:
            self._pool.start(self._work)

    def close(self) -> None:
        """Draw nothing any more; waits for what is being drawn."""
        self._closed = True
        with self._lock:
            self._waiting.clear()
        self._pool.waitForDone()

    def _work(self) -> None:
        """Run on a pool thread until nothing is wanted."""
        if self._outlines is None:
            try:
                self._outlines = load()
            except (OSError, ValueError, KeyError) as error:
                log.error("the outlines of the map cannot be read: %s", error)
                tell(self._read, None)
                return
            tell(self._read, self._outlines)
        while True:
            with self._lock:
                if not self._waiting:
                    self._working = False
                    return
                drawing = self._waiting.pop(0)
            tell(self._drawn, drawing, drawn(self._outlines, drawing))

    @Slot(object)
    def _take_outlines(self, outlines: Outlines | None) -> None:
        if outlines is None:
            self.broken.emit()
            return
        self.countries = outlines.countries
        self.ready.emit()

    @Slot(object, QImage)
    def _keep(self, drawing: MapDrawing, image: QImage) -> None:
        made = MapPicture(drawing, QPixmap.fromImage(image))
        if drawing.frame == WORLD:
            self.world = made
        else:
            self.picture = made
        self.ready.emit()


def drawn(outlines: Outlines, drawing: MapDrawing) -> QImage:
    frame, ratio = drawing.frame, drawing.ratio
    image = QImage(
        round(frame.width * ratio), round(frame.height * ratio), QImage.Format.Format_RGB32
    )
    image.fill(QColor(drawing.colours.water))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    detail = outlines.levels[-1 if frame.zoom >= NEAR_ZOOM else 0]
    border = QPen(QColor(drawing.colours.border), max(1.0, 0.9 * ratio))
    border.setCosmetic(True)
    left, top = frame.world_at(0, 0)
    right, bottom = frame.world_at(frame.width, frame.height)
    size = frame.scale * ratio / outlines.units
    for shift in range(math.floor(left), math.floor(right) + 1):
        part = (left - shift, top, right - shift, bottom)
        painter.setTransform(
            QTransform.fromScale(size, size).translate(
                (shift - left) * outlines.units, -top * outlines.units
            )
        )
        _fill(painter, detail, part, QColor(drawing.colours.land), border)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def _fill(
    painter: QPainter,
    detail: MapLevel,
    part: tuple[float, float, float, float],
    land: QColor,
    border: QPen,
) -> None:
    """Draw the cells of a part of the world: its left, top, right and bottom, in shares."""
    last = detail.cells - 1
    columns = range(_cell(part[0], detail), min(last, _cell(part[2], detail)) + 1)
    rows = range(_cell(part[1], detail), min(last, _cell(part[3], detail)) + 1)
    places = [(column, row) for row in rows for column in columns]
    for place in places:
        if place in detail.land:
            painter.fillPath(detail.land[place], land)
    painter.setPen(border)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in places:
        if place in detail.borders:
            painter.drawPath(detail.borders[place])


def _cell(share: float, detail: MapLevel) -> int:
    return max(0, math.floor(share * detail.cells))
