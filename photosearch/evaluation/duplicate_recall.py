"""Measures duplicate detection: edited photos must find their originals, and different photos must not be
merged.

`python -m photosearch.evaluation.duplicate_recall FOLDER [--edited N] [--model NAME]` indexes the folder's pictures in a temporary
home, searches with eight edits of N of them, and groups the folder's own pictures. If all of them are different
photos, every group is a false merge.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont, ImageOps

from photosearch.base import settings
from photosearch.base.errors import UserError
from photosearch.base.files import app_dirs
from photosearch.duplicates.candidates import space_of
from photosearch.engine.installed import open_encoder
from photosearch.engine.library import Engine
from photosearch.evaluation.metrics import PerQuery
from photosearch.evaluation.resampling import intervals
from photosearch.images.jobs import QueryJob
from photosearch.store import photos

SEED: Final = 20260101
QUALITY: Final = 92  # of the JPEG in which an edit is saved

Edit = Callable[[Image.Image, random.Random], Image.Image]


def crop(image: Image.Image, chance: random.Random) -> Image.Image:
    """Crop to 80 % of each side, at a random position."""
    wide, high = round(image.width * 0.8), round(image.height * 0.8)
    left, top = chance.randint(0, image.width - wide), chance.randint(0, image.height - high)
    return image.crop((left, top, left + wide, top + high))


def resize(image: Image.Image, chance: random.Random) -> Image.Image:
    """Scale to 50 %."""
    half = (max(1, image.width // 2), max(1, image.height // 2))
    return image.resize(half, Image.Resampling.LANCZOS)


def recompress(image: Image.Image, chance: random.Random) -> Image.Image:
    """Recompress as a JPEG of quality 30."""
    data = io.BytesIO()
    image.save(data, "JPEG", quality=30)
    return Image.open(data).convert("RGB")


def rotate(image: Image.Image, chance: random.Random) -> Image.Image:
    """Rotate by a quarter turn."""
    turns = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270)
    return image.transpose(chance.choice(turns))


def grey(image: Image.Image, chance: random.Random) -> Image.Image:
    return image.convert("L").convert("RGB")


def border(image: Image.Image, chance: random.Random) -> Image.Image:
    """Add a white or black border on all sides, 8 % of the longer side wide."""
    return ImageOps.expand(image, round(0.08 * max(image.size)), chance.choice(("white", "black")))


def caption(image: Image.Image, chance: random.Random) -> Image.Image:
    """Add a white strip with a caption below, 15 % of the height."""
    strip = max(8, round(0.15 * image.height))
    whole = Image.new("RGB", (image.width, image.height + strip), "white")
    whole.paste(image)
    place = (image.width * 0.05, image.height + strip * 0.2)
    font = ImageFont.load_default(strip * 0.55)
    ImageDraw.Draw(whole).text(place, "A day to remember", fill="black", font=font)
    return whole


def colour(image: Image.Image, chance: random.Random) -> Image.Image:
    """Tone strongly towards sepia."""
    sepia = ImageOps.colorize(image.convert("L"), "#281400", "#fff0c8")
    return Image.blend(image, sepia, 0.6)


EDITS: Final[tuple[Edit, ...]] = (
    crop,
    resize,
    recompress,
    rotate,
    grey,
    border,
    caption,
    colour,
)


def run(engine: Engine, edited: Sequence[Path], scratch: Path) -> list[dict[str, Any]]:
    """One row per edit and one for all edits: the share of edited photos whose original ranks first, with a 95 % interval
    over the photos. `baseline` is the same share with the model's vectors alone."""
    assert engine.db is not None, "the library is open"
    copies = engine.copies()
    space = space_of(engine.model)
    size = engine.encoder.spec.preprocess.size
    chance = random.Random(SEED)  # noqa: S311 - a sample of photos, not a secret
    first = np.zeros((len(EDITS), len(edited)))
    baseline = np.zeros_like(first)
    pool = engine.query_pool(engine.model)
    for column, path in enumerate(edited):
        own = photos.image_of_hash(engine.db, pool.run(QueryJob(str(path))).content_hash)
        image = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
        for row, edit in enumerate(EDITS):
            file = scratch / f"{edit.__name__}.jpg"
            edit(image, chance).save(file, quality=QUALITY)
            asked = pool.run(QueryJob(str(file)))
            pixels = np.frombuffer(asked.pixels or b"", np.uint8).reshape(1, size, size, 3)
            vector = engine.encoder.encode_images(pixels)[space.space][0]  # type: ignore[index]
            nearest = space.search(engine.db, vector, 1)[0].tolist()
            proven = [image_id for image_id, _relation in copies.originals(asked, vector)]
            baseline[row, column] = nearest[:1] == [own]
            first[row, column] = (proven or nearest)[:1] == [own]
    names = [edit.__name__ for edit in EDITS]
    rows = [
        _row(name, first[n], baseline[n], np.arange(len(edited))) for n, name in enumerate(names)
    ]
    groups = np.tile(np.arange(len(edited)), len(EDITS))
    return [*rows, _row("all", first.ravel(), baseline.ravel(), groups)]


def _row(name: str, first: Any, baseline: Any, groups: Any) -> dict[str, Any]:
    ends = intervals(PerQuery({"first": first, "baseline": baseline}), groups)
    return {
        "protocol": "original of an edited copy",
        "edit": name,
        "queries": len(first),
        "first": float(first.mean()),
        "interval": list(ends["first"]),
        "baseline": float(baseline.mean()),
        "baseline_interval": list(ends["baseline"]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure how well duplicates are found.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--edited", type=int, default=300)
    parser.add_argument("--model", default="starter")
    args = parser.parse_args()
    files = sorted(p for p in args.folder.rglob("*") if p.suffix.lower() in (".jpg", ".png"))
    if not files:
        raise UserError(f"{args.folder} holds no pictures.")
    with tempfile.TemporaryDirectory(prefix="photosearch-eval-") as home:
        dirs = app_dirs(home)
        chosen = settings.Settings(model=args.model)
        encoder = open_encoder(app_dirs(), chosen)
        with Engine.open(dirs, chosen, write=True, encoder=encoder) as engine:
            engine.add_folder(str(args.folder))
            engine.index()
            assert engine.db is not None, "the library is open"
            groups = engine.copies().groups(near=True)
            merged = {
                "protocol": "different photos merged",
                "photos": photos.count_live(engine.db),
                "groups": [[file.path for file in group.files] for group in groups],
            }
            print(json.dumps(merged), flush=True)
            chance = random.Random(SEED)  # noqa: S311 - a sample of photos, not a secret
            edited = sorted(chance.sample(files, min(args.edited, len(files))))
            for row in run(engine, edited, Path(home)) if edited else []:
                print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
