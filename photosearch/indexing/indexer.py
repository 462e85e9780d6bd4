"""The first pass over pending files, batch by batch: claim, decode in child processes, commit.

The only writer of photos. They exist once their batch is committed: they are shown, sorted and filtered. What a search for what
they show needs comes in a second pass (`filler`, then `upkeep`), from the thumbnails.
"""

from __future__ import annotations

import contextlib
import logging
import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from photosearch.base.errors import DecoderKilled, EnvironmentFault, FileError
from photosearch.base.halting import halted
from photosearch.base.pace import Pace
from photosearch.base.records import Decoded, FileRow, Progress, display
from photosearch.base.settings import BATCH
from photosearch.images.decoders import decoders_version
from photosearch.images.jobs import FirstJob, HashJob
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import can_store, is_whole, same_bytes, thumb_path
from photosearch.indexing.encode_lanes import AHEAD
from photosearch.indexing.volumes import Identity, identity
from photosearch.store import file_states as rows
from photosearch.store import photos, places
from photosearch.store.db import Database
from photosearch.store.photos import Indexed
from photosearch.vectors.model import LoadedModel

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.2  # the longest interval between checks for a stop request
STORE_SECONDS = 0.5  # the longest that what was read waits for more
STOP_SECONDS = 3.0  # the time that files in flight get to finish after a stop request


@dataclass
class IndexRun:
    """The counts of one run so far, in files. `encoded`: those that need the encoder. `unstored`: those whose thumbnail
    could not be written."""

    encoded: int = 0
    done: int = 0
    failed: int = 0
    total: int = 0
    unstored: int = 0
    pace: Pace = field(default_factory=Pace)

    def progress(self, current: str = "") -> Progress:
        handled = self.done + self.failed
        rate, eta = self.pace.at(handled, self.total)
        return Progress("indexing", handled, self.total, self.failed, rate, eta, current)


@dataclass(frozen=True)
class _Read:
    """A file that was read and waits to be stored. `twin`: the id of a photo with the same pixels, whose embeddings it gets."""

    row: FileRow
    decoded: Decoded
    twin: int | None = None


class Indexer:
    """Indexes files with one store, one model and one pool of decode children. For one thread."""

    def __init__(self, db: Database, model: LoadedModel, pool: DecodePool, thumbs: Path) -> None:
        self._db = db
        self._model = model
        self._pool = pool
        self._thumbs = thumbs
        self._folders: dict[int, str] = {}  # by place id
        self._found: dict[int, Identity] = {}  # by place id; None = unreachable
        self._claimed: dict[int, FileRow] = {}  # in flight in the store, by file id
        self._company = True  # whether further files may join those in flight
        self._untried: list[int] = []  # files of a place that became unreachable
        self._paths: dict[int, str] = {}  # of the roots, by id
        self._failures: list[tuple[int, str]] = []
        self._ready: list[_Read] = []
        self._counted: set[str] = set()  # contents that this run has stored
        self._stored_at = 0.0  # when the last batch was stored

    def run(
        self,
        folders: Mapping[int, str],
        on_progress: Callable[[Progress], None] = lambda _progress: None,
        stop: threading.Event | None = None,
        paused: threading.Event | None = None,
    ) -> IndexRun:
        """Index the pending files of these places until none is left, or until `stop` or `paused` is set. `folders`: the
        folder of each place, by its id.

        If the run ends early, by request or by an error, files in flight become pending again and do not count as tried.
        Raises EnvironmentFault (full disk, read-only home); the store then contains no partial results.
        """
        self._folders = dict(folders)
        self._paths = {root.id: root.path for root in places.roots(self._db)}
        self._found = {place: identity(folder) for place, folder in folders.items()}
        run = IndexRun(total=rows.waiting(self._db, list(folders)))
        run.progress()
        self._stored_at = time.monotonic()
        try:
            self._work(run, [event for event in (stop, paused) if event is not None], on_progress)
        finally:
            self._give_back()
        return run

    def _work(
        self,
        run: IndexRun,
        halt: Sequence[threading.Event],
        on_progress: Callable[[Progress], None],
    ) -> None:
        more = True
        give_up: float | None = None
        while True:
            if halted(halt):
                more, give_up = False, give_up or time.monotonic() + STOP_SECONDS
                if time.monotonic() > give_up:
                    return
            if more and (
                not self._claimed or (self._company and len(self._claimed) <= AHEAD - BATCH)
            ):
                more = self._claim()
            if self._pool.pending:
                self._collect()
            if self._is_due():
                batch = self._commit(run)
                on_progress(run.progress(self._name(batch[-1].row) if batch else ""))
            if not more and not self._claimed:
                return

    def _is_due(self) -> bool:
        """Whether it is time to store what was read."""
        if not (self._ready or self._failures):
            return False
        old = time.monotonic() - self._stored_at > STORE_SECONDS
        return len(self._ready) >= BATCH or bool(self._failures) or old or not self._pool.pending

    def _claim(self) -> bool:
        """Claim the next files and start decoding them. Returns whether more may follow."""
        idle = not self._claimed
        there = [place for place, found in self._found.items() if found is not None]
        claimed = rows.claim(self._db, there, BATCH, alone=idle)
        self._company = bool(claimed) and claimed[0].attempts < rows.ALONE_AFTER
        for row in claimed:
            self._claimed[row.id] = row
            known = rows.size_is_known(self._db, row.size)
            path = self._path(row)
            self._pool.submit(row.id, HashJob(path) if known else FirstJob(path))
        return bool(claimed) or not idle

    def _collect(self) -> None:
        for key, result in self._pool.wait(LOOK_SECONDS):
            row = self._claimed.get(key)
            if row is None:  # from an earlier run that ended early
                continue
            if isinstance(result, EnvironmentFault):
                raise result
            if isinstance(result, FileError) and self._is_away(row, result):
                self._untried.append(self._claimed.pop(key).id)
            elif isinstance(result, DecoderKilled) and row.attempts < rows.ALONE_AFTER:
                log.info("%s: postponed: %s", display(result.path), result.detail)
                rows.postpone(self._db, [self._claimed.pop(key).id])
            elif isinstance(result, FileError):
                log.info("%s: %s %s", display(result.path), result.code, result.detail)
                self._failures.append((row.id, result.code))
            elif result.facts is not None:
                self._ready.append(_Read(row, result, self._before_edit(row, result)))
            elif self._is_known(result.content_hash):
                self._ready.append(_Read(row, result))
            else:
                self._pool.submit(row.id, FirstJob(self._path(row)))

    def _is_known(self, content_hash: str) -> bool:
        """Whether these bytes already have all results of decoding."""
        return (
            any(item.decoded.content_hash == content_hash for item in self._ready)
            or photos.is_stored(self._db, content_hash)
        ) and (
            is_whole(thumb_path(self._thumbs, content_hash))
            or not can_store(self._thumbs, content_hash)
        )

    def _has_vectors(self, content_hash: str) -> bool:
        spaces = len(self._model.spaces)
        return photos.known_image(self._db, content_hash, self._model.id, spaces) is not None

    def _before_edit(self, row: FileRow, decoded: Decoded) -> int | None:
        """The photo that the file was before, if only its metadata has changed: the embeddings depend on the thumbnail alone."""
        if row.image_id is None or not decoded.stored or self._has_vectors(decoded.content_hash):
            return None
        before = photos.content_hash(self._db, row.image_id)
        if before is None or not self._has_vectors(before):
            return None
        old, new = (thumb_path(self._thumbs, found) for found in (before, decoded.content_hash))
        return row.image_id if same_bytes(old, new) else None

    def _is_away(self, row: FileRow, error: FileError) -> bool:
        """Whether the whole place is unreachable rather than the file. This run then skips the rest of the place."""
        if error.code not in ("vanished", "unreadable"):
            return False
        found = self._found[row.place_id]
        if found is None or identity(self._folders[row.place_id]) != found:
            self._found[row.place_id] = None
        return self._found[row.place_id] is None

    def _commit(self, run: IndexRun) -> list[_Read]:
        """Store what was read, and return it."""
        batch, self._ready = self._ready[:BATCH], self._ready[BATCH:]
        failures, self._failures = self._failures, []
        new = {
            item.decoded.content_hash
            for item in batch
            if item.decoded.facts is not None and item.twin is None
        }
        new -= self._counted
        self._counted |= new
        run.encoded += sum(not self._has_vectors(content_hash) for content_hash in new)
        done = [
            Indexed(
                item.row.id,
                item.decoded.content_hash,
                item.decoded.facts,
                {},
                sidecars=item.row.sidecars,
                twin=item.twin,
            )
            for item in batch
        ]
        photos.commit_batch(self._db, self._model.id, done, failures, decoders_version())
        self._stored_at = time.monotonic()
        for file_id in [*(item.row.id for item in batch), *(f[0] for f in failures)]:
            self._claimed.pop(file_id, None)
        self._model.catch_up(self._db)
        run.done += len(done)
        run.unstored += sum(not item.decoded.stored for item in batch)
        run.failed += len(failures)
        return batch

    def _give_back(self) -> None:
        """Make the files that are still claimed pending again. Late results are ignored."""
        left = [*self._claimed, *self._untried]
        self._claimed.clear()
        self._ready.clear()
        self._untried.clear()
        self._failures.clear()
        if left:
            # If the disk refuses this too, they stay in flight until the next start releases them.
            with contextlib.suppress(EnvironmentFault):
                rows.release(self._db, left)

    def _path(self, row: FileRow) -> str:
        return os.path.join(self._paths[row.root_id], row.relpath)

    def _name(self, row: FileRow) -> str:
        return display(self._path(row))
