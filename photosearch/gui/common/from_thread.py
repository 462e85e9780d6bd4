"""Signals from other threads than the window's, whose object may be gone by the time the work ends."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import SignalInstance

GONE = "deleted"  # in PySide6's messages


def tell(signal: SignalInstance, *values: Any) -> None:
    """Emit `signal`, or do nothing if its object was deleted: nobody waits for the result then."""
    try:
        signal.emit(*values)
    except RuntimeError as error:
        if GONE not in str(error):
            raise
