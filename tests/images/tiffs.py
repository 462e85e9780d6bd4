"""Writes TIFFs and DNGs tag by tag, as odd as a test wants them."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image

SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 10: 8, 11: 4, 12: 8}
CODES = {3: "H", 4: "I", 11: "f", 12: "d"}


@dataclass
class Ifd:
    """`tags`: number → (type, values). `parts`: the strips, or, with the tags of tiles, the tiles."""

    tags: dict[int, tuple[int, Any]]
    parts: Sequence[bytes] = ()
    subs: Sequence[Ifd] = ()
    exif: Ifd | None = None
    gps: Ifd | None = None
    interop: Ifd | None = None
    after: list[int] = field(default_factory=list)


def tiff(*pages: Ifd, order: str = "<") -> bytes:
    out = bytearray(b"II*\0" if order == "<" else b"MM\0*")
    out += bytes(4)
    link = 4
    for page in pages:
        at = _put(out, page, order)
        struct.pack_into(order + "I", out, link, at)
        link = page.after[0]
    return bytes(out)


def _put(out: bytearray, page: Ifd, order: str) -> int:
    tags = dict(page.tags)
    for tag, inner in ((34665, page.exif), (34853, page.gps), (40965, page.interop)):
        if inner is not None:
            tags[tag] = (4, [_put(out, inner, order)])
    if page.subs:
        tags[330] = (4, [_put(out, sub, order) for sub in page.subs])
    if page.parts:
        tiled = 322 in tags
        places = []
        for part in page.parts:
            places.append(len(out))
            out += part + bytes(len(part) % 2)
        tags[324 if tiled else 273] = (4, places)
        tags[325 if tiled else 279] = (4, [len(part) for part in page.parts])
    packed = {tag: _packed(kind, values, order) for tag, (kind, values) in sorted(tags.items())}
    places_of = {}
    for tag, data in packed.items():
        if len(data) > 4:
            places_of[tag] = len(out)
            out += data + bytes(len(data) % 2)
    at = len(out)
    out += struct.pack(order + "H", len(tags))
    for tag, data in packed.items():
        kind = tags[tag][0]
        out += struct.pack(order + "HHI", tag, kind, len(data) // SIZES[kind])
        out += (
            struct.pack(order + "I", places_of[tag]) if tag in places_of else data.ljust(4, b"\0")
        )
    page.after[:] = [len(out)]
    out += bytes(4)
    return at


def _packed(kind: int, values: Any, order: str) -> bytes:
    if isinstance(values, bytes):
        return values
    if kind in (5, 10):
        code = "I" if kind == 5 else "i"
        return b"".join(struct.pack(order + 2 * code, *pair) for pair in values)
    return struct.pack(f"{order}{len(values)}{CODES[kind]}", *values)


def samples(
    values: Any,
    *,
    order: str = "<",
    compression: int = 1,
    predictor: int = 1,
    planar: bool = False,
    rows: int = 0,
    tile: tuple[int, int] | None = None,
    **more: tuple[int, Any],
) -> Ifd:
    """A page of `values` [row, column, channel] of any type. `more`: further tags, as t254=(4, [1])."""
    values = np.asarray(values)
    height, width, channels = values.shape
    size = values.dtype.itemsize
    planes = [values[:, :, [c]] for c in range(channels)] if planar else [values]
    tags: dict[int, tuple[int, Any]] = {
        256: (4, [width]),
        257: (4, [height]),
        258: (3, [8 * size] * channels),
        259: (3, [compression]),
        262: (3, [2 if channels >= 3 else 1]),
        277: (3, [channels]),
        284: (3, [2 if planar else 1]),
        317: (3, [predictor]),
        339: (3, [{"u": 1, "i": 2, "f": 3}[values.dtype.kind]] * channels),
    }
    if channels in (2, 4):
        tags[338] = (3, [2])
    parts = []
    for plane in planes:
        if tile:
            across, down = -(-width // tile[0]), -(-height // tile[1])
            wide = np.zeros((down * tile[1], across * tile[0], plane.shape[2]), plane.dtype)
            wide[:height, :width] = plane
            blocks = [
                wide[y : y + tile[1], x : x + tile[0]]
                for y in range(0, down * tile[1], tile[1])
                for x in range(0, across * tile[0], tile[0])
            ]
        else:
            blocks = [plane[y : y + (rows or height)] for y in range(0, height, rows or height)]
        parts += [_part(block, order, compression, predictor) for block in blocks]
    if tile:
        tags |= {322: (4, [tile[0]]), 323: (4, [tile[1]])}
    else:
        tags[278] = (4, [rows or height])
    return Ifd(tags | {int(name[1:]): value for name, value in more.items()}, parts)


def _part(block: Any, order: str, compression: int, predictor: int) -> bytes:
    height, width, channels = block.shape
    size = block.dtype.itemsize
    if predictor == 3:
        big = np.ascontiguousarray(block.astype(block.dtype.newbyteorder(">")))
        planes = big.view(np.uint8).reshape(height, width * channels, size).transpose(0, 2, 1)
        flat = planes.reshape(height, -1, channels)
        flat = np.diff(flat, axis=1, prepend=np.zeros((height, 1, channels), np.uint8))
        data = flat.astype(np.uint8).tobytes()
    else:
        if predictor == 2:
            whole = block.view(f"u{size}")
            block = np.diff(whole, axis=1, prepend=np.zeros((height, 1, channels), whole.dtype))
        data = block.astype(block.dtype.newbyteorder(order)).tobytes()
    return zlib.compress(data) if compression in (8, 32946) else data


def jpeg(image: Image.Image, **save: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=92, **save)
    return out.getvalue()


def linear(image: Image.Image) -> Any:
    """The light of an sRGB picture, from 0 to 1 [row, column, channel]."""
    values = np.asarray(image.convert("RGB"), np.float64) / 255
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


# From XYZ to the camera's colours, which here are those of linear sRGB
XYZ_TO_SRGB = np.array(
    [
        [3.2404542, -1.5371385, -0.4985314],
        [-0.9692660, 1.8760108, 0.0415560],
        [0.0556434, -0.2040259, 1.0572252],
    ]
)


def dng(
    image: Image.Image,
    *,
    preview: bytes | None = None,
    preview_size: tuple[int, int] = (0, 0),
    mosaic: bool = True,
    orientation: int = 1,
    exif: Ifd | None = None,
    gps: Ifd | None = None,
    order: str = "<",
    camera: tuple[str, str] = ("Tester", "Testbox 1"),
    **more: tuple[int, Any],
) -> bytes:
    """A DNG of `image` as it lies in the file. `preview`: a JPEG in the first page; without one, the first page is the raw one."""
    light = np.round(linear(image) * 65535).astype(np.uint16)
    if mosaic:
        data = np.empty(light.shape[:2], np.uint16)
        for y, x, channel in ((0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 2)):
            data[y::2, x::2] = light[y::2, x::2, channel]
        light = data[:, :, None]
    raw = samples(light, order=order)
    raw.tags |= {254: (4, [0]), 262: (3, [32803 if mosaic else 34892])}
    raw.tags.pop(339)
    raw.tags.pop(317)
    if mosaic:
        raw.tags |= {33421: (3, [2, 2]), 33422: (1, bytes((0, 1, 1, 2)))}
    make, model = camera
    head: dict[int, tuple[int, Any]] = {
        271: (2, make.encode() + b"\0"),
        272: (2, model.encode() + b"\0"),
        274: (3, [orientation]),
        50706: (1, bytes((1, 4, 0, 0))),
        50708: (2, model.encode() + b"\0"),
        50721: (10, [(round(v * 10000), 10000) for v in XYZ_TO_SRGB.ravel()]),
        50728: (5, [(1, 1)] * 3),
        50778: (3, [21]),
    }
    head |= {int(name[1:]): value for name, value in more.items()}
    if preview is None:
        raw.tags |= head
        raw.exif, raw.gps = exif, gps
        return tiff(raw, order=order)
    width, height = preview_size
    if not width:
        with Image.open(io.BytesIO(preview)) as shown:
            width, height = shown.size
    first = {
        254: (4, [1]),
        256: (4, [width]),
        257: (4, [height]),
        258: (3, [8, 8, 8]),
        259: (3, [7]),
        262: (3, [6]),
        277: (3, [3]),
        278: (4, [height]),
        284: (3, [1]),
    }
    return tiff(Ifd({**first, **head}, [preview], [raw], exif, gps), order=order)
