"""How many crops to 60 % of each side are grouped with their photo, and whether different photos are merged.

`python -m tests.bench.bench_crops FOLDER [--photos N] [--beside OTHERS]` cuts one crop at a random place from each photo, indexes
photos and crops beside 3,000 photos of the folder OTHERS with the starter model in a temporary home, and searches for copies.
"""

from __future__ import annotations

import argparse
import random
import shutil
import tempfile
import time
from pathlib import Path
from typing import Final

from PIL import Image, ImageOps

from photosearch.base.files import app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.installed import open_encoder
from photosearch.engine.library import Engine

SEED: Final = 4
BESIDE: Final = 3_000
SHARE: Final = 0.6


def cut(path: Path, to: Path, chance: random.Random) -> None:
    with Image.open(path) as opened:
        image = ImageOps.exif_transpose(opened).convert("RGB")
    wide, high = round(SHARE * image.width), round(SHARE * image.height)
    left, top = chance.randint(0, image.width - wide), chance.randint(0, image.height - high)
    crop = image.crop((left, top, left + wide, top + high))
    crop.save(to, quality=chance.choice((85, 88, 90, 92, 95)))


def made(given: argparse.Namespace, folder: Path) -> None:
    chance = random.Random(SEED)
    files = sorted(p for p in given.folder.rglob("*") if p.suffix.lower() in (".jpg", ".jpeg"))
    for number, path in enumerate(chance.sample(files, min(given.photos, len(files)))):
        shutil.copyfile(path, folder / f"{number:05}-photo.jpg")
        cut(path, folder / f"{number:05}-crop.jpg", chance)
    others = sorted(given.beside.rglob("*.jpg")) if given.beside else []
    for number, path in enumerate(chance.sample(others, min(BESIDE, len(others)))):
        shutil.copyfile(path, folder / f"other{number:05}-photo.jpg")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how many crops are found.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=300)
    parser.add_argument("--beside", type=Path, help="a folder with other photos")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="photosearch-crops-") as home:
        pictures = Path(home) / "pictures"
        pictures.mkdir()
        made(given, pictures)
        chosen = Settings(model="starter")
        encoder = open_encoder(app_dirs(), chosen)
        with Engine.open(app_dirs(Path(home)), chosen, write=True, encoder=encoder) as engine:
            engine.add_folder(str(pictures))
            engine.index()
            start, first, found, merged = time.monotonic(), 0.0, 0, []
            for group in engine.copies().each(near=True):
                first = first or time.monotonic() - start
                names = {Path(file.path).name for file in group.files}
                shots = {name.partition("-")[0] for name in names}
                found += any(f"{shot}-crop.jpg" in names and f"{shot}-photo.jpg" in names for shot in shots)  # fmt: skip
                merged += [sorted(names)] if len(shots) > 1 else []
            took = time.monotonic() - start
        crops = len(list(pictures.glob("*-crop.jpg")))
    print(f"{found} of {crops} crops grouped; different photos merged: {merged or 'none'}")
    print(f"first group after {first:.1f} s, all after {took:.1f} s")


if __name__ == "__main__":
    main()
