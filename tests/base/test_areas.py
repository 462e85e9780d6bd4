"""Areas of the world, and the projection of the map."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from photosearch.base.areas import WORLD, Area, area_of
from photosearch.base.mercator import MOST_LAT, degrees_of, world_of

LATS = st.floats(-90, 90)
LONS = st.floats(-180, 180)
AREAS = st.builds(lambda a, b, west, east: Area(min(a, b), west, max(a, b), east), LATS, LATS, LONS, LONS)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "inside", "outside"),
    [
        ("47.2,10.9,48.9,13.1", [(48.1, 11.6), (47.2, 10.9), (48.9, 13.1)], [(48.1, 13.2), (49, 11.6)]),
        ("-20,170,-10,-170", [(-17, 179.9), (-17, -179.9), (-17, 180)], [(-17, 0), (-17, 169), (-17, -169)]),
        ("-90,-180,90,-170", [(0, 180), (0, -180), (90, -175), (-90, -170)], [(0, 179.9), (0, -169)]),
        ("0,170,10,180", [(5, -180), (5, 180)], [(5, -179.9)]),
        ("80,-180,90,180", [(90, 12), (80, -180)], [(79.9, 0)]),
    ],
)  # fmt: skip
def test_an_area_contains_what_is_between_its_edges(
    typed: str, inside: list[tuple[float, float]], outside: list[tuple[float, float]]
) -> None:
    area = area_of(typed)
    assert area is not None
    assert all(area.contains(*place) for place in inside)
    assert not any(area.contains(*place) for place in outside)


@pytest.mark.parametrize(
    "typed", ["", "1,2,3", "1,2,3,4,5", "a,b,c,d", "91,0,92,0", "0,0,0,181", "1e3,0,0,0", "nan,0,0,0"]
)  # fmt: skip
def test_what_is_no_area(typed: str) -> None:
    assert area_of(typed) is None


@given(AREAS, LATS, LONS, st.integers(3, 6))
@example(Area(-0.0, -0.0, 0.0, 1e-9), 0.0, 0.0, 6)
def test_a_rounded_area_contains_what_it_did(
    area: Area, lat: float, lon: float, digits: int
) -> None:
    typed = area.typed(digits)
    read = area_of(typed)
    assert read is not None and "-0," not in f"{typed},".replace("-0.", "")
    if area.contains(lat, lon) and read.crosses == area.crosses:
        assert read.contains(lat, lon)


def test_the_whole_world() -> None:
    assert WORLD.typed() == "-90,-180,90,180" and WORLD.wide == 360
    assert Area(0, 170, 1, -170).wide == 20


@given(st.floats(-85, 85), LONS)
def test_the_projection_goes_both_ways(lat: float, lon: float) -> None:
    assert degrees_of(*world_of(lat, lon)) == pytest.approx((lat, lon), abs=1e-9)


def test_the_projection_ends_near_the_poles() -> None:
    assert world_of(0, 0) == (0.5, 0.5)
    assert world_of(MOST_LAT, -180) == pytest.approx((0, 0), abs=1e-12)
    assert world_of(90, 180) == world_of(MOST_LAT, 180) and world_of(-90, 0)[1] == 1
    assert degrees_of(0.5, 0) == (90, 0) and degrees_of(0.5, 1) == (-90, 0)
    assert math.isclose(world_of(45, 0)[1], 0.3597252, abs_tol=1e-6)
