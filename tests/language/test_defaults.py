"""The strength and look that the engine uses, and the sliders show, for a query that does not set them."""

from __future__ import annotations

from photosearch.base.searches import Example, Query
from photosearch.language.defaults import Balance, balance
from photosearch.language.parsed import parse

LIKE, UNLIKE = Example("/x/a.jpg"), Example("/x/b.jpg", role="unlike")
SKETCH = Example("/x/c.png", role="sketch")

# `tests/gui/test_mixing.py` runs this table through the engine and the window.
TABLE: list[tuple[Query, Balance]] = [
    # words alone, pictures alone
    (Query("snow"), Balance(1.0, 0.5)),
    (Query("-people"), Balance(1.0, 0.5)),
    (Query("snow", strength=0.2), Balance(1.0, 0.5)),
    (Query(examples=(LIKE,)), Balance(0.0, 1.0)),
    (Query("  ", (LIKE, UNLIKE)), Balance(0.0, 1.0)),
    (Query(examples=(LIKE,), strength=0.8), Balance(0.0, 1.0)),
    # words beside pictures
    (Query("snow", (LIKE,)), Balance(0.5, 0.5)),
    (Query("-people", (LIKE,)), Balance(0.5, 0.5)),
    (Query("without people", (SKETCH, LIKE)), Balance(0.5, 0.5)),
    (Query("but", (LIKE,)), Balance(0.0, 1.0)),
    (Query("snow", (LIKE,), strength=0.2), Balance(0.2, 0.5)),
    # a style named in words replaces the look
    (Query("as a painting", (LIKE,)), Balance(0.5, 0.0)),
    (Query("sketch", (LIKE,)), Balance(0.5, 0.0)),
    (Query("at night as a painting", (LIKE,)), Balance(0.5, 0.0)),
    (Query("a painting of a dog", (LIKE,)), Balance(0.5, 0.5)),
    # words of zero weight
    (Query("snow", (LIKE,), strength=0.0), Balance(0.0, 1.0)),
    (Query("as a painting", (LIKE,), strength=0.0), Balance(0.0, 1.0)),
    # the user's settings are kept
    (Query("as a painting", (LIKE,), look=0.3), Balance(0.5, 0.3)),
    (Query("snow", (LIKE,), strength=0.0, look=0.0), Balance(0.0, 0.0)),
    (Query("snow", (LIKE,), strength=1.0), Balance(1.0, 0.5)),
]


def test_the_defaults_of_many_queries() -> None:
    wrong = [
        (query, balance(parse(query)), told)
        for query, told in TABLE
        if balance(parse(query)) != told
    ]
    assert wrong == []
