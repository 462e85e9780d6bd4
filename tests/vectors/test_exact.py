"""The exact index alone: it is the oracle, so its results must be exactly equal."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.vectors import exact
from photosearch.vectors.exact import ExactIndex
from tests.vectors.clusters import clustered

DIM = 32


@pytest.fixture(autouse=True, params=["one thread", "shared"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every test with both ways to scan; they must give the same answers."""
    monkeypatch.setattr(exact, "SHARED_ROWS", 1 if request.param == "shared" else 10**9)


@pytest.fixture
def filled() -> ExactIndex:
    index = ExactIndex(DIM)
    index.add(np.arange(1000), clustered(1000, DIM))
    return index


@pytest.mark.parametrize("k", [1, 7, 100, 499, 999, 1000])
def test_it_gives_exactly_the_best_k(filled: ExactIndex, k: int) -> None:
    rows, queries = clustered(1000, DIM), clustered(5, DIM, seed=3)
    labels, scores = filled.search(queries, k)
    for i, query in enumerate(queries):
        truth = np.vecdot(rows, query)
        order = np.lexsort((np.arange(1000), -truth))[:k]
        assert np.array_equal(labels[i], order)
        assert np.array_equal(scores[i], truth[order])


@pytest.mark.parametrize("k", [1, 3, 60, 90])
def test_equal_scores_are_ordered_by_label_in_any_order_of_addition(k: int) -> None:
    rows = clustered(40, DIM).repeat(3, axis=0)  # each vector three times
    answers = []
    for seed in (1, 2, 3):
        order = np.random.default_rng(seed).permutation(120)
        index = ExactIndex(DIM)
        for part in np.array_split(order, 7):
            index.add(part, rows[part])
        index.add(np.arange(200, 230), rows[:30])
        index.remove(np.arange(200, 230))
        answers.append(index.search(clustered(6, DIM, seed=9), k))
    for labels, scores in answers:
        assert np.array_equal(labels, answers[0][0]) and np.array_equal(scores, answers[0][1])
        same = np.diff(scores, axis=1) == 0
        assert (np.diff(labels, axis=1)[same] > 0).all()
        assert k < 3 or same.any()


def test_a_filtered_search_gives_the_filtered_full_answer(filled: ExactIndex) -> None:
    query = clustered(1, DIM, seed=4)[0]
    among = np.array([5, 17, 300, 301, 999, 17, 70_000, -3])
    labels, scores = filled.search_among(query, among, 4)
    everything, all_scores = filled.search(query[None], 1000)
    of_these = np.isin(everything[0], among)
    assert np.array_equal(labels, everything[0][of_these][:4])
    assert np.array_equal(scores, all_scores[0][of_these][:4])
    assert len(filled.search_among(query, among, 50)[0]) == 5


def test_a_filter_that_keeps_nothing_gives_nothing(filled: ExactIndex) -> None:
    query = clustered(1, DIM, seed=4)[0]
    for among, k in ((np.empty(0, np.int64), 5), (np.array([5000]), 5), (np.arange(9), 0)):
        labels, scores = filled.search_among(query, among, k)
        assert labels.shape == scores.shape == (0,)
    with pytest.raises(ValueError):
        filled.search_among(query[:-1], np.arange(9), 5)


def test_vectors_are_returned_unchanged(filled: ExactIndex) -> None:
    rows = clustered(1000, DIM)
    filled.remove(np.arange(0, 500))
    assert np.array_equal(filled.vectors(np.array([999, 500, 999])), rows[[999, 500, 999]])
    with pytest.raises(KeyError):
        filled.vectors(np.array([999, 3]))
    filled.vectors(np.array([700]))[:] = 0
    assert np.array_equal(filled.vectors(np.array([700])), rows[700:701])


def test_all_scores_are_ordered_by_label(filled: ExactIndex) -> None:
    query = clustered(1, DIM, seed=5)
    filled.remove(np.arange(0, 1000, 3))
    labels, scores = filled.scores(query[0])
    best, best_scores = filled.search(query, 1000)
    assert np.array_equal(labels, np.sort(best[0])) and np.array_equal(labels, filled.labels())
    order = np.lexsort((labels, -scores))
    assert np.array_equal(labels[order], best[0])
    assert np.array_equal(scores[order], best_scores[0])


def test_scores_closer_than_the_products_error_are_ranked_exactly() -> None:
    """More than k rows differ by less than the product's error."""
    centre = clustered(1, 512)[0]
    rows = np.tile(centre, (3000, 1))
    rows[:, 0] += np.arange(3000, dtype=np.float32) * np.float32(2e-9)
    index = ExactIndex(512)
    order = np.random.default_rng(4).permutation(3000)
    index.add(order, rows[order])
    labels, scores = index.search(centre[None], 40)
    truth = np.vecdot(rows, centre)
    assert np.array_equal(labels[0], np.lexsort((np.arange(3000), -truth))[:40])
    assert np.array_equal(scores[0], np.sort(truth)[::-1][:40])


def test_at_most_a_quarter_of_the_memory_is_spare() -> None:
    index = ExactIndex(DIM)
    for start in range(0, 20_000, 16):
        index.add(np.arange(start, start + 16), clustered(16, DIM))
        assert len(index._rows) <= max(256, 1.25 * len(index) + 16)


def test_membership(filled: ExactIndex) -> None:
    filled.remove(np.array([4]))
    assert 3 in filled and 4 not in filled and 1000 not in filled


def test_rough_scores_are_those_of_every_row(filled: ExactIndex) -> None:
    query = clustered(1, DIM, seed=5)[0]
    filled.remove(np.array([7, 999]))
    labels, rough = filled.rough_scores(query)
    order, expected = np.argsort(labels), filled.scores(query)
    assert np.array_equal(labels[order], expected[0])
    assert np.allclose(rough[order], expected[1], atol=float(exact.PRODUCT_ERROR))
