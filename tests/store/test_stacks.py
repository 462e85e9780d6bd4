"""Which photos are stacked, as the store keeps it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.fingerprint import VERSION
from photosearch.store import stacks
from tests.coloured import coloured
from tests.fakes import HashEncoder


@pytest.fixture
def engine(own_home: Path, tmp_path: Path, encoder: HashEncoder) -> Iterator[Engine]:
    with coloured(tmp_path / "photos", encoder, [f"{n}.jpg" for n in range(6)]) as engine:
        yield engine


def test_what_is_stored_is_read_back(engine: Engine) -> None:
    db = engine.writable
    assert sorted(stacks.lacking(db, VERSION)) == [1, 2, 3, 4, 5, 6]
    assert stacks.lacking(db, VERSION + 1) == [], "they lack a fingerprint of that version"
    stacks.put(db, [1, 2, 99], [(2, 2, False), (3, 2, True), (99, 2, False)])
    assert sorted(stacks.lacking(db, VERSION)) == [3, 4, 5, 6], "3 was not compared itself"
    assert sorted(stacks.stacked(db)) == [(2, 2, 0), (3, 2, 1)]
    assert stacks.shown(db) == [(3, 2), (2, 2)]
    stacks.put(db, [3], [])
    assert stacks.shown(db) == [(3, 2), (2, 2)] and 3 not in stacks.lacking(db, VERSION)


def test_another_rule_begins_anew(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    db = engine.writable
    stacks.put(db, [1, 2], [(1, 1, True), (2, 1, False)])
    stacks.forget_older(db)
    assert len(stacks.stacked(db)) == 2
    monkeypatch.setattr(stacks, "VERSION", 2)
    stacks.forget_older(db)
    assert stacks.stacked(db) == [] and len(stacks.lacking(db, VERSION)) == 6


def test_damaged_rows_cost_a_comparison(engine: Engine) -> None:
    db = engine.writable
    stacks.put(db, [1, 2, 3], [(1, 1, True), (2, 1, False), (3, 1, False)])
    with db.transaction() as conn:
        conn.execute("UPDATE stack SET stack = 'x' WHERE image_id = 2")
        conn.execute("UPDATE stack SET stack = -5 WHERE image_id = 3")
    assert stacks.shown(db) == [(1, 1)]
    assert engine.mend_values()
    assert sorted(stacks.lacking(db, VERSION)) == [2, 3, 4, 5, 6]


def test_a_library_of_before_the_table_is_upgraded(
    own_home: Path, tmp_path: Path, encoder: HashEncoder
) -> None:
    with coloured(tmp_path / "photos", encoder, ["a.jpg"]) as engine:
        library = engine.dirs.database
    with closing(sqlite3.connect(library)) as conn, conn:
        conn.execute("DROP TABLE stack")
        conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'stacks'")
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        assert stacks.shown(engine.writable) == []
        assert stacks.lacking(engine.writable, VERSION) == [1] and engine.check() == []
