"""Input checks that both indexes run before any native code (hnswlib reads out of bounds on a wrong width)."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from photosearch.vectors.index import Floats, Labels


def check_rows(rows: NDArray[Any], dim: int) -> Floats:
    """`rows` as C-ordered float32 [n, dim]. Raises ValueError for another dtype or shape, or a value that is not finite."""
    if not isinstance(rows, np.ndarray) or rows.dtype != np.float32:
        raise ValueError(f"vectors must be float32, not {getattr(rows, 'dtype', type(rows))}")
    if rows.ndim != 2 or rows.shape[1] != dim:
        raise ValueError(f"vectors must be [n, {dim}], not {list(rows.shape)}")
    if not np.isfinite(rows).all():
        raise ValueError("a vector holds a value that is not finite")
    return np.ascontiguousarray(rows)


def check_labels(labels: NDArray[Any]) -> Labels:
    """`labels` as int64 [n]. Raises ValueError if they are not integers in one dimension."""
    array = np.asarray(labels)
    if array.ndim != 1 or (array.size and array.dtype.kind not in "iu"):
        raise ValueError(f"labels must be integers [n], not {array.dtype} {list(array.shape)}")
    return array.astype(np.int64)


def last_of_each(labels: Labels) -> NDArray[np.intp]:
    """The position of the last occurrence of each label, ascending, intp [number of distinct labels]."""
    _, first_from_behind = np.unique(labels[::-1], return_index=True)
    return np.sort(len(labels) - 1 - first_from_behind)


def nothing(queries: int) -> tuple[Labels, Floats]:
    """An empty answer: labels int64 and scores float32, both [queries, 0]."""
    return np.empty((queries, 0), np.int64), np.empty((queries, 0), np.float32)
