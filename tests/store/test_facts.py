"""Facts in the store: what is written is read, what has changed is read again, and damage costs one fact."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from photosearch.base.facts import VERSION, Facts, Person
from photosearch.base.records import FileStat
from photosearch.language.folding import folded
from photosearch.store import db as database
from photosearch.store import encoders, fact_rows, mending, photos, places
from photosearch.store.db import Database
from photosearch.store.fact_rows import Unread
from photosearch.store.photos import Indexed
from tests import rows

VEC = {"joint": b"\1\0" * 4}
FULL = Facts(
    40,
    30,
    "JPEG",
    "1958-07-01T00:00:00",
    "Leica M3",
    "Summicron",
    41.9,
    12.5,
    taken_precision="month",
    taken_source="photoshop:DateCreated",
    taken_offset=60,
    iso=400,
    aperture=2.8,
    exposure=0.005,
    focal=50.0,
    focal_35mm=75.0,
    flash=False,
    altitude=-3.5,
    sublocation="Trastevere",
    city="Rome",
    region="Lazio",
    country="Italy",
    rating=-1,
    label="Red",
    title="A title",
    caption="Ein schöner Tag",
    creator="Anna",
    software="A scanner",
    ai="trainedAlgorithmicMedia",
    screenshot=True,
    document=True,
    portrait=True,
    panorama=True,
    keywords=("Places|Italy|Rome", "dog"),
    persons=(Person("Anna", (0.1, 0.2, 0.3, 0.4)), Person("Émile")),
    places=("Italy", "Rome"),
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A library of two photos, 1 and 2; the first has all facts."""
    db = database.open_writer(tmp_path / "library.db")
    root = places.add_root(db, "/photos", "uuid:1", "/photos")
    model = encoders.encoder_id(db, "m@1", "m")
    stats = [FileStat("a.jpg", 9, 9, sidecars="s1"), FileStat("b.jpg", 9, 8)]
    ids = rows.add(db, root, stats)
    done = [
        Indexed(ids[0], f"{1:032x}", FULL, VEC, sidecars="s1"),
        Indexed(ids[1], f"{2:032x}", Facts(4, 3), VEC),
    ]
    photos.commit_batch(db, model, done)
    yield db
    db.close()


def test_all_that_is_written_is_read(db: Database) -> None:
    assert fact_rows.read(db, [1, 2, 3]) == {1: FULL, 2: Facts(4, 3)}
    assert fact_rows.lacking(db) == []


def test_each_level_of_a_keyword_is_found_and_only_whole_ones_are_shown(db: Database) -> None:
    [(found,)] = db.conn.execute("SELECT path FROM fact_keyword WHERE folded = 'italy'").fetchall()
    assert found == "Places|Italy"
    both = replace(FULL, keywords=("Places|Italy|Rome", "Places|Italy", "||", " "))
    photos.put_facts(db, [(Unread(1, "s1"), both)])
    assert fact_rows.read(db, [1])[1].keywords == ("Places|Italy", "Places|Italy|Rome")


def test_a_sidecar_that_comes_changes_or_goes_makes_its_photo_lack_facts(db: Database) -> None:
    root = places.roots(db)[0]
    place = rows.place_of(db, root)
    file = rows.known(db, root)["a.jpg"]
    for mark in ("s2", ""):
        stat = FileStat("a.jpg", 9, 9, sidecars=mark)
        rows.apply(db, root, touched=[(file.id, place, stat)])
        assert fact_rows.lacking(db) == [Unread(1, mark)]
        photos.put_facts(db, [(Unread(1, mark), replace(FULL, rating=5))])
        assert fact_rows.lacking(db) == [] and fact_rows.read(db, [1])[1].rating == 5


def test_the_date_that_a_sidecar_tells_is_that_by_which_photos_are_sorted(db: Database) -> None:
    assert photos.newest(db)[0].tolist() == [2, 1]
    photos.put_facts(db, [(Unread(1, "s1"), replace(FULL, taken_at="2031-01-01T00:00:00"))])
    assert photos.newest(db)[0].tolist() == [1, 2]
    assert photos.read(db, [1])[1].facts.taken_at == "2031-01-01T00:00:00"


def test_a_photo_whose_metadata_cannot_be_read_keeps_what_is_known(db: Database) -> None:
    with db.transaction() as conn:
        conn.execute("UPDATE facts SET version = 0 WHERE image_id = 1")
        conn.execute("DELETE FROM facts WHERE image_id = 2")
    lacking = fact_rows.lacking(db)
    assert {photo.image_id for photo in lacking} == {1, 2}
    fact_rows.keep(db, lacking)
    assert fact_rows.lacking(db) == [] and fact_rows.read(db, [1])[1] == FULL


@pytest.mark.parametrize(
    ("column", "value", "lost"),
    [
        ("rating", "9", "rating"),
        ("iso", "'high'", "iso"),
        ("taken", "'0000-00-00T00:00:00'", "taken_at"),
        ("title", "CAST(x'ff' AS TEXT)", "title"),
        ("exposure", "-1", "exposure"),
        ("altitude", "9e99", "altitude"),
    ],
)
def test_a_damaged_fact_is_left_out_and_read_again(
    db: Database, column: str, value: str, lost: str
) -> None:
    db.conn.execute(f"UPDATE facts SET {column} = {value} WHERE image_id = 1")
    assert fact_rows.read(db, [1])[1] == replace(FULL, **{lost: None})
    assert [str(found) for found in mending.found(db)] == ["1 record of facts"]
    mending.mend(db)
    assert mending.found(db) == []
    assert [photo.image_id for photo in fact_rows.lacking(db)] == [1]


def test_an_older_library_has_at_once_what_it_knew(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    rows.make_first(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("UPDATE image SET content_hash = printf('%032x', id), camera = 'Canon'")
    db = database.open_writer(path)
    assert [found.camera for found in fact_rows.read(db, [1, 2]).values()] == ["Canon", "Canon"]
    assert len(fact_rows.lacking(db)) == 2
    photos.put_facts(db, [(photo, FULL) for photo in fact_rows.lacking(db)])
    assert fact_rows.lacking(db) == []
    assert db.conn.execute("SELECT DISTINCT version FROM facts").fetchall() == [(VERSION,)]
    db.close()


def test_facts_go_with_their_photo(db: Database) -> None:
    with db.transaction() as conn:
        conn.execute("DELETE FROM file WHERE image_id = 1")
        conn.execute("DELETE FROM image WHERE id = 1")
    for table in ("facts", "fact_keyword", "fact_person", "fact_place"):
        assert not db.conn.execute(f"SELECT 1 FROM {table} WHERE image_id = 1").fetchone()


def test_names_are_compared_without_regard_to_case_and_form() -> None:
    assert folded("STRASSE  São") == folded("straße Sa\u0303o")
