"""Where the formats keep their metadata, as far as Pillow does not read it itself."""

from __future__ import annotations

import contextlib
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from PIL import Image

from photosearch.images.broken import BROKEN
from photosearch.sidecars.xmp_files import LARGEST

# The attribute of a picture in which `note_boxes` keeps what it found. In `Image.info`, a text of the file may have any name.
_BOXES: Final = "jpeg_2000_boxes"
_MOST_BOXES: Final = 200
_EXIF_BOX: Final = b"JpgTiffExif->JP2"
_IPTC_BOX: Final = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")
_XMP_BOX: Final = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_IPTC, _EXIF, _XMP = 1028, 1058, 1060  # numbers of Photoshop's resources
_TIFF_IPTC, _TIFF_RESOURCES = 33723, 34377


def note_boxes(image: Image.Image, source: BinaryIO) -> None:
    """Keep the metadata of a JPEG 2000 with the picture, because its file is let go when it is loaded."""
    at = source.tell()
    with contextlib.suppress(*BROKEN):
        source.seek(0)
        vars(image)[_BOXES] = dict(_boxes(source))
    source.seek(at)


def _boxes(source: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    for _ in range(_MOST_BOXES):
        source.seek(at)
        head = source.read(32)
        if len(head) < 16:
            return
        size, kind = struct.unpack_from(">I4s", head)
        start = 8
        if size == 1:
            (size,) = struct.unpack_from(">Q", head, 8)
            start = 16
        if kind == b"uuid" and start + 16 < size <= LARGEST:
            source.seek(at + start)
            yield source.read(16), source.read(size - start - 16)
        if size < start:  # the last box goes to the end of the file
            return
        at += size


def unless_too_large(data: bytes) -> bytes:
    """What is compressed in `data`; b"" if it is larger than `LARGEST`. Raises zlib.error."""
    unpacking = zlib.decompressobj()
    found = unpacking.decompress(data, LARGEST)
    return b"" if unpacking.unconsumed_tail else found


def exif(image: Image.Image) -> Image.Exif:
    """The EXIF of a picture. Raises one of `BROKEN` if it is broken."""
    hidden = _resources(image).get(_EXIF) or vars(image).get(_BOXES, {}).get(_EXIF_BOX)
    if not hidden:
        return image.getexif()
    found = Image.Exif()
    found.load(b"Exif\0\0" + hidden)
    return found


def packets(image: Image.Image) -> list[object]:
    """The XMP packets in a picture."""
    every = (
        image.info.get("xmp"),
        image.info.get("XML:com.adobe.xmp"),
        _resources(image).get(_XMP),
        vars(image).get(_BOXES, {}).get(_XMP_BOX),
    )
    return [found for found in every if found][:1]


def iptc(image: Image.Image) -> bytes:
    """The IPTC of a picture, or b""."""
    with contextlib.suppress(*BROKEN):
        every = (
            (image.info.get("photoshop") or {}).get(_IPTC),
            _resources(image).get(_IPTC),
            vars(image).get(_BOXES, {}).get(_IPTC_BOX),
            _iptc_of_tiff(image),
            _iptc_of_png(image),
        )
        return next((bytes(found) for found in every if found), b"")[:LARGEST]
    return b""


def manifest(image: Image.Image) -> bytes:
    """What may hold a C2PA manifest, which says how a picture came about; b"" if there is none."""
    parts = [data for name, data in getattr(image, "applist", ()) if name == "APP11"]
    parts += [chunk[1] for chunk in getattr(image, "private_chunks", ()) if chunk[0] == b"caBX"]
    return b"".join(parts)[:LARGEST]


def _resources(image: Image.Image) -> dict[int, bytes]:
    """The resources of a Photoshop file, by number."""
    return {number: data for number, _name, data in getattr(image, "resources", ())}


def _iptc_of_tiff(image: Image.Image) -> bytes:
    tags: Any = getattr(image, "tag_v2", None)
    if tags is None:
        return b""
    raw = tags._tagdata  # as bytes; Photoshop says that they are whole numbers
    return raw.get(_TIFF_IPTC) or _resource(raw.get(_TIFF_RESOURCES, b""))


def _iptc_of_png(image: Image.Image) -> bytes:
    profile = image.info.get("Raw profile type iptc")  # by ImageMagick
    if not isinstance(profile, str):
        return b""
    data = bytes.fromhex("".join(profile.split()[2:]))
    return _resource(data.partition(b"Photoshop 3.0\0")[2]) or data


def _resource(data: bytes) -> bytes:
    """The IPTC among the resources of Photoshop, or b""."""
    for found in re.finditer(rb"8BIM\x04\x04", data[:LARGEST]):
        at = found.end()
        at += data[at] + 1
        at += at & 1
        (size,) = struct.unpack_from(">I", data, at)
        return data[at + 4 : at + 4 + size]
    return b""
