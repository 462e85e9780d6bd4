"""Root folders: checks, recognition at another path, and nesting of paths."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from photosearch.base.errors import UserError
from photosearch.base.files import AppDirs, os_faults, os_reason
from photosearch.base.reach import stat_in_time
from photosearch.base.records import FORMER_VOLUME, Root, display
from photosearch.base.user_text import say
from photosearch.indexing.resemblance import SAME_SHARE, holds
from photosearch.indexing.volumes import Mounts, is_at
from photosearch.store import places
from photosearch.store.db import Database


def must_be_addable(path: str) -> None:
    """Raises UserError if `path` is not a readable folder."""
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


def add_root(db: Database, path: str) -> Root:
    """Add a folder as a root, or return the root that it is: a second name of one, or one that has been renamed or whose
    drive is now mounted elsewhere."""
    mounts = Mounts.read()
    spot = mounts.spot(path)
    inode = os.stat(path).st_ino if spot.keeps else None
    roots = {root.id: root for root in places.roots(db)}
    for root in roots.values():
        with contextlib.suppress(OSError, ValueError):
            if os.path.samestat(stat_in_time(root.path), os.stat(path)):
                return root
    ids = {name for name in (spot.volume, FORMER_VOLUME + spot.former) if name}
    for place in places.places(db):
        root = roots[place.root_id]
        if place.kind != "root" or place.volume not in ids:
            continue
        at = mounts.spot(root.path) if os.path.isdir(root.path) else None
        share = 0.0
        if not place.inside:  # unknown, as in old libraries
            elsewhere = at is None or not is_at(place, at)
        elif (
            inode is None and place.inside != spot.inside
        ):  # renamed, where only the files can tell
            elsewhere = at is None or not is_at(place, at)
            share = SAME_SHARE
        else:
            elsewhere = place.inside == spot.inside or (inode is not None and inode == root.inode)
        if not elsewhere or not holds(db, place, path, share):
            continue
        others = [p for p in places.places(db, [root.id]) if p.kind == "root" and p != place]
        if others:  # another drive is there now
            new = places.add_root(db, path, spot.volume, spot.inside, inode)
            places.give(db, place, new)
            return new
        places.move_root(db, place, path, spot.volume, spot.inside)
        return Root(root.id, path, inode)
    return places.add_root(db, path, spot.volume, spot.inside, inode)


def folders_of(db: Database, root_ids: Collection[int]) -> dict[int, str]:
    """The folder of each place of these roots, by place id."""
    paths = {root.id: root.path for root in places.roots(db) if root.id in root_ids}
    return {
        place.id: os.path.join(paths[place.root_id], place.relpath).rstrip(os.sep) or os.sep
        for place in places.places(db, paths)
    }


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
