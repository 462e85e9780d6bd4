"""XMP: properties of a packet, embedded or from a sidecar, as texts and numbers. A packet with a DTD or entities is not read.

A property is named as in the standards, such as "dc:subject", whatever prefix the packet uses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from photosearch.base.facts import Person
from photosearch.base.one_line import NAME_LENGTH
from photosearch.images.metadata.plain_values import number, printable
from photosearch.sidecars import mark_properties
from photosearch.sidecars.xmp_files import LARGEST, trimmed

MOST_NAMES = 500  # keywords that are kept, and persons
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SPACES: Final = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/exif/1.0/": "exif",
    "http://ns.adobe.com/exif/1.0/aux/": "aux",
    "http://cipa.jp/exif/1.0/": "exifEX",
    "http://ns.adobe.com/tiff/1.0/": "tiff",
    "http://ns.adobe.com/photoshop/1.0/": "photoshop",
    "http://ns.adobe.com/lightroom/1.0/": "lr",
    "http://www.digikam.org/ns/1.0/": "digiKam",
    "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt",
    "http://www.metadataworkinggroup.com/schemas/regions/": "mwg-rs",
    "http://ns.adobe.com/xmp/sType/Area#": "stArea",
    "http://ns.adobe.com/xmp/sType/Dimensions#": "stDim",
    "http://ns.microsoft.com/photo/1.0/": "MicrosoftPhoto",
    "http://ns.microsoft.com/photo/1.0": "MicrosoftPhoto",
    "http://ns.microsoft.com/photo/1.2/": "MP",
    "http://ns.microsoft.com/photo/1.2/t/RegionInfo#": "MPRI",
    "http://ns.microsoft.com/photo/1.2/t/Region#": "MPReg",
    "http://ns.google.com/photos/1.0/panorama/": "GPano",
    "http://ns.iview-multimedia.com/mediapro/1.0/": "mediapro",
    mark_properties.SPACE: mark_properties.PREFIX,
}
_LOOSE_DATE: Final = re.compile(
    rb"(exif:DateTimeOriginal|photoshop:DateCreated|xmp:CreateDate)\s*(?:=\s*[\"']|>)\s*([0-9T: .+Z-]{4,32})"
)
_LOOSE_BYTES = 256 << 10
_DEGREES: Final = re.compile(
    r"\s*(\d{1,3}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?(?:,(\d{1,2}(?:\.\d+)?))?\s*([NSEW])", re.I
)


class XmpPacket:
    """The properties of one packet. Of a packet that is no XML, only dates are read."""

    def __init__(self, data: object) -> None:
        if isinstance(data, str):
            data = data.encode("utf-8", "replace")
        self._properties: dict[str, Element] = {}
        self._attributes: dict[str, str] = {}
        if not isinstance(data, bytes) or len(data) > LARGEST:
            return
        data = trimmed(data)
        try:
            tree = ElementTree.fromstring(data, forbid_dtd=True)
        except (ParseError, DefusedXmlException, ValueError, LookupError):
            for name, value in _LOOSE_DATE.findall(data[:_LOOSE_BYTES]):
                self._attributes.setdefault(name.decode(), value.decode("ascii"))
            return
        for rdf in tree.iter(f"{_RDF}RDF"):
            for description in rdf:
                self._take(description)

    def _take(self, description: Element) -> None:
        for name, value in description.attrib.items():
            self._attributes.setdefault(_short(name), value)
        for child in description:
            self._properties.setdefault(_short(child.tag), child)

    def __bool__(self) -> bool:
        return bool(self._properties or self._attributes)

    def has(self, name: str) -> bool:
        """Whether the packet has this property."""
        return name in self._attributes or name in self._properties

    def text(self, name: str, length: int = NAME_LENGTH) -> str | None:
        """The text of a property; of several, the first or that of the default language."""
        return next(iter(self.texts(name, length, 1)), None)

    def texts(self, name: str, length: int = NAME_LENGTH, most: int = MOST_NAMES) -> list[str]:
        """The texts of a property, at most `most`."""
        if name in self._attributes:
            values = [self._attributes[name]]
        elif name in self._properties:
            values = list(_values(self._properties[name], most))
        else:
            return []
        return [found for value in values if (found := printable(value, length))]

    def field(self, name: str, field: str) -> str | None:
        """The text of a field of a structure, or of the first of several structures."""
        top = self._properties.get(name)
        found = None if top is None else next((s for s in _structures(top)), None)
        return None if found is None else _field(found, field)

    def degrees(self, name: str, most: float) -> float | None:
        """A coordinate such as "48,30.5N", in degrees."""
        found = _DEGREES.match(self.text(name) or "")
        if found is None:
            return None
        degrees = sum(float(part or 0) / 60**at for at, part in enumerate(found.groups()[:3]))
        sign = -1 if found[4].upper() in "SW" else 1
        return round(sign * degrees, 6) if degrees <= most else None

    def persons(self) -> list[Person]:
        """The people that are named, with their regions."""
        made = [
            *self._regions(),
            *(Person(name) for name in self.texts("Iptc4xmpExt:PersonInImage")),
        ]
        by_name: dict[str, Person] = {}
        for person in made[:MOST_NAMES]:
            by_name.setdefault(person.name, person)
        return list(by_name.values())

    def _regions(self) -> Iterator[Person]:
        for region in self._listed("mwg-rs:Regions", "mwg-rs:RegionList"):
            name = printable(_field(region, "mwg-rs:Name") or "")
            kind = _field(region, "mwg-rs:Type")
            if name and kind in (None, "Face"):
                area = next((a for a in region if _short(a.tag) == "mwg-rs:Area"), None)
                place = next(_structures(area), area) if area is not None else None
                sides = [
                    _field(place, f"stArea:{side}") if place is not None else None
                    for side in "xywh"
                ]
                yield Person(name, _box(sides, centred=True))
        for region in self._listed("MP:RegionInfo", "MPRI:Regions"):
            name = printable(_field(region, "MPReg:PersonDisplayName") or "")
            if name:
                rectangle = (_field(region, "MPReg:Rectangle") or "").split(",")
                yield Person(name, _box(rectangle, centred=False))

    def _listed(self, top: str, inner: str) -> Iterator[Element]:
        """The structures of a list inside a structure."""
        if top not in self._properties:
            return
        for outer in _structures(self._properties[top]):
            for child in outer:
                if _short(child.tag) == inner:
                    yield from _structures(child)


def _short(name: str) -> str:
    """A qualified name with the usual prefix; names of other vocabularies stay as they are."""
    space, brace, local = name[1:].partition("}")
    return f"{_SPACES[space]}:{local}" if brace and space in _SPACES else name


def _values(element: Element, most: int) -> Iterator[str]:
    """The texts of a simple property, or of the members of a list; of alternatives, that of the default language first."""
    members = [li for group in element for li in group if li.tag == f"{_RDF}li"]
    if members and element[0].tag == f"{_RDF}Alt":
        members.sort(key=lambda li: li.get(_LANG) != "x-default")
    for member in members[:most]:
        yield member.text or ""
    if not members:
        yield element.get(f"{_RDF}resource") or element.text or ""


def _structures(element: Element) -> Iterator[Element]:
    """The structures that a property is, or that it lists: elements whose children and attributes are fields."""
    if (
        any(":" in _short(name) and not name.startswith(_RDF) for name in element.attrib)
        or element.get(f"{_RDF}parseType") == "Resource"
    ):
        yield element
    else:
        for child in element:
            if child.tag == f"{_RDF}Description":
                yield child
            elif child.tag in (f"{_RDF}Bag", f"{_RDF}Seq", f"{_RDF}Alt"):
                for member in child:
                    yield from _structures(member)


def _field(structure: Element, name: str) -> str | None:
    for key, value in structure.attrib.items():
        if _short(key) == name:
            return value
    for child in structure:
        if _short(child.tag) == name:
            return next(_values(child, 1), None)
    return None


def _box(sides: Sequence[str | None], *, centred: bool) -> tuple[float, float, float, float] | None:
    """Left, top, width and height, all within the picture."""
    found = [number(side, 0, 1) for side in sides]
    if len(found) != 4 or None in found:
        return None
    x, y, w, h = (side or 0.0 for side in found)
    if centred:
        x, y = x - w / 2, y - h / 2
    left, top = max(0.0, x), max(0.0, y)
    return (
        round(left, 6),
        round(top, 6),
        round(min(x + w, 1) - left, 6),
        round(min(y + h, 1) - top, 6),
    )
