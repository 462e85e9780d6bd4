"""Which sets of copies are complete while pairs are still being compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from photosearch.duplicates.alignment import Match

Pair = tuple[int, int]  # of image ids
Links = dict[Pair, Match | None]  # None: a photo with itself, which has several files


class Finished:
    """Connects photos as their pairs are compared (union-find). A set of copies is finished once each pair with one of its
    photos has been compared. `pairs`: all that will be. `alone`: photos that are a set even without a copy."""

    def __init__(self, pairs: Iterable[Pair], alone: Iterable[int]) -> None:
        self._parent: dict[int, int] = {}
        self._links: defaultdict[int, Links] = defaultdict(dict)
        self._open = Counter(image_id for pair in pairs for image_id in pair)
        self._done: set[int] = set()  # roots
        for image_id in alone:
            self._links[image_id][image_id, image_id] = None
            self._close(image_id)

    @property
    def waiting(self) -> int:
        """How many finished sets `taken` would give."""
        return len(self._done)

    def add(self, pair: Pair, match: Match | None) -> None:
        """A pair has been compared. `match`: None if they are not copies of each other."""
        one, other = map(self._root, pair)
        self._open[one] -= 1
        self._open[other] -= 1
        if match is not None:
            self._links[one][pair] = match
            if one != other:
                if len(self._links[one]) < len(self._links[other]):
                    one, other = other, one
                self._parent[other] = one
                self._links[one].update(self._links.pop(other, {}))
                self._open[one] += self._open.pop(other)
        self._close(one)
        self._close(self._root(other))

    def taken(self) -> Links:
        """The links of the sets that have been finished since the last call."""
        found: Links = {}
        for root in sorted(self._done):
            found.update(self._links.pop(root))
        self._done.clear()
        return found

    def _close(self, root: int) -> None:
        if not self._open[root] and self._links.get(root):
            self._done.add(root)

    def _root(self, one: int) -> int:
        while (up := self._parent.get(one, one)) != one:
            self._parent[one] = self._parent.get(up, up)
            one = up
        return one
