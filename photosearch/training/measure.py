"""Retrieval figures and how sure they are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from photosearch.encoder.spec import Floats

RESAMPLES = 1000


@dataclass(frozen=True)
class Figure:
    """A mean over queries with its 95 % bootstrap interval."""

    value: float
    low: float
    high: float
    queries: int

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.3f}–{self.high:.3f})"


def figure(scores: NDArray[np.float64], groups: NDArray[np.int64] | None = None) -> Figure:
    """The mean of one score a query. Queries of one group (the captions of a photo) are drawn together."""
    keys = np.arange(len(scores)) if groups is None else np.unique(groups, return_inverse=True)[1]
    sums = np.bincount(keys, weights=scores)
    counts = np.bincount(keys).astype(float)
    random = np.random.default_rng(0)
    drawn = random.integers(0, len(sums), (RESAMPLES, len(sums)))
    means = sums[drawn].sum(1) / counts[drawn].sum(1)
    low, high = np.quantile(means, [0.025, 0.975])
    return Figure(float(scores.mean()), float(low), float(high), len(scores))


def ranks(queries: Floats, gallery: Floats, answers: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each query how many of the gallery come before its one answer; ties count against it."""
    similarity = queries @ gallery.T
    own = similarity[np.arange(len(queries)), answers]
    return np.asarray((similarity >= own[:, None]).sum(1) - 1)


def average_precision(
    queries: Floats, gallery: Floats, relevant: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """For each query the mean precision at its relevant pictures. `relevant` is [queries, gallery]."""
    order = np.argsort(-(queries @ gallery.T), axis=1, kind="stable")
    hits = np.take_along_axis(relevant, order, 1)
    precision = hits.cumsum(1) / np.arange(1, hits.shape[1] + 1)
    return np.asarray((precision * hits).sum(1) / np.maximum(hits.sum(1), 1))
