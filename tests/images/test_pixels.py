"""Convert pictures of any mode to upright sRGB on white."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageCms

from photosearch.images import colour_spaces, pixels
from photosearch.images.pixels import fitting, render
from tests.images.scenes import (
    CORNERS,
    GREYS,
    P3,
    corners,
    grey_scene,
    icc_profile,
    scene,
    stored,
    textured,
)

BOX = (512, 512)


def near(found: object, expected: object, by: int = 3) -> bool:
    return bool(np.abs(np.subtract(found, expected)).max() <= by)


def greys(image: Image.Image) -> list[int]:
    found = corners(image)
    assert all(r == g == b for r, g, b in found)
    return [r for r, _, _ in found]


@pytest.mark.parametrize(
    ("size", "box", "expected"),
    [
        ((4000, 3000), (512, 512), (512, 384)),
        ((3000, 4000), (512, 512), (384, 512)),
        ((100, 50), (512, 512), (100, 50)),
        ((100_000, 3), (512, 512), (512, 1)),
        ((1, 100_000), (512, 512), (1, 512)),
        ((1000, 1000), (640, 320), (320, 320)),
    ],
)
def test_fitting(size: tuple[int, int], box: tuple[int, int], expected: tuple[int, int]) -> None:
    assert fitting(size, box) == expected


@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientations(orientation: int) -> None:
    upright = np.asarray(textured(64, 40))
    image = Image.fromarray(np.ascontiguousarray(stored(upright, orientation)))
    assert np.array_equal(np.asarray(render(image, BOX, orientation)), upright)
    assert render(image, (32, 1000), orientation).size == (32, 20)


@pytest.mark.parametrize("mode", ["RGB", "RGBX", "YCbCr", "HSV", "CMYK", "P", "RGBA", "RGBa", "PA"])
def test_colour_modes(mode: str) -> None:
    image = scene().quantize(8) if mode in ("P", "PA") else scene()
    image = image.convert("RGBA").convert(mode) if mode in ("RGBa", "PA") else image.convert(mode)
    shown = render(image, BOX, 1)
    assert shown.mode == "RGB"
    assert near(corners(shown), CORNERS, 12)


@pytest.mark.parametrize("mode", ["L", "LA", "La"])
def test_grey_modes(mode: str) -> None:
    image = grey_scene()
    image = image.convert("LA").convert(mode) if mode == "La" else image.convert(mode)
    assert near(greys(render(image, BOX, 1)), GREYS, 1)


def test_one_bit() -> None:
    assert greys(render(grey_scene().point(lambda v: 255 * (v > 128), "1"), BOX, 1)) == [
        0,
        0,
        255,
        255,
    ]


@pytest.mark.parametrize(("bits", "top"), [(10, 1023), (12, 4095), (14, 16383), (16, 65535)])
@pytest.mark.parametrize("mode", ["I;16", "I", "F"])
def test_more_than_eight_bits(mode: str, bits: int, top: int) -> None:
    """White stays white, however many bits the file leaves unused."""
    values = np.asarray(grey_scene(), np.float64) / 255 * top
    values[0, 0] = top
    kind = {"I;16": np.uint16, "I": np.int32, "F": np.float32}[mode]
    image = Image.fromarray(values.astype(kind))
    assert image.mode == mode
    assert near(greys(render(image, BOX, 1)), GREYS, 2)


def test_floats_from_zero_to_one() -> None:
    values = np.asarray(grey_scene(), np.float32) / 255
    values[0, 0], values[0, 1], values[0, 2] = np.nan, np.inf, -np.inf
    assert near(greys(render(Image.fromarray(values), BOX, 1)), GREYS, 2)


@pytest.mark.parametrize("value", [0, np.nan])
def test_a_dark_float_picture_stays_dark(value: float) -> None:
    values = np.full((20, 30), value, np.float32)
    assert greys(render(Image.fromarray(values), BOX, 1)) == [0] * 4


def test_transparency_becomes_white() -> None:
    image = scene().convert("RGBA")
    alpha = Image.new("L", image.size, 255)
    alpha.paste(0, (48, 0, 96, 32))
    alpha.paste(128, (0, 32, 48, 64))
    image.putalpha(alpha)
    shown = corners(render(image, BOX, 1))
    assert near(shown[0], CORNERS[0])
    assert shown[1] == (255, 255, 255)
    assert near(shown[2], [(255 + v) // 2 for v in CORNERS[2]], 2)


def test_hidden_colours_do_not_bleed() -> None:
    """The colours of transparent pixels must not tint the edges when the picture is scaled down."""
    image = Image.new("RGBA", (2000, 2000), (255, 0, 255, 0))
    image.paste((10, 120, 10, 255), (0, 0, 2000, 1003))
    shown = np.asarray(render(image, (64, 64), 1)).astype(int)
    assert (shown[..., 1] >= shown[..., 0] - 2).all()


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_transparent_colour_becomes_white(mode: str) -> None:
    image = scene() if mode == "RGB" else grey_scene()
    image.info["transparency"] = CORNERS[3] if mode == "RGB" else GREYS[3]
    assert corners(render(image, BOX, 1))[3] == (255, 255, 255)


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "CMYK", "P", "I;16", "F", "1", "LAB"])
@pytest.mark.parametrize("size", [(2600, 2100), (20_000, 50), (37, 9001)])
def test_conversion_in_bands_changes_nothing(
    mode: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A picture converted in bands equals one converted at once."""
    if mode in ("I;16", "F"):
        grey = np.asarray(textured(*size).convert("L"))
        image = Image.fromarray(
            grey.astype(np.uint16) * 257 if mode == "I;16" else grey.astype(np.float32) / 255
        )
    else:
        image = textured(*size)
        image = Image.merge(mode, image.split()) if mode == "LAB" else image.convert(mode)
    monkeypatch.setattr(pixels, "_BAND_PIXELS", 50_000_000)
    whole = render(image, BOX, 1)
    monkeypatch.setattr(pixels, "_BAND_PIXELS", 50_000)
    assert np.array_equal(np.asarray(render(image, BOX, 1)), np.asarray(whole))


def test_a_reduced_picture_keeps_its_layout_and_brightness() -> None:
    image = scene(5000, 3000)
    assert near(corners(render(image, BOX, 1)), CORNERS, 1)
    noisy = textured(4001, 2999)
    assert near(np.asarray(render(noisy, BOX, 1)).mean((0, 1)), np.asarray(noisy).mean((0, 1)), 1)


def test_the_originals_metadata_is_removed() -> None:
    image = scene()
    image.info.update(comment=b"secret", exif=b"Exif\0\0secret", xmp=b"secret", dpi=(7, 7))
    assert render(image, BOX, 1).info == {}


# Colour profiles


def test_a_wide_gamut_picture_is_converted() -> None:
    image = scene()
    image.info["icc_profile"] = icc_profile("Wide")
    shown = corners(render(image, BOX, 1))
    assert near(shown, [_to_srgb(colour) for colour in CORNERS], 4)
    assert not near(shown, CORNERS, 8)


def _to_srgb(colour: tuple[int, int, int]) -> list[int]:
    """The same conversion by hand: gamma 2.2, from Display P3's primaries to sRGB's, then sRGB's transfer curve."""
    xyz = (np.array(colour) / 255) ** (563 / 256) @ np.array(P3)
    srgb = np.array([(0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7139)])
    linear = np.clip(xyz @ np.linalg.inv(srgb), 0, 1)
    curved = np.where(linear <= 0.0031308, 12.92 * linear, 1.055 * linear ** (1 / 2.4) - 0.055)
    return [round(v) for v in curved * 255]


def test_an_srgb_profile_needs_no_conversion() -> None:
    for profile in (
        ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(),
        colour_spaces._profile(colour_spaces.ColourSpace(), "RGB", 0),
    ):
        image = scene()
        image.info["icc_profile"] = profile
        found = colour_spaces._transform(profile, "RGB")
        assert found is not None and found.same
        assert corners(render(image, BOX, 1)) == list(CORNERS)


@pytest.mark.parametrize(
    "profile",
    [
        b"",
        b"junk",
        bytes(3000),
        icc_profile("Wide")[:200],
        icc_profile("Wide")[:-40],
        icc_profile("Wide")[:128] + b"\xff" * 400,
        "text",
        None,
    ],
)
def test_a_broken_profile_is_ignored(profile: object) -> None:
    image = scene()
    image.info["icc_profile"] = profile
    shown = render(image, BOX, 1)
    assert shown.mode == "RGB" and shown.size == image.size


def test_a_profile_for_another_colour_space_is_ignored() -> None:
    image = grey_scene()
    image.info["icc_profile"] = icc_profile("Wide")
    assert near(greys(render(image, BOX, 1)), GREYS, 0)


def test_lab_without_a_profile() -> None:
    white = Image.new("LAB", (20, 20), (255, 128, 128))
    assert near(corners(render(white, BOX, 1)), [(255, 255, 255)] * 4, 2)
