"""The speed of a task, and an estimate of its remaining time."""

from __future__ import annotations

import time
from collections import deque

RATE_SECONDS = 10.0  # the window over which the rate is averaged


class Pace:
    """Measures the rate of a task from repeated reports of how much is done."""

    def __init__(self) -> None:
        self._times: deque[tuple[float, int]] = deque()

    def at(self, done: int, total: int) -> tuple[float, float | None]:
        """Record that `done` of `total` units are done. Returns the recent rate in units per second, and the estimated
        seconds that remain (None while unknown)."""
        now = time.monotonic()
        self._times.append((now, done))
        while len(self._times) > 2 and now - self._times[0][0] > RATE_SECONDS:
            self._times.popleft()
        seconds = now - self._times[0][0]
        rate = (done - self._times[0][1]) / seconds if seconds > 0 else 0.0
        return rate, max(total - done, 0) / rate if rate > 0 else None
