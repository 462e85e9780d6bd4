"""Where photos were taken, of all photos at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosearch.base.areas import Area
from photosearch.store.db import Database
from photosearch.store.soundness import possible

Ids = NDArray[np.int64]
Degrees = NDArray[np.float64]
_ROW = np.dtype([("id", "i8"), ("lat", "f8"), ("lon", "f8")])


@dataclass(frozen=True)
class Positions:
    """Photos with a position: image ids, latitudes and longitudes in degrees."""

    ids: Ids
    lat: Degrees
    lon: Degrees


def every(db: Database) -> Iterator[tuple[int, float, float]]:
    """Image id, latitude and longitude of all photos that have a position, live or not."""
    for row in db.conn.execute(
        f"SELECT image_id, {possible('facts', 'lat', 'lon')} FROM facts "
        "WHERE lat IS NOT NULL AND lon IS NOT NULL"
    ):
        if row[1] is not None and row[2] is not None:
            yield row


def of_live(db: Database) -> Positions:
    """Of the live photos, the newest first."""
    (found,) = db.conn.execute(
        "SELECT group_concat(id) FROM (SELECT id FROM image INDEXED BY image_newest WHERE live ORDER BY sort_at DESC, id DESC)"
    ).fetchone()
    live = np.fromstring(found or "", np.int64, sep=",")
    known = np.fromiter(every(db), _ROW) if len(live) else np.empty(0, _ROW)
    by_id = np.argsort(live)
    at = np.minimum(np.searchsorted(live, known["id"], sorter=by_id), max(0, len(live) - 1))
    place = by_id[at]
    there = np.flatnonzero(live[place] == known["id"])
    order = there[np.argsort(place[there])]
    return Positions(*(known[name][order] for name in ("id", "lat", "lon")))


def inside(db: Database, area: Area) -> list[int]:
    """The images (ids) in an area."""
    spans = "(lon >= ? OR lon <= ?)" if area.crosses else "lon BETWEEN ? AND ?"
    edge = 180 in (abs(area.west), abs(area.east))
    query = f"SELECT image_id FROM facts WHERE lat BETWEEN ? AND ? AND ({spans}{' OR abs(lon) = 180' if edge else ''})"
    values = (area.south, area.north, area.west, area.east)
    return [row[0] for row in db.conn.execute(query, values)]
