"""What a camera's raw file tells of itself: its EXIF and XMP, wherever the makers of cameras put them."""

from __future__ import annotations

import contextlib
import io
import struct
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, Final

from PIL import ExifTags, Image

from photosearch.images.broken import BROKEN
from photosearch.images.opened_picture import Told
from photosearch.sidecars.xmp_files import LARGEST

Base, IFD = ExifTags.Base, ExifTags.IFD
_TIFF_STARTS: Final = {
    b"II*\0": b"II*\0",
    b"MM\0*": b"MM\0*",
    b"IIRO": b"II*\0",
    b"IIRS": b"II*\0",
    b"IIU\0": b"II*\0",
    b"MMOR": b"MM\0*",
}
_XMP_TAG: Final = 700
_CANON: Final = bytes.fromhex("85c0b687820f11e08111f4ce462b6a48")
_XMP: Final = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_MOST_BOXES: Final = 200
_DIRECTORY_BYTES: Final = 1 << 20  # the largest directory of a CR3 that is read


def facts_of_raw(source: BinaryIO, others: Callable[[], dict[int, Any]]) -> Told:
    """What tells the facts of a raw file.

    `others` gives the EXIF tags that LibRaw knows, for a file without EXIF: some old ones. It takes as long as developing.
    """
    exif, xmp = Image.Exif(), b""
    with contextlib.suppress(*BROKEN):
        exif, xmp = _exif_and_xmp(source)
    with contextlib.suppress(*BROKEN):
        if not exif:
            exif.get_ifd(IFD.Exif).update(others())
    told = Told("RAW", exif)
    if xmp:
        told.info["xmp"] = xmp
    return told


def _exif_and_xmp(source: BinaryIO) -> tuple[Image.Exif, bytes]:
    source.seek(0)
    head = source.read(160)
    exif = Image.Exif()
    if head[:4] in _TIFF_STARTS:
        exif = _of_tiff(source, head)
        xmp = exif.get(_XMP_TAG)
        return exif, xmp if isinstance(xmp, bytes) else b""
    if head.startswith(b"FUJIFILMCCD-RAW"):
        at, size = struct.unpack_from(">II", head, 84)
        with Image.open(io.BytesIO(_part(source, at, size)), formats=("JPEG",)) as image:
            return image.getexif(), image.info.get("xmp", b"")
    if head.startswith(b"\0MRM"):
        exif.load(_minolta(source))
    if head[4:12] == b"ftypcrx ":
        return _of_cr3(source)
    return exif, b""


def _of_tiff(source: BinaryIO, head: bytes) -> Image.Exif:
    exif = Image.Exif()
    source.seek(0)
    if head[:4] != _TIFF_STARTS[head[:4]]:
        source = io.BytesIO(_TIFF_STARTS[head[:4]] + source.read()[4:])
    exif.load_from_fp(source)
    return exif


def _minolta(source: BinaryIO) -> bytes:
    """The TIFF in a block of a raw file of Minolta."""
    at = 8
    for _ in range(_MOST_BOXES):
        name, size = struct.unpack(">4sI", _part(source, at, 8))
        if name == b"\0TTW":
            return _part(source, at + 8, size)
        at += 8 + size
    return b""


def _of_cr3(source: BinaryIO) -> tuple[Image.Exif, bytes]:
    """A CR3 has a TIFF for each directory: CMT1 is the first, CMT2 that of EXIF, CMT4 that of the position."""
    exif, xmp = Image.Exif(), b""
    source.seek(0, io.SEEK_END)
    for name, start, end in _boxes(source, 0, source.tell()):
        if name == b"uuid" + _XMP:
            xmp = _part(source, start, min(end - start, LARGEST))
        if name != b"moov":
            continue
        for inner, inner_start, inner_end in _boxes(source, start, end):
            if inner != b"uuid" + _CANON:
                continue
            for kind, at, until in _boxes(source, inner_start, inner_end):
                data = _part(source, at, min(until - at, _DIRECTORY_BYTES))
                if kind == b"CMT1":
                    exif.load(b"Exif\0\0" + data)
                part = {b"CMT2": IFD.Exif, b"CMT4": IFD.GPSInfo}.get(kind)
                if part is not None:
                    found = Image.Exif()
                    found.load(b"Exif\0\0" + data)
                    exif.get_ifd(part).update(dict(found))
    return exif, xmp


def _boxes(source: BinaryIO, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes between two places of an ISO file: name (with the number of a uuid box), and where their content lies."""
    for _ in range(_MOST_BOXES):
        head = _part(source, at, 32)
        if at + 8 > end or len(head) < 8:
            return
        size, name = struct.unpack_from(">I4s", head)
        start = 8
        if size == 1 and len(head) >= 16:
            (size,) = struct.unpack_from(">Q", head, 8)
            start = 16
        if size < start:
            size = end - at
        if name == b"uuid":
            name += head[start : start + 16]
            start += 16
        yield name, at + start, min(at + size, end)
        at += size


def _part(source: BinaryIO, at: int, size: int) -> bytes:
    source.seek(at)
    return source.read(size)
