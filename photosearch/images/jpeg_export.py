"""A photo as a JPEG for others: upright, in sRGB, with how and when it was taken; where and with which names only if that is wanted.

Only these tags are kept. Others, such as notes of the maker, may tell who, where or what is in the picture.
"""

from __future__ import annotations

import contextlib
import io
from typing import Final

from PIL import ExifTags, Image

from photosearch.images.broken import BROKEN
from photosearch.images.metadata import embedded

_TURNED: Final = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
_BASE, _IFD = ExifTags.Base, ExifTags.IFD
_TOP: Final = (_BASE.Make, _BASE.Model, _BASE.Artist, _BASE.Copyright)
_DETAILS: Final = (
    _BASE.DateTimeOriginal, _BASE.DateTimeDigitized, _BASE.OffsetTimeOriginal, _BASE.OffsetTimeDigitized,
    _BASE.SubsecTimeOriginal, _BASE.ExposureTime, _BASE.FNumber, _BASE.ISOSpeedRatings, _BASE.FocalLength,
    _BASE.FocalLengthIn35mmFilm, _BASE.Flash, _BASE.ExposureProgram, _BASE.MeteringMode, _BASE.LensMake, _BASE.LensModel,
)  # fmt: skip
_SRGB: Final = 1


def turned(image: Image.Image, degrees: int) -> Image.Image:
    """The picture turned clockwise by 0, 90, 180 or 270 degrees."""
    return image.transpose(_TURNED[degrees]) if degrees in _TURNED else image


def jpeg(shown: Image.Image, told: Image.Image, quality: int, xmp: bytes, *, place: bool) -> bytes:
    """The bytes of the JPEG. `told`: the picture of the file, which has its metadata. `xmp`: a packet to write, or b""."""
    more = {"xmp": xmp} if xmp else {}
    for exif in (_exif(told, place=place), b""):
        out = io.BytesIO()
        with contextlib.suppress(*BROKEN):  # tags of a hostile file cannot be written
            shown.save(out, "JPEG", quality=quality, optimize=True, exif=exif, **more)
            return out.getvalue()
    raise ValueError("the picture cannot be saved")


def _exif(told: Image.Image, *, place: bool) -> bytes:
    kept = Image.Exif()
    with contextlib.suppress(*BROKEN):
        found = embedded.exif(told)
        for tag in _TOP:
            if tag in found:
                kept[tag] = found[tag]
        details = found.get_ifd(_IFD.Exif)
        new = kept.get_ifd(_IFD.Exif)
        for tag in _DETAILS:
            if tag in details:
                new[tag] = details[tag]
        new[_BASE.ColorSpace] = _SRGB
        if place:
            kept.get_ifd(_IFD.GPSInfo).update(found.get_ifd(_IFD.GPSInfo))
        return kept.tobytes()
    return b""
