"""Open the database; transactions; readers and the one writer."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sqlite3
import time
from collections.abc import Iterator
from operator import methodcaller
from pathlib import Path
from typing import Any

from sqlite_utils import Database as Tables

from photosearch.base.closing import make_private
from photosearch.base.errors import (
    DatabaseDamaged,
    DatabaseTooNew,
    EnvironmentFault,
    Locked,
    NotALibrary,
    ReadOnly,
)
from photosearch.base.files import can_write_in, make_folder, os_faults, sync_file, sync_folder
from photosearch.base.user_text import say
from photosearch.store import backups, beside, out_of_place, read_only, schema
from photosearch.store.damage import damaged, faults, gone
from photosearch.store.session import Session
from photosearch.store.shape import is_ours, lacking, lacks_a_record

log = logging.getLogger(__name__)

BUSY_SECONDS = 10.0
SETTLE_TRIES, SETTLE_SECONDS = 5, 0.05

# What SQLite's check says of values that `soundness` has rules for, and of the words of names.
_OF_VALUES = ("CHECK constraint failed in ", "NULL value in ", "malformed inverted index for FTS5")

SQLITE_VERSION = sqlite3.sqlite_version
Connection = sqlite3.Connection


class _Cursor(sqlite3.Cursor):
    """Translates SQLite's errors (`faults`), both when it executes a statement and when it fetches rows."""

    connection: _Connection

    def execute(self, *args: Any) -> _Cursor:
        with faults(self.connection.path, self.connection):
            return super().execute(*args)

    def executemany(self, *args: Any) -> _Cursor:
        with faults(self.connection.path, self.connection):
            return super().executemany(*args)

    def fetchone(self) -> Any:
        with faults(self.connection.path, self.connection):
            return super().fetchone()

    def fetchmany(self, *args: Any) -> list[Any]:
        with faults(self.connection.path, self.connection):
            return super().fetchmany(*args)

    def fetchall(self) -> list[Any]:
        with faults(self.connection.path, self.connection):
            return super().fetchall()

    def __iter__(self) -> Any:
        with faults(self.connection.path, self.connection):
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
        self.session = Session(conn, path)

    @contextlib.contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """Run the block in one write transaction: commit at its end, roll back if it raises.

        `durable`: a power cut after the end of the block cannot undo it. For what the user did and sees confirmed.
        Raises EnvironmentFault if SQLite cannot write.
        """
        self.session.must_be_there()
        if durable:
            # In WAL mode, NORMAL leaves a commit to the system's cache: a power cut may undo it, which is right for
            # indexing, where only work is lost. FULL waits for the disk at each commit, and thereby for all earlier ones.
            # A checkpoint would need that too, and can be prevented by a reader.
            self.conn.execute("PRAGMA synchronous = FULL")
        try:
            self.conn.execute("BEGIN IMMEDIATE")
            try:
                before = self.conn.total_changes
                yield self.conn
                if self.conn.total_changes != before:
                    self.conn.execute("UPDATE library SET revision = random()")
                self.conn.execute("COMMIT")
            except BaseException:
                if self.conn.in_transaction:
                    self.conn.execute("ROLLBACK")
                raise
        finally:
            if durable:
                self.conn.execute("PRAGMA synchronous = NORMAL")
        self.session.keep_folders()

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
        """The problems that SQLite finds in the file; empty if there are none. Those of single values: see `mending`."""
        try:
            found = [row[0] for row in self.conn.execute("PRAGMA integrity_check(20)")]
        except DatabaseDamaged as error:
            return [str(error.__cause__)]
        return [text for text in found if text != "ok" and not text.startswith(_OF_VALUES)]

    def close(self) -> None:
        with self.session.closing():
            self.tables.close()


def open_writer(path: Path, thumbs: Path | None = None) -> Database:
    """Open or create the library and upgrade its schema; before an upgrade, the library is copied to `backups/`.

    Only for the holder of the writer's lock. `thumbs`: the folder of thumbnails, which shows whether there has been a library.
    Raises EnvironmentFault: DatabaseDamaged, NotALibrary, DatabaseTooNew, DiskFull, ReadOnly, Locked.
    """
    with os_faults(str(path.parent)):
        make_folder(path.parent)
        beside.clear_scratch(path)
        if beside.is_empty(path):
            if beside.was_there(path, thumbs):
                raise gone(path)
            create(path)
        beside.settle(path)
    db = _connect(path, "rw")
    try:
        _check(db, thumbs)
        db.conn.execute("PRAGMA journal_mode = WAL")
        db.conn.execute("PRAGMA synchronous = NORMAL")
        _upgrade(db)
        must_be_whole(db)
        db.session.begin()
    except BaseException as error:
        db.close()
        if isinstance(error, ReadOnly) and beside.claims_to_be_newer(path):
            raise damaged(path, say("its header is wrong")) from error
        raise
    return db


def create(path: Path) -> None:
    """Make an empty library. A crash leaves none, so an empty file is never one that has just been begun."""
    new = beside.scratch(path)
    make_private(new)
    with contextlib.closing(_connect(new, "rwc")) as db:
        schema.migrations.apply(db.tables)
    sync_file(new)
    new.replace(os.path.realpath(path))
    sync_folder(new.parent)


def open_reader(path: Path, thumbs: Path | None = None) -> Database | None:
    """A read-only connection; None if there is no library yet. Needs to write nothing. `thumbs` as in `open_writer`.

    Raises EnvironmentFault if the library is damaged or too new, or if it needs an upgrade by a writer.
    """
    out_of_place.refuse(path, write=False)
    with os_faults(str(path)):
        if beside.is_empty(path):
            if beside.was_there(path, thumbs):
                raise gone(path)
            return None
    db = _open_to_read(path)
    try:
        _check(db, thumbs)
        _must_be_recorded(db)
        if schema.migrations.pending(db.tables):
            if not schema.migrations.applied(db.tables):
                db.close()
                return None
            way_out = say("Run `photosearch index` once to bring it up to date.")
            if not can_write_in(path.parent):
                way_out = say(
                    "Make {folder} writable, and run `photosearch index` once to bring it up to date.",
                    folder=path.parent,
                )
            raise EnvironmentFault(say("The library was made by an older version."), way_out)
        must_be_whole(db)
    except BaseException:
        db.close()
        raise
    return db


def _open_to_read(path: Path) -> Database:
    # Then the library itself is whole, and remains so until a writer puts the log aside.
    if _log_stays_foreign(path):
        return _connect(path, "ro&immutable=1", frozen=True)
    try:
        return _connect(path, "ro")
    except (DatabaseDamaged, Locked):
        raise
    except EnvironmentFault as fault:
        log.info("the library cannot be opened with its -shm file: %s", fault)
        parameters, first = read_only.means(path)
        return _connect(path, f"ro{parameters}", first, frozen=True)


def _log_stays_foreign(path: Path) -> bool:
    """Whether the log is foreign, and not only at the moment in which a writer stores a new token."""
    for _ in range(SETTLE_TRIES):
        if not beside.log_is_foreign(path):
            return False
        time.sleep(SETTLE_SECONDS)
    return True


def _must_be_recorded(db: Database) -> None:
    """Raise DatabaseDamaged if a library has everything of this version, but its record of migrations does not say so."""
    if schema.migrations.pending(db.tables) and lacks_a_record(db.conn):
        raise damaged(db.path, say("its record of upgrades is wrong"))


def _upgrade(db: Database) -> None:
    if not schema.migrations.pending(db.tables):
        return
    _must_be_recorded(db)
    if schema.migrations.applied(db.tables):
        backups.make(db.conn, db.path, "before-upgrade")
    try:
        schema.migrations.apply(db.tables)
    except sqlite3.OperationalError as error:
        if re.search("already exists|duplicate column", str(error)):  # it was upgraded before
            raise damaged(db.path, error) from error
        raise


def can_write(path: Path, thumbs: Path | None = None) -> bool:
    """Whether the library can be written now. Only the holder of the writer's lock may call this."""
    try:
        with contextlib.closing(open_writer(path, thumbs)) as db, db.transaction() as conn:
            conn.execute("DELETE FROM root WHERE 0")
    except EnvironmentFault:
        return False
    return True


def _connect(path: Path, mode: str, first: str = "", *, frozen: bool = False) -> Database:
    """Open the database and read from it. `mode`: as for `beside.uri`; `first`: a statement to execute before all others."""
    with faults(path):
        # Autocommit, because every transaction is explicit. SQLite waits up to BUSY_SECONDS for a lock.
        conn = sqlite3.connect(
            beside.uri(path, mode),
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
            factory=_Connection,
        )
    conn.path = path
    # A damaged text becomes one with replacement characters, not an error without a code.
    conn.text_factory = methodcaller("decode", "utf-8", "replace")
    conn.create_function("is_text", 1, _is_text, deterministic=True)
    try:
        for statement in (first, "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -65536"):
            conn.execute(statement)
        conn.execute("PRAGMA schema_version").fetchone()
    except BaseException:
        conn.close()
        raise
    return Database(conn, path, frozen=frozen)


def _is_text(data: bytes | None) -> bool:
    """Whether these are the bytes of a text: UTF-8 without NUL."""
    try:
        return data is not None and "\0" not in data.decode()
    except UnicodeDecodeError:
        return False


def _check(db: Database, thumbs: Path | None) -> None:
    """Refuse what is not a library of this version or an older one, before anything is written."""
    (major,) = db.conn.execute("PRAGMA user_version").fetchone()
    (application,) = db.conn.execute("PRAGMA application_id").fetchone()
    tables = set(db.tables.table_names()) - {schema.migrations.migrations_table}
    applied = {migration.name for migration in schema.migrations.applied(db.tables)}
    if application != schema.APPLICATION_ID and (application or major or tables):
        if is_ours(db.conn):
            raise damaged(db.path, say("its header is wrong"))
        raise NotALibrary(
            say("{path} is not a PhotoSearch library.", path=db.path),
            say("Move it away, or choose another home."),
        )
    if not tables:
        if application or beside.was_there(db.path, thumbs):
            raise gone(db.path)
    elif not applied:
        raise damaged(db.path, say("its record of upgrades is missing"))
    if major > schema.MAJOR:
        if applied <= schema.names():  # a newer version has a migration that is not known here
            raise damaged(db.path, say("its header is wrong"))
        raise DatabaseTooNew(
            say("The library {path} was made by a newer PhotoSearch.", path=db.path),
            say("Install that version, or choose another home."),
        )


def must_be_whole(db: Database) -> None:
    """Raise DatabaseDamaged if a table, a column or an index is missing."""
    with faults(db.path, db.conn):
        missing = lacking(db.conn)
    if missing:
        raise damaged(db.path, say("it lacks {names}", names=", ".join(missing)))
