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
REMEMBERED = 64  # filters whose photos are cached; a chip that is added or removed then costs a comparison of arrays


class Allowed:
    """Finds the photos that meet filters, over one read connection. Not thread-safe."""

    def __init__(self, db: Database, online: Callable[[], dict[int, bool]]) -> None:
        self._db = db
        self._online = online
        self._found: Lately[tuple[object, ...], Ids] = Lately(REMEMBERED)
        self._files: Lately[tuple[int, int], FileTable] = Lately(1)

    def __call__(self, filters: Sequence[Filter]) -> Ids | None:
        """The ids of the live photos that meet all `filters`, ascending; None if there are no filters."""
        if not filters:
            return None
        version = self._db.version()
        left = self._found(("live", version), lambda: _sorted(matching.live(self._db)))
        for one in filters:
            matched = self._matching(one, version)
            combine = np.setdiff1d if one.negated else np.intersect1d
            left = combine(left, matched, assume_unique=True)
        return left

    def counts(self, filters: Sequence[Filter]) -> tuple[int, ...]:
        """How many of the live photos each filter allows by itself; 0 for one that only orders them."""
        return tuple(self._size(one) if one.key != SORT else 0 for one in filters)

    def _size(self, one: Filter) -> int:
        found = self([one])
        return 0 if found is None else len(found)

    def _matching(self, one: Filter, version: tuple[int, int]) -> Ids:
        online = self._online() if (one.key, one.value) == ("is", "offline") else {}
        state = (one.key, one.value, version, *sorted(online.items()))
        return self._found(
            state, lambda: _sorted(matching.matching(self._db, one, online, self.files))
        )

    def files(self) -> FileTable:
        """All files by name."""
        return self._files(self._db.version(), lambda: file_table.load(self._db))


def _sorted(ids: Sequence[int] | Ids) -> Ids:
    """Ascending, each id once. Faster than `np.unique`, which hashes."""
    found = np.sort(np.array(ids, np.int64))
    return found[np.concatenate([[True], found[1:] != found[:-1]])] if len(found) else found
