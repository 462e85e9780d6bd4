"""Keep the vector indexes equal to the store.

One `SpaceIndex` a vector space ("joint", "visual"). The store's log says what entered and left; `catch_up` replays it,
whoever wrote it: that is the only way by which anything comes into an index. Answers come from an exact scan while the
library is small, from hnswlib beyond `EXACT_LIMIT`. The hnswlib file is kept at every size: `checkpoint` brings the
newest saved one up to date and saves it again (small libraries do not hold it in memory in between).
"""

from __future__ import annotations

import hashlib
import logging
import os
import secrets
import threading
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import IndexDamaged
from photosearch.base.files import os_faults, sync_folder
from photosearch.base.lru import Lately
from photosearch.base.user_text import say
from photosearch.store import embeddings as rows
from photosearch.store.db import Database
from photosearch.store.embeddings import Snapshot
from photosearch.vectors.exact import ExactIndex
from photosearch.vectors.hnsw import HnswIndex
from photosearch.vectors.index import Floats, Labels

log = logging.getLogger(__name__)

# Up to here a full scan is fast enough and exact (measured: tests/bench/RESULTS.md).
EXACT_LIMIT = 200_000
# The saved index is brought up to date during a run when it lacks this many entries, and a quarter of the library.
CHECKPOINT_AFTER = 5_000
# Building is done in steps of this many vectors (about a second), between which it can be stopped.
STEP = 1_024
# Tombstones beyond this share make the graph slow: it is built anew.
TOMBSTONE_SHARE = 0.3
# Beyond this share of the library one full scan is cheaper than gathering rows.
GATHER_SHARE = 0.05
# Vectors looked at to tell how widely the scores of a query spread.
SAMPLE = 2_000
REMEMBERED = 256  # parts of queries whose spread is known

Backend = Literal["auto", "exact", "hnsw"]


def unpack(data: bytes, dim: int) -> Floats:
    """The store's float16 bytes as float32 [n, dim]."""
    return np.frombuffer(data, "<f2").reshape(-1, dim).astype(np.float32)


def pack(vector: Floats) -> bytes:
    """A vector, float32 [dim], as the store keeps it."""
    return vector.astype("<f2").tobytes()


class SpaceIndex:
    """The vectors of one space of one encoder, searchable. `catch_up` and `checkpoint` belong to the writer's thread;
    `search` may run in another one at the same time."""

    def __init__(
        self, folder: Path, encoder: int, space: str, dim: int, backend: Backend = "auto"
    ) -> None:
        self.folder = folder
        self.encoder = encoder
        self.space = space
        self.dim = dim
        self.backend = backend
        self._exact: ExactIndex | None = None
        self._hnsw: HnswIndex | None = None
        self._seq = 0
        self._unsaved = 0  # log entries in memory since the last checkpoint
        self._image_of = np.zeros(1024, np.int64)  # by label; 0 = none
        self._label_of = np.zeros(1024, np.int64)  # by image id; 0 = none
        self._count = 0
        self._sample: tuple[int, _SpreadSample] | None = (
            None  # with the `_seq` that it was taken at
        )

    def __len__(self) -> int:
        return self._count

    @property
    def in_use(self) -> str:
        """Which index answers: "exact" or "hnswlib"."""
        return "exact" if self._exact is not None else "hnswlib"

    def open(self, db: Database) -> None:
        """Load everything that is live now. Never fails for a broken file: the store has it all."""
        with db.reading():
            self._seq = rows.last_seq(db, self.encoder, self.space)
            count = rows.count_live(db, self.encoder, self.space)
            if self._wants_hnsw(count):
                self._hnsw, _ = self._load(db, self._seq)
            if self._hnsw is None:
                self._exact = ExactIndex(self.dim, count)
            for labels, images, data in rows.live_chunks(db, self.encoder, self.space):
                keys = np.array(labels, np.int64)
                self._place(keys, np.array(images, np.int64))
                if self._exact is not None:
                    self._exact.add(keys, unpack(data, self.dim))

    def catch_up(self, db: Database) -> int:
        """Replay what the log says since the last time; returns how many entries that were."""
        entries = rows.log_since(db, self.encoder, self.space, self._seq)
        if not entries:
            return 0
        indexes = [index for index in (self._exact, self._hnsw) if index is not None]
        last = {label: op for _seq, op, label in entries}
        removed = np.array([label for label, op in last.items() if op == "remove"], np.int64)
        for index in indexes:
            index.remove(removed)
        self._displace(removed)
        found = rows.embeddings(db, [label for label, op in last.items() if op == "add"])
        if found:
            keys = np.array([f[0] for f in found], np.int64)
            # Placed before it can be found: a search in another thread looks the label up.
            self._place(keys, np.array([f[1] for f in found], np.int64))
            for index in indexes:
                index.add(keys, unpack(b"".join(f[2] for f in found), self.dim))
        self._seq = entries[-1][0]
        self._unsaved += len(entries)
        return len(entries)

    def search(self, query: Floats, k: int) -> tuple[NDArray[np.int64], Floats]:
        """The k best photos for one unit vector, float32 [dim]: image ids and cosines, best first."""
        exact = self._exact  # read once: a checkpoint in another thread may change it
        index = exact if exact is not None else self._hnsw
        if index is None or k < 1:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        labels, scores = index.search(query[np.newaxis], k)
        images = self._image_of[labels[0]]
        keep = images > 0  # a label that left between the scan and the look-up
        return images[keep], scores[0][keep]

    def scores_of(
        self, db: Database, query: Floats, images: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Floats]:
        """The cosine of each of these photos: image ids and scores; photos without a vector are left out."""
        ids = images[(images > 0) & (images < len(self._label_of))]
        labels = self._label_of[ids]
        labels = labels[labels > 0]
        exact = self._exact
        if exact is not None and len(labels) > GATHER_SHARE * len(exact):
            every, scores = exact.scores(query)
            keep = np.isin(every, labels)
            found, scores = every[keep], scores[keep]
        elif exact is not None:
            found, scores = exact.search_among(query, labels, len(labels))
        else:
            kept = rows.embeddings(db, labels.tolist())
            found = np.array([f[0] for f in kept], np.int64)
            scores = unpack(b"".join(f[2] for f in kept), self.dim) @ query
        return self._image_of[found], scores

    def vectors_of(
        self, db: Database, images: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Floats]:
        """The vectors of those of these photos that have one: image ids and float32 [n, dim]."""
        kept = rows.embeddings(db, self._label_of[images].tolist())
        ids = np.array([image for _label, image, _data in kept], np.int64)
        return ids, unpack(b"".join(data for _label, _image, data in kept), self.dim)

    def every(self, query: Floats) -> tuple[NDArray[np.int64], Floats] | None:
        """All photos and their cosines within 2e-5, in no order; None where hnswlib answers, which does not know them."""
        exact = self._exact
        if exact is None:
            return None
        labels, scores = exact.rough_scores(query)
        images = self._image_of[labels]
        keep = images > 0
        return images[keep], scores[keep]

    def spread(self, db: Database, query: Floats) -> float:
        """The standard deviation of a query's cosines over the library (over a fixed sample of it)."""
        return self._sampled(db).spread(query)

    def mean(self, db: Database) -> Floats:
        """The mean of the library's vectors, float32 [dim] (over the same sample)."""
        return self._sampled(db).mean

    def _sampled(self, db: Database) -> _SpreadSample:
        seq, taken = self._seq, self._sample  # read once: another thread may catch up meanwhile
        if taken is None or taken[0] != seq:
            labels = np.flatnonzero(self._image_of)
            labels = labels[np.linspace(0, len(labels) - 1, min(SAMPLE, len(labels)), dtype=int)]
            kept = rows.embeddings(db, labels.tolist())
            taken = seq, _SpreadSample(unpack(b"".join(f[2] for f in kept), self.dim))
            self._sample = taken
        return taken[1]

    def behind(self, db: Database) -> int:
        """How many log entries the newest saved file lacks; a library whose file is not there lacks everything."""
        saved = rows.snapshots(db, self.encoder, self.space)
        if saved and self._is_there(saved[0]):
            return len(rows.log_since(db, self.encoder, self.space, saved[0].seq))
        return self._count

    @property
    def due(self) -> bool:
        """Whether so much is unsaved that a checkpoint pays in the middle of a run."""
        return self._unsaved >= max(CHECKPOINT_AFTER, self._count // 4)

    @property
    def holds_graph(self) -> bool:
        """Whether the hnswlib graph is in memory, so that a checkpoint only has to write it."""
        return self._hnsw is not None

    def hold_graph(self, db: Database, stop: threading.Event | None = None) -> None:
        """Keep the graph in memory until the next checkpoint: what comes meanwhile goes into it batch by batch."""
        if self._hnsw is None:
            self.catch_up(db)
            self._hnsw = self._loaded_or_built(db, stop)

    def checkpoint(self, db: Database, stop: threading.Event | None = None) -> None:
        """Bring the saved hnswlib file up to date: save aside, fsync, digest, rename, record, tidy up.

        A `stop` while the graph is being built leaves the older file; the log has what that lacks. Raises
        EnvironmentFault where the disk refuses; the older file and the log stay whole then.
        """
        self.catch_up(db)  # the file must hold what its `seq` says, whatever went wrong before
        index = self._hnsw if self._hnsw is not None else self._loaded_or_built(db, stop)
        if index and index.tombstones > TOMBSTONE_SHARE * (len(index) + index.tombstones):
            index = self._built(db, stop)
        if index is None:
            return
        snapshot = self._save(index, self._seq)
        named = rows.add_snapshot(db, self.encoder, self.space, snapshot)
        with os_faults(str(self.folder)):
            for stray in self.folder.iterdir():
                if stray.name not in named:
                    stray.unlink(missing_ok=True)
        self._unsaved = 0
        if self._wants_hnsw(len(index)) and len(index) == self._count:
            self._hnsw, self._exact = index, None
        elif self._exact is not None:
            self._hnsw = None

    def verify(self, db: Database) -> str:
        """What is wrong between the store, the index in memory and the saved file, as a sentence; "" if nothing is."""
        with db.reading():  # a writer may be at work meanwhile
            self.catch_up(db)
            live = rows.count_live(db, self.encoder, self.space)
            index, taken = self._load(db, self._seq)
        if live != self._count:
            return f"{live} photos have a vector ({self.space}), but {self._count} can be found."
        if live and index is None:
            return f"There is no usable saved index ({self.space})."
        if index is not None and len(index) != live:
            return f"The saved index {taken} holds {len(index)} of {live} photos ({self.space})."
        return ""

    # The hnswlib file

    def _wants_hnsw(self, count: int) -> bool:
        return self.backend == "hnsw" or (self.backend == "auto" and count > EXACT_LIMIT)

    def _is_there(self, saved: Snapshot) -> bool:
        """Whether a saved file lies there at its full length; whether it is whole only its digest can say."""
        try:
            return (self.folder / saved.file).stat().st_size == saved.bytes
        except OSError:
            return False

    def _loaded_or_built(self, db: Database, stop: threading.Event | None) -> HnswIndex | None:
        """The graph as far as `_seq`; None where `stop` came first."""
        saved, _ = self._load(db, self._seq, stop)
        return saved if saved is not None else self._built(db, stop)

    def _load(
        self, db: Database, seq: int, stop: threading.Event | None = None
    ) -> tuple[HnswIndex | None, str]:
        """The newest saved index that its digest vouches for, with the log up to `seq` replayed; and its file."""
        for saved in rows.snapshots(db, self.encoder, self.space):
            path = self.folder / saved.file
            try:
                if not self._is_there(saved) or digest(path) != saved.digest:
                    raise IndexDamaged(say("{path} is not what was saved.", path=path))
                index = HnswIndex.load(path, self.dim)
            except (OSError, IndexDamaged) as error:
                log.info("saved index %s is of no use: %s", path, error)
                continue
            done = self._replay(db, index, saved.seq, seq, stop)
            return (index, saved.file) if done else (None, "")
        return None, ""

    def _replay(
        self,
        db: Database,
        index: HnswIndex,
        since: int,
        until: int,
        stop: threading.Event | None,
    ) -> bool:
        """Bring `index` from one place in the log to another; False where `stop` came first."""
        entries = [e for e in rows.log_since(db, self.encoder, self.space, since) if e[0] <= until]
        last = {label: op for _seq, op, label in entries}
        index.remove(np.array([label for label, op in last.items() if op == "remove"], np.int64))
        added = [label for label, op in last.items() if op == "add"]
        for start in range(0, len(added), STEP):
            if stop is not None and stop.is_set():
                return False
            found = rows.embeddings(db, added[start : start + STEP])
            if found:
                vectors = unpack(b"".join(f[2] for f in found), self.dim)
                index.add(np.array([f[0] for f in found], np.int64), vectors)
        return True

    def _built(self, db: Database, stop: threading.Event | None) -> HnswIndex | None:
        """A fresh graph of everything that is live; None where `stop` came first."""
        index = HnswIndex(self.dim, capacity=max(1024, self._count))
        for labels, _images, data in rows.live_chunks(db, self.encoder, self.space, STEP):
            if stop is not None and stop.is_set():
                return None
            index.add(np.array(labels, np.int64), unpack(data, self.dim))
        return index

    def _save(self, index: HnswIndex, seq: int) -> Snapshot:
        name = f"{self.space}-{seq}-{secrets.token_hex(4)}.idx"
        final, partial = self.folder / name, self.folder / f"{name}.tmp"
        with os_faults(str(self.folder)):
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                index.save(partial)
                with partial.open("rb+") as handle:
                    os.fsync(handle.fileno())
                found = digest(partial)
                partial.replace(final)
            except BaseException:
                partial.unlink(missing_ok=True)
                raise
            sync_folder(self.folder)
            return Snapshot(0, name, final.stat().st_size, found, seq, len(index))

    # label <-> image

    def _place(self, labels: Labels, images: NDArray[np.int64]) -> None:
        self._image_of = _room(self._image_of, int(labels.max(initial=0)))
        self._label_of = _room(self._label_of, int(images.max(initial=0)))
        self._count += int((self._image_of[labels] == 0).sum())
        self._image_of[labels] = images
        self._label_of[images] = labels

    def _displace(self, labels: Labels) -> None:
        labels = labels[labels < len(self._image_of)]
        labels = labels[self._image_of[labels] > 0]
        self._label_of[self._image_of[labels]] = 0
        self._image_of[labels] = 0
        self._count -= len(labels)


class _SpreadSample:
    """Some of the library's vectors, float32 [n, dim]: what they tell of a query is remembered, for a slider's next move.
    For the one thread that answers."""

    def __init__(self, vectors: Floats) -> None:
        self._vectors = vectors
        self.mean = vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], np.float32)
        self._spreads: Lately[bytes, float] = Lately(REMEMBERED)

    def spread(self, query: Floats) -> float:
        if not len(self._vectors):
            return 0.0
        # `vecdot` works in this one thread: it waits for nobody while photos are being decoded
        return self._spreads(
            query.tobytes(), lambda: float(np.std(np.vecdot(self._vectors, query)))
        )


def digest(path: Path) -> str:
    """blake2b-256 of a file, hex."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, lambda: hashlib.blake2b(digest_size=32)).hexdigest()


def _room(array: NDArray[np.int64], index: int) -> NDArray[np.int64]:
    if index < len(array):
        return array
    grown = np.zeros(max(index + 1, len(array) * 5 // 4), np.int64)
    grown[: len(array)] = array
    return grown
