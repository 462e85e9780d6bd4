"""The second, picture-to-picture output: the trunk's features, brought to a few well-spread directions.

It never saw a caption, so it tells *this* photo and its crops from photos of the same kind of thing, which the joint
vector was taught to bring together.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn
from torch.nn import functional

from photosearch.encoder import preprocess
from photosearch.training.data import PREPROCESS, SEED
from photosearch.training.measure import Figure, average_precision, figure, ranks
from photosearch.training.model import Ensemble, Inputs, map_statistics
from photosearch.training.train import Bank, Frozen
from photosearch.training.trunk import HEAD, Trunk

VISUAL_DIM = 256
EVEN = 0.5  # 0 keeps the spread of each direction, 1 makes all equal
CROP = 0.4  # of each side
CROPPED = 250


def fit_visual(features: Tensor) -> nn.Linear:
    """Subtract the mean, keep the `VISUAL_DIM` widest directions, and even them out half-way."""
    mean = features.mean(0)
    _, spread, directions = torch.linalg.svd(features - mean, full_matrices=False)
    scale = (spread[:VISUAL_DIM] / len(features) ** 0.5) ** EVEN
    layer = nn.Linear(HEAD, VISUAL_DIM)
    with torch.no_grad():
        layer.weight.copy_(directions[:VISUAL_DIM] / scale[:, None])
        layer.bias.copy_(-layer.weight @ mean)
    return layer.eval()


def validate_visual(
    trunk: Trunk,
    inputs: Inputs,
    joint: Ensemble,
    visual: nn.Linear,
    held: Bank,
    photos: Sequence[Path],
) -> dict[str, Figure]:
    """Both spaces side by side: photos of the same class, and the photo that a small crop was cut from."""
    drawings = Frozen(trunk, held.drawings)
    shown = ~held.sketch
    whole, crops = _features(trunk, photos, 1.0), _features(trunk, photos, CROP)
    labels = held.labels[shown].numpy()
    found: dict[str, Figure] = {}
    for name in ("joint", "visual"):

        def project(features: Tensor, statistics: Tensor, name: str = name) -> np.ndarray:
            with torch.inference_mode():
                if name == "joint":
                    return np.asarray(joint(inputs(features, statistics)).numpy())
                return np.asarray(functional.normalize(visual(features), dim=-1).numpy())

        rows = project(drawings.features[shown, 0], drawings.statistics[shown, 0])
        others = np.stack([np.delete(rows, index, 0) for index in range(len(rows))])
        same = np.stack([np.delete(labels, index) == labels[index] for index in range(len(rows))])
        scores = [
            average_precision(row[None], rest, mask[None])[0]
            for row, rest, mask in zip(rows, others, same, strict=True)
        ]
        found[f"{name} vector: photo to photo of the class, mean average precision"] = figure(
            np.array(scores)
        )
        before = ranks(project(*crops), project(*whole), np.arange(len(photos)))
        found[f"{name} vector: a small crop finds its photo, recall@1"] = figure(
            (before < 1).astype(float)
        )
    return found


def _features(trunk: Trunk, paths: Sequence[Path], part: float) -> tuple[Tensor, Tensor]:
    """Of a random part of each picture: `part` of each side."""
    random = np.random.default_rng(SEED)
    pixels = []
    for path in paths:
        with Image.open(path) as image:
            whole = image.convert("RGB")
        width, height = (round(side * part) for side in whole.size)
        left = int(random.integers(0, whole.width - width + 1))
        top = int(random.integers(0, whole.height - height + 1))
        pixels.append(
            preprocess.pixels(whole.crop((left, top, left + width, top + height)), PREPROCESS)
        )
    tensor = torch.from_numpy(preprocess.tensor(np.stack(pixels), PREPROCESS))
    features, statistics = [], []
    with torch.inference_mode():
        for batch in tensor.split(8):
            maps = trunk.maps(batch.contiguous(memory_format=torch.channels_last))
            features.append(trunk.tail(maps))
            statistics.append(map_statistics(maps))
    return torch.cat(features), torch.cat(statistics)
