"""Times in plain words, English and German: "last summer", "christmas 2019", "since April", "vor drei Jahren".

A time is taken for one only where that is certain. A season or a holiday needs a year, or "last" or "this", directly beside
it, so that "christmas tree 2020" is a tree; a month needs it too, so that "may flowers" are flowers. A bare year needs a word
such as "in" or "since", or the end of the words (`closing_year`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from photosearch.base.frozen_class import frozen
from photosearch.language import time_spans as spans
from photosearch.language import time_words as words
from photosearch.language.relative_times import STOPS, Read, RelativeTimes
from photosearch.language.time_spans import Span

FIRST_YEAR, LAST_YEAR = 1826, 2199  # the first photograph; a bare number beyond is no year
AHEAD = 10  # years from now that a bare number may name
_YEAR = re.compile(r"\d{4}")
_SHORT_YEAR = re.compile(r"'(\d\d)")
_YEARS = re.compile(r"(\d{4})[-/](\d{4})")
_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_TWO_YEARS = re.compile(r"(\d{4})[/-](\d{2}|\d{4})")
_DECADE = re.compile(r"(\d\d)?([0-9]0)(?:s|'s|er|ern)")


@frozen
class SpokenTime:
    """A time in the words. `start`, `end`: in characters, with the words that lead to it. `negated`: "not in 2019"."""

    span: Span
    start: int
    end: int
    negated: bool = False


def spoken_times(text: str, today: date, *, southern: bool = False) -> list[SpokenTime]:
    """All times in `text` except a bare year at its end, in order."""
    return list(_TimeReader(text, today, southern).times())


def closing_year(text: str, today: date) -> SpokenTime | None:
    """The bare year, or the two years, with which `text` ends."""
    return _TimeReader(text, today, southern=False).closing()


class _TimeReader(RelativeTimes):
    """Reads times from one text. A method named after a time returns it and the token after it, or None."""

    # The whole text

    def times(self) -> Iterator[SpokenTime]:
        at = begin = 0
        while at < len(self._tokens):
            try:
                read = self._limited(at) or self._range(at) or self._time(at)
                read = read or self._introduced(at, begin)
            except (ValueError, OverflowError):  # no calendar has it, so it is plain text
                read = None
            if read is None:
                at += 1
                continue
            span, end = read
            yield self._placed(span, at, end, begin)
            at = begin = end

    def closing(self) -> SpokenTime | None:
        tokens = self._tokens
        end = len(tokens)
        while end and tokens[end - 1] in STOPS:
            end -= 1
        for length in (3, 2, 1):
            at = end - length
            if at < 0 or self._is_named(at):
                continue
            try:
                read = self._years(at)
            except ValueError:
                continue
            if read is not None and read[1] == end:
                if length == 1 and at and tokens[at - 1] in words.TO:
                    return None
                return self._placed(read[0], at, end, 0)
        return None

    def _years(self, at: int) -> Read | None:
        """ "2019", "2015-2017", "2015 to 2017"."""
        two = _YEARS.fullmatch(self._word(at))
        if two is not None:
            first, last = int(two[1]), int(two[2])
            if self._likely(first) and self._likely(last) and first < last:
                return Span(date(first, 1, 1), date(last, 12, 31)), at + 1
            return None
        one = self._bare_year(at)
        if one is None or not self._likely(one):
            return None
        joined = self._word(at + 1) in words.TO
        other = self._bare_year(at + 2) if joined or self._word(at + 1) in words.OR else None
        if (
            other is not None
            and one < other
            and (joined or other == one + 1)
            and self._likely(other)
        ):
            return Span(date(one, 1, 1), date(other, 12, 31)), at + 3
        return spans.year(one), at + 1

    def _likely(self, year: int) -> bool:
        return FIRST_YEAR <= year <= self._today.year + AHEAD

    def _placed(self, span: Span, at: int, end: int, begin: int) -> SpokenTime:
        """The time with the words before it that belong to it, but none before token `begin`."""
        at = self._leads(at, begin)
        end += self._word(end) in words.TRAILING
        negated = at > begin and self._word(at - 1) in words.NEGATING
        if negated:
            at -= 1
            at -= at > begin and self._word(at - 1) in words.BUT
        return SpokenTime(span, self._places[at][0], self._places[end - 1][1], negated)

    def _leads(self, at: int, begin: int) -> int:
        first = max(begin, at - words.MOST_LEADS)
        while at > first and self._word(at - 1) in words.LEADS:
            led = at - 1 == begin or self._word(at - 2) in words.LEADS
            if self._word(at - 1) in ("year", "years", "jahr", "jahre") and not led:
                break  # chinese new year 2020
            at -= 1
        return at

    # A time with what says which side of it is meant

    def _limited(self, at: int) -> Read | None:
        """ "before 2019", "since last summer", "from 2015 on", "bis Juni 2020"."""
        word = self._word(at)
        if word == "prior" and self._word(at + 1) == "to":
            word, at = "before", at + 1
        elif word == "up" and self._word(at + 1) == "to":
            word, at = "until", at + 1
        elif word in ("older", "earlier", "newer", "later") and self._word(at + 1) == "than":
            word, at = ("before" if word in ("older", "earlier") else "after"), at + 1
        if word in words.UNTIL and self._bare_year(at - 1) is not None:
            return None  # "2015 bis 2017"
        since = word in words.SINCE
        if not (since or word in words.BEFORE or word in words.AFTER or word in words.UNTIL):
            return self._onwards(at)
        if word in words.BEFORE and (ago := self._ago(at)):
            return ago
        begins = self._beyond_articles(at + 1)
        read = self._time(begins) or self._counted_year(begins)
        if read is None and since:
            read = self._latest(begins)
        if read is None:
            return None
        span, end = read
        if word in words.BEFORE:
            return spans.before(span), end
        if word in words.AFTER:
            return spans.after(span), end
        return (Span(span.first, None) if since else Span(None, span.last)), end

    def _onwards(self, at: int) -> Read | None:
        """ "from 2015 on", "2015 or later", "2019 and earlier", "von 2015 an"."""
        if self._word(at) in ("from", "von"):
            at = self._beyond_articles(at + 1)
        read = self._time(at) or self._counted_year(at)
        if read is None:
            return None
        span, end = read
        introduced = self._word(at - 1) in ("from", "von")
        if self._word(end) in ("onward", "onwards") or (introduced and self._word(end) == "an"):
            return Span(span.first, None), end + 1
        if introduced and self._word(end) == "on" and self._ends(end + 1):
            return Span(span.first, None), end + 1
        if self._word(end) in ("or", "and", "oder", "und"):
            if self._word(end + 1) in ("later", "newer", "after", "spater", "spaeter", "neuer"):
                return Span(span.first, None), end + 2
            if self._word(end + 1) in ("earlier", "older", "before", "fruher", "frueher", "alter"):
                return Span(None, span.last), end + 2
        return None

    def _range(self, at: int) -> Read | None:
        """ "between 2015 and 2017", "from june to august 2020", "5. bis 10. Juni 2020"."""
        word = self._word(at)
        between = word in words.BETWEEN
        introduced = between or word in ("from", "von", "vom", "in")
        begin = self._beyond_articles(at + 1) if introduced else at
        joins = words.AND if between else words.TO
        first = self._time(begin) or (self._counted_year(begin) if introduced else None)
        if first is None:
            return self._partial(begin, joins)
        if self._word(first[1]) in words.OR and not between:
            return self._adjacent(first)
        if self._word(first[1]) not in joins:
            return None
        if self._word(first[1] + 1) in words.NOW and first[0].first is not None:
            return Span(first[0].first, None), first[1] + 2
        ends = self._beyond_articles(first[1] + 1)
        last = self._time(ends) or (self._counted_year(ends) if introduced else None)
        return self._joined(first[0], last)

    def _adjacent(self, first: Read) -> Read | None:
        """Two times of which one follows the other: "2019 and 2020", "june 2020 or july 2020"."""
        last = self._time(first[1] + 1) or self._counted_year(first[1] + 1)
        if last is None or first[0].last is None or last[0].first is None:
            return None
        return (
            self._joined(first[0], last) if first[0].last + timedelta(1) == last[0].first else None
        )

    def _partial(self, at: int, joins: frozenset[str]) -> Read | None:
        """A first part that has its year from the second: "june to august 2020", "june 5-10, 2020"."""
        number = words.MONTHS.get(self._word(at))
        if number is not None:
            dot = at + 1 + (self._word(at + 1) == ".")
            if self._word(dot) in joins:
                last = self._month(self._beyond_articles(dot + 1))
                if last is not None and last[0].first is not None:
                    year = last[0].first.year - (number > last[0].first.month)
                    return self._joined(spans.month(year, number), last)
            days, after = self._two_days(dot, joins)
            year_at = after + (self._word(after) == ",")
            found = self._year(year_at) if days else None
            if days and found:
                return self._joined(
                    spans.day(found[0], number, days[0]),
                    (spans.day(found[0], number, days[1]), found[1]),
                )
            return None
        days, after = self._two_days(at, joins)
        if days:
            month = self._month(after + (self._word(after) == "of"))
            if month is not None and month[0].first is not None:
                first, last_day = (month[0].first.replace(day=number) for number in days)
                return self._joined(Span(first, first), (Span(last_day, last_day), month[1]))
        return None

    def _two_days(self, at: int, joins: frozenset[str]) -> tuple[tuple[int, int] | None, int]:
        """ "5-10", "5. bis 10.", "5th to 10th": the two numbers and the token after them."""
        both = _DAYS.fullmatch(self._word(at))
        if both is not None:
            return (int(both[1]), int(both[2])), at + 1 + (self._word(at + 1) == ".")
        one = _DAY.fullmatch(self._word(at))
        if one is None:
            return None, at
        at += 1 + (self._word(at + 1) == ".")
        other = _DAY.fullmatch(self._word(at + 1)) if self._word(at) in joins else None
        if other is None:
            return None, at
        return (int(one[1]), int(other[1])), at + 2 + (self._word(at + 2) == ".")

    @staticmethod
    def _joined(first: Span, last: Read | None) -> Read | None:
        if last is None or first.first is None or last[0].last is None:
            return None
        return (Span(first.first, last[0].last), last[1]) if first.first <= last[0].last else None

    # A time by itself

    def _time(self, at: int) -> Read | None:
        """A time that is certain by itself, without its leads."""
        return (
            self._edge(at)
            or self._relative(at)
            or self._figures(at)
            or self._named_day(at)
            or self._month(at)
            or self._of_year(at)
        )

    def _edge(self, at: int) -> Read | None:
        """The first or last day or seven days of a time: "the last week of june 2020"."""
        first, unit = self._word(at) in words.FIRST, words.UNITS.get(self._word(at + 1))
        if not (first or self._word(at) in words.LAST) or unit not in ("day", "week"):
            return None
        if self._word(at + 2) not in ("of", "in", "im", "von", "vom", "des"):
            return None
        read = self._month(at + 3) or self._of_year(at + 3) or self._counted_year(at + 3)
        if read is None or read[0].first is None or read[0].last is None:
            return None
        further = timedelta(6 if unit == "week" else 0)
        begin, end = read[0].first, read[0].last
        span = Span(begin, begin + further) if first else Span(end - further, end)
        return span, read[1]

    def _introduced(self, at: int, begin: int) -> Read | None:
        """A bare year or decade after a word that introduces it: "in 2019", "aus dem Jahr 2019", "in the 1990s"."""
        leads = self._tokens[self._leads(at, begin) : at]
        if not any(lead in words.INTRODUCING for lead in leads):
            return None
        decade = self._decade(at)
        if decade is not None:
            return decade
        two = _YEARS.fullmatch(self._word(at))
        if two is not None:
            return self._years(at)
        return self._counted_year(at)

    def _decade(self, at: int) -> Read | None:
        found = _DECADE.fullmatch(self._word(at))
        if found is None or (found[1] is None and int(found[2]) < 30):
            return None
        first = int((found[1] or "19") + found[2])
        end = at + 1 + (self._word(at + 1) in ("jahre", "jahren", "years"))
        if not FIRST_YEAR <= first <= self._today.year or not self._ends(end):
            return None
        return Span(date(first, 1, 1), date(first + 9, 12, 31)), end

    def _counted_year(self, at: int) -> Read | None:
        """A bare year, unless it counts something: "from 2000 feet"."""
        year = self._bare_year(at)
        if year is None or self._word(at + 1) in words.COUNTED:
            return None
        return spans.year(year), at + 1

    def _latest(self, at: int) -> Read | None:
        """After "since": the latest month, season or holiday of that name, or the latest such day, that has begun."""
        word = self._word(at)
        number = words.MONTHS.get(word)
        if number is not None:
            return self._newest(partial(self._month_of, number), begun=True), at + 1
        if word in words.SEASONS:
            name = words.SEASONS[word]
            return self._newest(lambda year: self._season(name, year), begun=True), at + 1
        if word in words.WEEKDAYS:
            return self._weekday(words.WEEKDAYS[word], begun=True), at + 1
        found = self._holiday(at)
        return (self._newest(found[0], begun=True), found[1]) if found else None

    def _figures(self, at: int) -> Read | None:
        """ "2025-04-15", "2025-04", "15.4.2025"."""
        word = self._word(at)
        if not word[:1].isdigit() or word.isdigit():
            return None
        span = spans.written(word)
        if span is None or span.first is None:
            return None
        return (span, at + 1) if FIRST_YEAR <= span.first.year <= LAST_YEAR else None

    def _named_day(self, at: int) -> Read | None:
        """ "15 april 2025", "April 15th, 2025", "15. April 2025"."""
        day_first = _DAY.fullmatch(self._word(at))
        if day_first is not None:
            month_at = at + 1 + (self._word(at + 1) in (".", "of"))
            number = words.MONTHS.get(self._word(month_at))
            if number is None:
                return None
            year = self._year(self._beyond_dot(month_at + 1))
            return (spans.day(year[0], number, int(day_first[1])), year[1]) if year else None
        number = words.MONTHS.get(self._word(at))
        if number is None:
            return None
        day_at = self._beyond_dot(at + 1)
        day_at += self._word(day_at) == "the"
        day_last = _DAY.fullmatch(self._word(day_at))
        if day_last is None:
            return None
        year = self._year(self._beyond_dot(day_at + 1))
        return (spans.day(year[0], number, int(day_last[1])), year[1]) if year else None

    def _beyond_dot(self, at: int) -> int:
        return at + (self._word(at) in (".", ","))

    def _month(self, at: int) -> Read | None:
        """ "april 2025", "April letzten Jahres", "last april"."""
        word = self._word(at)
        number = words.MONTHS.get(word)
        before = self._word(at - 1)
        if number is None or before in words.NAMING:
            return None
        if word == "march" and before in words.MARCHES:
            return None
        year = self._year_of(self._beyond_dot(at + 1))
        return (spans.month(year[0], number), year[1]) if year else None

    def _of_year(self, at: int) -> Read | None:
        """A season or a holiday with its year: "summer of 2022", "winter 2015/16", "christmas last year"."""
        name = words.SEASONS.get(self._word(at))
        if name is not None:
            if self._word(at - 1) in ("hot", "box"):  # a hot spring
                return None
            two = _TWO_YEARS.fullmatch(self._word(at + 1))
            if two is not None and int(two[2]) % 100 == (int(two[1]) + 1) % 100:
                return self._season(name, int(two[1])), at + 2
            year = self._year_of(at + 1)
            return (self._season(name, year[0]), year[1]) if year else None
        found = self._holiday(at)
        if found is None:
            return None
        two = _TWO_YEARS.fullmatch(self._word(found[1]))
        if two is not None:
            return found[0](int(two[1])), found[1] + 1
        year = self._year_of(found[1])
        return (found[0](year[0]), year[1]) if year else None

    # Years

    def _year_of(self, at: int) -> tuple[int, int] | None:
        """The year that belongs to the name before it: "2019", "of 2019", "in the year 2019", "last year"."""
        at += self._word(at) in ("of", "in", "im", "von", "vom", "des", ",", "'s")
        at = self._beyond_articles(at)
        return self._year(at)

    def _year(self, at: int) -> tuple[int, int] | None:
        """ "2019", "'19", "last year": the year and the token after it."""
        number = self._bare_year(at)
        if number is not None:
            return number, at + 1
        short = _SHORT_YEAR.fullmatch(self._word(at))
        if short is not None:
            year = 2000 + int(short[1])
            return (year if year <= self._today.year + AHEAD else year - 100), at + 1
        read = self._relative(at)
        if read is None or read[0].first is None:
            return None
        whole = spans.year(read[0].first.year)
        return (read[0].first.year, read[1]) if read[0] == whole else None

    def _bare_year(self, at: int) -> int | None:
        word = self._word(at)
        if not _YEAR.fullmatch(word) or not word.isascii() or self._is_named(at):
            return None
        return int(word) if FIRST_YEAR <= int(word) <= LAST_YEAR else None

    def _is_named(self, at: int) -> bool:
        """Whether the number at this token belongs to a name: "route 1966", "blade runner 2049"."""
        word, before = self._word(at), self._word(at - 1)
        if before == ".":
            before = self._word(at - 2) if self._word(at - 2) in ("nr", "no") else before
        return before in words.NUMBERED or (
            word.isdecimal()
            and word.isascii()
            and len(word) == 4
            and (before, int(word)) in words.NAMES
        )
