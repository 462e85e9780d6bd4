"""Tells folders from files among what was dropped or handed over, without waiting for a drive that does not answer."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot

Take = Callable[[list[str], list[str]], None]


class FolderSorter(QObject):
    """`take(folders, files)` is called in the window's thread; never, where a drive never answers."""

    _sorted = Signal(
        object, object, object
    )  # a list would lose the bytes of names that are not UTF-8

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sorted.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def sort(self, paths: Sequence[str], take: Take) -> None:
        # Not a thread of a pool, which would keep the program from ending.
        threading.Thread(
            target=self._sort, args=(list(paths), take), name="folder-sorter", daemon=True
        ).start()

    def _sort(self, paths: list[str], take: Take) -> None:
        folders = [path for path in paths if os.path.isdir(path)]
        files = [path for path in paths if path not in folders]
        with contextlib.suppress(RuntimeError):  # the window is gone
            self._sorted.emit(take, folders, files)

    @Slot(object, object, object)
    def _hand_over(self, take: Take, folders: list[str], files: list[str]) -> None:
        take(folders, files)
