"""A sample of the library's photos, as the pixels that a model reads."""

from __future__ import annotations

import functools
import itertools
import os
from collections.abc import Sequence

import numpy as np

from photosearch.base.errors import EnvironmentFault
from photosearch.base.files import AppDirs
from photosearch.encoder import preprocess
from photosearch.encoder.spec import Pixels, Preprocess
from photosearch.images.jobs import ThumbJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import is_whole, thumb_path
from photosearch.store import db as database
from photosearch.store import photos


def sample(dirs: AppDirs, pre: Preprocess, count: int) -> Pixels:
    """Up to `count` photos from all over the library, from their thumbnails: uint8 [n, size, size, 3].

    The same library gives the same photos. Raises EnvironmentFault.
    """
    db = database.open_reader(dirs.database)
    if db is None:
        return np.zeros((0, pre.size, pre.size, 3), np.uint8)
    try:
        hashes = sorted({content_hash for _, content_hash in photos.live_hashes(db)})
    finally:
        db.close()
    hashes = [found for found in hashes if is_whole(thumb_path(dirs.thumbs, found))]
    return _decoded(dirs, pre, hashes, count)


def _decoded(dirs: AppDirs, pre: Preprocess, hashes: Sequence[str], count: int) -> Pixels:
    """The first `count` of the photos whose thumbnails can be read; a hash is random, so these are a fair sample."""
    size = pre.size
    found: dict[int, np.ndarray] = {}
    waiting = iter(enumerate(hashes))
    prepare = functools.partial(preprocess.pixels, pre=pre)
    with DecodePool(os.cpu_count() or 2, prepare, dirs.thumbs) as pool:
        while len(found) < count:
            missing = count - len(found) - pool.pending
            for at, content_hash in itertools.islice(waiting, missing):
                pool.submit(at, ThumbJob(content_hash))
            if not pool.pending:
                break
            for at, result in pool.wait():
                if isinstance(result, EnvironmentFault):
                    raise result
                pixels = getattr(result, "pixels", None)  # none if the thumbnail is damaged
                if pixels is not None:
                    found[at] = np.frombuffer(pixels, np.uint8).reshape(size, size, 3)
    rows = [found[at] for at in sorted(found)]
    return np.stack(rows) if rows else np.zeros((0, size, size, 3), np.uint8)
