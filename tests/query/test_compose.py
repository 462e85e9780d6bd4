"""The algebra of a query."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.base.searches import Example, Query
from photosearch.language.parsed import parse
from photosearch.query import compose
from photosearch.query.compose import Part

X, Y = np.eye(4, dtype=np.float32)[:2]


def test_one_part_is_its_own_vector() -> None:
    found = compose.composed([Part("joint", X, 1.0)], [0.25])
    assert list(found) == ["joint"] and np.array_equal(found["joint"].vector, X)
    assert found["joint"].length == pytest.approx(4)


def test_parts_are_weighted_by_weight_over_spread() -> None:
    parts = [Part("joint", X, 0.5), Part("joint", Y, -0.5), Part("visual", Y, 0.1)]
    found = compose.composed(parts, [0.1, 0.2, 0.1])
    assert found["joint"].vector[0] / found["joint"].vector[1] == pytest.approx(-2)
    assert np.linalg.norm(found["joint"].vector) == pytest.approx(1)
    assert found["visual"].length == pytest.approx(1)


def test_parts_that_cancel_each_other_leave_nothing() -> None:
    assert compose.composed([Part("joint", X, 1.0), Part("joint", X, -1.0)], [0.1, 0.1]) == {}


def test_a_change_removes_what_all_texts_share() -> None:
    text = compose.unit(X + Y)
    assert np.allclose(compose.change(text, text[0] * X), Y)
    assert np.array_equal(compose.change(text, X, "plain"), text)


LIKE, UNLIKE = Example("a"), Example("b", role="unlike")


@pytest.mark.parametrize(
    ("query", "words", "style", "unwanted", "examples"),
    [
        (Query("w"), 1.0, 0.0, 0.0, ()),
        (Query("w", (LIKE,), strength=0.3), 0.3, 0.0, 0.0, (0.7,)),
        (Query("", (LIKE, LIKE), strength=0.3), 0.0, 0.0, 0.0, (0.5, 0.5)),
        (Query("", (UNLIKE,)), 0.0, 0.0, 0.0, (-0.5,)),
        (Query("w", (LIKE,), strength=1.0), 1.0, 0.0, 0.0, (0.0,)),
        (Query("w", (LIKE, UNLIKE), strength=0.0), 0.0, 0.0, 0.0, (1.0, -0.5)),
        (Query("-w", (LIKE,), strength=0.4), 0.0, 0.0, -0.2, (0.6,)),
        (Query("as a sketch", (LIKE,), strength=0.4), 0.0, 0.4 * compose.STYLE, 0.0, (0.6,)),
    ],
)
def test_weights(
    query: Query, words: float, style: float, unwanted: float, examples: tuple[float]
) -> None:
    found = compose.weights(parse(query))
    assert (found.words, found.style, found.unwanted) == pytest.approx((words, style, unwanted))
    assert found.examples == pytest.approx(examples)


def test_a_model_without_a_visual_space_compares_by_meaning() -> None:
    both, sketch = ("joint", "visual"), Example("s", role="sketch")
    assert compose.look_of(0.7, LIKE, both) == 0.7
    assert compose.look_of(0.7, LIKE, ("joint",)) == 0
    assert compose.look_of(0.7, sketch, both) == 0


def test_a_sketch_moves_towards_its_nearest_photos() -> None:
    """The nearer of two photos has e^(difference / HEAT) times the weight of the other."""
    near, far = compose.unit(X + Y), np.array([0.6, 0, 0.8, 0], np.float32)
    found = compose.expanded(X, np.stack([near, far]))
    share = 1 / (1 + np.exp((0.6 - np.sqrt(0.5)) / compose.HEAT))
    mean = compose.unit(np.float32(share) * near + np.float32(1 - share) * far)
    assert np.allclose(found, compose.unit(X + mean), atol=1e-6)
    assert np.array_equal(compose.expanded(X, np.empty((0, 4), np.float32)), X)
