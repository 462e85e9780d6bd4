"""JPEG XL through libjxl, which hands over the picture upright, with 8 bits for each value."""

from __future__ import annotations

import contextlib
from typing import Any, Final

import numpy as np
import pylibjxl
from numpy.typing import NDArray
from PIL import Image

from photosearch.images.broken import BROKEN
from photosearch.images.colour_spaces import ColourSpace, note
from photosearch.images.first_frames import is_empty
from photosearch.images.jxl_header import JxlHeader, around, boxes, header, pixels_alone
from photosearch.images.opened_picture import Told

# One black pixel, encoded by libjxl
_PIXEL: Final = bytes.fromhex("ff0a00101009080401001c004b188b15820300")
_PARTS: Final = (
    1 / 8,
    1 / 4,
    1 / 2,
    1.0,
)  # of an animation's bytes, in which a frame is looked for
_MODES: Final = {1: "L", 2: "LA", 3: "RGB", 4: "RGBA"}
_PIXEL_BYTES: Final = 24  # more than libjxl ever needed for a pixel


class JxlFile:
    """An opened JPEG XL. Creating it raises one of `BROKEN` if its header is broken."""

    def __init__(self, data: bytes) -> None:
        known = pylibjxl.probe(data)
        self.size: tuple[int, int] = known["width"], known["height"]
        self._channels: int = known["channels"]
        self._boxes = boxes(data)
        self._data = pixels_alone(data)
        self._header = JxlHeader()
        with contextlib.suppress(*BROKEN):
            self._header = header(self._boxes[b"codestream"])
        self._codec = pylibjxl.JXL(threads=1)  # the pool already uses all cores

    def told(self) -> Image.Image:
        """A picture without pixels that tells the facts."""
        image = Told("JXL")
        image.info.update(self._metadata())
        return image

    def image(self, memory: int) -> Image.Image:
        """The picture, upright. Raises one of `BROKEN`, or MemoryError if decoding failed and `memory` is tight."""
        try:
            values, profile = self._pixels()
        except RuntimeError as error:
            if self.size[0] * self.size[1] * _PIXEL_BYTES > memory:
                raise MemoryError from error  # libjxl does not tell one from the other
            raise
        image = self._as_image(values)
        image.format = "JXL"
        space = self._header.space
        if self._header.profile and self._header.xyb:
            space = ColourSpace(gamma=1.0)  # what libjxl makes of it
        elif profile:
            image.info["icc_profile"] = profile
        note(image, space)
        return image

    def _pixels(self) -> tuple[NDArray[np.uint8], bytes]:
        """The values, and the profile of a still picture. Of an animation, a frame that shows something."""
        if not self._header.animated:
            values, told = self._codec.decode(self._data, metadata=True)
            return values, told.get("icc", b"")
        first = self._codec.decode(self._data)
        if not is_empty(self._as_image(first)):
            return first, b""
        for part in _PARTS:
            frame = first.copy()
            # All frames are decoded into it, one after the other, until the data end.
            with contextlib.suppress(RuntimeError):
                cut = self._data[: int(part * len(self._data))]
                self._codec.decode(cut, metadata=True, out=frame)
            if not is_empty(self._as_image(frame)):
                return frame, b""
        return first, b""

    def _as_image(self, values: NDArray[np.uint8]) -> Image.Image:
        mode = _MODES[self._channels]
        if self._header.premultiplied:
            mode = {"LA": "La", "RGBA": "RGBa"}.get(mode, mode)
        image = Image.frombuffer(mode, self.size, values, "raw", mode, 0, 1)
        return image.convert("RGBA") if mode == "RGBa" else image

    def _metadata(self) -> dict[str, Any]:
        """The EXIF and the XMP. libjxl unpacks what is compressed, around one pixel instead of the picture."""
        found = {}
        exif = self._boxes.get(b"Exif", b"")
        if len(exif) > 8:  # it begins with how many bytes to skip
            start = 4 + int.from_bytes(exif[:4], "big")
            found["exif"] = b"Exif\0\0" + exif[start:]
        if b"xml " in self._boxes:
            found["xmp"] = self._boxes[b"xml "]
        for name, packed in self._boxes.items():
            if not name.startswith(b"brob"):
                continue
            with contextlib.suppress(*BROKEN):
                _, told = self._codec.decode(around(packed, _PIXEL), metadata=True)
                if told.get("exif"):
                    found.setdefault("exif", b"Exif\0\0" + told["exif"])
                if told.get("xmp"):
                    found.setdefault("xmp", told["xmp"])
        return found
