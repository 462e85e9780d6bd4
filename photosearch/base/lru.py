"""A least-recently-used cache."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Lately(Generic[K, V]):
    """Caches at most `room` values and drops the least recently used. Not thread-safe."""

    def __init__(self, room: int) -> None:
        self._room = room
        self._kept: OrderedDict[K, V] = OrderedDict()

    def __call__(self, key: K, make: Callable[[], V]) -> V:
        """The value of `key`; calls `make` if it is not cached. If `make` raises, nothing is cached."""
        if key not in self._kept:
            self._kept[key] = make()
        self._kept.move_to_end(key)
        while len(self._kept) > self._room:
            self._kept.popitem(last=False)
        return self._kept[key]

    def __contains__(self, key: K) -> bool:
        return key in self._kept
