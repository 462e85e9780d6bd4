"""Unit vectors as codes: one signed byte a dimension, with one step for each vector.

A vector is first rotated by a fixed random rotation, as RaBitQ does (Gao and Long, 2024), because the vectors of some models
have a few dimensions far larger than the others, whose steps would be coarse. Rounding then changes each dimension by an
independent error, spread evenly over a step, so that the error of an inner product of two codes is normally distributed.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from photosearch.vectors.index import Floats

Codes = NDArray[np.int8]

GREATEST: Final = 127
SURE: Final = 5  # standard deviations; one error in two million is larger
AT_ONCE: Final = 4096  # vectors


class Coded(NamedTuple):
    """`codes`, int8 [n, dim], times `steps`, float32 [n], are the rotated vectors."""

    codes: Codes
    steps: Floats


@cache
def rotation(dim: int) -> Floats:
    """The same orthogonal matrix on every machine, up to the rounding of float32, [dim, dim]."""
    # Only `RandomState` promises the same numbers in every version of NumPy.
    drawn = np.random.RandomState(dim).standard_normal((dim, dim))
    turned, triangle = np.linalg.qr(drawn)
    return np.ascontiguousarray((turned * np.sign(np.diag(triangle))).T, np.float32)


def coded(vectors: Floats) -> Coded:
    """The codes of `vectors`, float32 [n, dim]."""
    codes = np.empty(vectors.shape, np.int8)
    steps = np.empty(len(vectors), np.float32)
    turn = rotation(vectors.shape[1])
    for start in range(0, len(vectors), AT_ONCE):
        part = slice(start, start + AT_ONCE)
        turned = vectors[part] @ turn
        steps[part] = np.maximum(np.abs(turned).max(axis=1) / GREATEST, np.finfo(np.float32).tiny)
        codes[part] = np.rint(turned / steps[part, np.newaxis])
    return Coded(codes, steps)


def error(step: float, other: float) -> float:
    """What the error of an inner product of two unit vectors, coded with these steps, hardly ever exceeds: SURE standard
    deviations. Each dimension is off by an error spread evenly over its step, of variance step² / 12."""
    return SURE * math.sqrt((step**2 + other**2) / 12)
