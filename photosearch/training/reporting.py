"""How a training reports its progress."""

from __future__ import annotations

from collections.abc import Callable

Report = Callable[[str], None]
