"""The machine has no memory, thread or process left: how to tell that from a bug, and what the user reads then."""

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
from photosearch.base.user_text import say

# What CUDA, DirectML, ONNX Runtime on the CPU and the C++ library say.
_MEMORY: Final = re.compile(
    r"failed to allocate|out of ?memory|alloc_failed|bad.?alloc|not enough memory|8007000e",
    re.IGNORECASE,
)
# What Python, ONNX Runtime and the C++ library say.
_THREADS: Final = re.compile(
    r"can't start new thread|pthread_create|resource temporarily unavailable", re.IGNORECASE
)


def out_of_memory(error: BaseException) -> bool:
    """Whether an operation failed for want of memory."""
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    return isinstance(error, MemoryError) or _MEMORY.search(str(error)) is not None


def shortage(error: BaseException) -> Shortage | None:
    """The user's sentence where the machine has too little left; None for every other error."""
    if isinstance(error, Shortage):
        return error
    if out_of_memory(error):
        return Shortage(
            say("There is not enough memory."),
            say("Close other programs, set fewer threads, or choose a smaller model."),
        )
    if isinstance(error, OSError) and error.errno in (errno.EMFILE, errno.ENFILE):
        return Shortage(
            say("The system opens no more files for this program."),
            say("Close other programs, or raise the limit (ulimit -n)."),
        )
    if (isinstance(error, OSError) and error.errno == errno.EAGAIN) or (
        not isinstance(error, OSError) and _THREADS.search(str(error))
    ):
        return no_threads()
    return None


def no_threads() -> Shortage:
    return Shortage(
        say("The system starts no more threads or processes for this user."),
        say("Close other programs, or raise the limit (ulimit -u)."),
    )


@contextmanager
def shortages() -> Iterator[None]:
    """Turn an error that means a shortage into `Shortage`; every other one passes."""
    try:
        yield
    except Exception as error:
        fault = shortage(error)
        if fault is None or fault is error:
            raise
        raise fault from error


@contextmanager
def native_start() -> Iterator[None]:
    """Put this around the first import of NumPy. Raises Shortage where its OpenBLAS gets no threads.

    OpenBLAS then sends its own process SIGINT, as if the user had pressed Ctrl-C. A signal's sender tells them apart.
    """
    # Only Linux is known to have both such an OpenBLAS and a way to ask who sent a signal.
    if sys.platform != "linux" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    came = None
    try:
        yield
    finally:
        came = signal.sigtimedwait([signal.SIGINT], 0)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        if came is not None and came.si_pid != os.getpid():
            signal.raise_signal(signal.SIGINT)
    if came is not None:
        raise no_threads()
