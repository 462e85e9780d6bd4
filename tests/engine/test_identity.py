"""What is the same file, what is the same photo, and what is merely away: over real folders, with links and volumes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from photosearch.base import reach
from photosearch.base.file_groups import FileGroup
from photosearch.base.records import LeftOut
from photosearch.base.searches import Query
from photosearch.engine.left_out_list import find_left_out
from photosearch.engine.library import Engine
from photosearch.indexing import volumes
from photosearch.indexing.rules import Rules
from photosearch.store import photos
from tests.disks import bound
from tests.fakes import HashEncoder, picture

TIME = 1_500_000_000


def make(path: Path, mark: int, when: int = TIME) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture(path, "red", mark)
    os.utime(path, (when, when))
    return path


def found(engine: Engine, folder: Path) -> dict[str, bool]:
    """The path of each photo, relative to `folder`, and whether it is offline; each photo once."""
    ids = photos.newest(engine.writable)[0].tolist()
    hits = engine.ask(Query("red"), 1000).hits if ids else []
    assert len(hits) == len(ids)
    return {os.path.relpath(hit.path, folder): hit.offline for hit in hits}


def groups(engine: Engine) -> list[FileGroup]:
    return engine.copies().groups()


def index(engine: Engine, *folders: Path) -> int:
    """Index these folders, or all; returns how many photos were encoded."""
    for folder in folders:
        engine.add_folder(str(folder))
    report = engine.index()
    assert report.failed == 0 and engine.check() == [] and engine.status().pending == 0
    return report.encoded


# Several names of one file


def test_links_to_a_listed_file_are_no_photos(engine: Engine, pics: Path) -> None:
    real = make(pics / "z_real.jpg", 1)
    (pics / "a_link.jpg").symlink_to(real)
    (pics / "sub").mkdir()
    (pics / "sub" / "relative.jpg").symlink_to(os.path.join("..", "z_real.jpg"))
    os.link(real, pics / "b_hard.jpg")
    assert index(engine, pics) == 1
    assert len(found(engine, pics)) == 1 and groups(engine) == []


def test_a_hard_link_stays_when_the_other_name_goes(engine: Engine, pics: Path) -> None:
    os.link(make(pics / "one" / "a.jpg", 1), pics / "b.jpg")
    index(engine, pics)
    [listed] = found(engine, pics)
    os.unlink(pics / listed)
    changes, _walks = engine.scan(engine.roots(), under={1: [os.path.dirname(listed)]})
    assert changes.moved or changes.look_everywhere
    assert index(engine) == 0
    assert set(found(engine, pics)) == {"b.jpg", os.path.join("one", "a.jpg")} - {listed}


def test_a_listed_hard_link_is_recognised_by_a_scan_of_another_folder(
    engine: Engine, pics: Path
) -> None:
    first = make(pics / "one" / "a.jpg", 1)
    (pics / "two").mkdir()
    index(engine, pics)
    os.link(first, pics / "two" / "b.jpg")
    changes, _walks = engine.scan(engine.roots(), under={1: ["two"]})
    assert changes.added == 0 and list(found(engine, pics)) == [os.path.join("one", "a.jpg")]


def test_a_folder_keeps_its_name_beside_a_link_to_it(engine: Engine, pics: Path) -> None:
    make(pics / "2019 Paris" / "a.jpg", 1)
    (pics / "aa_favourites").symlink_to("2019 Paris")
    (pics / "zz_favourites").symlink_to("2019 Paris")
    index(engine, pics)
    assert list(found(engine, pics)) == [os.path.join("2019 Paris", "a.jpg")]


def test_a_link_into_another_root_adds_nothing(engine: Engine, pics: Path) -> None:
    make(pics / "one" / "2019" / "a.jpg", 1)
    make(pics / "two" / "b.jpg", 2)
    (pics / "two" / "link").symlink_to(pics / "one" / "2019")
    for folders in ((pics / "two",), (pics / "one",)):  # the link's photos move to their own root
        index(engine, *folders)
    assert set(found(engine, pics)) == {
        os.path.join("one", "2019", "a.jpg"),
        os.path.join("two", "b.jpg"),
    }


def test_two_links_to_one_folder_outside_list_it_once(
    engine: Engine, pics: Path, tmp_path: Path
) -> None:
    make(tmp_path / "outside" / "x.jpg", 1)
    for name in ("a", "b"):
        (pics / name).mkdir()
        (pics / name / "link").symlink_to(tmp_path / "outside")
    index(engine, pics)
    assert list(found(engine, pics)) == [os.path.join("a", "link", "x.jpg")]
    assert engine.scan(engine.roots(), under={1: ["b"]})[0].added == 0


def test_git_annex_links_are_photos(engine: Engine, pics: Path) -> None:
    store = make(pics / ".git" / "annex" / "objects" / "k" / "K.jpg", 1)
    (pics / "a.jpg").symlink_to(store)
    index(engine, pics)
    assert found(engine, pics) == {"a.jpg": False}
    store.unlink()
    index(engine)
    assert found(engine, pics) == {"a.jpg": True} and engine.status().offline == 1


def test_a_bind_mount_of_a_listed_folder_adds_nothing(
    engine: Engine, pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(pics / "real" / "a.jpg", 1)
    shutil.copytree(pics / "real", pics / "bind")  # stands for the same folder
    mounted(monkeypatch, {str(pics / "bind"): str(pics / "real")})
    index(engine, pics)
    assert list(found(engine, pics)) == [os.path.join("real", "a.jpg")]


def mounted(
    patch: pytest.MonkeyPatch, binds: dict[str, str], volume: str = "disk", other: str = ""
) -> None:
    """Make the program see one volume at "/", and parts of it, or of another one, mounted at further places."""
    table = {"/": volumes.Mount("/", "/", "ext4", volume)}
    for point, part in binds.items():
        table[point] = volumes.Mount(point, part, "ext4", other or volume)
    patch.setattr(volumes.Mounts, "read", classmethod(lambda cls: cls(dict(table))))
    patch.setattr(volumes, "_volume_id", lambda _p, mount: (f"id:{mount.source}", ""))


def test_a_bind_mount_of_a_listed_file_adds_nothing(engine: Engine, pics: Path) -> None:
    real = make(pics / "b" / "1.jpg", 1)
    (pics / "a.jpg").touch()
    with bound(real, pics / "a.jpg"):
        index(engine, pics)
        assert found(engine, pics) == {os.path.join("b", "1.jpg"): False}
        assert engine.status().photos == 1
        [row] = engine.writable.conn.execute("SELECT count(*) FROM file").fetchall()
        assert row == (1,)


def test_true_copies_are_encoded_once(engine: Engine, pics: Path, encoder: HashEncoder) -> None:
    for n in range(12):
        make(pics / f"{n}.jpg", 1)
    assert index(engine, pics) == 1
    [group] = groups(engine)
    assert len(group.files) == 12


# The same file, or another one of the same size and time


def test_other_bytes_of_the_same_size_and_time_are_seen(engine: Engine, pics: Path) -> None:
    one, other = make(pics / "001.bmp", 3), make(pics / "keep.bmp", 9)
    index(engine, pics)
    make(one, 5)
    assert index(engine) == 1
    os.unlink(one)
    make(pics / "moved" / "001.bmp", 7)
    assert index(engine) == 1
    assert {content(engine, path) for path in (pics / "moved" / "001.bmp", other)} == {True}


def content(engine: Engine, path: Path) -> bool:
    """Whether the store knows the file by the bytes that it has."""
    from photosearch.images.hashing import content_hash

    image = photos.image_of_hash(engine.writable, content_hash(str(path)))
    return image is not None and str(path) in photos.read(engine.writable, [image])[image].paths


def test_times_that_all_moved_by_an_hour_cost_no_encoding(engine: Engine, pics: Path) -> None:
    for n in range(5):
        make(pics / f"{n}.jpg", n)
    index(engine, pics)
    thumbs = {path: path.stat().st_mtime_ns for path in engine.dirs.thumbs.rglob("*.jpg")}
    for n in range(5):
        os.utime(pics / f"{n}.jpg", (TIME + 3600, TIME + 3600))
    assert index(engine) == 0
    assert thumbs == {path: path.stat().st_mtime_ns for path in engine.dirs.thumbs.rglob("*.jpg")}


def test_where_only_the_inode_differs_the_bytes_are_read_and_nothing_is_encoded(
    engine: Engine, pics: Path
) -> None:
    path = make(pics / "a.jpg", 1)
    index(engine, pics)
    shutil.copy2(path, pics / "new")  # a backup put back: same name, size and time
    os.replace(pics / "new", path)
    changes, _walks = engine.scan(engine.roots())
    assert changes.changed == 0 and engine.status().pending == 1 and engine.status().photos == 1
    assert index(engine) == 0 and content(engine, path)


def test_a_renamed_folder_is_not_read_again(engine: Engine, pics: Path) -> None:
    for n in range(5):
        make(pics / "old" / f"{n}.jpg", n)
    index(engine, pics)
    (pics / "old").rename(pics / "new")
    changes, _walks = engine.scan(engine.roots())
    assert changes.moved == 5 and engine.status().pending == 0


def test_the_earliest_of_several_copies_dates_a_photo(engine: Engine, pics: Path) -> None:
    make(pics / "late.jpg", 1, TIME + 400 * 86_400)
    index(engine, pics)
    [before] = photos.newest(engine.writable)[1]
    make(pics / "early.jpg", 1)
    index(engine)
    [after] = photos.newest(engine.writable)[1]
    assert (before.label, after.label) == ("2018-08", "2017-07")


# Away


def test_a_link_whose_folder_is_away_keeps_its_photos(
    engine: Engine, pics: Path, tmp_path: Path
) -> None:
    make(tmp_path / "store" / "a.jpg", 1)
    (pics / "nas").symlink_to(tmp_path / "store")
    index(engine, pics)
    (tmp_path / "store").rename(tmp_path / "away")
    assert engine.index().removed == 0
    assert found(engine, pics) == {os.path.join("nas", "a.jpg"): True}
    (tmp_path / "away").rename(tmp_path / "store")
    assert index(engine) == 0
    assert found(engine, pics) == {os.path.join("nas", "a.jpg"): False}
    (pics / "nas").unlink()  # the user's own decision
    assert engine.index().removed == 1


def test_a_link_that_is_renamed_while_its_folder_is_away_keeps_its_photos(
    engine: Engine, pics: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    make(disk / "2019" / "1.jpg", 1)
    (pics / "link").symlink_to(disk / "2019")
    index(engine, pics)
    disk.rename(tmp_path / "away")
    (pics / "link").rename(pics / "renamed")
    (pics / "another").symlink_to("nowhere")
    for _ in range(2):
        assert engine.index().removed == 0
        assert found(engine, pics) == {os.path.join("renamed", "1.jpg"): True}
    (tmp_path / "away").rename(disk)
    assert index(engine) == 0
    assert found(engine, pics) == {os.path.join("renamed", "1.jpg"): False}
    disk.rename(tmp_path / "away")
    (pics / "renamed").unlink()
    assert engine.index().removed == 1


def test_a_folder_that_is_moved_to_another_disk_and_linked_keeps_its_photos(
    engine: Engine, pics: Path, tmp_path: Path
) -> None:
    for n in range(3):
        make(pics / "2019" / f"{n}.jpg", n)
    make(pics / "own.jpg", 9)
    index(engine, pics)
    shutil.move(pics / "2019", tmp_path / "disk")
    (pics / "2019").symlink_to(tmp_path / "disk")
    changes, _walks = engine.scan(engine.roots())
    assert (changes.added, changes.removed) == (0, 0)
    assert index(engine) == 0 and len(found(engine, pics)) == 4
    (tmp_path / "disk").rename(tmp_path / "away")
    assert engine.index().removed == 0 and engine.status().offline == 3


def test_a_mount_inside_a_root_may_be_away(
    engine: Engine, pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(pics / "own.jpg", 1)
    inner = make(pics / "usb" / "a.jpg", 2)
    with monkeypatch.context() as patch:
        mounted(patch, {str(pics / "usb"): "/elsewhere"})
        index(engine, pics)
        mounted(patch, {})
        inner.rename(pics.parent / "a.jpg")
        assert engine.index().removed == 0
        assert found(engine, pics) == {"own.jpg": False, os.path.join("usb", "a.jpg"): True}
        shutil.rmtree(pics / "usb")  # as a desktop does after unmounting
        assert engine.index().removed == 0 and engine.status().offline == 1
        (pics / "usb").mkdir()
        (pics.parent / "a.jpg").rename(inner)
        mounted(patch, {str(pics / "usb"): "/elsewhere"})
        assert index(engine) == 0 and engine.status().offline == 0


def test_a_drive_that_hides_a_file_behind_a_link_takes_nothing_when_another_link_leads_there(
    engine: Engine, pics: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = make(tmp_path / "store" / "usb" / "a.jpg", 1)
    make(tmp_path / "store" / "own.jpg", 2)
    (pics / "link").symlink_to(tmp_path / "store")
    index(engine, pics)
    hidden.rename(tmp_path / "a.jpg")
    (pics / "another link").symlink_to(tmp_path / "store")  # listed before the first one
    with monkeypatch.context() as patch:
        mounted(patch, {str(tmp_path / "store" / "usb"): "/elsewhere"})
        index(engine)
        assert list(found(engine, pics).values()).count(True) == 1
    (tmp_path / "a.jpg").rename(hidden)
    assert index(engine) == 0
    assert list(found(engine, pics).values()) == [False, False]


def test_another_drive_at_the_same_place_hides_the_first(
    engine: Engine, pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(3):
        make(pics / f"{n}.jpg", n)
    with monkeypatch.context() as patch:
        mounted(patch, {}, "one")
        index(engine, pics)
        first = {path.name: path for path in pics.iterdir()}
        for path in first.values():
            path.rename(pics.parent / path.name)
        mounted(patch, {}, "two")
        make(pics / "0.jpg", 77)  # another photo under a name of the first drive
        index(engine)
        status = engine.status()
        assert (status.photos, status.offline) == (4, 3)
        os.unlink(pics / "0.jpg")
        assert engine.index().removed == 1
        for path in first.values():
            (pics.parent / path.name).rename(path)
        mounted(patch, {}, "one")
        assert index(engine) == 0 and engine.status().offline == 0 and engine.status().photos == 3


def test_another_drive_with_the_same_names_and_sizes_is_another(
    engine: Engine, pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = [pics / "DCIM" / f"IMG_{n}.bmp" for n in range(4)]
    for n, path in enumerate(card):
        make(path, n)
    with monkeypatch.context() as patch:
        mounted(patch, {}, "one")
        index(engine, pics)
        mounted(patch, {}, "two")
        for n, path in enumerate(card):
            os.unlink(path)
            make(path, 70 + n)
        index(engine)
        assert (engine.status().photos, engine.status().offline) == (8, 4)
        for path in card[1:]:
            os.unlink(path)
        os.unlink(card[0])
        make(card[0], 90)  # a stray file in an empty mount point
        mounted(patch, {}, "the disk below")
        index(engine)
        os.unlink(card[0])
        index(engine)
        assert (engine.status().photos, engine.status().offline) == (8, 8)


def test_a_root_that_cannot_be_read_is_offline(
    engine: Engine, pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(pics / "sub" / "1.jpg", 1)
    index(engine, pics)
    scandir = os.scandir

    def refuse(path: str) -> object:  # as chmod 0 does for other users than root
        if str(path) == str(pics):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", refuse)
        patch.setattr(reach, "may", lambda path, _rights: path != pics)
        report = engine.index()
        assert report.removed == 0 and "cannot be read" in str(report.notes[0])
        assert engine.status().offline == 1 and found(engine, pics) == {"sub/1.jpg": True}
    assert index(engine) == 0 and engine.status().offline == 0


def test_a_volume_with_a_new_id_is_known_by_its_files(
    engine: Engine, pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(3):
        make(pics / f"{n}.jpg", n)
    index(engine, pics)
    with monkeypatch.context() as patch:
        mounted(patch, {}, "numbered anew")
        assert index(engine) == 0
        assert (engine.status().photos, engine.status().offline) == (3, 0)


def test_a_renamed_root_is_the_same_root(engine: Engine, pics: Path) -> None:
    for n in range(3):
        make(pics / "DRIVE" / f"{n}.jpg", n)
    index(engine, pics / "DRIVE")
    (pics / "DRIVE").rename(pics / "DRIVE1")
    assert index(engine, pics / "DRIVE1") == 0
    assert set(found(engine, pics)) == {os.path.join("DRIVE1", f"{n}.jpg") for n in range(3)}
    assert len(engine.roots()) == 1
    assert [hit.offline for hit in engine.ask(Query("drive1"), 3).hits] == [False] * 3


def test_a_root_whose_drive_is_mounted_elsewhere_is_found_there(
    engine: Engine, pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(pics / "a" / "DCIM" / "1.jpg", 1)
    (pics / "b").mkdir()
    with monkeypatch.context() as patch:
        mounted(patch, {str(pics / "a"): "/stick"})
        index(engine, pics / "a" / "DCIM")
        (pics / "a" / "DCIM").rename(pics / "b" / "DCIM")
        mounted(patch, {str(pics / "b"): "/stick"})
        assert index(engine) == 0
        assert found(engine, pics) == {os.path.join("b", "DCIM", "1.jpg"): False}


def test_a_root_whose_drive_turns_up_in_a_folder_that_is_added_is_found_there_at_once(
    engine: Engine, pics: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    make(stick / "DCIM" / "1.jpg", 1)
    make(pics / "own.jpg", 2)
    with monkeypatch.context() as patch:
        mounted(patch, {str(stick): "/"}, other="stick")
        index(engine, stick / "DCIM")
        stick.rename(pics / "usb")
        mounted(patch, {str(pics / "usb"): "/"}, other="stick")
        root = engine.add_folder(str(pics))
        engine.index(folders=[root.path])
        assert found(engine, pics) == {
            "own.jpg": False,
            os.path.join("usb", "DCIM", "1.jpg"): False,
        }
        assert engine.status().offline == 0
        left_out: list[LeftOut] = []
        find_left_out(engine.db, Rules(), left_out.append)
        assert left_out == []


def test_a_photo_keeps_its_row_when_only_a_link_to_it_is_left(
    engine: Engine, pics: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, elsewhere = pics / "stick", tmp_path / "elsewhere"
    make(stick / "1.jpg", 1)
    with monkeypatch.context() as patch:
        mounted(patch, {str(stick): "/"}, other="stick")
        index(engine, pics)
        stick.rename(elsewhere)
        mounted(patch, {str(elsewhere): "/"}, other="stick")
        (pics / "link.jpg").symlink_to(elsewhere / "1.jpg")
        assert index(engine) == 0
        assert found(engine, pics) == {"link.jpg": False} and engine.status().offline == 0


@pytest.mark.parametrize("behind", ["", "link", "mount"])
def test_a_drive_that_goes_during_its_walk_keeps_its_photos(
    engine: Engine, pics: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, behind: str
) -> None:
    drive = pics
    if behind == "link":
        drive = tmp_path / "drive"
        (pics / "x").symlink_to(drive)
    elif behind == "mount":
        drive = pics / "x"
    for n in range(8):
        make(drive / f"{n}" / "a.jpg", n)
    with monkeypatch.context() as patch:
        if behind == "mount":
            mounted(patch, {str(drive): "/"}, other="stick")
        index(engine, pics)
        entered = []
        real = os.scandir

        def scandir(path: str) -> object:
            entered.append(os.path.basename(path))
            if len(set(entered) & set("01234567")) == 4:
                drive.rename(tmp_path / "away")
                if behind == "mount":
                    mounted(patch, {})
            return real(path)

        with monkeypatch.context() as gone:
            gone.setattr(os, "scandir", scandir)
            assert engine.index().removed == 0
        assert engine.status().offline == 8 and len(found(engine, pics)) == 8
