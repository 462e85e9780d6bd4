"""Makes `resources/pages.json`: the weights by which `images.page_look` tells documents and screenshots from photos.

    python -m photosearch.training.page_weights --photos DIR... --documents DIR... --out resources/pages.json

Learnt from pages and screens that `drawn_pages` and `drawn_screens` draw, and from one half of the pictures of each given folder; the other
half may measure. A small network with one hidden layer, because a screen of text and a page of text
differ only in how several features go together.
"""

from __future__ import annotations

import argparse
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from PIL import Image, ImageOps
from torch.nn import functional

from photosearch.base.looks import VERSION
from photosearch.images.page_look import features
from photosearch.images.small_network import Floats
from photosearch.training import drawn_pages as draw
from photosearch.training import drawn_screens, small_networks
from photosearch.training.data import QUALITY, SEED, THUMBNAIL, pictures

KINDS: Final = ("photo", "document", "screenshot")
DRAWN: Final = {"document": 1400, "screenshot": 900, "photo": 150}
ALTERED: Final = 2  # versions of each photo
BEHIND: Final = 200  # photos that are drawn into screens and behind pages
SHARES: Final = (0.5, 0.25, 0.25)  # of the kinds in the loss


def half(folder: Path) -> list[Path]:
    """The half of the pictures of a folder to learn from. The others may measure."""
    paths = list(pictures(folder))
    order = np.random.default_rng(SEED).permutation(len(paths))
    return [paths[at] for at in sorted(order[: len(paths) // 2])]


def thumbnail(image: Image.Image) -> Image.Image:
    """The thumbnail that the program makes of a picture, read back from its file."""
    stream = io.BytesIO()
    image = image.convert("RGB")
    image.thumbnail((THUMBNAIL, THUMBNAIL), Image.Resampling.BICUBIC)
    image.save(stream, "JPEG", quality=QUALITY)
    with Image.open(stream) as found:
        return found.convert("RGB")


def altered(image: Image.Image, random: draw.Random) -> Image.Image:
    """A part of a photo, perhaps mirrored, in another light: what else people photograph."""
    width, height = (int(side * draw.between(random, 0.45, 0.95)) for side in image.size)
    left, top = (
        int((image.width - width) * random.random()),
        int((image.height - height) * random.random()),
    )
    part = image.convert("RGB").crop((left, top, left + width, top + height))
    if draw.chance(random, 0.5):
        part = ImageOps.mirror(part)
    light = draw.between(random, 0.75, 1.35)
    return part.point(lambda value: min(int(value * light), 255))  # type: ignore[operator]


def drawn(random: draw.Random, photos: Sequence[Image.Image]) -> Iterator[tuple[str, Image.Image]]:
    """Documents, screenshots, and bare surfaces, which are neither."""
    pages = (draw.receipt, draw.receipt, draw.letter, draw.form)
    for at in range(DRAWN["document"]):
        page = pages[at % len(pages)](random)
        if at % 5 < 3:
            yield "document", draw.scanned(page, random)
            continue
        behind = photos[at % len(photos)] if photos and at % 2 else draw.surface(random)
        yield "document", draw.photographed(page, behind, random)
    for at in range(DRAWN["screenshot"]):
        screen = (drawn_screens.desktop, drawn_screens.phone)[at % 2](random, photos)
        if at % 3 == 0:
            smaller = draw.between(random, 0.3, 1)
            size = int(screen.width * smaller), int(screen.height * smaller)
            screen = screen.resize(size, Image.Resampling.BICUBIC)
        yield "screenshot", screen
    for _ in range(DRAWN["photo"]):
        yield "photo", draw.surface(random).resize((600, 400))


def fitted(rows: Floats, kinds: Sequence[int]) -> dict[str, Floats]:
    """The weights of a network for features [n, dim] of pictures of these kinds."""
    kind = torch.tensor(kinds)
    counts = torch.bincount(kind, minlength=len(KINDS)).float()
    weight = torch.tensor(SHARES) / counts

    def loss(logits: torch.Tensor) -> torch.Tensor:
        return (functional.cross_entropy(logits, kind, reduction="none") * weight[kind]).sum()

    return small_networks.fitted(
        rows, len(KINDS), loss, hidden=16, steps=900, rate=0.01, decay=0.02, noise=0.15
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Make the weights that tell documents and screenshots."
    )
    parser.add_argument("--photos", type=Path, nargs="+", required=True)
    parser.add_argument("--documents", type=Path, nargs="*", default=[])
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    random = np.random.default_rng(SEED)
    photos, documents = (
        [path for folder in some for path in half(folder)]
        for some in (given.photos, given.documents)
    )
    behind = [
        Image.open(photos[i]).convert("RGB") for i in random.permutation(len(photos))[:BEHIND]
    ]
    found: list[tuple[str, Floats]] = []
    for kind, paths in (("photo", photos), ("document", documents)):
        for path in paths:
            with Image.open(path) as image:
                found.append((kind, features(thumbnail(image))))
                if kind == "photo":
                    for _ in range(ALTERED):
                        found.append((kind, features(thumbnail(altered(image, random)))))
    # A few real pages count as much as many drawn ones.
    found += [one for one in found if one[0] == "document"] * 4
    found += [(kind, features(thumbnail(image))) for kind, image in drawn(random, behind)]
    rows = np.stack([row for _kind, row in found])
    weights = fitted(rows, [KINDS.index(kind) for kind, _row in found])
    held = {
        "version": VERSION,
        "pictures": len(found),
        "weights": {name: values.tolist() for name, values in weights.items()},
    }
    given.out.write_text(json.dumps(held) + "\n", "utf-8")


if __name__ == "__main__":
    main()
