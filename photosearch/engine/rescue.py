"""Backups of the library, and what leads out of damage: putting a backup back, and building the library again.

Each function takes the writer's lock where it needs it, so no engine of this process may have the library open for writing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from photosearch.base.errors import UserError
from photosearch.base.files import AppDirs, os_faults
from photosearch.base.lock import take_lock
from photosearch.base.records import Backup
from photosearch.base.user_text import joined, say, say_count
from photosearch.store import backups, mending, out_of_place, rebuild
from photosearch.store import db as database


def listed(dirs: AppDirs) -> list[Backup]:
    """All backups, newest first."""
    return backups.listed(dirs.database)


def make(dirs: AppDirs) -> Backup:
    """Make a backup now, also while another process writes. Raises UserError if there is no library, EnvironmentFault."""
    for fault in out_of_place.faults_of_folders(dirs.database, ["backups"]):
        raise fault
    db = database.open_reader(dirs.database, dirs.thumbs)
    if db is None:
        raise UserError(
            say("There is no library yet."), say("Add a folder first: photosearch index FOLDER.")
        )
    with contextlib.closing(db):
        path = backups.make(db.conn, dirs.database, "manual")
    return next(backup for backup in listed(dirs) if backup.name == path.name)


def chosen(dirs: AppDirs, name: str) -> str:
    """The full name of a backup; `name` may be "newest". Raises UserError if there is none."""
    return backups.named(dirs.database, name).name


def restore(dirs: AppDirs, name: str) -> str:
    """Put a backup in the place of the library. `name` as for `chosen`. Returns what was done, as a sentence.

    Raises UserError and EnvironmentFault; then nothing has changed.
    """
    backup = backups.named(dirs.database, name)
    with _writing(dirs) as moved:
        aside = rebuild.restore(dirs.database, backup)
    return joined([say("The backup {name} was restored.", name=backup.name), _kept(aside), moved])


def repair(dirs: AppDirs) -> str:
    """Put aside what stands in the place of the library's files, and if it is damaged as a whole, build it again. Returns what
    was done, or "" if it is sound.

    Raises EnvironmentFault; then the library is as it was.
    """
    with _writing(dirs) as moved:
        if rebuild.trouble(dirs.database, dirs.thumbs) is None:
            return moved
        done = rebuild.rebuild(dirs.database)
    saved = say_count(
        done.photos,
        "The library was built again with 1 photo",
        "The library was built again with {n} photos",
    )
    folders = say_count(done.folders, "from 1 folder.", "from {n} folders.")
    helped = say("The backup {name} filled gaps.", name=done.backup) if done.backup else ""
    again = say("What is missing is read from your photos again when they are next indexed.")
    return joined([saved, folders, helped, again, _kept(done.aside), moved])


def start_new(dirs: AppDirs) -> str:
    """Put the library aside and an empty one with the same folders in its place. Returns what was done.

    Raises EnvironmentFault; then the library is as it was.
    """
    with _writing(dirs) as moved:
        done = rebuild.start_new(dirs.database)
    begun = say_count(
        done.folders,
        "A new library was begun with 1 folder.",
        "A new library was begun with {n} folders.",
    )
    return joined([begun, say("All photos are read again."), _kept(done.aside), moved])


def mend(dirs: AppDirs) -> str:
    """Mend damaged values before anything reads them. Returns what was done, as a sentence, or "".

    Raises EnvironmentFault; then nothing has changed.
    """
    with _writing(dirs), contextlib.closing(database.open_writer(dirs.database, dirs.thumbs)) as db:
        return mending.mended(db)


def _kept(aside: Path | None) -> str:
    return say("The former library is in {folder}.", folder=aside) if aside else ""


@contextlib.contextmanager
def _writing(dirs: AppDirs) -> Iterator[str]:
    """Hold the writer's lock. Yields a sentence about what had to be put aside first, or ""."""
    with os_faults(str(dirs.data)):
        moved = out_of_place.put_aside(dirs.create().database)
    out_of_place.refuse(dirs.database, write=True)
    lock = take_lock(dirs)
    try:
        yield moved
    finally:
        lock.release()
