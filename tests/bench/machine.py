"""Shared by the benchmarks: a description of the machine, percentiles, and the peak memory of a process tree."""

from __future__ import annotations

import os
import platform
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

import numpy as np
import psutil


def describe() -> str:
    """Describe the machine, without its name and paths."""
    model = platform.processor()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = [line for line in info.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].split(":", 1)[1].strip() if lines else model
    memory = psutil.virtual_memory().total / 2**30
    load = (
        ", ".join(f"{value:.1f}" for value in os.getloadavg()) if hasattr(os, "getloadavg") else "?"
    )
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} × {model}, {memory:.0f} GiB, "
        f"Python {platform.python_version()}, NumPy {np.__version__}; load before the run {load}"
    )


def percentiles(seconds: Sequence[float]) -> tuple[float, float]:
    """p50 and p95 in milliseconds."""
    p50, p95 = np.percentile(np.asarray(seconds) * 1000, [50, 95])
    return float(p50), float(p95)


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


class PeakMemory:
    """The peak resident memory of a process and its children, by kind, while this is open."""

    def __init__(self, pid: int) -> None:
        self.peaks: dict[str, int] = {}
        self.cpu: dict[int, float] = {}
        self._root = psutil.Process(pid)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._sample)

    def __enter__(self) -> PeakMemory:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop.set()
        self._thread.join()

    @property
    def total_cpu(self) -> float:
        """CPU seconds of the tree, as far as they were sampled (to within one sample per process)."""
        return sum(self.cpu.values())

    def __str__(self) -> str:
        named = sorted(self.peaks.items(), key=lambda item: -item[1])
        return ", ".join(f"{name} {peak / 2**20:.0f} MiB" for name, peak in named)

    def _sample(self) -> None:
        while not self._stop.wait(0.05):
            try:
                tree = [self._root, *self._root.children(recursive=True)]
            except psutil.NoSuchProcess:
                return
            for process in tree:
                try:
                    name = "main" if process.pid == self._root.pid else _kind(process)
                    memory, times = process.memory_info().rss, process.cpu_times()
                except psutil.NoSuchProcess:
                    continue
                self.peaks[name] = max(self.peaks.get(name, 0), memory)
                self.cpu[process.pid] = times.user + times.system


def _kind(process: psutil.Process) -> str:
    words = " ".join(process.cmdline())
    if "resource_tracker" in words:
        return "resource tracker"
    return "spawned child (highest)" if "spawn" in words else "child"
