"""Which files are pictures: by the ending of the name, or by the first bytes. Loads no decoder, so a scan stays cheap.

The ending only decides whether a file is offered. What is decoded, and how, is decided by the bytes alone.
"""

from __future__ import annotations

import os

from photosearch.base.formats import format_of_name

SNIFF_BYTES = 64

_STARTS = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"8BPS\x00\x01", "PSD"),
    (b"\xff\x4f\xff\x51", "JPEG2000"),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", "JPEG2000"),
    (b"\x00\x00\x00\x0cJXL \r\n\x87\n", "JXL"),
    (b"\xff\x0a", "JXL"),
    (b"FUJIFILMCCD-RAW", "RAW"),
    (b"IIRO", "RAW"),
    (b"IIRS", "RAW"),
    (b"MMOR", "RAW"),
    (b"IIU\x00", "RAW"),
    (b"FOVb", "RAW"),
    (b"\0MRM", "RAW"),
    (b"II\x1a\0\0\0HEAPCCDR", "RAW"),
)
_TIFF_STARTS = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")
_PHASE_ONE = (b"IIII", b"MMMM")
_AVIF_BRANDS = {b"avif", b"avis"}
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"}
_ISO_PICTURE_BRANDS = {b"mif1", b"msf1", b"mif2", b"miaf"}
_BMP_HEADERS = (12, 16, 40, 52, 56, 64, 108, 124)


def is_picture_name(name: str) -> bool:
    """Whether the ending of a file's name is that of a picture."""
    return format_of_name(name) is not None


def looks_like_picture(path: str) -> bool:
    """Whether the ending or the first bytes of a file are those of a picture.

    Never waits on a fifo: only regular files are opened. Raises OSError if the bytes are needed but cannot be read.
    """
    if is_picture_name(path):
        return True
    if not os.path.isfile(path):
        return False
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        return sniff(os.read(handle, SNIFF_BYTES)) is not None
    finally:
        os.close(handle)


def sniff(head: bytes) -> str | None:
    """The picture format that the first bytes indicate, or None. Needs at least 32 bytes, and `SNIFF_BYTES` to be sure.

    The names are those of `base.formats`.
    """
    for start, name in _STARTS:
        if head.startswith(start):
            return name
    if head.startswith(_TIFF_STARTS):
        return "RAW" if head[8:10] == b"CR" or head[8:12] in _PHASE_ONE else "TIFF"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    if head[4:8] == b"ftyp":
        return _iso_brand(head)
    if head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in _BMP_HEADERS:
        return "BMP"
    return "DIB" if _is_dib(head) else None


def _iso_brand(head: bytes) -> str | None:
    """AVIF, HEIF or RAW, judged by the brands of an ISO media file; None for a video."""
    end = min(int.from_bytes(head[:4], "big"), len(head))
    major = head[8:12]
    others = {head[at : at + 4] for at in range(16, end - 3, 4)}
    if major == b"crx ":
        return "RAW"
    if major in _AVIF_BRANDS:
        return "AVIF"
    if major in _HEIF_BRANDS:
        return "HEIF"
    if major in _ISO_PICTURE_BRANDS:
        return "AVIF" if others & _AVIF_BRANDS else "HEIF"
    return None


def _is_dib(head: bytes) -> bool:
    """Whether `head` is a bitmap without a file header. It has no signature, so all its header fields must be valid."""
    return (
        head[:4] in (b"\x28\x00\x00\x00", b"\x6c\x00\x00\x00", b"\x7c\x00\x00\x00")
        and head[12:14] == b"\x01\x00"
        and int.from_bytes(head[14:16], "little") in (1, 4, 8, 16, 24, 32)
        and int.from_bytes(head[16:20], "little") < 4
    )
