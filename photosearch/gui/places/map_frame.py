"""What part of the world a map shows, and where places are in it."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final

from photosearch.base.areas import Area
from photosearch.base.mercator import degrees_of, world_of

TILE: Final = 256  # pixels of the world at zoom 0
MOST_ZOOM: Final = 17.0  # a metre for a pixel
CITY_ZOOM: Final = 11.0  # as near as a single place is shown at first


@dataclass(frozen=True)
class MapFrame:
    """`x` and `y`: the middle, in shares of the world (`base.mercator`); `width` and `height` in pixels. The world goes on in the
    east where it ends in the west, and is never narrower than the frame."""

    x: float = 0.5
    y: float = 0.4
    zoom: float = 0.0
    width: int = TILE
    height: int = TILE

    @property
    def scale(self) -> float:
        """Pixels of a side of the world."""
        return TILE * math.pow(2, self.zoom)

    @property
    def least_zoom(self) -> float:
        """At which the world fills the frame."""
        return math.log2(max(self.width, self.height, TILE) / TILE)

    def clamped(self) -> MapFrame:
        """The nearest frame that shows nothing but the world."""
        zoom = max(self.least_zoom, min(MOST_ZOOM, self.zoom))
        half = self.height / 2 / (TILE * 2.0**zoom)
        y = max(half, min(1 - half, self.y))
        return replace(self, x=self.x % 1.0, y=y, zoom=zoom)

    def on_screen(self, lat: float, lon: float) -> tuple[float, float]:
        """The pixel of a position in degrees; of its copies, the one that is nearest to the middle."""
        return self.of_world(*world_of(lat, lon))

    def of_world(self, x: float, y: float) -> tuple[float, float]:
        across = (x - self.x + 0.5) % 1.0 - 0.5
        return self.width / 2 + across * self.scale, self.height / 2 + (y - self.y) * self.scale

    def world_at(self, left: float, top: float) -> tuple[float, float]:
        """The place at a pixel, in shares of the world; x may be beyond it."""
        return (
            self.x + (left - self.width / 2) / self.scale,
            self.y + (top - self.height / 2) / self.scale,
        )

    def moved(self, right: float, down: float) -> MapFrame:
        """The frame after so many pixels."""
        return replace(self, x=self.x + right / self.scale, y=self.y + down / self.scale).clamped()

    def zoomed(self, by: float, left: float, top: float) -> MapFrame:
        """Nearer by so many steps, each of which doubles the size; the pixel keeps its place."""
        x, y = self.world_at(left, top)
        near = replace(self, zoom=self.zoom + by).clamped()
        there_x, there_y = near.world_at(left, top)
        return replace(near, x=near.x + x - there_x, y=near.y + y - there_y).clamped()

    def resized(self, width: int, height: int) -> MapFrame:
        return replace(self, width=max(1, width), height=max(1, height)).clamped()

    def area(self, margin: float = 0) -> Area:
        """What is shown, and so many pixels around it."""
        left, top = self.world_at(-margin, -margin)
        right, bottom = self.world_at(self.width + margin, self.height + margin)
        return area_between(left, top, right, bottom)

    def fitting(self, area: Area, margin: float, most: float = MOST_ZOOM) -> MapFrame:
        """The nearest frame with all of an area, so many pixels from its edges; not beyond the zoom `most`."""
        left, top = world_of(area.north, area.west)
        _, bottom = world_of(area.south, area.east)
        wide, high = area.wide / 360, bottom - top
        room = max(16.0, self.width - 2 * margin), max(16.0, self.height - 2 * margin)
        share = max(wide / room[0], high / room[1], 1e-12)
        zoom = min(most, math.log2(1 / share / TILE))
        return replace(self, x=left + wide / 2, y=top + high / 2, zoom=zoom).clamped()


def area_between(left: float, top: float, right: float, bottom: float) -> Area:
    """The area between two corners, in shares of the world; what is beyond it in the east is in the west."""
    north, south = degrees_of(0.5, top)[0], degrees_of(0.5, bottom)[0]
    if right - left > 1 - 1e-9:
        return Area(south, -180, north, 180)
    west, east = degrees_of(left % 1.0, 0.5)[1], degrees_of(right % 1.0, 0.5)[1]
    return Area(south, west, north, east)
