"""IPTC: the records of a picture as texts and dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PIL import Image

from photosearch.base.one_line import NAME_LENGTH
from photosearch.images.metadata import embedded
from photosearch.images.metadata.moments import Moment, moment
from photosearch.images.metadata.plain_values import printable, text

TITLE, KEYWORDS, SOFTWARE, HEADLINE, CREDIT, CAPTION = 5, 25, 65, 105, 110, 120
CREATED, CREATED_AT, DIGITIZED, DIGITIZED_AT = 55, 60, 62, 63
CREATOR, CITY, SUBLOCATION, REGION, COUNTRY = 80, 90, 92, 95, 101

_UTF8: Final = b"\x1b%G"
_MOST: Final = 2000  # datasets that are read


class IptcRecord:
    """The application record of a picture. Fields are given by their number."""

    def __init__(self, image: Image.Image) -> None:
        self._fields: dict[int, list[bytes]] = {}
        self._utf8 = False
        for record, field, value in _datasets(embedded.iptc(image)):
            if (record, field) == (1, 90):
                self._utf8 = value.startswith(_UTF8)
            elif record == 2:
                self._fields.setdefault(field, []).append(value)

    def texts(self, field: int, length: int = NAME_LENGTH, most: int = 1) -> list[str]:
        """The texts of a field that may be repeated, at most `most`."""
        made = [self._text(one, length) for one in self._fields.get(field, [])[:most]]
        return [one for one in made if one]

    def text(self, field: int, length: int = NAME_LENGTH) -> str | None:
        return next(iter(self.texts(field, length)), None)

    def moment(self, date: int, time: int) -> Moment | None:
        """The moment of a field with the date and one with the time; the zone is a part of the time."""
        day, clock = (self.text(field) for field in (date, time))
        if not day:
            return None
        return (moment(f"{day}T{clock}") if clock else None) or moment(day)

    def _text(self, value: bytes, length: int) -> str | None:
        if self._utf8:
            return printable(value.decode("utf-8", "replace"), length)
        return text(value, length)


def _datasets(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield (record, number, value) up to the first that is broken."""
    at = 0
    for _ in range(_MOST):
        head = data[at : at + 5]
        if len(head) < 5 or head[0] != 0x1C:
            return
        size = int.from_bytes(head[3:5], "big")
        if size & 0x8000:  # no text that we read is so long
            more = size & 0x7FFF
            size = int.from_bytes(data[at + 5 : at + 5 + min(more, 4)], "big")
            at += more
        yield head[1], head[2], data[at + 5 : at + 5 + size]
        at += 5 + size
