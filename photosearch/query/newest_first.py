"""All photos, newest first, and the months of some of them; cached until the library changes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from photosearch.base.lru import Lately
from photosearch.base.searches import Month
from photosearch.store import photos
from photosearch.store.db import Database

Ids = NDArray[np.int64]


class NewestFirst:
    """Over one read connection. Not thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._all: Lately[tuple[int, int], tuple[Ids, list[Month]]] = Lately(1)

    def __call__(self, allowed: Ids | None = None) -> tuple[Ids, Sequence[Month]]:
        """The ids of all live photos, or of those that are `allowed`, newest first, and the number of photos in each month, in the
        same order."""
        ids, months = self._all(self._db.version(), lambda: photos.newest(self._db))
        if allowed is None:
            return ids, months
        kept = np.isin(ids, allowed)
        run_of_each = np.repeat(np.arange(len(months)), [month.count for month in months])
        counts = np.bincount(run_of_each[kept], minlength=len(months)).tolist()
        some = [Month(month.label, n) for month, n in zip(months, counts, strict=True) if n]
        return ids[kept], some
