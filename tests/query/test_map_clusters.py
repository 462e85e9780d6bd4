"""Clusters of photos on a map, and the towns that are named on it."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from photosearch.base.areas import WORLD, Area, area_of
from photosearch.base.map_places import PhotoCluster
from photosearch.base.mercator import world_of
from photosearch.query.map_clusters import (
    MOST,
    RADIUS,
    TOWN_ROOM,
    Projected,
    clustered,
    projected,
    towns_in,
)
from photosearch.store.positions import Positions

PLACES = st.lists(
    st.tuples(st.floats(-90, 90), st.one_of(st.floats(-180, 180), st.sampled_from((-180.0, 180.0)))),
    min_size=1, max_size=40,
)  # fmt: skip


def those(places: list[tuple[float, float]]) -> Projected:
    """Photos with the ids 1, 2, …, the newest first."""
    lat, lon = (np.array([place[at] for place in places]) for at in (0, 1))
    return projected(Positions(np.arange(1, len(places) + 1), lat, lon))


def pixels_apart(one: PhotoCluster, other: PhotoCluster, scale: float) -> float:
    (x, y), (u, v) = world_of(one.lat, one.lon), world_of(other.lat, other.lon)
    return math.hypot((x - u) * scale, (y - v) * scale)


@settings(max_examples=200)
@given(PLACES, st.floats(8, 24))
def test_each_photo_is_in_one_cluster_and_no_two_are_close(
    places: list[tuple[float, float]], zoom: float
) -> None:
    scale = 2.0 ** min(zoom, 13)  # the whole world in squares, so not from too near
    found, inside = clustered(those(places), WORLD, scale)
    assert inside == len(places) == sum(one.photos for one in found)
    for number, one in enumerate(found):
        assert all(pixels_apart(one, other, scale) >= RADIUS * 0.99 for other in found[:number])
        assert one.area.contains(*places[one.newest - 1])
    counts = [one.photos for one in found]
    assert counts == sorted(counts, reverse=True)


@settings(max_examples=200)
@given(PLACES, st.floats(8, 13))
def test_the_area_of_a_cluster_finds_its_photos(
    places: list[tuple[float, float]], zoom: float
) -> None:
    found, _ = clustered(those(places), WORLD, 2.0**zoom)
    for one in found:
        area = area_of(one.area.typed())
        assert area is not None
        assert sum(area.contains(*place) for place in places) >= one.photos


@settings(max_examples=100)
@given(PLACES, st.floats(-80, 70), st.floats(-180, 180), st.floats(0.5, 170))
def test_numbers_without_a_map_are_exact(
    places: list[tuple[float, float]], south: float, west: float, wide: float
) -> None:
    east = west + wide if west + wide <= 180 else west + wide - 360
    area = Area(south, west, min(90, south + wide / 2), east)
    _, inside = clustered(those(places), area, 0)
    assert inside == sum(area.contains(*place) for place in places)


def test_the_newest_photo_stands_for_its_cluster() -> None:
    places = [(48.10, 11.50), (10.0, 10.0), (48.11, 11.51), (48.10, 11.50)]
    found, _ = clustered(those(places), WORLD, 2048)
    assert [(one.newest, one.photos) for one in found] == [(1, 3), (2, 1)]
    munich = found[0].area
    assert (munich.south, munich.north) == (48.1 - 1e-8, 48.11 + 1e-8)


def test_photos_on_both_sides_of_the_date_line_are_together() -> None:
    places = [(-17.0, 179.99), (-17.0, -179.99), (-17.1, 179.95)]
    area = Area(-30, 160, 0, -160)
    (one,), inside = clustered(those(places), area, 4096)
    assert inside == one.photos == 3 and one.area.crosses and one.area.wide < 0.1
    assert abs(abs(one.lon) - 180) < 0.1


def test_clusters_stay_when_the_map_is_moved() -> None:
    chance = np.random.default_rng(2)
    places = [(48 + a, 11 + b) for a, b in chance.normal(0, 1, (400, 2)).tolist()]
    all_of_them = those(places)
    shown = []
    for moved in (0, 0.37, 1.1):
        found, _ = clustered(all_of_them, Area(40, 2 + moved, 56, 20 + moved), 30_000)
        shown.append([(one.newest, one.photos, round(one.lat, 9), round(one.lon, 9)) for one in found])  # fmt: skip
    assert shown[0] == shown[1] == shown[2] and len(shown[0]) > 10


def test_all_photos_are_in_the_usual_map_or_across_the_date_line() -> None:
    everywhere = those([(10, -100.0), (20, 0.0), (-5, 150.0)]).everywhere
    assert everywhere == Area(-5, -100, 20, 150)
    assert those([(-17, 177.0), (-20, -175.0)]).everywhere == Area(-20, 177, -17, -175)
    assert those([(1, 2.0)]).everywhere == Area(1, 2, 1, 2)
    assert projected(Positions(*(np.empty(0) for _ in range(3)))).everywhere is None  # type: ignore[arg-type]


def test_of_many_clusters_none_is_left_out() -> None:
    chance = np.random.default_rng(4)
    places = list(zip(chance.uniform(-60, 60, 9000), chance.uniform(-170, 170, 9000), strict=True))
    found, inside = clustered(those(places), WORLD, 256 * 2.0**5)
    assert MOST / 3 < len(found) <= MOST
    assert sum(one.photos for one in found) == inside == 9000


def test_large_towns_are_named_first_and_have_room() -> None:
    germany, scale = Area(47, 6, 55, 15), 256 * 2.0**6
    found = towns_in(germany, scale)
    assert found[0].name == "Berlin" and {"Hamburg", "Munich"} <= {one.name for one in found}
    assert all(one.inhabitants >= 100_000 for one in found)
    for number, one in enumerate(found):
        x, y = world_of(one.lat, one.lon)
        for other in found[:number]:
            u, v = world_of(other.lat, other.lon)
            assert abs(x - u) * scale > TOWN_ROOM[0] or abs(y - v) * scale > TOWN_ROOM[1]
    near = {one.name for one in towns_in(Area(48, 11, 48.3, 11.9), 256 * 2.0**11)}
    assert {"Munich", "Dachau"} <= near
    assert towns_in(WORLD, 512) == []
    fiji = {one.name for one in towns_in(Area(-20, 175, -14, -175), 256 * 2.0**8)}
    assert "Nadi" in fiji
