"""The parent's side of decoding: a child that crashes, hangs or runs out of memory costs only the file that it decodes."""

from __future__ import annotations

import contextlib
import pickle
import queue
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from photosearch.base.errors import EnvironmentFault, FileError
from photosearch.base.records import Decoded
from photosearch.images.jobs import Job, Limits
from photosearch.images.workers import Inbox, Outbox, Outcome, Start, Worker

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

    Prepare = Callable[[Image.Image], bytes | NDArray[np.uint8]]


class DecodePool:
    """Decodes files in up to `workers` child processes, which start on first use.

    `prepare` makes the model's pixels from an upright RGB thumbnail; it must be picklable. Not thread-safe: each thread
    that decodes needs its own pool. A process that owns a pool must not be daemonic.
    """

    def __init__(
        self,
        workers: int,
        prepare: Prepare | None,
        thumbs: Path,
        *,
        limits: Limits = Limits(),  # noqa: B008 - frozen
    ) -> None:
        self._inbox: Inbox = queue.SimpleQueue()
        self._outbox: Outbox = queue.SimpleQueue()
        self._kept: list[tuple[int, Outcome]] = []
        self._pending = 0
        start = Start(pickle.dumps(prepare), thumbs, limits)
        self._workers = [Worker(self._inbox, self._outbox, start) for _ in range(max(1, workers))]
        # also runs if the owner drops the pool without closing it, or if the interpreter ends
        self._end = weakref.finalize(self, _end_all, self._workers)

    @property
    def pending(self) -> int:
        """How many submitted jobs `wait` has not returned yet."""
        return self._pending

    def submit(self, key: int, job: Job) -> None:
        """Queue a job; `wait` returns its outcome with `key`. Raises ValueError if the pool is closed."""
        self._send(key, job)
        self._pending += 1

    def wait(self, timeout: float | None = None) -> list[tuple[int, Outcome]]:
        """The finished jobs as (key, outcome): at least one if any is pending, unless `timeout` seconds pass or `wake` is
        called.

        A `FileError` is the file's fault, except perhaps a `DecoderKilled`. An `EnvironmentFault` is not: the same job may
        succeed later. Raises RuntimeError for a bug in a child.
        """
        ready, self._kept = self._kept, []
        with contextlib.suppress(queue.Empty):
            if not ready and self._pending:
                ready += _checked(self._outbox.get(timeout=timeout))
            while True:
                ready += _checked(self._outbox.get_nowait())
        self._pending -= len(ready)
        return ready

    def wake(self) -> None:
        """End the `wait` that goes on, or the next one; for any thread."""
        self._outbox.put(None)

    def run(self, job: Job) -> Decoded:
        """Do one job and wait for its result. Raises FileError or EnvironmentFault."""
        ticket = object()
        self._send(ticket, job)
        while True:
            item = self._outbox.get()
            if item is not None and item[0] is ticket:
                outcome = item[1]
                break
            self._kept += _checked(item)
        if isinstance(outcome, Decoded):
            return outcome
        raise outcome

    def close(self) -> None:
        """Kill the children and wait until they have ended. Unfinished jobs are dropped."""
        self._end()

    def __enter__(self) -> DecodePool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _send(self, key: object, job: Job) -> None:
        if not self._end.alive:
            raise ValueError("the pool is closed")
        for worker in self._workers:
            worker.begin()
        self._inbox.put((key, job))


def _end_all(workers: list[Worker]) -> None:
    for worker in workers:
        worker.stop()
    for worker in workers:
        worker.end()


def _checked(item: tuple[object, Outcome | Exception] | None) -> list[tuple[int, Outcome]]:
    if item is None:  # `wake`
        return []
    key, outcome = item
    if not isinstance(outcome, Decoded | FileError | EnvironmentFault):
        raise outcome
    assert isinstance(key, int)
    return [(key, outcome)]
