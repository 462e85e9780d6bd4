"""The best version of a shot: the original, whatever was made of it."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from photosearch.duplicates.best_version import best_measured
from photosearch.duplicates.detail_reading import Measuring
from photosearch.images.detail import borders, fraction, spectrum
from photosearch.images.pool import DecodePool
from tests.duplicates.renderings import RENDERINGS, Rendering, filtered, versions_of, written
from tests.shots import shot


@pytest.fixture
def pool(tmp_path: Path) -> Iterator[DecodePool]:
    with DecodePool(1, None, tmp_path / "thumbs") as pool:
        yield pool


@pytest.fixture
def measure(tmp_path: Path) -> Iterator[Measuring]:
    with Measuring(tmp_path / "none", lambda: None) as measure:
        yield measure


def drawn(folder: Path, number: int, quality: int = 85) -> Path:
    """A picture with the grain of a photo: what is plain at its finest does not tell what was made from what."""
    path = folder / f"drawn{number}.jpg"
    plain = np.asarray(shot(number, (480, 360)), np.float32)
    grain = np.random.default_rng(number).normal(0, 3, (*plain.shape[:2], 1))
    Image.fromarray((plain + grain).clip(0, 255).astype(np.uint8)).save(path, quality=quality)
    return path


def best_name(folder: Path, names: list[str], pool: DecodePool, measure: Measuring, seed: int) -> str:  # fmt: skip
    known = versions_of([folder / name for name in names], pool, random.Random(seed))
    return Path(known[best_measured(known, {}, measure)].files[0].path).name


def test_the_original_is_the_best_of_all_versions_in_any_order(
    tmp_path: Path, pool: DecodePool, measure: Measuring
) -> None:
    folder = tmp_path / "versions"
    folder.mkdir()
    written(drawn(tmp_path, 3), "shot", folder, random.Random(3))
    names = sorted(path.name for path in folder.iterdir())
    for seed in range(3):
        assert best_name(folder, names, pool, measure, seed) == "shot-original.jpg"
        random.Random(seed).shuffle(names)


@pytest.mark.parametrize("make", [made for made in RENDERINGS if made is not filtered])
def test_the_original_is_better_than_each_copy(
    make: Rendering, tmp_path: Path, pool: DecodePool, measure: Measuring
) -> None:
    """A changed version alone with its original may be the original; so filters count only among several versions."""
    path = drawn(tmp_path, 5)
    with Image.open(path) as image:
        made, quality = make(image.convert("RGB"), random.Random(11))
    made.save(tmp_path / "copy.jpg", quality=quality)
    for seed in range(2):
        assert best_name(tmp_path, [path.name, "copy.jpg"], pool, measure, seed) == path.name


def test_a_copy_saved_more_finely_is_still_a_copy(
    tmp_path: Path, pool: DecodePool, measure: Measuring
) -> None:
    path = drawn(tmp_path, 7, quality=70)
    with Image.open(path) as image:
        image.save(tmp_path / "finer.jpg", quality=97)
        image.save(tmp_path / "lossless.png")
    for other in ("finer.jpg", "lossless.png"):
        assert (tmp_path / other).stat().st_size > path.stat().st_size
        assert best_name(tmp_path, [path.name, other], pool, measure, 1) == path.name


@pytest.mark.parametrize("change", [ImageOps.exif_transpose, ImageOps.mirror])
def test_a_copy_with_the_table_of_its_original_is_a_copy_whatever_its_date(
    change: Callable[[Image.Image], Image.Image], tmp_path: Path, pool: DecodePool, measure: Measuring
) -> None:  # fmt: skip
    for number in (3, 6):
        path = drawn(tmp_path, number)
        with Image.open(path) as image:
            change(image).save(tmp_path / "copy.jpg", quality=85)
        os.utime(tmp_path / "copy.jpg", ns=(1, 1))
        assert best_name(tmp_path, [path.name, "copy.jpg"], pool, measure, 1) == path.name


def test_a_frame_around_the_only_large_version_is_no_matter(
    tmp_path: Path, pool: DecodePool, measure: Measuring
) -> None:
    large = shot(9, (640, 480))
    ImageOps.expand(large, 30, "white").save(tmp_path / "framed.jpg", quality=90)
    large.resize((240, 180)).save(tmp_path / "small.jpg", quality=90)
    assert best_name(tmp_path, ["framed.jpg", "small.jpg"], pool, measure, 1) == "framed.jpg"


def test_files_that_cannot_be_read_are_judged_by_their_thumbnails(
    tmp_path: Path, pool: DecodePool, measure: Measuring
) -> None:
    path = drawn(tmp_path, 2)
    with Image.open(path) as image:
        image.resize((240, 180)).save(tmp_path / "small.jpg")
    known = versions_of([path, tmp_path / "small.jpg"], pool, random.Random(1))
    path.unlink()
    assert known[best_measured(known, {}, measure)].files[0].path == str(path)


@pytest.mark.parametrize("kernel", [Image.Resampling.BICUBIC, Image.Resampling.LANCZOS])
@pytest.mark.parametrize("factor", [2.0, 3.0])
def test_an_enlargement_shows_no_more_detail(factor: float, kernel: Image.Resampling) -> None:
    rough = np.random.default_rng(1).integers(0, 256, (90, 120), np.uint8)
    image = Image.fromarray(rough).resize((240, 180), Image.Resampling.BICUBIC)
    sharp = image.resize((160, 120), Image.Resampling.LANCZOS)
    large = sharp.resize((round(160 * factor), round(120 * factor)), kernel)
    found = [spectrum(np.asarray(picture)) for picture in (sharp, large)]
    assert found[0] is not None and found[1] is not None
    assert fraction(found[1]) < fraction(found[0]) / factor**0.5
    assert spectrum(np.zeros((40, 900), np.uint8)) is None


def test_borders_with_a_caption_are_found_to_the_pixel() -> None:
    chance = np.random.default_rng(4)
    values = np.full((300, 400), 250, np.uint8)
    values[20:240, 30:370] = chance.integers(0, 200, (220, 340))
    values[262:270, 100:260:2] = 20  # a caption below
    left, top, right, bottom = borders(values)
    assert (left * 400, top * 300, right * 400, bottom * 300) == pytest.approx((30, 20, 370, 240))
    for plain in (np.zeros((90, 90), np.uint8), values[20:240, 30:370], np.zeros((1, 1), np.uint8)):
        assert borders(plain) == (0.0, 0.0, 1.0, 1.0)
