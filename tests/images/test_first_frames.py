"""Which frame of an animation is taken."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from photosearch.images.first_frames import is_empty
from tests.images.loading import off, shown
from tests.images.scenes import textured

FORMS = ("GIF", "WEBP", "PNG", "AVIF")
PHOTO = textured(320, 240)
BLACK = Image.new("RGB", PHOTO.size)


def animation(form: str, *frames: Image.Image) -> bytes:
    out = io.BytesIO()
    frames[0].save(out, form, save_all=True, append_images=frames[1:], duration=100)
    return out.getvalue()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "first",
    [
        BLACK,
        Image.new("RGB", PHOTO.size, "white"),
        Image.new("RGB", PHOTO.size, "teal"),
        Image.new("RGBA", PHOTO.size),
    ],
)
def test_an_animation_that_begins_empty(form: str, first: Image.Image) -> None:
    photo = PHOTO.convert(first.mode)
    data = animation(form, first, Image.new(first.mode, PHOTO.size, "black"), photo, photo)
    assert off(shown(data), PHOTO) < 12


@pytest.mark.parametrize("form", FORMS)
def test_a_frame_that_fades_in_is_passed_over(form: str) -> None:
    faded = [PHOTO.point(lambda value, k=k: int(value * k / 8)) for k in range(9)]
    assert off(shown(animation(form, *faded)), BLACK) > 40


@pytest.mark.parametrize("form", FORMS)
def test_an_animation_that_shows_something_at_once(form: str) -> None:
    assert off(shown(animation(form, PHOTO, BLACK, textured(320, 240, seed=2))), PHOTO) < 12


@pytest.mark.parametrize("form", FORMS)
def test_what_is_black_throughout_stays_black(form: str) -> None:
    out = io.BytesIO()
    BLACK.save(out, form)
    assert off(shown(out.getvalue()), BLACK) == 0
    assert off(shown(animation(form, BLACK, Image.new("RGB", PHOTO.size, (2, 2, 2)))), BLACK) < 3


@pytest.mark.parametrize("form", ["GIF", "PNG"])
def test_an_animation_cut_off_behind_its_empty_frames(form: str) -> None:
    data = animation(form, BLACK, Image.new("RGB", PHOTO.size, (1, 1, 1)), PHOTO)
    assert off(shown(data[: len(data) - len(data) // 3]), BLACK) < 120


@pytest.mark.parametrize("mode", ["1", "L", "P", "LA", "RGB", "RGBA", "CMYK", "I;16"])
def test_emptiness_in_every_mode(mode: str) -> None:
    assert is_empty(Image.new(mode, (50, 40)))
    mixed = Image.new(mode, (50, 40), 0) if mode != "P" else PHOTO.quantize(8)
    if mode in ("L", "RGB", "RGBA", "CMYK"):
        mixed = PHOTO.convert(mode)
        assert not is_empty(mixed)
