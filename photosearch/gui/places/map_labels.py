"""The names on the map: of countries from afar, of towns from near; the larger ones first, and none over another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from photosearch.base.lru import Lately
from photosearch.base.map_places import Town
from photosearch.base.mercator import world_of
from photosearch.gui.places.map_colours import MapColours, colour
from photosearch.gui.places.map_frame import MapFrame
from photosearch.gui.places.outlines import Country

COUNTRY_ZOOM: Final = 6.6  # up to which countries are named
MOST_LABELS: Final = 60
DOT: Final = 4.0  # pixels
GAP: Final = 4.0


@dataclass(frozen=True)
class MapLabel:
    """`x` and `y`: the place, in shares of the world; `left` and `top`: from there to the picture, in pixels. `dot`: whether there is one,
    as for a town that no mark covers."""

    text: str
    town: bool
    dot: bool
    x: float
    y: float
    left: float
    top: float


class MapLabels:
    """Lays names out, and draws them from pictures that are made once."""

    def __init__(self, font: QFont) -> None:
        self._town = QFont(font)
        self._town.setPointSizeF(font.pointSizeF() * 0.95)
        self._country = QFont(font)
        self._country.setPointSizeF(font.pointSizeF() * 0.92)
        self._country.setCapitalization(QFont.Capitalization.AllUppercase)
        self._country.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
        self._pictures: Lately[tuple[object, ...], QPixmap] = Lately(400)
        self._shown: tuple[MapLabel, ...] = ()

    @property
    def shown(self) -> tuple[MapLabel, ...]:
        return self._shown

    def lay_out(
        self,
        frame: MapFrame,
        countries: Sequence[Country],
        towns: Iterable[Town],
        marks: Sequence[QRectF],
    ) -> None:
        """Choose the names for a frame. `marks`: where there is something else; the first town below one is named under it."""
        used, found = list(marks), []
        unnamed = list(marks)
        view = QRectF(-60, -60, frame.width + 120, frame.height + 120)
        metrics = QFontMetricsF(self._country)
        for country in countries if frame.zoom <= COUNTRY_ZOOM else ():
            x, y = frame.of_world(country.x, country.y)
            if not view.contains(x, y):
                continue
            name = country.name
            wide, high = metrics.horizontalAdvance(name) + 2, metrics.height() + 2
            place = QRectF(x - wide / 2, y - high / 2, wide, high)
            fits = wide < country.width * frame.scale * 1.15
            if fits and not any(one.intersects(place) for one in used):
                used.append(place)
                found.append(
                    MapLabel(name, False, False, country.x, country.y, -wide / 2, -high / 2)
                )
        metrics = QFontMetricsF(self._town)
        for town in towns:
            share = world_of(town.lat, town.lon)
            x, y = frame.of_world(*share)
            if len(found) >= MOST_LABELS or not view.contains(x, y):
                continue
            wide, high = metrics.horizontalAdvance(town.name) + 4, metrics.height() + 2
            mark = next((one for one in unnamed if one.contains(x, y)), None)
            if mark is None:
                whole = QRectF(x - DOT, y - high / 2, wide + DOT + GAP, high)
            else:
                unnamed.remove(mark)
                whole = QRectF(mark.center().x() - wide / 2, mark.bottom(), wide, high)
            if not any(one.intersects(whole) for one in used):
                used.append(whole.adjusted(-4, -2, 8, 2))
                offset = whole.left() - x, whole.top() - y
                found.append(MapLabel(town.name, True, mark is None, *share, *offset))
        self._shown = tuple(found)

    def draw(self, painter: QPainter, frame: MapFrame, colours: MapColours, ratio: float) -> None:
        for label in self._shown:
            x, y = frame.of_world(label.x, label.y)
            if -200 < x < frame.width + 200 and -40 < y < frame.height + 40:
                picture = self._picture(label, colours, ratio)
                painter.drawPixmap(QPointF(x + label.left, y + label.top), picture)

    def _picture(self, label: MapLabel, colours: MapColours, ratio: float) -> QPixmap:
        key = (label.text, label.town, label.dot, colours, ratio)
        return self._pictures(key, lambda: self._made(label, colours, ratio))

    def _made(self, label: MapLabel, colours: MapColours, ratio: float) -> QPixmap:
        """The name with an edge in the colour of the land, so that it is readable on whatever is behind."""
        font = self._town if label.town else self._country
        metrics = QFontMetricsF(font)
        before = DOT + GAP if label.dot else 1.0
        wide = before + metrics.horizontalAdvance(label.text) + 4
        high = metrics.height() + 2
        made = QPixmap(round(wide * ratio) + 1, round(high * ratio) + 1)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        base = QPointF(before, 1 + metrics.ascent())
        painter.setPen(colour(colours.land, 130))
        for right in (-1, 0, 1):
            for down in (-1, 0, 1):
                if right or down:
                    painter.drawText(base + QPointF(right, down), label.text)
        text = QColor(colours.town if label.town else colours.country)
        painter.setPen(text)
        painter.drawText(base, label.text)
        if label.dot:
            painter.setPen(colour(colours.land))
            painter.setBrush(text)
            painter.drawEllipse(QPointF(DOT, high / 2), DOT - 1, DOT - 1)
        painter.end()
        return made
