"""A library can be read although nothing can be written beside it, and nothing that was committed is missed."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from photosearch.base.errors import DatabaseDamaged, ReadOnly
from photosearch.store import db as database
from photosearch.store import places
from tests.disks import read_only, tiny_disk

COMMIT = """
import os, sys
from pathlib import Path
from photosearch.store import db, places
library = db.open_writer(Path(sys.argv[1]))
places.add_root(library, "/last", "", "", None)
os._exit(0)  # like a kill: the -wal file stays
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed library with one root."""
    path = tmp_path / "data" / "library.db"
    with closing(database.open_writer(path)) as db:
        places.add_root(db, "/first", "", "", None)
    assert {file.name for file in path.parent.iterdir()} == {"library.db", "library.json"}
    return path


def commit_and_die(path: Path) -> None:
    subprocess.run([sys.executable, "-c", COMMIT, str(path)], check=True)
    assert path.with_name("library.db-wal").stat().st_size > 0


def roots(path: Path) -> list[str]:
    db = database.open_reader(path)
    assert db is not None
    with closing(db), db.reading():
        return [root.path for root in places.roots(db)]


def test_a_closed_library_on_a_read_only_disk(path: Path) -> None:
    with read_only(path.parent):
        assert roots(path) == ["/first"]
        db = database.open_reader(path)
        assert db is not None and db.frozen and db.integrity() == []
        db.close()
        with (
            pytest.raises(ReadOnly, match="because its disk is"),
            closing(database.open_writer(path)) as writer,
        ):
            places.add_root(writer, "/more", "", "", None)


@pytest.mark.parametrize("lost", ["", "library.db-shm"])
def test_what_a_killed_run_committed_is_read(path: Path, lost: str) -> None:
    commit_and_die(path)
    if lost:
        path.with_name(lost).unlink()
    with read_only(path.parent):
        assert roots(path) == ["/first", "/last"]
    assert roots(path) == ["/first", "/last"]


def test_a_full_disk_can_be_searched(path: Path, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    with tiny_disk(small, 1024):
        copy = small / "library.db"
        copy.write_bytes(path.read_bytes())
        with pytest.raises(OSError, match="No space"), (small / "rest").open("wb") as out:
            while True:
                out.write(bytes(4096))
        assert roots(copy) == ["/first"]


def test_a_reader_of_a_library_that_can_be_written_sees_later_changes(path: Path) -> None:
    reader = database.open_reader(path)
    assert reader is not None and not reader.frozen
    commit_and_die(path)
    assert [root.path for root in places.roots(reader)] == ["/first", "/last"]
    reader.close()


def test_damage_is_still_told_on_a_read_only_disk(path: Path) -> None:
    path.write_bytes(b"this is no database at all, whatever it is called" * 99)
    with read_only(path.parent), pytest.raises(DatabaseDamaged):
        database.open_reader(path)
