"""What is measured of a photo's pixels, by which an answer can be ordered."""

from __future__ import annotations

from typing import Final

from photosearch.base.frozen_class import frozen

VERSION: Final = 1  # of what is computed; photos with an older version are measured again


@frozen
class Measures:
    """Each from 0 to 1; computed by `images.measuring`.

    `sharpness`: how much fine detail there is beside coarse detail where the photo is sharpest. `brightness`: the mean
    lightness. `contrast`: the spread of the lightness. `blown`: the share of pixels that are white without detail.
    `colourfulness`: how vivid and various the colours are.
    """

    sharpness: float
    brightness: float
    contrast: float
    blown: float
    colourfulness: float
