"""Series of shots of one scene, made from one picture: what a person gets who presses the button several times."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageFilter

SHIFT, TURN, ZOOM = 0.05, 1.5, 0.04  # of the camera: share of the side, degrees, share of the size
EXPOSURE, TINT = 0.6, 0.04  # stops; share by which a colour channel changes
MOVED = 0.05  # share of the side by which a part of the scene moves
KEPT = 0.86  # share of the picture's side that a shot shows; the camera moves within the rest


def series(picture: Image.Image, seed: int, count: int = 4) -> list[Image.Image]:
    """`count` shots: the camera shifts, turns and zooms a little, the exposure changes, and a part of the scene moves."""
    chance = np.random.default_rng(seed)
    return [_shot(picture.convert("RGB"), chance) for _ in range(count)]


def _shot(picture: Image.Image, chance: np.random.Generator) -> Image.Image:
    scene = _moved(picture, chance)
    width, height = picture.size
    scale = KEPT * (1 + chance.uniform(-ZOOM, ZOOM))
    turn = np.deg2rad(chance.uniform(-TURN, TURN))
    middle = 0.5 + chance.uniform(-SHIFT, SHIFT, 2)
    wide, high = round(width * KEPT), round(height * KEPT)
    cos, sin = np.cos(turn) * scale / KEPT, np.sin(turn) * scale / KEPT
    left = middle[0] * width - cos * wide / 2 + sin * high / 2
    top = middle[1] * height - sin * wide / 2 - cos * high / 2
    shot = scene.transform(
        (wide, high),
        Image.Transform.AFFINE,
        (cos, -sin, left, sin, cos, top),
        Image.Resampling.BICUBIC,
    )
    shot = shot.filter(ImageFilter.GaussianBlur(chance.uniform(0, 0.8)))
    light = np.asarray(shot, np.float32) / 255
    light = (
        light**2.2 * 2 ** chance.uniform(-EXPOSURE, EXPOSURE) * (1 + chance.uniform(-TINT, TINT, 3))
    )
    light = np.clip(light, 0, 1) ** (1 / 2.2) + chance.normal(0, 0.012, light.shape)
    done = Image.fromarray((np.clip(light, 0, 1) * 255).astype(np.uint8))
    file = io.BytesIO()
    done.save(file, "JPEG", quality=int(chance.integers(75, 95)))
    return Image.open(file).convert("RGB")


def _moved(picture: Image.Image, chance: np.random.Generator) -> Image.Image:
    """The picture with an ellipse of it, of an eighth to a quarter of its side, moved a little."""
    width, height = picture.size
    across, down = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    x, y = chance.uniform(0.25, 0.75, 2)
    reach = chance.uniform(0.06, 0.13)
    far = np.hypot(across - x, down - y) / reach
    mask = Image.fromarray((np.clip(1.5 - far, 0, 1) * 255).astype(np.uint8))
    dx, dy = (chance.uniform(-MOVED, MOVED, 2) * (width, height)).round().astype(int)
    return Image.composite(
        picture.transform(picture.size, Image.Transform.AFFINE, (1, 0, int(dx), 0, 1, int(dy))),
        picture,
        mask,
    )
