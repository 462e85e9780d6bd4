"""The photos that meet a condition: the SQL of each filter. All results are ids of live photos, in any order."""

from __future__ import annotations

import math
import os
import re
import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from photosearch.base.facts import folded
from photosearch.base.formats import BY_NAME, BY_SUFFIX
from photosearch.base.records import display
from photosearch.language.filters import Filter
from photosearch.store.db import Database
from photosearch.store.soundness import possible, sound

NEAR_KM: Final = 10.0  # around a position without a distance
AROUND_KM: Final = 25.0  # around a named place
EARTH_KM: Final = 6371.0

_WORD = re.compile(r"[^\W\d_]+|\d+")
Online = Mapping[int, bool]


def words_of(text: str) -> list[str]:
    """The words and numbers of a name as they are compared: "D750" has two."""
    return _WORD.findall(folded(text))


def has_words(stored: str, wanted: list[str]) -> bool:
    """Whether the words of a name occur in it one after the other. A name of signs alone is compared as a whole."""
    have = words_of(stored)
    starts = range(len(have) - len(wanted) + 1)
    return bool(wanted) and any(have[at : at + len(wanted)] == wanted for at in starts)


def matching(db: Database, one: Filter, online: Online) -> list[int]:
    """The ids of the live photos that meet `one`, which `negated` does not change. `online`: the places that can be
    reached, by id."""
    match one.key:
        case "date":
            return _dated(db, one.value)
        case "camera" | "lens" | "label" | "title" | "caption":
            return _worded(db, one.key, one.value)
        case "rating" | "iso" | "aperture" | "focal" | "exposure":
            return _counted(db, one.key, one.value)
        case "place":
            return _listed(db, "fact_place", one.value)
        case "person":
            return _listed(db, "fact_person", one.value)
        case "keyword":
            return _keyword(db, one.value)
        case "near":
            return _near(db, one.value)
        case "type":
            return _of_type(db, one.value)
        case "is":
            return _being(db, one.value, online)
        case "has":
            return _having(db, one.value)
        case "file":
            wanted = folded(one.value)
            return _of_files(db, lambda _root, path: wanted in folded(display(path.name)))
        case "in":
            wanted = one.value
            return _of_files(db, lambda root, path: _is_in(root, path, wanted))
    raise ValueError(f"no such filter: {one.key}")


def _ids(db: Database, condition: str, values: Collection[Any] = (), tables: str = "") -> list[int]:
    query = f"SELECT DISTINCT image.id FROM image {tables} WHERE live AND {condition}"
    return [row[0] for row in db.conn.execute(query, tuple(values))]


_FACTS: Final = "JOIN facts ON facts.image_id = image.id"
_FILES: Final = "JOIN file ON file.image_id = image.id"


def _dated(db: Database, value: str) -> list[int]:
    """A photo of which only the month or the year is known is in a span only if all of that time is."""
    first, last = value.split("..")
    begins = "substr(sort_at, 1, 10)"
    ends = (
        f"CASE iif(facts.taken = sort_at, taken_precision, '') WHEN 'year' THEN substr(sort_at, 1, 4) || '-12-31' "
        f"WHEN 'month' THEN date(substr(sort_at, 1, 7) || '-01', '+1 month', '-1 day') ELSE {begins} END"
    )
    parts, values = ["sort_at <> ''"], []
    if first:
        parts.append("sort_at >= ?")
        values.append(first)
    if last:
        parts.append(f"sort_at < ? || 'U' AND {ends} <= ?")  # any time of the last day
        values += [last, last]
    tables = "LEFT JOIN facts ON facts.image_id = image.id"
    return _ids(db, " AND ".join(parts), values, tables)


def _worded(db: Database, column: str, value: str) -> list[int]:
    """The photos whose camera, lens and so on has the words of `value`."""
    wanted, whole = words_of(value), folded(value)
    rows = db.conn.execute(
        f"SELECT DISTINCT {possible('facts', column)} FROM facts WHERE {column} IS NOT NULL"
    )
    texts = [
        text for (text,) in rows if text and (has_words(text, wanted) or folded(text) == whole)
    ]
    return _any_of(db, f"facts.{column} IN ({{}})", texts, _FACTS)


def _any_of(db: Database, condition: str, values: list[str], tables: str) -> list[int]:
    found: list[int] = []
    for start in range(0, len(values), 500):
        part = values[start : start + 500]
        found += _ids(db, condition.format(",".join("?" * len(part))), part, tables)
    return found


def _listed(db: Database, table: str, value: str) -> list[int]:
    """The photos with a place or a person that has the words of `value` in its name."""
    wanted, whole = words_of(value), folded(value)
    rows = db.conn.execute(f"SELECT DISTINCT folded FROM {table} WHERE {sound(table)}")
    names = [name for (name,) in rows if name == whole or has_words(name, wanted)]
    joined = f"JOIN {table} ON {table}.image_id = image.id"
    return _any_of(db, f"{table}.folded IN ({{}})", names, joined)


def _keyword(db: Database, value: str) -> list[int]:
    """The photos with this keyword, or with one below it. "animal/dog" names a level below another."""
    levels = [folded(level) for level in re.split(r"[|/>]", value) if folded(level)]
    if not levels:
        return []
    joined = "JOIN fact_keyword ON fact_keyword.image_id = image.id"
    query = f"SELECT image.id, path FROM image {joined} WHERE live AND folded = ? AND {sound('fact_keyword')}"
    return list(
        {
            image_id
            for image_id, path in db.conn.execute(query, (levels[-1],))
            if [folded(level) for level in path.split("|")][-len(levels) :] == levels
        }
    )


# How far two values may differ and still be the same: cameras round what they write.
_SAME: Final = {"rating": 0.0, "iso": 0.5, "aperture": 0.051, "focal": 0.5, "exposure": 0.0}
_COMPARED = re.compile(r"(>=|<=|>|<)?(1/)?(\d+(?:\.\d+)?)")


def _counted(db: Database, column: str, value: str) -> list[int]:
    name = "coalesce(facts.rating, 0)" if column == "rating" else f"facts.{column}"
    below, above = _bounds(column, value)
    condition = (
        f"typeof({name}) IN ('integer', 'real') AND {name} {below[0]} ? AND {name} {above[0]} ?"
    )
    return _ids(db, condition, (below[1], above[1]), _FACTS)


def _bounds(column: str, value: str) -> tuple[tuple[str, float], tuple[str, float]]:
    """The comparisons that a value of `rating:` and the like asks for, from below and from above."""
    least: tuple[str, float] = (">=", -math.inf)
    most: tuple[str, float] = ("<=", math.inf)
    if ".." in value or "-" in value:
        low, high = re.split(r"\.\.|-", value, maxsplit=1)
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
    """The photos around a position, or around the photos of a named place."""
    numbers = re.fullmatch(r"(-?[\d.]+),(-?[\d.]+)(?:,([\d.]+)km)?", value)
    if numbers is not None:
        lat, lon = float(numbers[1]), float(numbers[2])
        return _around(db, lat, lon, float(numbers[3] or NEAR_KM))
    there = set(_listed(db, "fact_place", value))
    positions = [(lat, lon) for image_id, lat, lon in _positions(db) if image_id in there]
    if not positions:
        return list(there)
    lat = sum(lat for lat, _lon in positions) / len(positions)
    lon = sum(lon for _lat, lon in positions) / len(positions)
    return list(there | set(_around(db, lat, lon, AROUND_KM)))


def _positions(db: Database) -> Iterator[tuple[int, float, float]]:
    for image_id, lat, lon in db.conn.execute(
        f"SELECT image.id, {possible('facts', 'lat', 'lon')} FROM image {_FACTS} "
        "WHERE live AND facts.lat IS NOT NULL AND facts.lon IS NOT NULL"
    ):
        if lat is not None and lon is not None:
            yield image_id, lat, lon


def _around(db: Database, lat: float, lon: float, km: float) -> list[int]:
    return [i for i, a, b in _positions(db) if distance_km(lat, lon, a, b) <= km]


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The distance between two positions in degrees, on a sphere (the haversine formula)."""
    a, b = math.radians(lat), math.radians(other_lat)
    turned = math.sin(math.radians(other_lon - lon) / 2) ** 2
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * turned
    return 2 * EARTH_KM * math.asin(math.sqrt(min(1.0, half)))


def _of_type(db: Database, value: str) -> list[int]:
    """The photos with a file of this format, which its name tells; a suffix of raw files means that one alone."""
    form = BY_SUFFIX.get(f".{value}")
    if form is None:
        form = BY_NAME[value.upper()]
    of_camera = form.name == "RAW" and value != "raw"
    suffixes = (f".{value}",) if of_camera else form.suffixes
    return _of_files(db, lambda _root, path: path.suffix in suffixes)


def _being(db: Database, value: str, online: Online) -> list[int]:
    match value:
        case "screenshot" | "document" | "panorama":
            return _ids(db, f"facts.{value} = 1", tables=_FACTS)
        case "portrait":
            return _ids(
                db, "(image.height > image.width OR facts.portrait = 1)", tables="LEFT " + _FACTS
            )
        case "landscape":
            return _ids(db, "image.width > image.height")
        case "square":
            return _ids(db, "image.width = image.height")
        case "duplicate":
            several = "(SELECT count(*) FROM file WHERE image_id = image.id AND state = 'done') > 1"
            return _ids(db, several)
        case "offline":
            reached = {
                image_id
                for image_id, place in db.conn.execute(
                    "SELECT DISTINCT image_id, place_id FROM file WHERE image_id IS NOT NULL AND NOT away"
                )
                if online.get(place, False)
            }
            return [image_id for image_id in _ids(db, "1") if image_id not in reached]
    raise ValueError(f"no such kind: {value}")


_HAVING: Final = {
    "gps": "facts.lat IS NOT NULL AND facts.lon IS NOT NULL",
    "date": "facts.taken IS NOT NULL",
    "camera": "facts.camera IS NOT NULL",
    "lens": "facts.lens IS NOT NULL",
    "rating": "facts.rating > 0",
    "label": "facts.label IS NOT NULL",
    "title": "facts.title IS NOT NULL",
    "caption": "facts.caption IS NOT NULL",
    "keyword": "EXISTS (SELECT 1 FROM fact_keyword WHERE fact_keyword.image_id = image.id)",
    "person": "EXISTS (SELECT 1 FROM fact_person WHERE fact_person.image_id = image.id)",
    "place": "EXISTS (SELECT 1 FROM fact_place WHERE fact_place.image_id = image.id)",
}


def _having(db: Database, value: str) -> list[int]:
    if value == "text":
        return []  # the words inside photos are not read yet
    return _ids(db, _HAVING[value], tables=_FACTS)


# Files


class PathOf:
    """The path of a file in its root, split once."""

    def __init__(self, relpath: str) -> None:
        self.folder, self.name = os.path.split(relpath)
        self.suffix = os.path.splitext(self.name)[1].lower()


def _of_files(db: Database, wanted: Callable[[str, PathOf], bool]) -> list[int]:
    found = {
        image_id
        for image_id, root, relpath in _files(db)
        if wanted(os.fsdecode(root), PathOf(os.fsdecode(relpath)))
    }
    return list(found)


def _files(db: Database) -> sqlite3.Cursor:
    return db.conn.execute(
        f"SELECT image.id, root.path, file.relpath FROM image {_FILES} JOIN root ON root.id = file.root_id "
        f"WHERE live AND {sound('root', 'file')}"
    )


def _is_in(root: str, path: PathOf, wanted: str) -> bool:
    """Whether a folder of the path has this name; "a/b" names a folder in another."""
    return (
        f"/{_folded_path(wanted).strip('/')}/"
    ) in f"{_folded_path(root)}/{_folded_path(path.folder)}/"


def _folded_path(path: str) -> str:
    return folded(display(path).replace(os.sep, "/").replace("\\", "/"))


def live(db: Database) -> list[int]:
    return _ids(db, "1")


def is_named(paths: Sequence[str], typed: str) -> bool:
    """Whether one of these files has exactly this name, with or without its suffix."""
    wanted = folded(typed)
    names = [os.path.basename(display(path)) for path in paths]
    return any(wanted in (folded(name), folded(os.path.splitext(name)[0])) for name in names)


def names(db: Database, column: str) -> list[str]:
    """The different cameras or lenses of the library."""
    rows = db.conn.execute(
        f"SELECT DISTINCT {possible('facts', column)} FROM facts WHERE {column} IS NOT NULL"
    )
    return [text for (text,) in rows if text]


def places(db: Database) -> list[str]:
    """The different names of places where photos were taken."""
    rows = db.conn.execute(f"SELECT DISTINCT name FROM fact_place WHERE {sound('fact_place')}")
    return [name for (name,) in rows]


def folders(db: Database) -> list[str]:
    """The different names of folders that have photos in them, or in a folder in them, below the library's folders."""
    found: set[str] = set()
    for _image, root, relpath in _files(db):
        folder = os.path.dirname(os.fsdecode(relpath))
        found.add(os.path.basename(os.fsdecode(root)))
        found.update(folder.split(os.sep))
    return [display(name) for name in found if name]
