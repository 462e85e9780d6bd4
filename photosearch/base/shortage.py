"""Tell a shortage of memory, threads, processes or open files from a bug, and explain it to the user."""

from __future__ import annotations

import errno
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from photosearch.base.errors import Shortage
from photosearch.base.stop_signals import interrupts_blocked
from photosearch.base.user_text import say

# Messages of CUDA, DirectML, ONNX Runtime on the CPU and the C++ library.
_MEMORY: Final = re.compile(
    r"failed to allocate|out of ?memory|alloc_failed|bad.?alloc|not enough memory|8007000e",
    re.IGNORECASE,
)
# Messages of Python, ONNX Runtime and the C++ library.
_THREADS: Final = re.compile(
    r"can't start new thread|pthread_create|resource temporarily unavailable", re.IGNORECASE
)


def out_of_memory(error: BaseException) -> bool:
    """Whether an operation failed because memory ran out."""
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    return isinstance(error, MemoryError) or _MEMORY.search(str(error)) is not None


def shortage(error: BaseException) -> Shortage | None:
    """The Shortage to show for `error`, or None if `error` has another cause."""
    if isinstance(error, Shortage):
        return error
    if out_of_memory(error):
        return Shortage(
            say("There is not enough memory."),
            say("Close other programs, use fewer processor cores, or choose a smaller model."),
        )
    if isinstance(error, OSError) and error.errno in (errno.EMFILE, errno.ENFILE):
        return Shortage(
            say("This program has reached the system's limit of open files."),
            say("Close other programs, or raise the limit (ulimit -n)."),
        )
    if (isinstance(error, OSError) and error.errno == errno.EAGAIN) or (
        not isinstance(error, OSError) and _THREADS.search(str(error))
    ):
        return no_threads()
    return None


def no_threads() -> Shortage:
    return Shortage(
        say("This user has reached the system's limit of threads and processes."),
        say("Close other programs, or raise the limit (ulimit -u)."),
    )


@contextmanager
def shortages() -> Iterator[None]:
    """Turn an error in the block that means a shortage into `Shortage`; all other errors pass through."""
    try:
        yield
    except Exception as error:
        fault = shortage(error)
        if fault is None or fault is error:
            raise
        raise fault from error


@contextmanager
def native_start() -> Iterator[None]:
    """Wrap the first import of NumPy. Raises Shortage if its OpenBLAS cannot start its threads.

    OpenBLAS then sends SIGINT to its own process, as if the user had pressed Ctrl-C. The signal's sender tells the two
    apart.
    """
    # Only Linux is known to have both this OpenBLAS behaviour and a way to identify a signal's sender.
    if sys.platform != "linux" or threading.current_thread() is not threading.main_thread():
        yield
        return
    came = None
    with interrupts_blocked():
        try:
            yield
        finally:
            came = signal.sigtimedwait([signal.SIGINT], 0)
    if came is not None and came.si_pid != os.getpid():
        signal.raise_signal(signal.SIGINT)
    elif came is not None:
        raise no_threads()
