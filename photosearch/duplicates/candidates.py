"""Propose pairs of photos that may show the same shot: a few per photo, never all pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from photosearch.encoder.spec import Floats
from photosearch.images.fingerprint import VERSION, Hashes, mirrored, turned
from photosearch.store import fingerprints
from photosearch.store.db import Database
from photosearch.vectors.model import LoadedModel, picture_space
from photosearch.vectors.space import SpaceIndex

RADIUS = 7  # differing bits; an edit of the whole picture changes up to 6
BAND_BITS = 8  # eight bands: two hashes within RADIUS are equal in at least one of them
PER_PHOTO = 8  # pairs per photo and band; enough to connect a large set of equal pictures
NEIGHBOURS = 8
# Lowest cosine of close photos. With the starter model, 394 of 400 crops to 60 % of each side reach it and are among the
# NEIGHBOURS of their photo, or it among theirs; with 0.5, 358 of them are.
CLOSE = 0.35
# rows and columns of a matrix product; limits memory use and how long a query waits
BLOCK, WIDE = 512, 4096
BANDS_AT_ONCE = 32  # band values compared between two calls of `step`

Ids = NDArray[np.int64]
Step = Callable[[int, int], None]


def _on(_done: int, _total: int) -> None:
    pass


def space_of(model: LoadedModel) -> SpaceIndex:
    """The index of the space in which pictures are compared with each other."""
    return model.spaces[picture_space(model.spaces)]


class KnownHashes:
    """Caches the hashes of all photos; reloads them when the library has changed. Not thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._state: tuple[int, int] | None = None
        self._ids: Ids = np.empty(0, np.int64)
        self._hashes: Hashes = np.empty(0, np.int64)

    def __call__(self) -> tuple[Ids, Hashes]:
        """Image ids, ascending, and their hashes, both int64 [n]. Flat photos have no hash and are left out."""
        state = self._db.version()
        if state != self._state:
            found = fingerprints.column(self._db, VERSION, "hash")
            self._ids = np.array([row[0] for row in found], np.int64)
            self._hashes = np.array([row[1] for row in found], np.int64)
            self._state = state
        return self._ids, self._hashes


def by_hash(ids: Ids, hashes: Hashes, step: Step = _on) -> Ids:
    """Pairs of image ids, int64 [n, 2], the lower first, whose hashes differ in at most RADIUS bits at any quarter turn,
    mirrored or not.

    Multi-index hashing (Norouzi, Punjani and Fleet 2012): only photos that share a band of the hash are compared. `step`
    is called with the positions done and their total; it may raise to stop.
    """
    count = max(len(ids), 1)
    pairs = np.empty(0, np.int64)  # lower position * count + higher position
    for done, other in enumerate(positions := _positions(hashes)):
        for found in _within(hashes, other):
            step(done, len(positions))
            new = [np.minimum(a, b) * count + np.maximum(a, b) for a, b in found]
            pairs = np.unique(np.concatenate([pairs, *new]))
    return np.stack([ids[pairs // count], ids[pairs % count]], axis=1)


def _positions(hashes: Hashes) -> list[Hashes]:
    """The hashes of the pictures turned and mirrored; three quarter turns of one picture equal one of the other."""
    found = [hashes, mirrored(hashes)]
    found += map(turned, found[:2])
    found += map(turned, found[2:4])
    return [*found, turned(found[5])]


def _within(hashes: Hashes, others: Hashes) -> Iterator[list[tuple[Ids, Ids]]]:
    """Yield lists of position pairs (a, b), a != b, with `hashes[a]` and `others[b]` within RADIUS. Pairs may repeat."""
    mask = (1 << BAND_BITS) - 1
    for shift in range(0, 64, BAND_BITS):
        bands = [(values >> shift) & mask for values in (hashes, others)]
        orders = [np.argsort(band, kind="stable") for band in bands]
        ends = [
            np.searchsorted(band[order], np.arange(mask + 2))
            for band, order in zip(bands, orders, strict=True)
        ]
        for first in range(0, mask + 1, BANDS_AT_ONCE):
            yield [
                pair
                for value in range(first, first + BANDS_AT_ONCE)
                for pair in _alike(
                    hashes,
                    others,
                    orders[0][ends[0][value] : ends[0][value + 1]],
                    orders[1][ends[1][value] : ends[1][value + 1]],
                )
            ]


def _alike(hashes: Hashes, others: Hashes, a: Ids, b: Ids) -> Iterator[tuple[Ids, Ids]]:
    """Compare the positions `a` of `hashes` with `b` of `others`: pairs within RADIUS, at most PER_PHOTO for each of `a`."""
    for start in range(0, len(a) if len(b) else 0, BLOCK):
        part = a[start : start + BLOCK]
        near = np.bitwise_count(hashes[part][:, None] ^ others[b]) <= RADIUS
        near &= part[:, None] != b
        near &= near.cumsum(axis=1) <= PER_PHOTO
        at = np.nonzero(near)
        yield part[at[0]], b[at[1]]


def near_hash(ids: Ids, hashes: Hashes, wanted: int, radius: int = RADIUS) -> list[int]:
    """The ids of at most PER_PHOTO photos whose hash differs from `wanted` in at most `radius` bits at any quarter turn,
    mirrored or not, the nearest first."""
    best = np.full(len(hashes), 64, np.uint8)
    asked = np.array([wanted], np.int64)
    for one in (asked, mirrored(asked)):
        for _quarter in range(4):
            best = np.minimum(best, np.bitwise_count(hashes ^ one))
            one = turned(one)
    order = np.argsort(best, kind="stable")[:PER_PHOTO]
    return [int(ids[place]) for place in order if best[place] <= radius]


def by_vector(db: Database, model: LoadedModel, step: Step = _on) -> tuple[Ids, Floats]:
    """Pairs of image ids, int64 [n, 2], the lower first, and their cosines, float32 [n]: each photo with its nearest
    neighbours by embedding, as far as their cosine reaches CLOSE.

    `step` is called regularly with the number of photos done and the total; it may raise to stop.
    """
    space = space_of(model)
    if space.in_use == "hnswlib":
        ids, nearest, scores = _searched(db, space, step)
    else:
        ids, nearest, scores = _compared(db, space, step)
    one, place = np.nonzero(nearest)
    pairs = np.sort(np.stack([ids[one], nearest[one, place]], axis=1), axis=1)
    pairs, first = np.unique(pairs, axis=0, return_index=True)
    return pairs, scores[one, place][first]


def neighbours(
    db: Database, space: SpaceIndex, images: Sequence[int], count: int
) -> dict[int, tuple[Ids, Floats]]:
    """The `count` photos nearest to each of some photos, itself among them: image ids and cosines, best first. Where codes answer, the
    order is theirs, and many photos are compared in the time of a few searches."""
    ids, vectors = space.vectors_of(db, np.array(images, np.int64))
    rows = space.code_rows()
    if rows is None:
        searched = (space.search(db, vector, count) for vector in vectors)
        return dict(zip(ids.tolist(), searched, strict=True))
    found = {}
    for image_id, near, scores in zip(ids.tolist(), *rows.nearest(vectors, count), strict=True):
        live = near > 0  # fewer photos than were wanted
        found[image_id] = near[live], scores[live]
    return found


def _searched(db: Database, space: SpaceIndex, step: Step) -> tuple[Ids, Ids, Floats]:
    """Use the hnswlib index: image ids, int64 [n], the close ones of each, int64 [n, NEIGHBOURS], padded with 0, and their
    cosines, float32 [n, NEIGHBOURS]."""
    images: list[int] = []
    rows_found: list[Ids] = []
    cosines: list[Floats] = []
    total = len(space)
    for ids, vectors in space.stored(db):
        for image_id, vector in zip(ids.tolist(), vectors, strict=True):
            if len(images) % BLOCK == 0:
                step(len(images), total)
            others, scores = space.search(db, vector, NEIGHBOURS + 1)
            kept = np.flatnonzero((scores >= CLOSE) & (others != image_id))[:NEIGHBOURS]
            images.append(image_id)
            rows_found.append(np.pad(others[kept], (0, NEIGHBOURS - len(kept))))
            cosines.append(np.pad(scores[kept], (0, NEIGHBOURS - len(kept))))
    return (
        np.array(images, np.int64),
        np.array(rows_found, np.int64).reshape(-1, NEIGHBOURS),
        np.array(cosines, np.float32).reshape(-1, NEIGHBOURS),
    )


def _compared(db: Database, space: SpaceIndex, step: Step) -> tuple[Ids, Ids, Floats]:
    """Return the same as `_searched` by comparing all pairs, each once (the upper triangle of the matrix)."""
    rows = space.rows(db)
    every = rows.images
    nearest = _Nearest(len(every))
    total = len(every)
    for start in range(0, total, BLOCK):
        block = slice(start, min(start + BLOCK, total))
        done = int(total * (1 - (1 - start / total) ** 2))  # the remaining pairs form a triangle
        for first in range(start, total, WIDE):
            step(done, total)
            scores = rows.product(block, slice(first, min(first + WIDE, total)))
            if first == start:
                np.fill_diagonal(scores, -1)
            nearest.add(start, first, scores)
            beyond = max(block.stop - first, 0)  # columns that are rows of this block
            nearest.add(first + beyond, start, scores[:, beyond:].T)
    return every, np.append(every, 0)[nearest.places], nearest.scores


class _Nearest:
    """The NEIGHBOURS nearest so far of each of `count` positions, if close; `places`: int64 [count, NEIGHBOURS], padded
    with -1; `scores`: their cosines."""

    def __init__(self, count: int) -> None:
        self.places: Ids = np.full((count, NEIGHBOURS), -1, np.int64)
        self.scores: Floats = np.full((count, NEIGHBOURS), CLOSE, np.float32)

    def add(self, start: int, first: int, scores: Floats) -> None:
        """Add `scores`, float32 [a, b], of the positions from `start` on with those from `first` on."""
        floor = self.scores[start : start + len(scores)].min(axis=1)
        nearer = np.flatnonzero(scores.max(axis=1, initial=-1) > floor)
        if not len(nearer):
            return
        part = scores[nearer]
        best = np.argpartition(part, -min(NEIGHBOURS, part.shape[1]), axis=1)[:, -NEIGHBOURS:]
        at = start + nearer
        joined = np.hstack([self.scores[at], np.take_along_axis(part, best, axis=1)])
        places = np.hstack([self.places[at], first + best])
        kept = np.argpartition(joined, -NEIGHBOURS, axis=1)[:, -NEIGHBOURS:]
        self.scores[at] = np.take_along_axis(joined, kept, axis=1)
        self.places[at] = np.take_along_axis(places, kept, axis=1)
