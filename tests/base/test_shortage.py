"""Shortages of memory, threads, files and processes are told apart from bugs and from Ctrl-C."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys

import pytest

from photosearch.base.errors import Shortage
from photosearch.base.files import os_fault
from photosearch.base.shortage import native_start, shortage, shortages


@pytest.mark.parametrize(
    ("error", "word"),
    [
        (MemoryError(), "memory"),
        (RuntimeError("std::bad_alloc"), "memory"),
        (
            RuntimeError("Failed to allocate memory for requested buffer of size 268435456"),
            "memory",
        ),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "memory"),
        (RuntimeError("can't start new thread"), "threads"),
        (RuntimeError("pthread_create failed, error code: 11"), "threads"),
        (BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable"), "threads"),
        (OSError(errno.EMFILE, "Too many open files"), "files"),
    ],
)
def test_a_shortage_has_a_sentence_and_a_hint(error: Exception, word: str) -> None:
    fault = shortage(error)
    assert fault is not None and word in fault.user_text and fault.hint.endswith(".")
    with pytest.raises(Shortage, match=word), shortages():
        raise error
    if isinstance(error, OSError):
        assert isinstance(os_fault(error, "the library"), Shortage)


@pytest.mark.parametrize(
    "error", [RuntimeError("a bug"), OSError(errno.ENOENT, "none"), KeyError()]
)
def test_other_errors_pass_unchanged(error: Exception) -> None:
    assert shortage(error) is None
    with pytest.raises(type(error)) as raised, shortages():
        raise error
    assert raised.value is error


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux who sent a signal")
def test_a_sigint_from_this_process_is_a_shortage_of_threads() -> None:
    """OpenBLAS sends such a signal."""
    with pytest.raises(Shortage, match="threads"), native_start():
        signal.raise_signal(signal.SIGINT)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux who sent a signal")
def test_ctrl_c_during_an_import_stays_ctrl_c() -> None:
    script = f"import os; os.kill({os.getpid()}, {int(signal.SIGINT)})"
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job ignores it
    try:
        with pytest.raises(KeyboardInterrupt), native_start():
            subprocess.run([sys.executable, "-c", script], check=True)
    finally:
        signal.signal(signal.SIGINT, before)
