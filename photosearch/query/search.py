"""Rank the photos for a query, and look up the rows of the best ones. Read-only; not thread-safe.

The scores of a query with one part are the cosines between its vector and the photos' vectors; `ranking` defines the
scores of a mix. For words, a photo whose file or folder name contains them gets a bonus, in standard deviations of the
words' cosines over the library.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.base.errors import UserError
from photosearch.base.explanations import Explanation
from photosearch.base.lru import Lately
from photosearch.base.marks import NO_MARKS
from photosearch.base.pace import Pace
from photosearch.base.records import Progress
from photosearch.base.searches import Hit, Query
from photosearch.base.spelt import Spelling
from photosearch.base.user_text import joined, say
from photosearch.duplicates.find import Copies
from photosearch.images.pool import DecodePool
from photosearch.images.thumbs import thumb_name
from photosearch.language.filters import choosing
from photosearch.language.parsed import ParsedQuery
from photosearch.language.phrase import said
from photosearch.language.superlatives import order_of
from photosearch.query import feedback, judging, kind_match, text_match, word_match
from photosearch.query.adjectives import Orders, asked_order
from photosearch.query.allowed import Allowed
from photosearch.query.build import Asked, Asking, nothing_asked
from photosearch.query.examples import Examples, SeenPicture
from photosearch.query.explaining import Explaining
from photosearch.query.fusion import CANDIDATES, Further, fused
from photosearch.query.inside import Inside
from photosearch.query.judging import Judgement, Judging
from photosearch.query.newest_first import NewestFirst
from photosearch.query.outcome import Found, Ranked
from photosearch.query.picture_table import PictureTable
from photosearch.query.ranking import BySpace, put_first, ranked
from photosearch.query.shares import RankTerms
from photosearch.query.sorting import in_album_order, in_order
from photosearch.query.spelling import NamesOf, spelt, told
from photosearch.query.stacked import Stacks, one_per_stack, recounted
from photosearch.query.tags import Tagging, things_in
from photosearch.query.understand import Understanding
from photosearch.query.word_match import Matches, WordMatching, said_of
from photosearch.store import photos, text_rows, what_counts
from photosearch.store.db import Database
from photosearch.vectors.best import Scored
from photosearch.vectors.model import LoadedModel, picture_space

REMEMBERED = 16  # pictures whose originals are cached, so that moving a slider does not search for them again


def must_be_askable(query: Query, db: Database | None, model: LoadedModel) -> None:
    """Raise UserError for an empty query, or where there are no photos to answer it with."""
    if query.empty and query.sort == "match":
        raise nothing_asked()
    if db is None or not photos.count_live(db):
        raise UserError(
            say("There are no photos yet."), say("Add a folder: photosearch index FOLDER")
        )
    if not model.photos:
        raise UserError(
            say("The photos have no vectors of this model yet."), say("Run: photosearch index")
        )


@dataclass(frozen=True)
class _Question:
    """A query as it is asked of a model. `asking`: without the quoted text that `texts` (image ids) contain; `allowed`: the
    photos among which to search, None for all."""

    model: LoadedModel
    parsed: ParsedQuery
    asking: ParsedQuery
    spelling: Spelling | None
    texts: dict[int, float]
    allowed: NDArray[np.int64] | None


class Searcher:
    """Answers queries over one read connection. Each query uses the model that `answering` returns when it starts.

    `pool` is called only when a picture must be decoded for a model.
    """

    def __init__(
        self,
        db: Database,
        answering: Callable[[], LoadedModel],
        pool: Callable[[LoadedModel], DecodePool],
        thumbs: Path,
        online: Callable[[], dict[int, bool]],
    ) -> None:
        self._db = db
        self._answering = answering
        self._pool = pool
        self._thumbs = thumbs
        self._online = online
        examples = Examples(db, pool, thumbs, online)
        self._name = examples.name
        self._asking = Asking(db, examples)
        self._understanding = Understanding(db)
        self._is_name = NamesOf(db)
        self._allowed = Allowed(db, online)
        self.counts = self._allowed.counts
        self._newest = NewestFirst(db)
        self._orders = Orders(db)
        self._inside = Inside(db, pool)
        self._words = WordMatching(db)
        self._stacks = Stacks(db, online)
        self.pictures = PictureTable(db)
        self._tagging = Tagging(db, answering)
        self._judging = Judging(db, self._is_name)
        self.tags = self._tagging.of_photo
        self._explaining = Explaining(db, answering, pool)
        self._copies: Copies | None = None
        self._originals: Lately[tuple[str, str, tuple[int, int]], list[int]] = Lately(REMEMBERED)

    def rank(
        self,
        query: Query,
        limit: int,
        stop: Callable[[], bool] = lambda: False,
        tell: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> Ranked:
        """The best `limit` photos; if the query is to be stacked, the best `limit` stacks.

        Raises UserError if the query cannot be answered, FileError for a bad picture. A search inside photos takes
        seconds: it calls `stop` between photos and raises Stopped if that returns true; `tell(done, total)` reports its
        progress.
        """
        if query.empty:
            return self._everything(query)
        model = self._answering()
        query, spelling = spelt(query, model.encoder.spec.languages, self._is_name)
        parsed = self._understanding(query)
        mistake = parsed.understood.mistake
        if mistake is not None:
            raise UserError(mistake.text, mistake.hint)
        order = asked_order(parsed)
        allowed = self._allowed(choosing(parsed.understood.filters))
        texts = text_match.contained(self._db, parsed.understood.text)
        asking = parsed
        if texts:  # they choose the photos, so the model need not guess at the text
            asking = replace(parsed, understood=replace(parsed.understood, text=()))
            among = np.array(sorted(texts), np.int64)
            allowed = among if allowed is None else np.intersect1d(allowed, among)
        alone = allowed is not None or order is not None
        if alone and not asking.ranks:
            return self._listed(parsed, allowed, spelling, texts)
        question = _Question(model, parsed, asking, spelling, texts, allowed)
        return self._found(question, limit, stop, tell)

    def _found(
        self,
        question: _Question,
        wanted: int,
        stop: Callable[[], bool],
        tell: Callable[[int, int], None],
    ) -> Ranked:
        """The answer to a query that the model ranks, with at most `wanted` photos or stacks."""
        model, parsed, allowed = question.model, question.parsed, question.allowed
        query, order = parsed.query, asked_order(parsed)
        limit = max(wanted, judging.BLOCK)  # however few are shown, as many are judged
        limit = self._stacks.more(limit) if query.stacked else limit
        matches, further = self._further(parsed, question.texts, model.photos, allowed)
        asked = self._asking(model, question.asking, known=bool(further))
        most, limit = limit, limit + len(query.marks)  # the wrong ones make room for others
        wide = max(limit, CANDIDATES) if further or order else limit
        kept = wide if order else limit
        found = ranked(asked.rankings, asked.bonus, wide, allowed)
        terms = RankTerms(asked, found, tuple(further))
        if further:
            found = fused(found, further, kept)
        named = asked.first
        found = put_first(named, found, kept)
        note = asked.note or self._unfound(parsed, question.texts)
        spaces = [ranking for ranking in asked.rankings if isinstance(ranking, BySpace)]
        if query.inside and spaces:
            found = self._inside.again(model, spaces, found, stop, tell)
        elif query.inside:
            note = note or say("Drawings and styles are compared with whole photos only.")
        versions: list[int] = []
        if asked.alone is not None:
            versions = _among(self._versions(model, asked.alone), allowed)
            found = put_first(versions, found, kept)
            if versions and versions[0] != asked.alone.image_id:
                note = note or say("This picture is a version of the first photo.")
            named = (*named, *versions[:1])
        found = feedback.put_last(found, asked.last, kept if order else most)
        behind: Mapping[int, tuple[int, ...]] = {}
        if query.stacked:
            shown = len(found[0]) if order else max(wanted, judging.BLOCK)
            stacked = one_per_stack(found[0], self._stacks().among(allowed), shown, named)
            found, behind = stacked.scored(found[1]), stacked.behind
        right = [mark.image_id for mark in query.marks if mark.wanted and mark.image_id]
        written = np.concatenate(
            [
                np.array([*asked.first, *versions, *right], np.int64),
                *(one.images for one in further),
                asked.named,
            ]
        )
        judged = self._judging(model, asked.aspects, found[0], written, asked.last)
        if judged is not None:
            note = joined([judging.said(judged), note])
        if question.spelling is not None:
            note = joined([told(question.spelling), note])
        ranked_as = Ranked(
            *found,
            note=note,
            model=model.key,
            parsed=parsed,
            spelling=question.spelling,
            matches=matches,
            behind=behind,
            terms=terms,
        )
        return self._ordered(model, asked, ranked_as, judged).first(wanted)

    def judged(self, query: Query, images: NDArray[np.int64]) -> Judgement | None:
        """Judge these photos, best first, as the answer to a query: for measurements."""
        model = self._answering()
        asked = self._asking(model, self._understanding(query))
        return self._judging(model, asked.aspects, images, np.empty(0, np.int64))

    def _ordered(
        self, model: LoadedModel, asked: Asked, answer: Ranked, judged: Judgement | None
    ) -> Ranked:
        """The answer as it is to be sorted, with what is known about each photo: those that match first, and those that the
        user called wrong last."""
        query, note = answer.query, answer.note
        order = asked_order(answer.parsed) if answer.parsed is not None else None
        wrong = np.isin(answer.images, asked.last)
        matched = judged.matched if judged is not None else ~wrong
        parts: list[Scored] = []
        for kept in (matched & ~wrong, ~matched & ~wrong, wrong):
            part = answer.images[kept], answer.scores[kept]
            if order is not None and not parts:
                ordered = self._orders.of_matches(model, asked.rankings, part, order, query)
                part, note = ordered.scored, joined([note, ordered.note])
            elif order is None and (query.sort != "match" or query.reverse):
                part = in_order(self._db, part, query.sort, reverse=query.reverse)
            parts.append(part)
        images, scores = (np.concatenate(both) for both in zip(*parts, strict=True))
        if judged is None:
            return replace(answer, images=images, scores=scores, note=note)
        place = np.argsort(answer.images)
        at = place[np.searchsorted(answer.images, images, sorter=place)]
        return replace(
            answer,
            images=images,
            scores=scores,
            note=note,
            confidences=None if judged.confidences is None else judged.confidences[at],
            matched=judged.matched[at],
            doubt=judged.doubt,
            strange=judged.strange,
        )

    def _further(
        self,
        parsed: ParsedQuery,
        texts: dict[int, float],
        total: int,
        allowed: NDArray[np.int64] | None,
    ) -> tuple[Matches, list[Further]]:
        """Where the words are written, and the rankings beside that by meaning: photos whose text has all the words, and
        photos of the kind that they name."""
        matches = self._words(parsed.subject, texts, said_of(parsed.understood.text))
        if not parsed.subject or parsed.query.examples:
            return matches, []
        found = [word_match.ranking(matches, total)]
        named = kind_match.of_kind(self._db, parsed.subject)
        if named is not None:
            matches = replace(matches, kind=(named.kind, named.sure))
            found.append(named.ranking)
        kept = [one.among(allowed) for one in found]
        return matches, [one for one in kept if len(one.images)]

    def _everything(self, query: Query) -> Ranked:
        """All photos, newest first unless they are to be sorted."""
        images, months = self._newest()
        found = images, np.zeros(len(images), np.float32)
        order = order_of(query.sort)
        if order is not None:
            ordered = self._orders.of_all(self._answering, found, order, query)
            return Ranked(*ordered.scored, note=ordered.note)
        if query.sort != "match" or query.reverse:
            return Ranked(*in_order(self._db, found, query.sort, reverse=query.reverse))
        return Ranked(*found, tuple(months))

    def _unfound(self, parsed: ParsedQuery, texts: dict[int, float]) -> str:
        """A sentence on quoted text that no photo is known to contain; "" if there is none, or no text was read at all."""
        wanted = parsed.understood.text
        if not wanted or texts or not text_rows.any_read(self._db):
            return ""
        return say(
            "No text that was read in a photo contains {words}; these photos may show it.",
            words=", ".join(f"“{one}”" for one in wanted),
        )

    def _listed(
        self,
        parsed: ParsedQuery,
        allowed: NDArray[np.int64] | None,
        spelling: Spelling | None,
        texts: dict[int, float],
    ) -> Ranked:
        """The answer to a query that has only filters, quoted text and an order: the photos whose `texts` match best first, then
        newest first, unless it is to be sorted. `allowed`: None for all photos."""
        ids, months = self._newest(allowed)
        album = in_album_order(self._db, parsed, ids)
        if album is not None:
            ids, months = album, []
        scores = np.zeros(len(ids), np.float32)
        if texts:
            scores = np.array([texts[image] for image in ids.tolist()], np.float32)
            best = np.argsort(-scores, kind="stable")
            ids, scores, months = ids[best], scores[best], []
        first = self._asking.named_exactly(parsed.query.words)
        if first:
            rest = ~np.isin(ids, first)
            named = np.array([texts.get(image, 0) for image in first], np.float32)
            ids = np.concatenate([np.array(first, np.int64), ids[rest]])
            scores = np.concatenate([named, scores[rest]])
        query, by_month = parsed.query, () if first else tuple(months)
        behind: Mapping[int, tuple[int, ...]] = {}
        if query.stacked:
            kept = one_per_stack(ids, self._stacks().among(allowed), len(ids), first)
            by_month = recounted(by_month, kept.places)
            (ids, scores), behind = kept.scored(scores), kept.behind
        note = told(spelling) if spelling is not None else ""
        order = asked_order(parsed)
        if order is not None:
            ordered = self._orders.of_all(self._answering, (ids, scores), order, query)
            (ids, scores), by_month = ordered.scored, ()
            note = joined([note, ordered.note])
        elif query.sort != "match" or query.reverse:
            ids, scores = in_order(self._db, (ids, scores), query.sort, reverse=query.reverse)
            by_month = ()
        matches = self._words("", texts, said_of(parsed.understood.text))
        return Ranked(
            ids,
            scores,
            by_month,
            note,
            parsed=parsed,
            spelling=spelling,
            matches=matches,
            behind=behind,
        )

    def said(self, ranked: Ranked) -> str:
        """The query of an answer as a sentence if it is more than plain words; else ""."""
        parsed = ranked.parsed
        if parsed is None:
            return ""
        sentence = ""
        query = parsed.query
        if query.examples or query.marks or parsed.terms.unwanted or parsed.terms.conditions:
            sentence = said(parsed, [self._name(example) for example in query.examples])
        return ", ".join(filter(None, [sentence, *parsed.terms.conditions]))

    def _versions(self, model: LoadedModel, alone: SeenPicture) -> list[int]:
        """The photo that the picture is, then the photos of which it is a changed copy, best first."""
        known = [alone.image_id] if alone.image_id else []
        asked = alone.decoded
        if asked is None:
            return known
        if self._copies is None or self._copies.model is not model:
            self._copies = Copies(self._db, model, self._thumbs, self._online)
        copies, vector = self._copies, alone.vectors.get(picture_space(model.spaces))
        found = self._originals(
            (model.key, asked.content_hash, self._db.version()),
            lambda: [image_id for image_id, _relation in copies.originals(asked, vector)],
        )
        return list(dict.fromkeys([*known, *found]))

    def ask(self, query: Query, top: int, report: Callable[[Progress], None]) -> Found:
        """The `top` best photos with their rows. `report` gets the progress of a search inside photos."""
        pace = Pace()

        def tell(done: int, total: int) -> None:
            rate, eta = pace.at(done, total)
            report(Progress("looking", done, total, rate=rate, eta=eta, unit="photos"))

        ranked = self.rank(query, top, tell=tell)
        hits = list(self.rows(ranked, 0, min(top, len(ranked))))
        understood = ranked.parsed.understood if ranked.parsed else None
        said = self.said(ranked)
        stacks = {hit.image_id: self._paths(hit.stack) for hit in hits if hit.stack}
        return Found(
            hits,
            len(ranked),
            ranked.note,
            said,
            understood,
            ranked.spelling,
            stacks,
            ranked.matching,
        )

    def _paths(self, images: Sequence[int]) -> tuple[str, ...]:
        """The paths of these photos, without those that have left the library since."""
        online, rows = self._online(), photos.read(self._db, images)
        names = [rows[image].names for image in images if image in rows]
        return tuple(
            min(every, key=lambda name: not online.get(name.place_id, False)).path
            for every in names
        )

    def explain(
        self,
        ranked: Ranked,
        image_id: int,
        stop: Callable[[], bool] = lambda: False,
        tell: Callable[[Explanation], None] = lambda _coarse: None,
    ) -> Explanation:
        """Why a photo is in an answer: see `Explaining`."""
        if ranked.parsed is None:
            return Explanation(
                image_id, note=say("All photos are listed; nothing was searched for.")
            )
        words = ranked.parsed.understood.text
        return self._explaining(
            image_id, ranked.model, ranked.terms, ranked.matches, words, stop, tell
        )

    def rows(self, ranked: Ranked, offset: int, count: int) -> tuple[Hit, ...]:
        """The hits `offset` .. `offset + count`, without photos that have left the library since."""
        ids = ranked.images[offset : offset + count].tolist()
        scores = ranked.scores[offset : offset + count].tolist()
        found = photos.read(self._db, ids)
        online, noted = self._online(), what_counts.shown(self._db, ids)
        subject = ranked.parsed.subject if ranked.parsed is not None else ""
        page = ranked.images[offset : offset + count]
        known = (
            ranked.confidences[offset : offset + count].tolist()
            if ranked.confidences is not None
            else [None] * len(ids)
        )
        matched = (
            ranked.matched[offset : offset + count].tolist()
            if ranked.matched is not None
            else [True] * len(ids)
        )
        seen = self._tagging.reasons(ranked.model, things_in(subject), page)
        thumbs = str(self._thumbs)  # hundreds of `Path`s would take milliseconds
        hits = []
        rows = zip(ids, scores, known, matched, strict=True)
        for rank, (image_id, score, confidence, matches) in enumerate(rows, offset + 1):
            row = found.get(image_id)
            if row is None:
                continue
            names = sorted(row.names, key=lambda name: not online.get(name.place_id, False))
            thumb = os.path.join(thumbs, thumb_name(row.content_hash))
            hits.append(
                Hit(
                    image_id=image_id,
                    path=names[0].path,
                    score=score,
                    rank=rank,
                    width=row.facts.width,
                    height=row.facts.height,
                    taken_at=row.facts.taken_at,
                    copies=tuple(name.path for name in names[1:]),
                    thumb=thumb,
                    offline=not online.get(names[0].place_id, False),
                    why=ranked.matches.why(row) + seen.get(image_id, ()),
                    stack=ranked.behind.get(image_id, ()),
                    opened=ranked.opened.get(image_id, 0),
                    confidence=confidence,
                    matched=matches,
                    marks=noted.get(image_id, NO_MARKS),
                )
            )
        return tuple(hits)


def _among(images: Sequence[int], allowed: NDArray[np.int64] | None) -> list[int]:
    """Those of `images` that are allowed."""
    if allowed is None:
        return list(images)
    inside = np.isin(np.array(images, np.int64), allowed)
    return [image for image, there in zip(images, inside, strict=True) if there]
