"""Rows of a library, made and read directly, for tests of the store and of what works on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from photosearch.base.records import FileRow, FileStat, Root
from photosearch.store import file_states, places
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
