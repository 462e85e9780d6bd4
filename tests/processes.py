"""The processes that a test has started."""

from __future__ import annotations

import contextlib

import psutil


def engine_process(window: psutil.Process | None = None) -> psutil.Process:
    """The engine of `window` (default: this process): its running spawned child.

    psutil also lists children that have ended but were not waited for yet.
    """
    for process in (window or psutil.Process()).children():
        with contextlib.suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
            if "spawn_main" in " ".join(process.cmdline()):
                return process
    raise AssertionError("there is no engine")
