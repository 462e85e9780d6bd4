"""Kill an index run (SIGKILL) at each place where work is half done: a rerun gives the result of an undisturbed run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crash.die import CHANGE, LATE, PLACES
from tests.crash.harness import (
    State,
    assert_same,
    choose_second,
    fingerprints,
    finish,
    forget_fingerprints,
    labels,
    look,
    new_home,
    no_process_of,
    pictures,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

COUNT = 40
NTH = {
    "while a scan is written": 20,
    "with files in flight": 2,
    "while a batch is stored": 25,
    "with photos that are not stored": 2,
    "with photos that are not encoded": 2,
    "while vectors are stored": 20,
    "with vectors of the other model that are not stored": 2,
    "while vectors of the other model are stored": 20,
    "while fingerprints are stored": 34,
}
QUICK = ("with half an index saved", "with an index renamed but not recorded")
SECOND = [
    place if place in QUICK else pytest.param(place, marks=pytest.mark.slow)
    for place in PLACES
    if "index" in place and "not in the index" not in place
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pictures(tmp_path_factory.mktemp("pictures") / "photos", COUNT)


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> State:
    dirs = new_home(tmp_path_factory.mktemp("calm") / "home")
    finish(dirs, folder)
    return look(dirs, folder, folder / "red-008.jpg")


def killed(home: Path, place: str, nth: int, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash.die", place, str(nth), "index", str(folder)],
        env={**os.environ, "PHOTOSEARCH_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == -signal.SIGKILL, (done.returncode, done.stdout, done.stderr)
    no_process_of(home)


@pytest.mark.parametrize(
    "place", [pytest.param(p, marks=[pytest.mark.slow] * (n % 2)) for n, p in enumerate(PLACES)]
)
def test_a_kill_at(place: str, folder: Path, undisturbed: State, tmp_path: Path) -> None:
    home = tmp_path / "home"
    dirs = new_home(home)
    killed(home, place, NTH.get(place, 1), folder)
    finish(dirs, folder)
    assert_same(look(dirs, folder, folder / "red-008.jpg"), undisturbed)


@pytest.mark.parametrize("place", SECOND)
def test_a_kill_in_a_later_checkpoint(
    place: str, folder: Path, undisturbed: State, tmp_path: Path
) -> None:
    """An older saved index exists then, and the log must keep the entries that only the new one would have contained."""
    home, photos = tmp_path / "home", tmp_path / "photos"
    dirs = new_home(home)
    photos.mkdir()
    names = sorted(p.relative_to(folder) for p in folder.rglob("*.jpg"))
    for name in names[: COUNT // 2]:
        _put(folder, photos, name)
    finish(dirs, photos)
    for name in names[COUNT // 2 :]:
        _put(folder, photos, name)
    last = (
        "recorded" in place and "not recorded" not in place
    )  # after the second space's snapshot nothing is left to do
    killed(home, place, 1 if last else 2, photos)
    killed(home, place, 1, photos)
    finish(dirs, photos)
    got = look(dirs, photos, photos / "red-008.jpg")
    for question, hits in got.answers.items():
        got.answers[question] = {
            str(folder / Path(path).relative_to(photos)): score for path, score in hits.items()
        }
    assert_same(got, undisturbed)


@pytest.fixture(scope="module")
def changed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> State:
    """The state of a library after an undisturbed change of model."""
    dirs = new_home(tmp_path_factory.mktemp("changed") / "home")
    finish(dirs, folder)
    choose_second(dirs)
    finish(dirs, folder)
    return look(dirs, folder, folder / "red-008.jpg")


@pytest.mark.parametrize(
    "place",
    [
        place
        if "stored" in place or "switch" in place
        else pytest.param(place, marks=pytest.mark.slow)
        for place in CHANGE
    ],
)
def test_a_kill_in_a_change_of_model(
    place: str, folder: Path, changed: State, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    dirs = new_home(home)
    finish(dirs, folder)
    own = look(dirs, folder, folder / "red-008.jpg")
    choose_second(dirs)
    killed(home, place, NTH.get(place, 1), folder)
    answered = look(dirs, folder, folder / "red-008.jpg")
    switched = place == "after the switch" or "index is saved" in place or "index saved" in place
    for question in (q for q in own.answers if q.startswith("exact")):
        now, other = (changed, own) if switched else (own, changed)
        found = pytest.approx(answered.answers[question], abs=1e-5)
        assert found == now.answers[question], "exactly one model must answer"
        assert found != other.answers[question]
    before = labels(dirs)
    finish(dirs, folder)
    assert_same(look(dirs, folder, folder / "red-008.jpg"), changed)
    after = labels(dirs)
    assert before.items() <= after.items(), "committed vectors must not be written again"
    if "but not in" in place or "switch" in place:
        assert len(before) > len(after) // 2


@pytest.mark.slow
@pytest.mark.parametrize("place", LATE)
def test_a_kill_while_fingerprints_are_filled_in(
    place: str, folder: Path, undisturbed: State, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    dirs = new_home(home)
    finish(dirs, folder)
    forget_fingerprints(dirs)
    killed(home, place, NTH.get(place, 1), folder)
    stored = fingerprints(dirs)
    assert (not stored) == (place == "with fingerprints that are not stored")
    assert len(stored) < len(undisturbed.fingerprints), "the kill came after the last batch"
    finish(dirs, folder)
    assert_same(look(dirs, folder, folder / "red-008.jpg"), undisturbed)


def _put(source: Path, target: Path, name: Path) -> None:
    (target / name).parent.mkdir(exist_ok=True)
    (target / name).write_bytes((source / name).read_bytes())
