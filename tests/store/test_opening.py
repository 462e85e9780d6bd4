"""What is opened, refused, put aside or told: foreign logs, emptied and missing libraries, missing parts, other programs' files."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from photosearch.base.errors import (
    DatabaseDamaged,
    LibraryReplaced,
    NotALibrary,
)
from photosearch.store import backups, beside, places, schema
from photosearch.store import db as database
from tests.rows import make_first

WRITE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from photosearch.store import db as database, places
db = database.open_writer(Path(sys.argv[1]))
for folder in sys.argv[2:]:
    places.add_root(db, folder)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


def write_and_die(path: Path, *folders: str) -> None:
    """Add folders in a process that is then killed, so that its log stays."""
    subprocess.run([sys.executable, "-c", WRITE_AND_DIE, path, *folders], check=False)
    assert beside.logs_of(path)


def with_folders(path: Path, *folders: str) -> None:
    with closing(database.open_writer(path)) as db:
        for folder in folders:
            places.add_root(db, folder)


def written(path: Path) -> list[str]:
    with closing(database.open_writer(path)) as db:
        assert db.integrity() == []
        return [root.path for root in places.roots(db)]


def read(path: Path) -> list[str]:
    db = database.open_reader(path)
    assert db is not None
    with closing(db):
        return [root.path for root in places.roots(db)]


def aside(path: Path) -> set[str]:
    """The names of the files that were put aside."""
    return {file.name for file in (path.parent / "put-aside").glob("*/*")}


def backed_up(path: Path) -> Path:
    with closing(database.open_writer(path)) as db:
        return backups.make(db.conn, path, "manual")


# Logs


def test_the_log_of_a_killed_writer_is_replayed(path: Path) -> None:
    write_and_die(path, "/a")
    assert read(path) == ["/a"]
    assert written(path) == ["/a"] and aside(path) == set()


@pytest.mark.parametrize(
    "copy", [shutil.copy, lambda a, b: os.replace(shutil.copy(a, f"{b}.1"), b)]
)
def test_a_log_is_not_replayed_into_a_backup_that_was_copied_over_the_library(
    path: Path, copy: Callable[[Path, Path], object]
) -> None:
    with_folders(path, "/a")
    backup = backed_up(path)
    write_and_die(path, "/b", "/c")
    copy(backup, path)
    assert read(path) == ["/a"], "a reader ignores the log"
    assert aside(path) == set(), "and leaves it where it is"
    assert written(path) == ["/a"]
    assert "library.db-wal" in aside(path)
    write_and_die(path, "/d")
    assert read(path) == written(path) == ["/a", "/d"]


def test_a_copy_that_was_made_by_other_means_between_two_sessions(
    path: Path, tmp_path: Path
) -> None:
    with_folders(path, "/a")
    other = shutil.copy(path, tmp_path / "copy.db")
    write_and_die(path, "/b")
    shutil.copy(other, path)
    assert read(path) == written(path) == ["/a"]


def test_a_backup_of_an_earlier_version_has_no_token(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    make_first(old)
    write_and_die(path, "/b")
    shutil.copy(old, path)
    assert written(path) == ["/photos"]
    assert "library.db-wal" in aside(path)


@pytest.mark.parametrize(
    "place", ["before the token", "after the token", "after the checkpoint", "before the end"]
)
def test_a_kill_while_a_session_begins(path: Path, place: str) -> None:
    """At each place the log that is left is the library's own."""
    write_and_die(path, "/a")
    places_to_die = {
        "before the token": "beside.SideFile.write = after(beside.SideFile.write, 1)",
        "after the token": "database._Connection.execute = on(database._Connection.execute, 'wal_checkpoint')",
        "after the checkpoint": "beside.SideFile.write = before(beside.SideFile.write, 2)",
        "before the end": "beside.SideFile.write = after(beside.SideFile.write, 2)",
    }
    code = f"""
import os, signal, sys
from pathlib import Path
from photosearch.store import beside, db as database
def die():
    os.kill(os.getpid(), signal.SIGKILL)
def after(real, nth, calls=[]):
    def armed(*args):
        real(*args)
        calls.append(1)
        if len(calls) == nth: die()
    return armed
def before(real, nth, calls=[]):
    def armed(*args):
        calls.append(1)
        if len(calls) == nth: die()
        real(*args)
    return armed
def on(real, word):
    return lambda self, *args: die() if word in args[0] else real(self, *args)
{places_to_die[place]}
database.open_writer(Path(sys.argv[1]))
"""
    done = subprocess.run([sys.executable, "-c", code, path], check=False)
    assert done.returncode == -9
    assert read(path) == ["/a"]
    assert written(path) == ["/a"] and aside(path) == set()


def test_a_reader_that_keeps_an_old_state_does_not_condemn_the_log(path: Path) -> None:
    with_folders(path, "/a")
    reader = database.open_reader(path)
    assert reader is not None
    with closing(reader), reader.reading() as conn:
        conn.execute("SELECT * FROM root").fetchall()
        write_and_die(path, "/b")
        side = beside.SideFile.read(path)
        assert side is not None and len(side.tokens) > 1, "the token is not in the file itself yet"
        assert read(path) == ["/a", "/b"]
    assert written(path) == ["/a", "/b"]


# A library that is gone


def traces(path: Path, kind: str) -> Path:
    """Leave something that only a library leaves; returns the folder of thumbnails."""
    thumbs = path.parent.parent / "thumbs"
    match kind:
        case "thumbnail":
            (thumbs / "aa").mkdir(parents=True)
            (thumbs / "aa" / "aa.jpg").touch()
        case "index":
            (path.parent / "index" / "model@1").mkdir(parents=True)
            (path.parent / "index" / "model@1" / "joint-1-00000000.idx").touch()
        case "backup":
            (path.parent / "backups").mkdir()
            (path.parent / "backups" / "daily-20260101-000000.db").touch()
        case "side file":
            beside.SideFile().write(path)
    return thumbs


@pytest.mark.parametrize("empty", ["no bytes", "no tables"])
@pytest.mark.parametrize("trace", ["thumbnail", "index", "backup", "side file"])
def test_an_emptied_library_is_damaged(path: Path, trace: str, empty: str) -> None:
    path.parent.mkdir()
    path.touch()
    if empty == "no tables":
        with closing(sqlite3.connect(path)) as conn:
            conn.execute("PRAGMA user_version = 0")
            conn.execute("VACUUM")
    thumbs = traces(path, trace)
    for open_it in (database.open_reader, database.open_writer):
        with pytest.raises(DatabaseDamaged, match="nothing is left in it"):
            open_it(path, thumbs)


def test_an_emptied_library_keeps_its_log(path: Path) -> None:
    """SQLite itself would delete it."""
    write_and_die(path, "/a")
    os.truncate(path, 0)
    for open_it in (database.open_reader, database.open_writer):
        with pytest.raises(DatabaseDamaged):
            open_it(path)
    assert beside.logs_of(path)


def test_an_empty_file_in_a_new_home_becomes_a_library(path: Path, tmp_path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert database.open_reader(path, tmp_path / "thumbs") is None
    with_folders(path, "/a")
    assert read(path) == ["/a"]


def test_a_missing_library_is_told_if_its_side_file_is_there(path: Path) -> None:
    with_folders(path, "/a")
    path.unlink()
    for open_it in (database.open_reader, database.open_writer):
        with pytest.raises(DatabaseDamaged, match="is missing"):
            open_it(path)
    (path.parent / "library.json").unlink()
    assert database.open_reader(path) is None
    with_folders(path)


def test_a_crash_while_a_library_is_made_leaves_none(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(database, "sync_file", dies)
        database.open_writer(path)
    assert not path.exists()
    with_folders(path, "/a")
    assert {file.name for file in path.parent.iterdir()} == {"library.db", "library.json"}


# Damage and foreign files


PARTS = [
    "DROP TABLE place",
    "DROP TABLE signature",
    "DROP TABLE name_text",
    "DROP TABLE library",
    "DROP INDEX image_newest",
    "DROP TRIGGER root_moved",
    "ALTER TABLE file DROP COLUMN decoder",
    "DROP TABLE name_text_data",
    "DELETE FROM _sqlite_migrations",
    "PRAGMA application_id = 1",
    "PRAGMA user_version = 514",
]


@pytest.mark.parametrize("statement", PARTS)
def test_a_missing_part_is_damage(path: Path, statement: str) -> None:
    with_folders(path, "/a")
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA writable_schema = ON")
        if "name_text_data" in statement:
            conn.execute("DELETE FROM sqlite_schema WHERE name = 'name_text_data'")
        else:
            conn.execute(statement)
    for open_it in (database.open_reader, database.open_writer):
        with pytest.raises(DatabaseDamaged, match="doctor --fix"):
            open_it(path)


def test_a_table_that_goes_while_the_library_is_open_is_damage_and_a_bug_is_a_bug(
    path: Path,
) -> None:
    with closing(database.open_writer(path)) as db:
        with pytest.raises(sqlite3.OperationalError):
            db.conn.execute("SELECT * FROM nowhere")
        with pytest.raises(sqlite3.IntegrityError):
            db.conn.execute("INSERT INTO root (path) VALUES (NULL)")
        db.conn.execute("DROP TABLE place")
        with pytest.raises(DatabaseDamaged):
            places.places(db)


def test_a_header_that_sqlite_only_reads_is_damage(path: Path) -> None:
    with_folders(path, "/a")
    with path.open("r+b") as file:
        file.seek(18)
        file.write(b"\x09")
    with pytest.raises(DatabaseDamaged, match="header"):
        database.open_writer(path)


@pytest.mark.parametrize(
    "statements",
    [
        "CREATE TABLE notes (text)",
        "CREATE TABLE notes (text); PRAGMA application_id = 77",
        "CREATE TABLE library (token); INSERT INTO library VALUES ('x'); PRAGMA user_version = 1",
        "PRAGMA application_id = 77; PRAGMA user_version = 3",
    ],
)
def test_the_database_of_another_program_is_left_alone(path: Path, statements: str) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as conn:
        conn.executescript(statements)
    before = path.read_bytes()
    for open_it in (database.open_reader, database.open_writer):
        with pytest.raises(NotALibrary):
            open_it(path)
    assert path.read_bytes() == before and [path] == list(path.parent.iterdir())


def test_a_library_of_the_next_version_may_have_more(path: Path) -> None:
    with_folders(path, "/a")
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("ALTER TABLE root ADD COLUMN colour TEXT")
        conn.execute("CREATE TABLE more (x)")
    assert read(path) == written(path) == ["/a"]


def test_the_hint_names_a_backup_only_if_there_is_one(path: Path) -> None:
    with_folders(path, "/a")
    for make in (lambda _path: None, backed_up):
        backup = make(path)
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 3])
        with pytest.raises(DatabaseDamaged, match="doctor --fix") as raised:
            database.open_reader(path)
        assert ("backup" in raised.value.hint) == (backup is not None)
        assert backup is None or backup.name in raised.value.hint
        path.write_bytes(whole)


# A library that is replaced while it is open


def replaced(how: str, path: Path, backup: Path) -> None:
    match how:
        case "deleted":
            path.unlink()
        case "folder deleted":
            shutil.rmtree(path.parent)
        case "replaced":
            shutil.copy(backup, path.with_suffix(".new"))
            path.with_suffix(".new").replace(path)
        case "overwritten":
            shutil.copy(backup, path)
        case "log deleted":
            path.with_name("library.db-wal").unlink()


@pytest.mark.skipif(os.name == "nt", reason="open files cannot be deleted")
@pytest.mark.parametrize(
    "how", ["deleted", "folder deleted", "replaced", "overwritten", "log deleted"]
)
def test_a_library_that_is_replaced_while_it_is_open_is_noticed(
    path: Path, tmp_path: Path, how: str
) -> None:
    with_folders(path, "/a")
    backup = Path(shutil.copy(backed_up(path), tmp_path / "backup.db"))
    with closing(database.open_writer(path)) as db:
        places.add_root(db, "/b")
        db.session._looked = 0.0
        replaced(how, path, backup)
        with pytest.raises(LibraryReplaced):
            places.add_root(db, "/c")
    match how:
        case "deleted":
            with pytest.raises(DatabaseDamaged, match="missing"):
                database.open_writer(path)
        case "folder deleted":
            assert written(path) == []
        case "log deleted":
            assert written(path) == ["/a", "/b"], (
                "it was written into the library when that was closed"
            )
        case _:
            assert path.read_bytes() == backup.read_bytes(), (
                "closing the former library left it alone"
            )
            assert written(path) == ["/a"]


def test_a_reader_and_a_checkpoint_are_no_replacement(path: Path) -> None:
    with closing(database.open_writer(path)) as db:
        for number in range(20):
            places.add_root(db, f"/{number}")
            db.session._looked = 0.0
            assert len(read(path)) == number + 1
            db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def test_the_folders_are_repeated_in_the_side_file(path: Path) -> None:
    def repeated() -> tuple[bytes, ...]:
        side = beside.SideFile.read(path)
        assert side is not None
        return side.folders

    with closing(database.open_writer(path)) as db:
        root = places.add_root(db, "/a b\udcff%")
        places.add_root(db, "/b")
        assert repeated() == (b"/a b\xff%", b"/b")
        with db.transaction() as conn:
            conn.execute("DELETE FROM root WHERE id = ?", (root.id,))
        assert repeated() == (b"/b",)


def test_every_migration_is_known_by_name() -> None:
    assert {"first", "library"} <= schema.names()
