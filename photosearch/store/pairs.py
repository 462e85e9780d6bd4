"""Pairs: a camera's raw file and the picture that it saved beside it are one photo, that of the picture.

Each file keeps a row, a photo and vectors of its own; `file.beside` of a raw file names the row of the picture. So a raw file
whose picture goes away, or cannot be read, is a photo again at once. Triggers (`schema`) note in `pair_check` each name at which
a pair may have come or gone, and whoever writes files or facts calls `settle_in` before the commit.
"""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime
from typing import Any, Final

from photosearch.base.companions import companions, is_developed, is_raw, stem_of
from photosearch.store import mark_rows
from photosearch.store.db import Database
from photosearch.store.file_states import refresh_live
from photosearch.store.soundness import possible, sound

APART: Final = 2.0  # seconds between the times of two files, beyond which they are two shots
_EXACT: Final = "second"


def settle_in(conn: sqlite3.Connection) -> None:
    """Find the pairs at the names that were noted, and forget the notes. Call it in a transaction."""
    noted = conn.execute("DELETE FROM pair_check RETURNING place_id, relpath").fetchall()
    stems = {
        (place_id, _stem(os.fsdecode(relpath)))
        for place_id, relpath in noted
        if isinstance(place_id, int)  # damage may have been noted
        and isinstance(relpath, bytes)
        and _may_pair(os.fsdecode(relpath))
    }
    changed: set[int] = set()
    for place_id, stem in sorted(stems):
        changed |= _pair(conn, place_id, stem)
    refresh_live(conn, changed)


def belonging(db: Database, image_id: int) -> list[str]:
    """The paths of the files that belong to a photo's files, as the last scan saw them: raw files, films, sidecars."""
    found: list[str] = []
    for file_id, root_id, root, relpath in db.conn.execute(
        "SELECT file.id, root.id, root.path, relpath FROM file JOIN root ON root.id = root_id "
        f"WHERE image_id = ? AND beside IS NULL AND {sound('root', 'file')} ORDER BY file.id",
        (image_id,),
    ).fetchall():
        folder, name = os.path.split(os.fsdecode(relpath))
        start = os.fsencode(_stem(os.fsdecode(relpath)))
        span = (root_id, start + b".", start + b"/")
        files = db.conn.execute(
            "SELECT relpath, beside FROM file WHERE root_id = ? AND relpath >= ? AND relpath < ?",
            span,
        ).fetchall()
        others = db.conn.execute(
            "SELECT relpath FROM no_picture WHERE root_id = ? AND relpath >= ? AND relpath < ?",
            span,
        ).fetchall()
        raws = [_name(row[0]) for row in files if row[1] == file_id]
        names = companions(name, raws, [_name(row[0]) for row in (*files, *others)])
        found += [os.path.join(os.fsdecode(root), folder, one) for one in names]
    return found


def _name(relpath: bytes) -> str:
    return os.path.basename(os.fsdecode(relpath))


def _may_pair(relpath: str) -> bool:
    return is_raw(relpath) or is_developed(relpath)


def _stem(relpath: str) -> str:
    folder, name = os.path.split(relpath)
    return os.path.join(folder, stem_of(name))


def _pair(conn: sqlite3.Connection, place_id: int, stem: str) -> set[int]:
    """Pair the files of a place that have this stem. Returns the images of the raw files whose pair is another one now."""
    start = os.fsencode(stem)
    rows = conn.execute(
        f"SELECT file.id, file.relpath, file.image_id, beside, {possible('facts', 'taken')}, taken_precision, "
        f"{possible('facts', 'camera')} FROM file LEFT JOIN facts ON facts.image_id = file.image_id "
        "WHERE place_id = ? AND relpath >= ? AND relpath < ? AND file.image_id IS NOT NULL ORDER BY file.id",
        (place_id, start + b".", start + b"/"),  # "/" follows "."
    ).fetchall()
    alike = [(os.fsdecode(row[1]), row) for row in rows if _stem(os.fsdecode(row[1])) == stem]
    pictures = [row for relpath, row in alike if is_developed(relpath)]
    changed = set()
    for _relpath, raw in [pair for pair in alike if is_raw(pair[0])]:
        mine = next((picture[0] for picture in pictures if _one_shot(raw, picture)), None)
        if raw[3] != mine:
            conn.execute("UPDATE file SET beside = ? WHERE id = ?", (mine, raw[0]))
            changed.add(int(raw[2]))
            if mine is not None:
                _share_marks(conn, raw[0], mine)
    return changed


def _share_marks(conn: sqlite3.Connection, *file_ids: int) -> None:
    """Give both halves of a pair the marks of both, so that neither loses them if the other goes."""
    found = conn.execute(
        "SELECT content_hash FROM image JOIN file ON file.image_id = image.id WHERE file.id IN (?, ?)",
        file_ids,
    ).fetchall()
    if len(found) == 2:
        mark_rows.share_in(conn, found[0][0], found[1][0])


def _one_shot(raw: tuple[Any, ...], picture: tuple[Any, ...]) -> bool:
    """Whether nothing tells that two files of one name are two shots: another time, or another camera."""
    *_, taken, precision, camera = raw
    *_, other_taken, other_precision, other_camera = picture
    if camera and other_camera and camera != other_camera:
        return False
    if taken and other_taken and precision == other_precision == _EXACT:
        try:
            between = datetime.fromisoformat(taken) - datetime.fromisoformat(other_taken)
        except (TypeError, ValueError):
            return True
        return abs(between.total_seconds()) <= APART
    return True
