"""Which of two sizes of a shot was made from the other.

Enlarging cannot add what the small picture does not show, and it weakens the finest that this shows. So if the large one, reduced to
the size of the small one, lacks power in its finest bands, it was made from the small one. If the small one was made from the large
one, reducing this again gives nearly the same.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

from photosearch.base.records import Detail
from photosearch.duplicates.generations import middle, saved
from photosearch.images.detail import Luminance, spectrum

FINEST: Final = slice(24, 30)  # bands; the last two are mostly noise
# Decibels. Of the copies of 540 validation photos, enlargements by 1.5 to 4 lack 1.5 and more, and photos beside smaller copies of
# them at most 1.3.
LACKING: Final = 1.4
# The small one's own saving adds noise, which counts where a picture is soft; with the same noise, enlargements mostly lack more
# than 0.1, and photos in focus beside smaller copies of them at most 0.8.
SAVED: Final = 0.1


def made_from_smaller(large: Detail, small: Detail, scale: float) -> bool | None:
    """Whether `large` is an enlargement of `small`; `scale`: the size of `small` as a share of that of `large`. None if they show
    too few pixels."""
    reduced = Image.fromarray(middle(large).astype(np.uint8))
    wide, high = (max(1, round(side * scale)) for side in reduced.size)
    one = np.asarray(reduced.resize((wide, high), Image.Resampling.LANCZOS))
    other = middle(small).astype(np.uint8)
    lacks = _lacking(one, other)
    if lacks is None:
        return None
    if lacks < LACKING or len(small.table) != 64:
        return lacks >= LACKING
    noisy = _lacking(saved(one.astype(np.float32), small.table).astype(np.uint8), other)
    return noisy is not None and noisy >= SAVED


def _lacking(one: Luminance, other: Luminance) -> float | None:
    """How many decibels the finest bands of the middle of `other` are stronger than those of `one`; None if there are too few
    pixels."""
    height, width = (min(pair) for pair in zip(one.shape, other.shape, strict=True))
    bands = [spectrum(_centre(values, height, width)) for values in (one, other)]
    if bands[0] is None or bands[1] is None:
        return None
    return float((bands[1] - bands[0])[FINEST].mean())


def _centre(values: Luminance, height: int, width: int) -> Luminance:
    top, left = (values.shape[0] - height) // 2, (values.shape[1] - width) // 2
    return values[top : top + height, left : left + width]
