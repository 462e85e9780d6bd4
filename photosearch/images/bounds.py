"""How a decode child bounds itself: priority, silence, memory, time, and ending when its parent does.

Linux: the kernel enforces memory and CPU. macOS and Windows do not bound memory for us, so there a thread looks at
the process's own peak and ends it; it only runs while the decoder lets other threads run.
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

EXIT_MEMORY = 86  # how a child says that a job ran out of memory
EXIT_ORPHANED = 87
_GRACE = 5.0  # seconds that the parent has for its own, better reported, kill
_LOOK = 0.05  # seconds between two looks at the memory where the kernel does not watch it
_LINUX = sys.platform.startswith("linux")


def settle(*, patient: bool) -> None:
    """First thing in a child: step back behind the user's programs where it is `patient`, ignore Ctrl-C and a
    closed terminal, say nothing to the terminal.

    The decoders' libraries print to the file descriptors themselves, so these are turned away, not `sys.stderr`.
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
    """Keep this process below `limit` bytes. Call after the imports: what they took is part of the sum.

    Address space, and not only data: libtiff maps the file that it reads, and those pages count for the process too.
    """
    if _LINUX:
        import resource

        now = _proc_status()
        ceiling = now["VmSize"] + max(0, limit - now["VmRSS"])
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (ceiling, ceiling))


def watch(limit: int) -> None:
    """Start the thread that ends this process with its parent and, where the kernel does not, at its memory limit."""
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


def start_clock(seconds: float) -> None:
    """The kernel ends this process when the job that starts now goes on for too long.

    The parent's own clock usually comes first. This one also holds for an orphan whose decoder never lets the
    watching thread run.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    soft = int(time.process_time() + seconds) + 1
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
    signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE)


def stop_clock() -> None:
    """The job is over; the CPU limit is set anew by the next one."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_REAL, 0)


def _proc_status() -> dict[str, int]:
    """The sizes of /proc/self/status in bytes; 0 for what is missing."""
    sizes = {"VmSize": 0, "VmRSS": 0}
    with contextlib.suppress(OSError), Path("/proc/self/status").open(encoding="ascii") as lines:
        for line in lines:
            name, _, value = line.partition(":")
            if name in sizes:
                sizes[name] = int(value.split()[0]) * 1024
    return sizes


def _peak_memory() -> int:
    """The most memory that this process ever held, in bytes (macOS and Windows)."""
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
