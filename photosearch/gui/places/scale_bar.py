"""How long a kilometre, or a mile, is on the map."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from photosearch.base.mercator import degrees_of
from photosearch.gui.places.map_colours import MapColours, colour
from photosearch.gui.places.map_frame import MapFrame

EQUATOR_M = 40_075_017.0
FOOT_M, MILE_M = 0.3048, 1609.344
LONGEST = 110  # pixels


def scale_of(frame: MapFrame, *, metric: bool) -> tuple[float, str]:
    """The length of the bar in pixels, and what it says: 1, 2 or 5 of something, in the middle of the frame."""
    lat, _ = degrees_of(frame.x, frame.y)
    metres = EQUATOR_M * math.cos(math.radians(lat)) / frame.scale
    if metric:
        unit, name = (1000.0, "km") if LONGEST * metres >= 1000 else (1.0, "m")
    else:
        unit, name = (MILE_M, "mi") if LONGEST * metres >= MILE_M else (FOOT_M, "ft")
    most = LONGEST * metres / unit
    power = 10.0 ** math.floor(math.log10(most))
    round_one = next(times * power for times in (5, 2, 1) if times * power <= most)
    return round_one * unit / metres, f"{QLocale().toString(round(round_one))} {name}"


def draw_scale(painter: QPainter, frame: MapFrame, colours: MapColours) -> None:
    """Draw the bar at the lower left."""
    metric = QLocale().measurementSystem() == QLocale.MeasurementSystem.MetricSystem
    length, text = scale_of(frame, metric=metric)
    bottom = frame.height - 12.0
    metrics = painter.fontMetrics()
    wide = max(length, metrics.horizontalAdvance(text)) + 16
    high = metrics.height() + 12
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(colours.land, 215))
    painter.drawRoundedRect(QRectF(8, bottom - high + 6, wide, high), 5, 5)
    painter.setPen(QPen(QColor(colours.town), 1.5))
    painter.drawText(QPointF(16, bottom - 6), text)
    painter.drawLine(QLineF(16, bottom, 16 + length, bottom))
    for x in (16.0, 16 + length):
        painter.drawLine(QLineF(x, bottom - 4, x, bottom))
