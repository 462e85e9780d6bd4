"""Fingerprints of photos: hash and style descriptor in one table, the larger luminance images in another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from photosearch.base.records import Fingerprint
from photosearch.store.db import Database
from photosearch.store.soundness import possible, sound

_CAMERA, _TAKEN_AT = possible("image", "camera"), possible("image", "taken_at")


def put_in(conn: sqlite3.Connection, image_id: int, found: Fingerprint) -> None:
    """Store a photo's fingerprint, replacing an older one. Call it in a transaction.

    A photo that no longer exists is skipped.
    """
    written = conn.execute(
        "INSERT INTO fingerprint (image_id, version, hash, style) SELECT id, ?, ?, ? FROM image WHERE id = ? "
        "ON CONFLICT (image_id) DO UPDATE SET version = excluded.version, hash = excluded.hash, style = excluded.style",
        (found.version, found.hash, found.style, image_id),
    ).rowcount
    if written:
        conn.execute(
            "INSERT INTO signature (image_id, luminance) VALUES (?, ?) "
            "ON CONFLICT (image_id) DO UPDATE SET luminance = excluded.luminance",
            (image_id, found.signature),
        )


def put(db: Database, done: Sequence[tuple[int, Fingerprint]]) -> None:
    """Store fingerprints of existing photos, given as (image id, fingerprint), in one transaction."""
    with db.transaction() as conn:
        for image_id, found in done:
            put_in(conn, image_id, found)


def lacking(db: Database, version: int) -> list[tuple[int, str]]:
    """(image id, content hash) of the live photos without a fingerprint of this version, newest first."""
    return db.conn.execute(
        f"SELECT id, content_hash FROM image INDEXED BY image_newest WHERE live AND {sound('image')} AND NOT EXISTS "
        "(SELECT 1 FROM fingerprint WHERE image_id = image.id AND version = ?) ORDER BY sort_at DESC, id DESC",
        (version,),
    ).fetchall()


def column(db: Database, version: int, name: Literal["hash", "style"]) -> list[tuple[int, Any]]:
    """(image id, hash or style) of every live photo that has one, ordered by id. A flat photo has no hash."""
    return db.conn.execute(
        f"SELECT image_id, {name} FROM fingerprint JOIN image ON image.id = image_id "
        f"WHERE live AND version = ? AND {name} IS NOT NULL AND {sound('fingerprint')} ORDER BY image_id",
        (version,),
    ).fetchall()


def styles(db: Database, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield (image id, style) of all photos whose style has `size` bytes."""
    yield from db.conn.execute(
        "SELECT image_id, style FROM fingerprint WHERE typeof(style) = 'blob' AND length(style) = ?",
        (size,),
    )


def delete(db: Database, image_ids: Iterable[int]) -> None:
    """Delete fingerprints, so that their photos lack them."""
    with db.transaction() as conn:
        conn.executemany("DELETE FROM fingerprint WHERE image_id = ?", [(i,) for i in image_ids])


def read(db: Database, image_ids: Sequence[int], version: int) -> dict[int, Fingerprint]:
    """Fingerprints by image id; photos without a fingerprint of this version are omitted."""
    found: dict[int, Fingerprint] = {}
    for start in range(0, len(image_ids), 500):
        part = [int(i) for i in image_ids[start : start + 500]]
        for row in db.conn.execute(
            "SELECT image_id, version, hash, style, luminance FROM fingerprint JOIN signature USING (image_id) "
            f"WHERE version = ? AND image_id IN ({','.join('?' * len(part))}) "
            f"AND {sound('fingerprint', 'signature')}",
            (version, *part),
        ):
            found[row[0]] = Fingerprint(*row[1:])
    return found


def doubled(db: Database) -> list[int]:
    """The ids of the photos that are stored in several files, in order."""
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT image_id FROM file WHERE image_id IS NOT NULL GROUP BY image_id HAVING count(*) > 1 ORDER BY image_id"
        )
    ]


def timed(db: Database) -> list[tuple[int, str, str]]:
    """(image id, camera, time taken) of the live photos with both, ordered by camera and time."""
    return db.conn.execute(
        f"SELECT id, {_CAMERA} AS camera, {_TAKEN_AT} AS taken_at FROM image "
        f"WHERE live AND {_CAMERA} IS NOT NULL AND {_TAKEN_AT} IS NOT NULL ORDER BY camera, taken_at, id"
    ).fetchall()
