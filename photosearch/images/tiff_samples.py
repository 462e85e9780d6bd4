"""TIFFs that Pillow refuses: floating point in several channels or of 16 or 64 bits, whole numbers of 32 bits, and the like.

libtiff only unpacks the bytes: for it, the page is written anew as one of single bytes. What the bytes mean is done here.
"""

from __future__ import annotations

import io
import struct
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, TiffImagePlugin

from photosearch.images.pixels import white_of_floats, white_of_whole_numbers
from photosearch.images.tiff_pages import COMPRESSION, HEIGHT, PHOTOMETRIC, WIDTH, TiffPage

_BITS, _STRIPS, _CHANNELS, _ROWS, _STRIP_BYTES = 258, 273, 277, 278, 279
_PLANAR, _PREDICTOR, _TILE_WIDTH, _TILE_HEIGHT = 284, 317, 322, 323
_TILES, _TILE_BYTES, _EXTRA, _FORMAT, _PROFILE = 324, 325, 338, 339, 34675
_PACKINGS: Final = (1, 5, 8, 32773, 32946, 34925, 50000)
_KINDS: Final = {1: "u", 2: "i", 3: "f"}
_DIFFERENCES, _FLOAT_PREDICTOR = 2, 3
_MOST_CHANNELS: Final = 64
_COPIES: Final = 4  # of the values that are held at a time, at most

Values = NDArray[Any]


def is_known(page: TiffPage) -> bool:
    """Whether `decoded` knows how the page is written."""
    bits, colours = set(page.numbers(_BITS)), _colours(page)
    kind = _kind(page)
    return (
        page.area > 0
        and len(bits) == 1
        and kind != ""
        and bits <= ({16, 32, 64} if kind == "f" else {8, 16, 32, 64})
        and page.whole_number(COMPRESSION, 1) in _PACKINGS
        and 0 < colours <= page.whole_number(_CHANNELS, 1) <= _MOST_CHANNELS
    )


def is_misread(page: TiffPage) -> bool:
    """Whether Pillow shows noise: channels one after the other, not compressed, with more than 8 bits for each value."""
    return (
        page.whole_number(_PLANAR, 1) == 2
        and page.whole_number(COMPRESSION, 1) == 1
        and page.whole_number(_BITS) > 8
    )


def _kind(page: TiffPage) -> str:
    return _KINDS.get(page.whole_number(_FORMAT, 1), "")


def _colours(page: TiffPage) -> int:
    """How many of the channels are colours; 0 if their meaning is not known."""
    return {0: 1, 1: 1, 2: 3}.get(page.whole_number(PHOTOMETRIC, 1), 0)


def decoded(source: BinaryIO, page: TiffPage, memory: int) -> Image.Image:
    """The picture of a page that `is_known`, with 8 bits for each value.

    Raises one of `BROKEN`, or MemoryError if it needs more than `memory` bytes.
    """
    width, height = page.size
    channels, colours, kind = page.whole_number(_CHANNELS, 1), _colours(page), _kind(page)
    size = page.whole_number(_BITS) // 8
    if width * height * channels * max(size, 4) * _COPIES > memory:
        raise MemoryError
    source.seek(0)
    data = source.read()
    extra = page.numbers(_EXTRA)
    kept = colours + (1 if channels > colours and extra[:1] in ((1,), (2,)) else 0)
    if page.whole_number(_PLANAR, 1) == 2:
        planes = [_plane(data, page, 1, f"{kind}{size}", number) for number in range(kept)]
        values = np.concatenate(planes, axis=2)
    else:
        values = _plane(data, page, channels, f"{kind}{size}", 0)[:, :, :kept]
    inverted = page.whole_number(PHOTOMETRIC, 1) == 0
    return _image(values, colours, inverted=inverted, mixed=extra[:1] == (1,), page=page)


def _plane(data: bytes, page: TiffPage, channels: int, kind: str, number: int) -> Values:
    """The values [row, column, channel] of one plane, as the file stores them."""
    size = int(kind[1:])
    width, height = page.size
    tiled = _TILES in page.tags
    across, down, tile_width, tile_height = 1, 1, width, height
    if tiled:
        tile_width, tile_height = page.whole_number(_TILE_WIDTH), page.whole_number(_TILE_HEIGHT)
        if (
            not tile_width
            or not tile_height
            or tile_width * tile_height > 4 * width * height + 65536
        ):
            raise ValueError("impossible tiles")
        across, down = -(-width // tile_width), -(-height // tile_height)
    row = tile_width * channels * size
    rows = min(page.whole_number(_ROWS, height) or height, height)
    parts = across * down if tiled else -(-height // rows)
    tags: dict[int, Any] = {
        WIDTH: across * row,
        HEIGHT: down * tile_height,
        COMPRESSION: page.whole_number(COMPRESSION, 1),
    }
    places = page.numbers(_TILES if tiled else _STRIPS)
    counts = page.numbers(_TILE_BYTES if tiled else _STRIP_BYTES)
    these = slice(number * parts, (number + 1) * parts)
    if len(places[these]) != parts or len(counts[these]) != parts:
        raise ValueError("parts of the picture are missing")
    tags |= {_TILE_WIDTH: row, _TILE_HEIGHT: tile_height} if tiled else {_ROWS: rows}
    tags[_TILES if tiled else _STRIPS] = places[these]
    tags[_TILE_BYTES if tiled else _STRIP_BYTES] = counts[these]
    with TiffImagePlugin.TiffImageFile(io.BytesIO(_bytes_only(data, tags))) as image:
        unpacked = np.asarray(image).reshape(down * tile_height, across, row)
    predictor = page.whole_number(_PREDICTOR, 1)
    order = "<" if page.tags._endian == "<" else ">"
    if predictor == _FLOAT_PREDICTOR:
        steps = unpacked.reshape(*unpacked.shape[:2], -1, channels)
        summed = np.cumsum(steps, axis=2, dtype=np.uint8)
        bytewise = summed.reshape(*unpacked.shape[:2], size, -1)
        values = np.ascontiguousarray(np.swapaxes(bytewise, 2, 3)).view(">" + kind)
    else:
        values = np.ascontiguousarray(unpacked).view(order + kind)
    values = values.reshape(*unpacked.shape[:2], tile_width, channels)
    if predictor == _DIFFERENCES:
        whole = values.astype(f"u{size}") if kind[0] != "f" else values.view(f"{order}u{size}")
        values = np.cumsum(whole, axis=2, dtype=f"u{size}").view(kind)
    return values.reshape(down * tile_height, across * tile_width, channels)[:height, :width]


def _bytes_only(data: bytes, tags: dict[int, Any]) -> bytes:
    """The file with a first page of single bytes that has `tags`. Its values follow the old bytes."""
    tags = {**tags, _BITS: 8, PHOTOMETRIC: 1, _CHANNELS: 1}
    at = len(data) + len(data) % 2
    table, more = struct.pack("<H", len(tags)), b""
    beyond = at + 2 + 12 * len(tags) + 4
    for tag, value in sorted(tags.items()):
        numbers = value if isinstance(value, tuple) else (value,)
        packed = struct.pack(f"<{len(numbers)}I", *numbers)
        if len(numbers) > 1:
            place = struct.pack("<I", beyond + len(more))
            more += packed
            packed = place
        table += struct.pack("<HHI", tag, 4, len(numbers)) + packed
    head = b"II*\0" + struct.pack("<I", at)
    return b"".join([head, data[8:].ljust(at - 8, b"\0"), table, bytes(4), more])


def _image(
    values: Values, colours: int, *, inverted: bool, mixed: bool, page: TiffPage
) -> Image.Image:
    """`mixed`: whether the colours are already mixed with the transparency, which is the last channel."""
    if values.dtype.kind == "f":
        white = white_of_floats(values[:, :, :colours])
    else:
        values = np.maximum(values, 0)
        white = white_of_whole_numbers(float(values[:, :, :colours].max(initial=0)))
    shown = np.empty(values.shape, np.uint8)
    for channel in range(values.shape[2]):
        full = white
        if channel == colours:  # transparency, which reaches to the largest number
            full = 1.0 if values.dtype.kind == "f" else float(np.iinfo(values.dtype).max)
        part = values[:, :, channel].astype(np.float32)
        part = np.nan_to_num(part, nan=0.0, posinf=full, neginf=0.0)
        shown[:, :, channel] = np.clip(part * np.float32(255 / full) + np.float32(0.5), 0, 255)
    if inverted:
        shown[:, :, 0] = 255 - shown[:, :, 0]
    modes = {1: "L", 2: "La" if mixed else "LA", 3: "RGB", 4: "RGBa" if mixed else "RGBA"}
    mode = modes[values.shape[2]]
    image = Image.frombuffer(mode, page.size, shown, "raw", mode, 0, 1)
    if mode == "RGBa":
        image = image.convert("RGBA")
    profile = page.tags.get(_PROFILE)
    if isinstance(profile, bytes):
        image.info["icc_profile"] = profile
    image.format = "TIFF"
    return image
