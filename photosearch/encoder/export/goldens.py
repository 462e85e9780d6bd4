"""The pictures and texts on which every exported model is tested."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageOps

from photosearch.base.errors import UserError

EDGE = 512  # pixels: the size of the thumbnails from which the program encodes photos

TEXTS = (
    "",
    "a photo of a dog",
    "two children who run along a beach at sunset",
    "Ein Fahrrad lehnt an einer gelben Hauswand, daneben blühen Rosen",
    "“It’s 5 o’clock” &amp; tea — naïve café",
    "一只猫睡在窗台上",
    "собака в снегу",
    "قطة سوداء على السرير",
    "🎂🎉 birthday, 3 candles!!",
    "IMG_2041.JPG",
    "red " * 40 + "bicycle " * 60,
    " ".join(f"word{number}" for number in range(300)),
)


def pictures(count: int, seed: int = 1) -> list[Image.Image]:
    """`count` different RGB pictures of many sizes: gradients, noise, shapes on a background, plain colours."""
    kinds = (_gradient, _noise, _forms, _plain)
    chance = random.Random(seed)  # noqa: S311 - pictures, not secrets
    return [kinds[index % len(kinds)](chance) for index in range(count)]


def photos(paths: Sequence[Path], most: int) -> list[Image.Image]:
    """Up to `most` of the user's pictures, spread evenly over `paths`, upright and at the size of thumbnails.

    Other files are skipped. Raises UserError if `paths` is not empty but contains no picture.
    """
    found = []
    for path in paths[:: max(1, len(paths) // most)]:
        try:
            with Image.open(path) as opened:
                picture = ImageOps.exif_transpose(opened).convert("RGB")
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            continue
        picture.thumbnail((EDGE, EDGE))
        found.append(picture)
    if paths and not found:
        raise UserError("None of the files given for int8 is a picture.")
    return found[:most]


def _size(chance: random.Random) -> tuple[int, int]:
    return chance.choice([(512, 384), (384, 512), (512, 512), (512, 171), (97, 130), (640, 480)])


def _colour(chance: random.Random) -> tuple[int, int, int]:
    return chance.randrange(256), chance.randrange(256), chance.randrange(256)


def _plain(chance: random.Random) -> Image.Image:
    return Image.new("RGB", _size(chance), _colour(chance))


def _gradient(chance: random.Random) -> Image.Image:
    wide, high = _size(chance)
    first, last = np.array(_colour(chance)), np.array(_colour(chance))
    across, down = np.meshgrid(np.linspace(0, 1, wide), np.linspace(0, 1, high))
    share = ((across + down) / 2)[..., None]
    return Image.fromarray((first * (1 - share) + last * share).astype(np.uint8))


def _noise(chance: random.Random) -> Image.Image:
    wide, high = _size(chance)
    values = np.random.default_rng(chance.randrange(1 << 30)).integers(
        0, 256, (high, wide, 3), dtype=np.uint8
    )
    return Image.fromarray(values)


def _forms(chance: random.Random) -> Image.Image:
    picture = _gradient(chance)
    wide, high = picture.size
    draw = ImageDraw.Draw(picture)
    for _ in range(chance.randrange(2, 9)):
        left, top = chance.randrange(wide), chance.randrange(high)
        box = (left, top, left + chance.randrange(10, 200), top + chance.randrange(10, 200))
        shape = chance.choice([draw.ellipse, draw.rectangle])
        shape(box, fill=_colour(chance), outline=_colour(chance), width=3)
    return picture
