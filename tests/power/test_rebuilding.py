"""Power cuts while a damaged library is built again, or while a backup is restored over one whose log is still there.

The old library is there afterwards, or the new one; in either case the next repair leads to a library with every folder.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from photosearch.base.errors import DatabaseDamaged
from photosearch.engine import rescue
from photosearch.store import beside, places
from photosearch.store import db as database
from tests.crash.harness import finish, new_home, pictures
from tests.power.disk import Disk, Names, Unsynced
from tests.power.scenarios import Place, cli

ADD_AND_DIE = """
import os, signal, sys
from photosearch.base.files import app_dirs
from photosearch.store import db as database, places
places.add_root(database.open_writer(app_dirs().database), sys.argv[1])
os.kill(os.getpid(), signal.SIGKILL)
"""


class Begun(NamedTuple):
    disk: Disk
    place: Place
    before: Path


@pytest.fixture(scope="module")
def begun(layer: Path, tmp_path_factory: pytest.TempPathFactory) -> Begun:
    """A home with a backup. Then a folder was added by a process that was killed, so only the log has it."""
    base = tmp_path_factory.mktemp("rebuilding")
    place, disk = Place(base), Disk(base, layer)
    new_home(place.home)
    pictures(place.photos, 12)
    finish(place.dirs, place.photos)
    place.others.mkdir()
    subprocess.run(
        [sys.executable, "-c", ADD_AND_DIE, place.others],
        env={**os.environ, "PHOTOSEARCH_HOME": str(place.home)},
        check=False,
    )
    assert beside.logs_of(place.dirs.database)
    shutil.copytree(disk.root, base / "before")
    return Begun(disk, place, base / "before")


def reset(begun: Begun) -> None:
    shutil.rmtree(begun.disk.root)
    shutil.copytree(begun.before, begun.disk.root)


def folders(place: Place) -> set[str]:
    """The folders of a library, which must be sound."""
    with closing(database.open_writer(place.dirs.database, place.dirs.thumbs)) as db:
        assert db.integrity() == []
        return {root.path for root in places.roots(db)}


def cuts(begun: Begun, *words: str) -> list[tuple[int, Names, Unsynced]]:
    """Where to cut, and how."""
    begun.disk.settle()
    done = begun.disk.run(*cli(*words))
    assert done.code == 0, done.err
    count = len(begun.disk.log())
    chance = random.Random(" ".join(words))
    return [
        (number, chance.choice(("folder", "once")), chance.choice(("lost", "torn")))
        for number in range(1, count + 1)
    ]


def restored(begun: Begun, chosen: slice) -> None:
    place, disk = begun.place, begun.disk
    photos, others = str(place.photos), str(place.others)
    reset(begun)
    for number, names, unsynced in cuts(begun, "backup", "restore", "newest")[chosen]:
        reset(begun)
        disk.settle()
        disk.run(*cli("backup", "restore", "newest"), cut=number, names=names)
        disk.lose_power(unsynced, number)
        assert folders(place) in ({photos, others}, {photos}), (number, names, unsynced)


def rebuilt(begun: Begun, chosen: slice) -> None:
    place, disk = begun.place, begun.disk

    def spoil() -> None:
        reset(begun)
        beside.logs_of(place.dirs.database)[0].unlink()
        with place.dirs.database.open("r+b") as file:
            file.write(b"\xff" * 4096)
        disk.settle()

    spoil()
    for number, names, unsynced in cuts(begun, "doctor", "--fix")[chosen]:
        spoil()
        disk.run(*cli("doctor", "--fix"), cut=number, names=names)
        disk.lose_power(unsynced, number)
        try:
            folders(place)
        except DatabaseDamaged:
            rescue.repair(place.dirs)
        # the side file knows the folder that was only in the log
        assert folders(place) == {str(place.photos), str(place.others)}, (number, names, unsynced)


def test_a_power_cut_while_a_backup_is_restored(begun: Begun) -> None:
    restored(begun, slice(None, None, 12))


def test_a_power_cut_while_a_library_is_built_again(begun: Begun) -> None:
    rebuilt(begun, slice(None, None, 40))


@pytest.mark.long
def test_a_power_cut_at_each_operation_of_a_restore(begun: Begun) -> None:
    restored(begun, slice(None))


@pytest.mark.long
def test_a_power_cut_at_each_operation_of_a_repair(begun: Begun) -> None:
    rebuilt(begun, slice(None))
