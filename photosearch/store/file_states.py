"""Files: what the scan found, what is pending, what failed. Paths are `str` here and bytes in the rows."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from photosearch.base.records import Failure, FileRow, FileStat, Root, RootState
from photosearch.store import mark_rows, names
from photosearch.store.db import Database
from photosearch.store.places import inside, places, roots
from photosearch.store.soundness import possible, sound

# A file that was in flight when this many runs died, or its decoder was killed, is from then on claimed last and alone.
ALONE_AFTER = 3
ORPHAN_DAYS = 30

# A photo is live while a file has its content that is not part of another photo (`pairs`).
IS_LIVE = "EXISTS (SELECT 1 FROM file WHERE image_id = image.id AND beside IS NULL)"

_COLUMNS = (
    "id, root_id, place_id, relpath, size, mtime_ns, inode, ctime_ns, links, away, doubt, "
    "state, image_id, attempts, error_code, sidecars"
)


@dataclass(frozen=True)
class ScanChanges:
    """The differences that a scan of a root found.

    Each is (place id, what the scan found) or (row id of the file, place id, what the scan found). `touched`: nothing but
    what the volume says of the file has changed. `doubted`: probably the same content, which must be read again. `moved`:
    with whether its content must be read. `away`, `gone`: row ids.
    """

    added: Sequence[tuple[int, FileStat]] = ()
    changed: Sequence[tuple[int, int, FileStat]] = ()
    touched: Sequence[tuple[int, int, FileStat]] = ()
    doubted: Sequence[tuple[int, int, FileStat]] = ()
    moved: Sequence[tuple[int, int, FileStat, bool]] = ()
    away: Sequence[int] = ()
    gone: Sequence[int] = ()


def known(db: Database, root_id: int, under: str = "") -> list[FileRow]:
    """The file rows of a root; if `under` is given, only those inside that folder."""
    cursor = db.conn.execute(
        f"SELECT {_COLUMNS} FROM file WHERE root_id = ? AND relpath >= ? AND relpath < ?",
        (root_id, *inside(under)),
    )
    return [_row(row) for row in cursor]


def away(db: Database, root_id: int) -> list[FileRow]:
    """The files of a root that could not be reached when it was last scanned, though the root could."""
    cursor = db.conn.execute(f"SELECT {_COLUMNS} FROM file WHERE root_id = ? AND away", (root_id,))
    return [_row(row) for row in cursor]


def of_inode(db: Database, inode: int) -> list[tuple[FileRow, str]]:
    """The files with this inode on any volume, with their paths."""
    columns = ", ".join(f"file.{name.strip()}" for name in _COLUMNS.split(","))
    return [
        (_row(row), os.path.join(os.fsdecode(row[-1]), os.fsdecode(row[3])))
        for row in db.conn.execute(
            f"SELECT {columns}, root.path FROM file JOIN root ON root.id = file.root_id WHERE file.inode = ?",
            (inode,),
        )
    ]


def _row(row: tuple[Any, ...]) -> FileRow:
    values = [*row[:3], os.fsdecode(row[3]), *row[4:9], bool(row[9]), bool(row[10]), *row[11:16]]
    return FileRow(*values)


def apply_scan(conn: sqlite3.Connection, root: Root, changes: ScanChanges) -> None:
    """Store the differences that a scan found. A moved file keeps its row, image and embeddings. Call it in a transaction,
    and remove files first: a new or a moved file may have the name of one."""
    if changes.gone:
        forget_in(conn, _rows_of(conn, changes.gone))
    for file_id, place_id, stat, doubt in changes.moved:
        _renamed(conn, file_id, stat.relpath)
        conn.execute(
            "UPDATE file SET root_id = ?, place_id = ?, relpath = ? WHERE id = ?",
            (root.id, place_id, os.fsencode(stat.relpath), file_id),
        )
        names.put_in(conn, file_id, root.path, stat.relpath)
        _set_stat(conn, file_id, place_id, stat)
        mark_rows.due_beside_in(conn, file_id)
        if doubt:
            _doubt(conn, file_id)
    for file_id, place_id, stat in (*changes.touched, *changes.doubted, *changes.changed):
        _set_stat(conn, file_id, place_id, stat)
    for file_id, _place_id, _stat in changes.doubted:
        _doubt(conn, file_id)
    conn.executemany(
        "UPDATE file SET state = 'pending', doubt = 0, attempts = 0, error_code = NULL WHERE id = ?",
        [(file_id,) for file_id, _place_id, _stat in changes.changed],
    )
    conn.executemany("UPDATE file SET away = 1 WHERE id = ?", [(i,) for i in changes.away])
    for place_id, stat in changes.added:
        cursor = conn.execute(
            "INSERT INTO file (root_id, place_id, relpath, size, mtime_ns, inode, ctime_ns, links, sidecars, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'pending')",
            (
                root.id,
                place_id,
                os.fsencode(stat.relpath),
                stat.size,
                stat.mtime_ns,
                stat.inode,
                stat.ctime_ns,
                stat.links,
                stat.sidecars,
            ),
        )
        names.put_in(conn, int(cursor.lastrowid or 0), root.path, stat.relpath)


def _renamed(conn: sqlite3.Connection, file_id: int, relpath: str) -> None:
    """Let the facts of a moved file be read again if its name has changed: names tell dates and kinds."""
    before, image_id = conn.execute(
        "SELECT relpath, image_id FROM file WHERE id = ?", (file_id,)
    ).fetchone()
    if os.path.basename(os.fsdecode(before)) != os.path.basename(relpath):
        conn.execute("UPDATE facts SET version = 0 WHERE image_id = ?", (image_id,))


def _set_stat(conn: sqlite3.Connection, file_id: int, place_id: int, stat: FileStat) -> None:
    conn.execute(
        "UPDATE file SET place_id = ?, size = ?, mtime_ns = ?, inode = ?, ctime_ns = ?, links = ?, sidecars = ?, "
        "away = 0, newest_image = (SELECT coalesce(max(id), 0) FROM image) WHERE id = ?",
        (
            place_id,
            stat.size,
            stat.mtime_ns,
            stat.inode,
            stat.ctime_ns,
            stat.links,
            stat.sidecars,
            file_id,
        ),
    )


def _doubt(conn: sqlite3.Connection, file_id: int) -> None:
    """Queue a file whose content is probably the same. A photo remains one until it has been read."""
    conn.execute(
        "UPDATE file SET state = 'pending', doubt = (state = 'done'), attempts = 0, error_code = NULL "
        "WHERE id = ? AND state IN ('done', 'failed')",
        (file_id,),
    )


def _rows_of(conn: sqlite3.Connection, ids: Sequence[int]) -> list[tuple[int, int | None, str]]:
    found: list[tuple[int, int | None, str]] = []
    for start in range(0, len(ids), 500):
        part = ids[start : start + 500]
        marks = ",".join("?" * len(part))
        found += conn.execute(f"SELECT id, image_id, state FROM file WHERE id IN ({marks})", part)
    return found


def forget_in(conn: sqlite3.Connection, rows: Sequence[tuple[int, int | None, str]]) -> None:
    """Delete files, given as (id, image id, state). Call it in a transaction."""
    conn.executemany("DELETE FROM name_text WHERE rowid = ?", [(row[0],) for row in rows])
    conn.executemany("DELETE FROM file WHERE id = ?", [(row[0],) for row in rows])
    conn.executemany(  # what the name or the sidecar of a lost copy told
        "UPDATE facts SET version = 0 WHERE image_id = ? AND EXISTS (SELECT 1 FROM file WHERE image_id = facts.image_id)",
        [(row[1],) for row in rows if row[1] is not None],
    )
    refresh_live(conn, {row[1] for row in rows if row[1] is not None})


def refresh_live(conn: sqlite3.Connection, image_ids: Iterable[int]) -> None:
    """Update `image.live` from the files, and log each embedding that this adds to the index or removes from it."""
    for image_id in sorted(image_ids):
        row = conn.execute(
            f"SELECT live, {IS_LIVE} FROM image WHERE id = ?",
            (image_id,),
        ).fetchone()
        if row is None or row[0] == row[1]:
            continue
        conn.execute(
            "UPDATE image SET live = ?, orphaned_at = iif(?, NULL, datetime('now')) WHERE id = ?",
            (row[1], row[1], image_id),
        )
        conn.execute(
            "INSERT INTO vector_log (encoder_id, space, op, label) "
            "SELECT encoder_id, space, ?, label FROM embedding WHERE image_id = ? ORDER BY label",
            ("add" if row[1] else "remove", image_id),
        )


def purge_orphans(db: Database, days: int = ORPHAN_DAYS) -> list[str]:
    """Delete images that no file has held for `days` days, with their embeddings, whose removal is already in the log.

    Returns their content hashes, so that the caller can delete thumbnails and the like.
    """
    with db.transaction() as conn:
        return [
            row[0]
            for row in conn.execute(
                "DELETE FROM image WHERE NOT live AND coalesce(orphaned_at, '') <= datetime('now', ?) "
                "AND NOT EXISTS (SELECT 1 FROM file WHERE image_id = image.id) RETURNING content_hash",
                (f"-{days} days",),
            )
        ]


def recover(db: Database) -> int:
    """Return the files of a run that died to the queue. Returns how many they were.

    However many runs died, that fails no file: only the death of a decode child does.
    """
    with db.transaction() as conn:
        return conn.execute("UPDATE file SET state = 'pending' WHERE state = 'in_flight'").rowcount


def release(db: Database, ids: Sequence[int]) -> None:
    """Return claimed files to the queue. This does not count as an attempt."""
    with db.transaction() as conn:
        conn.executemany(
            "UPDATE file SET state = 'pending', attempts = max(attempts - 1, 0) WHERE id = ? AND state = 'in_flight'",
            [(i,) for i in ids],
        )


def postpone(db: Database, ids: Sequence[int]) -> None:
    """Return claimed files to the queue as tried: another try may succeed."""
    with db.transaction() as conn:
        conn.executemany(
            "UPDATE file SET state = 'pending' WHERE id = ? AND state = 'in_flight'",
            [(file_id,) for file_id in ids],
        )


def claim(
    db: Database, place_ids: Sequence[int], limit: int, *, alone: bool = True
) -> list[FileRow]:
    """Mark up to `limit` pending files of these places as in flight, and return them: the newest first, and those whose
    content is probably the same last.

    A file that was in flight or postponed `ALONE_AFTER` times comes last and by itself, and only if the caller has nothing
    else in flight (`alone`), so that another crash identifies it as the cause.
    """
    # The plus sign keeps SQLite from reading a whole root through the index on its paths.
    waiting = (
        f"SELECT {_COLUMNS} FROM file WHERE state = 'pending' AND state <> 'done' "
        f"AND NOT away AND +place_id IN ({','.join('?' * len(place_ids))}) AND attempts {{}} {ALONE_AFTER} "
        "ORDER BY doubt, mtime_ns DESC LIMIT ?"
    )
    with db.transaction() as conn:
        rows = conn.execute(waiting.format("<"), (*place_ids, limit)).fetchall()
        if not rows and alone:
            rows = conn.execute(waiting.format(">="), (*place_ids, 1)).fetchall()
        claimed = [_row(row) for row in rows]
        conn.executemany(
            "UPDATE file SET state = 'in_flight', attempts = attempts + 1 WHERE id = ?",
            [(row.id,) for row in claimed],
        )
    return claimed


def fail_in(
    conn: sqlite3.Connection, failures: Sequence[tuple[int, str]], decoders: str = ""
) -> None:
    """Mark files as failed, given as (file id, error code), until they change or are retried. `decoders`: the version of
    the decoders that failed. Call it in a transaction."""
    images = {row[1] for row in _rows_of(conn, [f[0] for f in failures]) if row[1] is not None}
    conn.executemany(
        "UPDATE file SET state = 'failed', doubt = 0, error_code = ?, decoder = ?, image_id = NULL, "
        "former = coalesce((SELECT content_hash FROM image WHERE id = image_id), former) WHERE id = ?",
        [(code, decoders, file_id) for file_id, code in failures],
    )
    refresh_live(conn, images)


def waiting(db: Database, place_ids: Sequence[int]) -> int:
    """How many files of these places are pending or in flight, and can be reached."""
    marks = ",".join("?" * len(place_ids))
    return int(
        db.conn.execute(
            "SELECT count(*) FROM file WHERE state IN ('pending', 'in_flight') AND state <> 'done' "
            f"AND NOT away AND +place_id IN ({marks})",
            tuple(place_ids),
        ).fetchone()[0]
    )


def size_is_known(db: Database, size: int) -> bool:
    """Whether a photo of the library, or of one removed lately, has this size in bytes: comparing hashes first may then
    save decoding."""
    row = db.conn.execute("SELECT 1 FROM image WHERE bytes = ? LIMIT 1", (size,)).fetchone()
    return row is not None


def failures(db: Database, sentences: dict[str, str]) -> list[Failure]:
    """All failed files, ordered by path. `sentences`: the explanation of each error code."""
    rows = db.conn.execute(
        f"SELECT root.path, file.relpath, {possible('file', 'error_code')} FROM file "
        f"JOIN root ON root.id = file.root_id WHERE file.state = 'failed' AND {sound('root', 'file')} "
        "ORDER BY root.path, file.relpath"
    )
    return [
        Failure(
            os.path.join(os.fsdecode(r[0]), os.fsdecode(r[1])),
            r[2] or "unreadable",
            sentences.get(r[2], ""),
        )
        for r in rows
    ]


def counts(db: Database, online: Mapping[int, bool]) -> list[RootState]:
    """Each root with its file counts. `online`: whether a place can be reached, by place id."""
    by_root: dict[int, Counter[str]] = {}
    with_photos: set[int] = set()
    for root_id, place_id, state, doubt, away, n in db.conn.execute(
        "SELECT root_id, place_id, state, doubt, away, count(*) FROM file "
        "WHERE beside IS NULL OR (state <> 'done' AND NOT doubt) GROUP BY root_id, place_id, state, doubt, away"
    ):
        found = by_root.setdefault(root_id, Counter())
        found[state] += n
        if state == "done" or doubt:  # while its content is read again, a photo is still one
            found["photos"] += n
            with_photos.add(place_id)
            if away or not online.get(place_id, False):
                found["offline"] += n
    tops: dict[int, bool] = {}
    lost: dict[int, list[str]] = {}
    for place in places(db):
        there = online.get(place.id, False)
        if place.kind == "root":
            tops[place.root_id] = tops.get(place.root_id, False) or there
        elif not there and place.id in with_photos:
            lost.setdefault(place.root_id, []).append(place.relpath)
    states = []
    for root in roots(db):
        n = by_root.get(root.id, Counter())
        states.append(
            RootState(
                root,
                tops.get(root.id, False),
                n["photos"],
                n["pending"] + n["in_flight"],
                n["failed"],
                n["offline"],
                tuple(lost.get(root.id, ())),
            )
        )
    return states


def failed_by_code(db: Database) -> dict[str, int]:
    """The number of failed files for each error code."""
    return dict(
        db.conn.execute(
            f"SELECT {possible('file', 'error_code')} AS code, count(*) FROM file "
            "WHERE state = 'failed' AND state <> 'done' GROUP BY code ORDER BY code"
        )
    )
