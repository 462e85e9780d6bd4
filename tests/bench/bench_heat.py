"""`python -m tests.bench.bench_heat PHOTOS [SCENES]`: how often the heat of a query points at what it names.

PHOTOS: a folder whose manifest.jsonl names the "class" of each photo. Four photos of different classes make a collage of 2 × 2; the
name of each class is asked. It counts if the hottest place is in the right quarter (by chance: .25).

SCENES: a folder whose manifest.jsonl has the "words" in each photo and their "boxes". Each word of four letters and more is asked,
in a library whose text was read: it counts if the middle of the first text that is marked, or else the hottest place, is in the
box of that word, which is enlarged by a fiftieth of the photo's sides. 95 % bootstrap intervals over the photos.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing.text_reading import read_texts
from photosearch.store import photos

SIDE, SEED, LETTERS, AROUND = 256, 11, 4, 0.02
Point = tuple[float, float]


def rows(folder: Path) -> list[dict[str, Any]]:
    text = (folder / "manifest.jsonl").read_text("utf-8")
    return [row for row in map(json.loads, text.splitlines()) if row.get("role") != "query"]


def interval(by_photo: list[list[float]]) -> str:
    """The mean over all queries; photos are drawn anew, with their queries."""
    sums = np.array([(sum(one), len(one)) for one in by_photo if one], np.float64)
    drawn = sums[np.random.default_rng(1).integers(len(sums), size=(2000, len(sums)))].sum(axis=1)
    low, high = np.percentile(drawn[:, 0] / drawn[:, 1], (2.5, 97.5))
    whole = sums.sum(axis=0)
    return f"{whole[0] / whole[1]:.3f} ({low:.3f}–{high:.3f}), {int(whole[1])} queries"


def collages(folder: Path, out: Path) -> dict[str, list[str]]:
    """Write the collages. Returns the four classes of each, by file name."""
    draw = np.random.default_rng(SEED)
    known = rows(folder)
    known = [known[at] for at in draw.permutation(len(known))]
    made: dict[str, list[str]] = {}
    while len(known) >= 4:
        four: list[dict[str, Any]] = []
        for row in list(known):
            if len(four) < 4 and row["class"] not in [one["class"] for one in four]:
                four.append(row)
                known.remove(row)
        if len(four) < 4:
            break
        whole = Image.new("RGB", (2 * SIDE, 2 * SIDE))
        for at, row in enumerate(four):
            with Image.open(folder / row["image"]) as photo:
                shown = photo.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BICUBIC)
            whole.paste(shown, (at % 2 * SIDE, at // 2 * SIDE))
        name = f"{len(made):04}.jpg"
        whole.save(out / name, quality=90)
        made[name] = [row["class"].partition("_(")[0].replace("_", " ") for row in four]
    return made


def pointed(engine: Engine, image: int, words: str) -> tuple[Point | None, Point | None, int]:
    """The middle of the first marked text, the hottest place, and how hot that is, 0 to 255."""
    searcher = _searcher(engine)
    try:
        found = searcher.explain(searcher.rank(Query(words), 10_000), image)
    except UserError:  # the model can read nothing of it
        return None, None, 0
    box = found.marked[0].box if found.marked else None
    middle = (box[0] + box[2] / 2, box[1] + box[3] / 2) if box else None
    heat = found.heat
    return middle, heat.peak if heat else None, max(heat.values) if heat else 0


_searchers: dict[Engine, Any] = {}


def _searcher(engine: Engine) -> Any:
    return _searchers.setdefault(engine, engine.searcher())


def opened(folder: Path) -> Engine:
    dirs = app_dirs(str(folder.with_name("home"))).create()
    engine = Engine.open(dirs, Settings(), write=True)
    engine.add_folder(str(folder))
    engine.index()
    return engine


def quarters(folder: Path, place: Path) -> None:
    made = collages(folder, place)
    right, heats = [], []
    began = time.monotonic()
    with opened(place) as engine:
        for name, classes in made.items():
            image = photos.image_of_path(engine.writable, str(place / name))
            assert image is not None
            hits = []
            for at, words in enumerate(classes):
                _text, peak, most = pointed(engine, image, words)
                hits.append(float(peak is not None and _quarter(peak) == at))
                heats.append(most)
            right.append(hits)
        engine.query_pool.close()
    print(f"{folder.name}, {len(made)} collages: in the right quarter {interval(right)}")
    low, middle, high = np.percentile(heats, (10, 50, 90))
    print(f"  greatest heat of 255: {low:.0f}, {middle:.0f}, {high:.0f} (10, 50, 90 %)")
    print(f"  {(time.monotonic() - began) / max(1, len(made)):.1f} s a collage")


def _quarter(peak: Point) -> int:
    return (peak[0] > 0.5) + 2 * (peak[1] > 0.5)


def scenes(folder: Path, place: Path) -> None:
    known = rows(folder)
    names = {Path(row["image"]).name: row for row in known}
    for name, row in names.items():
        (place / name).write_bytes((folder / row["image"]).read_bytes())
    both, heat, marked, read = [], [], [], []
    with opened(place) as engine:
        read_texts(engine.writable, engine.dirs.thumbs, engine.online())
        for name, row in names.items():
            image = photos.image_of_path(engine.writable, str(place / name))
            assert image is not None
            with Image.open(place / name) as photo:
                size = photo.size
            mine: list[tuple[float, ...]] = []
            for word, corners in zip(row["words"], row["boxes"], strict=True):
                if len(word) < LETTERS or row["words"].count(word) > 1:
                    continue
                text, peak, _most = pointed(engine, image, word)
                by_text, by_heat = (float(_inside(at, corners, size)) for at in (text, peak))
                mine.append(
                    (by_text if text else by_heat, by_heat, by_text, float(text is not None))
                )
            for every, at in ((both, 0), (heat, 1), (read, 3)):
                every.append([one[at] for one in mine])
            marked.append([one[2] for one in mine if one[3]])
        engine.query_pool.close()
    print(f"{folder.name}, {len(names)} photos: text, else heat, in the box {interval(both)}")
    print(f"  text is marked for {interval(read)}; it is in the box {interval(marked)}")
    print(f"  heat alone {interval(heat)}")


def _inside(at: Point | None, corners: list[int], size: tuple[int, int]) -> bool:
    if at is None:
        return False
    xs, ys = (np.array(corners[start::2]) / side for start, side in zip((0, 1), size, strict=True))
    across = xs.min() - AROUND <= at[0] <= xs.max() + AROUND
    return bool(across and ys.min() - AROUND <= at[1] <= ys.max() + AROUND)


def main() -> None:
    for folder, measure in zip(map(Path, sys.argv[1:]), (quarters, scenes), strict=False):
        with tempfile.TemporaryDirectory() as name:
            place = Path(name, "photos")
            place.mkdir()
            measure(folder, place)


if __name__ == "__main__":
    main()
