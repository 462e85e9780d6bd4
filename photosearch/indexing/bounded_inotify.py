"""Linux: watchdog's observer with a bounded number of inotify watches, so that other programs of the user can watch folders too.

inotify needs one watch for each folder. The system allows each user a number of them, for all programs together.
"""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from watchdog.observers.api import BaseObserver
from watchdog.observers.inotify import InotifyEmitter
from watchdog.observers.inotify_c import (
    CallbackId,
    InotifyFD,
    Mask,
    WatchCallback,
    WatchDescriptor,
)

LIMITS: Final = (
    "/proc/sys/fs/inotify/max_user_watches",
    "/proc/sys/user/max_inotify_watches",  # of the user namespace, as in a container
)
SHARE: Final = 2  # one of so many watches that the user may have
UNKNOWN: Final = (
    8192  # what the user may have if the system does not say: the least that systems have had
)


def allowance() -> int:
    """How many watches this process may use."""
    found = []
    for path in LIMITS:
        try:
            found.append(int(Path(path).read_text("ascii")))
        except (OSError, ValueError):
            continue
    return min(found, default=UNKNOWN) // SHARE


class BoundedInotify(InotifyFD):
    """An inotify instance with at most `allowance()` watches. `is_wanted` says whether a folder is worth one.

    A watch that cannot be had raises OSError, which watchdog ignores for all folders but the top one; `refused` is told
    of the folder.
    """

    def __init__(self, is_wanted: Callable[[str], bool], refused: Callable[[str], None]) -> None:
        super().__init__()
        self.most = allowance()
        self.by_system = False  # the last refusal was not ours
        self._is_wanted = is_wanted
        self._refused = refused
        self._adding = threading.Lock()

    @property
    def count(self) -> int:
        """How many folders are watched."""
        return len(self._watch_for_wd)

    def add_callback(
        self, path: bytes, mask: Mask, callback: WatchCallback, id_: CallbackId
    ) -> WatchDescriptor:
        folder = os.fsdecode(path)
        if not self._is_wanted(folder):
            raise OSError(errno.ENOENT, "not worth a watch", folder)
        with self._adding:  # several threads add watches
            if self.count >= self.most:
                self.by_system = False
                self._refused(folder)
                raise OSError(errno.ENOSPC, "as many watches as are ours", folder)
            try:
                return super().add_callback(path, mask, callback, id_)
            except OSError as error:
                if error.errno == errno.ENOSPC:
                    self.by_system = True
                    self._refused(folder)
                raise


class BoundedObserver(BaseObserver):
    """watchdog's observer over a `BoundedInotify`. Raises OSError if the user may have no more inotify instances."""

    def __init__(self, is_wanted: Callable[[str], bool], refused: Callable[[str], None]) -> None:
        self.inotify = BoundedInotify(is_wanted, refused)
        self.inotify.start()
        super().__init__(InotifyEmitter, inotify_fd=self.inotify)

    def on_thread_stop(self) -> None:
        super().on_thread_stop()
        self.inotify.stop()
        self.inotify.join()
