"""Why a photo is in an answer: the heat of the query over it, the text in it that the query names, and what its rank comes
from. On demand, for one photo that somebody looks at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from photosearch.base.errors import FileError, UserError
from photosearch.base.explanations import Explanation, HeatMap, MarkedText, Share
from photosearch.base.user_text import say
from photosearch.encoder.spec import Floats, Space
from photosearch.images.pool import DecodePool
from photosearch.language.text_spans import TOLERANT, found_in, place_in
from photosearch.query import heat
from photosearch.query.build import Asked
from photosearch.query.compose import composed
from photosearch.query.heat import COARSE, ENOUGH, PARTS, PartVectors, Wanted
from photosearch.query.ranking import ByStyle
from photosearch.query.shares import RankTerms, shares_of
from photosearch.query.word_match import Matches
from photosearch.store import photos, text_rows
from photosearch.store.db import Database
from photosearch.store.photos import PhotoRow
from photosearch.vectors.model import LoadedModel

Stop = Callable[[], bool]
Tell = Callable[[Explanation], None]


class Explaining:
    """Explains hits over one read connection. Not thread-safe."""

    def __init__(
        self,
        db: Database,
        answering: Callable[[], LoadedModel],
        pool: Callable[[LoadedModel], DecodePool],
    ) -> None:
        self._db = db
        self._answering = answering
        self._parts = PartVectors(pool)

    def __call__(
        self,
        image_id: int,
        key: str,
        terms: RankTerms | None,
        matches: Matches,
        quoted: Sequence[str],
        stop: Stop,
        tell: Tell,
    ) -> Explanation:
        """Why the photo is in the answer that the model `key` ranked with these `terms`. `matches`: where the words of the
        query are written; `quoted`: texts that the photo was to contain.

        `tell` gets a coarse heat map first, unless the vectors of the parts are cached. Raises Stopped if `stop()` is true,
        which is asked between batches of a third of a second, and UserError if the photo is not in the library any more.
        """
        row = photos.read(self._db, [image_id]).get(image_id)
        if row is None:
            raise UserError(say("This photo is not in the library any more."))
        model = self._answering()
        why = matches.why(row)
        found = Explanation(image_id, marked=self._marked(image_id, matches, quoted))
        if terms is None:
            by_text = any(one.source == "text" for one in why)
            shares = (Share("text", 100, " ".join(quoted)),) if by_text else ()
            return replace(found, shares=shares, note=_only_listed(shares))
        if model.key != key:
            raise UserError(say("Another model answers by now."), say("Search again."))
        found = replace(found, shares=shares_of(self._db, model, terms, image_id, why))
        wanted = self._wanted(model, terms.asked)
        if not wanted:
            return replace(found, note=_nothing_seen(terms.asked))
        try:
            if not self._parts.has(model, row, len(PARTS)):
                tell(replace(found, heat=self._heat(model, row, wanted, len(COARSE), stop)))
            made = self._heat(model, row, wanted, len(PARTS), stop)
        except FileError:
            return replace(
                found, note=say("The thumbnail of this photo is lost; it is made again.")
            )
        if made.peak is None:
            return replace(found, note=say("No place in this photo stands out."))
        return replace(found, heat=made)

    def _heat(
        self,
        model: LoadedModel,
        row: PhotoRow,
        wanted: Sequence[Wanted],
        count: int,
        stop: Stop,
    ) -> HeatMap:
        """The heat by the first `count` parts."""
        matches = heat.scores(self._parts.upto(model, row, count, stop), wanted)
        size = row.facts.width, row.facts.height
        return heat.heat_map(PARTS[:count], matches, size, self._bright(model, matches, wanted))

    def _bright(self, model: LoadedModel, matches: Floats, wanted: Sequence[Wanted]) -> float:
        if model.photos < ENOUGH:
            return 1.0
        mean, spread = 0.0, 0.0
        for one in wanted:
            space = model.spaces[one.space]
            mean += one.weight * float(space.mean(self._db) @ one.direction)
            spread += one.weight * space.spread(self._db, one.direction)
        return heat.brightness(matches, mean, spread)

    def _wanted(self, model: LoadedModel, asked: Asked) -> list[Wanted]:
        """The directions of what the query wants, without what it excludes. Their weights add up to 1."""
        kept = [
            (part, spread)
            for part, spread in zip(asked.parts, asked.spreads, strict=True)
            if part.of != "unwanted"
        ]
        if len(kept) == len(asked.parts):
            found = [
                Wanted(cast(Space, ranking.space.space), ranking.direction, ranking.weight)
                for ranking in asked.rankings
                if not isinstance(ranking, ByStyle)
            ]
        else:
            directions = composed([part for part, _ in kept], [spread for _, spread in kept])
            found = [Wanted(space, one.vector, one.length) for space, one in directions.items()]
        total = sum(one.weight for one in found)
        return [replace(one, weight=one.weight / total) for one in found]

    def _marked(
        self, image_id: int, matches: Matches, quoted: Sequence[str]
    ) -> tuple[MarkedText, ...]:
        """Where the text of the query is in the photo. Longer words count with one wrong letter and as parts of others too,
        since text is often not read exactly."""
        known = matches.places.get("text", {})
        words = [
            word
            for word in matches.words
            if image_id in known.get(word, ()) or (len(word) >= TOLERANT and word.isalnum())
        ]
        if not words:
            return ()
        lines = text_rows.read(self._db, image_id)
        spans = found_in([line.text for line in lines], [*quoted, *words])
        return tuple(
            MarkedText(line.text[start:end], place_in(line, start, end))
            for line, some in zip(lines, spans, strict=True)
            for start, end in some
        )


def _only_listed(shares: Sequence[Share]) -> str:
    if shares:
        return say("The text in this photo was asked for; nothing else was compared.")
    return say("This photo meets the conditions of the search; nothing was compared with it.")


def _nothing_seen(asked: Asked) -> str:
    """Why there is no heat."""
    if any(isinstance(ranking, ByStyle) for ranking in asked.rankings):
        return say("A style is in the whole photo, not in a place of it.")
    if asked.parts:
        return say("This search only says what photos must not show.")
    return say("The model cannot compare these words with a photo; they were found written.")
