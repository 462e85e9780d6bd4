"""How much each part of a query has to do with the rank of a photo, from the very terms that the ranking adds up.

The ranking by meaning adds up Σ w·(cosine − mean)/σ over the parts of the query, and the bonus of names, all in standard
deviations over the library (`compose`, `ranking`); the fusion adds 1/(60 + rank) of that ranking and of the further ones
(`fusion`). So a further ranking's share is its part of that sum, and the rest is divided as the deviations are. What counts
against a photo, such as an exclusion, has no share.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from photosearch.base.explanations import Share, ShareSource
from photosearch.base.reasons import Reason
from photosearch.query.build import Asked
from photosearch.query.compose import PartOf
from photosearch.query.fusion import DAMPING, Further
from photosearch.query.ranking import ByStyle
from photosearch.store.db import Database
from photosearch.vectors.best import Scored
from photosearch.vectors.model import LoadedModel

_Amounts = dict[tuple[ShareSource, str], float]

# So that a photo below the library's average, which nothing speaks for, still has a share for what it was compared by.
LEAST = 1e-6


@dataclass(frozen=True)
class RankTerms:
    """What a ranking was made of. `before`: the ranking by meaning and names, before it was fused with the `further`
    ones."""

    asked: Asked
    before: Scored
    further: tuple[Further, ...] = ()


def shares_of(
    db: Database, model: LoadedModel, terms: RankTerms, image_id: int, why: Iterable[Reason]
) -> tuple[Share, ...]:
    """The shares of a photo's rank, the largest first. `why`: where the words of the query are written in it."""
    reasons = list(why)
    if image_id in terms.asked.first:
        return (Share("file name", 100),)
    amounts: _Amounts = {}
    ranks = np.flatnonzero(terms.before[0] == image_id)
    if len(ranks):
        first = _meant(db, model, terms.asked, image_id, reasons)
        total = sum(first.values()) * (DAMPING + 1 + int(ranks[0]))
        amounts = {source: amount / total for source, amount in first.items()} if total else {}
    for one in terms.further:
        at = np.flatnonzero(one.images == image_id)
        if not len(at):
            continue
        amount = one.weight / (DAMPING + 1 + int(one.ranks[at[0]]))
        found = _written(reasons) if one.of == "written" else _of_kind(reasons)
        for source, part in found.items():
            amounts[source] = amounts.get(source, 0) + amount * part
    return in_percent(amounts)


def in_percent(amounts: Mapping[tuple[ShareSource, str], float]) -> tuple[Share, ...]:
    """Whole percentages that add up to 100 (largest remainders), the largest first, without those of 0."""
    total = sum(amounts.values())
    if total <= 0:
        return ()
    exact = {source: 100 * amount / total for source, amount in amounts.items()}
    whole = {source: int(percent) for source, percent in exact.items()}
    most = sorted(exact, key=lambda source: whole[source] - exact[source])
    for source in most[: 100 - sum(whole.values())]:
        whole[source] += 1
    order = sorted(whole, key=lambda source: (-whole[source], -exact[source]))
    return tuple(
        Share(source, whole[source, words], words)
        for source, words in order
        if whole[source, words]
    )


def _meant(
    db: Database, model: LoadedModel, asked: Asked, image_id: int, reasons: list[Reason]
) -> _Amounts:
    """What the ranking by meaning and names adds up, in standard deviations."""
    amounts: _Amounts = {}
    sources: dict[PartOf, ShareSource] = {"words": "words", "picture": "picture"}
    for part, spread in zip(asked.parts, asked.spreads, strict=True):
        space = model.spaces[part.space]
        vector = space.vector_of(db, image_id)
        if part.of in sources and vector is not None:
            above = float(part.vector @ (vector - space.mean(db)))
            key = sources[part.of], ""
            amounts[key] = amounts.get(key, 0) + part.weight * above / max(spread, 1e-6)
    for ranking in asked.rankings:
        if isinstance(ranking, ByStyle):
            images, scores = ranking.every()
            own = scores[images == image_id]
            if len(own):
                amounts["style", ""] = ranking.weight * float(own[0] - scores.mean())
    amounts = {key: max(amount, LEAST) for key, amount in amounts.items()}
    at = np.flatnonzero(asked.bonus[0] == image_id)
    if len(at):
        bonus = float(asked.bonus[1][at[0]])
        for source, share in _named(reasons).items():
            amounts[source] = bonus * share
    return amounts


def _named(reasons: list[Reason]) -> _Amounts:
    """The names that have the words, each by its number of words."""
    return _by_words(one for one in reasons if one.source in ("file name", "folder")) or {
        ("file name", ""): 1.0
    }


def _written(reasons: list[Reason]) -> _Amounts:
    """Where the words are written: each word counts the same, divided among the places that have it."""
    return _by_words(one for one in reasons if one.source not in ("kind", "tag")) or {
        ("text", ""): 1.0
    }


def _of_kind(reasons: list[Reason]) -> _Amounts:
    kinds = [one.words for one in reasons if one.source == "kind"]
    return {("kind", kinds[0] if kinds else ""): 1.0}


def _by_words(reasons: Iterable[Reason]) -> _Amounts:
    found = list(reasons)
    times: dict[str, int] = {}
    for one in found:
        for word in one.words.split():
            times[word] = times.get(word, 0) + 1
    return {
        (one.source, one.words): sum(1 / times[word] for word in one.words.split()) / len(times)
        for one in found
    }
