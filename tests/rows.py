"""Rows of a library, made and read directly, for tests of the store and of what works on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils import Database as Tables

from photosearch.base.records import FileRow, FileStat, Root
from photosearch.store import file_states, places, schema
from photosearch.store.db import Database


def place_of(db: Database, root: Root) -> int:
    """The id of the root's own place."""
    return places.places(db, [root.id])[0].id


def apply(db: Database, root: Root, **changes: Any) -> None:
    """Write `ScanChanges` of a root."""
    with db.transaction() as conn:
        file_states.apply_scan(conn, root, file_states.ScanChanges(**changes))


def add(db: Database, root: Root, stats: Sequence[FileStat]) -> list[int]:
    """Add files as a scan would; returns their row ids."""
    place = place_of(db, root)
    apply(db, root, added=[(place, stat) for stat in stats])
    found = known(db, root)
    return [found[stat.relpath].id for stat in stats]


def known(db: Database, root: Root, under: str = "") -> dict[str, FileRow]:
    """The file rows of a root by relative path."""
    return {row.relpath: row for row in file_states.known(db, root.id, under)}


def make_first(path: Path) -> None:
    """Create a library of the first version, with the root `/photos`, the photos `h1` and `h2`, and their vectors."""
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        schema.apply(Tables(conn), {"first"})
        conn.executescript(
            "INSERT INTO root (path) VALUES (x'2F70686F746F73');"
            "INSERT INTO encoder (key) VALUES ('old@1');"
            "INSERT INTO image (content_hash, width, height, live) VALUES ('h1', 4, 3, 1), ('h2', 4, 3, 1);"
            "INSERT INTO file (root_id, relpath, size, mtime_ns, image_id, state) VALUES "
            "(1, x'612E6A7067', 9, 9, 1, 'done'), (1, x'622E6A7067', 9, 9, 2, 'done');"
            "INSERT INTO embedding (image_id, encoder_id, space, vec) VALUES "
            "(1, 1, 'joint', x'003C0000'), (2, 1, 'joint', x'0000003C');"
        )
