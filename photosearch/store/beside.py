"""What is stored beside `library.db`: SQLite's logs, the side file, backups, and files that were put aside.

SQLite replays a log (`-wal`, `-journal`) into any file of the right name. If a user copies a backup over a library whose log
is still there, this mixes two states and destroys the copy. So each writer stores a new random token in the library when it
opens it, and in the side file, which lists every token that the library may have while the log that is there belongs to it.
A log beside a library with another token is foreign: it is put aside.
"""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import re
import shutil
import sqlite3
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

from photosearch.base.files import sync_file, sync_folder, write_atomic

LOGS = ("-wal", "-journal", "-shm")
NO_TOKEN = ""  # of a library from before there were tokens
_TOKEN = re.compile(r"[0-9a-f]{32}")
_STAMP = re.compile(r"(\d{8})-(\d{6})(-\d+)?\.db")


@dataclass(frozen=True)
class SideFile:
    """What must be known even if the library cannot be read. `folders`: the paths of the roots, as bytes."""

    tokens: tuple[str, ...] = ()
    folders: tuple[bytes, ...] = ()

    @staticmethod
    def read(library: Path) -> SideFile | None:
        """None if there is none, or none that can be read."""
        try:
            raw = json.loads(side_path(library).read_bytes())
            tokens, folders = map(tuple, (raw["tokens"], raw["folders"]))
            if not all(isinstance(text, str) for text in (*tokens, *folders)):
                return None
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return SideFile(tokens, tuple(unquote_to_bytes(folder) for folder in folders))

    def write(self, library: Path) -> None:
        """Raises OSError."""
        raw = {"tokens": self.tokens, "folders": [quote_from_bytes(path) for path in self.folders]}
        write_atomic(side_path(library), json.dumps(raw, indent=1).encode("ascii"))


def side_path(library: Path) -> Path:
    """Where the side file is."""
    return library.with_suffix(".json")


def uri(path: Path, mode: str) -> str:
    """The SQLite URI of a file; `mode`: its parameters."""
    quoted = quote_from_bytes(bytes(path.absolute()))
    # In a URI, a host name follows two slashes. An empty host name keeps a path that begins with two slashes a path.
    return f"file:{f'//{quoted}' if quoted.startswith('/') else quoted}?mode={mode}"


def token_of(library: Path) -> str | None:
    """The token in the file itself, whatever its log says. None if it cannot be read, as in the middle of a checkpoint."""
    try:
        with contextlib.closing(sqlite3.connect(uri(library, "ro&immutable=1"), uri=True)) as conn:
            if not conn.execute("SELECT 1 FROM sqlite_schema WHERE name = 'library'").fetchone():
                return NO_TOKEN
            row = conn.execute("SELECT token FROM library WHERE id = 1").fetchone()
    except (sqlite3.Error, ValueError):
        return None
    token = row[0] if row else NO_TOKEN
    good = token == NO_TOKEN or (isinstance(token, str) and _TOKEN.fullmatch(token))
    return token if good else None


def identity(library: Path) -> tuple[tuple[int, int] | None, ...]:
    """Which files the library and its log are now."""
    found: list[tuple[int, int] | None] = []
    for path in (library, library.with_name(f"{library.name}-wal")):
        try:
            info = path.stat()
            found.append((info.st_dev, info.st_ino))
        except OSError:
            found.append(None)
    return tuple(found)


def claims_to_be_newer(library: Path) -> bool:
    """Whether the header names a format that SQLite only reads. No connection may be open in this process: closing a file
    ends the locks that the process has on it."""
    with library.open("rb") as file:
        return file.read(19)[18:] > b"\2"


def is_empty(library: Path) -> bool:
    """Whether the file has no bytes or does not exist. Raises OSError."""
    try:
        return library.stat().st_size == 0
    except FileNotFoundError:
        return True


def was_there(library: Path, thumbs: Path | None) -> bool:
    """Whether there has been a library where there is none now, or an empty one. `thumbs`: the folder of thumbnails.

    A library that was deleted with its side file was probably meant to go, whatever else is left of it.
    """
    if side_path(library).exists() or not library.exists():
        return side_path(library).exists()
    saved = (library.parent / "index").glob("*/*.idx")
    pictures = thumbs.glob("*/*.jpg") if thumbs is not None else iter(())
    return any(True for _path in itertools.chain(backup_files(library), saved, pictures))


def scratch(library: Path) -> Path:
    """Where a new library is made before it takes its place."""
    real = Path(os.path.realpath(library))
    return real.with_name(f"{real.name}.tmp")


def clear_scratch(library: Path) -> None:
    """Delete what a killed process left there. Only for the holder of the writer's lock. Raises OSError."""
    new = scratch(library)
    for left in new.parent.glob(f"{new.name}*"):
        left.unlink()


def logs_of(library: Path) -> list[Path]:
    """The logs that contain something, and the index that belongs to them."""
    real = Path(os.path.realpath(library))
    wal, journal, index = (real.with_name(real.name + suffix) for suffix in LOGS)
    found = [path for path in (wal, journal) if path.exists() and path.stat().st_size]
    return [*found, index] if found and index.exists() else found


def log_is_foreign(library: Path) -> bool:
    """Whether a log beside the library belongs to another state of it, so that it must not be replayed."""
    side = SideFile.read(
        library
    )  # before the token: a writer that starts stores its token here first
    if side is None or not logs_of(library):
        return False
    token = token_of(library)
    return token is not None and token not in side.tokens


def settle(library: Path) -> Path | None:
    """Make sure that the logs belong to the library: put foreign ones aside. Only for the holder of the writer's lock, before
    it connects. Returns the folder with what was put aside. Raises OSError."""
    side, token = SideFile.read(library), token_of(library)
    if side is None or token is None or token in side.tokens:
        return None
    aside = put_aside(library, logs_of(library))
    SideFile((token,), side.folders).write(library)
    return aside


def put_aside(library: Path, files: list[Path]) -> Path | None:
    """Move files to a new folder in `put-aside/`, and return it. Raises OSError."""
    if not files:
        return None
    folder = new_aside(library)
    for path in files:
        shutil.move(path, folder / path.name)
    sync_folder(folder)
    sync_folder(files[0].parent)
    return folder


def new_aside(library: Path) -> Path:
    """A new folder for files that are put aside. Nothing in there is ever deleted. Raises OSError."""
    parent = library.parent / "put-aside"
    parent.mkdir(exist_ok=True)
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for number in itertools.count(1):
        folder = parent / (stamp if number == 1 else f"{stamp}-{number}")
        with contextlib.suppress(FileExistsError):
            folder.mkdir()
            break
    sync_folder(parent)
    sync_folder(library.parent)
    return folder


def swap_in(new: Path, library: Path) -> Path | None:
    """Replace the library by `new`, which is complete, and put the old one and its logs aside.

    A crash at any moment leaves the old library or the new one: `new` has a token of its own, so the log of the old library
    is foreign to it. Only for the holder of the writer's lock; no connection may be open in this process. Returns the folder
    with the old files, if there were any. Raises OSError; then the old library is still in place.
    """
    real = Path(os.path.realpath(library))
    logs = logs_of(library)
    folder = new_aside(library) if real.exists() or logs else None
    if folder is not None and real.exists():
        _keep(real, folder / real.name)
        sync_folder(folder)
    if SideFile.read(library) is None:
        SideFile((token_of(library) or NO_TOKEN,)).write(library)
    new.replace(real)
    sync_folder(real.parent)
    if folder is not None:
        for path in logs:
            shutil.move(path, folder / path.name)
        sync_folder(folder)
        sync_folder(real.parent)
    return folder


def _keep(path: Path, other: Path) -> None:
    """Give a file a second name, or make a copy where that is impossible (FAT, some network drives)."""
    try:
        os.link(path, other)
    except OSError:
        try:
            shutil.copy2(path, other)
            sync_file(other)
        except OSError:
            other.unlink(missing_ok=True)
            raise


def backup_files(library: Path) -> list[Path]:
    """All backups, newest first."""
    found = [path for path in (library.parent / "backups").glob("*.db") if path.is_file()]
    return sorted(found, key=lambda path: (made_at(path), path.stat().st_mtime_ns), reverse=True)


def made_at(backup: Path) -> str:
    """When a backup was made, in local time, as `2026-01-31T18:05:00`: from its name, or else from the file's time."""
    stamp = _STAMP.search(backup.name)
    if stamp:
        day, clock = stamp[1], stamp[2]
        return f"{day[:4]}-{day[4:6]}-{day[6:]}T{clock[:2]}:{clock[2:4]}:{clock[4:]}"
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(backup.stat().st_mtime))
