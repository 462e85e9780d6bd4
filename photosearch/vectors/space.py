"""Keep the vector indexes in step with the store.

There is one `SpaceIndex` per vector space ("joint", "visual"). The store logs every added and removed vector; `catch_up`
replays this log, whichever process wrote it, and is the only way in which an in-memory index changes. Up to CODES_FROM vectors
a scan over the vectors themselves answers; up to `exact_limit`, a scan over their codes, whose best photos are scored again
from the store; beyond that, hnswlib. `checkpoint` saves the codes, or adds the missing vectors to the newest saved graph, at
0.4 ms each, and saves it again: at the end of a run or when the program is idle.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import IndexDamaged
from photosearch.base.settings import EXACT_LIMIT
from photosearch.store import embeddings as rows
from photosearch.store.db import Database
from photosearch.store.embeddings import Snapshot
from photosearch.vectors import code_file, snapshots
from photosearch.vectors.best import settled
from photosearch.vectors.code_index import CodeIndex, codes_of
from photosearch.vectors.exact import PRODUCT_ERROR, SHARED_ROWS, ExactIndex
from photosearch.vectors.hnsw import HnswIndex
from photosearch.vectors.index import Floats, Labels
from photosearch.vectors.packing import is_unit, unpack
from photosearch.vectors.pairwise import CodeRows, Rows, VectorRows
from photosearch.vectors.spread_sample import SpreadSample

# Up to here, the vectors themselves are in memory: a scan takes as long as reading the best ones from the store would, and
# they take no more than 100 MB at 512 dimensions.
CODES_FROM = 50_000
# During a run, an index in use is saved when its file lacks this many entries and a quarter of the library.
SAVE_AFTER = 5_000
# To replay the log for a sixteenth of the library takes less time than to write the others' codes again. Where there are no
# more than MANY, they are written for a single one.
MANY = 20_000
REPLAYED = 1 / 16
# The scores of so many photos are read from the store, not from the codes.
FEW = 100
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
        self.codes_from = CODES_FROM
        self._empty()

    def _empty(self) -> None:
        self._exact: ExactIndex | None = None
        self._codes: CodeIndex | None = None
        self._hnsw: HnswIndex | None = None
        # The graph of a stopped checkpoint; the next one continues it.
        self._begun: HnswIndex | None = None
        # Labels whose stored vector is damaged: photos that no search finds until they are encoded again.
        self.unsound: set[int] = set()
        self._seq = 0
        self._unsaved = 0  # log entries in memory since the last checkpoint
        self._image_of = np.zeros(1024, np.int64)  # by label; 0 = none
        self._label_of = np.zeros(1024, np.int64)  # by image id; 0 = none
        self._count = 0
        self._sample: tuple[int, SpreadSample] | None = None  # with the `_seq` of its time

    def __len__(self) -> int:
        return self._count

    @property
    def seq(self) -> int:
        """The newest entry of the store's log of vectors that is in memory."""
        return self._seq

    @property
    def in_use(self) -> str:
        """Which index answers: "exact", "codes" or "hnswlib"."""
        if self._exact is not None:
            return "exact"
        return "codes" if self._codes is not None else "hnswlib"

    def open(self, db: Database) -> None:
        """Load all live vectors. A damaged index file is no error: the store has every vector."""
        with db.reading():
            count = rows.count_live(db, self.encoder, self.space)
            if self.codes_from < count <= self.exact_limit and self._open_codes(db):
                return
            self._seq = rows.last_seq(db, self.encoder, self.space)
            if count > self.exact_limit:
                self._hnsw = self._saved_graph(db)
            if self._hnsw is None and count > self.codes_from:
                self._codes = CodeIndex(self.dim)
            elif self._hnsw is None:
                self._exact = ExactIndex(self.dim, count)
            chunks = rows.live_chunks(db, self.encoder, self.space, self._size)
            for labels, images, data in chunks:
                keys, ids = np.array(labels, np.int64), np.array(images, np.int64)
                for index in self._scanned():
                    keys, ids, vectors = self._kept(keys, ids, data)
                    index.add(keys, vectors)
                self._place(keys, ids)
            if self._hnsw is not None:
                self._grow(db, self._hnsw, None)
            if count != self._count:
                self.unsound |= set(rows.live_labels(db, self.encoder, self.space)) - set(
                    np.flatnonzero(self._image_of).tolist()
                )

    def _open_codes(self, db: Database) -> bool:
        """Map the newest saved codes and replay the log. Returns False if there are none."""
        for recorded in rows.snapshots(db, self.encoder, self.space):
            saved = snapshots.read_codes(self.folder, recorded, self.dim)
            if saved is not None:
                self._codes = CodeIndex(self.dim, saved.codes, saved.labels)
                self._place(saved.labels, saved.images)
                self.unsound = set(saved.unsound.tolist())
                self._seq = recorded.seq
                self.catch_up(db)
                self._unsaved = 0
                return True
        return False

    def reload(self, db: Database) -> None:
        """Load all live vectors again, so that no removed one stays in memory and is saved. Not beside a search."""
        self._empty()
        self.open(db)

    def catch_up(self, db: Database) -> int:
        """Replay the log entries since the last call. Returns their number."""
        entries = rows.log_since(db, self.encoder, self.space, self._seq)
        if not entries:
            return 0
        indexes = [*self._scanned(), *filter(None, [self._hnsw])]
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
        if self._exact is not None and len(self._exact) > self.codes_from + SAVE_AFTER:
            self._codes, self._exact = codes_of(self._exact), None
        return len(entries)

    def _scanned(self) -> list[ExactIndex | CodeIndex]:
        """The index that is scanned, if one is."""
        return [index for index in (self._exact, self._codes) if index is not None]

    def search(self, db: Database, query: Floats, k: int) -> tuple[NDArray[np.int64], Floats]:
        """The k best photos for one unit vector, float32 [dim]: image ids, int64, and cosines, float32, best first."""
        exact, codes, graph = (
            self._exact,
            self._codes,
            self._hnsw,
        )  # read once: they may be replaced
        if k < 1:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        if exact is None and codes is not None:
            found, rough = self._with_images(*codes.scores(query))
            return settled(
                found, rough, k, codes.error(query), lambda ids: self.scores_of(db, query, ids)
            )
        index = exact if exact is not None else graph
        if index is None:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        labels, scores = index.search(query[np.newaxis], k)
        return self._with_images(labels[0], scores[0])

    def _with_images(self, labels: Labels, scores: Floats) -> tuple[NDArray[np.int64], Floats]:
        images = self._image_of[labels]
        keep = images > 0  # 0: the label was removed between the scan and the look-up
        return (images, scores) if keep.all() else (images[keep], scores[keep])

    def scores_of(
        self, db: Database, query: Floats, images: NDArray[np.int64], *, exactly: bool = True
    ) -> tuple[NDArray[np.int64], Floats]:
        """The cosine of each of these photos with `query`, float32 [dim]: image ids and scores, in any order. Photos
        without a vector are left out. Unless `exactly`, the scores may be off by `error`."""
        labels = self.labels_of(images[images > 0])
        labels = labels[labels > 0]
        exact, codes = self._exact, self._codes
        if exact is not None and len(labels) > GATHER_SHARE * len(exact):
            every, scores = exact.scores(query)
            keep = np.isin(every, labels)
            found, scores = every[keep], scores[keep]
        elif exact is not None:
            found, scores = exact.search_among(query, labels, len(labels))
        elif codes is not None and not exactly and len(labels) > FEW:
            found, scores = codes.scores_among(query, labels)
        else:
            return self._stored_scores(db, query, labels)
        return self._with_images(found, scores)

    def error(self, query: Floats) -> float:
        """What `every`, and `scores_of` unless `exactly`, are off by at most."""
        exact, codes = self._exact, self._codes
        if exact is not None:
            return float(PRODUCT_ERROR) if len(exact) >= SHARED_ROWS else 0.0
        return codes.error(query) if codes is not None else 0.0

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
        _labels, ids, vectors = self._read(db, self.labels_of(images).tolist())
        return ids, vectors

    def labels(self) -> Labels:
        """The labels of all photos, ascending."""
        return np.flatnonzero(self._image_of)

    def labels_of(self, images: NDArray[np.int64]) -> Labels:
        """The label of each of these photos, 0 for one without a vector."""
        label_of = self._label_of
        if int(images.max(initial=0)) < len(label_of):
            return label_of[images]
        inside = images < len(label_of)
        return np.where(inside, label_of[np.where(inside, images, 0)], 0)

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

    def code_rows(self) -> CodeRows | None:
        """The codes of all photos; None if others answer."""
        exact, codes = self._exact, self._codes
        if exact is not None or codes is None:
            return None
        parts, labels = codes.parts()
        return CodeRows(self._image_of[labels], parts)

    def rows(self, db: Database) -> Rows:
        """All photos, to be compared with each other: by their codes, or by their stored vectors."""
        return self.code_rows() or VectorRows.of(self.stored(db), self.dim)

    def every(self, query: Floats) -> tuple[NDArray[np.int64], Floats] | None:
        """All photos and their cosines, off by at most `error`, unordered. None if hnswlib is in use, which cannot list them."""
        exact, codes = self._exact, self._codes
        if exact is not None:
            return self._with_images(*exact.rough_scores(query))
        return None if codes is None else self._with_images(*codes.scores(query))

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

    def _sampled(self, db: Database) -> SpreadSample:
        seq, taken = self._seq, self._sample  # read once: another thread may catch up meanwhile
        if taken is None or taken[0] != seq:
            taken = seq, SpreadSample(self.some(db, SAMPLE))
            self._sample = taken
        return taken[1]

    def behind(self, db: Database) -> int:
        """The number of log entries that the newest saved file lacks; without such a file, the number of vectors."""
        saved = self._recorded(db)
        if saved and snapshots.is_there(self.folder, saved[0]):
            return rows.count_since(db, self.encoder, self.space, saved[0].seq)
        return self._count

    def _recorded(self, db: Database) -> list[Snapshot]:
        """The saved files of the kind that this library needs, newest first."""
        saved = rows.snapshots(db, self.encoder, self.space)
        return [one for one in saved if snapshots.holds_codes(one) != self._needs_graph]

    @property
    def _needs_graph(self) -> bool:
        return self._hnsw is not None or self._count > self.exact_limit

    def save_on_the_way(self, db: Database) -> None:
        """Call during a run: save the index in use if its file lacks many entries. Never builds a graph."""
        if self._unsaved < max(SAVE_AFTER, self._count // 4):
            return
        if self._hnsw is not None:
            self._save_graph(db, self._hnsw)
        elif self._codes is not None:
            self._save_codes(db, self._codes)

    def checkpoint(self, db: Database, stop: threading.Event | None = None) -> None:
        """Bring the saved file up to date, unless it lacks so little that reading that from the log is the quicker.

        If `stop` is set, the older file stays, and the next call continues building a graph. Raises EnvironmentFault if the disk
        refuses; the older file and the log stay intact.
        """
        # The file must contain every entry up to its `seq`, whatever failed before.
        self.catch_up(db)
        if self._needs_graph:
            self._checkpoint_graph(db, stop)
        elif stop is not None and stop.is_set():
            return
        elif self.behind(db) > (self._count * REPLAYED if self._count > MANY else 0):
            codes = codes_of(self._exact) if self._exact is not None else self._codes
            if codes is not None:
                self._save_codes(db, codes)

    def _checkpoint_graph(self, db: Database, stop: threading.Event | None) -> None:
        index = self._begun or self._hnsw or self._saved_graph(db)
        if index is None or index.tombstones > TOMBSTONE_SHARE * (len(index) + index.tombstones):
            index = HnswIndex(self.dim, capacity=max(1024, self._count))
        self._begun = index
        if self._grow(db, index, stop):
            self._begun = None
            self._save_graph(db, index)
            self._hnsw, self._exact, self._codes = index, None, None

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
                labels = self._labels_in(saved)
                if labels is None:
                    continue
                held = set(labels.tolist())
                for _seq, op, label in rows.log_since(db, self.encoder, self.space, saved.seq):
                    (held.add if op == "add" else held.discard)(label)
                held -= self.unsound
                if held == set(np.flatnonzero(self._image_of).tolist()):
                    return ""
                return f"The saved index {saved.file} and the log hold {len(held)} of {live} photos ({self.space})."
        return f"There is no usable saved index ({self.space})." if live and recorded else ""

    # The saved files

    def _labels_in(self, saved: Snapshot) -> Labels | None:
        """The labels that a saved file holds; None if it is of no use."""
        codes = snapshots.read_codes(self.folder, saved, self.dim)
        if codes is not None:
            return codes.labels
        graph = snapshots.read_graph(self.folder, saved, self.dim)
        return None if graph is None else graph.labels()

    def _saved_graph(self, db: Database) -> HnswIndex | None:
        """The newest saved graph whose file matches its digest, or None."""
        for saved in rows.snapshots(db, self.encoder, self.space):
            index = snapshots.read_graph(self.folder, saved, self.dim)
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

    def _save_graph(self, db: Database, index: HnswIndex) -> None:
        self._record(db, snapshots.write_graph(index, self.folder, self.space, self._seq))

    def _save_codes(self, db: Database, index: CodeIndex) -> None:
        """Write the file, and read it instead of what was in memory."""
        written = snapshots.write_codes(
            index, self.folder, self.space, self._seq, self._image_of, self.unsound
        )
        self._record(db, written)
        if self._count > self.codes_from:
            with suppress(OSError, IndexDamaged):  # some network drives map no files
                saved = code_file.read(self.folder / written.file, self.dim)
                index = CodeIndex(self.dim, saved.codes, saved.labels)
            self._codes, self._exact = index, None

    def _record(self, db: Database, written: Snapshot) -> None:
        """Record a new file in the store, and delete files without a record."""
        named = rows.add_snapshot(db, self.encoder, self.space, written)
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


def _room(array: NDArray[np.int64], index: int) -> NDArray[np.int64]:
    if index < len(array):
        return array
    grown = np.zeros(max(index + 1, len(array) * 5 // 4), np.int64)
    grown[: len(array)] = array
    return grown
