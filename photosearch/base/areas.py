"""A part of the world between two parallels and two meridians, as `area:` names it."""

from __future__ import annotations

import re

from photosearch.base.frozen_class import frozen

_DEGREES = r"-?\d{1,3}(?:\.\d{1,12})?"
_FOUR = re.compile(r"\s*,\s*".join([f"({_DEGREES})"] * 4))


@frozen
class Area:
    """In degrees, with its edges. If `west` is greater than `east`, it crosses the date line."""

    south: float
    west: float
    north: float
    east: float

    @property
    def crosses(self) -> bool:
        return self.west > self.east

    @property
    def wide(self) -> float:
        """From west to east, in degrees."""
        return self.east - self.west + (360 if self.crosses else 0)

    def contains(self, lat: float, lon: float) -> bool:
        if not self.south <= lat <= self.north:
            return False
        return any(self._spans(same) for same in (lon, *_same_meridian(lon)))

    def _spans(self, lon: float) -> bool:
        if self.crosses:
            return lon >= self.west or lon <= self.east
        return self.west <= lon <= self.east

    def typed(self, digits: int = 6) -> str:
        """As `area:` has it: "47.2,10.9,48.9,13.1". Rounded outwards to so many digits, so it contains what it did."""
        down = [_rounded(value, digits, -1) for value in (self.south, self.west)]
        up = [_rounded(value, digits, 1) for value in (self.north, self.east)]
        return ",".join((*down, *up))


WORLD = Area(-90, -180, 90, 180)


def area_of(text: str) -> Area | None:
    """South, west, north and east in degrees, as they are typed. None if that is not four numbers of the right size; south may be
    beyond north."""
    found = _FOUR.fullmatch(text.strip())
    if found is None:
        return None
    south, west, north, east = map(float, found.groups())
    fits = max(abs(south), abs(north)) <= 90 and max(abs(west), abs(east)) <= 180
    return Area(south, west, north, east) if fits else None


def _same_meridian(lon: float) -> tuple[float, ...]:
    return (-lon,) if abs(lon) == 180 else ()


def _rounded(value: float, digits: int, way: int) -> str:
    """The nearest number of so many digits that is not less than `value` if `way` is 1, and not more if it is -1."""
    near = round(value, digits)
    if (near - value) * way < 0:
        near = round(near + way * 10.0**-digits, digits)
    said = f"{near:.{digits}f}".rstrip("0").rstrip(".")
    return "0" if said == "-0" else said
