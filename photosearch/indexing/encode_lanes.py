"""Encode while decoding runs, with enough concurrent encoder calls to use the whole machine.

On the CPU, a call uses one core (more on machines with more than four). The operating system then divides the cores
between calls and decode children according to their load. A single call split over all cores would stall whenever one of
its threads waits for a decode child.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from types import TracebackType
from typing import Any, Generic, TypeVar

from photosearch.base import tempo
from photosearch.base.priority import NICEST, be_nice
from photosearch.base.settings import BATCH
from photosearch.encoder.spec import Floats, Space
from photosearch.encoder.towers import MOST_LANES
from photosearch.vectors.model import LoadedModel

AHEAD = 6 * BATCH  # photos in flight at most, from the decode child to the commit
LEAST = 4  # smaller batches cost more than an idle core

T = TypeVar("T")
R = TypeVar("R")
Encoded = dict[Space, Floats]


class EncodeLanes(Generic[T]):
    """Encodes offered items in threads that end with the `with` block; unfinished items are dropped.

    `pixels` returns the pixels of an item, or None if the item already has its vectors. `woken` is called whenever
    `finished` has new results. `at_once`: the most items of a batch. Call the methods only in the thread that commits; they raise the encoder's errors.
    """

    def __init__(
        self,
        model: LoadedModel,
        query_waits: threading.Event,
        pixels: Callable[[T], bytes | None],
        woken: Callable[[], None],
        at_once: int = BATCH,
    ) -> None:
        self._at_once = at_once
        self._model = model
        self._query_waits = query_waits
        self._pixels = pixels
        self._woken = woken
        self._waiting: deque[T] = deque()
        self._running: dict[Future[Encoded], list[T]] = {}
        self._threads = ThreadPoolExecutor(
            MOST_LANES, "encode", initializer=partial(be_nice, NICEST)
        )
        self._ended = threading.Event()
        # Opening a large model takes a second; meanwhile the first pictures are decoded.
        self._lanes = self._submit(model.encoder.open_lanes)

    def __enter__(self) -> EncodeLanes[T]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.hurry()
        self._threads.shutdown(cancel_futures=True)

    @property
    def held(self) -> int:
        """The number of items that are being encoded or wait to be."""
        return len(self._waiting) + sum(map(len, self._running.values()))

    def offer(self, item: T) -> None:
        self._waiting.append(item)

    def start(self, *, more: bool) -> None:
        """Pass waiting items to the free lanes: full batches while `more` items are to come, then equal shares."""
        if not self._waiting or not self._lanes.done():
            return
        lanes = self._lanes.result()
        share = max(LEAST, -(-len(self._waiting) // lanes))
        size = self._at_once if more else min(self._at_once, share)
        while len(self._running) < lanes and len(self._waiting) >= (size if more else 1):
            batch = [self._waiting.popleft() for _ in range(min(size, len(self._waiting)))]
            given = [p for p in map(self._pixels, batch) if p is not None]
            self._running[self._submit(self._model.encode, given, self._query_waits)] = batch

    def wait(self, seconds: float) -> None:
        """Wait until a batch is encoded or the encoder is open, at most `seconds`."""
        futures: Iterable[Future[Any]] = self._running or [self._lanes]
        wait(futures, seconds, FIRST_COMPLETED)

    def finished(self) -> list[tuple[list[T], Encoded]]:
        """The finished batches, each with the vectors per space, float32 [n, dim], of its n items that have pixels, in
        order. Raises the encoder's error."""
        done = [future for future in self._running if future.done()]
        return [(self._running.pop(future), future.result()) for future in done]

    def hurry(self) -> None:
        """End the rests of the lanes, because the work is to end."""
        self._ended.set()

    def rest(self) -> list[tuple[list[T], Encoded]]:
        """Wait for all running batches, then return them like `finished`."""
        self.hurry()
        wait(self._running)
        return self.finished()

    def _timed(self, work: Callable[..., R], *given: object) -> R:
        begun = time.monotonic()
        found = work(*given)
        # The rest after a batch ends before its result is known: a lane that rests must not look free.
        tempo.rest(time.monotonic() - begun, self._ended.is_set)
        return found

    def _submit(self, work: Callable[..., R], *given: object) -> Future[R]:
        future = self._threads.submit(self._timed, work, *given)
        future.add_done_callback(lambda _future: self._woken())
        return future
