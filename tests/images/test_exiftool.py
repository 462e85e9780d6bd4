"""Our reading against that of ExifTool: of files that ExifTool has written, and of the odd files beside the project.

Skips without ExifTool (Debian: libimage-exiftool-perl), and without `../shared/data`.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from photosearch.base.facts import Facts
from photosearch.base.records import Decoded
from photosearch.images.jobs import QueryJob
from photosearch.images.pool import DecodePool
from tests.images.marked import facts_of, marked

CORPUS: Final = Path(__file__).resolve().parents[3] / "shared" / "data" / "robust-core"
WANTED: Final = 0.99

pytestmark = pytest.mark.skipif(shutil.which("exiftool") is None, reason="there is no ExifTool")

WRITTEN = {
    "EXIF:DateTimeOriginal=2008:05:30 15:56:01": ("taken_at", "2008-05-30T15:56:01"),
    "EXIF:CreateDate=2008:05:30 15:56:01": ("taken_at", "2008-05-30T15:56:01"),
    "EXIF:ModifyDate=2008:05:30 15:56:01": ("taken_at", "2008-05-30T15:56:01"),
    "XMP-exif:DateTimeOriginal=2008:05:30 15:56:01+02:00": ("taken_offset", 120),
    "XMP-photoshop:DateCreated=1958:07": ("taken_precision", "month"),
    "XMP-xmp:CreateDate=2008:05:30 15:56:01": ("taken_source", "XMP xmp:CreateDate"),
    "IPTC:DateCreated=1985:04:03": ("taken_at", "1985-04-03T00:00:00"),
    "EXIF:Make=Canon": ("camera", "Canon"),
    "EXIF:LensModel=EF 50mm": ("lens", "EF 50mm"),
    "EXIF:ISO=400": ("iso", 400),
    "EXIF:FNumber=2.8": ("aperture", 2.8),
    "EXIF:ExposureTime=1/250": ("exposure", 0.004),
    "EXIF:FocalLength=50": ("focal", 50.0),
    "EXIF:FocalLengthIn35mmFormat=75": ("focal_35mm", 75.0),
    "EXIF:Flash=1": ("flash", True),
    "EXIF:Software=digiKam": ("software", "digiKam"),
    "EXIF:Artist=Zoë": ("creator", "Zoë"),
    "EXIF:ImageDescription=Ein schöner Tag": ("caption", "Ein schöner Tag"),
    "EXIF:XPTitle=Überschrift": ("title", "Überschrift"),
    "EXIF:XPKeywords=Hund;See": ("keywords", ("Hund", "See")),
    "IPTC:Keywords=Hund": ("keywords", ("Hund",)),
    "IPTC:ObjectName=Title": ("title", "Title"),
    "IPTC:Caption-Abstract=Words": ("caption", "Words"),
    "IPTC:City=Roma": ("city", "Roma"),
    "IPTC:Country-PrimaryLocationName=Italia": ("country", "Italia"),
    "XMP-dc:Title=Title": ("title", "Title"),
    "XMP-dc:Description=Words": ("caption", "Words"),
    "XMP-dc:Subject=Hund": ("keywords", ("Hund",)),
    "XMP-lr:HierarchicalSubject=Places|Italy": ("keywords", ("Places|Italy",)),
    "XMP-digiKam:TagsList=Places/Italy": ("keywords", ("Places|Italy",)),
    "XMP:Rating=4": ("rating", 4),
    "XMP-microsoft:RatingPercent=75": ("rating", 4),
    "XMP:Label=Red": ("label", "Red"),
    "XMP-photoshop:City=Roma": ("city", "Roma"),
    "XMP-iptcExt:DigitalSourceType=http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia": (
        "ai",
        "trainedAlgorithmicMedia",
    ),
    "XMP-GPano:ProjectionType=equirectangular": ("panorama", True),
    "XMP-exif:GPSAltitude=520": ("altitude", 520.0),
}


@pytest.mark.parametrize("field", WRITTEN)
def test_what_exiftool_writes_is_read(field: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(marked())
    words = [
        "exiftool", "-q", "-n", "-overwrite_original", "-sep", "; ", "-codedcharacterset=utf8", f"-{field}", str(path),
    ]  # fmt: skip
    subprocess.run(words, check=True, capture_output=True)
    name, expected = WRITTEN[field]
    found = getattr(facts_of(path.read_bytes()), name)
    assert found == (pytest.approx(expected) if isinstance(expected, float) else expected)


def test_regions_and_positions_that_exiftool_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(marked())
    region = (
        "{AppliedToDimensions={W=96,H=64,Unit=pixel},RegionList=[{Area={X=0.5,Y=0.5,W=0.2,H=0.4,Unit=normalized},"
        "Name=Anna,Type=Face}]}"
    )
    subprocess.run(
        ["exiftool", "-q", "-overwrite_original", f"-RegionInfo={region}", "-EXIF:GPSLatitude=33.5", "-EXIF:GPSLatitudeRef=S",
         "-EXIF:GPSLongitude=151.25", "-EXIF:GPSLongitudeRef=E", "-EXIF:GPSAltitude=12", "-EXIF:GPSAltitudeRef=Below Sea Level", str(path)],
        check=True, capture_output=True,
    )  # fmt: skip
    found = facts_of(path.read_bytes())
    assert [(p.name, p.region) for p in found.persons] == [("Anna", (0.4, 0.3, 0.2, 0.4))]
    assert (found.lat, found.lon, found.altitude) == (-33.5, 151.25, -12.0)


# The odd files. Each fact: the tags of ExifTool, those that are believed first at the front.

DATES = (
    "ExifIFD:DateTimeOriginal", "IFD0:DateTimeOriginal", "XMP-exif:DateTimeOriginal", "XMP-photoshop:DateCreated",
    "IPTC:DateCreated", "PNG:CreationTime", "ExifIFD:CreateDate", "XMP-exif:DateTimeDigitized", "XMP-xmp:CreateDate",
    "IPTC:DigitalCreationDate", "GPS:GPSDateStamp", "IFD0:ModifyDate", "XMP-xmp:ModifyDate",
)  # fmt: skip
NUMBERS = {
    "iso": ("ExifIFD:ISO", "XMP-exifEX:PhotographicSensitivity", "XMP-exif:ISO"),
    "aperture": ("ExifIFD:FNumber", "ExifIFD:ApertureValue", "XMP-exif:FNumber"),
    "exposure": ("ExifIFD:ExposureTime", "ExifIFD:ShutterSpeedValue", "XMP-exif:ExposureTime"),
    "focal": ("ExifIFD:FocalLength", "XMP-exif:FocalLength"),
    "focal_35mm": ("ExifIFD:FocalLengthIn35mmFormat", "XMP-exif:FocalLengthIn35mmFormat"),
    "lat": ("Composite:GPSLatitude", "XMP-exif:GPSLatitude"),
    "lon": ("Composite:GPSLongitude", "XMP-exif:GPSLongitude"),
    "altitude": ("Composite:GPSAltitude", "GPS:GPSAltitude", "XMP-exif:GPSAltitude"),
    "flash": ("ExifIFD:Flash",),
}
TEXTS = {
    "lens": ("ExifIFD:LensModel", "XMP-exifEX:LensModel", "XMP-aux:Lens"),
    "software": ("IFD0:Software", "XMP-xmp:CreatorTool", "IPTC:OriginatingProgram", "PNG:Software"),
    "title": (
        "XMP-dc:Title",
        "IPTC:ObjectName",
        "XMP-photoshop:Headline",
        "IPTC:Headline",
        "IFD0:XPTitle",
        "PNG:Title",
    ),
    "caption": (
        "XMP-dc:Description",
        "IPTC:Caption-Abstract",
        "IFD0:ImageDescription",
        "IFD0:XPComment",
    ),
    "camera": ("IFD0:Model", "XMP-tiff:Model", "IFD0:Make", "XMP-tiff:Make"),
}


def first(tags: dict[str, Any], names: tuple[str, ...]) -> Any:
    return next((tags[n] for n in names if str(tags.get(n, "")).strip()), None)


def text_of(value: object) -> str:
    return " ".join(str(value).split())


def same_date(facts: Facts, tags: dict[str, Any]) -> bool | None:
    """Whether both read the same; None if there is nothing to read. A second of 60 or more is no second."""
    values = (str(tags[name]) for name in DATES if name in tags)
    told = next((v for v in values if v[:4].isdigit() and 1826 <= int(v[:4]) <= 2100), None)
    if told is None:
        return None if facts.taken_at is None or facts.taken_source == "name of the file" else False
    if facts.taken_at is None:
        return False
    theirs = told.replace("-", ":").replace(".", ":").replace("T", " ")
    mine = facts.taken_at.replace("-", ":").replace("T", " ")
    end = 10 if len(theirs) < 19 or theirs[10] != " " or int(theirs[17:19]) > 59 else 19
    return mine[:end] == theirs[:end]


def same_number(facts: Facts, tags: dict[str, Any], name: str) -> bool | None:
    mine, theirs = getattr(facts, name), first(tags, NUMBERS[name])
    if name == "flash" and isinstance(theirs, int):
        theirs &= 1
    try:
        told = float(text_of(theirs).split()[0])
    except (ValueError, IndexError):
        told = 0.0
    # By design: no camera has an aperture of 0, or an exposure of 136 years, and devices without a fix write 0, 0.
    possible = name in ("altitude", "flash") or (told != 0 and told < 1e9)
    if mine is None:
        return None if theirs is None or not possible else False
    return abs(float(mine) - told) <= 0.01 * max(abs(told), 0.01)


def same_text(facts: Facts, tags: dict[str, Any], name: str) -> bool | None:
    mine, theirs = getattr(facts, name), first(tags, TEXTS[name])
    if mine is None:
        return None if theirs is None or text_of(theirs) == "OLYMPUS DIGITAL CAMERA" else False
    if theirs is None:
        return False
    told = text_of(theirs)
    if "?" in told or "\ufffd" in told:  # bytes that ExifTool does not show
        told = "".join(c if c.isascii() else "?" for c in told.replace("\ufffd", "?"))
        mine = "".join(c if c.isascii() else "?" for c in mine)
    if name == "camera":
        return bool(mine.endswith(told[:100]))
    return bool(mine == told[: len(mine)] and (len(mine) == len(told) or len(mine) >= 99))


def same_keywords(facts: Facts, tags: dict[str, Any]) -> bool | None:
    told: set[str] = set()
    for name in ("XMP-dc:Subject", "IPTC:Keywords"):
        value = tags.get(name, [])
        told |= {text_of(one).lower() for one in (value if isinstance(value, list) else [value])}
    told.discard("")
    mine = {level.lower() for keyword in facts.keywords for level in keyword.split("|")}
    return None if not told and not mine else told <= mine


CHECKS: Final[dict[str, Callable[[Facts, dict[str, Any]], bool | None]]] = {
    "taken": same_date,
    "keywords": same_keywords,
    **{name: lambda f, t, n=name: same_number(f, t, n) for name in NUMBERS},  # type: ignore[misc]
    **{name: lambda f, t, n=name: same_text(f, t, n) for name in TEXTS},  # type: ignore[misc]
}


def photos_of(paths: list[Path], folder: Path) -> Iterator[tuple[Path, Facts]]:
    """The files that become photos, with their facts."""
    with DecodePool(2, None, folder) as pool:
        for at, path in enumerate(paths):
            pool.submit(at, QueryJob(str(path), fingerprinted=False))
        while pool.pending:
            for at, found in pool.wait(None):
                if isinstance(found, Decoded) and found.facts is not None:
                    yield paths[at], found.facts


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="there is no ../shared/data")
def test_the_odd_files_are_read_as_exiftool_reads_them(tmp_path: Path) -> None:
    paths = sorted(
        p for p in CORPUS.rglob("*") if p.is_file() and p.suffix not in (".txt", ".jsonl")
    )
    said = subprocess.run(
        ["exiftool", "-j", "-n", "-G1", "-all", "-@", "-"],
        input="\n".join(map(str, paths)).encode(), capture_output=True, check=False,
    ).stdout.decode("utf-8", "replace")  # fmt: skip
    tags = {found["SourceFile"]: found for found in json.loads(said)}
    right, wrong = 0, []
    for path, facts in photos_of(paths, tmp_path):
        for name, check in CHECKS.items():
            same = check(facts, tags.get(str(path), {}))
            right += same is True
            if same is False:
                wrong.append(f"{name} of {path.relative_to(CORPUS)}: {facts}")
    share = right / max(1, right + len(wrong))
    print(f"{right} of {right + len(wrong)} facts are right ({share:.2%})")
    assert right > 700 and share >= WANTED, "\n".join(wrong)
