"""The cached pictures: made again where they are lost, dropped with the photos that they show."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from photosearch.errors import EnvironmentFault, FileError
from photosearch.files import AppDirs
from photosearch.images.jobs import PhotoJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import thumb_path
from photosearch.store import photos
from photosearch.store.db import Database

AT_ONCE = 64


def mend_thumbnails(
    db: Database,
    thumbs: Path,
    new_pool: Callable[[int], DecodePool],
    stop: threading.Event | None = None,
) -> int:
    """Make thumbnails again that somebody deleted, where the originals are at hand; returns how many.

    Raises EnvironmentFault where they cannot be written.
    """
    lost = [
        image_id
        for image_id, content_hash in photos.live_hashes(db)
        if not thumb_path(thumbs, content_hash).exists()
    ]
    if not lost:
        return 0
    made = 0
    with new_pool(os.cpu_count() or 2) as pool:
        for start in range(0, len(lost), AT_ONCE):
            if stop is not None and stop.is_set():
                break
            for image_id, row in photos.read(db, lost[start : start + AT_ONCE]).items():
                path = next((p for _root, p in row.places if os.path.exists(p)), None)
                if path is not None:
                    pool.submit(image_id, PhotoJob(path))
            while pool.pending:
                for _key, result in pool.wait(None):
                    if isinstance(result, EnvironmentFault):
                        raise result
                    made += not isinstance(result, FileError)
    return made


def forget_pictures(dirs: AppDirs, hashes: Iterable[str]) -> None:
    """Delete the thumbnails and previews of photos that the library forgot."""
    for content_hash in hashes:
        with contextlib.suppress(OSError):
            previews = dirs.previews.glob(f"{content_hash}-*")
            for file in [thumb_path(dirs.thumbs, content_hash), *previews]:
                file.unlink(missing_ok=True)


def sweep_scratch(thumbs: Path) -> None:
    """Delete half-written thumbnails of a run that was killed; only the library's one writer may."""
    with contextlib.suppress(OSError):
        for file in thumbs.glob(".*.tmp"):
            file.unlink(missing_ok=True)
