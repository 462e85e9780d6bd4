"""The pictures and texts of the starter model's golden vectors; run as a script, it stores the vectors.

python tests/encoder/starter_golden.py     (after training a new starter model)
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from photosearch.encoder import preprocess
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Pixels, Preprocess

STARTER = Path(__file__).parents[2] / "resources" / "models" / "starter"
GOLDEN = Path(__file__).with_name("starter_golden.npz")
TEXTS = (
    "a dog runs through the snow",
    "two children play football on a green field",
    "tench",
    "A photo of a red car, in front of a house!",
    "",
)


def pictures(pre: Preprocess) -> Pixels:
    """A beach, a drawn house and a dark room with a lamp, in three shapes."""
    beach = Image.new("RGB", (512, 300), (120, 180, 240))
    draw = ImageDraw.Draw(beach)
    draw.rectangle((0, 140, 512, 210), fill=(30, 90, 150))
    draw.rectangle((0, 210, 512, 300), fill=(225, 200, 150))
    draw.ellipse((400, 20, 460, 80), fill=(255, 240, 120))
    house = Image.new("RGB", (300, 420), "white")
    draw = ImageDraw.Draw(house)
    draw.line(
        [(40, 400), (40, 200), (150, 90), (260, 200), (260, 400), (40, 400)], fill="black", width=4
    )
    draw.rectangle((120, 280, 180, 400), outline="black", width=4)
    room = Image.fromarray(np.full((256, 256, 3), (25, 20, 30), dtype=np.uint8))
    draw = ImageDraw.Draw(room)
    for radius in range(60, 0, -4):
        level = 250 - 3 * radius
        draw.ellipse(
            (128 - radius, 90 - radius, 128 + radius, 90 + radius), fill=(level, level - 20, 40)
        )
    return np.stack([preprocess.pixels(image, pre) for image in (beach, house, room)])


def main() -> None:
    encoder = OnnxEncoder(STARTER)
    images = encoder.encode_images(pictures(encoder.spec.preprocess))
    np.savez(GOLDEN, key=encoder.key, texts=encoder.encode_texts(list(TEXTS)), **images)


if __name__ == "__main__":
    main()
