"""Copies of the library in `backups/`, each a complete library in one file.

`daily-…`: made when the writer is idle, once a day, if something has changed; the newest 7 are kept. `before-upgrade-…`: the
newest 3 are kept. `manual-…`: made by the user, and never deleted by the program.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import secrets
import shutil
import sqlite3
import threading
import time
from pathlib import Path

from photosearch.base.closing import make_private
from photosearch.base.errors import DatabaseDamaged, EnvironmentFault, Stopped, UserError
from photosearch.base.files import make_folder, os_faults, sync_file, sync_folder
from photosearch.base.records import Backup, BackupKind
from photosearch.base.user_text import say
from photosearch.store import beside, usable
from photosearch.store.damage import damaged, faults

log = logging.getLogger(__name__)

KEPT: dict[BackupKind, int] = {"daily": 7, "before-upgrade": 3}
ROOM = 200_000_000  # bytes that a daily backup leaves free on the disk
_PAGES = 4096  # copied between two looks at `stop`
_STEPS = 1_000_000  # of SQLite's virtual machine between two looks at `stop`


def make(
    conn: sqlite3.Connection, library: Path, kind: BackupKind, stop: threading.Event | None = None
) -> Path:
    """Write a complete, checked copy, and delete the oldest ones of this kind. Returns its path.

    Raises Stopped, and EnvironmentFault: DatabaseDamaged if the copy is not sound, which then is not kept.
    """
    folder = library.parent / "backups"
    with os_faults(str(folder)):
        make_folder(folder)
        target = _free_name(folder, kind)
        partial = target.with_suffix(".tmp")
        _clear(partial)  # of a run that died in this second
        try:
            make_private(partial)
            with faults(library, conn):
                _copy(conn, library, partial, stop)
            sync_file(partial)
            partial.replace(target)
            sync_folder(folder)
        finally:
            _clear(partial)
        if kind in KEPT:
            for old in sorted(folder.glob(f"{kind}-*.db"))[: -KEPT[kind]]:
                old.unlink(missing_ok=True)
    return target


def _clear(partial: Path) -> None:
    for left in (partial, *partial.parent.glob(f"{partial.name}-*")):
        left.unlink(missing_ok=True)


def _free_name(folder: Path, kind: BackupKind) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    names = (f"{kind}-{stamp}{'' if n == 1 else f'-{n}'}.db" for n in itertools.count(1))
    return next(path for name in names if not (path := folder / name).exists())


def _copy(
    source: sqlite3.Connection, library: Path, target: Path, stop: threading.Event | None
) -> None:
    def look(*_: int) -> None:
        if stop is not None and stop.is_set():
            raise Stopped

    def halted() -> bool:
        return stop is not None and stop.is_set()

    with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA synchronous = OFF")  # the file is synced as a whole
        source.backup(copy, pages=_PAGES, progress=look)
        copy.execute("PRAGMA journal_mode = DELETE")  # it may be opened where no log can be written
        renew(copy)
        copy.set_progress_handler(halted, _STEPS)
        try:
            found = copy.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.OperationalError:
            look()
            raise
        if found != ("ok",):
            raise damaged(library, found[0])


def renew(copy: sqlite3.Connection) -> None:
    """Give a copy a token of its own, so that no log of the library can be taken for one of the copy."""
    if copy.execute("SELECT 1 FROM sqlite_schema WHERE name = 'library'").fetchone():
        copy.execute("UPDATE library SET token = ?", (secrets.token_hex(16),))


def daily(
    conn: sqlite3.Connection, library: Path, stop: threading.Event | None = None
) -> Path | None:
    """Make today's backup, unless there is one or nothing has changed since the newest. Only damage is an error.

    Raises DatabaseDamaged.
    """
    today = time.strftime("%Y-%m-%d")
    files = beside.backup_files(library)
    if any(path.name.startswith("daily-") and beside.made_at(path)[:10] == today for path in files):
        return None
    if (
        files
        and _revision(files[0])
        == conn.execute("SELECT revision FROM library WHERE id = 1").fetchone()
    ):
        return None
    try:
        if shutil.disk_usage(library.parent).free < library.stat().st_size + ROOM:
            log.info("no backup: the disk is almost full")
            return None
        return make(conn, library, "daily", stop)
    except DatabaseDamaged:
        raise
    except (Stopped, OSError, EnvironmentFault) as error:
        log.info("no backup: %r", error)
        return None


def _revision(backup: Path) -> tuple[int] | None:
    with contextlib.suppress(sqlite3.Error), contextlib.closing(usable.connect(backup)) as conn:
        row: tuple[int] | None = conn.execute(
            "SELECT revision FROM library WHERE id = 1"
        ).fetchone()
        return row
    return None


def listed(library: Path) -> list[Backup]:
    """All backups, newest first."""
    return [_described(path) for path in beside.backup_files(library)]


def _described(path: Path) -> Backup:
    kind: BackupKind = "manual"
    for name in KEPT:
        kind = name if path.name.startswith(f"{name}-") else kind
    photos = folders = None
    with contextlib.suppress(sqlite3.Error), contextlib.closing(usable.connect(path)) as conn:
        (photos,) = conn.execute("SELECT count(*) FROM image WHERE live").fetchone()
        (folders,) = conn.execute("SELECT count(*) FROM root").fetchone()
    return Backup(path.name, kind, beside.made_at(path), path.stat().st_size, photos, folders)


def named(library: Path, name: str) -> Path:
    """The backup of this name, or the newest good one for "newest". Raises UserError if there is none."""
    files = beside.backup_files(library)
    found = next((path for path in files if name in (path.name, path.stem)), None)
    if found is not None:
        return found
    if not files:
        raise UserError(
            say("There is no backup in {folder}.", folder=library.parent / "backups"),
            say("PhotoSearch makes one a day, after indexing."),
        )
    newest = usable.newest_good(library)
    if newest is None:
        raise UserError(say("None of the backups can be used."), say("They are damaged."))
    if name == "newest":
        return newest
    raise UserError(
        say("There is no backup {name}.", name=name),
        say("The newest is {newest}; `photosearch backup list` shows all.", newest=newest.name),
    )
