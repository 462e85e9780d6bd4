"""Keep the vector indexes in step with the store.

There is one `SpaceIndex` per vector space ("joint", "visual"). The store logs every added and removed vector; `catch_up`
replays this log, whichever process wrote it, and is the only way in which an in-memory index changes. Up to `exact_limit`
vectors an exact scan answers, beyond that hnswlib. The hnswlib file is saved for libraries of every size: `checkpoint`
adds the missing vectors to the newest saved graph and saves it again. Adding takes 0.4 ms per vector, so it happens once,
at the end of a run or when the program is idle; in between, a small library does not hold the graph in memory.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.base.lru import Lately
from photosearch.base.settings import EXACT_LIMIT
from photosearch.store import embeddings as rows
from photosearch.store.db import Database
from photosearch.vectors import snapshots
from photosearch.vectors.exact import ExactIndex
from photosearch.vectors.hnsw import HnswIndex
from photosearch.vectors.index import Floats, Labels
from photosearch.vectors.packing import is_unit, unpack

# During a run, a graph in use is saved when its file lacks this many entries and a quarter of the library.
SAVE_AFTER = 5_000
# Building proceeds in steps of this many vectors (about a second) and can be stopped between two steps.
STEP = 1_024
# A larger share of tombstones makes the graph slow, so it is rebuilt.
TOMBSTONE_SHARE = 0.3
# For more than this share of the library, one full scan is cheaper than gathering rows.
GATHER_SHARE = 0.05
# Rows that are read from the store at a time.
GATHERED = 10_000
# Number of vectors sampled to estimate the spread of a query's scores.
SAMPLE = 2_000
REMEMBERED = 256  # cached spreads of query vectors


class SpaceIndex:
    """A searchable index of one encoder's vectors in one space. Call `catch_up` and `checkpoint` in the writer's thread
    only; `search` may run in another thread at the same time."""

    def __init__(
        self, folder: Path, encoder: int, space: str, dim: int, exact_limit: int = EXACT_LIMIT
    ) -> None:
        self.folder = folder
        self.encoder = encoder
        self.space = space
        self.dim = dim
        self.exact_limit = exact_limit
        self._empty()

    def _empty(self) -> None:
        self._exact: ExactIndex | None = None
        self._hnsw: HnswIndex | None = None
        self._begun: HnswIndex | None = (
            None  # graph of a stopped checkpoint; the next one continues it
        )
        # Labels whose stored vector is damaged: photos that no search finds until they are encoded again.
        self.unsound: set[int] = set()
        self._seq = 0
        self._unsaved = 0  # log entries in memory since the last checkpoint
        self._image_of = np.zeros(1024, np.int64)  # by label; 0 = none
        self._label_of = np.zeros(1024, np.int64)  # by image id; 0 = none
        self._count = 0
        self._sample: tuple[int, _SpreadSample] | None = (
            None  # with the `_seq` at which it was taken
        )

    def __len__(self) -> int:
        return self._count

    @property
    def seq(self) -> int:
        """The newest entry of the store's log of vectors that is in memory."""
        return self._seq

    @property
    def in_use(self) -> str:
        """Which index answers: "exact" or "hnswlib"."""
        return "exact" if self._exact is not None else "hnswlib"

    def open(self, db: Database) -> None:
        """Load all live vectors. A damaged index file is no error: the store has every vector."""
        with db.reading():
            self._seq = rows.last_seq(db, self.encoder, self.space)
            count = rows.count_live(db, self.encoder, self.space)
            if count > self.exact_limit:
                self._hnsw = self._saved(db)
            if self._hnsw is None:
                self._exact = ExactIndex(self.dim, count)
            chunks = rows.live_chunks(db, self.encoder, self.space, self._size)
            for labels, images, data in chunks:
                keys, ids = np.array(labels, np.int64), np.array(images, np.int64)
                if self._exact is not None:
                    keys, ids, vectors = self._kept(keys, ids, data)
                    self._exact.add(keys, vectors)
                self._place(keys, ids)
            if self._hnsw is not None:
                self._grow(db, self._hnsw, None)
            if count != self._count:
                self.unsound |= set(rows.live_labels(db, self.encoder, self.space)) - set(
                    np.flatnonzero(self._image_of).tolist()
                )

    def reload(self, db: Database) -> None:
        """Load all live vectors again, so that no removed one stays in memory and is saved. Not beside a search."""
        self._empty()
        self.open(db)

    def catch_up(self, db: Database) -> int:
        """Replay the log entries since the last call. Returns their number."""
        entries = rows.log_since(db, self.encoder, self.space, self._seq)
        if not entries:
            return 0
        indexes = [index for index in (self._exact, self._hnsw) if index is not None]
        last = {label: op for _seq, op, label in entries}
        removed = np.array([label for label, op in last.items() if op == "remove"], np.int64)
        for index in indexes:
            index.remove(removed)
        self._displace(removed)
        self.unsound.difference_update(last)
        keys, images, vectors = self._read(db, [label for label, op in last.items() if op == "add"])
        if len(keys):
            # Map the labels before they can be found: a search in another thread looks them up.
            self._place(keys, images)
            for index in indexes:
                index.add(keys, vectors)
        self._seq = entries[-1][0]
        self._unsaved += len(entries)
        return len(entries)

    def search(self, query: Floats, k: int) -> tuple[NDArray[np.int64], Floats]:
        """The k best photos for one unit vector, float32 [dim]: image ids, int64, and cosines, float32, best first."""
        exact = self._exact  # read once: a checkpoint in another thread may replace it
        index = exact if exact is not None else self._hnsw
        if index is None or k < 1:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        labels, scores = index.search(query[np.newaxis], k)
        images = self._image_of[labels[0]]
        keep = images > 0  # 0: the label was removed between the scan and the look-up
        return images[keep], scores[0][keep]

    def scores_of(
        self, db: Database, query: Floats, images: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Floats]:
        """The cosine of each of these photos with `query`, float32 [dim]: image ids and scores, in any order. Photos
        without a vector are left out."""
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
            return self._stored_scores(db, query, labels)
        return self._image_of[found], scores

    def _stored_scores(
        self, db: Database, query: Floats, labels: Labels
    ) -> tuple[NDArray[np.int64], Floats]:
        images, scores = [np.empty(0, np.int64)], [np.empty(0, np.float32)]
        for start in range(0, len(labels), GATHERED):
            _keys, ids, vectors = self._read(db, labels[start : start + GATHERED].tolist())
            images.append(ids)
            scores.append(np.vecdot(vectors, query))
        return np.concatenate(images), np.concatenate(scores)

    def vectors_of(
        self, db: Database, images: NDArray[np.int64]
    ) -> tuple[NDArray[np.int64], Floats]:
        """The vectors of these photos: image ids, int64 [n], and vectors, float32 [n, dim]. Photos without one are left
        out."""
        _labels, ids, vectors = self._read(db, self._label_of[images].tolist())
        return ids, vectors

    def labels(self) -> Labels:
        """The labels of all photos, ascending."""
        return np.flatnonzero(self._image_of)

    def labels_of(self, images: NDArray[np.int64]) -> Labels:
        """The label of each of these photos, 0 for one without a vector."""
        inside = images < len(self._label_of)
        return np.where(inside, self._label_of[np.where(inside, images, 0)], 0)

    def labelled(self, db: Database, labels: Labels) -> tuple[Labels, Floats]:
        """The vectors under these labels: labels and vectors, float32 [n, dim]. Damaged ones are left out."""
        keys, _images, vectors = self._read(db, labels.tolist())
        return keys, vectors

    def vector_of(self, db: Database, image_id: int) -> Floats | None:
        """The vector of a live photo, float32 [dim]; None if it has none."""
        data = rows.of_image(db, self.encoder, self.space, image_id, self._size)
        vector = None if data is None else unpack(data, self.dim)
        return vector[0] if vector is not None and is_unit(vector)[0] else None

    def stored(self, db: Database) -> Iterator[tuple[NDArray[np.int64], Floats]]:
        """Yield the vectors of all live photos, as they are stored, in chunks: image ids and vectors, float32 [n, dim]."""
        chunks = rows.live_chunks(db, self.encoder, self.space, self._size)
        for labels, images, data in chunks:
            yield self._kept(np.array(labels, np.int64), np.array(images, np.int64), data)[1:]

    def every(self, query: Floats) -> tuple[NDArray[np.int64], Floats] | None:
        """All photos and their cosines, accurate to 2e-5, unordered. None if hnswlib is in use, which cannot list them."""
        exact = self._exact
        if exact is None:
            return None
        labels, scores = exact.rough_scores(query)
        images = self._image_of[labels]
        keep = images > 0
        return images[keep], scores[keep]

    def spread(self, db: Database, query: Floats) -> float:
        """The standard deviation of a query's cosines over the library, estimated from a fixed sample."""
        return self._sampled(db).spread(query)

    def mean(self, db: Database) -> Floats:
        """The mean of the library's vectors, float32 [dim], over the same sample."""
        return self._sampled(db).mean

    def some(self, db: Database, most: int, without: Sequence[int] = ()) -> Floats:
        """The vectors of at most `most` photos, spread evenly over the library, float32 [n, dim]; none of the images `without`."""
        labels = np.flatnonzero(self._image_of)
        if without:
            labels = labels[~np.isin(self._image_of[labels], np.array(without, np.int64))]
        labels = labels[np.linspace(0, len(labels) - 1, min(most, len(labels)), dtype=int)]
        return self._read(db, labels.tolist())[2]

    def _sampled(self, db: Database) -> _SpreadSample:
        seq, taken = self._seq, self._sample  # read once: another thread may catch up meanwhile
        if taken is None or taken[0] != seq:
            taken = seq, _SpreadSample(self.some(db, SAMPLE))
            self._sample = taken
        return taken[1]

    def behind(self, db: Database) -> int:
        """The number of log entries that the newest saved file lacks; without such a file, the number of vectors."""
        saved = rows.snapshots(db, self.encoder, self.space)
        if saved and snapshots.is_there(self.folder, saved[0]):
            return len(rows.log_since(db, self.encoder, self.space, saved[0].seq))
        return self._count

    def save_on_the_way(self, db: Database) -> None:
        """Call during a run: save the graph in use if its file lacks many entries. Never builds a graph."""
        if self._hnsw is not None and self._unsaved >= max(SAVE_AFTER, self._count // 4):
            self._save(db, self._hnsw)

    def checkpoint(self, db: Database, stop: threading.Event | None = None) -> None:
        """Bring the saved hnswlib file up to date.

        If `stop` is set, the older file stays and the next call continues building. Raises EnvironmentFault if the disk
        refuses; the older file and the log stay intact.
        """
        self.catch_up(
            db
        )  # the file must contain every entry up to its `seq`, whatever failed before
        index = self._begun or self._hnsw or self._saved(db)
        if index is None or index.tombstones > TOMBSTONE_SHARE * (len(index) + index.tombstones):
            index = HnswIndex(self.dim, capacity=max(1024, self._count))
        self._begun = index
        if self._grow(db, index, stop):
            self._begun = None
            self._save(db, index)
            if self._exact is None or self._count > self.exact_limit:
                self._hnsw, self._exact = index, None

    def verify(self, db: Database) -> str:
        """Compare the store, the in-memory index and the saved file. Returns a sentence about a mismatch, or ""."""
        with db.reading():  # a writer may be active
            self.catch_up(db)
            live = rows.count_live(db, self.encoder, self.space)
            hidden = sum(1 for label in self.unsound if not self._holds(label))
            if live != self._count + hidden:
                return (
                    f"{live} photos have a vector ({self.space}), but {self._count} can be found."
                )
            recorded = rows.snapshots(db, self.encoder, self.space)
            for saved in recorded:
                index = snapshots.read(self.folder, saved, self.dim)
                if index is None:
                    continue
                held = set(index.labels().tolist())
                for _seq, op, label in rows.log_since(db, self.encoder, self.space, saved.seq):
                    (held.add if op == "add" else held.discard)(label)
                held -= self.unsound
                if held == set(np.flatnonzero(self._image_of).tolist()):
                    return ""
                return f"The saved index {saved.file} and the log hold {len(held)} of {live} photos ({self.space})."
        return f"There is no usable saved index ({self.space})." if live and recorded else ""

    # The hnswlib graph

    def _saved(self, db: Database) -> HnswIndex | None:
        """The newest saved graph whose file matches its digest, or None."""
        for saved in rows.snapshots(db, self.encoder, self.space):
            index = snapshots.read(self.folder, saved, self.dim)
            if index is not None:
                return index
        return None

    def _grow(self, db: Database, index: HnswIndex, stop: threading.Event | None) -> bool:
        """Make the graph contain exactly the live labels (a label's vector never changes). Returns False if stopped."""
        live, held = np.flatnonzero(self._image_of), index.labels()
        index.remove(np.setdiff1d(held, live, assume_unique=True))
        lacking = np.setdiff1d(live, held, assume_unique=True)
        for start in range(0, len(lacking), STEP):
            if stop is not None and stop.is_set():
                return False
            wanted = lacking[start : start + STEP]
            keys, _images, vectors = self._read(db, wanted.tolist())
            index.add(keys, vectors)
            lost = np.setdiff1d(wanted, keys)
            self.unsound.update(lost.tolist())
            self._displace(lost)
        return True

    def _save(self, db: Database, index: HnswIndex) -> None:
        """Write the file, record it in the store, and delete files without a record."""
        snapshot = snapshots.write(index, self.folder, self.space, self._seq)
        named = rows.add_snapshot(db, self.encoder, self.space, snapshot)
        snapshots.tidy(self.folder, named)
        self._unsaved = 0

    # Stored vectors

    @property
    def _size(self) -> int:
        """The length of a stored vector in bytes."""
        return 2 * self.dim

    def _read(self, db: Database, labels: list[int]) -> tuple[Labels, NDArray[np.int64], Floats]:
        """The vectors of these labels: labels, image ids and vectors, float32 [n, dim]. Those of photos that are not live,
        and damaged ones, are left out."""
        found = rows.embeddings(db, labels, self._size)
        keys = np.array([label for label, _image, _data in found], np.int64)
        images = np.array([image for _label, image, _data in found], np.int64)
        return self._kept(keys, images, b"".join(data for _label, _image, data in found))

    def _kept(
        self, keys: Labels, images: NDArray[np.int64], data: bytes
    ) -> tuple[Labels, NDArray[np.int64], Floats]:
        """Unpack vectors and leave out those that are damaged."""
        vectors = unpack(data, self.dim)
        keep = is_unit(vectors)
        if keep.all():
            return keys, images, vectors
        self.unsound.update(keys[~keep].tolist())
        return keys[keep], images[keep], vectors[keep]

    # label <-> image

    def _holds(self, label: int) -> bool:
        return 0 < label < len(self._image_of) and bool(self._image_of[label])

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
    """A sample of the library's vectors, float32 [n, dim]. Caches the spread of each query vector for the next move of a
    slider. For the answering thread only."""

    def __init__(self, vectors: Floats) -> None:
        self._vectors = vectors
        self.mean = vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], np.float32)
        self._spreads: Lately[bytes, float] = Lately(REMEMBERED)

    def spread(self, query: Floats) -> float:
        if not len(self._vectors):
            return 0.0
        # `vecdot` uses this thread only, so it is not slowed down by decoding on the other cores
        return self._spreads(
            query.tobytes(), lambda: float(np.std(np.vecdot(self._vectors, query)))
        )


def _room(array: NDArray[np.int64], index: int) -> NDArray[np.int64]:
    if index < len(array):
        return array
    grown = np.zeros(max(index + 1, len(array) * 5 // 4), np.int64)
    grown[: len(array)] = array
    return grown
