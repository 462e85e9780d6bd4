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
THIN: Final = 16  # one of so many scores gives a bound for the best of all


def ranked_scores(scores: Floats, *ranks: int) -> list[np.float32]:
    """The scores at these ranks, from 1 for the greatest to the number of scores."""
    some = scores[::THIN]
    worst = max(ranks)
    if 2 * worst <= len(some):
        # What has a rank among some of the scores has none better among all, so the others need not be sorted.
        bound = np.partition(some, len(some) - worst)[len(some) - worst]
        scores = scores[scores >= bound]
    places = [len(scores) - rank for rank in ranks]
    return list(np.partition(scores, places)[places])


def top(images: Ids, scores: Floats, limit: int) -> Scored:
    """The best `limit` photos, best first; ties are ordered by id."""
    if 0 < limit < len(images):
        (worst,) = ranked_scores(scores, limit)
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
    best, worst = ranked_scores(scores, first, min(limit, len(images)))
    least = best - np.float32(2 * error)
    near = np.flatnonzero(scores >= min(least, worst))
    images, scores = images[near], scores[near]
    order = np.argsort(-scores, kind="stable")
    images, scores = images[order], scores[order]
    again = min(int(np.count_nonzero(scores >= least)), max(MOST, first))
    order = np.argsort(images[:again])
    known, exact = exactly(images[:again])
    scores[order[np.searchsorted(images[:again], known, sorter=order)]] = exact
    return top(images, scores, limit)
