"""The second stage of a search: compare the best candidates part by part, since a small object in a photo hardly moves
the vector of the whole photo."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import FileError, Stopped
from photosearch.base.lru import Lately
from photosearch.encoder.spec import Floats
from photosearch.images.jobs import PartsJob, Region
from photosearch.images.pool import DecodePool
from photosearch.query.examples import encoded
from photosearch.query.ranking import BySpace
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.store.photos import PhotoRow
from photosearch.vectors.best import Scored
from photosearch.vectors.model import LoadedModel

CANDIDATES = 100
PARTS: tuple[Region, ...] = (
    (0.0, 0.0, 0.6, 0.6),
    (0.4, 0.0, 0.6, 0.6),
    (0.0, 0.4, 0.6, 0.6),
    (0.4, 0.4, 0.6, 0.6),
    (0.2, 0.2, 0.6, 0.6),
)
WHOLE_SHARE = 0.6  # weight of the whole photo; its best part has the rest
REMEMBERED = 2_000  # photos; 5 parts of 1,000 numbers of 2 bytes each make 20 MB

Parts = dict[str, NDArray[np.float16]]  # by space: [part, dim]


class Inside:
    """Searches inside photos, and caches the vectors of their parts. Not thread-safe."""

    def __init__(self, db: Database, pool: Callable[[LoadedModel], DecodePool]) -> None:
        self._db = db
        self._pool = pool
        self._parts: Lately[tuple[str, int], Parts] = Lately(REMEMBERED)

    def again(
        self,
        model: LoadedModel,
        rankings: Sequence[BySpace],
        first: Scored,
        stop: Callable[[], bool],
        tell: Callable[[int, int], None],
    ) -> Scored:
        """Rank the best candidates of `first` again, by 0.6·z(whole) + 0.4·z(best part).

        A candidate whose thumbnail is lost is ranked by the whole photo alone. The new scores have the mean and the
        spread of the candidates' old ones. Raises Stopped if `stop()` is true; `tell(done, total)` is called before each
        photo that is not cached.
        """
        images, scores = first[0][:CANDIDATES], first[1][:CANDIDATES]
        if len(images) < 2:
            return first
        known = photos.read(self._db, images.tolist())
        best = np.full(len(images), np.nan, np.float32)
        for at, image_id in enumerate(images.tolist()):
            if (model.key, image_id) not in self._parts:
                if stop():
                    raise Stopped
                tell(at, len(images))
            if image_id in known:
                with contextlib.suppress(FileError):
                    best[at] = _best(self._look(model, known[image_id]), rankings)
        whole = _standard(scores)
        within = np.where(np.isnan(best), whole, _standard(best))
        blend = WHOLE_SHARE * whole + (1 - WHOLE_SHARE) * within
        new_scores = (scores.mean() + scores.std() * blend).astype(np.float32)
        rest = first[0][CANDIDATES:], first[1][CANDIDATES:]
        if len(rest[1]):
            new_scores = np.maximum(new_scores, rest[1][0])
        order = np.lexsort((images, -blend))
        return (
            np.concatenate([images[order], rest[0]]),
            np.concatenate([new_scores[order], rest[1]]),
        )

    def _look(self, model: LoadedModel, row: PhotoRow) -> Parts:
        def look() -> Parts:
            decoded = self._pool(model).run(PartsJob(row.content_hash, PARTS))
            assert decoded.pixels is not None, "a parts job makes pixels"
            found = encoded(model, decoded.pixels)
            return {space: vectors.astype(np.float16) for space, vectors in found.items()}

        return self._parts((model.key, row.image_id), look)


def _best(parts: Parts, rankings: Sequence[BySpace]) -> float:
    """The score of the best part, computed as `ranking.ranked` computes the score of a photo."""
    weight = sum(ranking.weight for ranking in rankings)
    scores = np.zeros(len(PARTS), np.float32)
    for ranking in rankings:
        share = np.float32(ranking.weight / weight)
        scores += share * (parts[ranking.space.space].astype(np.float32) @ ranking.direction)
    return float(scores.max())


def _standard(values: Floats) -> Floats:
    """Standard scores. NaNs are ignored; if all values are equal, the scores are 0."""
    if np.isnan(values).all():
        return np.zeros_like(values)
    spread = float(np.nanstd(values))
    scale = np.float32(spread if spread > 1e-9 else 1.0)
    return np.asarray((values - np.nanmean(values)) / scale, np.float32)
