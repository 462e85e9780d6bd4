"""Saves pasted and drawn pictures as PNG files in the cache, where the engine can read them."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from photosearch.gui.common.from_thread import tell

KEEP = {"pasted": 60, "sketch": 300}  # files of each kind: the search history refers to them, too
FAST = 80  # zlib level 2: half the time, a sixth more bytes


def save_pasted(image: QImage, folder: Path, kind: str = "pasted") -> Path | None:
    """Write `image` atomically to a file named by its content hash, and delete the oldest files of its kind beyond
    KEEP. Returns None if it cannot be written."""
    import hashlib  # loads OpenSSL, which the window needs for nothing else

    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    name = hashlib.blake2b(image.constBits(), digest_size=12).hexdigest()
    path = folder / f"{kind}-{name}.png"
    scratch = folder / f".{kind}-{os.getpid()}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            if not image.save(str(scratch), "PNG", FAST):  # type: ignore[call-overload]
                scratch.unlink(missing_ok=True)
                return None
            scratch.replace(path)
        path.touch()
        old = sorted(folder.glob(f"{kind}-*.png"), key=lambda p: p.stat().st_mtime)
        for extra in old[: -KEEP[kind]]:
            extra.unlink(missing_ok=True)
    except OSError:
        return None
    return path


class Pasted(QObject):
    """`saved(path)`: the path is "" if the cache cannot be written."""

    saved = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def save(self, image: QImage) -> None:
        copy = image.copy()
        self._pool.start(lambda: self._save(copy))

    def close(self) -> None:
        self._pool.waitForDone()

    def _save(self, image: QImage) -> None:
        path = save_pasted(image, self._folder)
        tell(self.saved, str(path) if path else "")
