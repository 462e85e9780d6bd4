"""Retrieval figures on cases small enough to count by hand."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.training.measure import average_precision, figure, ranks

GALLERY = np.eye(4, dtype=np.float32)


def test_rank_counts_what_comes_before_the_answer() -> None:
    queries = np.array([[0.9, 0.5, 0.1, 0.0], [0.9, 0.5, 0.1, 0.0]], dtype=np.float32)
    assert ranks(queries, GALLERY, np.array([0, 2])).tolist() == [0, 2]


def test_a_tie_counts_against_the_answer() -> None:
    queries = np.zeros((1, 4), dtype=np.float32)
    assert ranks(queries, GALLERY, np.array([1])).tolist() == [3]


def test_average_precision() -> None:
    queries = np.array([[0.9, 0.5, 0.3, 0.1]], dtype=np.float32)
    relevant = np.array([[False, True, False, True]])
    assert average_precision(queries, GALLERY, relevant).tolist() == pytest.approx(
        [(1 / 2 + 2 / 4) / 2]
    )


def test_the_interval_holds_the_value_and_narrows_with_more_queries() -> None:
    few = figure(np.array([0.0, 1.0] * 20))
    many = figure(np.array([0.0, 1.0] * 500))
    assert few.value == many.value == 0.5
    assert few.low < 0.5 < few.high
    assert many.high - many.low < (few.high - few.low) / 3
    assert many.queries == 1000


def test_captions_of_one_photo_are_drawn_together() -> None:
    scores = np.repeat(np.array([0.0, 1.0] * 50), 5)
    apart = figure(scores)
    together = figure(scores, np.arange(100).repeat(5))
    assert together.value == apart.value
    assert together.high - together.low > 1.8 * (apart.high - apart.low)
