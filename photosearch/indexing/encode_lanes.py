"""Encoding beside decoding: as many calls of the encoder at once as use the machine fully.

On a processor a call keeps one core busy (more beyond four cores). Decode children and calls are then all the same to the
operating system: whichever has work gets the cores. One call that is split over all cores would stand still whenever one
of its threads gives way to a decode child.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from types import TracebackType
from typing import Any, Generic, TypeVar

from photosearch.encoder.spec import Floats, Space
from photosearch.encoder.towers import MOST_LANES
from photosearch.vectors.model import LoadedModel

BATCH = 16
AHEAD = 6 * BATCH  # photos in flight at most, from the decode child to the commit
LEAST = 4  # smaller batches cost more than an idle core

T = TypeVar("T")
R = TypeVar("R")
Encoded = dict[Space, Floats]


class EncodeLanes(Generic[T]):
    """Encodes what is offered in threads that end with the `with` block; what is not finished then is dropped.

    `pixels` of an item are None where it has its vectors already; `woken` is called when `finished` has news. The methods
    are for the one thread that commits, and raise what the encoder raised.
    """

    def __init__(
        self,
        model: LoadedModel,
        query_waits: threading.Event,
        pixels: Callable[[T], bytes | None],
        woken: Callable[[], None],
    ) -> None:
        self._model = model
        self._query_waits = query_waits
        self._pixels = pixels
        self._woken = woken
        self._waiting: deque[T] = deque()
        self._running: dict[Future[Encoded], list[T]] = {}
        self._threads = ThreadPoolExecutor(MOST_LANES, "encode")
        # Opening takes a second for a large model: the first pictures are being decoded meanwhile.
        self._lanes = self._submit(model.encoder.open_lanes)

    def __enter__(self) -> EncodeLanes[T]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._threads.shutdown(cancel_futures=True)

    @property
    def held(self) -> int:
        """How many items are being encoded, or wait for it."""
        return len(self._waiting) + sum(map(len, self._running.values()))

    def offer(self, item: T) -> None:
        self._waiting.append(item)

    def start(self, *, more: bool) -> None:
        """Give waiting items to the free lanes: full batches while `more` will be offered, then equal shares."""
        if not self._waiting or not self._lanes.done():
            return
        lanes = self._lanes.result()
        share = max(LEAST, -(-len(self._waiting) // lanes))
        size = BATCH if more else min(BATCH, share)
        while len(self._running) < lanes and len(self._waiting) >= (size if more else 1):
            batch = [self._waiting.popleft() for _ in range(min(size, len(self._waiting)))]
            given = [p for p in map(self._pixels, batch) if p is not None]
            self._running[self._submit(self._model.encode, given, self._query_waits)] = batch

    def wait(self, seconds: float) -> None:
        """Until a batch is encoded, or the encoder is open."""
        futures: Iterable[Future[Any]] = self._running or [self._lanes]
        wait(futures, seconds, FIRST_COMPLETED)

    def finished(self) -> list[tuple[list[T], Encoded]]:
        """Batches, and the vectors of those of their items that have pixels, in order."""
        done = [future for future in self._running if future.done()]
        return [(self._running.pop(future), future.result()) for future in done]

    def rest(self) -> list[tuple[list[T], Encoded]]:
        """As `finished`, once all that has begun is done."""
        wait(self._running)
        return self.finished()

    def _submit(self, work: Callable[..., R], *given: object) -> Future[R]:
        future = self._threads.submit(work, *given)
        future.add_done_callback(lambda _future: self._woken())
        return future
