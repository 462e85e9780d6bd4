"""Embeddings, the log of what entered and left the index, and the snapshots of it. Vectors travel as bytes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photosearch.store.db import Database


@dataclass(frozen=True)
class Snapshot:
    """A saved index file: `file` (its name), its length and digest, and the log's `seq` that it includes."""

    id: int
    file: str
    bytes: int
    digest: str
    seq: int
    count: int


def last_seq(db: Database, encoder: int, space: str) -> int:
    row = db.conn.execute(
        "SELECT max(seq) FROM vector_log WHERE encoder_id = ? AND space = ?", (encoder, space)
    ).fetchone()
    return int(row[0] or 0)


def log_since(db: Database, encoder: int, space: str, seq: int) -> list[tuple[int, str, int]]:
    """(seq, op, label) rows after `seq`, in order."""
    return db.conn.execute(
        "SELECT seq, op, label FROM vector_log WHERE encoder_id = ? AND space = ? AND seq > ? ORDER BY seq",
        (encoder, space, seq),
    ).fetchall()


def live_chunks(
    db: Database, encoder: int, space: str, rows: int = 4096
) -> Iterator[tuple[list[int], list[int], bytes]]:
    """Every live embedding in order of label: (labels, image ids, float16 bytes one after the other)."""
    cursor = db.conn.execute(
        "SELECT label, image_id, vec FROM embedding JOIN image ON image.id = embedding.image_id "
        "WHERE encoder_id = ? AND space = ? AND live ORDER BY label",
        (encoder, space),
    )
    while part := cursor.fetchmany(rows):
        yield [r[0] for r in part], [r[1] for r in part], b"".join(r[2] for r in part)


def embeddings(db: Database, labels: Sequence[int]) -> list[tuple[int, int, bytes]]:
    """(label, image id, float16 bytes) of those labels whose image is live."""
    found: list[tuple[int, int, bytes]] = []
    for start in range(0, len(labels), 500):
        part = list(labels[start : start + 500])
        marks = ",".join("?" * len(part))
        found += db.conn.execute(
            "SELECT label, image_id, vec FROM embedding JOIN image ON image.id = embedding.image_id "
            f"WHERE label IN ({marks}) AND live",
            part,
        )
    return found


def of_image(db: Database, encoder: int, space: str, image_id: int) -> bytes | None:
    """The float16 vector of one photo; None for one that no file holds any more."""
    row = db.conn.execute(
        "SELECT vec FROM embedding JOIN image ON image.id = embedding.image_id "
        "WHERE encoder_id = ? AND space = ? AND image_id = ? AND live",
        (encoder, space, image_id),
    ).fetchone()
    return bytes(row[0]) if row else None


def count_live(db: Database, encoder: int, space: str) -> int:
    return int(
        db.conn.execute(
            "SELECT count(*) FROM embedding JOIN image ON image.id = embedding.image_id "
            "WHERE encoder_id = ? AND space = ? AND live",
            (encoder, space),
        ).fetchone()[0]
    )


def snapshots(db: Database, encoder: int, space: str) -> list[Snapshot]:
    """Newest first."""
    return [
        Snapshot(*row)
        for row in db.conn.execute(
            "SELECT id, file, bytes, digest, seq, count FROM index_snapshot "
            "WHERE encoder_id = ? AND space = ? ORDER BY id DESC",
            (encoder, space),
        )
    ]


def add_snapshot(
    db: Database, encoder: int, space: str, snapshot: Snapshot, keep: int = 2
) -> set[str]:
    """Record a saved index, forget all but the newest `keep`, and cut the log that the older of them includes.

    Returns the names of the files that are still named by a row, over all encoders and spaces.
    """
    with db.transaction() as conn:
        conn.execute(
            "INSERT INTO index_snapshot (encoder_id, space, file, bytes, digest, seq, count) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                encoder,
                space,
                snapshot.file,
                snapshot.bytes,
                snapshot.digest,
                snapshot.seq,
                snapshot.count,
            ),
        )
        kept = conn.execute(
            "SELECT id, seq FROM index_snapshot WHERE encoder_id = ? AND space = ? ORDER BY id DESC LIMIT ?",
            (encoder, space, keep),
        ).fetchall()
        conn.execute(
            "DELETE FROM index_snapshot WHERE encoder_id = ? AND space = ? AND id < ?",
            (encoder, space, kept[-1][0]),
        )
        if len(kept) == keep:
            conn.execute(
                "DELETE FROM vector_log WHERE encoder_id = ? AND space = ? AND seq <= ?",
                (encoder, space, kept[-1][1]),
            )
        return {row[0] for row in conn.execute("SELECT file FROM index_snapshot")}


def forget_snapshots(db: Database, encoder: int, space: str) -> None:
    """A rebuild starts from the embeddings: no snapshot counts any more."""
    with db.transaction() as conn:
        conn.execute(
            "DELETE FROM index_snapshot WHERE encoder_id = ? AND space = ?", (encoder, space)
        )
