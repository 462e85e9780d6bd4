"""Makes `resources/detail.json`: the weights by which `images.detail` tells how much of an enlarged picture is real detail.

    python -m photosearch.training.detail_weights --photos DIR... --out resources/detail.json

Learnt from one half of the pictures of each folder, as they are and enlarged, changed and saved again in many ways; the figures
that are printed are those of the other half.
"""

from __future__ import annotations

import argparse
import io
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
import torch
from PIL import Image, ImageEnhance, ImageFilter
from torch.nn import functional

from photosearch.images.detail import spectrum
from photosearch.images.small_network import Floats, outputs
from photosearch.training import small_networks
from photosearch.training.data import SEED, pictures
from photosearch.training.page_weights import half

NEAR: Final = 0.1  # octaves; beyond this the loss grows only linearly
SIDE: Final = 400  # of the parts of pictures that are enlarged
LOW, HIGH = 1.25, 4.5  # factors of enlargement
KERNELS: Final = (
    Image.Resampling.BICUBIC,
    Image.Resampling.LANCZOS,
    Image.Resampling.BICUBIC,
    Image.Resampling.LANCZOS,
    Image.Resampling.BILINEAR,
)


def saved(image: Image.Image, quality: int) -> Image.Image:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality)
    with Image.open(stream) as found:
        return found.convert("RGB")


def original(path: Path, chance: random.Random) -> Image.Image:
    """A part of a photo, as sharp as a reduced one, or as soft or noisy as one at a camera's full size may be."""
    with Image.open(path) as opened:
        image = opened.convert("RGB")
    if chance.random() < 0.6:
        image = scaled(image, chance.uniform(0.45, 0.95), chance)
    left = chance.randint(0, max(0, image.width - SIDE))
    top = chance.randint(0, max(0, image.height - SIDE))
    image = image.crop((left, top, min(left + SIDE, image.width), min(top + SIDE, image.height)))
    if chance.random() < 0.35:
        image = image.filter(ImageFilter.GaussianBlur(chance.uniform(0.2, 0.55)))
    if chance.random() < 0.3:
        noise = np.random.default_rng(chance.getrandbits(32)).normal(
            0, chance.uniform(1, 6), (image.height, image.width, 1)
        )
        image = Image.fromarray(np.clip(np.asarray(image) + noise, 0, 255).astype(np.uint8))
    return saved(image, chance.randint(75, 97)) if chance.random() < 0.8 else image


def scaled(image: Image.Image, by: float, chance: random.Random) -> Image.Image:
    size = max(1, round(image.width * by)), max(1, round(image.height * by))
    return image.resize(size, chance.choice(KERNELS))


def versions(image: Image.Image, chance: random.Random) -> Iterator[tuple[str, float, Image.Image]]:
    """Versions of a photo: what was done, the share of real detail in octaves, and the picture."""
    yield "as it is", 0.0, image
    for _ in range(2):
        yield "saved again", 0.0, saved(image, chance.randint(45, 96))
    contrast = ImageEnhance.Contrast(image).enhance(chance.uniform(0.6, 1.6))
    yield "contrast", 0.0, saved(contrast, chance.randint(70, 96))
    sharp = image.filter(ImageFilter.UnsharpMask(2, 120, 2))
    yield "sharpened", 0.0, saved(sharp, chance.randint(70, 96))
    yield "smaller", 0.0, saved(scaled(image, chance.uniform(0.4, 0.85), chance), chance.randint(75, 96))  # fmt: skip
    steps = np.linspace(np.log2(LOW), np.log2(HIGH), 6)
    for low, high in pairwise(steps):
        octaves = chance.uniform(low, high)
        larger = scaled(image, 2**octaves, chance)
        if chance.random() < 0.25:
            larger = larger.filter(ImageFilter.UnsharpMask(2, 80, 2))
        if chance.random() < 0.9:
            larger = saved(larger, chance.randint(50, 97))
        yield f"enlarged {2**low:.1f}-{2**high:.1f}", -octaves, larger


def measured(paths: Sequence[Path], chance: random.Random) -> tuple[list[str], Floats, Floats]:
    """What was done, the share of real detail in octaves, [n], and the features, [n, bands - 1]."""
    kinds, octaves, rows = [], [], []
    for path in paths:
        for kind, share, image in versions(original(path, chance), chance):
            found = spectrum(np.asarray(image.convert("L")))
            if found is not None:
                kinds.append(kind)
                octaves.append(share)
                rows.append(np.diff(found))
    return kinds, np.array(octaves, np.float32), np.array(rows, np.float32)


def fitted(rows: Floats, octaves: Floats) -> dict[str, Floats]:
    """The weights of a network that tells `octaves` [n] from features [n, dim]."""
    wanted = torch.from_numpy(octaves)

    def loss(told: torch.Tensor) -> torch.Tensor:
        return functional.smooth_l1_loss(told[:, 0], wanted, beta=NEAR)

    return small_networks.fitted(
        rows, 1, loss, hidden=12, steps=2_000, rate=0.01, decay=0.02, noise=0.1
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Make the weights that tell real detail.")
    parser.add_argument("--photos", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    learnt = [path for folder in given.photos for path in half(folder)]
    others = [p for folder in given.photos for p in pictures(folder) if p not in set(learnt)]
    chance = random.Random(SEED)
    _, octaves, rows = measured(learnt, chance)
    weights = fitted(rows, octaves)
    kinds, octaves, rows = measured(others, chance)
    errors = defaultdict(list)
    for kind, error in zip(kinds, outputs(weights, rows)[:, 0] - octaves, strict=True):
        errors[kind].append(error)
    for kind, values in errors.items():
        low, middle, high = np.percentile(values, [5, 50, 95])
        print(f"{kind:18} {len(values):5} error in octaves {low:+.2f} {middle:+.2f} {high:+.2f}")
    held = {
        name: np.round(values, small_networks.DIGITS).astype(float).tolist()
        for name, values in weights.items()
    }
    given.out.write_text(json.dumps(held) + "\n", "utf-8")


if __name__ == "__main__":
    main()
