"""Ctrl-C, SIGTERM and a closed terminal: the first signal asks to stop, the second ends the process at once."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from photosearch.base.stop_signals import stop_signals


class Interrupted(BaseException):
    """The user or the system asked the program to end. `code`: the exit code by shell convention, 128 + signal."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = 128 + number


class Stop:
    """Handles signals: they raise `Interrupted` or, within `gently`, set `event`."""

    def __init__(self) -> None:
        self.event = threading.Event()
        self._number = 0
        self._gentle = False

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Handle signals until the block ends."""
        before = {number: signal.signal(number, self._arrived) for number in stop_signals()}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    @contextmanager
    def gently(self) -> Iterator[threading.Event]:
        """Within the block, a signal only sets the event; after the block, `Interrupted` is raised if a signal arrived."""
        self._gentle = True
        try:
            yield self.event
        finally:
            self._gentle = False
        if self._number:
            raise Interrupted(self._number)

    def _arrived(self, number: int, frame: FrameType | None) -> Any:
        if self._number:  # the second signal: stop waiting
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        self._number = number
        self.event.set()
        if not self._gentle:
            raise Interrupted(number)
