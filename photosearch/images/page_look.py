"""How much a picture looks like a document or a screenshot, without a model: paper and ink, rows of text, flat colours and
straight edges. Computed from the thumbnail, like the fingerprint. `training.page_weights` fits the weights to drawn pages."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosearch.base.files import resource
from photosearch.base.looks import VERSION, PageLook
from photosearch.images.small_network import Floats, Weights, outputs, weights_of

BLOCK: Final = 16  # pixels of a thumbnail
STRIPE: Final = 32
EDGE: Final = 24  # grey levels of a difference that is ink, not noise
STEP: Final = 8  # of one that may be part of a line
PAPER_CHROMA: Final = 40
_SMALLEST: Final = 2 * STRIPE  # smaller pictures tell nothing

Bytes = NDArray[np.uint8]


def page_look(image: Image.Image) -> PageLook:
    """The look of an upright RGB thumbnail."""
    if min(image.size) < _SMALLEST:
        return PageLook(0.0, 0.0)
    logits = outputs(_weights(), features(image))
    shares = np.exp(logits - logits.max())
    shares /= shares.sum()
    return PageLook(float(shares[1]), float(shares[2]))


@lru_cache(maxsize=1)
def _weights() -> Weights:
    held: dict[str, Any] = json.loads(resource("pages.json").read_text("utf-8"))
    assert held["version"] == VERSION, "the weights are made again with new features"
    return weights_of(held["weights"])


def features(image: Image.Image) -> Floats:
    """What tells documents and screenshots from photos: float32 [FEATURES]."""
    luminance = image.convert("L")
    grey = np.asarray(luminance)
    steps = [np.maximum(*pair) - np.minimum(*pair) for pair in _neighbours(grey)]
    found = [*_colours(image), *_text(grey, *steps), *_shape(image.size)]
    rows = np.add.reduce(
        _cut(grey, 0, STRIPE), axis=1, dtype=np.uint16
    )  # of the horizontal stripes
    columns = np.asarray(luminance.reduce((STRIPE, 1)))
    found += [*_lines(columns[:, : grey.shape[1] // STRIPE]), *_lines(rows.T / np.float32(STRIPE))]
    lifted = np.minimum(grey, 255 - STEP) + np.uint8(STEP)
    for axis, step in enumerate(steps):
        found += [
            *_flatness(step),
            *_edges(_neighbours(grey)[axis], _neighbours(lifted)[axis], axis),
        ]
    return np.array(found, np.float32)


def _neighbours(grey: Bytes) -> list[tuple[Bytes, Bytes]]:
    """All pixels beside those to their right, and above those below them."""
    return [(grey[:, :-1], grey[:, 1:]), (grey[:-1], grey[1:])]


def _cut(values: NDArray[Any], axis: int, side: int) -> NDArray[Any]:
    """An axis in parts of `side`, without what is left over."""
    count = values.shape[axis] // side
    whole = values[: count * side] if axis == 0 else values[:, : count * side]
    return whole.reshape(*values.shape[:axis], count, side, *values.shape[axis + 1 :])


def _colours(image: Image.Image) -> list[float]:
    """Paper is bright and without colour; a screen has few colours."""
    small = np.asarray(image.reduce(8)).reshape(-1, 3).astype(np.int16)
    highest = np.maximum(np.maximum(small[:, 0], small[:, 1]), small[:, 2])
    lowest = np.minimum(np.minimum(small[:, 0], small[:, 1]), small[:, 2])
    chroma, light = highest - lowest, (highest + lowest) >> 1
    order, vivid = np.sort(light), np.sort(chroma)
    top = int(order[int(len(order) * 0.95)])
    paper = (light > 0.75 * top) & (chroma < PAPER_CHROMA)
    nibbles = small >> 4
    codes = (nibbles[:, 0] << 8) | (nibbles[:, 1] << 4) | nibbles[:, 2]
    counts = np.bincount(codes, minlength=4096)
    counts = np.sort(counts[counts > 0])[::-1]
    filled = np.concatenate([np.cumsum(counts) / codes.size, np.ones(16)])
    return [
        _share(paper),
        _share(np.abs(light - top) < 16),
        top / 255,
        float(order[len(order) // 2]) / 255,
        float(order[len(order) // 20]) / 255,
        float(light.std()) / 64,
        float(vivid.mean()) / 64,
        float(vivid[int(len(vivid) * 0.9)]) / 128,
        _share(chroma > 80),
        float(filled[0]),
        float(filled[3]),
        float(filled[15]),
        float(np.log1p(np.searchsorted(filled, 0.9))),
    ]


def _flatness(step: Bytes) -> list[float]:
    """A screen has areas without any noise, a photo hardly. `step`: the differences of neighbours."""
    some = np.ascontiguousarray(step[::2])
    above = [np.count_nonzero(some > least) / some.size for least in (0, 1, 3, 12, EDGE, 64)]
    return [*above[:3], above[3] - above[4], *above[4:]]


def _blocks(grey: Bytes, *steps: Bytes) -> list[Floats]:
    """Of each block of pixels: the largest and the smallest value, the mean, and the share of edges in both directions."""
    rows = _cut(grey, 0, BLOCK)
    found = [
        _cut(np.maximum.reduce(rows, axis=1), 1, BLOCK).max(2),
        _cut(np.minimum.reduce(rows, axis=1), 1, BLOCK).min(2),
        _cut(np.add.reduce(rows, axis=1, dtype=np.uint16), 1, BLOCK).mean(2) / BLOCK,
    ]
    down, across = found[0].shape
    for step in steps:
        strong = np.zeros(grey.shape, np.uint8)
        strong[: step.shape[0], : step.shape[1]] = step > EDGE
        counts = np.add.reduce(_cut(strong, 0, BLOCK), axis=1, dtype=np.uint8)
        found.append(_cut(counts, 1, BLOCK).sum(2)[:down, :across] / BLOCK**2)
    return [np.asarray(one, np.float32) for one in found]


def _text(grey: Bytes, *steps: Bytes) -> list[float]:
    """Blocks that are blank, and those with strokes on an even ground; a photo has many that are neither."""
    high, low, mean, across, down = _blocks(grey, *steps)
    contrast = high - low
    lightness = (mean - low) / np.maximum(contrast, 1)
    blank = contrast < 20
    strokes = (contrast > 48) & (across > 0.05) & (down > 0.04)
    dark_on_light, light_on_dark = strokes & (lightness > 0.55), strokes & (lightness < 0.45)
    bright = high > 0.7 * float(np.sort(high.ravel())[int(high.size * 0.9)])
    busy = int(strokes.sum())
    return [
        _share(blank),
        _share(blank & bright),
        _share(dark_on_light),
        _share(light_on_dark),
        _share(dark_on_light & bright),
        _share(~blank & ~strokes),
        _share((contrast < 48) & ~blank),
        float(dark_on_light.sum() / busy) if busy else 0.5,
        float(busy / max(int((~blank).sum()), 1)),
        float(high[strokes].std()) / 64 if busy > 1 else 1.0,
        float(across[strokes].mean()) if busy else 0.0,
        float(down[strokes].mean()) if busy else 0.0,
        float(strokes.any(axis=1).mean()),
        float(strokes.any(axis=0).mean()),
    ]


def _lines(mean: NDArray[Any]) -> list[float]:
    """Rows of text alternate with gaps, in each narrow stripe from top to bottom, but hardly from left to right. `mean`: the
    mean value of each row of each stripe, [rows, stripes]."""
    light = np.sort(mean[::3], axis=0)[int(len(mean) // 3 * 0.85)]
    ink = (1 - mean / np.maximum(light, 1).astype(np.float32)).clip(0, 1)
    amount = ink.mean(axis=0)
    used = (amount > 0.01) & (amount < 0.5)
    if not used.any():
        return [0.0, 1.0, 0.0, 0.0]
    ink = ink[:, used]
    gaps = (ink < 0.03).mean(axis=0)
    rising = ((ink[1:] > 0.08) & (ink[:-1] <= 0.08)).mean(axis=0)
    jumps = np.abs(ink[1:] - ink[:-1]).mean(axis=0) / amount[used]
    return [
        float(used.mean()),
        float(gaps.mean()),
        float(np.median(rising)) * 20,
        float(np.median(jumps)),
    ]


def _edges(grey: tuple[Bytes, Bytes], lifted: tuple[Bytes, Bytes], axis: int) -> list[float]:
    """Windows, bars and boxes have long straight edges along the rows and columns of pixels. `lifted`: the neighbours with
    `STEP` more."""
    steps = (grey[0] > lifted[1], grey[1] > lifted[0])
    counts = [np.add.reduce(step.view(np.uint8), axis=axis, dtype=np.uint16) for step in steps]
    along = np.sort(np.maximum(*counts))[::-1] / steps[0].shape[axis]
    return [float(along[0]), float(along[3]), float(along[9]), _share(along > 0.3) * 10]


def _share(mask: NDArray[np.bool_]) -> float:
    return np.count_nonzero(mask) / mask.size


def _shape(size: tuple[int, int]) -> list[float]:
    ratio = float(np.log(size[0] / size[1]))
    return [ratio, abs(ratio)]
