"""The training sets: which pictures may be learnt from, which validate, and which are taken out.

Flickr8k: the photos of its train split; 500 of them, drawn with a fixed seed, validate. Sketchy: the photos and
sketches of `SKETCHY_CLASSES`; ten of the classes validate. A picture that is also in one of the folders of measuring
pictures, by name or by look, is in neither.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.base.errors import UserError
from photosearch.encoder import preprocess
from photosearch.encoder.spec import Floats, Pixels, Preprocess

SKETCHY_CLASSES = tuple(
    """alarm_clock ape axe bat beetle bench bread cabin cannon castle chicken couch crocodilian deer door fish frog
    hammer hedgehog hermit_crab hotdog jack-o-lantern knife lizard mouse owl penguin pickup_truck pistol pretzel racket
    rhinoceros sailboat saxophone sea_turtle seal shoe snail songbird spider spoon squirrel strawberry swan sword table
    teapot teddy_bear tiger tree turtle umbrella violin volcano wheelchair windmill window wine_bottle""".split()
)
VALIDATION_CLASSES = SKETCHY_CLASSES[3::6]
VALIDATION_PHOTOS = 500
SEED = 20240601
SIZE, MEAN, STD = 224, 127 / 255, 128 / 255  # as the trunk was trained
PREPROCESS = Preprocess(SIZE, "squash", "bicubic", (MEAN, MEAN, MEAN), (STD, STD, STD))
THUMBNAIL, QUALITY = 512, 88
LOOK_SIDE, SAME = (
    32,
    0.95,
)  # correlation: a photo that was scaled and saved again has more than 0.99
# The folders below the measuring folder whose pictures could be in the training sets.
MEASURED = (
    "flickr8k-test",
    "flickr8k-native",
    "coco-mini",
    "imagenet-sample",
    "pacs",
    "sketchy125",
)
ENDINGS = (".jpg", ".jpeg", ".png")


@dataclass(frozen=True)
class Photo:
    """A photo with its captions."""

    path: Path
    captions: tuple[str, ...]


@dataclass(frozen=True)
class Drawing:
    """A Sketchy picture; `instance` names the photo that a sketch was drawn from."""

    path: Path
    label: str
    instance: str
    sketch: bool


@dataclass(frozen=True)
class Sets:
    train: tuple[Photo, ...]
    validation: tuple[Photo, ...]
    drawings: tuple[Drawing, ...]
    validation_drawings: tuple[Drawing, ...]
    removed: dict[str, int]


def load_sets(flickr8k: Path, captions: Path, sketchy: Path, never: Iterable[Path]) -> Sets:
    """Read the folders. `never` are folders whose pictures may not be learnt from."""
    held = [path for folder in never for path in pictures(folder)]
    names = {path.stem for path in held}
    looks = np.stack([look(path) for path in held])
    removed: Counter[str] = Counter()

    def allowed(path: Path, kind: str) -> bool:
        if path.stem in names:
            removed[f"{kind}, by name"] += 1
            return False
        if (looks @ look(path)).max() >= SAME:
            removed[f"{kind}, by look"] += 1
            return False
        return True

    photos = [photo for photo in _flickr8k(flickr8k, captions) if allowed(photo.path, "Flickr8k")]
    drawings = [drawing for drawing in _sketchy(sketchy) if allowed(drawing.path, "Sketchy")]
    order = np.random.default_rng(SEED).permutation(len(photos))
    chosen = set(order[:VALIDATION_PHOTOS].tolist())
    return Sets(
        train=tuple(photo for index, photo in enumerate(photos) if index not in chosen),
        validation=tuple(photos[index] for index in sorted(chosen)),
        drawings=tuple(item for item in drawings if item.label not in VALIDATION_CLASSES),
        validation_drawings=tuple(item for item in drawings if item.label in VALIDATION_CLASSES),
        removed=dict(removed),
    )


def pictures(folder: Path) -> Iterator[Path]:
    """The picture files below `folder`, in a fixed order. Raises UserError where there is none."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    if not found:
        raise UserError(f"There are no pictures in {folder}.")
    yield from found


def look(path: Path) -> Floats:
    """A picture as 32 x 32 grey values of mean 0 and length 1."""
    with Image.open(path) as image:
        image.draft(
            "L", (2 * LOOK_SIDE, 2 * LOOK_SIDE)
        )  # reads a JPEG at an eighth of its size at least
        small = image.convert("L").resize((LOOK_SIDE, LOOK_SIDE), Image.Resampling.BOX)
    values = np.asarray(small, dtype=np.float32).ravel()
    values = values - values.mean()
    return np.asarray(values / max(float(np.linalg.norm(values)), 1e-6), dtype=np.float32)


def read_pixels(path: Path) -> Pixels:
    """What the program would encode: the picture by way of a thumbnail file."""
    with Image.open(path) as image:
        upright = image.convert("RGB")
    upright.thumbnail((THUMBNAIL, THUMBNAIL), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    upright.save(stream, "JPEG", quality=QUALITY)
    with Image.open(stream) as thumbnail:
        return preprocess.pixels(thumbnail.convert("RGB"), PREPROCESS)


def _flickr8k(folder: Path, captions: Path) -> Iterator[Photo]:
    """The train split, named by the list `flickr8ktrain.txt` beside the captions."""
    texts: dict[str, list[str]] = {}
    for line in captions.read_text("utf-8").splitlines():
        name, _, text = line.partition(" ")
        texts.setdefault(name.partition(".jpg")[0], []).append(text.removesuffix(" ."))
    for name in captions.with_name("flickr8ktrain.txt").read_text("utf-8").split():
        path = folder / f"{name}.jpg"
        if path.exists() and name in texts:
            yield Photo(path, tuple(texts[name]))


def _sketchy(folder: Path) -> Iterator[Drawing]:
    for label in SKETCHY_CLASSES:
        for path in pictures(folder / "photo" / label):
            yield Drawing(path, label, path.stem, sketch=False)
        for path in pictures(folder / "sketch" / label):
            yield Drawing(path, label, path.stem.rpartition("-")[0], sketch=True)
