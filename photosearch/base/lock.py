"""At most one writer per library: a lock file, and a second file that names the process holding the lock."""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from photosearch.base.closed import cannot_write
from photosearch.base.closing import private_opener
from photosearch.base.errors import Locked, ReadOnly
from photosearch.base.files import AppDirs, may, os_faults
from photosearch.base.user_text import say

_WINDOW = say("the window")
_COMMAND_LINE = say("photosearch on the command line")
_WATCH = say("photosearch watch")
_OWNERS = {
    str(name): name for name in (_WINDOW, _COMMAND_LINE, _WATCH)
}  # by what stands in the file
WATCH_ENGINE = (
    "photosearch-watch"  # the name of the process of `photosearch watch` that holds the lock
)


@dataclass(frozen=True)
class Owner:
    """The process that writes a library. `name`: for the user."""

    pid: int
    name: str

    @property
    def is_watch(self) -> bool:
        """Whether it is `photosearch watch`, which lets the window have the library."""
        return self.name == _WATCH


def take_lock(dirs: AppDirs) -> FileLock:
    """Acquire the writer's lock without waiting and record this process as its owner.

    Raises Locked if another process holds it, ReadOnly or another EnvironmentFault if the data folder cannot be written.
    """
    owner = dirs.data / "writer.json"
    lock = FileLock(dirs.data / "writer.lock", mode=0o600)
    try:
        return _taken(lock, dirs.data, owner)
    except ReadOnly as fault:
        locks = Path(lock.lock_file)
        closed = locks if os.path.exists(locks) and not may(locks, os.W_OK) else owner
        raise cannot_write(closed) from fault


def _taken(lock: FileLock, data: Path, owner: Path) -> FileLock:
    with os_faults(str(data)):
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise _in_use(owner) from None
        try:
            with open(owner, "w", encoding="utf-8", opener=private_opener) as file:
                json.dump({"pid": os.getpid(), "name": _own_name()}, file)
        except OSError:
            lock.release()
            raise
    return lock


def ask_for_library(dirs: AppDirs) -> bool:
    """If `photosearch watch` holds the lock, ask it to let go, which it does within seconds. Returns whether it was asked."""
    owner = lock_owner(dirs)
    if owner is None or not owner.is_watch or owner.pid == os.getpid():
        return False
    with contextlib.suppress(OSError):
        _wanted(dirs).write_text(str(os.getpid()), "ascii")
        return True
    return False


def is_asked_for(dirs: AppDirs) -> bool:
    """Whether a process that still runs has asked for the library since the last call."""
    try:
        asking = int(_wanted(dirs).read_text("ascii"))
        _wanted(dirs).unlink(missing_ok=True)
    except (OSError, ValueError):
        return False
    return _is_running(asking)


def _wanted(dirs: AppDirs) -> Path:
    return dirs.data / "writer.wanted"


def _in_use(owner: Path) -> Locked:
    found = _recorded(owner)
    hint = say("Close it, or wait until it is done.")
    if found is not None and found.is_watch:
        hint = say("End it with Ctrl+C, or stop the service that runs it.")
    return Locked(say("The library is in use by {owner}.", owner=_named(owner)), hint)


def lock_owner(dirs: AppDirs) -> Owner | None:
    """The process that holds the writer's lock now; None if there is none, or none that can be told."""
    owner = _recorded(dirs.data / "writer.json")
    if owner is None or not _is_running(owner.pid):
        return None
    lock = FileLock(dirs.data / "writer.lock", mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return owner
    except OSError:
        return None
    lock.release()  # its number was given to another program
    return None


def _own_name() -> str:
    process = multiprocessing.current_process()
    if process.name == WATCH_ENGINE:
        return _WATCH
    return _WINDOW if multiprocessing.parent_process() is not None else _COMMAND_LINE


def _recorded(path: Path) -> Owner | None:
    try:
        raw = json.loads(path.read_text("utf-8"))
        return Owner(int(raw["pid"]), _OWNERS.get(raw["name"], raw["name"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_running(pid: int) -> bool:
    if sys.platform == "win32":  # os.kill would end it
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # another user's
        return True
    return True


def _named(path: Path) -> str:
    owner = _recorded(path)
    if owner is None:
        return say("another PhotoSearch")
    return say("{owner} (process {pid})", owner=owner.name, pid=str(owner.pid))
