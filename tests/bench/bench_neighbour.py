"""How much of its speed a busy program keeps beside indexing at the default settings.

One busy process a core computes (or `--busy` of them), and one more reads files (unless `--no-reading`), as fast as they can. The real engine indexes 1,000 photos beside them;
it is paused and resumed every few seconds, so both halves are measured in one run, interleaved. The figure is the median, over
all pairs of neighbouring halves, of what is done beside indexing by what is done without it.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import statistics
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from photosearch.base.files import HOME_VARIABLE
from photosearch.base.manners import ALONE_VARIABLE
from photosearch.base.records import Status
from photosearch.service.link import EngineLink
from photosearch.service.requests import AddFolder, GetStatus, GoOn, Pause
from tests.bench.bench_index import SMALL, make_photos

SETTLE = 1.5  # seconds until a pause or its end has taken effect
READ_AT_ONCE = 1 << 20


def compute(done: Any) -> None:
    while True:
        sum(n * n for n in range(2_000))
        done.value += 1


def read(done: Any, folder: str) -> None:
    paths = sorted(os.path.join(folder, name) for name in os.listdir(folder))
    while True:
        for path in paths:
            with open(path, "rb") as source:
                while source.read(READ_AT_ONCE):
                    done.value += 1


class Engine:
    """The engine process, as the window starts it."""

    def __init__(self) -> None:
        self.status: Status | None = None
        self.running = threading.Event()
        self.link = EngineLink(None, self._hear, self._state)
        self.link.start()
        assert self.running.wait(60), "the engine does not start"

    def _hear(self, event: Any) -> None:
        if isinstance(event, Status):
            self.status = event

    def _state(self, state: str) -> None:
        if state == "running":
            self.running.set()

    def left(self, photos: int) -> float:
        """How many of the photos are still to be indexed; one that was read and not encoded is half a photo."""
        self.status = None
        self.link.send(GetStatus())
        while self.status is None:
            time.sleep(0.01)
        read = self.status.distinct
        return photos - (read + (self.status.searchable or 0)) / 2


def measure(
    photos: int,
    size: tuple[int, int],
    most: int,
    busy_ones: int,
    half: float,
    *,
    reading: bool,
    full: bool,
) -> dict[str, Any]:
    spawn = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as base:
        os.environ[HOME_VARIABLE] = str(Path(base) / "home")
        os.environ.pop(ALONE_VARIABLE, None)
        make_photos(Path(base) / "photos", photos, size)
        make_photos(Path(base) / "read", 60)
        counts = [spawn.Value("q", 0) for _ in range(busy_ones)]
        busy = [spawn.Process(target=compute, args=(one,), daemon=True) for one in counts]
        if reading:
            counts.append(spawn.Value("q", 0))
            given = (counts[-1], str(Path(base) / "read"))
            busy.append(spawn.Process(target=read, args=given, daemon=True))
        for process in busy:
            process.start()
        engine = Engine()
        pairs: list[list[float]] = [[], []]
        left: list[float] = [photos]
        try:
            engine.link.send(Pause(True))
            engine.link.send(AddFolder(1, str(Path(base) / "photos")))
            time.sleep(5)
            begun = engine.left(photos)
            while len(pairs[0]) < most:
                rates = []
                for paused in (True, False):
                    engine.link.send(Pause(paused))
                    if full and not paused:
                        engine.link.send(GoOn())
                    time.sleep(SETTLE)
                    before = [one.value for one in counts]
                    started = time.monotonic()
                    time.sleep(half)
                    seconds = time.monotonic() - started
                    after = [one.value for one in counts]
                    rates.append([(b - a) / seconds for a, b in zip(before, after, strict=True)])
                left.append(engine.left(photos))
                if not left[-1]:  # it was idle for a part of this half
                    break
                alone, beside = rates
                pairs[0].append(sum(beside[:busy_ones]) / sum(alone[:busy_ones]))
                if reading:
                    pairs[1].append(beside[-1] / alone[-1])
        finally:
            engine.link.stop()
            for process in busy:
                process.kill()
                process.join()
    halves = len(pairs[0])
    indexed = begun - (left[-1] if left[-1] else left[-2])
    return {
        "computing keeps": round(statistics.median(pairs[0]), 3),
        "reading keeps": round(statistics.median(pairs[1]), 3) if reading else None,
        "pairs": halves,
        "photos a second beside them": round(indexed / max(1e-9, halves * (half + SETTLE)), 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=1000)
    parser.add_argument("--large", action="store_true", help="of 12 megapixels")
    parser.add_argument(
        "--full", action="store_true", help="at full speed, as after “Continue now”"
    )
    parser.add_argument("--pairs", type=int, default=40, help="at most")
    parser.add_argument(
        "--busy",
        type=int,
        default=os.cpu_count() or 1,
        help="computing processes (default: one a core)",
    )
    parser.add_argument("--half", type=float, default=10.0, help="seconds of each half")
    parser.add_argument(
        "--no-reading", action="store_true", help="without the process that reads files"
    )
    args = parser.parse_args()
    size = (4000, 3000) if args.large else SMALL
    print(
        json.dumps(
            measure(
                args.photos,
                size,
                args.pairs,
                args.busy,
                args.half,
                reading=not args.no_reading,
                full=args.full,
            )
        )
    )


if __name__ == "__main__":
    main()
