"""Rank photos by style, which is palette and texture. The descriptors come from the fingerprints, not from a model."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from photosearch.base.records import Fingerprint
from photosearch.encoder.spec import Floats
from photosearch.images.fingerprint import STYLE_DIM, VERSION
from photosearch.store import fingerprints
from photosearch.store.db import Database
from photosearch.vectors.packing import is_unit, unpack


def descriptor(found: Fingerprint) -> Floats:
    """The style descriptor of a picture: float32 [STYLE_DIM], unit length."""
    return np.frombuffer(found.style, "<f2").astype(np.float32)


class Styles:
    """The style descriptors of all photos, reloaded whenever the library has changed. Not thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._state: tuple[int, int] | None = None
        self._images: NDArray[np.int64] = np.empty(0, np.int64)
        self._rows: Floats = np.empty((0, STYLE_DIM), np.float32)

    def scores(self, wanted: Floats) -> tuple[NDArray[np.int64], Floats]:
        """Compare all photos that have a fingerprint with a style: image ids, and cosines from 0 to 1."""
        state = self._db.version()
        if state != self._state:
            found = fingerprints.column(self._db, VERSION, "style")
            self._images = np.array([row[0] for row in found], np.int64)
            data = b"".join(row[1] for row in found)
            self._rows = unpack(data, STYLE_DIM)
            keep = is_unit(self._rows)
            if not keep.all():
                self._images, self._rows = self._images[keep], self._rows[keep]
            self._state = state
        return self._images, np.asarray(self._rows @ wanted, np.float32)
