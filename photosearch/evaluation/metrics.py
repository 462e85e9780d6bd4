"""Retrieval metrics.

The `rank` of a query is the position (from 1) of its best relevant photo. Ties count against us: a relevant photo ranks
behind every irrelevant one of the same score. With P the number of relevant photos, rel(i) = 1 if the i-th photo is
relevant, and precision(i) the share of relevant photos among the first i, a query's values are

- recall@k: 1 if a relevant photo is among the first k (with one relevant photo, the usual recall@k);
- MRR: 1 / rank;
- mAP: average precision, Σ precision(i) rel(i) / P over the whole ranking;
- AP@k: the same sum over the first k, divided by min(P, k) (INQUIRE, Vendrow et al. 2024);
- nDCG@10: Σ rel(i) / log2(i + 1) over the first 10, divided by that of the ideal order (Järvelin and Kekäläinen 2002).

Each metric is the mean of these values over the queries. Three metrics are not such means:

- median_rank: the median of `rank`;
- hub_skew: how unevenly photos appear among the first 10 over all queries: the skewness m₃ / m₂^1.5 of the number of
  queries that have a photo there (k-occurrence N₁₀, Radovanović et al. 2010). 0 is even, large means hubs;
- mean_rank_variance: the variance of a sentence's rank over several languages, averaged over the sentences. 0 means
  that the language does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

RECALL_AT: Final = (1, 5, 10)
PRECISION_AT: Final = (10, 50)
GAIN_AT: Final = 10
HUB_AT: Final = 10

Numbers = NDArray[np.float64]
Ints = NDArray[np.int64]

MEAN_RANK_VARIANCE: Final = "mean_rank_variance"


@dataclass(frozen=True)
class PerQuery:
    """Per-query values of the metrics. `means`: for each metric that is a mean, its value for every query, [queries].

    `rank` is [queries], `occurrences` [photos]: how many queries have the photo among their first `HUB_AT`. Both are
    empty if they do not apply.
    """

    means: dict[str, Numbers]
    rank: Numbers = field(default_factory=lambda: np.empty(0))
    occurrences: Ints = field(default_factory=lambda: np.empty(0, np.int64))

    def __len__(self) -> int:
        return len(next(iter(self.means.values())))


def per_query(scores: NDArray[np.float32], relevant: NDArray[np.bool_]) -> PerQuery:
    """`scores` and `relevant` are [queries, photos]; raises ValueError if a query has no relevant photo.

    A score of -inf excludes the photo, which then must not be relevant.
    """
    if scores.shape != relevant.shape or not scores.size or not relevant.any(axis=1).all():
        raise ValueError(
            "each query needs a score for every photo, and at least one relevant photo"
        )
    order = np.lexsort((relevant, -scores), axis=-1)
    found = np.take_along_axis(relevant, order, axis=1)
    count = found.sum(axis=1)
    precision = np.cumsum(found, axis=1) / np.arange(1, found.shape[1] + 1) * found
    first = order[:, :HUB_AT]
    shown = np.isfinite(np.take_along_axis(scores, first, axis=1))
    return of_ranks(
        (np.argmax(found, axis=1) + 1).astype(np.float64),
        {
            "mAP": precision.sum(axis=1) / count,
            f"nDCG@{GAIN_AT}": _gain(found, count, GAIN_AT),
            **{
                f"AP@{k}": precision[:, :k].sum(axis=1) / np.minimum(count, k) for k in PRECISION_AT
            },
        },
        np.bincount(first[shown], minlength=scores.shape[1]),
    )


def of_ranks(rank: Numbers, others: dict[str, Numbers], occurrences: Ints) -> PerQuery:
    """Add the values that follow from the rank alone."""
    recall = {f"recall@{k}": (rank <= k).astype(np.float64) for k in RECALL_AT}
    return PerQuery({**recall, "MRR": 1 / rank, **others}, rank, occurrences)


def _gain(found: NDArray[np.bool_], count: Ints, k: int) -> Numbers:
    discount = 1 / np.log2(np.arange(2, k + 2))
    reached = (found[:, :k] * discount[: found.shape[1]]).sum(axis=1)
    best = np.cumsum(discount)[np.minimum(count, k) - 1]
    return np.asarray(reached / best)


def joined(parts: Iterable[PerQuery]) -> PerQuery:
    """Concatenate blocks of queries over the same photos."""
    blocks = list(parts)
    return PerQuery(
        {name: np.concatenate([b.means[name] for b in blocks]) for name in blocks[0].means},
        np.concatenate([block.rank for block in blocks]),
        np.sum([block.occurrences for block in blocks], axis=0),
    )


def over_languages(rank: Numbers, languages: int) -> PerQuery:
    """Per-query values from `rank` [sentences * languages]: each sentence's rank in every language, sentence by sentence."""
    return PerQuery({MEAN_RANK_VARIANCE: rank.reshape(-1, languages).var(axis=1)})


def skewness(values: NDArray[np.int64] | Numbers) -> Numbers:
    """m₃ / m₂^1.5 along the last axis; 0 if all values are equal."""
    off = values - values.mean(axis=-1, keepdims=True)
    second, third = (off**2).mean(axis=-1), (off**3).mean(axis=-1)
    even = second == 0
    return np.asarray(np.where(even, 0.0, third / np.where(even, 1.0, second) ** 1.5))


def figures(results: PerQuery) -> dict[str, float]:
    """The metrics over all queries."""
    found = {name: float(values.mean()) for name, values in results.means.items()}
    if len(results.rank):
        found["median_rank"] = float(np.median(results.rank))
    if len(results.occurrences):
        found["hub_skew"] = float(skewness(results.occurrences))
    return found
