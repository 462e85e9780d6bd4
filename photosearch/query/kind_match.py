"""Photos of the kind that plain words name: documents and screenshots."""

from __future__ import annotations

from photosearch.base.looks import LIKELY, PageKind
from photosearch.language.kind_words import named_kind
from photosearch.query.fusion import Further, by_score
from photosearch.store import page_looks
from photosearch.store.db import Database


def of_kind(db: Database, words: str) -> tuple[PageKind, Further] | None:
    """The kind that `words` name, and the ranking of the photos that look so, surest first; None if they name none."""
    named = named_kind(words)
    if named is None:
        return None
    kind, weight = named
    return kind, by_score(page_looks.likely(db, kind, LIKELY), weight)
