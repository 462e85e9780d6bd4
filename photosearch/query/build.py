"""Turn a query into rankings: encode its words and pictures, and combine the vectors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from photosearch.base.errors import UserError
from photosearch.base.lru import Lately
from photosearch.base.searches import Example, Query
from photosearch.base.user_text import say, say_count
from photosearch.encoder.model_languages import foreign_note
from photosearch.encoder.spec import Floats, Space
from photosearch.language.parsed import ParsedQuery
from photosearch.query import compose, named_styles
from photosearch.query.compose import Part, PartOf, Weights
from photosearch.query.examples import Examples, SeenPicture
from photosearch.query.feedback import Feedback
from photosearch.query.judging import Aspect, Kind
from photosearch.query.ranking import Ranking, by_space, by_style
from photosearch.query.read_text import ReadText, read_text
from photosearch.query.styles import Styles
from photosearch.store import matching, photos, text
from photosearch.store.db import Database
from photosearch.vectors.best import Ids, Scored
from photosearch.vectors.model import LoadedModel, picture_space

# Bonus for a photo whose name contains every word of the query, in standard deviations of the cosine.
NAME_WEIGHT = 4.0
# A word earns no bonus if more photos than this have it in their names: half of a small library, a fifth of a large one.
FEW = 2_000
# How a text encoder is asked for words inside a photo.
WRITTEN = "a photo of the word “{}”"
MOST_UNWANTED = 32  # exclusions; each is a text to encode
MOST_WEIGHTED = 16  # words with a weight, and quoted texts
REMEMBERED_TEXTS = 256
LONGEST_NAME = 255  # characters of a file's name
MOST_NAMED_EXACTLY = 1_000  # photos whose names are compared with the whole query
# Of the words that a model cannot read, a note names so many, each up to this length.
MOST_NAMED = 3
LONGEST_NAMED = 30


@dataclass(frozen=True)
class Asked:
    """The rankings of a query, and a `bonus` for some photos (image ids, ascending, and standard deviations).

    `first`: the photos of which the words are a file's name. `alone`: the picture, if the query is a single picture; else
    None. `note`: a sentence for the user, or "". `last`: the photos that the user called wrong. `aspects`: what a photo is
    judged by. `named`: the photos whose names have all words. `parts`, `spreads`: what the directions of the rankings were
    composed of.
    """

    rankings: tuple[Ranking, ...]
    bonus: Scored
    first: tuple[int, ...] = ()
    alone: SeenPicture | None = None
    note: str = ""
    last: tuple[int, ...] = ()
    aspects: tuple[Aspect, ...] = ()
    named: Ids = field(default_factory=lambda: np.empty(0, np.int64))
    parts: tuple[Part, ...] = ()
    spreads: tuple[float, ...] = ()


@dataclass(frozen=True)
class _Looked:
    """A picture of the query, its weight, and what the model sees in it."""

    example: Example
    weight: float
    seen: SeenPicture


def nothing_asked() -> UserError:
    return UserError(
        say("There is nothing to search for."), say("Give some words, such as: a dog on a beach")
    )


class Asking:
    """Turns parsed queries into rankings, and caches recent text vectors. Not thread-safe."""

    def __init__(self, db: Database, examples: Examples) -> None:
        self._db = db
        self._examples = examples
        self._styles = Styles(db)
        self._feedback = Feedback(db, examples)
        self._texts: Lately[tuple[str, str], ReadText] = Lately(REMEMBERED_TEXTS)
        self._neutral: Lately[str, Floats] = Lately(4)

    def __call__(self, model: LoadedModel, parsed: ParsedQuery, *, known: bool = False) -> Asked:
        """Build the rankings. Raises UserError if the query cannot be answered, FileError for a bad picture.

        `known`: other rankings answer, if the model can read nothing of the query.
        """
        query = parsed.query
        if not parsed.ranks:
            raise nothing_asked()
        weights = compose.weights(parsed)
        looked = [
            _Looked(example, weight, self._examples.look(model, example))
            for example, weight in zip(query.examples, weights.examples, strict=True)
            if weight
        ]
        self._must_differ(looked)
        parts = [
            *self._words(model, parsed, weights, change=bool(looked)),
            *(part for one in looked for part in self._pictured(model, one, weights.look)),
        ]
        styles = [(one.seen.style, one.weight) for one in looked if one.seen.style is not None]
        if parsed.style is not None and weights.style:
            styles.append((named_styles.direction(parsed.style), weights.style))
        named = self._names(parsed.subject if weights.words else "", model.photos)
        first = () if query.examples else tuple(self.named_exactly(query.words))
        if len(parts) + len(styles) > 1 or len(named[0]) or query.marks:
            spreads = [model.spaces[part.space].spread(self._db, part.vector) for part in parts]
        else:
            spreads = [1.0] * len(parts)
        drawn = any(one.example.role == "sketch" for one in looked)
        bent = self._feedback(model, query.marks, compose.composed(parts, spreads))
        rankings: list[Ranking] = [
            by_space(
                self._db,
                model.spaces[space],
                direction,
                model.hubs if space == "joint" else None,
                drawn=drawn and space == "joint",
            )
            for space, direction in bent.directions.items()
        ]
        rankings += by_style(self._styles, styles)
        if not (rankings or len(named[0]) or known):
            read = self._text(model, parsed.subject) if parsed.subject else None
            if read is not None and read.nothing:
                raise UserError(
                    say(
                        "The model {title} can read nothing of {words}, and no name contains it.",
                        title=model.title,
                        words=_named(read.unread),
                    ),
                    foreign_note(model.encoder.spec, parsed.subject)
                    or say("Say it in other words."),
                )
            raise UserError(
                bent.note or say("The parts of this query cancel each other out."),
                say("Take one away."),
            )
        return Asked(
            tuple(rankings),
            (named[0], named[1] * np.float32(NAME_WEIGHT * weights.words)),
            first,
            looked[0].seen if _is_one_picture(query) and looked else None,
            bent.note or self._note(model, parsed, looked),
            bent.last,
            tuple(self._aspects(model, parsed, weights, looked)),
            named[0][named[1] > 0.999],
            tuple(parts),
            tuple(spreads),
        )

    def _aspects(
        self, model: LoadedModel, parsed: ParsedQuery, weights: Weights, looked: Sequence[_Looked]
    ) -> Iterator[Aspect]:
        """What is wanted: the words, and each picture that is more than a style."""
        if weights.words and not (read := self._text(model, parsed.subject)).nothing:
            yield Aspect("words", "joint", read.vector, weights.words, parsed.subject)
        for written in parsed.understood.text[:MOST_WEIGHTED] if weights.text else ():
            vector = self._text(model, WRITTEN.format(written)).vector
            yield Aspect("words", "joint", vector, weights.text, written)
        for one in looked:
            drawn = one.example.role == "sketch"
            space = picture_space(model.spaces, drawn=drawn)
            if one.weight > 0 and space in one.seen.vectors:
                kind: Kind = "sketch" if drawn else "picture"
                yield Aspect(kind, space, one.seen.vectors[space], one.weight)

    def _words(
        self, model: LoadedModel, parsed: ParsedQuery, weights: Weights, *, change: bool
    ) -> Iterator[Part]:
        """Yield the parts of the words and of the exclusions. `change`: the query has pictures too."""
        if weights.words and not (read := self._text(model, parsed.subject)).nothing:
            vector = read.vector
            if change:
                vector = compose.change(vector, self._neutral_text(model))
            yield Part("joint", vector, weights.words, is_text=not change)
        for weighted in parsed.understood.weights[:MOST_WEIGHTED] if weights.words else ():
            vector = self._text(model, weighted.words).vector
            if change:
                vector = compose.change(vector, self._neutral_text(model))
            if weighted.weight != 1:
                weight = weights.words * (weighted.weight - 1)
                yield Part("joint", vector, weight, is_text=not change)
        for written in parsed.understood.text[:MOST_WEIGHTED] if weights.text else ():
            vector = self._text(model, WRITTEN.format(written)).vector
            yield Part("joint", vector, weights.text, is_text=True)
        if weights.unwanted:
            for term in parsed.terms.unwanted[:MOST_UNWANTED]:
                read = self._text(model, term)
                if not read.nothing:
                    vector = compose.change(read.vector, self._neutral_text(model))
                    yield Part("joint", vector, weights.unwanted, "unwanted")

    def _pictured(self, model: LoadedModel, one: _Looked, look: float) -> Iterator[Part]:
        """Yield the parts of one picture, except its style."""
        look = compose.look_of(look, one.example, model.spaces)
        shares: tuple[tuple[Space, float], ...] = (("joint", 1 - look), ("visual", look))
        for space, share in shares:
            if share and space in one.seen.vectors:
                vector = one.seen.vectors[space]
                if one.weight < 0:
                    # An unlike picture must not push away what all photos have in common.
                    vector = compose.unit(vector - model.spaces[space].mean(self._db))
                of: PartOf = "unwanted" if one.weight < 0 else "picture"
                yield Part(space, vector, share * one.weight, of)

    def _must_differ(self, looked: Sequence[_Looked]) -> None:
        """Raise UserError if the same picture is given both as like and as unlike."""
        near = {one.seen.same for one in looked if one.weight > 0}
        for one in looked:
            if one.weight < 0 and one.seen.same in near:
                name = self._examples.name(one.example)
                raise UserError(
                    say("{name} is given both as like and as unlike.", name=name),
                    say("Take one of the two away."),
                )

    def _note(self, model: LoadedModel, parsed: ParsedQuery, looked: Sequence[_Looked]) -> str:
        unwanted = parsed.terms.unwanted[:MOST_UNWANTED]
        read = [self._text(model, text) for text in (parsed.subject, *unwanted) if text]
        if read and parsed.subject and read[0].cut and not read[0].nothing:
            cut = _start(read[0].cut)
            return say("The query is too long: it was cut from “{word}” on.", word=cut)
        if read and parsed.subject and read[0].pieces > 1:
            return say("The query is long: it was read in {count} pieces.", count=read[0].pieces)
        if len(parsed.terms.unwanted) > MOST_UNWANTED:
            return say("Only the first {count} exclusions were used.", count=MOST_UNWANTED)
        blank = [self._examples.name(one.example) for one in looked if one.seen.blank]
        if blank:
            return say("{name} is blank: there is little in it to search for.", name=blank[0])
        return foreign_note(model.encoder.spec, parsed.subject) or _unread(
            model.title, parsed, read
        )

    def _text(self, model: LoadedModel, words: str) -> ReadText:
        """`read_text`, cached."""
        return self._texts((model.key, words), lambda: read_text(model.encoder, words))

    def _neutral_text(self, model: LoadedModel) -> Floats:
        """The mean vector of the neutral sentences, float32 [dim], cached."""
        return self._neutral(
            model.key, lambda: model.encoder.encode_texts(list(compose.GENERIC)).mean(axis=0)
        )

    def named_exactly(self, typed: str) -> list[int]:
        """The photos of which the whole query is a file's name, with or without its suffix."""
        words = text.query_words(typed)
        if not words or len(typed) > LONGEST_NAME:
            return []
        every = [set(images) for images in text.match_names(self._db, words)]
        likely = sorted(set.intersection(*every))[:MOST_NAMED_EXACTLY]
        rows = photos.read(self._db, likely)
        return [i for i in likely if i in rows and matching.is_named(rows[i].paths, typed)]

    def _names(self, words: str, total: int) -> Scored:
        """The photos (of `total`) whose names contain words of the query: image ids, ascending, and weights up to 1."""
        asked = text.query_words(words)
        found = [np.array(images, np.int64) for images in text.match_names(self._db, asked)]
        common = max(min(total // 2, FEW), total // 5)
        telling = [images for images in found if len(images) <= common]
        if not telling:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        ids, counts = np.unique(np.concatenate(telling), return_counts=True)
        return ids, ((counts / len(asked)) ** 2).astype(np.float32)


def _is_one_picture(query: Query) -> bool:
    return len(query.examples) == 1 and query.examples[0].role == "like" and not query.words.strip()


def _start(cut: str) -> str:
    words = cut.split()
    return " ".join(words[:5])[:60] + ("…" if len(words) > 5 else "")


def _unread(title: str, parsed: ParsedQuery, texts: Sequence[ReadText]) -> str:
    """A sentence on the words that the model could not read; "" if it read all. `texts` begins with the subject, if any."""
    if parsed.subject and texts[0].nothing:
        return say(
            "The model {title} can read nothing of {words}; say it in other words.",
            title=title,
            words=_named(texts[0].unread),
        )
    words = list(dict.fromkeys(word for text in texts for word in text.unread))
    if not words:
        return ""
    return say_count(
        len(words),
        "The model {title} cannot read {words}; it was left out.",
        "The model {title} cannot read {words}; they were left out.",
        title=title,
        words=_named(words),
    )


def _named(words: Sequence[str]) -> str:
    """ "“🦒”, “🦓”, …": the first few words, each cut to a readable length."""
    cut = [word[:LONGEST_NAMED] + "…" * (len(word) > LONGEST_NAMED) for word in words]
    return ", ".join(
        [*(f"“{word}”" for word in cut[:MOST_NAMED]), *["…"] * (len(cut) > MOST_NAMED)]
    )
