"""Kill a restore or a repair (SIGKILL) at each place: either the former library is there or the new one, and it is whole."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from photosearch.base.files import AppDirs, app_dirs
from photosearch.store import beside, photos, usable
from photosearch.store import db as database
from tests.crash.die import RESTORE
from tests.crash.harness import finish, new_home, no_process_of
from tests.fakes import picture_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

BEFORE, SINCE = 6, 10


def die(home: Path, place: str, *words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash.die", place, str(NTH.get(place, 1)), *words],
        env={**os.environ, "PHOTOSEARCH_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == -signal.SIGKILL, (done.returncode, done.stdout, done.stderr)
    no_process_of(home)


NTH = {
    "with the new library in place but the old log there": 4,
    "with everything but the last name on the disk": 6,
}


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A home with a backup, in which a run was then killed: its photos are in the log only. And the folder of photos."""
    base = tmp_path_factory.mktemp("begun")
    folder = picture_folder(base / "photos", BEFORE)
    dirs = new_home(base / "home")
    finish(dirs, folder)
    for number, path in enumerate(sorted(picture_folder(base / "more", BEFORE + SINCE).iterdir())):
        path.rename(folder / f"{number}-{path.name}")
    die(dirs.data.parent, "with a batch stored but not in the index", "index")
    assert beside.logs_of(dirs.database)
    return base / "home", folder


@pytest.fixture
def dirs(begun: tuple[Path, Path], tmp_path: Path) -> AppDirs:
    shutil.copytree(begun[0], tmp_path / "home")
    return app_dirs(str(tmp_path / "home"))


def live(dirs: AppDirs) -> int:
    """The number of photos that a reader sees."""
    db = database.open_reader(dirs.database, dirs.thumbs)
    assert db is not None
    with closing(db):
        return photos.count_live(db)


def whole(dirs: AppDirs) -> None:
    with closing(database.open_writer(dirs.database, dirs.thumbs)) as db:
        assert db.integrity() == []


@pytest.mark.parametrize("place", RESTORE)
def test_a_kill_while_a_backup_is_restored(
    place: str, dirs: AppDirs, begun: tuple[Path, Path]
) -> None:
    former = live(dirs)
    assert former > BEFORE
    die(dirs.data.parent, place, "backup", "restore", "newest")
    there = live(dirs)
    assert there == (former if place.startswith("before") else BEFORE)
    whole(dirs)
    assert live(dirs) == there
    finish(dirs, begun[1])
    assert live(dirs) == BEFORE + SINCE
    assert list(dirs.data.glob("*.tmp*")) == []


@pytest.mark.parametrize(
    "place", [place for place in RESTORE if "a part of the old log" not in place]
)
def test_a_kill_while_a_library_is_repaired(
    place: str, dirs: AppDirs, begun: tuple[Path, Path]
) -> None:
    beside.logs_of(dirs.database)[0].unlink()  # it would heal the damage
    with dirs.database.open("r+b") as file:
        file.write(b"\0" * 4096)
    die(dirs.data.parent, place, "doctor", "--fix")
    if place.startswith("before"):
        assert dirs.database.read_bytes()[:4096] == b"\0" * 4096
        assert [path.name for path in beside.backup_files(dirs.database)] != []
    else:
        whole(dirs)
    subprocess.run(
        [sys.executable, "-m", "photosearch", "doctor", "--fix"],
        env={**os.environ, "PHOTOSEARCH_HOME": str(dirs.data.parent)},
        capture_output=True,
        timeout=120,
        check=True,
    )
    finish(dirs, begun[1])
    assert live(dirs) == BEFORE + SINCE
    assert usable.newest_good(dirs.database) is not None
