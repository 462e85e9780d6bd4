"""What a database of digiKam says is taken over for the right photos; it is never written, and anything else is a sentence."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import UserError
from photosearch.base.facts import Facts
from photosearch.base.marks import MarkChange
from photosearch.base.records import FileStat
from photosearch.store import db as database
from photosearch.store import encoders, fact_rows, foreign, mark_rows, photos, places
from photosearch.store.db import Database
from photosearch.store.photos import Indexed
from tests import rows
from tests.store.digikam import Catalogue, closed, with_log

FILES = {"2019/a.jpg": 10, "2019/b.jpg": 20, "2020/a.jpg": 30, "c.jpg": 40, "2020/x/d.jpg": 50, "2021/x/d.jpg": 50}  # fmt: skip
ROOT = "volumeid:?path=%2Fphotos%2Fmy%20pictures"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A library of the photos 1 to 6, in the order of `FILES`."""
    db = database.open_writer(tmp_path / "data" / "library.db")
    root = places.add_root(db, "/photos/my pictures", "uuid:1", "/photos")
    encoders.encoder_id(db, "m@1", "m")
    stats = [FileStat(name, size, size) for name, size in FILES.items()]
    for number, file_id in enumerate(rows.add(db, root, stats), 1):
        facts = Facts(4, 3, keywords=("own",))
        photos.commit_batch(db, 1, [Indexed(file_id, f"{number:032x}", facts, {})])
    yield db
    db.close()


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    made = Catalogue(tmp_path / "digikam4.db", ROOT)
    yield made
    made.close()


def taken_over(db: Database, path: Path) -> tuple[dict[int, Facts], int]:
    matches = foreign.matched(db, foreign.read_digikam(path))
    mark_rows.change_each(db, matches.changes)
    return fact_rows.read(db, list(matches.changes)), matches.unknown


def test_all_that_digikam_knows_is_taken_over(db: Database, catalogue: Catalogue) -> None:
    catalogue.photo(
        "/2019", "a.jpg", 10, rating=4, tags=(2, 5, 7, 9, 11, 12, 13),
        comments=((1, "de-DE", "Ein Tag"), (1, "x-default", "A day"), (3, "x-default", "Title"), (2, "x-default", "Headline")),
    )  # fmt: skip
    catalogue.photo("/2019", "b.jpg", 20, rating=3, tags=(4, 3))
    catalogue.photo("/", "c.jpg", 40, rating=0, tags=(6, 15))
    catalogue.photo("/2020", "a.jpg", 30, rating=-1)
    catalogue.photo("/2020", "gone.jpg", 1, rating=5)
    catalogue.photo("/2020/x", "d.jpg", 50, rating=5, status=3)  # in digiKam's trash
    found, unknown = taken_over(db, closed(catalogue))
    assert found.keys() == {1, 2, 4} and unknown == 1
    first = found[1]
    assert (first.rating, first.picked, first.label, first.title, first.caption) == (4, True, "Red", "Title", "A day")  # fmt: skip
    assert set(first.keywords) == {"own", "People|Anna", "Places|Italy", "Places|Italy|Rome Lazio"}
    assert (found[2].rating, found[2].label) == (-1, "Purple")
    assert (found[4].rating, found[4].label, found[4].picked) == (None, "Grey", None)


def test_what_the_user_has_noted_stays(db: Database, catalogue: Catalogue) -> None:
    mark_rows.change(db, [1], MarkChange((("rating", 1),), add_tags=("mine",)))
    catalogue.photo("/2019", "a.jpg", 10, rating=4, tags=(2, 9))
    found, _unknown = taken_over(db, closed(catalogue))
    assert (found[1].rating, found[1].label) == (1, "Red")
    assert set(found[1].keywords) == {"own", "mine", "People|Anna"}
    again = foreign.matched(db, foreign.read_digikam(catalogue.path))
    assert mark_rows.change_each(db, again.changes).marks == ()


@pytest.mark.parametrize(
    ("root", "specific", "album", "name", "size", "expected"),
    [
        (ROOT, "/", "/2019", "a.jpg", 99, 1),  # the path is known, whatever the size
        ("volumeid:?uuid=1-2", "/my pictures", "/2020", "a.jpg", 30, 3),
        ("volumeid:?uuid=1-2", "/", "/2020/x", "d.jpg", 50, 5),
        ("volumeid:?uuid=1-2", "/", "/elsewhere", "d.jpg", 50, None),  # one of two
        ("volumeid:?uuid=1-2", "/", "/elsewhere", "c.jpg", 40, 4),  # the only one
        ("volumeid:?uuid=1-2", "/", "/2019", "a.jpg", 99, None),
        ("volumeid:?uuid=1-2", "/", "/2019", "a.jpg", None, None),
        ("networkshareid:?mountpath=%2Fphotos", "/my pictures", "/2021/x", "d.jpg", None, 6),
        ("nonsense", "", "/2019", "b.jpg", 20, 2),
    ],
)
def test_photos_are_matched_by_path_or_by_name_and_size(
    db: Database, tmp_path: Path, root: str, specific: str, album: str, name: str, size: int | None, expected: int | None
) -> None:  # fmt: skip
    made = Catalogue(tmp_path / "digikam4.db", root, specific)
    made.photo(album, name, size, rating=4)
    found, unknown = taken_over(db, closed(made))
    assert list(found) == ([expected] if expected else []) and unknown == (expected is None)


def test_a_database_is_never_written(db: Database, catalogue: Catalogue, tmp_path: Path) -> None:
    catalogue.photo("/2019", "a.jpg", 10, rating=4)
    path = closed(catalogue)
    before = path.read_bytes(), path.stat().st_mtime_ns, sorted(os.listdir(tmp_path))
    foreign.read_digikam(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns, sorted(os.listdir(tmp_path))) == before
    open_log = with_log(path)  # digiKam is running
    log = path.with_name("digikam4.db-wal")
    before_log = path.read_bytes(), log.read_bytes(), sorted(os.listdir(tmp_path))
    assert foreign.read_digikam(path)[0].values == {"rating": 1}
    assert (path.read_bytes(), log.read_bytes(), sorted(os.listdir(tmp_path))) == before_log
    open_log.close()


@pytest.mark.parametrize(
    ("version", "required", "known"),
    [("5", "", True), ("16", "5", True), ("99", "10", True), ("99", "", False), ("99", "50", False), ("3", "", False), ("x", "", False), ("", "", False)],
)  # fmt: skip
def test_versions(tmp_path: Path, version: str, required: str, known: bool) -> None:
    made = Catalogue(tmp_path / "digikam4.db", ROOT, version=version)
    made.put("Settings", "DBVersionRequired", required)
    made.photo("/", "a.jpg", 1, rating=1)
    if known:
        assert len(foreign.read_digikam(closed(made))) == 1
    else:
        with pytest.raises(UserError, match="not supported"):
            foreign.read_digikam(closed(made))


def test_other_files_are_a_sentence(tmp_path: Path, db: Database) -> None:
    nonsense, empty, other = (tmp_path / name for name in ("nonsense.db", "empty.db", "other.db"))
    nonsense.write_bytes(b"nonsense" * 999)
    empty.write_bytes(b"")
    with sqlite3.connect(other) as conn:
        conn.execute("CREATE TABLE a (b)")
    conn.close()
    for path in (nonsense, empty, other, db.path):
        with pytest.raises(UserError, match="not a database of digiKam"):
            foreign.read_digikam(path)
    for path in (tmp_path / "none.db", tmp_path):
        with pytest.raises(UserError, match="cannot be read"):
            foreign.read_digikam(path)


def test_a_damaged_database_is_a_sentence_or_tells_what_it_can(
    db: Database, catalogue: Catalogue
) -> None:
    for n in range(500):
        catalogue.photo("/2019", f"p{n}.jpg", n, rating=4, tags=(9,))
    path = closed(catalogue)
    data = path.read_bytes()
    for start in range(4096, len(data), 4096 * 3):
        path.write_bytes(data[:start] + b"\x7f" * 4096 + data[start + 4096 :])
        try:
            taken_over(db, path)
        except UserError as error:
            assert "digiKam" in str(error)
    path.write_bytes(data[:9000])
    with pytest.raises(UserError):
        foreign.read_digikam(path)


def test_odd_values_are_left_out(db: Database, catalogue: Catalogue) -> None:
    catalogue.photo(
        "/2019",
        "a.jpg",
        10,
        rating=77,
        comments=((1, "x-default", " "), (3, "x-default", "T\0\n2")),
    )
    conn = sqlite3.connect(catalogue.path)
    conn.execute("UPDATE ImageInformation SET rating = 'high' WHERE imageid = 1")
    conn.execute("INSERT INTO Albums (id, albumRoot, relativePath) VALUES (9, 9, x'00')")
    conn.commit()
    conn.close()
    found, _unknown = taken_over(db, closed(catalogue))
    assert (found[1].rating, found[1].caption, found[1].title) == (None, None, "T 2")
