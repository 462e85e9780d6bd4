"""The program's own folders and files are closed to other users: they tell what the photos show. Not on Windows."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

log = logging.getLogger(__name__)

MARK: Final = ".closed"  # in the first folder: it was closed once; whoever opens it again means it
OTHERS: Final = 0o077


def private_opener(path: str, flags: int) -> int:
    """For `open`: a new file can be read by its owner alone."""
    return os.open(path, flags, 0o600)


def make_private(path: Path) -> None:
    """Create an empty file that only its owner can read, if there is none. Raises OSError."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def close_once(folders: Sequence[Path], closed: Sequence[Path]) -> None:
    """Take the rights of others from these folders and what is in them, if they are this user's. Earlier versions left them open.

    Links are the user's choice, and stay as they are. `closed`: folders of which the files are closed already.
    """
    if os.name == "nt":
        return
    mark = folders[0] / MARK
    if mark.exists():
        return
    for folder in folders:
        with suppress(OSError):  # as on a disk without rights
            if _close(folder):
                log.info("%s is closed to other users now", folder)
                for at, below, files in os.walk(folder):
                    if Path(at) in closed:
                        below.clear()
                        continue
                    for name in (*below, *files):
                        _close(Path(at, name))
    with suppress(OSError):
        make_private(mark)


def _close(path: Path) -> bool:
    """Take the rights of others from this user's file or folder. Returns whether they had any."""
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode) or found.st_uid != os.geteuid():
        return False
    if found.st_mode & OTHERS:
        path.chmod(stat.S_IMODE(found.st_mode) & ~OTHERS)
        return True
    return False
