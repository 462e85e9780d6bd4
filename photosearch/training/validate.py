"""The figures that choices are made by: on the held-back photos and the ten held-back Sketchy classes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.encoder import preprocess
from photosearch.encoder.spec import Floats, Pixels, Space
from photosearch.training import styles
from photosearch.training.data import PREPROCESS, SEED, Sets, read_pixels
from photosearch.training.measure import Figure, average_precision, figure, ranks

CROP = 0.4  # of each side
CROPPED = STYLED = 250

See = Callable[[Pixels], dict[Space, Floats]]
Say = Callable[[list[str]], Floats]


def validate(sets: Sets, see: See, say: Say) -> dict[str, Figure]:
    """Each figure by its name."""
    pixels = np.stack([read_pixels(photo.path) for photo in sets.validation])
    photos = see(pixels)
    fewest = min(len(photo.captions) for photo in sets.validation)
    said = say([text for photo in sets.validation for text in photo.captions[:fewest]])
    owners = np.arange(len(pixels)).repeat(fewest)
    before = ranks(said, photos["joint"], owners)
    found = {
        f"caption to photo, recall@{depth}": figure((before < depth).astype(float), owners)
        for depth in (1, 5, 10)
    }
    found |= _drawings(sets, photos, see, say)
    found |= _styles(pixels[:STYLED], photos["joint"], see)
    return found | _crops([photo.path for photo in sets.validation[:CROPPED]], see)


def _drawings(sets: Sets, photos: dict[Space, Floats], see: See, say: Say) -> dict[str, Figure]:
    items = sets.validation_drawings
    vectors = see(np.stack([read_pixels(item.path) for item in items]))
    sketch = np.array([item.sketch for item in items])
    classes = sorted({item.label for item in items})
    labels = np.array([classes.index(item.label) for item in items])
    drawn, shown = vectors["joint"][sketch], vectors["joint"][~sketch]
    gallery = np.concatenate([shown, photos["joint"]])
    gallery_labels = np.concatenate([labels[~sketch], np.full(len(photos["joint"]), -1)])
    named = average_precision(
        say([label.replace("_", " ") for label in classes]),
        gallery,
        np.arange(len(classes))[:, None] == gallery_labels,
    )
    place = {item.instance: row for row, item in enumerate(i for i in items if not i.sketch)}
    own = np.array([place[item.instance] for item in items if item.sketch])
    before = ranks(drawn, shown, own)
    found = {
        "class name to photo among others, mean average precision": figure(named),
        "sketch to photo of the class, mean average precision": figure(
            average_precision(drawn, shown, labels[sketch][:, None] == labels[~sketch])
        ),
        "sketch to its own photo, recall@10": figure((before < 10).astype(float)),
    }
    for space, rows in vectors.items():
        found[f"{space} vector: photo to photo of the class, mean average precision"] = figure(
            _same_class(rows[~sketch], labels[~sketch])
        )
    return found


def _same_class(rows: Floats, labels: np.ndarray) -> np.ndarray:
    """For each photo, how the others of its class stand among all others."""
    scores = []
    for index, row in enumerate(rows):
        same = np.delete(labels, index) == labels[index]
        scores.append(average_precision(row[None], np.delete(rows, index, 0), same[None])[0])
    return np.array(scores)


def _styles(pixels: Pixels, gallery: Floats, see: See) -> dict[str, Figure]:
    """Photos made to look drawn or painted, among all photos."""
    found = {}
    for style in (styles.lines, styles.paint, styles.cartoon):
        random = np.random.default_rng(SEED)
        drawn = [style(photo, random) for photo in pixels]
        stack = np.stack([np.dstack([one] * 3) if one.ndim == 2 else one for one in drawn])
        before = ranks(see(stack)["joint"], gallery, np.arange(len(stack)))
        found[f"{style.__name__} to its own photo, recall@1"] = figure((before < 1).astype(float))
    return found


def _crops(paths: Sequence[Path], see: See) -> dict[str, Figure]:
    """The photo that a small part was cut from."""
    whole, parts = see(_cut(paths, 1.0)), see(_cut(paths, CROP))
    return {
        f"{space} vector: a small crop finds its photo, recall@1": figure(
            (ranks(parts[space], whole[space], np.arange(len(paths))) < 1).astype(float)
        )
        for space in whole
    }


def _cut(paths: Sequence[Path], part: float) -> Pixels:
    """A random part of each picture: `part` of each side."""
    random = np.random.default_rng(SEED)
    rows = []
    for path in paths:
        with Image.open(path) as image:
            whole = image.convert("RGB")
        width, height = (round(side * part) for side in whole.size)
        left = int(random.integers(0, whole.width - width + 1))
        top = int(random.integers(0, whole.height - height + 1))
        box = (left, top, left + width, top + height)
        rows.append(preprocess.pixels(whole.crop(box), PREPROCESS))
    return np.stack(rows)
