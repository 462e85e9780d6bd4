"""Which of two files of the same size was made from the other, told from the traces that saving leaves.

If saving the one again, with the quantisation of the other's JPEG, gives the other, the other may be its copy. Saving a copy more
coarsely than its original cannot be undone, so only one of the two gives the other. A copy that was saved more finely, or nearly the
same, has kept the steps of its original, so either gives the other: then what each leaves of the difference decides, and if both were
saved with the same steps, which leaves less, because a copy has been rounded once more.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.records import Detail

TONES: Final = 64  # steps of the curve that turns the tones of one file into those of the other
NOTHING: Final = 0.5  # squared grey levels; rounding alone makes two files differ this much
EXPLAINED: Final = 0.4  # share of the difference that saving must explain
FINER: Final = 1.01  # factor between the steps of two tables that differ
# Factor between what saving leaves of the difference, in either direction. Of 150 odd-numbered COCO photos, saved again with the same
# table as they are, mirrored or turned, 444 of 450 copies leave more, and none leaves less than 1 / 1.02.
CLEARER: Final = 1.02
NEARLY: Final = 1.5  # factor from which on a coarser copy cannot give its original
# Logarithmic odds that the coarser of two files was first, learnt by a logistic regression (`training.copy_odds`) from 3,200 copies (quality 50 to 96) of 330
# photos that had been reduced, half of them with noise, and saved once (quality 55 to 98): right for .988 of those of other data sets,
# and for .998 of 1,560 copies of photos as they were found. The features: see `_coarser_first`.
FINE, COARSE, STEPS, FINE_STEPS, BIAS = -9.6, 3.9, 2.2, -36.1, -3.6
SURE: Final = 3.0  # odds that outweigh that only one of two files gives the other, if this was saved more coarsely
LEAST_SHARE: Final = 0.01  # keeps the logarithms finite
LEAST: Final = 64  # pixels a side; fewer tell nothing

Floats = NDArray[np.float32]


def made_from(a: Detail, b: Detail, quarter: int, mirrored: bool) -> bool | None:
    """Whether `b` was made from `a` (True), `a` from `b` (False), or neither is certain (None).

    `quarter`, `mirrored`: how `b` has to be turned, after mirroring it, to look like `a`.
    """
    one, other = middle(a), oriented(middle(b), quarter, mirrored)
    if one.shape != other.shape or min(one.shape) < LEAST:
        return None
    # each is saved in its own position, because that decides where the blocks are
    placed, own = unoriented(one, quarter, mirrored), middle(b)
    is_copy = _gives(placed, own, b.table)
    is_source = _gives(other, one, a.table)
    if not (is_copy or is_source):
        return None
    if len(a.table) != 64 or len(b.table) != 64:
        if is_copy and is_source:  # a file without loss has kept the steps of what it was made from
            return None if step(a) == step(b) else step(b) < step(a)
        return is_copy
    coarser = max(step(a), step(b)) / min(step(a), step(b))
    b_finer = step(b) < step(a)
    if is_copy and is_source and coarser >= NEARLY:
        return b_finer
    kept, lost = _left(placed, own, b.table), _left(other, one, a.table)
    if coarser >= FINER:
        shares = kept / _difference(placed, own), lost / _difference(other, one)
        odds = _coarser_first(*(shares if b_finer else shares[::-1]), coarser)
        odds = odds if b_finer else -odds  # that `a` was first
        if is_copy == is_source or (abs(odds) >= SURE and is_copy != b_finer):
            return odds > 0
        return is_copy
    if max(kept, lost) <= CLEARER * min(kept, lost):
        return None
    return kept < lost


def _coarser_first(fine_left: float, coarse_left: float, steps: float) -> float:
    """The logarithmic odds that the coarser of two files was first. `fine_left`, `coarse_left`: shares of their difference that are
    left by saving the coarser one as the finer, and the other way round. `steps`: the ratio of their steps, above 1."""
    fine, coarse, steps = (
        math.log(value) for value in (fine_left + LEAST_SHARE, coarse_left + LEAST_SHARE, steps)
    )
    return FINE * fine + COARSE * coarse + STEPS * steps + FINE_STEPS * fine * steps + BIAS


def left_over(source: Detail, copy: Detail) -> float:
    """The share of the difference between two files in one position that saving `source` like `copy` leaves."""
    one, other = middle(source), middle(copy)
    return _left(one, other, copy.table) / _difference(one, other)


def middle(found: Detail) -> Floats:
    """The middle of the picture, float32 [high, wide]."""
    return np.frombuffer(found.middle, np.uint8).reshape(found.side[::-1]).astype(np.float32)


def oriented(values: Floats, quarter: int, mirrored: bool) -> Floats:
    return np.rot90(values[:, ::-1] if mirrored else values, quarter)


def unoriented(values: Floats, quarter: int, mirrored: bool) -> Floats:
    """The inverse of `oriented`."""
    values = np.rot90(values, -quarter)
    return values[:, ::-1] if mirrored else values


def step(found: Detail) -> float:
    """The mean quantisation step of the lower frequencies; below 1 if the file was saved without loss."""
    if len(found.table) != 64:
        return 0.5
    return float(np.mean(np.reshape(found.table, (8, 8))[:4, :4]))


def _gives(source: Floats, copy: Floats, table: tuple[int, ...]) -> bool:
    """Whether saving `source` with this quantisation gives `copy`, or nearly: tones may have been changed before."""
    difference = _difference(source, copy)
    if difference <= NOTHING:
        return True
    if len(table) != 64:
        return False
    return _left(source, copy, table) <= (1 - EXPLAINED) * difference


def _difference(source: Floats, copy: Floats) -> float:
    """How much `copy` differs from `source` in its tones, in squared grey levels; never 0."""
    return max(float(((_toned(source, copy) - copy) ** 2).mean()), 1e-3)


def _left(source: Floats, copy: Floats, table: tuple[int, ...]) -> float:
    """How much saving `source` with this quantisation differs from `copy`, in squared grey levels."""
    return float(((saved(_toned(source, copy), table) - copy) ** 2).mean())


def _toned(source: Floats, copy: Floats) -> Floats:
    """`source` in the tones of `copy`: the mean of `copy` for each tone of `source`, joined by straight lines."""
    tone = (source * (TONES / 256)).astype(int).clip(0, TONES - 1).ravel()
    counts = np.bincount(tone, minlength=TONES)
    known = counts > 0
    means = [
        np.bincount(tone, values.ravel(), TONES)[known] / counts[known] for values in (source, copy)
    ]
    return np.asarray(np.interp(source, means[0], means[1]), np.float32)


def saved(values: Floats, table: tuple[int, ...]) -> Floats:
    """The picture after saving it as a JPEG with this table. Pixels beyond the last whole block stay."""
    steps = np.array(table, np.float32).reshape(8, 8)
    high, wide = (side // 8 for side in values.shape)
    found = values.copy()
    blocks = values[: 8 * high, : 8 * wide].reshape(high, 8, wide, 8).swapaxes(1, 2) - 128
    whole = np.round(_cosines() @ blocks @ _cosines().T / steps) * steps
    back = (_cosines().T @ whole @ _cosines()).swapaxes(1, 2).reshape(8 * high, 8 * wide)
    found[: 8 * high, : 8 * wide] = np.clip(np.round(back + 128), 0, 255)
    return found


@lru_cache(maxsize=1)
def _cosines() -> Floats:
    """The DCT-II of length 8, orthonormal."""
    at = (np.arange(8) + 0.5) * np.pi / 8
    rows = np.cos(np.arange(8)[:, None] * at) / 2
    rows[0] /= np.sqrt(2)
    return np.asarray(rows, np.float32)
