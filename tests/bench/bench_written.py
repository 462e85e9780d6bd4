"""What the ranking by written words costs the search by meaning: `python -m tests.bench.bench_written FOLDER [--home DIR]`.

FOLDER has pictures and a captions.jsonl. The first caption of each photo is asked twice, with the rankings that are fused with the
meaning (written words, kinds) and without them: recall@1, @5 and @10, and the paired difference with a 95 % bootstrap interval.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing.text_reading import read_texts
from photosearch.query.search import Searcher
from photosearch.query.word_match import NOTHING

TOP = (1, 5, 10)


def ranks(engine: Engine, asked: list[tuple[str, str]]) -> NDArray[np.float64]:
    """The rank of each photo for its caption, from 0; infinite beyond the first 50."""
    found = []
    for name, caption in asked:
        hits = engine.ask(Query(caption, exact_words=True), 50).hits
        at = [
            any(os.path.basename(path) == name for path in (hit.path, *hit.copies)) for hit in hits
        ]
        found.append(at.index(True) if any(at) else np.inf)
    return np.array(found, np.float64)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--text", action="store_true", help="read the text in the photos first")
    parser.add_argument("--captions", type=int, default=5_000, help="the most that are asked")
    given = parser.parse_args()
    rows = [
        json.loads(line)
        for line in (given.folder / "captions.jsonl").read_text("utf-8").splitlines()
    ]
    asked = [(os.path.basename(row["image"]), row["en"][0]) for row in rows][: given.captions]
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["PHOTOSEARCH_HOME"] = str((given.home or Path(scratch)) / "home")
        with Engine.open(app_dirs(), Settings(), write=True) as engine:
            engine.add_folder(str(given.folder / "images"))
            engine.index()
            if given.text:
                read_texts(engine.writable, engine.dirs.thumbs, engine.online())
            fused = ranks(engine, asked)
            Searcher._further = lambda *_given: (NOTHING, [])  # type: ignore[method-assign]
            plain = ranks(engine, asked)
    drawn = np.random.default_rng(1).integers(0, len(asked), (2000, len(asked)))
    for top in TOP:
        one, other = (fused < top).astype(float), (plain < top).astype(float)
        low, high = np.percentile((one - other)[drawn].mean(axis=1), (2.5, 97.5))
        print(
            f"R@{top}: {one.mean():.3f} fused, {other.mean():.3f} by meaning, {(one - other).mean():+.3f} ({low:+.3f} to {high:+.3f})"
        )


if __name__ == "__main__":
    main()
