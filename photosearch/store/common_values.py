"""The values that are common in a library, for the completion of a query."""

from __future__ import annotations

import contextlib
from typing import Final

from photosearch.store import albums
from photosearch.store.db import Database
from photosearch.store.what_counts import KEYWORDS, counting

_TEXTS: Final = {"camera": "facts", "lens": "facts", "label": counting("label")}
_LISTS: Final = {"keyword": (KEYWORDS, "path"), "person": ("fact_person", "name"), "place": ("fact_place", "name")}  # fmt: skip


def common(db: Database, key: str) -> list[str]:
    """The cameras, lenses, labels, keywords, people or places of the live photos, the most frequent first; or the albums, by name.
    Names that differ only in case or accents are one. A damaged one is left out."""
    if key == "album":
        return [album.name for album in albums.listed(db)]
    if key in _TEXTS:
        table, column, group = _TEXTS[key], key, key
    else:
        (table, column), group = _LISTS[key], "folded"
    query = (
        f"SELECT CAST(min(told.{column}) AS BLOB) FROM {table} AS told JOIN image ON image.id = told.image_id "
        f"WHERE told.{column} <> '' AND live GROUP BY told.{group} ORDER BY count(*) DESC, 1"
    )
    found = []
    for (data,) in db.conn.execute(query):
        with contextlib.suppress(UnicodeDecodeError):
            found.append(data.decode().rpartition("|")[2] if key == "keyword" else data.decode())
    return found
