"""The program's own folders and files are closed to other users, and only those."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base import log, settings
from photosearch.base.closing import MARK
from photosearch.base.files import AppDirs, app_dirs, make_folder
from photosearch.base.lock import take_lock
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.store import backups
from tests.fakes import HashEncoder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def open_to_others(top: Path) -> list[str]:
    """What others may read or enter, relative to `top`, which itself is the user's."""
    found = [path for path in top.rglob("*") if path.lstat().st_mode & 0o077]
    return sorted(str(path.relative_to(top)) for path in found if not path.is_symlink())


def used(dirs: AppDirs, folder: Path) -> None:
    """A home with all that the program writes there in daily use."""
    log.start(dirs, "cli")
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()) as engine:
        engine.add_folder(str(folder))
        engine.index()
        backups.make(engine.writable.conn, dirs.database, "manual")
    settings.change(dirs, theme="dark")
    for handler in logging.getLogger().handlers[:]:
        if isinstance(handler, logging.FileHandler):
            logging.getLogger().removeHandler(handler)
            handler.close()


def test_a_new_home_is_closed(own_home: Path, make_photos: Callable[..., Path]) -> None:
    used(app_dirs(), make_photos(3))
    assert len(list(own_home.rglob("*"))) > 15
    assert open_to_others(own_home) == []


def test_a_home_that_is_open_is_closed_once(
    own_home: Path, make_photos: Callable[..., Path], tmp_path: Path
) -> None:
    dirs = app_dirs()
    used(dirs, make_photos(3))
    (dirs.data / MARK).unlink()
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    chosen.chmod(0o755)
    (dirs.data / "models").symlink_to(chosen)
    tops = [dirs.data, dirs.config, dirs.logs, dirs.cache]
    for path in [*tops, *(path for top in tops for path in top.rglob("*"))]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() else 0o644)
    own_home.chmod(0o755)
    dirs.create()
    left = open_to_others(own_home)
    assert all(path.startswith(os.path.join("cache", "thumbs")) for path in left), "closed above"
    assert {top.stat().st_mode & 0o077 for top in (*tops, dirs.thumbs, dirs.previews)} == {0}
    assert chosen.stat().st_mode & 0o777 == own_home.stat().st_mode & 0o777 == 0o755
    dirs.data.chmod(0o750)  # on purpose
    dirs.create()
    assert dirs.data.stat().st_mode & 0o777 == 0o750


def test_a_folder_that_is_a_link_stays_as_it_is(own_home: Path, tmp_path: Path) -> None:
    chosen = tmp_path / "drive"
    chosen.mkdir()
    chosen.chmod(0o755)
    (chosen / "note.txt").write_text("mine")
    own_home.mkdir(exist_ok=True)
    (own_home / "cache").symlink_to(chosen)
    app_dirs().create()
    assert chosen.stat().st_mode & 0o777 == 0o755
    assert (chosen / "note.txt").stat().st_mode & 0o777 == 0o644


def test_folders_for_the_user_follow_the_umask(tmp_path: Path) -> None:
    make_folder(tmp_path / "a" / "b", 0o777)
    assert (tmp_path / "a" / "b").stat().st_mode & 0o777 == 0o755
    with pytest.raises(FileExistsError):
        (tmp_path / "file").write_text("x")
        make_folder(tmp_path / "file")


def test_the_lock_names_its_owner_to_this_user_only(own_home: Path) -> None:
    dirs = app_dirs().create()
    with take_lock(dirs):
        assert open_to_others(own_home) == []
