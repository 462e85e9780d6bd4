"""Copies of a photo as people make them: smaller, recompressed, upscaled, framed, captioned, cropped, turned and so on.

Every parameter is drawn at random, so that no rule can be fitted to one frame or one quality.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

from photosearch.duplicates.on_disk import FileNow
from photosearch.duplicates.versions import Version
from photosearch.images.jobs import PhotoJob
from photosearch.images.pool import DecodePool
from photosearch.store.photos import PhotoRow

Made = tuple[Image.Image, int]  # the copy, and the quality of its JPEG
Rendering = Callable[[Image.Image, random.Random], Made]

WORDS: Final = (
    "A day to remember", "Summer by the lake, 2019", "happy birthday grandma", "Us", "Our trip to the mountains with Tom and Ana",
    "DSC 0042", "WHEN YOU FINALLY GET HOME", "24.12.1998", "best dog ever!",
)  # fmt: skip
KERNELS: Final = (Image.Resampling.BICUBIC, Image.Resampling.LANCZOS)


def _quality(chance: random.Random) -> int:
    return chance.choice((85, 88, 90, 92, 95))


def smaller(image: Image.Image, chance: random.Random) -> Made:
    by = chance.uniform(0.35, 0.8)
    return _scaled(image, by, chance), _quality(chance)


def recompressed(image: Image.Image, chance: random.Random) -> Made:
    return image, chance.randint(50, 95)


def upscaled(image: Image.Image, chance: random.Random) -> Made:
    return _scaled(image, chance.uniform(1.5, 4.0), chance), chance.choice((70, 80, 90, 95))


def framed(image: Image.Image, chance: random.Random) -> Made:
    wide = round(chance.uniform(0.02, 0.12) * max(image.size))
    made = ImageOps.expand(image, wide, _paint(chance))
    if chance.random() < 0.3:  # a line around the frame
        made = ImageOps.expand(made, max(1, wide // 4), _paint(chance))
    return made, _quality(chance)


def captioned(image: Image.Image, chance: random.Random) -> Made:
    return _bar(image, chance, top=chance.random() < 0.3), _quality(chance)


def framed_and_captioned(image: Image.Image, chance: random.Random) -> Made:
    wide = round(chance.uniform(0.02, 0.08) * max(image.size))
    colour = _paint(chance)
    made = _bar(ImageOps.expand(image, wide, colour), chance, colour=colour)
    return made, _quality(chance)


def polaroid(image: Image.Image, chance: random.Random) -> Made:
    side = round(chance.uniform(0.03, 0.08) * max(image.size))
    foot = round(side * chance.uniform(2.5, 4.5))
    white = chance.choice(("white", "#f8f6f0", "#f2efe6", "#fdfdfa"))
    made = ImageOps.expand(image, (side, side, side, foot), white)
    if chance.random() < 0.6:
        _write(made, (0, made.height - foot, made.width, made.height), chance, "#222222")
    return made, _quality(chance)


def cropped(image: Image.Image, chance: random.Random) -> Made:
    by = chance.uniform(0.6, 0.9)
    wide, high = round(image.width * by), round(image.height * by)
    left, top = chance.randint(0, image.width - wide), chance.randint(0, image.height - high)
    return image.crop((left, top, left + wide, top + high)), _quality(chance)


def turned(image: Image.Image, chance: random.Random) -> Made:
    turn = Image.Transpose
    return image.transpose(chance.choice((turn.ROTATE_90, turn.ROTATE_180, turn.ROTATE_270))), _quality(chance)  # fmt: skip


def mirrored(image: Image.Image, chance: random.Random) -> Made:
    return ImageOps.mirror(image), _quality(chance)


def filtered(image: Image.Image, chance: random.Random) -> Made:
    kind = chance.randrange(8)
    if kind == 0:
        made = image.convert("L").convert("RGB")
    elif kind == 1:
        sepia = ImageOps.colorize(image.convert("L"), "#281400", "#fff0c8")
        made = Image.blend(image, sepia, chance.uniform(0.5, 1.0))
    elif kind == 2:
        made = ImageEnhance.Contrast(image).enhance(chance.choice((0.7, 1.3, 1.5)))
    elif kind == 3:
        made = ImageEnhance.Brightness(image).enhance(chance.choice((0.75, 1.2, 1.35)))
    elif kind == 4:
        made = ImageEnhance.Color(image).enhance(chance.choice((0.4, 1.5, 2.0)))
    elif kind == 5:
        made = image.filter(ImageFilter.GaussianBlur(chance.uniform(0.7, 2.0)))
    elif kind == 6:
        made = image.filter(ImageFilter.UnsharpMask(2, 120, 2))
    else:
        made = ImageOps.autocontrast(image, cutoff=2)
    return made, _quality(chance)


RENDERINGS: Final[tuple[Rendering, ...]] = (
    smaller, recompressed, upscaled, framed, captioned, framed_and_captioned, polaroid, cropped, turned, mirrored, filtered,
)  # fmt: skip


def written(path: Path, name: str, folder: Path, chance: random.Random) -> None:
    """Copy a photo's file to `folder` as NAME-original.jpg, and write NAME-RENDERING.jpg beside it, in any order."""
    with Image.open(path) as opened:
        image = opened.convert("RGB")
    todo: list[Rendering | None] = [None, *RENDERINGS]
    chance.shuffle(todo)
    for make in todo:
        if make is None:
            shutil.copyfile(path, folder / f"{name}-original.jpg")
        else:
            made, quality = make(image, chance)
            made.save(folder / f"{name}-{make.__name__}.jpg", quality=quality)


def _scaled(image: Image.Image, by: float, chance: random.Random) -> Image.Image:
    size = max(1, round(image.width * by)), max(1, round(image.height * by))
    return image.resize(size, chance.choice(KERNELS))


def _paint(chance: random.Random) -> tuple[int, int, int]:
    """White or black, a grey, or any colour."""
    kind = chance.random()
    if kind < 0.3:
        return (255, 255, 255)
    if kind < 0.5:
        return (0, 0, 0)
    if kind < 0.7:
        return (chance.randint(0, 255),) * 3
    return chance.randint(0, 255), chance.randint(0, 255), chance.randint(0, 255)


def _bar(
    image: Image.Image,
    chance: random.Random,
    top: bool = False,
    colour: tuple[int, int, int] | None = None,
) -> Image.Image:
    """Add a strip with a caption below, or above."""
    strip = max(8, round(chance.uniform(0.08, 0.22) * image.height))
    colour = colour or chance.choice(((255, 255, 255), (0, 0, 0), (240, 240, 240), (30, 30, 30)))
    made = ImageOps.expand(image, (0, strip * top, 0, strip * (not top)), colour)
    y = 0 if top else image.height
    dark = sum(colour) < 380
    _write(made, (0, y, made.width, y + strip), chance, "white" if dark else "black")
    return made


def _write(
    made: Image.Image, box: tuple[int, int, int, int], chance: random.Random, ink: str
) -> None:
    text, high = chance.choice(WORDS), box[3] - box[1]
    size = high * chance.uniform(0.3, 0.6)
    draw = ImageDraw.Draw(made)
    font = ImageFont.load_default(max(6, size))
    wide = draw.textlength(text, font)
    if wide > 0.95 * (box[2] - box[0]):
        font = ImageFont.load_default(max(6, size * 0.95 * (box[2] - box[0]) / wide))
        wide = draw.textlength(text, font)
    left = chance.choice((box[0] + 0.03 * made.width, (box[0] + box[2] - wide) / 2))
    draw.text((max(0, left), box[1] + (high - size) / 2), text, ink, font)


def versions_of(
    files: Iterable[Path], pool: DecodePool, chance: random.Random
) -> dict[int, Version]:
    """What the library would know of these files, under ids in any order."""
    files = list(files)
    ids = chance.sample(range(1, 10 * len(files)), len(files))
    found = {}
    for image_id, path in zip(ids, files, strict=True):
        made = pool.run(PhotoJob(str(path)))
        assert made.facts is not None and made.fingerprint is not None
        info = path.stat()
        file = FileNow(path=str(path), bytes=info.st_size, mtime_ns=info.st_mtime_ns, place_id=1)
        row = PhotoRow(image_id, made.content_hash, made.facts, ())
        found[image_id] = Version(row, made.fingerprint, (file,))
    return found
