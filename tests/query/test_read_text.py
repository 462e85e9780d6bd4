"""What of a query the starter reads: words written together with pictures, or in other forms of their letters."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.base.files import resource
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.query.build import read_text


@pytest.fixture(scope="module")
def starter() -> OnnxEncoder:
    return OnnxEncoder(resource("models", "starter"), threads=1, provider="cpu")


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        ("dog🂡", ("🂡",)),
        ("🂡dog🂢", ("🂡", "🂢")),
        ("ｄｏｇ", ()),
        ("𝐝𝐨𝐠 🂡", ("🂡",)),
    ],
)
def test_the_words_are_read_and_the_pictures_are_not(
    starter: OnnxEncoder, words: str, unread: tuple[str, ...]
) -> None:
    found = read_text(starter, words)
    assert (found.unread, found.nothing, found.cut) == (unread, False, "")
    assert np.array_equal(found.vector, read_text(starter, "dog").vector)


@pytest.mark.parametrize(
    ("emoji", "name"),
    [
        ("🐕", "dog"),
        ("🐶", "dog"),
        ("😀", "grinning face"),
        ("👍🏽", "thumbs up"),
        ("👨\u200d👩\u200d👧", "family man woman girl"),
        ("❤️", "red heart"),
        ("❤", "red heart"),
        ("🇩🇪", "Germany"),
        ("a🦒in the🏙️", "a giraffe in the cityscape"),
    ],
)
def test_emoji_are_read_by_their_names(starter: OnnxEncoder, emoji: str, name: str) -> None:
    found = read_text(starter, emoji)
    assert not (found.unread or found.nothing)
    assert np.array_equal(found.vector, read_text(starter, name).vector)


def test_forms_that_become_many_letters_do_not_make_a_query_longer(starter: OnnxEncoder) -> None:
    found = read_text(starter, "dog " + "\ufb03" * 1500 + "🂡")
    assert found.cut and not found.nothing
