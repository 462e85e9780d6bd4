"""How the store keeps vectors, and which of the kept ones are damaged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from photosearch.store import embeddings as rows
from photosearch.store import fingerprints
from photosearch.store.db import Database
from photosearch.store.soundness import STYLE_BYTES
from photosearch.vectors.index import Floats

# Rounding to float16 changes the length of a unit vector by less than this.
TOLERANCE = 0.02
AT_ONCE = 4096


def unpack(data: bytes, dim: int) -> Floats:
    """The store's float16 bytes as float32 [n, dim]."""
    return np.frombuffer(data, "<f2").reshape(-1, dim).astype(np.float32)


def pack(vector: Floats) -> bytes:
    """A vector, float32 [dim], as the float16 bytes that the store keeps."""
    return vector.astype("<f2").tobytes()


def is_unit(vectors: Floats) -> NDArray[np.bool_]:
    """Which of `vectors`, float32 [n, dim], have unit length up to rounding: bool [n]. A damaged number is none, or makes
    the vector too long."""
    with np.errstate(all="ignore"):
        squares = np.vecdot(vectors, vectors)
    return np.asarray((squares > (1 - TOLERANCE) ** 2) & (squares < (1 + TOLERANCE) ** 2), np.bool_)


def damaged(db: Database) -> list[int]:
    """The labels of all stored vectors, of any model, that are no unit vectors of the length of most of them. Reads all."""
    found: list[int] = []
    for (encoder, space), size in rows.sizes(db).items():
        found += rows.not_of_size(db, encoder, space, size)
        found += _not_unit(rows.of_size(db, encoder, space, size), size)
    return found


def damaged_styles(db: Database) -> list[int]:
    """The ids of the photos whose style descriptor is no unit vector."""
    return list(_not_unit(iter(fingerprints.styles(db, STYLE_BYTES)), STYLE_BYTES))


def _not_unit(vectors: Iterator[tuple[int, bytes]], size: int) -> Iterable[int]:
    while part := list(islice(vectors, AT_ONCE)):
        keys = np.array([key for key, _data in part], np.int64)
        values = np.frombuffer(
            b"".join(data for _key, data in part), "<f2", len(part) * (size // 2)
        )
        yield from keys[~is_unit(values.reshape(len(part), -1).astype(np.float32))].tolist()
