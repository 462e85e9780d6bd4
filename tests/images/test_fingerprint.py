"""Fingerprints stay similar if a picture is edited, and differ between pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from photosearch.base.errors import FileError
from photosearch.duplicates import alignment
from photosearch.duplicates.alignment import Shape
from photosearch.images.decode import Workshop
from photosearch.images.fingerprint import (
    STYLE_DIM,
    fingerprint,
    hashed,
    oklab,
    signature,
    style,
    turned,
)
from photosearch.images.jobs import CloserJob, FingerprintJob, Limits, PhotoJob, QueryJob
from photosearch.images.thumbs import thumb_path
from tests.shots import shot


def shape(image: Image.Image) -> Shape:
    return Shape(signature(fingerprint(image).signature), *image.size)


def bits(a: int, b: int) -> int:
    return ((a ^ b) & (2**64 - 1)).bit_count()


@pytest.mark.parametrize("number", range(4))
def test_the_hash_of_a_rotated_picture_can_be_computed(number: int) -> None:
    image = shot(number)
    found = fingerprint(image).hash
    assert found is not None
    hashes = np.array([found], np.int64)
    for quarter in range(1, 4):
        hashes = turned(hashes)
        luminance = np.rot90(shape(image).luminance, quarter)
        assert bits(int(hashes[0]), hashed(luminance) or 0) <= 1, quarter
    assert int(turned(hashes)[0]) == found


def test_an_edited_picture_has_a_similar_hash_and_another_has_not() -> None:
    one = fingerprint(shot(1)).hash or 0
    grey = fingerprint(shot(1).convert("L").convert("RGB")).hash or 0
    small = fingerprint(shot(1).resize((160, 120))).hash or 0
    assert bits(one, grey) <= 4 and bits(one, small) <= 7
    assert bits(one, fingerprint(shot(2)).hash or 0) > 14


def test_a_flat_picture_has_no_hash_and_matches_nothing() -> None:
    flat = Image.new("RGB", (300, 200), (40, 90, 160))
    assert fingerprint(flat).hash is None
    assert not alignment.whole(shape(flat).luminance, shape(flat).luminance).same
    assert not alignment.part(shape(flat), shape(shot(1))).same
    assert np.isfinite(style(flat)).all()


def test_the_style_tells_palettes_apart_and_has_unit_length() -> None:
    one, same = style(shot(1)), style(shot(1).resize((200, 150)))
    warm = style(Image.blend(shot(1), Image.new("RGB", shot(1).size, (250, 120, 30)), 0.6))
    assert one.shape == (STYLE_DIM,) and STYLE_DIM <= 96 and one.dtype == np.float32
    assert np.linalg.norm(one) == pytest.approx(1, abs=1e-4)
    assert one @ same > 0.97 > one @ warm


def test_oklab_of_known_colours() -> None:
    colours = np.array([[255, 255, 255], [0, 0, 0], [255, 0, 0], [0, 0, 255]], np.uint8)
    # from the publication of the colour space
    expected = [[1, 0, 0], [0, 0, 0], [0.628, 0.2249, 0.1258], [0.452, -0.0325, -0.3115]]
    assert oklab(colours) == pytest.approx(np.array(expected), abs=1e-3)


def test_a_quarter_turn_is_detected() -> None:
    found = alignment.whole(
        shape(shot(3)).luminance, shape(shot(3).transpose(Image.Transpose.ROTATE_90)).luminance
    )
    assert found.same and found.quarter == 3


def test_a_crop_is_found_where_it_was_cut() -> None:
    image = shot(2)
    wide, high = image.size
    box = (wide // 8, high // 10, wide // 8 + round(0.75 * wide), high // 10 + round(0.75 * high))
    found = alignment.part(shape(image), shape(image.crop(box)))
    assert found.same and found.in_b == (0, 0, 1, 1)
    assert found.in_a == pytest.approx((0.125, 0.1, 0.875, 0.85), abs=0.02)
    back = alignment.part(shape(image.crop(box)), shape(image))
    assert back.same and back.in_b == pytest.approx(found.in_a, abs=0.02)


def test_a_framed_copy_is_found_but_a_shared_frame_is_not_enough() -> None:
    framed = [ImageOps.expand(shot(number), 40, "black") for number in (1, 2)]
    assert alignment.part(shape(framed[0]), shape(shot(1))).same
    assert not alignment.whole(shape(framed[0]).luminance, shape(framed[1]).luminance).same
    assert not alignment.part(shape(framed[0]), shape(framed[1])).same


def test_every_job_gives_the_same_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    shot(1).save(path)
    shop = Workshop(None, tmp_path / "thumbs", Limits())
    first = shop.answer(PhotoJob(str(path)))
    assert first.fingerprint is not None
    assert shop.answer(QueryJob(str(path))).fingerprint == first.fingerprint
    again = shop.answer(FingerprintJob(first.content_hash))
    assert again.fingerprint == first.fingerprint and again.pixels is None


def test_a_lost_thumbnail_is_made_again_from_the_original(tmp_path: Path) -> None:
    path, thumbs = tmp_path / "a.jpg", tmp_path / "thumbs"
    shot(1).save(path)
    shop = Workshop(None, thumbs, Limits())
    first = shop.answer(PhotoJob(str(path)))
    closer = shop.answer(CloserJob(first.content_hash, 32))
    for job, wanted in (
        (FingerprintJob(first.content_hash, str(path)), first.fingerprint),
        (CloserJob(first.content_hash, 32, str(path)), None),
    ):
        thumb_path(thumbs, first.content_hash).unlink()
        found = shop.answer(job)
        assert found.fingerprint == wanted and thumb_path(thumbs, first.content_hash).exists()
    assert found.pixels == closer.pixels
    thumb_path(thumbs, first.content_hash).unlink()
    shot(2).save(path)  # other content by now
    with pytest.raises(FileError):
        shop.answer(FingerprintJob(first.content_hash, str(path)))
