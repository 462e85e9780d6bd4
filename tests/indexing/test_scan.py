"""Walks, and what the store makes of them: new, changed, moved, removed and offline files."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import Stopped
from photosearch.base.facts import Facts
from photosearch.base.records import Root
from photosearch.images.hashing import content_hash
from photosearch.indexing import roots, volumes, walk
from photosearch.indexing.roots import outermost
from photosearch.indexing.rules import Rules
from photosearch.indexing.scan import Changes, plan_of, reconcile
from photosearch.indexing.walk import look, look_through
from photosearch.store import db as database
from photosearch.store import file_states, photos, places
from photosearch.store.db import Database
from tests import rows
from tests.fakes import picture


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    db = database.open_writer(tmp_path / "data" / "library.db")
    yield db
    db.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    (folder / "sub").mkdir(parents=True)
    for n, name in enumerate(("a.jpg", "b.png", "sub/c.webp")):
        picture(folder / name, "red", n)
        os.utime(folder / name, (1_000 + n, 1_000 + n))
    return folder


@pytest.fixture
def root(db: Database, folder: Path) -> Root:
    return roots.add_root(db, str(folder))


def scan(db: Database, *chosen: Root, rules: Rules = Rules(), under: str = "") -> Changes:  # noqa: B008 - frozen
    every = places.roots(db)
    parts = {root.id: [under] for root in every}
    return reconcile(db, look_through(plan_of(db, chosen or every, rules, parts)))


def names(db: Database, root: Root) -> set[str]:
    return set(rows.known(db, root))


def index(db: Database) -> None:
    """What indexing would write: each file's hash as its photo."""
    paths = {root.id: root.path for root in places.roots(db)}
    for row in file_states.claim(db, [place.id for place in places.places(db)], 10_000):
        name = content_hash(os.path.join(paths[row.root_id], row.relpath))
        photos.commit_batch(db, 0, [photos.Indexed(row.id, name, Facts(4, 3), {})])


def test_new_changed_removed_and_unchanged_files(db: Database, folder: Path, root: Root) -> None:
    assert scan(db) == Changes(offered=3, added=3)
    assert scan(db) == Changes(offered=3)
    picture(folder / "a.jpg", "blue", 9)
    (folder / "b.png").unlink()
    assert scan(db) == Changes(offered=2, changed=1, removed=1)
    assert names(db, root) == {"a.jpg", os.path.join("sub", "c.webp")}


def test_a_picture_is_recognised_by_its_name_or_its_bytes(
    db: Database, folder: Path, root: Root
) -> None:
    shutil.copy(folder / "a.jpg", folder / "no_ending")
    shutil.copy(folder / "b.png", folder / "wrong.txt")
    (folder / "notes.txt").write_text("a picture says more than these words")
    (folder / "broken.jpg").write_text("only the name says so")
    os.mkfifo(folder / "pipe")
    os.mkfifo(folder / "pipe.jpg")
    scan(db)
    assert names(db, root) - {"a.jpg", "b.png", "sub/c.webp"} == {
        "no_ending",
        "wrong.txt",
        "broken.jpg",
    }


def test_moves_and_renames_keep_the_row(db: Database, folder: Path, root: Root) -> None:
    scan(db)
    before = {row.relpath: row.id for row in rows.known(db, root).values()}
    (folder / "new").mkdir()
    (folder / "a.jpg").rename(folder / "new" / "a.jpg")
    (folder / "b.png").rename(folder / "swap.png")
    changes = scan(db)
    assert (changes.moved, changes.added, changes.removed) == (2, 0, 0)
    after = rows.known(db, root)
    assert after[os.path.join("new", "a.jpg")].id == before["a.jpg"]


def test_two_files_that_swap_names_are_read_again(db: Database, folder: Path, root: Root) -> None:
    scan(db)
    (folder / "a.jpg").rename(folder / "x")
    (folder / "b.png").rename(folder / "a.jpg")
    (folder / "x").rename(folder / "b.png")
    assert scan(db).changed == 2


def test_a_move_between_two_roots(db: Database, folder: Path, root: Root, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = roots.add_root(db, str(tmp_path / "other"))
    scan(db)
    (folder / "a.jpg").rename(tmp_path / "other" / "a.jpg")
    changes = scan(db)
    assert (changes.moved, changes.removed, changes.added) == (1, 0, 0)
    assert names(db, other) == {"a.jpg"}


def test_an_absent_root_keeps_everything(
    db: Database, folder: Path, root: Root, tmp_path: Path
) -> None:
    scan(db)
    folder.rename(tmp_path / "away")
    assert scan(db) == Changes()
    assert len(names(db, root)) == 3
    (tmp_path / "away").rename(folder)
    assert scan(db) == Changes(offered=3)


def test_an_empty_mount_point_is_offline_but_an_emptied_folder_is_empty(
    db: Database, folder: Path, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(db)
    shutil.rmtree(folder)
    folder.mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(volumes, "_volume_id", lambda *_: ("another", "another"))
        seen = look(places.roots(db)[0], Rules())
        assert reconcile(db, [seen]) == Changes()
        assert "different volume" in seen.notes[0]
    assert len(names(db, root)) == 3
    assert scan(db).removed == 3


def test_an_unreadable_folder_keeps_its_files(
    db: Database, folder: Path, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(db)
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(walk.os, "scandir", scandir)
    seen = look(root, Rules())
    assert reconcile(db, [seen]).removed == 0
    assert "sub cannot be read" in seen.notes[0]


def test_circular_links_are_walked_once(db: Database, folder: Path, root: Root) -> None:
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "twice").symlink_to(folder / "sub", target_is_directory=True)
    assert scan(db).added == 3


def test_a_root_in_a_root_owns_its_photos(db: Database, folder: Path, root: Root) -> None:
    scan(db)
    inner = roots.add_root(db, str(folder / "sub"))
    changes = scan(db)
    assert (changes.moved, changes.removed, changes.added) == (1, 0, 0)
    assert names(db, inner) == {"c.webp"} and names(db, root) == {"a.jpg", "b.png"}


def test_rules_exclude_names_and_folders(db: Database, folder: Path, root: Root) -> None:
    (folder / ".hidden").mkdir()
    picture(folder / ".hidden" / "x.jpg")
    rules = Rules((".*", "b*"), (str(folder / "sub"),))
    scan(db, rules=rules)
    assert names(db, root) == {"a.jpg"}
    scan(db)
    assert scan(db, rules=rules).removed == 3


def test_a_single_folder_can_be_scanned(db: Database, folder: Path, root: Root) -> None:
    scan(db)
    (folder / "a.jpg").unlink()
    picture(folder / "sub" / "d.jpg")
    assert scan(db, under="sub") == Changes(offered=2, added=1)
    assert "a.jpg" in names(db, root)
    shutil.rmtree(folder / "sub")
    assert scan(db, under="sub").removed == 2


def test_names_that_are_not_utf8(db: Database, folder: Path, root: Root) -> None:
    odd = os.fsdecode(b"\xff\xfe.jpg")
    picture(os.path.join(os.fsencode(folder), os.fsencode(odd)))
    scan(db)
    assert odd in names(db, root)


def test_a_walk_can_be_stopped(folder: Path, root: Root) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Stopped):
        look(root, Rules(), stop=stop)


@pytest.mark.parametrize("seconds", [13_000_000_000, -2_000_000_000])
def test_a_file_time_out_of_sqlites_range_is_clamped(
    db: Database, folder: Path, root: Root, seconds: int
) -> None:
    os.utime(folder / "a.jpg", (seconds, seconds))
    assert scan(db).added == 3
    assert scan(db) == Changes(offered=3)


def test_a_hint_adds_nothing_that_a_whole_scan_excludes(
    db: Database, folder: Path, root: Root
) -> None:
    for name in (".hidden/deep", "sub/own/deep"):
        (folder / name).mkdir(parents=True)
        picture(folder / name / "x.jpg", "red", 9)
    inner = roots.add_root(db, str(folder / "sub" / "own"))
    rules = Rules(patterns=(".*",))
    assert scan(db, rules=rules).added == 4
    for under in (".hidden", ".hidden/deep", "sub/own", "sub/own/deep"):
        assert scan(db, root, rules=rules, under=under) == Changes()
    assert names(db, inner) == {os.path.join("deep", "x.jpg")}


def test_a_hint_about_an_unplugged_drive_removes_nothing(
    db: Database, folder: Path, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(db)
    shutil.rmtree(folder)
    folder.mkdir()  # like an empty mount point
    monkeypatch.setattr(volumes, "_volume_id", lambda *_: ("another", "another"))
    assert scan(db, root, under="sub").removed == 0
    monkeypatch.undo()
    assert scan(db, root, under="sub").removed == 1


def test_moved_twins_are_told_apart_by_their_bytes(db: Database, tmp_path: Path) -> None:
    folder = tmp_path / "twins"
    for mark, name in enumerate("ab", 1):
        (folder / name).mkdir(parents=True)
        picture(folder / name / "x.bmp", "red", mark)
        os.utime(folder / name / "x.bmp", (1_000, 1_000))
    root = roots.add_root(db, str(folder))
    scan(db)
    for name, row in rows.known(db, root).items():
        db.conn.execute(
            "INSERT INTO image (id, content_hash, width, height, live) VALUES (?, ?, 1, 1, 1)",
            (row.id, content_hash(str(folder / name))),
        )
        db.conn.execute("UPDATE file SET image_id = ?, state = 'done' WHERE id = ?", (row.id,) * 2)
    before = {row.image_id: name[0] for name, row in rows.known(db, root).items()}
    (folder / "a").rename(folder / "c")
    (folder / "b").rename(folder / "z")
    assert scan(db).moved == 2
    after = {row.image_id: name[0] for name, row in rows.known(db, root).items()}
    assert {before[i]: after[i] for i in before} == {"a": "c", "b": "z"}


def test_files_without_permission_to_stat_are_kept(
    db: Database, folder: Path, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan(db)
    real = os.scandir

    class Refusing:
        def __init__(self, entry: os.DirEntry[str]) -> None:
            self.name, self.path = entry.name, entry.path
            self.is_symlink = entry.is_symlink

        def stat(self) -> os.stat_result:
            raise PermissionError(13, "Permission denied", self.path)

    def scandir(path: str) -> list[object]:
        return [Refusing(e) if path.endswith("sub") else e for e in real(path)]

    monkeypatch.setattr(os, "scandir", scandir)
    seen = look(root, Rules())
    assert seen.unread == ["sub"] and "Permission denied" in seen.notes[0]
    assert reconcile(db, [seen]) == Changes(offered=2)


def test_a_vanished_file_that_is_back_is_tried_again(db: Database, root: Root) -> None:
    scan(db)
    [first, *_] = file_states.claim(db, [rows.place_of(db, root)], 1)
    photos.commit_batch(db, 0, [], [(first.id, "vanished")])
    assert scan(db).changed == 1
    photos.commit_batch(db, 0, [], [(first.id, "corrupt")])
    assert scan(db).changed == 0


def test_the_cost_of_many_roots_is_linear(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(60):
        (tmp_path / "many" / str(number)).mkdir(parents=True)
        roots.add_root(db, str(tmp_path / "many" / str(number)))
    looks: list[str] = []
    real = walk.identity
    monkeypatch.setattr(walk, "identity", lambda path: looks.append(path) or real(path))
    every = places.roots(db)
    assert len(look_through(walk.Plan(every, every, Rules()))) == 60
    assert len(looks) <= 60 * 4


def test_an_inner_root_takes_over_files_without_a_walk_of_the_outer_one(
    db: Database, folder: Path, root: Root
) -> None:
    scan(db)
    inner = roots.add_root(db, str(folder / "sub"))
    every = places.roots(db)
    walks = look_through(walk.Plan([inner], every, Rules()))
    assert [(w.root.id, w.under, bool(w.handed_over)) for w in walks] == [
        (inner.id, "", False),
        (root.id, "sub", True),
    ]
    assert reconcile(db, walks).moved == 1 and names(db, inner) == {"c.webp"}


class Counted(str):
    """A path that counts its prefix comparisons."""

    count = 0

    def startswith(self, *args: object) -> bool:  # type: ignore[override]
        Counted.count += 1
        return super().startswith(*args)  # type: ignore[arg-type]


def test_the_outermost_of_many_folders_are_found_with_one_comparison_each() -> None:
    folders = {Counted(os.path.join(f"{n:04}", "sub")) for n in range(2000)}
    folders |= {Counted("0001"), Counted("0001 b"), Counted(os.path.join("0001", "sub", "deep"))}
    found = outermost(folders)
    assert len(found) == 2001 and {"0001", "0001 b"} <= set(found)
    assert Counted.count <= len(folders)


def test_outermost_folders() -> None:
    assert outermost({"a/b", "a", "ab", "c/d", "c/d/e"}) == ("a", "ab", "c/d")
    assert outermost({"", "a"}) == ("",)


def test_a_file_that_is_no_picture_is_opened_once(
    db: Database, folder: Path, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "notes").write_text("no picture")
    (folder / "sub" / "scan").write_text("nor is this")
    opened: list[str] = []
    real = walk.looks_like_picture
    monkeypatch.setattr(
        walk, "looks_like_picture", lambda path: opened.append(os.path.basename(path)) or real(path)
    )
    scan(db)
    assert sorted(opened) == ["notes", "scan"]
    scan(db)
    scan(db, root, under="sub")
    assert len(opened) == 2
    picture(folder / "notes")
    (folder / "sub" / "scan").unlink()
    scan(db)
    assert opened[2:] == ["notes"] and "notes" in names(db, root)
    (folder / "sub" / "scan").write_text("nor is this")
    scan(db)
    assert "scan" in opened[3:], "it is new"
