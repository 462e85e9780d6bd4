"""Translation of SQLite's errors into errors that a user understands, and what tells damage from a bug of our own."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from photosearch.base.closed import cannot_write
from photosearch.base.errors import DatabaseDamaged, DiskFull, EnvironmentFault, Locked
from photosearch.base.files import can_write_in
from photosearch.base.user_text import say
from photosearch.store import usable
from photosearch.store.shape import lacking


@contextlib.contextmanager
def faults(path: Path, conn: sqlite3.Connection | None = None) -> Iterator[None]:
    """Translate SQLite's errors into EnvironmentFault. Errors that only a bug can cause pass through unchanged.

    `conn`: the connection in use. If SQLite rejects a statement, it is examined: our statements suit a library that is intact.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        fault = _fault(error, path, conn)
        if fault is None:
            raise
        raise fault from error


def _fault(
    error: sqlite3.DatabaseError, path: Path, conn: sqlite3.Connection | None
) -> EnvironmentFault | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(
            say("The disk is full: {path} cannot grow.", path=path),
            say("Free some space; nothing is lost."),
        )
    closed = code == sqlite3.SQLITE_CANTOPEN and not can_write_in(path.parent)
    if closed or code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return cannot_write(path)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL):
        return Locked(
            say("{path} is in use by another program.", path=path), say("Try again in a moment.")
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG):
        return damaged(path, error)
    if code in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
        return EnvironmentFault(
            say("{path} cannot be read or written ({error}).", path=path, error=error),
            say("Check the disk."),
        )
    if code == 0 and isinstance(error, sqlite3.OperationalError):  # a text that is not UTF-8
        return damaged(path, error)
    if conn is not None and code in _SUSPICIOUS and _is_damaged(conn, code):
        return damaged(path, error)
    return None


# Either a bug of ours, or a table is missing or contains what it must not.
_SUSPICIOUS = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH)


def _is_damaged(conn: sqlite3.Connection, code: int) -> bool:
    try:
        if lacking(conn):
            return True
        if code == sqlite3.SQLITE_ERROR:
            return False
        found = conn.cursor(sqlite3.Cursor).execute("PRAGMA integrity_check(1)").fetchone()
        return bool(found != ("ok",))
    except sqlite3.DatabaseError:
        return True


def damaged(path: Path, what: object) -> DatabaseDamaged:
    """The error for a damaged library. `what`: what is wrong, in a few words."""
    return DatabaseDamaged(
        say("The library {path} is damaged ({what}).", path=path, what=what), way_out(path)
    )


def gone(path: Path) -> DatabaseDamaged:
    """The error for a library that is missing, or of which nothing is left, although there has been one."""
    if path.exists():
        text = say("The library {path} is damaged (nothing is left in it).", path=path)
    else:
        text = say("The library {path} is missing.", path=path)
    return DatabaseDamaged(text, way_out(path))


def way_out(path: Path) -> str:
    """What to do about a damaged library. Names a backup only if there is one that can be used."""
    backup = usable.newest_good(path)
    if backup is not None:
        return say(
            "Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read and takes the rest "
            "from the backup {name}; nothing is deleted.",
            name=backup.name,
        )
    return say(
        "Choose “Repair” in the window or run `photosearch doctor --fix`: it saves what can be read; nothing is deleted, and "
        "what is lost is read from your photos again."
    )
