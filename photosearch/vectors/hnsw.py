"""The only wrapper of hnswlib: approximate nearest neighbours for libraries in which a full scan is too slow.

It handles what hnswlib 0.8.0 leaves to its caller. hnswlib reads out of bounds on a query of the wrong width; raises if
it cannot reach k elements; never grows by itself; must not add and search at the same time; does not notice a full disk
when writing; and loads a damaged file silently or crashes on it (see `hnsw_file`). Its `save_index` and `load_index`
hold the GIL while they run.
"""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hnswlib
import numpy as np

from photosearch.base.errors import IndexDamaged
from photosearch.vectors.checks import check_labels, check_rows, last_of_each, nothing
from photosearch.vectors.exact import best_rows
from photosearch.vectors.hnsw_file import DAMAGED, element_type, read_layout
from photosearch.vectors.index import Floats, Labels

SLICE = 64  # vectors added per hold of the lock (about 40 ms), the longest that a query waits
GROWTH = 1.25
SMALLEST = 1024
EF_SEARCH = 200
TURN = 1e-3  # see _spread
EF_PER_RESULT = 2  # candidates examined per requested result


class HnswIndex:
    """Unit vectors in an hnswlib graph, ranked by inner product. A removed label stays in the graph as a tombstone."""

    def __init__(
        self,
        dim: int,
        *,
        m: int = 16,
        ef_construction: int = 200,
        ef_search: int = EF_SEARCH,
        threads: int = 1,
        capacity: int = SMALLEST,
    ) -> None:
        if dim < 1:
            raise ValueError("an index needs at least one dimension")
        graph = hnswlib.Index("ip", dim)
        graph.init_index(max(capacity, 1), m, ef_construction, random_seed=100)
        self._take(graph, dim, ef_search, threads, set(), set())

    def _take(
        self,
        graph: hnswlib.Index,
        dim: int,
        ef_search: int,
        threads: int,
        live: set[int],
        dead: set[int],
    ) -> None:
        graph.set_num_threads(threads)
        self._graph = graph
        self._dim = dim
        self._ef_search = ef_search
        self._live = live
        self._dead = dead
        self._lock = threading.Lock()
        self._next = threading.Lock()

    @property
    def dim(self) -> int:
        return self._dim

    @property
    def tombstones(self) -> int:
        """Removed labels that still cost memory and time; a rebuild drops them."""
        return len(self._dead)

    @property
    def params(self) -> str:
        """The parameters that the graph was built with."""
        return f"M={self._graph.M} ef_construction={self._graph.ef_construction}"

    def __len__(self) -> int:
        return len(self._live)

    def __contains__(self, label: int) -> bool:
        return int(label) in self._live

    def add(self, labels: Labels, vectors: Floats) -> None:
        """Add `vectors`, float32 [n, dim], under `labels`, int64 [n]. An existing label is replaced; of a label given
        twice, the last row counts. Raises ValueError on other shapes or dtypes."""
        labels = check_labels(labels)
        vectors = check_rows(vectors, self._dim)
        if len(labels) != len(vectors):
            raise ValueError(f"{len(labels)} labels for {len(vectors)} vectors")
        keep = last_of_each(labels)
        for start in range(0, len(keep), SLICE):
            part = keep[start : start + SLICE]
            with self._turn():
                self._add(labels[part], vectors[part])

    def remove(self, labels: Labels) -> None:
        """Remove `labels`, int64 [n]; unknown ones are ignored."""
        with self._turn():
            for label in check_labels(labels).tolist():
                if label in self._live:
                    self._graph.mark_deleted(label)
                    self._live.remove(label)
                    self._dead.add(label)

    def search(self, queries: Floats, k: int) -> tuple[Labels, Floats]:
        """Approximately the k best rows for each of `queries`, float32 [m, dim], best first: labels and scores (inner
        products), both [m, min(k, len)]."""
        queries = check_rows(queries, self._dim)
        with self._turn():
            k = min(k, len(self._live))
            if k < 1 or not len(queries):
                return nothing(len(queries))
            self._graph.set_ef(max(self._ef_search, EF_PER_RESULT * k))
            try:
                found, distances = self._graph.knn_query(queries, k)
            except RuntimeError:  # the links lead to fewer than k elements
                return self._scan(queries, k)
        labels = found.astype(np.int64)
        scores = np.float32(1) - distances
        order = np.lexsort((labels, -scores))
        return np.take_along_axis(labels, order, 1), np.take_along_axis(scores, order, 1)

    def labels(self) -> Labels:
        """All labels that a search can find, ascending."""
        with self._turn():
            return np.sort(np.fromiter(self._live, np.int64, len(self._live)))

    def save(self, path: Path) -> None:
        """Write the graph to the temporary file `path`; the caller syncs and renames it.

        Raises OSError if the file is incomplete. Holds the lock and the GIL (0.2 s at 100,000 x 512).
        """
        with self._turn():
            self._graph.save_index(_native(path))
            wanted = self._graph.index_file_size()
        written = path.stat().st_size if path.exists() else 0
        if written != wanted:
            full = shutil.disk_usage(path.parent).free < wanted - written
            code = errno.ENOSPC if full else errno.EIO
            raise OSError(code, os.strerror(code), str(path))

    @classmethod
    def load(
        cls,
        path: Path,
        dim: int,
        capacity: int = 0,
        *,
        ef_search: int = EF_SEARCH,
        threads: int = 1,
    ) -> HnswIndex:
        """Read a file that `save` wrote, with room for `capacity` labels. Raises IndexDamaged if it is not such a file.

        The layout is checked, so that no file can make hnswlib crash. Changed bits within a *vector* go unnoticed: verify
        the file's digest first.
        """
        layout = read_layout(path, dim)
        graph = hnswlib.Index("ip", dim)
        try:
            graph.load_index(_native(path), max_elements=max(capacity, len(layout.labels), 1))
        except RuntimeError as error:
            raise IndexDamaged(DAMAGED, str(error)) from error
        live, dead = layout.labels[~layout.removed], layout.labels[layout.removed]
        index = cls.__new__(cls)
        index._take(graph, dim, ef_search, threads, set(live.tolist()), set(dead.tolist()))
        return index

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Hold the lock, first come, first served: a thread that adds many slices lets a waiting query go between two."""
        with self._next:
            self._lock.acquire()
        try:
            yield
        finally:
            self._lock.release()

    def _add(self, labels: Labels, vectors: Floats) -> None:
        """Add at most SLICE rows with distinct labels."""
        turned = _spread(labels, vectors)
        new = np.array(
            [self._is_new(label, row) for label, row in zip(labels.tolist(), turned, strict=True)],
            bool,
        )
        self._reserve(int(new.sum()))
        if new.any():
            self._graph.add_items(turned[new], labels[new])
        self._live.update(labels.tolist())
        self._dead.difference_update(labels.tolist())

    def _is_new(self, label: int, vector: Floats) -> bool:
        """Whether `vector` must be added; an unchanged one (from a replayed log) leaves the graph as it is."""
        if label not in self._live:
            return True
        return not np.allclose(self._graph.get_items([label])[0], vector, rtol=0, atol=1e-6)

    def _reserve(self, more: int) -> None:
        needed = self._graph.element_count + more
        if needed > self._graph.max_elements:
            self._graph.resize_index(max(needed, int(self._graph.max_elements * GROWTH)))

    def _scan(self, queries: Floats, k: int) -> tuple[Labels, Floats]:
        """The exact answer, from a copy of the graph's vectors: slow, but complete even if the links are not."""
        raw = self._graph.__getstate__()[0]["data_level0"]
        elements = raw.view(element_type(self._dim, 2 * self._graph.M))
        elements = elements[(elements["mark"] & 1) == 0]
        vectors = np.ascontiguousarray(elements["vector"])
        return best_rows(vectors, elements["label"].astype(np.int64), queries, k)


def _spread(labels: Labels, vectors: Floats) -> Floats:
    """`vectors`, float32 [n, dim], each rotated slightly in a pseudo-random direction given by its label; unit length.

    Equal vectors would link only to each other and trap queries among them: with 2,000 equal vectors among 10,000, 6 % of
    the other photos could not be found by their own vector; after rotation, 0.1 %. Unit length matters because the longest
    of the equal vectors would attract every link. Scores change by about 5e-5 at 512 dimensions.
    """
    dim = vectors.shape[1]
    turned = np.empty_like(vectors)
    for i, label in enumerate(labels.tolist()):
        np.random.default_rng(abs(label)).standard_normal(dim, np.float32, turned[i])
    turned *= np.float32(TURN / dim**0.5)
    turned += vectors
    lengths = np.sqrt(np.vecdot(turned, turned))
    turned /= np.maximum(lengths, np.finfo(np.float32).tiny)[:, np.newaxis]
    return turned


def _native(path: Path) -> bytes:
    """`path` in the encoding in which the C++ library opens files."""
    return str(path).encode("mbcs") if os.name == "nt" else os.fsencode(path)
