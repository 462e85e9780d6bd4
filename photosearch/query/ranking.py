"""Merge one or several rankings of the same photos into one.

The score of a photo is the weighted mean of its cosines in the rankings; with one ranking, it is the cosine itself.
Some photos get a bonus on top, in the same units.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from photosearch.base.errors import UserError
from photosearch.base.user_text import say
from photosearch.encoder.spec import Floats
from photosearch.query import compose
from photosearch.query.compose import Direction
from photosearch.query.styles import Styles
from photosearch.store.db import Database
from photosearch.vectors.best import THIN, Ids, Scored, ranked_scores, settled, top
from photosearch.vectors.hubs import HubNumbers
from photosearch.vectors.space import SpaceIndex

# hnswlib returns only its best matches: this many of each ranking are also scored by the others.
CANDIDATES = 2_000
# Where more than this share of the photos is allowed, to score all of them takes less time than to pick those.
DENSE = 0.2


@dataclass(frozen=True)
class BySpace:
    """Photos ranked by a query vector in one space. `weight`: the length of the composed query before normalisation.

    `best` returns image ids and cosines, best first; `exactly` those of the given photos, in any order. `of` does so too, and
    `every` for all photos, but theirs are off by up to `error`; `every` is None if the index only returns the best ones. `texts`: how much of the query are texts (`Direction.texts`): so
    much of a photo's number in `hubs` is subtracted from its cosine.
    """

    db: Database
    space: SpaceIndex
    direction: Floats
    weight: float
    hubs: HubNumbers | None = None
    texts: float = 0.0

    @property
    def error(self) -> float:
        return self.space.error(self.direction)

    @property
    def photos(self) -> int:
        return len(self.space)

    def best(self, limit: int) -> Scored:
        whole = self.every()
        if whole is not None:
            return settled(*whole, limit, self.error, self.exactly)
        most = max(limit, CANDIDATES) if self._corrects else limit
        return top(*self._corrected(self.space.search(self.db, self.direction, most)), limit)

    def of(self, images: Ids) -> Scored:
        found = self.space.scores_of(self.db, self.direction, images, exactly=False)
        return self._corrected(found)

    def exactly(self, images: Ids) -> Scored:
        return self._corrected(self.space.scores_of(self.db, self.direction, images))

    def every(self) -> Scored | None:
        found = self.space.every(self.direction)
        return None if found is None else self._corrected(found)

    @property
    def _corrects(self) -> bool:
        return self.hubs is not None and self.texts != 0 and self.hubs.tell

    def _corrected(self, found: Scored) -> Scored:
        if self.hubs is None or not self._corrects:
            return found
        images, cosines = found
        return images, cosines - np.float32(self.texts) * self.hubs.penalties(images)


@dataclass(frozen=True)
class ByStyle:
    """Photos ranked by palette and texture; otherwise like `BySpace`."""

    styles: Styles
    direction: Floats
    weight: float
    error = 0.0
    photos = 0  # all are compared, however few are wanted

    def best(self, limit: int) -> Scored:
        return top(*self.every(), limit)

    def exactly(self, images: Ids) -> Scored:
        return self.of(images)

    def of(self, images: Ids) -> Scored:
        found, scores = self.every()
        keep = np.isin(found, images)
        return found[keep], scores[keep]

    def every(self) -> Scored:
        return self.styles.scores(self.direction)


class Expanded:
    """Photos ranked by a sketch: the first photos in their own order, then the others by the expanded query.

    The scores of the others are their cosines with the expanded query, shifted to continue below the last kept photo.
    """

    def __init__(self, drawn: BySpace) -> None:
        self.weight = drawn.weight
        nearest, cosines = drawn.best(compose.NEAREST)
        self._first = nearest[: compose.KEPT], cosines[: compose.KEPT]
        _images, vectors = drawn.space.vectors_of(drawn.db, nearest)
        self._rest = replace(drawn, direction=compose.expanded(drawn.direction, vectors))
        self._whole = (
            self._rest.every()
        )  # one scan; if the index does not scan, hnswlib is asked as often as needed
        beyond = (
            self._rest.best(compose.KEPT + 1)
            if self._whole is None
            else settled(*self._whole, compose.KEPT + 1, self._rest.error, self._rest.exactly)
        )
        others = ~np.isin(beyond[0], self._first[0])
        self.space, self.direction, self.error = drawn.space, self._rest.direction, self._rest.error
        self.photos = drawn.photos
        self._shift = np.float32(0)
        if others.any():
            self._shift = self._first[1][-1] - beyond[1][others][0] - np.float32(compose.GAP)

    def best(self, limit: int) -> Scored:
        whole = self.every()
        if whole is not None:
            return settled(*whole, limit, self.error, self.exactly)
        images, scores = self._rest.best(limit + compose.KEPT)
        others = ~np.isin(images, self._first[0])
        return (
            np.concatenate([self._first[0], images[others]])[:limit],
            np.concatenate([self._first[1], scores[others] + self._shift])[:limit],
        )

    def of(self, images: Ids) -> Scored:
        if self._whole is not None:
            found, scores = self._whole
            among = np.isin(found, images)
            return self._kept(found[among], scores[among])
        return self._kept(*self._rest.of(images))

    def exactly(self, images: Ids) -> Scored:
        return self._kept(*self._rest.exactly(images))

    def every(self) -> Scored | None:
        return None if self._whole is None else self._kept(*self._whole)

    def _kept(self, images: Ids, scores: Floats) -> Scored:
        scores = scores + self._shift
        for image, score in zip(*self._first, strict=True):
            scores[images == image] = score
        return images, scores


Ranking = BySpace | ByStyle | Expanded


def by_space(
    db: Database,
    space: SpaceIndex,
    direction: Direction,
    hubs: HubNumbers | None = None,
    *,
    drawn: bool = False,
) -> BySpace | Expanded:
    """Rank photos by a direction. `drawn`: the query contains a sketch."""
    plain = BySpace(db, space, direction.vector, direction.length, hubs, direction.texts)
    return Expanded(plain) if drawn else plain


def by_style(styles: Styles, parts: Sequence[tuple[Floats, float]]) -> list[ByStyle]:
    """Rank photos by the sum of styles, each a unit vector and a weight, added up as in `compose.composed`.

    Raises UserError if no photo's style is known.
    """
    if not parts:
        return []
    total = np.zeros_like(parts[0][0])
    for wanted, weight in parts:
        scores = styles.scores(wanted)[1]
        if not len(scores):
            raise UserError(
                say("The styles of the photos are not known yet."), say("Try again later.")
            )
        total += wanted * np.float32(weight / max(float(np.std(scores)), 1e-6))
    length = float(np.linalg.norm(total))
    return [ByStyle(styles, total / np.float32(length), length)] if length > 1e-6 else []


def ranked(
    rankings: Sequence[Ranking], bonus: Scored, limit: int, allowed: Ids | None = None
) -> Scored:
    """The best `limit` photos, or the best of those that are `allowed` (ids, ascending): each of these is scored.

    `bonus`: image ids, ascending, and what to add to their scores, in standard deviations; without rankings, they alone are
    ranked.
    """
    if not rankings:
        kept = np.ones(len(bonus[0]), bool) if allowed is None else np.isin(bonus[0], allowed)
        return top(bonus[0][kept], bonus[1][kept], limit)
    weight = sum(ranking.weight for ranking in rankings)
    shares = [ranking.weight / weight for ranking in rankings]
    added = bonus[0], bonus[1] / np.float32(weight)

    def summed(parts: Sequence[Scored]) -> Scored:
        images, scores = _sum(parts, shares)
        return images, _plus(images, scores, added)

    of_all = allowed is None or all(len(allowed) > DENSE * one.photos for one in rankings)
    whole = _every(rankings) if of_all else None
    if whole is None and allowed is not None:
        of_all, whole = False, [ranking.of(allowed) for ranking in rankings]
    if whole is not None:
        error = sum(share * ranking.error for share, ranking in zip(shares, rankings, strict=True))
        found = summed(whole)
        if of_all and allowed is not None:
            found = _within(*found, allowed, limit, error)
        return settled(
            *found,
            limit,
            error,
            lambda images: summed([ranking.exactly(images) for ranking in rankings]),
        )
    if len(rankings) == 1:
        return _with_bonus(rankings[0], added, limit)
    best = [ranking.best(max(limit, CANDIDATES))[0] for ranking in rankings]
    among = np.unique(np.concatenate([*best, added[0]]))
    return top(*summed([ranking.of(among) for ranking in rankings]), limit)


def _every(rankings: Sequence[Ranking]) -> list[Scored] | None:
    """What each ranking makes of all photos; None if an index only returns the best ones."""
    found = [ranking.every() for ranking in rankings]
    whole = [scored for scored in found if scored is not None]
    return whole if len(whole) == len(found) else None


def _within(images: Ids, scores: Floats, allowed: Ids, limit: int, error: float) -> Scored:
    """Those of the photos that are `allowed` (ids, ascending), or at least all that can be among the best `limit` of them. The scores
    are off by at most `error`."""
    likely = 2 * limit * -(-len(images) // max(1, len(allowed)))
    if 0 < likely * THIN < len(scores):
        (bound,) = ranked_scores(scores, likely)
        near = np.flatnonzero(scores >= bound - np.float32(2 * error))
        at = np.searchsorted(allowed, images[near])
        near = near[allowed[np.minimum(at, len(allowed) - 1)] == images[near]]
        if np.count_nonzero(scores[near] >= bound) >= limit:  # so no other is among the best
            return images[near], scores[near]
    kept = np.isin(images, allowed)
    return images[kept], scores[kept]


def _with_bonus(ranking: Ranking, bonus: Scored, limit: int) -> Scored:
    best = ranking.best(limit)
    if not len(bonus[0]):
        return best
    images, scores = ranking.of(bonus[0])
    others = ~np.isin(best[0], images)
    return top(
        np.concatenate([images, best[0][others]]),
        np.concatenate([_plus(images, scores, bonus), best[1][others]]).astype(np.float32),
        limit,
    )


def _plus(images: Ids, scores: Floats, bonus: Scored) -> Floats:
    if not len(bonus[0]):
        return scores
    at = np.minimum(np.searchsorted(bonus[0], images), len(bonus[0]) - 1)
    return scores + np.where(bonus[0][at] == images, bonus[1][at], np.float32(0))


def _sum(parts: Sequence[Scored], shares: Sequence[float]) -> Scored:
    """The photos that are in all of `parts`, ids without order, and their weighted mean scores."""
    if len(parts) == 1:
        return parts[0]
    size = max((int(images.max(initial=0)) for images, _scores in parts), default=0) + 1
    total, times = np.zeros(size, np.float32), np.zeros(size, np.uint8)
    for (images, scores), share in zip(parts, shares, strict=True):
        total[images] += np.float32(share) * scores
        times[images] += 1
    images = np.flatnonzero(times == len(parts))
    return images, total[images]


def put_first(wanted: Sequence[int], found: Scored, limit: int) -> Scored:
    """Put the wanted photos first, whatever the scores of the others."""
    if not wanted:
        return found
    first = np.array(wanted, np.int64)
    images, scores = found
    others = ~np.isin(images, first)
    return (
        np.concatenate([first, images[others]])[:limit],
        np.concatenate([np.ones(len(first)), scores[others]])[:limit].astype(np.float32),
    )
