"""Whether a folder is a known place although its volume or its path is another one now: its files are the proof."""

from __future__ import annotations

import os

from photosearch.base.records import Place
from photosearch.images.hashing import content_hash
from photosearch.store import places
from photosearch.store.db import Database

SAMPLED = 200  # files whose names and sizes are compared
READ = 5  # files of them whose bytes are compared
SAME_SHARE = 0.5  # of both: half must be there, and more than half of those that are read the same


def holds(db: Database, place: Place, folder: str, share: float = SAME_SHARE) -> bool:
    """Whether a folder holds at least this share of a sample of a place's files by name and size, and most of a few of them
    by their bytes: cameras give all their cards the same names, and files of some formats all have one size.

    With a share of 0, where other signs tell that it is the place, one file by name and size is enough, or none if the
    place has none. `folder`: absolute, where the place's root would be.
    """
    sample = places.some_files(db, place.id, SAMPLED)
    if not sample:
        return not share
    there = [file for file in sample if _size(os.path.join(folder, file.relpath)) == file.size]
    if not there or not share:
        return bool(there)
    if len(there) < share * len(sample):
        return False
    chosen = there[:: max(1, len(there) // READ)][:READ]
    same = sum(_is_same(os.path.join(folder, file.relpath), file) for file in chosen)
    return same > SAME_SHARE * len(chosen)


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):  # ValueError: a name that no file system allows
        return None


def _is_same(path: str, file: places.KnownFile) -> bool:
    """Whether the bytes are those that were read, or the time is the same if they never were."""
    try:
        if file.content_hash is None:
            return os.stat(path).st_mtime_ns == file.mtime_ns
        return content_hash(path) == file.content_hash
    except OSError:
        return False
