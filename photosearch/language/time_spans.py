"""Spans of days: of a year, a month, a season, a holiday, and of dates written in figures."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, Literal

from photosearch.base.frozen_class import frozen

Season = Literal["spring", "summer", "autumn", "winter"]
_BEGINS: Final[dict[Season, int]] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_OPPOSITE: Final[dict[Season, Season]] = {
    "spring": "autumn",
    "summer": "winter",
    "autumn": "spring",
    "winter": "summer",
}


@frozen
class Span:
    """The days from `first` to `last`, both included; None: open on that side."""

    first: date | None
    last: date | None

    def __str__(self) -> str:
        return f"{self.first or ''}..{self.last or ''}"


def day(year: int, month: int, number: int) -> Span:
    """One day. Raises ValueError if there is no such day, as the functions below do."""
    only = date(year, month, number)
    return Span(only, only)


def month(year: int, number: int) -> Span:
    first = date(year, number, 1)
    return Span(first, first.replace(day=calendar.monthrange(year, number)[1]))


def year(number: int) -> Span:
    return Span(date(number, 1, 1), date(number, 12, 31))


def season(name: Season, year: int, *, southern: bool = False) -> Span:
    """A meteorological season of the northern half, or of the southern one. The one that begins in December belongs to
    the year in which it begins."""
    begins = _BEGINS[_OPPOSITE[name] if southern else name]
    end_year, end_month = (year + 1, 2) if begins == 12 else (year, begins + 2)
    return Span(month(year, begins).first, month(end_year, end_month).last)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    rest = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * rest) // 451
    found, number = divmod(h + rest - 7 * m + 114, 31)
    return date(year, found, number + 1)


def weekday_of(year: int, month: int, weekday: int, nth: int) -> Span:
    """The `nth` (from 1) `weekday` (Monday is 0) of a month."""
    first = date(year, month, 1)
    only = first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return Span(only, only)


def _from_easter(first: int, last: int) -> Callable[[int], Span]:
    return lambda year: Span(
        easter(year) + timedelta(first),
        easter(year) + timedelta(last),
    )


HOLIDAYS: Final[dict[str, Callable[[int], Span]]] = {
    "christmas": lambda y: Span(date(y, 12, 24), date(y, 12, 26)),
    "christmas eve": lambda y: day(y, 12, 24),
    "christmas day": lambda y: day(y, 12, 25),
    "boxing day": lambda y: day(y, 12, 26),
    "new year's eve": lambda y: day(y, 12, 31),
    "new year": lambda y: day(y, 1, 1),
    "epiphany": lambda y: day(y, 1, 6),
    "valentine's day": lambda y: day(y, 2, 14),
    "st patrick's day": lambda y: day(y, 3, 17),
    "carnival monday": _from_easter(-48, -48),
    "ash wednesday": _from_easter(-46, -46),
    "good friday": _from_easter(-2, -2),
    "easter": _from_easter(-2, 1),
    "easter sunday": _from_easter(0, 0),
    "easter monday": _from_easter(1, 1),
    "ascension": _from_easter(39, 39),
    "pentecost": _from_easter(49, 50),
    "mother's day": lambda y: weekday_of(y, 5, 6, 2),
    "independence day": lambda y: day(y, 7, 4),
    "german unity": lambda y: day(y, 10, 3),
    "halloween": lambda y: day(y, 10, 31),
    "all saints": lambda y: day(y, 11, 1),
    "thanksgiving": lambda y: weekday_of(y, 11, 3, 4),
    "st nicholas": lambda y: day(y, 12, 6),
}


def before(named: Span) -> Span:
    """All days before it. Raises OverflowError where there are none, and ValueError if it has no first day; likewise `after`."""
    if named.first is None:
        raise ValueError("no first day")
    return Span(None, named.first - timedelta(1))


def after(named: Span) -> Span:
    if named.last is None:
        raise ValueError("no last day")
    return Span(named.last + timedelta(1), None)


def months_back(today: date, count: int) -> date:
    """The same day `count` months ago, or the last day of that month."""
    index = today.year * 12 + today.month - 1 - count
    year, number = index // 12, index % 12 + 1
    return date(year, number, min(today.day, calendar.monthrange(year, number)[1]))


_ISO = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})([./-]))?(\d{1,2})[./-](\d{4})")


def written(text: str) -> Span | None:
    """The span of a date in figures: "2023", "2023-06", "2023-06-15", "15.6.2023", "15/06/2023", "6/2023".

    None if the text is no such date. "03/04/2023" is one only in countries that agree on it, and is none here. Raises
    ValueError for a date that no calendar has.
    """
    if found := _ISO.fullmatch(text):
        numbers = [int(part) for part in found.group(1, 3, 4) if part]
        return (year, month, day)[len(numbers) - 1](*numbers)
    if found := _DAY_FIRST.fullmatch(text):
        if not found[1]:
            return month(int(found[4]), int(found[3]))
        one, two = int(found[1]), int(found[3])
        if found[2] == "/" and one != two and max(one, two) <= 12:
            return None
        if found[2] == "/" and one <= 12 < two:
            one, two = two, one
        return day(int(found[4]), two, one)
    return None
