"""The second stage of a search: compare the best candidates part by part, since a small object in a photo hardly moves
the vector of the whole photo."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from photosearch.base.colours import COLOURS
from photosearch.base.errors import FileError, Stopped
from photosearch.base.lru import Lately
from photosearch.encoder.spec import Floats
from photosearch.images.jobs import PartsJob, Region
from photosearch.images.pool import DecodePool
from photosearch.language.colour_words import Coloured
from photosearch.query.examples import encoded
from photosearch.query.ranking import BySpace, Scored
from photosearch.query.read_text import read_text
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.store.photos import PhotoRow
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
REMEMBERED_THINGS = 64
REMEMBERED = 2_000  # photos; 5 parts of 1,000 numbers of 2 bytes each make 20 MB

COLOUR_COUNTS = 0.5  # beside the standard scores of whole and part
LEAST_SHARE = 0.01  # of the pixels, added so that the logarithm of none is not infinite
COLOURED = "colours"  # the shares of the colours, among the vectors of a part

Parts = dict[str, NDArray[np.float16]]  # by space: [part, dim]; and under COLOURED: [part, colour]


class Inside:
    """Searches inside photos, and caches the vectors of their parts. Not thread-safe."""

    def __init__(self, db: Database, pool: Callable[[LoadedModel], DecodePool]) -> None:
        self._db = db
        self._pool = pool
        self._parts: Lately[tuple[str, int], Parts] = Lately(REMEMBERED)
        self._things: Lately[tuple[str, str], Floats] = Lately(REMEMBERED_THINGS)

    def again(
        self,
        model: LoadedModel,
        rankings: Sequence[BySpace],
        first: Scored,
        stop: Callable[[], bool],
        tell: Callable[[int, int], None],
        wanted: Coloured | None = None,
    ) -> Scored:
        """Rank the best candidates of `first` again, by 0.6·z(whole) + 0.4·z(best part), and, if a thing of a colour is wanted,
        + 0.5·z(colour): see `_colours`.

        A candidate whose thumbnail is lost is ranked by the whole photo alone. The new scores have the mean and the
        spread of the candidates' old ones. Raises Stopped if `stop()` is true; `tell(done, total)` is called before each
        photo that is not cached.
        """
        images, scores = first[0][:CANDIDATES], first[1][:CANDIDATES]
        if len(images) < 2:
            return first
        known = photos.read(self._db, images.tolist())
        best = np.full(len(images), np.nan, np.float32)
        looked: dict[int, Parts] = {}
        for at, image_id in enumerate(images.tolist()):
            if (model.key, image_id) not in self._parts:
                if stop():
                    raise Stopped
                tell(at, len(images))
            if image_id in known:
                with contextlib.suppress(FileError):
                    looked[at] = self._look(model, known[image_id])
                    best[at] = _best(looked[at], rankings)
        whole = _standard(scores)
        within = np.where(np.isnan(best), whole, _standard(best))
        blend = WHOLE_SHARE * whole + (1 - WHOLE_SHARE) * within
        if wanted is not None and looked:
            blend = blend + np.float32(COLOUR_COUNTS) * self._colours(
                model, wanted, looked, len(images)
            )
        new_scores = (scores.mean() + scores.std() * blend).astype(np.float32)
        rest = first[0][CANDIDATES:], first[1][CANDIDATES:]
        if len(rest[1]):
            new_scores = np.maximum(new_scores, rest[1][0])
        order = np.lexsort((images, -blend))
        return (
            np.concatenate([images[order], rest[0]]),
            np.concatenate([new_scores[order], rest[1]]),
        )

    def _colours(
        self, model: LoadedModel, wanted: Coloured, looked: dict[int, Parts], count: int
    ) -> Floats:
        """How much of the colour is where the thing is, as standard scores, float32 [count]; 0 where nothing is known.

        The logarithm of the mean share of the colour over the parts, each weighted by the softmax of the standard score of its
        cosine with the thing.
        """
        thing = self._things(
            (model.key, wanted.thing), lambda: read_text(model.encoder, wanted.thing).vector
        )
        places = sorted(looked)
        cosines = np.stack([looked[at]["joint"].astype(np.float32) @ thing for at in places])
        weights = np.exp(_standard(cosines))
        weights /= weights.sum(axis=1, keepdims=True)
        at_colour = COLOURS.index(wanted.colour)
        shares = np.stack([looked[at][COLOURED][:, at_colour] for at in places]).astype(np.float32)
        found = np.zeros(count, np.float32)
        found[places] = _standard(np.log((weights * shares).sum(axis=1) + LEAST_SHARE))
        return found

    def _look(self, model: LoadedModel, row: PhotoRow) -> Parts:
        def look() -> Parts:
            decoded = self._pool(model).run(PartsJob(row.content_hash, PARTS))
            assert decoded.pixels is not None, "a parts job makes pixels"
            found = encoded(model, decoded.pixels)
            parts: Parts = {space: vectors.astype(np.float16) for space, vectors in found.items()}
            shares = np.frombuffer(decoded.colours, np.float32).reshape(len(PARTS), -1)
            return {**parts, COLOURED: shares.astype(np.float16)}

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
