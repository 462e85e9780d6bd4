"""Which marks and albums are possible: the rules of `soundness` for their tables. Only the user could make them again, so as
little as possible is deleted."""

from __future__ import annotations

from typing import Final

from photosearch.base.marks import LABELS, MARK_FIELDS, REJECTED, STARS, TURNS
from photosearch.store.conditions import (
    MOST,
    Rule,
    TableRules,
    among,
    exists,
    hexadecimal,
    maybe,
    row_id,
    text,
    whole,
)

NOW: Final = "CAST(strftime('%s', 'now') AS INTEGER) * 1000000000"
_HASH_DIGITS: Final = 32


def _hash(table: str) -> Rule:
    return Rule("content_hash", hexadecimal(f"{table}.content_hash", _HASH_DIGITS))


def _one_of(*values: object) -> str:
    return f"mark.value IN ({', '.join(repr(str(value)) for value in values)})"


_VALUES: Final = {
    "favourite": _one_of(0, 1),
    "picked": _one_of(0, 1),
    "rating": _one_of(*range(REJECTED, STARS + 1)),
    "rotation": _one_of(*TURNS),
    "label": _one_of("", *LABELS),
    "tags": "json_valid(mark.value)",
}
_FITS: Final = " ".join(f"WHEN '{field}' THEN {fits}" for field, fits in _VALUES.items())

MARK_TABLES: Final = (
    TableRules(
        "fact_album",
        "name of an album in a sidecar",
        "names of albums in sidecars",
        (
            Rule("image_id", exists("facts", "facts.image_id = fact_album.image_id"), linked=True),
            Rule("name", f"{text('fact_album.name')} AND fact_album.name <> ''"),
            Rule("position", whole("fact_album.position"), "0"),
        ),
    ),
    TableRules(
        "mark",
        "mark of a photo",
        "marks of photos",
        (
            row_id("mark.id"),
            _hash("mark"),
            Rule("field", among("mark.field", *MARK_FIELDS)),
            Rule(
                "value",
                maybe(
                    "mark.value", f"{text('mark.value')} AND (CASE mark.field {_FITS} ELSE 1 END)"
                ),
            ),
            Rule("at", whole("mark.at"), NOW),
        ),
    ),
    TableRules(
        "mark_tag",
        "level of a tag",
        "levels of tags",
        (
            _hash("mark_tag"),
            Rule("path", f"{text('mark_tag.path')} AND mark_tag.path <> ''"),
            Rule("folded", f"{text('mark_tag.folded')} AND mark_tag.folded <> ''"),
            Rule("leaf", whole("mark_tag.leaf", 0, 1)),
            Rule(
                "content_hash",
                exists(
                    "mark",
                    "mark.content_hash = mark_tag.content_hash AND mark.field = 'tags' AND mark.value IS NOT NULL",
                ),
                linked=True,
            ),
        ),
    ),
    TableRules(
        "album",
        "album",
        "albums",
        (
            row_id("album.id"),
            Rule(
                "name",
                f"{text('album.name')} AND album.name <> ''",
                "'Album ' || id",
            ),
            Rule("folded", f"{text('album.folded')} AND album.folded <> ''", "'album ' || id"),
        ),
    ),
    TableRules(
        "album_photo",
        "photo in an album",
        "photos in albums",
        (
            row_id("album_photo.id"),
            Rule("album_id", exists("album", "album.id = album_photo.album_id"), linked=True),
            _hash("album_photo"),
            Rule("position", whole("album_photo.position", 0, MOST), "id"),
        ),
    ),
    TableRules(
        "sidecar_due",
        "note of a sidecar to be written",
        "notes of sidecars to be written",
        (row_id("sidecar_due.id"), _hash("sidecar_due"), Rule("at", whole("sidecar_due.at"), NOW)),
    ),
)
