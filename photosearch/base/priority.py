"""The priority of threads that work in the background."""

from __future__ import annotations

import logging
import os
import threading
from typing import Final

log = logging.getLogger(__name__)

NICE: Final = 10  # beside programs of the user
NICEST: Final = 17  # for what computes all the time


def be_nice(level: int = NICE) -> None:
    """Lower this thread's priority, so that it does not slow down the user's work. Threads it starts inherit it (Linux)."""
    if hasattr(os, "setpriority") and hasattr(threading, "get_native_id"):
        try:
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), level)
        except OSError as error:
            log.info("no low priority: %s", error)
