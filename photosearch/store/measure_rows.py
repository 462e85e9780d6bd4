"""What is measured of the photos' pixels (`images.measuring`)."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import Final

from photosearch.base.measures import VERSION, Measures
from photosearch.store.db import Database
from photosearch.store.soundness import sound

NAMES: Final = tuple(field.name for field in fields(Measures))
_COLUMNS: Final = ", ".join(NAMES)
_MARKS: Final = ", ".join("?" * len(NAMES))


def put_in(conn: sqlite3.Connection, image_id: int, found: Measures) -> None:
    """Store the measures of a photo, replacing older ones. Call it in a transaction. A photo that no longer exists is
    skipped."""
    conn.execute(
        f"INSERT OR REPLACE INTO measures (image_id, version, {_COLUMNS}) SELECT id, ?, {_MARKS} FROM image WHERE id = ?",
        (VERSION, *(round(value, 5) for value in astuple(found)), image_id),
    )


def put(db: Database, done: Sequence[tuple[int, Measures]]) -> None:
    """Store the measures of existing photos, given as (image id, measures), in one transaction."""
    with db.transaction() as conn:
        for image_id, found in done:
            put_in(conn, image_id, found)


def lacking(db: Database) -> list[tuple[int, str]]:
    """(image id, content hash) of the live photos without measures of this version, newest first."""
    return db.conn.execute(
        f"SELECT id, content_hash FROM image INDEXED BY image_newest WHERE live AND {sound('image')} AND NOT EXISTS "
        "(SELECT 1 FROM measures WHERE image_id = image.id AND version = ?) ORDER BY sort_at DESC, id DESC",
        (VERSION,),
    ).fetchall()


def column(db: Database, name: str) -> dict[int, float]:
    """One of `NAMES` of all photos that have measures of this version, by image id."""
    assert name in NAMES, "it becomes a part of the statement"
    return dict(
        db.conn.execute(
            f"SELECT image_id, {name} FROM measures WHERE version = ? AND {sound('measures')}",
            (VERSION,),
        ).fetchall()
    )
