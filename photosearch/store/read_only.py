"""How to read a library if nothing can be written beside it: on a read-only or full disk, or in another user's home.

In WAL mode even a reader needs the file `-shm`, which SQLite creates if it is missing. A connection opened as described here
does without: SQLite keeps the contents of `-shm` in memory, takes no locks, and does not notice later changes.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_NO_LOCKS = "win32-none" if os.name == "nt" else "unix-none"


def means(path: Path) -> tuple[str, str]:
    """The parameters for the URI of the library `path`, and the statement to execute first (or "").

    SQLite ignores `-wal` in an immutable database, so this is used only if `-wal` contains nothing.
    """
    size = 0
    with contextlib.suppress(OSError):
        size = path.with_name(f"{path.name}-wal").stat().st_size
    if size:
        return f"&vfs={_NO_LOCKS}", "PRAGMA locking_mode = EXCLUSIVE"
    return "&immutable=1", ""
