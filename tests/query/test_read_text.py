"""What of a query the starter reads: words written together with pictures, or in other forms of their letters."""

from __future__ import annotations

import numpy as np
import pytest

from photosearch.base.files import resource
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.query.read_text import MOST_PIECES, read_text


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


def test_a_text_beyond_the_context_length_is_read_in_pieces(starter: OnnxEncoder) -> None:
    """Nothing of it is lost: its end counts, and it is cut behind a sentence."""
    first = "a brown dog runs along the beach and jumps into the waves beside its owner"
    sentences = [first, "a child in a red coat builds a castle of sand with a blue shovel"] * 2
    text = ". ".join([*sentences, "in the background stands a lighthouse"])
    found = read_text(starter, text)
    assert starter.clipped(text) and found.pieces == 2 and found.cut == ""
    assert np.linalg.norm(found.vector) == pytest.approx(1, abs=1e-4)
    other = read_text(starter, text.replace("a lighthouse", "an elephant"))
    assert not np.allclose(found.vector, other.vector, atol=1e-3)


@pytest.mark.parametrize(
    "text", ["dog" * 600, "dog " * 480, "狗" * 1900, "dog, " * 400, ". " * 900]
)
def test_any_long_text_is_read(starter: OnnxEncoder, text: str) -> None:
    found = read_text(starter, text)
    assert 1 <= found.pieces <= MOST_PIECES and np.isfinite(found.vector).all()


def test_a_text_of_few_words_is_one_piece(starter: OnnxEncoder) -> None:
    found = read_text(starter, "a dog on a beach")
    assert found.pieces == 1
    assert np.array_equal(found.vector, starter.encode_texts(["a dog on a beach"])[0])
