"""Pictures that differ everywhere, as photos do: noise clouds in every octave, and a few shapes."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw


def shot(number: int, size: tuple[int, int] = (320, 240)) -> Image.Image:
    """The picture with this number; no two have anything in common."""
    chance = np.random.default_rng(number)
    total = np.zeros((size[1], size[0], 3))
    for octave in range(2, 8):
        cells = chance.standard_normal((2**octave, 2**octave, 3)).astype(np.float32)
        layers = [
            np.asarray(Image.fromarray(cells[..., channel]).resize(size, Image.Resampling.BICUBIC))
            for channel in range(3)
        ]
        total += np.stack(layers, -1) / 2 ** (octave / 2)
    tint = chance.uniform(70, 180, 3)
    image = Image.fromarray(np.clip(total * 45 + tint, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for _ in range(5):
        x, y = chance.uniform(0, size[0]), chance.uniform(0, size[1])
        reach = chance.uniform(10, 50)
        colour = tuple(int(v) for v in chance.integers(0, 256, 3))
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=colour)
    return image
