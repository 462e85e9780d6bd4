"""Which of the program's own files and folders are closed to its user, as after a run with `sudo` or on a read-only disk."""

from __future__ import annotations

import contextlib
import os
import shlex
import stat
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from photosearch.base.files import AppDirs, closed_to_reading, may
from photosearch.base.owners import on_read_only_disk, owner_name, user_name
from photosearch.base.records import display
from photosearch.indexing.upkeep import Problem

NAMED: Final = 10  # paths in one sentence
TOGETHER: Final = 3  # if more paths of one folder are closed, the command names the folder


def closed(dirs: AppDirs) -> Iterator[Problem]:
    """Yield a problem for each user who owns closed parts of the home, with the command that opens them.

    Each file or folder is named once; a folder stands for everything in it.
    """
    if on_read_only_disk(dirs.data):
        yield Problem(
            "home",
            f"{display(str(dirs.data))} is on a read-only disk: the library can be searched, but not changed.",
            "Make the disk writable, or choose another home: PHOTOSEARCH_HOME=DIR",
        )
        return
    outside = closed_to_reading(dirs.data)
    if outside is not None and outside in dirs.data.parents:
        yield _closed_outside(outside, dirs)
        return
    user = _user(dirs.data)
    by_owner: dict[int, list[Path]] = {}
    for path, owner in sorted(_closed_paths(dirs, user)):
        by_owner.setdefault(owner, []).append(path)
    for owner, paths in by_owner.items():
        if owner == user:
            said, command = "cannot be read and written", "chmod -R u+rwX"
        else:
            said = f"belong to {user_name(owner)} and are closed to {user_name(user)}"
            command = f"sudo chown -R {shlex.quote(user_name(user))}:"
        together = " ".join(shlex.quote(display(str(path))) for path in _together(paths))
        yield Problem("home", f"These {said}: {_named(paths)}.", f"{command} {together}")


def _closed_outside(folder: Path, dirs: AppDirs) -> Problem:
    """The problem of a folder that leads to the data folder. Only the home itself is for the user to have."""
    owner = owner_name(folder)
    because = f", because it belongs to {owner}" if owner else ""
    path = display(str(folder))
    way_out = "Choose another home: PHOTOSEARCH_HOME=DIR"
    if not owner:
        way_out = f"chmod u+rwx {shlex.quote(path)}"
    elif folder == dirs.data.parent == dirs.config.parent:
        user = shlex.quote(user_name(os.geteuid()))
        way_out = f"sudo chown -R {user}: {shlex.quote(path)}"
    return Problem("home", f"{path} cannot be read{because}.", way_out)


def _user(data: Path) -> int:
    """The user who needs everything: that of this process; for root, the owner of the data folder, if that is there."""
    if sys.platform == "win32":
        return 0
    return os.geteuid() or (data.stat().st_uid if os.path.exists(data) else 0)


def _closed_paths(dirs: AppDirs, user: int) -> Iterator[tuple[Path, int]]:
    """Yield the path and the owner of all that is closed. Does not look into closed folders, nor follow links."""
    tops = {dirs.data, dirs.cache, dirs.config, dirs.logs}
    waiting = [top for top in tops if not tops & set(top.parents)]
    while waiting:
        folder = waiting.pop()
        written = folder in tops and folder != dirs.cache  # other files are only ever replaced
        needed = os.R_OK | os.W_OK if written else os.R_OK
        with contextlib.suppress(OSError):  # it has just been deleted
            info = folder.stat()
            if not _open_to(user, folder, info, os.R_OK | os.W_OK | os.X_OK):
                yield folder, info.st_uid
                continue
            for entry in os.scandir(folder):
                path = Path(entry.path)
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.is_file(follow_symlinks=False):
                    info = entry.stat(follow_symlinks=False)
                    if not _open_to(user, path, info, needed):
                        yield path, info.st_uid


def _open_to(user: int, path: Path, info: os.stat_result, needed: int) -> bool:
    """Whether the user has all the rights in `needed` (R_OK, W_OK, X_OK)."""
    if sys.platform == "win32" or user == os.geteuid():
        return may(path, needed)
    shift = 6 if info.st_uid == user else 0
    return stat.S_IMODE(info.st_mode) >> shift & needed == needed


def _named(paths: Sequence[Path]) -> str:
    names = ", ".join(display(str(path)) for path in paths[:NAMED])
    return names + (f" and {len(paths) - NAMED:,} more" if len(paths) > NAMED else "")


def _together(paths: Sequence[Path]) -> list[Path]:
    """The paths, but the folder in place of many paths in it."""
    many = {
        parent for parent, count in Counter(p.parent for p in paths).items() if count > TOGETHER
    }
    return list(dict.fromkeys(path.parent if path.parent in many else path for path in paths))
