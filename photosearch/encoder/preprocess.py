"""Convert a decoded picture to the exact tensor that a model takes.

`pixels` runs in the decode children, so this module imports only Pillow and NumPy; `tensor` runs in the model's process.
"""

from __future__ import annotations

import numpy as np
from PIL import Image

from photosearch.encoder.spec import Floats, Pixels, Preprocess

MAX_ASPECT = 8  # of a longer picture, only the centre is scaled before cropping

_FILTERS = {"bicubic": Image.Resampling.BICUBIC, "bilinear": Image.Resampling.BILINEAR}


def pixels(image: Image.Image, pre: Preprocess) -> Pixels:
    """An upright RGB picture resized as `pre` says: uint8 [size, size, 3]. Raises ValueError for any other mode."""
    if image.mode != "RGB":
        raise ValueError(f"an RGB picture is needed, not {image.mode}")
    resample = _FILTERS[pre.interpolation]
    size = pre.size
    if pre.resize == "squash":
        if image.size != (size, size):
            image = image.resize((size, size), resample)
        return np.array(image, dtype=np.uint8)
    image = _at_most(image, MAX_ASPECT)
    width, height = image.size
    shorter = min(width, height)
    wide, high = width * size // shorter, height * size // shorter
    left, top = round((wide - size) / 2), round((high - size) / 2)
    if (wide, high) != image.size:
        image = image.resize((wide, high), resample)
    return np.array(image.crop((left, top, left + size, top + size)), dtype=np.uint8)


def _at_most(image: Image.Image, aspect: int) -> Image.Image:
    """`image`, cropped around its centre to an aspect ratio of at most `aspect` to 1."""
    width, height = image.size
    wide, high = min(width, height * aspect), min(height, width * aspect)
    left, top = (width - wide) // 2, (height - high) // 2
    return image.crop((left, top, left + wide, top + high))


def tensor(pixels: Pixels, pre: Preprocess) -> Floats:
    """uint8 [n, size, size, 3] to float32 [n, 3, size, size]: (value / 255 - mean) / std.

    Raises ValueError for another dtype or shape.
    """
    size = pre.size
    if pixels.dtype != np.uint8 or pixels.ndim != 4 or pixels.shape[1:] != (size, size, 3):
        raise ValueError(
            f"uint8 [n, {size}, {size}, 3] is needed, not {pixels.dtype} {list(pixels.shape)}"
        )
    mean = np.asarray(pre.mean, dtype=np.float32)
    std = np.asarray(pre.std, dtype=np.float32)
    # Colour by colour: arithmetic along an axis of three takes five times as long.
    scaled = np.ascontiguousarray(pixels.transpose(0, 3, 1, 2)).astype(np.float32)
    scaled /= np.float32(255)
    scaled -= mean[:, np.newaxis, np.newaxis]
    scaled /= std[:, np.newaxis, np.newaxis]
    return scaled
