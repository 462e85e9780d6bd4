"""The images that meet a condition: the SQL of each filter. The results are in any order, may have repetitions, and images that
are not live: `query.allowed` leaves these out."""

from __future__ import annotations

import contextlib
import math
import os
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from photosearch.base.areas import area_of
from photosearch.base.formats import BY_NAME, BY_SUFFIX
from photosearch.base.marks import REJECTED, MarkField, colour_of
from photosearch.base.records import display
from photosearch.gazetteer import cities
from photosearch.language.filters import Filter
from photosearch.language.folding import folded
from photosearch.store import albums, page_looks, positions, text_rows
from photosearch.store.db import Database
from photosearch.store.file_table import FileTable, folded_path
from photosearch.store.what_counts import KEYWORDS, counting

NEAR_KM: Final = 10.0  # around a position without a distance
AROUND_KM: Final = 25.0  # around a named place

_WORD = re.compile(r"[^\W\d_]+|\d+")
Online = Mapping[int, bool]
Ids = NDArray[np.int64]


def words_of(text: str) -> list[str]:
    """The words and numbers of a name as they are compared: "D750" has two."""
    return _WORD.findall(folded(text))


def has_words(stored: str, wanted: list[str]) -> bool:
    """Whether the words of a name occur in it one after the other. A name of signs alone is compared as a whole."""
    have = words_of(stored)
    starts = range(len(have) - len(wanted) + 1)
    return bool(wanted) and any(have[at : at + len(wanted)] == wanted for at in starts)


def matching(
    db: Database, one: Filter, online: Online, files: Callable[[], FileTable]
) -> Sequence[int] | Ids:
    """The ids of the images that meet `one`, which `negated` does not change. `online`: the places that can be reached, by
    id. `files`: all files by name, read when they are needed."""
    match one.key:
        case "date":
            return _dated(db, one.value)
        case "camera" | "lens":
            return _worded(db, "facts", one.key, one.value)
        case "title" | "caption":
            return _worded(db, counting(one.key), one.key, one.value)
        case "label":
            return _labelled(db, one.value)
        case "album":
            return albums.photos(db, albums.named(db, one.value).id)
        case "favourite" | "pick":
            return _flagged(db, one.key, one.value)
        case "rating" | "iso" | "aperture" | "focal" | "exposure":
            return _counted(db, one.key, one.value)
        case "place":
            return _placed(db, one.value)
        case "person":
            return _listed(db, "fact_person", one.value)
        case "keyword":
            return _keyword(db, one.value)
        case "near":
            return _near(db, one.value)
        case "area":
            area = area_of(one.value)
            assert area is not None, "the parser has checked it"
            return positions.inside(db, area)
        case "type":
            return files().of_suffixes(_suffixes(one.value))
        case "is":
            return _being(db, one.value, online)
        case "text":
            return list(text_rows.containing(db, one.value))
        case "has":
            return _having(db, one.value)
        case "no":
            return np.setdiff1d(live(db), np.array(_having(db, one.value), np.int64))
        case "file":
            return files().of_names(folded(one.value))
        case "in":
            wanted = f"/{folded_path(one.value).strip('/')}/"
            return files().of_folders(lambda path: wanted in path)
    raise ValueError(f"no such filter: {one.key}")


def live(db: Database) -> Ids:
    """The ids of all live photos."""
    return _ids(db, "SELECT id FROM image INDEXED BY image_newest WHERE live")


def _ids(db: Database, query: str, values: Collection[Any] = ()) -> Ids:
    """The ids that a query finds in its column "id": SQLite joins them to one text, which is read five times as fast as so many
    rows."""
    (found,) = db.conn.execute(f"SELECT group_concat(id) FROM ({query})", tuple(values)).fetchone()
    return np.fromstring(found or "", np.int64, sep=",")


def _column(db: Database, query: str, values: Collection[Any] = ()) -> list[Any]:
    return [row[0] for row in db.conn.execute(query, tuple(values))]


def _of_facts(
    db: Database, condition: str, values: Collection[Any] = (), table: str = "facts"
) -> Ids:
    return _ids(db, f"SELECT image_id AS id FROM {table} WHERE {condition}", values)


def _of_images(db: Database, condition: str) -> Ids:
    return _ids(db, f"SELECT id FROM image WHERE {condition}")


def _dated(db: Database, value: str) -> Sequence[int] | Ids:
    """A photo of which only the month or the year is known is in a span only if all of that time is. A photo without a
    date has that of its file."""
    first, last = value.split("..")
    found = _ids(
        db,
        "SELECT id FROM image INDEXED BY image_newest WHERE live AND sort_at > '' AND sort_at >= ? AND sort_at < ?",
        (
            first,
            f"{last}U" if last else ":",
        ),  # "U" comes after any time of the day, ":" after any year
    )
    if not last or last.endswith("-12-31"):
        return found
    ends = "CASE taken_precision WHEN 'year' THEN substr(taken, 1, 4) || '-12-31' ELSE date(substr(taken, 1, 7) || '-01', '+1 month', '-1 day') END"
    beyond = _of_facts(db, f"taken_precision IN ('year', 'month') AND {ends} > ?", (last,))
    return np.setdiff1d(found, beyond, assume_unique=True)


def _worded(db: Database, table: str, column: str, value: str) -> list[int]:
    """The photos whose camera, lens and so on has the words of `value`."""
    texts = [text for text in distinct(db, table, column) if _fits(text, value)]
    return any_of(db, table, column, texts)


def _labelled(db: Database, value: str) -> list[int]:
    """The photos whose label has the words of `value`; a colour is the same in English and German."""
    table, colour = counting("label"), colour_of(value)
    texts = [
        text
        for text in distinct(db, table, "label")
        if _fits(text, value) or (colour is not None and colour_of(text) == colour)
    ]
    return any_of(db, table, "label", texts)


def _fits(name: str, value: str) -> bool:
    return has_words(name, words_of(value)) or folded(name) == folded(value)


def any_of(db: Database, table: str, column: str, values: list[str]) -> list[int]:
    """The images (ids) that have one of these values in a column of a table of facts."""
    found: list[int] = []
    for start in range(0, len(values), 500):
        part = values[start : start + 500]
        marks = ",".join("?" * len(part))
        found += _column(db, f"SELECT image_id FROM {table} WHERE {column} IN ({marks})", part)
    return found


def _listed(db: Database, table: str, value: str) -> list[int]:
    """The photos with a place or a person that has the words of `value` in its name."""
    known = [name for name in distinct(db, table, "folded") if _fits(name, value)]
    return any_of(db, table, "folded", known)


def _keyword(db: Database, value: str) -> list[int]:
    """The photos with this keyword, or with one below it. "animal/dog" names a level below another."""
    levels = [folded(level) for level in re.split(r"[|/>]", value) if folded(level)]
    if not levels:
        return []
    query = f"SELECT image_id, path FROM {KEYWORDS} WHERE folded = ?"
    return [
        image_id
        for image_id, path in db.conn.execute(query, (levels[-1],))
        if [folded(level) for level in path.split("|")][-len(levels) :] == levels
    ]


# How far two values may differ and still be the same: cameras round what they write.
_SAME: Final = {"rating": 0.0, "iso": 0.5, "aperture": 0.051, "focal": 0.5, "exposure": 0.0}
_COMPARED = re.compile(r"(>=|<=|>|<)?(1/)?(\d+(?:\.\d+)?)")


def _counted(db: Database, column: str, value: str) -> Sequence[int] | Ids:
    table = counting("rating") if column == "rating" else "facts"
    name = "coalesce(rating, 0)" if column == "rating" else column
    below, above = _bounds(column, value)
    condition = (
        f"typeof({name}) IN ('integer', 'real') AND {name} {below[0]} ? AND {name} {above[0]} ?"
    )
    return _of_facts(db, condition, (below[1], above[1]), table)


def _bounds(column: str, value: str) -> tuple[tuple[str, float], tuple[str, float]]:
    """The comparisons that a value of `rating:` and the like asks for, from below and from above."""
    least: tuple[str, float] = (">=", -math.inf)
    most: tuple[str, float] = ("<=", math.inf)
    low, dots, high = value.partition("..")
    if dots:
        least = (">=", float(low) - _SAME[column]) if low else least
        return least, (("<=", float(high) + _SAME[column]) if high else most)
    found = _COMPARED.fullmatch(value)
    assert found is not None, "the parser has checked it"
    number = 1 / float(found[3]) if found[2] else float(found[3])
    same = 0.03 * number if column == "exposure" else _SAME[column]
    match found[1]:
        case ">=":
            return (">=", number - same), most
        case ">":
            return (">", number + same), most
        case "<=":
            return least, ("<=", number + same)
        case "<":
            return least, ("<", number - same)
    return (">=", number - same), ("<=", number + same)


def _near(db: Database, value: str) -> list[int]:
    """The photos around a position, or around a named city: the largest of that name, and any photo that names it."""
    numbers = re.fullmatch(r"(-?[\d.]+),(-?[\d.]+)(?:,([\d.]+)km)?", value)
    if numbers is not None:
        lat, lon = float(numbers[1]), float(numbers[2])
        return _around(db, lat, lon, float(numbers[3] or NEAR_KM))
    there = _placed(db, value)
    city = next(iter(cities.named(value)), None)
    return there + _around(db, city.lat, city.lon, AROUND_KM) if city else there


def _placed(db: Database, value: str) -> list[int]:
    """The photos at a place, which may be named in any language: "Rom" is Rome."""
    called = {value, *(city.name for city in cities.named(value))}
    return [image for name in sorted(called) for image in _listed(db, "fact_place", name)]


def _around(db: Database, lat: float, lon: float, km: float) -> list[int]:
    return [i for i, a, b in positions.every(db) if cities.distance_km(lat, lon, a, b) <= km]


def _suffixes(value: str) -> tuple[str, ...]:
    """The suffixes of the format that `type:` names; a suffix of raw files means that one alone."""
    form = BY_SUFFIX.get(f".{value}") or BY_NAME[value.upper()]
    return (f".{value}",) if form.name == "RAW" and value != "raw" else form.suffixes


def _being(db: Database, value: str, online: Online) -> Sequence[int] | Ids:
    match value:
        case "panorama":
            return _of_facts(db, "panorama = 1")
        case "screenshot" | "document":
            return page_looks.being(db, value)
        case "portrait" | "landscape":
            tall = np.concatenate([_of_images(db, "height > width"), _of_facts(db, "portrait = 1")])
            both = tall, _of_images(db, "width > height")
            upright, turned = both if value == "portrait" else both[::-1]
            lying = _of_facts(db, "rotation IN (90, 270)", table=counting("rotation"))
            return np.concatenate([np.setdiff1d(upright, lying), np.intersect1d(turned, lying)])
        case "square":
            return _of_images(db, "width = height")
        case "duplicate":
            return _column(
                db,
                "SELECT image_id FROM file WHERE image_id IS NOT NULL AND state = 'done' AND beside IS NULL "
                "GROUP BY image_id HAVING count(*) > 1",
            )
        case "favourite" | "picked":
            return _of_facts(db, f"{value} = 1", table=counting(value))
        case "rejected":
            return _of_facts(db, f"rating = {REJECTED}", table=counting("rating"))
        case "untagged":
            return np.setdiff1d(live(db), np.array(_having(db, "keyword"), np.int64))
        case "unrated":
            return np.setdiff1d(live(db), _of_facts(db, "rating <> 0", table=counting("rating")))
        case "offline":
            reached = [place for place, there in online.items() if there]
            marks = ",".join("?" * len(reached))
            query = f"SELECT image_id FROM file WHERE place_id IN ({marks}) AND NOT away"
            near = set(_column(db, query, reached))
            return [image for image in live(db).tolist() if image not in near]
    raise ValueError(f"no such kind: {value}")


def _flagged(db: Database, key: str, value: str) -> Ids:
    """The photos with a value of `favourite:` (yes, no) or `pick:` (picked, rejected, none)."""
    if key == "pick" and value != "none":
        return np.array(_being(db, value, {}), np.int64)
    flagged = ["favourite"] if key == "favourite" else ["picked", "rejected"]
    found = np.concatenate([np.array(_being(db, one, {}), np.int64) for one in flagged])
    return found if value == "yes" else np.setdiff1d(live(db), found)


_HAVING: Final = {
    "gps": "lat IS NOT NULL AND lon IS NOT NULL",
    "date": "taken IS NOT NULL",
}
_LISTED: Final = {"keyword": KEYWORDS, "person": "fact_person", "place": "fact_place"}
_MARKED: Final[dict[str, tuple[MarkField, str]]] = {
    "label": ("label", "label <> ''"),
    "title": ("title", "title <> ''"),
    "caption": ("caption", "caption <> ''"),
    "rating": ("rating", "rating > 0"),
}


def _having(db: Database, value: str) -> Sequence[int] | Ids:
    if value == "text":
        return text_rows.with_text(db)
    if value == "album":
        return albums.any_album(db)
    if value in _LISTED:
        return _ids(db, f"SELECT DISTINCT image_id AS id FROM {_LISTED[value]}")
    if value in _MARKED:
        field, condition = _MARKED[value]
        return _of_facts(db, condition, table=counting(field))
    return _of_facts(db, _HAVING.get(value, f"{value} IS NOT NULL"))


def is_named(paths: Sequence[str], typed: str) -> bool:
    """Whether one of these files has exactly this name, with or without its suffix."""
    wanted = folded(typed)
    names = [os.path.basename(display(path)) for path in paths]
    return any(wanted in (folded(name), folded(os.path.splitext(name)[0])) for name in names)


def names(db: Database, column: str) -> list[str]:
    """The different cameras, lenses and so on of the library."""
    return distinct(db, "facts", column)


def places(db: Database) -> list[str]:
    """The different names of places where photos were taken."""
    return distinct(db, "fact_place", "name")


def distinct(db: Database, table: str, column: str) -> list[str]:
    """The different texts of a column. One that is damaged is left out."""
    query = f"SELECT DISTINCT CAST({column} AS BLOB) FROM {table} WHERE {column} IS NOT NULL"
    found = []
    for data in _column(db, query):
        with contextlib.suppress(UnicodeDecodeError):
            found.append(data.decode())
    return found
