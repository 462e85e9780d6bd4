"""How much real detail a picture has at full size, where it may have a frame or a caption, and how coarsely it was saved.

A picture of many pixels may be an enlargement of one of few. Its spectrum tells: beyond the finest detail of the small
picture there is a cliff, and behind it little but the noise of its JPEG.
"""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosearch.base.files import resource
from photosearch.base.records import Box, Detail
from photosearch.images.small_network import Floats, Weights, outputs, weights_of

WINDOW, BINS = 256, 32  # pixels of a row that is transformed, and bands of its spectrum
SMALLEST: Final = 72  # pixels; a shorter side tells too little
MOST_ROWS: Final = 6_000  # rows that are transformed, in each direction
QUIET: Final = 1e-2  # power below this does not count
TILE: Final = 512  # pixels of the middle that are kept to compare versions
ALIKE: Final = 12  # grey levels between a border's colour and a pixel of it
PLAIN, SOME = (
    0.96,
    0.3,
)  # shares of a line in the border's colour: of a plain line, of one with a caption
WIDEST: Final = 0.4  # of a side; no border is wider
LAYERS: Final = 4  # borders within borders: a line around a frame with a caption
COARSE, FINE = slice(2, 6), slice(16, 26)  # bands whose power is compared
LEAST_INSIDE: Final = 0.25  # of each side; a picture that is all border has none

Luminance = NDArray[np.uint8]


def detail(picture: Image.Image, table: tuple[int, ...]) -> Detail:
    """The detail of an upright RGB picture at full size. `table`: see `Detail`."""
    values = np.asarray(picture.convert("L"))
    inside = borders(values)
    high, wide = values.shape
    left, top, right, bottom = inside
    shot = values[
        round(top * high) : round(bottom * high), round(left * wide) : round(right * wide)
    ]
    found = spectrum(shot)
    middle = _middle(values)
    return Detail(
        width=wide,
        height=high,
        inside=inside,
        fraction=fraction(found) if found is not None else 1.0,
        crispness=float(found[FINE].mean() - found[COARSE].mean()) if found is not None else 0.0,
        middle=middle.tobytes(),
        side=(middle.shape[1], middle.shape[0]),
        table=table,
    )


def fraction(found: Floats) -> float:
    """The finest real detail of a picture with this spectrum, as a share of what its pixels could show, at most 1.

    A network with one small hidden layer that `training.detail_weights` fits to enlarged photos.
    """
    octaves = float(outputs(_weights(), np.diff(found))[0])
    return float(2 ** min(0.0, octaves))


@lru_cache(maxsize=1)
def _weights() -> Weights:
    return weights_of(json.loads(resource("detail.json").read_text("utf-8")))


def spectrum(values: Luminance) -> Floats | None:
    """The power of luminance, uint8 [high, wide], in BINS bands of equal width up to the finest that its pixels can show, in
    decibels: float32 [BINS]. None if it has too few pixels.

    Along rows and along columns (the mean of both), because an enlargement lacks both alike, in windows of at most WINDOW
    pixels, so that pictures of any size compare. Of each band the median, so that the grid of the JPEG's blocks does not count.
    """
    if min(values.shape) < SMALLEST:
        return None
    both = [_along(lines) for lines in (values, values.T)]
    return np.asarray(10 * np.log10(np.sqrt(both[0] * both[1]) + QUIET), np.float32)


def _along(values: Luminance) -> NDArray[np.float64]:
    length = min(WINDOW, values.shape[1])
    starts = np.unique(np.linspace(0, values.shape[1] - length, 2 * values.shape[1] // length))
    every = max(1, -(-len(values) * len(starts) // MOST_ROWS))
    weight = np.hanning(length).astype(np.float32)
    power = np.zeros(length // 2 + 1)
    for start in starts.astype(int):
        rows = values[::every, start : start + length].astype(np.float32)
        rows = (rows - rows.mean(axis=1, keepdims=True)) * weight
        power += (np.abs(np.fft.rfft(rows, axis=1)) ** 2).mean(axis=0)
    power /= len(starts) * float((weight**2).sum())
    ends = np.linspace(1, len(power), BINS + 1).astype(int)
    return np.array([np.median(power[a:b]) for a, b in pairwise(ends)])


def borders(values: Luminance) -> Box:
    """The part of a picture, luminance uint8 [high, wide], within plain borders and bars with a caption; the whole if there
    are none. Whether they were added or the photo has such edges, only another version tells."""
    high, wide = values.shape
    left, top, right, bottom = 0, 0, wide, high
    for _ in range(LAYERS):
        part = values[top:bottom, left:right]
        above, below = _border(part), _border(part[::-1])
        across = part[above : len(part) - below].T
        before, after = _border(across), _border(across[::-1])
        top, bottom, left, right = top + above, bottom - below, left + before, right - after
        if right - left < LEAST_INSIDE * wide or bottom - top < LEAST_INSIDE * high:
            return 0.0, 0.0, 1.0, 1.0
        if not (above or below or before or after):
            break
    return left / wide, top / high, right / wide, bottom / high


def _border(lines: Luminance) -> int:
    """How many of the first lines are a border of one colour; those with a caption count if a plain one follows."""
    if len(lines) < 2:
        return 0
    colour = int(np.median(lines[min(1, len(lines) - 1)]))
    low, high = max(0, colour - ALIKE), min(255, colour + ALIKE)
    found = 0
    limit = int(WIDEST * len(lines))
    for start in range(0, limit, 64):
        part = lines[start : min(start + 64, limit)]
        share = ((part >= low) & (part <= high)).mean(axis=1)
        ends = np.flatnonzero(share < SOME)
        last = int(ends[0]) if len(ends) else len(part)
        plain = np.flatnonzero(share[:last] >= PLAIN)
        if len(plain):
            found = start + int(plain[-1]) + 1
        if start == 0 and (not len(plain) or plain[0] > 3):
            return 0
        if last < len(part):
            break
    return found


def _middle(values: Luminance) -> Luminance:
    """The middle of a picture, at most TILE pixels a side, such that that of a turned or mirrored picture is the same, and
    that it begins with a block of the JPEG."""
    at = [max(0, -(-(side - TILE) // 16) * 8) for side in values.shape]
    return values[at[0] : values.shape[0] - at[0], at[1] : values.shape[1] - at[1]]
