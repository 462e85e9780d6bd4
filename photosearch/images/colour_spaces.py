"""What colours the numbers of a picture mean, and how they become sRGB.

A picture says so by code points (ITU-T H.273), by an ICC profile, by EXIF, or, in a PNG, by a gamma. All but the profile are
turned into a profile here, so that one engine converts them all.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageCms

from photosearch.images.broken import BROKEN

Floats = NDArray[np.float64]

# CIE x and y of red, green, blue and white
_D65: Final = (0.3127, 0.3290)
_SRGB: Final = (0.64, 0.33, 0.30, 0.60, 0.15, 0.06, *_D65)
_ADOBE: Final = (0.64, 0.33, 0.21, 0.71, 0.15, 0.06, *_D65)
_PRIMARIES: Final = {
    1: _SRGB,
    4: (0.67, 0.33, 0.21, 0.71, 0.14, 0.08, 0.310, 0.316),
    5: (0.64, 0.33, 0.29, 0.60, 0.15, 0.06, *_D65),
    6: (0.63, 0.34, 0.31, 0.595, 0.155, 0.07, *_D65),
    7: (0.63, 0.34, 0.31, 0.595, 0.155, 0.07, *_D65),
    9: (0.708, 0.292, 0.170, 0.797, 0.131, 0.046, *_D65),
    11: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.314, 0.351),
    12: (0.680, 0.320, 0.265, 0.690, 0.150, 0.060, *_D65),
    22: (0.630, 0.340, 0.295, 0.605, 0.155, 0.077, *_D65),
}
_UNSAID, _PQ, _HLG = 2, 16, 18
_GAMMAS: Final = {4: 2.2, 5: 2.8, 8: 1.0, 17: 2.6}  # every other code point is shown like sRGB
_WHITE_NITS: Final = 203.0  # of paper in a picture of high dynamic range (ITU-R BT.2408)
_KNEE: Final = (
    0.75  # of that white: what is darker keeps its brightness, what is brighter is squeezed
)
_CURVE_POINTS: Final = 4 * 255 + 1  # each of the 256 values lies on a point
_ICC_HEAD: Final = 128  # bytes
_ICC_BYTES: Final = 4_000_000  # the largest profile that is used; CMYK profiles reach 2 MB
_ICC_SPACES: Final = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab ": "LAB"}
_SAME: Final = 2  # levels of 255 by which a transform may move a colour and still be left out
_ATTRIBUTE: Final = (
    "colour_space"  # where `note` keeps it: in `Image.info`, a text of the file may have any name
)
_D50: Final = (0.9642, 1.0, 0.8249)
_BRADFORD: Final = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)


@dataclass(frozen=True)
class ColourSpace:
    """`primaries`: CIE x and y of red, green, blue and white. `gamma`: an exponent, or None for the curve of sRGB or, if
    `transfer` says so, that of PQ (16) or HLG (18)."""

    primaries: tuple[float, ...] = _SRGB
    gamma: float | None = None
    transfer: int = 13


ADOBE_RGB: Final = ColourSpace(_ADOBE, 563 / 256)


def by_code_points(primaries: int, transfer: int) -> ColourSpace | None:
    """The colour space of the numbers of ITU-T H.273, of which unknown ones mean sRGB; None if both say nothing."""
    if primaries == transfer == _UNSAID:
        return None
    return with_transfer(primaries_of(primaries), transfer)


def primaries_of(number: int) -> tuple[float, ...]:
    """CIE x and y of red, green, blue and white, for a number of ITU-T H.273."""
    return _PRIMARIES.get(number, _SRGB)


def with_transfer(primaries: tuple[float, ...], transfer: int) -> ColourSpace:
    known = transfer if transfer in (_PQ, _HLG) else 13
    return ColourSpace(primaries, _GAMMAS.get(transfer), known)


def note(image: Image.Image, space: ColourSpace | None) -> None:
    """Keep with the picture what its container says of its colours."""
    vars(image)[_ATTRIBUTE] = space


def in_container(form: str, source: BinaryIO) -> ColourSpace | None:
    """What the code points in an AVIF or a PNG say, which Pillow does not read; None if there are none."""
    source.seek(0)
    head = source.read(1 << 16)
    source.seek(0)
    if form == "AVIF":
        at = head.find(b"colrnclx")
        if at >= 0 and len(head) >= at + 12:
            return by_code_points(*struct.unpack_from(">HH", head, at + 8))
    if form == "PNG":
        at, end = head.find(b"cICP"), head.find(b"IDAT")
        if 0 < at < end and head[at - 4 : at] == b"\0\0\0\4":
            return by_code_points(head[at + 4], head[at + 5])
    return None


def says_adobe_rgb(exif: Image.Exif) -> bool:
    """Whether the EXIF says that the picture is in Adobe RGB, as cameras write it without a profile."""
    try:
        space = exif.get_ifd(ExifTags.IFD.Exif).get(ExifTags.Base.ColorSpace)
        index = exif.get_ifd(ExifTags.IFD.Interop).get(1)
    except BROKEN:
        return False
    if isinstance(index, bytes):
        index = index.decode("ascii", "replace")
    return space == 2 or (
        space == 0xFFFF and isinstance(index, str) and index.strip("\0 ") == "R03"
    )


def to_srgb(small: Image.Image, original: Image.Image) -> Image.Image:
    """`small`, made from `original` without a conversion of colours, in sRGB.

    A profile that is broken or for another colour space is ignored.
    """
    for profile in _profiles(small, original):
        transform = _transform(profile, small.mode) if len(profile) <= _ICC_BYTES else None
        if transform is not None:
            kept = small if transform.same else ImageCms.applyTransform(small, transform.cms)
            return (kept or small).convert("RGB")
    return small.convert("RGB")


def _profiles(small: Image.Image, original: Image.Image) -> Iterator[bytes]:
    """The profiles that may say what the colours are, the most trusted first."""
    noted = vars(original).get(_ATTRIBUTE)
    embedded = original.info.get("icc_profile")
    if noted and original.format == "PNG":  # there, code points count before a profile
        yield _made(noted, small)
    if isinstance(embedded, bytes) and len(embedded) >= _ICC_HEAD:
        yield embedded
    for space in (noted, _nclx(original), _of_exif(original), _of_png(original)):
        if space:
            yield _made(space, small)


def _nclx(image: Image.Image) -> ColourSpace | None:
    """What a HEIF says."""
    found: Any = image.info.get("nclx_profile")
    if not isinstance(found, dict):
        return None
    try:
        return by_code_points(int(found["color_primaries"]), int(found["transfer_characteristics"]))
    except BROKEN:
        return None


def _of_exif(image: Image.Image) -> ColourSpace | None:
    try:
        exif = image.getexif()
    except BROKEN:
        return None
    return ADOBE_RGB if says_adobe_rgb(exif) else None


def _of_png(image: Image.Image) -> ColourSpace | None:
    """What the gamma and the primaries of a PNG say, unless it says that it is sRGB."""
    gamma = image.info.get("gamma")
    if image.format != "PNG" or "srgb" in image.info or not isinstance(gamma, float):
        return None
    if not 0.1 <= gamma <= 10:
        return None
    points: Any = image.info.get("chromaticity")
    primaries = tuple(points[2:8]) + tuple(points[:2]) if points and len(points) == 8 else _SRGB
    curve = None if abs(gamma - 0.45455) < 0.002 else 1 / gamma  # what stands for the curve of sRGB
    return ColourSpace(primaries, curve)


def _made(space: ColourSpace, small: Image.Image) -> bytes:
    """A profile for `small`, whose brightest pixels decide how much of a high dynamic range is squeezed; b"" if it has none."""
    bands = small.split()[:3] if small.mode in ("L", "RGB") else ()
    if not bands:
        return b""
    brightest = 0
    if space.transfer in (_PQ, _HLG):
        counts = np.sum([band.histogram() for band in bands], axis=0)
        above = np.cumsum(counts[::-1])[::-1]  # how many are so bright or brighter
        brightest = int(np.flatnonzero(above > 0.001 * counts.sum()).max(initial=0))
    try:
        return _profile(space, small.mode, brightest)
    except BROKEN:  # primaries on one line, for example
        return b""


@lru_cache(maxsize=32)
def _profile(space: ColourSpace, mode: str, brightest: int) -> bytes:
    """An ICC profile of version 2. Raises one of `BROKEN` if the space cannot be."""
    curve = np.clip(np.round(_curve(space, brightest) * 65535), 0, 65535).astype(">u2")
    trc = b"curv\0\0\0\0" + struct.pack(">I", len(curve)) + curve.tobytes()
    tags = {b"wtpt": _xyz(_D50)}
    if mode == "L":
        tags[b"kTRC"] = trc
    else:
        for letter, column in zip("rgb", _matrix(space.primaries).T, strict=True):
            tags |= {f"{letter}XYZ".encode(): _xyz(column), f"{letter}TRC".encode(): trc}
    at = 132 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, value in tags.items():
        table += name + struct.pack(">II", at + len(body), len(value))
        body += value + bytes(-len(value) % 4)
    kind = b"GRAY" if mode == "L" else b"RGB "
    head = struct.pack(">I4sI4s4s4s", at + len(body), b"", 0x02400000, b"mntr", kind, b"XYZ ")
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + _xyz(_D50)[8:]
    return head.ljust(128, b"\0") + table + body


def _xyz(values: Any) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(float(v) * 65536) for v in values))


def _matrix(primaries: tuple[float, ...]) -> Floats:
    """From linear red, green and blue to XYZ under D50, columns for the primaries. Raises LinAlgError or ValueError."""
    points = np.array(primaries, dtype=np.float64).reshape(4, 2)
    if not np.isfinite(points).all() or (points[:, 1] <= 0.001).any():
        raise ValueError("impossible primaries")
    x, y = points.T
    columns = np.stack([x / y, np.ones(4), (1 - x - y) / y])
    white = columns[:, 3]
    found = columns[:, :3] * np.linalg.solve(columns[:, :3], white)
    cones = (_BRADFORD @ np.array(_D50)) / (_BRADFORD @ white)
    adapted: Floats = np.linalg.inv(_BRADFORD) @ np.diag(cones) @ _BRADFORD @ found
    return adapted


def _curve(space: ColourSpace, brightest: int) -> Floats:
    """The light of each of `_CURVE_POINTS` signals; 1 is white."""
    signal = np.linspace(0, 1, _CURVE_POINTS)
    if space.transfer == _PQ:
        root = signal ** (1 / 78.84375)
        light = np.maximum(root - 0.8359375, 0) / (18.8515625 - 18.6875 * root)
        return _squeezed(10_000 / _WHITE_NITS * light ** (1 / 0.1593017578125), brightest)
    if space.transfer == _HLG:
        bright = (np.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12
        scene = np.where(signal <= 0.5, signal**2 / 3, bright)
        return _squeezed(1_000 / _WHITE_NITS * scene**1.2, brightest)
    if space.gamma is not None:
        return signal**space.gamma
    return np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)


def _squeezed(light: Floats, brightest: int) -> Floats:
    """`light` with all up to that of the value `brightest` below 1, without a visible step. Dark light stays as it is."""
    peak = float(light[4 * brightest])
    if peak <= 1:
        return np.minimum(light, 1)
    most = (peak - _KNEE) / (1 - _KNEE)
    over = np.clip((light - _KNEE) / (1 - _KNEE), 0, most)
    return np.where(
        light <= _KNEE, light, _KNEE + (1 - _KNEE) * over * (1 + over / most**2) / (1 + over)
    )


@dataclass(frozen=True)
class _Transform:
    """`same`: whether it would hardly change a colour."""

    cms: ImageCms.ImageCmsTransform
    same: bool


@lru_cache(maxsize=8)
def _transform(profile: bytes, mode: str) -> _Transform | None:
    """The transform from `profile` to sRGB; None if it is broken, or for another colour space than `mode`.

    Whether it is that of sRGB is tried, not read: profiles that are named "sRGB" may be linear.
    """
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if _ICC_SPACES.get(opened.profile.xcolor_space) != mode:
            return None
        cms = ImageCms.buildTransform(opened, ImageCms.createProfile("sRGB"), mode, "RGB")
        if mode not in ("L", "RGB"):
            return _Transform(cms, same=False)
        steps = np.linspace(0, 255, 9).astype(np.uint8)
        colours = np.stack(np.meshgrid(steps, steps, steps), axis=-1).reshape(27, 27, 3)
        tried = Image.fromarray(colours if mode == "RGB" else colours[:, :, 0])
        turned = ImageCms.applyTransform(tried, cms) or tried
        off = np.abs(np.asarray(turned, np.int16) - np.asarray(tried.convert("RGB"), np.int16))
        return _Transform(cms, same=bool(off.max() <= _SAME))
    except (*BROKEN, ImageCms.PyCMSError):
        return None
