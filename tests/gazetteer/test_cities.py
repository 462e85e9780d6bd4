"""Places by position and by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.gazetteer.cities import COUNTRY_KM, Vicinity, around, distance_km, named


@pytest.mark.parametrize(
    ("lat", "lon", "expected"),
    [
        (41.8902, 12.4922, ("Rome", "Italy")),
        (52.498, 13.400, ("Berlin", "Germany")),
        (48.8584, 2.2945, ("Paris", "France")),
        (49.4771, 10.9887, ("Fürth", "Germany")),
        (-33.8568, 151.2153, ("Sydney", "Australia")),
        (35.6586, 139.7454, ("Tokyo", "Japan")),
        (40.6892, -74.0445, ("New York City", "United States")),
        (36.0999, -112.1124, (None, "United States")),  # the Grand Canyon
        (-25.3444, 131.0369, (None, "Australia")),
        (0.0, -30.0, (None, None)),
        (90.0, 0.0, (None, None)),
        (-90.0, 180.0, (None, None)),
        (-16.8, 179.99, (None, "Fiji")),
        (-17.0, -179.99, (None, "Fiji")),
    ],
)
def test_positions(lat: float, lon: float, expected: tuple[str | None, str | None]) -> None:
    found = around(lat, lon)
    assert (found.city, found.country) == expected


def test_a_quarter_or_town_is_named_besides_the_city() -> None:
    assert around(52.498, 13.400) == Vicinity("Berlin", "Kreuzberg", "Germany")


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_position_has_an_answer(lat: float, lon: float) -> None:
    found = around(lat, lon)
    assert found.country is not None or found.city is None
    assert found.city is not None or found.quarter is None


def test_names_in_several_languages_and_scripts() -> None:
    for name in ("Rome", "rom", "ROMA", "Рим", "ローマ"):
        assert named(name)[0].name == "Rome" and named(name)[0].country == "Italy"
    assert named("münchen")[0].name == "Munich"
    assert [city.country for city in named("Rome")][:2] == ["Italy", "United States"]
    assert named("Xyzzy") == [] and named("") == []


def test_distances() -> None:
    berlin, munich = named("Berlin")[0], named("Munich")[0]
    here = berlin.lat, berlin.lon
    assert distance_km(*here, munich.lat, munich.lon) == pytest.approx(504, abs=5)
    assert distance_km(*here, *here) == 0
    assert berlin.radius > named("Fürth")[0].radius and berlin.radius < COUNTRY_KM
