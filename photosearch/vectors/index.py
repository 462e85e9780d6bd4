"""The protocol that every vector index meets; labels are the store's embedding labels (never reused)."""

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
        """How many labels can be found."""
        ...

    def add(self, labels: Labels, vectors: Floats) -> None:
        """Add rows; a label that is there already is replaced. `vectors`: float32 [n, dim]; ValueError otherwise."""
        ...

    def remove(self, labels: Labels) -> None:
        """Take labels out; one that is not there is ignored."""
        ...

    def search(self, queries: Floats, k: int) -> tuple[Labels, Floats]:
        """The k best of each query, [m, min(k, len)] labels and scores. `queries`: float32 [m, dim]; else ValueError."""
        ...
