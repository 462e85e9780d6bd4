"""The visual output, for comparing pictures: the trunk's features, reduced to a few well-spread directions.

It was not trained on captions, so it separates a photo and its crops from other photos of the same kind of object, which
the joint vector was trained to bring together.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from photosearch.training.trunk import HEAD

VISUAL_DIM = 256
EVEN = 0.5  # 0 keeps the variance of each direction, 1 equalises it


def fit_visual(features: Tensor) -> nn.Linear:
    """Subtract the mean, keep the `VISUAL_DIM` directions of largest variance, and whiten them partly (`EVEN`)."""
    mean = features.mean(0)
    _, spread, directions = torch.linalg.svd(features - mean, full_matrices=False)
    scale = (spread[:VISUAL_DIM] / len(features) ** 0.5) ** EVEN
    layer = nn.Linear(HEAD, VISUAL_DIM)
    with torch.no_grad():
        layer.weight.copy_(directions[:VISUAL_DIM] / scale[:, None])
        layer.bias.copy_(-layer.weight @ mean)
    return layer.eval()
