"""Libraries of every schema that there was open, lose nothing, and cost no encoding: see `homes/make.py`."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photosearch.base.errors import EnvironmentFault
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import FORMER_VOLUME, RootState
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.thumbs import thumb_path
from photosearch.indexing import volumes
from photosearch.store import db as database
from photosearch.store import encoders, places
from tests.engine.homes import pictures
from tests.engine.homes.pictures import INDEXED, OUTSIDE, STICK, WAITING, put, put_all
from tests.fakes import HashEncoder

HOMES = sorted(Path(__file__).with_name("homes").glob("*.sql"))
FORMER = "5717c4"  # what the system called the stick's file system
ON_STICK = {where: seed for where, seed in INDEXED.items() if where[0] == STICK}
ELSEWHERE = {where: seed for where, seed in INDEXED.items() if where[0] != STICK}
Rows = dict[int, tuple[Any, ...]]


@dataclass
class Home:
    """An old library whose folders are in `base`; the stick is away."""

    dirs: AppDirs
    base: Path
    before: dict[str, Rows]

    @property
    def stick(self) -> Path:
        return self.base / os.fsdecode(STICK)

    def open(self, encoder: HashEncoder) -> Engine:
        return Engine.open(self.dirs, Settings(model="hash"), write=True, encoder=encoder)

    def rows(self) -> dict[str, Rows]:
        return read(self.dirs.database)


def read(library: Path) -> dict[str, Rows]:
    """What must survive an upgrade, by table and row id."""
    tables = {
        "root": "id, path",
        "file": "id, root_id, relpath, size, mtime_ns, image_id, state, error_code",
        "image": "id, content_hash, width, height, format, sort_at, live",
        "embedding": "label, image_id, encoder_id, space, vec",
        "encoder": "id, key",
        "vector_log": "seq, encoder_id, space, op, label",
        "index_snapshot": "id, file, seq, count",
        "name_text": "rowid",  # earlier versions made other words of a name
    }
    with closing(sqlite3.connect(library)) as conn:
        return {
            table: {row[0]: row for row in conn.execute(f"SELECT {columns} FROM {table}")}
            for table, columns in tables.items()
        }


@pytest.fixture(
    params=[pytest.param(home, marks=pytest.mark.slow) for home in HOMES[1:]] + HOMES[:1],
    ids=lambda path: path.stem,
)
def home(request: pytest.FixtureRequest, own_home: Path, tmp_path: Path) -> Home:
    dirs = app_dirs().create()
    with closing(sqlite3.connect(dirs.database)) as conn:
        conn.executescript(request.param.read_text("utf-8"))
        for root_id, path in conn.execute("SELECT id, path FROM root").fetchall():
            path = os.fsencode(tmp_path) + path.removeprefix(b"/roots")
            here = f"{os.statvfs(tmp_path).f_fsid:x}"
            volume = FORMER if path.endswith(STICK) else here
            values = (path, volume, root_id)
            conn.execute("UPDATE root SET path = ?, volume = ? WHERE id = ?", values)
        if "orphaned_at" in [row[1] for row in conn.execute("PRAGMA table_info(image)")]:
            conn.execute("UPDATE image SET orphaned_at = datetime('now') WHERE NOT live")
        hashes = conn.execute("SELECT content_hash FROM image").fetchall()
        conn.commit()
    for (content_hash,) in hashes:
        thumb = thumb_path(dirs.thumbs, content_hash)
        thumb.parent.mkdir(parents=True, exist_ok=True)
        Image.linear_gradient("L").convert("RGB").save(thumb)
    put_all(tmp_path, ELSEWHERE | WAITING)
    return Home(dirs, tmp_path, read(dirs.database))


def states(engine: Engine) -> dict[bytes, tuple[bool, int, int]]:
    """By the name of a root: whether it is online, its photos, and how many of them are offline."""

    def told(state: RootState) -> tuple[bool, int, int]:
        return state.online, state.photos, state.offline

    return {os.fsencode(os.path.basename(s.root.path)): told(s) for s in engine.status().roots}


def schema(library: Path) -> set[tuple[str, ...]]:
    with closing(sqlite3.connect(library)) as conn:
        rows = conn.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {
            (kind, name, "".join(sql.split())) for kind, name, sql in rows if "_sqlite_" not in name
        }


def test_the_upgrade_keeps_every_row_and_a_copy_of_the_library(home: Home, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFault, match="older version"):
        database.open_reader(home.dirs.database)
    assert encoders.answering_name(home.dirs.database) in (None, "hash")
    with closing(database.open_writer(home.dirs.database)) as db:
        assert db.integrity() == []
        former = {place.root_id: place for place in places.places(db)}
        assert former.keys() == home.before["root"].keys()
        assert former[2].volume == FORMER_VOLUME + FORMER
    assert home.rows() == home.before
    [copy] = (home.dirs.data / "backups").glob("before-upgrade-*.db")
    assert read(copy) == home.before
    database.open_writer(tmp_path / "new.db").close()
    assert schema(home.dirs.database) == schema(tmp_path / "new.db")


def test_before_the_first_scan_only_the_drive_that_is_away_is_offline(
    home: Home, encoder: HashEncoder
) -> None:
    with home.open(encoder) as engine:
        assert states(engine) == {
            b"one": (True, 5, 0),
            STICK: (False, 3, 3),
            b"fotos-\xe9": (True, 1, 0),
        }
        hits = engine.ask(Query("red"), 50).hits
        assert len(hits) == len({seed for seed in INDEXED.values() if seed})
        # one photo of the stick is in the first folder too
        assert sum(hit.offline for hit in hits) == 2
        assert encoders.answering_name(home.dirs.database) == "hash"
    assert encoder.images_encoded == 0


def nothing(home: Home) -> None:
    pass


def an_empty_folder(home: Home) -> None:
    home.stick.mkdir()


def a_stray_file(home: Home) -> None:
    home.stick.mkdir()
    (home.stick / "desktop.ini").write_text("[x]")


def another_drive(home: Home) -> None:
    put(home.base, STICK, b"b.bmp", 21)


@pytest.mark.parametrize(
    ("instead", "renumbered"),
    [(nothing, False), (an_empty_folder, True), (a_stray_file, False), (another_drive, True)],
)
def test_a_run_encodes_only_what_is_new(
    home: Home,
    encoder: HashEncoder,
    instead: Callable[[Home], None],
    renumbered: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings = home.dirs.config / "settings.toml"
    settings.write_text('model = "hash"\nexcluded_patterns = ["never"]\n')
    said = settings.read_bytes()
    instead(home)
    new = len(WAITING) + (instead is another_drive)
    with home.open(encoder) as engine:
        report = engine.index()
        assert (report.encoded, report.removed, encoder.images_encoded) == (new, 0, new)
        status = engine.status()
        assert (status.photos, status.offline, status.pending) == (9 + new, 3, 0)
        assert status.failed == {"corrupt": 1} and engine.check() == []
        found = {
            place.root_id: place for place in places.places(engine.writable) if not place.relpath
        }
        by_name = {os.path.basename(root.path): root for root in engine.roots()}
        for name in ("one", os.fsdecode(pictures.ODD)):
            root = by_name[name]
            assert not found[root.id].volume.startswith(FORMER_VOLUME) and found[root.id].inside
            assert root.inode == os.stat(root.path).st_ino or root.inode is None
        assert_kept(home)
        again = engine.index()
        assert (again.encoded, again.moved, again.removed) == (0, 0, 0)
        back(home, monkeypatch, renumbered)
        assert engine.index().encoded == 0
        status = engine.status()
        assert (status.photos, status.pending) == (9 + new, 0)
        assert status.offline == (1 if instead is another_drive else 0)
        assert_kept(home)
    assert encoder.images_encoded == new and settings.read_bytes() == said


def assert_kept(home: Home, *, indexed: bool = True) -> None:
    """No file of the old library has become another row or photo, and no vector has gone."""
    now = home.rows()
    for row_id, before in home.before["file"].items():
        if before[6] == "done":
            assert now["file"][row_id] == before
        elif indexed:
            assert now["file"][row_id][6] == ("failed" if before[6] == "failed" else "done")
    for table in ("image", "embedding", "encoder"):
        gone = home.before[table].keys() - now[table].keys()
        assert not gone
        assert all(now[table][i] == row for i, row in home.before[table].items())


def back(home: Home, patch: pytest.MonkeyPatch, renumbered: bool) -> None:
    """Plug the stick in again; the system may number its file system anew."""
    shutil.rmtree(home.stick, ignore_errors=True)
    put_all(home.base, ON_STICK)
    mount_stick(patch, home.stick, "9999" if renumbered else FORMER)


def mount_stick(patch: pytest.MonkeyPatch, point: Path, former: str) -> None:
    """Make the program see the stick at this folder."""
    real_read, real_id = volumes.Mounts.read, volumes._volume_id
    stick = volumes.Mount(str(point), "/", "vfat", "/dev/stick")

    def reading(cls: type[volumes.Mounts]) -> volumes.Mounts:
        return cls(real_read().by_point | {str(point): stick})

    def volume_id(at: str, mount: volumes.Mount | None) -> tuple[str, str]:
        return ("uuid:5717-C4", former) if mount == stick else real_id(at, mount)

    patch.setattr(volumes.Mounts, "read", classmethod(reading))
    patch.setattr(volumes, "_volume_id", volume_id)


def test_a_drive_that_is_there_is_not_offline_before_the_first_scan(
    home: Home, encoder: HashEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    back(home, monkeypatch, renumbered=False)
    with home.open(encoder) as engine:
        assert engine.status().offline == 0
        engine.index()
        assert engine.status().offline == 0 and encoder.images_encoded == len(WAITING)
        assert_kept(home)


def test_a_drive_that_is_now_elsewhere_is_the_same_folder(
    home: Home, encoder: HashEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    back(home, monkeypatch, renumbered=False)
    elsewhere = home.base / "elsewhere"
    home.stick.rename(elsewhere)
    with home.open(encoder) as engine:
        mount_stick(monkeypatch, elsewhere, FORMER)
        engine.add_folder(str(elsewhere))
        engine.index()
        assert [root.path for root in engine.roots()].count(str(elsewhere)) == 1
        assert len(engine.roots()) == 3 and engine.status().offline == 0
        assert encoder.images_encoded == len(WAITING)
        assert {root.id for root in engine.roots()} == home.before["root"].keys()


def test_a_copy_of_an_old_folder_is_another_folder(home: Home, encoder: HashEncoder) -> None:
    """It has the files, and is on the volume, of one that is still there."""
    copy = home.base / "copy"
    shutil.copytree(home.base / "one", copy)
    with home.open(encoder) as engine:
        engine.add_folder(str(copy))
        assert len(engine.roots()) == 4
        engine.index()
        assert engine.status().offline == 3 and encoder.images_encoded == len(WAITING)
        assert_kept(home)


def test_a_first_scan_of_a_part_takes_nothing_from_the_rest(
    home: Home, encoder: HashEncoder
) -> None:
    with home.open(encoder) as engine:
        for part in ("deep", "linked", "deep/er"):
            engine.scan(engine.roots()[:1], under={1: [part]})
        changes, _walks = engine.scan(engine.roots())
        assert (changes.added, changes.moved, changes.removed) == (0, 0, 0)
        assert engine.status().offline == 3
        assert_kept(home, indexed=False)


def test_a_link_whose_folder_is_away_at_the_upgrade_keeps_its_photos(
    home: Home, encoder: HashEncoder
) -> None:
    outside = home.base / os.fsdecode(OUTSIDE)
    outside.rename(home.base / "away")
    with home.open(encoder) as engine:
        assert engine.index().removed == 0
        assert engine.status().offline == 4
        (home.base / "away").rename(outside)
        engine.index()
        assert engine.status().offline == 3 and encoder.images_encoded == len(WAITING)
        assert_kept(home)
