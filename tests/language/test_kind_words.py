"""Words that name a document or a screenshot, and words that only look so."""

from __future__ import annotations

import pytest

from photosearch.language.kind_words import ALONE, BESIDE, named_kind


@pytest.mark.parametrize(
    ("words", "kind", "weight"),
    [
        ("a receipt", "document", ALONE),
        ("receipt", "document", ALONE),
        ("an invoice", "document", ALONE),
        ("Photos of receipts", "document", ALONE),
        ("a bill", "document", ALONE),
        ("my letters", "document", ALONE),
        ("a printed form", "document", ALONE),
        ("eine Rechnung", "document", ALONE),
        ("Kassenzettel", "document", ALONE),
        ("Brief", "document", ALONE),
        ("screenshots", "screenshot", ALONE),
        ("a screen shot", "screenshot", ALONE),
        ("ein Bildschirmfoto", "screenshot", ALONE),
        ("receipt from a supermarket", "document", BESIDE),
        ("a hotel invoice", "document", BESIDE),
        ("screenshot of a map", "screenshot", BESIDE),
    ],
)
def test_words_that_name_a_kind(words: str, kind: str, weight: float) -> None:
    assert named_kind(words) == (kind, weight)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "a dog",
        "a duck with a yellow bill",
        "the letter A on a wall",
        "a boy with a love letter",
        "ice forms on a lake",
        "a man sits at a desk and fills in a document",
        "a receipt beside a screenshot",
        "photos of the",
    ],
)
def test_words_that_name_none(words: str) -> None:
    assert named_kind(words) is None
