"""All photos compared with each other, a block of rows with a block of others at a time."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Protocol

import numkong
import numpy as np
from numpy.typing import NDArray

from photosearch.vectors.codes import Coded, coded
from photosearch.vectors.index import Floats

Ids = NDArray[np.int64]

WIDE: Final = 65_536  # rows that a few photos are compared with at a time


class Rows(Protocol):
    """The photos of an index, in an order of its own. `images`: int64 [n], 0 for a row that is of none."""

    @property
    def images(self) -> Ids: ...

    def product(self, one: slice, other: slice) -> Floats:
        """The cosines of some rows with others, float32 [a, b]. Those of a row without a photo are 0."""
        ...


@dataclass(frozen=True)
class VectorRows:
    """`vectors`: float16 [n, dim], as they are stored: half the memory."""

    images: Ids
    vectors: NDArray[np.float16]

    @staticmethod
    def of(chunks: Iterable[tuple[Ids, Floats]], dim: int) -> VectorRows:
        """From image ids and vectors, float32 [m, dim], in chunks."""
        images, parts = [np.empty(0, np.int64)], [np.empty((0, dim), np.float16)]
        for ids, vectors in chunks:
            images.append(ids)
            parts.append(vectors.astype(np.float16))
        return VectorRows(np.concatenate(images), np.concatenate(parts))

    def product(self, one: slice, other: slice) -> Floats:
        rows, others = (self.vectors[part].astype(np.float32) for part in (one, other))
        return rows @ others.T


@dataclass(frozen=True)
class CodeRows:
    """`parts`: the codes of all rows, of which most are in a file; a product of bytes takes a third of the time of one of floats,
    and is off by `codes.error`."""

    images: Ids
    parts: Sequence[Coded]

    def product(self, one: slice, other: slice) -> Floats:
        return self._scored(self._rows(one), other)

    def nearest(self, vectors: Floats, count: int) -> tuple[Ids, Floats]:
        """The photos nearest to each of some vectors, float32 [m, dim]: image ids and cosines, both [m, k], best first, where k is
        `count` or the number of rows if that is less."""
        asked = coded(vectors)
        images, scores = (
            np.zeros((len(vectors), 0), np.int64),
            np.zeros((len(vectors), 0), np.float32),
        )
        for start in range(0, len(self.images), WIDE):
            block = slice(start, min(start + WIDE, len(self.images)))
            found = self._scored(asked, block)
            found[:, self.images[block] == 0] = -np.inf
            best = _best(found, count)
            images = np.hstack([images, self.images[block][best]])
            scores = np.hstack([scores, np.take_along_axis(found, best, axis=1)])
            kept = _best(scores, count)
            images = np.take_along_axis(images, kept, axis=1)
            scores = np.take_along_axis(scores, kept, axis=1)
        order = np.argsort(-scores, axis=1, kind="stable")
        return np.take_along_axis(images, order, axis=1), np.take_along_axis(scores, order, axis=1)

    def _scored(self, rows: Coded, other: slice) -> Floats:
        others = self._rows(other)
        packed = numkong.dots_pack(rows.codes, dtype="int8")

        def scored(part: Coded) -> Floats:
            dots = np.asarray(numkong.dots_packed(part.codes, packed))
            return dots.T * rows.steps[:, np.newaxis] * part.steps

        cores = min(os.cpu_count() or 1, -(-len(others.steps) // 1024))
        if cores < 2:
            return scored(others)
        cuts = [len(others.steps) * n // cores for n in range(cores + 1)]
        pieces = [Coded(others.codes[a:b], others.steps[a:b]) for a, b in pairwise(cuts)]
        with ThreadPoolExecutor(cores, thread_name_prefix="compare") as threads:
            return np.hstack(list(threads.map(scored, pieces)))

    def _rows(self, wanted: slice) -> Coded:
        found, first = [], 0
        for part in self.parts:
            a, b = (min(max(at - first, 0), len(part.steps)) for at in (wanted.start, wanted.stop))
            if a < b:
                live = self.images[first + a : first + b] > 0
                found.append(Coded(part.codes[a:b], part.steps[a:b] * live))
            first += len(part.steps)
        if len(found) == 1:
            return found[0]
        return Coded(
            np.concatenate([part.codes for part in found]),
            np.concatenate([part.steps for part in found]),
        )


def _best(scores: Floats, count: int) -> NDArray[np.intp]:
    """The places of the `count` best scores of each row, in any order."""
    if count >= scores.shape[1]:
        return np.broadcast_to(np.arange(scores.shape[1]), scores.shape)
    return np.argpartition(scores, -count, axis=1)[:, -count:]
