"""Exports: nothing is overwritten or left half-written, whatever fails on the way."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections import namedtuple
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from photosearch.base.errors import DiskFull, EnvironmentFault, UserError
from photosearch.base.exports import Exported, ExportWish
from photosearch.base.files import app_dirs
from photosearch.base.records import Progress
from photosearch.base.settings import Settings
from photosearch.engine import exporting
from photosearch.engine.exporting import export
from photosearch.engine.library import Engine
from photosearch.store import photos
from tests.engine.test_sidecar_writing import ids
from tests.fakes import HashEncoder

PHOTOS = 4
Usage = namedtuple("Usage", "total used free")


@pytest.fixture
def engine(own_home: Path, make_photos: Callable[..., Path]) -> Iterator[Engine]:
    with Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder()) as engine:
        engine.add_folder(str(make_photos(PHOTOS)))
        engine.index()
        yield engine


def exported(engine: Engine, out: Path, *, stop: Any = None, tell: Any = None, **wish: Any) -> Exported:  # fmt: skip
    return export(
        engine.writable,
        list(ids(engine).values()),
        ExportWish(str(out), **wish),
        engine.online(),
        engine.new_pool,
        tell or (lambda _progress: None),
        stop,
    )


def test_progress_is_told_and_a_stop_keeps_what_is_there(engine: Engine, tmp_path: Path) -> None:
    stop = threading.Event()
    told: list[Progress] = []

    def tell(progress: Progress) -> None:
        told.append(progress)
        if progress.done == 2:
            stop.set()

    done = exported(engine, tmp_path / "out", stop=stop, tell=tell)
    assert len(done.files) == 2 and not done.failed
    assert [(p.phase, p.done, p.total) for p in told[:3]] == [("exporting", n, PHOTOS) for n in range(3)]  # fmt: skip
    assert {path.name for path in (tmp_path / "out").iterdir()} == {Path(made).name for _p, made in done.files}  # fmt: skip


def test_a_disk_without_room_is_told_before_anything_is_written(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: Usage(1, 1, 100))
    with pytest.raises(DiskFull, match="not enough space"):
        exported(engine, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("jpeg", [False, True])
def test_a_disk_that_becomes_full_leaves_whole_files_only(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jpeg: bool
) -> None:
    real = exporting._put
    left = [2]

    def put(*given: Any) -> Path:
        left[0] -= 1
        if left[0] < 0:
            raise EnvironmentFault("full")
        return real(*given)

    monkeypatch.setattr(exporting, "_put", put)
    with pytest.raises(EnvironmentFault):
        exported(engine, tmp_path / "out", jpeg=jpeg)
    found = list((tmp_path / "out").iterdir())
    assert len(found) == 2 and all(path.stat().st_size > 100 for path in found)


def test_a_name_that_cannot_be_given_is_no_empty_file(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: Path, _target: Path) -> Path:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(EnvironmentFault):
        exported(engine, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_name_that_the_target_cannot_have_costs_no_other_photo(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a FAT stick, which takes no colon, and no name of any length."""
    first, second, *_others = sorted(
        path for row in photos.read(engine.writable, list(ids(engine).values())).values() for path in row.paths
    )  # fmt: skip
    Path(first).rename(Path(first).with_name("2020-01-01 12:30.jpg"))
    Path(second).rename(Path(second).with_name(f"{'x' * 200}.jpg"))
    engine.index()
    plain = os.open

    def fat(path: Any, *rest: Any, **options: Any) -> int:
        name = os.path.basename(path)
        if str(tmp_path / "stick") in str(path) and ":" in name:
            raise OSError(errno.EINVAL, "Invalid argument")
        if str(tmp_path / "stick") in str(path) and len(name) > 100:
            raise OSError(errno.ENAMETOOLONG, "File name too long")
        return plain(path, *rest, **options)

    monkeypatch.setattr(exporting.os, "open", fat)
    done = exported(engine, tmp_path / "stick")
    assert len(done.files) == PHOTOS - 1
    assert (tmp_path / "stick" / "2020-01-01 12_30.jpg").stat().st_size > 100
    [(path, said)] = done.failed
    assert "xxx" in path and "of this name" in said


def test_a_photo_that_goes_meanwhile_costs_itself(engine: Engine, tmp_path: Path) -> None:
    known = photos.read(engine.writable, list(ids(engine).values()))
    gone = next(iter(known.values())).paths[0]
    Path(gone).unlink()
    done = exported(engine, tmp_path / "out")
    assert len(done.files) == PHOTOS - 1 and [path for path, _said in done.failed] == [gone]


@pytest.mark.parametrize(
    "wish",
    [
        {"quality": 0, "jpeg": True},
        {"side": 4, "jpeg": True},
        {"names": True},
        {"place": False},
    ],
)
def test_a_wish_that_cannot_be(engine: Engine, tmp_path: Path, wish: dict[str, Any]) -> None:
    with pytest.raises(UserError):
        exported(engine, tmp_path / "out", **wish)
    assert not (tmp_path / "out").exists()
