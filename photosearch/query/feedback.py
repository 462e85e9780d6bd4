"""Bend a query towards the photos that the user called right, and away from those that were wrong.

Only the direction of each space changes, so a bent query costs the same scan as any other. It moves by Rocchio's formula
(1971). Once there are more than `FEW` marks, a logistic regression of right against wrong goes on from there: the query
as it was moved is the mean of the prior, so marks that it agrees with change little. (Binary feedback on frozen encoders:
Nara et al., 2024.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from photosearch.base.lru import Lately
from photosearch.base.searches import Example, Mark
from photosearch.base.user_text import joined, say, say_count
from photosearch.encoder.spec import Floats, Space
from photosearch.query.compose import Direction, unit
from photosearch.query.examples import Examples
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.vectors.best import Scored
from photosearch.vectors.model import LoadedModel, picture_space
from photosearch.vectors.space import SpaceIndex

# Weights of many right and of many wrong photos, beside the 1 of the query: its share stays above 0.3.
RIGHT, WRONG = 1.0, 0.4
DOUBT = 1.0  # so many photos of either kind weigh half of what many do
FEW = 3  # marks that are too few for a regression
GAIN = 3.0  # variance of what the regression may add to the score of a photo, in squared spreads of the query's scores
OFFSET = 0.1  # variance of the regression's offset
ROUND = 0.6  # share of a sphere in the shape of the library's vectors: few photos tell little of the shape
STEPS = 20  # of Newton's method; five usually do
SEEN = 1_000  # photos from which the shape is taken
GROWN = 0.1  # the shape is taken again once the library has changed by this share
MOST = 200  # marks that count: the newest
REMEMBERED = 1_024  # vectors of marked photos
NOTHING = (
    1e-3  # a mean of marked photos that is nearer than this to the mean of the library says nothing
)


@dataclass(frozen=True)
class Library:
    """The shape of a library's vectors in one space: their `mean`, float32 [dim]; a sample without the mean, `spread_of`
    which tells how far the scores of a direction spread, float32 [n, dim]; and the inverse of their rounded covariance,
    float32 [dim, dim], scaled so that a photo of the sample has the length 1 on average."""

    mean: Floats
    sample: Floats
    inverse: Floats

    @staticmethod
    def of(vectors: Floats) -> Library:
        """The shape of unit vectors, float32 [n, dim]."""
        dim = vectors.shape[1]
        mean = vectors.mean(axis=0) if len(vectors) else np.zeros(dim, np.float32)
        sample = vectors - mean
        if not sample.any():
            return Library(mean, sample, np.eye(dim, dtype=np.float32) / np.float32(dim))
        covariance = sample.T @ sample / max(1, len(sample))
        even = max(float(np.trace(covariance)) / dim, 1e-9)
        rounded = (1 - ROUND) * covariance + np.float32(ROUND * even) * np.eye(
            dim, dtype=np.float32
        )
        inverse = np.linalg.inv(rounded)
        length = float(np.einsum("ij,ij->", sample @ inverse, sample)) / max(1, len(sample))
        return Library(mean, sample, (inverse / max(length, 1e-9)).astype(np.float32))

    def spread_of(self, direction: Floats) -> float:
        """The standard deviation of the scores that a direction gives the photos."""
        return float(np.std(self.sample @ direction)) if len(self.sample) else 0.0

    def even(self, direction: Floats) -> Floats:
        """A direction scaled so that the scores of the photos have a standard deviation of 1; zeros if they do not spread."""
        spread = self.spread_of(direction)
        return direction / np.float32(spread) if spread > 1e-6 else np.zeros_like(direction)


def bent(query: Floats | None, right: Floats, wrong: Floats, library: Library) -> Floats:
    """The direction of a query after feedback, float32 [dim]; its scores spread about as far as those of `Library.even`.

    `query`: a unit vector, float32 [dim], or None if nothing but marks was given. `right`, `wrong`: the vectors of the
    marked photos, float32 [n, dim]. The result is all zeros if they say nothing.

    Rocchio: q' = q/σ(q) + β·p/σ(p) − γ·n/σ(n), where p and n are the directions from the mean of the library to those of
    the right and the wrong photos, and σ is the spread of a direction's scores. So a text, whose cosines hardly spread, and
    photos weigh what the weights say. What the wrong photos have in common with the right ones, or with what the query
    finds, is not held against them: n is taken at right angles to p and to the mean photo of the query.
    """
    start = np.zeros(library.mean.shape, np.float32) if query is None else library.even(query)
    moved = start + _towards(right, RIGHT, library)
    # where the photos lie that the query prefers
    found = library.sample.T @ (library.sample @ start)
    shared = [found, right.mean(axis=0) - library.mean] if len(right) else [found]
    moved = moved - _towards(wrong, WRONG, library, shared)
    if len(right) + len(wrong) > FEW:
        moved = _regressed(library.even(moved), right, wrong, library)
    return np.asarray(moved, np.float32)


def _towards(
    photos: Floats, weight: float, library: Library, beside: Sequence[Floats] = ()
) -> Floats:
    """The part of Rocchio's sum for one kind of marks. `beside`: directions to which it is at right angles."""
    if not len(photos):
        return np.zeros(library.mean.shape, np.float32)
    direction = photos.mean(axis=0) - library.mean
    if float(np.linalg.norm(direction)) < NOTHING:
        return np.zeros(library.mean.shape, np.float32)
    direction = unit(direction)
    for other in beside:
        other = unit(other)
        direction = unit(direction - (direction @ other) * other)
    trust = len(photos) / (len(photos) + DOUBT)
    return np.float32(weight * trust) * library.even(direction)


def _regressed(prior: Floats, right: Floats, wrong: Floats, library: Library) -> Floats:
    """The direction that a logistic regression makes of `prior`, float32 [dim].

    Maximises Σ c·log p(mark | w) − (w − prior)ᵀ S (w − prior) / (2 GAIN) over w and an offset, where S is the rounded
    covariance of the library and c gives both kinds the same weight. The scores are counted from half-way between the two
    kinds; if there is only one, from its mean, so that it still moves the query. w − prior is a sum of the marked photos'
    vectors, so Newton's method works on one number a mark (kernel logistic regression, Zhu and Hastie 2005).
    """
    vectors = np.concatenate([right, wrong]) - library.mean
    label = np.concatenate([np.ones(len(right)), np.zeros(len(wrong))])
    half = len(label) / 2
    share = np.where(label > 0, half / max(len(right), 0.5), half / max(len(wrong), 0.5)).clip(
        max=2
    )
    reach = vectors @ library.inverse * np.float32(GAIN)
    kernel = (reach @ vectors.T).astype(np.float64) + OFFSET
    score = (vectors @ prior).astype(np.float64)
    score -= np.mean([score[label == kind].mean() for kind in np.unique(label)])
    pull = np.zeros(len(label))
    for _step in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(score + kernel @ pull, -30, 30)))
        slope = share * (label - chance) - pull
        if float(np.abs(slope).max()) < 1e-6:
            break
        bend = (share * chance * (1 - chance))[:, None] * kernel + np.eye(len(label))
        pull = pull + np.linalg.solve(bend, slope)
    return prior + reach.T @ pull.astype(np.float32)


@dataclass(frozen=True)
class Bent:
    """A query after feedback. `directions`: by space. `last`: the wrong photos of the library, which come last in the answer.
    `note`: a sentence for the user, or ""."""

    directions: dict[Space, Direction]
    last: tuple[int, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class _Marked:
    """A marked photo. `image_id`: in the library, or 0. `vectors`: unit vectors, float32 [dim], by space."""

    mark: Mark
    image_id: int
    vectors: dict[Space, Floats]


class Feedback:
    """Bends queries by their marks. Caches the vectors of marked photos and the shape of the library, so that the next mark
    reads little. Not thread-safe."""

    def __init__(self, db: Database, examples: Examples) -> None:
        self._db = db
        self._examples = examples
        self._vectors: Lately[tuple[str, int, int], dict[Space, Floats] | None] = Lately(REMEMBERED)
        self._shapes: dict[tuple[str, Space], tuple[int, Library]] = {}

    def __call__(
        self, model: LoadedModel, marks: Sequence[Mark], directions: dict[Space, Direction]
    ) -> Bent:
        """The directions of a query after feedback. A query that has none, such as one of marks alone, gets one.

        A photo that has left the library, or has no vector yet, is left out, and so is one that is called both right and
        wrong. Raises UserError, or FileError, for a picture file that cannot be used.
        """
        if not marks:
            return Bent(directions)
        said: dict[object, dict[bool, _Marked]] = {}
        away = 0
        for mark in marks[-MOST:]:
            key, found = self._look(model, mark)
            if found is None:
                away += 1
            else:
                said.setdefault(key, {})[mark.wanted] = found
        torn = [both[True] for both in said.values() if len(both) > 1]
        right, wrong = (
            [both[kind] for both in said.values() if list(both) == [kind]] for kind in (True, False)
        )
        changed, opposed = dict(directions), False
        for space in (directions or [picture_space(model.spaces)]) if right or wrong else ():
            library = self._library(model, space)
            old = directions.get(space)
            new = bent(
                old.vector if old else None,
                _stacked(right, space, library),
                _stacked(wrong, space, library),
                library,
            )
            if old is None and not new.any():  # the marked photos are just like all others
                new = _mean(right, space) if right else -_mean(wrong, space)
            made = _sized(new, old, library)
            if made is not None:
                changed[space] = made
            if old is not None:
                opposed |= float((library.sample @ old.vector) @ (library.sample @ new)) < 0
        last = tuple(one.image_id for one in wrong if one.image_id)
        notes = self._notes(torn, away, len(marks))
        if last and len(last) >= model.photos:
            notes.append(say("Every photo is marked as wrong."))
        elif opposed:
            notes.append(say("The marked photos say the opposite of the rest of the search."))
        elif wrong and not right and not directions:
            notes.append(say("Only wrong photos are marked: those least like them come first."))
        return Bent(changed, last, joined(notes))

    def _look(self, model: LoadedModel, mark: Mark) -> tuple[object, _Marked | None]:
        """What is the same for the same picture, and the marked photo; None if it has no vectors."""
        known = photos.image_of_path(self._db, mark.path) if mark.path else None
        if known is not None:  # its drive may be away
            mark = replace(mark, path="", image_id=known)
        if mark.path:
            seen = self._examples.look(model, Example(mark.path))
            return seen.image_id or seen.same, _Marked(mark, seen.image_id, seen.vectors)
        spaces = model.spaces
        key = model.key, mark.image_id, max((one.seq for one in spaces.values()), default=0)
        vectors = self._vectors(key, lambda: self._stored(spaces, mark))
        found = None if vectors is None else _Marked(mark, mark.image_id, vectors)
        return mark.image_id, found

    def _stored(self, spaces: dict[Space, SpaceIndex], mark: Mark) -> dict[Space, Floats] | None:
        found = {name: space.vector_of(self._db, mark.image_id) for name, space in spaces.items()}
        sound = {name: vector for name, vector in found.items() if vector is not None}
        return sound if len(sound) == len(found) else None

    def _library(self, model: LoadedModel, space: Space) -> Library:
        index = model.spaces[space]
        taken, shape = self._shapes.get((model.key, space), (0, None))
        if shape is None or abs(index.seq - taken) > GROWN * len(index):
            if len(self._shapes) > len(model.spaces):  # a model that no longer answers
                self._shapes.clear()
            shape = Library.of(index.some(self._db, SEEN))
            self._shapes[model.key, space] = index.seq, shape
        return shape

    def _notes(self, torn: Sequence[_Marked], away: int, count: int) -> list[str]:
        notes: list[str] = []
        if torn:
            mark = torn[0].mark
            name = self._examples.name(Example(mark.path, mark.image_id))
            notes.append(
                say("{name} is marked both as right and as wrong: it was left out.", name=name)
            )
        if away:
            notes.append(
                say_count(
                    away,
                    "One marked photo is not in the library any more, or not encoded yet: it was left out.",
                    "{n} marked photos are not in the library any more, or not encoded yet: they were left out.",
                )
            )
        if count > MOST:
            notes.append(say("Only the last {count} marks count.", count=MOST))
        return notes


def _stacked(marked: Sequence[_Marked], space: Space, library: Library) -> Floats:
    """The vectors of the marked photos in one space, float32 [n, dim]."""
    rows = [one.vectors[space] for one in marked]
    return np.stack(rows) if rows else np.empty((0, library.mean.size), np.float32)


def _mean(marked: Sequence[_Marked], space: Space) -> Floats:
    return np.asarray(np.mean([one.vectors[space] for one in marked], axis=0), np.float32)


def _sized(new: Floats, old: Direction | None, library: Library) -> Direction | None:
    """`new` as a direction that weighs, in units of the spread of its scores, what the old one did: several spaces and the
    bonus of names are weighed in these units. None if it leads nowhere."""
    length = float(np.linalg.norm(new))
    if length < 1e-6:
        return None
    vector = new / np.float32(length)
    size = old.length * library.spread_of(old.vector) if old is not None else 1.0
    spread = library.spread_of(vector)
    return Direction(vector, max(size, 1e-6) / spread if spread > 1e-6 else 1.0)


def put_last(found: Scored, last: Sequence[int], limit: int) -> Scored:
    """The first `limit` photos of an answer, in which those of `last` come last."""
    images, scores = found
    if not last:
        return images[:limit], scores[:limit]
    wrong = np.isin(images, np.array(last, np.int64))
    order = np.concatenate([np.flatnonzero(~wrong), np.flatnonzero(wrong)])[:limit]
    return images[order], scores[order]
