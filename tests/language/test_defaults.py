"""What the engine uses, and the sliders show, for a query that leaves strength and look open."""

from __future__ import annotations

from photosearch.base.records import Example, Query
from photosearch.language.defaults import Mix, mix
from photosearch.language.parsed import parse

LIKE, UNLIKE = Example("/x/a.jpg"), Example("/x/b.jpg", role="unlike")
SKETCH = Example("/x/c.png", role="sketch")

# `tests/gui/test_mixing.py` walks this table through the engine and the window.
TABLE: list[tuple[Query, Mix]] = [
    # words alone, pictures alone
    (Query("snow"), Mix(1.0, 0.5)),
    (Query("-people"), Mix(1.0, 0.5)),
    (Query("snow", strength=0.2), Mix(1.0, 0.5)),
    (Query(examples=(LIKE,)), Mix(0.0, 1.0)),
    (Query("  ", (LIKE, UNLIKE)), Mix(0.0, 1.0)),
    (Query(examples=(LIKE,), strength=0.8), Mix(0.0, 1.0)),
    # words beside pictures
    (Query("snow", (LIKE,)), Mix(0.5, 0.5)),
    (Query("-people", (LIKE,)), Mix(0.5, 0.5)),
    (Query("without people", (SKETCH, LIKE)), Mix(0.5, 0.5)),
    (Query("but", (LIKE,)), Mix(0.0, 1.0)),
    (Query("snow", (LIKE,), strength=0.2), Mix(0.2, 0.5)),
    # a style that words name stands in for the look
    (Query("as a painting", (LIKE,)), Mix(0.5, 0.0)),
    (Query("sketch", (LIKE,)), Mix(0.5, 0.0)),
    (Query("at night as a painting", (LIKE,)), Mix(0.5, 0.0)),
    (Query("a painting of a dog", (LIKE,)), Mix(0.5, 0.5)),
    # words that do not count
    (Query("snow", (LIKE,), strength=0.0), Mix(0.0, 1.0)),
    (Query("as a painting", (LIKE,), strength=0.0), Mix(0.0, 1.0)),
    # what the user sets stays
    (Query("as a painting", (LIKE,), look=0.3), Mix(0.5, 0.3)),
    (Query("snow", (LIKE,), strength=0.0, look=0.0), Mix(0.0, 0.0)),
    (Query("snow", (LIKE,), strength=1.0), Mix(1.0, 0.5)),
]


def test_the_defaults_of_many_queries() -> None:
    wrong = [(query, mix(parse(query)), told) for query, told in TABLE if mix(parse(query)) != told]
    assert wrong == []
