"""Retrieval figures from a score matrix, with bootstrap intervals.

For a query, `rank` is the place (from 1) of its best relevant photo, and ties count against us: a relevant photo stands
behind every irrelevant one of the same score. Over the queries:

- recall@k: the share of queries with a relevant photo among the first k (with one relevant photo a query, the
  textbook's recall at k);
- median_rank: the median of `rank`;
- mAP: the mean of the average precision, sum over relevant photos of precision at their place / their number.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

KS: Final = (1, 5, 10)
RESAMPLES: Final = 1000
SEED: Final = 20260101
ROWS: Final = 512  # queries sorted at once, to bound memory

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class PerQuery:
    """What the figures are made of: for each query the rank of its best relevant photo and its average precision."""

    rank: Numbers
    precision: Numbers


def per_query(scores: NDArray[np.float32], relevant: NDArray[np.bool_]) -> PerQuery:
    """`scores` and `relevant` are [queries, photos]; every query needs a relevant photo, else ValueError."""
    if scores.shape != relevant.shape or not scores.size or not relevant.any(axis=1).all():
        raise ValueError(
            "each query needs a score for every photo, and at least one relevant photo"
        )
    parts = [
        _per_query(scores[start : start + ROWS], relevant[start : start + ROWS])
        for start in range(0, len(scores), ROWS)
    ]
    return PerQuery(
        np.concatenate([part.rank for part in parts]),
        np.concatenate([part.precision for part in parts]),
    )


def _per_query(scores: NDArray[np.float32], relevant: NDArray[np.bool_]) -> PerQuery:
    order = np.lexsort((relevant, -scores), axis=-1)
    found = np.take_along_axis(relevant, order, axis=1)
    places = np.arange(1, found.shape[1] + 1)
    precision_at = np.cumsum(found, axis=1) / places
    return PerQuery(
        (np.argmax(found, axis=1) + 1).astype(np.float64),
        (precision_at * found).sum(axis=1) / found.sum(axis=1),
    )


def figures(results: PerQuery) -> dict[str, float]:
    """The figures over all queries."""
    return {name: figure(results.rank, results.precision) for name, figure in _FIGURES.items()}


def intervals(results: PerQuery, resamples: int = RESAMPLES) -> dict[str, tuple[float, float]]:
    """Each figure's 95 % percentile bootstrap interval over the queries; the same on every run."""
    chance = np.random.default_rng(SEED)
    count = len(results.rank)
    drawn: dict[str, list[float]] = {name: [] for name in _FIGURES}
    for _ in range(resamples):
        pick = chance.integers(0, count, count)
        rank, precision = results.rank[pick], results.precision[pick]
        for name, figure in _FIGURES.items():
            drawn[name].append(figure(rank, precision))
    ends = {name: np.percentile(values, (2.5, 97.5)) for name, values in drawn.items()}
    return {name: (float(low), float(high)) for name, (low, high) in ends.items()}


def _recall(k: int) -> Callable[[Numbers, Numbers], float]:
    return lambda rank, precision: float(np.mean(rank <= k))


_FIGURES: Final[dict[str, Callable[[Numbers, Numbers], float]]] = {
    **{f"recall@{k}": _recall(k) for k in KS},
    "median_rank": lambda rank, precision: float(np.median(rank)),
    "mAP": lambda rank, precision: float(np.mean(precision)),
}
