"""What is wanted and what is not, and the query as a sentence."""

from __future__ import annotations

import pytest

from photosearch.phrase import Terms, said, terms
from photosearch.records import Example, Query


@pytest.mark.parametrize(
    ("words", "wanted", "unwanted"),
    [
        ("a dog", "a dog", ()),
        ("beach -people", "beach", ("people",)),
        ('-people beach -"traffic  light" -people', "beach", ("people", "traffic light")),
        ("black-and-white - cats", "black-and-white - cats", ()),
        ("-", "-", ()),
        ('-""', "", ()),
        ("−20 degrees --verbose", "−20 degrees --verbose", ()),
        ("street -Straße", "street", ("Straße",)),
    ],
)
def test_terms(words: str, wanted: str, unwanted: tuple[str, ...]) -> None:
    assert terms(words) == Terms(wanted, unwanted)


def test_a_query_as_a_sentence() -> None:
    like, unlike = Example("a.jpg"), Example("b.jpg", role="unlike")
    part = Example("c.jpg", region=(0, 0, 0.5, 0.5))
    sketch, style = Example("d.png", role="sketch"), Example("e.png", role="style")
    assert said(Query("at night -people", (like,)), ["a.jpg"]) == (
        "like a.jpg, but ‘at night’, without ‘people’"
    )
    assert said(Query("beach"), []) == "‘beach’"
    assert said(Query("-a -b"), []) == "without ‘a’ and ‘b’"
    everything = Query("x", (unlike, sketch, like, style, part))
    assert said(everything, ["b", "d", "a", "e", "c"]) == (
        "like a and a part of c, as drawn in d, in the style of e, but ‘x’, unlike b"
    )
    many = Query(examples=(like,) * 6)
    assert said(many, list("abcdef")) == "like a, b, c and 3 others"
    assert len(said(Query("x" * 5000), [])) < 100
