"""Which of two files of the same size was made from the other, told from the traces that saving leaves.

If saving the one again, with the quantisation of the other's JPEG, gives the other, the other may be its copy. Saving a copy more
coarsely than its original cannot be undone, so only one of the two gives the other, or the other less exactly. A copy that was saved more finely has kept
the steps of its original, so either gives the other: then the finer one is the copy, though neither its size nor its quality says
so. If both were saved with the same steps, saving the original gives the copy a little more exactly than the copy, which has been
rounded once more, gives the original.
"""

from __future__ import annotations

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
NEARLY: Final = 1.22  # factor from which on a coarser copy cannot give its original
# Share of the difference that is left at most if the finer of two files is the copy. Of 24 odd-numbered COCO photos, saved 1 to 6 steps of
# quality finer, 95 of 100 leave at most .46; those saved 1 to 3 coarser leave .42 and more.
FULLY, ROUNDED = 0.42, 0.02  # and squared grey levels
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
    if is_copy and is_source:  # the one that was saved more finely has kept the steps of the other
        factor = max(step(a), step(b)) / min(step(a), step(b))
        if factor >= NEARLY:
            return step(b) < step(a)
        if factor >= FINER:
            if step(b) < step(a):
                return _explained(placed, own, b.table)
            return not _explained(other, one, a.table)
        if len(a.table) != 64 or len(b.table) != 64:
            return None
        kept, lost = _left(placed, own, b.table), _left(other, one, a.table)
        if max(kept, lost) <= CLEARER * min(kept, lost):
            return None
        return kept < lost
    return is_copy if is_copy or is_source else None


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
    predicted = _toned(source, copy)
    difference = float(((predicted - copy) ** 2).mean())
    if difference <= NOTHING:
        return True
    if len(table) != 64:
        return False
    return _left(source, copy, table) <= (1 - EXPLAINED) * difference


def _explained(source: Floats, copy: Floats, table: tuple[int, ...]) -> bool:
    """Whether saving `source` more finely explains nearly all of the difference; else it is `source` that was saved less finely."""
    if len(table) != 64:
        return True
    difference = float(((_toned(source, copy) - copy) ** 2).mean())
    return _left(source, copy, table) <= FULLY * difference + ROUNDED


def _left(source: Floats, copy: Floats, table: tuple[int, ...]) -> float:
    """How much saving `source` with this quantisation differs from `copy`, in squared grey levels."""
    return float(((_saved(_toned(source, copy), table) - copy) ** 2).mean())


def _toned(source: Floats, copy: Floats) -> Floats:
    """`source` in the tones of `copy`: the mean of `copy` for each tone of `source`, joined by straight lines."""
    tone = (source * (TONES / 256)).astype(int).clip(0, TONES - 1).ravel()
    counts = np.bincount(tone, minlength=TONES)
    known = counts > 0
    means = [
        np.bincount(tone, values.ravel(), TONES)[known] / counts[known] for values in (source, copy)
    ]
    return np.asarray(np.interp(source, means[0], means[1]), np.float32)


def _saved(values: Floats, table: tuple[int, ...]) -> Floats:
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
