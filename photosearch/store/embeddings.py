"""Embeddings, the log of labels added to and removed from the index, and index snapshots. Vectors are passed as bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from photosearch.store.conditions import MOST
from photosearch.store.db import Database
from photosearch.store.soundness import sound

# A vector of another type or length is left out. `size`: the length of each vector in bytes.
_SOUND = f"{sound('embedding')} AND typeof(vec) = 'blob' AND length(vec) = ? AND image_id BETWEEN 1 AND {MOST}"


@dataclass(frozen=True)
class Snapshot:
    """A saved index file.

    `file`: its name. `bytes`, `digest`: its length and hash. `seq`: the last log entry that it includes. `count`: its
    number of vectors.
    """

    id: int
    file: str
    bytes: int
    digest: str
    seq: int
    count: int


def last_seq(db: Database, encoder: int, space: str) -> int:
    """The number of the newest log entry; 0 if the log is empty."""
    row = db.conn.execute(
        "SELECT max(seq) FROM vector_log WHERE encoder_id = ? AND space = ?", (encoder, space)
    ).fetchone()
    return int(row[0] or 0)


def log_since(db: Database, encoder: int, space: str, seq: int) -> list[tuple[int, str, int]]:
    """The log entries after `seq`, in order: (seq, "add" or "remove", label)."""
    return db.conn.execute(
        "SELECT seq, op, label FROM vector_log WHERE encoder_id = ? AND space = ? AND seq > ? ORDER BY seq",
        (encoder, space, seq),
    ).fetchall()


def count_since(db: Database, encoder: int, space: str, seq: int) -> int:
    """The number of log entries after `seq`."""
    row = db.conn.execute(
        "SELECT count(*) FROM vector_log WHERE encoder_id = ? AND space = ? AND seq > ?",
        (encoder, space, seq),
    ).fetchone()
    return int(row[0])


def live_chunks(
    db: Database, encoder: int, space: str, size: int, rows: int = 4096
) -> Iterator[tuple[list[int], list[int], bytes]]:
    """Yield every live embedding of `size` bytes, ordered by label, in chunks: (labels, image ids, concatenated float16
    bytes)."""
    cursor = db.conn.execute(
        "SELECT label, image_id, vec FROM embedding JOIN image ON image.id = embedding.image_id "
        f"WHERE encoder_id = ? AND space = ? AND live AND {_SOUND} ORDER BY label",
        (encoder, space, size),
    )
    while part := cursor.fetchmany(rows):
        yield [r[0] for r in part], [r[1] for r in part], b"".join(r[2] for r in part)


def embeddings(db: Database, labels: Sequence[int], size: int) -> list[tuple[int, int, bytes]]:
    """(label, image id, float16 bytes) for each of the labels whose image is live and whose vector has `size` bytes."""
    found: list[tuple[int, int, bytes]] = []
    for start in range(0, len(labels), 500):
        part = list(labels[start : start + 500])
        marks = ",".join("?" * len(part))
        found += db.conn.execute(
            "SELECT label, image_id, vec FROM embedding JOIN image ON image.id = embedding.image_id "
            f"WHERE label IN ({marks}) AND live AND {_SOUND}",
            [*part, size],
        )
    return found


def of_image(db: Database, encoder: int, space: str, image_id: int, size: int) -> bytes | None:
    """The embedding of a live photo as float16 bytes; None if the photo is not live or has no embedding of `size` bytes."""
    row = db.conn.execute(
        "SELECT vec FROM embedding JOIN image ON image.id = embedding.image_id "
        f"WHERE encoder_id = ? AND space = ? AND image_id = ? AND live AND {_SOUND}",
        (encoder, space, image_id, size),
    ).fetchone()
    return bytes(row[0]) if row else None


def live_labels(db: Database, encoder: int, space: str) -> list[int]:
    """The labels of all live embeddings, damaged or not."""
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT label FROM embedding JOIN image ON image.id = embedding.image_id "
            "WHERE encoder_id = ? AND space = ? AND live",
            (encoder, space),
        )
    ]


def sizes(db: Database) -> dict[tuple[int, str], int]:
    """The length in bytes of most vectors of each encoder and space."""
    return {
        (encoder, space): size
        for encoder, space, size, _count in db.conn.execute(
            "SELECT encoder_id, space, length(vec), count(*) AS n FROM embedding WHERE typeof(vec) = 'blob' "
            "GROUP BY encoder_id, space, length(vec) ORDER BY n"
        )
    }


def of_size(db: Database, encoder: int, space: str, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield (label, float16 bytes) of all embeddings of this length, live or not."""
    yield from db.conn.execute(
        "SELECT label, vec FROM embedding WHERE encoder_id = ? AND space = ? AND typeof(vec) = 'blob' AND length(vec) = ?",
        (encoder, space, size),
    )


def not_of_size(db: Database, encoder: int, space: str, size: int) -> list[int]:
    """The labels of all embeddings that are no bytes of this length."""
    return [
        row[0]
        for row in db.conn.execute(
            "SELECT label FROM embedding WHERE encoder_id = ? AND space = ? AND (typeof(vec) <> 'blob' OR length(vec) <> ?)",
            (encoder, space, size),
        )
    ]


def delete(db: Database, labels: Iterable[int]) -> None:
    """Delete embeddings, so that their photos lack them, and log it."""
    with db.transaction() as conn:
        for label in labels:
            conn.execute(
                "INSERT INTO vector_log (encoder_id, space, op, label) "
                f"SELECT encoder_id, space, 'remove', label FROM embedding WHERE label = ? AND {sound('embedding')}",
                (label,),
            )
            conn.execute("DELETE FROM embedding WHERE label = ?", (label,))


def count_live(db: Database, encoder: int, space: str) -> int:
    """The number of live embeddings."""
    return int(
        db.conn.execute(
            "SELECT count(*) FROM embedding JOIN image ON image.id = embedding.image_id "
            "WHERE encoder_id = ? AND space = ? AND live",
            (encoder, space),
        ).fetchone()[0]
    )


def saved_files(db: Database) -> set[str]:
    """The names of all saved indexes that are recorded, of any model."""
    return {row[0] for row in db.conn.execute("SELECT file FROM index_snapshot")}


def snapshots(db: Database, encoder: int, space: str) -> list[Snapshot]:
    """The recorded snapshots, newest first."""
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
    """Record a saved index, drop all snapshots but the newest `keep`, and delete the log entries that the oldest includes.

    Returns the names of all snapshot files that are still recorded, for any encoder and space.
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
    """Drop all snapshots before a rebuild, which starts from the embeddings."""
    with db.transaction() as conn:
        conn.execute(
            "DELETE FROM index_snapshot WHERE encoder_id = ? AND space = ?", (encoder, space)
        )
