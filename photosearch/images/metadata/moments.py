"""When a photo was taken: read dates as files write them, and choose the one to trust. A bad part costs that part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import parsedate_tz
from typing import Final

from photosearch.base.facts import Precision

YEARS: Final = range(1826, 2101)  # no photo is older than photography
ZONE_MINUTES: Final = 14 * 60
_ORDER: Final[Sequence[Precision]] = ("year", "month", "day", "second")
_STARTS: Final = {"year": 4, "month": 7, "day": 10, "second": 19}  # characters of ISO 8601

_AFTERNOON: Final = ("PM", "P.M.", "下午", "午後", "오후")
_HALF: Final = r"(?:AM|PM|A\.M\.|P\.M\.|上午|下午|午前|午後|오전|오후)"
_DATE: Final = re.compile(
    r"\s*(?P<year>\d{4})(?!\d)(?:[-:/. ](?P<month>\d{1,2})(?!\d)(?:[-:/. ](?P<day>\d{1,2})(?!\d)"
    rf"(?:[T ,:]*(?P<before>{_HALF})?\s*(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{1,2}})(?:[:.](?P<second>\d{{1,2}})(?:[.,]\d+)?)?"
    rf"\s*(?P<after>{_HALF})?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?)?",
    re.I,
)
_COMPACT: Final = re.compile(
    r"\s*(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:[T ]?(?P<hour>\d\d):?(?P<minute>\d\d):?(?P<second>\d\d)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_ZONE: Final = re.compile(r"\s*(?:(Z|UTC|GMT)|([+-])(\d{1,2}):?(\d\d))", re.I)


@dataclass(frozen=True)
class Moment:
    """A local time. `precision`: how much of it is known; the rest is the first moment of that. `offset`: minutes east of
    UTC, if known."""

    at: datetime
    precision: Precision = "second"
    offset: int | None = None

    def refines(self, other: Moment) -> bool:
        """Whether this says the same as `other`, and more."""
        same = _STARTS[other.precision]
        finer = _ORDER.index(self.precision) > _ORDER.index(other.precision)
        return finer and self.at.isoformat()[:same] == other.at.isoformat()[:same]


@dataclass(frozen=True)
class Dated:
    """A moment and the field that says so. `modified`: of the last change, which says little of when the photo was taken."""

    source: str
    moment: Moment
    modified: bool = False


def moment(value: object) -> Moment | None:
    """A date as EXIF, XMP, IPTC and PNG write it; None if not even the year is valid."""
    if isinstance(value, bytes):
        value = value[:100].decode("latin-1")
    if not isinstance(value, str):
        return None
    value = value[:100]
    found = _DATE.match(value) or _COMPACT.match(value)
    if found is None:
        return _of_mail(value)
    parts = found.groupdict()
    half = (parts.get("before") or parts.get("after") or "").upper()
    hour = parts["hour"]
    if hour and half and int(hour) <= 12:
        hour = str(int(hour) % 12 + (12 if half in _AFTERNOON else 0))
    return made(
        parts["year"],
        parts["month"],
        parts["day"],
        hour,
        parts["minute"],
        parts["second"],
        offset=offset(parts["zone"]),
    )


def made(
    year: str | int,
    month: str | int | None,
    day: str | int | None,
    hour: str | int | None = None,
    minute: str | int | None = None,
    second: str | int | None = None,
    *,
    offset: int | None = None,
) -> Moment | None:
    """The moment of these parts, as far as they are valid; None if the year is not."""
    if int(year) not in YEARS:
        return None
    known = [int(year)]
    for part in (month, day):
        if part is None or not _is_date([*known, int(part)]):
            break
        known.append(int(part))
    precision = _ORDER[len(known) - 1]
    at = datetime(*[*known, 1, 1][:3])  # type: ignore[arg-type]  # year, month, day
    if precision == "day" and hour is not None and minute is not None:
        clock = int(hour), int(minute), int(second or 0)
        if 0 <= clock[0] < 24 and 0 <= clock[1] < 60:
            at = at.replace(hour=clock[0], minute=clock[1], second=min(max(clock[2], 0), 59))
            precision = "second"
    return Moment(at, precision, offset if precision == "second" else None)


def _is_date(parts: Sequence[int]) -> bool:
    try:
        datetime(*[*parts, 1][:3])  # type: ignore[arg-type]  # year, month, day
    except (ValueError, OverflowError):
        return False
    return True


def _of_mail(value: str) -> Moment | None:
    """As the standard of PNG recommends: "Tue, 05 May 2015 05:05:05 GMT"."""
    try:
        found = parsedate_tz(value)
    except (ValueError, LookupError, TypeError):
        return None
    if found is None:
        return None
    zone = found[9]
    return made(*found[:6], offset=None if zone is None else round(zone / 60))


def offset(value: object) -> int | None:
    """A zone such as "+02:00" or "Z", in minutes east of UTC."""
    if isinstance(value, bytes):
        value = value[:20].decode("latin-1")
    found = _ZONE.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    if found[1]:
        return 0
    minutes = int(found[3]) * 60 + int(found[4])
    if int(found[4]) >= 60 or minutes > ZONE_MINUTES:
        return None
    return -minutes if found[2] == "-" else minutes


def since_1970(milliseconds: int) -> Moment | None:
    """The moment in UTC, if it is one of the years in which files are named so."""
    try:
        at = datetime(1970, 1, 1) + timedelta(milliseconds=milliseconds)
    except OverflowError:
        return None
    return Moment(at.replace(microsecond=0), "second", 0) if 2005 <= at.year < 2100 else None


def chosen(dates: Iterable[Dated]) -> Dated | None:
    """The first of `dates`, which come in the order of trust. One that is less exact is completed by a later one that agrees.
    The time of a modification counts only if there is no other."""
    every = list(dates)
    known = [dated for dated in every if not dated.modified] or every
    if not known:
        return None
    best = known[0]
    for dated in known[1:]:
        if dated.moment.refines(best.moment):
            best = dated
    return best


def with_zone(local: Moment, utc: Moment | None) -> Moment:
    """`local` with the zone that follows from the time of a satellite fix at the same moment, if that is plausible."""
    if utc is None or local.offset is not None or {local.precision, utc.precision} != {"second"}:
        return local
    apart = (local.at - utc.at).total_seconds() / 60
    minutes = round(apart / 30) * 30
    if abs(apart - minutes) > 1.5 or abs(minutes) > ZONE_MINUTES:
        return local
    return replace(local, offset=minutes)


def iso(found: Moment) -> str:
    """ISO 8601 without zone, to the second."""
    return found.at.isoformat(timespec="seconds")
