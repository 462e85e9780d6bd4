"""What the words of a query say: what a photo shows, what it must not show, the text in it, and conditions on its facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date

from photosearch.base.frozen_class import frozen
from photosearch.base.user_text import say
from photosearch.language.exclusion_words import NOT_ANY, WITHOUT
from photosearch.language.filters import SORT, Filter
from photosearch.language.known_names import NO_NAMES, KnownNames, named_filters
from photosearch.language.prefixes import PREFIXES, TEXT, Impossible, nearest
from photosearch.language.spoken_exclusions import exclusions
from photosearch.language.spoken_times import SpokenTime, closing_year, spoken_times
from photosearch.language.superlatives import spoken_orders

HEAVIEST = 10.0  # the largest weight of a word
_NESTED = 8  # removing an exclusion may join words into another one

_OPEN = r"(?:(?<=[\s(\[,;])|^)"
_CLOSE = r"(?=[\s,;.!?)\]]|$)"
_VALUE = r"\"(?P<value>[^\"]*)\"|“(?P<curly>[^”]*)”|„(?P<low>[^“]*)“|(?P<plain>[^\s\"“„][^\s\"]*)"
_SYNTAX = re.compile(
    rf"""
      (?<!\S)-(?:(?:"(?P<away>[^"]*)"|“(?P<curly_away>[^”]{{0,500}})”|„(?P<low_away>[^“”]{{0,500}})[“”])(?=[\s,;.]|$)|(?=\w)(?!\w+:)(?P<away_word>\w\S*))
    | {_OPEN}(?P<minus>-?)(?P<key>[^\W\d_]{{1,30}}):(?!//)(?:{_VALUE})?
    | {_OPEN}(?:"(?P<text>[^"]*)"|“(?P<curly_text>[^”]{{0,500}})”|„(?P<low_text>[^“”]{{0,500}})[“”]|«(?P<pointed>[^»]{{0,500}})»|»(?P<inward>[^«]{{0,500}})«){_CLOSE}
    | {_OPEN}(?P<open>")
    """,
    re.VERBOSE,
)
_WEIGHT = re.compile(
    r"(?<![^\s,;])(?:\(([^()^]{1,200})\)|([^\s^()]{1,100}))\^(\d+(?:\.\d+)?)(?![\w.^])"
)
# Beside a picture, "like this" says nothing.
_SAYS_THIS = r"like\s+this(?=\s*(?:,|$)|\s+(?:but|aber|without|ohne|like\s+this|with\s+no)\b)"
_THIS = re.compile(rf"^[\s,;]*(?:{_SAYS_THIS}[\s,;]*)+", re.IGNORECASE)
_LEAD = re.compile(rf"^[\s,;]*(?:(?:{_SAYS_THIS}|(?:but|aber)\b)[\s,;]*)+", re.IGNORECASE)


@frozen
class Mistake:
    """Why a query cannot be answered as it is. `text`: a sentence; `hint`: what helps, or "". `start`, `end`: where, in
    characters of what was typed."""

    text: str
    hint: str
    start: int
    end: int


@frozen
class Weighted:
    """A word or words with a weight: `dog^2`."""

    words: str
    weight: float


@frozen
class Excluded:
    """A term that photos must not show, and where it stands. `plain`: in plain words, so that a chip can turn it back."""

    term: str
    start: int
    end: int
    plain: bool = False


@frozen
class Understood:
    """`words`: what photos show. `without`: what they must not show. `text`: what is written in them. `filters`: in the
    order in which they were typed.

    `said`: `words` with the weights as they were typed. `spelling`: the words as they are meant, if they are misspelt.
    `language`: the code of their language, if the model does not know it.
    """

    words: str
    without: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    weights: tuple[Weighted, ...] = ()
    mistake: Mistake | None = None
    said: str = ""
    excluded: tuple[Excluded, ...] = ()
    spelling: str | None = None
    language: str | None = None


@dataclass
class _Taking:
    """What has been found so far, and the characters that are left: what was typed, with spaces in the place of it."""

    left: list[str]
    filters: list[Filter] = field(default_factory=list)
    excluded: list[Excluded] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    mistake: Mistake | None = None
    taken: list[tuple[int, int]] = field(default_factory=list)

    def take(self, start: int, end: int) -> None:
        self.taken.append((start, end))
        self.left[start:end] = " " * (end - start)

    def fail(self, mistake: Mistake) -> None:
        self.mistake = self.mistake or mistake

    @property
    def rest(self) -> str:
        return "".join(self.left)

    @property
    def parted(self) -> str:
        """`rest` with a semicolon where something was found, so that no phrase reaches over it."""
        parts = self.left.copy()
        for start, _end in self.taken:
            parts[start] = ";"
        return "".join(parts)


def understand(
    typed: str,
    today: date,
    *,
    known: KnownNames = NO_NAMES,
    as_words: Collection[str] = (),
    beside_pictures: bool = False,
    southern: bool = False,
) -> Understood:
    """Understand what was typed. Never raises: what cannot be understood is words, or a `mistake`.

    `known`: names of this library. `as_words`: phrases that stay plain words, as the user has chosen. `beside_pictures`:
    the query has pictures too. `southern`: seasons are those of the southern half.
    """
    found = _Taking(list(typed))
    kept = {" ".join(phrase.casefold().split()) for phrase in as_words}

    def stays(start: int, end: int) -> bool:
        return " ".join(typed[start:end].casefold().split()) in kept

    this = _THIS.match(typed) if beside_pictures else None
    if this is not None:
        found.take(*this.span())
    _take_syntax(typed, today, found)

    def take_names() -> None:
        for named in named_filters(found.parted, known):
            if not stays(named.start, named.end):
                found.filters.append(named)
                found.take(named.start, named.end)

    take_names()
    for time in spoken_times(found.parted, today, southern=southern):
        _take_time(time, found, stays(time.start, time.end))
    take_names()  # "in Rome last summer": the place ends where the time begins
    for one in exclusions(found.parted, beside_pictures=beside_pictures):
        if not stays(one.start, one.end):
            found.excluded += [Excluded(term, one.start, one.end, True) for term in one.terms]
            found.take(one.start, one.end)
    _take_order(found, stays)
    dated = any(one.key == "date" for one in found.filters)
    year = None if dated else closing_year(_transparent(found), today)
    if year is not None:
        _take_time(year, found, stays(year.start, year.end))
    said, again = _words(found, beside_pictures, bool(kept))
    terms = [" ".join(one.term.replace('"', "").split()) for one in found.excluded]
    said = _LEAD.sub("", said).strip(" ,;") if beside_pictures else said
    words, weights, mistake = _weighed(said, typed)
    return Understood(
        words=words,
        without=tuple(dict.fromkeys(filter(None, [*terms, *again]))),
        text=tuple(dict.fromkeys(filter(None, found.text))),
        filters=tuple(sorted(found.filters, key=lambda one: one.start)),
        weights=weights,
        mistake=found.mistake or mistake,
        said=said,
        excluded=tuple(found.excluded),
    )


def _take_order(found: _Taking, stays: Callable[[int, int], bool]) -> None:
    """Take the first order, unless a filter names one already."""
    for one in spoken_orders(found.parted):
        if stays(one.start, one.end) or any(other.key == SORT for other in found.filters):
            continue
        found.filters.append(Filter(SORT, one.order.value, one.start, one.end, prefixed=False))
        found.take(one.start, one.end)


def _take_time(time: SpokenTime, found: _Taking, stays: bool) -> None:
    if not stays:
        value = str(time.span)
        found.filters.append(Filter("date", value, time.start, time.end, time.negated, False))
        found.take(time.start, time.end)


def _transparent(found: _Taking) -> str:
    """`rest`, where what was found at the end leaves nothing behind, and elsewhere a semicolon."""
    end = len(found.rest.rstrip(" ,;.!?"))
    return found.parted[:end]


def _take_syntax(typed: str, today: date, found: _Taking) -> None:
    """Take prefixed filters, quoted text and exclusions with a hyphen."""
    at = 0
    while (match := _SYNTAX.search(typed, at)) is not None:
        start, end = match.span()
        at = max(end, start + 1)
        quoted = match.group("away", "curly_away", "low_away")
        away = next((part for part in quoted if part is not None), None)
        if away is not None or match["away_word"] is not None:
            term = away if away is not None else match["away_word"].rstrip(",;.!?")
            end = end if away is not None else start + 1 + len(term)
            found.excluded.append(Excluded(term, start, end))
            found.take(start, end)
        elif match["key"] is not None:
            at = _take_prefixed(match, typed, today, found)
        elif match["open"] is not None:
            found.fail(
                Mistake(
                    say(
                        "The quotation mark at position {position} is not closed.",
                        position=start + 1,
                    ),
                    say("Close it, or take it away."),
                    start,
                    start + 1,
                )
            )
        else:
            quoted = match.group("text", "curly_text", "low_text", "pointed", "inward")
            text = next(part for part in quoted if part is not None)
            found.text.append(" ".join(text.replace('"', " ").split()))
            found.take(start, end)


def _take_prefixed(match: re.Match[str], typed: str, today: date, found: _Taking) -> int:
    """Take a filter such as `camera:canon`, or tell what is wrong with it. Returns where to go on."""
    start, end = match.span()
    name = match["key"].lower()
    prefix = PREFIXES.get(name) or TEXT.get(name)
    given = [match[part] for part in ("value", "curly", "low", "plain")]
    value = next((part for part in given if part is not None), "")
    if prefix is None:
        if len(name) < 2 or not value or not name.isascii():
            return end  # "C:\x", "note: to self", and what no prefix looks like
        close = nearest(name)
        found.fail(
            Mistake(
                say("There is no filter “{name}:”, at position {position}.", name=match["key"], position=start + 1),
                say("Did you mean “{name}:”?", name=close) if close else say("To search for the words themselves, leave a space after the colon."),
                start,
                end,
            )
        )  # fmt: skip
        return end
    if not value or value in (">=", "<=", ">", "<", "≥", "≤", "="):
        further = re.compile(rf"\s+(?:{_VALUE})").match(typed, end)
        if further is not None and match.end("key") + 1 + len(value) == end:
            given = [further[part] for part in ("value", "curly", "low", "plain")]
            value += next((part for part in given if part is not None), "")
            end = further.end()
    if given[3] is not None:
        cut = value.rstrip(",;!?")
        cut = cut[:-1] if cut.endswith(")") and "(" not in cut else cut
        cut = cut[:-1] if cut.endswith(".") and not cut.endswith("..") else cut
        end -= len(value) - len(cut)
        value = cut
    value = " ".join(value.split())
    negated = bool(match["minus"])
    near = max(start - 12, 0)  # the longest of these words, and some spaces
    before = re.search(r"(?:^|(?<=\s))(\S+)\s+$", "".join(found.left[near:start]))
    if before is not None and before[1].lower() in NOT_ANY | WITHOUT | {"not", "nicht"}:
        negated, start = True, near + before.start(1)
    if not value:
        found.fail(
            Mistake(
                say("The filter “{name}:” at position {position} has no value.", name=match["key"], position=start + 1),
                say("Write it directly after the colon; in quotes, if it has spaces."),
                start,
                end,
            )
        )  # fmt: skip
        return end
    if name in TEXT and not negated:
        found.text.append(value)
        found.take(start, end)
        return end
    try:
        found.filters.append(Filter(prefix.key, prefix.check(value, today), start, end, negated))
    except Impossible as error:
        text = say("“{name}:” at position {position}: {what}", name=match["key"], position=start + 1, what=error.text)  # fmt: skip
        found.fail(Mistake(text, error.hint, start, end))
    found.take(start, end)
    return end


_LOOSE = frozenset("and but or und aber oder sowie".split())
_EDGES = " ,;"


def _words(found: _Taking, beside_pictures: bool, kept: bool) -> tuple[str, list[str]]:
    """The words that are left, and the exclusions that only their joining makes."""
    words = " ".join(found.rest.split())
    if not found.taken:
        return words, []
    again: list[str] = []
    words = _tidy(words)
    for _ in range(0 if kept else _NESTED):
        more = exclusions(words, beside_pictures=beside_pictures)
        if not more:
            break
        for one in reversed(more):
            again += one.terms
            words = f"{words[: one.start]} {words[one.end :]}"
        words = _tidy(words)
    return words, again


def _tidy(words: str) -> str:
    """Without the commas and connecting words that are left beside what was taken out."""
    words = re.sub(r"\(\s*\)", " ", words)
    parts = re.sub(r"[,;](?=[\s,;]|$)|(?<=\s)[,;]", " , ", words).split()
    while parts and (parts[-1] in _EDGES or not parts[-1].strip(".!?")):
        parts.pop()
    kept: list[str] = []
    for at, part in enumerate(parts):
        if part != ",":
            next_ = parts[at + 1].lower() if at + 1 < len(parts) else ""
            if not (part.lower() in ("but", "aber") and next_ in ("with", "mit")):
                kept.append(part)
        elif kept and not kept[-1].endswith(","):
            kept[-1] += ","
    while kept and kept[-1].strip(_EDGES).lower() in {*_LOOSE, ""}:
        kept.pop()
    begin = 0
    while begin < len(kept) and kept[begin].strip(_EDGES).lower() in {*_LOOSE, ""}:
        begin += 1
    return " ".join(kept[begin:]).strip(_EDGES)


def _weighed(said: str, typed: str) -> tuple[str, tuple[Weighted, ...], Mistake | None]:
    """The words without weights, the weighted ones, and a weight that cannot be."""
    weights, mistake = [], None
    for found in _WEIGHT.finditer(said):
        weight = float(found[3][:20])
        words = " ".join((found[1] or found[2]).split()).strip(",;.")
        if 0 < weight <= HEAVIEST and words:
            weights.append(Weighted(words, weight))
        elif mistake is None:
            start = max(typed.find(found.group()), 0)
            mistake = Mistake(
                say("The weight at position {position} is not a number above 0 and up to {most}.", position=start + 1, most=f"{HEAVIEST:g}"),
                say("Write dog^2 to give a word twice its weight."),
                start,
                start + len(found.group()),
            )  # fmt: skip
    words = _WEIGHT.sub(lambda found: found[1] or found[2], said)
    return " ".join(words.split()), tuple(weights), mistake
