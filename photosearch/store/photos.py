"""Photos (one per distinct file content): store what was decoded and encoded, and read photos for results."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from photosearch.base.facts import Facts, PhotoFacts
from photosearch.base.file_groups import RawBeside
from photosearch.base.looks import PageLook
from photosearch.base.measures import Measures
from photosearch.base.records import Fingerprint
from photosearch.base.searches import Month
from photosearch.sidecars.xmp_files import changed_at
from photosearch.store import (
    albums,
    fact_rows,
    fingerprints,
    mark_rows,
    measure_rows,
    page_looks,
    text_rows,
)
from photosearch.store.db import Database
from photosearch.store.file_states import fail_in, refresh_live
from photosearch.store.pairs import settle_in
from photosearch.store.places import roots
from photosearch.store.soundness import possible, sound

_NEWEST = "FROM image INDEXED BY image_newest WHERE live ORDER BY sort_at DESC, id DESC"
_MONTH = "CAST(substr(sort_at, 1, 7) AS TEXT)"
_FACTS = possible("image", "format", "taken_at", "camera", "lens", "lat", "lon")


@dataclass(frozen=True)
class Indexed:
    """One decoded and encoded file. `facts` may be None only if the image exists already.

    `vectors`: float16 bytes by space; empty if the image has its embeddings already. `sidecars`: of the file, when its
    facts were read. `twin`: the id of an image whose embeddings this one gets.
    """

    file_id: int
    content_hash: str
    facts: Facts | None
    vectors: dict[str, bytes]
    fingerprint: Fingerprint | None = None
    sidecars: str = ""
    twin: int | None = None
    look: PageLook | None = None
    measures: Measures | None = None


class Name(NamedTuple):
    """The absolute path of a file of a photo. `place_id`: 0 if the file is a link whose target cannot be reached."""

    place_id: int
    path: str


@dataclass(frozen=True)
class PhotoRow:
    """A photo. `names`: its files, in the order in which they were added."""

    image_id: int
    content_hash: str
    facts: PhotoFacts
    names: tuple[Name, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(name.path for name in self.names)

    def reachable(self, online: Mapping[int, bool]) -> list[str]:
        """The paths in places that are `online`: elsewhere, another drive may have a file of the same name."""
        return [name.path for name in self.names if online.get(name.place_id, False)]


@dataclass(frozen=True)
class StoredFile:
    """A file of a photo, as it was when it was last scanned. `place_id` as in `Name`. `mtime_ns`: time of the last change,
    in nanoseconds. `raws`: the raw files that belong to it."""

    place_id: int
    path: str
    bytes: int
    mtime_ns: int
    raws: tuple[RawBeside, ...] = ()


def commit_batch(
    db: Database,
    encoder_id: int,
    done: Sequence[Indexed],
    failed: Sequence[tuple[int, str]] = (),
    decoders: str = "",
) -> None:
    """Store a batch in one transaction. `failed`: (file id, error code). `decoders`: see `fail_in`."""
    with db.transaction() as conn:
        if failed:
            fail_in(conn, failed, decoders)
        for item in done:
            _commit(conn, encoder_id, item)
        settle_in(conn)


def _commit(conn: sqlite3.Connection, encoder_id: int, item: Indexed) -> None:
    before = conn.execute(
        "SELECT image_id, size, mtime_ns, coalesce((SELECT content_hash FROM image WHERE id = image_id), former), newest_image "
        "FROM file WHERE id = ?",
        (item.file_id,),
    ).fetchone()
    if before is None:  # removed while it was being decoded
        return
    found = conn.execute(
        "SELECT id, live, CAST(strftime('%s', orphaned_at) AS INTEGER) FROM image WHERE content_hash = ?",
        (item.content_hash,),
    ).fetchone()
    told = _carry_marks(conn, before[3], item.content_hash, found, before[4])
    if found:
        image_id = int(found[0])
    else:
        assert item.facts is not None, "a new image needs its facts"
        image_id = _insert_image(conn, item.content_hash, item.facts)
    if item.facts is not None:
        edited_at = max(before[2], changed_at(item.sidecars))
        _set_facts(conn, image_id, item.facts, item.sidecars, edited_at, told)
    elif before[0] != image_id:  # the name of another copy may tell more
        conn.execute("UPDATE facts SET version = 0 WHERE image_id = ?", (image_id,))
    conn.execute(
        "UPDATE file SET state = 'done', doubt = 0, image_id = ?, attempts = 0, error_code = NULL, former = '' "
        "WHERE id = ?",
        (image_id, item.file_id),
    )
    conn.execute("UPDATE image SET bytes = ? WHERE id = ?", (before[1], image_id))
    _date(conn, image_id)
    _add_vectors(conn, encoder_id, image_id, item.vectors)
    if item.twin is not None:
        for encoder, space, vec in conn.execute(
            "SELECT encoder_id, space, vec FROM embedding WHERE image_id = ?", (item.twin,)
        ).fetchall():
            _add_vectors(conn, encoder, image_id, {space: vec})
        text_rows.copy_in(conn, item.twin, image_id)
    if item.fingerprint is not None:
        fingerprints.put_in(conn, image_id, item.fingerprint)
    if item.look is not None:
        page_looks.put_in(conn, image_id, item.look)
    if item.measures is not None:
        measure_rows.put_in(conn, image_id, item.measures)
    refresh_live(conn, {i for i in (image_id, before[0]) if i is not None})
    if before[0] is None:
        mark_rows.due_beside_in(conn, item.file_id)


def _carry_marks(
    conn: sqlite3.Connection,
    old: str,
    new: str,
    found: tuple[int, int, int | None] | None,
    newest: int,
) -> Facts | None:
    """Give the marks of a file's former content to its new one. A content that the library knew when the file was found to be
    changed has marks of its own; if it comes back, it gets what was noted while it was away. `found`: its id, whether it is live,
    and since when it is not, in seconds. `newest`: the largest id at that time. Returns what the former content said of its
    marks, if the new one is new."""
    if not old or old == new:
        return None
    if found is None or found[0] > newest:
        mark_rows.carry_in(conn, old, new, None)
        former = conn.execute("SELECT id FROM image WHERE content_hash = ?", (old,)).fetchone()
        return fact_rows.told_in(conn, former[0]) if former else None
    if not found[1] and found[2] is not None:
        mark_rows.carry_in(conn, old, new, found[2] * 1_000_000_000)
    return None


def _date(conn: sqlite3.Connection, image_id: int) -> None:
    """Set the time by which a photo is sorted: when it was taken, else the earliest time of its files."""
    taken_at, before, earliest = conn.execute(
        "SELECT taken_at, sort_at, (SELECT min(mtime_ns) FROM file WHERE image_id = image.id AND state = 'done') "
        "FROM image WHERE id = ?",
        (image_id,),
    ).fetchone()
    found = sort_time(taken_at, earliest)
    if found != before:
        conn.execute("UPDATE image SET sort_at = ? WHERE id = ?", (found, image_id))


def sort_time(taken_at: str | None, mtime_ns: int) -> str:
    """The sort key of "newest first": ISO 8601 local time, or "" if the file's time is out of range."""
    if taken_at:
        return taken_at
    try:
        return datetime.fromtimestamp(mtime_ns / 1e9).isoformat(timespec="seconds")
    except (OverflowError, OSError, ValueError):
        return ""


def add_vectors(
    db: Database, encoder_id: int, done: Sequence[tuple[int, dict[str, bytes]]]
) -> None:
    """Store embeddings of existing photos in one transaction. `done`: (image id, float16 bytes by space).

    A photo that no longer exists is skipped.
    """
    with db.transaction() as conn:
        for image_id, vectors in done:
            _add_vectors(conn, encoder_id, image_id, vectors)


def _add_vectors(
    conn: sqlite3.Connection, encoder_id: int, image_id: int, vectors: dict[str, bytes]
) -> None:
    found = conn.execute("SELECT live FROM image WHERE id = ?", (image_id,)).fetchone()
    for space, vec in vectors.items() if found else ():
        label = conn.execute(
            "INSERT INTO embedding (image_id, encoder_id, space, vec) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (image_id, encoder_id, space) DO NOTHING RETURNING label",
            (image_id, encoder_id, space, vec),
        ).fetchone()
        if found[0] and label:  # the photo is live and the embedding is new
            conn.execute(
                "INSERT INTO vector_log (encoder_id, space, op, label) VALUES (?, ?, 'add', ?)",
                (encoder_id, space, label[0]),
            )


def _insert_image(conn: sqlite3.Connection, content_hash: str, facts: PhotoFacts) -> int:
    cursor = conn.execute(
        "INSERT INTO image (content_hash, width, height) VALUES (?, ?, ?)",
        (content_hash, facts.width, facts.height),
    )
    return int(cursor.lastrowid or 0)


def _set_facts(
    conn: sqlite3.Connection,
    image_id: int,
    facts: Facts,
    sidecars: str,
    edited_at: int,
    former: Facts | None = None,
) -> None:
    """Store facts. Marks give way to what others have changed at `edited_at`, in nanoseconds, compared with what was known, or
    with `former` for a new photo."""
    before = fact_rows.told_in(conn, image_id) or former
    (content,) = conn.execute("SELECT content_hash FROM image WHERE id = ?", (image_id,)).fetchone()
    conn.execute(
        "UPDATE image SET width = ?, height = ?, format = ?, taken_at = ?, camera = ?, lens = ?, lat = ?, lon = ? "
        "WHERE id = ?",
        (
            facts.width,
            facts.height,
            facts.format,
            facts.taken_at,
            facts.camera,
            facts.lens,
            facts.lat,
            facts.lon,
            image_id,
        ),
    )
    fact_rows.put_in(conn, image_id, facts, sidecars)
    mark_rows.give_way_in(conn, content, before, facts, edited_at)
    albums.follow_in(conn, content, before.albums if before else (), facts.albums)


def put_facts(db: Database, done: Sequence[tuple[fact_rows.Unread, Facts]]) -> None:
    """Store facts that were read again, in one transaction. A photo that no longer exists is skipped."""
    with db.transaction() as conn:
        for photo, facts in done:
            image_id = photo.image_id
            if conn.execute("SELECT 1 FROM image WHERE id = ?", (image_id,)).fetchone():
                edited_at = changed_at(photo.sidecars)
                _set_facts(conn, image_id, facts, photo.sidecars, edited_at)
                _date(conn, image_id)
        settle_in(conn)


def known_image(db: Database, content_hash: str, encoder_id: int, spaces: int) -> int | None:
    """The id of the image with this content hash if it has embeddings of this encoder in `spaces` spaces, and its facts
    need not be read again; else None."""
    row = db.conn.execute(
        "SELECT image.id FROM image JOIN embedding ON embedding.image_id = image.id AND encoder_id = ? "
        "WHERE content_hash = ? AND bytes IS NOT NULL GROUP BY image.id HAVING count(*) >= ?",
        (encoder_id, content_hash, spaces),
    ).fetchone()
    return int(row[0]) if row else None


def is_stored(db: Database, content_hash: str) -> bool:
    """Whether there is an image with this content hash, live or not, whose facts need not be read again."""
    row = db.conn.execute(
        "SELECT 1 FROM image WHERE content_hash = ? AND bytes IS NOT NULL", (content_hash,)
    ).fetchone()
    return row is not None


def image_of_hash(db: Database, content_hash: str) -> int | None:
    """The id of the live photo with this content hash, or None."""
    row = db.conn.execute(
        "SELECT id FROM image WHERE content_hash = ? AND live", (content_hash,)
    ).fetchone()
    return int(row[0]) if row else None


def image_of_path(db: Database, path: str) -> int | None:
    """The id of the live photo that has a file at this absolute path, or None."""
    for root in roots(db):
        if path.startswith(root.path.rstrip(os.sep) + os.sep):
            row = db.conn.execute(  # a raw file is part of the photo that it is beside
                "SELECT image.id FROM file LEFT JOIN file AS main ON main.id = file.beside "
                "JOIN image ON image.id = coalesce(main.image_id, file.image_id) "
                "WHERE file.root_id = ? AND file.relpath = ? AND live ORDER BY file.id",
                (root.id, os.fsencode(os.path.relpath(path, root.path))),
            ).fetchone()
            if row is not None:
                return int(row[0])
    return None


def content_hash(db: Database, image_id: int) -> str | None:
    """The content hash of an image, live or not, in hex; None if there is no such image."""
    row = db.conn.execute(
        f"SELECT content_hash FROM image WHERE id = ? AND {sound('image')}", (image_id,)
    ).fetchone()
    return str(row[0]) if row else None


def read(db: Database, image_ids: Sequence[int]) -> dict[int, PhotoRow]:
    """Photos by id; ids of no live photo are omitted, and so are photos of which too much is damaged."""
    rows: dict[int, PhotoRow] = {}
    for start in range(0, len(image_ids), 500):
        part = [int(i) for i in image_ids[start : start + 500]]
        marks = ",".join("?" * len(part))
        names: dict[int, list[Name]] = {}
        for image_id, place_id, root, rel in db.conn.execute(
            "SELECT file.image_id, iif(away, 0, place_id), root.path, file.relpath "
            "FROM file JOIN root ON root.id = file.root_id "
            f"WHERE file.image_id IN ({marks}) AND beside IS NULL AND {sound('root', 'file')} ORDER BY file.id",
            part,
        ):
            path = os.path.join(os.fsdecode(root), os.fsdecode(rel))
            names.setdefault(image_id, []).append(Name(place_id, path))
        for row in db.conn.execute(
            f"SELECT id, content_hash, width, height, {_FACTS} FROM image "
            f"WHERE id IN ({marks}) AND live AND {sound('image')}",
            part,
        ):
            if row[0] in names:
                rows[row[0]] = PhotoRow(row[0], row[1], PhotoFacts(*row[2:]), tuple(names[row[0]]))
    return rows


def files_of(db: Database, image_ids: Sequence[int]) -> dict[int, list[StoredFile]]:
    """The files of photos by image id, in the order in which they were added, without those waiting to be read again."""
    found: dict[int, list[StoredFile]] = {}
    for start in range(0, len(image_ids), 500):
        part = [int(i) for i in image_ids[start : start + 500]]
        raws = _raws_of(db, part)
        for image_id, file_id, place_id, root, rel, size, mtime_ns in db.conn.execute(
            "SELECT file.image_id, file.id, iif(away, 0, place_id), root.path, file.relpath, "
            f"{possible('file', 'size', 'mtime_ns')} FROM file JOIN root ON root.id = file.root_id "
            f"WHERE file.image_id IN ({','.join('?' * len(part))}) AND file.state = 'done' AND beside IS NULL "
            f"AND {sound('root', 'file')} ORDER BY file.id",
            part,
        ):
            path = os.path.join(os.fsdecode(root), os.fsdecode(rel))
            mine = tuple(raws.get(file_id, ()))
            found.setdefault(image_id, []).append(StoredFile(place_id, path, size, mtime_ns, mine))
    return found


def _raws_of(db: Database, image_ids: Sequence[int]) -> dict[int, list[RawBeside]]:
    """The raw files that belong to the files of photos, by the id of the file."""
    found: dict[int, list[RawBeside]] = {}
    for main_id, root, rel, size, mtime_ns in db.conn.execute(
        f"SELECT file.beside, root.path, file.relpath, {possible('file', 'size', 'mtime_ns')} "
        "FROM file JOIN root ON root.id = file.root_id JOIN file AS main ON main.id = file.beside "
        f"WHERE main.image_id IN ({','.join('?' * len(image_ids))}) AND {sound('root', 'file')} ORDER BY file.id",
        image_ids,
    ):
        path = os.path.join(os.fsdecode(root), os.fsdecode(rel))
        found.setdefault(main_id, []).append(RawBeside(path, size, mtime_ns))
    return found


def newest(db: Database) -> tuple[NDArray[np.int64], list[Month]]:
    """The ids of all live photos, newest first, and the number of photos in each month, in the same order."""
    (joined,) = db.conn.execute(f"SELECT group_concat(id) FROM (SELECT id {_NEWEST})").fetchone()
    ids = np.fromstring(joined or "", np.int64, sep=",")
    months = list(_months(db))
    if sum(month.count for month in months) != len(ids):  # a date is damaged
        months = [
            Month(label, sum(1 for _row in rows))
            for label, rows in groupby(
                row[0] for row in db.conn.execute(f"SELECT {_MONTH} {_NEWEST}")
            )
        ]
    return ids, months


def _months(db: Database) -> Iterator[Month]:
    """The months, newest first, without a look at each photo: the index counts those of each."""
    before = "~"  # greater than every date
    while True:
        row = db.conn.execute(
            f"SELECT {_MONTH} FROM image INDEXED BY image_newest WHERE live AND sort_at < ? "
            "ORDER BY sort_at DESC LIMIT 1",
            (before,),
        ).fetchone()
        if row is None or row[0] >= before:  # no text: a damaged date
            break
        (count,) = db.conn.execute(
            "SELECT count(*) FROM image INDEXED BY image_newest WHERE live AND sort_at >= ? AND sort_at < ?",
            (row[0], before),
        ).fetchone()
        yield Month(row[0], count)
        before = row[0]


def live_among(db: Database, image_ids: Sequence[int]) -> list[int]:
    """Those of these ids that are of live photos, in the same order."""
    live = set()
    for start in range(0, len(image_ids), 500):
        part = image_ids[start : start + 500]
        marks = ",".join("?" * len(part))
        live |= {r[0] for r in db.conn.execute(f"SELECT id FROM image WHERE id IN ({marks}) AND live", part)}  # fmt: skip
    return [image_id for image_id in image_ids if image_id in live]


def live_of_hashes(db: Database, contents: Iterable[str]) -> list[int]:
    """The ids of the live photos with these content hashes, ascending."""
    found = (image_of_hash(db, content) for content in contents)
    return sorted(image_id for image_id in found if image_id is not None)


def count_files_in(db: Database) -> int:
    """The number of files that are indexed as photos."""
    return int(
        db.conn.execute(
            "SELECT count(*) FROM file WHERE (state = 'done' OR doubt) AND beside IS NULL"
        ).fetchone()[0]
    )


def count_live(db: Database) -> int:
    """The number of distinct live photos."""
    return int(db.conn.execute("SELECT count(*) FROM image WHERE live").fetchone()[0])


def hashes(db: Database) -> set[str]:
    """The content hash of every photo, live or not."""
    return {row[0] for row in db.conn.execute("SELECT content_hash FROM image")}


def live_hashes(db: Database) -> list[tuple[int, str]]:
    """(image id, content hash) of every live photo."""
    return db.conn.execute(
        f"SELECT id, content_hash FROM image WHERE live AND {sound('image')}"
    ).fetchall()
