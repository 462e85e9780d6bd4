"""What a filter says, in the user's language: a short title and a value, as they stand on its chip."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QLocale

from photosearch.base.areas import area_of
from photosearch.gui.common.wording import month_title, own_language
from photosearch.language.filters import SORT, Filter
from photosearch.language.prefixes import PREFIXES
from photosearch.language.superlatives import named_order

translate = QCoreApplication.translate


def filter_words(one: Filter) -> tuple[str, str]:
    """The title and the value of a filter: "Date", "June – August 2022"; "Not", "screenshots"."""
    if one.key == "is":
        title = translate("Filter", "Not") if one.negated else translate("Filter", "Only")
        return title, kind_name(one.value)
    if one.key in ("has", "no"):
        without = one.negated == (one.key == "has")
        title = translate("Filter", "Without") if without else translate("Filter", "With")
        return title, _parts().get(one.value, one.value)
    value = order_words(one) if one.key == SORT else _value(one.key, one.value)
    if one.negated:
        value = translate("Filter", "not %1").replace("%1", value)
    return _titles().get(one.key, one.key), value


def kind_name(value: str) -> str:
    """What the photos of an `is:` filter are called."""
    return _kinds().get(value, value)


def order_words(one: Filter) -> str:
    """What an order is called: "sharpest", "am schärfsten"."""
    order = named_order(one.value)
    return order.german if order is not None and own_language() == "de" else one.value


def prefix_meaning(name: str) -> str:
    """What a prefix asks for, in a few words. `name`: one of `language.prefixes`."""
    known = PREFIXES.get(name)
    return _meanings().get(name) or _meanings().get(known.key if known else name, "")


def _meanings() -> dict[str, str]:
    return {
        "date": translate("Prefix", "when it was taken: 2023, 2022-06..2022-09"),
        "before": translate("Prefix", "taken before: 2020, 2022-06"),
        "after": translate("Prefix", "taken after: 2020, 2022-06"),
        "since": translate("Prefix", "taken since: 2020, 2022-06"),
        "until": translate("Prefix", "taken until: 2020, 2022-06"),
        "camera": translate("Prefix", "the camera"),
        "lens": translate("Prefix", "the lens"),
        "iso": translate("Prefix", "the sensitivity: 400, >=1600"),
        "aperture": translate("Prefix", "the aperture: 2.8, <=4"),
        "focal": translate("Prefix", "the focal length in mm: 50, 24..70"),
        "exposure": translate("Prefix", "the exposure time in s: 1/250, >=1"),
        "place": translate("Prefix", "the city, region or country"),
        "near": translate("Prefix", "close to a place: Rome, or 48.1,11.6"),
        "area": translate("Prefix", "south, west, north, east: 47.2,10.9,48.9,13.1"),
        "in": translate("Prefix", "the folder"),
        "file": translate("Prefix", "a part of the file name"),
        "type": translate("Prefix", "the format: jpeg, raw"),
        "rating": translate("Prefix", "the rating: 5, >=3"),
        "is": translate("Prefix", "what it is: screenshot, panorama, duplicate"),
        "has": translate("Prefix", "what is known of it: text, gps, rating"),
        "no": translate("Prefix", "what it lacks: tags, rating, place"),
        "favourite": translate("Prefix", "whether it is a favourite: yes, no"),
        "pick": translate("Prefix", "its flag: picked, rejected, none"),
        "album": translate("Prefix", "the album"),
        "keyword": translate("Prefix", "a keyword"),
        "person": translate("Prefix", "a person who is named in it"),
        "label": translate("Prefix", "the colour label"),
        "title": translate("Prefix", "words of the title"),
        "caption": translate("Prefix", "words of the caption"),
        "sort": translate("Prefix", 'the order: sharpest, best, "most crowded"'),
        "text": translate("Prefix", "text that is written in the photo"),
    }


def _titles() -> dict[str, str]:
    return {
        "date": translate("Filter", "Date"),
        "camera": translate("Filter", "Camera"),
        "lens": translate("Filter", "Lens"),
        "iso": translate("Filter", "ISO"),
        "aperture": translate("Filter", "Aperture"),
        "focal": translate("Filter", "Focal length"),
        "exposure": translate("Filter", "Exposure time"),
        "place": translate("Filter", "Place"),
        "near": translate("Filter", "Near"),
        "area": translate("Filter", "Area"),
        "in": translate("Filter", "Folder"),
        "file": translate("Filter", "File name"),
        "text": translate("Filter", "Text in the photo"),
        "type": translate("Filter", "Format"),
        "rating": translate("Filter", "Rating"),
        "favourite": translate("Filter", "Favourite"),
        "pick": translate("Filter", "Flag"),
        "album": translate("Filter", "Album"),
        "keyword": translate("Filter", "Keyword"),
        "person": translate("Filter", "Person"),
        "label": translate("Filter", "Label"),
        "title": translate("Filter", "Title"),
        "caption": translate("Filter", "Caption"),
        "sort": translate("Filter", "Order"),
    }


def _kinds() -> dict[str, str]:
    return {
        "screenshot": translate("Filter", "screenshots"),
        "document": translate("Filter", "documents"),
        "portrait": translate("Filter", "portrait format"),
        "landscape": translate("Filter", "landscape format"),
        "square": translate("Filter", "square photos"),
        "panorama": translate("Filter", "panoramas"),
        "offline": translate("Filter", "offline photos"),
        "duplicate": translate("Filter", "duplicates"),
        "favourite": translate("Filter", "favourites"),
        "picked": translate("Filter", "picked photos"),
        "rejected": translate("Filter", "rejected photos"),
        "untagged": translate("Filter", "photos without keywords"),
        "unrated": translate("Filter", "photos without a rating"),
    }


def _parts() -> dict[str, str]:
    return {
        "text": translate("Filter", "text"),
        "gps": translate("Filter", "GPS position"),
        "date": translate("Filter", "date"),
        "camera": translate("Filter", "camera"),
        "lens": translate("Filter", "lens"),
        "rating": translate("Filter", "rating"),
        "label": translate("Filter", "label"),
        "keyword": translate("Filter", "keywords"),
        "person": translate("Filter", "names of people"),
        "title": translate("Filter", "title"),
        "caption": translate("Filter", "caption"),
        "place": translate("Filter", "place"),
        "album": translate("Filter", "album"),
    }


def _flags() -> dict[str, str]:
    return {
        "yes": translate("Filter", "yes"),
        "no": translate("Filter", "no"),
        "picked": translate("Filter", "picked"),
        "rejected": translate("Filter", "rejected"),
        "none": translate("Filter", "none"),
    }


def _value(key: str, value: str) -> str:
    if key in ("favourite", "pick"):
        return _flags().get(value, value)
    if key == "date":
        return _days(value)
    if key == "type":
        return value.upper()
    if key == "area":
        return area_words(value)
    if key == "in":  # of a whole path, as the sidebar gives it, the last name
        return value.rstrip("/").rpartition("/")[2] or value
    unit = {"aperture": "f/{}", "focal": "{} mm", "exposure": "{} s", "rating": "{} ★"}.get(key)
    return _compared(value, unit or "{}") if unit or key == "iso" else value


def area_words(value: str) -> str:
    """ "47.2,10.9,48.9,13.1" → "47.2 – 48.9° N, 10.9 – 13.1° E", with more decimals the smaller it is."""
    area = area_of(value)
    assert area is not None, "the parser has checked it"
    size = max(area.north - area.south, area.wide)
    digits = 1 if size >= 5 else 2 if size >= 0.1 else 4

    def span(first: float, last: float, sides: tuple[str, str]) -> str:
        numbers = [QLocale().toString(abs(degrees), "f", digits) for degrees in (first, last)]
        named = [sides[degrees < 0] for degrees in (first, last)]
        if named[0] == named[1]:
            return named[0].replace("%1", " – ".join(numbers))
        both = zip(named, numbers, strict=True)
        return " – ".join(name.replace("%1", number) for name, number in both)

    high = translate("Filter", "%1° N"), translate("Filter", "%1° S")
    wide = translate("Filter", "%1° E"), translate("Filter", "%1° W")
    return f"{span(area.south, area.north, high)}, {span(area.west, area.east, wide)}"


def _compared(value: str, unit: str) -> str:
    """ ">=4" → "≥ 4 ★", "3..5" → "3 – 5 ★"."""
    first, dots, last = value.partition("..")
    if dots and first and last:
        return unit.format(f"{first} – {last}")
    if dots:
        return f"≥ {unit.format(first)}" if first else f"≤ {unit.format(last)}"
    found = re.fullmatch(r"(>=|<=|>|<|)(.*)", value)
    assert found is not None
    sign = {">=": "≥", "<=": "≤"}.get(found[1], found[1])
    return f"{sign} {unit.format(found[2])}".strip()


def _days(value: str) -> str:
    """ "2022-06-01..2022-08-31" → "June – August 2022"."""
    first, last = (date.fromisoformat(part) if part else None for part in value.split(".."))
    if first is None or last is None:
        said = (
            translate("Filter", "until %1") if first is None else translate("Filter", "from %1 on")
        )
        return said.replace("%1", _side(first, last))
    if first == last:
        return _day(first)
    if first.day > 1 or not _ends_month(last):
        return f"{_day(first)} – {_day(last)}"
    if (first.month, last.month) == (1, 12):
        years = (f"{first.year:04}", f"{last.year:04}")
        return " – ".join(dict.fromkeys(years))
    begins, ends = _month(first), _month(last)
    if begins == ends:
        return begins
    if first.year == last.year:
        begins = QLocale().standaloneMonthName(first.month)
    return f"{begins} – {ends}"


def _side(first: date | None, last: date | None) -> str:
    """The day on which an open span begins or ends: as a year or a month if it begins or ends with one."""
    day = first or last
    assert day is not None
    whole = day.day == 1 if first else _ends_month(day)
    if whole and day.month == (1 if first else 12):
        return f"{day.year:04}"
    return _month(day) if whole else _day(day)


def _ends_month(day: date) -> bool:
    return day == date.max or (day + timedelta(1)).day == 1


def _month(day: date) -> str:
    return month_title(f"{day:%Y-%m}")


def _day(day: date) -> str:
    """The day with the name of its month, and without that of the weekday."""
    locale = QLocale()
    long = locale.dateFormat(QLocale.FormatType.LongFormat)
    return locale.toString(day, re.sub(r"\s*\bdddd\b[,.]?\s*|dddd", "", long))  # type: ignore[call-overload,no-any-return]
