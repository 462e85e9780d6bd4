"""Find the values that break a rule of `soundness`, and mend them: what a value costs is made again by the next run.

Nothing that only the user can supply is lost: the side file repeats the folders.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from photosearch.base.user_text import joined, say
from photosearch.store import albums, beside, mark_rows, usable
from photosearch.store.conditions import MOST, TableRules, absolute
from photosearch.store.db import Database
from photosearch.store.file_states import IS_LIVE, refresh_live
from photosearch.store.soundness import FACTS, TABLES

log = logging.getLogger(__name__)

FOLDERS: Final = [
    r
    for r in TABLES
    if r.table in ("root", "place", "file", "no_picture", "former_path", "pair_check")
]  # what a scan reads
_HOMELESS: Final = "NOT EXISTS (SELECT 1 FROM place WHERE root_id = root.id AND kind = 'root')"
_NOT_LIVE: Final = f"live IS NOT {IS_LIVE}"
# Where the ids are that each table must not give again. A saved index may contain a label that the log has removed, and goes
# on from the entry of the log that it was saved with.
_COUNTED: Final = {
    "root": ["root.id"],
    "place": ["place.id"],
    "image": ["image.id"],
    "file": ["file.id"],
    "encoder": ["encoder.id"],
    "answering": ["answering.id"],
    "embedding": ["embedding.label", "vector_log.label"],
    "vector_log": ["vector_log.seq", "index_snapshot.seq"],
    "index_snapshot": ["index_snapshot.id"],
    "removal": ["removal.id"],
    "saved_search": ["saved_search.id"],
    "album": ["album.id"],
    "mark": ["mark.id"],
    "text_line": ["text_line.id"],
}


@dataclass(frozen=True)
class Unsound:
    """`count` rows that hold an impossible value; `one` and `many` say what they are."""

    count: int
    one: str
    many: str

    def __str__(self) -> str:
        return f"{self.count:,} {self.one if self.count == 1 else self.many}"


def mended(db: Database, tables: Sequence[TableRules] = TABLES) -> str:
    """Mend these tables. Returns a sentence about it for the user, or ""."""
    what = ", ".join(map(str, mend(db, tables)))
    if not what:
        return ""
    log.info("damaged values were mended: %s", what)
    return say("Damaged values of the library were mended: {what}.", what=what)


def damage_left(db: Database) -> str:
    """A sentence about the values that are damaged, or ""."""
    what = ", ".join(map(str, found(db)))
    if not what:
        return ""
    return joined(
        [
            say("Values of the library are damaged: {what}.", what=what),
            say("Run `photosearch doctor --fix`; photos are untouched."),
        ]
    )


def found(db: Database, tables: Sequence[TableRules] = TABLES) -> list[Unsound]:
    """What breaks a rule, by table. All tables take about 5 seconds for a million photos. Raises DatabaseDamaged."""
    with db.reading() as conn:
        counted = [Unsound(_count(conn, rules), rules.one, rules.many) for rules in tables]
        homeless = conn.execute(f"SELECT count(*) FROM root WHERE {_HOMELESS}").fetchone()[0]
        counted.append(Unsound(homeless, "folder without a place", "folders without a place"))
        counted.append(Unsound(len(_counters(conn)), "counter of rows", "counters of rows"))
    return [unsound for unsound in counted if unsound.count]


def mend(db: Database, tables: Sequence[TableRules] = TABLES) -> list[Unsound]:
    """Replace or delete every value that breaks a rule. Returns what `found` did before. Raises EnvironmentFault."""
    before = found(db, tables)
    if before:
        side = beside.SideFile.read(db.path)
        folders = side.folders if side is not None else ()
        # Parents are mended before their children, so a row may refer to nothing for a while.
        db.conn.execute("PRAGMA foreign_keys = OFF")
        try:
            with db.transaction() as conn:
                _count_on(conn)
                for rules in tables:
                    if _count(conn, rules):
                        if rules.table == "root":
                            _restore_paths(conn, folders)
                        _mend(conn, rules, db.path)
                        if rules.table == "root":
                            _add_lost(conn, folders)
                    if rules.table == "place":
                        _give_places(conn)
                    if rules.table == "album":
                        conn.execute(f"{albums.LOST} AND typeof(album_id) = 'integer'")
                    if rules.table == "mark_tag":
                        mark_rows.index_all_tags(conn)
                lost = conn.execute(f"SELECT id FROM image WHERE {_NOT_LIVE}").fetchall()
                refresh_live(conn, [row[0] for row in lost])
                _count_on(conn)
        finally:
            db.conn.execute("PRAGMA foreign_keys = ON")
    return before


def mend_counters(db: Database) -> None:
    """Make sure that a new row gets an id, and one that no row has had. Quick. Raises EnvironmentFault."""
    if _counters(db.conn):
        with db.transaction() as conn:
            _count_on(conn)


def _count(conn: sqlite3.Connection, rules: TableRules) -> int:
    bad = conn.execute(f"SELECT count(*) FROM {rules.table} WHERE NOT ({rules.condition()})")
    return int(bad.fetchone()[0])


def _mend(conn: sqlite3.Connection, rules: TableRules, library: Path) -> None:
    if rules.table == "image":
        _read_again(conn)
    if rules.table == "facts":
        conn.execute(f"UPDATE facts SET version = 0 WHERE NOT ({rules.condition()})")
    _replace(conn, rules)
    if rules.table == "mark":
        _take_from_backup(conn, rules, library)
    useless = f"NOT ({rules.condition(essential=True)})"
    if rules.table == "embedding":
        conn.execute(
            "INSERT INTO vector_log (encoder_id, space, op, label) SELECT encoder_id, space, 'remove', label "
            f"FROM embedding WHERE {useless} AND label BETWEEN 1 AND {MOST} AND space IN ('joint', 'visual') "
            "AND EXISTS (SELECT 1 FROM encoder WHERE encoder.id = encoder_id)"
        )
    conn.execute(f"DELETE FROM {rules.table} WHERE {useless}")
    if rules.table == "vector_log":  # an index that lacks an entry must not be trusted
        conn.execute("DELETE FROM index_snapshot")


def _replace(conn: sqlite3.Connection, rules: TableRules) -> None:
    """Replace impossible values. A row that would then equal another stays as it is, and is deleted."""
    new = [
        f"{rule.column} = iif({rule.sound}, {rule.column}, {rule.instead})"
        for rule in rules.rules
        if rule.instead is not None
    ]
    if new:
        conn.execute(
            f"UPDATE OR IGNORE {rules.table} SET {', '.join(new)} WHERE NOT ({rules.condition()})"
        )


def _take_from_backup(conn: sqlite3.Connection, rules: TableRules, library: Path) -> None:
    """Give damaged marks the values that they have in the newest good backup: nothing but the user could make them again."""
    bad = conn.execute(f"SELECT id FROM mark WHERE NOT ({rules.condition()})").fetchall()
    backup = usable.newest_good(library)
    if backup is None:
        return
    with contextlib.suppress(sqlite3.Error), contextlib.closing(usable.connect(backup)) as old:
        for (mark_id,) in bad:
            row = old.execute(
                "SELECT content_hash, field, value, at FROM mark WHERE id = ?", (mark_id,)
            ).fetchone()
            if row is not None:
                conn.execute(
                    "UPDATE OR IGNORE mark SET content_hash = ?, field = ?, value = ?, at = ? WHERE id = ?",
                    (*row, mark_id),
                )


def _restore_paths(conn: sqlite3.Connection, folders: Sequence[bytes]) -> None:
    """Give the folders whose path is lost the paths that only the side file has, in the order of their ids."""
    rows = conn.execute(
        f"SELECT id, CAST(path AS BLOB), {absolute('root.path')} FROM root ORDER BY id"
    ).fetchall()
    known = {path for _id, path, _good in rows}
    lost = [folder for folder in folders if folder not in known]
    bad = [root_id for root_id, path, good in rows if not good and path not in folders]
    conn.executemany(
        "UPDATE OR IGNORE root SET path = ? WHERE id = ?", list(zip(lost, bad, strict=False))
    )


def _add_lost(conn: sqlite3.Connection, folders: Sequence[bytes]) -> None:
    """Add the folders whose rows were of no use."""
    conn.executemany(
        "INSERT OR IGNORE INTO root (path) VALUES (?)", [(folder,) for folder in folders]
    )


def _read_again(conn: sqlite3.Connection) -> None:
    """Queue the files of photos with an impossible fact. Without `bytes`, a photo is not known (`photos.known_image`)."""
    bad = f"SELECT id FROM image WHERE NOT ({FACTS.condition()})"
    conn.execute(
        "UPDATE file SET state = 'pending', doubt = 1, attempts = 0 WHERE state = 'done' AND image_id IN "
        f"({bad})"
    )
    conn.execute(f"UPDATE image SET bytes = NULL WHERE id IN ({bad})")


def _give_places(conn: sqlite3.Connection) -> None:
    """Give each folder that has lost its place a new one. The next scan finds out on which volume it is."""
    conn.execute(
        "INSERT INTO place (root_id, relpath, kind, volume, inside) "
        f"SELECT id, x'', 'root', '', x'' FROM root WHERE {_HOMELESS}"
    )


def _counters(conn: sqlite3.Connection) -> list[tuple[str, int]]:
    """The tables whose counter would give an id a second time, or none at all, and the number to count on from."""
    wrong = []
    for table, columns in _COUNTED.items():
        least = max(_largest(conn, *column.split(".")) for column in columns)
        rows = conn.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchall()
        numbers = [seq for (seq,) in rows if isinstance(seq, int) and least <= seq <= MOST]
        if len(rows) > 1 or len(numbers) < len(rows) or (least and not rows):
            wrong.append((table, max([least, *numbers])))
    return wrong


def _largest(conn: sqlite3.Connection, table: str, column: str) -> int:
    """The largest number in a column that can be an id; 0 if there is none."""
    query = f"SELECT max({column}) FROM {table} WHERE typeof({column}) = 'integer' AND {column} BETWEEN 1 AND {MOST}"
    return int(conn.execute(query).fetchone()[0] or 0)


def _count_on(conn: sqlite3.Connection) -> None:
    for table, number in _counters(conn):
        conn.execute("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        conn.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, number))
