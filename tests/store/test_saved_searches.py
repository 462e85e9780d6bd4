"""Saved searches in the store: every part of a query comes back, and damage costs one search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.searches import Example, Mark, Query
from photosearch.store import db as database
from photosearch.store import mending, saved_searches
from photosearch.store.db import Database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = database.open_writer(tmp_path / "library.db")
    yield db
    db.close()


def test_a_query_comes_back_as_it_was(db: Database) -> None:
    query = Query(
        "caf\xe9 -people",
        (Example("/a\udcff.jpg", role="unlike"), Example("/b.jpg", region=(0.5, 0.0, 0.5, 1.0))),
        0.25,
        1.0,
        inside=True,
        exact_words=True,
        sort="date",
        reverse=True,
        marks=(Mark("/c.jpg"), Mark("/d.jpg", wanted=False, round=2)),
    )
    saved_searches.add(db, "  One  two ", query, {})
    [found] = saved_searches.listed(db)
    assert (found.name, found.query) == ("One two", query)
    assert found.made_at > "2020"
    assert saved_searches.find(db, "ONE TWO") == found
    saved_searches.remove(db, found.id)
    assert saved_searches.listed(db) == []


@pytest.mark.parametrize(
    "query",
    ["x'00'", "'{'", "'[]'", "'{}'", "'{\"examples\": 3}'", '\'{"words": 7, "examples": []}\'',
     '\'{"words": "a", "examples": [{"hash": "", "path": "a", "role": "like", "region": [1]}]}\'',
     '\'{"words": "a", "examples": [], "marks": [{"hash": "", "path": "a", "wanted": 1, "round": 1}]}\'',
     '\'{"words": "a", "examples": [], "marks": 3}\'',
     '\'{"words": "a", "examples": [], "marks": [{"wanted": true}]}\''],
)  # fmt: skip
def test_a_damaged_search_is_left_out(db: Database, query: str) -> None:
    saved_searches.add(db, "one", Query("a"), {})
    saved_searches.add(db, "two", Query("b"), {})
    db.conn.execute(f"UPDATE saved_search SET query = {query} WHERE name = 'one'")
    assert [one.name for one in saved_searches.listed(db)] == ["two"]
    mending.mend(db)
    assert [one.name for one in saved_searches.listed(db)] == ["two"]


def test_a_search_that_was_saved_before_there_were_marks(db: Database) -> None:
    saved_searches.add(db, "one", Query("a"), {})
    db.conn.execute("UPDATE saved_search SET query = json_remove(query, '$.marks')")
    assert [one.query for one in saved_searches.listed(db)] == [Query("a")]


def test_a_search_is_renamed_and_replaced(db: Database) -> None:
    one = saved_searches.add(db, "one", Query("a"), {})
    two = saved_searches.add(db, "two", Query("b"), {})
    saved_searches.rename(db, one.id, " Oné  more ")
    saved_searches.rename(db, two.id, "TWO")  # its own name in other letters
    assert [found.name for found in saved_searches.listed(db)] == ["Oné more", "TWO"]
    for taken in ("two", "", "x" * 201):
        with pytest.raises(UserError):
            saved_searches.rename(db, one.id, taken)
    third = saved_searches.add(db, "Two", Query("c"), {}, replaces=two.id)
    assert [found.query.words for found in saved_searches.listed(db)] == ["a", "c"]
    with pytest.raises(UserError):
        saved_searches.add(db, "one more", Query("d"), {}, replaces=third.id)
    assert [found.query.words for found in saved_searches.listed(db)] == ["a", "c"]


def test_the_hashes_of_all_pictures(db: Database) -> None:
    saved_searches.add(db, "one", Query("a", (Example("/a.jpg"),)), {"/a.jpg": "0" * 32})
    marked = Query("b", marks=(Mark("/b.jpg"),))
    saved_searches.add(db, "two", marked, {"/b.jpg": "1" * 32})
    assert saved_searches.hashes(db) >= {"0" * 32, "1" * 32}
