"""Photos that are there get the vectors of a model that they lack: from their thumbnails, without the originals.

Decoding runs ahead in child processes while one batch is being encoded. A batch's commit is what a kill cannot undo.
"""

from __future__ import annotations

import logging
import os
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

from photosearch.base.errors import EnvironmentFault, FileError
from photosearch.encoder.spec import Floats, Space
from photosearch.images.jobs import PhotoJob, ThumbJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import thumb_path
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.store.photos import PhotoRow
from photosearch.vectors.model import LoadedModel
from photosearch.vectors.space import pack

log = logging.getLogger(__name__)

BATCH = 16
AHEAD = 4 * BATCH  # photos in flight at most: what decoding may be ahead of encoding
AWAY = ("vanished", "unreadable")  # of an original: another day it may be there


class Filler:
    """`left`: the photos that could not be filled; `refused`: those of them that another try would not mend."""

    def __init__(
        self,
        db: Database,
        model: LoadedModel,
        pool: DecodePool,
        thumbs: Path,
        query_waits: threading.Event,
    ) -> None:
        self._db = db
        self._model = model
        self._pool = pool
        self._thumbs = thumbs
        self._query_waits = query_waits
        self._flying: dict[
            int, tuple[PhotoRow, bool]
        ] = {}  # by image id; whether from the original
        self._ready: deque[tuple[int, bytes]] = deque()
        self.left: set[int] = set()
        self.refused: set[int] = set()

    def run(
        self,
        ids: Sequence[int],
        on_batch: Callable[[], None],
        halted: Callable[[], bool],
    ) -> None:
        """Fill these photos (image ids); `on_batch` after every commit. A halt drops what is not encoded yet.

        Raises EnvironmentFault (full disk) and ModelError; what was committed stays.
        """
        waiting = deque(ids)
        batch: list[tuple[int, bytes]] = []
        future: Future[dict[Space, Floats]] | None = None
        with ThreadPoolExecutor(1, "encode") as encoding:
            while not halted():
                if waiting and len(self._flying) <= AHEAD - BATCH:
                    self._submit([waiting.popleft() for _ in range(min(BATCH, len(waiting)))])
                if self._pool.pending:
                    self._collect(0.02 if future or self._ready else 0.2)
                elif future is not None:
                    wait([future])
                if future is not None and future.done():
                    self._commit(batch, future.result())
                    future = None
                    on_batch()
                more = bool(waiting or self._pool.pending)
                if future is None and len(self._ready) >= (BATCH if more else 1):
                    batch = [self._ready.popleft() for _ in range(min(BATCH, len(self._ready)))]
                    future = encoding.submit(
                        self._model.encode, [pixels for _id, pixels in batch], self._query_waits
                    )
                if future is None and not more and not self._ready:
                    return
            if future is not None:
                self._commit(batch, future.result())
                on_batch()

    def _submit(self, ids: Sequence[int]) -> None:
        for image_id, row in photos.read(self._db, ids).items():
            if thumb_path(self._thumbs, row.content_hash).exists():
                self._flying[image_id] = (row, False)
                self._pool.submit(image_id, ThumbJob(row.content_hash))
            else:
                self._from_original(row)

    def _from_original(self, row: PhotoRow) -> None:
        """This makes the thumbnail anew too."""
        path = next((p for _root, p in row.places if os.path.exists(p)), None)
        if path is None:
            self.left.add(row.image_id)
        else:
            self._flying[row.image_id] = (row, True)
            self._pool.submit(row.image_id, PhotoJob(path))

    def _collect(self, timeout: float) -> None:
        for image_id, result in self._pool.wait(timeout):
            if isinstance(result, EnvironmentFault):
                raise result
            row, original = self._flying.pop(image_id)
            if isinstance(result, FileError):
                if not original:
                    self._from_original(row)
                    continue
                log.info("photo %s: %s %s", image_id, result.code, result.detail)
                self.left.add(image_id)
                if result.code not in AWAY:
                    self.refused.add(image_id)
            elif original and result.content_hash != row.content_hash:
                self.left.add(image_id)  # the file is another by now; the next scan will say so
            else:
                assert result.pixels is not None, "these jobs make pixels"
                self._ready.append((image_id, result.pixels))

    def _commit(self, batch: Sequence[tuple[int, bytes]], vectors: dict[Space, Floats]) -> None:
        done: list[tuple[int, dict[str, bytes]]] = [
            (image_id, {space: pack(found[at]) for space, found in vectors.items()})
            for at, (image_id, _pixels) in enumerate(batch)
        ]
        photos.add_vectors(self._db, self._model.id, done)
        self._model.catch_up(self._db)
