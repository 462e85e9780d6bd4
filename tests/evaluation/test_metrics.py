"""Figures compared with cases worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from photosearch.evaluation.metrics import (
    PerQuery,
    figures,
    joined,
    of_ranks,
    over_languages,
    per_query,
    skewness,
)


def of(scores: list[list[float]], relevant: list[list[int]]) -> PerQuery:
    return per_query(np.array(scores, np.float32), np.array(relevant, bool))


def ranking(relevant: str) -> PerQuery:
    """One query whose photos are ranked in this order: "1" is relevant, "0" is not."""
    return of(
        [[float(len(relevant) - n) for n in range(len(relevant))]], [[int(c) for c in relevant]]
    )


def test_one_relevant_photo_per_query() -> None:
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
    assert found["MRR"] == found["mAP"] == pytest.approx((1 + 1 / 2 + 1 / 3) / 3)


def test_average_precision_of_several_relevant_photos() -> None:
    # Relevant at places 1, 3 and 5: (1/1 + 2/3 + 3/5) / 3.
    result = ranking("10101")
    assert result.rank.tolist() == [1]
    assert result.means["mAP"].tolist() == pytest.approx([(1 + 2 / 3 + 3 / 5) / 3])


def test_gain_at_ten() -> None:
    # Relevant at places 2 and 12: place 12 is beyond the ten, but the ideal order has both in front.
    result = ranking("010000000001")
    best = 1 / math.log2(2) + 1 / math.log2(3)
    assert result.means["nDCG@10"].tolist() == pytest.approx([1 / math.log2(3) / best])
    # Twelve relevant photos: only ten fit.
    assert ranking("1" * 12).means["nDCG@10"].tolist() == pytest.approx([1])
    discounts = [1 / math.log2(n + 1) for n in range(1, 11)]
    wanted = (sum(discounts) - discounts[0]) / sum(discounts)
    assert ranking("0" + "1" * 12).means["nDCG@10"].tolist() == pytest.approx([wanted])


def test_precision_at_fifty_is_divided_by_the_number_that_can_be_found() -> None:
    # Of 2 relevant photos, one at place 4 and one beyond the fiftieth: (1/4) / min(2, 50).
    result = ranking("0001" + "0" * 50 + "1")
    assert result.means["AP@50"].tolist() == pytest.approx([(1 / 4) / 2])
    assert result.means["mAP"].tolist() == pytest.approx([(1 / 4 + 2 / 55) / 2])
    # 60 relevant photos behind an irrelevant one: (1/2 + 2/3 + … + 49/50) / 50.
    wanted = sum(n / (n + 1) for n in range(1, 50)) / 50
    assert ranking("0" + "1" * 60).means["AP@50"].tolist() == pytest.approx([wanted])


def test_perfect_and_worst() -> None:
    best = figures(ranking("111" + "0" * 60))
    assert all(best[name] == 1 for name in best if name != "hub_skew")
    worst = figures(ranking("0" * 60 + "1"))
    assert worst["median_rank"] == 61
    assert all(worst[k] == 0 for k in ("recall@1", "recall@5", "recall@10", "nDCG@10", "AP@50"))
    assert worst["mAP"] == worst["MRR"] == pytest.approx(1 / 61)


def test_fewer_photos_than_k() -> None:
    result = figures(ranking("01"))
    assert (result["recall@1"], result["recall@5"], result["recall@10"]) == (0, 1, 1)
    assert result["nDCG@10"] == pytest.approx(1 / math.log2(3))
    assert result["AP@50"] == result["mAP"] == 0.5
    assert result["hub_skew"] == 0


def test_ties_count_against_us() -> None:
    result = of([[1, 1, 1]], [[0, 1, 0]])
    assert result.rank.tolist() == [3]
    assert result.means["mAP"].tolist() == pytest.approx([1 / 3])


def test_recall_at_five_and_ten_differ() -> None:
    found = figures(joined([ranking("0" * 4 + "1" + "0" * 15), ranking("0" * 7 + "1" + "0" * 12)]))
    assert (found["recall@1"], found["recall@5"], found["recall@10"]) == (0, 0.5, 1)
    assert found["median_rank"] == 6.5


def test_the_median_is_not_the_mean() -> None:
    assert figures(of_ranks(np.array([1.0, 2, 30]), {}, np.empty(0, np.int64)))["median_rank"] == 2


def test_ranks_of_chance_scores() -> None:
    chance = np.random.default_rng(3)
    scores = chance.random((200, 7)).astype(np.float32)
    relevant = np.zeros((200, 7), bool)
    relevant[np.arange(200), np.arange(200) % 7] = True
    wanted = [1 + int((row > row[place % 7]).sum()) for place, row in enumerate(scores)]
    assert per_query(scores, relevant).rank.tolist() == wanted


def test_ranking_in_blocks_changes_nothing() -> None:
    chance = np.random.default_rng(4)
    scores = chance.random((30, 25)).astype(np.float32)
    relevant = chance.random((30, 25)) < 0.2
    relevant[:, 0] = True
    whole = per_query(scores, relevant)
    parts = joined(per_query(scores[n : n + 7], relevant[n : n + 7]) for n in range(0, 30, 7))
    assert figures(whole) == figures(parts)
    assert whole.occurrences.tolist() == parts.occurrences.tolist()


def test_how_often_photos_appear_in_the_first_ten() -> None:
    # 12 photos; the query sees the first ten of its order.
    result = joined([ranking("1" + "0" * 11)] * 3)
    assert result.occurrences.tolist() == [3] * 10 + [0] * 2
    # Deviations: ten times +1/2, twice -5/2. m2 = (10/4 + 2·25/4)/12 = 1.25, m3 = (10/8 - 2·125/8)/12 = -2.5.
    assert figures(result)["hub_skew"] == pytest.approx(-2.5 / 1.25**1.5)


def test_an_excluded_photo_never_appears() -> None:
    result = of([[-np.inf, 0.5, 0.2]], [[0, 0, 1]])
    assert result.rank.tolist() == [2]
    assert result.occurrences.tolist() == [0, 1, 1]


def test_skewness() -> None:
    # 0, 0, 3: mean 1, m2 = (1 + 1 + 4)/3 = 2, m3 = (-1 - 1 + 8)/3 = 2.
    assert skewness(np.array([[0, 0, 3], [4, 4, 4]])).tolist() == pytest.approx([2 / 2**1.5, 0])


def test_variance_of_a_sentences_rank_over_languages() -> None:
    # 1, 3, 5: variance 8/3; 7, 7, 7: none.
    result = over_languages(np.array([1.0, 3, 5, 7, 7, 7]), 3)
    assert figures(result) == {"mean_rank_variance": pytest.approx((8 / 3 + 0) / 2)}
    assert len(result) == 2


@pytest.mark.parametrize(
    ("scores", "relevant"), [([[1, 2]], [[0, 0]]), ([[1, 2]], [[1]]), ([[]], [[]])]
)
def test_a_query_without_an_answer_is_refused(
    scores: list[list[float]], relevant: list[list[int]]
) -> None:
    with pytest.raises(ValueError, match="relevant"):
        of(scores, relevant)
