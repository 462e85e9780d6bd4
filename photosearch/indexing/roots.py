"""Checks of root folders and of the home folder, and nesting of paths."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from photosearch.base.errors import UserError
from photosearch.base.files import AppDirs, os_faults, os_reason
from photosearch.base.records import display
from photosearch.base.user_text import say


def must_be_addable(path: str, dirs: AppDirs) -> None:
    """Raises UserError if `path` is not a readable folder or is one of our own folders."""
    shown = display(path)
    if not os.path.exists(path):
        raise UserError(
            say("There is no folder {path}.", path=shown),
            say("Check the spelling, or plug in its drive."),
        )
    if not os.path.isdir(path):
        raise UserError(
            say("{path} is a file, not a folder.", path=shown),
            say("Choose the folder that contains it."),
        )
    try:
        os.scandir(path).close()
    except OSError as error:
        raise UserError(
            say("{path} cannot be read: {reason}.", path=shown, reason=os_reason(error))
        ) from error
    if any(within(path, str(own)) for own in (dirs.data, dirs.cache)):
        raise UserError(say("{path} is where PhotoSearch keeps its own files.", path=shown))


def must_be_possible(dirs: AppDirs) -> None:
    """Raises EnvironmentFault if the data folder cannot be created.

    A reader creates nothing, but an impossible home is an error, not an empty library.
    """
    with os_faults(str(dirs.data)):
        base = dirs.data
        while not base.exists():
            base = base.parent
        if base != dirs.data:
            Path(tempfile.mkdtemp(dir=base)).rmdir()


def outermost(folders: set[str]) -> tuple[str, ...]:
    """The relative folders that are not inside another one of them; "" is the root itself."""
    if "" in folders:
        return ("",)
    kept: list[str] = []
    for folder in sorted(folders, key=lambda path: path.split(os.sep)):  # subfolders follow
        if not kept or not folder.startswith(kept[-1] + os.sep):
            kept.append(folder)
    return tuple(kept)


def above(path: str) -> Iterator[str]:
    """The ancestor folders of `path`, nearest first."""
    while (folder := os.path.dirname(path)) not in ("", path):
        yield folder
        path = folder


def within(path: str, folder: str) -> bool:
    """Whether `path` is `folder` or is inside it. Resolves links in `folder`, but not in `path`."""
    folder = os.path.realpath(folder)
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
