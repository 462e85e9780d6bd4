"""The photos that the filters of a query allow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from photosearch.base.lru import Lately
from photosearch.language.filters import Filter
from photosearch.store import matching
from photosearch.store.db import Database

Ids = NDArray[np.int64]
REMEMBERED = 64  # filters whose photos are cached; a chip that is added or removed then costs a comparison of arrays


class Allowed:
    """Finds the photos that meet filters, over one read connection. Not thread-safe."""

    def __init__(self, db: Database, online: Callable[[], dict[int, bool]]) -> None:
        self._db = db
        self._online = online
        self._found: Lately[tuple[object, ...], Ids] = Lately(REMEMBERED)

    def __call__(self, filters: Sequence[Filter]) -> Ids | None:
        """The ids of the photos that meet all `filters`, ascending; None if there are no filters."""
        if not filters:
            return None
        left: Ids | None = None
        for one in filters:
            if one.negated:
                continue
            ids = self._matching(one)
            left = ids if left is None else np.intersect1d(left, ids, assume_unique=True)
        for one in filters:
            if one.negated:
                left = self._live() if left is None else left
                left = np.setdiff1d(left, self._matching(one), assume_unique=True)
        return left

    def _matching(self, one: Filter) -> Ids:
        online = self._online() if (one.key, one.value) == ("is", "offline") else {}
        state = (one.key, one.value, self._db.version(), *sorted(online.items()))
        return self._found(state, lambda: _sorted(matching.matching(self._db, one, online)))

    def _live(self) -> Ids:
        state = ("live", "", self._db.version())
        return self._found(state, lambda: _sorted(matching.live(self._db)))


def _sorted(ids: Sequence[int]) -> Ids:
    return np.sort(np.array(ids, np.int64))
