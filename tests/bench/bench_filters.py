"""What a condition costs: `python -m tests.bench filters`. Through the engine, in turns with a bare NumPy scan: words alone, a condition
added to them, taken away again; conditions that are asked for the first time; completions. What is encoded is counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from photosearch.base.searches import Query
from photosearch.encoder.spec import Floats
from photosearch.engine.library import Engine
from photosearch.query.completions import Completer
from photosearch.service.answers import WINDOW_LIMIT
from tests.bench.bench_search import TOP, answer, bare_scan
from tests.bench.library import DIM, QueryEncoder, both
from tests.bench.machine import percentiles, timed
from tests.vectors.clusters import clustered

SIZES: Final = (10_000, 100_000)
QUERIES: Final = 100
WARM: Final = 5  # queries that are not counted
FIRST: Final = 10  # times that a condition is asked for the first time
# Of a thousand photos, how many have this ISO speed.
SHARES: Final = {101: 1, 102: 10, 103: 100, 104: 500}
COMPLETED: Final = (
    ("camera", ""),
    ("keyword", "k"),
    ("in", ""),
    ("type", ""),
    ("is", ""),
    ("", "wor"),
)


class Counting(QueryEncoder):
    encoded = 0

    def encode_texts(self, texts: list[str]) -> Floats:
        self.encoded += len(texts)
        return super().encode_texts(texts)


def with_facts(engine: Engine) -> None:
    """ISO speeds by `SHARES`, 50 cameras, 500 keywords."""
    with engine.writable.transaction() as conn:
        start = 0
        for iso, share in SHARES.items():
            conn.execute(
                "UPDATE facts SET iso = ? WHERE image_id * 7919 % 1000 BETWEEN ? AND ?",
                (iso, start, start + share - 1),
            )
            start += share
        conn.execute("UPDATE facts SET camera = 'Camera ' || (image_id % 50)")
        conn.execute(
            "INSERT INTO fact_keyword (image_id, path, folded, leaf) SELECT image_id, 'Word ' || (image_id % 500), "
            "'word ' || (image_id % 500), 1 FROM facts WHERE image_id % 3 = 0"
        )


def one_size(count: int) -> None:
    queries = clustered(QUERIES, DIM, seed=1)
    encoder = Counting(queries)
    with both(count, encoder, with_facts) as (vectors, exact, graph):
        bare = [timed(lambda q=q: bare_scan(vectors, q)) for q in queries]
        base = percentiles(bare[WARM:])
        print(f"  {'bare scan':<58} {base[0]:8.2f} {base[1]:8.2f}")
        for name, engine in (("exact", exact), ("hnswlib", graph)):
            in_turns(name, engine, vectors, queries, encoder)
        first(exact, base)
        completions(graph, base)


def in_turns(
    name: str, engine: Engine, vectors: Floats, queries: Floats, encoder: Counting
) -> None:
    """Each query alone, with each condition, and alone again; a bare scan in between."""
    searcher = engine.searcher()
    limit = min(WINDOW_LIMIT, len(vectors))
    asked = ["", *(f" iso:{iso}" for iso in SHARES), " -iso:104", ""]
    times: list[list[float]] = [[] for _ in asked]
    bare = []
    encoded = 0
    for number, query in enumerate(queries):
        bare.append(timed(lambda q=query: bare_scan(vectors, q)))
        for at, condition in enumerate(asked):
            before = encoder.encoded
            words = f"query{number}{condition}"
            times[at].append(timed(lambda w=words: answer(searcher, w, limit, TOP)))
            encoded += (encoder.encoded - before) if at else 0
    base = percentiles(bare[WARM:])
    said = [
        "words alone",
        *(f"with {share / 10:g} % of the photos" for share in SHARES.values()),
        "without a half",
        "taken away",
    ]
    for what, row in zip(said, times, strict=True):
        told(f"engine, {name}, {limit:,} ranked: {what}", row[WARM:], base)
    print(f"  texts encoded for conditions: {encoded}")


def first(engine: Engine, base: tuple[float, float]) -> None:
    """A condition that the searcher does not know yet: facts, and names, for which all names are read."""
    for condition in ("iso:101", "iso:104", "camera:5", "file:p00", "in:005", "date:2010"):
        row, query = [], Query(f"query0 {condition}")
        for _ in range(FIRST):
            searcher = engine.searcher()
            answer(searcher, "query0", TOP, TOP)
            row.append(timed(lambda s=searcher, q=query: s.rank(q, TOP)))
        told(f"first time: {condition}", row, base)


def completions(engine: Engine, base: tuple[float, float]) -> None:
    for key, begun in COMPLETED:
        fresh: list[float] = []
        again: list[float] = []
        for _ in range(FIRST):
            complete = Completer(engine.writable, engine.online, lambda: engine.model)
            for times in (fresh, again):
                times.append(
                    timed(lambda c=complete, k=key, b=begun: c(k, b) if k else c.words(b, "en"))
                )
        named = f"{key}:{begun}" if key else f"the word {begun}…"
        told(f"completions of {named}, the first", fresh, base)
        told(f"completions of {named}, again", again, base)


def told(what: str, seconds: Sequence[float], base: tuple[float, float]) -> None:
    p50, p95 = percentiles(seconds)
    print(f"  {what:<58} {p50:8.2f} {p95:8.2f}   × bare {p50 / base[0]:5.2f} {p95 / base[1]:5.2f}")


def main(sizes: Sequence[int] = SIZES) -> None:
    for count in sizes:
        one_size(count)
