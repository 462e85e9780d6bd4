"""Looking at a drive that may not answer: a hung network mount blocks whoever touches it, for as long as it hangs."""

from __future__ import annotations

import errno
import os
import stat
import threading
from collections.abc import Iterable
from typing import Final

PATIENCE: Final = 2.0  # seconds that a drive may take to answer

_hanging: set[str] = set()  # paths at which a thread of ours still waits
_lock = threading.Lock()


def stat_in_time(path: str, seconds: float = PATIENCE) -> os.stat_result:
    """As os.stat. Raises TimeoutError, an OSError, where no answer comes in time; and at once while one is owed."""
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


def _stat(path: str) -> os.stat_result:
    return os.stat(path)


def is_folder(path: str) -> bool:
    """Whether a folder is there and answers."""
    try:
        return stat.S_ISDIR(stat_in_time(path).st_mode)
    except (OSError, ValueError):  # ValueError: a name that no file system allows
        return False


def exists(path: str) -> bool:
    """Whether anything is there and answers."""
    try:
        stat_in_time(path)
    except (OSError, ValueError):
        return False
    return True


class Presence:
    """Which folders are there, as they were last seen: to ask it touches no drive. Safe to share between threads.

    `kept`: somebody looks from time to time; else whoever asks looks first.
    """

    def __init__(self) -> None:
        self.kept = False
        self._seen: dict[str, bool] = {}

    def __contains__(self, path: str) -> bool:
        """What nobody has looked at yet counts as there."""
        return self._seen.get(path, True)

    def look(self, paths: Iterable[str]) -> bool:
        """Look at these folders; whether any came or went since the last look."""
        new = False
        for path in paths:
            new = self.tell(path, is_folder(path)) or new
        return new

    def tell(self, path: str, there: bool) -> bool:
        """Take what somebody saw; whether that is new."""
        new = (path in self) is not there
        self._seen[path] = there
        return new
