"""Pasted pixels become a PNG of ours in the cache, so that the engine can read them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

KEEP = 20


def save_pasted(image: QImage, folder: Path) -> Path | None:
    """Write `image`, named by its content; older ones beyond KEEP go. None where it cannot be written."""
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    name = hashlib.blake2b(image.constBits(), digest_size=12).hexdigest()
    path = folder / f"pasted-{name}.png"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not path.exists() and not image.save(str(path)):
            return None
        path.touch()
        old = sorted(folder.glob("pasted-*.png"), key=lambda p: p.stat().st_mtime)
        for extra in old[:-KEEP]:
            extra.unlink(missing_ok=True)
    except OSError:
        return None
    return path


class Pasted(QObject):
    """`saved(path)`; the path is "" where the cache cannot be written."""

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
        self.saved.emit(str(path) if path else "")
