"""Which marks are to be written to sidecars: a queue that outlives the program. A photo stays in it until the sidecars of all its
files are written; those of a drive that is away wait for it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from photosearch.base.marks import MarkField, MarkValue
from photosearch.store import fact_rows, what_counts
from photosearch.store.db import Database
from photosearch.store.soundness import sound

AT_ONCE = 200


@dataclass(frozen=True)
class DueSidecar:
    """What is to be written beside a file. `at`: which change of the marks this is. `root`: the path of the file's root. `known`: the
    mark of its sidecars when they were last read; `keeps`: whether its volume keeps inodes. `values`, `albums`: see
    `sidecars.xmp_writing.Noted`."""

    file_id: int
    content_hash: str
    at: int
    path: str
    root: str
    known: str
    keeps: bool
    values: Mapping[MarkField, MarkValue | None]
    albums: Sequence[tuple[str, int]]


def waiting(db: Database) -> int:
    """The number of photos whose sidecars are to be written, as far as they have files."""
    (count,) = db.conn.execute(
        f"SELECT count(*) FROM sidecar_due WHERE {sound('sidecar_due')} AND content_hash IN "
        "(SELECT content_hash FROM image JOIN file ON file.image_id = image.id)"
    ).fetchone()
    return int(count)


def due(
    db: Database, online: Mapping[int, bool], but: Collection[tuple[int, int, str]] = ()
) -> list[DueSidecar]:
    """The next sidecars that can be written: of files in places that are `online`, and not those of `but`, given as (file id, at,
    known). A photo whose sidecars must be read first is left out."""
    return list(_due(db, online, set(but)))


def _due(
    db: Database, online: Mapping[int, bool], but: Collection[tuple[int, int, str]]
) -> Iterator[DueSidecar]:
    here = [place for place, there in online.items() if there]
    found = 0
    for content, at, photo_id, file_id, root, relpath, known, keeps in db.conn.execute(
        "SELECT sidecar_due.content_hash, sidecar_due.at, coalesce(main.image_id, image.id), file.id, root.path, "
        "file.relpath, file.sidecars, file.ctime_ns IS NOT NULL FROM sidecar_due "
        "JOIN image ON image.content_hash = sidecar_due.content_hash JOIN file ON file.image_id = image.id "
        "JOIN root ON root.id = file.root_id LEFT JOIN file AS main ON main.id = file.beside "
        "WHERE file.state = 'done' AND NOT file.away AND file.wrote_at <> sidecar_due.at "
        f"AND file.place_id IN ({','.join('?' * len(here))}) AND {sound('sidecar_due', 'file', 'root')} "
        "ORDER BY sidecar_due.at, sidecar_due.id, file.id",
        here,
    ).fetchall():
        if (file_id, at, known) in but or fact_rows.lacking(db, photo_id):
            continue
        path = os.path.join(os.fsdecode(root), os.fsdecode(relpath))
        values, albums = _noted(db.conn, content)
        yield DueSidecar(
            file_id, content, at, path, os.fsdecode(root), known, bool(keeps), values, albums
        )
        found += 1
        if found == AT_ONCE:
            return


def _noted(
    conn: sqlite3.Connection, content: str
) -> tuple[dict[MarkField, MarkValue | None], list[tuple[str, int]]]:
    values: dict[MarkField, MarkValue | None] = {}
    for field, stored in conn.execute(
        f"SELECT field, value FROM mark WHERE content_hash = ? AND {sound('mark')} ORDER BY field",
        (content,),
    ):
        try:
            values[field] = None if stored is None else what_counts.unpacked(field, stored)
        except ValueError:
            continue
    albums = conn.execute(
        "SELECT name, position FROM album_photo JOIN album ON album.id = album_id "
        f"WHERE content_hash = ? AND {sound('album', 'album_photo')} ORDER BY folded",
        (content,),
    ).fetchall()
    return values, [(str(name), int(position)) for name, position in albums]


def settle(db: Database, written: Sequence[tuple[DueSidecar, str]]) -> None:
    """Take sidecars out of the queue that were written, each with its mark now. What was written is what they say from now on, so
    it need not be read again."""
    with db.transaction(durable=True) as conn:
        for one, mark in written:
            row = conn.execute(
                "SELECT coalesce(main.image_id, file.image_id) FROM file LEFT JOIN file AS main ON main.id = file.beside "
                "WHERE file.id = ? AND file.sidecars = ?",
                (one.file_id, one.known),
            ).fetchone()
            if row is None or row[0] is None:  # it was scanned meanwhile, and is read again
                conn.execute("UPDATE file SET wrote_at = ? WHERE id = ?", (one.at, one.file_id))
                _end(conn, one)
                continue
            current = not fact_rows.lacking(db, row[0])
            conn.execute(
                "UPDATE file SET sidecars = ?, wrote_at = ? WHERE id = ?",
                (mark, one.at, one.file_id),
            )
            if current:
                fact_rows.take_over_in(conn, row[0], one.values, one.albums)
            _end(conn, one)


def _end(conn: sqlite3.Connection, one: DueSidecar) -> None:
    """Take a photo out of the queue if its marks are the same as when they were written, and no file is left."""
    conn.execute(
        "DELETE FROM sidecar_due WHERE content_hash = ? AND at = ? AND NOT EXISTS (SELECT 1 FROM file "
        "JOIN image ON image.id = file.image_id WHERE image.content_hash = sidecar_due.content_hash "
        "AND file.wrote_at <> sidecar_due.at)",
        (one.content_hash, one.at),
    )
