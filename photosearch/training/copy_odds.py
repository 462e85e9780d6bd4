"""Prints the constants by which `duplicates.generations` tells which of two files with other steps was first.

    python -m photosearch.training.copy_odds --photos DIR...

From one half of the pictures of each folder: reduced, half of them with noise, saved once, and then again four times. The
share that is printed is that of the other half.
"""

from __future__ import annotations

import argparse
import io
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile

from photosearch.base.records import Detail
from photosearch.duplicates.generations import FINER, LEAST, LEAST_SHARE, left_over, step
from photosearch.images.detail import detail
from photosearch.training.data import SEED, pictures
from photosearch.training.page_weights import half

COPIES: Final = 4  # of each picture
STEPS: Final = 50  # of Newton's method

Numbers = NDArray[np.float64]


def saved(image: Image.Image, quality: int, subsampling: int = 2) -> tuple[Image.Image, Detail]:
    """A picture after saving it, and what is measured of the file."""
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality, subsampling=subsampling)
    with Image.open(stream) as found:
        assert isinstance(found, JpegImageFile)
        decoded = found.convert("RGB")
        return decoded, detail(decoded, tuple(found.quantization[0]))


def original(path: Path, chance: random.Random) -> Image.Image:
    """A reduced picture, which has no traces of an earlier saving, with or without noise."""
    with Image.open(path) as opened:
        image = opened.convert("RGB")
    by = chance.uniform(0.45, 0.8)
    size = max(1, round(image.width * by)), max(1, round(image.height * by))
    image = image.resize(size, Image.Resampling.LANCZOS)
    if chance.random() < 0.5:
        grain = np.random.default_rng(chance.getrandbits(32))
        noise = grain.normal(0, chance.uniform(2, 10), (image.height, image.width, 1))
        image = Image.fromarray((np.asarray(image) + noise).clip(0, 255).astype(np.uint8))
    return image


def pairs(paths: Sequence[Path]) -> Iterator[tuple[float, float, float, bool]]:
    """For an original and each of its copies: what saving leaves, as `_coarser_first` takes it, and whether the coarser was first."""
    chance = random.Random(SEED)
    for path in paths:
        image, first = saved(
            original(path, chance), chance.randint(55, 98), chance.choice((0, 1, 2))
        )
        for _ in range(COPIES):
            _, copy = saved(image, chance.randint(50, 96))
            coarse, fine = (first, copy) if step(first) > step(copy) else (copy, first)
            if min(first.side) >= LEAST and step(coarse) >= FINER * step(fine):
                yield (
                    left_over(coarse, fine),
                    left_over(fine, coarse),
                    step(coarse) / step(fine),
                    coarse is first,
                )


def features(found: Sequence[tuple[float, float, float, bool]]) -> tuple[Numbers, Numbers]:
    """Features, float64 [n, 5], and labels, 0 or 1, float64 [n]."""
    rows = []
    for fine_left, coarse_left, steps, _ in found:
        fine, coarse, steps = (
            math.log(v) for v in (fine_left + LEAST_SHARE, coarse_left + LEAST_SHARE, steps)
        )
        rows.append((fine, coarse, steps, fine * steps, 1.0))
    return np.array(rows), np.array([first for *_, first in found], float)


def fitted(rows: Numbers, labels: Numbers) -> Numbers:
    """The weights of a logistic regression, float64 [5], by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        spread = likely * (1 - likely) + 1e-6
        curve = rows.T @ (rows * spread[:, None]) + 1e-2 * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, rows.T @ (labels - likely) - 1e-2 * weights)
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the odds of which of two files was first.")
    parser.add_argument("--photos", type=Path, nargs="+", required=True)
    given = parser.parse_args()
    learnt = [path for folder in given.photos for path in half(folder)]
    others = [p for folder in given.photos for p in pictures(folder) if p not in set(learnt)]
    weights = fitted(*features(list(pairs(learnt))))
    rows, labels = features(list(pairs(others)))
    print("FINE, COARSE, STEPS, FINE_STEPS, BIAS =", ", ".join(f"{value:.1f}" for value in weights))
    print(f"right for {((rows @ weights > 0) == labels).mean():.3f} of {len(labels)} copies")


if __name__ == "__main__":
    main()
