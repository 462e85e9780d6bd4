"""Saving searches: drawings and pasted pictures stay as long as a saved search needs them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.engine.saving import forget, save
from photosearch.store import saved_searches
from tests.fakes import HashEncoder


@pytest.fixture
def engine(own_home: Path) -> Iterator[Engine]:
    engine = Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder())
    yield engine
    engine.close()


def drawn(engine: Engine, name: str, content: bytes) -> Example:
    path = engine.dirs.previews / name
    path.write_bytes(content)
    return Example(str(path), role="sketch")


def kept(engine: Engine) -> list[bytes]:
    folder = engine.dirs.saved_pictures
    return sorted(path.read_bytes() for path in folder.iterdir()) if folder.exists() else []


def test_a_drawing_outlives_the_cache(engine: Engine, tmp_path: Path) -> None:
    own = tmp_path / "own.png"
    own.write_bytes(b"own")
    sun = drawn(engine, "sketch-1.png", b"sun")
    query = Query("", (sun, Example(str(own))))
    one = save(engine, "a sun", query)
    assert kept(engine) == [b"sun"], "only what lies in the cache is copied"
    Path(sun.path).unlink()
    [found] = saved_searches.listed(engine.writable)
    assert found == one and found.query.words == "a sun"
    drawing, other = found.query.examples
    assert Path(drawing.path).read_bytes() == b"sun" and drawing.role == "sketch"
    assert other.path == str(own)


def test_pictures_go_with_the_last_search_that_needs_them(engine: Engine) -> None:
    sun, moon = drawn(engine, "sketch-1.png", b"sun"), drawn(engine, "pasted-2.png", b"moon")
    one = save(engine, "one", Query("", (sun, moon)))
    two = save(engine, "two", Query("", (sun,)))
    (engine.dirs.saved_pictures / ".half.tmp").write_bytes(b"left by a kill")
    forget(engine, one.id)
    assert kept(engine) == [b"sun"]
    again = save(engine, "two again", two.query)
    forget(engine, two.id)
    assert kept(engine) == [b"sun"], "saved again from its copy"
    save(engine, "Two again", Query("dog"), replaces=again.id)
    assert kept(engine) == []
    assert [found.name for found in saved_searches.listed(engine.writable)] == ["Two again"]


def test_a_drawing_that_is_gone_is_named(engine: Engine) -> None:
    sun = drawn(engine, "sketch-1.png", b"sun")
    Path(sun.path).unlink()
    with pytest.raises(UserError, match=r"sketch-1\.png"):
        save(engine, "one", Query("", (sun,)))
    assert kept(engine) == []
