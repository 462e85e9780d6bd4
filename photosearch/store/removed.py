"""Folders that the user has removed: their rows wait in tables of their own for an undo, and are then purged.

The photos of a removed folder are orphans like any others (`file_states.purge_orphans`), so within `ORPHAN_DAYS` a restored
folder has its embeddings.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from photosearch.base.errors import UserError
from photosearch.base.records import FORMER_VOLUME, RemovedFolder, Root, display
from photosearch.base.user_text import say
from photosearch.store import mark_rows, names
from photosearch.store.db import Database
from photosearch.store.file_states import (
    ORPHAN_DAYS,
    forget_in,
    purge_orphans,
    refresh_live,
)
from photosearch.store.pairs import settle_in
from photosearch.store.places import drop_empty_in
from photosearch.store.soundness import possible, sound

DAY = 86_400  # seconds

_VALUES = (
    "relpath", "image_id", "state", "doubt", "size", "mtime_ns", "inode", "ctime_ns", "links", "away", "attempts",
    "error_code", "decoder", "sidecars", "former", "newest_image", "wrote_at",
)  # fmt: skip
_COLUMNS = f"id, place_id, {', '.join(_VALUES)}"
_IS_PHOTO = "(state = 'done' OR doubt) AND beside IS NULL"  # as `file_states.counts` counts
_SEP = os.fsencode(os.sep)


@dataclass(frozen=True)
class Restored:
    """A restored folder. `photos`: how many came back; `known`: how many were in the library already."""

    path: str
    photos: int
    known: int


def take_out(
    db: Database, root: Root, part: str | None = None, ids: Sequence[int] = ()
) -> RemovedFolder:
    """Remove a root with its files; or, if `part` is given, only the files `ids`, which are in this folder of the root."""
    with db.transaction(durable=True) as conn:
        cursor = conn.execute(
            "INSERT INTO removal (root_id, path, inode, part, removed_at) VALUES (?, ?, ?, ?, ?)",
            (
                root.id,
                os.fsencode(root.path),
                root.inode,
                None if part is None else os.fsencode(part),
                int(time.time()),
            ),
        )
        removal_id = int(cursor.lastrowid or 0)
        if part is None:
            ids = [
                row[0] for row in conn.execute("SELECT id FROM file WHERE root_id = ?", (root.id,))
            ]
        conn.executemany(
            f"INSERT INTO removed_file (removal_id, {_COLUMNS}, beside) "
            f"SELECT ?, id, place_id, {possible('file', *_VALUES)}, beside FROM file WHERE id = ?",
            [(removal_id, file_id) for file_id in ids],
        )
        conn.execute(
            "INSERT INTO removed_place (removal_id, id, relpath, kind, volume, inside) "
            "SELECT ?, id, relpath, kind, volume, inside FROM place WHERE root_id = ? "
            "AND (? OR id IN (SELECT place_id FROM removed_file WHERE removal_id = ?))",
            (removal_id, root.id, part is None, removal_id),
        )
        taken = conn.execute(
            "SELECT id, image_id, state FROM removed_file WHERE removal_id = ?", (removal_id,)
        ).fetchall()
        forget_in(conn, taken)
        settle_in(conn)
        if part is None:
            conn.execute("DELETE FROM root WHERE id = ?", (root.id,))
        else:
            drop_empty_in(conn, root.id, [place.id for place in _places(conn, removal_id)])
    return next(found for found in listed(db) if found.id == removal_id)


def photos_of(db: Database, root_id: int) -> int:
    """The number of files of a root that are photos."""
    row = db.conn.execute(
        f"SELECT count(*) FROM file WHERE root_id = ? AND ({_IS_PHOTO})", (root_id,)
    ).fetchone()
    return int(row[0])


def listed(db: Database) -> list[RemovedFolder]:
    """What can be restored, the latest first."""
    return [
        RemovedFolder(
            removal_id,
            _folder(path, part),
            photos,
            removed_at,
            removed_at + ORPHAN_DAYS * DAY,
            offline_only=part is not None,
        )
        for removal_id, path, part, removed_at, photos in db.conn.execute(
            f"SELECT id, path, part, {possible('removal', 'removed_at')}, "
            f"(SELECT count(*) FROM removed_file WHERE removal_id = removal.id AND ({_IS_PHOTO})) "
            f"FROM removal WHERE {sound('removal')} ORDER BY id DESC"
        )
    ]


def count(db: Database) -> int:
    """The number of folders that can be restored."""
    return int(
        db.conn.execute(f"SELECT count(*) FROM removal WHERE {sound('removal')}").fetchone()[0]
    )


def purge(db: Database, days: int = ORPHAN_DAYS) -> list[str]:
    """Delete what has been removed for `days` days, and `purge_orphans`, whose content hashes this returns."""
    with db.transaction() as conn:
        conn.execute("DELETE FROM removal WHERE removed_at <= ?", (int(time.time()) - days * DAY,))
    return purge_orphans(db, days)


# For good


@contextlib.contextmanager
def overwriting(db: Database) -> Iterator[None]:
    """In this block, deleted rows are overwritten with zeros, and nothing of them stays in the write-ahead log."""
    (before,) = db.conn.execute("PRAGMA secure_delete").fetchone()
    db.conn.execute("PRAGMA secure_delete = ON").fetchone()
    try:
        yield
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    finally:
        db.conn.execute(f"PRAGMA secure_delete = {before}").fetchone()


def forget(
    db: Database, removal_ids: Sequence[int], delete_files: Callable[[Sequence[str]], None]
) -> int:
    """Delete removed folders at once, with the photos that no other folder holds or held, and the record of every saved
    index, whose files contain vectors. Returns the number of those photos.

    `delete_files` deletes their cached pictures, given by content hash, and the saved indexes, before the commit: if the
    program dies meanwhile, what is left can still be found.
    """
    with db.transaction(durable=True) as conn:
        images = {
            row[0]
            for removal_id in removal_ids
            for row in conn.execute(
                "SELECT image_id FROM removed_file WHERE removal_id = ? AND image_id IS NOT NULL",
                (removal_id,),
            )
        }
        conn.executemany("DELETE FROM removal WHERE id = ?", [(i,) for i in removal_ids])
        hashes = [
            row[0]
            for image_id in images
            for row in conn.execute(
                "DELETE FROM image WHERE id = ? AND NOT live "
                "AND NOT EXISTS (SELECT 1 FROM removed_file WHERE image_id = image.id) "
                f"RETURNING content_hash, {sound('image')}",
                (image_id,),
            ).fetchall()
            if row[1]
        ]
        mark_rows.forget_in(conn, hashes)
        conn.execute("DELETE FROM index_snapshot")
        # The index of names keeps deleted words until it is merged.
        conn.execute("INSERT INTO name_text (name_text) VALUES ('optimize')")
        delete_files(hashes)
    return len(hashes)


def related(db: Database, root_id: int, path: str) -> list[int]:
    """The ids of all removals that concern the root with this id, or a root that was at this path."""
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT id FROM removal WHERE root_id = ? OR path = ?", (root_id, os.fsencode(path))
        )
    ]


# Undo


def restore(db: Database, removal_id: int) -> Restored:
    """Restore a removed folder as it was. If its folder is a root again, its files are added to that root.

    A file that has come into the library again since, in whatever root, stays as it is there: that is newer.
    Raises UserError if there is nothing to restore, or if the root of a part is not in the library any more.
    """
    with db.transaction(durable=True) as conn:
        removal = conn.execute(
            f"SELECT {possible('removal', 'root_id')}, path, {possible('removal', 'inode')}, part "
            f"FROM removal WHERE id = ? AND {sound('removal')}",
            (removal_id,),
        ).fetchone()
        if removal is None:
            raise UserError(say("This folder can no longer be restored."))
        root = _root_in(conn, removal_id, *removal)
        places = {place.id: place for place in _places(conn, removal_id)}
        here = _Listed(conn, places.values())
        place_ids = {place.id: _place_in(conn, root.id, place) for place in places.values()}
        photos = known = 0
        images = set()
        for row in conn.execute(
            f"SELECT id, place_id, {possible('removed_file', *_VALUES)}, beside FROM removed_file "
            f"WHERE removal_id = ? AND {sound('removed_file')} ORDER BY id",
            (removal_id,),
        ).fetchall():
            *file, beside = row
            _file_id, place_id, relpath, image_id, state, doubt, *_rest = file
            if place_id not in places:  # damaged
                continue
            is_photo = image_id is not None and beside is None and (state == "done" or doubt)
            if here.holds(os.path.join(os.fsencode(root.path), relpath), relpath, places[place_id]):
                known += is_photo
                continue
            photos += is_photo
            images.add(image_id)
            _file_in(conn, root, place_ids[place_id], file)
        refresh_live(conn, images - {None})
        settle_in(conn)
        conn.execute("DELETE FROM removal WHERE id = ?", (removal_id,))
    return Restored(_folder(os.fsencode(root.path), removal[3]), photos, known)


class _OldPlace(NamedTuple):
    """A row of `removed_place`; of `place`, for a file that is in the library now."""

    id: int
    relpath: bytes
    kind: str
    volume: str
    inside: bytes

    @property
    def unknown(self) -> bool:
        return not self.volume or self.volume.startswith(FORMER_VOLUME) or not self.inside

    def on_volume(self, relpath: bytes) -> tuple[str, bytes]:
        """A file of this place by its volume and its path there, which is the same for all names of a folder."""
        within = relpath[len(self.relpath) :].lstrip(_SEP) if self.relpath else relpath
        return self.volume, os.path.join(self.inside, within)


def _folder(path: bytes, part: bytes | None) -> str:
    return os.path.join(os.fsdecode(path), os.fsdecode(part or b"")).rstrip(os.sep) or os.sep


def _places(conn: sqlite3.Connection, removal_id: int) -> list[_OldPlace]:
    return [
        _OldPlace(*row)
        for row in conn.execute(
            f"SELECT id, relpath, {possible('removed_place', 'kind', 'volume', 'inside')} FROM removed_place "
            f"WHERE removal_id = ? AND {sound('removed_place')}",
            (removal_id,),
        )
    ]


def _root_in(
    conn: sqlite3.Connection,
    removal_id: int,
    root_id: int,
    path: bytes,
    inode: int | None,
    part: bytes | None,
) -> Root:
    """The root to which the files return: the one of which they were a part, the one at the same path, or the same folder
    at another path; else a new one."""
    for statement, value in (
        ("SELECT id, path FROM root WHERE id = ?", root_id if part is not None else None),
        ("SELECT id, path FROM root WHERE path = ?", path),
        (
            "SELECT root.id, root.path FROM removed_place AS old JOIN place JOIN root ON root.id = place.root_id "
            "WHERE old.removal_id = ? AND old.relpath = x'' AND place.relpath = x'' "
            "AND place.volume = old.volume AND place.inside = old.inside AND old.inside <> x''",
            removal_id,
        ),
    ):
        row = conn.execute(f"{statement} AND {sound('root')}", (value,)).fetchone()
        if row is not None:
            return Root(row[0], os.fsdecode(row[1]))
    shown = display(os.fsdecode(path))
    if part is not None:
        raise UserError(
            say("These photos belong to {folder}, which is not in the library.", folder=shown),
            say("Restore {folder}, or add it again, first.", folder=shown),
        )
    cursor = conn.execute(
        "INSERT INTO root (id, path, inode) VALUES (?, ?, ?)",
        (_if_free(conn, "root", root_id), path, inode),
    )
    return Root(int(cursor.lastrowid or 0), os.fsdecode(path))


def _place_in(conn: sqlite3.Connection, root_id: int, old: _OldPlace) -> int:
    """The place of this root that is the removed one, added if there is none."""
    spot = (old.volume, old.inside)
    for row in conn.execute(
        f"SELECT id, relpath, {possible('place', 'kind', 'volume', 'inside')} FROM place "
        f"WHERE root_id = ? AND relpath = ? AND {sound('place')} "
        "ORDER BY (volume, inside) = (?, ?) DESC",
        (root_id, old.relpath, *spot),
    ):
        place = _OldPlace(*row)
        if (place.volume, place.inside) == spot or place.unknown or old.unknown:
            return place.id
    cursor = conn.execute(
        "INSERT INTO place (id, root_id, relpath, kind, volume, inside) VALUES (?, ?, ?, ?, ?, ?)",
        (_if_free(conn, "place", old.id), root_id, *old[1:]),
    )
    return int(cursor.lastrowid or 0)


def _file_in(conn: sqlite3.Connection, root: Root, place_id: int, file: Sequence[Any]) -> None:
    """Add a removed file again, given by its `_COLUMNS`. One whose image was purged must be read again."""
    file_id, _place_id, relpath, image_id, state, doubt, *rest = file
    if state == "in_flight" or (state == "done" and image_id is None):
        state = "pending"
    doubt = 0 if image_id is None else doubt
    marks = ", ".join("?" * len(file))
    cursor = conn.execute(
        f"INSERT INTO file (root_id, {_COLUMNS}) VALUES (?, {marks})",
        (
            root.id,
            _if_free(conn, "file", file_id),
            place_id,
            relpath,
            image_id,
            state,
            doubt,
            *rest,
        ),
    )
    names.put_in(conn, int(cursor.lastrowid or 0), root.path, os.fsdecode(relpath))


def _if_free(conn: sqlite3.Connection, table: str, row_id: int) -> int | None:
    """The id that a row had, which keeps its position among others; or None for a new one, in a salvaged library."""
    taken = conn.execute(f"SELECT 1 FROM {table} WHERE id = ?", (row_id,)).fetchone()
    return None if taken else row_id


class _Listed:
    """The files that are in the library now and may be among those of these places."""

    def __init__(self, conn: sqlite3.Connection, places: Collection[_OldPlace]) -> None:
        volumes = {place.volume for place in places if not place.unknown}
        unknown = any(place.unknown for place in places)
        self._on_volumes: set[tuple[str, bytes]] = set()
        self._unknown: set[bytes] = set()  # paths of files whose place is unknown
        self._every: set[bytes] = set()  # paths of all files
        for path, relpath, top, volume, inside in conn.execute(
            f"SELECT root.path, file.relpath, place.relpath, {possible('place', 'volume', 'inside')} FROM file "
            "JOIN place ON place.id = place_id JOIN root ON root.id = file.root_id "
            f"WHERE {sound('root', 'place', 'file')}"
        ):
            place = _OldPlace(0, top, "", volume, inside)
            if unknown:
                self._every.add(os.path.join(path, relpath))
            if place.unknown:
                self._unknown.add(os.path.join(path, relpath))
            elif place.volume in volumes:
                self._on_volumes.add(place.on_volume(relpath))

    def holds(self, path: bytes, relpath: bytes, place: _OldPlace) -> bool:
        """Whether this file of a removed place is in the library. `path` would be its path."""
        if place.unknown:
            return path in self._every
        return path in self._unknown or place.on_volume(relpath) in self._on_volumes
