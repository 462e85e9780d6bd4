"""Aspect ratio and file size of every photo, in memory: the window needs them for whole answers, not row by row.

The aspect ratio is that of the photo as it is turned to be seen (`base.marks`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from photosearch.base.aspects import NARROWEST, STEPS, USUAL, WIDEST
from photosearch.store.db import Database
from photosearch.store.picture_sizes import sizes_after, turned_by_user

_MOST = 1 << 40  # larger numbers are damaged, and must not overflow
_ROW = np.dtype([("id", "i8"), ("width", "i8"), ("height", "i8"), ("bytes", "i8"), ("lying", "i1")])
_TURNED = np.dtype([("id", "i8"), ("lying", "i1")])


class PictureTable:
    """Reads each photo once: ids grow, and what an id stands for never changes. What the user has turned is read again whenever
    the library has changed. 20 bytes for a photo. Over one read connection; not thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._seen: tuple[int, int] | None = None  # the version of the library
        self._ids = np.empty(0, np.int64)  # ascending
        self._codes = np.empty((0, 2), np.uint8)  # upright, and turned on its side
        self._told = np.empty(0, np.int8)  # 1: its file says that it lies on its side
        self._lying = np.empty(0, np.int8)  # the same with what the user says
        self._bytes = np.empty(0, np.int64)

    def aspects(self, images: NDArray[np.int64]) -> bytes:
        """The code (`base.aspects`) of each photo."""
        known, at = self._places(images)
        found = np.full(len(images), USUAL, np.uint8)
        there = at[known]
        found[known] = self._codes[there, self._lying[there]]
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
        turned = np.fromiter(turned_by_user(self._db), _TURNED)
        self._seen = version
        if len(new):
            codes = np.stack(
                [_codes(new["width"], new["height"]), _codes(new["height"], new["width"])], axis=1
            )
            self._ids = np.concatenate([self._ids, new["id"]])
            self._codes = np.concatenate([self._codes, codes])
            self._told = np.concatenate([self._told, new["lying"]])
            self._bytes = np.concatenate([self._bytes, np.clip(new["bytes"], 0, _MOST)])
        self._lying = self._told.copy()
        if len(self._ids) and len(turned):
            at = np.minimum(np.searchsorted(self._ids, turned["id"]), len(self._ids) - 1)
            known = self._ids[at] == turned["id"]
            self._lying[at[known]] = turned["lying"][known]


def _codes(width: NDArray[np.int64], height: NDArray[np.int64]) -> NDArray[np.uint8]:
    """`base.aspects.aspect_code` of many pictures."""
    width, height = np.minimum(width, _MOST), np.minimum(height, _MOST)
    known = (width > 0) & (height > 0)
    tall = np.where(known, height, 1)
    codes = np.clip((width * STEPS + tall // 2) // tall, NARROWEST, WIDEST)
    return np.where(known, codes, USUAL).astype(np.uint8)
