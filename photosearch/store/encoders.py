"""Which model answers, which photos lack a model's vectors, and what each model takes."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from photosearch.base.errors import EnvironmentFault
from photosearch.store import db as database
from photosearch.store.db import Database

FORGET_AT_ONCE = 5_000  # vectors that one transaction deletes


@dataclass(frozen=True)
class StoredModel:
    """A model that the library knows: its row, the name it was used by last ("" in old libraries), its key."""

    id: int
    name: str
    key: str


def answering(db: Database) -> StoredModel | None:
    """The model that answers; None before the first one was opened."""
    row = db.conn.execute(
        "SELECT encoder.id, name, key FROM answering JOIN encoder ON encoder.id = encoder_id "
        "ORDER BY answering.id DESC LIMIT 1"
    ).fetchone()
    return StoredModel(*row) if row else None


def answering_name(path: Path) -> str | None:
    """The name of the model that answers in the library file `path`, read-only.

    None where there is no library, or where it is an older program's, or cannot be read: then nobody can tell.
    """
    try:
        db = database.open_reader(path)
    except EnvironmentFault:
        return None
    if db is None:
        return None
    with contextlib.closing(db):
        found = answering(db)
    return found.name if found else None


def set_answering(db: Database, encoder_id: int) -> None:
    """From this commit on the model answers."""
    with db.transaction() as conn:
        conn.execute("INSERT INTO answering (encoder_id) VALUES (?)", (encoder_id,))


def has_answered(db: Database, encoder_id: int) -> bool:
    row = db.conn.execute("SELECT 1 FROM answering WHERE encoder_id = ?", (encoder_id,)).fetchone()
    return row is not None


def encoder_id(db: Database, key: str, name: str = "") -> int:
    """The id of a vector space's owner, new or known, which is called `name` from now on."""
    row = db.conn.execute("SELECT id, name FROM encoder WHERE key = ?", (key,)).fetchone()
    if row is not None and row[1] == name:
        return int(row[0])
    with db.transaction() as conn:
        row = conn.execute(
            "INSERT INTO encoder (key, name) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET name = excluded.name RETURNING id",
            (key, name),
        ).fetchone()
    return int(row[0])


def known_encoder(db: Database, key: str) -> int | None:
    row = db.conn.execute("SELECT id FROM encoder WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def lacking(db: Database, encoder_id: int) -> list[int]:
    """The live photos without a vector of this model, newest first."""
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT id FROM image INDEXED BY image_newest WHERE live AND NOT EXISTS (SELECT 1 FROM embedding "
            "WHERE image_id = image.id AND encoder_id = ? AND space = 'joint') ORDER BY sort_at DESC, id DESC",
            (encoder_id,),
        )
    ]


def others_have_vectors(db: Database, encoder_id: int) -> bool:
    """Whether vectors of another model than this are there."""
    row = db.conn.execute(
        "SELECT 1 FROM encoder WHERE id <> ? AND EXISTS (SELECT 1 FROM embedding WHERE encoder_id = encoder.id)",
        (encoder_id,),
    ).fetchone()
    return row is not None


def usage(db: Database) -> Iterator[tuple[StoredModel, int, int]]:
    """Each model with (photos that have its vectors, bytes of those vectors)."""
    counts: dict[int, list[tuple[str, int]]] = {}
    for encoder, space, count in db.conn.execute(
        "SELECT encoder_id, space, count(*) FROM embedding GROUP BY encoder_id, space"
    ).fetchall():
        counts.setdefault(encoder, []).append((space, count))
    for row in db.conn.execute("SELECT id, name, key FROM encoder ORDER BY id").fetchall():
        photos = size = 0
        for space, count in counts.get(row[0], []):
            each = db.conn.execute(
                "SELECT length(vec) FROM embedding WHERE encoder_id = ? AND space = ? LIMIT 1",
                (row[0], space),
            ).fetchone()[0]
            photos, size = max(photos, count), size + count * each
        yield StoredModel(*row), photos, size


def forget(db: Database, encoder_id: int) -> None:
    """Delete a model's vectors, log and snapshots. Cut short, it leaves a model that has fewer vectors."""
    with db.transaction() as conn:
        conn.execute("DELETE FROM index_snapshot WHERE encoder_id = ?", (encoder_id,))
        conn.execute("DELETE FROM vector_log WHERE encoder_id = ?", (encoder_id,))
    deleted = FORGET_AT_ONCE
    while deleted == FORGET_AT_ONCE:
        with db.transaction() as conn:
            deleted = conn.execute(
                "DELETE FROM embedding WHERE label IN "
                "(SELECT label FROM embedding WHERE encoder_id = ? LIMIT ?)",
                (encoder_id, FORGET_AT_ONCE),
            ).rowcount
    with db.transaction() as conn:
        conn.execute("DELETE FROM encoder WHERE id = ?", (encoder_id,))


def shrink(db: Database) -> None:
    """Give the file's free pages back to the disk, where there is room to do so and nobody is in the way."""
    with contextlib.suppress(EnvironmentFault, OSError):
        if shutil.disk_usage(db.path.parent).free > 3 * db.path.stat().st_size:
            db.conn.execute("VACUUM")
            db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
