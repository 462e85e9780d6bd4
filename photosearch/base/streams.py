"""Ensure that standard input, output and error are open, however the program was started, and let go of them at the end."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import TextIO


def hold_streams() -> None:
    """Open each closed descriptor from 0 to 2 on the null device. Call this before opening anything else.

    Otherwise the next pipe or database gets that descriptor, and a library's output or a child process's close damages
    it. On Windows, a program without a console has no streams and Python sets `sys.stdin`, `stdout` and `stderr` to None.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            null = os.open(os.devnull, os.O_RDWR)  # gets the lowest free descriptor
            if null == descriptor:
                os.set_inheritable(null, True)  # children need their streams too
            else:
                os.dup2(null, descriptor)
                os.close(null)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8", errors="replace"))  # noqa: SIM115


def flush_or_discard(stream: TextIO | None) -> None:
    """Write what the stream buffers. If that fails, discard it: otherwise the interpreter's own flush fails at the end, and the
    program ends with the code 120 in place of its own."""
    if stream is None:
        return
    try:
        stream.flush()
    except (OSError, ValueError):
        discard(stream)


def discard(stream: TextIO) -> None:
    """Discard what the stream buffers, and all that follows."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
