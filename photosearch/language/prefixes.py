"""Filters with a prefix: which there are, in English and German, and what each may say."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from photosearch.base.areas import area_of
from photosearch.base.formats import FORMATS
from photosearch.base.frozen_class import frozen
from photosearch.base.user_text import say
from photosearch.language import time_spans as spans
from photosearch.language.filters import SORT
from photosearch.language.spoken_times import closing_year, spoken_times
from photosearch.language.superlatives import named_order
from photosearch.language.time_spans import Span

KINDS: Final = (
    "screenshot", "document", "portrait", "landscape", "square", "panorama", "offline", "duplicate", "favourite", "picked",
    "rejected", "untagged", "unrated",
)  # fmt: skip
HAS: Final = (
    "text", "gps", "date", "camera", "lens", "rating", "label", "keyword", "person", "title", "caption", "place",
    "album",
)  # fmt: skip
TYPES: Final = frozenset(
    {"raw"} | {name.lower() for found in FORMATS for name in (found.name, *(s[1:] for s in found.suffixes))}
)  # fmt: skip
_OTHER_KINDS: Final = {
    "receipt": "document",
    "invoice": "document",
    "bill": "document",
    "bildschirmfoto": "screenshot",
    "rechnung": "document",
    "dokument": "document",
    "beleg": "document",
    "quittung": "document",
    "hochformat": "portrait",
    "querformat": "landscape",
    "duplikat": "duplicate",
    "favorite": "favourite",
    "starred": "favourite",
    "favorit": "favourite",
    "favoriten": "favourite",
    "lieblingsfoto": "favourite",
    "pick": "picked",
    "ausgewählt": "picked",
    "angenommen": "picked",
    "reject": "rejected",
    "abgelehnt": "rejected",
    "verworfen": "rejected",
    "unbewertet": "unrated",
    "tag": "keyword",
    "stichwort": "keyword",
    "schlagwort": "keyword",
    "stichwörter": "keyword",
    "schlagwörter": "keyword",
    "bewertung": "rating",
    "farbe": "label",
    "titel": "title",
    "beschreibung": "caption",
}
_FLAGS: Final = {
    "yes": "yes", "ja": "yes", "true": "yes", "1": "yes", "no": "no", "nein": "no", "false": "no", "0": "no",
}  # fmt: skip
_PICKS: Final = {
    "picked": "picked", "pick": "picked", "yes": "picked", "ja": "picked", "ausgewählt": "picked", "angenommen": "picked",
    "rejected": "rejected", "reject": "rejected", "abgelehnt": "rejected", "verworfen": "rejected", "none": "none", "no": "none", "nein": "none",
    "keine": "none",
}  # fmt: skip


class Impossible(ValueError):
    """A value that a filter cannot have. `text`: a sentence for the user; `hint`: what it may have, or ""."""

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.hint = hint


Check = Callable[[str, date], str]


@frozen
class Prefix:
    """`key`: of the filters that it makes. `check` returns the value as it is shown; it raises Impossible."""

    key: str
    check: Check


def value_of_date(text: str, today: date) -> Span:
    """The days that the value of `date:` names: "2023", "2022-06..2022-09", ">=2020", "last summer". Raises Impossible."""
    for sign in (">=", "<=", ">", "<", "≥", "≤"):
        if text.startswith(sign):
            return _compared(sign, text[len(sign) :], text, today)
    first, dots, last = text.partition("..")
    last = last.removeprefix(".")
    if not dots:
        return _one_date(text, text, today)
    if not (first or last):
        raise _no_date(text)
    begins = _one_date(first, text, today).first if first else None
    ends = _one_date(last, text, today).last if last else None
    if begins and ends and begins > ends:
        raise Impossible(
            say("“{value}” ends before it begins.", value=text), say("Give the earlier date first.")
        )
    return Span(begins, ends)


def _compared(sign: str, rest: str, whole: str, today: date) -> Span:
    named = _one_date(rest, whole, today)
    try:
        if sign in (">", "<"):
            return spans.after(named) if sign == ">" else spans.before(named)
    except OverflowError:
        raise _no_date(whole) from None
    if sign in (">=", "≥"):
        return Span(named.first, None)
    return Span(None, named.last)


def _one_date(text: str, whole: str, today: date) -> Span:
    text = " ".join(text.split())
    try:
        span = spans.written(text)
    except ValueError:
        raise _no_date(whole) from None
    if span is not None:
        return span
    said = re.sub(r"(?<=[^\W\d_])[-_](?=\w)", " ", text)  # date:last-summer
    for found in (*spoken_times(said, today), closing_year(said, today)):
        if found is not None and (found.start, found.end) == (0, len(said)) and not found.negated:
            return found.span
    raise _no_date(whole)


def _no_date(text: str) -> Impossible:
    return Impossible(
        say("“{value}” is not a date.", value=text),
        say("Dates look like 2023, 2022-06, 2022-06-15 or 2022-06..2022-09."),
    )


def _date(change: Callable[[Span], Span], text: str, today: date) -> str:
    try:
        return str(change(value_of_date(text, today)))
    except Impossible:
        raise
    except (OverflowError, ValueError):
        raise _no_date(text) from None


def _since(span: Span) -> Span:
    return Span(span.first, None)


def _until(span: Span) -> Span:
    return Span(None, span.last)


def _same(span: Span) -> Span:
    return span


def _named(text: str, _today: date) -> str:
    return " ".join(text.split())


def _one_of(known: frozenset[str], names: str, text: str, _today: date) -> str:
    value = text.lower().removeprefix(".")
    value = _OTHER_KINDS.get(value, value)
    if value not in known:
        value = _OTHER_KINDS.get(value.removesuffix("s"), value.removesuffix("s"))
    if value not in known:
        raise Impossible(
            say("“{value}” is not known here.", value=text), say("Known are: {names}", names=names)
        )
    return value


def _choice(words: dict[str, str], text: str, _today: date) -> str:
    if text.lower() not in words:
        raise Impossible(
            say("“{value}” is not known here.", value=text),
            say("Known are: {names}", names=", ".join(dict.fromkeys(words.values()))),
        )
    return words[text.lower()]


_FIGURE = r"\d{1,9}(?:\.\d{1,4})?"
_COMPARED = re.compile(rf"(>=|<=|>|<|≥|≤|=)?\s*({_FIGURE})(\+)?")
_FROM_TO = re.compile(rf"({_FIGURE})?(\.\.|-|–)({_FIGURE})?")
_PLAIN = {"≥": ">=", "≤": "<=", "=": "", None: ""}


def _number(low: float, high: float, clean: Callable[[str], str], text: str, _today: date) -> str:
    """A number, with a comparison or a range: "4", ">=4", "4+", "3..5". Between `low` and `high`."""
    value = clean(text.strip().lower())
    one, two = _COMPARED.fullmatch(value), _FROM_TO.fullmatch(value)
    said = ""
    if one is not None:
        numbers = [one[2]]
        sign = ">=" if one[3] and not one[1] else _PLAIN.get(one[1], one[1])
        said = "" if one[3] and one[1] else f"{sign}{one[2]}"
    elif two is not None and (two[1] or two[3]):
        numbers = [number for number in (two[1], two[3]) if number]
        said = f"{two[1] or ''}..{two[3] or ''}" if two[2] == ".." or len(numbers) == 2 else ""
        if len(numbers) == 2 and float(numbers[0]) > float(numbers[1]):
            raise Impossible(
                say("“{value}” ends before it begins.", value=text),
                say("Give the smaller number first."),
            )
    else:
        numbers = []
    if not said:
        raise Impossible(
            say("“{value}” is not a number.", value=text), say("Write 4, >=4 or 3..5, for example.")
        )
    if not all(low <= float(number) <= high for number in numbers):
        raise Impossible(
            say("“{value}” is out of range.", value=text),
            say("It goes from {low} to {high}.", low=f"{low:g}", high=f"{high:g}"),
        )
    return said


def _stars(text: str) -> str:
    return (
        str(len(text))
        if text and set(text) <= {"*", "★", "⭐"}
        else re.sub(r"\s*(stars?|★|\*|sterne?)$", "", text)
    )


def _f_number(text: str) -> str:
    return re.sub(r"(?<![\w])f/?(?=\d)", "", text)


def _millimetres(text: str) -> str:
    return re.sub(r"(?<=\d)\s*mm\b", "", text)


def _bare(text: str) -> str:
    return text.removeprefix("iso")


_SHUTTER = re.compile(r"(>=|<=|>|<)?(?:1/)?\d{1,6}(?:\.\d{1,4})?s?")


def _shutter(text: str, _today: date) -> str:
    value = "".join(text.lower().split()).replace("≥", ">=").replace("≤", "<=")
    if not _SHUTTER.fullmatch(value) or not re.search("[1-9]", value.partition("1/")[2] or value):
        raise Impossible(
            say("“{value}” is not an exposure time.", value=text),
            say("Write 1/250, >=1 or <1/1000, for example."),
        )
    return value.removesuffix("s")


_PAIR = re.compile(
    r"(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)(?:\s*,\s*(\d{1,5}(?:\.\d+)?)\s*km)?"
)


def _place_near(text: str, _today: date) -> str:
    """A place, or latitude and longitude in degrees with an optional distance: "Rome", "48.1,11.6", "48.1,11.6,5km"."""
    value = " ".join(text.split())
    if not re.fullmatch(r"[-+\d.,\s]+(?:km)?", value):
        return value
    found = _PAIR.fullmatch(value)
    if found is None or abs(float(found[1])) > 90 or abs(float(found[2])) > 180:
        raise Impossible(
            say("“{value}” is not a place.", value=text),
            say("Write a name, or latitude and longitude: near:48.1,11.6"),
        )
    return "".join(value.split())


def _area(text: str, _today: date) -> str:
    """South, west, north and east in degrees: "47.2,10.9,48.9,13.1"."""
    area = area_of(text)
    if area is None:
        raise Impossible(
            say("“{value}” is not an area.", value=text),
            say("Write south, west, north and east in degrees: area:47.2,10.9,48.9,13.1"),
        )
    if area.south > area.north:
        raise Impossible(
            say("“{value}” has a southern edge that is north of its northern one.", value=text),
            say("Write south, west, north and east in degrees: area:47.2,10.9,48.9,13.1"),
        )
    return "".join(text.split())


def _order(text: str, _today: date) -> str:
    order = named_order(text)
    if order is None:
        raise Impossible(
            say("“{value}” is not an order.", value=text),
            say(
                "Write sharpest, brightest, darkest, best, or an adjective such as “most crowded”."
            ),
        )
    return order.value


_KIND = partial(_one_of, frozenset(KINDS), ", ".join(KINDS))
_PARTS = partial(_one_of, frozenset(HAS), ", ".join(HAS))
_TYPE_NAMES = ", ".join(dict.fromkeys(f.name.lower() for f in FORMATS))
_BY_NAMES: Final[dict[str, Prefix]] = {
    "date datum when year": Prefix("date", partial(_date, _same)),
    "before vor": Prefix("date", partial(_date, spans.before)),
    "after nach": Prefix("date", partial(_date, spans.after)),
    "since seit from": Prefix("date", partial(_date, _since)),
    "until bis till": Prefix("date", partial(_date, _until)),
    "camera kamera": Prefix("camera", _named),
    "lens objektiv": Prefix("lens", _named),
    "iso": Prefix("iso", partial(_number, 1, 10_000_000, _bare)),
    "aperture blende f": Prefix("aperture", partial(_number, 0.1, 256, _f_number)),
    "focal brennweite": Prefix("focal", partial(_number, 0.1, 10_000, _millimetres)),
    "exposure shutter belichtung": Prefix("exposure", _shutter),
    "place ort": Prefix("place", _named),
    "near nahe bei": Prefix("near", _place_near),
    "area gebiet": Prefix("area", _area),
    "in folder ordner": Prefix("in", _named),
    "album": Prefix("album", _named),
    "file name datei filename dateiname": Prefix("file", _named),
    "type format typ dateityp": Prefix("type", partial(_one_of, TYPES, _TYPE_NAMES)),
    "rating stars bewertung sterne": Prefix("rating", partial(_number, 0, 5, _stars)),
    "is ist": Prefix("is", _KIND),
    "has hat": Prefix("has", _PARTS),
    "no ohne": Prefix("no", _PARTS),
    "favourite favorite favorit": Prefix("favourite", partial(_choice, _FLAGS)),
    "pick flag": Prefix("pick", partial(_choice, _PICKS)),
    "keyword tag keywords tags stichwort schlagwort": Prefix("keyword", _named),
    "person people who": Prefix("person", _named),
    "label farbe": Prefix("label", _named),
    "title titel": Prefix("title", _named),
    "caption beschreibung description": Prefix("caption", _named),
    "sort sortiert": Prefix(SORT, _order),
}
PREFIXES: Final = {name: prefix for names, prefix in _BY_NAMES.items() for name in names.split()}
# What is written in the photo, like quoted text.
TEXT: Final = {"text": Prefix("text", _named)}
# What is offered while a query is typed.
OFFERED: Final = (*(names.split()[0] for names in _BY_NAMES), *TEXT)


def nearest(name: str) -> str:
    """The known prefix that `name` looks like, or ""."""
    close = difflib.get_close_matches(name[:40], (*PREFIXES, *TEXT), 1, 0.7)
    return close[0] if close else ""
