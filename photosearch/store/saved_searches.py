"""Saved searches. A picture that is a photo of the library is kept by its content, so it is found wherever it moves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from photosearch.base.errors import UserError
from photosearch.base.saved_search import LONGEST_NAME, SavedSearch
from photosearch.base.searches import Example, Query
from photosearch.base.user_text import say
from photosearch.language.folding import folded
from photosearch.store import photos
from photosearch.store.db import Database
from photosearch.store.soundness import possible, sound


def add(
    db: Database, name: str, query: Query, hashes: Mapping[str, str], replaces: int = 0
) -> SavedSearch:
    """Keep a query under a name. `hashes`: the content hash of each picture file of the query that could be read.
    `replaces`: the id of a saved search in whose place it comes, or 0.

    Raises UserError if the name is taken, empty or too long. Names that differ only in case or accents are the same.
    """
    name = _free_name(db, name, replaces)
    with db.transaction(durable=True) as conn:
        conn.execute("DELETE FROM saved_search WHERE id = ?", (replaces,))
        made = conn.execute(
            "INSERT INTO saved_search (name, query, made_at) VALUES (?, ?, strftime('%Y-%m-%dT%H:%M:%S', 'now'))",
            (name, json.dumps(_packed(db, query, hashes))),
        ).lastrowid
    return next(one for one in listed(db) if one.id == made)


def rename(db: Database, search_id: int, name: str) -> None:
    """Give a saved search another name. Raises UserError as `add` does."""
    name = _free_name(db, name, search_id)
    with db.transaction(durable=True) as conn:
        conn.execute("UPDATE saved_search SET name = ? WHERE id = ?", (name, search_id))


def _free_name(db: Database, name: str, own: int) -> str:
    """The name as it is stored. Raises UserError if it cannot be used, or if another search than `own` has it."""
    name = " ".join(name.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise UserError(
            say("The name of a saved search has 1 to {count} characters.", count=LONGEST_NAME)
        )
    taken = find(db, name)
    if taken is not None and taken.id != own:
        raise UserError(
            say("There is a saved search “{name}” already.", name=name),
            say("Choose another name, or remove it first."),
        )
    return name


def listed(db: Database) -> list[SavedSearch]:
    """All saved searches, by name. One that cannot be read any more is left out."""
    found = []
    for row_id, name, query, made_at in db.conn.execute(
        f"SELECT id, name, query, {possible('saved_search', 'made_at')} FROM saved_search WHERE {sound('saved_search')}"
    ).fetchall():
        try:
            found.append(SavedSearch(row_id, name, _unpacked(db, json.loads(query)), made_at))
        except (ValueError, TypeError, KeyError, RecursionError):
            continue
    return sorted(found, key=lambda one: (folded(one.name), one.id))


def find(db: Database, name: str) -> SavedSearch | None:
    """The saved search of this name."""
    return next((one for one in listed(db) if folded(one.name) == folded(name)), None)


def hashes(db: Database) -> set[str]:
    """The content hashes of the picture files in all saved searches, also in those that `listed` leaves out."""
    return {
        text
        for (text,) in db.conn.execute(
            "SELECT tree.value FROM saved_search, json_tree(saved_search.query) AS tree "
            f"WHERE {sound('saved_search')} AND tree.key = 'hash'"
        )
    }


def remove(db: Database, search_id: int) -> None:
    """Forget a saved search; its photos stay."""
    with db.transaction(durable=True) as conn:
        conn.execute("DELETE FROM saved_search WHERE id = ?", (search_id,))


def _packed(db: Database, query: Query, hashes: Mapping[str, str]) -> dict[str, Any]:
    held = {one.name: getattr(query, one.name) for one in fields(Query)}
    held["examples"] = [
        {
            "path": example.path,
            "hash": hashes.get(example.path) or photos.content_hash(db, example.image_id) or "",
            "role": example.role,
            "region": example.region,
        }
        for example in query.examples
    ]
    return held


def _unpacked(db: Database, held: dict[str, Any]) -> Query:
    """Raises ValueError, TypeError or KeyError for what no query contains."""
    values: dict[str, Any] = {}
    for one in fields(Query):
        if one.name == "examples" or one.name not in held:
            continue
        value = tuple(held[one.name]) if isinstance(held[one.name], list) else held[one.name]
        likely = (int, float, type(None)) if one.default is None else (type(one.default),)
        if not isinstance(value, likely):
            raise TypeError(one.name)
        values[one.name] = value
    return Query(**values, examples=tuple(_example(db, one) for one in held["examples"]))


def _example(db: Database, held: dict[str, Any]) -> Example:
    known = photos.image_of_hash(db, str(held["hash"])) or 0
    region = held["region"]
    if region is not None:
        left, top, width, height = map(float, region)
        region = (left, top, width, height)
    path = "" if known else str(held["path"])
    return Example(path, known, held["role"], region)
