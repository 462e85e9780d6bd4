"""The folders in a folder, as the photos of the library lie in them, level by level."""

from __future__ import annotations

import os
from typing import Final

from photosearch.base.records import InnerFolder
from photosearch.store.db import Database
from photosearch.store.soundness import sound

_SEP: Final = os.fsencode(os.sep)
_AFTER: Final = bytes([_SEP[0] + 1])  # sorts after everything in a folder
_MOST: Final = 5_000  # that one answer lists

# Photos: files that were read; a raw file beside its JPEG is the same photo.
_PHOTO: Final = f"image_id IS NOT NULL AND beside IS NULL AND {sound('file')}"


def inner_folders(db: Database, root_id: int, folder: str) -> list[InnerFolder]:
    """The folders with photos directly in `folder` (relative to its root; "": the root itself), by name.

    Costs a few steps in an index for each folder, and one for each photo that is counted.
    """
    begin = os.fsencode(folder) + _SEP if folder else b""
    end = os.fsencode(folder) + _AFTER if folder else None
    found: list[InnerFolder] = []
    at = begin
    while len(found) < _MOST and (path := _next(db, root_id, at, end)) is not None:
        name, inside, _rest = path[len(begin) :].partition(_SEP)
        if not inside:  # a file of the folder itself
            at = path + b"\0"
            continue
        first, after = begin + name + _SEP, begin + name + _AFTER
        if photos := _count(db, root_id, first, after):
            found.append(
                InnerFolder(os.fsdecode(name), photos, _leads_on(db, root_id, first, after))
            )
        at = after
    return found


def _next(db: Database, root_id: int, at: bytes, end: bytes | None) -> bytes | None:
    """The first path from `at` on and before `end`."""
    row = db.conn.execute(
        "SELECT relpath FROM file WHERE root_id = ? AND relpath >= ? AND (? IS NULL OR relpath < ?) "
        "ORDER BY relpath LIMIT 1",
        (root_id, at, end, end),
    ).fetchone()
    return None if row is None else bytes(row[0])


def _count(db: Database, root_id: int, first: bytes, after: bytes) -> int:
    row = db.conn.execute(
        f"SELECT count(*) FROM file WHERE root_id = ? AND relpath >= ? AND relpath < ? AND {_PHOTO}",
        (root_id, first, after),
    ).fetchone()
    return int(row[0])


def _leads_on(db: Database, root_id: int, first: bytes, after: bytes) -> bool:
    """Whether there are photos in folders of the folder."""
    row = db.conn.execute(
        f"SELECT 1 FROM file WHERE root_id = ? AND relpath >= ? AND relpath < ? AND instr(substr(relpath, ?), ?) "
        f"AND {_PHOTO} LIMIT 1",
        (root_id, first, after, len(first) + 1, _SEP),
    ).fetchone()
    return row is not None
