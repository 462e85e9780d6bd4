"""Pixels and tensors, compared with exact values on pictures small enough to compute by hand."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from photosearch.encoder import preprocess
from photosearch.encoder.spec import Preprocess

SQUASH = Preprocess(4, "squash", "bicubic", (0.5, 0.4, 0.3), (0.2, 0.25, 0.5))
SHORTEST = replace(SQUASH, resize="shortest")


def stripes(width: int, height: int) -> Image.Image:
    """Left third red, middle third green, right third blue."""
    image = Image.new("RGB", (width, height), (0, 255, 0))
    image.paste((255, 0, 0), (0, 0, width // 3, height))
    image.paste((0, 0, 255), (width - width // 3, 0, width, height))
    return image


def noise(width: int, height: int) -> Image.Image:
    values = np.random.default_rng(3).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return Image.fromarray(values)


def test_squash_keeps_both_ends_of_a_wide_picture() -> None:
    pixels = preprocess.pixels(stripes(120, 30), SQUASH)
    assert pixels.shape == (4, 4, 3)
    assert pixels.dtype == np.uint8
    assert pixels[0, 0].argmax() == 0
    assert pixels[0, 3].argmax() == 2


def test_shortest_keeps_only_the_centre_of_a_wide_picture() -> None:
    pixels = preprocess.pixels(stripes(120, 30), SHORTEST)
    assert (pixels == (0, 255, 0)).all()


@pytest.mark.parametrize("size", [(57, 23), (23, 57), (40, 40), (4, 9), (3, 3)])
def test_shortest_scales_and_then_crops_the_centre(size: tuple[int, int]) -> None:
    pre = replace(SHORTEST, size=8)
    image = noise(*size)
    wide, high = (side * 8 // min(size) for side in size)
    scaled = image.resize((wide, high), Image.Resampling.BICUBIC)
    left, top = round((wide - 8) / 2), round((high - 8) / 2)
    wanted = np.asarray(scaled.crop((left, top, left + 8, top + 8)), dtype=int)
    found = preprocess.pixels(image, pre).astype(int)
    assert np.abs(found - wanted).max() == 0


def test_the_longer_side_is_computed_without_rounding_error() -> None:
    """1394 × (224 / 697) is 447.99… in floating point, but the models' own preprocessing gives 448."""
    image = noise(1394, 697)
    pre = replace(SHORTEST, size=224)
    wanted = image.resize((448, 224), Image.Resampling.BICUBIC).crop((112, 0, 336, 224))
    assert (preprocess.pixels(image, pre) == np.asarray(wanted)).all()


def test_shortest_survives_a_very_long_picture() -> None:
    assert (
        preprocess.pixels(Image.new("RGB", (30_000, 2), (9, 8, 7)), SHORTEST).tolist()
        == [[[9, 8, 7]] * 4] * 4
    )


def test_the_named_interpolation_is_used() -> None:
    image = noise(9, 9)
    for name, method in (
        ("bicubic", Image.Resampling.BICUBIC),
        ("bilinear", Image.Resampling.BILINEAR),
    ):
        wanted = np.asarray(image.resize((4, 4), method))
        found = preprocess.pixels(image, replace(SQUASH, interpolation=name))  # type: ignore[arg-type]
        assert (found == wanted).all()


def test_a_picture_of_the_right_size_is_unchanged() -> None:
    image = noise(4, 4)
    for pre in (SQUASH, SHORTEST):
        assert (preprocess.pixels(image, pre) == np.asarray(image)).all()


def test_pixels_are_a_copy() -> None:
    image = noise(4, 4)
    preprocess.pixels(image, SQUASH)[:] = 0
    assert np.asarray(image).any()


def test_pixels_refuses_other_modes() -> None:
    with pytest.raises(ValueError, match="RGB"):
        preprocess.pixels(Image.new("L", (4, 4)), SQUASH)


def test_tensor_normalises_each_channel() -> None:
    pixels = np.zeros((2, 4, 4, 3), dtype=np.uint8)
    pixels[1, 2, 3] = (255, 51, 102)
    tensor = preprocess.tensor(pixels, SQUASH)
    assert tensor.shape == (2, 3, 4, 4)
    assert tensor.dtype == np.float32
    np.testing.assert_allclose(tensor[0, :, 0, 0], [-2.5, -1.6, -0.6], rtol=1e-6)
    np.testing.assert_allclose(tensor[1, :, 2, 3], [2.5, -0.8, 0.2], rtol=1e-5)


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((1, 4, 4, 3), dtype=np.float32),
        np.zeros((4, 4, 3), dtype=np.uint8),
        np.zeros((1, 3, 4, 4), dtype=np.uint8),
        np.zeros((1, 5, 4, 3), dtype=np.uint8),
    ],
)
def test_tensor_refuses_other_shapes_and_dtypes(pixels: np.ndarray) -> None:
    with pytest.raises(ValueError, match="is needed"):
        preprocess.tensor(pixels, SQUASH)


def test_decode_children_import_no_heavy_library() -> None:
    code = (
        "import sys, photosearch.encoder.preprocess\n"
        "print(*sorted({'onnxruntime', 'tokenizers', 'torch', 'PySide6'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == ""
