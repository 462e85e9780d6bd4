"""The training sets: which pictures are for training, which for validation, and which are excluded.

Flickr8k: the photos of its train split, 500 of which, drawn with a fixed seed, are for validation. Sketchy: the photos
and sketches of `SKETCHY_CLASSES`, ten of which are for validation. A picture that is also in one of the measuring
folders, by name or by appearance, is excluded from both.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.base.errors import UserError
from photosearch.base.files import write_atomic
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
TRAIN_LIST = "flickr8ktrain.txt"
SEED = 20240601
SIZE, MEAN, STD = 224, 127 / 255, 128 / 255  # the normalisation that the trunk was trained with
PREPROCESS = Preprocess(SIZE, "squash", "bicubic", (MEAN, MEAN, MEAN), (STD, STD, STD))
THUMBNAIL, QUALITY = 512, 88
LOOK_SIDE, SAME = (
    32,
    0.95,
)  # correlation: a rescaled, recompressed copy of a photo has more than 0.99
# Folders below the measuring folder whose pictures may also be in the training sets.
MEASURED = (
    "flickr8k-test",
    "flickr8k-native",
    "coco-mini",
    "imagenet-sample",
    "pacs",
    "sketchy125",
)
ENDINGS = (".jpg", ".jpeg", ".png")
NAMED_ALIKE = ("Flickr8k", "Sketchy")  # the sets whose file names the measuring folders kept


@dataclass(frozen=True)
class Photo:
    """A photo with its English captions, and those in other languages."""

    path: Path
    captions: tuple[str, ...]
    others: dict[str, tuple[str, ...]] = field(default_factory=dict)


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


class Held:
    """The measuring pictures. What is also one of them, by name or by look, is never learnt from.

    `cache`: a folder that remembers how each picture was found, as comparing tens of thousands takes minutes.
    """

    def __init__(self, folders: Iterable[Path], cache: Path | None = None) -> None:
        held = [path for folder in folders for path in pictures(folder)]
        self.names = {path.stem for path in held}
        self.removed: Counter[str] = Counter()
        self._looks = np.stack([look(path) for path in held])
        digest = hashlib.sha256(self._looks.tobytes()).hexdigest()[:16]
        self._file = cache / f"alike-{digest}.json" if cache else None
        self._alike: dict[str, bool] = {}
        if self._file and self._file.exists():
            self._alike = json.loads(self._file.read_text("utf-8"))

    def allows(self, path: Path, kind: str) -> bool:
        """Whether this picture of the set `kind` may be used; counts those that may not."""
        if kind in NAMED_ALIKE and path.stem in self.names:
            self.removed[f"{kind}, by name"] += 1
            return False
        if str(path) not in self._alike:
            self._alike[str(path)] = bool((self._looks @ look(path)).max() >= SAME)
        if self._alike[str(path)]:
            self.removed[f"{kind}, by look"] += 1
        return not self._alike[str(path)]

    def compare(self, paths: Sequence[Path]) -> None:
        """Compare many pictures at once, which is several times faster than one by one, and remember them."""
        new = [path for path in paths if str(path) not in self._alike]
        with ThreadPoolExecutor(2) as pool:
            for start in range(0, len(new), 256):
                some = new[start : start + 256]
                best = (np.stack(list(pool.map(look, some))) @ self._looks.T).max(1)
                self._alike |= {str(p): bool(b >= SAME) for p, b in zip(some, best, strict=True)}
        self.remember()

    def remember(self) -> None:
        if self._file:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(self._file, json.dumps(self._alike).encode(), durable=False)


def load_sets(flickr8k: Path, captions: Path, sketchy: Path, held: Held) -> Sets:
    photos = [p for p in _flickr8k(flickr8k, captions) if held.allows(p.path, "Flickr8k")]
    drawings = [drawing for drawing in _sketchy(sketchy) if held.allows(drawing.path, "Sketchy")]
    order = np.random.default_rng(SEED).permutation(len(photos))
    chosen = set(order[:VALIDATION_PHOTOS].tolist())
    return Sets(
        train=tuple(photo for index, photo in enumerate(photos) if index not in chosen),
        validation=tuple(photos[index] for index in sorted(chosen)),
        drawings=tuple(item for item in drawings if item.label not in VALIDATION_CLASSES),
        validation_drawings=tuple(item for item in drawings if item.label in VALIDATION_CLASSES),
    )


def pictures(folder: Path) -> Iterator[Path]:
    """The picture files below `folder`, in a fixed order. Raises UserError if there are none."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    if not found:
        raise UserError(f"There are no pictures in {folder}.")
    yield from found


def look(path: Path) -> Floats:
    """A picture as 32 x 32 grey values, normalised to mean 0 and length 1."""
    with Image.open(path) as image:
        image.draft(
            "L", (2 * LOOK_SIDE, 2 * LOOK_SIDE)
        )  # decodes a JPEG at an eighth of its size or more
        small = image.convert("L").resize((LOOK_SIDE, LOOK_SIDE), Image.Resampling.BOX)
    values = np.asarray(small, dtype=np.float32).ravel()
    values = values - values.mean()
    return np.asarray(values / max(float(np.linalg.norm(values)), 1e-6), dtype=np.float32)


def read_pixels(path: Path) -> Pixels:
    """The pixels that the program would encode."""
    return preprocess.pixels(thumbnail(path), PREPROCESS)


def thumbnail(path: Path) -> Image.Image:
    """The RGB picture that the program would encode, read back from a thumbnail file."""
    with Image.open(path) as image:
        upright = image.convert("RGB")
    upright.thumbnail((THUMBNAIL, THUMBNAIL), Image.Resampling.LANCZOS)
    stream = io.BytesIO()
    upright.save(stream, "JPEG", quality=QUALITY)
    with Image.open(stream) as small:
        return small.convert("RGB")


def _flickr8k(folder: Path, captions: Path) -> Iterator[Photo]:
    """The train split, named by the list `flickr8ktrain.txt` beside the captions."""
    texts: dict[str, list[str]] = {}
    for line in captions.read_text("utf-8").splitlines():
        name, _, text = line.partition(" ")
        texts.setdefault(name.partition(".jpg")[0], []).append(text.removesuffix(" ."))
    for name in captions.with_name(TRAIN_LIST).read_text("utf-8").split():
        path = folder / f"{name}.jpg"
        if path.exists() and name in texts:
            yield Photo(path, tuple(texts[name]))


def _sketchy(folder: Path) -> Iterator[Drawing]:
    for label in SKETCHY_CLASSES:
        for path in pictures(folder / "photo" / label):
            yield Drawing(path, label, path.stem, sketch=False)
        for path in pictures(folder / "sketch" / label):
            yield Drawing(path, label, path.stem.rpartition("-")[0], sketch=True)
