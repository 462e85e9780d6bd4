"""Validate the layout of a file written by hnswlib 0.8.0 before hnswlib itself reads it.

hnswlib trusts the counts, offsets and links in a file: a truncated or foreign file makes it allocate wildly or read out
of bounds. The file consists of a header of thirteen numbers; then, for each element, its links on the ground level, its
vector and its label; then, for each element, the links of its upper levels.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import IndexDamaged
from photosearch.base.user_text import say
from photosearch.vectors.index import Labels

DAMAGED = say("The saved search index is damaged.")
HEADER = struct.Struct("<6QiI3QdQ")
MOST_LINKS = 4096
MOST_EF = 100_000


@dataclass(frozen=True)
class Layout:
    """The labels in file order, int64 [count], and whether each is marked as removed, bool [count]."""

    labels: Labels
    removed: NDArray[np.bool_]


def read_layout(path: Path, dim: int) -> Layout:
    """Read `path` without hnswlib. Raises IndexDamaged if it is not a complete index file of `dim` dimensions."""
    try:
        raw: NDArray[np.uint8] = np.memmap(path, np.uint8, "r")
        if len(raw) < HEADER.size:
            raise ValueError("too short")
        return _check(raw, dim)
    except (OSError, ValueError) as error:  # numpy: ValueError for an empty file
        raise IndexDamaged(DAMAGED, str(error)) from error


def _check(raw: NDArray[np.uint8], dim: int) -> Layout:
    (offset, most, count, size, label_at, vector_at, top, entry, links, ground, m, mult, ef) = (
        HEADER.unpack(raw[: HEADER.size].tobytes())
    )
    _demand(2 <= m <= MOST_LINKS and links == m and ground == 2 * m, "links")
    element = element_type(dim, ground)
    _demand(abs(mult * math.log(m) - 1) < 1e-6 and 1 <= ef <= MOST_EF, "parameters of growth")
    _demand(size == element.itemsize and offset == 0, "size of an element")
    _demand(vector_at == 4 + 4 * ground and label_at == vector_at + 4 * dim, "offsets")
    _demand(count <= most and count <= (len(raw) - HEADER.size) // size, "count")
    elements = raw[HEADER.size : HEADER.size + count * size].view(element)
    labels = elements["label"].astype(np.int64)
    _demand(len(np.unique(labels)) == count, "a label comes twice")
    _check_links(elements["count"], elements["links"], count)
    levels = _check_upper(raw[HEADER.size + count * size :].tobytes(), count, m)
    if count:
        _demand(entry < count and top == levels.max() == levels[entry], "entry point")
    return Layout(labels, (elements["mark"] & 1).astype(bool))


def element_type(dim: int, ground: int) -> np.dtype[Any]:
    """The dtype of one element in memory and in the file. `ground`: number of link slots, 2 m. Bit 0 of `mark`: removed."""
    return np.dtype(
        [
            ("count", "<u2"),
            ("mark", "u1"),
            ("spare", "u1"),
            ("links", "<u4", (ground,)),
            ("vector", "<f4", (dim,)),
            ("label", "<u8"),
        ]
    )


def _check_links(counts: NDArray[Any], links: NDArray[Any], count: int) -> None:
    """Check that no element has more links than fit, and that each link leads to an element."""
    width = links.shape[1]
    _demand(not count or int(counts.max()) <= width, "number of links")
    used = np.arange(width) < counts[:, np.newaxis]
    _demand(not bool((used & (links >= count)).any()), "a link")


def _check_upper(tail: bytes, count: int, m: int) -> NDArray[np.int64]:
    """Check the upper links and return the level of each element, int64 [count].

    `tail`: for each element, a size in bytes followed by that many bytes of links, m per level.
    """
    _demand(len(tail) % 4 == 0, "length")
    words = np.frombuffer(tail, "<u4")
    block = 1 + m
    levels = np.zeros(count, np.int64)
    starts = []
    at, view = 0, memoryview(tail).cast("I")
    for i in range(count):
        _demand(at < len(view), "too short")
        levels[i], rest = divmod(view[at], 4 * block)
        _demand(rest == 0 and at + 1 + levels[i] * block <= len(view), "upper links")
        starts += [at + 1 + level * block for level in range(levels[i])]
        at += 1 + int(levels[i]) * block
    _demand(at == len(view), "too long")
    if starts:
        blocks = words[np.array(starts)[:, np.newaxis] + np.arange(block)]
        _check_links(blocks[:, 0] & 0xFFFF, blocks[:, 1:], count)
        above = np.concatenate([np.arange(1, n + 1) for n in levels if n])
        used = np.arange(m) < (blocks[:, 0] & 0xFFFF)[:, np.newaxis]
        reached = levels[np.where(used, blocks[:, 1:], 0)]
        _demand(bool((~used | (reached >= above[:, np.newaxis])).all()), "a link between levels")
    return levels


def _demand(holds: bool, what: str) -> None:
    if not holds:
        raise ValueError(f"{what} does not fit")
