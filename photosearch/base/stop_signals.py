"""The signals with which a user or the system ends a program."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


def stop_signals() -> tuple[signal.Signals, ...]:
    """SIGINT (Ctrl-C), SIGTERM, and SIGHUP (the terminal was closed) except under `nohup` and on Windows."""
    found = [signal.SIGINT, signal.SIGTERM]
    hangup = getattr(signal, "SIGHUP", None)
    if hangup is not None and signal.getsignal(hangup) != signal.SIG_IGN:
        found.append(hangup)
    return tuple(found)


@contextmanager
def interrupts_blocked() -> Iterator[None]:
    """Block SIGINT (Ctrl-C) in this thread and in the processes that it starts meanwhile. Not for Windows."""
    # Each call runs the handlers of signals that have arrived, and these may raise: so ask before changing anything.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, set())
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
