"""Networks of one small layer whose weights are in a JSON file of the program (`training.small_networks` fits them)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]

FARTHEST = 4  # standard deviations: what is farther from the mean counts as this


def weights_of(held: Mapping[str, Sequence[float]]) -> Weights:
    """The weights as they are kept in JSON."""
    return {name: np.array(values, np.float32) for name, values in held.items()}


def outputs(weights: Weights, features: Floats) -> Floats:
    """The outputs for features, float32 [dim] or [n, dim]: [outputs] or [n, outputs]."""
    values = ((features - weights["mean"]) / weights["spread"]).clip(-FARTHEST, FARTHEST)
    hidden = np.tanh(values @ weights["first"] + weights["first_bias"])
    return np.asarray(hidden @ weights["second"] + weights["second_bias"], np.float32)
