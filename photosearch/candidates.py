"""Which pairs of photos may show the same shot: a few for each photo, never all pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray

from photosearch.encoder.spec import Floats
from photosearch.images.fingerprint import VERSION, Hashes, turned
from photosearch.loaded import LoadedModel
from photosearch.store import fingerprints
from photosearch.store import vectors as rows
from photosearch.store.db import Database
from photosearch.vectors import EXACT_LIMIT, SpaceIndex, unpack

RADIUS = 7  # differing bits; an edit of the whole picture changes up to 6
BAND_BITS = 8  # eight bands: two hashes within RADIUS are equal in one of them
PER_PHOTO = 8  # of one kind; a heap of the same screen needs no more to hang together
NEIGHBOURS = 5
# Crops and framed copies are above this with the starter (at least 0.56), nine in ten of other photos' nearest are not.
CLOSE = 0.5
BLOCK = 512  # rows of a product, to bound memory

Ids = NDArray[np.int64]


def space_of(model: LoadedModel) -> SpaceIndex:
    """Where pictures are compared with each other."""
    return model.spaces["visual" if "visual" in model.spaces else "joint"]


def by_hash(db: Database) -> set[tuple[int, int]]:
    """Pairs of image ids (the lower first) whose hashes differ little, also where one of the two is turned.

    Multi-index hashing (Norouzi, Punjani and Fleet 2012): only photos that share a band of the hash are compared.
    """
    found = fingerprints.hashes(db, VERSION)
    ids = np.array([row[0] for row in found], np.int64)
    hashes = np.array([row[1] for row in found], np.int64)
    pairs: set[tuple[int, int]] = set()
    other = hashes
    for _quarter in range(3):  # a picture turned by three is the other turned by one
        for a, b in _within(hashes, other):
            low, high = np.minimum(ids[a], ids[b]), np.maximum(ids[a], ids[b])
            pairs.update(zip(low.tolist(), high.tolist(), strict=True))
        other = turned(other)
    return pairs


def _within(hashes: Hashes, others: Hashes) -> Iterator[tuple[Ids, Ids]]:
    """Places (a, b), a != b, of `hashes` and `others` within RADIUS; some come several times."""
    mask = (1 << BAND_BITS) - 1
    for shift in range(0, 64, BAND_BITS):
        bands = [(values >> shift) & mask for values in (hashes, others)]
        orders = [np.argsort(band, kind="stable") for band in bands]
        ends = [
            np.searchsorted(band[order], np.arange(mask + 2))
            for band, order in zip(bands, orders, strict=True)
        ]
        for value in range(mask + 1):
            a = orders[0][ends[0][value] : ends[0][value + 1]]
            b = orders[1][ends[1][value] : ends[1][value + 1]]
            for start in range(0, len(a) if len(b) else 0, BLOCK):
                part = a[start : start + BLOCK]
                near = np.bitwise_count(hashes[part][:, None] ^ others[b]) <= RADIUS
                near &= part[:, None] != b
                near &= near.cumsum(axis=1) <= PER_PHOTO
                at = np.nonzero(near)
                yield part[at[0]], b[at[1]]


def near_hash(db: Database, wanted: int, radius: int = RADIUS) -> list[int]:
    """The photos whose hash differs little from this one at any quarter turn."""
    found = fingerprints.hashes(db, VERSION)
    hashes = np.array([row[1] for row in found], np.int64)
    best = np.full(len(hashes), 64)
    asked = np.array([wanted], np.int64)
    for _quarter in range(4):
        best = np.minimum(best, np.bitwise_count(hashes ^ asked))
        asked = turned(asked)
    order = np.argsort(best, kind="stable")[:PER_PHOTO]
    return [found[place][0] for place in order.tolist() if best[place] <= radius]


def by_vector(
    db: Database, model: LoadedModel, go_on: Callable[[], None] = lambda: None
) -> set[tuple[int, int]]:
    """Pairs of image ids (the lower first): each photo with its nearest ones by what the model sees, if they are close.

    `go_on` is called now and then, and may raise to end it.
    """
    space = space_of(model)
    images: list[int] = []
    parts: list[Floats] = []
    for _labels, ids, data in rows.live_chunks(db, model.id, space.space):
        images += ids
        parts.append(unpack(data, space.dim))
    if not images:
        return set()
    vectors = np.concatenate(parts)
    every = np.array(images, np.int64)
    pairs: set[tuple[int, int]] = set()
    for start in range(0, len(every), BLOCK):
        go_on()
        block = vectors[start : start + BLOCK]
        if len(every) > EXACT_LIMIT:
            found = [space.search(vector, NEIGHBOURS + 1) for vector in block]
            near = [others[scores >= CLOSE] for others, scores in found]
        else:
            count = min(NEIGHBOURS + 1, len(every))
            scores = block @ vectors.T
            places = np.argpartition(-scores, count - 1, axis=1)[:, :count]
            near = [
                every[place[row[place] >= CLOSE]] for place, row in zip(places, scores, strict=True)
            ]
        for one, others in zip(every[start : start + BLOCK].tolist(), near, strict=True):
            pairs.update((min(one, o), max(one, o)) for o in others.tolist() if o != one)
    return pairs
