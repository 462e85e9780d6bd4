"""Clustered vectors like those of photos: a mixture in 64 dimensions, projected to `dim`."""

from __future__ import annotations

import numpy as np

from photosearch.vectors.index import Floats


def clustered(n: int, dim: int, *, seed: int = 0, clusters: int = 200) -> Floats:
    """`n` unit vectors. The clusters are the same for every seed, so that other seeds give held-out queries."""
    world = np.random.default_rng(7)
    centres = world.normal(size=(clusters, 64))
    view = world.normal(size=(64, dim)).astype(np.float32)
    drawn = np.random.default_rng(seed)
    latent = centres[drawn.integers(clusters, size=n)] + 0.5 * drawn.normal(size=(n, 64))
    return unit(latent.astype(np.float32) @ view)


def unit(rows: Floats) -> Floats:
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def recall(found: np.ndarray, truth: np.ndarray) -> float:
    """Recall: the share of `truth`'s labels that `found` contains, compared row by row."""
    return float(np.mean([np.isin(t, f).mean() for f, t in zip(found, truth, strict=True)]))
