"""EXIF: the directories of a picture, and what single tags say."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from PIL import ExifTags, Image

from photosearch.images.broken import BROKEN
from photosearch.images.metadata import embedded
from photosearch.images.metadata.moments import Moment, made, moment, offset
from photosearch.images.metadata.plain_values import number, text, whole

Base, GPS = ExifTags.Base, ExifTags.GPS
RATING, RATING_PERCENT = 0x4746, 0x4749
XP_TITLE, XP_COMMENT, XP_AUTHOR, XP_KEYWORDS = 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E
LARGEST_ISO: Final = 100_000_000
_ZONES: Final = {
    Base.DateTimeOriginal: Base.OffsetTimeOriginal,
    Base.DateTimeDigitized: Base.OffsetTimeDigitized,
    Base.DateTime: Base.OffsetTime,
}
_STORED_ISO: Final = 65535  # means: larger, in another tag


class ExifTagsOf:
    """The EXIF of a picture. A directory that is broken is empty."""

    def __init__(self, image: Image.Image) -> None:
        try:
            found = embedded.exif(image)
        except BROKEN:
            found = Image.Exif()
        self.base = _directory(found, None)
        self.shot = _directory(found, ExifTags.IFD.Exif)
        self.place = _directory(found, ExifTags.IFD.GPSInfo)

    def moment(self, tag: ExifTags.Base) -> Moment | None:
        """The moment of a date tag, with its zone."""
        value = self.shot.get(tag, self.base.get(tag))
        zone = _ZONES.get(tag)
        found = moment(value)
        if found is None or found.offset is not None or found.precision != "second":
            return found
        minutes = offset(self.shot.get(zone, self.base.get(zone))) if zone else None
        return Moment(found.at, found.precision, minutes)

    def fix(self) -> Moment | None:
        """When the position was determined, in UTC."""
        day = moment(self.place.get(GPS.GPSDateStamp))
        if day is None or day.precision == "year":
            return None
        try:
            hour, minute, second = (int(float(part)) for part in self.place[GPS.GPSTimeStamp])
        except BROKEN:
            return day
        return made(day.at.year, day.at.month, day.at.day, hour, minute, second, offset=0)

    def camera(self) -> str | None:
        return camera(text(self.base.get(Base.Make)), text(self.base.get(Base.Model)))

    def lens(self) -> str | None:
        return text(self.shot.get(Base.LensModel))

    def iso(self) -> int | None:
        found = whole(self.shot.get(Base.ISOSpeedRatings), 1, LARGEST_ISO)
        if found is not None and found != _STORED_ISO:
            return found
        for tag in (Base.RecommendedExposureIndex, Base.StandardOutputSensitivity, Base.ISOSpeed):
            larger = whole(self.shot.get(tag), 1, LARGEST_ISO)
            if larger is not None:
                return larger
        return found

    def aperture(self) -> float | None:
        found = number(self.shot.get(Base.FNumber), 0.01, 1000)
        if found is None:
            value = number(self.shot.get(Base.ApertureValue), 0.01, 20)
            found = None if value is None else 2 ** (value / 2)
        return None if found is None else round(found, 2)

    def exposure(self) -> float | None:
        """In seconds."""
        found = number(self.shot.get(Base.ExposureTime), 1e-7, 1e6)
        if found is None:
            value = number(self.shot.get(Base.ShutterSpeedValue), -20, 23)
            found = None if value is None else 2**-value
        return found

    def focal(self) -> float | None:
        return _rounded(number(self.shot.get(Base.FocalLength), 0.1, 1e5))

    def focal_35mm(self) -> float | None:
        return _rounded(number(self.shot.get(Base.FocalLengthIn35mmFilm), 1, 6e4))

    def flash(self) -> bool | None:
        found = whole(self.shot.get(Base.Flash), 0, 0xFFFF)
        return None if found is None else bool(found & 1)

    def altitude(self) -> float | None:
        """Metres above the level of the sea."""
        found = number(self.place.get(GPS.GPSAltitude), 0, 1e5)
        if found is None:
            return None
        ref = self.place.get(GPS.GPSAltitudeRef)
        return round(-found if ref in (1, b"\1", "1") else found, 2)

    def position(self) -> tuple[float | None, float | None]:
        return position(self.place)

    def comment(self) -> str | None:
        """The comment of the user, whose first eight bytes name its encoding."""
        value = self.shot.get(Base.UserComment)
        if not isinstance(value, bytes):
            return text(value, 300)
        kind, value = value[:8], value[8:1200]
        if kind.startswith(b"UNICODE"):
            big = value[:2] == b"\xfe\xff" or value[:1] == b"\0"
            return text(
                value.decode("utf-16-be" if big else "utf-16-le", "replace").lstrip("\ufeff"), 300
            )
        return text(value, 300)


def _directory(exif: Image.Exif, directory: ExifTags.IFD | None) -> Mapping[int, Any]:
    try:
        return dict(exif) if directory is None else dict(exif.get_ifd(directory))
    except BROKEN:
        return {}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def camera(make: str | None, model: str | None) -> str | None:
    """Make and model, without repeating the make if the model contains it."""
    if not make or not model:
        return model or make
    names = make.lower().split()
    if model.lower().startswith(names[0]) or model.lower().split()[0] in names:
        return model
    return f"{make} {model}"


def position(place: Mapping[int, Any]) -> tuple[float | None, float | None]:
    """Latitude and longitude in decimal degrees, or (None, None). Devices without a fix write 0, 0, which is ignored."""
    lat = _degrees(place.get(GPS.GPSLatitude), place.get(GPS.GPSLatitudeRef), 90)
    lon = _degrees(place.get(GPS.GPSLongitude), place.get(GPS.GPSLongitudeRef), 180)
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
