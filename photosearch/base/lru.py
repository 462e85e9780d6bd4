"""A bounded memory of what was made lately."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Lately(Generic[K, V]):
    """At most `room` values; the one that was not asked for the longest goes first. For one thread."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._kept: OrderedDict[K, V] = OrderedDict()

    def __call__(self, key: K, make: Callable[[], V]) -> V:
        """The value of `key`, made if it is not there. What `make` raises is kept by nobody."""
        if key not in self._kept:
            self._kept[key] = make()
        self._kept.move_to_end(key)
        while len(self._kept) > self._room:
            self._kept.popitem(last=False)
        return self._kept[key]

    def __contains__(self, key: K) -> bool:
        return key in self._kept
