"""The cost of moving a slider and of a stroke of a sketch, among 100,000 photos with the starter's spaces."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from photosearch.base.files import app_dirs
from photosearch.base.searches import Example, Query, Role
from photosearch.encoder.spec import Encoder, Floats
from photosearch.engine.installed import open_encoder
from photosearch.engine.library import Engine
from photosearch.query.search import Searcher
from photosearch.service.answers import WINDOW_LIMIT
from photosearch.service.messages import PAGE_ROWS
from tests.bench.bench_search import bare_scan
from tests.bench.library import SETTINGS, fill
from tests.bench.machine import percentiles, timed
from tests.vectors.clusters import clustered

COUNT = 100_000
MOVES = 60
PAPER = 512  # pixels: the window's


def answer(searcher: Searcher, query: Query) -> None:
    ranked = searcher.rank(query, WINDOW_LIMIT)
    assert len(searcher.rows(ranked, 0, PAGE_ROWS)) == PAGE_ROWS


def stroke(canvas: Image.Image, path: Path, number: int) -> None:
    at = np.random.default_rng(number).integers(0, canvas.width, 4).tolist()
    ImageDraw.Draw(canvas).line(at, fill="black", width=6)
    canvas.save(path)


def in_turns(queries: dict[str, list[Query]], searcher: Searcher, vectors: Floats) -> None:
    """Slider moves and a bare scan of one space, in turns."""
    rows = clustered(MOVES, vectors.shape[1], seed=1)
    bare: list[float] = []
    times: dict[str, list[float]] = {name: [] for name in queries}
    for name, moves in queries.items():
        answer(searcher, moves[0])  # encodes
        assert name in times
    for move in range(1, MOVES):
        bare.append(timed(lambda move=move: bare_scan(vectors, rows[move])))
        for name, moves in queries.items():
            times[name].append(timed(lambda asked=moves[move]: answer(searcher, asked)))
    base = percentiles(bare[5:])
    print(f"  {'bare scan':<52} {base[0]:8.2f} {base[1]:8.2f}")
    for name, found in times.items():
        p50, p95 = percentiles(found[5:])
        print(f"  {name:<52} {p50:8.2f} {p95:8.2f}   × bare p95 {p95 / base[1]:5.2f}")


def strokes(folder: Path, searcher: Searcher, encoder: Encoder, vectors: Floats) -> None:
    size = encoder.spec.preprocess.size
    pixels = np.full((1, size, size, 3), 255, np.uint8)
    canvas, path = Image.new("RGB", (PAPER, PAPER), "white"), folder / "canvas.png"
    direct: list[float] = []
    asked: list[float] = []
    query = Query(examples=(Example(str(path), role="sketch"),))
    for number in range(30):
        stroke(canvas, path, number)
        asked.append(timed(lambda: answer(searcher, query)))
        direct.append(timed(lambda: bare_scan(vectors, encoder.encode_images(pixels)["joint"][0])))
    (p50, p95), base = percentiles(asked[5:]), percentiles(direct[5:])
    print(f"  {'image tower and bare scan':<52} {base[0]:8.2f} {base[1]:8.2f}")
    print(f"  {'a stroke':<52} {p50:8.2f} {p95:8.2f}   × {p50 / base[0]:5.2f} {p95 / base[1]:5.2f}")


def main() -> None:
    encoder = open_encoder(app_dirs(), SETTINGS, "starter")
    with tempfile.TemporaryDirectory() as folder:
        dirs, vectors = fill(Path(folder), COUNT, encoder.spec)
        with Engine.open(dirs, SETTINGS, write=False, encoder=encoder) as engine:
            searcher = engine.searcher()
            values = np.linspace(0.05, 0.95, MOVES)

            def example(number: int, role: Role = "like") -> Example:
                return Example(image_id=number, role=role)

            one, more = (example(5),), (example(5), example(9), example(77, "unlike"))
            words = "at night in the rain"
            print(f"\n{COUNT:,} photos, {encoder.spec.spaces} (ms p50/p95)")
            in_turns(
                {
                    "strength, picture and words, by meaning": [
                        Query(words, one, float(v), look=0.0) for v in values
                    ],
                    "strength, picture and words, look and meaning": [
                        Query(words, one, float(v)) for v in values
                    ],
                    "look, three pictures and words with a minus": [
                        Query(f"{words} -people", more, look=float(v)) for v in values
                    ],
                },
                searcher,
                vectors,
            )
            strokes(Path(folder), searcher, encoder, vectors)
            engine.query_pool.close()


if __name__ == "__main__":
    main()
