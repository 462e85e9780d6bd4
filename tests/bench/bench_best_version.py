"""Which version of a shot is named the best, without a search: the form of `bench_versions` for many photos.

`python -m tests.bench.bench_best_version FOLDER [--photos N] [--every odd|even|all]`
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import numpy as np

from photosearch.base.records import Detail
from photosearch.duplicates.best_version import best_measured
from photosearch.duplicates.detail_reading import Measuring
from photosearch.duplicates.find import _compared
from photosearch.duplicates.versions import Version, best_of
from photosearch.evaluation.metrics import PerQuery
from photosearch.evaluation.resampling import intervals
from photosearch.images.pool import DecodePool
from tests.duplicates.renderings import versions_of, written

SEED: Final = 18
PARTS: Final = ("framed", "captioned", "framed_and_captioned", "polaroid", "cropped")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure which version is named the best.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=300)
    parser.add_argument("--every", choices=("odd", "even", "all"), default="all")
    given = parser.parse_args()
    files = sorted(p for p in given.folder.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg"))
    files = {"odd": files[1::2], "even": files[::2], "all": files}[given.every]
    chance = random.Random(SEED)
    chance.shuffle(files)
    best: defaultdict[str, list[float]] = defaultdict(list)
    before: defaultdict[str, list[float]] = defaultdict(list)
    wrong: Counter[str] = Counter()
    with (
        tempfile.TemporaryDirectory(prefix="photosearch-versions-") as home,
        DecodePool(2, None, Path(home) / "thumbs") as pool,
        Measuring(Path(home) / "thumbs", lambda: None) as children,
    ):
        told: dict[int, Detail] = {}

        def measure(wanted: Mapping[int, Version]) -> dict[int, Detail]:
            told.update(children({i: photo for i, photo in wanted.items() if i not in told}))
            return {i: told[i] for i in wanted if i in told}

        for number, path in enumerate(files[: given.photos]):
            folder = Path(home) / f"{number}"
            folder.mkdir()
            written(path, "shot", folder, chance)
            told.clear()
            known = versions_of(folder.iterdir(), pool, chance)
            kind = {i: Path(p.files[0].path).stem.partition("-")[2] for i, p in known.items()}
            own = next(i for i, name in kind.items() if name == "original")
            groups = {"all together": known}
            groups |= {kind[i]: {own: known[own], i: known[i]} for i in known if i != own}
            matches = {
                (own, i): match
                for i in known
                if kind[i] in PARTS
                and (match := _compared(known[own].shape, known[i].shape, part=True)).same
            }
            for name, there in groups.items():
                links = {pair: m for pair, m in matches.items() if pair[1] in there}
                winner = best_measured(there, links, measure)
                best[name].append(winner == own)
                before[name].append(best_of(there, links) == own)
                if winner != own:
                    wrong[f"{name}: {kind[winner]}"] += 1
            for made in folder.iterdir():
                made.unlink()
            if number % 20 == 19 or number + 1 == given.photos:
                _show(number + 1, best, before, wrong)


def _show(
    photos: int,
    best: Mapping[str, list[float]],
    before: Mapping[str, list[float]],
    wrong: Counter[str],
) -> None:
    print(f"{photos} photos")
    for name in sorted(best):
        values = np.array(best[name], float)
        low, high = intervals(PerQuery({"best": values}), np.arange(len(values)))["best"]
        print(f"  {name:22} {values.mean():.3f} ({low:.3f}-{high:.3f}), thumbnails {np.mean(before[name]):.3f}")  # fmt: skip
    print(f"  {json.dumps(wrong.most_common())}", flush=True)


if __name__ == "__main__":
    main()
