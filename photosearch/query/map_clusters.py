"""The photos of the library as they are drawn on a map: photos that are close to each other there are one cluster.

Positions are put into small squares of the screen. The square with the most photos takes the squares around it that are within
`RADIUS`; so does the next that is still free, and so on. A cluster is drawn at the square with which it began, so any two are at least
`RADIUS` apart, and the squares do not depend on what part of the map is looked at.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.areas import Area
from photosearch.base.lru import Lately
from photosearch.base.map_places import LibraryMap, PhotoCluster, Town
from photosearch.base.marks import NO_MARKS
from photosearch.base.mercator import MOST_LAT, degrees_of, world_of
from photosearch.gazetteer import cities
from photosearch.images.thumbs import thumb_name
from photosearch.store import photos, positions, what_counts
from photosearch.store.db import Database
from photosearch.store.positions import Positions

RADIUS: Final = 60.0  # pixels between two clusters
SQUARE: Final = 12.0  # pixels
MOST_SQUARES: Final = 4_000_000
MOST: Final = 160  # clusters in one answer; if there are more, they are made larger
TOWNS: Final = 120
TOWN_ROOM: Final = (120.0, 34.0)  # pixels around the name of a town
MARGIN: Final = 1e-8  # degrees around the photos of a cluster: more than what rounding takes away
CITY_WIDE: Final = 0.5  # degrees; photos that reach further are around a city
# How many inhabitants a town has that is named, by the pixels of a side of the world.
SIZES: Final = ((256 * 2**9, 0), (256 * 2**7.5, 30_000), (256 * 2**6, 100_000), (256 * 2**5, 300_000), (256 * 2**4, 1_000_000))  # fmt: skip
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Projected:
    """The photos with a position, the newest first: `x` and `y` in shares of the world (`base.mercator`)."""

    at: Positions
    x: Numbers
    y: Numbers
    everywhere: Area | None


@dataclass(frozen=True)
class _View:
    """A part of the world on a screen: its north-western corner in shares of the world, its size in squares, pixels of the world."""

    left: float
    top: float
    columns: int
    rows: int
    scale: float


def projected(at: Positions) -> Projected:
    turned = np.radians(np.clip(at.lat, -MOST_LAT, MOST_LAT))
    y = np.clip(0.5 - np.arcsinh(np.tan(turned)) / (2 * math.pi), 0.0, 1.0)
    return Projected(at, at.lon / 360 + 0.5, y, _bounds(at.lat, at.lon))


class MapTable:
    """Makes maps, over one read connection; not thread-safe. Keeps the positions until the library changes: 40 bytes a photo."""

    def __init__(self, db: Database, thumbs: Path) -> None:
        self._db = db
        self._thumbs = thumbs
        self._positions: Lately[tuple[int, int], Projected] = Lately(1)

    def __call__(self, area: Area, scale: float) -> LibraryMap:
        """What to show in `area` if the world is `scale` pixels wide; nothing but numbers if that is 0."""
        all_of_them = self._positions(
            self._db.version(), lambda: projected(positions.of_live(self._db))
        )
        clusters, inside = clustered(all_of_them, area, scale)
        newest = [one.newest for one in clusters]
        rows, marks = photos.read(self._db, newest), what_counts.shown(self._db, newest)
        shown = []
        for one in clusters:
            row = rows.get(one.newest)
            thumb = str(self._thumbs / thumb_name(row.content_hash)) if row is not None else ""
            name = _name(round(one.lat, 2), round(one.lon, 2))
            around = max(one.area.north - one.area.south, one.area.wide) > CITY_WIDE
            shown.append(
                PhotoCluster(
                    one.lat,
                    one.lon,
                    one.photos,
                    one.area,
                    one.newest,
                    thumb,
                    name,
                    around,
                    marks.get(one.newest, NO_MARKS).rotation,
                )
            )
        towns = towns_in(area, scale) if len(all_of_them.x) and scale else ()
        return LibraryMap(
            len(all_of_them.x), inside, all_of_them.everywhere, tuple(shown), tuple(towns)
        )


def clustered(those: Projected, area: Area, scale: float) -> tuple[list[PhotoCluster], int]:
    """The clusters of an area, those with the most photos first; and how many photos are in it. Without names and thumbnails."""
    if not scale:
        return [], int(np.count_nonzero(_within(area, those.at.lat, those.at.lon)))
    view = _view(area, scale)
    across = ((those.x - view.left) % 1.0) * (scale / SQUARE)
    down = (those.y - view.top) * (scale / SQUARE)
    seen = np.flatnonzero((across < view.columns) & (down >= 0) & (down < view.rows))
    across, down = across[seen], down[seen]
    if not len(seen):
        return [], 0
    square = down.astype(np.int64) * view.columns + across.astype(np.int64)
    radius = RADIUS
    owner, seeds, middles = _owners(square, across, down, view, radius)
    while len(seeds) > MOST:
        radius *= 1.3
        owner, seeds, middles = _owners(square, across, down, view, radius)
    return _collected(those, seen, owner[square], seeds, middles, view), len(seen)


def _view(area: Area, scale: float) -> _View:
    """The squares that cover an area. They are those of the whole world, so the clusters stay when the map is moved."""
    left, top = world_of(area.north, area.west)
    _right, bottom = world_of(area.south, area.east)
    step = SQUARE / scale
    most = max(1, math.ceil(1 / step))
    left, top = math.floor(left / step) * step, math.floor(top / step) * step
    columns = min(most, math.ceil((area.wide / 360) / step) + 1)
    rows = min(most, math.ceil((bottom - top) / step) + 1, max(1, MOST_SQUARES // columns))
    return _View(left, top, columns, rows, scale)


def _owners(
    square: NDArray[np.int64], across: Numbers, down: Numbers, view: _View, radius: float
) -> tuple[NDArray[np.int32], list[int], Numbers]:
    """The number of the cluster of each square; the squares with which the clusters begin; and the middle of the photos of each square,
    in squares."""
    size = view.rows * view.columns
    counts = np.bincount(square, minlength=size)
    filled = np.maximum(counts, 1)
    middle_x = np.bincount(square, across, size) / filled
    middle_y = np.bincount(square, down, size) / filled
    grid = (view.rows, view.columns)
    owner = np.full(grid, -1, np.int32)
    there = (counts > 0).reshape(grid)
    xs, ys = middle_x.reshape(grid), middle_y.reshape(grid)
    used = np.flatnonzero(counts)
    order = used[np.argsort(-counts[used], kind="stable")]
    reach, near = math.ceil(radius / SQUARE) + 1, (radius / SQUARE) ** 2
    seeds: list[int] = []
    for at in order.tolist():
        row, column = divmod(at, view.columns)
        if owner[row, column] >= 0:
            continue
        part = (
            slice(max(0, row - reach), row + reach + 1),
            slice(max(0, column - reach), column + reach + 1),
        )
        apart = (xs[part] - xs[row, column]) ** 2 + (ys[part] - ys[row, column]) ** 2
        owner[part][(owner[part] < 0) & there[part] & (apart <= near)] = len(seeds)
        seeds.append(at)
    return owner.reshape(-1), seeds, np.stack([middle_x, middle_y])


def _collected(
    those: Projected,
    seen: NDArray[np.int64],
    owner: NDArray[np.int32],
    seeds: list[int],
    middles: Numbers,
    view: _View,
) -> list[PhotoCluster]:
    counts = np.bincount(owner, minlength=len(seeds))
    newest = np.zeros(len(seeds), np.int64)
    newest[owner[::-1]] = seen[::-1]  # the last that is written is the first, which is the newest
    lat, across = those.at.lat[seen], (those.x[seen] - view.left) % 1.0
    ends = [_least(owner, values, len(seeds)) for values in (lat, -lat, across, -across)]
    step = SQUARE / view.scale
    found = []
    for number in np.argsort(-counts, kind="stable").tolist():
        x, y = (float(middle) for middle in middles[:, seeds[number]])
        here_lat, here_lon = degrees_of(view.left + x * step, view.top + y * step)
        south, north, west, east = (float(end[number]) for end in ends)
        area = Area(
            max(-90.0, south - MARGIN),
            _lon(view.left + west - MARGIN / 360),
            min(90.0, MARGIN - north),
            _lon(view.left - east + MARGIN / 360),
        )
        found.append(
            PhotoCluster(
                max(-90.0, min(90.0, here_lat)),
                _lon(here_lon / 360 + 0.5),
                int(counts[number]),
                area,
                int(those.at.ids[newest[number]]),
                "",
            )
        )
    return found


def _least(owner: NDArray[np.int32], values: Numbers, size: int) -> Numbers:
    found = np.full(size, np.inf)
    np.minimum.at(found, owner, values)
    return found


def _lon(x: float) -> float:
    """The longitude of a share of the world, which may be beyond it."""
    lon = (x - 0.5) * 360
    return lon if -180 <= lon <= 180 else (lon + 180) % 360 - 180


def _within(area: Area, lat: Numbers, lon: Numbers) -> NDArray[np.bool_]:
    """`Area.contains` of many positions."""
    begun, ended = lon >= area.west, lon <= area.east
    spans = (begun | ended) if area.crosses else (begun & ended)
    if 180 in (abs(area.west), abs(area.east)):
        spans |= np.abs(lon) == 180
    found: NDArray[np.bool_] = (lat >= area.south) & (lat <= area.north) & spans
    return found


def _bounds(lat: Numbers, lon: Numbers) -> Area | None:
    """An area that contains all positions: the smallest if that is less than half of the world around, else the usual map."""
    if not len(lat):
        return None
    sorted_ = np.unique(lon)
    gaps = np.append(sorted_[1:], sorted_[0] + 360) - sorted_
    widest = int(np.argmax(gaps))
    south, north = float(lat.min()), float(lat.max())
    if gaps[widest] < 180:
        return Area(south, float(sorted_[0]), north, float(sorted_[-1]))
    west = float(sorted_[(widest + 1) % len(sorted_)])
    return Area(south, west, north, float(sorted_[widest]))


@lru_cache(maxsize=4096)
def _name(lat: float, lon: float) -> str:
    there = cities.around(lat, lon)
    return there.city or there.country or ""


@lru_cache(maxsize=1)
def _town_places() -> tuple[list[cities.City], Numbers, Numbers, NDArray[np.int64]]:
    """All cities, those with the most inhabitants first, and where they are in the world."""
    found = cities.largest()
    where = np.array([world_of(city.lat, city.lon) for city in found])
    return found, where[:, 0], where[:, 1], np.array([city.inhabitants for city in found])


def towns_in(area: Area, scale: float) -> list[Town]:
    """The largest towns in an area, with room for their names."""
    least = next((size for wide, size in SIZES if scale >= wide), None)
    if least is None:
        return []
    found, x, y, inhabitants = _town_places()
    left, top = world_of(area.north, area.west)
    _, bottom = world_of(area.south, area.east)
    across = (x - left) % 1.0
    inside = (across <= area.wide / 360) & (y >= top) & (y <= bottom) & (inhabitants >= least)
    wide, high = TOWN_ROOM[0] / scale, TOWN_ROOM[1] / scale
    kept: list[int] = []
    for at in np.flatnonzero(inside)[:2000].tolist():
        there = kept
        if all(abs(across[at] - across[o]) > wide or abs(y[at] - y[o]) > high for o in there):
            kept.append(at)
        if len(kept) >= TOWNS:
            break
    return [
        Town(found[at].name, found[at].lat, found[at].lon, found[at].inhabitants) for at in kept
    ]
