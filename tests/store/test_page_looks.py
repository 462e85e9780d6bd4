"""Which photos are documents or screenshots: by their pictures, their metadata and their text."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.looks import LIKELY, VERSION, PageLook
from photosearch.base.settings import Settings
from photosearch.base.text_lines import TextLine
from photosearch.engine.library import Engine
from photosearch.store import fact_rows, page_looks, text_rows
from tests.coloured import asked, coloured, number
from tests.fakes import HashEncoder

NAMES = [f"{at}.jpg" for at in range(5)]


@pytest.fixture
def engine(own_home: Path, tmp_path: Path, encoder):  # type: ignore[no-untyped-def]
    with coloured(tmp_path / "photos", encoder, NAMES) as engine:
        yield engine


def look(engine: Engine, name: str, document: float = 0, screenshot: float = 0) -> None:
    page_looks.put(engine.writable, [(number(engine, name), PageLook(document, screenshot))])


def test_every_indexed_photo_has_a_look(engine: Engine) -> None:
    assert page_looks.lacking(engine.writable) == []
    rows = engine.writable.conn.execute(
        "SELECT version, document, screenshot FROM page_look"
    ).fetchall()
    assert len(rows) == len(NAMES) and {row[0] for row in rows} == {VERSION}


def test_older_libraries_get_looks_from_thumbnails(engine: Engine) -> None:
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM page_look WHERE image_id <= 2")
        conn.execute("UPDATE page_look SET version = 0 WHERE image_id = 3")
    assert len(page_looks.lacking(engine.writable)) == 3
    engine.fill_gaps([])
    assert page_looks.lacking(engine.writable) == []


def test_a_library_of_before_the_table_is_upgraded_without_encoding(
    own_home: Path, tmp_path: Path, encoder: HashEncoder
) -> None:
    with coloured(tmp_path / "photos", encoder, NAMES) as engine:
        library = engine.dirs.database
    with closing(sqlite3.connect(library)) as conn, conn:
        conn.execute("DROP TABLE page_look")
        conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'page_looks'")
    encoded = encoder.images_encoded
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        assert asked(engine, "red")[0] == "0.jpg"
        assert asked(engine, "is:document") == []
        engine.index()
        assert page_looks.lacking(engine.writable) == []
        assert engine.check() == []
    assert encoder.images_encoded == encoded
    assert list((library.parent / "backups").glob("before-upgrade-*.db"))


def test_the_filter_is_exact(engine: Engine) -> None:
    look(engine, "1.jpg", document=0.999)
    look(engine, "2.jpg", document=0.9)
    look(engine, "3.jpg", screenshot=0.99)
    assert asked(engine, "is:document") == ["1.jpg"]
    assert asked(engine, "is:receipt") == ["1.jpg"]
    assert asked(engine, "is:screenshot") == ["3.jpg"]
    assert "1.jpg" not in asked(engine, "a house -is:document")


def test_metadata_tell_as_well(engine: Engine) -> None:
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE facts SET document = 1 WHERE image_id = ?", (number(engine, "4.jpg"),))
    assert asked(engine, "is:document") == ["4.jpg"]


def test_the_text_of_a_receipt_tells(engine: Engine) -> None:
    lines = [
        "CORNER SHOP",
        "12/03/2024",
        "Milk 1.20",
        "Bread 2.50",
        "Tea 3.10",
        "Subtotal 6.80",
        "VAT 1.10",
        "TOTAL 6.80",
    ]
    for name, text in (
        ("0.jpg", lines),
        ("1.jpg", ["TOTAL SALE", "everything 1.20"]),
        ("2.jpg", ["a"] * 9),
    ):
        text_rows.put(
            engine.writable, number(engine, name), [TextLine(t, (0, 0, 1, 1), 1.0) for t in text]
        )
    assert asked(engine, "is:document") == ["0.jpg"]


def test_words_raise_photos_of_their_kind_and_the_others_follow(engine: Engine) -> None:
    look(engine, "3.jpg", document=0.9)
    look(engine, "1.jpg", document=0.7)
    look(engine, "2.jpg", screenshot=0.9)
    found = asked(engine, "a red receipt")
    assert len(found) == len(NAMES) and "3.jpg" in found[:3]
    assert set(asked(engine, "a receipt")[:2]) == {"1.jpg", "3.jpg"}
    assert asked(engine, "screenshot")[0] == "2.jpg"
    assert asked(engine, "a receipt -is:document")


def test_words_that_the_model_cannot_read_find_the_kind(engine: Engine) -> None:
    look(engine, "3.jpg", document=0.9)
    assert "3.jpg" in asked(engine, "Kassenzettel")


def test_details_tell_the_kind(engine: Engine) -> None:
    look(engine, "3.jpg", screenshot=0.99)
    image = number(engine, "3.jpg")
    facts = fact_rows.read(engine.writable, [image])[image]
    assert facts.screenshot and not facts.document


def test_a_look_goes_with_its_photo(engine: Engine) -> None:
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM file WHERE image_id = ?", (number(engine, "3.jpg"),))
        conn.execute("DELETE FROM image WHERE id NOT IN (SELECT image_id FROM file)")
    (count,) = engine.writable.conn.execute("SELECT count(*) FROM page_look").fetchone()
    assert count == len(NAMES) - 1


def test_likely_photos_are_the_surest_first(engine: Engine) -> None:
    look(engine, "0.jpg", document=0.6)
    look(engine, "1.jpg", document=0.4)
    assert page_looks.likely(engine.writable, "document", LIKELY) == {number(engine, "0.jpg"): 0.6}
