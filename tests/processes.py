"""The processes that a test has started."""

from __future__ import annotations

import contextlib

import psutil


def engine_process(window: psutil.Process | None = None) -> psutil.Process:
    """The engine of `window` (this process, where none is given): its living child that was spawned.

    A child that has ended and was not waited for yet counts as a child too.
    """
    for process in (window or psutil.Process()).children():
        with contextlib.suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
            if "spawn_main" in " ".join(process.cmdline()):
                return process
    raise AssertionError("there is no engine")
