"""The photos of MS COCO's train2014 part with one caption each, as two CSV files of sloppy quoting list them.

Of the photos, 2,000 drawn with a fixed seed are held back: half of them to make choices by, half for one test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosearch.base.errors import UserError
from photosearch.training.data import SEED, Photo

FILES = ("train.csv", "test.csv")
HELD = 1_000
_RECORD = re.compile(r"(?m)^(?=\d+\.jpg,)")
_FIELDS = re.compile(r"(\d+\.jpg),(?:[0-9 ]*,)?(?=\"|\S)(.*)\Z", re.DOTALL)


@dataclass(frozen=True)
class Coco:
    train: tuple[Photo, ...]
    validation: tuple[Photo, ...]
    test: tuple[Photo, ...]


def load_coco(folder: Path, allowed: Callable[[Path, str], bool]) -> Coco:
    """Read the photos in `folder`/data. `allowed`: whether a picture may be used. Raises UserError if there are none."""
    photos = [
        photo
        for name in FILES
        for photo in captioned(folder / name, folder / "data")
        if allowed(photo.path, "COCO")
    ]
    if not photos:
        raise UserError(f"There are no photos with captions in {folder}.")
    order = np.random.default_rng(SEED).permutation(len(photos)).tolist()
    validation, test, train = order[:HELD], order[HELD : 2 * HELD], order[2 * HELD :]
    return Coco(*(tuple(photos[n] for n in sorted(part)) for part in (train, validation, test)))


def captioned(table: Path, photos: Path) -> Iterator[Photo]:
    """The photos of one CSV file. A record reaches from its file name to the next one; quotes and line ends in it are noise."""
    text = table.read_text("utf-8-sig").replace("\r\n", "\n")
    for record in _RECORD.split(text.partition("\n")[2]):
        found = _FIELDS.match(record.strip())
        if found is None:
            continue
        name, caption = found.groups()
        caption = caption.strip().removeprefix('"').removesuffix('"').replace('""', '"')
        caption = " ".join(caption.split())
        if any(map(str.isalpha, caption)) and (photos / name).exists():
            yield Photo(photos / name, (caption,))
