"""The algebra of a query."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch import compose
from photosearch.compose import Part
from photosearch.records import Example, Query

X, Y = np.eye(4, dtype=np.float32)[:2]


def test_one_part_is_its_own_vector() -> None:
    found = compose.composed([Part("joint", X, 1.0)], [0.25])
    assert list(found) == ["joint"] and np.array_equal(found["joint"].vector, X)
    assert found["joint"].length == pytest.approx(4)


def test_parts_count_by_weight_over_spread() -> None:
    parts = [Part("joint", X, 0.5), Part("joint", Y, -0.5), Part("visual", Y, 0.1)]
    found = compose.composed(parts, [0.1, 0.2, 0.1])
    assert found["joint"].vector[0] / found["joint"].vector[1] == pytest.approx(-2)
    assert np.linalg.norm(found["joint"].vector) == pytest.approx(1)
    assert found["visual"].length == pytest.approx(1)


def test_parts_that_cancel_each_other_leave_nothing() -> None:
    assert compose.composed([Part("joint", X, 1.0), Part("joint", X, -1.0)], [0.1, 0.1]) == {}


def test_a_change_leaves_out_what_all_texts_share() -> None:
    text = compose.unit(X + Y)
    assert np.allclose(compose.change(text, text[0] * X), Y)
    assert np.array_equal(compose.change(text, X, "plain"), text)


LIKE, UNLIKE = Example("a"), Example("b", role="unlike")


@pytest.mark.parametrize(
    ("query", "words", "unwanted", "examples"),
    [
        (Query("w"), 1.0, 0.0, ()),
        (Query("w", (LIKE,), strength=0.3), 0.3, 0.0, (0.7,)),
        (Query("", (LIKE, LIKE), strength=0.3), 0.0, 0.0, (0.5, 0.5)),
        (Query("", (UNLIKE,)), 0.0, 0.0, (-0.5,)),
        (Query("w", (LIKE,), strength=1.0), 1.0, 0.0, (0.0,)),
        (Query("w", (LIKE, UNLIKE), strength=0.0), 0.0, 0.0, (1.0, -0.5)),
        (Query("-w", (LIKE,), strength=0.4), 0.0, -0.2, (0.6,)),
    ],
)
def test_weights(query: Query, words: float, unwanted: float, examples: tuple[float]) -> None:
    minus = query.words.startswith("-")
    found = compose.weights(query, wanted=bool(query.words) and not minus, unwanted=minus)
    assert (found.words, found.unwanted) == pytest.approx((words, unwanted))
    assert found.examples == pytest.approx(examples)


def test_where_pictures_are_compared() -> None:
    both, sketch = ("joint", "visual"), Example("s", role="sketch")
    assert compose.look_of(Query(), LIKE, both, words=False) == 1
    assert compose.look_of(Query(), LIKE, both, words=True) == compose.LOOK_BESIDE_WORDS
    assert compose.look_of(Query(look=0.2), LIKE, both, words=True) == 0.2
    assert compose.look_of(Query(look=1.0), LIKE, ("joint",), words=False) == 0
    assert compose.look_of(Query(look=1.0), sketch, both, words=False) == 0
