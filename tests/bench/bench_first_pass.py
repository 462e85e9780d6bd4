"""How much sooner all photos of a new library can be browsed than the last is encoded, measured in one run of `index`.

Browsable: the photo is stored with its facts and its thumbnail. Also says what a photo costs in each pass, in seconds of the
processor, from which the ratio follows.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path
from typing import Any

from photosearch.base.files import app_dirs
from photosearch.base.records import ModelChange, Progress
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.thumbs import is_whole, thumb_path
from photosearch.store import photos
from tests.bench.bench_index import LARGE, SMALL, make_photos


def measure(count: int, size: tuple[int, int]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as base:
        make_photos(Path(base) / "photos", count, size)
        dirs = app_dirs(str(Path(base) / "home")).create()
        with Engine.open(dirs, Settings(), write=True) as engine:
            engine.add_folder(str(Path(base) / "photos"))
            engine.scan(engine.roots())
            begun = time.perf_counter()
            seen: list[float] = []

            def read(progress: Progress) -> None:
                seen.append(time.perf_counter() - begun)

            engine.run_waiting(engine.roots(), read)
            browsable = time.perf_counter() - begun
            stored = photos.live_hashes(engine.writable)
            assert len(stored) == count, "all are stored"
            assert all(is_whole(thumb_path(dirs.thumbs, digest)) for _, digest in stored)
            first: list[float] = []

            def encoded(change: ModelChange) -> None:
                first.append(time.perf_counter() - begun)

            engine.fill(encoded)
            assert engine.model.photos == count, "all are encoded"
            done = time.perf_counter() - begun
        return {
            "photos": count,
            "size": "x".join(map(str, size)),
            "first shown (s)": round(seen[0], 2),
            "all browsable (s)": round(browsable, 2),
            "first searchable (s)": round(first[0], 2),
            "all searchable (s)": round(done, 2),
            "sooner": round(done / browsable, 2),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=5000)
    parser.add_argument("--large", action="store_true", help="of 12 megapixels")
    args = parser.parse_args()
    print(json.dumps(measure(args.photos, LARGE if args.large else SMALL)))


if __name__ == "__main__":
    main()
