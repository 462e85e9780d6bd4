"""`doctor` names what is closed to the user of a home, each once, with a command that opens it."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from photosearch.base.files import AppDirs, app_dirs
from photosearch.engine.own_files import closed
from photosearch.indexing.upkeep import Problem
from tests.disks import USER, give, read_only

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="gives files to other users"
)
FILES = (
    "data/library.db",
    "data/library.db-wal",
    "data/writer.lock",
    "data/index/key/joint-1-0a.idx",
    "data/models/tiny/model.json",
    "config/settings.toml",
    "logs/cli.log",
    "cache/thumbs/ab/abc.jpg",
    "cache/thumbs/cd/cde.jpg",
    "cache/previews/p.jpg",
)


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    """A home with all kinds of files, which belongs to a user other than root; root examines it."""
    dirs = app_dirs().create()
    for name in FILES:
        path = own_home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600 if "cache" in name else 0o644)
    give(own_home, USER)
    return dirs


def mended(dirs: AppDirs) -> list[Problem]:
    """Do as is said, and return what was said. Nothing is said afterwards."""
    problems = list(closed(dirs))
    for problem in problems:
        words = shlex.split(problem.fix)
        subprocess.run(words[words[0] == "sudo" :], check=True)
    assert list(closed(dirs)) == []
    return problems


@pytest.mark.parametrize(
    "name",
    [
        "data/library.db",
        "data/library.db-wal",
        "data/writer.lock",
        "data/index/key",
        "data/models",
        "config",
        "config/settings.toml",
        "logs",
        "logs/cli.log",
        "cache",
        "cache/thumbs",
        "cache/thumbs/ab",
        "cache/thumbs/ab/abc.jpg",
    ],
)
def test_each_file_of_root_is_named_once(dirs: AppDirs, own_home: Path, name: str) -> None:
    path = own_home / name
    os.chown(path, 0, 0)
    [problem] = mended(dirs)
    assert problem.part == "home" and problem.sentence.count(str(path)) == 1
    assert "belong to root" in problem.sentence and problem.fix.endswith(shlex.quote(str(path)))


@pytest.mark.parametrize("name", ["data/models/tiny/model.json", "data/index/key/joint-1-0a.idx"])
def test_a_file_that_is_only_read_may_belong_to_anybody_who_lets_it_be_read(
    dirs: AppDirs, own_home: Path, name: str
) -> None:
    os.chown(own_home / name, 0, 0)
    assert list(closed(dirs)) == []
    (own_home / name).chmod(0o600)
    assert len(mended(dirs)) == 1


def test_a_closed_folder_stands_for_everything_in_it(dirs: AppDirs, own_home: Path) -> None:
    give(own_home / "cache", 0)
    [problem] = mended(dirs)
    assert problem.sentence.count(str(own_home)) == 1


def test_many_folders_are_mended_by_one_command(dirs: AppDirs, own_home: Path) -> None:
    for n in range(30):
        (own_home / "cache" / "thumbs" / f"{n:02}").mkdir()
    [problem] = mended(dirs)
    assert problem.sentence.endswith("and 20 more.")
    assert problem.fix == f"sudo chown -R nobody: {own_home / 'cache' / 'thumbs'}"


def test_write_protected_files_of_ones_own_are_named(dirs: AppDirs, own_home: Path) -> None:
    (own_home / "data" / "index").chmod(0o500)
    (own_home / "data" / "library.db").chmod(0o400)
    os.chown(own_home / "logs", 0, 0)
    own, others = sorted(mended(dirs), key=lambda problem: problem.fix)
    assert own.fix.startswith("chmod ") and others.fix.startswith("sudo chown ")
    assert "data/index" in own.sentence and "data/library.db" in own.sentence


def test_a_name_with_spaces_is_quoted(dirs: AppDirs, own_home: Path) -> None:
    (own_home / "data" / "it's a copy; rm.db").touch()
    assert "it's a copy; rm.db" in mended(dirs)[0].sentence


def test_on_a_read_only_disk_the_disk_is_named_alone(dirs: AppDirs, own_home: Path) -> None:
    give(own_home / "cache", 0)
    with read_only(own_home):
        [problem] = closed(dirs)
    assert "read-only disk" in problem.sentence and "PHOTOSEARCH_HOME" in problem.fix
