"""Read the text in photos, one photo at a time and at low priority: it takes seconds for each."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from photosearch.base.errors import DecoderKilled, EnvironmentFault, FileError
from photosearch.base.halting import halted
from photosearch.base.reach import exists
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.images.jobs import Limits, MiB, TextJob
from photosearch.images.pool import DecodePool
from photosearch.images.text_reader import models
from photosearch.store import photos, text_rows
from photosearch.store.db import Database

LIMITS: Final = Limits(seconds=120.0, memory=2560 * MiB)
_LATER: Final = ("vanished", "unreadable")  # the file may be available again
_TURN: Final = 0.2  # seconds after which a photo that is being read gives way, if that is wanted


def read_texts(
    db: Database,
    thumbs: Path,
    online: Mapping[int, bool],
    halt: Sequence[threading.Event] = (),
    tell: Callable[[Progress], None] = lambda _progress: None,
) -> int:
    """Read the text of the photos that were not read yet and are in places that are `online`, newest first, until one of
    `halt` is set. Returns how many were read.

    Each photo is committed alone, so a kill loses only the current one. Raises EnvironmentFault.
    """
    waiting = text_rows.lacking(db)
    if not waiting:
        return 0
    models()
    read = 0
    with DecodePool(1, None, thumbs, limits=LIMITS) as pool:
        for at, image_id in enumerate(waiting):
            if halted(halt):
                break
            row = photos.read(db, [image_id]).get(image_id)
            path = next(filter(exists, row.reachable(online)), None) if row else None
            if path is None:
                continue
            pool.submit(image_id, TextJob(path))
            done = pool.wait(_TURN)
            while not done and not halted(halt):
                done = pool.wait(_TURN)
            for _key, result in done:
                if isinstance(result, EnvironmentFault):
                    raise result
                if not isinstance(result, FileError):
                    text_rows.put(db, image_id, result.lines)
                    read += 1
                elif result.code not in _LATER and not isinstance(result, DecoderKilled):
                    text_rows.put(db, image_id, None)
            tell(Progress("filling", at + 1, len(waiting), note=say("text in photos")))
    return read
