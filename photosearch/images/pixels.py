"""Convert any decoded picture to a small, upright sRGB picture on a white background."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosearch.images.colour_spaces import to_srgb

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_BAND_PIXELS = 4_000_000  # converted at a time, so that memory never holds a large picture twice
_FULL = {"L", "RGB", "RGBA", "CMYK", "LAB"}  # modes that can be resized and converted directly
_FLOAT_WHITE = 1.5  # floats that mostly stay below it range from 0 to 1
_MOST_LIGHT = 32.0  # floats beyond it are whole numbers in truth
_DEEP = {"I", "F", "I;16", "I;16B", "I;16L", "I;16N"}


def fitting(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    """`size` scaled down, never up, to fit into `box`; each side is at least 1 pixel."""
    scale = min(1.0, box[0] / size[0], box[1] / size[1])
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def render(image: Image.Image, box: tuple[int, int], orientation: int) -> Image.Image:
    """A loaded picture as upright sRGB without metadata, scaled down to fit into `box`, the upright width and height."""
    if orientation in _TURNS and orientation >= 5:
        box = box[1], box[0]
    small = to_srgb(_on_white(_shrunk(image, fitting(image.size, box))), image)
    if orientation in _TURNS:
        small = small.transpose(_TURNS[orientation])
    small.info = {}  # Pillow would save the comment of the original
    return small


def cut(image: Image.Image, region: tuple[float, float, float, float]) -> Image.Image:
    """Crop a region, at least one pixel. `region`: left, top, width and height as fractions of the upright picture."""
    left, top, width, height = region
    x = min(int(left * image.width), image.width - 1)
    y = min(int(top * image.height), image.height - 1)
    right = max(x + 1, min(round((left + width) * image.width), image.width))
    bottom = max(y + 1, min(round((top + height) * image.height), image.height))
    return image.crop((x, y, right, bottom))


def _shrunk(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """`image` in a mode of `_FULL`, at `size`. A large picture is first reduced by averaging, band by band."""
    ceiling = _ceiling(image) if image.mode in _DEEP else 1.0
    factor = max(1, min(image.width // (2 * size[0]), image.height // (2 * size[1])))
    if factor == 1 and image.width * image.height <= 4 * _BAND_PIXELS:
        return _resized(_plain(image, ceiling), size)
    rows = max(1, _BAND_PIXELS // (image.width * factor)) * factor
    canvas: Image.Image | None = None
    top = 0
    for band in _bands(image, rows):
        part = _plain(band, ceiling).reduce(factor)
        if canvas is None:
            canvas = Image.new(part.mode, (part.width, -(-image.height // factor)))
        canvas.paste(part, (0, top))
        top += part.height
    assert canvas is not None
    return _resized(canvas, size)


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    # Hamming looks like bicubic at the cost of bilinear
    return image if image.size == size else image.resize(size, Image.Resampling.HAMMING)


def _plain(image: Image.Image, ceiling: float) -> Image.Image:
    """`image` in a mode of `_FULL`; transparency becomes alpha."""
    if image.mode in _DEEP:
        return _eight_bits(image, ceiling)
    if image.mode == "La":
        return image.convert("LA").convert("RGBA")
    if image.mode in ("P", "PA") or image.has_transparency_data:
        return image.convert("RGBA" if image.has_transparency_data else "RGB")
    if image.mode in _FULL:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _ceiling(image: Image.Image) -> float:
    """The value that becomes white in a picture of more than 8 bits."""
    bands = _bands(image, max(1, _BAND_PIXELS // image.width))
    if image.mode == "F":
        step = max(1, math.isqrt(image.width * image.height // _BAND_PIXELS))
        return white_of_floats(np.concatenate([np.asarray(b)[::step, ::step] for b in bands]))
    return white_of_whole_numbers(max(float(np.asarray(b).max(initial=0)) for b in bands))


def white_of_whole_numbers(brightest: float) -> float:
    """The value that becomes white in a picture of whole numbers.

    Files state how many bits they store, but rarely how many the camera or scanner used; 10 or 12 of 16 are common. The
    next power of two above the brightest value fits all of these.
    """
    return float(2 ** math.ceil(math.log2(max(brightest, 255.0) + 1))) - 1


def white_of_floats(values: NDArray[np.floating[Any]]) -> float:
    """The value that becomes white in a picture of floating point.

    It is 1, beyond which some highlights may go, unless much is far above it: then the brightest, or 255 or more.
    """
    step = max(1, values.size // _BAND_PIXELS)
    some = values.ravel()[::step]
    some = some[np.isfinite(some)]
    top = float(np.percentile(some, 99.5)) if some.size else 1.0
    if top <= _FLOAT_WHITE:
        return 1.0
    return top if top < _MOST_LIGHT else white_of_whole_numbers(float(some.max()))


def _bands(image: Image.Image, rows: int) -> Iterator[Image.Image]:
    """The picture in bands of `rows` rows, from the top."""
    for top in range(0, image.height, rows):
        yield image.crop((0, top, image.width, min(image.height, top + rows)))


def _eight_bits(image: Image.Image, ceiling: float) -> Image.Image:
    values = np.nan_to_num(np.asarray(image, dtype=np.float32), posinf=ceiling, neginf=0.0)
    scaled = np.clip(values * np.float32(255.0 / ceiling), 0, 255)
    return Image.fromarray(scaled.astype(np.uint8))


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white
