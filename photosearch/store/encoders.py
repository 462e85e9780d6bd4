"""Which model answers queries, which photos lack a model's embeddings, and how much space each model's embeddings take."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from photosearch.base.errors import EnvironmentFault
from photosearch.store import db as database
from photosearch.store.db import Database
from photosearch.store.soundness import possible, sound

FORGET_AT_ONCE = 5_000  # embeddings deleted per transaction


@dataclass(frozen=True)
class StoredModel:
    """A model recorded in the library: row id, the name under which it was last used ("" in old libraries), and key."""

    id: int
    name: str
    key: str


def answering(db: Database) -> StoredModel | None:
    """The model that answers queries; None if no model has been used yet."""
    row = db.conn.execute(
        f"SELECT encoder.id, {possible('encoder', 'name')}, key, {sound('encoder')} FROM answering "
        "LEFT JOIN encoder ON encoder.id = encoder_id ORDER BY answering.id DESC LIMIT 1"
    ).fetchone()
    return StoredModel(*row[:3]) if row and row[3] else None


def answering_name(path: Path) -> str | None:
    """The name of the model that answers queries in the library `path`, which is opened read-only.

    None if this is unknown: the library does not exist, needs an upgrade, or cannot be read.
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
    """Make this model answer queries from now on."""
    with db.transaction(durable=True) as conn:
        conn.execute("INSERT INTO answering (encoder_id) VALUES (?)", (encoder_id,))


def has_answered(db: Database, encoder_id: int) -> bool:
    """Whether this model answers queries or has ever done so."""
    row = db.conn.execute("SELECT 1 FROM answering WHERE encoder_id = ?", (encoder_id,)).fetchone()
    return row is not None


def encoder_id(db: Database, key: str, name: str = "") -> int:
    """The id of the model with this key, added if it is new, and renamed to `name`."""
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
    """The id of the model with this key; None if the library does not know it."""
    row = db.conn.execute("SELECT id FROM encoder WHERE key = ?", (key,)).fetchone()
    return int(row[0]) if row else None


def lacking(db: Database, encoder_id: int, spaces: int) -> list[int]:
    """The ids of the live photos that have no embedding of this model in one of its `spaces`, newest first."""
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT id FROM image INDEXED BY image_newest WHERE live AND (SELECT count(*) FROM embedding "
            "WHERE image_id = image.id AND encoder_id = ?) < ? ORDER BY sort_at DESC, id DESC",
            (encoder_id, spaces),
        )
    ]


def others_have_vectors(db: Database, encoder_id: int) -> bool:
    """Whether the library holds embeddings of any other model."""
    row = db.conn.execute(
        "SELECT 1 FROM encoder WHERE id <> ? AND EXISTS (SELECT 1 FROM embedding WHERE encoder_id = encoder.id)",
        (encoder_id,),
    ).fetchone()
    return row is not None


def usage(db: Database) -> Iterator[tuple[StoredModel, int, int]]:
    """Yield (model, number of photos with its embeddings, size of those embeddings in bytes)."""
    counts: dict[int, list[tuple[str, int]]] = {}
    for encoder, space, count in db.conn.execute(
        "SELECT encoder_id, space, count(*) FROM embedding GROUP BY encoder_id, space"
    ).fetchall():
        counts.setdefault(encoder, []).append((space, count))
    models = f"SELECT id, {possible('encoder', 'name')}, key FROM encoder WHERE {sound('encoder')} ORDER BY id"
    for row in db.conn.execute(models).fetchall():
        photos = size = 0
        for space, count in counts.get(row[0], []):
            each = db.conn.execute(
                "SELECT length(vec) FROM embedding WHERE encoder_id = ? AND space = ? LIMIT 1",
                (row[0], space),
            ).fetchone()[0]
            photos, size = max(photos, count), size + count * (each or 0)
        yield StoredModel(*row), photos, size


def forget(db: Database, encoder_id: int) -> None:
    """Delete a model with its embeddings, log and snapshots. If interrupted, the model remains with fewer embeddings."""
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
    """Return the file's free pages to the disk, if there is room for the copy and no other connection prevents it."""
    with contextlib.suppress(EnvironmentFault, OSError):
        if shutil.disk_usage(db.path.parent).free > 3 * db.path.stat().st_size:
            db.conn.execute("VACUUM")
            db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
