"""The values that are common in a library, for the completion of a query."""

from __future__ import annotations

import contextlib
from typing import Final

from photosearch.store.db import Database

_FACTS: Final = frozenset({"camera", "lens", "label"})
_LISTS: Final = {"keyword": ("fact_keyword", "path"), "person": ("fact_person", "name"), "place": ("fact_place", "name")}  # fmt: skip


def common(db: Database, key: str) -> list[str]:
    """The cameras, lenses, labels, keywords, people or places of the live photos, the most frequent first. Names that differ
    only in case or accents are one. A damaged one is left out."""
    if key in _FACTS:
        table, column, group = "facts", key, key
    else:
        (table, column), group = _LISTS[key], "folded"
    query = (
        f"SELECT CAST(min({table}.{column}) AS BLOB) FROM {table} JOIN image ON image.id = {table}.image_id "
        f"WHERE {table}.{column} IS NOT NULL AND live GROUP BY {table}.{group} ORDER BY count(*) DESC, 1"
    )
    found = []
    for (data,) in db.conn.execute(query):
        with contextlib.suppress(UnicodeDecodeError):
            found.append(data.decode().rpartition("|")[2] if key == "keyword" else data.decode())
    return found
