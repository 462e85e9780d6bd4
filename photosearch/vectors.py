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
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from photosearch.errors import IndexDamaged
from photosearch.files import os_faults, sync_folder
from photosearch.index.base import Floats, Labels
from photosearch.index.exact import ExactIndex
from photosearch.index.hnsw import HnswIndex
from photosearch.store import vectors as rows
from photosearch.store.db import Database
from photosearch.store.vectors import Snapshot

log = logging.getLogger(__name__)

# Up to here a full scan is fast enough and exact (measured: tests/bench/RESULTS.md).
EXACT_LIMIT = 200_000
# A saved index that is this much behind the log is brought up to date at the next idle moment.
CHECKPOINT_AFTER = 5_000
# Tombstones beyond this share make the graph slow: it is built anew.
TOMBSTONE_SHARE = 0.3
# Vectors looked at to tell how widely the scores of a query spread.
SAMPLE = 2_000

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
        self._image_of = np.zeros(1024, np.int64)  # by label; 0 = none
        self._label_of = np.zeros(1024, np.int64)  # by image id; 0 = none
        self._count = 0
        self._sample: Floats | None = None

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
        index = self._exact if self._exact is not None else self._hnsw
        assert index is not None, "catch_up comes after open"
        last = {label: op for _seq, op, label in entries}
        removed = np.array([label for label, op in last.items() if op == "remove"], np.int64)
        index.remove(removed)
        self._displace(removed)
        found = rows.embeddings(db, [label for label, op in last.items() if op == "add"])
        if found:
            keys = np.array([f[0] for f in found], np.int64)
            # Placed before it can be found: a search in another thread looks the label up.
            self._place(keys, np.array([f[1] for f in found], np.int64))
            index.add(keys, unpack(b"".join(f[2] for f in found), self.dim))
        self._seq = entries[-1][0]
        self._sample = None
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

    def scores_of(self, db: Database, query: Floats, images: Iterable[int]) -> dict[int, float]:
        """The cosine of each of these photos, by image id; photos without a vector are left out."""
        ids = np.fromiter(images, np.int64)
        ids = ids[(ids > 0) & (ids < len(self._label_of))]
        labels = self._label_of[ids]
        labels = labels[labels > 0]
        exact = self._exact
        if exact is not None:
            found, scores = exact.search_among(query, labels, len(labels))
        else:
            kept = rows.embeddings(db, labels.tolist())
            found = np.array([f[0] for f in kept], np.int64)
            scores = unpack(b"".join(f[2] for f in kept), self.dim) @ query
        return dict(zip(self._image_of[found].tolist(), scores.tolist(), strict=True))

    def spread(self, db: Database, query: Floats) -> float:
        """The standard deviation of a query's cosines over the library (over a fixed sample of it)."""
        sample = self._sample
        if sample is None:
            labels = np.flatnonzero(self._image_of)
            labels = labels[np.linspace(0, len(labels) - 1, min(SAMPLE, len(labels)), dtype=int)]
            kept = rows.embeddings(db, labels.tolist())
            sample = self._sample = unpack(b"".join(f[2] for f in kept), self.dim)
        return float(np.std(sample @ query)) if len(sample) else 0.0

    def behind(self, db: Database) -> int:
        """How many log entries the newest saved file lacks; a library whose file is not there lacks everything."""
        saved = rows.snapshots(db, self.encoder, self.space)
        if saved and self._is_there(saved[0]):
            return len(rows.log_since(db, self.encoder, self.space, saved[0].seq))
        return self._count

    def checkpoint(self, db: Database) -> None:
        """Bring the saved hnswlib file up to date: save aside, fsync, digest, rename, record, tidy up.

        Raises EnvironmentFault where the disk refuses; the older file and the log stay whole then.
        """
        self.catch_up(db)  # the file must hold what its `seq` says, whatever went wrong before
        seq = self._seq
        index = self._hnsw if self._hnsw is not None else self._loaded_or_built(db, seq)
        if index.tombstones > TOMBSTONE_SHARE * (len(index) + index.tombstones):
            index = self._built(db)
        snapshot = self._save(index, seq)
        named = rows.add_snapshot(db, self.encoder, self.space, snapshot)
        with os_faults(str(self.folder)):
            for stray in self.folder.iterdir():
                if stray.name not in named:
                    stray.unlink(missing_ok=True)
        if self._wants_hnsw(len(index)) and len(index) == self._count:
            self._hnsw, self._exact = index, None

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

    def _loaded_or_built(self, db: Database, seq: int) -> HnswIndex:
        index, _ = self._load(db, seq)
        return index if index is not None else self._built(db)

    def _load(self, db: Database, seq: int) -> tuple[HnswIndex | None, str]:
        """The newest saved index that its digest vouches for, with the log up to `seq` replayed; and its file."""
        for saved in rows.snapshots(db, self.encoder, self.space):
            path = self.folder / saved.file
            try:
                if not self._is_there(saved) or digest(path) != saved.digest:
                    raise IndexDamaged(f"{path} is not what was saved.")
                index = HnswIndex.load(path, self.dim)
            except (OSError, IndexDamaged) as error:
                log.info("saved index %s is of no use: %s", path, error)
                continue
            self._replay(db, index, saved.seq, seq)
            return index, saved.file
        return None, ""

    def _replay(self, db: Database, index: HnswIndex, since: int, until: int) -> None:
        entries = [e for e in rows.log_since(db, self.encoder, self.space, since) if e[0] <= until]
        last = {label: op for _seq, op, label in entries}
        index.remove(np.array([label for label, op in last.items() if op == "remove"], np.int64))
        added = [label for label, op in last.items() if op == "add"]
        for start in range(0, len(added), 4096):
            found = rows.embeddings(db, added[start : start + 4096])
            if found:
                vectors = unpack(b"".join(f[2] for f in found), self.dim)
                index.add(np.array([f[0] for f in found], np.int64), vectors)

    def _built(self, db: Database) -> HnswIndex:
        index = HnswIndex(self.dim, capacity=max(1024, self._count))
        for labels, _images, data in rows.live_chunks(db, self.encoder, self.space):
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
