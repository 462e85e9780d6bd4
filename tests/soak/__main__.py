"""The program for a long time, with a library that changes but does not grow: `python -m tests.soak --minutes 60`.

A window is asked all the time (`life`), while another program edits, renames, deletes and restores photos in its folder. From
outside, the processes are measured: memory, threads, open files, and the files of the program's home. Prints a table, and with
--json all samples.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

import psutil

from tests.shots import shot

PHOTOS = 150
WARM = 0.25  # of the time, at least a minute: first everything is loaded once
IDLE = 40.0  # seconds without changes in the folder, in which answers are timed
EVERY = 5.0  # seconds between two samples
ROLES = ("window", "engine", "decoders")


@dataclass
class Series:
    """What was measured of one role, over time in minutes."""

    at: list[float] = field(default_factory=list)
    rss: list[float] = field(default_factory=list)  # MiB
    threads: list[int] = field(default_factory=list)
    handles: list[int] = field(default_factory=list)

    def slope(self, since: float) -> float:
        """How memory grows in MiB a minute: the median of the slopes between any two samples (Theil and Sen)."""
        return slope([(t, v) for t, v in zip(self.at, self.rss, strict=True) if t >= since])

    def growth(self, values: Sequence[int], since: float) -> int:
        """By how much the median of the last third of the samples exceeds that of the first third."""
        late = [v for t, v in zip(self.at, values, strict=True) if t >= since]
        third = max(1, len(late) // 3)
        return round(statistics.median(late[-third:]) - statistics.median(late[:third]))


@dataclass
class Soak:
    """The results. `idle`, `busy`: seconds that each answer took. `files`: in the program's home, first and last."""

    series: dict[str, Series]
    since: float
    idle: list[float]
    busy: list[float]
    files: tuple[int, int]
    died: bool

    def table(self) -> list[str]:
        lines = ["role      RSS MiB  slope MiB/min  threads  handles"]
        for role, found in self.series.items():
            late = [v for t, v in zip(found.at, found.rss, strict=True) if t >= self.since]
            if not late:  # it ended before
                continue
            lines.append(
                f"{role:9} {statistics.median(late):7.0f} {found.slope(self.since):14.2f} "
                f"{found.growth(found.threads, self.since):+8d} {found.growth(found.handles, self.since):+8d}"
            )
        lines.append(f"files of the home: {self.files[0]}, then {self.files[1]}")
        lines.append(
            f"answers: p95 {p95(self.idle) * 1000:.0f} ms of {len(self.idle)} at rest, "
            f"{p95(self.busy) * 1000:.0f} ms of {len(self.busy)} while photos change"
        )
        return lines


def slope(points: Sequence[tuple[float, float]]) -> float:
    thin = points[:: max(1, len(points) // 300)]
    found = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(thin, 2) if b[0] > a[0]]
    return statistics.median(found) if found else 0.0


def p95(values: Sequence[float]) -> float:
    return sorted(values)[int(0.95 * (len(values) - 1))] if values else 0.0


def soak(minutes: float, base: Path) -> Soak:
    """Run the program for so long. `base`: a new folder."""
    photos, spare, home = base / "photos", base / "spare", base / "home"
    make_photos(photos, spare)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PHOTOSEARCH_HOME": str(home)}
    changer = _Changer(photos, spare)
    for _version in range(2):  # so that no version is new later
        changer.swap_all()
        subprocess.run(
            [sys.executable, "-m", "photosearch", "index", str(photos)],
            env=env,
            check=True,
            capture_output=True,
        )
    answers: list[tuple[float, float]] = []
    with _window(env, answers) as window:
        begun = time.monotonic()
        series = {role: Series() for role in ROLES}
        since = max(1.0, WARM * minutes) + IDLE / 60
        first_files = 0
        while (now := (time.monotonic() - begun) / 60) < minutes + IDLE / 60:
            if window.poll() is not None:
                break
            _sample(psutil.Process(window.pid), now, series)
            if now >= since and not first_files:
                first_files = _files(home)
            if now * 60 < IDLE:
                time.sleep(EVERY)
            else:
                changer.for_seconds(EVERY)
        died = window.poll() is not None
    idle = [took for at, took in answers if 10 < at < IDLE]
    busy = [took for at, took in answers if at >= IDLE]
    return Soak(series, since, idle, busy, (first_files, _files(home)), died)


def make_photos(photos: Path, spare: Path) -> None:
    """Photos, and another version of each in `spare`."""
    for number in range(PHOTOS):
        for folder, version in ((photos, 0), (spare, 1)):
            path = folder / f"{number % 5}" / f"{number}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            shot(2 * number + version, (1280, 960)).save(path, quality=85)


class _Changer:
    """Another program. After each change, the folder has as many photos as before, each in one of two versions."""

    def __init__(self, photos: Path, spare: Path) -> None:
        self._photos = photos
        self._spare = spare
        self._chance = random.Random(2)

    def for_seconds(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._chance.choice((self._swap, self._swap, self._rename, self._away, self._touch))()
            time.sleep(1.0)

    def _one(self) -> Path:
        return self._chance.choice(sorted(self._photos.rglob("*.jpg")))

    def swap_all(self) -> None:
        for path in sorted(self._photos.rglob("*.jpg")):
            self._swap(path)

    def _swap(self, path: Path | None = None) -> None:
        """Save the other version in its place."""
        path = path or self._one()
        other = next(self._spare.rglob(path.name.rpartition(" ")[2]))
        new = path.with_name(".new")
        shutil.copyfile(other, new)
        shutil.copyfile(path, other)
        new.replace(path)

    def _rename(self) -> None:
        path = self._one()
        plain = path.name.rpartition(" ")[2]
        path.rename(path.with_name(f"renamed {plain}" if path.name == plain else plain))

    def _away(self) -> None:
        """Move a folder out and in again."""
        folder = self._photos / str(self._chance.randrange(5))
        away = self._photos.parent / "away"
        folder.rename(away)
        time.sleep(3.0)
        away.rename(folder)

    def _touch(self) -> None:
        self._one().touch()


@contextmanager
def _window(
    env: dict[str, str], answers: list[tuple[float, float]]
) -> Iterator[subprocess.Popen[str]]:
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.soak.life"], env=env, stdout=subprocess.PIPE, text=True
    )

    def read() -> None:
        assert window.stdout is not None
        for line in window.stdout:
            at, took = json.loads(line)
            answers.append((at, took))

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    try:
        yield window
    finally:
        window.terminate()
        window.wait(60)
        reader.join(10)
        assert window.stdout is not None
        window.stdout.close()


def _sample(window: psutil.Process, minute: float, series: dict[str, Series]) -> None:
    """One more sample of each role. What several decode children have is added up."""
    found: defaultdict[str, list[psutil.Process]] = defaultdict(list)
    with suppress(psutil.NoSuchProcess):
        found["window"].append(window)
        for child in window.children():
            if "spawn_main" in " ".join(child.cmdline()):
                found["engine"].append(child)
                found["decoders"] += [
                    one for one in child.children() if "spawn_main" in " ".join(one.cmdline())
                ]
    for role, processes in found.items():
        with suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
            sizes = [(p.memory_info().rss / 2**20, p.num_threads(), p.num_fds()) for p in processes]
            if not sizes:
                continue
            rss, threads, handles = (sum(column) for column in zip(*sizes, strict=True))
            one = series[role]
            one.at.append(minute)
            one.rss.append(rss)
            one.threads.append(threads)
            one.handles.append(handles)


def _files(home: Path) -> int:
    """The files of the home without the previews, which have a ceiling of their own."""
    return sum(
        len(files) for folder, _inner, files in os.walk(home) if Path(folder).name != "previews"
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--json", type=Path, metavar="FILE")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as base:
        found = soak(args.minutes, Path(base))
    print("\n".join([*found.table(), *(["The window ended before its time."] * found.died)]))
    if args.json:
        args.json.write_text(json.dumps({role: vars(s) for role, s in found.series.items()}))
    return int(found.died)


if __name__ == "__main__":
    raise SystemExit(main())
