"""Camera raw files and DNGs: LibRaw finds the preview that the camera put in, and develops the raw data if there is none.

Decoding a preview takes a hundredth of the time, and it looks as the camera showed the picture. It is not used if it is
small, of one colour, broken, of another shape, or if its EXIF has another date than the file: then it shows something else.
Whether a preview of the right shape shows another picture is not found out, for that takes as long as developing.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import numpy as np
import rawpy
from numpy.typing import NDArray
from PIL import ExifTags, Image

from photosearch.images.broken import BROKEN
from photosearch.images.colour_spaces import ADOBE_RGB, note, says_adobe_rgb, to_srgb
from photosearch.images.opened_picture import OpenedPicture, Told
from photosearch.images.raw_facts import facts_of_raw

Base = ExifTags.Base
SMALL_SIDE: Final = 512  # of a preview that does for a thumbnail
# LibRaw's flip (1: mirror, 2: upside down, 4: swap the axes, in this order) as an EXIF orientation
_TURNS: Final = {0: 1, 1: 2, 2: 4, 3: 3, 4: 5, 5: 8, 6: 6, 7: 7}
_SAME_SHAPE: Final = (
    0.06  # natural logarithm of the ratio of two aspects; 4:3 and 3:2 differ by 0.118
)
_FLAT: Final = 8  # levels of 255 within which a preview shows nothing
_DNG_VERSION: Final = 50706
_BASELINE: Final = 50730  # how many stops brighter a DNG wants to be shown
_WHITE: Final = 0.9  # where the brightest hundredth goes
_MOST_GAIN: Final = 4.0
_ALIKE: Final = 0.8  # correlation of two small pictures that show the same
_JPEG: Final = re.compile(rb"\xff\xd8\xff[\xc0\xc4\xdb\xe0-\xef\xfe]")
_SEARCHED_BYTES, _HEAD_BYTES, _MOST_JPEGS = (
    64 << 20,
    256 << 10,
    50,
)  # in a file that LibRaw cannot open
_MEMORY: Final = (rawpy.LibRawUnsufficientMemoryError, rawpy.LibRawMemPoolOverflowError)


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    """Turn LibRaw's errors into those that other decoders raise: MemoryError, NotImplementedError, or OSError."""
    try:
        yield
    except _MEMORY as error:
        raise MemoryError from error
    except rawpy.LibRawTooBigError as error:
        raise OSError("the raw data is too large") from error
    except (rawpy.LibRawFileUnsupportedError, rawpy.NotSupportedError) as error:
        raise NotImplementedError("LibRaw does not know this raw file") from error
    except rawpy.LibRawError as error:
        said = error.args[0] if error.args else ""
        raise OSError(said.decode() if isinstance(said, bytes) else str(said)) from error


@dataclass(frozen=True)
class RawPreview:
    """`turn`: the EXIF orientation that still has to be applied to `image`, which is not loaded. `large`: whether it may be
    shown in the place of the picture. `whole`: the size of the whole picture as the preview lies."""

    image: Image.Image
    turn: int
    large: bool
    whole: tuple[int, int]


class RawFile:
    """An opened raw file. Use it as a context manager. Creating it raises what `_translated` says."""

    def __init__(self, source: BinaryIO) -> None:
        self._raw = rawpy.RawPy()
        source.seek(0)
        with _translated():
            self._raw.open_buffer(source)
            self._sizes = self._raw.sizes
            self.told = facts_of_raw(source, lambda: _others(self._raw))
        self.turn = _TURNS.get(self._sizes.flip, 1)
        width, height = self._sizes.width, self._sizes.height
        aspect = self._sizes.pixel_aspect
        if 0.1 < aspect < 1:
            height = round(height / aspect)
        elif 1 < aspect < 10:
            width = round(width * aspect)
        if not width or not height:
            raise OSError("the raw file has no size")
        self.size = width, height  # before it is turned

    def __enter__(self) -> RawFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._raw.close()

    def preview(self) -> RawPreview | None:
        """The largest preview, large or small, if it seems to show this picture."""
        try:
            with _translated():
                thumb = self._raw.extract_thumb()
            image = _as_image(_as_written(thumb.data))
        except BROKEN:
            return None
        shapes = [self.size, (self._sizes.crop_width, self._sizes.crop_height)]
        turn = _turn_of(image, self.turn, self.size)
        turned = turn < 5 <= self.turn
        upright = image.size[::-1] if turned else image.size
        if not any(all(shape) and _same_shape(upright, shape) for shape in shapes):
            return None
        if not _same_moment(image, self.told):
            return None
        _colour(image, self.told)
        large = max(image.size) >= min(SMALL_SIDE, max(self.size))
        return RawPreview(image, turn, large, self.size[::-1] if turned else self.size)

    def developed(self, side: float, like: Image.Image | None = None) -> Image.Image:
        """The raw data as a picture in sRGB, not turned, with `side` pixels at least if it has so many.

        `like`: a small preview of it, already loaded, whose brightness and colours it gets. Raises as `RawFile` does.
        """
        half = max(self.size) >= 2 * side
        with _translated():
            linear: Any = self._raw.postprocess(
                half_size=half,
                use_camera_wb=True,
                no_auto_bright=True,
                # LibRaw knows the white of many cameras only roughly, and then takes the brightest value.
                adjust_maximum_thr=0.0 if self._is_dng else 0.75,
                output_bps=16,
                gamma=(1, 1),
                user_flip=0,
            )
        if not linear.any():  # LibRaw takes what is missing for black
            raise OSError("the raw data are missing")
        if linear.ndim == 3 and linear.shape[2] == 1:
            linear = linear[:, :, 0]
        image = Image.fromarray(_shown(linear, self._gain(linear)))
        if not _same_shape(image.size, self.size):  # a sensor that lies askew, for example
            self.size = image.width << half, image.height << half
        return image if like is None else _matched(image, like)

    def _gain(self, linear: NDArray[np.uint16]) -> float:
        """How much brighter the picture is to be shown. A DNG says it; else the brightest hundredth becomes nearly white."""
        if self._is_dng:
            stops = 0.0
            with contextlib.suppress(*BROKEN):
                stops = float(self.told.getexif()[_BASELINE])
            return float(2 ** min(max(stops, -4.0), 4.0)) if math.isfinite(stops) else 1.0
        step = max(1, min(linear.shape[:2]) // 256)
        bright = float(np.percentile(linear[::step, ::step], 99)) / 65535
        return min(_MOST_GAIN, max(1.0, _WHITE / max(bright, 1e-6)))

    @property
    def _is_dng(self) -> bool:
        return _DNG_VERSION in self.told.getexif()


def rescued(source: BinaryIO) -> OpenedPicture | None:
    """The largest JPEG in a raw file that LibRaw cannot open: one cut off, or of a camera that it does not know yet.

    It must be large, because there is nothing to compare it with. It is not loaded.
    """
    told = facts_of_raw(source, dict)
    source.seek(0)
    data = source.read(_SEARCHED_BYTES)
    best, at = SMALL_SIDE - 1, -1
    for found in itertools.islice(_JPEG.finditer(data), _MOST_JPEGS):
        with contextlib.suppress(*BROKEN):
            side = max(_as_image(data[found.start() : found.start() + _HEAD_BYTES]).size)
            if side > best:
                best, at = side, found.start()
    if at < 0:
        return None
    image = _as_image(data[at:])
    turn = told.getexif().get(Base.Orientation, 1)
    with contextlib.suppress(*BROKEN):
        _colour(image, told)
    return OpenedPicture(image, told, turn=turn if turn in range(1, 9) else 1)


def shows_nothing(image: Image.Image) -> bool:
    """Whether a loaded preview has only one colour."""
    small = image.reduce(max(1, min(image.size) // 32)).convert("RGB")
    return all(high - low <= _FLAT for low, high in small.getextrema())  # type: ignore[misc]


def _others(raw: Any) -> dict[int, Any]:
    """What LibRaw knows of the shot, as EXIF tags."""
    found: dict[int, Any] = {}
    with contextlib.suppress(*BROKEN):
        other = raw.other
        if other.timestamp is not None and other.timestamp.year > 1980:
            found[Base.DateTimeOriginal] = other.timestamp.strftime("%Y:%m:%d %H:%M:%S")
        values = {
            Base.ISOSpeedRatings: round(other.iso_speed),
            Base.ExposureTime: other.shutter_speed,
            Base.FNumber: other.aperture,
            Base.FocalLength: other.focal_length,
            Base.Artist: other.artist,
            Base.LensModel: raw.lens.model,
        }
        found |= {tag: value for tag, value in values.items() if value}
    return found


def _as_written(data: bytes | NDArray[np.uint8]) -> bytes | NDArray[np.uint8]:
    """A preview without the EXIF that LibRaw puts before it, if it has its own further behind."""
    if isinstance(data, bytes) and data[2:4] == b"\xff\xe1":
        rest = data[4 + int.from_bytes(data[4:6], "big") :]
        if b"Exif\0\0" in rest[:4096]:
            return data[:2] + rest
    return data


def _as_image(data: bytes | NDArray[np.uint8]) -> Image.Image:
    if isinstance(data, bytes):
        return Image.open(io.BytesIO(data), formats=("JPEG",))
    return Image.fromarray(data)


def _turn_of(image: Image.Image, turn: int, size: tuple[int, int]) -> int:
    """The orientation of a preview of a picture of `size` that has to be turned by `turn`.

    Most previews lie as the raw data do. Some stand upright already, which their shape shows, or what they say themselves.
    """
    square = _same_shape(image.size, image.size[::-1])
    if turn == 1 or (not square and _same_shape(image.size, size[::-1])):
        return 1
    said = image.getexif().get(Base.Orientation)
    if (turn >= 5 and not square) or not isinstance(said, int) or not 1 <= said <= 8:
        return turn
    return said


def _same_shape(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return abs(math.log(one[0] * other[1] / (one[1] * other[0]))) <= _SAME_SHAPE


def _same_moment(image: Image.Image, told: Told) -> bool:
    """Whether the dates of a preview and of its file agree, as far as both have one."""
    try:
        said = image.getexif().get_ifd(ExifTags.IFD.Exif).get(Base.DateTimeOriginal)
        date = told.getexif().get_ifd(ExifTags.IFD.Exif).get(Base.DateTimeOriginal)
    except BROKEN:
        return True
    return not said or not date or said == date


def _colour(image: Image.Image, told: Told) -> None:
    if "icc_profile" not in image.info and says_adobe_rgb(told.getexif()):
        note(image, ADOBE_RGB)


def _shown(linear: NDArray[np.uint16], gain: float) -> NDArray[np.uint8]:
    """Linear light as the numbers of sRGB."""
    light = np.clip(np.arange(65536) * (gain / 65535), 0, 1)
    curved = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    table: NDArray[np.uint8] = np.round(curved * 255).astype(np.uint8)
    return table[linear]


def _matched(image: Image.Image, like: Image.Image) -> Image.Image:
    """`image` with the brightness and the colours of its small preview, if that shows the same."""
    if image.mode != "RGB" or shows_nothing(like):
        return image
    size = (48, 48)
    wanted = np.asarray(to_srgb(like.convert("RGB"), like).resize(size), np.float32)
    given = np.asarray(image.resize(size, Image.Resampling.BOX), np.float32)
    if np.corrcoef(wanted.mean(axis=2).ravel(), given.mean(axis=2).ravel())[0, 1] < _ALIKE:
        return image
    ranks = np.linspace(0, 100, 17)
    tables: list[int] = []
    for channel in range(3):
        here = np.percentile(given[:, :, channel], ranks)
        there = np.percentile(wanted[:, :, channel], ranks)
        here, there = np.r_[0, here, 255], np.r_[0, there, 255]
        tables += np.round(np.interp(np.arange(256), here, there)).astype(int).tolist()
    return image.point(tables)
