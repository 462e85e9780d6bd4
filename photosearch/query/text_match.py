"""Photos found by the quoted text in them. It chooses the photos; plain words only move them up (`word_match`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from photosearch.store import text_rows
from photosearch.store.db import Database

MOST_TEXTS: Final = 16  # quoted texts of a query


def contained(db: Database, texts: Sequence[str]) -> dict[int, float]:
    """The images (ids) whose text contains all of `texts`, and how well, up to 1."""
    every = [text_rows.containing(db, one) for one in texts[:MOST_TEXTS]]
    if not every:
        return {}
    both = set.intersection(*map(set, every))
    return {image: min(found[image] for found in every) for image in both}
