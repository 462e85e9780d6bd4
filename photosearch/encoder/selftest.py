"""Self-tests on golden inputs: whether a device gives the CPU's vectors, how fast it is, and whether batches matter."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import Final

import numpy as np

from photosearch.base.errors import ModelError
from photosearch.base.user_text import say
from photosearch.encoder import providers
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.encoder.towers import Towers

log = logging.getLogger(__name__)

AGREES: Final = 0.999  # lowest accepted cosine between a device's vector and the CPU's
ALONE: Final = 0.9999  # lowest accepted cosine between an input's vector alone and in a batch
SAME: Final = 1e-6  # vectors that differ by less do not depend on their inputs
WORTH: Final = 1.1  # a larger batch must be faster by this factor
LONG: Final = 0.5  # seconds: a batch that takes longer is not doubled
# Unless the user selects it, a device is not used if it takes this factor longer than the CPU for the golden pictures …
SLOWER: Final = 1.25
NOTICED: Final = 0.02  # … and at least this many seconds longer
TEXTS: Final = [
    "a photo of a dog on the beach",
    "red",
    "Zwei Kinder bauen im Januar einen Schneemann vor dem alten Rathaus, 1998!",
    "海边的日落",
]


# Everyday colours and their names, to see whether words and pictures are connected at all.
COLOURS: Final = {
    "black": (10, 10, 10),
    "blue": (30, 60, 220),
    "brown": (110, 70, 30),
    "green": (30, 160, 50),
    "grey": (160, 160, 160),
    "orange": (250, 140, 20),
    "pink": (250, 150, 190),
    "purple": (120, 40, 160),
    "red": (220, 30, 30),
    "white": (250, 250, 250),
    "yellow": (240, 220, 40),
}
SHUFFLES: Final = 2000
CHANCE: Final = (
    0.05  # the share of shuffled names that may fit the colours as well as the right ones
)


@dataclass(frozen=True)
class GoldenVectors:
    """The vectors of the golden inputs on one way, and the seconds that the second run of the pictures took."""

    images: Mapping[Space, Floats]
    texts: Floats
    seconds: float


def pictures(size: int) -> Pixels:
    """Four pictures, uint8 [4, size, size, 3]: colour gradients, a chequerboard, a disc and noise."""
    y, x = np.mgrid[0:size, 0:size] / max(size - 1, 1)
    slopes = np.stack([x, y, 1 - x], axis=-1)
    squares = np.repeat(((x * 8).astype(int) + (y * 8).astype(int))[..., None] % 2, 3, axis=-1)
    disc = np.where(
        ((x - 0.4) ** 2 + (y - 0.6) ** 2 < 0.09)[..., None], (0.9, 0.2, 0.1), (0.1, 0.5, 0.8)
    )
    noise = np.random.default_rng(1).random((size, size, 3))
    return (np.stack([slopes, squares, disc, noise]) * 255).astype(np.uint8)


def run(towers: Towers, size: int) -> GoldenVectors:
    """Encode the golden inputs. Raises whatever `Towers` raises."""
    pixels = pictures(size)
    towers.images(pixels)  # the first run includes set-up time
    start = perf_counter()
    images = towers.images(pixels)
    seconds = perf_counter() - start
    return GoldenVectors(images, towers.texts(TEXTS), seconds)


def lowest_cosine(one: GoldenVectors, other: GoldenVectors) -> float:
    """The lowest cosine between `one` and `other` over all golden inputs and spaces."""
    pairs = [(one.images[space], other.images[space]) for space in one.images]
    return min(_cosine(a, b) for a, b in [*pairs, (one.texts, other.texts)])


def slower(found: GoldenVectors, reference: GoldenVectors) -> bool:
    """Whether a device takes so much longer than the CPU (`reference`) that it is of no use."""
    more = found.seconds - reference.seconds
    return more > NOTICED and found.seconds > SLOWER * reference.seconds


def best_batch(towers: Towers, reference: GoldenVectors, size: int) -> int:
    """The batch size that encodes the most pictures per second, among those whose vectors agree with `reference`."""
    golden = pictures(size)
    best, rate, count = providers.BATCH, 0.0, providers.BATCH
    while count <= towers.way.most:
        rows = np.arange(count) % len(golden)
        try:
            towers.images(golden[rows])  # the first run of a shape includes set-up time
            start = perf_counter()
            found = towers.images(golden[rows])
            seconds = perf_counter() - start
        except providers.FAULTS as error:
            log.info("%s: batch %d: %s", towers.way.title, count, error)
            break
        if min(_cosine(found[s], reference.images[s][rows]) for s in found) < AGREES:
            log.info("%s: batch %d gives other vectors", towers.way.title, count)
            break
        if count < WORTH * rate * seconds:
            break
        best, rate = count, count / max(seconds, 1e-9)
        if seconds > LONG:
            break
        count *= 2
    return best


def check(towers: Towers, size: int) -> None:
    """Raise ModelError if a vector depends on its batch, or if all inputs get the same vector."""
    pixels = pictures(size)
    together = towers.images(pixels)
    singles = [towers.images(pixels[i : i + 1]) for i in range(len(pixels))]
    for space, rows in together.items():
        _check(rows, np.concatenate([single[space] for single in singles]), say("picture"))
    texts = towers.texts(TEXTS)
    _check(texts, np.concatenate([towers.texts([text]) for text in TEXTS]), say("text"))


def connected(towers: Towers, size: int) -> bool:
    """Whether the names of colours fit the colours better than nearly all shuffled names do.

    Towers of two models fail it, and so does a model that knows no English. Raises whatever `Towers` raises.
    """
    plain = np.array(list(COLOURS.values()), np.uint8)
    pixels = np.broadcast_to(plain[:, None, None, :], (len(plain), size, size, 3))
    pictures = towers.images(np.ascontiguousarray(pixels))["joint"]
    fits = towers.texts([f"the colour {name}" for name in COLOURS]) @ pictures.T
    fits = fits - fits.mean(axis=0) - fits.mean(axis=1, keepdims=True)
    names = np.arange(len(COLOURS))
    random = np.random.default_rng(1)
    shuffled = np.array([fits[names, random.permutation(names)].sum() for _ in range(SHUFFLES)])
    return bool((shuffled >= np.trace(fits)).mean() <= CHANCE)


def _check(together: Floats, alone: Floats, what: str) -> None:
    cosine = _cosine(together, alone)
    if cosine < ALONE:
        raise ModelError(
            say(
                "The model's vector of a {what} depends on the batch that it is in (cosine {cosine:.4f}).",
                what=what,
                cosine=cosine,
            )
        )
    if float(np.abs(together - together[0]).max()) < SAME:
        raise ModelError(say("The model gives every {what} the same vector.", what=what))


def _cosine(one: Floats, other: Floats) -> float:
    """The lowest cosine of two rows at the same position; the rows have unit length."""
    return float(np.vecdot(one, other).min())
