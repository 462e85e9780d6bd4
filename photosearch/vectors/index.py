"""The protocol of the indexes over vectors; `CodeIndex`, whose scores are rough, has another.

Labels are the store's embedding labels (never reused).
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]


class VectorIndex(Protocol):
    """Unit vectors under integer labels, ranked by inner product (= cosine), greatest first."""

    @property
    def dim(self) -> int: ...

    def __len__(self) -> int:
        """The number of labels that a search can find."""
        ...

    def add(self, labels: Labels, vectors: Floats) -> None:
        """Add `vectors`, float32 [n, dim], under `labels`, int64 [n]. An existing label is replaced. Raises ValueError on
        other shapes or dtypes."""
        ...

    def remove(self, labels: Labels) -> None:
        """Remove `labels`, int64 [n]; unknown ones are ignored."""
        ...

    def search(self, queries: Floats, k: int) -> tuple[Labels, Floats]:
        """The k best rows for each of `queries`, float32 [m, dim], best first: labels and scores, both [m, min(k, len)].
        Raises ValueError on other shapes or dtypes."""
        ...
