"""Raw files of cameras. The files are DNGs that these tests write, so that it is known what they must look like."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photosearch.base.errors import FileError
from photosearch.images import raw_files
from photosearch.images.jobs import Limits
from photosearch.images.picture_loader import PictureLoader
from photosearch.images.raw_facts import facts_of_raw
from tests.images.loading import facts, off, opened, refusal_of, shown
from tests.images.scenes import stored, textured
from tests.images.tiffs import Ifd, dng, jpeg, samples, tiff

PHOTO = textured(1200, 800)
OTHER = textured(1200, 800, seed=2)
EXIF = Ifd(
    {
        36867: (2, b"2021:05:06 07:08:09\0"),
        34855: (3, [400]),
        33434: (5, [(1, 50)]),
        33437: (5, [(28, 10)]),
        42036: (2, b"Lens X\0"),
    }
)
GPS = Ifd(
    {
        1: (2, b"N\0"),
        2: (5, [(48, 1), (30, 1), (0, 1)]),
        3: (2, b"E\0"),
        4: (5, [(9, 1), (0, 1), (0, 1)]),
    }
)


def lying(orientation: int) -> Image.Image:
    return Image.fromarray(np.ascontiguousarray(stored(np.asarray(PHOTO), orientation)))


@pytest.mark.parametrize("mosaic", [True, False])
@pytest.mark.parametrize("order", ["<", ">"])
def test_raw_data_without_a_preview_are_developed(mosaic: bool, order: str) -> None:
    data = dng(PHOTO, mosaic=mosaic, order=order)
    assert off(shown(data), PHOTO) < 2
    assert opened(data).upright == (1200, 800)


def test_a_dark_dng_stays_as_dark_as_it_says() -> None:
    dark = Image.fromarray((np.asarray(PHOTO) * 0.4).astype(np.uint8))
    assert off(shown(dng(dark)), dark) < 2
    brighter = shown(dng(dark, t50730=(10, [(1, 1)])))
    assert np.asarray(brighter).mean() > 1.2 * np.asarray(dark).mean()


def test_the_preview_is_shown_and_the_raw_data_give_the_size() -> None:
    data = dng(PHOTO, preview=jpeg(OTHER.resize((600, 400))))
    assert off(shown(data), OTHER) < 3
    assert opened(data).upright == (1200, 800)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation(orientation: int) -> None:
    image = lying(orientation)
    for data in (
        dng(image, orientation=orientation),
        dng(image, orientation=orientation, preview=jpeg(image)),
        dng(image, orientation=orientation, preview=jpeg(image.resize((24 * 8, 16 * 8)))),
    ):
        assert off(shown(data), PHOTO) < 4
        assert opened(data).upright == (1200, 800)


@pytest.mark.parametrize("orientation", [5, 6, 7, 8])
def test_a_preview_that_stands_upright_already(orientation: int) -> None:
    data = dng(lying(orientation), orientation=orientation, preview=jpeg(PHOTO))
    assert off(shown(data), PHOTO) < 3
    assert opened(data).upright == (1200, 800)


def test_a_preview_that_says_that_it_is_turned_by_half() -> None:
    said, upright = Image.Exif(), Image.Exif()
    said[274], upright[274] = 3, 1
    image = lying(3)
    for preview in (jpeg(image, exif=said), jpeg(PHOTO, exif=upright)):
        assert off(shown(dng(image, orientation=3, preview=preview)), PHOTO) < 3


def _dated(date: str) -> Image.Exif:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[36867] = date
    return exif


WHOLE = jpeg(PHOTO)
UNFIT = {
    "small": (jpeg(OTHER.resize((160, 107))), (0, 0)),
    "of another shape": (jpeg(OTHER.resize((800, 800))), (0, 0)),
    "black": (jpeg(Image.new("RGB", (1200, 800))), (0, 0)),
    "cut off": (WHOLE[: len(WHOLE) // 2], (1200, 800)),
    "broken": (b"\xff\xd8\xff\xe0" + bytes(5000), (1200, 800)),
    "of another day": (jpeg(OTHER, exif=_dated("2001:01:01 01:01:01")), (0, 0)),
}


@pytest.mark.parametrize("why", UNFIT)
def test_an_unfit_preview_is_not_shown(why: str) -> None:
    preview, size = UNFIT[why]
    data = dng(PHOTO, preview=preview, preview_size=size, exif=EXIF)
    assert off(shown(data), PHOTO) < 3


def test_developed_data_look_as_their_small_preview_does() -> None:
    look = Image.fromarray(np.clip(np.asarray(PHOTO) * 0.8 + 40, 0, 255).astype(np.uint8))
    found = shown(dng(PHOTO, preview=jpeg(look.resize((240, 160)))))
    assert off(found, look) < 4 and off(found, PHOTO) > 10


def test_a_preview_in_adobe_rgb() -> None:
    """As cameras write it: without a profile, the EXIF of the file says so."""
    exif = Ifd({40961: (3, [0xFFFF])}, interop=Ifd({1: (2, b"R03\0")}))
    plain = shown(dng(PHOTO, preview=jpeg(PHOTO)))
    adobe = shown(dng(PHOTO, preview=jpeg(PHOTO), exif=exif))
    assert off(plain, PHOTO) < 3
    assert off(adobe, PHOTO) > 5


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("preview", [None, WHOLE])
def test_the_facts_of_a_raw_file(order: str, preview: bytes | None) -> None:
    found = facts(dng(PHOTO, preview=preview, exif=EXIF, gps=GPS, order=order))
    assert (found.format, found.width, found.height) == ("RAW", 1200, 800)
    assert found.camera == "Tester Testbox 1" and found.lens == "Lens X"
    assert found.taken_at == "2021-05-06T07:08:09"
    assert (found.iso, found.exposure, found.aperture) == (400, 0.02, 2.8)
    assert (found.lat, found.lon) == (48.5, 9.0)


def test_raw_data_that_are_missing_are_no_black_photo(tmp_path: Path) -> None:
    black = Image.new("RGB", PHOTO.size)
    assert refusal_of(dng(black), tmp_path, "a.dng") == "corrupt"
    assert refusal_of(dng(black, preview=jpeg(black)), tmp_path, "b.dng") is None


def test_a_small_preview_is_better_than_nothing() -> None:
    black = Image.new("RGB", PHOTO.size)
    data = dng(black, preview=jpeg(PHOTO.resize((240, 160))))
    assert off(shown(data), PHOTO) < 8 and opened(data).upright == (1200, 800)


def test_what_only_libraw_knows_completes_the_facts() -> None:
    told = facts_of_raw(
        io.BytesIO(b"HEAPCCDR"), lambda: {36867: "2001:02:03 04:05:06", 34855: 200}
    ).getexif()
    assert dict(told.get_ifd(0x8769)) == {36867: "2001:02:03 04:05:06", 34855: 200}


def _box(name: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + name + content


def test_the_facts_of_a_cr3() -> None:
    def part(name: bytes, page: Ifd) -> bytes:
        return _box(name, tiff(page))

    canon = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
    named = Ifd({271: (2, b"Canon\0"), 272: (2, b"Canon EOS R3\0"), 274: (3, [6])})
    content = part(b"CMT1", named) + part(b"CMT2", EXIF) + part(b"CMT4", GPS)
    data = _box(b"ftyp", b"crx \0\0\0\1") + _box(b"moov", _box(b"uuid", canon + content))
    exif = facts_of_raw(io.BytesIO(data), dict).getexif()
    assert exif[272] == "Canon EOS R3" and exif[274] == 6
    assert exif.get_ifd(0x8769)[36867] == "2021:05:06 07:08:09"
    assert exif.get_ifd(0x8825)[1] == "N"


def test_the_facts_of_a_raf() -> None:
    preview = jpeg(PHOTO, exif=_dated("2011:01:02 03:04:05"))
    head = b"FUJIFILMCCD-RAW 0201".ljust(84, b"\0")
    data = head + (200).to_bytes(4, "big") + len(preview).to_bytes(4, "big")
    exif = facts_of_raw(io.BytesIO(data.ljust(200, b"\0") + preview), dict).getexif()
    assert exif.get_ifd(0x8769)[36867] == "2011:01:02 03:04:05"


@pytest.mark.parametrize(
    ("start", "stands_for"), [(b"IIRO", b"II*\0"), (b"IIRS", b"II*\0"), (b"IIU\0", b"II*\0")]
)
def test_the_facts_of_files_that_begin_in_their_makers_way(start: bytes, stands_for: bytes) -> None:
    data = tiff(Ifd({271: (2, b"Maker\0")}, exif=EXIF))
    assert data.startswith(stands_for)
    exif = facts_of_raw(io.BytesIO(start + data[4:]), dict).getexif()
    assert exif[271] == "Maker" and exif.get_ifd(0x8769)[34855] == 400


def _nef(inner: tuple[int, list[int]]) -> bytes:
    """A file whose first page has a preview, and at 330 the place of the page with the raw data."""
    tags = {254: (4, [1]), 271: (2, b"Tester\0"), 274: (3, [6]), 330: inner, 513: (4, [0])}
    data = tiff(Ifd({**tags, 514: (4, [len(WHOLE)])}, exif=EXIF))
    at = struct.pack("<HHI", 513, 4, 1)
    return data.replace(at + bytes(4), at + struct.pack("<I", len(data))) + WHOLE


@pytest.mark.filterwarnings("ignore")
def test_the_preview_of_a_raw_file_that_libraw_cannot_open() -> None:
    """A file cut off before its raw data: the camera wrote the preview first."""
    data = _nef((4, [90_000_000]))
    with pytest.raises((OSError, NotImplementedError)):
        raw_files.RawFile(io.BytesIO(data))
    picture = opened(data, "a.nef")
    assert picture.upright == (800, 1200) and picture.orientation == 6
    assert facts(data, "a.nef").taken_at == "2021-05-06T07:08:09"


def test_a_tiff_that_is_called_like_a_raw_file() -> None:
    data = tiff(samples(np.asarray(PHOTO.resize((300, 200)))))
    assert off(shown(data, "a.nef"), PHOTO) < 3
    assert facts(data, "a.nef").format == "TIFF"


def test_raw_data_beyond_the_limit_of_pixels() -> None:
    small = PictureLoader(Limits(pixels=100_000))
    with pytest.raises(FileError) as refused:
        small.load(io.BytesIO(dng(PHOTO)), "a.dng", (512, 512))
    assert refused.value.code == "too_large"


def test_libraw_that_runs_out_of_memory_is_no_damage() -> None:
    import rawpy

    with pytest.raises(MemoryError), raw_files._translated():
        raise rawpy.LibRawUnsufficientMemoryError(b"no memory")


@pytest.mark.parametrize("made", [lambda: dng(PHOTO), lambda: dng(PHOTO, preview=WHOLE)])
def test_a_raw_file_cut_off_is_a_photo_or_a_named_failure(
    made: Callable[[], bytes], tmp_path: Path
) -> None:
    data = made()
    for length in (9, 50, 500, len(data) // 2, len(data) - 300, len(data) - 1):
        assert refusal_of(data[:length], tmp_path, "a.dng") in ("corrupt", "unsupported", None)


def test_the_moment_that_libraw_tells_is_the_cameras_own() -> None:
    class Told:
        class other:
            iso_speed, shutter_speed, aperture, focal_length, artist = 0.0, 0.0, 0.0, 0.0, ""
            timestamp = datetime(2010, 1, 2, 3, 4, 5)

        class lens:
            model = ""

    assert raw_files._others(Told()) == {36867: "2010:01:02 03:04:05"}
