"""Read what can be read of a damaged library, row by row, without stumbling over what cannot."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from photosearch.store import beside, schema

MOST: Final = 1 << 31  # a larger id is damage: arrays are as long as the largest one
STEP: Final = 256  # the most ids that are skipped without a look
SIZE_TOLERANCE: Final = 0.05  # of the length of a vector

# Parents come before their children. The log, the saved indexes and the words of names are made again.
TABLES: Final = (
    "root", "former_path", "no_picture", "place", "image", "file", "removal", "removed_place", "removed_file", "encoder",
    "answering", "embedding", "fingerprint", "signature", "facts", "fact_keyword", "fact_person", "fact_place",
    "fact_album", "saved_search", "reading", "text_line", "page_look", "stack", "measures", "mark", "album", "album_photo",
    "sidecar_due",
)  # fmt: skip


@dataclass
class Column:
    """A column as it should be. `key`: it is the id of its row, or a part of that."""

    name: str
    kind: str
    needed: bool
    key: bool

    @property
    def is_id(self) -> bool:
        return self.name in ("id", "label") or self.name.endswith("_id")

    def takes(self, value: Any) -> bool:
        if value is None:
            return not self.needed
        match self.kind:
            case "INTEGER":
                return type(value) is int and (not self.is_id or 0 < value < MOST)
            case "TEXT":
                return isinstance(value, str) and "\0" not in value and _is_unicode(value)
            case "BLOB":
                return isinstance(value, bytes)
            case _:
                return isinstance(value, int | float)


def _is_unicode(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)


def columns(conn: sqlite3.Connection, table: str) -> list[Column]:
    """The columns of a table of a sound library."""
    return [
        Column(name, kind, bool(needed), bool(key))
        for _at, name, kind, needed, _default, key in conn.execute(f"PRAGMA table_info({table})")
    ]


def open_damaged(library: Path) -> sqlite3.Connection:
    """Open a library as far as that is possible, together with its log if that is its own.

    Its texts that are not UTF-8 have surrogates. An empty database if there is no file.
    """
    if beside.is_empty(library):
        return sqlite3.connect(":memory:")
    own_log = beside.logs_of(library) and not beside.log_is_foreign(library)
    mode = "ro" if own_log else "ro&immutable=1"
    conn = sqlite3.connect(beside.uri(library, mode), uri=True, isolation_level=None)
    conn.text_factory = _decoded
    for statement in (
        "PRAGMA writable_schema = ON",  # accept a file that was cut off, and a schema that is damaged in part
        "PRAGMA trusted_schema = OFF",
        "SELECT 1 FROM sqlite_schema",
    ):
        with contextlib.suppress(sqlite3.Error):
            conn.execute(statement).fetchone()
    return conn


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def migrations_of(conn: sqlite3.Connection) -> frozenset[str]:
    """The migrations that made this library, as far as it tells; all if it tells nothing."""
    try:
        rows = conn.execute(f"SELECT name FROM {schema.migrations.migrations_table}").fetchall()
    except sqlite3.Error:
        rows = []
    return frozenset(row[0] for row in rows) & schema.names() or schema.names()


def is_whole(conn: sqlite3.Connection, table: str) -> bool:
    """Whether SQLite finds no fault in the pages of a table. Rows may be missing from one that is not whole."""
    try:
        return bool(conn.execute(f"PRAGMA integrity_check({table})").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def rows(
    conn: sqlite3.Connection, table: str, wanted: Sequence[Column]
) -> Iterator[list[Any] | None]:
    """Yield the sound rows of a table, ordered by id, each with a value for each of `wanted`; and None for each row, or
    stretch of rows, that is lost."""
    try:
        there = {column.name for column in columns(conn, table)}
    except sqlite3.Error:
        there = set()
    keys = [column.name for column in wanted if column.key]
    if not there.issuperset(keys):
        yield None
        return
    names = ", ".join(c.name if c.name in there else "NULL" for c in wanted)
    if len(keys) == 1:
        query = f"SELECT {names} FROM {table} WHERE {keys[0]} >= ? ORDER BY {keys[0]}"
        place = [column.key for column in wanted].index(True)
        found = _readable(conn, query, place, _last_id(conn, table))
    else:
        found = _from_both_ends(conn, f"SELECT {names} FROM {table} ORDER BY", keys)
    for row in found:
        yield None if row is None else _sound(table, list(row), wanted)


def _from_both_ends(
    conn: sqlite3.Connection, query: str, keys: Sequence[str]
) -> Iterator[tuple[Any, ...] | None]:
    """Yield the rows of a table whose key is not a number: up to the first place that cannot be read, and from the last one.
    Some rows may come twice."""
    for order in ("ASC", "DESC"):
        ordered = ", ".join(f"{key} {order}" for key in keys)
        with contextlib.suppress(sqlite3.Error):
            yield from conn.execute(f"{query} {ordered}")
            return
        yield None


def _readable(
    conn: sqlite3.Connection, query: str, place: int, last: int
) -> Iterator[tuple[Any, ...] | None]:
    """Yield rows, and go on behind every place that cannot be read, for which this yields None."""
    start = 1
    while start < MOST:
        with contextlib.suppress(sqlite3.Error), contextlib.closing(conn.cursor()) as cursor:
            for row in cursor.execute(query, (start,)):
                if not isinstance(row[place], int) or not start <= row[place] < MOST:
                    break
                start = row[place] + 1
                yield row
            else:
                return
        yield None
        start = _behind(conn, query, start, place, last)


def _behind(conn: sqlite3.Connection, query: str, start: int, place: int, last: int) -> int:
    """The first id after `start` from which rows can be read again; `MOST` if there is none up to `last`."""

    def can_read(at: int) -> bool:
        try:
            row = conn.execute(f"{query} LIMIT 1", (at,)).fetchone()
        except sqlite3.Error:
            return False
        return row is None or (isinstance(row[place], int) and at <= row[place] < MOST)

    bad, step = start, 1
    while not can_read(bad + step):
        bad, step = bad + step, min(2 * step, STEP)
        if bad > last:
            return MOST
    good = bad + step
    while good - bad > 1:
        middle = (good + bad) // 2
        if can_read(middle):
            good = middle
        else:
            bad = middle
    return good


def _last_id(conn: sqlite3.Connection, table: str) -> int:
    """The largest id that a table may have; a guess if the library does not tell."""
    found = [1_000_000]
    for query in (
        f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'",
        "SELECT seq FROM sqlite_sequence WHERE name = 'image'",
    ):
        with contextlib.suppress(sqlite3.Error, TypeError):
            found.append(conn.execute(query).fetchone()[0])
    numbers = [number for number in found if isinstance(number, int) and number < MOST]
    return max(numbers)


def _sound(table: str, row: list[Any], wanted: Sequence[Column]) -> list[Any] | None:
    """The row, without values that are impossible but not needed; None if it is of no use."""
    for at, column in enumerate(wanted):
        if not column.takes(row[at]):
            if column.needed or column.key:
                return None
            row[at] = None
    named = {column.name: value for column, value in zip(wanted, row, strict=True)}
    return row if _CHECKS.get(table, _any)(named) else None


def _any(_row: dict[str, Any]) -> bool:
    return True


def _is_path(value: bytes) -> bool:
    return bool(value) and b"\0" not in value


def _is_vector(row: dict[str, Any]) -> bool:
    data = row["vec"]
    if not data or len(data) % 2:
        return False
    vector = np.frombuffer(data, "<f2").astype(np.float64)
    with np.errstate(all="ignore"):
        return bool(abs(float(np.linalg.norm(vector)) - 1) < SIZE_TOLERANCE)


_CHECKS: Final[dict[str, Callable[[dict[str, Any]], bool]]] = {
    "root": lambda row: _is_path(row["path"]),
    "former_path": lambda row: _is_path(row["path"]),
    "removal": lambda row: _is_path(row["path"]),
    "file": lambda row: _is_path(row["relpath"]) and row["size"] >= 0,
    "removed_file": lambda row: _is_path(row["relpath"]) and row["size"] >= 0,
    "image": lambda row: bool(row["content_hash"]) and row["width"] > 0 and row["height"] > 0,
    "encoder": lambda row: bool(row["key"]),
    "embedding": _is_vector,
}
