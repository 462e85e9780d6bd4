"""Validation metrics, on the held-back photos and the ten held-back Sketchy classes. All choices are based on these."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.encoder import preprocess
from photosearch.encoder.spec import Encoder, Floats, Pixels
from photosearch.evaluation.datasets import Kind, Task
from photosearch.evaluation.encoding import Watch
from photosearch.evaluation.protocol import measured, run
from photosearch.evaluation.report import Row
from photosearch.training import stylised
from photosearch.training.data import PREPROCESS, SEED, Drawing, Photo, Sets, read_pixels
from photosearch.training.named import Named
from photosearch.training.sources import Sources

NAME = "validation"
CROP = 0.4  # share of each side
OF_A_NAME = 12
MADE = 250  # photos that are cropped and restyled


def validate(sources: Sources, encoder: Encoder, workers: int, watch: Watch) -> list[Row]:
    """One row per task, in the format of `eval`."""
    tasks = [
        *_tasks(sources.sets),
        *_captioned(f"{NAME}, COCO", sources.coco.validation),
        *(_named(some) for some in sources.named),
    ]
    rows = [one.row for one in run(tasks, encoder, workers, watch)]
    return rows + _made(sources.sets, encoder)


def opened_once(sources: Sources, encoder: Encoder, workers: int, watch: Watch) -> list[Row]:
    """The half of COCO's held-back photos that no choice was made by."""
    return [one.row for one in run(_captioned("COCO", sources.coco.test), encoder, workers, watch)]


def _captioned(title: str, photos: Sequence[Photo]) -> list[Task]:
    """Captions for their photos, one task for each language."""
    tasks = []
    for language in ["en", *sorted({name for photo in photos for name in photo.others})]:
        asked = [
            (row, text)
            for row, photo in enumerate(photos)
            for text in (photo.captions if language == "en" else photo.others.get(language, ()))
        ]
        tasks.append(
            Task(
                "caption_to_photo" + ("" if language == "en" else f":{language}"),
                title,
                tuple(photo.path for photo in photos),
                tuple(text for _, text in asked),
                tuple(frozenset({row}) for row, _ in asked),
                tuple(row for row, _ in asked),
            )
        )
    return tasks


def _named(some: Named) -> Task:
    """The names of a set for its held-back photos, at most `OF_A_NAME` of each."""
    shown: list[tuple[Path, int]] = []
    for number in range(len(some.names)):
        shown += [pair for pair in some.held if pair[1] == number][:OF_A_NAME]
    rows = enumerate(number for _path, number in shown)
    places: dict[int, set[int]] = {}
    for row, number in rows:
        places.setdefault(number, set()).add(row)
    known = sorted(places)
    return Task(
        "name_to_photo",
        f"{NAME}, {some.title}",
        tuple(path for path, _number in shown),
        tuple(some.names[number] for number in known),
        tuple(frozenset(places[number]) for number in known),
        tuple(range(len(known))),
    )


def _tasks(sets: Sets) -> list[Task]:
    photos = tuple(photo.path for photo in sets.validation)
    shown = [item for item in sets.validation_drawings if not item.sketch]
    sketches = [item for item in sets.validation_drawings if item.sketch]
    labels = sorted({item.label for item in shown})
    gallery = tuple(item.path for item in shown)

    def drawn(protocol: str, kind: Kind, asked: Sequence[Drawing], by: str) -> Task:
        keys = [getattr(item, by) for item in shown]
        relevant = []
        for item in asked:
            same = (n for n, key in enumerate(keys) if key == getattr(item, by))
            relevant.append(frozenset(n for n in same if shown[n] is not item))
        groups = tuple(labels.index(item.label) for item in asked)
        paths = tuple(item.path for item in asked)
        return Task(protocol, NAME, gallery, paths, tuple(relevant), groups, kind)

    names = tuple(label.replace("_", " ") for label in labels)
    places = [frozenset(n for n, i in enumerate(shown) if i.label == label) for label in labels]
    return [
        *_captioned(NAME, sets.validation),
        Task(
            "name_to_photo", NAME, gallery + photos, names, tuple(places), tuple(range(len(names)))
        ),
        drawn("sketch_to_class", "drawing", sketches, "label"),
        drawn("sketch_to_photo", "drawing", sketches, "instance"),
        drawn("photo_to_class", "photo", shown, "label"),
    ]


def _made(sets: Sets, encoder: Encoder) -> list[Row]:
    """Restyled photos, and small crops of photos, as queries for their originals."""
    paths = tuple(photo.path for photo in sets.validation)
    pixels = np.stack([read_pixels(path) for path in paths])
    photos = encoder.encode_images(pixels)
    rows = []
    for style in (stylised.lines, stylised.edges, stylised.paint, stylised.cartoon):
        drawn = encoder.encode_images(_styled(pixels[:MADE], style))["joint"]
        rows.append(_own(f"{style.__name__}_to_photo", paths, drawn, photos["joint"]))
    crops = encoder.encode_images(_crops(paths[:MADE]))
    return rows + [
        _own(f"crop_to_photo:{space}", paths, crops[space], photos[space]) for space in photos
    ]


def _own(protocol: str, paths: tuple[Path, ...], asked: Floats, photos: Floats) -> Row:
    places = range(len(asked))
    task = Task(
        protocol,
        NAME,
        paths,
        tuple(paths[n].name for n in places),
        tuple(frozenset({n}) for n in places),
        tuple(places),
    )
    return measured(task, asked, photos).row


def _styled(pixels: Pixels, style: Callable[[Pixels, stylised.Random], Pixels]) -> Pixels:
    random = np.random.default_rng(SEED)
    drawn = [style(photo, random) for photo in pixels]
    return np.stack([np.dstack([one] * 3) if one.ndim == 2 else one for one in drawn])


def _crops(paths: Sequence[Path]) -> Pixels:
    """A random crop of each picture: `CROP` of each side."""
    random = np.random.default_rng(SEED)
    rows = []
    for path in paths:
        with Image.open(path) as image:
            whole = image.convert("RGB")
        width, height = (round(side * CROP) for side in whole.size)
        left = int(random.integers(0, whole.width - width + 1))
        top = int(random.integers(0, whole.height - height + 1))
        box = (left, top, left + width, top + height)
        rows.append(preprocess.pixels(whole.crop(box), PREPROCESS))
    return np.stack(rows)
