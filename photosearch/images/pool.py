"""The parent's side of decoding: children that may crash, hang or run out of memory at the cost of one file each."""

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
    """Decodes files in up to `workers` children, which start when they are first needed.

    `prepare` makes the model's bytes from an upright RGB thumbnail; it must be picklable. The methods are for one
    thread; each thread that decodes owns a pool of its own. A process that owns one must not be a daemon itself.
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
        # runs too when the owner forgets the pool, or the interpreter ends
        self._end = weakref.finalize(self, _end_all, self._workers)

    @property
    def pending(self) -> int:
        """How many submitted jobs `wait` has not handed back yet."""
        return self._pending

    def submit(self, key: int, job: Job) -> None:
        self._send(key, job)
        self._pending += 1

    def wait(self, timeout: float | None = None) -> list[tuple[int, Outcome]]:
        """The jobs that are done: at least one where any is pending, unless `timeout` seconds pass or `wake` is called.

        A `FileError` is the file's fault. An `EnvironmentFault` is not: the same job may go well later.
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
        """Do one job now. Raises FileError or EnvironmentFault."""
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
        """Kill what is running and wait for it to be gone. Jobs that are not done are forgotten."""
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
