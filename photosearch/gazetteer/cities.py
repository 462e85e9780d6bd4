"""The cities of the world with more than 5,000 inhabitants: which one is near, and which ones have a name.

`installer/make_places.py` makes the tables. They are read at first use, which takes about a tenth of a second.
"""

from __future__ import annotations

import functools
import lzma
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from photosearch.base.files import resource
from photosearch.language.folding import folded

CITY_KM: Final = 40.0  # a place that is further from every city is in none
COUNTRY_KM: Final = 350.0  # and so much further from every city, it is in no country that we know
QUARTER_KM: Final = 5.0  # a smaller town or quarter that is named besides the city
_LARGEST_KM: Final = 15.0  # the radius of the largest city
_DENSITY: Final = 6000.0  # inhabitants of a square kilometre of a city
_DEGREE_KM: Final = 111.2
EARTH_KM: Final = 6371.0


@dataclass(frozen=True, slots=True)
class City:
    """`lat` and `lon` in degrees; `country`: its English name; `inhabitants` to the hundred."""

    name: str
    lat: float
    lon: float
    country: str
    inhabitants: int

    @property
    def radius(self) -> float:
        """How far it reaches, in kilometres, if it is as dense as most."""
        return min(_LARGEST_KM, 1 + math.sqrt(self.inhabitants / _DENSITY / math.pi))


@dataclass(frozen=True)
class Vicinity:
    """What is around a position: the city that it belongs to, a quarter or town in or beside it, and the country."""

    city: str | None = None
    quarter: str | None = None
    country: str | None = None


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The distance between two positions in degrees, on a sphere (the haversine formula)."""
    a, b = math.radians(lat), math.radians(other_lat)
    turned = math.sin(math.radians(other_lon - lon) / 2) ** 2
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * turned
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def around(lat: float, lon: float) -> Vicinity:
    """What is around a position, given in degrees. Near a border the country may be that of the nearest city beyond it."""
    found = [(distance_km(lat, lon, city.lat, city.lon), city) for city in _near(lat, lon, CITY_KM)]
    found = sorted((pair for pair in found if pair[0] <= CITY_KM), key=lambda pair: pair[0])
    if not found:
        far = [
            (distance_km(lat, lon, city.lat, city.lon), city)
            for city in _near(lat, lon, COUNTRY_KM)
        ]
        away, nearest = min(far, key=lambda pair: pair[0], default=(math.inf, None))
        return Vicinity(country=nearest.country if nearest and away <= COUNTRY_KM else None)
    inside = [city for away, city in found if away <= city.radius]
    if inside:
        city = max(inside, key=lambda city: city.inhabitants)
    else:
        city = min(found, key=lambda pair: pair[0] / pair[1].radius)[1]
    away, nearest = found[0]
    quarter = nearest.name if away <= QUARTER_KM and nearest.name != city.name else None
    return Vicinity(city.name, quarter, city.country)


def named(name: str) -> list[City]:
    """The cities that have this name in any language, whatever its case; those with most inhabitants first."""
    cities = _cities()
    return [cities[at] for at in _by_name().get(folded(name), ())]


def largest() -> list[City]:
    """All cities, those with most inhabitants first."""
    return _cities()


def _near(lat: float, lon: float, km: float) -> Iterator[City]:
    """The cities in the squares of one degree that are within `km` kilometres."""
    grid = _grid()
    high = math.ceil(km / _DEGREE_KM)
    parallel = max(0.01, math.cos(math.radians(min(89.0, abs(lat) + high))))
    wide = min(180, math.ceil(km / (_DEGREE_KM * parallel)))
    for row in range(math.floor(lat) - high, math.floor(lat) + high + 1):
        columns = {
            (column + 180) % 360 - 180
            for column in range(math.floor(lon) - wide, math.floor(lon) + wide + 1)
        }
        for column in columns:
            for city in grid.get((row, column), ()):
                if abs(city.lat - lat) * _DEGREE_KM <= km:
                    yield city


@functools.cache
def _tables() -> tuple[dict[str, str], list[City]]:
    text = lzma.decompress(resource("places", "cities.tsv.xz").read_bytes()).decode()
    first, _empty, second = text.partition("\n\n")
    names = dict(line.split("\t") for line in first.split("\n"))
    cities = []
    for line in second.split("\n"):
        name, lat, lon, code, hundreds = line.split("\t")
        cities.append(
            City(name, float(lat), float(lon), names.get(code, code), int(hundreds) * 100)
        )
    return names, cities


def _cities() -> list[City]:
    return _tables()[1]


@functools.cache
def _grid() -> dict[tuple[int, int], list[City]]:
    grid: dict[tuple[int, int], list[City]] = {}
    for city in _cities():
        grid.setdefault((math.floor(city.lat), math.floor(city.lon)), []).append(city)
    return grid


@functools.cache
def _by_name() -> dict[str, list[int]]:
    """The numbers of the cities by their names as they are compared, in the order of inhabitants."""
    found: dict[str, list[int]] = {}
    for number, city in enumerate(_cities()):
        found.setdefault(folded(city.name), []).append(number)
    text = lzma.decompress(resource("places", "names.tsv.xz").read_bytes()).decode()
    for line in text.split("\n"):
        at, *names = line.split("\t")
        for name in names:
            found.setdefault(folded(name), []).append(int(at))
    return {name: sorted(set(numbers)) for name, numbers in found.items()}
