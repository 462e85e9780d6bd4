"""How much of a picture has each of the colours that have a name of their own (Berlin and Kay, "Basic color terms", 1969): for
the search by colour that `bench_orders` tries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosearch.images.fingerprint import oklab

Colour = Literal["red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black", "grey", "white"]  # fmt: skip
COLOURS: Final[tuple[Colour, ...]] = get_args(Colour)
SIDE: Final = 60  # pixels
NEUTRAL: Final = 0.05  # chroma in Oklab, up to which a pixel is black, grey or white
BLACK_OF_ALL: Final = 0.2  # lightness, below which every pixel is black
BLACK, WHITE = 0.35, 0.8  # lightness, below and above which one without a colour is black or white
# Oklab of typical examples; the widths say how far each counts: hue in degrees, lightness, chroma.
_TYPICAL: Final[dict[Colour, tuple[float, float, float]]] = {
    "red": (0.55, 0.19, 0.09), "orange": (0.72, 0.12, 0.13), "yellow": (0.88, -0.03, 0.16), "green": (0.55, -0.10, 0.08),
    "blue": (0.48, -0.03, -0.14), "purple": (0.45, 0.12, -0.12), "pink": (0.75, 0.14, -0.01), "brown": (0.42, 0.05, 0.06),
}  # fmt: skip
_HUE, _LIGHTNESS, _CHROMA, _CHROMA_COUNTS = 25.0, 0.25, 0.15, 0.5

Region = tuple[float, float, float, float]
Floats = NDArray[np.float32]


def colour_shares(image: Image.Image, regions: Sequence[Region]) -> Floats:
    """Of each region of an RGB picture, the share of the pixels that have each of `COLOURS`: float32 [regions, colours].

    `regions`: left, top, width and height as fractions.
    """
    small = image.resize((SIDE, SIDE), Image.Resampling.BOX)
    named = _named(oklab(np.asarray(small, np.uint8)))
    found = []
    for left, top, width, height in regions:
        x, y = min(int(left * SIDE), SIDE - 1), min(int(top * SIDE), SIDE - 1)
        part = named[
            y : max(int((top + height) * SIDE), y + 1), x : max(int((left + width) * SIDE), x + 1)
        ]
        found.append(np.bincount(part.ravel(), minlength=len(COLOURS)) / part.size)
    return np.array(found, np.float32).reshape(-1, len(COLOURS))


def _named(lab: Floats) -> NDArray[np.int64]:
    """The place in `COLOURS` of each pixel's colour. `lab`: Oklab, float32 [..., 3]."""
    light, chroma = lab[..., 0], np.hypot(lab[..., 1], lab[..., 2])
    hue = np.degrees(np.arctan2(lab[..., 2], lab[..., 1]))
    typical = np.array(list(_TYPICAL.values()), np.float32)
    hues = np.degrees(np.arctan2(typical[:, 2], typical[:, 1]))
    away = np.abs((hue[..., np.newaxis] - hues + 180) % 360 - 180) / _HUE
    lighter = (light[..., np.newaxis] - typical[:, 0]) / _LIGHTNESS
    stronger = (chroma[..., np.newaxis] - np.hypot(typical[:, 1], typical[:, 2])) / _CHROMA
    nearest = (away**2 + lighter**2 + _CHROMA_COUNTS * stronger**2).argmin(axis=-1)
    chromatic = np.array([COLOURS.index(name) for name in _TYPICAL])[nearest]
    black, grey, white = (COLOURS.index(name) for name in ("black", "grey", "white"))
    neutral = np.where(light < BLACK, black, np.where(light > WHITE, white, grey))
    found = np.where(chroma > NEUTRAL, chromatic, neutral)
    return np.where(light < BLACK_OF_ALL, black, found).astype(np.int64)
