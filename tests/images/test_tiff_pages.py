"""Which page of a TIFF is the picture, and kinds of values that Pillow refuses."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.images.loading import facts, off, opened, refusal_of, shown
from tests.images.scenes import stored, textured
from tests.images.tiffs import Ifd, samples, tiff

WHOLE = textured(800, 600)
SMALL = WHOLE.resize((64, 48))
OTHER = textured(900, 700, seed=3)
PART = textured(300, 200)
VALUES = np.asarray(PART) / 255
REDUCED, FULL, MASK = (4, [1]), (4, [0]), (4, [4])


def page(image: Image.Image, **more: object) -> Ifd:
    return samples(np.asarray(image), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pages", "picture"),
    [
        ([page(SMALL, t254=REDUCED), page(WHOLE, t254=FULL)], WHOLE),
        ([page(SMALL, t255=(3, [2])), page(WHOLE, t255=(3, [1]))], WHOLE),
        ([page(SMALL), page(WHOLE)], WHOLE),
        ([page(WHOLE), page(SMALL, t254=REDUCED)], WHOLE),
        ([page(WHOLE), page(OTHER)], WHOLE),
        ([page(SMALL), page(OTHER)], SMALL),
        ([page(WHOLE, t254=REDUCED)], WHOLE),
        ([page(SMALL, t254=REDUCED), page(OTHER, t254=MASK), page(WHOLE)], WHOLE),
        ([page(SMALL, t254=REDUCED), page(PART), page(WHOLE)], WHOLE),
        ([page(SMALL, t254=REDUCED), samples((np.asarray(WHOLE) / 255).astype("f4"))], WHOLE),
    ],
)
def test_the_whole_picture_is_taken(pages: list[Ifd], picture: Image.Image) -> None:
    data = tiff(*pages)
    assert opened(data, "a.tif").upright == picture.size
    assert off(shown(data, "a.tif"), picture) < 2


def test_the_whole_picture_within_the_reduced_one() -> None:
    first = page(SMALL, t254=REDUCED)
    first.subs = [page(WHOLE, t254=FULL)]
    for order in "<>":
        data = tiff(first, order=order)
        assert opened(data, "a.tif").upright == WHOLE.size
        assert off(shown(data, "a.tif"), WHOLE) < 2


def test_the_facts_of_the_reduced_page_count_for_the_whole() -> None:
    first = page(SMALL, t254=REDUCED, t271=(2, b"Scanner\0"))
    first.exif = Ifd({36867: (2, b"2003:04:05 06:07:08\0")})
    found = facts(tiff(first, page(WHOLE)), "a.tif")
    assert (found.taken_at, found.width, found.height) == ("2003-04-05T06:07:08", 800, 600)


def test_a_fax_of_several_pages_is_a_document() -> None:
    sheet = Image.new("1", (1200, 1600), 1)
    for more in ([], [sheet]):
        out = io.BytesIO()
        sheet.save(out, "TIFF", save_all=True, append_images=more, compression="group4")
        assert facts(out.getvalue(), "a.tif").document


def test_pages_that_lead_to_each_other_end() -> None:
    data = bytearray(tiff(page(SMALL), page(PART)))
    start = int.from_bytes(data[4:8], "little")
    count = int.from_bytes(data[start : start + 2], "little")
    end = start + 2 + 12 * count
    data[end : end + 4] = start.to_bytes(4, "little")
    assert opened(bytes(data), "a.tif").upright == SMALL.size


WRITTEN = [
    {},
    {"rows": 16},
    {"planar": True, "rows": 16},
    {"compression": 8, "predictor": 3, "rows": 16},
    {"compression": 8, "predictor": 3, "tile": (64, 32)},
    {"compression": 8, "tile": (64, 32), "planar": True},
    {"compression": 32946, "predictor": 3, "planar": True},
]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", ["f2", "f4", "f8"])
@pytest.mark.parametrize("how", WRITTEN)
def test_floating_point(order: str, kind: str, how: dict[str, object]) -> None:
    data = tiff(samples(VALUES.astype(kind), order=order, **how), order=order)  # type: ignore[arg-type]
    assert off(shown(data, "a.tif"), PART) < 1


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", ["u2", "i2", "u4", "i4", "u8"])
@pytest.mark.parametrize(
    "how", [{}, {"compression": 8, "predictor": 2, "rows": 16}, {"planar": True}]
)
def test_whole_numbers(order: str, kind: str, how: dict[str, object]) -> None:
    most = float(np.iinfo(kind).max)
    values = (VALUES * most * 0.999).astype(kind)
    data = tiff(samples(values, order=order, **how), order=order)  # type: ignore[arg-type]
    assert off(shown(data, "a.tif"), PART) < 1


@pytest.mark.parametrize("kind", ["f2", "f4", "f8"])
def test_grey_floating_point(kind: str) -> None:
    grey = PART.convert("L")
    data = tiff(samples((np.asarray(grey)[:, :, None] / 255).astype(kind)))
    assert off(shown(data, "a.tif"), grey) < 1


def test_floating_point_with_transparency_and_a_turn() -> None:
    clear = np.concatenate([VALUES, np.ones((200, 300, 1))], axis=2)
    clear[:100, :, 3] = 0
    half = PART.copy()
    half.paste("white", (0, 0, 300, 100))
    assert off(shown(tiff(samples(clear.astype("f4"))), "a.tif"), half) < 1
    lying = np.ascontiguousarray(stored(np.asarray(PART), 6)) / 255
    data = tiff(samples(lying.astype("f4"), t274=(3, [6])))
    assert opened(data, "a.tif").upright == (300, 200)
    assert off(shown(data, "a.tif"), PART) < 1


def test_floats_of_other_ranges() -> None:
    """To 255; with a few highlights above 1; and with numbers that are none."""
    assert off(shown(tiff(samples((VALUES * 255).astype("f4"))), "a.tif"), PART) < 1
    lit = VALUES.copy()
    lit[:2, :30] = 40.0
    assert off(shown(tiff(samples(lit.astype("f4"))), "a.tif"), PART) < 4
    lit[:2, :30] = (np.nan, np.inf, -np.inf)
    assert off(shown(tiff(samples(lit.astype("f4"))), "a.tif"), PART) < 4


def test_the_profile_and_the_facts_of_a_float_tiff() -> None:
    written = samples(VALUES.astype("f4"), t271=(2, b"Maker\0"))
    written.exif = Ifd({36867: (2, b"2003:04:05 06:07:08\0")})
    found = facts(tiff(written), "a.tif")
    assert (found.taken_at, found.camera) == ("2003-04-05T06:07:08", "Maker")


@pytest.mark.allow_log
def test_a_float_tiff_with_missing_or_impossible_parts(tmp_path: Path) -> None:
    good = samples(VALUES.astype("f4"), rows=16)
    for change in (
        {278: (4, [1])},
        {256: (4, [100_000]), 257: (4, [100_000])},
        {256: (4, [0])},
        {277: (3, [65535])},
        {322: (4, [16]), 323: (4, [16])},
    ):
        bad = Ifd({**good.tags, **change}, good.parts)
        assert refusal_of(tiff(bad), tmp_path, "a.tif") in ("corrupt", "unsupported", "too_large")
