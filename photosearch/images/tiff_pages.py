"""The pages of a TIFF: which one is the whole picture, and whether the file is really a camera's raw file."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

from PIL.TiffImagePlugin import ImageFileDirectory_v2

from photosearch.images.broken import BROKEN

WIDTH, HEIGHT, COMPRESSION, PHOTOMETRIC = 256, 257, 259, 262
EXIF, XMP = 34665, 700
_ORIENTATION, _BITS, _CHANNELS = 274, 258, 277
_SUBFILE_TYPE, _OLD_SUBFILE_TYPE, _SUB_IFDS, _DNG_VERSION = 254, 255, 330, 50706
_MASK: Final = 4
_RAW_PHOTOMETRICS: Final = (32803, 34892)  # colour filter array, linear raw
_MOST: Final = 64  # pages that are looked at; scans of whole books have more
_THUMB_SIDE: Final = (
    512  # a first page that is no larger, and shows the same as a far larger one, is its thumbnail
)
_FAR_LARGER: Final = 2.0


@dataclass(frozen=True)
class TiffPage:
    """One directory of tags. `number`: of the page, from 0; None if another page contains it."""

    tags: ImageFileDirectory_v2
    offset: int
    number: int | None

    @property
    def size(self) -> tuple[int, int]:
        return self.whole_number(WIDTH), self.whole_number(HEIGHT)

    @property
    def area(self) -> int:
        return math.prod(self.size)

    @property
    def reduced(self) -> bool:
        """Whether the file says that this is a smaller copy of another page."""
        return bool(self.whole_number(_SUBFILE_TYPE) & 1) or (
            self.whole_number(_OLD_SUBFILE_TYPE) == 2
        )

    @property
    def orientation(self) -> int:
        """As in EXIF, 1 to 8."""
        found = self.whole_number(_ORIENTATION, 1)
        return found if found in range(1, 9) else 1

    @property
    def black_and_white(self) -> bool:
        """Whether it has one bit for each pixel, as a fax."""
        return self.whole_number(_BITS, 1) == self.whole_number(_CHANNELS, 1) == 1

    @property
    def mask(self) -> bool:
        return bool(self.whole_number(_SUBFILE_TYPE) & _MASK)

    def whole_number(self, tag: int, absent: int = 0) -> int:
        """The value of a tag, or its first; `absent` if there is none or it is no whole number."""
        found = self.numbers(tag)
        return found[0] if found else absent

    def numbers(self, tag: int) -> tuple[int, ...]:
        try:
            value: Any = self.tags.get(tag, ())
        except BROKEN:
            return ()
        values = value if isinstance(value, tuple) else (value,)
        return tuple(v for v in values if isinstance(v, int) and v >= 0)


def pages(source: BinaryIO) -> list[TiffPage]:
    """All pages and those within them, as they come in the file; [] if it is no TIFF."""
    try:
        return list(_pages(source))
    except BROKEN:
        return []
    finally:
        source.seek(0)


def _pages(source: BinaryIO) -> Iterator[TiffPage]:
    source.seek(0)
    head = source.read(8)
    if head[:4] in (b"IIRO", b"IIRS", b"IIU\0"):  # Olympus, Panasonic
        head = b"II*\0" + head[4:]
    if head[:4] == b"MMOR":
        head = b"MM\0*" + head[4:]
    if head[2:4] in (b"+\0", b"\0+"):
        head += source.read(8)
    source.seek(0, io.SEEK_END)
    left = source.tell()
    waiting: list[tuple[int, int | None]] = [(ImageFileDirectory_v2(head).next, 0)]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST:
        at, number = waiting.pop(0)
        if not at or at in seen:
            continue
        seen.add(at)
        tags = ImageFileDirectory_v2(head)
        tags._tag_data_limit = left  # so that no file makes us read the same bytes again and again
        source.seek(at)
        tags.load(source)
        left -= tags._tag_data_size
        page = TiffPage(tags, at, number)
        yield page
        inner: list[tuple[int, int | None]] = [(sub, None) for sub in page.numbers(_SUB_IFDS)]
        following = [(tags.next, number + 1)] if number is not None else []
        waiting = [*inner, *following, *waiting]


def is_raw(found: list[TiffPage]) -> bool:
    """Whether a TIFF is really a camera's raw file, of which Pillow would show only a tiny preview, or noise."""
    if not found:
        return False
    return _DNG_VERSION in found[0].tags or any(
        page.whole_number(PHOTOMETRIC) in _RAW_PHOTOMETRICS for page in found
    )


def whole(found: list[TiffPage]) -> TiffPage:
    """The page that a user means by the picture: the first that is neither a reduced copy nor a mask.

    Of a first page that is a reduced one, marked or not, the largest of the others. `found` must not be empty.
    """
    first = found[0]
    others = [page for page in found[1:] if not page.reduced and not page.mask and page.area]
    largest = max(others, key=lambda page: page.area, default=first)
    if (first.reduced and largest.area > first.area) or _is_thumb(first, largest):
        return largest
    return first


def _is_thumb(page: TiffPage, other: TiffPage) -> bool:
    (width, height), (far_width, far_height) = page.size, other.size
    if not width or not height or max(width, height) > _THUMB_SIDE:
        return False
    across, down = far_width / width, far_height / height
    return min(across, down) >= _FAR_LARGER and abs(across / down - 1) < 0.03


def as_first(source: BinaryIO, page: TiffPage) -> BinaryIO:
    """The file with `page`, which another one contains, as its first."""
    source.seek(0)
    data = source.read()
    big, order = data[2:4] in (b"+\0", b"\0+"), "little" if data[:2] == b"II" else "big"
    start, size = (8, 8) if big else (4, 4)
    offset = page.offset.to_bytes(size, order)  # type: ignore[arg-type]
    return io.BytesIO(data[:start] + offset + data[start + size :])
