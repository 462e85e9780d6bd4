"""Web Mercator: positions as shares of the side of a square world, x from west to east and y from north to south."""

from __future__ import annotations

import math
from typing import Final

MOST_LAT: Final = math.degrees(math.atan(math.sinh(math.pi)))  # 85.05°: beyond, the square ends


def world_of(lat: float, lon: float) -> tuple[float, float]:
    """x in 0..1 and y in 0..1 of a position in degrees."""
    turned = math.radians(max(-MOST_LAT, min(MOST_LAT, lat)))
    y = 0.5 - math.asinh(math.tan(turned)) / (2 * math.pi)
    return lon / 360 + 0.5, max(0.0, min(1.0, y))


def degrees_of(x: float, y: float) -> tuple[float, float]:
    """Latitude and longitude; -180..180 if x is in 0..1. The edges at the top and bottom are the poles."""
    lon = (x - 0.5) * 360
    if y <= 0 or y >= 1:
        return (90.0 if y <= 0 else -90.0), lon
    return math.degrees(math.atan(math.sinh((0.5 - y) * 2 * math.pi))), lon
