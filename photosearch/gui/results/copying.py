"""Copies photos into a folder: on a pool thread, cancellable, and without ever overwriting a file."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

CHUNK = 1 << 20


def copy_into(source: str, folder: str) -> Path:
    """Copy one file into `folder` under its own name, or as "name (2).jpg" … if that is taken; returns the copy's path.

    Raises OSError if the file cannot be read or the copy cannot be written.
    """
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
    """`progress(done)`: after each file; `finished(copied, failures)`: once, with a line for each failed file."""

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
