"""Measures a photo: sharpness, brightness, contrast, blown highlights and colourfulness.

All are measured on the 512-pixel thumbnail as it is read back, not on the decoded picture. A JPEG is decoded at a half, a
quarter or an eighth, whichever still covers the thumbnail, so what a child has in hand has 512 to 1,023 pixels for a JPEG and
up to 200 million for a PNG: the same photo would be called less sharp the larger it was decoded. The thumbnail is the only size
at which all photos can be compared, and the only one that photos of older libraries still have. The price: a blur of less than
about one pixel of the thumbnail, 8 pixels of a photo of 4,000, is not seen.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosearch.base.measures import Measures
from photosearch.images.fingerprint import oklab

SIDE: Final = 512  # the longer side at which sharpness is measured; smaller pictures are enlarged, as they are when shown
BLOCK: Final = 32  # pixels
REACH: Final = 4  # pixels over which coarse detail is measured
NOISE: Final = 4.0  # grey levels of a difference that may be noise
SHARPEST: Final = 90  # percentile of the blocks: a background may be out of focus
COLOUR_SIDE: Final = 128
WHITE: Final = 250  # from this value on, in all three channels, a pixel has no detail left
SPREAD: Final = 2.0  # of the lightness, which deviates by at most 0.5 from its mean

Floats = NDArray[np.float32]


def measures(image: Image.Image) -> Measures:
    """The measures of an upright RGB thumbnail."""
    small = image.resize((COLOUR_SIDE, COLOUR_SIDE), Image.Resampling.BOX)
    pixels = np.asarray(small, np.uint8)
    lightness = oklab(pixels)[..., 0]
    return Measures(
        sharpness=_within(sharpness(image)),
        brightness=_within(float(lightness.mean())),
        contrast=_within(float(lightness.std()) * SPREAD),
        blown=_within(
            float(
                (
                    (pixels[..., 0] >= WHITE)
                    & (pixels[..., 1] >= WHITE)
                    & (pixels[..., 2] >= WHITE)
                ).mean()
            )
        ),
        colourfulness=_within(_colourfulness(pixels)),
    )


def sharpness(image: Image.Image) -> float:
    """From 0 (nothing to see) over 1/4 (no detail finer than four pixels) up to 1.

    In each block: the size of the differences of neighbouring pixels, divided by that of pixels four apart. Blur takes the
    first away and leaves the second; contrast changes both alike, and differences as small as noise count little. Both are root
    mean squares over the two directions. The result is the 90th percentile of the blocks.
    """
    scale = SIDE / max(image.size)
    size = max(round(image.width * scale), 2 * REACH), max(round(image.height * scale), 2 * REACH)
    grey = image.convert("L")
    if size != image.size:
        grey = grey.resize(size, Image.Resampling.BICUBIC)
    values = np.asarray(grey, np.float32)
    fine, coarse = _energy(values, 1), _energy(values, REACH)
    ratio = np.sqrt(fine / (coarse + np.float32(NOISE**2)))
    return float(np.percentile(ratio, SHARPEST))


def _energy(values: Floats, step: int) -> Floats:
    """The mean squared difference of pixels `step` apart, right and below, in each block: float32 [rows, columns]. Every second
    row is enough."""
    height, width = values.shape[0] - REACH, values.shape[1] - REACH
    here = values[:height:2, :width]
    each = np.square(values[:height:2, step : width + step] - here)
    each += np.square(values[step : height + step : 2, :width] - here)
    for axis, side in enumerate((BLOCK // 2, BLOCK)):
        starts = np.arange(max(each.shape[axis] // side, 1)) * side
        sizes = np.diff([*starts, each.shape[axis]])  # the last block has what is left over
        shape = (-1, 1) if axis == 0 else (1, -1)
        each = np.add.reduceat(each, starts, axis=axis) / sizes.reshape(shape).astype(np.float32)
    return np.asarray(each, np.float32)


def _colourfulness(pixels: NDArray[np.uint8]) -> float:
    """Hasler and Süsstrunk, "Measuring colourfulness in natural images" (2003), of sRGB from 0 to 1."""
    red, green, blue = (pixels[..., channel].astype(np.float32) / 255 for channel in range(3))
    across, along = red - green, (red + green) / 2 - blue
    spread = np.hypot(across.std(), along.std())
    return float(spread + 0.3 * np.hypot(across.mean(), along.mean()))


def _within(value: float) -> float:
    return min(max(value, 0.0), 1.0)
