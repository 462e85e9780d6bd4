"""Confidence intervals, and paired comparison of two models or settings.

Queries of one group (the captions of a photo, the sketches of a class) are resampled together, because they share what
makes them easy or hard. Intervals are 95 % percentile bootstrap intervals over the groups (Efron 1979; a cluster bootstrap
where a group has several queries); the interval of `hub_skew` is over the photos, because resampling queries would itself
create hubs. All randomness comes from one seed, so two runs agree bit for bit.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np

from photosearch.evaluation.metrics import Ints, Numbers, PerQuery, skewness

RESAMPLES: Final = 1000
PERMUTATIONS: Final = 1999
SEED: Final = 20260101
ENDS: Final = (2.5, 97.5)  # percent
BLOCK: Final = 50  # resamples at once, to bound memory


@dataclass(frozen=True)
class Difference:
    """One metric of two runs over the same queries: `difference` is b - a, `low` to `high` its 95 % interval.

    `p`: the two-sided probability of a difference at least this large if the runs were interchangeable.
    """

    a: float
    b: float
    difference: float
    low: float
    high: float
    p: float


def intervals(
    results: PerQuery, groups: Ints, resamples: int = RESAMPLES
) -> dict[str, tuple[float, float]]:
    """The interval of each metric; `groups` [queries] says which queries are resampled together."""
    group = _numbered(groups)
    drawn = _drawn(results, group, resamples)
    if len(results.occurrences):
        chance = np.random.default_rng(SEED)
        count = len(results.occurrences)
        drawn["hub_skew"] = np.concatenate(
            [
                skewness(results.occurrences[chance.integers(0, count, (size, count))])
                for size in _blocks(resamples)
            ]
        )
    return {name: _ends(values) for name, values in drawn.items()}


def compare(a: PerQuery, b: PerQuery, groups: Ints) -> dict[str, Difference]:
    """Compare two runs over identical queries, metric by metric. `hub_skew` belongs to photos and is omitted.

    The interval is a paired bootstrap interval; p comes from a permutation test that swaps the runs within random groups.
    """
    if len(a) != len(b) or len(a) != len(groups) or a.means.keys() != b.means.keys():
        raise ValueError("both runs must have the same queries")
    group = _numbered(groups)
    first, second = _drawn(a, group, RESAMPLES), _drawn(b, group, RESAMPLES)
    p = _swapped(a, b, group)
    found = {}
    for name in first:
        one, other = (
            float(np.median(r.rank) if name == "median_rank" else r.means[name].mean())
            for r in (a, b)
        )
        low, high = _ends(second[name] - first[name])
        found[name] = Difference(one, other, other - one, low, high, p[name])
    return found


def _numbered(groups: Ints) -> Ints:
    return np.unique(groups, return_inverse=True)[1].astype(np.int64)


def _ends(values: Numbers) -> tuple[float, float]:
    low, high = np.percentile(values, ENDS)
    return float(low), float(high)


def _blocks(total: int) -> list[int]:
    return [min(BLOCK, total - start) for start in range(0, total, BLOCK)]


def _weights(groups: int, resamples: int) -> Iterator[Ints]:
    """How often each group is drawn: one [resamples, groups] array per block."""
    chance = np.random.default_rng(SEED)
    for size in _blocks(resamples):
        picks = chance.integers(0, groups, (size, groups)) + groups * np.arange(size)[:, None]
        yield np.bincount(picks.ravel(), minlength=size * groups).reshape(size, groups)


def _drawn(results: PerQuery, group: Ints, resamples: int) -> dict[str, Numbers]:
    """Each metric for every resample."""
    count = int(group.max()) + 1
    sizes = np.bincount(group, minlength=count)
    sums = np.stack([np.bincount(group, values, count) for values in results.means.values()], 1)
    order = np.argsort(results.rank, kind="stable")
    means, medians = [], []
    for weights in _weights(count, resamples):
        means.append((weights @ sums) / (weights @ sizes)[:, None])
        if len(order):
            medians.append(_medians(results.rank[order], weights[:, group[order]]))
    drawn = dict(zip(results.means, np.concatenate(means).T, strict=True))
    if medians:
        drawn["median_rank"] = np.concatenate(medians)
    return drawn


def _medians(rank: Numbers, weights: Ints) -> Numbers:
    """The weighted median of `rank` (ascending): the i-th value counts `weights[:, i]` times."""
    reached = weights.cumsum(axis=1)
    total = reached[:, -1]
    middle = [np.argmax(reached > at[:, None], axis=1) for at in ((total - 1) // 2, total // 2)]
    return np.asarray((rank[middle[0]] + rank[middle[1]]) / 2)


def _swapped(a: PerQuery, b: PerQuery, group: Ints) -> dict[str, float]:
    """The p of each metric: the share of random swaps, the identity included, that differ at least as much."""
    count = int(group.max()) + 1
    sums = np.stack(
        [np.bincount(group, b.means[name] - a.means[name], count) for name in a.means], 1
    )
    seen = np.abs(sums.sum(axis=0))
    seen -= 1e-9 * np.maximum(
        seen, 1
    )  # rounding must not count against a swap that changes nothing
    gap = abs(float(np.median(b.rank) - np.median(a.rank))) if len(a.rank) else 0.0
    chance = np.random.default_rng(SEED)
    beyond, median_beyond = np.ones(len(seen)), 1
    for size in _blocks(PERMUTATIONS):
        swap = chance.integers(0, 2, (size, count)).astype(bool)
        beyond += (np.abs(np.where(swap, -1.0, 1.0) @ sums) >= seen).sum(axis=0)
        if len(a.rank):
            turn = swap[:, group]
            one = np.median(np.where(turn, b.rank, a.rank), axis=1)
            other = np.median(np.where(turn, a.rank, b.rank), axis=1)
            median_beyond += int((np.abs(other - one) >= gap).sum())
    found = dict(zip(a.means, (beyond / (PERMUTATIONS + 1)).tolist(), strict=True))
    if len(a.rank):
        found["median_rank"] = median_beyond / (PERMUTATIONS + 1)
    return found
