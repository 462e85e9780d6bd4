"""A library is built again from what can be read of a damaged one, and from a backup."""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import DiskFull, UserError
from photosearch.base.facts import Facts
from photosearch.base.records import FileStat, Fingerprint
from photosearch.store import (
    backups,
    beside,
    encoders,
    file_states,
    fingerprints,
    photos,
    places,
    rebuild,
    removed,
    text,
    usable,
)
from photosearch.store import db as database
from photosearch.store.photos import Indexed
from tests.rows import add, make_first

FILES = 150
PAGE = 4096


def indexed(path: Path) -> None:
    """Three folders, of which one was removed and one has moved; with photos, vectors and fingerprints."""
    with closing(database.open_writer(path)) as db:
        model = encoders.encoder_id(db, "model@1", "model")
        encoders.set_answering(db, model)
        for number in range(3):
            root = places.add_root(db, f"/photos/{number}", "uuid:1", f"/{number}")
            stats = [
                FileStat(f"in/p{number}-{n:03}.jpg", 1000 + n, 10**18 + n) for n in range(FILES)
            ]
            ids = add(db, root, stats)
            photos.commit_batch(db, model, [photo(i) for i in ids])
        removed.take_out(db, root)
        places.move_root(db, places.places(db)[0], "/photos/moved", "uuid:1", "/0")


def photo(number: int) -> Indexed:
    vector = np.random.default_rng(number).normal(size=256)
    return Indexed(
        number,
        hashlib.blake2b(bytes([number % 256, number // 256]), digest_size=16).hexdigest(),
        Facts(4, 3, "JPEG", "2020-01-01T00:00:00", "Camera", None, 48.0, 11.0),
        {"joint": (vector / np.linalg.norm(vector)).astype("<f2").tobytes()},
        Fingerprint(1, number, b"\0" * 174, b"\1" * 1600),
    )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "library.db"
    indexed(path)
    return path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    """A copy of the library, without backups."""
    shutil.copytree(whole.parent, tmp_path / "data")
    return tmp_path / "data" / "library.db"


def content(path: Path) -> dict[str, set[tuple[object, ...]]]:
    """What a library tells, without ids."""
    queries = {
        "folders": "SELECT path FROM root",
        "former": "SELECT path FROM former_path",
        "places": "SELECT path, relpath, volume, inside FROM place JOIN root ON root.id = root_id",
        "files": "SELECT path, relpath, size, state, content_hash FROM file JOIN root ON root.id = root_id "
        "LEFT JOIN image ON image.id = image_id",
        "photos": "SELECT content_hash, width, taken_at, camera, lat, live FROM image",
        "vectors": "SELECT content_hash, key, space, vec FROM embedding JOIN image ON image.id = image_id "
        "JOIN encoder ON encoder.id = encoder_id",
        "fingerprints": "SELECT content_hash, version, hash, style, luminance FROM fingerprint "
        "JOIN signature USING (image_id) JOIN image ON image.id = image_id",
        "answers": "SELECT key FROM answering JOIN encoder ON encoder.id = encoder_id",
        "removed": "SELECT path, relpath, size FROM removed_file JOIN removal ON removal.id = removal_id",
    }
    with closing(sqlite3.connect(path)) as conn:
        return {what: set(conn.execute(query)) for what, query in queries.items()}


def backed_up(path: Path) -> Path:
    with closing(database.open_writer(path)) as db:
        return backups.make(db.conn, path, "manual")


def pages_of(path: Path, table: str) -> list[int]:
    """The root page of a table, and the leaves below it."""
    with closing(sqlite3.connect(path)) as conn:
        (root,) = conn.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
        leaves = conn.execute(
            "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path", (table,)
        )
        return [root, *(row[0] for row in leaves)]


def spoil(path: Path, *pages: int) -> None:
    chance = random.Random(1)
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(chance.randbytes(PAGE))


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        for statement in statements:
            conn.execute(statement)


def rebuilt(path: Path) -> rebuild.Rebuilt:
    """Repair a damaged library; then it is sound, and the damaged one is kept."""
    damaged = path.read_bytes() if path.exists() else None
    assert rebuild.trouble(path, path.parent / "thumbs") is not None
    done = rebuild.rebuild(path)
    assert rebuild.trouble(path, path.parent / "thumbs") is None
    with closing(sqlite3.connect(path)) as conn:
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    if damaged is not None:
        assert done.aside is not None
        # it was opened to find out what is wrong
        assert len((done.aside / "library.db").read_bytes()) >= len(damaged)
    return done


DAMAGES: dict[str, Callable[[Path], object]] = {
    "the first page": lambda path: spoil(path, 1),
    "the folders": lambda path: spoil(path, pages_of(path, "root")[0]),
    "the top of the files": lambda path: spoil(path, pages_of(path, "file")[0]),
    "leaves of the files": lambda path: spoil(path, *pages_of(path, "file")[2:4]),
    "leaves of the vectors": lambda path: spoil(path, *pages_of(path, "embedding")[5:9]),
    "the last leaf of the photos": lambda path: spoil(path, pages_of(path, "image")[-1]),
    "the removed files": lambda path: spoil(path, pages_of(path, "removed_file")[0]),
    "a table": lambda path: execute(path, "DROP TABLE place"),
    "the words of names": lambda path: execute(path, "DROP TABLE name_text"),
    "the second half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "all bytes": lambda path: path.write_bytes(b""),
    "the file": lambda path: path.unlink(),
    "nonsense": lambda path: path.write_bytes(b"nonsense" * 9999),
    "the record": lambda path: execute(path, "DELETE FROM _sqlite_migrations"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_backup_completes_what_can_be_read(path: Path, damage: str) -> None:
    want = content(path)
    backup = backed_up(path)
    DAMAGES[damage](path)
    done = rebuilt(path)
    assert content(path) == want
    assert (done.folders, done.photos) == (2, 2 * FILES)
    assert done.backup in ("", backup.name)


@pytest.mark.parametrize("damage", DAMAGES)
def test_without_a_backup_nothing_is_made_up_and_no_folder_is_lost(path: Path, damage: str) -> None:
    want = content(path)
    DAMAGES[damage](path)
    done = rebuilt(path)
    got = content(path)
    assert got["folders"] == want["folders"] and done.folders == 2
    for what in ("vectors", "fingerprints", "answers", "removed", "former"):
        assert got[what] <= want[what], what
    known = {row[:3] for row in want["files"]}
    assert {row[:3] for row in got["files"]} <= known
    assert all(row in want["files"] or row[3:] == ("pending", None) for row in got["files"])


def test_one_damaged_leaf_costs_only_its_rows(path: Path) -> None:
    want = content(path)["vectors"]
    spoil(path, pages_of(path, "embedding")[6])
    rebuilt(path)
    got = content(path)
    assert got["vectors"] < want and len(got["vectors"]) > len(want) - 15
    assert len(got["photos"]) == 3 * FILES and len(got["files"]) == 2 * FILES


def test_names_are_found_and_photos_are_live_again(path: Path) -> None:
    execute(path, "DROP TABLE name_text", "UPDATE image SET live = 0")
    rebuilt(path)
    with closing(database.open_writer(path)) as db:
        [ids] = text.match_names(db, ["moved"])
        assert len(ids) == FILES
        assert photos.count_live(db) == 2 * FILES
        assert len(photos.newest(db)[0]) == 2 * FILES


def test_the_next_run_finds_what_is_missing(path: Path) -> None:
    """Vectors and fingerprints of photos that have lost theirs, and files that have lost their photo."""
    with closing(database.open_writer(path)) as db:
        model = encoders.encoder_id(db, "model@1", "model")
    spoil(path, *pages_of(path, "embedding")[3:], *pages_of(path, "signature")[3:])
    rebuilt(path)
    with closing(database.open_writer(path)) as db:
        assert 0 < len(encoders.lacking(db, model, 1)) < 2 * FILES
        assert 0 < len(fingerprints.lacking(db, 1)) < 2 * FILES
        assert sum(state.photos for state in file_states.counts(db, {})) == 2 * FILES


def test_a_backup_brings_no_removed_folder_back(path: Path) -> None:
    backed_up(path)
    with closing(database.open_writer(path)) as db:
        removed.take_out(db, places.roots(db)[0])
        places.add_root(db, "/new", "uuid:1", "/new")
    spoil(path, pages_of(path, "root")[0], pages_of(path, "place")[0])
    rebuilt(path)
    assert content(path)["folders"] == {(b"/photos/1",), (b"/new",)}


def test_what_is_newer_than_the_backup_wins(path: Path) -> None:
    backed_up(path)
    with closing(database.open_writer(path)) as db:
        root = places.roots(db)[1]
        [new] = add(db, root, [FileStat("new.jpg", 5, 5)])
        photos.commit_batch(db, 1, [replace(photo(999), file_id=new)])
    want = content(path)
    spoil(path, pages_of(path, "fingerprint")[0])
    rebuilt(path)
    got = content(path)
    assert got["files"] == want["files"] and got["vectors"] == want["vectors"]


def test_impossible_values_cost_their_rows(path: Path) -> None:
    execute(
        path,
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE embedding SET vec = x'007e' || substr(vec, 3) WHERE label = 1",
        "UPDATE embedding SET vec = x'00' WHERE label = 2",
        "UPDATE image SET content_hash = CAST(x'ff41' AS TEXT) WHERE id = 3",
        "UPDATE file SET relpath = 7 WHERE id = 4",
        "UPDATE file SET state = 'odd' WHERE id = 5",
        "INSERT INTO image (id, content_hash, width, height) VALUES (9000000000000000000, 'far', 1, 1)",
        "UPDATE image SET camera = CAST(x'ff41' AS TEXT) WHERE id = 6",
        "DROP INDEX image_bytes",
    )
    rebuilt(path)
    got = content(path)
    assert len(got["vectors"]) == 3 * FILES - 3  # two, and that of photo 3
    assert len(got["photos"]) == 3 * FILES - 1
    assert len(got["files"]) == 2 * FILES - 2
    assert sum(row[3] == "pending" for row in got["files"]) == 1  # that of photo 3
    assert sum(row[3] is None for row in got["photos"]) == 1


def test_a_damaged_library_of_an_earlier_version(path: Path) -> None:
    path.unlink()
    make_first(path)
    (path.parent / "library.json").unlink()
    execute(path, "DROP TABLE encoder")
    rebuilt(path)
    got = content(path)
    assert got["folders"] == {(b"/photos",)}
    assert {row[1:] for row in got["files"]} == {
        (b"a.jpg", 9, "done", "h1"),
        (b"b.jpg", 9, "done", "h2"),
    }


def test_a_backup_of_an_earlier_version_completes(path: Path) -> None:
    old = path.parent / "backups" / "before-upgrade-20200101-000000.db"
    old.parent.mkdir()
    make_first(old)
    path.write_bytes(b"")
    (path.parent / "library.json").unlink()
    done = rebuilt(path)
    assert done.backup == old.name and content(path)["folders"] == {(b"/photos",)}
    assert list(old.parent.iterdir()) == [old]


def test_a_damaged_backup_is_passed_over(path: Path) -> None:
    want = content(path)
    good, bad = backed_up(path), backed_up(path)
    spoil(bad, *pages_of(bad, "file")[1:3])
    path.write_bytes(b"")
    assert rebuilt(path).backup == good.name and content(path) == want


def test_the_log_of_a_killed_run_is_used_too(path: Path) -> None:
    with closing(database.open_writer(path)) as db:
        places.add_root(db, "/in the log")
        kept = {file.name: file.read_bytes() for file in path.parent.glob("library.*")}
    for name, data in kept.items():
        (path.parent / name).write_bytes(data)
    (path.parent / "library.json").unlink()  # so that only the log knows
    spoil(path, pages_of(path, "embedding")[4])
    for name in ("library.db-wal", "library.db-shm"):
        (path.parent / name).write_bytes(kept[name])
    rebuilt(path)
    assert (b"/in the log",) in content(path)["folders"]


# Putting a backup back


def test_a_backup_is_restored_and_the_library_put_aside(path: Path) -> None:
    want = content(path)
    backup = backed_up(path)
    with closing(database.open_writer(path)) as db:
        places.add_root(db, "/later")
    former = content(path)
    aside = rebuild.restore(path, backup)
    assert content(path) == want
    assert aside is not None and content(aside / "library.db") == former
    assert usable.fault(backup) is None
    with closing(database.open_writer(path)) as db:
        assert db.integrity() == []


def test_a_backup_is_restored_over_whatever_is_there(path: Path) -> None:
    want = content(path)
    backup = backed_up(path)
    for rubbish in (b"", b"nonsense" * 999, None):
        path.unlink()
        if rubbish is not None:
            path.write_bytes(rubbish)
        rebuild.restore(path, backup)
        assert content(path) == want


def test_a_damaged_backup_is_refused_and_nothing_changes(path: Path) -> None:
    backup = backed_up(path)
    spoil(backup, pages_of(backup, "file")[1])
    before = path.read_bytes()
    with pytest.raises(UserError, match="cannot be used"):
        rebuild.restore(path, backup)
    assert path.read_bytes() == before and not (path.parent / "put-aside").exists()


@pytest.mark.parametrize(
    "act", [rebuild.rebuild, lambda path: rebuild.restore(path, backups.named(path, "newest"))]
)
def test_a_full_disk_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, act: Callable[[Path], object]
) -> None:
    backed_up(path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rebuild, "sync_file", full)
    with pytest.raises(DiskFull):
        act(path)
    assert path.read_bytes() == before
    assert {file.name for file in path.parent.iterdir()} == {
        "library.db",
        "library.json",
        "backups",
    }


def test_where_files_cannot_have_two_names_the_library_is_copied(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    want = content(path)
    backup = backed_up(path)

    def cannot(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(beside.os, "link", cannot)
    aside = rebuild.restore(path, backup)
    assert aside is not None and content(aside / "library.db") == content(path) == want


def test_a_sound_library_has_no_trouble(path: Path) -> None:
    assert rebuild.trouble(path, path.parent / "thumbs") is None
