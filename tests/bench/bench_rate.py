"""Photos a second while new photos are indexed, in libraries of several sizes: `python -m tests.bench.bench_rate`.

Each round adds a folder of photos that no library knows to each of the libraries in turns: read, hashed, stored, and their vectors
taken into the index. The model costs nothing, so that what the size of the library costs shows.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path
from typing import Final

import numpy as np

from photosearch.base.files import AppDirs, app_dirs
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.engine.library import Engine
from tests.bench.bench_index import SMALL, make_photos
from tests.bench.library import DIM, SETTINGS, QueryEncoder, fill
from tests.bench.machine import describe
from tests.vectors.clusters import clustered

SIZES: Final = (1_000, 1_000_000)


class QuickEncoder(QueryEncoder):
    """Gives every picture a vector at once."""

    def __init__(self) -> None:
        super().__init__(clustered(8, DIM, seed=1))
        self._chance = np.random.default_rng(2)

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        found = self._chance.standard_normal((len(pixels), DIM), np.float32)
        return {"joint": found / np.linalg.norm(found, axis=1, keepdims=True)}


def rate(dirs: AppDirs, folder: Path, count: int) -> float:
    """Photos a second of a run over a folder of `count` new photos, without its scan."""
    with Engine.open(dirs, SETTINGS, write=True, encoder=QuickEncoder()) as engine:
        root = engine.add_folder(str(folder))
        engine.scan([root])
        begun = time.perf_counter()
        run = engine.run_waiting([root])
        engine.fill()
        seconds = time.perf_counter() - begun
        assert run.done == count and not engine.unfinished()
    return count / seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--keep", type=Path, help="where `bench scale --keep` left its libraries")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--photos", type=int, default=600, help="in a round")
    given = parser.parse_args()
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        libraries: dict[int, AppDirs] = {}
        for size in given.sizes:
            kept = given.keep / str(size) if given.keep is not None else None
            if kept is not None and kept.exists():
                libraries[size] = app_dirs(str(kept))
            else:
                libraries[size] = fill(Path(folder) / str(size), size, QuickEncoder().spec)[0]
        rates: dict[int, list[float]] = {size: [] for size in given.sizes}
        for turn in range(given.rounds):
            for size, dirs in libraries.items():
                photos = Path(folder) / f"new-{size}-{turn}"
                make_photos(photos, given.photos, SMALL)
                rates[size].append(rate(dirs, photos, given.photos))
        least = statistics.median(rates[min(rates)])
        for size, found in rates.items():
            middle = statistics.median(found)
            print(
                f"  {size:>9,} photos: median {middle:6.1f} photos/s ({min(found):.1f} to {max(found):.1f}), "
                f"{middle / least:.2f} times as many as with {min(rates):,}"
            )


if __name__ == "__main__":
    main()
