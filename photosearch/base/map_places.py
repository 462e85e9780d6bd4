"""What a map of the library shows."""

from __future__ import annotations

from dataclasses import dataclass

from photosearch.base.areas import Area
from photosearch.base.frozen_class import frozen


@frozen
class PhotoCluster:
    """Photos that are drawn as one: `lat` and `lon`, in degrees, where most of them are; `area`, where all of them are. `newest`: the
    image id of the newest, `thumb` its thumbnail, `turn` how it is turned to be seen, in degrees clockwise. `name`: of the city or country there, or ""; `around`: they reach far beyond."""

    lat: float
    lon: float
    photos: int
    area: Area
    newest: int
    thumb: str
    name: str = ""
    around: bool = False
    turn: int = 0


@dataclass(frozen=True)
class Town:
    """A place to be named on the map."""

    name: str
    lat: float
    lon: float
    inhabitants: int


@frozen
class LibraryMap:
    """A part of the map. `photos`: how many of the library have a position; `inside`: how many of these are in the part; `everywhere`:
    where all are. The clusters have the most photos first, the towns the most inhabitants."""

    photos: int
    inside: int
    everywhere: Area | None = None
    clusters: tuple[PhotoCluster, ...] = ()
    towns: tuple[Town, ...] = ()
