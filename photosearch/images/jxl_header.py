"""The first bits of a JPEG XL codestream (ISO/IEC 18181-1), and the boxes around it: what libjxl's binding does not tell.

That is how its colours and its transparency are meant, and the metadata, without decoding pixels.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from photosearch.images.colour_spaces import ColourSpace, primaries_of, with_transfer
from photosearch.sidecars.xmp_files import LARGEST

BARE: Final = b"\xff\x0a"  # how a codestream without boxes begins
_SIGNATURE: Final = b"\0\0\0\x0cJXL \r\n\x87\n"
_STREAMS: Final = (b"jxlc", b"jxlp")
_MOST_BOXES: Final = 1000
_CODESTREAM_BYTES: Final = 1 << 16  # its header is far shorter, unless it contains a profile
_GREY, _XYB_COLOURS = 1, 2  # values of the field for the colour space
_ALPHA, _SPOT, _FILTER = 0, 2, 5  # types of extra channels
_WHITES: Final = {1: (0.3127, 0.3290), 10: (1 / 3, 1 / 3), 11: (0.314, 0.351)}


@dataclass(frozen=True)
class JxlHeader:
    """`space`: None if only the profile in the file tells it. `premultiplied`: whether the colours are already mixed with the
    transparency. `xyb`: whether they are stored as XYB, from which libjxl makes sRGB if the file has a profile."""

    xyb: bool = True
    profile: bool = False
    space: ColourSpace | None = None
    premultiplied: bool = False
    animated: bool = False


def boxes(data: bytes) -> dict[bytes, bytes]:
    """The first box of each kind that tells something: `codestream`, b"Exif", b"xml ", and b"brob" by what it contains.

    A compressed box is under its name with b"brob" before it.
    """
    if not data.startswith(_SIGNATURE):
        return {b"codestream": data[:_CODESTREAM_BYTES]}
    found: dict[bytes, bytes] = {}
    stream = b""
    for name, _, start, end in _each_box(data):
        if name in _STREAMS:
            begin = start if name == b"jxlc" else start + 4
            stream += data[begin : min(end, begin + _CODESTREAM_BYTES - len(stream))]
        elif end - start <= LARGEST:
            content = data[start:end]
            if name == b"brob":
                found.setdefault(name + content[:4], content)
            elif name in (b"Exif", b"xml "):
                found.setdefault(name, content)
    return {**found, b"codestream": stream}


def _each_box(data: bytes) -> Iterator[tuple[bytes, int, int, int]]:
    """Of each box: its name, where it begins, where its content does, and where it ends, which may be beyond the data."""
    at = 0
    for _ in range(_MOST_BOXES):
        if at + 8 > len(data):
            return
        size, name = struct.unpack_from(">I4s", data, at)
        start = at + 8
        if size == 1 and at + 16 <= len(data):
            (size,) = struct.unpack_from(">Q", data, start)
            start += 8
        end = at + size if size else len(data)
        if end < start:
            return
        yield name, at, start, end
        at = end


def pixels_alone(data: bytes) -> bytes:
    """The file without boxes that libjxl would have to read besides, and that may be broken."""
    if not data.startswith(_SIGNATURE):
        return data
    kept = (b"JXL ", b"ftyp", b"jxll", *_STREAMS)
    return b"".join(data[at:end] for name, at, _, end in _each_box(data) if name in kept)


def around(packed: bytes, codestream: bytes) -> bytes:
    """A file of `codestream` with a compressed box, whose content is `packed`."""
    out = [_SIGNATURE, _box(b"ftyp", b"jxl \0\0\0\0jxl "), _box(b"brob", packed)]
    return b"".join([*out, _box(b"jxlc", codestream)])


def _box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + name + content


def header(codestream: bytes) -> JxlHeader:
    """What the codestream's header says. Raises one of `BROKEN` if it is none."""
    if not codestream.startswith(BARE):
        raise ValueError("not a JPEG XL codestream")
    bits = _Bits(codestream[2:])
    _size(bits)
    if bits.flag():  # all is as usual
        return JxlHeader(space=ColourSpace())
    extra = bits.flag()
    animated = _extra_fields(bits) if extra else False
    _depth(bits)
    bits.flag()
    premultiplied = False
    for _ in range(bits.choice((0, 0), (1, 0), (2, 4), (1, 12))):
        premultiplied |= _extra_channel(bits)
    xyb = bits.flag()
    profile, space = _colours(bits)
    return JxlHeader(xyb, profile, space, premultiplied, animated)


class _Bits:
    """Reads bits, the lowest of each byte first. Raises EOFError at the end."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def number(self, count: int) -> int:
        at = self._at
        self._at += count
        if self._at > 8 * len(self._data):
            raise EOFError("the JPEG XL header is cut off")
        part = int.from_bytes(self._data[at // 8 : (self._at + 7) // 8], "little")
        return part >> at % 8 & (1 << count) - 1

    def flag(self) -> bool:
        return bool(self.number(1))

    def choice(self, *ways: tuple[int, int]) -> int:
        """One of four ways to write a number: what is added to it, and its bits."""
        least, count = ways[self.number(2)]
        return least + self.number(count)

    def kind(self) -> int:
        return self.choice((0, 0), (1, 0), (2, 4), (18, 6))


def _size(bits: _Bits) -> None:
    sides = ((1, 9), (1, 13), (1, 18), (1, 30))
    small = bits.flag()
    for side in range(2):
        if side == 1 and bits.number(3):  # the width follows from the height
            return
        bits.number(5) if small else bits.choice(*sides)


def _extra_fields(bits: _Bits) -> bool:
    """Whether it is an animation."""
    bits.number(3)  # its orientation, which libjxl applies
    if bits.flag():
        _size(bits)
    if bits.flag():
        small = bits.flag()
        sides = ((16, 0), (32, 0), (1, 5), (33, 9))
        larger = ((1, 6), (65, 8), (321, 10), (1345, 12))
        bits.choice(*(sides if small else larger))
        if not bits.number(3):
            bits.choice(*(sides if small else larger))
    animated = bits.flag()
    if animated:
        bits.choice((100, 0), (1000, 0), (1, 10), (1, 30))
        bits.choice((1, 0), (1001, 0), (1, 8), (1, 10))
        bits.choice((0, 0), (0, 3), (0, 16), (0, 32))
        bits.flag()
    return animated


def _depth(bits: _Bits) -> None:
    if bits.flag():
        bits.choice((32, 0), (16, 0), (24, 0), (1, 6))
        bits.number(4)
    else:
        bits.choice((8, 0), (10, 0), (12, 0), (1, 6))


def _extra_channel(bits: _Bits) -> bool:
    """Whether it is transparency with which the colours are mixed already."""
    if bits.flag():
        return False
    kind = bits.kind()
    _depth(bits)
    bits.choice((0, 0), (3, 0), (4, 0), (1, 3))
    bits.number(8 * bits.choice((0, 0), (0, 4), (16, 5), (48, 10)))
    if kind == _SPOT:
        bits.number(64)
    if kind == _FILTER:
        bits.choice((1, 0), (0, 2), (3, 4), (19, 8))
    return kind == _ALPHA and bits.flag()


def _colours(bits: _Bits) -> tuple[bool, ColourSpace | None]:
    """Whether the file has a profile, and the colours that it has without one."""
    if bits.flag():
        return False, ColourSpace()
    profile = bits.flag()
    kind = bits.kind()
    if profile or kind == _XYB_COLOURS:
        return profile, None
    number = bits.kind()
    white = _point(bits) if number == 2 else _WHITES.get(number, _WHITES[1])
    primaries = primaries_of(1)[:6]
    if kind != _GREY:
        number = bits.kind()
        if number == 2:
            primaries = _point(bits) + _point(bits) + _point(bits)
        else:
            primaries = primaries_of(number)[:6]
    if bits.flag():
        exponent = bits.number(24) / 10_000_000
        gamma = None if exponent <= 0.05 else 1 / exponent
        return False, ColourSpace(primaries + white, gamma)
    return False, with_transfer(primaries + white, bits.kind())


def _point(bits: _Bits) -> tuple[float, float]:
    ways = ((0, 19), (524_288, 19), (1_048_576, 20), (2_097_152, 21))
    packed = bits.choice(*ways), bits.choice(*ways)
    x, y = ((n >> 1 if n % 2 == 0 else -(n >> 1) - 1) / 1_000_000 for n in packed)
    return x, y
