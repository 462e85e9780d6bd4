"""The limits that a decode child sets itself: priority, output, memory, time, and exit with its parent.

On Linux, the kernel enforces the memory and CPU limits. macOS and Windows have no such memory limit, so a thread watches
the peak memory and ends the process; it runs only while the decoder lets other threads run.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import time
from pathlib import Path

EXIT_MEMORY = 86  # exit code: a job ran out of memory
EXIT_ORPHANED = 87
_GRACE = (
    5.0  # seconds in which the parent may kill the child first, since it reports the reason better
)
_LOOK = 0.05  # seconds between two memory checks if the kernel enforces no limit
_LINUX = sys.platform.startswith("linux")


def settle(*, patient: bool) -> None:
    """Set up a new child: ignore Ctrl-C and a closed terminal, print nothing, and if `patient`, run at lower priority.

    Decoder libraries print to the file descriptors directly, so the descriptors are redirected, not `sys.stderr`.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "SIGHUP"):  # the whole group gets it; the parent ends its children itself
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        kernel = ctypes.windll.kernel32
        if patient:
            kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        import resource

        with contextlib.suppress(OSError):
            os.nice(10 if patient else 0)
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(OSError):
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.close(null)


def bound_memory(limit: int) -> None:
    """Keep this process below `limit` bytes (Linux). Call it after the imports, whose memory counts towards the limit.

    It limits the address space, not only the data segment, because libtiff maps the file that it reads.
    """
    if _LINUX:
        import resource

        now = _proc_status()
        ceiling = now["VmSize"] + max(0, limit - now["VmRSS"])
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))


def watch(limit: int) -> None:
    """Start the thread that ends this process when its parent ends and, if the kernel does not, at `limit` bytes."""
    threading.Thread(target=_watch, args=(limit,), name="watch", daemon=True).start()


def _watch(limit: int) -> None:
    parent = multiprocessing.parent_process()
    assert parent is not None
    while True:
        parent.join(None if _LINUX else _LOOK)
        if not parent.is_alive():
            os._exit(EXIT_ORPHANED)
        if not _LINUX and _peak_memory() > limit:
            os._exit(EXIT_MEMORY)


def start_clock(seconds: float, turns: int = 1) -> None:
    """Let the kernel end this process if the job that starts now takes longer than `seconds` of the processor, or `turns` as
    long by the clock (plus a margin).

    The parent's own clock usually fires first. This one also stops an orphan whose decoder never lets the watching
    thread run.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(time.process_time() + seconds) + 1
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
    signal.setitimer(signal.ITIMER_REAL, seconds * turns + _GRACE)


def stop_clock() -> None:
    """Cancel the clock after a job. The next job replaces the CPU limit."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, 0)


def _proc_status() -> dict[str, int]:
    """VmSize and VmRSS from /proc/self/status, in bytes; 0 if missing."""
    sizes = {"VmSize": 0, "VmRSS": 0}
    with contextlib.suppress(OSError), Path("/proc/self/status").open(encoding="ascii") as lines:
        for line in lines:
            name, _, value = line.partition(":")
            if name in sizes:
                sizes[name] = int(value.split()[0]) * 1024
    return sizes


def _peak_memory() -> int:
    """The peak memory of this process so far, in bytes (macOS and Windows)."""
    if sys.platform == "win32":
        import ctypes

        counters = (ctypes.c_size_t * 10)()  # PROCESS_MEMORY_COUNTERS: two DWORDs, then sizes
        counters[0] = ctypes.sizeof(counters)
        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        known = kernel.K32GetProcessMemoryInfo(
            ctypes.c_void_p(kernel.GetCurrentProcess()), counters, ctypes.sizeof(counters)
        )
        return int(counters[1]) if known else 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
