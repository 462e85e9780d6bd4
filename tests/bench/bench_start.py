"""The time from the start of a process to its first answer, with an existing library."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from photosearch.base.searches import Query
from photosearch.encoder.spec import ModelSpec
from photosearch.service.link import EngineLink
from photosearch.service.messages import Answer, Event, Hello
from photosearch.service.requests import Ask
from tests.bench.library import fill
from tests.bench.machine import PeakMemory

WORDS = "a dog on a beach"
TIMES = 5


def use_model(home: Path, model: Path, provider: str = "cpu") -> None:
    """Select the model in this folder in a home, and the device it runs on."""
    (home / "data" / "models").mkdir(parents=True, exist_ok=True)
    (home / "data" / "models" / "bench").symlink_to(model)
    (home / "config").mkdir(exist_ok=True)
    (home / "config" / "settings.toml").write_text(
        f'model = "bench"\nprovider = "{provider}"\nwatch = false\n'
    )


def command_line(home: Path) -> float:
    begun = time.perf_counter()
    out = subprocess.check_output(
        [sys.executable, "-m", "photosearch", "search", WORDS, "--json"],
        env={**os.environ, "PHOTOSEARCH_HOME": str(home)},
    )
    seconds = time.perf_counter() - begun
    assert json.loads(out)
    return seconds


def engine_process(home: Path) -> tuple[float, float, str]:
    """Seconds until the engine sends Hello and until it has answered; and its memory."""
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    link = EngineLink(str(home), events.put, lambda _state: None)
    begun = time.perf_counter()
    with PeakMemory(os.getpid()) as memory:
        link.start()
        hello = _wait(events, Hello) - begun
        link.send(Ask(1, Query(words=WORDS)))
        answered = _wait(events, Answer) - begun
        time.sleep(0.3)
    link.stop()
    return hello, answered, ", ".join(str(memory).split(", ")[:2])


def _wait(events: queue.SimpleQueue[Event], kind: type[Event]) -> float:
    while not isinstance(events.get(timeout=120), kind):
        pass
    return time.perf_counter()


def main(model: Path, sizes: tuple[int, ...] = (1_000, 100_000)) -> None:
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            fill(home, count, ModelSpec.load(model))
            (home / "photos").mkdir()
            use_model(home, model)
            cold = [command_line(home) for _ in range(TIMES)]
            print(f"\nstart to first answer, {count:,} photos (best / middle of {TIMES})")
            print(f"  photosearch search: {min(cold):.2f} / {sorted(cold)[TIMES // 2]:.2f} s")
            hello, answered, memory = min(
                (engine_process(home) for _ in range(TIMES)), key=lambda found: found[1]
            )
            print(f"  engine process: ready {hello:.2f} s, first answer {answered:.2f} s; {memory}")
