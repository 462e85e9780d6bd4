"""What the words of a query mean in this library: its cameras, places and folders are known by name."""

from __future__ import annotations

from photosearch.base.records import Query
from photosearch.language.known_names import KnownNames
from photosearch.language.terms import understood_of
from photosearch.language.understanding import Understood
from photosearch.store.db import Database


def known_names(db: Database | None) -> KnownNames:
    return KnownNames()


def understood(db: Database | None, query: Query) -> Understood:
    """What the words of `query` say in this library; without a library, in any."""
    return understood_of(query, known_names(db))
