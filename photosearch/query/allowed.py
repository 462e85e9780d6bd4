"""The photos that the filters of a query allow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from photosearch.base.lru import Lately
from photosearch.language.filters import SORT, Filter
from photosearch.store import file_table, matching
from photosearch.store.db import Database
from photosearch.store.file_table import FileTable

Ids = NDArray[np.int64]
Bits = NDArray[np.bool_]
REMEMBERED = 64  # filters whose photos are cached; a chip that is added or removed then costs a comparison of arrays


class Allowed:
    """Finds the photos that meet filters, over one read connection. Not thread-safe.

    The photos of a filter are a bitmap over the image ids: to combine two takes a millisecond in a library of a million.
    """

    def __init__(self, db: Database, online: Callable[[], dict[int, bool]]) -> None:
        self._db = db
        self._online = online
        self._found: Lately[tuple[object, ...], Bits] = Lately(REMEMBERED)
        self._files: Lately[tuple[int, int], FileTable] = Lately(1)

    def __call__(self, filters: Sequence[Filter]) -> Ids | None:
        """The ids of the live photos that meet all `filters`, ascending; None if there are no filters."""
        return np.flatnonzero(self._bits(filters)) if filters else None

    def counts(self, filters: Sequence[Filter]) -> tuple[int, ...]:
        """How many of the live photos each filter allows by itself; 0 for one that only orders them."""
        return tuple(
            int(np.count_nonzero(self._bits([one]))) if one.key != SORT else 0 for one in filters
        )

    def _bits(self, filters: Sequence[Filter]) -> Bits:
        version = self._db.version()
        live = self._found(("live", version), self._live)
        left = live.copy()
        for one in filters:
            matched = self._matching(one, version, len(live))
            left &= ~matched if one.negated else matched
        return left

    def _live(self) -> Bits:
        ids = matching.live(self._db)
        return _bitmap(ids, int(ids.max(initial=0)) + 1)

    def _matching(self, one: Filter, version: tuple[int, int], size: int) -> Bits:
        online = self._online() if (one.key, one.value) == ("is", "offline") else {}
        state = (one.key, one.value, version, *sorted(online.items()))
        return self._found(
            state, lambda: _bitmap(matching.matching(self._db, one, online, self.files), size)
        )

    def files(self) -> FileTable:
        """All files by name."""
        return self._files(self._db.version(), lambda: file_table.load(self._db))


def _bitmap(ids: Sequence[int] | Ids, size: int) -> Bits:
    """Which of the ids below `size` are given. Others belong to no live photo, or are damaged."""
    found = np.array(ids, np.int64)
    bits = np.zeros(size, np.bool_)
    bits[found[(found > 0) & (found < size)]] = True
    return bits
