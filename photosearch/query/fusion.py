"""A ranking fused with others by reciprocal ranks (Cormack, Clarke and Büttcher, 2009)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from photosearch.vectors.best import Ids, Scored

DAMPING: Final = 60
CANDIDATES: Final = 1_000  # photos of the ranking by meaning that are fused


FurtherOf = Literal["written", "kind"]


@dataclass(frozen=True)
class Further:
    """A further ranking of a query. `images`: ids without repetition; `ranks`: of each, from 0, equal ones for equal photos;
    `weight`: beside the 1 of the ranking by meaning; `of`: what photos are ranked by."""

    images: Ids
    ranks: NDArray[np.int64]
    weight: float
    of: FurtherOf = "written"

    def among(self, allowed: Ids | None) -> Further:
        if allowed is None:
            return self
        kept = np.isin(self.images, allowed)
        return replace(self, images=self.images[kept], ranks=self.ranks[kept])


def by_score(scores: dict[int, float], weight: float, of: FurtherOf = "written") -> Further:
    """A further ranking of images by their scores, of which equal ones share a rank."""
    images = np.array(list(scores), np.int64)
    values = np.array(list(scores.values()), np.float64)
    _levels, level = np.unique(-values, return_inverse=True)
    order = np.sort(level)
    return Further(images, np.searchsorted(order, level).astype(np.int64), weight, of)


def fused(found: Scored, further: Sequence[Further], limit: int) -> Scored:
    """A ranking (best first) fused with `further` ones. The scores stay those of the ranking, as far as they still
    descend."""
    ranked, scores = found
    beyond = np.setdiff1d(np.concatenate([one.images for one in further]), ranked)
    every = np.concatenate([ranked, beyond])
    least = scores[-1] if len(scores) else np.float32(0)
    known = np.concatenate([scores, np.full(len(beyond), least, np.float32)])
    value = np.zeros(len(every))
    value[: len(ranked)] = 1 / (DAMPING + 1 + np.arange(len(ranked)))
    places = np.argsort(every)
    for one in further:
        at = places[np.searchsorted(every, one.images, sorter=places)]
        value[at] += one.weight / (DAMPING + 1 + one.ranks)
    order = np.argsort(-value, kind="stable")[:limit]
    falling = np.maximum.accumulate(known[order][::-1])[::-1]
    return every[order], falling.astype(np.float32)
