"""Which facts are possible: the rules of `soundness` for their tables. A photo that has lost a fact is read again."""

from __future__ import annotations

from typing import Final

from photosearch.base.marks import TURNS
from photosearch.store.conditions import (
    MOST,
    Rule,
    TableRules,
    among,
    degrees,
    exists,
    maybe,
    moment,
    text,
    whole,
)

TEXTS: Final = (
    "taken_source", "camera", "lens", "sublocation", "city", "region", "country", "label", "title", "caption", "creator",
    "software", "ai",
)  # fmt: skip
FLAGS: Final = ("screenshot", "document", "portrait", "panorama")
LARGEST_ISO: Final = 100_000_000
ZONE_MINUTES: Final = 18 * 60
_HAS_FACTS: Final = "facts.image_id = {}.image_id"


def _number(column: str, least: float, most: float) -> Rule:
    name = f"facts.{column}"
    sound = f"typeof({name}) IN ('real', 'integer') AND {name} BETWEEN {least} AND {most}"
    return Rule(column, maybe(name, sound), "NULL")


def _whole(column: str, least: int, most: int) -> Rule:
    return Rule(column, maybe(f"facts.{column}", whole(f"facts.{column}", least, most)), "NULL")


def _of_photo(table: str) -> Rule:
    return Rule("image_id", exists("facts", _HAS_FACTS.format(table)), linked=True)


def _name(table: str, column: str) -> Rule:
    return Rule(column, f"{text(f'{table}.{column}')} AND {table}.{column} <> ''")


def _side(column: str) -> Rule:
    name = f"fact_person.{column}"
    sound = f"typeof({name}) IN ('real', 'integer') AND {name} BETWEEN 0 AND 1"
    return Rule(column, maybe(name, sound), "NULL")


FACT_TABLES: Final = (
    TableRules(
        "facts",
        "record of facts",
        "records of facts",
        (
            Rule("image_id", exists("image", "image.id = facts.image_id"), linked=True),
            Rule("version", whole("facts.version", 0, MOST), "0"),
            Rule("sidecars", text("facts.sidecars"), "''"),
            Rule("taken", maybe("facts.taken", moment("facts.taken")), "NULL"),
            Rule(
                "taken_precision",
                maybe(
                    "facts.taken_precision",
                    among("facts.taken_precision", "year", "month", "day", "second"),
                ),
                "NULL",
            ),
            _whole("taken_offset", -ZONE_MINUTES, ZONE_MINUTES),
            *(Rule(name, maybe(f"facts.{name}", text(f"facts.{name}")), "NULL") for name in TEXTS),
            _whole("iso", 1, LARGEST_ISO),
            _number("aperture", 0, 1e4),
            _number("exposure", 0, 1e7),
            _number("focal", 0, 1e5),
            _number("focal_35mm", 0, 1e5),
            _whole("flash", 0, 1),
            Rule("lat", maybe("facts.lat", degrees("facts.lat", 90)), "NULL"),
            Rule("lon", maybe("facts.lon", degrees("facts.lon", 180)), "NULL"),
            _number("altitude", -1e5, 1e6),
            _whole("rating", -1, 5),
            _whole("favourite", 0, 1),
            _whole("picked", 0, 1),
            Rule(
                "rotation",
                maybe(
                    "facts.rotation",
                    f"typeof(facts.rotation) = 'integer' AND facts.rotation IN {TURNS}",
                ),
                "NULL",
            ),
            *(Rule(name, whole(f"facts.{name}", 0, 1), "0") for name in FLAGS),
        ),
    ),
    TableRules(
        "fact_keyword",
        "keyword",
        "keywords",
        (
            _of_photo("fact_keyword"),
            _name("fact_keyword", "path"),
            _name("fact_keyword", "folded"),
            Rule("leaf", whole("fact_keyword.leaf", 0, 1), "1"),
        ),
    ),
    TableRules(
        "fact_person",
        "name of a person",
        "names of persons",
        (
            _of_photo("fact_person"),
            _name("fact_person", "name"),
            _name("fact_person", "folded"),
            *map(_side, "xywh"),
        ),
    ),
    TableRules(
        "fact_place",
        "name of a place where a photo was taken",
        "names of places where photos were taken",
        (
            _of_photo("fact_place"),
            _name("fact_place", "name"),
            _name("fact_place", "folded"),
        ),
    ),
)
