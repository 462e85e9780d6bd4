"""Large files of the cache that are there whole or not at all. `write_atomic` does the same for bytes in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Write `path`, which appears or changes only at the end: a training may be stopped at any moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as stream:
        yield stream
    new.replace(path)
