"""Query latency through the engine, with the exact index and with hnswlib, in turns with a bare NumPy scan; recall of hnswlib."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from photosearch.base.searches import Query
from photosearch.encoder.spec import Floats
from photosearch.engine.library import Engine
from photosearch.query.search import Searcher
from photosearch.service.answers import WINDOW_LIMIT
from photosearch.service.messages import PAGE_ROWS
from tests.bench.library import DIM, QueryEncoder, both
from tests.bench.machine import percentiles, timed
from tests.vectors.clusters import clustered, recall

SIZES = (1_000, 10_000, 100_000)
QUERIES = 200
TOP = 50  # what the command line shows unless told otherwise, and what the bare scan ranks


def bare_scan(vectors: Floats, query: Floats) -> np.ndarray:
    scores = vectors @ query
    best = np.argpartition(scores, -TOP)[-TOP:]
    return best[np.argsort(-scores[best])]


def answer(searcher: Searcher, words: str, limit: int, rows: int) -> None:
    ranked = searcher.rank(Query(words=words), limit)
    assert len(searcher.rows(ranked, 0, rows)) == min(rows, len(ranked))


def one_size(count: int) -> None:
    queries = clustered(QUERIES, DIM, seed=1)
    with both(count, QueryEncoder(queries)) as (vectors, exact, graph):
        latencies(vectors, queries, exact, graph)
        found = [
            np.stack(
                [engine.spaces["joint"].search(engine.db, q, 50)[0] for q in queries]  # type: ignore[arg-type]
            )
            for engine in (exact, graph)
        ]
    for k in (10, 50):
        print(f"  recall@{k} of hnswlib: {recall(found[1][:, :k], found[0][:, :k]):.4f}")


def latencies(vectors: Floats, queries: Floats, exact: Engine, graph: Engine) -> None:
    kinds = [("bare scan", None, 0, 0)]
    for name, engine in (("exact", exact), ("hnswlib", graph)):
        kinds.append((f"engine, {name}, {TOP} hits", engine, TOP, TOP))
        limit = min(WINDOW_LIMIT, len(vectors))
        kinds.append(
            (
                f"engine, {name}, window ({limit:,} ranked, {PAGE_ROWS} rows)",
                engine,
                limit,
                PAGE_ROWS,
            )
        )
    # One searcher a kind: it remembers the vectors of texts, which must not be shared here.
    askers = [engine.searcher() if engine else None for _name, engine, _limit, _rows in kinds]
    times: list[list[float]] = [[] for _ in kinds]
    for number, query in enumerate(queries):
        for at in np.roll(np.arange(len(kinds)), number):
            _name, _engine, limit, rows = kinds[at]
            asker = askers[at]
            if asker is None:
                times[at].append(timed(lambda query=query: bare_scan(vectors, query)))
            else:
                words = f"query{number}"
                times[at].append(
                    timed(lambda a=asker, w=words, n=limit, r=rows: answer(a, w, n, r))
                )
    base = percentiles(times[0][5:])
    for (name, *_), row in zip(kinds, times, strict=True):
        p50, p95 = percentiles(row[5:])
        print(
            f"  {name:<55} {p50:8.2f} {p95:8.2f}   × bare {p50 / base[0]:5.2f} {p95 / base[1]:5.2f}"
        )


def main(sizes: Sequence[int] = SIZES) -> None:
    for count in sizes:
        one_size(count)
