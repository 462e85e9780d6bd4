"""At most one writer per library: a lock file, and a second file that names the process holding the lock."""

from __future__ import annotations

import json
import multiprocessing
import os
from pathlib import Path

from filelock import FileLock, Timeout

from photosearch.base.closed import cannot_write
from photosearch.base.errors import Locked, ReadOnly
from photosearch.base.files import AppDirs, may, os_faults
from photosearch.base.user_text import say

_WINDOW = say("the window")
_COMMAND_LINE = say("photosearch on the command line")
_OWNERS = {str(name): name for name in (_WINDOW, _COMMAND_LINE)}  # by what stands in the file


def take_lock(dirs: AppDirs) -> FileLock:
    """Acquire the writer's lock without waiting and record this process as its owner.

    Raises Locked if another process holds it, ReadOnly or another EnvironmentFault if the data folder cannot be written.
    """
    owner = dirs.data / "writer.json"
    lock = FileLock(dirs.data / "writer.lock")
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
            raise Locked(
                say("The library is in use by {owner}.", owner=_owner(owner)),
                say("Close it, or wait until it is done."),
            ) from None
        try:
            owner.write_text(json.dumps({"pid": os.getpid(), "name": _own_name()}), "utf-8")
        except OSError:
            lock.release()
            raise
    return lock


def _own_name() -> str:
    return _WINDOW if multiprocessing.parent_process() is not None else _COMMAND_LINE


def _owner(path: Path) -> str:
    try:
        raw = json.loads(path.read_text("utf-8"))
        name = _OWNERS.get(raw["name"], raw["name"])
        return say("{owner} (process {pid})", owner=name, pid=str(raw["pid"]))
    except (OSError, ValueError, KeyError, TypeError):
        return say("another PhotoSearch")
