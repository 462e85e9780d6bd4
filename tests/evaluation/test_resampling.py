"""Intervals and comparisons, checked against theory and plain loops."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.evaluation.metrics import Ints, Numbers, PerQuery, figures, of_ranks
from photosearch.evaluation.resampling import compare, intervals

NONE = np.empty(0, np.int64)


def of(rank: Numbers) -> PerQuery:
    return of_ranks(rank.astype(float), {"mAP": 1 / rank}, NONE)


def chance_ranks(count: int, seed: int = 1) -> Numbers:
    return np.random.default_rng(seed).integers(1, 30, count).astype(float)


def alone(count: int) -> Ints:
    return np.arange(count)


def test_intervals_contain_the_figure_and_are_reproducible() -> None:
    result = of_ranks(
        chance_ranks(400), {"mAP": np.random.default_rng(2).random(400)}, np.arange(90) ** 2
    )
    found, ends = figures(result), intervals(result, alone(400))
    assert ends == intervals(result, alone(400))
    assert ends.keys() == found.keys()
    for name, (low, high) in ends.items():
        assert low <= found[name] <= high and low < high, name
    # For a share p of n queries the normal approximation is p ± 1.96 √(p(1-p)/n).
    p = found["recall@10"]
    half = 1.96 * (p * (1 - p) / 400) ** 0.5
    low, high = ends["recall@10"]
    assert low == pytest.approx(p - half, abs=0.01) and high == pytest.approx(p + half, abs=0.01)


def test_queries_of_one_group_are_drawn_together() -> None:
    """Five queries that always agree are worth one: the interval is that of a fifth of the queries."""
    rank = chance_ranks(80)
    once = intervals(of(rank), alone(80))
    five = intervals(of(np.repeat(rank, 5)), np.repeat(alone(80), 5))
    for name in ("recall@10", "MRR", "mAP", "median_rank"):
        assert five[name] == pytest.approx(once[name])
    apart = intervals(of(np.repeat(rank, 5)), alone(400))["recall@10"]
    together = five["recall@10"]
    assert (apart[1] - apart[0]) * 1.7 < together[1] - together[0]


def test_the_names_of_groups_do_not_matter() -> None:
    rank, groups = chance_ranks(60), np.repeat(alone(20), 3)
    assert intervals(of(rank), groups) == intervals(of(rank), groups * 7 + 100)


def test_groups_of_different_sizes_are_weighted_by_their_queries() -> None:
    """A drawn figure is the mean over the drawn queries, so two groups give just three values."""
    rank = np.array([1.0, 20, 20, 20])
    low, high = intervals(of(rank), np.array([0, 1, 1, 1]))["recall@1"]
    assert (low, high) == (0, 1)
    low, high = intervals(of(rank), np.array([0, 0, 1, 1]))["recall@1"]
    assert (low, high) == (0, 0.5)


def test_the_median_of_draws_is_that_of_plain_loops() -> None:
    rank, groups = np.arange(1.0, 32) ** 3, np.random.default_rng(5).integers(0, 12, 31)
    low, high = intervals(of(rank), groups)["median_rank"]
    members = [np.flatnonzero(groups == g) for g in np.unique(groups)]
    chance = np.random.default_rng(20260101)
    medians = []
    for _ in range(20):  # 1,000 draws in blocks of 50
        for pick in chance.integers(0, len(members), (50, len(members))):
            medians.append(np.median(np.concatenate([rank[members[g]] for g in pick])))
    assert (low, high) == tuple(np.percentile(medians, (2.5, 97.5)))


def test_the_hubs_interval_is_over_photos() -> None:
    skewed = np.random.default_rng(6).exponential(3, 500).astype(np.int64)
    few = of_ranks(chance_ranks(5), {}, skewed)
    many = of_ranks(chance_ranks(500), {}, skewed)
    low, high = intervals(few, alone(5))["hub_skew"]
    assert (low, high) == intervals(many, alone(500))["hub_skew"]
    assert low < figures(few)["hub_skew"] < high


def test_a_run_does_not_differ_from_itself() -> None:
    result = of(chance_ranks(50))
    for found in compare(result, result, alone(50)).values():
        assert (found.difference, found.low, found.high, found.p) == (0, 0, 0, 1)


def test_a_small_difference_on_every_query_is_found() -> None:
    """Each query is one place better: far less than queries differ from each other, yet certain, because it is paired."""
    rank = chance_ranks(200) + 10
    found = compare(of(rank), of(rank - 1), alone(200))
    mrr = found["MRR"]
    assert mrr.a == figures(of(rank))["MRR"] and mrr.b == figures(of(rank - 1))["MRR"]
    assert mrr.difference == mrr.b - mrr.a and 0 < mrr.low < mrr.difference < mrr.high
    assert mrr.p == 1 / 2000
    median = found["median_rank"]
    assert (median.difference, median.low, median.high) == (-1, -1, -1)
    assert (
        1 / 2000 < median.p < 0.06
    )  # a median moves in whole ranks, which sometimes happens by chance
    width = intervals(of(rank), alone(200))["MRR"]
    assert mrr.high - mrr.low < (width[1] - width[0]) / 2


def test_p_of_few_queries_is_computed_over_all_their_swaps() -> None:
    """Differences 1, 1, 1, 1, -1 of 5 queries: 12 of the 32 swaps give at least 3 in either direction."""
    a, b = np.array([9.0, 9, 9, 9, 1]), np.array([1.0, 1, 1, 1, 9])
    found = compare(of(a), of(b), alone(5))
    assert found["recall@1"].difference == pytest.approx(0.6)
    assert found["recall@1"].p == pytest.approx(12 / 32, abs=0.04)
    assert found["recall@10"].p == 1


def test_rounding_does_not_separate_equal_differences() -> None:
    """0.1 + 0.2 - 0.3 is not quite 0: whatever is swapped, at least 0.05 remains."""
    a = PerQuery({"mAP": np.zeros(4)})
    b = PerQuery({"mAP": np.array([0.1, 0.2, -0.3, 0.05])})
    assert compare(a, b, alone(4))["mAP"].p == compare(b, a, alone(4))["mAP"].p == 1


def test_groups_are_swapped_whole() -> None:
    """A hundred queries that share one photo are a single piece of evidence: both directions are equally likely."""
    a, b = np.full(100, 9.0), np.full(100, 1.0)
    together = compare(of(a), of(b), np.zeros(100, np.int64))
    assert together["recall@1"].p == together["median_rank"].p == 1
    assert compare(of(a), of(b), alone(100))["recall@1"].p == 1 / 2000


def test_by_chance_alone_one_of_twenty_is_below_a_twentieth() -> None:
    below = 0
    for seed in range(200):
        a, b = chance_ranks(40, seed), chance_ranks(40, seed + 1000)
        below += compare(of(a), of(b), alone(40))["MRR"].p < 0.05
    assert 2 <= below <= 22  # of 200; 10 are expected


def test_runs_over_different_queries_are_refused() -> None:
    with pytest.raises(ValueError, match="same queries"):
        compare(of(chance_ranks(4)), of(chance_ranks(5)), alone(4))
