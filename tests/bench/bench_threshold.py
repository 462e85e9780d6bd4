"""The number of vectors from which hnswlib answers faster than the exact scan, by the number of results.

One growing set, both indexes in turns; for hnswlib also the share of the exact scan's results that it finds.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from photosearch.vectors.exact import ExactIndex
from photosearch.vectors.hnsw import HnswIndex
from tests.bench.library import DIM
from tests.bench.machine import percentiles, timed
from tests.vectors.clusters import clustered, recall

SIZES = (25_000, 50_000, 100_000, 200_000, 400_000)
WANTED = (50, 200, 1_000, 10_000)
QUERIES = 40


def main(sizes: Sequence[int] = SIZES) -> None:
    queries = clustered(QUERIES, DIM, seed=1)
    exact, graph = ExactIndex(DIM, max(sizes)), HnswIndex(DIM, threads=2, capacity=max(sizes))
    print(f"\nexact scan and hnswlib in turns, {DIM} dimensions, {QUERIES} queries; ms p50/p95")
    print("  vectors  wanted      exact          hnswlib      exact/hnswlib  recall")
    at = 0
    for size in sizes:
        rows = clustered(size - at, DIM, seed=100 + size)
        for index in (exact, graph):
            index.add(np.arange(at, size), rows)
        at = size
        for k in WANTED:
            times: tuple[list[float], list[float]] = ([], [])
            for number in range(QUERIES):
                query = queries[number : number + 1]
                turns = [(times[0], exact), (times[1], graph)][:: 1 if number % 2 else -1]
                for into, index in turns:
                    into.append(timed(lambda i=index, q=query, n=k: i.search(q, n)))
            found = [index.search(queries[:10], k)[0] for index in (graph, exact)]
            (e50, e95), (h50, h95) = (percentiles(row) for row in times)
            print(
                f"{size:9,} {k:7,} {e50:7.2f} {e95:7.2f} {h50:7.2f} {h95:7.2f} "
                f"{e50 / h50:12.2f} {recall(*found):10.4f}",
                flush=True,
            )
