"""Times that count from today: "yesterday", "last summer", "3 years ago", "letzte Woche"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from photosearch.language import time_spans as spans
from photosearch.language import time_words as words
from photosearch.language.time_spans import Span
from photosearch.language.time_words import unmarked

_TOKEN = re.compile(
    r"\d{1,4}(?:[./-]\d{1,4}){1,2}(?!\w)|['’]\d\d(?!\w)|[^\W_]+(?:['’][^\W_]+)*|\.{2,}|\S",
    re.UNICODE,
)
STOPS = frozenset(",;.!?()")
_AFTERWARDS = frozenset(
    """in on at with without by near and or but from for to of over under behind not no
    im am an auf bei mit ohne und oder aber von zu aus nicht kein""".split()
)

Read = tuple[Span, int]  # a time, and the token after it


class RelativeTimes:
    """The tokens of a text, and the times in it that count from `today`. `southern`: whose seasons are meant.

    A method that reads returns what it has read and the token after it, or None.
    """

    def __init__(self, text: str, today: date, southern: bool) -> None:
        found = list(_TOKEN.finditer(text))
        self._tokens = [unmarked(token.group()) for token in found]
        self._places = [token.span() for token in found]
        self._today = today
        self._season = partial(spans.season, southern=southern)

    # Relative to today

    def _relative(self, at: int) -> Read | None:
        word, today = self._word(at), self._today
        if word in words.TODAY and self._word(at - 1) != "usa":
            only = today - timedelta(words.TODAY[word])
            return Span(only, only), at + 1
        if self._tokens[at : at + 3] == ["day", "before", "yesterday"]:
            only = today - timedelta(2)
            return Span(only, only), at + 3
        if word in words.LAST or word in words.PAST:
            return self._last(at)
        if word in words.THIS:
            return self._this(at)
        unit = words.UNITS.get(self._word(at + 1))
        if word in words.BEFORE_LAST and unit is not None:
            return self._back(unit, 2), at + 2
        if self._tokens[at + 1 : at + 3] == ["before", "last"]:
            if word in words.UNITS and words.UNITS[word] != "day":
                return self._back(words.UNITS[word], 2), at + 3
            if word in words.SEASONS:
                return self._past_season(word, 2), at + 3
        if word in words.BEFORE_LAST and self._word(at + 1) in words.SEASONS:
            return self._past_season(self._word(at + 1), 2), at + 2
        return self._ago(at)

    def _last(self, at: int) -> Read | None:
        word, after = self._word(at), at + 1
        if self._word(at + 2) == "of" and self._word(at + 1) in words.UNITS:
            return None  # the last week of june
        count = self._number(after)
        if count is not None:
            unit = words.UNITS.get(self._word(after + 1))
            return (self._stretch(unit, count), after + 2) if unit else None
        unit = words.UNITS.get(self._word(after))
        named = self._word(after).removesuffix("'s")
        if word in words.PAST:
            return (self._stretch(unit, 1), after + 1) if unit not in (None, "day") else None
        if unit not in (None, "day"):
            return self._whole_year(unit, 1, after + 1)
        if named in words.SEASONS:
            return self._past_season(named, 1), after + 1
        if named in words.MONTHS:
            number = words.MONTHS[named]
            return self._newest(partial(self._month_of, number), begun=False), after + 1
        if named in words.WEEKDAYS:
            return self._weekday(words.WEEKDAYS[named], begun=False), after + 1
        found = self._holiday(after)
        return (self._newest(found[0], begun=False), found[1]) if found else None

    def _whole_year(self, unit: str, back: int, end: int) -> Read:
        """The unit so many back; a year may be followed by its part: "last year at christmas", "letztes Jahr im Juni"."""
        if unit == "year":
            part = end + (self._word(end) in ("in", "at", "on", "an", "zu", "im", "over", "uber"))
            year = self._today.year - back
            name, number = words.SEASONS.get(self._word(part)), words.MONTHS.get(self._word(part))
            holiday = self._holiday(part)
            if name is not None and self._ends(part + 1):
                return self._season(name, year), part + 1
            if number is not None and self._ends(part + 1):
                return spans.month(year, number), part + 1
            if holiday is not None and self._ends(holiday[1]):
                return holiday[0](year), holiday[1]
        return self._back(unit, back), end

    def _this(self, at: int) -> Read | None:
        named, year = self._word(at + 1), self._today.year
        unit = words.UNITS.get(named)
        if unit not in (None, "day"):
            return self._whole_year(unit, 0, at + 2)
        if named in words.SEASONS:
            both = (self._season(words.SEASONS[named], one) for one in (year - 1, year))
            now = [span for span in both if _holds(span, self._today)]
            return (now or [self._season(words.SEASONS[named], year)])[0], at + 2
        if named in words.MONTHS and named not in ("may", "march"):
            return spans.month(year, words.MONTHS[named]), at + 2
        found = self._holiday(at + 1)
        return (found[0](year), found[1]) if found else None

    def _ago(self, at: int) -> Read | None:
        """ "3 years ago", "a week ago", "vor zwei Monaten"."""
        german = self._word(at) == "vor"
        count = self._number(at + german)
        unit = words.UNITS.get(self._word(at + german + 1))
        if count is None or unit is None or not (german or self._word(at + 2) == "ago"):
            return None
        end = at + 3
        if unit == "year":
            return self._whole_year(unit, count, end)
        return self._back(unit, count), end

    def _back(self, unit: str, count: int) -> Span:
        """The calendar day, week (Monday to Sunday), weekend, month or year so many before the one of today."""
        today = self._today
        monday = today - timedelta(today.weekday())
        match unit:
            case "day":
                only = today - timedelta(count)
                return Span(only, only)
            case "week":
                first = monday - timedelta(7 * count)
                return Span(first, first + timedelta(6))
            case "weekend":
                first = monday - timedelta(7 * count - 5)
                return Span(first, first + timedelta(1))
            case "month":
                first = spans.months_back(today.replace(day=1), count)
                return spans.month(first.year, first.month)
            case _:
                return spans.year(today.year - count)

    def _stretch(self, unit: str, count: int) -> Span:
        """So many days, weeks, months or years that end today."""
        today = self._today
        match unit:
            case "day":
                first = today - timedelta(count - 1)
            case "week" | "weekend":
                first = today - timedelta(7 * count - 1)
            case "month":
                first = spans.months_back(today, count) + timedelta(1)
            case _:
                first = spans.months_back(today, 12 * count) + timedelta(1)
        return Span(first, today)

    def _past_season(self, word: str, nth: int) -> Span:
        """The `nth` latest season of that name that is over."""
        name = words.SEASONS[word]
        newest = self._newest(lambda year: self._season(name, year), begun=False)
        assert newest.first is not None
        return self._season(name, newest.first.year - nth + 1)

    def _newest(self, named: Callable[[int], Span], *, begun: bool) -> Span:
        """The latest span of that name that has begun, or else that is over."""
        for year in range(self._today.year, self._today.year - 3, -1):
            span = named(year)
            assert span.first is not None and span.last is not None
            if (span.first <= self._today) if begun else (span.last < self._today):
                return span
        raise ValueError("no such time")

    def _weekday(self, number: int, *, begun: bool) -> Span:
        back = (self._today.weekday() - number) % 7
        only = self._today - timedelta(back or (0 if begun else 7))
        return Span(only, only)

    def _holiday(self, at: int) -> tuple[Callable[[int], Span], int] | None:
        if self._word(at) not in words.HOLIDAY_WORDS:
            return None
        if self._word(at - 1) in words.OTHER_CALENDARS:
            return None
        for said, name in words.HOLIDAYS:
            if tuple(self._tokens[at : at + len(said)]) == said:
                return spans.HOLIDAYS[name], at + len(said)
        return None

    @staticmethod
    def _month_of(number: int, year: int) -> Span:
        return spans.month(year, number)

    # Tokens

    def _word(self, at: int) -> str:
        return self._tokens[at] if 0 <= at < len(self._tokens) else ""

    def _number(self, at: int) -> int | None:
        word = self._word(at)
        if word.isdecimal() and word.isascii() and 0 < len(word) <= 3:
            return int(word) or None
        return words.NUMBERS.get(word)

    def _beyond_articles(self, at: int) -> int:
        for _ in range(4):  # more make no sense, and would be counted again from each word
            at += self._word(at) in words.ARTICLES
        return at

    def _ends(self, at: int) -> bool:
        """Whether a part of the sentence ends before this token: at the end, at a stop, or where a preposition follows."""
        word = self._word(at)
        return not word or word in STOPS or word in _AFTERWARDS


def _holds(span: Span, one: date) -> bool:
    return span.first is not None and span.last is not None and span.first <= one <= span.last
