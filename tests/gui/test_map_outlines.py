"""The outlines of the map: land is where it is, in both levels of detail."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF

from photosearch.base.files import resource
from photosearch.base.mercator import world_of
from photosearch.gui.places import outlines
from photosearch.gui.places.outlines import MapLevel, Outlines

LAND = [
    (48.1, 11.6), (40.0, -100.0), (-25.0, 135.0), (66.5, -173.5), (67.0, 178.0), (-75.0, 0.0), (-80.0, -120.0), (0.5, 25.0), (64.8, -18.5),
    (-17.8, 178.0), (72.0, -40.0), (36.0, 138.5), (-43.5, 171.5),
]  # fmt: skip
WATER = [
    (0.0, -30.0), (0.0, 179.9), (-17.8, -140.0), (-17.8, 60.0), (45.0, -160.0), (43.4, 50.5), (-60.0, 100.0), (-75.0, 179.0), (85.0, 0.0), (66.0, -168.9),
    (44.0, 35.0), (35.0, 18.0),
]  # fmt: skip


@pytest.fixture(scope="module")
def known() -> Outlines:
    return outlines.load()


def is_land(known: Outlines, level: MapLevel, lat: float, lon: float) -> bool:
    x, y = world_of(lat, lon)
    cell = int(x * level.cells), int(y * level.cells)
    path = level.land.get(cell)
    return path is not None and path.contains(QPointF(x * known.units, y * known.units))


@pytest.mark.parametrize("number", [0, 1])
def test_land_and_water(known: Outlines, number: int) -> None:
    level = known.levels[number]
    assert [place for place in LAND if not is_land(known, level, *place)] == []
    assert [place for place in WATER if is_land(known, level, *place)] == []


@pytest.mark.parametrize("number", [0, 1])
def test_cells_hold_what_is_in_them(known: Outlines, number: int) -> None:
    """No line leaps over the world, and neighbours overlap, so that no seam shows."""
    level = known.levels[number]
    side = known.units / level.cells
    for kind in (level.land, level.borders):
        for (column, row), path in kind.items():
            box = path.boundingRect()
            assert box.left() >= (column - 0.1) * side and box.right() <= (column + 1.1) * side
            assert box.top() >= (row - 0.1) * side and box.bottom() <= (row + 1.1) * side
    inland = level.land[int(0.57 * level.cells), int(0.47 * level.cells)].boundingRect()
    assert inland.width() > side


def test_countries_are_named_where_they_are(known: Outlines) -> None:
    found = {one.name: one for one in known.countries}
    assert len(found) > 200
    for name, lat, lon, away in (
        ("France", 46.5, 2.5, 0.01), ("Russia", 62.0, 100.0, 0.06), ("Fiji", -17.8, 178.0, 0.01), ("Chile", -30.0, -70.5, 0.05),
    ):  # fmt: skip
        x, y = world_of(lat, lon)
        assert abs(found[name].x - x) < away and abs(found[name].y - y) < away, name
    widths = [one.width for one in known.countries]
    assert widths == sorted(widths, reverse=True) and widths[0] < 0.6


def test_a_damaged_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bad = tmp_path / "outlines.xz"
    monkeypatch.setattr(outlines, "resource", lambda *_: bad)
    bad.write_bytes(resource("map", "outlines.xz").read_bytes()[:1000])
    with pytest.raises(ValueError, match=r"."):
        outlines.load()
    bad.unlink()
    with pytest.raises(OSError, match=r"."):
        outlines.load()


def test_it_is_small_and_has_its_licence() -> None:
    assert resource("map", "outlines.xz").stat().st_size < 1_000_000
    assert "Michael Bostock" in resource("map", "LICENSE").read_text("utf-8")
    assert "Natural Earth" in resource("map", "SOURCE.md").read_text("utf-8")
