"""Recognition of words that name a style."""

from __future__ import annotations

import pytest

from photosearch.language.style_words import Style, split_style

BESIDE_A_PICTURE = [
    # alone, or after "as" or "in the style of"
    ("as a sketch", "", "sketch"),
    ("a sketch", "", "sketch"),
    ("sketch", "", "sketch"),
    ("Sketches", "", "sketch"),
    ("as a pencil drawing", "", "sketch"),
    ("line drawings", "", "sketch"),
    ("an oil painting", "", "painting"),
    ("AS A PAINTING", "", "painting"),
    ("as a watercolor", "", "painting"),
    ("in the style of a watercolour", "", "painting"),
    ("in the manner of an oil painting", "", "painting"),
    ("as a cartoon", "", "cartoon"),
    ("comic", "", "cartoon"),
    ("clip art", "", "cartoon"),
    ("as a photo", "", "photo"),
    ("a real photograph", "", "photo"),
    ("a colour photo", "", "photo"),
    # in a clause beside other words
    ("a dog as a sketch", "a dog", "sketch"),
    ("but as a sketch", "", "sketch"),
    ("a dog, but as a cartoon", "a dog", "cartoon"),
    ("as a drawing at night", "at night", "sketch"),
    ("a horse in the style of a painting by the sea", "a horse by the sea", "painting"),
    # no style: the words describe what is in the picture
    ("as a sketch of a dog", "as a sketch of a dog", None),
    ("painting of a dog", "painting of a dog", None),
    ("a painting of a dog", "a painting of a dog", None),
    ("photo of a sketch pad", "photo of a sketch pad", None),
    ("a photo album", "a photo album", None),
    ("drawing room", "drawing room", None),
    ("as a cartoonist", "as a cartoonist", None),
    ("as sketchy as that", "as sketchy as that", None),
    ("she works as a painter", "she works as a painter", None),
    ("a man painting a wall", "a man painting a wall", None),
    ("Christmas a sketch", "Christmas a sketch", None),
    ("in the style of the sixties", "in the style of the sixties", None),
    ("at night", "at night", None),
    ("photoshoot", "photoshoot", None),
    ("", "", None),
]  # fmt: skip


@pytest.mark.parametrize(("words", "rest", "style"), BESIDE_A_PICTURE)
def test_words_beside_a_picture(words: str, rest: str, style: Style | None) -> None:
    assert split_style(words, whole=True) == (rest, style)


@pytest.mark.parametrize(
    ("words", "rest", "style"),
    [
        ("sketch", "sketch", None),
        ("a painting", "a painting", None),
        ("oil paintings", "oil paintings", None),
        ("a dog as a sketch", "a dog", "sketch"),
        ("as a cartoon", "", "cartoon"),
        ("painting of a dog", "painting of a dog", None),
        ("photo of a sketch pad", "photo of a sketch pad", None),
    ],
)
def test_words_by_themselves(words: str, rest: str, style: Style | None) -> None:
    """Without pictures, "a painting" searches for photos of paintings."""
    assert split_style(words, whole=False) == (rest, style)


def test_long_and_odd_words_do_not_hang() -> None:
    for words in (
        "as a " * 20_000,
        "oil " * 20_000 + "boat",
        "as an " + "pencil " * 20_000,
        "💥" * 9,
    ):
        assert split_style(words, whole=True) == (words, None)
