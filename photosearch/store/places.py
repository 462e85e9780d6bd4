"""Root folders and their places: a volume as it appears in a root (`records.Place`)."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from photosearch.base.other_files import OtherFiles, counted
from photosearch.base.records import Place, PlaceKind, Root
from photosearch.sidecars.xmp_files import is_sidecar
from photosearch.store import names
from photosearch.store.db import Database
from photosearch.store.soundness import possible, sound


def roots(db: Database) -> list[Root]:
    """All root folders, in the order in which they were added."""
    return [
        Root(row[0], os.fsdecode(row[1]), row[2])
        for row in db.conn.execute(
            f"SELECT id, path, {possible('root', 'inode')} FROM root WHERE {sound('root')} ORDER BY id"
        )
    ]


def root_at(db: Database, path: str) -> Root | None:
    """The root whose folder is `path`."""
    row = db.conn.execute(
        "SELECT id, inode FROM root WHERE path = ?", (os.fsencode(path),)
    ).fetchone()
    return Root(row[0], path, row[1]) if row else None


def add_root(
    db: Database, path: str, volume: str = "", inside: str = "", inode: int | None = None
) -> Root:
    """The root for `path`, added with its place if it is new."""
    with db.transaction(durable=True) as conn:
        conn.execute(
            "INSERT INTO root (path, inode) VALUES (?, ?) ON CONFLICT (path) DO NOTHING",
            (os.fsencode(path), inode),
        )
        root = root_at(db, path)
        assert root is not None
        if not conn.execute("SELECT 1 FROM place WHERE root_id = ?", (root.id,)).fetchone():
            add_place_in(conn, root.id, "", "root", volume, inside)
    return root


def places(db: Database, root_ids: Iterable[int] | None = None) -> list[Place]:
    """All places, or only those of some roots, in the order in which they were found."""
    chosen = None if root_ids is None else set(root_ids)
    return [
        Place(row[0], row[1], os.fsdecode(row[2]), row[3], row[4], os.fsdecode(row[5]))
        for row in db.conn.execute(
            f"SELECT place.id, root_id, relpath, {possible('place', 'kind', 'volume', 'inside')} "
            f"FROM place JOIN root ON root.id = root_id WHERE {sound('root', 'place')} ORDER BY place.id"
        )
        if chosen is None or row[1] in chosen
    ]


def add_place_in(
    conn: sqlite3.Connection, root_id: int, relpath: str, kind: PlaceKind, volume: str, inside: str
) -> int:
    """Add a place and return its id. Call it in a transaction."""
    cursor = conn.execute(
        "INSERT INTO place (root_id, relpath, kind, volume, inside) VALUES (?, ?, ?, ?, ?)",
        (root_id, os.fsencode(relpath), kind, volume, os.fsencode(inside)),
    )
    return int(cursor.lastrowid or 0)


def set_spot_in(conn: sqlite3.Connection, place_id: int, volume: str, inside: str) -> None:
    """Record under which ids a place is known now. Call it in a transaction."""
    conn.execute(
        "UPDATE place SET volume = ?, inside = ? WHERE id = ?",
        (volume, os.fsencode(inside), place_id),
    )


def set_whereabouts_in(
    conn: sqlite3.Connection, root_id: int, path: str, inode: int | None
) -> None:
    """Record where a root's folder is now. Call it in a transaction."""
    moved = conn.execute(
        "UPDATE root SET path = ?1 WHERE id = ?2 AND path <> ?1", (os.fsencode(path), root_id)
    ).rowcount
    if moved:
        names.renew_in(conn, root_id)
    conn.execute("UPDATE root SET inode = ?1 WHERE id = ?2 AND inode IS NOT ?1", (inode, root_id))


def move_root(db: Database, place: Place, path: str, volume: str, inside: str) -> None:
    """Record that a root, whose own place this is, is now at another path."""
    with db.transaction(durable=True) as conn:
        conn.execute("UPDATE root SET path = ? WHERE id = ?", (os.fsencode(path), place.root_id))
        set_spot_in(conn, place.id, volume, inside)
        names.renew_in(conn, place.root_id)


def split(
    db: Database, place_id: int, relpath: str, kind: PlaceKind, volume: str, inside_volume: str
) -> None:
    """Make a folder in a place a place of its own, with its files."""
    with db.transaction() as conn:
        (root_id,) = conn.execute("SELECT root_id FROM place WHERE id = ?", (place_id,)).fetchone()
        new = add_place_in(conn, root_id, relpath, kind, volume, inside_volume)
        conn.execute(
            "UPDATE file SET place_id = ? WHERE place_id = ? AND relpath >= ? AND relpath < ?",
            (new, place_id, *inside(relpath)),
        )


def give(db: Database, place: Place, root: Root) -> None:
    """Make a place at the top of a root, with its files, the top of another root that is new."""
    with db.transaction(durable=True) as conn:
        conn.execute(
            "INSERT OR IGNORE INTO former_path SELECT ?, path FROM "
            "(SELECT id, path FROM root UNION SELECT root_id, path FROM former_path) WHERE id = ?",
            (root.id, place.root_id),
        )
        conn.execute("DELETE FROM place WHERE root_id = ?", (root.id,))
        conn.execute("UPDATE place SET root_id = ? WHERE id = ?", (root.id, place.id))
        conn.execute("UPDATE file SET root_id = ? WHERE place_id = ?", (root.id, place.id))
        names.renew_in(conn, root.id)


def give_files(db: Database, old: Place, new: Place) -> None:
    """Give the files of a place to a place, which is added if it is new: `new` says its root, relative folder, kind and
    spot. The old one stays until a scan of its root drops it."""
    with db.transaction() as conn:
        found = conn.execute(
            "SELECT id FROM place WHERE root_id = ? AND relpath = ? AND volume = ? AND inside = ?",
            (new.root_id, os.fsencode(new.relpath), new.volume, os.fsencode(new.inside)),
        ).fetchone()
        place_id = (
            found[0]
            if found
            else add_place_in(conn, new.root_id, new.relpath, new.kind, new.volume, new.inside)
        )
        (root,) = conn.execute("SELECT path FROM root WHERE id = ?", (new.root_id,)).fetchone()
        for file_id, path in conn.execute(
            "SELECT id, relpath FROM file WHERE place_id = ?", (old.id,)
        ).fetchall():
            within = os.path.relpath(os.fsdecode(path), old.relpath or os.curdir)
            relpath = os.path.join(new.relpath, within)
            given = conn.execute(
                "UPDATE OR IGNORE file SET root_id = ?, place_id = ?, relpath = ? WHERE id = ?",
                (new.root_id, place_id, os.fsencode(relpath), file_id),
            ).rowcount
            if given:
                names.put_in(conn, file_id, os.fsdecode(root), relpath)


def former_paths(db: Database) -> dict[int, list[str]]:
    """The earlier paths of the roots that have had others, by root id. A trigger records them."""
    found: dict[int, list[str]] = {}
    for root_id, path in db.conn.execute("SELECT root_id, path FROM former_path"):
        found.setdefault(root_id, []).append(os.fsdecode(path))
    return found


@dataclass(frozen=True)
class KnownFile:
    """A file of a place, as the store knows it. `relpath`: relative to the root. `content_hash`: None if it was not read."""

    relpath: str
    size: int
    mtime_ns: int
    content_hash: str | None


def some_files(db: Database, place_id: int, limit: int) -> list[KnownFile]:
    """Up to `limit` files of a place, spread over all of them."""
    (count,) = db.conn.execute(
        "SELECT count(*) FROM file WHERE place_id = ?", (place_id,)
    ).fetchone()
    step = max(1, count // max(1, limit))
    return [
        KnownFile(os.fsdecode(row[0]), *row[1:])
        for row in db.conn.execute(
            "SELECT relpath, size, mtime_ns, content_hash FROM (SELECT relpath, size, mtime_ns, image_id, "
            "row_number() OVER (ORDER BY id) AS n FROM file WHERE place_id = ?) "
            "LEFT JOIN image ON image.id = image_id WHERE n % ? = 0 LIMIT ?",
            (place_id, step, limit),
        )
    ]


def drop_empty_in(conn: sqlite3.Connection, root_id: int, place_ids: Iterable[int]) -> None:
    """Forget those of the places that have no file, but not the last place of the root itself. Call it in a transaction."""
    conn.executemany(
        "DELETE FROM place WHERE id = ? AND NOT EXISTS (SELECT 1 FROM file WHERE place_id = place.id) AND "
        "(kind <> 'root' OR (SELECT count(*) FROM place WHERE root_id = ? AND kind = 'root') > 1)",
        [(place_id, root_id) for place_id in place_ids],
    )


def known_others(db: Database, root_id: int, under: str = "") -> dict[str, tuple[int, int]]:
    """Size and time of the files of a root that are known to be no pictures, by relative path; with `under`, only those
    inside that folder."""
    first, last = inside(under)
    return {
        os.fsdecode(row[0]): (row[1], row[2])
        for row in db.conn.execute(
            "SELECT relpath, size, mtime_ns FROM no_picture WHERE root_id = ? AND relpath >= ? AND relpath < ?",
            (root_id, first, last),
        )
    }


def others_by_root(db: Database) -> dict[int, OtherFiles]:
    """How many files of each root are not searched, by root id. The files that describe a photo are not counted."""
    found: dict[int, list[str]] = {}
    for root_id, relpath in db.conn.execute("SELECT root_id, relpath FROM no_picture"):
        name = os.path.basename(os.fsdecode(relpath))
        if not is_sidecar(name):
            found.setdefault(root_id, []).append(name)
    return {root_id: counted(names) for root_id, names in found.items()}


def inside(folder: str) -> tuple[bytes, bytes]:
    """The stored paths inside a relative folder ("" = all) are at least the first value and less than the second."""
    if not folder:
        return b"", b"\xff" * 5000  # longer than any path
    first = os.fsencode(folder.rstrip(os.sep) + os.sep)
    return first, first[:-1] + bytes([first[-1] + 1])


def set_others_in(
    conn: sqlite3.Connection,
    root_id: int,
    gone: Iterable[str],
    new: dict[str, tuple[int, int]],
) -> None:
    """Record which files of a root are no pictures any more, and which others are. Call it in a transaction."""
    conn.executemany(
        "DELETE FROM no_picture WHERE root_id = ? AND relpath = ?",
        [(root_id, os.fsencode(path)) for path in gone],
    )
    conn.executemany(
        "INSERT OR REPLACE INTO no_picture (root_id, relpath, size, mtime_ns) VALUES (?, ?, ?, ?)",
        [(root_id, os.fsencode(path), *found) for path, found in new.items()],
    )
