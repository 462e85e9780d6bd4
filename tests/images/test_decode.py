"""Decode one file to hash, facts, thumbnail and pixels, in the test's own process."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from photosearch.base.errors import DiskFull, EnvironmentFault, FileError, ReadOnly
from photosearch.base.records import Decoded
from photosearch.images import decode, thumbs
from photosearch.images.decode import THUMB_SIDE, Workshop
from photosearch.images.jobs import (
    HashJob,
    Limits,
    PartsJob,
    PhotoJob,
    PreviewJob,
    QueryJob,
    ThumbJob,
)
from photosearch.images.thumbs import scratch_path, thumb_path
from tests.images.faults import refusal, tiny
from tests.images.scenes import (
    CORNERS,
    GREYS,
    corners,
    exif_with,
    grey_scene,
    icc_profile,
    scene,
    stored,
    textured,
    write_psd,
)


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    return Workshop(tiny, tmp_path / "thumbs", Limits())


def thumbnail(shop: Workshop, decoded: Decoded) -> Image.Image:
    with Image.open(thumb_path(shop.thumbs, decoded.content_hash)) as image:
        image.load()
    return image


def near(found: object, expected: object, by: int) -> bool:
    return bool(np.abs(np.subtract(found, expected)).max() <= by)


def _deep(kind: type[np.generic]) -> Image.Image:
    return Image.fromarray(np.asarray(grey_scene()).astype(kind) * kind(257))


COLOUR = scene()
GREY = grey_scene()
CLEAR = scene().convert("RGBA")
PALETTE = scene().quantize(8)
FILES: list[tuple[str, Image.Image, str, dict[str, Any]]] = [
    ("rgb.jpg", COLOUR, "JPEG", {"quality": 95}),
    ("progressive.jpg", COLOUR, "JPEG", {"quality": 95, "progressive": True}),
    ("grey.jpg", GREY, "JPEG", {"quality": 95}),
    ("cmyk.jpg", COLOUR.convert("CMYK"), "JPEG", {"quality": 95}),
    ("rgb.png", COLOUR, "PNG", {}),
    ("rgba.png", CLEAR, "PNG", {}),
    ("palette.png", PALETTE, "PNG", {}),
    ("grey.png", GREY, "PNG", {}),
    ("grey-alpha.png", GREY.convert("LA"), "PNG", {}),
    ("sixteen.png", _deep(np.uint16), "PNG", {}),
    ("animated.png", COLOUR, "PNG", {"save_all": True, "append_images": [GREY.convert("RGB")]}),
    ("rgb.webp", COLOUR, "WEBP", {"lossless": True}),
    ("rgba.webp", CLEAR, "WEBP", {"lossless": True}),
    ("animated.webp", COLOUR, "WEBP", {"save_all": True, "append_images": [GREY], "lossless": True}),
    ("rgb.avif", COLOUR, "AVIF", {"quality": 95}),
    ("rgba.avif", CLEAR, "AVIF", {"quality": 95}),
    ("animated.avif", COLOUR, "AVIF", {"save_all": True, "append_images": [GREY], "quality": 95}),
    ("rgb.tif", COLOUR, "TIFF", {}),
    ("lzw.tiff", COLOUR, "TIFF", {"compression": "tiff_lzw"}),
    ("cmyk.tif", COLOUR.convert("CMYK"), "TIFF", {}),
    ("palette.tif", PALETTE, "TIFF", {}),
    ("grey.tif", GREY, "TIFF", {}),
    ("sixteen.tif", _deep(np.uint16), "TIFF", {}),
    ("float.tif", _deep(np.float32), "TIFF", {}),
    ("pages.tif", COLOUR, "TIFF", {"save_all": True, "append_images": [GREY]}),
    ("palette.gif", PALETTE, "GIF", {}),
    ("animated.gif", PALETTE, "GIF", {"save_all": True, "append_images": [GREY]}),
    ("rgb.bmp", COLOUR, "BMP", {}),
    ("palette.bmp", PALETTE, "BMP", {}),
    ("grey.bmp", GREY, "BMP", {}),
    ("rgb.dib", COLOUR, "DIB", {}),
    ("rgb.jp2", COLOUR, "JPEG2000", {}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "image", "form", "how"), FILES, ids=[f[0] for f in FILES])
def test_formats(
    name: str, image: Image.Image, form: str, how: dict[str, Any], shop: Workshop, tmp_path: Path
) -> None:
    path = tmp_path / name
    # copies, because saving several frames modifies each
    rest = [frame.copy() for frame in how.get("append_images", [])]
    image.copy().save(path, form, **how | {"append_images": rest})
    found = shop.answer(PhotoJob(str(path)))
    assert found.facts is not None and found.pixels is not None
    assert (found.facts.width, found.facts.height) == (96, 64)
    assert found.facts.format == {"DIB": "BMP"}.get(form, form)
    assert found.content_hash == hashlib.blake2b(path.read_bytes(), digest_size=16).hexdigest()
    assert len(found.pixels) == 8 * 8 * 3
    grey = any(word in name for word in ("grey", "sixteen", "float"))
    expected = [(g, g, g) for g in GREYS] if grey else CORNERS
    assert near(corners(thumbnail(shop, found)), expected, 14)


def test_photoshop_files(shop: Workshop, tmp_path: Path) -> None:
    write_psd(tmp_path / "a.psd", scene())
    assert near(
        corners(thumbnail(shop, shop.answer(PhotoJob(str(tmp_path / "a.psd"))))), CORNERS, 14
    )


def test_heic(shop: Workshop, shared_data: Path) -> None:
    """Uses Pillow's test picture, because the program's libraries cannot write HEIC."""
    found = sorted((shared_data / "robust-core").rglob("Stonehenge.heic"))
    if not found:
        pytest.skip("the shared data have no Stonehenge.heic")
    decoded = shop.answer(PhotoJob(str(found[0])))
    assert decoded.facts is not None
    assert (decoded.facts.format, decoded.facts.width, decoded.facts.height) == ("HEIF", 300, 200)
    assert decoded.facts.camera == "NIKON D5300"
    assert thumbnail(shop, decoded).size == (300, 200)


def test_the_content_decides_the_format_not_the_name(shop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "really a png.jpg"
    scene().save(path, "PNG")
    facts = shop.answer(PhotoJob(str(path))).facts
    assert facts is not None and facts.format == "PNG"


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_orientations_compared_pixel_by_pixel(
    form: str, orientation: int, shop: Workshop, tmp_path: Path
) -> None:
    upright = np.asarray(textured(64, 40))
    image = Image.fromarray(np.ascontiguousarray(stored(upright, orientation)))
    source, out = tmp_path / "photo", tmp_path / "out.png"
    how: dict[str, Any] = {"lossless": True} if form == "WEBP" else {"quality": 100}
    image.save(source, form, exif=exif_with(orientation).tobytes(), **how)
    facts = shop.answer(PreviewJob(str(source), str(out), 999, 999)).facts
    assert facts is not None and (facts.width, facts.height) == (64, 40)
    with Image.open(out) as shown:
        assert shown.size == (64, 40)
        away = np.abs(np.asarray(shown).astype(int) - upright)
    assert away.mean() <= (6 if form in ("JPEG", "AVIF") else 0)  # a wrong rotation gives over 40
    thumb = thumbnail(shop, shop.answer(PhotoJob(str(source))))
    assert thumb.size == (64, 40)
    assert np.abs(np.asarray(thumb).astype(int) - upright).mean() < 12


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize(
    "size", [(4000, 3000), (4096, 3072), (1100, 900), (513, 400), (2500, 5000)]
)
def test_scaled_decoding_gives_the_same_picture(
    size: tuple[int, int], orientation: int, shop: Workshop, tmp_path: Path
) -> None:
    image = textured(*size)
    path = tmp_path / "a.jpg"
    image.save(path, quality=95, exif=exif_with(orientation))
    found = shop.answer(PhotoJob(str(path)))
    assert found.facts is not None
    assert (found.facts.width, found.facts.height) == (size if orientation == 1 else size[::-1])
    thumb = thumbnail(shop, found)
    assert max(thumb.size) == THUMB_SIDE
    if orientation == 6:
        image = image.transpose(Image.Transpose.ROTATE_270)
    whole = np.asarray(image.resize(thumb.size, Image.Resampling.BICUBIC)).astype(int)
    assert np.abs(np.asarray(thumb) - whole).mean() < 6


def test_small_pictures_are_not_enlarged(shop: Workshop, tmp_path: Path) -> None:
    Image.new("RGB", (1, 1), "red").save(tmp_path / "dot.png")
    found = shop.answer(PhotoJob(str(tmp_path / "dot.png")))
    assert thumbnail(shop, found).size == (1, 1)


def test_repeated_jobs_give_identical_results(shop: Workshop, tmp_path: Path) -> None:
    path, copy = tmp_path / "a.jpg", tmp_path / "copy.png"
    textured(2000, 1500).save(path, exif=exif_with(6))
    copy.write_bytes(path.read_bytes())
    first = shop.answer(PhotoJob(str(path)))
    thumb = thumb_path(shop.thumbs, first.content_hash)
    data = thumb.read_bytes()
    thumb.unlink()
    asked = shop.answer(QueryJob(str(path)))
    assert asked == replace(first, look=None, measures=None), "only photos of the library need it"
    assert not thumb.exists()
    assert shop.answer(PhotoJob(str(copy))) == first
    assert thumb.read_bytes() == data
    assert shop.answer(ThumbJob(first.content_hash)) == Decoded(
        first.content_hash, None, first.pixels
    )
    assert shop.answer(HashJob(str(path))) == Decoded(first.content_hash)


def test_thumbnails_hold_no_metadata(shop: Workshop, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    exif = exif_with(1)
    exif[0x010F] = "Maker"
    scene().save(path, exif=exif, comment=b"secret", xmp=b"secret", icc_profile=icc_profile("Wide"))
    shown = thumbnail(shop, shop.answer(PhotoJob(str(path))))
    assert not {"exif", "xmp", "comment", "icc_profile"} & shown.info.keys()
    mode = thumb_path(shop.thumbs, shop.answer(HashJob(str(path))).content_hash).stat().st_mode
    assert os.name == "nt" or mode & 0o077 == 0, "others may read the user's thumbnails"


def test_a_large_file_is_hashed_in_pieces(
    shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.bmp"
    textured(800, 600).save(path)
    small = shop.answer(PhotoJob(str(path)))
    monkeypatch.setattr(decode, "_WHOLE_BYTES", 1000)
    monkeypatch.setattr(decode, "_CHUNK", 700)
    assert shop.answer(PhotoJob(str(path))) == small


def test_without_prepare_there_are_no_pixels(tmp_path: Path) -> None:
    scene().save(tmp_path / "a.png")
    assert (
        Workshop(None, tmp_path, Limits()).answer(QueryJob(str(tmp_path / "a.png"))).pixels is None
    )


def test_prepare_may_return_an_array(tmp_path: Path) -> None:
    scene().save(tmp_path / "a.png")
    plain = Workshop(np.asarray, tmp_path, Limits()).answer(QueryJob(str(tmp_path / "a.png")))
    assert plain.pixels is not None and len(plain.pixels) == 96 * 64 * 3


def test_names_that_are_not_utf8(shop: Workshop, tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/odd\xff\xfe.png")
    try:
        scene().save(path, "PNG")
    except (OSError, UnicodeError):
        pytest.skip("this file system allows UTF-8 names only")
    assert shop.answer(PhotoJob(path)).facts


# Previews


def test_previews_fit_into_their_box(shop: Workshop, tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    textured(3000, 2000).save(source, exif=exif_with(8))
    for name, form, box, size in (
        ("a.jpg", "JPEG", (600, 600), (400, 600)),
        ("b.png", "PNG", (100, 900), (100, 150)),
        ("c.jpg", "JPEG", (9000, 9000), (2000, 3000)),
    ):
        out = tmp_path / "previews" / name
        assert shop.answer(PreviewJob(str(source), str(out), *box)).pixels is None
        with Image.open(out) as image:
            assert (image.format, image.size) == (form, size)
        assert os.listdir(out.parent) == [name]
        out.unlink()


# Errors of the operating system


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE, errno.ENOMEM])
def test_exhausted_system_resources_are_not_the_files_fault(
    number: int, shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene().save(tmp_path / "a.png")
    monkeypatch.setattr(os, "open", refusal(number))
    with pytest.raises(EnvironmentFault):
        shop.answer(PhotoJob(str(tmp_path / "a.png")))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_reported(shop: Workshop, tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    scene().save(source)
    shop.thumbs.mkdir()
    scratch = scratch_path(shop.thumbs, os.getpid())
    for job in (
        PhotoJob(str(source)),
        PreviewJob(str(source), str(shop.thumbs / "preview.png"), 50, 50),
    ):
        scratch.symlink_to("/dev/full")
        with pytest.raises(DiskFull):
            shop.answer(job)
        assert os.listdir(shop.thumbs) == []


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.EIO])
def test_a_thumbnail_that_cannot_be_stored_changes_nothing_else(
    shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    source = tmp_path / "a.png"
    scene().save(source)
    whole = shop.answer(PhotoJob(str(source)))
    assert whole.stored

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(thumbs, "write_cached", refuse)
    assert shop.answer(PhotoJob(str(source))) == replace(whole, stored=False)


def test_a_thumbnail_folder_that_cannot_be_made_changes_nothing_else(
    shop: Workshop, tmp_path: Path
) -> None:
    source = tmp_path / "a.png"
    scene().save(source)
    whole = shop.answer(PhotoJob(str(source)))
    folder = thumb_path(shop.thumbs, whole.content_hash).parent
    shutil.rmtree(folder)
    folder.write_bytes(b"in the way")
    assert shop.answer(PhotoJob(str(source))) == replace(whole, stored=False)
    assert os.listdir(shop.thumbs) == [folder.name]


def test_a_preview_on_a_read_only_disk_is_reported(
    shop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "a.png"
    scene().save(source)

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(decode, "write_cached", refuse)
    with pytest.raises(ReadOnly):
        shop.answer(PreviewJob(str(source), str(tmp_path / "out.jpg"), 50, 50))


def test_missing_or_broken_thumbnails_are_file_errors(shop: Workshop, tmp_path: Path) -> None:
    scene().save(tmp_path / "a.png")
    found = shop.answer(PhotoJob(str(tmp_path / "a.png")))
    thumb = thumb_path(shop.thumbs, found.content_hash)
    for spoil, code in ((lambda: thumb.write_bytes(b"no"), "corrupt"), (thumb.unlink, "vanished")):
        spoil()
        with pytest.raises(FileError) as error:
            shop.answer(ThumbJob(found.content_hash))
        assert (error.value.code, error.value.path) == (code, str(thumb))


def test_the_cache_may_be_deleted_at_any_moment(shop: Workshop, tmp_path: Path) -> None:
    scene().save(tmp_path / "a.png")
    for _ in range(2):
        found = shop.answer(PhotoJob(str(tmp_path / "a.png")))
        thumb = thumb_path(shop.thumbs, found.content_hash)
        assert thumb.is_file()
        thumb.unlink()
        thumb.parent.rmdir()
        shop.thumbs.rmdir()


def halves(path: Path, turn: int = 1) -> None:
    """Write a picture whose left half is red and right half is blue once the EXIF orientation `turn` is applied."""
    image = Image.new("RGB", (400, 300), "red")
    image.paste("blue", (200, 0, 400, 300))
    Image.fromarray(stored(np.asarray(image), turn)).save(path, exif=exif_with(turn), quality=95)


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_region_refers_to_the_upright_picture(tmp_path: Path, turn: int) -> None:
    halves(tmp_path / "a.jpg", turn)
    shop = Workshop(np.asarray, tmp_path / "thumbs", Limits())
    whole = shop.answer(QueryJob(str(tmp_path / "a.jpg")))
    for left, colour in ((0.1, (255, 0, 0)), (0.6, (0, 0, 255))):
        part = shop.answer(QueryJob(str(tmp_path / "a.jpg"), (left, 0.2, 0.3, 0.6)))
        assert (part.content_hash, part.facts) == (whole.content_hash, whole.facts)
        pixels = np.frombuffer(part.pixels or b"", np.uint8).reshape(180, 120, 3)
        assert near(pixels, colour, 12)
    assert not (tmp_path / "thumbs").exists()


def test_a_small_region_of_a_large_picture_keeps_its_detail(tmp_path: Path) -> None:
    textured(4000, 3000).save(tmp_path / "a.jpg")
    shop = Workshop(np.asarray, tmp_path / "thumbs", Limits())
    part = shop.answer(QueryJob(str(tmp_path / "a.jpg"), (0.5, 0.5, 0.1, 0.1)))
    assert (
        len(part.pixels or b"") == 400 * 300 * 3
    )  # a tenth of the original's sides, not of a thumbnail's


@pytest.mark.parametrize("region", [(0.999, 0.999, 1e-6, 1e-6), (0, 0, 1e-9, 1), (0.5, 0, 0.5, 1)])
def test_a_region_has_at_least_one_pixel(
    shop: Workshop, tmp_path: Path, region: tuple[float, float, float, float]
) -> None:
    for size in ((1, 1), (700, 3)):
        Image.new("RGB", size, "red").save(tmp_path / "a.png")
        found = shop.answer(QueryJob(str(tmp_path / "a.png"), region))
        assert found.pixels and found.fingerprint


def test_pixels_of_the_regions_of_a_thumbnail(tmp_path: Path) -> None:
    halves(tmp_path / "a.jpg")
    shop = Workshop(np.asarray, tmp_path / "thumbs", Limits())
    photo = shop.answer(PhotoJob(str(tmp_path / "a.jpg")))
    regions = ((0.0, 0.0, 0.25, 1.0), (0.75, 0.0, 0.25, 1.0))
    found = shop.answer(PartsJob(photo.content_hash, regions))
    pixels = np.frombuffer(found.pixels or b"", np.uint8).reshape(2, 300, 100, 3)
    assert near(pixels[0], (255, 0, 0), 12) and near(pixels[1], (0, 0, 255), 12)
    with pytest.raises(FileError):
        shop.answer(PartsJob("0" * 32, regions))
