"""Photos of the kind that plain words name: documents and screenshots."""

from __future__ import annotations

from dataclasses import dataclass

from photosearch.base.looks import LIKELY, SURE, PageKind
from photosearch.language.kind_words import named_kind
from photosearch.query.fusion import Further, by_score
from photosearch.store import page_looks
from photosearch.store.db import Database


@dataclass(frozen=True)
class OfKind:
    """`ranking`: of the photos that are likely of this kind, surest first. `sure`: the ids of those that are called so."""

    kind: PageKind
    ranking: Further
    sure: frozenset[int]


def of_kind(db: Database, words: str) -> OfKind | None:
    """The photos of the kind that `words` name; None if they name none."""
    named = named_kind(words)
    if named is None:
        return None
    kind, weight = named
    likely = page_looks.likely(db, kind, LIKELY)
    sure = frozenset(image for image, certainty in likely.items() if certainty >= SURE[kind])
    return OfKind(kind, by_score(likely, weight, "kind"), sure)
