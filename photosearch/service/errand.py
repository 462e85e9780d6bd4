"""Run work that may hang in a thread that nobody waits for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from photosearch.base.records import Progress

T = TypeVar("T")


class Errand(Generic[T]):
    """Runs `work(report, stop)` in a thread; sets `wake` at each report of `progress` and when the work is `done`.

    To abandon the work, set `stop` and go on. A thread that hangs ends when the drive answers or the process ends.
    """

    def __init__(
        self,
        work: Callable[[Callable[[Progress], None], threading.Event], T],
        wake: threading.Event,
    ) -> None:
        self.stop = threading.Event()
        self.progress: Progress | None = None
        self._work = work
        self._wake = wake
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="errand", daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return bool(self._results) or self._error is not None

    def result(self) -> T:
        """The result of the work; raises what the work raised."""
        if self._error is not None:
            raise self._error
        return self._results[0]

    def _report(self, progress: Progress) -> None:
        self.progress = progress
        self._wake.set()

    def _run(self) -> None:
        try:
            self._results.append(self._work(self._report, self.stop))
        except BaseException as error:  # noqa: BLE001 - the top of a thread: raised by `result`
            self._error = error
        self._wake.set()
