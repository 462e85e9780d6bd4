"""What a watcher watches: a root, or where a link in it leads; and which of its folders are worth a watch if there are too few."""

from __future__ import annotations

import heapq
import os
import stat
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from watchdog.observers.api import ObservedWatch

from photosearch.base.reach import stat_in_time
from photosearch.base.watch_states import WatchReason, WatchState
from photosearch.images.sniffing import is_picture_name
from photosearch.indexing.volumes import Identity, Mount, Mounts, is_inside
from photosearch.indexing.walk import Walk

MOST_DEAD_LINKS = 100  # of one walk, whose targets are awaited

Moment = tuple[float, str]


@dataclass
class Watched:
    """A root (`path` is `root`), or a link to a folder in it. `path` is as a walk lists it, `real` without links.

    `identity` is None while it cannot be reached, `watch` is None while it is not being watched. `limited`: not all folders in it
    can be watched, only those that changed at or after `since` (seconds since 1970, and a path that orders those of one moment). `refused`: a watch was refused since it was
    attached. `surplus`: one link too many. `shared`: other computers may change it unnoticed. `mounts`: what is mounted in it;
    `parts`: those of them that are shared, as listed, with the time of the next scan. `rescan_at`: when to scan all of it. These
    times are those of time.monotonic().
    """

    root: str
    path: str
    real: str = ""
    watch: ObservedWatch | None = None
    identity: Identity = None
    limited: bool = False
    refused: bool = False
    surplus: bool = False
    shared: bool = False
    since: Moment | None = None
    mounts: frozenset[Mount] = frozenset()
    parts: dict[str, float] = field(default_factory=dict)
    rescan_at: float = 0.0

    @property
    def is_link(self) -> bool:
        return self.path != self.root

    @property
    def is_polled(self) -> bool:
        return self.limited or self.surplus or self.shared

    def listed(self, path: str) -> str:
        """The path of something in it as a walk lists it; that of all of it if `path` is not in it."""
        if self.path == self.real and is_inside(path, self.real):
            return path
        if is_inside(path, self.real):
            return os.path.normpath(os.path.join(self.path, os.path.relpath(path, self.real)))
        return path if is_inside(path, self.path) else self.path

    def find(self, mounts: Mounts) -> None:
        """Find out where it is. Waits for its drive, for seconds at most."""
        self.identity = _folder_identity(self.path)
        self.real, self.shared, self.mounts = self.path, False, frozenset()
        if self.identity is not None:
            if self.is_link or os.name != "nt":  # Windows would give the address of a network drive
                self.real = os.path.realpath(self.path)
            self.shared = mounts.is_shared(self.real)
            self.mounts = mounts.inside(self.real)
        self.parts = {self.listed(mount.point): 0.0 for mount in self.mounts if mount.is_shared}

    def is_where(self, other: Watched, is_out: Callable[[str], bool]) -> bool:
        """Whether the system's events would still tell of it, as found at two moments. What is mounted where `is_out` does not count."""
        if (self.identity, self.real) != (other.identity, other.real):
            return False
        return all(is_out(mount.point) for mount in self.mounts ^ other.mounts)

    def is_recent(self, folder: str) -> bool:
        """Whether a folder in it is among those worth a watch."""
        if self.since is None or folder == self.real:
            return True
        try:
            return (os.stat(folder, follow_symlinks=False).st_mtime, folder) >= self.since
        except OSError:
            return False

    def states(self, every: float, *, by_system: bool) -> Iterator[WatchState]:
        """How changes in it are noticed, and in shared drives mounted in it. `every`: seconds between two scans of what is polled;
        `by_system`: whether the system tells of changes at all."""
        if self.identity is None:
            yield WatchState(self.root, self.path, "offline", "absent")
            return
        why: WatchReason = ""
        if self.shared:
            why = "network"
        elif self.surplus:
            why = "link"
        elif not by_system:
            why = "system"
        elif self.limited:
            why = "limit"
        if why:
            yield WatchState(self.root, self.path, "polled", why, every)
        else:
            yield WatchState(self.root, self.path, "live")
        for part in self.parts:
            yield WatchState(self.root, part, "polled", "network", every)


def links_of(seen: Walk) -> list[str]:
    """The links to folders that a walk found, by path: those that it followed, and dead ones that may lead to a folder."""
    found = [place.relpath for place in seen.places.values() if place.kind == "link"]
    paths = [os.path.join(seen.root.path, relpath) for relpath in found]
    dead = (os.path.join(seen.root.path, relpath) for relpath in seen.unreached)
    for path in dead:
        if len(paths) - len(found) >= MOST_DEAD_LINKS:
            break
        if not is_picture_name(path) and os.path.islink(path):
            paths.append(path)
    return sorted(paths)


def cutoff(
    target: Watched, most: int, is_out: Callable[[str], bool], stop: threading.Event
) -> Moment:
    """Since when `most` of the folders in `target` have changed. `is_out`: of real paths."""
    newest = heapq.nlargest(most, _changes(target.real, is_out, stop))
    return newest[-1] if newest else (float("inf"), "")


def _changes(top: str, is_out: Callable[[str], bool], stop: threading.Event) -> Iterator[Moment]:
    waiting = [top]
    while waiting and not stop.is_set():
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False) and not is_out(entry.path):
                        yield entry.stat(follow_symlinks=False).st_mtime, entry.path
                        waiting.append(entry.path)
        except OSError:
            continue


def _folder_identity(path: str) -> Identity:
    """The device and inode of the folder at `path`; None if there is none, or its drive does not answer in time."""
    try:
        found = stat_in_time(path)
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISDIR(found.st_mode) else None
