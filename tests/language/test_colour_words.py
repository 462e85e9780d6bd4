"""A thing of a colour in a query."""

from __future__ import annotations

import pytest

from photosearch.language.colour_words import Coloured, coloured


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("boy in an orange shirt", Coloured("orange", "shirt")),
        ("red car", Coloured("red", "car")),
        ("Gray cat on a sofa", Coloured("grey", "cat")),
        ("a red fire hydrant", Coloured("red", "fire hydrant")),
        ("rotes Auto", Coloured("red", "Auto")),
        ("ein Junge mit einem grünen Hut", Coloured("green", "Hut")),
        ("weiße Katze", Coloured("white", "Katze")),
        ("rosa Kleid", Coloured("pink", "Kleid")),
        ("a dog", None),
        ("", None),
        ("red", None),
        ("the sky is blue", None),
        ("black and white photo", None),
        ("red car and blue bus", None),
        ("a man in a red shirt stands on a ladder and paints a house", None),
        ("orange juice", None),
    ],
)
def test_coloured(words: str, wanted: Coloured | None) -> None:
    assert coloured(words) == wanted
