"""Aspect ratios and sizes of whole answers, compared with what each photo says of itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.aspects import NARROWEST, USUAL, WIDEST, aspect_code
from photosearch.base.marks import MarkChange
from photosearch.query.picture_table import PictureTable
from photosearch.store import db as database
from photosearch.store import mark_rows
from photosearch.store.db import Database

SIZES = ((6000, 4000), (4000, 6000), (3024, 4032), (1000, 1000), (12_000, 1500), (200, 3000), (640, 359))  # fmt: skip


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "library.db"
    database.create(path)
    db = database.open_writer(path)
    yield db
    db.close()


def add(db: Database, *sizes: tuple[object, object], size: object = 1000) -> None:
    with db.transaction() as conn:
        before = conn.execute("SELECT count(*) FROM image").fetchone()[0]
        conn.executemany(
            "INSERT INTO image (content_hash, width, height, bytes, live) VALUES (?, ?, ?, ?, 1)",
            [(f"{before + n:032x}", w, h, size) for n, (w, h) in enumerate(sizes)],
        )


def test_the_code_of_an_aspect_ratio() -> None:
    assert [aspect_code(w, h) for w, h in SIZES] == [96, 43, 48, 64, WIDEST, NARROWEST, 114]
    assert aspect_code(0, 10) == aspect_code(10, -1) == USUAL


def test_whole_answers_in_any_order_and_new_photos(writer: Database) -> None:
    add(writer, *SIZES)
    table = PictureTable(writer)
    codes = [aspect_code(w, h) for w, h in SIZES]
    ids = np.array([3, 1, 7, 2], np.int64)
    assert list(table.aspects(ids)) == [codes[image - 1] for image in ids.tolist()]
    assert table.total_bytes(ids) == 4000
    add(writer, (300, 200), (100, 200), size=50)
    assert list(table.aspects(np.array([8, 9, 1], np.int64))) == [96, 32, 96]
    assert table.total_bytes(np.arange(1, 10)) == 7100


def test_what_is_damaged_or_gone_has_the_usual_shape_and_no_size(writer: Database) -> None:
    table = PictureTable(writer)
    assert table.aspects(np.array([5], np.int64)) == bytes([USUAL])
    assert table.total_bytes(np.array([5], np.int64)) == 0
    add(writer, ("wide", 3), (0, 0), (-4, 3), (1 << 62, 1), (3, 2), size="large")
    add(writer, (3, 2), size=None)
    codes = table.aspects(np.array([1, 2, 3, 4, 5, 6, 7], np.int64))
    assert list(codes) == [USUAL, USUAL, USUAL, WIDEST, 96, 96, USUAL]
    assert table.total_bytes(np.arange(1, 8)) == 0


def test_a_turned_photo_has_the_shape_of_what_is_seen(writer: Database) -> None:
    add(writer, (6000, 4000), (6000, 4000), (4000, 6000), (12_000, 1500))
    with writer.transaction() as conn:
        conn.executemany(
            "INSERT INTO facts (image_id, version, rotation) VALUES (?, 1, ?)",
            [(1, 0), (2, 270), (3, 180), (4, 90)],
        )
    table = PictureTable(writer)
    ids = np.arange(1, 5)
    assert list(table.aspects(ids)) == [96, 43, 43, NARROWEST]

    mark_rows.change(writer, [1, 2], MarkChange(turned=90))  # 2 is upside down now
    assert list(table.aspects(ids)) == [43, 96, 43, NARROWEST]
    former = mark_rows.change(writer, [1], MarkChange((("rotation", 180),)))
    assert list(table.aspects(ids[:1])) == [96]
    mark_rows.restore(writer, former)
    add(writer, (300, 200))
    assert list(table.aspects(np.arange(1, 6))) == [43, 96, 43, NARROWEST, 96]
