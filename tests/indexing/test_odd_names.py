"""Names that are also a notation: folders whose names end with a backslash, contain a newline or look like a pattern."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.records import Root
from photosearch.indexing.roots import add_root, outermost
from photosearch.indexing.rules import Rules
from photosearch.indexing.scan import plan_of, reconcile
from photosearch.indexing.walk import look_through
from photosearch.indexing.watcher import FolderWatcher
from photosearch.store import db as database
from photosearch.store import file_states, places
from photosearch.store.db import Database
from photosearch.store.names import name_words
from tests import rows
from tests.fakes import picture

NAMES = [
    "back\\", "\\", "\\\\", "a\\b", " lead", "trail ", " ", "new\nline", "return\r", "tab\t", "%", "100%25", "%1", "*", "?",
    "[a-z]", "{x}", "..x", "x..", "...", "~", "$HOME", "-rf", "#", "&amp;", "<b>", "'", '"', "{", "é", "e\u0301", "İ", "ß",
    os.fsdecode(b"\xff"), os.fsdecode(b"caf\xe9\\"), "\U0001f600", "a" * 255,
]  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = database.open_writer(tmp_path / "data" / "library.db")
    yield db
    db.close()


def put(path: str, mark: int) -> str:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    picture(path, "red", mark)
    return path


def scan(db: Database, root: Root, *under: str) -> None:
    plan = plan_of(db, [root], Rules(), {root.id: under} if under else {})
    reconcile(db, look_through(plan))


@pytest.mark.skipif(os.name == "nt", reason="Windows has none of these names")
@pytest.mark.parametrize("top", ["plain", "top\\", "top\n ", os.fsdecode(b"top\xff")])
def test_changes_in_folders_with_odd_names_are_noticed_and_found(
    db: Database, tmp_path: Path, top: str
) -> None:
    folder = os.path.join(tmp_path, top)
    for n, name in enumerate(NAMES):
        put(os.path.join(folder, name, "a.jpg"), n)
    root = add_root(db, folder)
    scan(db, root)
    assert set(rows.known(db, root)) == {os.path.join(name, "a.jpg") for name in NAMES}
    dirty: set[tuple[str, str]] = set()
    complete = threading.Event()

    def on_dirty(found: set[tuple[str, str]]) -> None:
        dirty.update(found)
        if {(folder, os.path.join(folder, name)) for name in NAMES} <= dirty:
            complete.set()

    watcher = FolderWatcher(on_dirty, 0.1)
    watcher.watch(folder)
    watcher.start()
    try:
        for n, name in enumerate(NAMES):
            put(os.path.join(folder, name, "b.jpg"), n + 100)
            os.unlink(os.path.join(folder, name, "a.jpg"))
        assert complete.wait(20), sorted(dirty)
    finally:
        watcher.stop()
    parts = outermost({os.path.relpath(path, folder) for _root, path in dirty} - {"."})
    assert set(parts) == set(NAMES)
    scan(db, root, *parts)
    assert set(rows.known(db, root)) == {os.path.join(name, "b.jpg") for name in NAMES}
    for name in NAMES:
        inside = [row.relpath for row in file_states.known(db, root.id, name)]
        assert inside == [os.path.join(name, "b.jpg")]
    assert [found.path for found in places.roots(db)] == [folder]


def test_the_words_of_a_name_are_those_of_the_folder_itself() -> None:
    assert name_words("/photos/album\\", "x.jpg") == "album x"
    assert name_words("/photos/\\", "x.jpg") == "x"
    assert name_words("/photos/album/", "x.jpg") == "album x"
