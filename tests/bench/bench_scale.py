"""A library from ten thousand to a million photos and more: what opening it, a query and memory cost, in turns with a bare scan.

The engine runs in a process of its own, so that its memory is its own; the bare scan runs in this one, over float32.
"""

from __future__ import annotations

import json
import multiprocessing
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

import numpy as np
import psutil

from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.searches import Query
from photosearch.encoder.spec import Floats
from photosearch.engine.library import Engine
from photosearch.query.ranking import BySpace, ranked
from photosearch.query.search import Searcher
from photosearch.service.answers import WINDOW_LIMIT
from photosearch.service.messages import PAGE_ROWS
from photosearch.store import photos
from photosearch.vectors import code_file, code_index
from photosearch.vectors.best import top
from photosearch.vectors.code_index import CodeIndex
from tests.bench.bench_search import TOP, bare_scan
from tests.bench.library import DIM, SETTINGS, QueryEncoder, fill
from tests.bench.machine import percentiles, timed
from tests.vectors.clusters import clustered

SIZES: Final = (10_000, 100_000, 1_000_000)
QUERIES: Final = 60
PAUSE: Final = (
    0.05  # seconds: after a product of matrices, its threads wait for the next one at full speed
)
WARM: Final = 5  # the first queries, which do not count
SHARES: Final = (0.001, 0.01, 0.1, 0.5)
MB: Final = 1e6
MOST_WRITTEN: Final = 2_000_000  # photos; for more, the codes alone are measured
NONE: Final = np.empty(0, np.int64), np.empty(0, np.float32)  # no bonus


class Child:
    """The engine's process: opens a library, and does what it is asked to, timed."""

    def __init__(self, dirs: AppDirs) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(other, dirs), daemon=True)
        self._process.start()

    def __call__(self, *request: object) -> Any:
        self._pipe.send(request)
        return self._pipe.recv()

    def close(self) -> None:
        self._pipe.send(("end",))
        self._process.join()


@dataclass
class _Serving:
    engine: Engine
    searcher: Searcher
    allowed: dict[tuple[float, bool], np.ndarray] = field(default_factory=dict)


def _serve(pipe: Connection, dirs: AppDirs) -> None:
    queries = clustered(QUERIES, DIM, seed=1)
    encoder = QueryEncoder(queries)

    own = psutil.Process()
    begun = time.perf_counter()
    with Engine.open(dirs, SETTINGS, write=False, encoder=encoder) as engine:
        opened = time.perf_counter() - begun
        serving = _Serving(engine, engine.searcher())
        first = timed(lambda: _answer(serving, Query(), PAGE_ROWS))
        space = engine.spaces["joint"]
        images = np.sort(np.fromiter((i for i in space._image_of if i), np.int64, len(space)))
        chance = np.random.default_rng(5)
        for share in SHARES:
            count = int(len(images) * share)
            start = len(images) // 4
            serving.allowed[share, False] = np.sort(chance.choice(images, count, replace=False))
            serving.allowed[share, True] = images[start : start + count]
        while (request := pipe.recv())[0] != "end":
            match request:
                case ("opened",):
                    pipe.send((opened, first, space.in_use))
                case ("memory",):
                    pipe.send(own.memory_info().rss)
                case ("ask", number, limit, rows):
                    query = Query(words=f"query{number}")
                    pipe.send(timed(lambda q=query, n=limit, r=rows: _answer(serving, q, r, n)))
                case ("among", number, share, run):
                    found: list[np.ndarray] = []
                    chosen = serving.allowed[share, run] if share else None
                    ranking = BySpace(engine.db, space, queries[number], 1.0)  # type: ignore[arg-type]
                    took = timed(
                        lambda r=ranking, c=chosen, f=found: f.append(ranked([r], NONE, TOP, c)[0])
                    )
                    pipe.send((took, found[0].tolist()))
                case ("allowed", share, run):
                    pipe.send(serving.allowed[share, run])


def _answer(serving: _Serving, query: Query, rows: int, limit: int = WINDOW_LIMIT) -> None:
    ranked = serving.searcher.rank(query, limit)
    assert serving.searcher.rows(ranked, 0, rows)


def one_size(count: int, folder: Path) -> dict[str, float]:
    encoder = QueryEncoder(clustered(QUERIES, DIM, seed=1))
    home = folder / f"{count}"
    print(f"\n{count:,} photos, {DIM} dimensions", flush=True)
    row: dict[str, float] = {"photos": count}

    def told(name: str, value: float, unit: str) -> None:
        row[name] = value
        print(f"  {name:<58} {value:10.2f} {unit}", flush=True)

    kept = home / "vectors.npy"
    if kept.exists():
        dirs, vectors = app_dirs(str(home)), np.load(kept)
    else:
        begun = time.perf_counter()
        dirs, vectors = fill(home, count, encoder.spec)
        told("rows written", time.perf_counter() - begun, "s")
        np.save(kept, vectors)
    with Engine.open(dirs, SETTINGS, write=True, encoder=encoder) as engine:
        told("codes written", timed(engine.checkpoint), "s")
        # The number of a photo's vector is in its hash.
        order = np.zeros(count, np.int64)
        for image_id, content_hash in photos.live_hashes(engine.writable):
            if (number := int(content_hash, 16)) < count:  # not one that `bench_rate` added
                order[number] = image_id
    child = Child(dirs)
    opened, first, in_use = child("opened")
    told(f"library opened ({in_use})", opened, "s")
    told("first answer after that: all photos", first, "s")
    queries = clustered(QUERIES, DIM, seed=1)
    kinds: list[tuple[str, Callable[[int], float]]] = [
        ("bare f32 scan, top 50", lambda n: timed(lambda: bare_scan(vectors, queries[n]))),
        ("codes, top 50", lambda n: child("among", n, 0, False)[0]),
        ("engine, 50 hits", lambda n: child("ask", n, TOP, TOP)),
        ("engine, the window's query", lambda n: child("ask", n, WINDOW_LIMIT, PAGE_ROWS)),
    ]
    for share in SHARES:
        for run in (False, True):
            name = f"codes inside {100 * share:g} %, {'in a row' if run else 'scattered'}"
            kinds.append((name, lambda n, s=share, r=run: child("among", n, s, r)[0]))
    times: list[list[float]] = [[] for _ in kinds]
    chance = np.random.default_rng(7)
    for number in range(QUERIES):
        for at in chance.permutation(len(kinds)):
            time.sleep(PAUSE)
            times[at].append(kinds[at][1](number))
    bare = percentiles(times[0][WARM:])
    for (name, _ask), took in zip(kinds, times, strict=True):
        p50, p95 = percentiles(took[WARM:])
        row[f"{name}, p50"], row[f"{name}, p95"] = p50, p95
        print(
            f"  {name:<45} p50 {p50:8.2f} p95 {p95:8.2f} ms   × bare {p50 / bare[0]:5.2f} {p95 / bare[1]:5.2f}",
            flush=True,
        )
    told("memory of the engine (RSS)", child("memory") / MB, "MB")
    written = sum(path.stat().st_size for path in dirs.data.rglob("*") if path.is_file())
    told("library on the disk", written / MB, "MB")
    _recall(child, vectors, queries, order, told)
    child.close()
    return row


def _recall(
    child: Child, vectors: Floats, queries: Floats, order: np.ndarray, told: Callable[..., None]
) -> None:
    """Compare the codes' best photos with those of a scan in float32; equal scores count as equal photos."""
    for share, run in [(0.0, False), *((share, run) for share in SHARES for run in (False, True))]:
        among = np.arange(len(vectors))
        if share:
            among = np.flatnonzero(np.isin(order, child("allowed", share, run)))
        right = {10: 0.0, TOP: 0.0}
        rows = vectors if not share else vectors[among]
        for number in range(QUERIES):
            exact = rows @ queries[number]
            found = child("among", number, share, run)[1]
            score_of = np.full(int(order.max()) + 1, -np.inf)
            score_of[order[among]] = exact
            for k in right:
                k_best = min(k, len(exact))
                least = np.partition(exact, -k_best)[-k_best] - 2e-6
                right[k] += int((score_of[found[:k]] >= least).sum()) / k_best
        name = "all" if not share else f"{100 * share:g} % {'in a row' if run else 'scattered'}"
        for k, sum_ in right.items():
            told(f"recall@{k}, {name}", sum_ / QUERIES, "")


def codes_alone(count: int, folder: Path) -> dict[str, float]:
    """The scan of a file of so many random codes, for sizes of which a whole library would take hours to write."""
    chance, path = np.random.default_rng(0), folder / "joint-1-00000000.codes.idx"
    labels, step = np.arange(1, count + 1), np.float32(1 / (127 * np.sqrt(DIM) * 0.29))
    some = chance.integers(-127, 128, (code_index.BLOCK, DIM), np.int8)
    blocks = (np.roll(some, n, 1)[: count - n] for n in range(0, count, code_index.BLOCK))
    steps = np.full(count, step, np.float32)
    code_file.write(path, DIM, labels, labels, steps, np.empty(0, np.int64), blocks)
    opened = time.perf_counter()
    saved = code_file.read(path, DIM)
    index = CodeIndex(DIM, saved.codes, saved.labels)
    opened = time.perf_counter() - opened
    times = []
    for query in clustered(30, DIM, seed=1):

        def ask(query: Floats = query) -> None:
            found, scores = index.scores(query)
            top(found, scores, TOP)

        times.append(timed(ask))
    p50, p95 = percentiles(times[WARM:])
    memory = psutil.Process().memory_info().rss / MB
    print(
        f"  {count:,} codes alone: opened {opened:.2f} s; top {TOP} p50 {p50:.1f} p95 {p95:.1f} ms; RSS {memory:.0f} MB",
        flush=True,
    )
    return {"codes alone": count, "p50": p50, "p95": p95, "memory": memory}


def main(sizes: Sequence[int] = SIZES, keep: Path | None = None, table: Path | None = None) -> None:
    """`keep`: a folder in which the libraries stay, for the next run. `table`: a file for the figures, which `plots` draws."""
    rows = []
    for count in sizes:
        with tempfile.TemporaryDirectory() as folder:
            if count > MOST_WRITTEN:
                rows.append(codes_alone(count, Path(folder)))
            else:
                rows.append(one_size(count, keep or Path(folder)))
    if table is not None:
        table.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
