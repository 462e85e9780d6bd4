"""JPEG XL: what libjxl's binding does not tell is read from the header, whose bits are written here as the standard says."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pylibjxl
import pytest
from PIL import Image, ImageCms

from photosearch.base.errors import FileError
from photosearch.images import jxl_files
from photosearch.images.colour_spaces import ADOBE_RGB, ColourSpace, _profile
from photosearch.images.jobs import Limits
from photosearch.images.jxl_header import JxlHeader, boxes, header
from photosearch.images.picture_loader import PictureLoader
from tests.images.loading import facts, off, opened, refusal_of, shown
from tests.images.scenes import exif_with, scene, textured

PHOTO = textured(320, 240)


def jxl(image: Image.Image, **how: Any) -> bytes:
    return bytes(pylibjxl.encode(np.asarray(image), **how))


class Bits:
    """Writes a header: `number` as the standard's u(n), `choice` as its U32."""

    def __init__(self) -> None:
        self._bits: list[int] = []

    def number(self, value: int, count: int) -> Bits:
        self._bits += [value >> k & 1 for k in range(count)]
        return self

    def choice(self, way: int, value: int = 0, count: int = 0) -> Bits:
        return self.number(way, 2).number(value, count)

    def bytes(self) -> bytes:
        bits = self._bits + [0] * 64
        return b"\xff\x0a" + bytes(
            sum(bit << k for k, bit in enumerate(bits[at : at + 8]))
            for at in range(0, len(bits) - 7, 8)
        )


def begun(*, animated: bool = False, extra: bool = False) -> Bits:
    """A header of 8×8 pixels, to before the depth of its values."""
    bits = Bits().number(1, 1).number(0, 5).number(1, 3)  # small, 8 high, as wide as high
    bits.number(0, 1).number(int(animated or extra), 1)
    if animated or extra:
        bits.number(5, 3)  # an orientation
        bits.number(1, 1).number(1, 1).number(0, 5).number(1, 3)  # another size to be shown at
        bits.number(1, 1).number(1, 1).choice(0).number(1, 3)  # a preview
        bits.number(int(animated), 1)
        if animated:
            bits.choice(0).choice(0).choice(0).number(0, 1)
    return bits


def coloured(bits: Bits, *, space: int = 0, white: int = 1, primaries: int = 1) -> Bits:
    """Goes on with 8 bits, no further channels, and colours to before their curve."""
    bits.number(0, 1).choice(0).number(1, 1).choice(0).number(0, 1)
    bits.number(0, 1).number(0, 1)
    for value in (space, white) if space == 1 else (space, white, primaries):
        if value < 2:
            bits.choice(value)
        else:
            bits.choice(2, value - 2, 4)
    return bits


P3 = ColourSpace((0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.3127, 0.3290), None, 16)


def test_the_header_tells_the_colours() -> None:
    data = coloured(begun(), primaries=11).number(0, 1).choice(2, 14, 4).bytes()
    assert header(data) == JxlHeader(xyb=False, space=P3)
    gamma = coloured(begun(extra=True)).number(1, 1).number(4_545_454, 24).bytes()
    found = header(gamma).space
    assert found is not None and found.gamma == pytest.approx(2.2, abs=0.001)
    grey = coloured(begun(), space=1).number(0, 1).choice(2, 6, 4).bytes()
    assert header(grey).space == ColourSpace(gamma=1.0)


def test_the_header_tells_an_animation_and_mixed_transparency() -> None:
    assert header(coloured(begun(animated=True)).number(0, 1).choice(2, 11, 4).bytes()).animated
    bits = begun().number(0, 1).choice(0).number(1, 1).choice(1)
    bits.number(0, 1).choice(0).number(0, 1).choice(0).choice(0).choice(0).number(1, 1)
    assert header(bits.number(1, 1).number(1, 1).bytes()).premultiplied


def test_a_header_cut_off_is_an_error() -> None:
    data = coloured(begun(), primaries=11).number(0, 1).choice(2, 14, 4).bytes()
    for length in range(2, 6):
        with pytest.raises(EOFError):
            header(data[:length])
    with pytest.raises(ValueError, match="codestream"):
        header(b"no picture")


@pytest.mark.parametrize("lossless", [True, False])
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
def test_pictures(mode: str, lossless: bool) -> None:
    image = PHOTO.convert(mode)
    data = jxl(image, lossless=lossless)
    assert opened(data).upright == (320, 240)
    assert off(shown(data), image) < (0.1 if lossless else 10)


def test_transparency_is_white() -> None:
    clear = scene().convert("RGBA")
    clear.putalpha(Image.new("L", clear.size, 0))
    assert off(shown(jxl(clear, lossless=True)), Image.new("RGB", clear.size, "white")) < 1


def test_a_profile_is_used() -> None:
    adobe = _profile(ADOBE_RGB, "RGB", 0)
    srgb = ImageCms.createProfile("sRGB")
    values = ImageCms.profileToProfile(PHOTO, srgb, ImageCms.ImageCmsProfile(io.BytesIO(adobe)))
    assert values is not None
    assert off(shown(jxl(values, lossless=True, icc=adobe)), PHOTO) < 1


def test_the_orientation_in_exif_is_not_applied_to_what_stands_upright() -> None:
    """The codestream has its own orientation, which libjxl applies."""
    data = jxl(PHOTO, lossless=True, exif=exif_with(6).tobytes()[6:])
    assert opened(data).upright == (320, 240)
    assert off(shown(data), PHOTO) < 0.1


XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
)


def _exif() -> bytes:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = "Maker", "Box"
    exif.get_ifd(0x8769)[0x9003] = "2024:01:02 03:04:05"
    return exif.tobytes()[6:]


def test_the_facts() -> None:
    found = facts(jxl(PHOTO, exif=_exif(), xmp=XMP))
    assert (found.format, found.width, found.height) == ("JXL", 320, 240)
    assert found.camera == "Maker Box" and found.rating == 4
    assert found.taken_at == "2024-01-02T03:04:05"


# An artist, packed by Brotli
PACKED_EXIF = bytes.fromhex(
    "457869661b5d00f887a8b5cddef160b7692862a88622c21743371a36850314e6746231b219089eec068237874614b914faffa8552302e04600"
)


def test_compressed_boxes() -> None:
    data = jxl(PHOTO, xmp=XMP) + struct.pack(">I4s", 8 + len(PACKED_EXIF), b"brob") + PACKED_EXIF
    found = facts(data)
    assert found.creator == "me" and found.rating == 4


def test_a_box_that_is_broken_costs_only_its_facts() -> None:
    data = jxl(PHOTO, lossless=True, exif=_exif())
    broken = struct.pack(">I", 24) + b"brobxml " + bytes(range(200, 212))
    found = facts(data + broken)
    assert found.camera == "Maker Box" and found.rating is None
    assert off(shown(data + broken), PHOTO) < 0.1


def test_boxes_of_every_size() -> None:
    inner = boxes(jxl(PHOTO, exif=_exif()))[b"codestream"]
    start = b"\0\0\0\x0cJXL \r\n\x87\n"
    long = struct.pack(">I4sQ", 1, b"Exif", 16 + 4) + b"abcd"
    parts = struct.pack(">I4sI", 12 + 3, b"jxlp", 0) + inner[:3]
    parts += struct.pack(">I4sI", 0, b"jxlp", 1 << 31 | 1) + inner[3:]
    found = boxes(start + long + parts)
    assert found[b"Exif"] == b"abcd" and found[b"codestream"] == inner
    assert boxes(start + struct.pack(">I4s", 4, b"Exif") + parts)[b"codestream"] == b""
    assert boxes(start) == {b"codestream": b""}


class Codec:
    """Hands over the frames of an animation as pylibjxl does: it decodes into one place until the data end."""

    frames: ClassVar[list[Any]] = []

    def __init__(self, threads: int) -> None:
        assert threads == 1

    def decode(self, data: bytes, *, metadata: bool = False, out: Any = None) -> Any:
        if not metadata:
            return self.frames[0].copy()
        for frame in self.frames[: int(len(data) / 100 * len(self.frames))]:
            out[:] = frame
        raise RuntimeError("Truncated JXL data")


@pytest.mark.parametrize("which", [0, 1, 2, 4])
def test_the_frame_that_shows_something(which: int, monkeypatch: pytest.MonkeyPatch) -> None:
    black = np.zeros((240, 320, 3), np.uint8)
    Codec.frames = [black] * which + [np.asarray(PHOTO)] * (8 - which)
    monkeypatch.setattr(pylibjxl, "JXL", Codec)
    known = {"width": 320, "height": 240, "channels": 3}
    monkeypatch.setattr(pylibjxl, "probe", lambda data: known)
    data = coloured(begun(animated=True)).number(0, 1).choice(2, 11, 4).bytes()
    assert off(shown(data.ljust(100, b"\0")), PHOTO) == pytest.approx(0, abs=0.1)


def test_limits(tmp_path: Path) -> None:
    data = jxl(PHOTO)
    with pytest.raises(FileError) as refused:
        PictureLoader(Limits(pixels=1000)).load(io.BytesIO(data), "a.jxl")
    assert refused.value.code == "too_large"
    with pytest.raises(MemoryError):  # libjxl reports a lack of memory as damage
        jxl_files.JxlFile(data[: len(data) // 2]).image(memory=1000)
    assert refusal_of(data[: len(data) // 2], tmp_path, "a.jxl") == "corrupt"


@pytest.mark.parametrize("made", [jxl(PHOTO), jxl(PHOTO, exif=_exif(), xmp=XMP)])
def test_a_file_cut_off_is_a_named_failure(made: bytes, tmp_path: Path) -> None:
    for part in (0.01, 0.1, 0.5, 0.9):
        assert refusal_of(made[: int(part * len(made))], tmp_path, "a.jxl") == "corrupt"
