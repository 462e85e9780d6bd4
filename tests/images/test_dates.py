"""When a photo was taken: every field that says so, in the order of trust, and names of files."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.images.metadata import file_names
from photosearch.images.metadata.moments import Moment, iso, moment, offset
from tests.images.marked import exif_of, facts_of, iptc, marked, xmp

ORIGINAL, DIGITIZED, MODIFIED = 0x9003, 0x9004, 0x0132
FIX = {0x1D: "2006:06:06", 0x07: (6.0, 6.0, 6.0)}


def day(year: int) -> str:
    """A different day in each year."""
    return f"{year}-03-{year % 100:02}T10:20:30"


def of_exif(year: int) -> str:
    return day(year).replace("-", ":").replace("T", " ")


# Every field that tells a date, those that are believed first at the top. Each has a year of its own.
FIELDS = {
    "XMP exif:DateTimeOriginal beside": 2001,
    "EXIF DateTimeOriginal": 2002,
    "XMP exif:DateTimeOriginal": 2003,
    "XMP photoshop:DateCreated": 2004,
    "IPTC DateCreated": 2005,
    "EXIF DateTimeDigitized": 2007,
    "XMP exif:DateTimeDigitized": 2008,
    "XMP xmp:CreateDate": 2009,
    "IPTC DigitalCreationDate": 2010,
    "EXIF GPSDateStamp": 2011,
    "name of the file": 2012,
    "EXIF DateTime": 2013,
    "XMP xmp:ModifyDate": 2014,
}


def facts_with(names: set[str]) -> Any:
    """The facts of a JPEG with these fields."""
    base, shot, place = {}, {}, {}
    attributes, beside, record = [], [], []
    files = []
    for name in names:
        year = FIELDS[name]
        compact = day(year)[:10].replace("-", "").encode()
        match name:
            case "XMP exif:DateTimeOriginal beside":
                beside.append(f'exif:DateTimeOriginal="{day(year)}"')
            case "EXIF DateTimeOriginal":
                shot[ORIGINAL] = of_exif(year)
            case "EXIF DateTimeDigitized":
                shot[DIGITIZED] = of_exif(year)
            case "EXIF DateTime":
                base[MODIFIED] = of_exif(year)
            case "EXIF GPSDateStamp":
                place |= {0x1D: of_exif(year)[:10], 0x07: (10.0, 20.0, 30.0)}
            case "IPTC DateCreated":
                record += [(55, compact), (60, b"102030")]
            case "IPTC DigitalCreationDate":
                record += [(62, compact), (63, b"102030")]
            case "name of the file":
                files.append(f"IMG_{compact.decode()}_102030.jpg")
            case _:
                attributes.append(f'{name.removeprefix("XMP ")}="{day(year)}"')
    data = marked(
        exif_of(base, shot, place) if base or shot or place else None,
        xmp(" ".join(attributes)) if attributes else b"",
        iptc(record) if record else b"",
    )
    return facts_of(data, files, [xmp(" ".join(beside))] if beside else [])


@pytest.mark.parametrize("name", FIELDS)
def test_each_field_is_read_and_believed_before_all_that_follow(name: str) -> None:
    names = list(FIELDS)
    for others in ([], names[names.index(name) + 1 :]):
        found = facts_with({name, *others})
        assert found.taken_at == day(FIELDS[name])
        assert found.taken_source == name.removesuffix(" beside")
        assert found.taken_precision == "second"


def test_the_texts_of_a_png() -> None:
    for text in ("2015:05:06 07:08:09", "Wed, 06 May 2015 07:08:09 GMT", "2015-05-06T07:08:09Z"):
        found = facts_of(marked(png={"Creation Time": text}))
        assert (found.taken_at, found.taken_source) == ("2015-05-06T07:08:09", "PNG Creation Time")


@pytest.mark.parametrize(
    ("text", "expected", "precision"),
    [
        ("1958", "1958-01-01T00:00:00", "year"),
        ("1958-07", "1958-07-01T00:00:00", "month"),
        ("1958:07:00 00:00:00", "1958-07-01T00:00:00", "month"),
        ("1958:00:00", "1958-01-01T00:00:00", "year"),
        ("1958:07:14", "1958-07-14T00:00:00", "day"),
        ("2007:02:29 10:00:00", "2007-02-01T00:00:00", "month"),
        ("2007:02:28 24:00:00", "2007-02-28T00:00:00", "day"),
        ("2007:02:28 10:61:00", "2007-02-28T00:00:00", "day"),
        ("2007:02:28 10:20:99", "2007-02-28T10:20:59", "second"),
        ("2007:02:28   :  :  ", "2007-02-28T00:00:00", "day"),
        ("20070228 102030", "2007-02-28T10:20:30", "second"),
        ("20070228T102030+0100", "2007-02-28T10:20:30", "second"),
        ("2007:02:28:10:20:30", "2007-02-28T10:20:30", "second"),
        ("2007:02:28 10.20.30", "2007-02-28T10:20:30", "second"),
        ("2007:02:28 03:20:30 PM", "2007-02-28T15:20:30", "second"),
        ("2007:02:28 下午03:20:30", "2007-02-28T15:20:30", "second"),
        ("2007:02:28 12:20:30 am", "2007-02-28T00:20:30", "second"),
    ],
)
def test_a_bad_part_costs_that_part(text: str, expected: str, precision: str) -> None:
    found = moment(text)
    assert found is not None and (iso(found), found.precision) == (expected, precision)


@pytest.mark.parametrize(
    "text",
    [
        "0000:00:00 00:00:00", "9999:12:31 23:59:59", "1700:01:01", "    :  :     :  :  ", "yesterday", "", "20", "12345",
        "-2008", "2008x", b"\xff\xfe", None, 7, "99999999999999999999",
    ],
)  # fmt: skip
def test_what_is_no_date(text: object) -> None:
    assert moment(text) is None or text == "2008x"


@given(st.text(max_size=60) | st.binary(max_size=60))
def test_no_text_breaks_the_reader_of_dates(value: str | bytes) -> None:
    for found in (moment(value), file_names.date(str(value))):
        assert found is None or 1826 <= found.at.year <= 2100


def test_a_date_that_is_less_exact_is_completed_by_one_that_agrees() -> None:
    shot = {ORIGINAL: "1958:07", DIGITIZED: "1958:07:14 10:00:00"}
    assert facts_of(marked(exif_of({}, shot))).taken_at == "1958-07-14T10:00:00"
    shot[DIGITIZED] = "2021:03:04 10:00:00"
    found = facts_of(marked(exif_of({MODIFIED: "1958:07:20 10:00:00"}, shot)))
    assert (found.taken_at, found.taken_precision) == ("1958-07-01T00:00:00", "month")


def test_zones() -> None:
    shot = {ORIGINAL: "2019:08:05 12:00:00", 0x9011: "+05:45"}
    assert facts_of(marked(exif_of({}, shot))).taken_offset == 345
    shot[0x9011] = "+99:00"
    assert facts_of(marked(exif_of({}, shot))).taken_offset is None
    packet = xmp('exif:DateTimeOriginal="2019-08-05T12:00:00-03:30"')
    assert facts_of(marked(xmp=packet)).taken_offset == -210
    record = iptc([(55, b"20190805"), (60, b"120000+0200")])
    assert facts_of(marked(iptc=record)).taken_offset == 120
    assert [offset(text) for text in ("Z", "-00:30", "+2:00", "east", "+02:75")] == [
        0,
        -30,
        120,
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("fix", "expected"),
    [
        ((10, 0, 5), 120),
        ((4, 15, 0), None),
        ((6, 30, 0), 330),
        ((10, 7, 0), None),
        ((99, 0, 0), None),
    ],
)
def test_a_satellite_fix_of_the_same_moment_tells_the_zone(
    fix: tuple[int, int, int], expected: int | None
) -> None:
    place = {0x1D: "2019:08:05", 0x07: tuple(map(float, fix))}
    found = facts_of(marked(exif_of({}, {ORIGINAL: "2019:08:05 12:00:00"}, place)))
    assert (found.taken_at, found.taken_offset) == ("2019-08-05T12:00:00", expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("IMG_20190805_123456.jpg", "2019-08-05T12:34:56"),
        ("IMG_20190805_123456_1.jpg", "2019-08-05T12:34:56"),
        ("IMG_20190805_123456789.jpg", "2019-08-05T12:34:56"),
        ("20190805_123456.heic", "2019-08-05T12:34:56"),
        ("20190805123456.jpg", "2019-08-05T12:34:56"),
        ("PXL_20190805_123456789.MP.jpg", "2019-08-05T12:34:56"),
        ("MVIMG_20190805_123456.jpg", "2019-08-05T12:34:56"),
        ("PANO_20190805_123456.jpg", "2019-08-05T12:34:56"),
        ("IMG-20190805-WA0001.jpg", "2019-08-05T00:00:00"),
        ("WhatsApp Image 2019-08-05 at 12.34.56.jpeg", "2019-08-05T12:34:56"),
        ("WhatsApp Image 2019-08-05 at 1.34.56\u202fPM.jpeg", "2019-08-05T13:34:56"),
        ("WhatsApp Image 2019-08-05 at 01.34.56 PM (1).jpeg", "2019-08-05T13:34:56"),
        ("signal-2019-08-05-123456.jpg", "2019-08-05T12:34:56"),
        ("signal-2019-08-05-12-34-56-789.jpg", "2019-08-05T12:34:56"),
        ("photo_2019-08-05_12-34-56.jpg", "2019-08-05T12:34:56"),
        ("Screenshot_20190805-123456.png", "2019-08-05T12:34:56"),
        ("Screenshot_2019-08-05-12-34-56-789_com.app.png", "2019-08-05T12:34:56"),
        ("Screenshot 2019-08-05 at 12.34.56.png", "2019-08-05T12:34:56"),
        ("Screenshot from 2019-08-05 12-34-56.png", "2019-08-05T12:34:56"),
        ("Bildschirmfoto 2019-08-05 um 12.34.56.png", "2019-08-05T12:34:56"),
        ("2019-08-05 12.34.56.jpg", "2019-08-05T12:34:56"),
        ("2019-08-05 12.34.56-1.jpg", "2019-08-05T12:34:56"),
        ("WP_20190805_12_34_56_Pro.jpg", "2019-08-05T12:34:56"),
        ("viber_image_2019-08-05_12-34-56-789.jpg", "2019-08-05T12:34:56"),
        ("2019-08-05.jpg", "2019-08-05T00:00:00"),
        ("holiday 2019-08-05 (3).jpg", "2019-08-05T00:00:00"),
        ("FB_IMG_1565008496000.jpg", "2019-08-05T12:34:56"),
        ("mmexport1565008496000.jpg", "2019-08-05T12:34:56"),
        ("1565008496000.jpg", "2019-08-05T12:34:56"),
        ("DSC_0001.jpg", None),
        ("IMG_2019.jpg", None),
        ("20191305_123456.jpg", None),
        ("20190230.jpg", None),
        ("123420190805.jpg", None),
        ("2019080512.jpg", None),
        ("IMG_18990101_000000.jpg", None),
        ("9999999999999.jpg", None),
        ("", None),
        ("\udcff20190805.jpg", "2019-08-05T00:00:00"),
    ],
)  # fmt: skip
def test_names_of_files(name: str, expected: str | None) -> None:
    found = file_names.date(name)
    assert (None if found is None else iso(found)) == expected


def test_a_name_in_utc_says_so() -> None:
    assert file_names.date("PXL_20190805_123456789.jpg") == Moment(
        moment("2019-08-05 12:34:56").at,
        "second",
        0,  # type: ignore[union-attr]
    )
