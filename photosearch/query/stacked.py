"""Show one photo for each stack of similar shots: the best of those that the query allows, at the rank of the one that matches
best."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.lru import Lately
from photosearch.base.searches import Month
from photosearch.store import stacks
from photosearch.store.db import Database
from photosearch.vectors.best import Scored

Ids = NDArray[np.int64]

# A ranking is asked for so many more photos at most, for those that are behind another.
MOST_BEHIND: Final = 10_000


@dataclass(frozen=True)
class StackTable:
    """The photos in stacks: `images`, int64 [n], stack by stack and the best first, and the `stacks` that they are in, int64
    [n], ascending."""

    images: Ids
    stacks: Ids

    @staticmethod
    def of(rows: Sequence[tuple[int, int]]) -> StackTable:
        """`rows`: (image id, stack), stack by stack."""
        found = np.array(rows, np.int64).reshape(-1, 2)
        return StackTable(found[:, 0], found[:, 1])

    @property
    def behind(self) -> int:
        """How many photos are not the first of their stack."""
        return len(self.stacks) - len(np.unique(self.stacks))

    def among(self, allowed: Ids | None) -> StackTable:
        """The photos in stacks that are also in `allowed`; all if that is None."""
        if allowed is None:
            return self
        keep = np.isin(self.images, allowed)
        return StackTable(self.images[keep], self.stacks[keep])

    def of_each(self, images: Ids) -> Ids:
        """The stack of each photo, int64 [n]; 0 for a photo in none."""
        if not len(self.images):
            return np.zeros(len(images), np.int64)
        order = np.argsort(self.images)
        at = order[np.minimum(np.searchsorted(self.images, images, sorter=order), len(order) - 1)]
        return np.where(self.images[at] == images, self.stacks[at], 0)

    def members(self, stack: int) -> Ids:
        """The photos of a stack, the best first."""
        first, last = np.searchsorted(self.stacks, [stack, stack + 1])
        return self.images[first:last]


@dataclass(frozen=True)
class OnePerStack:
    """An answer in which one photo stands for each stack. `places`: which of the ranked photos are kept, ascending, int64 [n];
    `images`: the photo that is shown at each; `behind`: the other photos of a stack, best first, by the one that is shown."""

    places: Ids
    images: Ids
    behind: Mapping[int, tuple[int, ...]]

    def scored(self, scores: NDArray[np.float32]) -> Scored:
        return self.images, scores[self.places]


def one_per_stack(
    images: Ids, table: StackTable, limit: int, leading: Collection[int] = ()
) -> OnePerStack:
    """Keep the first photo of each stack among the first photos of `images`, best first, and show the best of its stack there.

    `table`: the stacks of the photos that the query allows. `limit`: how many are kept at most. `leading`: photos that are shown
    themselves if they are the first of their stack, since the query names them.
    """
    of_each = table.of_each(images)
    keys = np.where(of_each > 0, of_each, -images)
    _keys, first = np.unique(keys, return_index=True)
    places = np.sort(first)[: max(limit, 0)]
    shown = images[places].copy()
    behind = {}
    for place in np.flatnonzero(of_each[places]).tolist():
        members = table.members(int(of_each[places[place]])).tolist()
        if len(members) > 1:
            own = int(shown[place])
            shown[place] = top = own if own in leading else members[0]
            behind[top] = tuple(one for one in members if one != top)
    return OnePerStack(places, shown, behind)


def recounted(months: Sequence[Month], places: Ids) -> tuple[Month, ...]:
    """The runs of photos of an answer by month, of which only those at `places` are kept."""
    ends = np.cumsum([month.count for month in months])
    kept = np.diff(np.searchsorted(places, ends), prepend=0).tolist()
    found = [replace(month, count=n) for month, n in zip(months, kept, strict=True) if n]
    return tuple(found)


class Stacks:
    """The stacks of a library, cached until it changes. Over one read connection; not thread-safe.

    `online` returns which places can be reached, by id: a photo that can is shown before one that cannot.
    """

    def __init__(self, db: Database, online: Callable[[], dict[int, bool]]) -> None:
        self._db = db
        self._online = online
        self._table: Lately[tuple[object, ...], StackTable] = Lately(1)

    def __call__(self) -> StackTable:
        online = self._online()
        return self._table(
            (self._db.version(), *sorted(online.items())), lambda: self._read(online)
        )

    def _read(self, online: dict[int, bool]) -> StackTable:
        away = stacks.out_of_reach(self._db, (at for at, there in online.items() if there))
        rows = stacks.shown(self._db)
        return StackTable.of(sorted(rows, key=lambda row: (row[1], row[0] in away)))

    def more(self, limit: int) -> int:
        """How many photos are to be ranked so that `limit` stacks are among them."""
        return limit + min(self().behind, MOST_BEHIND)
