"""The positions of all photos, and those in an area."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosearch.base.areas import Area
from photosearch.store import db as database
from photosearch.store import positions
from photosearch.store.db import Database

EDGES = (-180.0, 180.0, 0.0, -179.999, 179.999)
LATS = st.one_of(st.sampled_from((-90.0, 90.0, 0.0)), st.floats(-90, 90))
LONS = st.one_of(st.sampled_from(EDGES), st.floats(-180, 180))
PLACES = st.lists(st.tuples(LATS, LONS), max_size=12)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Database]:
    db = database.open_writer(tmp_path / "library.db")
    yield db
    db.close()


def fill(db: Database, places: list[tuple[object, object]], live: int = 1) -> list[int]:
    """Add photos at these places, each a day older than the one before; returns their ids."""
    found = []
    with db.transaction() as conn:
        for number, place in enumerate(places):
            (image,) = conn.execute(
                "INSERT INTO image (content_hash, width, height, sort_at, live) VALUES (hex(randomblob(16)), 4, 3, ?, ?) RETURNING id",
                (f"2020-01-{28 - number:02}T00:00:00", live),
            ).fetchone()
            conn.execute(
                "INSERT INTO facts (image_id, version, lat, lon) VALUES (?, 1, ?, ?)",
                (image, *place),
            )
            found.append(image)
    return found


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    db = database.open_writer(tmp_path_factory.mktemp("positions") / "library.db")
    yield db
    db.close()


@settings(max_examples=150)
@given(PLACES, LATS, LATS, LONS, LONS)
def test_an_area_has_the_photos_that_python_finds_in_it(
    shared: Database,
    places: list[tuple[float, float]],
    one: float,
    other: float,
    west: float,
    east: float,
) -> None:
    with shared.transaction() as conn:
        conn.execute("DELETE FROM image")
    ids = fill(shared, list(places))
    area = Area(min(one, other), west, max(one, other), east)
    wanted = [image for image, place in zip(ids, places, strict=True) if area.contains(*place)]
    assert sorted(positions.inside(shared, area)) == wanted


def test_live_photos_come_newest_first(library: Database) -> None:
    assert len(positions.of_live(library).ids) == 0
    old = fill(library, [(10.0, 20.0)], live=0)
    ids = fill(library, [(48.1, 11.6), (None, None), (-33.9, 151.2), (None, 5.0)])
    found = positions.of_live(library)
    assert found.ids.tolist() == [ids[0], ids[2]]
    assert found.lat.tolist() == [48.1, -33.9] and found.lon.tolist() == [11.6, 151.2]
    with library.transaction() as conn:
        conn.execute("UPDATE image SET live = 1 WHERE id = ?", old)
    assert positions.of_live(library).ids.tolist() == [ids[0], old[0], ids[2]] or len(old) == 1


@pytest.mark.parametrize("bad", [(95.0, 10.0), (10.0, 200.0), ("here", 10.0), (10.0, b"x")])
def test_impossible_positions_are_nowhere(library: Database, bad: tuple[object, object]) -> None:
    fill(library, [bad])
    assert len(positions.of_live(library).ids) == 0
    assert positions.inside(library, Area(-90, -180, 90, 180)) == []
