"""Makes `resources/styles.json`: the directions in the style descriptor that separate sketches, paintings, cartoons and photos.

    python -m photosearch.training.style_directions --flickr8k DIR --captions FILE --sketchy DIR --icons DIR \\
        --paintings DIR --parts DIR --measuring ../shared/data --cache DIR --out resources/styles.json

Linear discriminant analysis (Fisher 1936) with the within-class scatter shrunk towards a multiple of the identity.
Fitted to the training pictures of the starter, without the validation classes and all measuring pictures.
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from pathlib import Path

import numpy as np
from PIL import Image

from photosearch.encoder.spec import Floats, Pixels
from photosearch.images.fingerprint import VERSION, style
from photosearch.language.style_words import STYLES, Style
from photosearch.training import stylised
from photosearch.training.data import (
    MEASURED,
    QUALITY,
    SEED,
    THUMBNAIL,
    Held,
    Sets,
    load_sets,
    read_pixels,
)
from photosearch.training.emoji import Icons, load_icons, placed
from photosearch.training.make import spread
from photosearch.training.painter import painted
from photosearch.training.parts import unpack

COUNT = 250  # pictures per source
SHRINK = 0.01  # chosen on the validation classes in four styles: the best of 0.003 .. 1, by a small margin
DIGITS = 5


def directions(rows: Sequence[Floats], kinds: Sequence[int], weights: Sequence[float]) -> Floats:
    """Unit vectors [classes, dim] from the overall mean towards each class, in units of the within-class scatter.

    `rows` [n, dim]: descriptors; `kinds` [n]: class numbers from 0; `weights` [n]: the weight of each picture.
    """
    x, kind, weight = np.stack(rows).astype(np.float64), np.array(kinds), np.array(weights)
    means = np.stack(
        [np.average(x[kind == k], 0, weight[kind == k]) for k in range(int(kind.max()) + 1)]
    )
    off = x - means[kind]
    scatter = (off * weight[:, None]).T @ off / weight.sum()
    size = len(scatter)
    scatter = (1 - SHRINK) * scatter + SHRINK * np.trace(scatter) / size * np.eye(size)
    found = np.linalg.solve(scatter, (means - means.mean(axis=0)).T).T
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), np.float32)


def _pictures(sets: Sets, icons: Icons, paint: Callable[[Pixels, int], Pixels]) -> Iterator:  # type: ignore[type-arg]
    """Yield (style, source, picture) for every training picture."""
    random = np.random.default_rng(SEED)
    shown = [item for item in sets.drawings if not item.sketch]
    sketches = [item for item in sets.drawings if item.sketch]
    flickr = np.stack([read_pixels(photo.path) for photo in spread(sets.train, COUNT)])
    things = np.stack([read_pixels(item.path) for item in spread(shown, COUNT)])
    both = np.concatenate([flickr, things])
    yield from (("photo", "people", one) for one in flickr)
    yield from (("photo", "things", one) for one in things)
    yield from (("sketch", "people's", read_pixels(i.path)) for i in spread(sketches, COUNT))
    yield from (("painting", "by a network", one) for one in paint(both, len(flickr)))
    for source, how, kind in (
        ("lines", stylised.lines, "sketch"),
        ("edges", stylised.edges, "sketch"),
        ("patches", stylised.paint, "painting"),
        ("flat", stylised.cartoon, "cartoon"),
    ):
        yield from ((kind, source, how(photo, random)) for photo in both[::2])
    papers = cycle(both)
    for icon in spread(list(icons.pictures), 2 * COUNT):
        yield "cartoon", "icons", placed(icon, next(papers), random)


def _described(picture: Pixels) -> Floats:
    """The descriptor of a picture, computed from a thumbnail file as in the program."""
    image, stream = Image.fromarray(picture).convert("RGB"), io.BytesIO()
    image.thumbnail((THUMBNAIL, THUMBNAIL))
    image.save(stream, "JPEG", quality=QUALITY)
    with Image.open(stream) as thumbnail:
        return style(thumbnail.convert("RGB"))


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Make the directions of the styles that words can name."
    )
    names = ("flickr8k", "captions", "sketchy", "icons", "paintings", "parts", "measuring")
    for name in (*names, "cache", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    measuring = Held([given.measuring / name for name in MEASURED])
    sets = load_sets(given.flickr8k, given.captions, given.sketchy, measuring)
    painter = unpack(given.parts, given.cache / "parts").painter

    def paint(photos: Pixels, first: int) -> Pixels:
        return painted(photos, first, given.paintings, painter, given.cache, COUNT).pixels

    found = list(_pictures(sets, load_icons(given.icons), paint))
    sources = {(kind, source) for kind, source, _picture in found}
    each = {key: sum((k, s) == key for k, s, _ in found) for key in sources}
    of_kind = {kind: sum(k == kind for k, _s in sources) for kind in STYLES}
    learnt = directions(
        [_described(picture) for _k, _s, picture in found],
        [STYLES.index(kind) for kind, _s, _p in found],
        [1 / each[kind, source] / of_kind[kind] for kind, source, _p in found],
    )
    kinds: Sequence[Style] = STYLES
    rows = {
        kind: [round(float(v), DIGITS) for v in row]
        for kind, row in zip(kinds, learnt, strict=True)
    }
    held = {"version": VERSION, "pictures": len(found), "directions": rows}
    given.out.write_text(json.dumps(held) + "\n", "utf-8")


if __name__ == "__main__":
    main()
