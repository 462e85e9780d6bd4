"""The files of photos that are to be moved to the trash: all of them, with what belongs to them, and no drive is touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosearch.base import reach
from photosearch.engine.library import Engine
from photosearch.store import photos
from tests.duplicates.test_on_disk import index, save
from tests.shots import shot


def ids(engine: Engine, *files: Path) -> list[int]:
    assert engine.db is not None
    found = [photos.image_of_path(engine.db, str(file)) for file in files]
    assert None not in found
    return [image_id for image_id in found if image_id is not None]


def test_each_photo_has_all_its_files(engine: Engine, pics: Path) -> None:
    one = save(pics / "one.jpg", shot(1))
    two = save(pics / "two.jpg", shot(2))
    copy = save(pics / "copies" / "two again.jpg", shot(2))
    save(pics / "three.jpg", shot(3))
    index(engine, pics)
    wanted = ids(engine, two, one)
    files = engine.copies().files([*wanted, wanted[0], 999_999])
    assert {file.path for file in files[:2]} == {str(two), str(copy)}
    assert [file.path for file in files[2:]] == [str(one)]
    assert all(not file.offline and file.bytes > 0 for file in files)
    info = one.stat()
    assert (files[2].bytes, files[2].mtime_ns) == (info.st_size, info.st_mtime_ns)


def test_the_files_are_listed_without_touching_a_drive(
    engine: Engine, pics: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = save(pics / "one.jpg", shot(1))
    index(engine, pics)
    wanted = ids(engine, one)

    def touched(*_args: object, **_options: object) -> None:
        raise AssertionError("a drive was touched")

    monkeypatch.setattr(reach, "stat_in_time", touched)
    monkeypatch.setattr("photosearch.duplicates.on_disk.stat_in_time", touched)
    engine.presence.kept = True
    assert [file.path for file in engine.copies().files(wanted)] == [str(one)]
