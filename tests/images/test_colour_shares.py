"""The shares of the named colours."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from photosearch.base.colours import COLOURS
from photosearch.images.colour_shares import colour_shares

WHOLE = (0.0, 0.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("pixel", "colour"),
    [
        ((200, 30, 40), "red"), ((240, 130, 30), "orange"), ((250, 225, 40), "yellow"), ((60, 140, 60), "green"),
        ((40, 70, 190), "blue"), ((110, 50, 150), "purple"), ((245, 150, 190), "pink"), ((110, 65, 35), "brown"),
        ((15, 15, 15), "black"), ((128, 128, 128), "grey"), ((245, 245, 245), "white"),
    ],
)  # fmt: skip
def test_each_colour_has_its_name(pixel: tuple[int, int, int], colour: str) -> None:
    (shares,) = colour_shares(Image.new("RGB", (40, 30), pixel), [WHOLE])
    assert COLOURS[int(shares.argmax())] == colour and shares.sum() == pytest.approx(1)


def test_the_shares_are_those_of_the_region() -> None:
    image = Image.new("RGB", (400, 200), (200, 30, 40))
    image.paste((40, 70, 190), (200, 0, 400, 200))
    whole, left, right = colour_shares(image, [WHOLE, (0, 0, 0.5, 1), (0.5, 0, 0.5, 1)])
    red, blue = COLOURS.index("red"), COLOURS.index("blue")
    assert whole[[red, blue]] == pytest.approx([0.5, 0.5], abs=0.02)
    assert left[red] == pytest.approx(1, abs=0.02) and right[blue] == pytest.approx(1, abs=0.02)


def test_odd_regions_and_sizes() -> None:
    for size in ((1, 1), (1, 500)):
        found = colour_shares(
            Image.new("RGB", size), [WHOLE, (1.0, 1.0, 0.0, 0.0), (0.99, 0.5, 0.01, 0.0)]
        )
        assert found.shape == (3, len(COLOURS)) and np.isfinite(found).all()
    assert colour_shares(Image.new("RGB", (5, 5)), []).shape == (0, len(COLOURS))
