"""Which share of the time the work in the background may take, in this process: whoever has worked rests accordingly.

Each thread that computes in the background calls `rest` after each piece of work, so a share of a half halves the load
whatever the number of cores.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Final

LEAST: Final = 0.05  # the smallest share: less would be waiting
LONGEST: Final = 10.0  # seconds of one rest


class _Tempo:
    share = 1.0
    changed = threading.Condition()


def set_share(share: float) -> None:
    """Take this share of the time from now on, 0 to 1; whoever rests learns of it at once."""
    with _Tempo.changed:
        _Tempo.share = max(LEAST, min(1.0, share))
        _Tempo.changed.notify_all()


def share() -> float:
    return _Tempo.share


def rest(worked: float, ended: Callable[[], bool] = lambda: False) -> None:
    """Rest after `worked` seconds of work, as long as the share demands. `ended`: whether the thread is to end; it is asked
    several times a second."""
    begun = time.monotonic()
    with _Tempo.changed:
        while not ended():
            due = min(LONGEST, worked * (1 / _Tempo.share - 1))
            left = begun + due - time.monotonic()
            if left <= 0:
                return
            _Tempo.changed.wait(min(left, 0.2))
