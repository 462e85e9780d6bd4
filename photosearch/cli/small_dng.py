"""Writes a raw file for the smoke test: a DNG of linear colours without a preview, so that LibRaw has to develop it."""

from __future__ import annotations

import struct
from typing import Final

import numpy as np
from PIL import Image

# From XYZ to the colours of the "camera", those of linear sRGB, in ten-thousandths
_MATRIX: Final = (32405, -15371, -4985, -9693, 18760, 416, 556, -2040, 10572)
_SHORT, _LONG, _SIGNED_RATIO, _RATIO, _BYTE, _TEXT = 3, 4, 10, 5, 1, 2


def small_dng(picture: Image.Image) -> bytes:
    """The bytes of a DNG of an RGB picture."""
    width, height = picture.size
    light = (np.asarray(picture, np.float32) / 255) ** 2.2
    pixels = np.round(light * 65535).astype("<u2").tobytes()
    matrix = b"".join(struct.pack("<ii", value, 10_000) for value in _MATRIX)
    neutral = struct.pack("<II", 1, 1) * 3
    tags = (
        (254, _LONG, struct.pack("<I", 0)),
        (256, _LONG, struct.pack("<I", width)),
        (257, _LONG, struct.pack("<I", height)),
        (258, _SHORT, struct.pack("<3H", 16, 16, 16)),
        (259, _SHORT, struct.pack("<H", 1)),  # not compressed
        (262, _SHORT, struct.pack("<H", 34892)),  # linear raw
        (273, _LONG, struct.pack("<I", 8)),
        (277, _SHORT, struct.pack("<H", 3)),
        (278, _LONG, struct.pack("<I", height)),
        (279, _LONG, struct.pack("<I", len(pixels))),
        (284, _SHORT, struct.pack("<H", 1)),
        (50706, _BYTE, bytes((1, 4, 0, 0))),
        (50708, _TEXT, b"PhotoSearch\0"),
        (50721, _SIGNED_RATIO, matrix),
        (50728, _RATIO, neutral),
        (50778, _SHORT, struct.pack("<H", 21)),  # daylight
    )
    at = 8 + len(pixels)
    table, more = struct.pack("<H", len(tags)), b""
    beyond = at + 2 + 12 * len(tags) + 4
    sizes = {_SHORT: 2, _LONG: 4, _SIGNED_RATIO: 8, _RATIO: 8, _BYTE: 1, _TEXT: 1}
    for tag, kind, value in tags:
        count = len(value) // sizes[kind]
        if len(value) > 4:
            place = struct.pack("<I", beyond + len(more))
            more += value
            value = place
        table += struct.pack("<HHI", tag, kind, count) + value.ljust(4, b"\0")
    return b"II*\0" + struct.pack("<I", at) + pixels + table + bytes(4) + more
