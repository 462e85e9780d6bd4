"""Saved searches. A picture that is a photo of the library is kept by its content, so it is found wherever it moves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from photosearch.base.errors import UserError
from photosearch.base.saved_search import LONGEST_NAME, SavedSearch
from photosearch.base.searches import Example, Mark, Query
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
        {**_file(db, one, hashes), "role": one.role, "region": one.region} for one in query.examples
    ]
    held["marks"] = [
        {**_file(db, one, hashes), "wanted": one.wanted, "round": one.round} for one in query.marks
    ]
    return held


def _file(db: Database, one: Example | Mark, hashes: Mapping[str, str]) -> dict[str, str]:
    known = hashes.get(one.path) or photos.content_hash(db, one.image_id) or ""
    return {"path": one.path, "hash": known}


def _unpacked(db: Database, held: dict[str, Any]) -> Query:
    """Raises ValueError, TypeError or KeyError for what no query contains."""
    values: dict[str, Any] = {}
    for one in fields(Query):
        if one.name in ("examples", "marks") or one.name not in held:
            continue
        value = tuple(held[one.name]) if isinstance(held[one.name], list) else held[one.name]
        likely = (int, float, type(None)) if one.default is None else (type(one.default),)
        if not isinstance(value, likely):
            raise TypeError(one.name)
        values[one.name] = value
    return Query(
        **values,
        examples=tuple(_example(db, one) for one in held["examples"]),
        marks=tuple(_mark(db, one) for one in held.get("marks", ())),
    )


def _example(db: Database, held: dict[str, Any]) -> Example:
    path, known = _picture(db, held)
    region = held["region"]
    if region is not None:
        left, top, width, height = map(float, region)
        region = (left, top, width, height)
    return Example(path, known, held["role"], region)


def _mark(db: Database, held: dict[str, Any]) -> Mark:
    path, known = _picture(db, held)
    if not isinstance(held["wanted"], bool):
        raise TypeError("wanted")
    return Mark(path, known, held["wanted"], max(1, int(held["round"])))


def _picture(db: Database, held: dict[str, Any]) -> tuple[str, int]:
    """The file, or the photo of the library that has its content: its path or its id."""
    known = photos.image_of_hash(db, str(held["hash"])) or 0
    return "" if known else str(held["path"]), known
