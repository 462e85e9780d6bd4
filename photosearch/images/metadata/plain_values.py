"""Turn what a file says into plain values. What is no valid value is None; nothing here raises."""

from __future__ import annotations

import contextlib
import math
import re
from collections.abc import Iterable
from typing import Any, TypeVar

from photosearch.base.one_line import NAME_LENGTH, READ_LENGTH, one_line
from photosearch.images.broken import BROKEN

T = TypeVar("T")

_FRACTION = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)\s*(?:/\s*(\d+(?:\.\d+)?))?\s*$")


def text(value: object, length: int = NAME_LENGTH) -> str | None:
    """The printable text up to the first NUL, in one line. Pillow decodes as Latin-1, but many cameras write UTF-8."""
    if isinstance(value, bytes):
        value = value[:READ_LENGTH].decode("latin-1")
    if not isinstance(value, str):
        return None
    value = value[:READ_LENGTH].split("\0")[0]
    with contextlib.suppress(UnicodeError):
        value = value.encode("latin-1").decode("utf-8")
    return printable(value, length)


def printable(value: str, length: int = NAME_LENGTH) -> str | None:
    """A text that is decoded already, in one line without control characters, cut at `length` characters; None if empty."""
    return one_line(value, length) or None


def utf16(value: object, length: int = NAME_LENGTH) -> str | None:
    """A text of the fields that Windows writes: UTF-16, as bytes or as a tuple of them."""
    if isinstance(value, tuple):
        with contextlib.suppress(*BROKEN):
            value = bytes(value[:READ_LENGTH])
    if not isinstance(value, bytes):
        return None
    found = value[:READ_LENGTH].decode("utf-16-le", "replace").split("\0")[0]
    return printable(found, length)


def number(value: Any, least: float, most: float) -> float | None:
    """A number between `least` and `most`: a number, a fraction of EXIF, or a text such as "1/250"."""
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if isinstance(value, tuple | list):
        value = value[0] if value else None
    try:
        if isinstance(value, str):
            found = _FRACTION.match(value.strip("\0 "))
            if found is None:
                return None
            value = float(found[1]) / float(found[2] or 1)
        if value is None or isinstance(value, bool):
            return None
        made = float(value)
    except BROKEN:
        return None
    return made if math.isfinite(made) and least <= made <= most else None


def whole(value: Any, least: int, most: int) -> int | None:
    """As `number`, rounded."""
    found = number(value, least, most)
    return None if found is None else round(found)


def first(values: Iterable[T | None]) -> T | None:
    """The first value that is not None."""
    return next((value for value in values if value is not None), None)
