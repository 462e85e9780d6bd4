"""Saving a search, also one for things like a few photos under a name."""

from __future__ import annotations

from dataclasses import replace

from photosearch.base.errors import UserError
from photosearch.base.records import Query
from photosearch.base.saved_search import SavedSearch
from photosearch.base.user_text import say
from photosearch.engine.library import Engine
from photosearch.images.hashing import content_hash
from photosearch.language.terms import understood_of
from photosearch.query.build import nothing_asked
from photosearch.store import saved_searches
from photosearch.store.db import Database


def save(engine: Engine, name: str, query: Query) -> SavedSearch:
    """Keep a query under a name. Without words, the name says what the pictures show.

    Raises UserError for a name that cannot be used, a query without any content or with a mistake, and a picture that cannot be read.
    """
    if not query.words.strip():
        query = replace(query, words=name)
    if query.empty:
        raise nothing_asked()
    mistake = understood_of(query).mistake
    if mistake is not None:
        raise UserError(mistake.text, mistake.hint)
    hashes = {}
    for example in query.examples:
        if example.path:
            try:
                hashes[example.path] = content_hash(example.path)
            except OSError:
                raise UserError(
                    say("There is no file {path}.", path=example.path),
                    say("Choose another picture."),
                ) from None
    return saved_searches.add(engine.writable, name, query, hashes)


def saved(db: Database | None, name: str) -> SavedSearch:
    """The saved search of this name. Raises UserError if there is none."""
    found = saved_searches.find(db, name) if db is not None else None
    if found is None:
        raise UserError(
            say("There is no saved search “{name}”.", name=name),
            say("`photosearch saved list` shows all."),
        )
    return found
