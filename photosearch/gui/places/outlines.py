"""The outlines of land and countries, as `installer/make_map.py` has written them."""

from __future__ import annotations

import json
import lzma
import sys
from array import array
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QByteArray, QDataStream
from PySide6.QtGui import QPainterPath, QPolygonF

from photosearch.base.files import resource

Place = tuple[int, int]


@dataclass(frozen=True)
class MapLevel:
    """One level of detail. `cells`: how many are in a row of the world; `land` and `borders` of each, by column and row, in units."""

    cells: int
    land: dict[Place, QPainterPath]
    borders: dict[Place, QPainterPath]


@dataclass(frozen=True)
class Country:
    """Where its name stands, in shares of the world; `width`: how wide it is there."""

    name: str
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Outlines:
    """`units`: of a side of the world. The levels have the coarsest first; the countries have the widest first."""

    units: int
    levels: tuple[MapLevel, ...]
    countries: tuple[Country, ...]


def load() -> Outlines:
    """Read the file; this takes about half a second, so no window should wait for it. Raises OSError or ValueError if that is
    damaged."""
    try:
        plain = lzma.decompress(resource("map", "outlines.xz").read_bytes())
    except lzma.LZMAError as error:
        raise ValueError(str(error)) from error
    first, _, data = plain.partition(b"\n")
    head = json.loads(first)
    levels, start = [], 0
    for level in head["levels"]:
        size = 4 * level["points"]
        columns = [_column(data[at : at + size]) for at in (start, start + size)]
        start += 2 * size
        levels.append(_detail(level, *columns))
    units = head["units"]
    countries = [Country(n, x / units, y / units, w / units) for n, x, y, w in head["countries"]]
    return Outlines(units, tuple(levels), tuple(countries))


def _column(planes: bytes) -> array[float]:
    """The numbers whose differences are in four planes of bytes, the lowest first."""
    count = len(planes) // 4
    mixed = bytearray(len(planes))
    for place in range(4):
        mixed[place::4] = planes[place * count : (place + 1) * count]
    steps = array("i")
    steps.frombytes(bytes(mixed))
    if sys.byteorder == "big":
        steps.byteswap()
    return array("d", accumulate(steps))


def _detail(level: dict[str, Any], x: array[float], y: array[float]) -> MapLevel:
    points = array("d", bytes(16 * len(x)))
    points[0::2], points[1::2] = x, y
    if sys.byteorder == "little":  # as a QDataStream has them
        points.byteswap()
    data, at = points.tobytes(), 0
    found = MapLevel(level["cells"], {}, {})
    for column, row, rings, lines in level["listed"]:
        for kind, counts in ((found.land, rings), (found.borders, lines)):
            path = QPainterPath()
            for count in counts:
                polygon = _polygon(count, data[16 * at : 16 * (at + count)])
                at += count
                path.addPolygon(polygon)
                if kind is found.land:
                    path.closeSubpath()
            if counts:
                kind[column, row] = path
    return found


def _polygon(count: int, data: bytes) -> QPolygonF:
    stream = QDataStream(QByteArray(count.to_bytes(4, "big") + data))
    polygon = QPolygonF()
    stream >> polygon
    return polygon
