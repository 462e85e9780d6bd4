"""What is measured of photos, in the store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.measures import Measures
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing.bad_values import damage, mend_damage
from photosearch.store import measure_rows
from photosearch.store.db import Database
from tests.coloured import asked, coloured, number
from tests.fakes import HashEncoder


def measured(db: Database) -> dict[int, Measures]:
    """The measures of all photos, by image id."""
    columns = [measure_rows.column(db, name) for name in measure_rows.NAMES]
    return {image: Measures(*(column[image] for column in columns)) for image in columns[0]}


NAMES = [f"{at}.jpg" for at in range(5)]


@pytest.fixture
def engine(own_home: Path, tmp_path: Path, encoder):  # type: ignore[no-untyped-def]
    with coloured(tmp_path / "photos", encoder, NAMES) as engine:
        yield engine


def test_every_indexed_photo_is_measured(engine: Engine) -> None:
    assert measure_rows.lacking(engine.writable) == []
    found = measured(engine.writable)
    white, blue = (found[number(engine, name)] for name in ("4.jpg", "2.jpg"))
    assert len(found) == len(NAMES) and white.brightness > blue.brightness


def test_older_libraries_are_measured_from_thumbnails(engine: Engine) -> None:
    before = measured(engine.writable)
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM measures WHERE image_id <= 2")
        conn.execute("UPDATE measures SET version = 0, sharpness = 1 WHERE image_id = 3")
    assert len(measure_rows.lacking(engine.writable)) == 3
    assert sorted(measured(engine.writable)) == [4, 5]
    engine.fill_gaps([])
    assert measure_rows.lacking(engine.writable) == []
    assert measured(engine.writable) == before


def test_a_photo_that_is_gone_is_skipped(engine: Engine) -> None:
    measure_rows.put(engine.writable, [(99, Measures(0, 0, 0, 0, 0)), (1, Measures(1, 1, 1, 1, 1))])
    found = measured(engine.writable)
    assert 99 not in found and found[1] == Measures(1, 1, 1, 1, 1)


@pytest.mark.parametrize("bad", ["7", "-0.1", "'x'", "1e999", "x'00'"])
def test_impossible_values_are_not_read_and_are_mended(engine: Engine, bad: str) -> None:
    before = measured(engine.writable)
    with engine.writable.transaction() as conn:
        conn.execute(f"UPDATE measures SET contrast = {bad} WHERE image_id = 2")
    assert 2 not in measured(engine.writable)
    assert damage(engine.writable, [engine.model])
    mend_damage(engine.writable, [engine.model])
    engine.fill_gaps([])
    assert measured(engine.writable) == before


def test_a_library_of_before_the_table_is_upgraded_without_encoding(
    own_home: Path, tmp_path: Path, encoder: HashEncoder
) -> None:
    with coloured(tmp_path / "photos", encoder, NAMES) as engine:
        library = engine.dirs.database
    with closing(sqlite3.connect(library)) as conn, conn:
        conn.execute("DROP TABLE measures")
        conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'measures'")
    encoded = encoder.images_encoded
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        assert asked(engine, "red")[0] == "0.jpg"
        assert measured(engine.writable) == {}
        engine.fill_gaps([])
        found = measured(engine.writable)
        assert len(found) == len(NAMES)
    assert encoder.images_encoded == encoded
