"""A picture's metadata: EXIF, XMP and IPTC, its sidecars and names. Broken metadata counts as missing; nothing here raises."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import Any

from PIL import ExifTags, Image

from photosearch.base.facts import Facts, Person
from photosearch.base.one_line import CAPTION_LENGTH, NAME_LENGTH, TITLE_LENGTH
from photosearch.gazetteer.cities import Vicinity, around
from photosearch.images.broken import BROKEN
from photosearch.images.metadata import embedded, file_names, kinds, xmp_marks
from photosearch.images.metadata import iptc_record as iptc
from photosearch.images.metadata.exif_tags import (
    LARGEST_ISO,
    RATING,
    RATING_PERCENT,
    XP_AUTHOR,
    XP_COMMENT,
    XP_KEYWORDS,
    XP_TITLE,
    Base,
    ExifTagsOf,
    camera,
)
from photosearch.images.metadata.iptc_record import IptcRecord
from photosearch.images.metadata.moments import Dated, Moment, chosen, iso, moment, with_zone
from photosearch.images.metadata.plain_values import (
    first,
    number,
    printable,
    text,
    utf16,
    whole,
)
from photosearch.images.metadata.xmp_tree import MOST_NAMES, XmpPacket
from photosearch.language.folding import folded

log = logging.getLogger(__name__)

_FORMATS = {"MPO": "JPEG", "DIB": "BMP"}
_CAMERA_SAYS = {  # descriptions that cameras write into every picture
    "olympus digital camera",
    "sony dsc",
    "samsung",
    "samsung camera pictures",
    "dcim",
    "digital camera",
    "konica minolta digital camera",
    "minolta digital camera",
    "kodak digital still camera",
    "exif_jpeg_picture",
    "default",
}
_HIERARCHIES = (  # properties with whole keywords, and what parts their levels
    ("lr:hierarchicalSubject", "|"),
    ("digiKam:TagsList", "/"),
    ("mediapro:CatalogSets", "|"),
    ("MicrosoftPhoto:LastKeywordXMP", "/"),
)

_PEOPLE = {"people", "persons", "person", "personen", "menschen"}  # keywords above names


def orientation(image: Image.Image) -> int:
    """The EXIF orientation that still has to be applied, 1 to 8. Call it after `load`, which rotates a TIFF itself."""
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except BROKEN:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def facts(
    image: Image.Image,
    size: tuple[int, int],
    names: Sequence[str] = (),
    sidecars: Sequence[bytes] = (),
) -> Facts:
    """The facts of a picture. `size`: width and height of the original when upright, in pixels. `names`: of its files,
    without folders. `sidecars`: XMP packets beside it, which are believed before what is in the file."""
    return _Reader(image, size, tuple(names), sidecars).facts()


class _Reader:
    """What the sources say of one picture. `_beside`, `_inside`: XMP packets of sidecars, and of the file; `_packets`: both."""

    def __init__(
        self,
        image: Image.Image,
        size: tuple[int, int],
        names: tuple[str, ...],
        sidecars: Sequence[bytes],
    ) -> None:
        self._image = image
        self._size = size
        self._names = names
        self._exif = ExifTagsOf(image)
        self._iptc = IptcRecord(image)
        self._beside = [packet for data in sidecars if (packet := XmpPacket(data))]
        self._inside = [packet for data in embedded.packets(image) if (packet := XmpPacket(data))]
        self._packets = [*self._beside, *self._inside]

    def facts(self) -> Facts:
        form = _FORMATS.get(self._image.format or "", self._image.format or "")
        found: dict[str, Any] = {}
        for part in (self._when, self._how, self._where, self._told, self._named, self._kind):
            try:
                found |= part()
            except BROKEN as error:  # the readers check what they read; this is the last resort
                log.info("metadata cannot be read: %s", error)
        return Facts(width=self._size[0], height=self._size[1], format=form, **found)

    # When

    def _when(self) -> dict[str, Any]:
        taken = chosen(self._dates())
        if taken is None:
            return {}
        at = with_zone(taken.moment, self._exif.fix())
        return {
            "taken_at": iso(at),
            "taken_precision": at.precision,
            "taken_source": taken.source,
            "taken_offset": at.offset,
        }

    def _dates(self) -> Iterator[Dated]:
        """All dates, in the order of trust."""
        exif, record = self._exif, self._iptc
        found: list[tuple[str, Moment | None]] = [
            *_dates_of(self._beside, "exif:DateTimeOriginal"),
            ("EXIF DateTimeOriginal", exif.moment(Base.DateTimeOriginal)),
            *_dates_of(self._inside, "exif:DateTimeOriginal"),
            *_dates_of(self._packets, "photoshop:DateCreated"),
            ("IPTC DateCreated", record.moment(iptc.CREATED, iptc.CREATED_AT)),
            ("PNG Creation Time", moment(self._text_of_png("Creation Time"))),
            *_dates_of(self._beside, "xmp:CreateDate"),
            ("EXIF DateTimeDigitized", exif.moment(Base.DateTimeDigitized)),
            *_dates_of(self._inside, "exif:DateTimeDigitized", "xmp:CreateDate"),
            ("IPTC DigitalCreationDate", record.moment(iptc.DIGITIZED, iptc.DIGITIZED_AT)),
            ("EXIF GPSDateStamp", exif.fix()),
            *(("name of the file", file_names.date(name)) for name in self._names),
        ]
        yield from (Dated(source, at) for source, at in found if at is not None)
        modified = [
            ("EXIF DateTime", exif.moment(Base.DateTime)),
            *_dates_of(self._packets, "xmp:ModifyDate"),
        ]
        yield from (Dated(source, at, modified=True) for source, at in modified if at is not None)

    # How

    def _how(self) -> dict[str, Any]:
        exif, number = self._exif, self._number
        flash = exif.flash()
        if flash is None and (
            fired := first(p.field("exif:Flash", "exif:Fired") for p in self._packets)
        ):
            flash = fired.casefold() == "true"
        iso = first(
            [
                exif.iso(),
                number("exifEX:PhotographicSensitivity", 1, LARGEST_ISO),
                number("exif:ISOSpeedRatings", 1, LARGEST_ISO),
            ]
        )
        return {
            "camera": self._camera(),
            "lens": exif.lens() or self._said("exifEX:LensModel", "aux:Lens"),
            "iso": None if iso is None else round(iso),
            "aperture": first([exif.aperture(), number("exif:FNumber", 0.01, 1000)]),
            "exposure": first([exif.exposure(), number("exif:ExposureTime", 1e-7, 1e6)]),
            "focal": first([exif.focal(), number("exif:FocalLength", 0.1, 1e5)]),
            "focal_35mm": first([exif.focal_35mm(), number("exif:FocalLengthIn35mmFilm", 1, 6e4)]),
            "flash": flash,
        }

    def _camera(self) -> str | None:
        return self._exif.camera() or camera(self._said("tiff:Make"), self._said("tiff:Model"))

    # Where

    def _where(self) -> dict[str, Any]:
        lat, lon = self._position()
        altitude = self._exif.altitude()
        if altitude is None and (high := self._number("exif:GPSAltitude", 0, 1e5)) is not None:
            altitude = round(-high if self._said("exif:GPSAltitudeRef") == "1" else high, 2)
        record = self._iptc
        told = {
            "sublocation": self._said("Iptc4xmpCore:Location") or record.text(iptc.SUBLOCATION),
            "city": self._said("photoshop:City") or record.text(iptc.CITY),
            "region": self._said("photoshop:State") or record.text(iptc.REGION),
            "country": self._said("photoshop:Country") or record.text(iptc.COUNTRY),
        }
        near = Vicinity() if lat is None or lon is None else around(lat, lon)
        names = [*told.values(), near.quarter, near.city, near.country]
        if told["city"] is None:
            told["city"] = near.city
            told["sublocation"] = told["sublocation"] or near.quarter
        told["country"] = told["country"] or near.country
        return {
            "lat": lat,
            "lon": lon,
            "altitude": altitude,
            "places": tuple(dict.fromkeys(name for name in names if name)),
            **told,
        }

    def _position(self) -> tuple[float | None, float | None]:
        """A sidecar may correct the position that the camera wrote."""
        for packet in self._beside:
            if None not in (found := _position_of(packet)):
                return found
        found = self._exif.position()
        for packet in self._inside if None in found else ():
            if None not in (found := _position_of(packet)):
                return found
        return found

    # What the file tells in words

    def _told(self) -> dict[str, Any]:
        base, record, png = self._exif.base, self._iptc, self._text_of_png
        rating = first(_rating_of(packet) for packet in self._packets)
        if rating is None:
            rating = whole(base.get(RATING), -1, 5)
        if rating is None and (percent := whole(base.get(RATING_PERCENT), 0, 100)) is not None:
            rating = _stars(percent)
        described = text(base.get(Base.ImageDescription), CAPTION_LENGTH)
        if described and described.casefold() in _CAMERA_SAYS:
            described = None
        return {
            "rating": xmp_marks.flagged(rating, self._packets),
            "label": self._said("xmp:Label") or xmp_marks.colour(self._packets),
            "title": self._said("dc:title", length=TITLE_LENGTH)
            or record.text(iptc.TITLE, TITLE_LENGTH)
            or self._said("photoshop:Headline", length=TITLE_LENGTH)
            or record.text(iptc.HEADLINE, TITLE_LENGTH)
            or utf16(base.get(XP_TITLE), TITLE_LENGTH)
            or printable(png("Title"), TITLE_LENGTH),
            "caption": self._said("dc:description", length=CAPTION_LENGTH)
            or record.text(iptc.CAPTION, CAPTION_LENGTH)
            or described
            or utf16(base.get(XP_COMMENT), CAPTION_LENGTH)
            or printable(png("Description"), CAPTION_LENGTH),
            "creator": self._said("dc:creator")
            or record.text(iptc.CREATOR)
            or text(base.get(Base.Artist))
            or utf16(base.get(XP_AUTHOR))
            or printable(png("Author")),
            "software": self._software(),
            **xmp_marks.marks_of(self._packets),
            **dict.fromkeys(xmp_marks.emptied(self._beside)),
        }

    def _software(self) -> str | None:
        return (
            text(self._exif.base.get(Base.Software))
            or self._said("xmp:CreatorTool", "tiff:Software")
            or self._iptc.text(iptc.SOFTWARE)
            or printable(self._text_of_png("Software"))
        )

    def _named(self) -> dict[str, Any]:
        """Keywords and people. Those of a sidecar replace those in the file: a keyword may have been taken away."""
        lists = ("dc:subject", *(name for name, _mark in _HIERARCHIES))
        beside = [packet for packet in self._beside if any(packet.has(name) for name in lists)][:1]
        packets = beside or self._inside
        deep = [
            "|".join(filter(None, (level.strip() for level in keyword.split(mark))))
            for name, mark in _HIERARCHIES
            for packet in packets
            for keyword in packet.texts(name)
        ]
        flat = [keyword for packet in packets for keyword in packet.texts("dc:subject")]
        if not beside:
            flat += self._iptc.texts(iptc.KEYWORDS, most=MOST_NAMES)
            windows = utf16(self._exif.base.get(XP_KEYWORDS), CAPTION_LENGTH) or ""
            parts = windows.split(";")[:MOST_NAMES]
            flat += [keyword for part in parts if (keyword := printable(part))]
        # Programs write each level of a hierarchical keyword as a flat one, too.
        levels = {folded(level) for keyword in deep for level in keyword.split("|")}
        keywords: dict[str, str] = {}
        for keyword in (*deep, *(one for one in flat if folded(one) not in levels)):
            if keyword:
                keywords.setdefault(folded(keyword), keyword)
        persons: dict[str, Person] = {}
        for person in (*_first_persons(self._beside, self._inside), *map(_person, deep)):
            if person is not None:
                persons.setdefault(person.name, person)
        return {
            "keywords": tuple(keywords.values())[:MOST_NAMES],
            "persons": tuple(persons.values())[:MOST_NAMES],
        }

    # Its kind

    def _kind(self) -> dict[str, Any]:
        size, names = self._size, self._names
        form = self._image.format or ""
        said = " ".join(filter(None, (self._software(), self._exif.comment())))
        has_camera = self._camera() is not None
        screenshot = kinds.is_screenshot(size, form, names, said, has_camera=has_camera)
        projected = bool(self._said("GPano:ProjectionType"))
        return {
            "screenshot": screenshot,
            "document": kinds.is_document(size, self._image.mode, names, said),
            "portrait": size[1] > size[0],
            "panorama": not screenshot and kinds.is_panorama(size, names, projected=projected),
            "ai": self._ai(),
        }

    def _ai(self) -> str | None:
        credit = " ".join(
            filter(
                None,
                (self._software(), self._said("photoshop:Credit"), self._iptc.text(iptc.CREDIT)),
            )
        )
        found = kinds.ai_source(self._said("Iptc4xmpExt:DigitalSourceType"), credit)
        if found is None:
            found = first(
                name for key, name in kinds.GENERATOR_TEXTS.items() if self._text_of_png(key)
            )
        return found or kinds.source_in_manifest(embedded.manifest(self._image))

    # Sources

    def _said(self, *properties: str, length: int = NAME_LENGTH) -> str | None:
        return first(packet.text(name, length) for name in properties for packet in self._packets)

    def _number(self, name: str, least: float, most: float) -> float | None:
        return first(number(packet.text(name), least, most) for packet in self._packets)

    def _text_of_png(self, keyword: str) -> str:
        """A text of a PNG, or ""."""
        if self._image.format != "PNG":
            return ""
        found = self._image.info.get(keyword)
        return found if isinstance(found, str) else ""


def _first_persons(*packets: Sequence[XmpPacket]) -> list[Person]:
    """The people of the first packet that names any."""
    return next((found for part in packets for p in part if (found := p.persons())), [])


def _person(keyword: str) -> Person | None:
    """The person that a keyword such as "People|Anna" names."""
    top, *below = keyword.split("|")
    return Person(below[-1]) if below and folded(top) in _PEOPLE else None


def _dates_of(packets: Sequence[XmpPacket], *names: str) -> Iterator[tuple[str, Moment | None]]:
    for name in names:
        for packet in packets:
            yield f"XMP {name}", moment(packet.text(name))


def _position_of(packet: XmpPacket) -> tuple[float | None, float | None]:
    lat, lon = packet.degrees("exif:GPSLatitude", 90), packet.degrees("exif:GPSLongitude", 180)
    return (None, None) if lat is None or lon is None or (lat == 0 and lon == 0) else (lat, lon)


def _rating_of(packet: XmpPacket) -> int | None:
    rating = whole(packet.text("xmp:Rating"), -1, 5)
    percent = whole(packet.text("MicrosoftPhoto:Rating"), 0, 100)
    return _stars(percent) if rating is None and percent is not None else rating


def _stars(percent: int) -> int:
    """As Windows counts them: 1, 25, 50, 75 and 99 percent are one to five stars."""
    return 0 if percent == 0 else 1 + min(percent + 12, 124) // 25
