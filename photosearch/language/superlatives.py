"""Superlatives in a query: "sharpest photos of a dog", "most crowded beach", "die hellsten Bilder". They order an answer.

Adjectives with their opposites are in `resources/words/adjectives.txt`, which we wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final, Literal

from photosearch.base.files import resource
from photosearch.base.frozen_class import frozen
from photosearch.base.searches import Sort

Kind = Literal["measure", "looks", "best", "date"]
Pole = tuple[str, ...]  # English adjectives that mean the same


@frozen
class Order:
    """`value`: as it is typed after `sort:`. `kind`: what orders the photos.

    `measure`: a field of `base.measures.Measures`; `most`: whether high values, or late dates, come first. `looks`: what the
    first photos look like, and the opposite. `german`: what it is called in German.
    """

    value: str
    kind: Kind
    german: str
    measure: str = ""
    most: bool = True
    looks: tuple[Pole, Pole] = ((), ())

    @property
    def approximate(self) -> bool:
        """Whether a model guesses at it."""
        return self.kind == "looks"


@frozen
class SpokenOrder:
    """An order, and the characters of the text that name it, with the words around it that then say nothing."""

    order: Order
    start: int
    end: int


# Value, German name, measure, whether the highest is first; English forms; stems of German superlatives; German forms.
_MEASURED: Final = (
    ("sharpest", "am schärfsten", "sharpness", True,
     "sharpest; most sharp; least blurred; least blurry; crispest", "schärfst; schaerfst", "am wenigsten unscharf"),
    ("blurriest", "am unschärfsten", "sharpness", False,
     "blurriest; most blurred; most blurry; least sharp; most out of focus", "unschärfst; unschaerfst; verschwommenst; verwackeltst",
     "am wenigsten scharf"),
    ("brightest", "am hellsten", "brightness", True, "brightest; lightest; most bright; least dark", "hellst", "am wenigsten dunkel"),
    ("darkest", "am dunkelsten", "brightness", False, "darkest; dimmest; most dark; least bright", "dunkelst; finsterst", "am wenigsten hell"),
    ("highest contrast", "höchster Kontrast", "contrast", True,
     "highest contrast; most contrast; strongest contrast; most contrasty; most contrasting", "kontrastreichst",
     "höchster kontrast; höchsten kontrast; stärkster kontrast; stärksten kontrast; meisten kontrast"),
    ("lowest contrast", "geringster Kontrast", "contrast", False, "lowest contrast; least contrast; weakest contrast", "kontrastärmst",
     "geringster kontrast; geringsten kontrast; niedrigster kontrast; niedrigsten kontrast; wenigsten kontrast"),
    ("most colourful", "am buntesten", "colourfulness", True,
     "most colourful; most colorful; colourfullest; colorfullest", "buntest; farbenfrohst; farbenfrohest; farbigst; farbenprächtigst", ""),
    ("least colourful", "am farblosesten", "colourfulness", False,
     "least colourful; least colorful; most colourless; most colorless; greyest; grayest", "farblosest; grauest; grausten", ""),
)  # fmt: skip
_BY_SORT: Final[dict[Sort, str]] = {
    "sharpest": "sharpest", "brightest": "brightest", "darkest": "darkest", "contrast": "highest contrast",
    "colourful": "most colourful", "best": "best",
}  # fmt: skip
# Nouns by which something is sorted.
_QUALITIES: Final = {
    "sharpness": "sharpest", "focus": "sharpest", "brightness": "brightest", "lightness": "brightest", "darkness": "darkest",
    "contrast": "highest contrast", "colourfulness": "most colourful", "colorfulness": "most colourful", "quality": "best",
    "schärfe": "sharpest", "helligkeit": "brightest", "dunkelheit": "darkest", "kontrast": "highest contrast",
    "farbigkeit": "most colourful", "buntheit": "most colourful", "qualität": "best",
}  # fmt: skip
_BEST: Final = Order("best", "best", "die besten")
_NEWEST: Final = Order("newest", "date", "neueste")
_OLDEST: Final = Order("oldest", "date", "älteste", most=False)
_DATED: Final = {
    "newest": _NEWEST, "latest": _NEWEST, "recent": _NEWEST, "neueste": _NEWEST, "neuesten": _NEWEST, "neusten": _NEWEST,
    "oldest": _OLDEST, "earliest": _OLDEST, "älteste": _OLDEST, "ältesten": _OLDEST,
}  # fmt: skip
_BEST_WORDS: Final = frozenset("best beste besten bestes".split())
# What an answer consists of, and the words that lead on from it to what the photos show.
_PHOTOS: Final = frozenset(
    "photo photos picture pictures pic pics image images shot shots photograph photographs "
    "foto fotos bild bilder bildern aufnahme aufnahmen".split()
)
_OF: Final = frozenset("of with showing from von vom mit".split())
_LEAD: Final = frozenset(
    "show me find give us get see please the my our all a zeig zeige mir uns finde suche bitte die das der den dem ein eine einen "
    "meine meinen meiner unsere unseren alle".split()
)
_ARTICLES: Final = frozenset("the my our die das der den dem meine meinen unsere".split())
_FIRST: Final = frozenset("first zuerst".split())
_SORTED: Final = frozenset("sort sorted order ordered sortiert sortiere geordnet ordne".split())
_BY: Final = frozenset("by nach".split())
_ENDINGS: Final = ("e", "er", "es", "en", "em")
_LONGEST: Final = 4  # words of a form

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
_SEGMENT: Final = re.compile(r"[^;,.!?()]+")
# Quickly tells most queries, which name no order.
_MAY_NAME: Final = re.compile(
    r"(?:st(?:e[rsnm]?)?|st(?:e[rsnm]?)? [ck]ontrast)\b|\b(?:most|least|recent|sort|order|geordnet|nach)", re.IGNORECASE
)  # fmt: skip


def spoken_orders(text: str) -> Iterator[SpokenOrder]:
    """The orders that `text` names in plain words, in English or German."""
    if not _MAY_NAME.search(text):
        return
    for segment in _SEGMENT.finditer(text):
        found = _in_segment(segment[0])
        if found is not None:
            yield SpokenOrder(
                found.order, found.start + segment.start(), found.end + segment.start()
            )


def named_order(text: str) -> Order | None:
    """The order of which `text` is the value, a superlative or an adjective: "sharpest", "most crowded", "crowded"; None if it
    is none."""
    said = tuple(word.casefold() for word in _TOKEN.findall(text))
    whole = " ".join(said)
    if whole in _BEST_WORDS:
        return _BEST
    if len(said) == 1 and said[0] in _QUALITIES:
        return named_order(_QUALITIES[said[0]])
    return (
        _DATED.get(whole) or _forms().get(said) or _adjectives().get(whole) or _short().get(whole)
    )


def order_of(sort: Sort) -> Order | None:
    """The order that a choice of `--sort` names; None for those that only sort what is found (`query.sorting`)."""
    return named_order(_BY_SORT[sort]) if sort in _BY_SORT else None


def sort_of(order: Order) -> Sort | None:
    """The choice of `--sort` that is this order; None if there is none."""
    return next((sort for sort, value in _BY_SORT.items() if value == order.value), None)


def _in_segment(text: str) -> SpokenOrder | None:
    tokens = list(_TOKEN.finditer(text))
    words = [token[0].casefold() for token in tokens]
    for at in range(len(words)):
        found = _named_at(words, at)
        if found is not None:
            order, first, last = found
            return SpokenOrder(order, tokens[first].start(), tokens[last - 1].end())
    return None


def _named_at(words: Sequence[str], at: int) -> tuple[Order, int, int] | None:
    """The order whose form begins at word `at`, and the (first, one past the last) word that it takes with it."""
    if words[at] in _SORTED or (words[at] in _BY and words[-1] in _SORTED):
        return _by_quality(words, at)
    order, end = _form_at(words, at)
    if order is None:
        return None
    photos = end < len(words) and words[end] in _PHOTOS
    of = end + photos < len(words) and words[end + photos] in _OF
    ends = end == len(words) or (words[end] in _FIRST and end + 1 == len(words))
    leads = all(word in _LEAD or word.isdigit() for word in words[:at])
    if order.kind == "date" and not photos and not ends:
        return None
    if order.kind == "best" and not (photos or ends or (of and words[end] == "of")):
        return None
    if order.kind == "best" and ends and not (leads or words[-1] in _FIRST):
        return None
    if leads:
        first = 0
    elif _after_photos(words, at):
        first = _without_articles(words, at)
        return (order, first, end) if not photos else None
    elif (ends and words[-1] in _FIRST) or (ends and words[at] == "am"):
        first = at
    else:
        return None
    if photos:
        end += 1
        end += of
    elif (order.kind == "best" and of) or (end < len(words) and words[end] in _FIRST):
        end += 1
    return order, first, end


def _by_quality(words: Sequence[str], at: int) -> tuple[Order, int, int] | None:
    """ "sorted by sharpness", "nach Schärfe sortiert"."""
    by = at + (words[at] in _SORTED)
    if by + 1 < len(words) and words[by] in _BY and words[by + 1] in _QUALITIES:
        order = named_order(_QUALITIES[words[by + 1]])
        end = by + 2 + (by + 2 < len(words) and words[by + 2] in _SORTED)
        return (order, at, end) if order is not None and end == len(words) else None
    return None


def _form_at(words: Sequence[str], at: int) -> tuple[Order | None, int]:
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        said = tuple(words[at : at + length])
        end = at + length
        if length == 1 and said[0] in _BEST_WORDS:
            return _BEST, end
        if said == ("most", "recent"):
            return _NEWEST, end
        if length == 1 and said[0] in _DATED and said[0] != "recent":
            dated = end == len(words) or words[end] in _PHOTOS | _FIRST
            if dated:
                return _DATED[said[0]], end
        found = _forms().get(said)
        if found is not None:
            return found, end
    return None, at


def _after_photos(words: Sequence[str], at: int) -> bool:
    """Whether "photos of the" is before word `at`, with nothing but such words before it."""
    before = _without_articles(words, at)
    return (
        before >= 2
        and words[before - 1] in _OF
        and words[before - 2] in _PHOTOS
        and all(word in _LEAD for word in words[: before - 2])
    )


def _without_articles(words: Sequence[str], at: int) -> int:
    while at and words[at - 1] in _ARTICLES:
        at -= 1
    return at


@cache
def axes() -> tuple[tuple[Order, Order], ...]:
    """The pairs of opposite adjectives, as the orders that begin with either."""
    return tuple(
        (
            Order(_superlative(one[0]), "looks", _german(ones[0]), looks=(one, other)),
            Order(_superlative(other[0]), "looks", _german(others[0]), looks=(other, one)),
        )
        for one, ones, other, others in _lines()
    )


@cache
def _adjectives() -> dict[str, Order]:
    """Each order by looks under its adjectives, in English and German."""
    found: dict[str, Order] = {}
    for line, pair in zip(_lines(), axes(), strict=True):
        for order, english, german in zip(
            pair, (line[0], line[2]), (line[1], line[3]), strict=True
        ):
            for adjective in (*english, *(word.partition("=")[0] for word in german)):
                found.setdefault(adjective.casefold(), order)
    return found


def _lines() -> list[tuple[Pole, ...]]:
    """The pairs as they are in the file: English, German, English opposite, German opposite."""
    text = resource("words", "adjectives.txt").read_text("utf-8")
    return [
        tuple(tuple(cell.split("; ")) for cell in line.split("\t"))
        for line in text.splitlines()
        if line and not line.startswith("#")
    ]


@cache
def _short() -> dict[str, Order]:
    """Plain adjectives for what is measured."""
    names = {
        "sharp": 0,
        "blurred": 1,
        "blurry": 1,
        "bright": 2,
        "dark": 3,
        "colourful": 6,
        "colorful": 6,
    }
    names |= {"scharf": 0, "unscharf": 1, "hell": 2, "dunkel": 3, "bunt": 6}
    return {name: _measured()[at] for name, at in names.items()}


@cache
def _measured() -> tuple[Order, ...]:
    return tuple(
        Order(value, "measure", german, measure, most)
        for value, german, measure, most, *_forms_of in _MEASURED
    )


@cache
def _forms() -> dict[tuple[str, ...], Order]:
    """Each superlative, as folded words."""
    found: dict[tuple[str, ...], Order] = {}

    def add(form: str, order: Order) -> None:
        found.setdefault(tuple(form.casefold().split()), order)

    for order, row in zip(_measured(), _MEASURED, strict=True):
        for form in (*row[4].split("; "), *row[6].split("; ")):
            if form:
                add(form, order)
        for stem in row[5].split("; "):
            _add_german(stem, order, add)
    opposite = {id(one): other for pair in axes() for one, other in (pair, pair[::-1])}
    for line, pair in zip(_lines(), axes(), strict=True):
        for order, english, german in zip(
            pair, (line[0], line[2]), (line[1], line[3]), strict=True
        ):
            for adjective in english:
                for form in (f"most {adjective}", *_ending_in_est(adjective)):
                    add(form, order)
                add(f"least {adjective}", opposite[id(order)])
            for word in german:
                for stem in _stems(word):
                    _add_german(stem, order, add)
                add(f"am wenigsten {word.partition('=')[0]}", opposite[id(order)])
    return found


def _add_german(stem: str, order: Order, add: Callable[[str, Order], None]) -> None:
    for ending in _ENDINGS:
        add(stem + ending, order)
    add(f"am {stem}en", order)


def _ending_in_est(adjective: str) -> list[str]:
    """ "biggest", "happiest", "largest"; also forms that nobody says, of long words."""
    if " " in adjective or "-" in adjective:
        return []
    if adjective.endswith("e"):
        return [f"{adjective}st"]
    if adjective.endswith("y") and adjective[-2] not in "aeiou":
        return [f"{adjective[:-1]}iest"]
    doubled = re.search(r"[^aeiou][aeiou][bdgmnpt]$", adjective)
    return (
        [f"{adjective}{adjective[-1]}est"]
        if doubled and len(adjective) < 5
        else [f"{adjective}est"]
    )


def _superlative(adjective: str) -> str:
    """The usual superlative: of short words that with -est."""
    short = len(re.findall(r"[aeiouy]+", adjective.removesuffix("e"))) == 1
    forms = _ending_in_est(adjective)
    return (
        forms[0]
        if forms and (short or (adjective.endswith("y") and len(adjective) < 8))
        else f"most {adjective}"
    )


def _stems(word: str) -> list[str]:
    adjective, irregular, stem = word.partition("=")
    if irregular:
        return [stem]
    return [f"{adjective}st", f"{adjective}est"]


def _german(word: str) -> str:
    adjective, irregular, stem = word.partition("=")
    if not irregular:
        stem = adjective + (
            "est"
            if re.search(r"(?:[dtszßx]|sch)$", adjective)
            and not re.search(r"(?:isch|end|elt|ert|eilt)$", adjective)
            else "st"
        )
    return f"am {stem}en"
