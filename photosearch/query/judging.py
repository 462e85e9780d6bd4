"""How likely each photo of an answer shows what was asked for, and from which photo on an answer is no answer.

A score says little by itself. For words, a photo's cosine is compared with those that the names of everyday things reach in
this library: how far it is above the best of them, in standard deviations of a photo's cosines with all names (`TagBook`). For
a picture, it is compared with the photo's cosines with the library's photos: with their median, in standard deviations below it. The best of many photos is far from the mean by
chance, so the logarithm of their number is subtracted; and if the tenth photo is good, those before it are better. A table
that was fitted to photos with known answers (isotonic regression; tests/bench/RESULTS.md, "Confidence") turns this into a
probability.

Words that describe nothing that a photo shows are told by their nearest texts: sentences of that kind (`everyday.unseen`) or
names of things.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from photosearch.base.searches import Doubt
from photosearch.base.user_text import say
from photosearch.encoder.query_language import words_of
from photosearch.encoder.spec import Floats, Space
from photosearch.language.everyday import vocabulary
from photosearch.language.folding import folded, singular
from photosearch.language.word_lists import LANGUAGES, frequencies, things
from photosearch.store.db import Database
from photosearch.vectors.model import LoadedModel
from photosearch.vectors.tag_book import BELOW, TagBook

Kind = Literal["words", "picture", "sketch"]

FEW: Final = 10  # different photos: in a library of fewer, nothing is claimed
SAMPLED: Final = 500  # photos that a photo is compared with
BLOCK: Final = 300  # photos that are judged at a time
MOST: Final = 3_000  # photos that are judged; the others count as the last of them
# How much the logarithm of the number of photos counts, and that of a photo's rank.
SIZE: Final[dict[Kind, float]] = {"words": 0.37, "picture": 0.6, "sketch": 0.45}
RANK: Final = 0.2
# Points of the map from evidence to probability, between which it is linear.
_SHARES: Final = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
_POINTS: Final[dict[Kind, tuple[float, ...]]] = {
    "words": (-4.9, -4.4, -3.85, -3.5, -3.05, -2.5, -2.15, -1.95, -1.7, -1.35, -0.85, -0.35, 0.4),
    "picture": (-0.33, 0.17, 0.62, 1.25, 1.65, 2.0, 2.7, 3.1, 4.4, 4.8, 5.2, 6.1, 6.8),
    "sketch": (-1.0, -0.6, -0.15, 0.45, 0.95, 1.65, 2.1, 2.5, 2.95, 3.5, 5.0, 5.9, 7.8),
}
# If the best photo is less likely than this, nothing matches: about one in twenty of the things that the library has is missed so.
NOTHING: Final[dict[Kind, float]] = {"words": 0.03, "picture": 0.085, "sketch": 0.085}
DIVIDER: Final = (
    0.2  # the likelihood from which on a photo matches; at most half of that of the best photo
)
WRITTEN: Final = 0.9  # the least likelihood of a photo that the words of the query are written with
# Words are the less visible, the nearer they are to unseen texts: from SEEN on they count less, from UNSEEN on that is said.
NEAREST: Final = 3
SEEN, UNSEEN = -1.4, -1.0
HIDDEN: Final = 1.5
MOST_NAMED: Final = 3
# So much of that counts if all words are names of things, which may be too rare to be near to everyday names.
THINGS: Final = 0.25
# From these frequencies on (Zipf), a word is no name of a thing, and tells nothing.
TOO_COMMON, GRAMMAR = 4.5, 5.6


# How much speaks for each of some photos (ids, and vectors, float32 [n, dim]): float32 [n], larger for what is likelier.
Measure = Callable[[NDArray[np.int64], Floats], Floats]


@dataclass(frozen=True, eq=False)
class Aspect:
    """Something that is wanted: the unit vector, float32 [dim], of words or of a picture, with its weight in the query."""

    kind: Kind
    space: Space
    vector: Floats
    weight: float
    words: str = ""


@dataclass(frozen=True)
class Judgement:
    """`confidences`: of each photo of the answer, from 0 to 1, float32 [n]; None if the library is too small to tell. `matched`:
    which of the photos match, bool [n]. `doubt`: why none does, or ""; `strange`: the words that the model may not know."""

    confidences: Floats | None
    matched: NDArray[np.bool_]
    doubt: Doubt = ""
    strange: tuple[str, ...] = ()


class Judging:
    """Judges answers over one read connection. `is_name`: whether a folded word is in a name of the library. Not thread-safe."""

    def __init__(self, db: Database, is_name: Callable[[str], bool]) -> None:
        self._db = db
        self._is_name = is_name

    def __call__(
        self,
        model: LoadedModel,
        aspects: Sequence[Aspect],
        images: NDArray[np.int64],
        written: NDArray[np.int64],
        wrong: Sequence[int] = (),
    ) -> Judgement | None:
        """Judge the photos of an answer, best first. `written`: those that are found by what is written with them. `wrong`: those
        that the user called wrong. None if there is nothing to judge by, or not yet."""
        book = model.tags.book() if model.tags is not None else None
        worded = [one for one in aspects if one.kind == "words"]
        if not aspects or not len(images) or (worded and (book is None or not book.measured)):
            return None
        hidden = {one: _hidden(book, one) for one in worded if book is not None}
        told = [(unseen, self._strange(one.words)) for one, unseen in hidden.items()]
        called = np.isin(images, wrong)
        shots = model.photos * (book.variety if book is not None and book.measured else 1.0)
        if shots < FEW:
            sure = bool(told) and told[0][0] > UNSEEN and not len(written)
            matched = np.full(len(images), not sure) & ~called
            return Judgement(None, matched, *_doubt(told, sure=sure))
        measures = [
            self._by_picture(model, one)
            if book is None or one.kind != "words"
            else _by_words(model, one, book, hidden[one])
            for one in aspects
        ]
        found = np.zeros(len(images), np.float32)
        cut = 0.0
        for start in range(0, min(len(images), MOST), BLOCK):
            block = images[start : start + BLOCK]
            found[start : start + BLOCK] = self._judged(
                model, aspects, measures, block, start, shots
            )
            if start == 0:
                best = float(found[: len(block)].max())
                cut = min(DIVIDER, best / 2)
            if float(found[start : start + BLOCK].max()) < cut:
                break
        found = _descending(found)
        best = float(found[0])
        least = min(NOTHING[one.kind] for one in aspects)
        matched = found >= (min(DIVIDER, best / 2) if best >= least else np.inf)
        is_written = np.isin(images, written)
        found[is_written] = np.maximum(found[is_written], np.float32(WRITTEN))
        matched |= is_written
        matched[called], found[called] = False, 0
        return Judgement(found, matched, *_doubt(told, sure=not matched.any()))

    def _judged(
        self,
        model: LoadedModel,
        aspects: Sequence[Aspect],
        measures: Sequence[Measure],
        images: NDArray[np.int64],
        start: int,
        shots: float,
    ) -> Floats:
        """How likely each of these photos shows all that is wanted, float32 [n]; 0 for one without a vector. `start`: the rank of
        the first, from 0; `shots`: how many different ones the library has."""
        total = np.zeros(len(images), np.float64)
        weight = sum(one.weight for one in aspects)
        known = np.ones(len(images), bool)
        for aspect, measure in zip(aspects, measures, strict=True):
            ids, vectors = model.spaces[aspect.space].vectors_of(self._db, images)
            place = np.argsort(images)[np.searchsorted(np.sort(images), ids)]
            evidence = np.full(len(images), -np.inf)
            evidence[place] = measure(ids, vectors)
            known &= np.isfinite(evidence)
            ranks = np.arange(start + 1, start + 1 + len(images))
            evidence += RANK * np.log(ranks) - SIZE[aspect.kind] * math.log(shots)
            share = np.interp(evidence, _POINTS[aspect.kind], _SHARES)
            total += aspect.weight / weight * np.log(share / (1 - share))
        return np.where(known, 1 / (1 + np.exp(-total)), 0).astype(np.float32)

    def _by_picture(self, model: LoadedModel, aspect: Aspect) -> Measure:
        others = model.spaces[aspect.space].some(self._db, SAMPLED)

        def measure(_images: NDArray[np.int64], vectors: Floats) -> Floats:
            middle, low = np.quantile(vectors @ others.T, (0.5, BELOW), axis=1)
            spread = np.maximum(middle - low, 1e-3)
            return np.asarray((vectors @ aspect.vector - middle) / spread, np.float32)

        return measure

    def _strange(self, words: str) -> tuple[str, ...]:
        """The words that no language has, nor a name of the library."""
        return tuple(
            word
            for word in words_of(words)
            if word not in _known_words()
            and not any(word in frequencies(code) for code in LANGUAGES)
            and not self._is_name(folded(word))
        )


def _by_words(model: LoadedModel, aspect: Aspect, book: TagBook, hidden: float) -> Measure:
    less = HIDDEN * max(0.0, hidden - SEEN)
    if _are_things(words_of(aspect.words)):
        less *= THINGS

    def measure(images: NDArray[np.int64], vectors: Floats) -> Floats:
        cosines = vectors @ aspect.vector
        if model.hubs is not None:
            cosines = cosines - model.hubs.penalties(images)
        return np.asarray((cosines - book.best) / book.within - less, np.float32)

    return measure


def said(judged: Judgement) -> str:
    """A sentence on why nothing matches; "" if something does."""
    match judged.doubt:
        case "unseen":
            return say("This may be nothing that one can see in a photo.")
        case "absent":
            return say("Nothing like this seems to be in these photos.")
        case "strange":
            words = ", ".join(f"“{word}”" for word in judged.strange[:MOST_NAMED])
            return say("The model may not know {words}.", words=words)
    return ""


def _descending(values: Floats) -> Floats:
    """Each value raised to the greatest that follows it."""
    return np.maximum.accumulate(values[::-1])[::-1]


def _hidden(book: TagBook, aspect: Aspect) -> float:
    """How much nearer words are to unseen texts than to names of things: the difference between the mean cosines with the
    NEAREST of each, in standard deviations of the cosines between names."""
    near = [
        np.sort(texts @ aspect.vector)[-NEAREST:].mean() for texts in (book.unseen, book.vectors)
    ]
    return float((near[0] - near[1]) / book.texture)


def _doubt(
    hidden: Sequence[tuple[float, tuple[str, ...]]], *, sure: bool
) -> tuple[Doubt, tuple[str, ...]]:
    """Why nothing matches, if that is `sure`, and the words that the model may not know."""
    if not sure:
        return "", ()
    for unseen, strange in hidden:
        if strange:
            return "strange", strange
        if unseen > UNSEEN:
            return "unseen", ()
    return "absent", ()


def _are_things(words: Sequence[str]) -> bool:
    """Whether all telling words are in names of everyday things, or are English nouns for what can be photographed."""
    usual, named = frequencies("en"), _known_words()
    telling = [word for word in words if word in named or usual.get(word, 0.0) < GRAMMAR]
    return bool(telling) and all(
        word in named
        or (
            usual.get(word, 0.0) < TOO_COMMON
            and not things().keys().isdisjoint({word, singular(word)})
        )
        for word in telling
    )


@cache
def _known_words() -> frozenset[str]:
    """The words of the names of everyday things."""
    return frozenset(
        word
        for thing in vocabulary()
        for names in thing.names.values()
        for name in names
        for word in words_of(name)
    )
