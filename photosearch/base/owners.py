"""Whose a file is, and whether its disk can be written."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def on_read_only_disk(folder: Path) -> bool:
    """Whether the disk of `folder` is mounted read-only. False where the system does not say."""
    if not hasattr(os, "statvfs"):
        return False
    try:
        return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def owner_name(path: Path) -> str:
    """The name of the user to whom `path` belongs, or their number; "" if it is the user of this process, or unknown."""
    try:
        owner = path.lstat().st_uid
    except OSError:
        return ""
    return "" if sys.platform == "win32" or owner == os.geteuid() else user_name(owner)


def user_name(number: int) -> str:
    """The name of the user with this id; the number if there is no such user."""
    if sys.platform == "win32":
        return str(number)
    import pwd

    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)
