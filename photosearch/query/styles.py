"""Photos ranked by style: palette and texture, from the fingerprints; no model has a say in it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from photosearch.base.records import Fingerprint
from photosearch.encoder.spec import Floats
from photosearch.images.fingerprint import STYLE_DIM, VERSION
from photosearch.store import fingerprints
from photosearch.store.db import Database


def descriptor(found: Fingerprint) -> Floats:
    """The style of a picture, float32 [STYLE_DIM], of unit length."""
    return np.frombuffer(found.style, "<f2").astype(np.float32)


class Styles:
    """The descriptors of all photos, read again whenever the library has changed. For one thread."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._state: tuple[int, int] | None = None
        self._images: NDArray[np.int64] = np.empty(0, np.int64)
        self._rows: Floats = np.empty((0, STYLE_DIM), np.float32)

    def scores(self, wanted: Floats) -> tuple[NDArray[np.int64], Floats]:
        """Every photo that has a fingerprint, and how alike its style is: image ids, and cosines from 0 to 1."""
        state = self._db.version()
        if state != self._state:
            found = fingerprints.column(self._db, VERSION, "style")
            self._images = np.array([row[0] for row in found], np.int64)
            data = b"".join(row[1] for row in found)
            self._rows = np.frombuffer(data, "<f2").reshape(-1, STYLE_DIM).astype(np.float32)
            self._state = state
        return self._images, np.asarray(self._rows @ wanted, np.float32)
