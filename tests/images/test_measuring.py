"""Sharpness, brightness, contrast, blown highlights and colourfulness."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from photosearch.images.measuring import measures
from photosearch.images.pixels import render
from tests.bench.bench_orders import BLURS, GAINS, tau


def thumbnail(image: Image.Image) -> Image.Image:
    out = io.BytesIO()
    render(image, (512, 512), 1).save(out, "JPEG", quality=88)
    return Image.open(out).convert("RGB")


def drawn(count: int) -> Iterator[Image.Image]:
    """Scenes of shapes with edges, texture and noise, 800 pixels wide."""
    random = np.random.default_rng(8)
    for _ in range(count):
        image = Image.new("RGB", (800, 600), tuple(random.integers(60, 200, 3).tolist()))
        pen = ImageDraw.Draw(image)
        for _ in range(60):
            x, y, w, h = (
                random.integers(0, 700),
                random.integers(0, 500),
                *random.integers(10, 160, 2),
            )
            shape = pen.ellipse if random.random() < 0.5 else pen.rectangle
            shape((x, y, x + w, y + h), fill=tuple(random.integers(0, 255, 3).tolist()))
        noisy = np.asarray(image, np.float32) + random.normal(0, 3, (600, 800, 1))
        yield Image.fromarray(noisy.clip(0, 255).astype(np.uint8))


def real(folder: Path, count: int) -> Iterator[Image.Image]:
    files = sorted(folder.rglob("*.jpg"))
    for path in files[:: max(len(files) // count, 1)][:count]:
        with Image.open(path) as photo:
            yield photo.convert("RGB")


def series(images: Iterator[Image.Image]) -> tuple[list[float], list[float]]:
    """Tau of sharpness over blurs, and of brightness over gains, of each picture."""
    sharp, bright = [], []
    for image in images:
        scale = max(image.size) / 500
        blurred = [
            image.filter(ImageFilter.GaussianBlur(blur * scale)) if blur else image
            for blur in BLURS
        ]
        sharp.append(
            tau([-blur for blur in BLURS], [measures(thumbnail(one)).sharpness for one in blurred])
        )
        darker = [image.point(lambda value, gain=gain: int(value * gain)) for gain in GAINS]
        bright.append(tau(GAINS, [measures(thumbnail(one)).brightness for one in darker]))
    return sharp, bright


def test_series_of_drawn_scenes() -> None:
    sharp, bright = series(drawn(12))
    assert np.mean(sharp) >= 0.8 and min(sharp) > 0.5
    assert np.mean(bright) >= 0.8 and min(bright) > 0.5


def test_series_of_real_photos(shared_data: Path) -> None:
    sharp, bright = series(real(shared_data / "flickr8k-native", 20))
    assert np.mean(sharp) >= 0.8 and np.mean(bright) >= 0.8


def test_a_sharp_subject_before_a_blurred_background_is_sharp() -> None:
    image = next(drawn(1))
    soft = image.filter(ImageFilter.GaussianBlur(8))
    subject = soft.copy()
    subject.paste(image.crop((250, 150, 550, 450)), (250, 150))
    values = [measures(thumbnail(one)).sharpness for one in (image, subject, soft)]
    assert values[2] < values[1] and values[1] > (values[0] + values[2]) / 2


def test_more_pixels_are_not_sharper_and_an_enlarged_copy_is_not_sharp() -> None:
    image = next(drawn(1)).resize((2400, 1800), Image.Resampling.BICUBIC)
    sizes = [image, image.resize((1200, 900), Image.Resampling.LANCZOS)]
    large, small = (measures(thumbnail(one)).sharpness for one in sizes)
    assert small == pytest.approx(large, abs=0.05)
    tiny = image.resize((120, 90), Image.Resampling.LANCZOS)
    assert measures(thumbnail(tiny)).sharpness < large - 0.1
    assert measures(thumbnail(tiny.resize((2400, 1800)))).sharpness == pytest.approx(
        measures(thumbnail(tiny)).sharpness, abs=0.06
    )


def test_contrast_and_colour() -> None:
    image = next(drawn(1))
    flat = Image.blend(image, Image.new("RGB", image.size, (128, 128, 128)), 0.6)
    grey = image.convert("L").convert("RGB")
    found = {
        name: measures(thumbnail(one))
        for name, one in (("image", image), ("flat", flat), ("grey", grey))
    }
    assert found["flat"].contrast < found["image"].contrast
    assert (
        found["grey"].colourfulness
        < 0.02
        < found["flat"].colourfulness
        < found["image"].colourfulness
    )


def test_blown_highlights() -> None:
    image = next(drawn(1)).copy()
    assert measures(thumbnail(image)).blown < 0.05
    image.paste((255, 255, 255), (0, 0, 400, 600))
    assert measures(thumbnail(image)).blown == pytest.approx(0.5, abs=0.06)


@pytest.mark.parametrize("size", [(1, 1), (1, 512), (512, 1), (3, 500), (33, 31), (512, 512)])
@pytest.mark.parametrize("colour", ["black", "white", "grey", "red"])
def test_pictures_of_any_size_are_measured(size: tuple[int, int], colour: str) -> None:
    found = astuple(measures(Image.new("RGB", size, colour)))
    assert all(0 <= value <= 1 for value in found) and found[0] == 0
