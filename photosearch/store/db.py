"""Open the database; transactions, backups, and translation of SQLite's errors into errors that a user understands."""

from __future__ import annotations

import contextlib
import logging
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
)
from photosearch.base.files import can_write_in, os_faults
from photosearch.base.owners import cannot_write
from photosearch.base.user_text import say
from photosearch.store import read_only, schema

log = logging.getLogger(__name__)

BUSY_SECONDS = 10.0
KEPT_BACKUPS = 3


SQLITE_VERSION = sqlite3.sqlite_version
Connection = sqlite3.Connection


class _Cursor(sqlite3.Cursor):
    """Translates SQLite's errors (`faults`), both when it executes a statement and when it fetches rows."""

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
    """One connection. `tables` is the sqlite-utils view of it, for the schema and for look-ups that need not be fast.

    Not thread-safe: each thread needs its own connection. One writer and any number of readers can work at the same
    time (WAL). `frozen`: the connection sees no changes that are made after it was opened (`read_only`).
    """

    def __init__(self, conn: sqlite3.Connection, path: Path, *, frozen: bool = False) -> None:
        self.conn = conn
        self.path = path
        self.frozen = frozen
        self.tables = Tables(conn)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run the block in one write transaction: commit at its end, roll back if it raises.

        Raises EnvironmentFault if SQLite cannot write.
        """
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
        """Run the block in a read transaction, so that all its statements see the same state."""
        self.conn.execute("BEGIN")
        try:
            yield self.conn
        finally:
            if self.conn.in_transaction:
                self.conn.execute("ROLLBACK")

    def version(self) -> tuple[int, int]:
        """A value that changes whenever the database is written to, by this connection or another."""
        (others,) = self.conn.execute("PRAGMA data_version").fetchone()
        return int(others), self.conn.total_changes

    def integrity(self) -> list[str]:
        """The problems that SQLite finds in the file; empty if there are none."""
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
    """Translate SQLite's errors into EnvironmentFault. Errors that only a bug can cause pass through unchanged."""
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
    closed = code == sqlite3.SQLITE_CANTOPEN and not can_write_in(path.parent)
    if closed or code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return cannot_write(path)
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
    """Open or create the library and upgrade its schema; before an upgrade, the library is copied to `backups/`.

    Raises EnvironmentFault: DatabaseDamaged, DatabaseTooNew, DiskFull, ReadOnly, Locked.
    """
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
    """A read-only connection; None if the library does not exist yet or is an empty file. Needs to write nothing.

    Raises EnvironmentFault if the library is damaged or too new, or if it needs an upgrade by a writer.
    """
    with os_faults(str(path)):
        if not path.exists():
            return None
    db = _open_to_read(path)
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


def can_write(path: Path) -> bool:
    """Whether the library can be written now. Only the holder of the writer's lock may call this."""
    try:
        with contextlib.closing(open_writer(path)) as db, db.transaction() as conn:
            conn.execute("DELETE FROM root WHERE 0")
    except EnvironmentFault:
        return False
    return True


def backup(db: Database, label: str) -> Path:
    """Write a consistent copy to `backups/` and keep the newest `KEPT_BACKUPS` copies with this label. Returns its path."""
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


def _open_to_read(path: Path) -> Database:
    uri = f"file:{_quote(path)}?mode=ro"
    try:
        return _connect(path, uri)
    except (DatabaseDamaged, Locked):
        raise
    except EnvironmentFault as fault:
        log.info("the library cannot be opened with its -shm file: %s", fault)
        parameters, first = read_only.means(path)
        return _connect(path, uri + parameters, first, frozen=True)


def _connect(path: Path, uri: str, first: str = "", *, frozen: bool = False) -> Database:
    """Open the database and read from it. `first`: a statement to execute before all others."""
    with faults(path):
        # Autocommit, because every transaction is explicit. SQLite waits up to BUSY_SECONDS for a lock.
        conn = sqlite3.connect(
            uri,
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
            factory=_Connection,
        )
    conn.path = path
    try:
        for statement in (first, "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -65536"):
            conn.execute(statement)
        conn.execute("PRAGMA schema_version").fetchone()
    except BaseException:
        conn.close()
        raise
    return Database(conn, path, frozen=frozen)


def _quote(path: Path) -> str:
    from urllib.parse import quote_from_bytes

    quoted = quote_from_bytes(bytes(path.absolute()))
    # In a URI, a host name follows two slashes. An empty host name keeps a path that begins with two slashes a path.
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
