"""Asks decode children for the real detail of versions, from the files on the disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from photosearch.base.records import Decoded, Detail
from photosearch.duplicates.versions import Version
from photosearch.images.jobs import DetailJob
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
        if self._pool is None:
            self._pool = DecodePool(CHILDREN, None, self._thumbs)
        for image_id, photo in photos.items():
            path = next((file.path for file in photo.files if not file.offline), None)
            if path is not None:
                self._pool.submit(image_id, DetailJob(path))
        found: dict[int, Detail] = {}
        while self._pool.pending:
            for image_id, outcome in self._pool.wait(WAIT):
                same = isinstance(outcome, Decoded) and (
                    outcome.content_hash == photos[image_id].row.content_hash
                )
                if same and isinstance(outcome, Decoded) and outcome.detail is not None:
                    found[image_id] = outcome.detail
            self._alive()
        return found

    def __enter__(self) -> Measuring:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.close()
            self._pool = None
