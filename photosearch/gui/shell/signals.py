"""SIGTERM, Ctrl+C and a closed terminal end the program in the same way as closing the window."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

from photosearch.base.stop_signals import stop_signals


class StopSignals(QObject):
    """Calls `stop` when a signal arrives.

    Python runs signal handlers between bytecodes, and a waiting event loop executes none; so a byte on a socket pair
    wakes the loop.
    """

    def __init__(self, stop: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = stop
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._before = {kind: signal.signal(kind, self._caught) for kind in stop_signals()}
        self._wakeup_before = signal.set_wakeup_fd(self._writer.fileno())

    def close(self) -> None:
        signal.set_wakeup_fd(self._wakeup_before)
        for kind, handler in self._before.items():
            signal.signal(kind, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _caught(self, number: int, frame: FrameType | None) -> None:
        """Do nothing but prevent the default action; `_drain` reads the signal number from the socket."""

    def _drain(self) -> None:
        try:
            numbers = self._reader.recv(64)
        except BlockingIOError:
            return
        if any(kind in numbers for kind in self._before):
            self._stop()
