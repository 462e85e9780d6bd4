"""Separates dropped or passed paths into folders and files; the window never waits for an unresponsive drive."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot

from photosearch.gui.common.from_thread import tell

Take = Callable[[list[str], list[str]], None]


class FolderSorter(QObject):
    """Calls `take(folders, files)` in the window's thread; never, if a drive never responds."""

    # Not Signal(list): Qt would lose the bytes of names that are not UTF-8.
    _sorted = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sorted.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def sort(self, paths: Sequence[str], take: Take) -> None:
        # Not a pool thread: a blocked one would keep the program from ending.
        threading.Thread(
            target=self._sort, args=(list(paths), take), name="folder-sorter", daemon=True
        ).start()

    def _sort(self, paths: list[str], take: Take) -> None:
        folders = [path for path in paths if os.path.isdir(path)]
        files = [path for path in paths if path not in folders]
        tell(self._sorted, take, folders, files)

    @Slot(object, object, object)
    def _hand_over(self, take: Take, folders: list[str], files: list[str]) -> None:
        take(folders, files)
