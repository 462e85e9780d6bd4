"""Make `resources/map` from the outlines of Natural Earth in the npm package world-atlas:

    npm pack world-atlas@2.0.2 && python installer/make_map.py world-atlas-2.0.2.tgz

It needs shapely, which RapidOCR brings along.

`outlines.xz`, compressed with LZMA: a line of JSON, then the numbers that it announces. The JSON has the number of units of a side
of the world, two levels of detail, and the names of countries. A level has cells; a cell has a place in a square grid, the
numbers of points of its rings of land, and those of its lines between countries. The points of a level follow as two columns, x and
y, each a difference to the point before, of four bytes whose lowest come first for all points, then the next. The positions are those
of the Mercator projection, x from west to east and y from north to south. Each cell reaches a little into its neighbours, so that
no seam shows.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import math
import sys
import tarfile
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.affinity import translate
from shapely.geometry import LineString, Polygon, box
from shapely.ops import linemerge

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "map"
SHA256 = "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97"
UNITS = 1 << 18  # of a side of the world: 150 m at the equator
OVERLAP = 1 / 64  # of a cell
LEVELS = (("50m", 8, 1.2), ("10m", 64, 2.0))  # detail, cells in a row, tolerance in units

Point = tuple[float, float]


def main() -> None:
    data = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise SystemExit("This is not world-atlas 2.0.2.")
    files = {}
    with tarfile.open(sys.argv[1]) as package:
        for member in package.getmembers():
            found = package.extractfile(member)
            if found is not None:
                files[Path(member.name).name] = found.read()
    levels, columns = [], b""
    for detail, cells, tolerance in LEVELS:
        land = Topology(json.loads(files[f"land-{detail}.json"]))
        countries = Topology(json.loads(files[f"countries-{detail}.json"]))
        listed, points = cut(land.areas("land"), countries.borders(), cells, tolerance)
        levels.append({"cells": cells, "points": len(points), "listed": listed})
        for axis in (0, 1):
            columns += planes(point[axis] for point in points)
    names = labels(Topology(json.loads(files["countries-50m.json"])))
    head = {"units": UNITS, "levels": levels, "countries": names}
    plain = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + columns
    packed = lzma.compress(plain, preset=9 | lzma.PRESET_EXTREME)
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "outlines.xz").write_bytes(packed)
    (FOLDER / "LICENSE").write_bytes(files["LICENSE"])
    counts = ", ".join(f"{level['points']:,}" for level in levels)
    print(f"outlines.xz: {counts} points, {len(names)} names, {len(packed):,} bytes")


def world(lon: float, lat: float) -> Point:
    lat = math.radians(max(-85.3, min(85.3, lat)))
    y = 0.5 - math.log(math.tan(math.pi / 4 + lat / 2)) / (2 * math.pi)
    return (lon / 360 + 0.5) * UNITS, y * UNITS


class Topology:
    """A TopoJSON file: geometries whose arcs may be shared."""

    def __init__(self, read: dict[str, Any]) -> None:
        self._objects = read["objects"]
        (kx, ky), (dx, dy) = read["transform"]["scale"], read["transform"]["translate"]
        self._arcs = []
        for arc in read["arcs"]:
            x = y = 0
            points = []
            for step in arc:
                x, y = x + step[0], y + step[1]
                points.append(world(x * kx + dx, y * ky + dy))
            self._arcs.append(points)

    def _ring(self, numbers: Iterable[int]) -> list[Point]:
        points: list[Point] = []
        for number in numbers:
            arc = self._arcs[number] if number >= 0 else self._arcs[~number][::-1]
            points += arc[1:] if points else arc
        return points

    def _polygons(self, geometry: dict[str, Any]) -> Iterator[Polygon]:
        parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for part in parts:
            rings = [ring for ring in map(self._ring, part) if len(ring) > 3]
            if rings:
                whole = unwrapped(rings[0])
                if abs(whole[-1][0] - whole[0][0]) > UNITS / 2:  # around the pole
                    whole += [(whole[-1][0], UNITS * 1.1), (whole[0][0], UNITS * 1.1)]
                holes = [unwrapped(ring, whole[0][0]) for ring in rings[1:]]
                yield from inside_world(Polygon(whole, holes), polygons_of)

    def geometries(self, name: str) -> list[dict[str, Any]]:
        found = self._objects[name]
        every = found.get("geometries", [found])
        return [one for one in every if one["type"] in ("Polygon", "MultiPolygon")]

    def areas(self, name: str) -> list[Polygon]:
        return [polygon for one in self.geometries(name) for polygon in self._polygons(one)]

    def borders(self) -> list[LineString]:
        """The arcs that two countries share."""
        used: Counter[int] = Counter()
        for geometry in self.geometries("countries"):
            parts = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
            numbers = {n if n >= 0 else ~n for part in parts for ring in part for n in ring}
            used.update(numbers)
        shared = [LineString(unwrapped(self._arcs[n])) for n, times in used.items() if times > 1]
        lines = [part for line in shared for part in inside_world(line, lines_of)]
        return lines_of(linemerge(lines))

    def largest_part(self, geometry: dict[str, Any]) -> Polygon:
        return max(self._polygons(geometry), key=lambda polygon: polygon.area)


def unwrapped(points: list[Point], near: float | None = None) -> list[Point]:
    """A line that crosses the date line without a leap: it leaves the world instead. It begins near the x `near`."""
    before = points[0][0] if near is None else near
    found = []
    for x, y in points:
        x += round((before - x) / UNITS) * UNITS
        found.append((x, y))
        before = x
    return found


def inside_world(shape: Any, parts: Callable[[Any], list[Any]]) -> Iterator[Any]:
    """What of a shape is in the world; what is beyond it in the west is in the east, and the other way round."""
    world_box = box(0, 0, UNITS, UNITS)
    shape = shapely.make_valid(shape)
    for shift in (-UNITS, 0, UNITS):
        yield from parts(shapely.intersection(translate(shape, shift), world_box))


def polygons_of(shape: Any) -> list[Polygon]:
    if isinstance(shape, Polygon):
        return [] if shape.is_empty else [shape]
    return [p for part in getattr(shape, "geoms", ()) for p in polygons_of(part)]


def lines_of(shape: Any) -> list[LineString]:
    if isinstance(shape, LineString):
        return [] if shape.is_empty else [shape]
    return [line for part in getattr(shape, "geoms", ()) for line in lines_of(part)]


def cut(
    land: list[Polygon], borders: list[LineString], cells: int, tolerance: float
) -> tuple[list[list[Any]], list[tuple[int, int]]]:
    """The cells of a level, and the points of all."""
    land = [p for one in land for p in polygons_of(shapely.make_valid(one.simplify(tolerance)))]
    land = [one for one in land if one.area > 4 * tolerance**2]
    borders = [line.simplify(tolerance) for line in borders]
    found: dict[tuple[int, int], tuple[list[list[Point]], list[list[Point]]]]
    found = defaultdict(lambda: ([], []))
    for kind, shapes in enumerate((land, borders)):
        tree = shapely.STRtree(shapes)
        for row in range(cells):
            for column in range(cells):
                frame = cell_box(column, row, cells)
                for number in sorted(tree.query(frame)):
                    part = shapely.intersection(shapes[number], frame)
                    if kind == 0:
                        for polygon in polygons_of(part):
                            rings = (polygon.exterior, *polygon.interiors)
                            found[column, row][0].extend(list(ring.coords)[:-1] for ring in rings)
                    else:
                        found[column, row][1].extend(list(line.coords) for line in lines_of(part))
    listed, points = [], []
    for (column, row), kinds in sorted(found.items()):
        counts: list[list[int]] = []
        for least, kind in zip((3, 2), kinds, strict=True):
            kept = [rounded(line) for line in kind]
            kept = [line for line in kept if len(line) >= least]
            counts.append([len(line) for line in kept])
            points += [point for line in kept for point in line]
        listed.append([column, row, *counts])
    return listed, points


def cell_box(column: int, row: int, cells: int) -> Polygon:
    side = UNITS / cells
    more = side * OVERLAP
    return box(
        max(0, column * side - more),
        max(0, row * side - more),
        min(UNITS, (column + 1) * side + more),
        min(UNITS, (row + 1) * side + more),
    )


def rounded(line: Iterable[Point]) -> list[tuple[int, int]]:
    """The points in whole units, none twice in a row."""
    found: list[tuple[int, int]] = []
    for x, y in line:
        point = round(x), round(y)
        if not found or found[-1] != point:
            found.append(point)
    return found


def planes(column: Iterable[int]) -> bytes:
    """The differences of a column: the lowest bytes of all, then the next, and so on."""
    before, steps = 0, array("i")
    for value in column:
        steps.append(value - before)
        before = value
    if sys.byteorder == "big":
        steps.byteswap()
    data = steps.tobytes()
    return b"".join(data[place::4] for place in range(4))


def labels(countries: Topology) -> list[list[Any]]:
    """Of each country: its name, the middle of the largest circle in it, and the width that its name has there, in units."""
    found = []
    for geometry in countries.geometries("countries"):
        largest = countries.largest_part(geometry)
        radius = shapely.maximum_inscribed_circle(largest, tolerance=2.0)
        middle = radius.coords[0]
        left, _, right, _ = largest.bounds
        across = shapely.intersection(largest, LineString([(left, middle[1]), (right, middle[1])]))
        width = max(
            (line.length for line in lines_of(across) if line.distance(shapely.Point(middle)) < 1),
            default=radius.length,
        )
        name = geometry["properties"]["name"]
        found.append([name, round(middle[0]), round(middle[1]), round(width)])
    return sorted(found, key=lambda one: -one[3])


if __name__ == "__main__":
    main()
