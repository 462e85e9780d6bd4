"""Opening the database, transactions, backups, and turning SQLite's refusals into errors that a user understands."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlite_utils import Database as Tables

from photosearch.base.errors import (
    DatabaseDamaged,
    DatabaseTooNew,
    DiskFull,
    EnvironmentFault,
    Locked,
    ReadOnly,
)
from photosearch.base.files import os_faults
from photosearch.base.user_text import say
from photosearch.store import schema

BUSY_SECONDS = 10.0
KEPT_BACKUPS = 3


SQLITE_VERSION = sqlite3.sqlite_version


class _Cursor(sqlite3.Cursor):
    """Raises what a user understands, whether SQLite refuses a statement or one of its rows."""

    connection: _Connection

    def execute(self, *args: Any) -> _Cursor:
        with faults(self.connection.path):
            return super().execute(*args)

    def executemany(self, *args: Any) -> _Cursor:
        with faults(self.connection.path):
            return super().executemany(*args)

    def fetchone(self) -> Any:
        with faults(self.connection.path):
            return super().fetchone()

    def fetchmany(self, *args: Any) -> list[Any]:
        with faults(self.connection.path):
            return super().fetchmany(*args)

    def fetchall(self) -> list[Any]:
        with faults(self.connection.path):
            return super().fetchall()

    def __iter__(self) -> Any:
        with faults(self.connection.path):
            yield from iter(super().__next__, None)


class _Connection(sqlite3.Connection):
    path: Path

    def cursor(self, factory: Any = None) -> Any:
        return super().cursor(factory or _Cursor)

    def execute(self, *args: Any) -> _Cursor:
        cursor: _Cursor = self.cursor()
        return cursor.execute(*args)

    def executemany(self, *args: Any) -> _Cursor:
        cursor: _Cursor = self.cursor()
        return cursor.executemany(*args)


class Database:
    """One connection. `tables` is sqlite-utils over it: for schema and look-ups that are not hot.

    A connection belongs to one thread; a writer and any number of readers work side by side (WAL).
    """

    def __init__(self, conn: sqlite3.Connection, path: Path) -> None:
        self.conn = conn
        self.path = path
        self.tables = Tables(conn)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing. Raises EnvironmentFault where SQLite cannot write."""
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            yield self.conn
            self.conn.execute("COMMIT")
        except BaseException:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")
            raise

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One consistent view over several statements."""
        self.conn.execute("BEGIN")
        try:
            yield self.conn
        finally:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")

    def version(self) -> tuple[int, int]:
        """Differs from what it was before wherever anything was written since, by this connection or another."""
        (others,) = self.conn.execute("PRAGMA data_version").fetchone()
        return int(others), self.conn.total_changes

    def integrity(self) -> list[str]:
        """What SQLite finds wrong with the file; empty where all is well."""
        try:
            found = [row[0] for row in self.conn.execute("PRAGMA integrity_check(20)")]
            found += [
                f"dangling row in {r[0]}" for r in self.conn.execute("PRAGMA foreign_key_check")
            ]
        except DatabaseDamaged as error:
            return [str(error.__cause__)]
        return [text for text in found if text != "ok"]

    def close(self) -> None:
        self.tables.close()


@contextlib.contextmanager
def faults(path: Path) -> Iterator[None]:
    """Translate what SQLite raises. Anything that is not the world's fault passes unchanged: it is a bug."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        fault = _fault(error, path)
        if fault is None:
            raise
        raise fault from error


def _fault(error: sqlite3.DatabaseError, path: Path) -> EnvironmentFault | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(
            say("The disk is full: {path} cannot grow.", path=path),
            say("Free some space; nothing is lost."),
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return ReadOnly(
            say("{path} cannot be written.", path=path),
            say("Check its permissions, or choose another home."),
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return Locked(
            say("{path} is in use by another program.", path=path), say("Try again in a moment.")
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return DatabaseDamaged(
            say("The library {path} is damaged ({error}).", path=path, error=error),
            say(
                "Copy the newest file of {folder} over it, or delete it and index again; photos are untouched.",
                folder=path.parent / "backups",
            ),
        )
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return EnvironmentFault(
            say("{path} cannot be read or written ({error}).", path=path, error=error),
            say("Check the disk."),
        )
    return None


def open_writer(path: Path) -> Database:
    """Open or create the library and bring its schema up to date; an old one is copied to `backups/` first."""
    with os_faults(str(path.parent)):
        path.parent.mkdir(parents=True, exist_ok=True)
    db = _connect(path, f"file:{_quote(path)}?mode=rwc")
    try:
        _check_version(db)
        db.conn.execute("PRAGMA journal_mode = WAL")
        db.conn.execute("PRAGMA synchronous = NORMAL")
        if schema.migrations.pending(db.tables):
            if schema.migrations.applied(db.tables):
                backup(db, "before-upgrade")
            schema.migrations.apply(db.tables)
    except BaseException:
        db.close()
        raise
    return db


def open_reader(path: Path) -> Database | None:
    """A read-only connection beside the writer; None where there is no library yet, or only an empty file."""
    with os_faults(str(path)):
        if not path.exists():
            return None
    db = _connect(path, f"file:{_quote(path)}?mode=ro")
    try:
        _check_version(db)
        if schema.migrations.pending(db.tables):
            if not schema.migrations.applied(db.tables):
                db.close()
                return None
            raise EnvironmentFault(
                say("The library was made by an older version."),
                say("Run `photosearch index` once to bring it up to date."),
            )
    except BaseException:
        db.close()
        raise
    return db


def backup(db: Database, label: str) -> Path:
    """A consistent copy in `backups/`; the newest `KEPT_BACKUPS` of a label are kept."""
    folder = db.path.parent / "backups"
    with os_faults(str(folder)), faults(db.path):
        folder.mkdir(exist_ok=True)
        target = folder / f"{label}-{time.strftime('%Y%m%d-%H%M%S')}.db"
        partial = target.with_suffix(".tmp")
        with contextlib.closing(sqlite3.connect(partial)) as copy:
            db.conn.backup(copy)
        partial.replace(target)
        for old in sorted(folder.glob(f"{label}-*.db"))[:-KEPT_BACKUPS]:
            old.unlink()
    return target


def _connect(path: Path, uri: str) -> Database:
    with faults(path):
        # Autocommit: every transaction is explicit. The lock is waited for, up to BUSY_SECONDS.
        conn = sqlite3.connect(
            uri,
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
            factory=_Connection,
        )
    conn.path = path
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA cache_size = -65536")
    return Database(conn, path)


def _quote(path: Path) -> str:
    from urllib.parse import quote_from_bytes

    quoted = quote_from_bytes(bytes(path.absolute()))
    # What follows two slashes would be a host's name, so a path that begins with two of its own needs them too.
    return f"//{quoted}" if quoted.startswith("/") else quoted


def _check_version(db: Database) -> None:
    major = db.conn.execute("PRAGMA user_version").fetchone()[0]
    application = db.conn.execute("PRAGMA application_id").fetchone()[0]
    if application not in (0, schema.APPLICATION_ID) or (application == 0 and major):
        raise DatabaseDamaged(
            say("{path} is not a PhotoSearch library.", path=db.path),
            say("Move it away, or choose another home."),
        )
    if major > schema.MAJOR:
        raise DatabaseTooNew(
            say("The library {path} was made by a newer PhotoSearch.", path=db.path),
            say("Install that version, or choose another home."),
        )
