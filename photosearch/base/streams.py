"""Standard input, output and error are there, whoever started the program and how."""

from __future__ import annotations

import os
import sys


def hold_streams() -> None:
    """Open on the null device whichever of the descriptors 0 to 2 is closed. Call it before anything else is opened.

    Otherwise the next pipe or database gets that number, and what a library prints, or what a child process closes,
    hits it. A program without a console (Windows) has no streams at all, and then Python sets them to None.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            null = os.open(os.devnull, os.O_RDWR)  # the lowest number that is free
            if null == descriptor:
                os.set_inheritable(null, True)  # children need their streams too
            else:
                os.dup2(null, descriptor)
                os.close(null)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8", errors="replace"))  # noqa: SIM115
