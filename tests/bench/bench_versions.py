"""Which versions of a shot are found, and whether the original is named the best of them.

`python -m tests.bench.bench_versions FOLDER [--photos N] [--every odd|even|all] [--beside OTHERS]` makes eleven copies of each photo
(`tests.duplicates.renderings`), indexes them all, beside 1,000 photos of the folder OTHERS, with the starter model in a temporary
home, and searches for duplicates.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np

from photosearch.base.files import app_dirs
from photosearch.base.records import Detail
from photosearch.base.settings import Settings
from photosearch.duplicates.best_version import best_measured
from photosearch.duplicates.detail_reading import Measuring
from photosearch.duplicates.versions import Version, best_of, reversed_match
from photosearch.engine.installed import open_encoder
from photosearch.engine.library import Engine
from photosearch.evaluation.metrics import PerQuery
from photosearch.evaluation.resampling import intervals
from photosearch.store import photos
from tests.duplicates.renderings import RENDERINGS, written

SEED: Final = 18
BESIDE: Final = 1_000  # other photos


def rows(engine: Engine, shots: Sequence[str], folder: Path) -> list[dict[str, Any]]:
    """One row for each kind of copy: how often it is found, and how often the original is named best beside this copy alone, and
    one for all copies of a shot together."""
    copies = engine.copies()
    assert engine.db is not None
    links = copies.proven(lambda _progress: None)
    known = copies._photos(range(1, photos.count_live(engine.db) + 1))
    ids = {Path(photo.files[0].path).name: i for i, photo in known.items()}
    found: defaultdict[str, list[float]] = defaultdict(list)
    best: defaultdict[str, list[float]] = defaultdict(list)
    before: defaultdict[str, list[float]] = defaultdict(list)
    groups = copies.groups(near=True)
    group_of = {Path(file.path).name: group for group in groups for file in group.files}
    merged = sum(len({Path(f.path).name.split("-")[0] for f in g.files}) > 1 for g in groups)
    chance = random.Random(SEED)
    wrong: list[str] = []
    with Measuring(engine.dirs.thumbs, lambda: None) as children:
        told: dict[int, Detail] = {}

        def measure(wanted: Mapping[int, Version]) -> dict[int, Detail]:
            told.update(children({i: photo for i, photo in wanted.items() if i not in told}))
            return {i: told[i] for i in wanted if i in told}

        for shot in shots:
            own = f"{shot}-original.jpg"
            group = group_of.get(own)
            names = [Path(f.path).name for f in group.files] if group else []
            best["all together"].append(names[:1] == [own])
            wrong += [f"{names[0]}"] if names and names[0] != own else []
            members = {ids[name]: known[ids[name]] for name in names}
            within = {p: m for p, m in links.items() if p[0] in members and p[1] in members}
            before["all together"].append(best_of(members, within) == ids[own] if members else 0)
            for make in RENDERINGS:
                name = make.__name__
                copy = ids.get(f"{shot}-{name}.jpg")
                found[name].append(f"{shot}-{name}.jpg" in names)
                if copy is None:
                    continue
                pair = [ids[own], copy]
                match = links.get((pair[0], pair[1])) or links.get((pair[1], pair[0]))
                if match is None:
                    continue
                if (pair[0], pair[1]) not in links:
                    match = reversed_match(match)
                chance.shuffle(pair)
                way = match if pair[0] == ids[own] else reversed_match(match)
                there = {i: known[i] for i in pair}
                winner = best_measured(there, {(pair[0], pair[1]): way}, measure)
                best[name].append(winner == ids[own])
                wrong += [f"{shot}-{name} alone"] if winner != ids[own] else []
                before[name].append(best_of(there, {(pair[0], pair[1]): way}) == ids[own])
    made = [_row(name, found[name], best[name], before[name]) for name in best]
    return [*made, {"groups of different shots": merged, "wrong": wrong}]


def _row(
    name: str, found: Sequence[float], best: Sequence[float], before: Sequence[float]
) -> dict[str, Any]:
    values = np.array(best, float)
    ends = intervals(PerQuery({"best": values}), np.arange(len(values))) if len(values) else {}
    return {
        "copy": name,
        "found": round(float(np.mean(found)), 4) if found else None,
        "named best": round(float(values.mean()), 4),
        "interval": [round(float(end), 4) for end in ends.get("best", ())],
        "by thumbnails": round(float(np.mean(before)), 4),
        "of": len(values),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure which version is named the best.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=300)
    parser.add_argument("--every", choices=("odd", "even", "all"), default="all")
    parser.add_argument("--beside", type=Path, help="a folder with other photos")
    parser.add_argument("--keep", type=Path, help="keep the pictures and the home here")
    given = parser.parse_args()
    files = sorted(p for p in given.folder.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg"))
    files = {"odd": files[1::2], "even": files[::2], "all": files}[given.every]
    chance = random.Random(SEED)
    files = sorted(chance.sample(files, min(given.photos, len(files))))
    home = given.keep or Path(tempfile.mkdtemp(prefix="photosearch-versions-"))
    try:
        pictures = home / "pictures"
        if not pictures.is_dir():
            pictures.mkdir(parents=True)
            for number, path in enumerate(files):
                written(path, f"{number:05}", pictures, chance)
            others = sorted(given.beside.rglob("*.jpg")) if given.beside else []
            for number, path in enumerate(chance.sample(others, min(BESIDE, len(others)))):
                shutil.copyfile(path, pictures / f"other{number:05}-beside.jpg")
        shots = sorted(path.name.split("-")[0] for path in pictures.glob("*-original.jpg"))
        chosen = Settings(model="starter")
        encoder = open_encoder(app_dirs(), chosen)
        with Engine.open(app_dirs(home), chosen, write=True, encoder=encoder) as engine:
            engine.add_folder(str(pictures))
            engine.index()
            for row in rows(engine, shots, pictures):
                print(json.dumps(row), flush=True)
    finally:
        if given.keep is None:
            shutil.rmtree(home)


if __name__ == "__main__":
    main()
