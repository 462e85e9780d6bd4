"""Which of two files of the same size was made from the other, told from the traces that saving leaves.

A copy differs from its original by what saving the copy loses: as much as the quantisation of the *copy's* JPEG causes. So the
file is the copy whose own loss explains the difference. A copy saved more finely than its original is found in this way as
well, which neither the size nor the quality of the files would tell.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.records import Detail

TONES: Final = 64  # steps of the curve that turns the tones of one file into those of the other
REACH: Final = 2  # pixels around one that may have been mixed into it, by a blur or by sharpening
ROUNDING: Final = 0.2  # power of the noise of rounding colours to whole numbers, in squared grey levels
SURE: Final = 0.25  # difference of the logarithms below which nothing is certain
LEAST: Final = 64  # pixels a side; fewer tell nothing

Floats = NDArray[np.float32]


def made_from(a: Detail, b: Detail, quarter: int, mirrored: bool) -> bool | None:
    """Whether `b` was made from `a` (True), `a` from `b` (False), or neither is certain (None).

    `quarter`, `mirrored`: how `b` has to be turned, after mirroring it, to look like `a`.
    """
    one, other = middle(a), oriented(middle(b), quarter, mirrored)
    if one.shape != other.shape or min(one.shape) < LEAST:
        return None
    away = [_excess(one, other, b.table), _excess(other, one, a.table)]
    if abs(away[0] - away[1]) < SURE:
        return None
    return away[0] < away[1]


def middle(found: Detail) -> Floats:
    """The middle of the picture, float32 [high, wide]."""
    return np.frombuffer(found.middle, np.uint8).reshape(found.side[::-1]).astype(np.float32)


def oriented(values: Floats, quarter: int, mirrored: bool) -> Floats:
    return np.rot90(values[:, ::-1] if mirrored else values, quarter)


def _excess(source: Floats, copy: Floats, table: tuple[int, ...]) -> float:
    """How far, in logarithms, the difference of `copy` from what `source` predicts is from the loss by saving `copy`."""
    predicted = _filtered(_toned(source, copy), copy)
    difference = float(((predicted - copy) ** 2).mean()) + ROUNDING
    return abs(float(np.log(difference / (_loss(predicted, table) + ROUNDING))))


def _toned(source: Floats, copy: Floats) -> Floats:
    """`source` in the tones of `copy`: the mean of `copy` for each tone of `source`, joined by straight lines."""
    step = 256 / TONES
    tone = (source / step).astype(int).clip(0, TONES - 1).ravel()
    counts = np.bincount(tone, minlength=TONES)
    known = counts > 0
    means = [np.bincount(tone, values.ravel(), TONES)[known] / counts[known] for values in (source, copy)]
    return np.asarray(np.interp(source, *means), np.float32)


def _filtered(source: Floats, copy: Floats) -> Floats:
    """`source` through the linear filter of few pixels that makes it most like `copy`."""
    side = 2 * REACH + 1
    padded = np.pad(source, REACH, mode="edge")
    high, wide = source.shape
    shifted = [
        padded[down : down + high, across : across + wide].ravel()
        for down in range(side)
        for across in range(side)
    ]
    columns = np.stack([*shifted, np.ones(source.size, np.float32)], axis=1).astype(np.float64)
    squares = columns.T @ columns
    squares[np.diag_indices(len(squares))] += 1e-3 * source.size
    weights = np.linalg.solve(squares, columns.T @ copy.ravel())
    return np.asarray((columns @ weights).reshape(source.shape), np.float32)


def _loss(values: Floats, table: tuple[int, ...]) -> float:
    """The power of what saving a picture with this quantisation loses, in squared grey levels.

    The larger loss on two grids of blocks: on the grid of an earlier saving, its own steps would be lost no more.
    """
    if len(table) != 64:
        return 0.0
    steps = np.array(table, np.float32).reshape(8, 8)
    return max(_quantised(values[at:, at:], steps) for at in (0, 3))


def _quantised(values: Floats, steps: Floats) -> float:
    high, wide = (side // 8 for side in values.shape)
    blocks = values[: 8 * high, : 8 * wide].reshape(high, 8, wide, 8).swapaxes(1, 2) - 128
    found = _cosines() @ blocks @ _cosines().T
    return float(((found - np.round(found / steps) * steps) ** 2).mean())


@lru_cache(maxsize=1)
def _cosines() -> Floats:
    """The DCT-II of length 8, orthonormal."""
    at = (np.arange(8) + 0.5) * np.pi / 8
    rows = np.cos(np.arange(8)[:, None] * at) / 2
    rows[0] /= np.sqrt(2)
    return np.asarray(rows, np.float32)
