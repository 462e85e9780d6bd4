"""Which backups can be used in the place of the library."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from photosearch.base.user_text import say
from photosearch.store import beside, schema
from photosearch.store.shape import lacking


def connect(backup: Path) -> sqlite3.Connection:
    """Open a backup so that nothing is written beside it. Raises sqlite3.Error."""
    return sqlite3.connect(
        beside.uri(backup, "ro&immutable=1"),
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )


def newest_good(library: Path) -> Path | None:
    return next((path for path in beside.backup_files(library) if fault(path) is None), None)


def fault(backup: Path) -> str | None:
    """What is wrong with a backup, in a few words; None if it is a sound library of this version or an older one."""
    try:
        with contextlib.closing(connect(backup)) as conn:
            (application,) = conn.execute("PRAGMA application_id").fetchone()
            (major,) = conn.execute("PRAGMA user_version").fetchone()
            if application != schema.APPLICATION_ID:
                return say("it is not a PhotoSearch library")
            if major > schema.MAJOR:
                return say("it was made by a newer PhotoSearch")
            missing = lacking(conn)
            if missing:
                return say("it lacks {names}", names=", ".join(missing))
            found = conn.execute("PRAGMA integrity_check(1)").fetchone()[0]
            return None if found == "ok" else str(found)
    except sqlite3.Error as error:
        return str(error)
