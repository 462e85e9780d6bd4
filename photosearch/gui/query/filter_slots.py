"""The filters that the filter panel offers, each in a slot of its own: what is in it, and how it is typed."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from photosearch.language.filters import Filter
from photosearch.language.terms import typed_filter

SHAPES = ("portrait", "landscape", "square", "panorama")
LISTS = ("in", "camera", "lens", "place", "type")  # filters whose values the library lists
Belongs = Callable[[Filter], bool]


def _plain(key: str) -> Belongs:
    return lambda one: one.key == key and not one.negated


# A filter that is in no slot, such as an excluded camera, stays what it is.
SLOTS: Mapping[str, Belongs] = {
    **{key: _plain(key) for key in ("date", *LISTS, "rating")},
    "shape": lambda one: one.key == "is" and one.value in SHAPES and not one.negated,
    "text": lambda one: one.key == "has" and one.value == "text" and not one.negated,
    "here": lambda one: one.key == "is" and one.value == "offline" and one.negated,
}


def in_slot(slot: str, filters: Sequence[Filter]) -> Filter | None:
    """The filter in a slot; the last one, if the query has several."""
    return next((one for one in reversed(filters) if SLOTS[slot](one)), None)


def in_any(one: Filter) -> bool:
    return any(belongs(one) for belongs in SLOTS.values())


def typed(key: str, value: str, *, negated: bool = False) -> str:
    """A filter as it is typed; "" without a value."""
    return typed_filter(Filter(key, value, 0, 0, negated)) if value else ""


def typed_days(first: date | None, last: date | None) -> str:
    """A filter for the days from `first` to `last`; the earlier one comes first, whichever was chosen as such."""
    if first is not None and last is not None and first > last:
        first, last = last, first
    return typed("date", f"{first or ''}..{last or ''}") if first or last else ""


def typed_months(first: str, last: str) -> str:
    """A filter for the months from `first` to `last`, such as "2022-06"; "" if one is no month."""
    begins, _ = days_of(f"{first}-01..")
    ends, _ = days_of(f"{last}-01..")
    if begins is None or ends is None:
        return ""
    return typed_days(begins, ends.replace(day=monthrange(ends.year, ends.month)[1]))


def days_of(value: str) -> tuple[date | None, date | None]:
    """The first and the last day of the value of a date filter: "2022-06-01..2022-08-31", "2022-06-01.."."""

    def day(text: str) -> date | None:
        try:
            return date.fromisoformat(text)
        except ValueError:
            return None

    first, _dots, last = value.partition("..")
    return day(first), day(last)


def stars_of(value: str) -> int:
    """The number of stars that the value of a rating filter asks for at least; 0 if it says something else."""
    number = value.removeprefix(">=")
    if number.isdigit() and (value != number or number == "5"):
        return min(5, int(number))
    return 0
