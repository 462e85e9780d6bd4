"""Daily, manual and upgrade backups: when they are made, that they are complete, and how many are kept."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosearch.base.errors import DatabaseDamaged, Stopped, UserError
from photosearch.store import backups, beside, places, usable
from photosearch.store import db as database
from photosearch.store.db import Database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    with closing(database.open_writer(path)) as opened:
        yield opened


class Clock:
    """Stands in for `time`: each backup is made on the day `day` of January 2026."""

    def __init__(self) -> None:
        self.day = 1

    def strftime(self, form: str, *_: object) -> str:
        return {
            "%Y%m%d-%H%M%S": f"202601{self.day:02}-120000",
            "%Y-%m-%d": f"2026-01-{self.day:02}",
        }[form]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(backups, "time", made)
    return made


def daily(db: Database) -> Path | None:
    return backups.daily(db.conn, db.path)


def folders_in(backup: Path) -> list[bytes]:
    with closing(usable.connect(backup)) as conn:
        return [row[0] for row in conn.execute("SELECT path FROM root ORDER BY id")]


def test_one_backup_a_day_and_only_after_a_change(db: Database, clock: Clock) -> None:
    places.add_root(db, "/a")
    first = daily(db)
    assert first is not None and folders_in(first) == [b"/a"]
    places.add_root(db, "/b")
    assert daily(db) is None, "the second on one day"
    clock.day = 2
    second = daily(db)
    assert second is not None and folders_in(second) == [b"/a", b"/b"]
    clock.day = 3
    assert daily(db) is None, "nothing has changed"
    places.move_root(db, places.places(db)[0], "/c", "", "/c")  # adds no row
    assert daily(db) is not None


def test_a_change_of_a_run_that_was_killed_is_backed_up_by_the_next(
    path: Path, db: Database, clock: Clock
) -> None:
    daily(db)
    places.add_root(db, "/a")
    db.close()
    clock.day = 2
    with closing(database.open_writer(path)) as again:
        made = daily(again)
        assert made is not None and folders_in(made) == [b"/a"]
        clock.day = 3
        assert daily(again) is None
    with closing(database.open_writer(path)) as third:
        assert daily(third) is None, "opening changes nothing"


def test_seven_daily_backups_are_kept_and_every_manual_one(db: Database, clock: Clock) -> None:
    for clock.day in range(1, 11):
        places.add_root(db, f"/{clock.day}")
        daily(db)
        backups.make(db.conn, db.path, "manual")
    names = [path.name for path in beside.backup_files(db.path)]
    assert [name[:14] for name in names if name.startswith("daily")] == [
        f"daily-202601{day:02}" for day in range(10, 3, -1)
    ]
    assert sum(name.startswith("manual") for name in names) == 10
    assert {path.suffix for path in (db.path.parent / "backups").iterdir()} == {".db"}


def test_two_backups_in_one_second(db: Database, clock: Clock) -> None:
    made = [backups.make(db.conn, db.path, kind) for kind in ("manual", "daily", "manual")]
    assert len(set(made)) == 3 and all(usable.fault(path) is None for path in made)
    assert beside.backup_files(db.path) == made[::-1]


def test_a_backup_is_one_file_with_a_token_of_its_own(db: Database) -> None:
    places.add_root(db, "/a")
    made = backups.make(db.conn, db.path, "manual")
    side = beside.SideFile.read(db.path)
    token = beside.token_of(made)
    assert side is not None and token and token not in side.tokens
    with closing(sqlite3.connect(made)) as conn:
        assert conn.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert conn.execute("SELECT count(*) FROM root").fetchone() == (1,)
    assert list(made.parent.iterdir()) == [made]


def test_a_stopped_backup_leaves_nothing(db: Database) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        backups.make(db.conn, db.path, "manual", stop)
    assert backups.daily(db.conn, db.path, stop) is None
    assert list((db.path.parent / "backups").iterdir()) == []


def test_an_almost_full_disk_gets_no_daily_backup(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage(db.path.parent)._replace(free=backups.ROOM)
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda _folder: full)
    assert daily(db) is None


def test_a_damaged_library_replaces_no_good_backup(path: Path, clock: Clock) -> None:
    with closing(database.open_writer(path)) as db:
        with db.transaction() as conn:
            conn.executemany(
                "INSERT INTO encoder (key) VALUES (?)", [(f"{n}" * 99,) for n in range(2000)]
            )
        good = daily(db)
        (page,) = db.conn.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'encoder'"
        ).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    clock.day = 2
    with closing(database.open_writer(path)) as db:
        places.add_root(db, "/a")
        with pytest.raises(DatabaseDamaged):
            daily(db)
    assert beside.backup_files(path) == [good]


def test_the_list_tells_of_each_backup(db: Database) -> None:
    places.add_root(db, "/a")
    made = backups.make(db.conn, db.path, "manual")
    bad = made.with_name("daily-20200102-030405.db")
    bad.write_bytes(b"no backup")
    own, other = backups.listed(db.path)
    assert (own.name, own.kind, own.photos, own.folders) == (made.name, "manual", 0, 1)
    assert own.size == made.stat().st_size
    assert (other.kind, other.made_at, other.photos) == ("daily", "2020-01-02T03:04:05", None)
    assert usable.newest_good(db.path) == made


def test_a_backup_is_named_in_full_or_as_the_newest(db: Database) -> None:
    with pytest.raises(UserError, match="no backup in"):
        backups.named(db.path, "newest")
    made = backups.make(db.conn, db.path, "manual")
    for name in ("newest", made.name, made.stem):
        assert backups.named(db.path, name) == made
    with pytest.raises(UserError, match=f"no backup other.*{made.name}"):
        backups.named(db.path, "other")
    made.write_bytes(b"damaged")
    with pytest.raises(UserError, match="None of the backups"):
        backups.named(db.path, "newest")
