"""How widely the scores of a query spread over a library, estimated from a sample of its photos."""

from __future__ import annotations

import numpy as np

from photosearch.base.lru import Lately
from photosearch.vectors.index import Floats

REMEMBERED = 256  # cached spreads of query vectors


class SpreadSample:
    """A sample of the library's vectors, float32 [n, dim]. Caches the spread of each query vector for the next move of a
    slider. For the answering thread only."""

    def __init__(self, vectors: Floats) -> None:
        self._vectors = vectors
        self.mean = vectors.mean(axis=0) if len(vectors) else np.zeros(vectors.shape[1], np.float32)
        self._spreads: Lately[bytes, float] = Lately(REMEMBERED)

    def spread(self, query: Floats) -> float:
        if not len(self._vectors):
            return 0.0
        # `vecdot` uses this thread only, so it is not slowed down by decoding on the other cores
        return self._spreads(
            query.tobytes(), lambda: float(np.std(np.vecdot(self._vectors, query)))
        )
