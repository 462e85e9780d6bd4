"""The thread that makes lost thumbnails again when the window shows their photos: they are only a cache, and may have a ceiling."""

from __future__ import annotations

import logging
import os
from contextlib import ExitStack
from pathlib import Path

from photosearch.base.errors import PhotoSearchError
from photosearch.base.priority import be_nice
from photosearch.base.reach import exists
from photosearch.engine.library import Engine
from photosearch.images.hashing import is_hash
from photosearch.images.jobs import PhotoJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import is_whole, thumb_path
from photosearch.service.messages import ThumbnailMade
from photosearch.service.shared import Shared
from photosearch.store import photos
from photosearch.store.db import Database

log = logging.getLogger(__name__)


def thumbnails_thread(shared: Shared) -> None:
    """Make what is wanted, the newest first, until the mailbox closes. The decode child starts with the first."""
    be_nice()
    with shared.reader() as own, ExitStack() as stack:
        if own is None:
            return
        engine, db = own
        pool: DecodePool | None = None
        while (thumb := shared.lost_thumbs.get()) is not None:
            pool = pool or stack.enter_context(engine.new_pool(1, patient=False))
            try:
                made = _made(engine, db, pool, thumb)
            except PhotoSearchError as error:
                log.info("no thumbnail: %s", error)
                continue
            if made:
                shared.send(ThumbnailMade(thumb))


def _made(engine: Engine, db: Database, pool: DecodePool, thumb: str) -> bool:
    """Whether the thumbnail at this path is there now. Raises FileError or EnvironmentFault."""
    content_hash = Path(thumb).stem
    if not is_hash(content_hash) or thumb != os.fspath(
        thumb_path(engine.dirs.thumbs, content_hash)
    ):
        return False
    if is_whole(Path(thumb)):
        return True
    image_id = photos.image_of_hash(db, content_hash)
    row = photos.read(db, [image_id]).get(image_id) if image_id is not None else None
    if row is None:
        return False
    path = next(filter(exists, row.reachable(engine.online(db))), None)
    if path is None:
        return False
    made = pool.run(PhotoJob(path))
    return made.stored and made.content_hash == content_hash
