"""Test pictures with known content, and an ICC profile with known primaries."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

# The corners of `scene`: top left, top right, bottom left, bottom right.
CORNERS = ((220, 40, 40), (40, 190, 60), (40, 60, 210), (235, 220, 60))
# The grey levels of the same corners in `grey_scene`.
GREYS = (30, 100, 160, 230)

P3 = ((0.5151, 0.2412, -0.0011), (0.2920, 0.6922, 0.0419), (0.1571, 0.0666, 0.7841))


def scene(width: int = 96, height: int = 64) -> Image.Image:
    """Four plain quarters in the colours `CORNERS`; it looks different in each orientation."""
    image = Image.new("RGB", (width, height))
    for number, colour in enumerate(CORNERS):
        left, top = width // 2 * (number % 2), height // 2 * (number // 2)
        image.paste(colour, (left, top, width, height))
    return image


def grey_scene(width: int = 96, height: int = 64) -> Image.Image:
    image = Image.new("L", (width, height))
    for number, grey in enumerate(GREYS):
        left, top = width // 2 * (number % 2), height // 2 * (number // 2)
        image.paste(grey, (left, top, width, height))
    return image


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    """The colour in the middle of each quarter."""
    rgb = image.convert("RGB")
    found = []
    for number in range(4):
        x = rgb.width * (1 + 2 * (number % 2)) // 4
        y = rgb.height * (1 + 2 * (number // 2)) // 4
        found.append(tuple(int(v) for v in rgb.getpixel((x, y))))
    return found


def stored(upright: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """`upright` as stored by a camera that writes this EXIF orientation."""
    return {
        1: upright,
        2: upright[:, ::-1],
        3: upright[::-1, ::-1],
        4: upright[::-1],
        5: upright.transpose(1, 0, 2),
        6: np.rot90(upright, 1),
        7: upright[::-1, ::-1].transpose(1, 0, 2),
        8: np.rot90(upright, -1),
    }[orientation]


def exif_with(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def textured(width: int, height: int, seed: int = 1) -> Image.Image:
    """Soft spots of random colours: no two places look alike, and it looks the same at half the size."""
    cells = max(2, min(40, height // 8)), max(2, min(40, width // 8)), 3
    noise = np.random.default_rng(seed).integers(0, 256, cells, np.uint8)
    return Image.fromarray(noise).resize((width, height), Image.Resampling.BICUBIC)


def write_psd(path: Path, image: Image.Image) -> None:
    """Write a minimal Photoshop file: no layers, and an uncompressed composite."""
    planes = np.asarray(image).transpose(2, 0, 1).tobytes()
    head = struct.pack(">4sH6xHIIHH", b"8BPS", 1, 3, image.height, image.width, 8, 3)
    path.write_bytes(head + bytes(12) + bytes(2) + planes)


def icc_profile(name: str, primaries: tuple[tuple[float, float, float], ...] = P3) -> bytes:
    """A display profile with the given primaries (XYZ under D50) and a gamma of 2.2."""

    def xyz(values: tuple[float, float, float]) -> bytes:
        return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(v * 65536) for v in values))

    text = name.encode("ascii") + b"\0"
    desc = b"desc" + bytes(4) + struct.pack(">I", len(text)) + text + bytes(78)
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    tags = {
        b"desc": desc + bytes(-len(desc) % 4),
        b"cprt": b"text" + bytes(4) + b"none\0\0\0\0",
        b"wtpt": xyz((0.9642, 1.0, 0.8249)),
        b"rXYZ": xyz(primaries[0]),
        b"gXYZ": xyz(primaries[1]),
        b"bXYZ": xyz(primaries[2]),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    at, table, body = 128 + 4 + 12 * len(tags), b"", b""
    for tag, data in tags.items():
        table += struct.pack(">4sII", tag, at + len(body), len(data))
        body += data
    head = struct.pack(
        ">I4sI4s4s4s12x4s", at + len(body), b"", 0x02100000, b"mntr", b"RGB ", b"XYZ ", b"acsp"
    )
    head = head.ljust(68, b"\0") + struct.pack(">3i", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body
