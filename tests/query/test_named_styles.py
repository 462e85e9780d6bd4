"""Which words name a style, and the directions that the styles have among the descriptors."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from photosearch.base.files import resource
from photosearch.images.fingerprint import STYLE_DIM, VERSION, fingerprint
from photosearch.query.named_styles import STYLES, Style, direction, split
from photosearch.query.styles import descriptor
from tests.shots import shot

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
    # no style: the words are of what is in the picture
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
    assert split(words, whole=True) == (rest, style)


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
    """What is in a photo of a painting is a painting."""
    assert split(words, whole=False) == (rest, style)


def test_long_and_odd_words_end_soon() -> None:
    for words in (
        "as a " * 20_000,
        "oil " * 20_000 + "boat",
        "as an " + "pencil " * 20_000,
        "💥" * 9,
    ):
        assert split(words, whole=True) == (words, None)


def test_each_style_has_a_direction() -> None:
    held = json.loads(resource("styles.json").read_text("utf-8"))
    assert held["version"] == VERSION and set(held["directions"]) == set(STYLES)
    for style in STYLES:
        found = direction(style)
        assert found.shape == (STYLE_DIM,) and found.dtype == np.float32
        assert np.linalg.norm(found) == pytest.approx(1, abs=1e-3)
    for one, other in combinations(STYLES, 2):
        assert float(direction(one) @ direction(other)) < 0.95, (one, other)


def line_drawing(number: int) -> Image.Image:
    """Thin black lines on white paper."""
    chance = np.random.default_rng(number)
    image = Image.new("RGB", (320, 240), "white")
    draw = ImageDraw.Draw(image)
    for _ in range(12):
        draw.line([tuple(p) for p in chance.integers(10, 230, (3, 2)).tolist()], "black", 2)
    return image


def test_a_line_drawing_is_more_of_a_sketch_than_a_busy_picture(tmp_path: Path) -> None:
    drawings = [descriptor(fingerprint(line_drawing(n))) for n in range(5)]
    others = [descriptor(fingerprint(shot(n))) for n in range(5)]
    sketch, photo = direction("sketch"), direction("photo")
    assert min(float(d @ sketch) for d in drawings) > max(float(d @ sketch) for d in others)
    assert max(float(d @ photo) for d in drawings) < min(float(d @ photo) for d in others)
