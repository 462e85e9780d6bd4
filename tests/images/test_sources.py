"""Facts other than dates: each of EXIF, XMP and IPTC, which is believed before which, and what hostile ones cost."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from photosearch.base.facts import Facts
from photosearch.images.jobs import FactsJob, QueryJob
from photosearch.images.metadata.xmp_tree import MOST_NAMES, XmpPacket
from photosearch.images.pool import DecodePool
from tests.images.marked import exif_of, facts_of, iptc, listed, marked, xmp

JPG = marked()


@pytest.mark.parametrize(
    ("shot", "field", "expected"),
    [
        ({0x8827: 400}, "iso", 400),
        ({0x8827: (800, 0)}, "iso", 800),
        ({0x8827: 65535, 0x8832: 102400}, "iso", 102400),
        ({0x8827: 0}, "iso", None),
        ({0x829D: 2.8}, "aperture", 2.8),
        ({0x9202: 4.0}, "aperture", 4.0),
        ({0x829D: 0}, "aperture", None),
        ({0x829A: 0.004}, "exposure", 0.004),
        ({0x9201: 8.0}, "exposure", 1 / 256),
        ({0x829A: 0.0}, "exposure", None),
        ({0x920A: 50.0}, "focal", 50.0),
        ({0xA405: 75}, "focal_35mm", 75.0),
        ({0x9209: 0x19}, "flash", True),
        ({0x9209: 0x10}, "flash", False),
        ({0xA434: "EF 50mm f/1.8"}, "lens", "EF 50mm f/1.8"),
    ],
)
def test_exif_of_the_shot(shot: dict[int, Any], field: str, expected: object) -> None:
    value = getattr(facts_of(marked(exif_of({}, shot))), field)
    assert value == (pytest.approx(expected) if isinstance(expected, float) else expected)


def test_altitudes() -> None:
    for ref, expected in ((b"\0", 123.5), (b"\1", -123.5)):
        place = {1: "N", 2: (41.9, 0.0, 0.0), 3: "E", 4: (12.5, 0.0, 0.0), 5: ref, 6: 123.5}
        assert facts_of(marked(exif_of({}, {}, place))).altitude == expected


def test_the_words_of_exif() -> None:
    base = {
        0x010E: "A day at sea", 0x013B: "Anna", 0x0131: "digiKam", 0x4746: 4,
        0x9C9B: "Überschrift".encode("utf-16-le"), 0x9C9E: "Hund;See\0".encode("utf-16-le"),
    }  # fmt: skip
    found = facts_of(marked(exif_of(base)))
    assert (found.caption, found.creator, found.software, found.rating) == (
        "A day at sea",
        "Anna",
        "digiKam",
        4,
    )
    assert (found.title, found.keywords) == ("Überschrift", ("Hund", "See"))
    assert facts_of(marked(exif_of({0x010E: "OLYMPUS DIGITAL CAMERA         "}))).caption is None


@pytest.mark.parametrize(
    ("percent", "stars"), [(0, 0), (1, 1), (25, 2), (50, 3), (75, 4), (99, 5), (100, 5)]
)
def test_ratings_in_percent(percent: int, stars: int) -> None:
    assert facts_of(marked(exif_of({0x4749: percent}))).rating == stars
    assert facts_of(marked(xmp=xmp(f'MicrosoftPhoto:Rating="{percent}"'))).rating == stars


IPTC = {
    "title": 5, "keywords": 25, "software": 65, "creator": 80, "city": 90, "sublocation": 92, "region": 95, "country": 101,
    "caption": 120,
}  # fmt: skip


@pytest.mark.parametrize("utf8", [False, True])
def test_every_field_of_iptc(utf8: bool) -> None:
    fields = [
        (number, f"{name} é".encode("utf-8" if utf8 else "latin-1"))
        for name, number in IPTC.items()
    ]
    found = facts_of(marked(iptc=iptc([*fields, (25, b"second")], utf8=utf8)))
    for name in IPTC:
        value = getattr(found, name)
        assert value == (("keywords é", "second") if name == "keywords" else f"{name} é")
    assert found.places == ("sublocation é", "city é", "region é", "country é")


XMP = {
    "tiff:Make": ("camera", "Leica", "Leica"),
    "exifEX:LensModel": ("lens", "Summicron", "Summicron"),
    "aux:Lens": ("lens", "Old lens", "Old lens"),
    "exifEX:PhotographicSensitivity": ("iso", "3200", 3200),
    "exif:FNumber": ("aperture", "28/10", 2.8),
    "exif:ExposureTime": ("exposure", "1/250", 0.004),
    "exif:FocalLength": ("focal", "50/1", 50.0),
    "exif:FocalLengthIn35mmFilm": ("focal_35mm", "75", 75.0),
    "xmp:Rating": ("rating", "-1", -1),
    "xmp:Label": ("label", "Red", "Red"),
    "xmp:CreatorTool": ("software", "darktable", "darktable"),
    "photoshop:City": ("city", "Roma", "Roma"),
    "photoshop:State": ("region", "Lazio", "Lazio"),
    "photoshop:Country": ("country", "Italia", "Italia"),
    "photoshop:Headline": ("title", "News", "News"),
    "Iptc4xmpCore:Location": ("sublocation", "Trastevere", "Trastevere"),
    "Iptc4xmpExt:DigitalSourceType": (
        "ai",
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        "trainedAlgorithmicMedia",
    ),
}


@pytest.mark.parametrize("name", XMP)
def test_every_property_of_xmp_inside_and_beside(name: str) -> None:
    field, text, expected = XMP[name]
    for packet in (xmp(f'{name}="{text}"'), xmp(inner=f"<{name}>{text}</{name}>")):
        assert getattr(facts_of(marked(xmp=packet)), field) == expected
        assert getattr(facts_of(JPG, sidecars=[packet]), field) == expected


def test_lists_languages_and_structures_of_xmp() -> None:
    inner = (
        '<dc:title><rdf:Alt><rdf:li xml:lang="de">Hund</rdf:li><rdf:li xml:lang="x-default">Dog</rdf:li></rdf:Alt></dc:title>'
        + listed("dc:description", "A dog &lt;b&gt;bold&lt;/b&gt;\n at sea", kind="Alt")
        + listed("dc:creator", "Anna", "Ben", kind="Seq")
        + '<exif:Flash rdf:parseType="Resource"><exif:Fired>True</exif:Fired></exif:Flash>'
        + listed("exif:ISOSpeedRatings", "200", kind="Seq")
    )
    found = facts_of(marked(xmp=xmp(inner=inner)))
    assert (found.title, found.caption, found.creator) == (
        "Dog",
        "A dog <b>bold</b> at sea",
        "Anna",
    )
    assert (found.flash, found.iso) == (True, 200)


def test_positions_in_xmp_and_their_correction_by_a_sidecar() -> None:
    place = {1: "N", 2: (41.9, 0.0, 0.0), 3: "E", 4: (12.5, 0.0, 0.0)}
    inside = xmp(
        'exif:GPSLatitude="48,8.25N" exif:GPSLongitude="11,34,30W" exif:GPSAltitude="520/1" exif:GPSAltitudeRef="0"'
    )
    found = facts_of(marked(xmp=inside))
    assert (found.lat, found.lon, found.altitude) == (48.1375, -11.575, 520.0)
    both = marked(exif_of({}, {}, place), inside)
    assert (facts_of(both).lat, facts_of(both).lon) == (41.9, 12.5)
    assert facts_of(both, sidecars=[inside]).lat == 48.1375
    for wrong in ("999,0N", "91,0N", "x", "48,8.25", ""):
        packet = xmp(f'exif:GPSLatitude="{wrong}" exif:GPSLongitude="11,34E"')
        assert facts_of(marked(xmp=packet)).lat is None


def test_a_position_is_named_unless_the_file_names_it() -> None:
    place = {1: "N", 2: (52.498, 0.0, 0.0), 3: "E", 4: (13.4, 0.0, 0.0)}
    found = facts_of(marked(exif_of({}, {}, place)))
    assert (found.sublocation, found.city, found.country) == ("Kreuzberg", "Berlin", "Germany")
    assert found.places == ("Kreuzberg", "Berlin", "Germany")
    found = facts_of(marked(exif_of({}, {}, place), xmp('photoshop:City="Spree-Athen"')))
    assert (found.sublocation, found.city, found.country) == (None, "Spree-Athen", "Germany")
    assert found.places == ("Spree-Athen", "Kreuzberg", "Berlin", "Germany")


HIERARCHIES = {
    "lr:hierarchicalSubject": "Places|Italy|Rome",
    "digiKam:TagsList": "Places/Italy/Rome",
    "mediapro:CatalogSets": "Places|Italy|Rome",
    "MicrosoftPhoto:LastKeywordXMP": "Places/Italy/Rome",
}


@pytest.mark.parametrize("name", HIERARCHIES)
def test_hierarchical_keywords_swallow_their_levels(name: str) -> None:
    inner = listed("dc:subject", "Rome", "Italy", "dog", "Dog") + listed(name, HIERARCHIES[name])
    record = iptc([(25, b"rome"), (25, b"boat")])
    found = facts_of(marked(xmp=xmp(inner=inner), iptc=record))
    assert found.keywords == ("Places|Italy|Rome", "dog", "boat")


def test_a_sidecar_replaces_keywords() -> None:
    inside = marked(xmp=xmp(inner=listed("dc:subject", "dog", "cat")), iptc=iptc([(25, b"dog")]))
    assert facts_of(inside, sidecars=[xmp(inner=listed("dc:subject", "cow"))]).keywords == ("cow",)
    assert facts_of(inside, sidecars=[xmp('xmp:Rating="3"')]).keywords == ("dog", "cat")


def test_people_and_their_regions() -> None:
    area = '<mwg-rs:Area stArea:x="0.5" stArea:y="0.5" stArea:w="0.2" stArea:h="0.4" stArea:unit="normalized"/>'
    regions = (
        '<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>'
        f'<rdf:li><rdf:Description mwg-rs:Name="Anna" mwg-rs:Type="Face">{area}</rdf:Description></rdf:li>'
        f'<rdf:li rdf:parseType="Resource"><mwg-rs:Name>Émile</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type>{area}</rdf:li>'
        f'<rdf:li mwg-rs:Name="Rex" mwg-rs:Type="Pet"/></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>'
    )
    windows = (
        '<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag>'
        '<rdf:li MPReg:PersonDisplayName="Ben" MPReg:Rectangle="0.1, 0.2, 0.3, 0.9"/>'
        '<rdf:li MPReg:PersonDisplayName="Cem" MPReg:Rectangle="7, x"/>'
        "</rdf:Bag></MPRI:Regions></MP:RegionInfo>"
    )
    named = listed("Iptc4xmpExt:PersonInImage", "Anna", "Dora")
    found = facts_of(marked(xmp=xmp(inner=regions + windows + named)))
    assert {person.name: person.region for person in found.persons} == {
        "Anna": (0.4, 0.3, 0.2, 0.4),
        "Émile": (0.4, 0.3, 0.2, 0.4),
        "Ben": (0.1, 0.2, 0.3, 0.8),
        "Cem": None,
        "Dora": None,
    }


def test_keywords_below_people_name_persons() -> None:
    inner = listed("digiKam:TagsList", "People/Anna", "People/Family/Ben", "People", "Places/Rome")
    found = facts_of(marked(xmp=xmp(inner=inner)))
    assert [person.name for person in found.persons] == ["Anna", "Ben"]
    assert "People|Anna" in found.keywords


@pytest.mark.parametrize(
    ("png", "software", "expected"),
    [
        ({"parameters": "a cat\nSteps: 20"}, "", "Stable Diffusion"),
        ({"prompt": "{}", "workflow": "{}"}, "", "ComfyUI"),
        ({"Software": "NovelAI"}, "", "NovelAI"),
        ({}, "Adobe Firefly", "Adobe Firefly"),
        ({}, "Adobe Photoshop 25", None),
        ({"Title": "parameters"}, "", None),
    ],
)
def test_marks_of_generators(png: dict[str, str], software: str, expected: str | None) -> None:
    exif = exif_of({0x0131: software}) if software else None
    assert facts_of(marked(exif, png=png)).ai == expected


def test_a_manifest_tells_of_a_generator() -> None:
    box = b"JP\0\1\0\0\0\1" + b"c2pa.created digitalSourceType x/trainedAlgorithmicMedia"
    segment = b"\xff\xeb" + (len(box) + 2).to_bytes(2, "big") + box
    assert facts_of(JPG[:2] + segment + JPG[2:]).ai == "trainedAlgorithmicMedia"


@pytest.mark.parametrize(
    ("size", "kind", "name", "base", "expected"),
    [
        ((1170, 2532), "png", "a.png", {}, {"screenshot", "portrait"}),
        ((1170, 2532), "jpg", "a.jpg", {}, {"portrait"}),
        ((1170, 2532), "png", "a.png", {0x010F: "Apple"}, {"portrait"}),
        ((1920, 1080), "png", "a.png", {}, {"screenshot"}),
        ((1000, 800), "png", "Screenshot_1.png", {}, {"screenshot"}),
        ((1000, 800), "jpg", "Captura de pantalla (3).jpg", {}, {"screenshot"}),
        ((1000, 800), "jpg", "螢幕截圖 2020.jpg", {}, {"screenshot"}),
        ((1000, 800), "jpg", "a.jpg", {0x0131: "gnome-screenshot"}, {"screenshot"}),
        ((1000, 800), "jpg", "receipt-12.jpg", {}, {"document"}),
        ((1000, 800), "jpg", "receiptless.jpg", {}, set()),
        ((1000, 800), "jpg", "Rechnung_März.jpg", {}, {"document"}),
        ((1000, 800), "jpg", "a.jpg", {0x0131: "Adobe Scan for Android"}, {"document"}),
        ((3000, 1000), "jpg", "a.jpg", {}, {"panorama"}),
        ((900, 300), "jpg", "a.jpg", {}, set()),
        ((900, 600), "jpg", "PANO_20200101_101010.jpg", {}, {"panorama"}),
        ((600, 900), "jpg", "a.jpg", {}, {"portrait"}),
        ((900, 600), "jpg", "a.jpg", {}, set()),
    ],
)
def test_kinds(
    size: tuple[int, int], kind: str, name: str, base: dict[int, Any], expected: set[str]
) -> None:
    data = marked(exif_of(base) if base else None, png={} if kind == "png" else None, size=size)
    found = facts_of(data, [name])
    assert {
        k for k in ("screenshot", "document", "portrait", "panorama") if getattr(found, k)
    } == expected


def test_a_page_of_black_and_white_is_a_document_and_a_projection_a_panorama() -> None:
    assert facts_of(marked(png={}, size=(1200, 1700), mode="1")).document
    assert not facts_of(marked(png={}, size=(120, 170), mode="1")).document
    assert facts_of(marked(xmp=xmp('GPano:ProjectionType="equirectangular"'))).panorama


# Hostile metadata

BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><x:xmpmeta xmlns:x="adobe:ns:meta/"><x>&c;</x></x:xmpmeta>'
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
DEEP = xmp(inner="<dc:subject>" + "<rdf:Bag><rdf:li>" * 20_000)
NESTED = xmp(
    inner="<mwg-rs:Regions>"
    + "<rdf:Bag><rdf:li>" * 3_000
    + "</rdf:li></rdf:Bag>" * 3_000
    + "</mwg-rs:Regions>"
)


@pytest.mark.parametrize(
    "data", [BOMB, OUTSIDE, DEEP, b"<", b"\xff\xfe<\0", b"<x/>", b"\0" * 100, xmp()[:-90]]
)
def test_a_hostile_packet_costs_itself_alone(data: bytes) -> None:
    exif = exif_of({0x010F: "Canon"}, {0x9003: "2008:05:30 15:56:01"})
    found = facts_of(marked(exif), sidecars=[data])
    assert (found.camera, found.taken_at) == ("Canon", "2008-05-30T15:56:01")
    assert (found.title, found.keywords) == (None, ())


def test_nesting_does_not_end_the_reading() -> None:
    found = facts_of(
        marked(exif_of({0x010F: "Canon"}, {0x9003: "2008:05:30 15:56:01"})), sidecars=[NESTED]
    )
    assert (found.camera, found.taken_at) == ("Canon", "2008-05-30T15:56:01")


def test_countless_and_endless_keywords_are_cut() -> None:
    many = xmp(inner=listed("dc:subject", *(f"word{n}" for n in range(100_000)), "x" * 100_000))
    found = facts_of(JPG, sidecars=[many])
    assert len(found.keywords) == MOST_NAMES and max(map(len, found.keywords)) <= 100
    large = xmp(inner=listed("dc:subject", *("y" * 1000 for _ in range(10_000))))
    assert not XmpPacket(large), "10 MB are no packet"
    assert facts_of(JPG, sidecars=[large]).keywords == ()


def test_control_characters_and_markup_are_plain_text() -> None:
    found = facts_of(marked(iptc=iptc([(5, b"a\x1b[31m<b>\r\nc\x00d"), (25, b"\x07\x08")])))
    assert (found.title, found.keywords) == ("a [31m<b> c", ())


@settings(max_examples=60)
@given(st.binary(max_size=300), st.integers(0, 3))
def test_no_bytes_break_the_readers(junk: bytes, where: int) -> None:
    exif = exif_of({0x010F: "Canon"}, {0x9003: "2008:05:30 15:56:01"}).tobytes()
    segment = iptc([(5, b"title"), (25, b"dog")])
    data = [
        marked(iptc=segment[:30] + junk),
        JPG[:2]
        + b"\xff\xe1"
        + (len(junk) + 2 + len(exif)).to_bytes(2, "big")
        + exif
        + junk
        + JPG[2:],
        JPG[:2] + b"\xff\xe1" + (len(junk) + 8).to_bytes(2, "big") + b"Exif\0\0" + junk + JPG[2:],
        marked(xmp=xmp()[:200] + junk) if junk else JPG,
    ][where]
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.load()
    except Exception:
        return  # not even a picture
    assert isinstance(facts_of(data, [junk.decode("latin-1")]), Facts)


@pytest.fixture
def pool(tmp_path: Path) -> Any:
    with DecodePool(1, None, tmp_path / "thumbs") as pool:
        yield pool


@pytest.mark.parametrize("keyword", ["parameters", "XML:com.adobe.xmp"])
def test_a_bomb_among_the_texts_of_a_png_does_not_cost_the_photo(
    keyword: str, tmp_path: Path, pool: DecodePool
) -> None:
    path = tmp_path / "bomb.png"
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_itxt(keyword, "x" * (20 << 20), zip=True)
    info.add_text("Software", "kept")
    Image.new("RGB", (8, 8)).save(path, pnginfo=info)
    for job in (QueryJob(str(path)), FactsJob((str(path),), 8, 8)):
        found = pool.run(job).facts
        assert found is not None and found.software == "kept"


def test_facts_alone_are_the_same_as_those_read_with_the_pixels(
    tmp_path: Path, pool: DecodePool
) -> None:
    packet = xmp('xmp:Rating="3"', listed("dc:subject", "dog"))
    exif = exif_of({0x0112: 6, 0x010F: "Canon"}, {0x9003: "2008:05:30 15:56:01"})
    for name, data in (
        ("a.jpg", marked(exif, packet, iptc([(5, b"title")]))),
        ("b.png", marked(exif, packet, png={"Title": "title"})),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        whole = pool.run(QueryJob(str(path))).facts
        assert whole is not None and (whole.width, whole.height, whole.rating) == (64, 96, 3)
        assert pool.run(FactsJob((str(path),), 64, 96)).facts == whole


def test_the_boxes_of_jpeg_2000(tmp_path: Path, pool: DecodePool) -> None:
    out = io.BytesIO()
    Image.new("RGB", (32, 32)).save(out, "JPEG2000")
    data = out.getvalue()
    packet = xmp('xmp:Rating="3"')
    exif = exif_of({0x010F: "Canon"}).tobytes()[6:]
    ids = bytes.fromhex("be7acfcb97a942e89c71999491e3afac"), b"JpgTiffExif->JP2"
    boxes = b"".join(
        struct.pack(">I4s", len(b) + 24, b"uuid") + i + b
        for i, b in zip(ids, (packet, exif), strict=True)
    )
    at = data.index(b"jp2c") - 4
    path = tmp_path / "a.jp2"
    path.write_bytes(data[:at] + boxes + data[at:])
    for job in (QueryJob(str(path)), FactsJob((str(path),), 32, 32)):
        found = pool.run(job).facts
        assert found is not None and (found.rating, found.camera) == (3, "Canon")
