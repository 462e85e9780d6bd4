"""Orders in plain words: see also `understanding_cases.txt`."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from photosearch.base.files import resource
from photosearch.base.searches import Query, Sort
from photosearch.language.parsed import parse
from photosearch.language.superlatives import axes, named_order, order_of, sort_of, spoken_orders


def test_the_adjectives_are_in_order() -> None:
    rows = [
        line.split("\t")
        for line in resource("words", "adjectives.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert 60 <= len(rows) == len(axes()) <= 150
    for one, other in ((0, 2), (1, 3)):
        words = [
            word.partition("=")[0]
            for row in rows
            for at in (one, other)
            for word in row[at].split("; ")
        ]
        assert [word for word, count in Counter(words).items() if count > 1] == []


@pytest.mark.parametrize("pair", axes(), ids=lambda pair: pair[0].value)
def test_each_end_is_named_by_its_value_and_turned_round_by_its_opposite(pair) -> None:  # type: ignore[no-untyped-def]
    first, last = pair
    assert first.looks == last.looks[::-1] and first.approximate
    for order in pair:
        assert named_order(order.value) == order == named_order(order.german)
        assert [one.order for one in spoken_orders(f"{order.value} photos")] == [order]
        said = order.looks[0][0]
        assert named_order(said) == order == named_order(f"most {said}")
    assert named_order(f"least {first.looks[0][0]}") == last


def test_every_choice_of_sort_is_an_order_or_sorts_what_is_found() -> None:
    plain = {"match", "date", "added", "name", "size", "rating"}
    for sort in get_args(Sort):
        order = order_of(sort)
        assert (order is None) == (sort in plain)
        assert order is None or sort_of(order) == sort


@pytest.mark.parametrize(
    "text",
    ["", " ", "most", "least", "best", "first", ",,,;", "most most most", "sorted by", "am", "die"],
)
def test_odd_texts_name_no_order_or_the_best(text: str) -> None:
    assert {one.order.value for one in spoken_orders(text)} <= {"best"}
    assert named_order(text) is None or text == "best"


def test_the_place_of_an_order_is_cut_out() -> None:
    text = "  beach; show me the sharpest photos of dogs"
    (found,) = spoken_orders(text)
    assert text[found.start : found.end] == "show me the sharpest photos of"


def test_an_order_can_stay_words() -> None:
    parsed = parse(Query("most crowded beach", as_words=("most crowded",)))
    assert parsed.subject == "most crowded beach" and parsed.understood.filters == ()


def test_something_that_is_no_order_is_a_mistake() -> None:
    found = parse(Query("dog sort:qwrtzx")).understood.mistake
    assert found is not None and "qwrtzx" in found.text and "sharpest" in found.hint
