"""The contract of every index: the exact one must give equal results, hnswlib what it guarantees on small sets."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
import pytest

from photosearch.vectors.exact import ExactIndex
from photosearch.vectors.hnsw import HnswIndex
from photosearch.vectors.index import VectorIndex
from tests.vectors.clusters import clustered, unit

DIM = 24
TOLERANCE = 2e-3  # hnswlib gets vectors rotated by about 1e-3

Make = Callable[[], VectorIndex]


@pytest.fixture(params=[ExactIndex, HnswIndex])
def make(request: pytest.FixtureRequest) -> Make:
    return lambda: request.param(DIM)


def ids(*labels: int) -> np.ndarray:
    return np.array(labels, np.int64)


def test_an_empty_index_gives_no_result(make: Make) -> None:
    index = make()
    labels, scores = index.search(clustered(3, DIM), 5)
    assert len(index) == 0 and index.dim == DIM
    assert labels.shape == scores.shape == (3, 0)
    assert labels.dtype == np.int64 and scores.dtype == np.float32


def test_no_queries_give_no_rows(make: Make) -> None:
    index = make()
    index.add(ids(1, 2), clustered(2, DIM))
    assert index.search(np.empty((0, DIM), np.float32), 5)[0].shape[0] == 0


def test_best_first_with_the_inner_product_as_score(make: Make) -> None:
    rows, queries = clustered(300, DIM), clustered(7, DIM, seed=1)
    index = make()
    index.add(np.arange(300) * 10, rows)
    labels, scores = index.search(queries, 20)
    truth = queries @ rows.T
    order = np.argsort(-truth, axis=1)[:, :20]
    assert np.array_equal(labels[:, 0], order[:, 0] * 10)
    assert np.abs(scores - np.take_along_axis(truth, labels // 10, 1)).max() < TOLERANCE
    assert np.abs(scores - np.take_along_axis(truth, order, 1)).max() < TOLERANCE
    assert (np.diff(scores, axis=1) <= 0).all()


def test_a_query_has_the_same_answer_alone_and_in_a_batch(make: Make) -> None:
    index = make()
    index.add(np.arange(500), clustered(500, DIM))
    queries = clustered(9, DIM, seed=1)
    together = index.search(queries, 10)
    for i in range(9):
        alone = index.search(queries[i : i + 1], 10)
        assert np.array_equal(alone[0][0], together[0][i])
        assert np.array_equal(alone[1][0], together[1][i])


@pytest.mark.parametrize("k", [0, -1])
def test_k_below_one_gives_nothing(make: Make, k: int) -> None:
    index = make()
    index.add(ids(1), clustered(1, DIM))
    assert index.search(clustered(2, DIM), k)[0].shape == (2, 0)


@pytest.mark.parametrize("n", [1, 2, 5, 400])
def test_k_is_limited_to_the_number_of_labels(make: Make, n: int) -> None:
    index = make()
    index.add(np.arange(n) + 1, clustered(n, DIM))
    labels, _ = index.search(clustered(2, DIM, seed=1), n + 3)
    assert np.array_equal(np.sort(labels, axis=1), np.tile(np.arange(n) + 1, (2, 1)))


def test_removed_labels_are_not_found_and_unknown_ones_are_ignored(make: Make) -> None:
    rows = clustered(100, DIM)
    index = make()
    index.add(np.arange(100), rows)
    index.remove(np.append(np.arange(0, 100, 2), [5000, 5001]))
    index.remove(ids(0, 2))
    labels, _ = index.search(rows[:4], 1000)
    assert len(index) == 50
    assert np.array_equal(np.sort(labels, axis=1), np.tile(np.arange(1, 100, 2), (4, 1)))


def test_all_labels_can_be_removed_and_added_again(make: Make) -> None:
    rows = clustered(30, DIM)
    index = make()
    index.add(np.arange(30), rows)
    index.remove(np.arange(30))
    assert len(index) == 0 and index.search(rows[:1], 3)[0].shape == (1, 0)
    index.add(np.arange(30), rows[::-1].copy())
    assert len(index) == 30
    assert np.array_equal(index.search(rows, 1)[0][:, 0], np.arange(30)[::-1])


def test_a_label_added_again_is_replaced(make: Make) -> None:
    rows, others = clustered(200, DIM), clustered(50, DIM, seed=2)
    index = make()
    index.add(np.arange(200), rows)
    index.add(np.arange(50), others)
    assert len(index) == 200
    assert np.array_equal(index.search(others, 1)[0][:, 0], np.arange(50))
    assert not np.isclose(index.search(rows[:50], 1)[1][:, 0], 1, atol=TOLERANCE).any()


def test_the_same_rows_added_again_change_nothing(make: Make) -> None:
    rows, queries = clustered(200, DIM), clustered(20, DIM, seed=1)
    index = make()
    index.add(np.arange(200), rows)
    before = index.search(queries, 10)
    index.add(np.arange(200), rows)
    after = index.search(queries, 10)
    assert len(index) == 200
    assert np.array_equal(before[0], after[0]) and np.array_equal(before[1], after[1])


def test_the_last_of_a_label_given_twice_counts(make: Make) -> None:
    rows = clustered(3, DIM)
    index = make()
    index.add(ids(8, 9, 8), rows)
    assert len(index) == 2
    assert index.search(rows[2:3], 1)[0].tolist() == [[8]]
    assert index.search(rows[0:1], 1)[1][0, 0] < 0.999


def test_equal_vectors_are_all_found(make: Make) -> None:
    rows = clustered(400, DIM)
    rows[100:300] = rows[100]
    index = make()
    index.add(np.arange(400), rows)
    labels, scores = index.search(rows[100:101], 200)
    assert np.array_equal(np.sort(labels[0]), np.arange(100, 300))
    assert scores.min() > 1 - TOLERANCE


@pytest.mark.parametrize(
    "rows",
    [
        np.zeros((2, DIM + 1), np.float32),
        np.zeros((2, DIM - 1), np.float32),
        np.zeros((2, DIM), np.float64),
        np.zeros((2, DIM), np.float16),
        np.zeros(DIM, np.float32),
        np.zeros((1, 2, DIM), np.float32),
        np.full((2, DIM), np.nan, np.float32),
        np.full((2, DIM), np.inf, np.float32),
    ],
    ids=["wide", "narrow", "f64", "f16", "1-d", "3-d", "nan", "inf"],
)
def test_invalid_vectors_are_refused_and_change_nothing(make: Make, rows: np.ndarray) -> None:
    good = clustered(5, DIM)
    index = make()
    index.add(np.arange(5), good)
    with pytest.raises(ValueError):
        index.search(rows, 1)
    with pytest.raises(ValueError):
        index.add(np.arange(len(rows)), rows)
    assert len(index) == 5
    assert np.array_equal(index.search(good, 1)[0][:, 0], np.arange(5))


@pytest.mark.parametrize(
    "labels",
    [np.arange(2), np.arange(4), np.zeros((3, 1), np.int64), np.array([1.5, 2, 3])],
    ids=["few", "many", "2-d", "fractions"],
)
def test_invalid_labels_are_refused(make: Make, labels: np.ndarray) -> None:
    index = make()
    with pytest.raises(ValueError):
        index.add(labels, clustered(3, DIM))
    assert len(index) == 0


def test_an_index_without_dimensions_is_refused() -> None:
    for kind in (ExactIndex, HnswIndex):
        with pytest.raises(ValueError):
            kind(0)


def test_rows_need_not_be_contiguous_and_are_copied(make: Make) -> None:
    wide = np.ascontiguousarray(clustered(50, DIM).repeat(2, axis=0))
    index = make()
    index.add(np.arange(50), wide[::2])
    queries = wide[::2].copy()
    wide[:] = 0
    assert np.array_equal(index.search(queries, 1)[0][:, 0], np.arange(50))


def test_labels_may_exceed_32_bits(make: Make) -> None:
    rows = clustered(3, DIM)
    index = make()
    index.add(ids(2**40, 2**40 + 1, 5), rows)
    assert index.search(rows, 1)[0][:, 0].tolist() == [2**40, 2**40 + 1, 5]


def test_it_grows_far_beyond_its_initial_size(make: Make) -> None:
    rows = clustered(5000, DIM)
    index = make()
    for start in range(0, 5000, 700):
        index.add(np.arange(start, min(start + 700, 5000)), rows[start : start + 700])
    assert len(index) == 5000
    found = index.search(rows[::50], 1)[0][:, 0]
    assert (found == np.arange(0, 5000, 50)).mean() >= 0.99


def test_it_agrees_with_a_dict_after_many_random_changes(make: Make) -> None:
    chance = np.random.default_rng(11)
    pool = unit(chance.normal(size=(4000, DIM)).astype(np.float32))
    index, model = make(), dict[int, np.ndarray]()
    for step in range(120):
        labels = chance.integers(0, 150, size=int(chance.integers(1, 20)))
        if chance.random() < 0.6:
            rows = pool[chance.integers(0, len(pool), size=len(labels))]
            index.add(labels, rows)
            model.update(zip(labels.tolist(), rows, strict=True))
        else:
            index.remove(labels)
            for label in labels.tolist():
                model.pop(label, None)
        assert len(index) == len(model)
        query = pool[step : step + 1]
        found, scores = index.search(query, 1000)
        assert sorted(found[0].tolist()) == sorted(model)
        truth = np.array([model[label] @ query[0] for label in found[0].tolist()])
        assert np.abs(truth - scores[0]).max(initial=0) < TOLERANCE


def test_threads_search_while_others_add_and_remove(make: Make) -> None:
    rows = clustered(3000, DIM)
    index = make()
    index.add(np.arange(500), rows[:500])
    done, problems, answers = threading.Event(), list[str](), [0, 0]

    def ask(who: int) -> None:
        chance = np.random.default_rng(who)
        while True:
            at = int(chance.integers(500))
            labels, scores = index.search(rows[at : at + 1], 5)
            if labels[0, 0] != at or scores[0, 0] < 0.999 or len(set(labels[0].tolist())) != 5:
                problems.append(f"{at}: {labels} {scores}")
            answers[who] += 1
            if done.is_set():
                return

    askers = [threading.Thread(target=ask, args=(who,)) for who in range(2)]
    for thread in askers:
        thread.start()
    try:
        for start in range(500, 3000, 100):
            index.add(np.arange(start, start + 100), rows[start : start + 100])
            index.remove(np.arange(start, start + 50))
    finally:
        done.set()
        for thread in askers:
            thread.join()
    assert problems == [] and min(answers) > 0
    assert len(index) == 500 + 25 * 50
