"""The second, picture-to-picture output: the trunk's features, brought to a few well-spread directions.

It never saw a caption, so it tells *this* photo and its crops from photos of the same kind of thing, which the joint
vector was taught to bring together.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from photosearch.training.trunk import HEAD

VISUAL_DIM = 256
EVEN = 0.5  # 0 keeps the spread of each direction, 1 makes all equal


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
