"""The search for duplicates among 100,000 photos: its time, its memory, and how much it slows queries down."""

from __future__ import annotations

import tempfile
import threading
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from photosearch.base.records import Fingerprint
from photosearch.base.searches import Query
from photosearch.encoder.spec import Floats
from photosearch.engine.library import Engine
from photosearch.images.fingerprint import SIDE, STYLE_DIM, VERSION, hashed
from photosearch.service import duplicate_search
from photosearch.service.answers import WINDOW_LIMIT
from photosearch.service.messages import PAGE_ROWS, CopiesFound, CopiesProgress
from photosearch.service.requests import FindCopies
from photosearch.service.shared import Shared
from photosearch.store import db as database
from photosearch.store import fingerprints
from photosearch.store.embeddings import live_chunks
from photosearch.vectors.packing import pack, unpack
from tests.bench.bench_search import bare_scan
from tests.bench.library import DIM, SETTINGS, QueryEncoder, fill
from tests.bench.machine import describe, percentiles, timed
from tests.vectors.clusters import unit

COUNT = 100_000
COPIED = 0.05  # of the photos: the next one is a copy of each
CLOSE = 0.10  # of the photos: another one, of something else, is near by vector
WAVES = 12  # of the luminance images, along a side
QUERIES = 200


def luminances(count: int, chance: np.random.Generator) -> np.ndarray:
    """Pictures made of many waves, the long ones strongest: uint8 [count, SIDE, SIDE]."""
    at = (np.arange(SIDE) + 0.5) * np.pi / SIDE
    basis = np.cos(np.arange(WAVES)[:, None] * at).astype(np.float32)
    strength = 1 / (1 + np.hypot(*np.mgrid[:WAVES, :WAVES]))
    waves = chance.standard_normal((count, WAVES, WAVES)).astype(np.float32) * strength
    return np.clip(128 + 45 * (basis.T @ waves @ basis), 0, 255).astype(np.uint8)


def vectors_of(count: int, chance: np.random.Generator) -> Floats:
    """Unit vectors; every tenth photo has a near neighbour, and copies are nearer still."""
    found = unit(chance.standard_normal((count, DIM)).astype(np.float32))
    near = np.arange(0, int(count * CLOSE) // 2 * 2, 2)
    found[near + 1] = unit(0.62 * found[near] + 0.78 * found[near + 1])
    return found


def prepare(home: Path, count: int) -> Any:
    """A library of `count` photos with fingerprints."""
    chance = np.random.default_rng(3)
    spec = QueryEncoder(np.zeros((1, DIM), np.float32)).spec
    dirs, _clustered = fill(home, count, spec)
    vectors = vectors_of(count, chance)
    last = int(count * (1 - COPIED * 2))  # beyond it, pairs of copies
    db = database.open_writer(dirs.database)
    style = np.full(STYLE_DIM, STYLE_DIM**-0.5, "<f2").tobytes()
    for start in range(0, count, 1_000):
        seen = luminances(1_000, chance).astype(np.int16)
        if start >= last:
            seen[1::2] = seen[::2] + chance.integers(-3, 4, seen[::2].shape)
            vectors[start + 1 : start + 1_000 : 2] = vectors[start : start + 1_000 : 2]
        seen = np.clip(seen, 0, 255).astype(np.uint8)
        fingerprints.put(
            db,
            [
                (start + n + 1, Fingerprint(VERSION, hashed(one), style, one.tobytes()))
                for n, one in enumerate(seen)
            ],
        )
    with db.transaction() as conn:
        conn.execute("UPDATE image SET taken_at = NULL")
        conn.executemany(
            "UPDATE embedding SET vec = ? WHERE image_id = ?",
            ((pack(vector), n + 1) for n, vector in enumerate(vectors)),
        )
    db.close()
    return dirs


class Window:
    """Records the times of the events it receives."""

    def __init__(self) -> None:
        self.began: dict[str, float] = {}
        self.end: Any = None
        self.ended = threading.Event()

    def send(self, event: Any) -> None:
        if isinstance(event, CopiesProgress):
            self.began.setdefault(event.progress.unit, time.perf_counter())
        elif getattr(event, "id", 0):
            self.end = event
            self.began["end"] = time.perf_counter()
            self.ended.set()


class Peak:
    """The highest resident memory of this process while it is open."""

    def __enter__(self) -> Peak:
        self.bytes = psutil.Process().memory_info().rss
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def _watch(self) -> None:
        while not self._stop.wait(0.05):
            self.bytes = max(self.bytes, psutil.Process().memory_info().rss)

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()


def bare_scans(vectors: Floats, queries: Floats) -> tuple[float, float]:
    """p50 and p95 in milliseconds."""
    return percentiles([timed(lambda query=query: bare_scan(vectors, query)) for query in queries])


def main(count: int = COUNT) -> None:
    chance = np.random.default_rng(9)
    queries = unit(chance.standard_normal((QUERIES, DIM)).astype(np.float32))
    with tempfile.TemporaryDirectory() as folder:
        dirs = prepare(Path(folder), count)
        encoder = QueryEncoder(queries)
        with Engine.open(dirs, SETTINGS, write=False, encoder=encoder) as engine:
            assert engine.db is not None
            parts = [data for *_, data in live_chunks(engine.db, engine.model.id, "joint", 2 * DIM)]
            vectors = unpack(b"".join(parts), DIM)
            del parts
            bare = bare_scans(vectors, queries[:60])
            del vectors
            run(engine, count, bare)


def run(engine: Engine, count: int, bare: tuple[float, float]) -> None:
    searcher = engine.searcher()

    def ask(number: int) -> None:
        engine.query_waits.set()
        try:
            ranked = searcher.rank(Query(words=f"query{number}"), WINDOW_LIMIT)
            searcher.rows(ranked, 0, PAGE_ROWS)
        finally:
            engine.query_waits.clear()

    print(f"\n{count:,} photos, {DIM} dimensions; bare scan {bare[0]:.2f} / {bare[1]:.2f} ms")
    ask(0)
    alone = percentiles([timed(lambda n=n: ask(n)) for n in range(20, 80)])
    window = Window()
    shared = Shared(window, engine.dirs)  # type: ignore[arg-type]
    shared.engine = engine
    shared.opened.set()
    thread = threading.Thread(target=duplicate_search.copies_thread, args=(shared,))
    before = psutil.Process().memory_info().rss
    beside: list[float] = []
    with Peak() as peak:
        begun = time.perf_counter()
        thread.start()
        shared.put_find(FindCopies(1))
        number = 0
        while not window.ended.wait(0.5):
            number += 1
            beside.append(timed(lambda n=number % QUERIES: ask(n)))
    shared.end()
    thread.join()
    assert isinstance(window.end, CopiesFound), window.end
    seconds = window.began["end"] - begun
    names = list(window.began)
    for name, after in pairwise(names):
        print(f"  {name:<8} {window.began[after] - window.began[name]:8.1f} s")
    print(f"  in all   {seconds:8.1f} s: {seconds / count / bare[0] * 1e3:.3f} bare scans a photo")
    print(f"  {window.end.groups:,} groups")
    print(f"  memory above what the engine holds: {(peak.bytes - before) / 2**20:.0f} MiB")
    slowed = percentiles(beside)
    print(
        f"  a query alone {alone[0]:.1f} / {alone[1]:.1f} ms, meanwhile {slowed[0]:.1f} / {slowed[1]:.1f} ms "
        f"({len(beside)} of them)"
    )


if __name__ == "__main__":
    print("python -m tests.bench.bench_duplicates")
    print(describe(), flush=True)
    main()
