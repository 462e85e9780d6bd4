"""Which tables, columns, indexes and triggers a database has, and which ones a library must have."""

from __future__ import annotations

import contextlib
import functools
import sqlite3

from sqlite_utils import Database as Tables

from photosearch.store import schema

# The columns of each table, by name; and the names of the indexes and triggers.
Shape = tuple[dict[str, frozenset[str]], frozenset[str]]


def lacking(conn: sqlite3.Connection) -> list[str]:
    """The tables, columns, indexes and triggers that a library must have after the migrations that it records, but does not
    have."""
    there, indexes = _shape(conn)
    tables, wanted = _intended(_recorded(conn))
    found = [name for name in sorted(tables) if name not in there]
    for name, columns in tables.items():
        found += [f"{name}.{column}" for column in sorted(columns - there.get(name, columns))]
    return found + sorted(wanted - indexes)


def lacks_a_record(conn: sqlite3.Connection) -> bool:
    """Whether a library has every table, column and index of this version, but no record of a migration that made some of
    them."""
    there, indexes = _shape(conn)
    tables, wanted = _intended(schema.names())
    whole = wanted <= indexes and all(
        name in there and columns <= there[name] for name, columns in tables.items()
    )
    return whole and _intended(_recorded(conn)) != (tables, wanted)


def is_ours(conn: sqlite3.Connection) -> bool:
    """Whether a database has tables of ours, whatever its header says."""
    tables, _indexes = _intended(frozenset({"first"}))
    return len(tables.keys() & _shape(conn)[0].keys()) > len(tables) // 2


def _shape(conn: sqlite3.Connection) -> Shape:
    plain = conn.cursor(sqlite3.Cursor)  # a `_Connection` has one that calls `faults`
    # sqlite-utils made its record differently in earlier versions
    own = f"tbl_name <> '{schema.migrations.migrations_table}'"
    names = f"SELECT name FROM sqlite_schema WHERE {own} AND type"
    tables: dict[str, set[str]] = {row[0]: set() for row in plain.execute(f"{names} = 'table'")}
    # SQLite cannot describe a virtual table that has lost a part of it; these parts are tables, too.
    for name, column in plain.execute(
        "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
        f"WHERE {own} AND t.type = 'table' AND t.rootpage > 0"
    ):
        tables[name].add(column)
    indexes = {
        row[0] for row in plain.execute(f"{names} IN ('index', 'trigger') AND sql IS NOT NULL")
    }
    return {name: frozenset(columns) for name, columns in tables.items()}, frozenset(indexes)


def _recorded(conn: sqlite3.Connection) -> frozenset[str]:
    plain = conn.cursor(sqlite3.Cursor)
    record = schema.migrations.migrations_table
    if not plain.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (record,)).fetchone():
        return frozenset()
    ours = f"SELECT name FROM {record} WHERE migration_set = ?"
    return frozenset(row[0] for row in plain.execute(ours, (schema.migrations.name,)))


@functools.cache
def _intended(recorded: frozenset[str]) -> Shape:
    """What a library has after these migrations."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as conn:
        schema.apply(Tables(conn), recorded)
        return _shape(conn)
