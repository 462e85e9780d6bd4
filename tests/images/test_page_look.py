"""Documents and screenshots are told from photos by their pictures alone. The pages and screens are those of `tests.screens`."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from photosearch.base.looks import LIKELY, SURE
from photosearch.images.page_look import page_look
from tests import screens

pytestmark = pytest.mark.usefixtures("qapp")


def thumbnail(image: Image.Image) -> Image.Image:
    image = image.convert("RGB")
    image.thumbnail((512, 512))
    return image


def photos(count: int) -> list[Image.Image]:
    """Pictures like photos: soft shapes of all colours with noise."""
    random, made = np.random.default_rng(5), []
    for _ in range(count):
        image = Image.new("RGB", (640, 480), tuple(random.integers(20, 240, 3).tolist()))
        draw = ImageDraw.Draw(image)
        for _ in range(25):
            x, y = random.integers(0, 640), random.integers(0, 480)
            size = random.integers(20, 220, 2)
            colour = tuple(random.integers(0, 256, 3).tolist())
            draw.ellipse((x, y, x + int(size[0]), y + int(size[1])), colour)
        soft = np.asarray(image.filter(ImageFilter.GaussianBlur(4)), np.float32)
        noisy = (soft + random.normal(0, 9, soft.shape)).clip(0, 255)
        made.append(Image.fromarray(noisy.astype(np.uint8)))
    return made


def test_receipts_are_documents() -> None:
    random = np.random.default_rng(1)
    looks = [page_look(thumbnail(screens.receipt(random))) for _ in range(12)]
    assert sum(look.document >= LIKELY for look in looks) >= 11
    assert not any(look.screenshot >= SURE["screenshot"] for look in looks)


def test_windows_and_phones_are_screenshots() -> None:
    random = np.random.default_rng(2)
    made = [screens.window(random, at) for at in range(10)] + [
        screens.phone(random) for _ in range(10)
    ]
    looks = [page_look(thumbnail(one)) for one in made]
    # A white window full of text looks like a page; how many do depends on the fonts of the machine.
    assert sum(look.screenshot >= LIKELY for look in looks) >= 11
    assert sum(look.document >= SURE["document"] for look in looks) <= 1


def test_photos_are_neither() -> None:
    looks = [page_look(thumbnail(one)) for one in photos(20)]
    assert max(look.document for look in looks) < SURE["document"]
    assert max(look.screenshot for look in looks) < SURE["screenshot"]


@pytest.mark.parametrize("size", [(1, 1), (3, 400), (63, 64), (64, 64), (65, 512), (512, 66)])
def test_pictures_of_any_size_have_a_look(size: tuple[int, int]) -> None:
    for colour in ("white", "black", "red"):
        look = page_look(Image.new("RGB", size, colour))
        assert 0 <= look.document < SURE["document"], (size, colour)
        assert 0 <= look.screenshot <= 1, (size, colour)
