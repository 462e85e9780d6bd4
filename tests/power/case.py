"""One scenario, cut off or refused at any of its operations, and compared with an undisturbed one."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from photosearch.base.settings import settings_path
from tests.crash.harness import State, assert_same, labels, look
from tests.power.disk import Disk, Ended, Names, Operation, Unsynced
from tests.power.scenarios import Place, Scenario

BUGS = ("Traceback", "internal error", "Logging error", "Exception ignored")


class Case:
    """The state before the scenario, which each run starts from, and the one at its end."""

    def __init__(self, scenario: Scenario, base: Path, layer: Path) -> None:
        self.scenario = scenario
        self.place = Place(base)
        self.disk = Disk(base, layer)
        scenario.prepare(self.place)
        self._before = base / "before"
        shutil.copytree(self.disk.root, self._before)
        self._originals = originals(base)
        self.disk.settle()
        done, runs = self._play()
        assert done == len(runs), runs
        scenario.holds(self.place, done, "".join(run.out for run in runs))
        self.operations: list[Operation] = self.disk.log()
        scenario.go_on(self.place)
        self.want = self._look()
        self.thumbs = thumbnails(self.place)
        self.settings = settings_path(self.place.dirs).read_bytes()

    def cut(self, number: int, names: Names, unsynced: Unsynced, seed: int) -> bool:
        """Cut the power before this operation, or at the end if there are fewer; then go on. Returns whether it was cut."""
        self.disk.refill(self._before)
        done, runs = self._play(cut=number, names=names)
        was_cut = runs[-1].cut
        assert was_cut or done == len(runs), runs
        self.disk.lose_power(unsynced, seed)
        self._is_whole()
        self.scenario.holds(self.place, done, "".join(run.out for run in runs))
        self._goes_on()
        return was_cut

    def fault(self, fault: str, at: int, *, on: bool) -> int:
        """Let operations fail; then, when the fault is over, go on. Returns how many failed."""
        self.disk.refill(self._before)
        done, runs = self._play(fault=fault, at=at, on=on)
        refused = [op for op in self.disk.log() if op.refused]
        for run in runs:
            assert not any(word in run.err for word in BUGS), run.err
            assert run.code in (0, 1), run
            assert run.code == 0 or any(
                line.startswith("photosearch: ") and line.rstrip().endswith((".", "”"))
                for line in run.err.splitlines()
            ), run
        self._is_whole()
        self.scenario.holds(self.place, done, "".join(run.out for run in runs))
        self._goes_on()
        return len(refused)

    def about(self, number: int) -> str:
        """What operation this is in an undisturbed run."""
        return self.operations[number - 1].place if number <= len(self.operations) else "the end"

    def _play(self, **how: object) -> tuple[int, list[Ended]]:
        """Run the commands until one does not end well. Returns how many did, and all that ran."""
        runs: list[Ended] = []
        for words in self.scenario.commands(self.place):
            runs.append(self.disk.run(*words, **how))  # type: ignore[arg-type]
            if runs[-1].code:
                return len(runs) - 1, runs
        return len(runs), runs

    def _is_whole(self) -> None:
        path = self.place.dirs.database
        if path.exists():
            with closing(sqlite3.connect(path)) as db:
                assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert db.execute("PRAGMA foreign_key_check").fetchall() == []

    def _goes_on(self) -> None:
        before = self._labels()
        self.scenario.go_on(self.place)
        assert_same(self._look(), self.want)
        after = self._labels()
        kept = {key: label for key, label in before.items() if key in after}
        assert kept.items() <= after.items(), "something was encoded a second time"
        assert thumbnails(self.place) == self.thumbs
        assert settings_path(self.place.dirs).read_bytes() == self.settings
        assert originals(self.place.base) == self._originals

    def _labels(self) -> dict[tuple[str, str, str], int]:
        try:
            return labels(self.place.dirs)
        except sqlite3.OperationalError:  # no library yet
            return {}

    def _look(self) -> State:
        found = look(self.place.dirs, self.place.photos, self.place.photos / "red-008.jpg")
        there = {path.name for path in self.place.dirs.indexes.rglob("*")}
        # A restored library may name saved indexes that are gone; they are made again.
        found.problems = [
            text
            for text in found.problems
            if not text.endswith(".idx") or text.removeprefix("stray ") in there
        ]
        return found


def thumbnails(place: Place) -> dict[str, str]:
    """The digest of each thumbnail."""
    return {path.name: digest(path) for path in place.dirs.thumbs.rglob("*.jpg")}


def originals(base: Path) -> dict[str, tuple[int, str]]:
    """The time and digest of each photo."""
    return {
        str(path): (path.stat().st_mtime_ns, digest(path))
        for folder in ("photos", "others")
        for path in (base / folder).rglob("*")
        if path.is_file()
    }


def digest(path: Path) -> str:
    return hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
