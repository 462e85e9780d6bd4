"""Compare two pictures that may be shots of one moment: the camera moves, turns and zooms a little, the exposure changes, and
a part of the scene moves.

As in `alignment`, luminance images are compared without gradual changes and at even contrast. One of them is tried at several
sizes and turns, and correlated with the other at every shift up to REACH. Only what both show counts: masked normalised
cross-correlation by FFT (Padfield 2012, "Masked object registration in the Fourier domain"), of values whose mean is zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.images.fingerprint import SIDE, Floats, Luminance

FINE, COARSE, WIDE = 0.8, 2.5, 4.0  # the Gaussians' standard deviations, in pixels
NOISE: Final = 3.0  # grey levels; contrast below this is not amplified
REACH: Final = 6  # pixels: 15 % of the side
PADDED: Final = 48  # at least SIDE + REACH, so that no shift wraps around
ZOOMS: Final = (1.0, 0.92, 0.96, 1.04, 1.09)
TURNS: Final = (0.0, -2.0, 2.0)  # degrees
# Likeness at a shift alone, below which no size or turn is tried.
HOPELESS: Final = 0.3
BLOCKS: Final = 5  # along each side
EVEN: Final = 6
WEAK: Final = 20  # percentile
SEEN: Final = 0.7  # share of a block that both pictures must show
TEXTURED: Final = 0.15  # a block with less detail than this (mean square) tells nothing
# Aspect ratios beyond this are turned as if they were this; a turn of two degrees moves little.
LONGEST: Final = 3.0


@dataclass(frozen=True)
class Likeness:
    """How well two pictures agree, -1 to 1: `whole`, where they overlap, and `weakest`, the WEAK percentile of the blocks that
    have detail, each of which may have moved by a pixel: so each area counts."""

    whole: float
    weakest: float


def agreement(a: Luminance, b: Luminance, aspect: float) -> Likeness:
    """How well two luminance images, uint8 [SIDE, SIDE], agree at the best shift, size and turn.

    `aspect`: width divided by height of the pictures.
    """
    one, other = _detail(a), _detail(b)
    whole, _number, shift = _best(one, other[np.newaxis], np.ones((1, SIDE, SIDE), np.float32))
    if whole < HOPELESS:
        return Likeness(whole, -1.0)
    places, weights, inside = _moves(round(min(max(aspect, 1 / LONGEST), LONGEST), 1))
    moved = (other.ravel()[places] * weights).sum(axis=1).reshape(inside.shape) * inside
    whole, number, shift = _best(one, moved, inside)
    return Likeness(whole, _weakest(one, moved[number], inside[number], shift))


def textured(luminance: Luminance) -> int:
    """The number of blocks of a picture, out of BLOCKS², that have detail."""
    return int((_blocks(_detail(luminance) ** 2) >= TEXTURED).sum())


def plainness(luminance: Luminance) -> float:
    """The largest share of a picture that is of one tone, give or take EVEN grey levels: much in a drawing, or in a picture of a
    thing on white."""
    counts = np.bincount(luminance.ravel(), minlength=256)
    return float(np.convolve(counts, np.ones(2 * EVEN + 1), "same").max() / luminance.size)


def _best(one: Floats, others: Floats, inside: Floats) -> tuple[float, int, tuple[int, int]]:
    """The best agreement of `one`, float32 [SIDE, SIDE], with any of `others`, float32 [n, SIDE, SIDE], at any shift: with
    which of them, and by how many pixels that is shifted down and right.

    `inside`: 1 where a pixel of `others` is within the picture.
    """
    first = np.conj(_transform(np.stack([one, one**2, np.ones_like(one)])))
    common = _correlated(_transform(others) * first[0])
    of_one = _correlated(_transform(inside) * first[1])
    of_others = _correlated(_transform(others**2) * first[2])
    found = common / np.sqrt(np.maximum(of_one * of_others, 1e-3))
    number, down, right = np.unravel_index(int(found.argmax()), found.shape)
    return float(found.max()), int(number), (int(down) - REACH, int(right) - REACH)


def _weakest(one: Floats, other: Floats, inside: Floats, shift: tuple[int, int]) -> float:
    """`Likeness.weakest` of two pictures, float32 [SIDE, SIDE], the second of which is shifted; -1 if there are no blocks."""
    room = REACH + 1
    padded, there = np.pad(other, room), np.pad(inside, room)
    squares = _blocks(one**2)
    best = np.full(BLOCKS**2, -1.0)
    for more_down in (-1, 0, 1):
        for more_right in (-1, 0, 1):
            down, right = room + shift[0] + more_down, room + shift[1] + more_right
            part = padded[down : down + SIDE, right : right + SIDE]
            seen = there[down : down + SIDE, right : right + SIDE]
            common = _blocks(one * part)
            lengths = _blocks(one**2 * seen) * _blocks(part**2)
            found = common / np.sqrt(np.maximum(lengths, 1e-6))
            best = np.where(_blocks(seen) >= SEEN, np.maximum(best, found), best)
    counted = best[(squares >= TEXTURED) & (best > -1)]
    return float(np.percentile(counted, WEAK)) if len(counted) else -1.0


def _blocks(values: Floats) -> Floats:
    """The means of the blocks, float32 [BLOCKS²]."""
    side = SIDE // BLOCKS
    means = values.reshape(BLOCKS, side, BLOCKS, side).mean(axis=(1, 3))
    return np.asarray(means.ravel(), np.float32)


def _transform(values: Floats) -> NDArray[np.complex64]:
    return np.asarray(np.fft.rfft2(values, (PADDED, PADDED)), np.complex64)


def _correlated(product: NDArray[np.complex64]) -> Floats:
    """The values at shifts of up to REACH in both directions, float32 [n, 2 REACH + 1, 2 REACH + 1]."""
    near = np.arange(-REACH, REACH + 1)
    every = np.fft.irfft2(product, (PADDED, PADDED))
    return np.asarray(every[:, near][:, :, near], np.float32)


@lru_cache(maxsize=64)
def _moves(aspect: float) -> tuple[NDArray[np.int64], Floats, Floats]:
    """For each size and turn: the four pixels from which each pixel is mixed, int64 [n, 4, SIDE²], their weights, and which
    pixels are within the picture, float32 [n, SIDE, SIDE]."""
    middle = (SIDE - 1) / 2
    y, x = np.mgrid[:SIDE, :SIDE].astype(np.float32) - middle
    places, weights, inside = [], [], []
    for zoom in ZOOMS:
        for turn in TURNS:
            cos, sin = np.cos(np.deg2rad(turn)), np.sin(np.deg2rad(turn))
            across = zoom * (cos * x - sin * y / aspect) + middle
            down = zoom * (sin * x * aspect + cos * y) + middle
            within = (np.abs(across - middle) <= SIDE / 2) & (np.abs(down - middle) <= SIDE / 2)
            across, down = (np.clip(at, 0, SIDE - 1.001) for at in (across, down))
            left, top = across.astype(np.int64), down.astype(np.int64)
            right, low = across - left, down - top
            corner = top * SIDE + left
            places.append(np.stack([corner, corner + 1, corner + SIDE, corner + SIDE + 1]))
            weights.append(
                np.stack(
                    [(1 - right) * (1 - low), right * (1 - low), (1 - right) * low, right * low]
                )
            )
            inside.append(within.astype(np.float32))
    count = len(places)
    return (
        np.stack(places).reshape(count, 4, -1),
        np.stack(weights).reshape(count, 4, -1).astype(np.float32),
        np.stack(inside),
    )


@lru_cache(maxsize=1)
def _blurs() -> tuple[Floats, Floats, Floats]:
    at = np.arange(SIDE)
    found = [np.exp(-0.5 * ((at[:, None] - at) / sigma) ** 2) for sigma in (FINE, COARSE, WIDE)]
    fine, coarse, wide = (
        (blur / blur.sum(axis=1, keepdims=True)).astype(np.float32) for blur in found
    )
    return fine, coarse, wide


def _detail(luminance: Luminance) -> Floats:
    """The picture, float32 [SIDE, SIDE], without gradual changes and the finest noise, and at even contrast."""
    fine, coarse, wide = _blurs()
    values = luminance.astype(np.float32)
    kept = fine @ values @ fine.T - coarse @ values @ coarse.T
    return np.asarray(kept / (NOISE + np.sqrt(wide @ kept**2 @ wide.T)), np.float32)
