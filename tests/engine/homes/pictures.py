"""The pictures of the libraries in this folder. Their bytes never change, since the libraries know their hashes."""

from __future__ import annotations

import os
import struct
from pathlib import Path

SIDE = 16
ONE, STICK, ODD = b"one", b"stick", b"fotos-\xe9"  # folders; the last name is not UTF-8
OUTSIDE = b"outside"  # a link in the first folder leads here
BROKEN = (ONE, b"broken.jpg")
# By folder and name: the seed of each picture. Equal seeds are equal bytes.
INDEXED: dict[tuple[bytes, bytes], int] = {
    (ONE, b"a.bmp"): 1,
    (ONE, b"deep/er/a again.bmp"): 1,
    (ONE, b"b.bmp"): 2,
    (ONE, b"caf\xe9.bmp"): 3,
    (STICK, b"b.bmp"): 2,
    (STICK, b"s.bmp"): 4,
    (STICK, b"DCIM/t.bmp"): 5,
    (ODD, b"o\xff.bmp"): 6,
    (OUTSIDE, b"l.bmp"): 10,  # found as linked/l.bmp in the first folder
    BROKEN: 0,
}
WAITING = {(ONE, b"in flight.bmp"): 8, (ONE, b"pending.bmp"): 9}
GONE = {(ONE, b"removed lately.bmp"): 7}  # the photo is kept for a while


def bitmap(seed: int) -> bytes:
    """A small picture, as the bytes of a BMP file."""
    pixels = bytes(
        (seed * 53 + (x * seed + y * (seed + 3)) * 5 + channel * 60) % 256
        for y in range(SIDE)
        for x in range(SIDE)
        for channel in range(3)
    )
    head = struct.pack("<IiiHHIIiiII", 40, SIDE, SIDE, 1, 24, 0, len(pixels), 2835, 2835, 0, 0)
    start = 14 + len(head)
    return struct.pack("<2sIHHI", b"BM", start + len(pixels), 0, 0, start) + head + pixels


def put_all(base: Path, pictures: dict[tuple[bytes, bytes], int]) -> None:
    """Write these pictures and the link in the first folder."""
    for (folder, name), seed in pictures.items():
        put(base, folder, name, seed)
    link = base / os.fsdecode(ONE) / "linked"
    if not link.is_symlink():
        link.symlink_to(base / os.fsdecode(OUTSIDE))


def put(base: Path, folder: bytes, name: bytes, seed: int) -> None:
    """Write a picture; its time follows from its seed."""
    path = os.path.join(os.fsencode(base), folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as out:
        out.write(bitmap(seed) if seed else b"\xff\xd8\xff\xe0 no more")
    os.utime(path, (1_600_000_000 + seed, 1_600_000_000 + seed))
