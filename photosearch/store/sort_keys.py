"""Numbers and dates by which an answer can be sorted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Literal

from photosearch.store.db import Database
from photosearch.store.soundness import sound
from photosearch.store.what_counts import counting

_VALUES: Final = {
    "date": f"SELECT id, sort_at FROM image WHERE sort_at <> '' AND {sound('image')} AND id IN ({{}})",
    "size": "SELECT id, bytes FROM image WHERE bytes IS NOT NULL AND id IN ({})",
    "rating": f"SELECT image_id, rating FROM {counting('rating')} WHERE rating IS NOT NULL AND image_id IN ({{}})",
}


def numbers(
    db: Database, images: Sequence[int], what: Literal["date", "size", "rating"]
) -> dict[int, Any]:
    """The values of these photos, by image id, without those that are not known."""
    found: dict[int, Any] = {}
    for start in range(0, len(images), 500):
        part = [int(image) for image in images[start : start + 500]]
        marks = ",".join("?" * len(part))
        found.update(db.conn.execute(_VALUES[what].format(marks), part).fetchall())
    return found
