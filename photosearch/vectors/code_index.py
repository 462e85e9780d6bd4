"""The exact index of large libraries: it scans codes, an eighth of the memory traffic of float32 vectors and more.

Its scores are off by at most `error`. `SpaceIndex` scores the best photos again from the stored vectors, and asks for as
many as that error demands, so that an answer is the same as that of a scan over the vectors themselves.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import numkong
import numpy as np
from numpy.typing import NDArray

from photosearch.vectors.checks import check_labels, check_rows, last_of_each
from photosearch.vectors.codes import Coded, coded, error
from photosearch.vectors.exact import ExactIndex
from photosearch.vectors.index import Floats, Labels

Rows = NDArray[np.intp]

BLOCK: Final = 16_384  # rows that one thread scans at a time
ALONE: Final = 4  # fewer tasks take less time than starting threads for them
# To copy a row out of its block takes as long as to scan this many in a row.
COPYING: Final = 8
MANY: Final = 0.1  # of all rows: from here on, a scan of all is the quickest
GROWTH: Final = 1.25
SMALLEST: Final = 1_024


class CodeIndex:
    """Codes under labels. Those of a saved file are mapped into memory and never change; what is added later is behind them. A
    removed row stays, without a label, until the next file is written. Thread-safe."""

    def __init__(self, dim: int, base: Coded | None = None, labels: Labels | None = None) -> None:
        """`base`: the codes of `labels`, int64 [n], which are distinct and positive. Both belong to the index from now on, and are not
        written to. Raises ValueError if `dim` is less than 1."""
        if dim < 1:
            raise ValueError("an index needs at least one dimension")
        self._dim = dim
        none = Coded(np.empty((0, dim), np.int8), np.empty(0, np.float32))
        self._base = base if base is not None else none
        self._tail = none
        self._rows = len(self._base.steps)
        self._labels = np.zeros(self._rows, np.int64) if labels is None else labels.copy()
        self._row_of = np.full(1, -1, np.int32)
        self._count = 0
        self._coarsest = float(self._base.steps.max(initial=0))
        self._lock = threading.Lock()
        self._know(self._labels, np.arange(self._rows))

    @property
    def dim(self) -> int:
        return self._dim

    def __len__(self) -> int:
        return self._count

    def add(self, labels: Labels, vectors: Floats) -> None:
        """Add `vectors`, float32 [n, dim], under `labels`, int64 [n], from 1 on. An existing label is replaced; of a label given
        twice, the last row counts. Raises ValueError on other shapes or dtypes."""
        labels, vectors = check_labels(labels), check_rows(vectors, self._dim)
        if len(labels) != len(vectors):
            raise ValueError(f"{len(labels)} labels for {len(vectors)} vectors")
        if labels.min(initial=1) < 1:
            raise ValueError("a label must be positive")
        keep = last_of_each(labels)
        labels, new = labels[keep], coded(vectors[keep])
        with self._lock:
            self._forget(labels)
            first, behind = len(self._base.steps), self._rows - len(self._base.steps)
            self._reserve(behind + len(labels))
            self._tail.codes[behind : behind + len(labels)] = new.codes
            self._tail.steps[behind : behind + len(labels)] = new.steps
            self._labels[self._rows : self._rows + len(labels)] = labels
            self._rows = first + behind + len(labels)
            self._coarsest = max(self._coarsest, float(new.steps.max(initial=0)))
            self._know(labels, np.arange(self._rows - len(labels), self._rows))

    def remove(self, labels: Labels) -> None:
        """Remove `labels`, int64 [n]; unknown ones are ignored."""
        with self._lock:
            self._forget(check_labels(labels))

    def error(self, query: Floats) -> float:
        """What the error of a score for this query hardly ever exceeds."""
        return error(self._coarsest, float(coded(query[np.newaxis]).steps[0]))

    def scores(self, query: Floats) -> tuple[Labels, Floats]:
        """All labels and their scores for `query`, float32 [dim], unordered."""
        parts, labels = self._now()
        found = np.empty(len(labels), np.float32)
        _scan(query, _whole(parts), found)
        if len(self) == len(labels):
            return labels, found
        kept = labels > 0
        return labels[kept], found[kept]

    def scores_among(self, query: Floats, labels: Labels) -> tuple[Labels, Floats]:
        """Those of `labels` that are in the index, each once, and their scores for `query`, float32 [dim], unordered.

        A block of which few rows are wanted has them copied out; one of which many are is scanned; the others are left out.
        """
        parts, named = self._now()
        rows = np.sort(self._known(check_labels(labels)))
        rows = rows[np.diff(rows, prepend=-1) > 0]
        rows = rows[rows < len(named)]
        found = np.empty(len(named), np.float32)
        _scan(query, _whole(parts) if len(rows) > MANY * len(self) else _wanted(parts, rows), found)
        rows = rows[named[rows] > 0]
        return named[rows], found[rows]

    def labels(self) -> Labels:
        """Every label, ascending."""
        with self._lock:
            named = self._labels[: self._rows]
            return np.sort(named[named > 0])

    def parts(self) -> tuple[list[Coded], Labels]:
        """The codes of all rows, and the label of each row, 0 for a removed one."""
        parts, named = self._now()
        return [part for _first, part in parts], named

    def live(self) -> Iterable[tuple[Labels, Coded]]:
        """Yield all codes and their labels, a block at a time."""
        parts, named = self._now()
        for first, part in parts:
            for at in range(0, len(part.steps), BLOCK):
                labels = named[first + at : first + at + BLOCK][: len(part.steps) - at]
                kept = labels > 0
                yield (
                    labels[kept],
                    Coded(part.codes[at : at + BLOCK][kept], part.steps[at : at + BLOCK][kept]),
                )

    def _now(self) -> tuple[list[tuple[int, Coded]], Labels]:
        """The two parts with their first rows, and the label of each row, 0 for a removed one. Rows that are known already
        never change, so they are read without the lock."""
        with self._lock:
            first, behind = len(self._base.steps), self._rows - len(self._base.steps)
            tail = Coded(self._tail.codes[:behind], self._tail.steps[:behind])
            return [(0, self._base), (first, tail)], self._labels[: self._rows].copy()

    def _known(self, labels: Labels) -> Rows:
        row_of = self._row_of
        labels = labels[(labels > 0) & (labels < len(row_of))]
        rows = row_of[labels]
        return rows[rows >= 0].astype(np.intp)

    def _know(self, labels: Labels, rows: Rows) -> None:
        most = int(labels.max(initial=0))
        if most >= len(self._row_of):
            grown = np.full(max(most + 1, int(len(self._row_of) * GROWTH)), -1, np.int32)
            grown[: len(self._row_of)] = self._row_of
            self._row_of = grown
        self._row_of[labels] = rows
        self._count += len(labels)

    def _forget(self, labels: Labels) -> None:
        rows = np.unique(self._known(labels))
        self._row_of[self._labels[rows]] = -1
        self._labels[rows] = 0
        self._count -= len(rows)

    def _reserve(self, behind: int) -> None:
        """Make room for so many rows behind the saved ones. Whoever scans meanwhile keeps the old array."""
        held = len(self._tail.steps)
        if behind > held:
            room = max(SMALLEST, behind, int(held * GROWTH))
            grown = Coded(np.empty((room, self._dim), np.int8), np.empty(room, np.float32))
            grown.codes[:held], grown.steps[:held] = self._tail
            self._tail = grown
            named = np.zeros(len(self._base.steps) + room, np.int64)
            named[: len(self._labels)] = self._labels
            self._labels = named


def codes_of(exact: ExactIndex) -> CodeIndex:
    """The same vectors as codes."""
    found, labels = CodeIndex(exact.dim), exact.labels()
    for start in range(0, len(labels), BLOCK):
        part = labels[start : start + BLOCK]
        found.add(part, exact.vectors(part))
    return found


# What one thread scans at a time: the part, its rows, and the places of their scores.
_Task = tuple[Coded, slice | Rows, slice | Rows]


def _whole(parts: list[tuple[int, Coded]]) -> list[_Task]:
    return [
        _block(first, part, at) for first, part in parts for at in range(0, len(part.steps), BLOCK)
    ]


def _block(first: int, part: Coded, at: int) -> _Task:
    end = min(at + BLOCK, len(part.steps))
    return part, slice(at, end), slice(first + at, first + end)


def _wanted(parts: list[tuple[int, Coded]], rows: Rows) -> list[_Task]:
    """Tasks that score `rows`, which ascend, and perhaps others."""
    tasks: list[_Task] = []
    for first, part in parts:
        starts = np.arange(0, len(part.steps), BLOCK)
        ends = np.minimum(starts + BLOCK, len(part.steps))
        begin, end = np.searchsorted(rows, first + starts), np.searchsorted(rows, first + ends)
        dense = COPYING * (end - begin) > ends - starts
        tasks += [_block(first, part, at) for at in starts[dense].tolist()]
        few = zip(begin[~dense].tolist(), end[~dense].tolist(), strict=True)
        sparse = np.concatenate([np.empty(0, np.intp), *(rows[one:other] for one, other in few)])
        pieces = np.array_split(sparse, -(-len(sparse) * COPYING // BLOCK)) if len(sparse) else []
        tasks += [(part, some - first, some) for some in pieces]
    return tasks


def _scan(query: Floats, tasks: list[_Task], found: Floats) -> None:
    """Write the scores of each task into `found`, in as many threads as there are cores."""
    asked = coded(query[np.newaxis])

    def score(task: _Task) -> None:
        part, rows, places = task
        dots = np.asarray(numkong.cdist(asked.codes, part.codes[rows], metric="dot"))[0]
        found[places] = dots * part.steps[rows] * asked.steps[0]

    if len(tasks) < ALONE:
        list(map(score, tasks))
    else:
        with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="scan") as threads:
            list(threads.map(score, tasks))
