"""A picture's metadata: date, camera, lens, place. Broken metadata counts as missing; nothing here raises."""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from PIL import ExifTags, Image

from photosearch.base.facts import Facts
from photosearch.images.pixels import BROKEN

_DATE = re.compile(
    r"\s*(\d{4})[-:/. ](\d{1,2})[-:/. ](\d{1,2})(?:[T ]+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?"
)
_XMP_DATE = re.compile(
    rb"(?:exif:DateTimeOriginal|photoshop:DateCreated|xmp:CreateDate)\s*(?:=\s*[\"']|>)\s*([0-9T: .-]{8,19})"
)
_YEARS = range(1826, 2101)  # no photo is older than photography
_XMP_BYTES = 256 * 1024
_TEXT_LENGTH = 100
_NAMES = {"MPO": "JPEG", "DIB": "BMP"}


def orientation(image: Image.Image) -> int:
    """The EXIF orientation that still has to be applied, 1 to 8. Call it after `load`, which rotates a TIFF itself."""
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except BROKEN:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def facts(image: Image.Image, size: tuple[int, int]) -> Facts:
    """The facts of a loaded `image`. `size`: width and height of the original when upright, in pixels."""
    base = _tags(image, None)
    shot = _tags(image, ExifTags.IFD.Exif)
    place = _tags(image, ExifTags.IFD.GPSInfo)
    lat, lon = _position(place)
    return Facts(
        width=size[0],
        height=size[1],
        format=_NAMES.get(image.format or "", image.format or ""),
        taken_at=_taken_at(image, base, shot),
        camera=_camera(base),
        lens=_text(shot.get(ExifTags.Base.LensModel)),
        lat=lat,
        lon=lon,
    )


def _tags(image: Image.Image, directory: ExifTags.IFD | None) -> Mapping[int, Any]:
    try:
        exif = image.getexif()
        return dict(exif) if directory is None else dict(exif.get_ifd(directory))
    except BROKEN:
        return {}


def _taken_at(image: Image.Image, base: Mapping[int, Any], shot: Mapping[int, Any]) -> str | None:
    for value in (
        shot.get(ExifTags.Base.DateTimeOriginal),
        shot.get(ExifTags.Base.DateTimeDigitized),
        base.get(ExifTags.Base.DateTimeOriginal),
        base.get(ExifTags.Base.DateTime),
        *_xmp_dates(image),
    ):
        if date := _date(value):
            return date
    return None


def _xmp_dates(image: Image.Image) -> list[str]:
    xmp = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    if isinstance(xmp, str):
        xmp = xmp.encode("utf-8", "replace")
    if not isinstance(xmp, bytes):
        return []
    return [found.decode("ascii") for found in _XMP_DATE.findall(xmp[:_XMP_BYTES])]


def _date(value: object) -> str | None:
    """`value` in ISO 8601; None if it is no valid date (0000:00:00, blanks, the 31st of June)."""
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    found = _DATE.match(value) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
        moment = datetime(year, month, day, hour, minute, second)
    except ValueError:
        return None
    return moment.isoformat() if moment.year in _YEARS else None


def _camera(base: Mapping[int, Any]) -> str | None:
    """Make and model, without repeating the make if the model contains it."""
    make, model = _text(base.get(ExifTags.Base.Make)), _text(base.get(ExifTags.Base.Model))
    if not make or not model:
        return model or make
    names = make.lower().split()
    if model.lower().startswith(names[0]) or model.lower().split()[0] in names:
        return model
    return f"{make} {model}"


def _text(value: object) -> str | None:
    """The printable text up to the first NUL, or None. Pillow decodes as Latin-1, but many cameras write UTF-8."""
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if not isinstance(value, str):
        return None
    value = value.split("\0")[0]
    with contextlib.suppress(UnicodeError):
        value = value.encode("latin-1").decode("utf-8")
    value = "".join(c if c.isprintable() else " " for c in value)
    return " ".join(value.split())[:_TEXT_LENGTH].strip() or None


def _position(place: Mapping[int, Any]) -> tuple[float | None, float | None]:
    """Latitude and longitude in decimal degrees, or (None, None). Devices without a fix write 0, 0, which is ignored."""
    lat = _degrees(place.get(ExifTags.GPS.GPSLatitude), place.get(ExifTags.GPS.GPSLatitudeRef), 90)
    lon = _degrees(
        place.get(ExifTags.GPS.GPSLongitude), place.get(ExifTags.GPS.GPSLongitudeRef), 180
    )
    if lat is None or lon is None or (lat == 0 and lon == 0):
        return None, None
    return lat, lon


def _degrees(value: Any, ref: object, limit: float) -> float | None:
    try:
        parts = [float(part) for part in value]
    except BROKEN:
        return None
    if not 1 <= len(parts) <= 3:
        return None
    degrees: float = sum(part / 60**place for place, part in enumerate(parts))
    if not math.isfinite(degrees) or min(parts) < 0 or degrees > limit:
        return None
    sign = -1 if isinstance(ref, str) and ref.strip("\0 ").upper() in ("S", "W") else 1
    return round(sign * degrees, 6)
