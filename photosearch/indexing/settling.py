"""Collect changed paths until each has been quiet for a while. No threads, no events, no clock."""

from __future__ import annotations

import os
from dataclasses import dataclass

Dirty = set[tuple[str, str]]
Stat = tuple[int, int] | None

MOST_PENDING = 5000  # pending paths per root; with more, the whole root is dirty
LONGEST_WAIT = 20.0  # times `settle`: then a root is given out even if it never stops changing


@dataclass
class _Pending:
    """A changed path in `folder`. It has settled if its `stat` is still the same at `due`."""

    folder: str
    stat: Stat
    due: float


@dataclass
class _Whole:
    """A root to scan as a whole: at `due` if it stays quiet until then, otherwise at `latest`."""

    due: float
    latest: float


class Settling:
    """Collects changes, and gives out (root, folder) pairs once the size and time of their changed files have stayed the
    same for `settle` seconds.

    `now` is the time in seconds on any monotonic clock.
    """

    def __init__(self, settle: float) -> None:
        self.settle = settle
        self._pending: dict[str, dict[str, _Pending]] = {}
        self._whole: dict[str, _Whole] = {}
        self._settled: Dirty = set()
        self._handed_over = float("-inf")

    def changed(self, root: str, path: str, folder: str, now: float) -> None:
        """Record a change of `path` under `root`, after which `folder` must be scanned again."""
        if root in self._whole:
            self.changed_all(root, now)
            return
        pending = self._pending.setdefault(root, {})
        pending.pop(path, None)  # the last one to change is the last in the dict
        pending[path] = _Pending(folder, _stat(path), now + self.settle)
        if len(pending) > MOST_PENDING:
            self.changed_all(root, now)

    def changed_all(self, root: str, now: float) -> None:
        """Record unknown changes under `root`: all of it must be scanned, whatever single changes are pending."""
        whole = self._whole.setdefault(root, _Whole(now, now + LONGEST_WAIT * self.settle))
        whole.due = min(now + self.settle, whole.latest)
        self._pending.pop(root, None)

    def settled(self, root: str, folder: str = "") -> None:
        """Make the whole of `root` due now, or of a folder in it."""
        self._settled.add((root, folder or root))

    def forget(self, root: str) -> None:
        """Drop all changes of `root`."""
        self._pending.pop(root, None)
        self._whole.pop(root, None)
        self._settled = {pair for pair in self._settled if pair[0] != root}

    @property
    def next_due(self) -> float:
        """The time at which `take` next has something to do if nothing else changes; infinity if never."""
        dues = [whole.due for whole in self._whole.values()]
        dues += [next(iter(paths.values())).due for paths in self._pending.values() if paths]
        if self._settled:
            dues.append(self._handed_over + self.settle)
        return min(dues, default=float("inf"))

    def take(self, now: float) -> Dirty:
        """Return the pairs that have settled, but none within `settle` seconds of the last ones: a long copy then causes
        few scans."""
        for root, paths in self._pending.items():
            self._collect(root, paths, now)
        for root in [root for root, whole in self._whole.items() if whole.due <= now]:
            del self._whole[root]
            self._settled.add((root, root))
        if not self._settled or now < self._handed_over + self.settle:
            return set()
        self._handed_over = now
        dirty = {(root, _existing(root, folder)) for root, folder in self._settled}
        self._settled.clear()
        return dirty

    def _collect(self, root: str, paths: dict[str, _Pending], now: float) -> None:
        for path, pending in list(paths.items()):
            if pending.due > now:  # all that follow are due later still
                return
            del paths[path]
            stat = _stat(path)
            if stat == pending.stat:
                self._settled.add((root, pending.folder))
            else:
                paths[path] = _Pending(pending.folder, stat, now + self.settle)


def _stat(path: str) -> Stat:
    try:
        found = os.stat(path, follow_symlinks=False)
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns


def _existing(root: str, folder: str) -> str:
    """`folder` or its nearest existing ancestor, but never above `root`."""
    while len(folder) > len(root) and not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return folder if len(folder) > len(root) else root
