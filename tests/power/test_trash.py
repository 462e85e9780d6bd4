"""The trash on a disk that loses power or refuses: no file is lost, and what was confirmed is so."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from tests.power.day import promised
from tests.power.disk import FAULTS, Disk, Ended

NAMES = ("beach", "castle", "dog")


@pytest.fixture
def trash(disk: Disk) -> Path:
    """The trash of a disk with three pairs of photos."""
    photos = disk.root / "photos"
    photos.mkdir()
    for name in NAMES:
        for path in (photos / f"{name}.jpg", photos / f"{name}-copy.jpg"):
            path.write_bytes(f"the photo {path.name}".encode())
    (disk.root / "xdg").mkdir()
    disk.environment = {
        "HOME": str(disk.root / "xdg"),
        "XDG_DATA_HOME": str(disk.root / "xdg" / "data"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    shutil.copytree(disk.root, disk.base / "before")
    return disk.root / "xdg" / "data" / "Trash"


def spent(disk: Disk, **how: object) -> Ended:
    disk.refill(disk.base / "before")
    return disk.run("-m", "tests.power.trash_day", disk.root / "photos", **how)  # type: ignore[arg-type]


def check(disk: Disk, trash: Path, done: Ended) -> None:
    seen = promised(done.out)
    for name in NAMES:
        best, copy = (disk.root / "photos" / f"{name}{end}.jpg" for end in ("", "-copy"))
        assert best.read_bytes() == f"the photo {best.name}".encode()
        trashed = trash / "files" / copy.name
        there = [path for path in (copy, trashed) if path.exists() and path.stat().st_size]
        assert there, f"{copy.name} is lost"
        for path in there:
            assert path.read_bytes() == f"the photo {copy.name}".encode()
        wanted = {"trashed": trashed, "back": copy}.get(seen.get(copy.name, ""))
        assert wanted in (None, *there), (seen, there)
        if wanted == trashed:
            assert not copy.exists()
            record = trash / "info" / f"{copy.name}.trashinfo"
            assert copy.name in record.read_text(), "the desktop cannot put it back"


def cut_at(disk: Disk, trash: Path, numbers: list[int], chance: random.Random) -> int:
    """Cut at each of these operations, each time from the start. Returns how many cuts there were."""
    cuts = 0
    for number in numbers:
        done = spent(disk, cut=number, names=chance.choice(("folder", "once")))
        assert done.cut or done.code == 0, done
        cuts += done.cut
        disk.lose_power(chance.choice(("lost", "torn")), number)
        check(disk, trash, done)
    return cuts


def test_the_trash_survives_a_power_cut(disk: Disk, trash: Path) -> None:
    chance = random.Random(15)
    assert cut_at(disk, trash, chance.sample(range(1, 80), 6), chance) > 3


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_the_trash_survives_every_power_cut(disk: Disk, trash: Path, seed: int) -> None:
    assert spent(disk).code == 0
    count = len(disk.log())
    chance = random.Random(seed)
    assert cut_at(disk, trash, [*range(1, count + 2)], chance) >= count - 5


@pytest.mark.parametrize("fault", FAULTS)
def test_a_disk_that_refuses_loses_no_file(disk: Disk, trash: Path, fault: str) -> None:
    chance = random.Random(fault)
    for number in chance.sample(range(1, 80), 2):
        done = spent(disk, fault=fault, at=number, on=chance.random() < 0.5)
        assert done.code in (0, 1) and "Traceback" not in done.err, done
        check(disk, trash, done)
