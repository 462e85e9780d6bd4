"""Albums in the store: named lists of photos, in order; each change is undone, and no change touches a photo."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.facts import Facts
from photosearch.base.records import FileStat
from photosearch.store import albums, encoders, mending, photos, places, rebuild, removed
from photosearch.store import db as database
from photosearch.store.db import Database
from photosearch.store.fact_rows import Unread
from photosearch.store.photos import Indexed
from tests import rows

PHOTOS = 5


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A library of the photos 1 to 5."""
    db = database.open_writer(tmp_path / "data" / "library.db")
    root = places.add_root(db, "/photos", "uuid:1", "/photos")
    encoders.encoder_id(db, "m@1", "m")
    stats = [FileStat(f"{n}.jpg", n, n) for n in range(1, PHOTOS + 1)]
    for number, file_id in enumerate(rows.add(db, root, stats), 1):
        photos.commit_batch(db, 1, [Indexed(file_id, f"{number:032x}", Facts(4, 3), {})])
    yield db
    db.close()


def state(db: Database) -> list[tuple[str, list[int]]]:
    return [(one.name, albums.photos(db, one.id)) for one in albums.listed(db)]


def test_an_album_has_its_photos_in_the_order_in_which_they_were_added(db: Database) -> None:
    album, _undo = albums.create(db, "  Italy   2019 ", [3, 1])
    albums.add(db, album.id, [5, 1, 2, 99])
    assert state(db) == [("Italy 2019", [3, 1, 5, 2])]
    assert albums.find(db, "ITALY 2019") == albums.listed(db)[0]
    assert albums.listed(db)[0].photos == 4
    assert [one.name for one in albums.of_photo(db, 5)] == ["Italy 2019"]
    albums.arrange(db, album.id, [2, 5])
    assert state(db) == [("Italy 2019", [2, 5, 3, 1])]
    albums.take_away(db, album.id, [5, 4])
    assert state(db) == [("Italy 2019", [2, 3, 1])]


def test_each_change_is_undone_and_done_again(db: Database) -> None:
    album, made = albums.create(db, "One", [1, 2, 3])
    undos = [made]
    states = [[], state(db)]
    changes = (
        lambda: albums.add(db, album.id, [5]),
        lambda: albums.take_away(db, album.id, [2]),
        lambda: albums.rename(db, album.id, "Two"),
        lambda: albums.arrange(db, album.id, [5, 3]),
        lambda: albums.delete(db, album.id),
    )
    for change in changes:
        undos.append(change())
        states.append(state(db))
    redos = []
    for undo, before in zip(reversed(undos), reversed(states[:-1]), strict=True):
        redos.append(albums.restore(db, undo))
        assert state(db) == before
    for redo, after in zip(reversed(redos), states[1:], strict=True):
        albums.restore(db, redo)
        assert state(db) == after
    assert photos.count_live(db) == PHOTOS


def test_names_that_cannot_be_used(db: Database) -> None:
    album, undo = albums.create(db, "Ümläut", [])
    other, _undo = albums.create(db, "Other", [])
    for name in ("", " ", "umlaut", "x" * 201):
        with pytest.raises(UserError):
            albums.create(db, name)
        with pytest.raises(UserError):
            albums.rename(db, other.id, name)
    albums.rename(db, album.id, "UMLAUT")  # its own, in other letters
    albums.restore(db, undo)
    albums.create(db, "umlaut")
    gone = albums.delete(db, other.id)
    albums.create(db, "other")
    with pytest.raises(UserError, match="already"):
        albums.restore(db, gone)
    with pytest.raises(UserError, match="not exist"):
        albums.add(db, other.id, [1])


def test_an_unknown_album_is_told_with_the_name_that_was_meant(db: Database) -> None:
    with pytest.raises(UserError, match="no albums yet"):
        albums.named(db, "Italy")
    albums.create(db, "Italy 2019")
    with pytest.raises(UserError, match="Did you mean “Italy 2019”"):
        albums.named(db, "itly 2019")
    with pytest.raises(UserError, match="The albums are: Italy 2019"):
        albums.named(db, "Dogs")


def test_photos_of_a_removed_folder_come_back_to_their_albums(db: Database) -> None:
    albums.create(db, "One", [4, 2])
    gone = removed.take_out(db, places.roots(db)[0])
    assert state(db) == [("One", [])]
    removed.restore(db, gone.id)
    assert state(db) == [("One", [4, 2])]
    gone = removed.take_out(db, places.roots(db)[0])
    removed.forget(db, [gone.id], lambda _hashes: None)
    assert albums.listed(db) == [albums.find(db, "one")]
    assert db.conn.execute("SELECT count(*) FROM album_photo").fetchone() == (0,)


def told(db: Database, image_id: int, *found: tuple[str, int]) -> None:
    photos.put_facts(db, [(Unread(image_id, "s"), Facts(4, 3, albums=found))])


def test_a_sidecar_names_the_albums_of_its_photo(db: Database) -> None:
    albums.create(db, "One", [1])
    told(db, 2, ("ONE", 7), ("New", 1))
    told(db, 3, ("new", 0))
    assert state(db) == [("New", [3, 2]), ("One", [1, 2])]
    told(db, 2, ("One", 7))  # taken out of an album on another computer
    assert state(db) == [("New", [3]), ("One", [1, 2])]
    albums.take_away(db, albums.named(db, "One").id, [2])
    told(db, 2, ("One", 7))  # something else of the sidecar has changed
    told(db, 3)  # the sidecar is gone
    assert state(db) == [("New", [3]), ("One", [1])]


def test_a_name_that_is_lost_costs_no_photo(db: Database) -> None:
    albums.create(db, "One", [2, 1])
    db.conn.execute("UPDATE album SET name = x'00'")
    assert [str(one) for one in mending.found(db)] == ["1 album"]
    mending.mend(db)
    assert state(db) == [("Album 1", [2, 1])]
    db.conn.execute("PRAGMA foreign_keys = OFF")
    db.conn.execute("DELETE FROM album")
    db.conn.execute("PRAGMA foreign_keys = ON")
    assert [str(one) for one in mending.found(db)] == ["2 photos in albums"]
    mending.mend(db)
    assert mending.found(db) == [] and state(db) == [("Album 1", [2, 1])]
    db.close()
    with closing(sqlite3.connect(db.path, isolation_level=None)) as conn:
        conn.execute("DROP TABLE album")
    rebuild.rebuild(db.path)
    with closing(database.open_writer(db.path)) as again:
        assert state(again) == [("Album 1", [2, 1])]
