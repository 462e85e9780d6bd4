"""Aspect ratio and file size of every photo, in memory: the window needs them for whole answers, not row by row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from photosearch.base.aspects import NARROWEST, STEPS, USUAL, WIDEST
from photosearch.store.db import Database
from photosearch.store.picture_sizes import sizes_after

_MOST = 1 << 40  # larger numbers are damaged, and must not overflow
_ROW = np.dtype([("id", "i8"), ("width", "i8"), ("height", "i8"), ("bytes", "i8")])


class PictureTable:
    """Reads each photo once: ids grow, and what an id stands for never changes. 17 bytes for a photo. Over one read
    connection; not thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._seen: tuple[int, int] | None = None  # the version of the library
        self._ids = np.empty(0, np.int64)  # ascending
        self._codes = np.empty(0, np.uint8)
        self._bytes = np.empty(0, np.int64)

    def aspects(self, images: NDArray[np.int64]) -> bytes:
        """The code (`base.aspects`) of each photo."""
        known, at = self._places(images)
        found = np.full(len(images), USUAL, np.uint8)
        found[known] = self._codes[at[known]]
        return found.tobytes()

    def total_bytes(self, images: NDArray[np.int64]) -> int:
        """The size of these photos together."""
        known, at = self._places(images)
        return int(self._bytes[at[known]].sum())

    def _places(self, images: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
        """Which photos are in the table, and where."""
        self._catch_up()
        if not len(self._ids):
            return np.zeros(len(images), np.bool_), np.zeros(len(images), np.int64)
        at = np.minimum(np.searchsorted(self._ids, images), len(self._ids) - 1)
        return self._ids[at] == images, at

    def _catch_up(self) -> None:
        version = self._db.version()
        if version == self._seen:
            return
        last = int(self._ids[-1]) if len(self._ids) else 0
        new = np.fromiter(sizes_after(self._db, last), _ROW)
        self._seen = version
        if not len(new):
            return
        width, height = np.minimum(new["width"], _MOST), np.minimum(new["height"], _MOST)
        known = (width > 0) & (height > 0)
        tall = np.where(known, height, 1)
        codes = np.clip((width * STEPS + tall // 2) // tall, NARROWEST, WIDEST)
        self._ids = np.concatenate([self._ids, new["id"]])
        self._codes = np.concatenate([self._codes, np.where(known, codes, USUAL).astype(np.uint8)])
        self._bytes = np.concatenate([self._bytes, np.clip(new["bytes"], 0, _MOST)])
