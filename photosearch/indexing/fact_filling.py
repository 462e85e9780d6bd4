"""Read the facts that photos lack: those of older libraries, and those whose sidecars have changed. Nothing is encoded."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping, Sequence

from photosearch.base.errors import DecoderKilled, EnvironmentFault, FileError
from photosearch.base.facts import Facts
from photosearch.base.halting import halted
from photosearch.base.reach import marks, stat_in_time
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.images.jobs import FactsJob
from photosearch.images.pool import DecodePool
from photosearch.store import fact_rows, photos
from photosearch.store.db import Database
from photosearch.store.fact_rows import Unread
from photosearch.store.photos import StoredFile

AT_ONCE = 64
_LATER = ("vanished", "unreadable")  # the file may be available again


def fill_facts(
    db: Database,
    online: Mapping[int, bool],
    new_pool: Callable[[int], DecodePool],
    halt: Sequence[threading.Event] = (),
    tell: Callable[[Progress], None] = lambda _progress: None,
) -> int:
    """Read missing facts from the files in places that are `online`. Returns the number of photos.

    Each batch is committed, so a kill loses only the current one. Raises EnvironmentFault.
    """
    lacking = fact_rows.lacking(db)
    filled = 0
    with new_pool(os.cpu_count() or 2) as pool:
        for start in range(0, len(lacking), AT_ONCE):
            if halted(halt):
                break
            batch = {photo.image_id: photo for photo in lacking[start : start + AT_ONCE]}
            read, refused = _read(db, batch, online, pool)
            photos.put_facts(db, read)
            fact_rows.keep(db, refused)
            filled += len(read)
            tell(Progress("filling", start + len(batch), len(lacking), note=say("facts")))
    return filled


def _read(
    db: Database, batch: Mapping[int, Unread], online: Mapping[int, bool], pool: DecodePool
) -> tuple[list[tuple[Unread, Facts]], list[Unread]]:
    """The facts of a batch, and the photos whose metadata cannot be read. Photos that are out of reach are in neither."""
    files = photos.files_of(db, list(batch))
    for image_id, row in photos.read(db, list(batch)).items():
        mine = files.get(image_id, [])
        paths = tuple(file.path for file in mine if online.get(file.place_id) and _is_same(file))
        # Facts of a sidecar that is out of reach must not be lost.
        if paths and (len(paths) == len(mine) or not batch[image_id].sidecars):
            raws = tuple(raw.path for file in mine if file.path in paths for raw in file.raws)
            pool.submit(image_id, FactsJob(paths + raws, row.facts.width, row.facts.height))
    read: list[tuple[Unread, Facts]] = []
    refused: list[Unread] = []
    while pool.pending:
        for image_id, result in pool.wait(None):
            if isinstance(result, EnvironmentFault):
                raise result
            if isinstance(result, FileError):
                if result.code not in _LATER and not isinstance(result, DecoderKilled):
                    refused.append(batch[image_id])
            elif result.facts is not None:
                read.append((batch[image_id], result.facts))
    return read, refused


def _is_same(file: StoredFile) -> bool:
    """Whether the file is as it was scanned. If not, the next scan finds that out."""
    try:
        return marks(stat_in_time(file.path)) == (file.bytes, file.mtime_ns)
    except (OSError, ValueError):
        return False
