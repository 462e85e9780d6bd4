"""How changes are noticed, as told to other processes: a file beside the library, written by the process that watches."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from photosearch.base.files import AppDirs, write_atomic
from photosearch.base.lock import Owner, lock_owner
from photosearch.base.records import RootState
from photosearch.base.watch_states import WatchState
from photosearch.indexing.volumes import Mounts


@dataclass(frozen=True)
class Watching:
    """`by`: the process that watches now, or None; then `states` are what it would find, as far as that can be told without it."""

    by: Owner | None
    states: tuple[WatchState, ...]


def watching_path(dirs: AppDirs) -> Path:
    return dirs.data / "watching.json"


def publish(dirs: AppDirs, states: Sequence[WatchState]) -> None:
    """Write the states of this process. If that fails, others know less."""
    value = {"pid": os.getpid(), "states": [dataclasses.asdict(state) for state in states]}
    with contextlib.suppress(OSError):
        write_atomic(watching_path(dirs), json.dumps(value).encode("ascii"), durable=False)


def withdraw(dirs: AppDirs) -> None:
    """Tell that this process watches no longer."""
    with contextlib.suppress(OSError):
        watching_path(dirs).unlink(missing_ok=True)


def watching_now(dirs: AppDirs, roots: Sequence[RootState], *, on: bool) -> Watching:
    """What the running process has published; what would be if there is none. `on`: the setting.

    Only the process that holds the library's lock is believed, so what one that was killed has left is not. Without one, the
    drives and the setting decide; whether the system has enough watches is known only while it runs.
    """
    owner = lock_owner(dirs)
    found = _published(dirs, owner) if owner is not None else None
    if found is not None:
        return Watching(owner, found)
    mounts = Mounts.read()
    return Watching(None, tuple(_foreseen(state, mounts, on=on) for state in roots))


def _published(dirs: AppDirs, owner: Owner) -> tuple[WatchState, ...] | None:
    try:
        value = json.loads(watching_path(dirs).read_text("ascii"))
        states = tuple(WatchState(**state) for state in value["states"])
        return states if value["pid"] == owner.pid else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _foreseen(state: RootState, mounts: Mounts, *, on: bool) -> WatchState:
    path = state.root.path
    if not state.online:
        return WatchState(path, path, "offline", "absent")
    if not on:
        return WatchState(path, path, "off", "setting")
    if mounts.is_shared(path):
        return WatchState(path, path, "polled", "network", 300.0)
    return WatchState(path, path, "live")
