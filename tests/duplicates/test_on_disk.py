"""Groups of a library that is older than its folders: links, files that are gone or have changed, and drives that are away."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photosearch.base import reach
from photosearch.base.file_groups import FileGroup
from photosearch.base.reach import stat_in_time
from photosearch.engine.library import Engine
from tests.shots import shot

WHEN = 1_700_000_000
Link = Callable[[Path, Path], None]


def save(path: Path, image: Image.Image) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, quality=92)
    os.utime(path, (WHEN, WHEN))
    return path


def index(engine: Engine, *folders: Path) -> None:
    for folder in folders:
        engine.add_folder(str(folder))
    engine.index()


def paths(group: FileGroup) -> set[str]:
    return {file.path for file in group.files}


def symlink(target: Path, name: Path) -> None:
    name.symlink_to(target)


def folder_link(target: Path, name: Path) -> None:
    name.parent.rmdir()
    name.parent.symlink_to(target.parent)


def hard_link(target: Path, name: Path) -> None:
    os.link(target, name)


@pytest.mark.parametrize("link", [symlink, hard_link, folder_link])
def test_names_of_one_file_count_once(engine: Engine, tmp_path: Path, link: Link) -> None:
    """The copy is replaced by a link after it was indexed. Its name comes first, but the file's own name is kept."""
    folder = tmp_path / "photos"
    link_name = save(folder / "a" / "same.jpg", shot(1))
    real = save(folder / "b" / "same.jpg", shot(1))
    index(engine, folder)
    assert [paths(group) for group in engine.copies().groups()] == [{str(real), str(link_name)}]
    link_name.unlink()
    link(real, link_name)
    assert engine.copies().groups(near=True, bursts=True) == []
    # with a true copy elsewhere there is a group, but one file of it is not counted twice
    copy = save(folder / "c.jpg", shot(1))
    engine.index()
    [group] = engine.copies().groups(near=True)
    assert len(group.files) == 2 and str(copy) in paths(group)
    if link is not hard_link:
        assert paths(group) == {str(copy), str(real)}


def test_times_that_the_library_cannot_store_are_unchanged(engine: Engine, tmp_path: Path) -> None:
    files = [save(tmp_path / "photos" / f"{name}.jpg", shot(1)) for name in "ab"]
    for file in files:
        os.utime(file, (2**34, 2**34))  # the year 2514
    if files[0].stat().st_mtime != 2**34:
        pytest.skip("this file system has no such times")
    index(engine, files[0].parent)
    [group] = engine.copies().groups()
    assert paths(group) == set(map(str, files))


def test_a_file_that_has_other_names_frees_nothing(engine: Engine, tmp_path: Path) -> None:
    one = save(tmp_path / "photos" / "one.jpg", shot(1))
    two = save(tmp_path / "photos" / "two.jpg", shot(1))
    index(engine, one.parent)
    [group] = engine.copies().groups()
    assert group.bytes == one.stat().st_size == sum(file.freed for file in group.others)
    os.link(two, tmp_path / "outside.jpg")
    os.link(one, tmp_path / "outside too.jpg")
    [group] = engine.copies().groups()
    assert group.bytes == 0 and {file.links for file in group.files} == {2}


@pytest.mark.parametrize("near", [False, True])
def test_files_that_are_gone_or_have_changed_are_left_out(
    engine: Engine, tmp_path: Path, near: bool
) -> None:
    files = [save(tmp_path / "photos" / f"{name}.jpg", shot(1)) for name in "abc"]
    index(engine, files[0].parent)
    [group] = engine.copies().groups(near=near)
    assert len(group.files) == 3
    best = Path(group.best.path)
    best.unlink()
    left = {str(file) for file in files if file != best}
    [group] = engine.copies().groups(near=near)
    assert paths(group) == left and group.best.relation == "best"
    os.utime(group.best.path, (WHEN + 1, WHEN + 1))
    assert engine.copies().groups(near=near) == []


def test_what_only_a_file_that_is_gone_connected_is_no_group(
    engine: Engine, tmp_path: Path
) -> None:
    whole = shot(1, (640, 480))
    folder = tmp_path / "photos"
    between = save(folder / "whole.jpg", whole)
    left = save(folder / "left.jpg", whole.crop((0, 0, 400, 300)))
    right = save(folder / "right.jpg", whole.crop((200, 150, 640, 480)))
    index(engine, folder)
    [group] = engine.copies().groups(near=True)
    assert paths(group) == {str(between), str(left), str(right)}
    between.unlink()
    assert engine.copies().groups(near=True) == []


def test_an_offline_copy_is_shown_but_never_the_best(engine: Engine, tmp_path: Path) -> None:
    here = save(tmp_path / "here" / "small.jpg", shot(1).resize((160, 120)))
    drive = tmp_path / "drive"
    large = save(drive / "large.jpg", shot(1))
    save(drive / "alone.jpg", shot(2))
    save(drive / "alone too.jpg", shot(2))
    index(engine, here.parent, drive)
    found = {group.best.path: group for group in engine.copies().groups(near=True)}
    assert found.keys() >= {str(large)} and len(found) == 2
    drive.rename(tmp_path / "away")
    [group] = engine.copies().groups(near=True)
    assert [(file.path, file.offline) for file in group.files] == [
        (str(here), False),
        (str(large), True),
    ]
    assert group.best.relation == "best" and group.others[0].relation == "resized"
    assert group.bytes == 0
    (tmp_path / "away").rename(drive)
    assert {g.best.path: g for g in engine.copies().groups(near=True)} == found


def test_a_burst_begins_with_a_shot_that_can_be_reached(engine: Engine, tmp_path: Path) -> None:
    def taken(path: Path, second: int, size: tuple[int, int]) -> Path:
        path.parent.mkdir(exist_ok=True)
        exif = Image.Exif()
        exif[0x0110] = "Testcam"
        exif.get_ifd(0x8769)[0x9003] = f"2024:05:01 10:00:0{second}"
        shot(1).resize(size).save(path, exif=exif)
        return path

    here = taken(tmp_path / "here" / "one.jpg", 0, (240, 180))
    drive = tmp_path / "drive"
    two = taken(drive / "two.jpg", 2, (320, 240))
    index(engine, here.parent, drive)
    [group] = engine.copies().groups(bursts=True)
    assert group.best.path == str(two)
    drive.rename(tmp_path / "away")
    [group] = engine.copies().groups(bursts=True)
    assert [(f.path, f.offline) for f in group.files] == [(str(here), False), (str(two), True)]
    here.unlink()
    assert engine.copies().groups(bursts=True) == []


def test_a_drive_that_hangs_is_waited_for_once(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    nas = tmp_path / "nas"
    for number in range(4):
        save(tmp_path / "here" / f"{number}.jpg", shot(number))
        save(nas / f"{number}.jpg", shot(number))
        save(nas / f"{number} again.jpg", shot(number))
    index(engine, tmp_path / "here", nas)
    free = threading.Event()
    asked: list[str] = []

    def hung(path: str) -> os.stat_result:
        if path.startswith(f"{nas}/"):
            asked.append(path)
            free.wait()
        return os.stat(path)

    monkeypatch.setattr(reach, "_stat", hung)
    monkeypatch.setattr(stat_in_time, "__defaults__", (0.05,))
    try:
        groups = engine.copies().groups()
    finally:
        free.set()
    assert len(asked) == 1, "only the first file of the drive is waited for"
    assert len(groups) == 4
    for group in groups:
        assert group.best.path.startswith(str(tmp_path / "here"))
        assert [file.offline for file in group.others] == [True, True] and group.bytes == 0
