"""Ensure that standard input, output and error are open, however the program was started."""

from __future__ import annotations

import os
import sys


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
