"""Figures against cases worked by hand."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.evaluation.metrics import PerQuery, figures, intervals, per_query


def of(scores: list[list[float]], relevant: list[list[int]]) -> PerQuery:
    return per_query(np.array(scores, np.float32), np.array(relevant, bool))


def test_one_relevant_photo_a_query() -> None:
    # Places of the relevant photo: 1, 2, 3.
    result = of(
        [[0.9, 0.1, 0.2], [0.9, 0.5, 0.1], [0.3, 0.2, 0.1]],
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    )
    assert result.rank.tolist() == [1, 2, 3]
    found = figures(result)
    assert found["recall@1"] == pytest.approx(1 / 3)
    assert found["recall@5"] == 1
    assert found["median_rank"] == 2
    assert found["mAP"] == pytest.approx((1 + 1 / 2 + 1 / 3) / 3)


def test_average_precision_of_several_relevant_photos() -> None:
    # Order by score: photos 0 1 2 3 4; relevant at places 1, 3 and 5: (1/1 + 2/3 + 3/5) / 3.
    result = of([[5, 4, 3, 2, 1]], [[1, 0, 1, 0, 1]])
    assert result.rank.tolist() == [1]
    assert result.precision.tolist() == pytest.approx([(1 + 2 / 3 + 3 / 5) / 3])


def test_ties_count_against_us() -> None:
    assert of([[1, 1, 1]], [[0, 1, 0]]).rank.tolist() == [3]


def test_recall_at_five_and_ten_differ() -> None:
    scores = [list(range(20, 0, -1))] * 2
    relevant = [[int(i == 4) for i in range(20)], [int(i == 7) for i in range(20)]]
    found = figures(of(scores, relevant))  # type: ignore[arg-type]
    assert (found["recall@1"], found["recall@5"], found["recall@10"]) == (0, 0.5, 1)
    assert found["median_rank"] == 6.5


def test_more_queries_than_are_sorted_at_once() -> None:
    chance = np.random.default_rng(3)
    scores = chance.random((1100, 7)).astype(np.float32)
    relevant = np.zeros((1100, 7), bool)
    relevant[np.arange(1100), np.arange(1100) % 7] = True
    wanted = [1 + int((row > row[place % 7]).sum()) for place, row in enumerate(scores)]
    assert per_query(scores, relevant).rank.tolist() == wanted


def test_a_query_without_an_answer_is_refused() -> None:
    with pytest.raises(ValueError, match="relevant"):
        of([[1, 2]], [[0, 0]])


def test_intervals_hold_the_figure_and_are_the_same_twice() -> None:
    chance = np.random.default_rng(1)
    result = PerQuery(chance.integers(1, 30, 400).astype(float), chance.random(400))
    found, ends = figures(result), intervals(result)
    assert ends == intervals(result)
    for name, (low, high) in ends.items():
        assert low <= found[name] <= high and low < high, name
    # For a share p of n queries the normal approximation is p ± 1.96 √(p(1-p)/n).
    p = found["recall@10"]
    half = 1.96 * (p * (1 - p) / 400) ** 0.5
    low, high = ends["recall@10"]
    assert low == pytest.approx(p - half, abs=0.01) and high == pytest.approx(p + half, abs=0.01)
