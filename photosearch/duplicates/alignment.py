"""Decide from luminance images alone whether two pictures show the same shot, and where one is located in the other.

The luminance images are high-pass filtered (a difference of two Gaussians), their local contrast is equalised (divisive
normalisation), and the results are compared by normalised cross-correlation. Colour, brightness and contrast then have no
effect, and two photos that share only a bright sky above dark ground, or a frame, do not agree. To find crops and added
borders or strips, each picture is searched for in the other at every size and position, first coarsely; the best positions
are then refined to fractions of a pixel.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from photosearch.base.records import Box
from photosearch.images.fingerprint import SIDE, Floats, Luminance

FINE, COARSE, WIDE = 0.7, 2.5, 4.0  # the Gaussians' standard deviations, in pixels
NOISE = 3.0  # grey levels; contrast below this is not amplified
SMALLEST = (
    0.5  # smallest side of a part that is searched for, as a share of the whole picture's side
)
ROUGH_SIDE = 24  # pixels of the longer side in the coarse search
RIM = 2  # coarse pixels ignored at a part's edge, where the filters mix in its surroundings
ROUGH = 0.7  # lowest coarse agreement that is worth refining
TRIED = 2  # coarse positions that are refined
# Lowest agreement after the first two sizes of steps that is worth smaller ones: of 150 crops of photos, all reach 0.4 and
# 0.78 by then; of other photos' positions, nine in ten reach neither.
HOPEFUL = (0.3, 0.5)
BLOCKS = 4  # along each side; blocks are also compared one by one, so that each area counts
TEXTURED = 0.15  # a block with less detail than this (mean square) is ignored
FRAME = 4  # pixels ignored at the rim: a frame of a tenth of the side
WEAK = 20  # the percentile of the blocks' agreements that counts
# Two versions of one shot agree at 0.9 and more, even as a low-quality JPEG. Different shots reach 0.66 as whole pictures,
# 0.8 if they share a frame.
COPY, EVEN = 0.86, 0.6
# A low-quality JPEG of few pixels is mostly noise: two versions of one shot agree at 0.76 and more.
BLURRED = 0.75

CLOSER, FINER_SIDE = (
    160,
    80,
)  # pixels a side of the pictures for a second look, and of what is compared
WHOLE: Box = (0.0, 0.0, 1.0, 1.0)


@dataclass(frozen=True)
class Shape:
    """A picture to compare: its luminance, uint8 [SIDE, SIDE], and its size in upright pixels."""

    luminance: Luminance
    width: int
    height: int


@dataclass(frozen=True)
class Match:
    """The position of `b` in `a`: after mirroring left to right if `mirrored`, and `quarter` quarter turns counter-clockwise,
    the part `in_b` of `b` shows the part `in_a` of `a` (left, top, right, bottom, as shares of the sides).

    `agreement`: normalised cross-correlation, -1 to 1; `weakest`: that of the blocks that agree least.
    """

    agreement: float
    quarter: int = 0
    in_a: Box = WHOLE
    in_b: Box = WHOLE
    weakest: float = -1.0
    mirrored: bool = False

    @property
    def same(self) -> bool:
        """Whether both show the same shot."""
        return self.agreement >= COPY and self.weakest >= EVEN

    @property
    def blurred(self) -> bool:
        """Whether two whole pictures agree as much as versions of one shot do at few pixels."""
        return self.agreement >= BLURRED and self.weakest >= EVEN


def whole(a: Luminance, b: Luminance, quarters: tuple[int, ...] = (0, 1, 2, 3)) -> Match:
    """Compare two whole pictures, uint8 [SIDE, SIDE], whatever their aspect ratios, at the best of these quarter turns, as
    they are or mirrored."""
    one = _detail(a.astype(np.float32))
    # the filters are symmetrical, so the filtered picture can be turned and mirrored
    other = _detail(b.astype(np.float32))
    positions = [(quarter, mirrored) for mirrored in (False, True) for quarter in quarters]
    turned = [np.rot90(other[:, ::-1] if m else other, q) for q, m in positions]
    scores = [_agreement(one, found) for found in turned]
    best = int(np.argmax(scores))
    quarter, mirrored = positions[best]
    return Match(scores[best], quarter, weakest=_weakest(one, turned[best]), mirrored=mirrored)


def agreement_at(outer: Luminance, box: Box, inner: Luminance) -> float:
    """The agreement, -1 to 1, of the part `box` of one picture with the whole of another, in the position in which they are."""
    return _agreement(
        _detail(_resampled(outer, box, SIDE, SIDE)), _detail(inner.astype(np.float32))
    )


def part_of(luminance: Luminance, box: Box) -> Luminance:
    """The part `box` of a picture, uint8 [SIDE, SIDE]."""
    return np.asarray(_resampled(luminance, box, SIDE, SIDE).round().clip(0, 255), np.uint8)


def part(a: Shape, b: Shape) -> Match:
    """The best position of either upright picture within the other; agreement -1 if there is none."""
    found = within(a, b)
    found += [replace(m, in_a=m.in_b, in_b=m.in_a) for m in within(b, a)]
    return max(found, key=lambda match: match.agreement, default=Match(-1.0))


def refined(outer: Shape, box: Box, inner: Shape) -> Match:
    """The best position of the whole of `inner` within `outer` near `box`."""
    return _adjusted(outer.luminance, _detail(inner.luminance.astype(np.float32)), box)


def within(outer: Shape, inner: Shape) -> list[Match]:
    """The best positions of the whole of `inner` within `outer`."""
    width, height = _fitted(outer.width, outer.height)
    field = _detail(_resampled(outer.luminance, WHOLE, width, height))
    rough: list[tuple[float, Box]] = []
    most = min(width / inner.width, height / inner.height)  # the largest scale that fits
    limit = max(round(inner.width * most), round(inner.height * most))
    for longer in range(limit, int(limit * SMALLEST), -1):
        scale = most * longer / limit
        wide, high = (max(8, round(side * scale)) for side in (inner.width, inner.height))
        if wide > width or high > height:
            continue
        template = _normal(
            _detail(_resampled(inner.luminance, WHOLE, wide, high))[RIM:-RIM, RIM:-RIM]
        )
        windows = sliding_window_view(field[RIM:-RIM, RIM:-RIM], template.shape)
        places = windows.reshape(*windows.shape[:2], -1)
        mean = places.mean(axis=2)
        squares = np.vecdot(places, places) - mean**2 * template.size
        scores = (places @ template.ravel()) / np.sqrt(np.maximum(squares, 1e-6))
        top, left = np.unravel_index(int(scores.argmax()), scores.shape)
        # the exact size, not the rounded one
        box = _centred(
            (left + wide / 2) / width,
            (top + high / 2) / height,
            inner.width * scale / width,
            inner.height * scale / height,
        )
        rough.append((float(scores[top, left]), box))
    rough.sort(reverse=True)
    wanted = _detail(inner.luminance.astype(np.float32))
    return [
        _adjusted(outer.luminance, wanted, box) for score, box in rough[:TRIED] if score >= ROUGH
    ]


def _adjusted(outer: Luminance, wanted: Floats, box: Box) -> Match:
    """Move and scale `box` in ever smaller steps while its content's agreement with `wanted` improves."""
    best = _agreement(wanted, _detail(_resampled(outer, box, SIDE, SIDE)))
    step = 1.0 / ROUGH_SIDE
    least = iter(HOPEFUL)
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    wide, high = box[2] - box[0], box[3] - box[1]
    while step > 0.1 / SIDE:
        better = False
        for dx, dy, ds in ((1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)):
            grown = 1 + ds * step
            tried = _centred(x + dx * step, y + dy * step, wide * grown, high * grown)
            if min(tried[:2]) < -0.02 or max(tried[2:]) > 1.02:
                continue
            score = _agreement(wanted, _detail(_resampled(outer, tried, SIDE, SIDE)))
            if score > best:
                best, better = score, True
                x, y, wide, high = x + dx * step, y + dy * step, wide * grown, high * grown
        if not better:
            step /= 2
            if best < next(least, -1.0):
                break
    box = _centred(x, y, wide, high)
    weakest = _weakest(wanted, _detail(_resampled(outer, box, SIDE, SIDE)))
    return Match(best, in_a=box, weakest=weakest)


def closer(a: Luminance, b: Luminance, match: Match) -> Match:
    """Compare two pictures again, at a finer scale (both uint8 [CLOSER, CLOSER]), near the position of a match."""
    turned = np.rot90(b[:, ::-1] if match.mirrored else b, match.quarter)
    if match.in_a == WHOLE and match.in_b != WHOLE:
        found = closer(b, a, replace(match, in_a=match.in_b, in_b=WHOLE))
        return replace(found, in_a=WHOLE, in_b=found.in_a)
    box = match.in_a
    # a part shows no more detail than its pixels
    side = FINER_SIDE
    wanted = _detail(_resampled(turned, match.in_b, side, side))
    best = _agreement(wanted, _detail(_resampled(a, box, side, side)))
    step = 1.0 / SIDE
    while step > 0.4 / CLOSER:
        boxes = _near(box, step)
        tried = [_agreement(wanted, _detail(_resampled(a, moved, side, side))) for moved in boxes]
        at = int(np.argmax(tried))
        if tried[at] > best:
            best, box = tried[at], boxes[at]
        else:
            step /= 2
    weakest = _weakest(wanted, _detail(_resampled(a, box, side, side)))
    return replace(match, agreement=best, weakest=weakest, in_a=box)


def _near(box: Box, step: float) -> list[Box]:
    """A box with one edge or two opposite ones moved."""
    found = []
    for sign in (-step, step):
        for edges in ((0,), (1,), (2,), (3,), (0, 2), (1, 3)):
            moved = list(box)
            for edge in edges:
                moved[edge] += sign
            if min(moved[:2]) >= -0.02 and max(moved[2:]) <= 1.02:
                found.append((moved[0], moved[1], moved[2], moved[3]))
    return found


def _centred(x: float, y: float, wide: float, high: float) -> Box:
    return (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _fitted(width: int, height: int) -> tuple[int, int]:
    longer = max(width, height)
    return max(8, round(ROUGH_SIDE * width / longer)), max(8, round(ROUGH_SIDE * height / longer))


def _resampled(luminance: Luminance, box: Box, wide: int, high: int) -> Floats:
    """The part `box` of a picture, resampled to float32 [high, wide]."""
    down = _weights(box[1], box[3], high, luminance.shape[0])
    across = _weights(box[0], box[2], wide, luminance.shape[1])
    return np.asarray(down @ luminance.astype(np.float32) @ across.T, np.float32)


@lru_cache(maxsize=4096)
def _weights(low: float, high: float, count: int, side: int) -> Floats:
    """A triangle filter that resamples the range `low` to `high` (shares of the side) of `side` pixels to `count` pixels,
    float32 [count, side]."""
    scale = (high - low) * side / count
    centres = low * side + (np.arange(count) + 0.5) * scale - 0.5
    reach = max(scale, 1.0)
    found = np.maximum(
        0, 1 - np.abs(np.clip(centres, 0, side - 1)[:, None] - np.arange(side)) / reach
    )
    return np.asarray(found / found.sum(axis=1, keepdims=True), np.float32)


def _detail(values: Floats) -> Floats:
    """The picture, float32 of the same shape, without gradual changes and the finest noise, and at even contrast."""
    down, across = _band(values.shape[0]), _band(values.shape[1])
    kept = down[0] @ values @ across[0].T - down[1] @ values @ across[1].T
    return np.asarray(kept / (NOISE + np.sqrt(down[2] @ kept**2 @ across[2].T)), np.float32)


@lru_cache(maxsize=128)
def _band(length: int) -> tuple[Floats, Floats, Floats]:
    """Three Gaussian blurs along one side, each float32 [length, length]; weights are renormalised at the ends."""
    at = np.arange(length)
    blurs = [np.exp(-0.5 * ((at[:, None] - at) / sigma) ** 2) for sigma in (FINE, COARSE, WIDE)]
    fine, coarse, wide = (
        (blur / blur.sum(axis=1, keepdims=True)).astype(np.float32) for blur in blurs
    )
    return fine, coarse, wide


def _weakest(a: Floats, b: Floats) -> float:
    """The WEAK percentile of the agreements of the textured blocks; -1 if there are none."""
    one, other = _blocks(a), _blocks(b)
    told = np.minimum(np.vecdot(one, one), np.vecdot(other, other)) / one.shape[1] >= TEXTURED
    if not told.any():
        return -1.0
    one, other = one[told], other[told]
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return float(np.percentile(np.vecdot(one, other) / np.maximum(lengths, 1e-6), WEAK))


def core(luminance: Luminance) -> Luminance:
    """A picture without its rim, where a frame would be."""
    return luminance[FRAME:-FRAME, FRAME:-FRAME]


def cores(a: Luminance, b: Luminance, match: Match) -> float:
    """The agreement, -1 to 1, of two whole pictures without their rims, so that a common frame does not count."""
    inner = core(b)[:, ::-1] if match.mirrored else core(b)
    one, other = core(a), np.rot90(inner, match.quarter)
    return _agreement(_detail(one.astype(np.float32)), _detail(other.astype(np.float32)))


def told(luminance: Luminance) -> int:
    """The number of textured blocks, out of BLOCKS², in a picture without its rim. Few in a drawing or document on white
    paper."""
    blocks = _blocks(_detail(core(luminance).astype(np.float32)))
    return int((np.vecdot(blocks, blocks) / blocks.shape[1] >= TEXTURED).sum())


def _blocks(values: Floats) -> Floats:
    """Reshape float32 [side, side] to [BLOCKS², pixels per block]."""
    side = len(values) // BLOCKS
    return values.reshape(BLOCKS, side, BLOCKS, side).swapaxes(1, 2).reshape(BLOCKS**2, -1)


def _normal(values: Floats) -> Floats:
    values = values - values.mean()
    return np.asarray(values / max(float(np.linalg.norm(values)), 1e-6), np.float32)


def _agreement(a: Floats, b: Floats) -> float:
    """Normalised cross-correlation."""
    return float(np.vdot(_normal(a), _normal(b)))
