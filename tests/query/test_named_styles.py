"""The directions of the styles in the space of the descriptors."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from photosearch.base.files import resource
from photosearch.images.fingerprint import STYLE_DIM, VERSION, fingerprint
from photosearch.language.style_words import STYLES
from photosearch.query.named_styles import direction
from photosearch.query.styles import descriptor
from tests.shots import shot


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
