"""How much of the disk photos take in the program's own folders, and how much is free there."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from photosearch.base.errors import PhotoSearchError
from photosearch.base.files import AppDirs
from photosearch.base.records import display
from photosearch.base.settings import Settings
from photosearch.base.space_figures import SpaceNeeded
from photosearch.base.user_text import say
from photosearch.store import photos
from photosearch.store.db import Database

if TYPE_CHECKING:
    from photosearch.engine.library import Engine

ENOUGH: Final = 200  # photos of which an average can be taken
SAMPLE: Final = 300  # thumbnails that are measured
# Of a photo of a camera, in bytes, until enough thumbnails can be measured: its thumbnail; its rows, vectors, indexes and
# backups. A 512-pixel thumbnail takes 20,000 to 120,000.
USUAL_THUMBNAIL: Final = 60_000
USUAL_REST: Final = 20_000
LEAST: Final = 100_000_000  # bytes of room that any work needs: logs, and copies of files that are written anew


def space_needed(
    dirs: AppDirs, db: Database | None, settings: Settings, number: int
) -> SpaceNeeded:
    """What `number` more photos take: as much each as the photos of this library, or as usual while there are too few."""
    known = photos.count_live(db) if db is not None else 0
    thumbnail, rest = USUAL_THUMBNAIL, USUAL_REST
    measured = known >= ENOUGH
    if measured:
        sizes = list(itertools.islice(filter(None, _sizes(dirs.thumbs)), SAMPLE))
        thumbnail = sum(sizes) // len(sizes) if sizes else USUAL_THUMBNAIL
        rest = sum((*_sizes(dirs.data, below=False), *_sizes(dirs.indexes))) // known
        rest += sum(_sizes(dirs.data / "backups")) // known
    thumbnails = number * thumbnail
    if settings.thumbnail_space:
        left = settings.thumbnail_space * 1_000_000 - known * thumbnail
        thumbnails = max(0, min(thumbnails, left))
    # The caches and the library may be on different disks; the smaller room decides.
    rooms = [(free, path) for path in (dirs.data, dirs.thumbs) if (free := _free(path)) is not None]
    free, where = min(rooms, default=(None, dirs.data))
    return SpaceNeeded(
        number, thumbnails + number * rest, free, display(str(where)), thumbnail + rest, measured
    )


def room_hint(engine: Engine) -> str:
    """What to do about a full disk: how much room the photos that are still to be indexed need."""
    needed = LEAST
    with contextlib.suppress(PhotoSearchError):  # even counting needs room
        left = engine.unfinished()
        needed += space_needed(engine.dirs, engine.db, engine.settings, left).needed
    return say(
        "Free at least {needed:.0f} MB. Nothing is lost, and indexing goes on by itself.",
        needed=needed / 1e6,
    )


def _free(folder: Path) -> int | None:
    """Free bytes on the disk of a folder that may not exist yet."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _sizes(folder: Path, *, below: bool = True) -> Iterator[int]:
    """The sizes of the files in a folder; `below`: also in the folders in it."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    yield entry.stat(follow_symlinks=False).st_size
            elif below and entry.is_dir(follow_symlinks=False):
                yield from _sizes(Path(entry.path))
