"""The file of a `CodeIndex`: codes, labels and photos in arrays that are mapped into memory, so that opening it reads little.

After a header of 64 bytes follow labels and image ids (int64), steps (float32), the labels of damaged vectors (int64) and the
codes (int8), each at a multiple of 64 bytes. The numbers are little-endian.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import IndexDamaged
from photosearch.vectors.codes import Coded
from photosearch.vectors.hnsw_file import DAMAGED
from photosearch.vectors.index import Labels

MAGIC: Final = b"PhotoSearch codes 1\n"
_HEADER: Final = struct.Struct("<20sIQQ")  # magic, dimensions, rows, damaged vectors
_ALIGNED: Final = 64


@dataclass(frozen=True)
class Saved:
    """What the file holds: distinct `labels`, int64 [n], the photos `images`, int64 [n], and their codes, which stay in the file;
    `unsound`: labels whose vectors are damaged, int64 [m]."""

    labels: Labels
    images: NDArray[np.int64]
    codes: Coded
    unsound: Labels


def write(
    path: Path,
    dim: int,
    labels: Labels,
    images: NDArray[np.int64],
    steps: NDArray[np.float32],
    unsound: Labels,
    codes: Iterable[NDArray[np.int8]],
) -> None:
    """Write a file; `codes`: those of all `labels`, in blocks, int8 [m, dim]. Raises OSError."""
    plain = (labels.astype("<i8"), images.astype("<i8"), steps.astype("<f4"), unsound.astype("<i8"))
    with path.open("wb") as file:
        file.write(_HEADER.pack(MAGIC, dim, len(labels), len(unsound)))
        for part in plain:
            _fill(file)
            file.write(part.tobytes())
        _fill(file)
        for block in codes:
            file.write(block.tobytes())


def read(path: Path, dim: int) -> Saved:
    """Map a file. Raises OSError, or IndexDamaged if its length is not what its header says. Wrong bytes within go unnoticed:
    verify the file's digest first."""
    with path.open("rb") as file:
        try:
            magic, own_dim, rows, damaged = _HEADER.unpack(file.read(_HEADER.size))
        except struct.error as error:
            raise IndexDamaged(DAMAGED, str(error)) from error
        sizes = (8 * rows, 8 * rows, 4 * rows, 8 * damaged, rows * dim)
        starts = list(_starts(sizes))
        wanted = starts[-1] + sizes[-1] if rows else _HEADER.size
        if magic != MAGIC or own_dim != dim or file.seek(0, 2) < wanted:
            raise IndexDamaged(DAMAGED)
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    labels, images, steps, unsound = (
        np.frombuffer(mapped, kind, count, start).astype(kind[1:])
        for kind, count, start in zip(
            ("<i8", "<i8", "<f4", "<i8"), (rows, rows, rows, damaged), starts, strict=False
        )
    )
    codes = np.frombuffer(mapped, np.int8, rows * dim, starts[-1]).reshape(rows, dim)
    return Saved(labels, images, Coded(codes, steps), unsound)


def _fill(file: BinaryIO) -> None:
    file.write(bytes(-file.tell() % _ALIGNED))


def _starts(sizes: Iterable[int]) -> Iterator[int]:
    at = _HEADER.size
    for size in sizes:
        at += -at % _ALIGNED
        yield at
        at += size
