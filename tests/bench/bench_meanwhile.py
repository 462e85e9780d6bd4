"""How long a query takes while photos are being indexed, beside the same on an idle engine.

The engine runs in its own process, as under the window; each query has other words, so that each encodes a text.
"""

from __future__ import annotations

import queue
import tempfile
import time
from pathlib import Path

from photosearch.base.searches import Query
from photosearch.encoder.spec import ModelSpec
from photosearch.service.link import EngineLink
from photosearch.service.messages import Answer, Event, FolderAdded, Hello, Trouble
from photosearch.service.requests import AddFolder, Ask
from tests.bench.bench_index import LARGE, SMALL, make_photos
from tests.bench.bench_start import use_model
from tests.bench.library import fill
from tests.bench.machine import percentiles

HELD = 10_000  # photos that the library holds before
GAP = 0.15  # seconds between an answer and the next query, as when somebody types
IDLE = 100  # queries
THINGS = ("dog", "beach", "tree", "child", "car", "red house", "mountain", "two people", "snow")


class Asker:
    """The window's end of an engine."""

    def __init__(self, home: Path) -> None:
        self._events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._link = EngineLink(str(home), self._events.put, lambda _state: None)
        self._asked = 0
        self.photos = 0

    def __enter__(self) -> Asker:
        self._link.start()
        self.wait(Hello)
        return self

    def __exit__(self, *_: object) -> None:
        self._link.stop()

    def send(self, request: AddFolder) -> None:
        self._link.send(request)

    def wait(self, kind: type[Event]) -> Event:
        while not isinstance(event := self._events.get(timeout=300), kind):
            assert not isinstance(event, Trouble), event
            self.photos = getattr(event, "photos", self.photos)
        return event

    def ask(self) -> float:
        """Seconds until the answer is here."""
        time.sleep(GAP)
        self._asked += 1
        words = f"a {THINGS[self._asked % len(THINGS)]} number {self._asked}"
        begun = time.perf_counter()
        self._link.send(Ask(self._asked, Query(words=words)))
        self.wait(Answer)
        return time.perf_counter() - begun


def one(model: Path, photos: Path, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        fill(home, HELD, ModelSpec.load(model))
        use_model(home, model)
        with Asker(home) as asker:
            for _ in range(5):
                asker.ask()
            idle = [asker.ask() for _ in range(IDLE)]
            asker.send(AddFolder(1, str(photos)))
            asker.wait(FolderAdded)
            busy, begun = [], time.perf_counter()
            while asker.photos < HELD + count * 0.9:
                busy.append(asker.ask())
            seconds = time.perf_counter() - begun
    (p50, p95), (q50, q95) = percentiles(idle), percentiles(busy)
    print(
        f"  idle {p50:.1f} / {p95:.1f} ms, while indexing {q50:.1f} / {q95:.1f} ms "
        f"({len(busy)} queries in {seconds:.0f} s): {q50 / p50:.2f} × / {q95 / p95:.2f} ×"
    )


def main(models: list[Path], large: int, small: int) -> None:
    print(f"\na query (p50 / p95) over {HELD:,} photos, and while so many more are indexed")
    for count, size in ((large, LARGE), (small, SMALL)):
        with tempfile.TemporaryDirectory() as folder:
            make_photos(Path(folder) / "photos", count, size)
            for model in models:
                print(f"  {count} of {size[0]} × {size[1]}, {ModelSpec.load(model).title}")
                one(model, Path(folder) / "photos", count)
