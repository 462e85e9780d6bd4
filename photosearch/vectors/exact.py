"""The exact index compares a query with every vector: for small libraries, for filters, and as the tests' oracle."""

from __future__ import annotations

import threading

import numpy as np

from photosearch.vectors.checks import check_labels, check_rows, last_of_each, nothing
from photosearch.vectors.index import Floats, Labels

GROWTH = 1.25  # spare rows cost memory, copies cost time: at most a quarter of the rows is spare
SMALLEST = 256
# `vecdot` scores each row by itself in one thread. A matrix product uses all cores: twice as fast when they are idle, but
# while photos are being decoded its threads wait for each other (10,000 rows: 17 ms instead of 0.7). It pays off from
# this many rows on. Its rounding depends on the rows' positions, so the best rows are scored again by `vecdot`.
SHARED_ROWS = 32_768
PRODUCT_ERROR = np.float32(2e-5)


class ExactIndex:
    """Vectors in one float32 array, and a dict from label to row. Removing a row moves the last row into its place.

    The same vectors always give the same answer: scores depend neither on the order of additions nor on the other
    queries of a batch, and equal scores are ordered by label. One lock makes it thread-safe; a scan holds it for 5 to
    15 ms (100,000 x 512), adding a few rows for microseconds.
    """

    def __init__(self, dim: int, capacity: int = 0) -> None:
        """`capacity`: number of rows to allocate in advance. Raises ValueError if `dim` is less than 1."""
        if dim < 1:
            raise ValueError("an index needs at least one dimension")
        self._dim = dim
        self._rows: Floats = np.empty((capacity, dim), np.float32)
        self._labels: Labels = np.empty(capacity, np.int64)
        self._row_of: dict[int, int] = {}
        self._lock = threading.Lock()

    @property
    def dim(self) -> int:
        return self._dim

    def __len__(self) -> int:
        return len(self._row_of)

    def __contains__(self, label: int) -> bool:
        return int(label) in self._row_of

    def add(self, labels: Labels, vectors: Floats) -> None:
        """Add `vectors`, float32 [n, dim], under `labels`, int64 [n]. An existing label is replaced; of a label given
        twice, the last row counts. Raises ValueError on other shapes or dtypes."""
        labels = check_labels(labels)
        vectors = check_rows(vectors, self._dim)
        if len(labels) != len(vectors):
            raise ValueError(f"{len(labels)} labels for {len(vectors)} vectors")
        with self._lock:
            self._reserve(len(self._row_of) + len(labels))
            at = np.empty(len(labels), np.intp)
            for i, label in enumerate(labels.tolist()):
                at[i] = self._row_of.setdefault(label, len(self._row_of))
            keep = last_of_each(labels)
            self._rows[at[keep]] = vectors[keep]
            self._labels[at[keep]] = labels[keep]

    def remove(self, labels: Labels) -> None:
        """Remove `labels`, int64 [n]; unknown ones are ignored."""
        with self._lock:
            for label in check_labels(labels).tolist():
                row = self._row_of.pop(label, None)
                if row is None:
                    continue
                last = len(self._row_of)
                if row != last:
                    moved = int(self._labels[last])
                    self._rows[row] = self._rows[last]
                    self._labels[row] = moved
                    self._row_of[moved] = row

    def search(self, queries: Floats, k: int) -> tuple[Labels, Floats]:
        """The k best rows for each of `queries`, float32 [m, dim], best first: labels and scores (inner products), both
        [m, min(k, len)]."""
        queries = check_rows(queries, self._dim)
        with self._lock:
            n = len(self._row_of)
            k = min(k, n)
            if k < 1:
                return nothing(len(queries))
            return best_rows(self._rows[:n], self._labels[:n], queries, k)

    def search_among(self, query: Floats, labels: Labels, k: int) -> tuple[Labels, Floats]:
        """The k best rows for `query`, float32 [dim], among those of `labels` that are in the index: labels and scores,
        both [min(k, number of known labels)]."""
        queries = check_rows(query[np.newaxis], self._dim)
        with self._lock:
            wanted = np.unique(check_labels(labels)).tolist()
            rows = [row for row in map(self._row_of.get, wanted) if row is not None]
            k = min(k, len(rows))
            if k < 1:
                return nothing(1)[0][0], nothing(1)[1][0]
            found, scores = best_rows(self._rows[rows], self._labels[rows], queries, k)
            return found[0], scores[0]

    def scores(self, query: Floats) -> tuple[Labels, Floats]:
        """All labels, ascending, and their scores for `query`, float32 [dim]."""
        queries = check_rows(query[np.newaxis], self._dim)
        with self._lock:
            n = len(self._row_of)
            labels, scores = self._labels[:n].copy(), np.vecdot(self._rows[:n], queries[0])
        order = np.argsort(labels)
        return labels[order], scores[order]

    def rough_scores(self, query: Floats) -> tuple[Labels, Floats]:
        """Like `scores`, but unordered, and accurate only to PRODUCT_ERROR if there are SHARED_ROWS rows or more. For
        sums with other scores."""
        queries = check_rows(query[np.newaxis], self._dim)
        with self._lock:
            n = len(self._row_of)
            rows, labels = self._rows[:n], self._labels[:n].copy()
            shared = n >= SHARED_ROWS
            return labels, rows @ queries[0] if shared else np.vecdot(rows, queries[0])

    def vectors(self, labels: Labels) -> Floats:
        """A copy of the vectors of `labels`, float32 [n, dim]. Raises KeyError if a label is unknown."""
        with self._lock:
            return self._rows[[self._row_of[label] for label in check_labels(labels).tolist()]]

    def labels(self) -> Labels:
        """Every label, ascending."""
        with self._lock:
            return np.sort(self._labels[: len(self._row_of)])

    def _reserve(self, rows: int) -> None:
        if rows <= len(self._rows):
            return
        capacity = max(SMALLEST, rows, int(len(self._rows) * GROWTH))
        grown = np.empty((capacity, self._dim), np.float32)
        grown[: len(self._row_of)] = self._rows[: len(self._row_of)]
        self._rows = grown
        self._labels = np.concatenate(
            [self._labels, np.empty(capacity - len(self._labels), np.int64)]
        )


def best_rows(rows: Floats, labels: Labels, queries: Floats, k: int) -> tuple[Labels, Floats]:
    """The k best of `rows`, float32 [n, dim], for each of `queries`, float32 [m, dim]; 1 <= k <= n. Returns labels and
    scores, both [m, k]; equal scores are ordered by label."""
    found = np.empty((len(queries), k), np.int64)
    scores = np.empty((len(queries), k), np.float32)
    shared = len(rows) >= SHARED_ROWS
    for i, query in enumerate(queries):
        rough = rows @ query if shared else np.vecdot(rows, query)
        worst = np.partition(rough, len(rows) - k)[len(rows) - k]
        # More than k rows if scores are equal, or closer than the product's error.
        near = np.flatnonzero(rough >= worst - (PRODUCT_ERROR if shared else 0))
        if not shared:
            exact = rough[near]
        elif 2 * len(near) < len(rows):
            exact = np.vecdot(rows[near], query)
        else:  # gathering most of the rows would copy them all
            exact = np.vecdot(rows, query)[near]
        order = np.lexsort((labels[near], -exact))[:k]
        found[i], scores[i] = labels[near[order]], exact[order]
    return found, scores
