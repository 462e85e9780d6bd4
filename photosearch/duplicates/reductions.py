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
from photosearch.images.detail import Luminance, spectrum

FINEST: Final = slice(24, 30)  # bands; the last two are mostly noise
# Decibels. Of the copies of 400 validation photos, enlargements by 1.5 to 4 lack 1.6 and more, and photos beside smaller copies of
# them at most 1.3.
LACKING: Final = 1.4


def lacking(large: Detail, small: Detail, scale: float) -> float | None:
    """How many decibels the finest bands of `small` are stronger than those of `large` at its size; `scale`: the size of `small`
    as a share of that of `large`. None if they show too few pixels."""
    reduced = Image.fromarray(_middle(large))
    wide, high = (max(1, round(side * scale)) for side in reduced.size)
    one = np.asarray(reduced.resize((wide, high), Image.Resampling.LANCZOS))
    other = _middle(small)
    height, width = (min(pair) for pair in zip(one.shape, other.shape, strict=True))
    bands = [spectrum(_centre(values, height, width)) for values in (one, other)]
    if bands[0] is None or bands[1] is None:
        return None
    return float((bands[1] - bands[0])[FINEST].mean())


def _middle(found: Detail) -> Luminance:
    return np.frombuffer(found.middle, np.uint8).reshape(found.side[::-1])


def _centre(values: Luminance, height: int, width: int) -> Luminance:
    top, left = (values.shape[0] - height) // 2, (values.shape[1] - width) // 2
    return values[top : top + height, left : left + width]
