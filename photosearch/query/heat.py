"""Where in a photo a query is: overlapping parts of its thumbnail are compared with the query, and each place of the photo
gets the mean of the parts that cover it. So any model can say it, whatever is inside it.

A part that is no better than the others is cold: the heat is what exceeds the mean of the photo's own parts (the recipe
Σ relu(s_part − s_whole), with the mean of the parts for the whole, which is often none of them).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from photosearch.base.errors import Stopped
from photosearch.base.explanations import MOST_CELLS, HeatMap
from photosearch.base.lru import Lately
from photosearch.encoder.spec import Floats, Space
from photosearch.images.jobs import PartsJob, Region
from photosearch.images.pool import DecodePool
from photosearch.query.examples import encoded
from photosearch.store.photos import PhotoRow
from photosearch.vectors.model import LoadedModel

BATCH = 16  # parts that are encoded between two looks whether the heat is still wanted
REMEMBERED = 64  # photos; 60 parts of 1,000 numbers of 2 bytes each make 8 MB
# How far the best parts of a photo are above the library's mean, in standard deviations of its photos, for the heat to be
# faint and to be bright. Among 60 parts some are always a little better.
FAINT, BRIGHT = 0.5, 2.5
ENOUGH = 50  # photos that tell what is usual
FAINTEST = 0.35  # a share of the brightest
BEST = 3  # parts whose mean stands for the best
# A difference of cosines that only rounding makes: the vectors of parts have 16 bits.
LEAST = 1e-4
# What few parts cover is drawn to the mean of the photo, so that the heat is in the middle of a part and not in the corner of
# the photo that only this part covers. As a share of how much a place is covered on average; from .25 to 1 it does not matter.
DOUBT = 0.5


def _grid(side: float, times: int) -> tuple[Region, ...]:
    """`times` × `times` parts of this share of the photo's sides, spread evenly."""
    steps = [at * (1 - side) / (times - 1) for at in range(times)]
    return tuple((left, top, side, side) for top in steps for left in steps)


#: The parts in the order in which they are looked at: the first ones tell roughly where the heat is.
COARSE: tuple[Region, ...] = _grid(0.5, 3)
PARTS: tuple[Region, ...] = COARSE + _grid(0.35, 5) + _grid(0.25, 5)


@dataclass(frozen=True)
class Wanted:
    """What is looked for in one space. `direction`: float32 [dim]; `weight`: relative to the other spaces."""

    space: Space
    direction: Floats
    weight: float


class PartVectors:
    """The vectors of the parts of photos, cached. Not thread-safe."""

    def __init__(self, pool: Callable[[LoadedModel], DecodePool]) -> None:
        self._pool = pool
        self._known: Lately[tuple[str, int], dict[Space, list[Floats]]] = Lately(REMEMBERED)

    def has(self, model: LoadedModel, row: PhotoRow, count: int) -> bool:
        """Whether the vectors of the first `count` parts are cached."""
        known = self._known((model.key, row.image_id), dict)
        return len(next(iter(known.values()), ())) >= count

    def upto(
        self, model: LoadedModel, row: PhotoRow, count: int, stop: Callable[[], bool]
    ) -> dict[Space, Floats]:
        """The vectors of the first `count` of `PARTS`, float32 [count, dim] for each space. Raises Stopped if `stop()` is
        true before a batch, FileError if the thumbnail is lost; what was encoded stays cached."""
        known = self._known((model.key, row.image_id), dict)
        done = len(next(iter(known.values()), ()))
        while done < count:
            if stop():
                raise Stopped
            some = PARTS[done : min(done + BATCH, count)]
            decoded = self._pool(model).run(PartsJob(row.content_hash, some))
            assert decoded.pixels is not None, "a parts job makes pixels"
            for space, vectors in encoded(model, decoded.pixels).items():
                known.setdefault(space, []).extend(vectors.astype(np.float16))
            done += len(some)
        return {space: np.stack(rows[:count]).astype(np.float32) for space, rows in known.items()}


def scores(vectors: dict[Space, Floats], wanted: Sequence[Wanted]) -> Floats:
    """How well each part matches, float32 [n]: the weighted sum over the spaces."""
    found = [np.float32(one.weight) * (vectors[one.space] @ one.direction) for one in wanted]
    return np.asarray(np.sum(found, axis=0), np.float32)


def brightness(matches: Floats, mean: float, spread: float) -> float:
    """How bright the heat of a photo is, from FAINTEST to 1, by its best parts, compared with the scores of the library's photos:
    their `mean` and standard deviation (`spread`). 1 if those are all alike."""
    if spread < LEAST:
        return 1.0
    deviations = (float(np.sort(matches)[-BEST:].mean()) - mean) / spread
    return min(max((deviations - FAINT) / (BRIGHT - FAINT), FAINTEST), 1.0)


def heat_map(
    parts: Sequence[Region], matches: Floats, size: tuple[int, int], bright: float = 1.0
) -> HeatMap:
    """The heat of a photo of `size` (width, height). `matches`: of each part, float32 [n]; `bright`: the brightness of the
    hottest place, up to 1."""
    width, height = cells(size)
    above = places(parts, matches, width, height)
    above = np.maximum(above, 0)
    hottest = float(above.max())
    if hottest < LEAST:
        return HeatMap(width, height, bytes(width * height))
    values = np.rint(above / hottest * bright * 255).astype(np.uint8)
    row, column = divmod(int(above.argmax()), width)
    peak = (column + 0.5) / width, (row + 0.5) / height
    return HeatMap(width, height, values.tobytes(), peak)


def cells(size: tuple[int, int]) -> tuple[int, int]:
    """How many columns and rows the heat map of a photo of this size has."""
    longer = max(*size, 1)
    width, height = (max(1, round(MOST_CELLS * side / longer)) for side in size)
    return width, height


def places(parts: Sequence[Region], matches: Floats, width: int, height: int) -> Floats:
    """How much each place is above the mean of the parts, float32 [height, width]: parts of one size are averaged in smooth
    windows, then the sizes."""
    found = []
    for side in dict.fromkeys(part[2] for part in parts):
        same = [at for at, part in enumerate(parts) if part[2] == side]
        own = matches[same] - matches[same].mean()
        columns = np.stack([_window(parts[at][0], side, width) for at in same])
        rows = np.stack([_window(parts[at][1], side, height) for at in same])
        covered = np.einsum("nh,nw->hw", rows, columns)
        weighted = np.einsum("n,nh,nw->hw", own, rows, columns)
        found.append(weighted / (covered + DOUBT * covered.mean()))
    return np.asarray(np.mean(found, axis=0), np.float32)


def _window(start: float, side: float, count: int) -> Floats:
    """How much a part counts in each of `count` cells: most in its middle, hardly at its edges and beyond."""
    middles = (np.arange(count, dtype=np.float32) + 0.5) / count
    away = np.abs(middles - (start + side / 2)) / (side / 2)
    return np.asarray(np.exp(-2 * away**2) + 1e-6, np.float32)
