"""Access to drives that may not answer: a hung network mount blocks every thread that touches it."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from photosearch.base.files import may

PATIENCE: Final = 2.0  # seconds that a drive may take to answer

_hanging: set[str] = set()  # paths whose `stat` call has not returned yet
_lock = threading.Lock()


def stat_in_time(path: str, seconds: float = PATIENCE) -> os.stat_result:
    """Like os.stat, but raises TimeoutError (an OSError) if there is no answer within `seconds`, and immediately while
    an earlier call for `path` still hangs."""
    late = TimeoutError(errno.ETIMEDOUT, "The drive does not answer", path)
    if path in _hanging:
        raise late
    answers: list[os.stat_result | Exception] = []

    def ask() -> None:
        answer: os.stat_result | Exception
        try:
            answer = _stat(path)
        except (OSError, ValueError) as error:
            answer = error
        with _lock:
            answers.append(answer)
            _hanging.discard(path)

    thread = threading.Thread(target=ask, name="stat", daemon=True)
    thread.start()
    thread.join(seconds)
    with _lock:
        if not answers:
            _hanging.add(path)
            raise late
    if isinstance(answers[0], Exception):
        raise answers[0]
    return answers[0]


def marks(info: os.stat_result) -> tuple[int, int]:
    """A file's size in bytes and the time of its last change in nanoseconds, as the library stores them: SQLite's integers
    reach from the year 1677 to 2262."""
    return info.st_size, min(max(info.st_mtime_ns, -(2**63)), 2**63 - 1)


def _stat(path: str) -> os.stat_result:
    return os.stat(path)


def is_open_folder(path: str) -> bool:
    """Whether `path` is a folder that can be read, on a drive that answers in time."""
    try:
        return stat.S_ISDIR(stat_in_time(path).st_mode) and may(Path(path), os.R_OK | os.X_OK)
    except (OSError, ValueError):  # ValueError: a name that no file system allows
        return False


def exists(path: str) -> bool:
    """Whether `path` exists on a drive that answers in time."""
    try:
        stat_in_time(path)
    except (OSError, ValueError):
        return False
    return True


class Presence:
    """Which places could be reached when last checked, by place id. Asking touches no drive. Safe to share between
    threads.

    `kept`: a thread calls `look` regularly; otherwise call `look` before asking.
    """

    def __init__(self) -> None:
        self.kept = False
        self._seen: dict[int, bool] = {}

    def __contains__(self, place: int) -> bool:
        """A place that has not been checked yet counts as reachable."""
        return self._seen.get(place, True)

    def look(self, places: Iterable[int], is_there: Callable[[int], bool]) -> bool:
        """Check these places. Returns whether any became reachable or unreachable since the last check."""
        new = False
        for place in places:
            there = is_there(place)
            new = ((place in self) is not there) or new
            self._seen[place] = there
        return new
