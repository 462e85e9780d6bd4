"""Copying photos into a folder: on a pool thread, stoppable, and never over a file that is there."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

CHUNK = 1 << 20


def copy_into(source: str, folder: str) -> Path:
    """Copy one file into `folder` under its own name, or "name (2).jpg" … where that is taken. Raises OSError."""
    stem, suffix = os.path.splitext(os.path.basename(source))
    with open(source, "rb") as original:
        attempt = 1
        while True:
            name = f"{stem}{suffix}" if attempt == 1 else f"{stem} ({attempt}){suffix}"
            target = Path(folder) / name
            try:
                copy = target.open("xb")
            except FileExistsError:
                attempt += 1
                continue
            break
        try:
            with copy:
                shutil.copyfileobj(original, copy, CHUNK)
            shutil.copystat(source, target)
        except OSError:
            target.unlink(missing_ok=True)
            raise
    return target


class CopyJob(QObject):
    """`progress(done)` after each file; `finished(copied, sentences of what failed)` once."""

    progress = Signal(int)
    finished = Signal(int, list)

    def __init__(self, paths: Sequence[str], folder: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.total = len(paths)
        self._paths = list(paths)
        self._folder = folder
        self._stopped = threading.Event()

    def start(self, pool: QThreadPool) -> None:
        pool.start(self._run)

    def stop(self) -> None:
        self._stopped.set()

    def _run(self) -> None:
        copied = 0
        failed: list[str] = []
        for number, path in enumerate(self._paths, 1):
            if self._stopped.is_set():
                break
            try:
                copy_into(path, self._folder)
            except OSError as error:
                failed.append(f"{os.path.basename(path)}: {error.strerror or error}")
            else:
                copied += 1
            self.progress.emit(number)
        self.finished.emit(copied, failed)
