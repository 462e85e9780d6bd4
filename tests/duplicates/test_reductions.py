"""Which of two sizes was made from the other."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFilter
from PIL.JpegImagePlugin import JpegImageFile

from photosearch.base.records import Detail
from photosearch.duplicates.detail_reading import Measuring
from photosearch.duplicates.reductions import made_from_smaller
from photosearch.images.detail import detail
from photosearch.images.pool import DecodePool
from tests.duplicates.test_best_version import best_name
from tests.shots import shot

KERNELS = [Image.Resampling.BICUBIC, Image.Resampling.LANCZOS]


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[DecodePool]:
    with DecodePool(1, None, tmp_path / "thumbs") as pool:
        yield pool


@pytest.fixture
def measure(tmp_path: Path) -> Iterator[Measuring]:
    with Measuring(tmp_path / "none", lambda: None) as measure:
        yield measure


def textured(soft: float = 0.0) -> Image.Image:
    """A picture with detail of every size; `soft`: as a lens out of focus shows it, with the noise of a camera."""
    chance = np.random.default_rng(3)
    values = np.asarray(shot(9, (640, 480)).convert("L"), np.float32)
    for size in (1, 2, 4, 8):
        noise = chance.normal(128, 40, (480 // size, 640 // size)).clip(0, 255).astype(np.uint8)
        grown = Image.fromarray(noise).resize((640, 480), Image.Resampling.BICUBIC)
        values += (np.asarray(grown, np.float32) - 128) * 0.4
    picture = Image.fromarray(values.clip(0, 255).astype(np.uint8))
    if soft:
        blurred = np.asarray(picture.filter(ImageFilter.GaussianBlur(soft)), np.float32)
        picture = Image.fromarray(
            (blurred + chance.normal(0, 1, blurred.shape)).clip(0, 255).astype(np.uint8)
        )
    return picture.convert("RGB")


def measured(picture: Image.Image, quality: int) -> Detail:
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=quality)
    with Image.open(stream) as saved:
        assert isinstance(saved, JpegImageFile)
        return detail(saved.convert("RGB"), tuple(saved.quantization[0]))


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("factor", [1.6, 2.0, 3.0])
def test_an_enlargement_lacks_the_finest_of_what_it_was_made_from(
    factor: float, kernel: Image.Resampling
) -> None:
    small = textured()
    large = small.resize((round(640 * factor), round(480 * factor)), kernel)
    assert made_from_smaller(measured(large, 90), measured(small, 90), 1 / factor) is True


@pytest.mark.parametrize("kernel", KERNELS)
@pytest.mark.parametrize("soft", [0.0, 1.0, 1.6])
def test_a_photo_gives_its_smaller_copy_again(soft: float, kernel: Image.Resampling) -> None:
    large = textured(soft)
    small = measured(large.resize((352, 264), kernel), 90)
    assert made_from_smaller(measured(large, 95), small, 0.55) is False


def test_few_pixels_tell_nothing() -> None:
    one = measured(textured().resize((60, 45)), 95)
    assert made_from_smaller(one, one, 0.5) is None


def test_a_soft_original_is_better_than_its_smaller_copy(
    tmp_path: Path, pool: DecodePool, measure: Measuring
) -> None:
    """Its detail alone would fit into fewer pixels, as that of an enlargement does."""
    original = textured(1.6)
    original.save(tmp_path / "original.jpg", quality=95)
    original.resize((352, 264), Image.Resampling.LANCZOS).save(tmp_path / "smaller.jpg", quality=90)
    names = ["original.jpg", "smaller.jpg"]
    assert detail(original, ()).fraction < 0.82, "it looks like an enlargement"
    for seed in range(2):
        assert best_name(tmp_path, names, pool, measure, seed) == "original.jpg"
