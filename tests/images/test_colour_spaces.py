"""Colours: whatever way a picture tells what its numbers mean, it looks the same in sRGB."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms

from photosearch.images import colour_spaces
from photosearch.images.colour_spaces import ADOBE_RGB, ColourSpace, by_code_points, note, to_srgb
from tests.images.loading import off, shown
from tests.images.scenes import P3, grey_scene, icc_profile, scene, textured
from tests.images.tiffs import Ifd, jpeg, linear, samples, tiff

PHOTO = textured(64, 48).resize((256, 192), Image.Resampling.BICUBIC)
SRGB = ((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141))


def pq(light: Any) -> Any:
    """As SMPTE ST 2084 writes light, of which 1 is paper white, 203 of 10,000 nits."""
    power = (np.asarray(light) * 203 / 10_000) ** (2610 / 16384)
    return ((3424 / 4096 + 2413 / 128 * power) / (1 + 2392 / 128 * power)) ** (2523 / 32)


def hlg(light: Any) -> Any:
    """As ITU-R BT.2100 writes light for a display of 1,000 nits."""
    light = (np.asarray(light) * 203 / 1_000) ** (1 / 1.2)
    a, b, c = 0.17883277, 0.28466892, 0.55991073
    return np.where(
        light <= 1 / 12, np.sqrt(3 * light), a * np.log(np.maximum(12 * light - b, 1e-9)) + c
    )


def matrix(points: tuple[float, ...]) -> Any:
    """From light in the primaries to XYZ; the white is D65 for all that is tested here."""
    x, y = np.array(points[:6]).reshape(3, 2).T
    columns = np.stack([x / y, np.ones(3), (1 - x - y) / y])
    white = np.array([0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290])
    return columns * np.linalg.solve(columns, white)


WIDE = (0.708, 0.292, 0.170, 0.797, 0.131, 0.046)
DISPLAY_P3 = (0.680, 0.320, 0.265, 0.690, 0.150, 0.060)
NARROW = (0.64, 0.33, 0.30, 0.60, 0.15, 0.06)
ADOBE = (0.64, 0.33, 0.21, 0.71, 0.15, 0.06)


def written(image: Image.Image, points: tuple[float, ...], curve: Any) -> Image.Image:
    light = np.clip(linear(image) @ (np.linalg.inv(matrix(points)) @ matrix(NARROW)).T, 0, None)
    return Image.fromarray(np.round(np.clip(curve(light), 0, 1) * 255).astype(np.uint8))


def curved(light: Any) -> Any:
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)


def with_cicp(image: Image.Image, primaries: int, transfer: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    body = b"cICP" + bytes((primaries, transfer, 0, 1))
    chunk = struct.pack(">I", 4) + body + struct.pack(">I", zlib.crc32(body))
    return out.getvalue()[:33] + chunk + out.getvalue()[33:]


def avif(image: Image.Image, primaries: int, transfer: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "AVIF", quality=100, subsampling="4:4:4")
    data = bytearray(out.getvalue())
    struct.pack_into(">HH", data, data.index(b"colrnclx") + 8, primaries, transfer)
    return bytes(data)


CODES = [
    (12, 13, DISPLAY_P3, curved),
    (9, 13, WIDE, curved),
    (9, 16, WIDE, pq),
    (9, 18, WIDE, hlg),
    (1, 8, NARROW, lambda light: light),
    (1, 13, NARROW, curved),
    (1, 4, NARROW, lambda light: light ** (1 / 2.2)),
    (2, 2, NARROW, curved),
]


@pytest.mark.parametrize(("primaries", "transfer", "points", "curve"), CODES)
def test_code_points(primaries: int, transfer: int, points: Any, curve: Any) -> None:
    values = written(PHOTO, points, curve)
    assert off(shown(with_cicp(values, primaries, transfer)), PHOTO) < 1.5
    assert off(shown(avif(values, primaries, transfer)), PHOTO) < 4
    values.info["nclx_profile"] = {
        "color_primaries": primaries,
        "transfer_characteristics": transfer,
    }
    assert off(to_srgb(values.copy(), values), PHOTO) < 1.5  # a HEIF


def test_light_beyond_white_is_squeezed_and_dark_light_stays() -> None:
    light = np.tile(np.linspace(0, 8, 256)[None, :, None], (8, 1, 3))
    values = Image.fromarray(np.round(pq(light) * 255).astype(np.uint8))
    note(values, by_code_points(1, 16))
    row = np.asarray(to_srgb(values, values))[0, :, 0].astype(int)
    assert (np.diff(row) >= 0).all() and row[-1] >= 250
    assert row[40] < row[80] < row[120], "highlights keep their steps"
    assert abs(row[12] - 255 * curved(light[0, 12, 0])) < 12


@pytest.mark.parametrize("form", ["JPEG", "WEBP", "PNG"])
@pytest.mark.parametrize("tags", [{0xA001: 0xFFFF, 0xA005: {1: "R03"}}, {0xA001: 2}])
def test_adobe_rgb_that_exif_tells(form: str, tags: dict[int, Any]) -> None:
    values = written(PHOTO, ADOBE, lambda light: light ** (256 / 563))
    exif = Image.Exif()
    exif[0x8769] = tags
    out = io.BytesIO()
    values.save(out, form, exif=exif, **({} if form == "PNG" else {"quality": 97}))
    assert off(shown(out.getvalue()), PHOTO) < 2


def test_adobe_rgb_that_the_exif_of_a_tiff_tells() -> None:
    page = samples(np.asarray(written(PHOTO, ADOBE, lambda light: light ** (256 / 563))))
    page.exif = Ifd({40961: (3, [0xFFFF])}, interop=Ifd({1: (2, b"R03\0")}))
    assert off(shown(tiff(page)), PHOTO) < 1


@pytest.mark.parametrize(
    "tags", [{0xA001: 0xFFFF}, {0xA001: 1}, {0xA001: 0xFFFF, 0xA005: {1: "R98"}}, {0xA001: "odd"}]
)
def test_what_is_not_said_to_be_adobe_rgb_is_srgb(tags: dict[int, Any]) -> None:
    exif = Image.Exif()
    exif[0x8769] = tags
    assert off(shown(jpeg(PHOTO, exif=exif), "_DSC0001.JPG"), PHOTO) < 2


def test_a_profile_counts_before_exif_and_a_broken_one_does_not() -> None:
    exif = Image.Exif()
    exif[0x8769] = {0xA001: 2}
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert off(shown(jpeg(PHOTO, exif=exif, icc_profile=srgb)), PHOTO) < 2
    broken = jpeg(PHOTO, exif=exif, icc_profile=b"junk" * 100)
    assert off(shown(broken), PHOTO) > 4, "the EXIF counts"


def linear_profile(name: str) -> bytes:
    """As `icc_profile`, without a gamma."""
    made = icc_profile(name, SRGB)
    return made.replace(struct.pack(">IH", 1, 563), struct.pack(">IH", 1, 256))


@pytest.mark.parametrize("name", ["GIMP built-in Linear sRGB", "Linear Rec709 RGB", "sRGB"])
def test_a_profile_is_judged_by_its_content(name: str) -> None:
    values = written(PHOTO, NARROW, lambda light: light)
    values.info["icc_profile"] = linear_profile(name)
    assert off(to_srgb(values.copy(), values), PHOTO) < 1.5


def test_a_wide_profile_that_is_called_srgb_is_used() -> None:
    image = scene()
    image.info["icc_profile"] = icc_profile("sRGB IEC61966-2.1", P3)
    assert off(to_srgb(image.copy(), image), scene()) > 3


def test_a_grey_profile() -> None:
    light = linear(grey_scene().convert("RGB"))[:, :, 0]
    values = Image.fromarray(np.round(light * 255).astype(np.uint8))
    values.info["icc_profile"] = colour_spaces._profile(ColourSpace(gamma=1.0), "L", 0)
    assert off(to_srgb(values.copy(), values), grey_scene()) < 4


def png_with_gamma(image: Image.Image, gamma: float) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    body = b"gAMA" + struct.pack(">I", round(gamma * 100_000))
    chunk = struct.pack(">I", 4) + body + struct.pack(">I", zlib.crc32(body))
    return out.getvalue()[:33] + chunk + out.getvalue()[33:]


@pytest.mark.parametrize("gamma", [1.0, 0.625, 0.45455])
def test_the_gamma_of_a_png(gamma: float) -> None:
    curve = curved if gamma == 0.45455 else lambda light: light**gamma
    assert off(shown(png_with_gamma(written(PHOTO, NARROW, curve), gamma)), PHOTO) < 1.5


@pytest.mark.parametrize("gamma", [0.0, 0.00001, 21474.0])
def test_an_impossible_gamma_is_ignored(gamma: float) -> None:
    assert off(shown(png_with_gamma(PHOTO, gamma)), PHOTO) == 0


def test_impossible_primaries_are_ignored() -> None:
    for points in ((0.3,) * 8, (float("nan"),) * 8, (0.0,) * 8):
        image = scene()
        note(image, ColourSpace(points))
        assert off(to_srgb(image.copy(), image), scene()) < 1


def test_adobe_rgb_is_not_srgb() -> None:
    image = scene()
    note(image, ADOBE_RGB)
    assert off(to_srgb(image.copy(), image), scene()) > 3
