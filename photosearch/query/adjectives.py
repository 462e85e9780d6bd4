"""Orders an answer as a superlative or `--sort` asks: by what is measured, or by how photos look to the model.

Of a query that also says what photos show, the photos that match are ordered, and the others follow by their match; a query
that says nothing else orders all photos.

The order by looks is approximate. A photo x has the value t(positive)·x - t(negative)·x, averaged over three pairs of prompts
("a very happy photo" and "a very sad photo"); the mean over the library, which would be subtracted, changes no order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.lru import Lately
from photosearch.base.searches import Query
from photosearch.base.user_text import joined, say, say_count
from photosearch.encoder.spec import Floats
from photosearch.language.filters import SORT
from photosearch.language.parsed import ParsedQuery
from photosearch.language.superlatives import Order, named_order, order_of
from photosearch.query.ranking import BySpace, Ranking
from photosearch.store import measure_rows, sort_keys
from photosearch.store.db import Database
from photosearch.vectors.best import Ids, Scored
from photosearch.vectors.model import LoadedModel

# A photo matches if its score is at least this far from the library's mean to the mean of the three best: found on photos of
# COCO's train2014 part that are held back (tests/bench/RESULTS.md, "Orders").
MATCHING: Final = 0.6
TOP: Final = 3
WITHOUT_A_MEAN: Final = (
    50  # photos that count as matching where there is no mean, as in a ranking by style
)
CANDIDATES: Final = 1_000  # of which those that match are ordered
PROMPTS: Final = ("{}", "a very {} photo", "a photo of something very {}")
REMEMBERED: Final = 64  # adjectives whose directions are cached

# What makes a photo a good one, and how much it counts beside the match.
_SHARP, _EXPOSED, _UNBLOWN, _MATCHING = 0.4, 0.15, 0.15, 0.3
_WELL_EXPOSED: Final = 0.6  # mean lightness
_ALL_BLOWN: Final = 0.15  # the share of white pixels from which a photo has lost all of that part


@dataclass(frozen=True)
class Ordered:
    """`scored`: the answer in its new order, with the scores of the match. `note`: a sentence for the user, or ""."""

    scored: Scored
    note: str = ""


def asked_order(parsed: ParsedQuery) -> Order | None:
    """The order that a query names: in its words, or else as its `sort`. None if it names none, or one that sorts only what is
    found (`query.sorting`)."""
    said = next((one for one in parsed.understood.filters if one.key == SORT), None)
    if said is None:
        return order_of(parsed.query.sort)
    order = named_order(said.value)
    return replace(order, most=not order.most) if order is not None and said.negated else order


def downwards(order: Order, query: Query) -> bool:
    """Whether the highest values come first."""
    return order.most != query.reverse


class Orders:
    """Orders answers over one read connection. Not thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._measured: Lately[tuple[str, tuple[int, int]], dict[int, float]] = Lately(3)
        self._axes: Lately[tuple[str, str], Floats] = Lately(REMEMBERED)

    def of_matches(
        self,
        model: LoadedModel,
        rankings: Sequence[Ranking],
        found: Scored,
        order: Order,
        query: Query,
    ) -> Ordered:
        """The photos of `found`, best match first, that match are put into order; the others follow as they are."""
        count = self._matching(rankings, found[1])
        first = found[0][:count], found[1][:count]
        values = self._values(lambda: model, order, first)
        ordered = _sorted(first, values, downwards=downwards(order, query))
        scored = (
            np.concatenate([ordered[0], found[0][count:]]),
            np.concatenate([ordered[1], found[1][count:]]),
        )
        return Ordered(scored, _note(order, values))

    def of_all(
        self, model: Callable[[], LoadedModel], found: Scored, order: Order, query: Query
    ) -> Ordered:
        """All photos of `found` are put into order."""
        values = self._values(model, order, found)
        return Ordered(
            _sorted(found, values, downwards=downwards(order, query)), _note(order, values)
        )

    def _matching(self, rankings: Sequence[Ranking], scores: Floats) -> int:
        """How many of the best photos match, of `scores` that descend."""
        if not len(scores):
            return 0
        spaces = [ranking for ranking in rankings if isinstance(ranking, BySpace)]
        if len(spaces) < max(len(rankings), 1):
            return min(WITHOUT_A_MEAN, len(scores))
        weight = sum(ranking.weight for ranking in spaces)
        mean = sum(
            float(ranking.direction @ ranking.space.mean(self._db)) * ranking.weight / weight
            for ranking in spaces
        )
        top = float(scores[:TOP].mean())
        return max(int(np.count_nonzero(scores >= mean + MATCHING * (top - mean))), 1)

    def _values(self, model: Callable[[], LoadedModel], order: Order, found: Scored) -> Floats:
        """What `found` is ordered by, float32 [n]; NaN where it is not known."""
        match order.kind:
            case "looks":
                return self._looks(model(), order, found[0])
            case "date":
                return self._dates(found[0])
            case "best":
                return self._quality(found)
            case "measure":
                return self._column(order.measure, found[0])

    def _column(self, name: str, images: Ids) -> Floats:
        known = self._measured(
            (name, self._db.version()), lambda: measure_rows.column(self._db, name)
        )
        return np.array([known.get(image, np.nan) for image in images.tolist()], np.float32)

    def _dates(self, images: Ids) -> Floats:
        """The places of the photos in the order of time."""
        dates = sort_keys.numbers(self._db, images.tolist(), "date")
        places = {date: place for place, date in enumerate(sorted(set(dates.values())))}
        found = (places.get(dates.get(image)) for image in images.tolist())
        return np.array([np.nan if one is None else one for one in found], np.float32)

    def _quality(self, found: Scored) -> Floats:
        """How good the photos are, from 0 to 1: sharp beside the others, well exposed, without blown highlights, and matching
        what is asked."""
        images, scores = found
        sharp = self._column("sharpness", images)
        order = np.argsort(np.argsort(sharp)) / max(len(images) - 1, 1)
        exposed = 1 - np.abs(self._column("brightness", images) - _WELL_EXPOSED) / _WELL_EXPOSED
        unblown = 1 - np.minimum(self._column("blown", images) / _ALL_BLOWN, 1)
        low, high = (float(scores.min()), float(scores.max())) if len(scores) else (0.0, 0.0)
        match = (scores - low) / (high - low) if high > low else np.zeros(len(scores))
        total = _SHARP * order + _EXPOSED * exposed + _UNBLOWN * unblown + _MATCHING * match
        return np.where(np.isnan(sharp), np.nan, total).astype(np.float32)

    def _looks(self, model: LoadedModel, order: Order, images: Ids) -> Floats:
        values = np.full(len(images), np.nan, np.float32)
        if not model.photos:
            return values
        space = model.spaces["joint"]
        axis = self._axes((model.key, order.value), lambda: axis_of(model, order))
        ids, scores = space.scores_of(self._db, axis, images)
        sorter = np.argsort(images)
        values[sorter[np.searchsorted(images, ids, sorter=sorter)]] = scores
        return values


def axis_of(model: LoadedModel, order: Order) -> Floats:
    """The direction from what the last photos look like to what the first look like: a unit vector, float32 [dim]."""
    ends = []
    for adjectives in order.looks:
        texts = [PROMPTS[at].format(adjectives[at % len(adjectives)]) for at in range(len(PROMPTS))]
        ends.append(model.encoder.encode_texts(texts).mean(axis=0))
    axis = ends[0] - ends[1]
    return np.asarray(axis / max(float(np.linalg.norm(axis)), 1e-9), np.float32)


def _sorted(found: Scored, values: Floats, *, downwards: bool) -> Scored:
    """`found` by `values`; those that are NaN are last. Of equal values, the better match is first."""
    images, scores = found
    order: NDArray[np.int64] = np.argsort(-values if downwards else values, kind="stable")
    return images[order], scores[order]


def _note(order: Order, values: Floats) -> str:
    unknown = int(np.isnan(values).sum())
    notes = []
    if order.approximate:
        notes.append(say("This order is approximate: it is how the photos look to the model."))
    if unknown and order.kind != "date":
        notes.append(
            say_count(
                unknown,
                "1 photo has not been measured yet and comes last.",
                "{n} photos have not been measured yet and come last.",
            )
        )
    return joined(notes)
