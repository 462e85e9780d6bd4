"""Compute the vectors that indexed photos lack for a model, from their thumbnails; originals are rarely needed.

Decoding runs ahead in child processes while batches are encoded (`encode_lanes`). Committed batches survive a kill.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from photosearch.base.errors import EnvironmentFault, FileError
from photosearch.base.reach import exists
from photosearch.base.records import Decoded
from photosearch.base.settings import BATCH
from photosearch.encoder.spec import Floats, Space
from photosearch.images.fingerprint import VERSION
from photosearch.images.jobs import PhotoJob, SecondJob, ThumbJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import is_whole, thumb_path
from photosearch.indexing.encode_lanes import AHEAD, EncodeLanes
from photosearch.store import fingerprints, measure_rows, page_looks, photos
from photosearch.store.db import Database
from photosearch.store.photos import PhotoRow
from photosearch.vectors.model import LoadedModel
from photosearch.vectors.packing import pack

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.2  # the longest interval between checks for a stop request
AWAY = ("vanished", "unreadable")  # the original may be available again later


class Filler:
    """Fills in missing vectors. `online`: which places can be reached. `at_once`: the most photos that one call of the model
    encodes. `left`: ids of photos that could not be filled; `refused`: those of them for which another attempt would fail too."""

    def __init__(
        self,
        db: Database,
        model: LoadedModel,
        pool: DecodePool,
        thumbs: Path,
        online: Mapping[int, bool],
        query_waits: threading.Event,
        at_once: int = BATCH,
    ) -> None:
        self._at_once = at_once
        self._db = db
        self._model = model
        self._pool = pool
        self._thumbs = thumbs
        self._online = online
        self._query_waits = query_waits
        self._bare = {image_id for image_id, _hash in fingerprints.lacking(db, VERSION)}
        self._flying: dict[
            int, tuple[PhotoRow, bool]
        ] = {}  # by image id; the flag: decoded from the original
        self.left: set[int] = set()
        self.refused: set[int] = set()

    def run(
        self,
        ids: Sequence[int],
        on_batch: Callable[[], None],
        halted: Callable[[], bool],
    ) -> None:
        """Fill the photos `ids` (image ids). Calls `on_batch` after each commit. When `halted()` returns true, photos that
        are not being encoded yet are dropped.

        Raises EnvironmentFault (such as a full disk) or ModelError; committed batches are kept.
        """
        waiting = deque(ids)
        with EncodeLanes[tuple[int, Decoded]](
            self._model,
            self._query_waits,
            lambda item: item[1].pixels,
            self._pool.wake,
            self._at_once,
        ) as lanes:
            while not halted() and (waiting or self._pool.pending or lanes.held):
                if waiting and len(self._flying) + lanes.held <= AHEAD - BATCH:
                    self._submit([waiting.popleft() for _ in range(min(BATCH, len(waiting)))])
                if self._pool.pending:
                    self._collect(lanes)
                elif lanes.held:
                    lanes.wait(LOOK_SECONDS)
                finished = lanes.finished()
                lanes.start(more=bool(waiting or self._pool.pending))
                for batch, vectors in finished:
                    self._commit(batch, vectors)
                    on_batch()
            for batch, vectors in lanes.rest():
                self._commit(batch, vectors)
                on_batch()

    def _submit(self, ids: Sequence[int]) -> None:
        found = photos.read(self._db, ids)
        self.left.update(i for i in ids if i not in found)
        for image_id, row in found.items():
            if is_whole(thumb_path(self._thumbs, row.content_hash)):
                self._flying[image_id] = (row, False)
                job = SecondJob if image_id in self._bare else ThumbJob
                self._pool.submit(image_id, job(row.content_hash))
            else:
                self._from_original(row)

    def _from_original(self, row: PhotoRow) -> None:
        """Decode the original, which also recreates the thumbnail."""
        path = next(filter(exists, row.reachable(self._online)), None)
        if path is None:
            self.left.add(row.image_id)
        else:
            self._flying[row.image_id] = (row, True)
            self._pool.submit(row.image_id, PhotoJob(path))

    def _collect(self, lanes: EncodeLanes[tuple[int, Decoded]]) -> None:
        for image_id, result in self._pool.wait(LOOK_SECONDS):
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
                self.left.add(image_id)  # the file has changed; the next scan will notice
            else:
                assert result.pixels is not None, "these jobs make pixels"
                lanes.offer((image_id, result))

    def _commit(self, batch: Sequence[tuple[int, Decoded]], vectors: dict[Space, Floats]) -> None:
        done: list[tuple[int, dict[str, bytes]]] = [
            (image_id, {space: pack(found[at]) for space, found in vectors.items()})
            for at, (image_id, _result) in enumerate(batch)
        ]
        new = [(i, result) for i, result in batch if i in self._bare]
        if new:  # a kill before the vectors are stored leaves photos that are encoded again
            fingerprints.put(self._db, [(i, r.fingerprint) for i, r in new if r.fingerprint])
            page_looks.put(self._db, [(i, r.look) for i, r in new if r.look])
            measure_rows.put(self._db, [(i, r.measures) for i, r in new if r.measures])
        photos.add_vectors(self._db, self._model.id, done)
        self._model.catch_up(self._db)
