"""How well text in photos is found: `python -m tests.bench.bench_texts SCENES RECEIPTS [--photos N]`.

SCENES: photos whose manifest.jsonl has their "words"; RECEIPTS: those whose manifest has their "key" (company, date, total).
All are read into one library in a temporary folder, then each word or line is asked in quotes. "typed wrong": the words of
at least five letters with two letters in the middle swapped. No model ranks the photos, so the figures are those of the text
alone.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing.text_reading import read_texts
from photosearch.store import text_rows
from tests.fakes import HashEncoder

LETTERS = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", type=Path)
    parser.add_argument("receipts", type=Path)
    parser.add_argument("--photos", type=int, default=1000, help="the most of each folder")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        os.environ["PHOTOSEARCH_HOME"] = str(Path(name) / "home")
        folder = Path(name) / "photos"
        folder.mkdir()
        scenes = _copied(args.scenes, folder, args.photos, "scene")
        receipts = _copied(args.receipts, folder, args.photos, "receipt")
        with Engine.open(app_dirs(), Settings(), write=True, encoder=HashEncoder()) as engine:
            engine.add_folder(str(folder))
            engine.index()
            _evaluate(engine, scenes, receipts)


def _copied(source: Path, folder: Path, most: int, kind: str) -> dict[str, Any]:
    rows = [
        json.loads(line) for line in (source / "manifest.jsonl").read_text("utf-8").splitlines()
    ]
    found = {}
    for row in rows[:most]:
        name = f"{kind}-{Path(row['image']).name}"
        shutil.copy(source / row["image"], folder / name)
        found[name] = row
    return found


def _evaluate(engine: Engine, scenes: dict[str, Any], receipts: dict[str, Any]) -> None:
    begun = time.process_time()
    clock = time.monotonic()

    def tell(progress: Any) -> None:
        print(
            f"{progress.done}/{progress.total} after {time.monotonic() - clock:.0f} s", flush=True
        )

    read_texts(engine.writable, engine.dirs.thumbs, engine.online(), tell=tell)
    print(text_rows.state(engine.writable), f"{time.process_time() - begun:.1f} s in this process")
    words: dict[str, set[str]] = defaultdict(set)
    for name, row in scenes.items():
        for word in row["words"]:
            if sum(map(str.isalpha, word)) >= LETTERS:
                words[" ".join(text_rows.words_of(word))].add(name)
    _tell("scene words, AP", [_ap(_asked(engine, word), wanted) for word, wanted in words.items()])
    wrong = {_swapped(word): names for word, names in words.items() if len(word) >= 5}
    _tell(
        "scene words typed wrong, AP", [_ap(_asked(engine, w), names) for w, names in wrong.items()]
    )
    for field in ("company", "date", "total"):
        lines: dict[str, set[str]] = defaultdict(set)
        for name, row in receipts.items():
            lines[row["key"][field]].add(name)
        hits = [_asked(engine, line)[:1] for line in lines]
        right = [float(bool(set(hit) & of)) for hit, of in zip(hits, lines.values(), strict=True)]
        _tell(f"receipts by {field}, recall@1", right)


def _asked(engine: Engine, text: str) -> list[str]:
    """The photos in which the text was read; none if the model had to guess."""
    found = engine.ask(Query('"' + text.replace('"', " ") + '"', exact_words=True), 1000)
    return [] if found.note else [Path(hit.path).name for hit in found.hits]


def _ap(ranked: Sequence[str], wanted: set[str]) -> float:
    right, total = 0, 0.0
    for rank, name in enumerate(ranked, 1):
        if name in wanted:
            right += 1
            total += right / rank
    return total / len(wanted)


def _swapped(word: str) -> str:
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _tell(what: str, values: Sequence[float]) -> None:
    chance = random.Random(0)
    mean: Callable[[Sequence[float]], float] = lambda some: float(np.mean(some))  # noqa: E731
    samples = [mean(chance.choices(values, k=len(values))) for _ in range(2_000)]
    low, high = np.percentile(samples, [2.5, 97.5])
    print(f"{what}: {mean(values):.3f} [{low:.3f}, {high:.3f}], {len(values)} queries", flush=True)


if __name__ == "__main__":
    main()
