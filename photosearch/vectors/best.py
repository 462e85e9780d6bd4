"""The best of scored photos, whose scores may be rough."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.vectors.index import Floats

Ids = NDArray[np.int64]
Scored = tuple[Ids, Floats]

# So many of the best photos are in the order of their exact scores; the order of those behind them is rough.
SETTLED: Final = 1_000
MOST: Final = 10_000  # photos that are scored again, however many may be among the best


def top(images: Ids, scores: Floats, limit: int) -> Scored:
    """The best `limit` photos, best first; ties are ordered by id."""
    if 0 < limit < len(images):
        worst = np.partition(scores, len(scores) - limit)[len(scores) - limit]
        near = np.flatnonzero(scores >= worst)
        images, scores = images[near], scores[near]
    order = np.lexsort((images, -scores))[: max(limit, 0)]
    return images[order], scores[order]


def settled(
    images: Ids, scores: Floats, limit: int, error: float, exactly: Callable[[Ids], Scored]
) -> Scored:
    """The best `limit` photos, best first, of which the scores are off by at most `error`. The first SETTLED are those of the exact
    scores, which `exactly` returns for some photos (image ids and scores, in any order; a photo that left is missing).

    A photo can be among the best k if its score is less than twice the error below the k-th best.
    """
    if not error or limit < 1 or not len(images):
        return top(images, scores, limit)
    first = min(limit, SETTLED, len(images))
    last = min(limit, len(images))
    places = len(scores) - np.array([first, last])
    parted = np.partition(scores, places)
    least = parted[places[0]] - np.float32(2 * error)
    near = np.flatnonzero(scores >= min(least, parted[places[1]]))
    images, scores = images[near], scores[near]
    order = np.argsort(-scores, kind="stable")
    images, scores = images[order], scores[order]
    again = min(int(np.count_nonzero(scores >= least)), max(MOST, first))
    order = np.argsort(images[:again])
    known, exact = exactly(images[:again])
    scores[order[np.searchsorted(images[:again], known, sorter=order)]] = exact
    return top(images, scores, limit)
