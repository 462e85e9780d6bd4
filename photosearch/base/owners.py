"""Why one of the program's own files cannot be written, and whose it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from photosearch.base.errors import ReadOnly
from photosearch.base.files import can_write_in
from photosearch.base.user_text import say


def cannot_write(path: Path) -> ReadOnly:
    """The error to show if the file `path` of the library cannot be written. Names the reason, as far as it is known."""
    folder = path.parent
    if on_read_only_disk(folder):
        return ReadOnly(
            say("The library in {folder} is read-only, because its disk is.", folder=folder),
            say(
                "It can be searched. To change it, make the disk writable, or choose another home."
            ),
        )
    whole = not can_write_in(folder)
    owner = owner_name(folder if whole else path)
    if not owner:
        said = (
            say("The library in {folder} is read-only.", folder=folder)
            if whole
            else say("{path} cannot be written.", path=path)
        )
    elif whole:
        said = say(
            "The library in {folder} is read-only, because it belongs to {owner}.",
            folder=folder,
            owner=owner,
        )
    else:
        said = say(
            "{path} cannot be written, because it belongs to {owner}.", path=path, owner=owner
        )
    return ReadOnly(said, say("It can be searched; `photosearch doctor` says how to change that."))


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
