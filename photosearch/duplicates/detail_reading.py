"""Asks decode children for the real detail of versions, from the files on the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np

from photosearch.base.records import Decoded, Detail
from photosearch.duplicates.alignment import CLOSER
from photosearch.duplicates.versions import Version
from photosearch.images.fingerprint import Luminance
from photosearch.images.jobs import CloserJob, DetailJob, Job
from photosearch.images.pool import DecodePool

CHILDREN = 2  # decode at a time, beside all other work
WAIT = 0.2  # seconds between two looks whether the search was stopped


class Measuring:
    """Measures versions with a pool of its own, whose children start with the first. A context manager. `alive` is called while
    it waits; it may raise to stop."""

    def __init__(self, thumbs: Path, alive: Callable[[], None]) -> None:
        self._thumbs = thumbs
        self._alive = alive
        self._pool: DecodePool | None = None

    def __call__(self, photos: Mapping[int, Version]) -> dict[int, Detail]:
        """The detail of each version of which a file can be read and is still what was indexed."""
        paths = {image_id: _reachable(photo) for image_id, photo in photos.items()}
        made = self._made({i: DetailJob(path) for i, path in paths.items() if path})
        return {
            image_id: found.detail
            for image_id, found in made.items()
            if found.detail is not None and found.content_hash == photos[image_id].row.content_hash
        }

    def closer(self, photos: Mapping[int, Version]) -> dict[int, Luminance]:
        """The luminance of each version's thumbnail for a second look, uint8 [CLOSER, CLOSER]. A lost thumbnail is made again."""
        jobs = {
            i: CloserJob(photo.row.content_hash, CLOSER, _reachable(photo))
            for i, photo in photos.items()
        }
        return {
            i: np.frombuffer(made.pixels, np.uint8).reshape(CLOSER, CLOSER)
            for i, made in self._made(jobs).items()
            if made.pixels is not None
        }

    def _made(self, jobs: Mapping[int, Job]) -> dict[int, Decoded]:
        """What children could make."""
        if self._pool is None:
            self._pool = DecodePool(CHILDREN, None, self._thumbs)
        for image_id, job in jobs.items():
            self._pool.submit(image_id, job)
        found: dict[int, Decoded] = {}
        while self._pool.pending:
            ready = self._pool.wait(WAIT)
            found.update({i: made for i, made in ready if isinstance(made, Decoded)})
            self._alive()
        return found

    def __enter__(self) -> Measuring:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.close()
            self._pool = None


def _reachable(photo: Version) -> str:
    """The path of a file of the photo that can be reached, or ""."""
    return next((file.path for file in photo.files if not file.offline), "")
