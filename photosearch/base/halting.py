"""Whether a task is to stop before it is done."""

from __future__ import annotations

import threading
from collections.abc import Iterable


def halted(halt: Iterable[threading.Event]) -> bool:
    """Whether one of these events is set."""
    return any(event.is_set() for event in halt)
