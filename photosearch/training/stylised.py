"""Makes photographs look drawn or painted, and varies drawings, so that the encoder learns what is independent of style.

All pictures are uint8 [side, side, 3], or [side, side] for ink on white paper. `random` makes every choice.
"""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

from photosearch.encoder.spec import Floats, Pixels

WHITE = 255
Random = np.random.Generator


def lines(photo: Pixels, random: Random) -> Pixels:
    """Dark lines by an extended difference of Gaussians (Winnemoeller, 2011)."""
    grey = _grey(photo)
    width, ratio, weight = random.uniform(0.7, 1.8), 1.6, random.uniform(0.94, 0.985)
    found = (_blurred(grey, width) - weight * _blurred(grey, width * ratio)) / WHITE
    edge, steep = random.uniform(-0.005, 0.02), random.uniform(40, 200)
    tone = np.where(found >= edge, 1.0, 1 + np.tanh(steep * (found - edge)))
    return _bytes(tone * WHITE)


def edges(photo: Pixels, random: Random) -> Pixels:
    """Thin lines at the strongest edges, without short ones."""
    grey = _blurred(_grey(photo), random.uniform(1.0, 2.4))
    down, right = np.gradient(grey)
    size = np.hypot(right, down)
    ridge = _ridge(size, np.arctan2(down, right))
    limit = np.quantile(size[ridge], random.uniform(0.6, 0.85)) if ridge.any() else 1.0
    kept = ridge & (size > limit)
    kept &= _blurred(_bytes(kept * WHITE), 3) / WHITE > random.uniform(0.04, 0.09)
    ink = Image.fromarray(_bytes(WHITE - WHITE * kept))
    if random.random() < 0.7:
        ink = ink.filter(ImageFilter.MinFilter(3))
    return np.asarray(ink.filter(ImageFilter.GaussianBlur(random.uniform(0.4, 0.9))))


def paint(photo: Pixels, random: Random) -> Pixels:
    """Patches of uniform colour, changed lighting, and the texture of a canvas."""
    image = Image.fromarray(photo).filter(ImageFilter.GaussianBlur(random.uniform(0.5, 1.2)))
    image = image.filter(ImageFilter.ModeFilter(int(random.choice([5, 7, 9]))))
    image = ImageEnhance.Color(image).enhance(random.uniform(0.4, 1.9))
    image = ImageEnhance.Contrast(image).enhance(random.uniform(0.7, 1.4))
    lit = np.asarray(image, dtype=np.float32) * random.uniform(0.75, 1.2, 3)
    side = photo.shape[0]
    coarse = Image.fromarray(random.normal(0, 1, (side // 4, side // 4)).astype(np.float32))
    canvas = np.asarray(coarse.resize((side, side), Image.Resampling.BICUBIC))[:, :, None]
    return _bytes(np.clip(lit, 0, WHITE) + canvas * random.uniform(0, 14))


def cartoon(photo: Pixels, random: Random) -> Pixels:
    """A few flat colours with dark outlines, sometimes on white."""
    image = Image.fromarray(photo)
    for _ in range(2):
        image = image.filter(ImageFilter.MedianFilter(5))
    if random.random() < 0.7:
        flat = image.quantize(int(random.integers(5, 14)), dither=Image.Dither.NONE).convert("RGB")
    else:
        flat = ImageOps.posterize(image, int(random.integers(2, 4)))
    flat = ImageEnhance.Color(flat).enhance(random.uniform(0.8, 2.4))
    flat = ImageEnhance.Brightness(flat).enhance(random.uniform(0.9, 1.3))
    if random.random() < 0.5:
        hue = np.asarray(flat.convert("HSV")).copy()
        hue[:, :, 0] += np.uint8(random.integers(0, 256))
        flat = Image.fromarray(hue, "HSV").convert("RGB")
    outline = (lines if random.random() < 0.6 else edges)(photo, random)
    shade = outline[:, :, None].astype(np.float32) / WHITE
    drawn = np.asarray(flat, dtype=np.float32) * shade
    if random.random() < 0.35:
        return _bytes(_on_white(drawn, random.uniform(0.5, 0.9)))
    return _bytes(drawn)


def moved(picture: Pixels, random: Random, low: float, high: float, turn: float) -> Pixels:
    """Scale by `low` .. `high`, rotate by up to `turn` degrees, shift, and sometimes mirror, on a white background."""
    image = Image.fromarray(picture)
    side = picture.shape[0]
    scale, aspect = random.uniform(low, high), math.sqrt(random.uniform(0.8, 1.25))
    angle = math.radians(random.uniform(-turn, turn))
    middle, reach = side / 2, side / 16
    x, y = middle + random.uniform(-reach, reach), middle + random.uniform(-reach, reach)
    cosine, sine = math.cos(angle) / scale, math.sin(angle) / scale
    side_way = -1 if random.random() < 0.5 else 1
    a, b = side_way * cosine * aspect, sine / aspect
    d, e = -side_way * sine * aspect, cosine / aspect
    inverse = (a, b, middle - a * x - b * y, d, e, middle - d * x - e * y)
    fill = WHITE if picture.ndim == 2 else (WHITE,) * 3
    turned = image.transform(
        image.size, Image.Transform.AFFINE, inverse, Image.Resampling.BICUBIC, fillcolor=fill
    )
    return np.asarray(turned)


def inked(drawing: Pixels, random: Random) -> Pixels:
    """The drawing with a different pen: wider, softer, paler or dirtier; uint8 [side, side]."""
    image, chance = Image.fromarray(drawing), random.random()
    if chance < 0.25:
        image = image.filter(ImageFilter.MinFilter(3))
    elif chance < 0.35:
        image = image.filter(ImageFilter.GaussianBlur(random.uniform(0.5, 1.2)))
    ink = WHITE - (WHITE - np.asarray(image, dtype=np.float32)) * random.uniform(0.5, 1)
    if random.random() < 0.2:
        ink = ink * random.uniform(0.85, 1) + random.normal(0, 4, ink.shape)
    return _bytes(ink)


def _grey(photo: Pixels) -> Pixels:
    return np.asarray(ImageOps.autocontrast(Image.fromarray(photo).convert("L"), cutoff=1))


def _blurred(values: Pixels, radius: float) -> Floats:
    image = Image.fromarray(values).filter(ImageFilter.GaussianBlur(radius))
    return np.asarray(image, dtype=np.float32)


def _ridge(size: Floats, angle: Floats) -> np.ndarray:
    """Where `size` is the largest along the gradient, in one of four directions."""
    way = np.round(angle / (math.pi / 4)).astype(int) % 4
    around = np.pad(size, 1)
    high, wide = size.shape
    found = np.zeros(size.shape, dtype=bool)
    for index, (down, right) in enumerate(((0, 1), (1, 1), (1, 0), (1, -1))):
        ahead = around[1 + down : 1 + down + high, 1 + right : 1 + right + wide]
        behind = around[1 - down : 1 - down + high, 1 - right : 1 - right + wide]
        found |= (way == index) & (size >= ahead) & (size >= behind)
    return found


def _on_white(picture: np.ndarray, radius: float) -> np.ndarray:
    """Paler towards the corners."""
    side = picture.shape[0]
    axis = np.linspace(-1, 1, side)
    far = np.clip((np.hypot(axis[:, None], axis[None, :]) - radius) * 3, 0, 1)[:, :, None]
    return np.asarray(picture * (1 - far) + WHITE * far, dtype=np.float32)


def _bytes(values: np.ndarray) -> Pixels:
    return np.clip(values, 0, WHITE).astype(np.uint8)
