"""Metadata of pictures, and that broken metadata does no harm."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from photosearch.base.facts import Facts
from photosearch.images import metadata
from photosearch.images.metadata import exif_tags, kinds, moments, plain_values
from tests.images.scenes import scene


def facts_of(exif: Image.Exif | bytes, form: str = "JPEG", **more: Any) -> Facts:
    out = io.BytesIO()
    # as bytes, because Pillow omits the directories of an Exif object from a TIFF
    data = exif if isinstance(exif, bytes) else exif.tobytes()
    scene().save(out, form, exif=data, **more)
    with Image.open(out) as image:
        image.load()
        return metadata.facts(image, image.size)


def exif_of(
    base: dict[int, Any] | None = None,
    shot: dict[int, Any] | None = None,
    place: dict[int, Any] | None = None,
) -> Image.Exif:
    exif = Image.Exif()
    exif.update(base or {})
    exif.get_ifd(0x8769).update(shot or {})
    exif.get_ifd(0x8825).update(place or {})
    return exif


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_all_facts(form: str) -> None:
    exif = exif_of(
        {0x010F: "Canon", 0x0110: "Canon EOS 40D", 0x0132: "2020:01:01 00:00:00"},
        {0x9003: "2008:05:30 15:56:01", 0xA434: "EF 50mm f/1.8", 0x9291: "83"},
        {1: "S", 2: (33.0, 51.0, 24.5), 3: "E", 4: (151.0, 12.0, 0.0)},
    )
    assert facts_of(exif, form) == Facts(
        taken_precision="second",
        taken_source="EXIF DateTimeOriginal",
        width=96,
        height=64,
        format=form,
        taken_at="2008-05-30T15:56:01",
        camera="Canon EOS 40D",
        lens="EF 50mm f/1.8",
        lat=-33.856806,
        lon=151.2,
        sublocation="Sydney Central Business District",
        city="Sydney",
        country="Australia",
        places=("Sydney Central Business District", "Sydney", "Australia"),
    )


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
def test_a_picture_without_metadata(form: str) -> None:
    assert facts_of(Image.Exif(), form) == Facts(width=96, height=64, format=form)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2008:05:30 15:56:01", "2008-05-30T15:56:01"),
        ("2008:05:30 15:56:01.123", "2008-05-30T15:56:01"),
        ("2008-05-30T15:56:01+02:00", "2008-05-30T15:56:01"),
        ("2008/05/30 15:56", "2008-05-30T15:56:00"),
        ("2008:05:30", "2008-05-30T00:00:00"),
        (" 2008:05:30 15:56:01\0junk", "2008-05-30T15:56:01"),
        ("1904:02:29 12:00:00", "1904-02-29T12:00:00"),
        ("0000:00:00 00:00:00", None),
        ("2008:13:30 15:56:01", "2008-01-01T00:00:00"),
        ("2007:02:29 15:56:01", "2007-02-01T00:00:00"),
        ("2008:05:30 25:56:01", "2008-05-30T00:00:00"),
        ("1008:05:30 15:56:01", None),
        ("9999:05:30 15:56:01", None),
        ("    :  :     :  :  ", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    assert facts_of(exif_of(shot={0x9003: text})).taken_at == expected


def test_the_best_valid_date_wins() -> None:
    blank, digitised, changed = "0000:00:00 00:00:00", "2001:01:01 01:01:01", "2002:02:02 02:02:02"
    assert (
        facts_of(exif_of({0x0132: changed}, {0x9003: blank, 0x9004: digitised})).taken_at
        == "2001-01-01T01:01:01"
    )
    assert facts_of(exif_of({0x0132: changed}, {0x9003: blank})).taken_at == "2002-02-02T02:02:02"


@pytest.mark.parametrize(
    "xmp",
    [
        b'<rdf:Description exif:DateTimeOriginal="2011-12-13T14:15:16.00+01:00"/>',
        b"<photoshop:DateCreated>2011-12-13T14:15:16</photoshop:DateCreated>",
    ],
)
def test_the_xmp_date_is_used_if_exif_has_none(xmp: bytes) -> None:
    assert facts_of(Image.Exif(), xmp=xmp).taken_at == "2011-12-13T14:15:16"
    dated = exif_of(shot={0x9003: "2001:01:01 01:01:01"})
    assert facts_of(dated, xmp=xmp).taken_at == "2001-01-01T01:01:01"


@pytest.mark.parametrize(
    ("make", "model", "expected"),
    [
        ("Canon", "Canon EOS 40D", "Canon EOS 40D"),
        ("NIKON CORPORATION", "NIKON D70", "NIKON D70"),
        ("EASTMAN KODAK COMPANY", "KODAK CX7530", "KODAK CX7530"),
        ("Apple", "iPhone XS", "Apple iPhone XS"),
        ("Apple", "", "Apple"),
        ("", "X100", "X100"),
        ("  SONY \0\0", "ILCE-1\0\0\0", "SONY ILCE-1"),
        ("\0", " ", None),
        ("Bad\nMake", "\x07One", "Bad Make One"),
        ("x" * 300, "", "x" * 100),
    ],
)
def test_cameras(make: str, model: str, expected: str | None) -> None:
    assert facts_of(exif_of({0x010F: make, 0x0110: model})).camera == expected


def test_utf8_in_exif_text() -> None:
    raw = "Kamera Ärger".encode().decode("latin-1")
    assert plain_values.text(raw) == "Kamera Ärger"
    assert plain_values.text("Motorola ©".encode("latin-1")) == "Motorola ©"


class _Fraction:
    """Like Pillow's IFDRational with a zero denominator."""

    def __float__(self) -> float:
        return float("nan")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ({1: "N", 2: (48.0, 30.0, 0.0), 3: "W", 4: (2.0, 15.0, 0.0)}, (48.5, -2.25)),
        ({1: "N", 2: (48.5,), 3: "E", 4: (2.25,)}, (48.5, 2.25)),
        ({2: (48.0, 30.0, 0.0), 4: (2.0, 15.0, 0.0)}, (48.5, 2.25)),
        ({1: "N", 2: (0.0, 0.0, 0.0), 3: "E", 4: (0.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (91.0, 0.0, 0.0), 3: "E", 4: (2.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (48.0, 0.0, 0.0), 3: "E", 4: (181.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (48.0, _Fraction(), 0.0), 3: "E", 4: (2.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: (48.0, 0.0, 0.0)}, (None, None)),
        ({1: "N", 2: "48", 3: "E", 4: None}, (None, None)),
        ({1: 7, 2: (48.0, 0.0, 0.0), 3: b"W", 4: (2.0, 0.0, 0.0)}, (48.0, 2.0)),
    ],
)
def test_places(place: dict[int, Any], expected: tuple[float | None, float | None]) -> None:
    assert exif_tags.position(place) == expected


@pytest.mark.filterwarnings("ignore")  # as in a child: Pillow warns about each broken directory
@pytest.mark.parametrize("cut", [6, 8, 10, 14, 20, 40, 80])
def test_broken_exif_does_no_harm(cut: int, tmp_path: Path) -> None:
    whole = exif_of(
        {0x010F: "Canon", 0x0110: "EOS"},
        {0x9003: "2008:05:30 15:56:01"},
        {1: "N", 2: (48.0, 30.0, 0.0), 3: "W", 4: (2.0, 15.0, 0.0)},
    ).tobytes()
    for broken in (whole[:cut], whole[:cut] + b"\xff" * 60, whole[:cut] + bytes(60)):
        found = facts_of(broken)
        assert (found.width, found.height) == (96, 64)


@pytest.mark.parametrize("value", [0, 9, -1, 700, "6"])
def test_invalid_orientations_are_ignored(value: object) -> None:
    image = scene()
    image.getexif()[0x0112] = value
    assert metadata.orientation(image) == 1


def png_facts(name: str, **texts: str) -> Facts:
    info = PngInfo()
    for key, value in texts.items():
        info.add_text(key.replace("_", " "), value)
        info.add_text(key, value)
    out = io.BytesIO()
    scene().save(out, "PNG", pnginfo=info)
    with Image.open(out) as image:
        image.load()
        return metadata.facts(image, image.size, [name])


@pytest.mark.parametrize(
    "key",
    [
        "boxes",
        "jpeg_2000_boxes",
        "xmp",
        "photoshop",
        "exif",
        "icc_profile",
        "dpi",
        "XML:com.adobe.xmp",
    ],
)
def test_a_text_of_a_png_may_have_any_name(key: str) -> None:
    assert (
        png_facts("IMG_20200101_120000.png", **{key: "anything"}).taken_at == "2020-01-01T12:00:00"
    )


@pytest.mark.parametrize(
    "time",
    ["Tue, 05 May 2015 -1:05:05 GMT", "Tue, 99999999999999999999 May 2015 05:05:05 GMT", "soon"],
)
def test_a_time_that_is_none_costs_itself_alone(time: str) -> None:
    found = png_facts("IMG_20200101_120000.png", Creation_Time=time)
    assert found.taken_at is not None and found.taken_at[:4] in ("2015", "2020")


@pytest.mark.parametrize("clock", [(-1, 2, 3), (24, 0, 0), (5, 60, 0), (5, -1, 0)])
def test_an_hour_that_is_none_leaves_the_day(clock: tuple[int, int, int]) -> None:
    found = moments.made(2015, 5, 5, *clock)
    assert found is not None and found.precision == "day" and found.at.day == 5
    far = moments.made(2015, 5, 10**30)
    assert far is not None and far.precision == "month"


@pytest.mark.parametrize(
    ("said", "camera", "expected"),
    [
        ("Spectacle", False, True),
        ("gnome-screenshot", False, True),
        ("shutter", False, True),
        ("Snipping Tool 11", False, True),
        ("Shutterfly", False, False),
        ("Shutterstock 1.0", False, False),
        ("auto shutter 1/60", True, False),
        ("Pilgrim", False, False),
        ("Spectacle", True, False),
    ],
)
def test_the_software_tells_screenshots(said: str, camera: bool, expected: bool) -> None:
    assert (
        kinds.is_screenshot((4000, 3000), "JPEG", ("a.jpg",), said, has_camera=camera) is expected
    )
