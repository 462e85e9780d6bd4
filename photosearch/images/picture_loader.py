"""Opens a picture of any format, decodes it within the limits, and says what tells its facts."""

from __future__ import annotations

import contextlib
import importlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from PIL import Image

from photosearch.base.errors import FileError
from photosearch.base.formats import BY_NAME, format_of_name
from photosearch.base.user_text import say
from photosearch.images import tiff_pages, tiff_samples
from photosearch.images.broken import BROKEN
from photosearch.images.colour_spaces import in_container, note
from photosearch.images.decoders import can_decode
from photosearch.images.first_frames import show_something
from photosearch.images.jobs import Limits
from photosearch.images.metadata.embedded import note_boxes, unless_too_large
from photosearch.images.opened_picture import OpenedPicture, Told
from photosearch.images.pixels import fitting
from photosearch.images.sniffing import SNIFF_BYTES, sniff

_PIXEL_BYTES = 4  # Pillow stores an RGB pixel in four bytes
_BASE_BYTES = 192 << 20  # the interpreter, the libraries and the file itself

Image.MAX_IMAGE_PIXELS = None  # our own limit counts the decoded pixels, not those of the header


class PictureLoader:
    """Decodes within `limits`. The decoders' own errors pass: on hostile bytes they raise nearly anything."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    @property
    def _memory(self) -> int:
        """What a picture may need, in bytes."""
        return self._limits.memory - _BASE_BYTES

    def load(
        self, source: BinaryIO, path: str, box: tuple[int, int] | None = None
    ) -> OpenedPicture:
        """The picture, decoded for `box` at least; None: as large as it is. Raises FileError."""
        name = _format(source, path)
        if name == "JXL":
            return self._jxl(source, path)
        if name == "TIFF":
            pages = tiff_pages.pages(source)
            if _may_be_raw(pages, path):
                with _unless(tiff_pages.is_raw(pages)):
                    return self._raw(source, path, box)
            return self._tiff(source, path, pages)
        if name == "RAW":
            return self._raw(source, path, box)
        image = _opened(source, name)
        size = self._decode(image, path, box)
        return OpenedPicture(image, image, size)

    def told(self, source: BinaryIO, path: str) -> Image.Image:
        """What tells the facts of a picture, which most formats allow without decoding it. Raises FileError."""
        name = _format(source, path)
        if name == "JXL":
            from photosearch.images.jxl_files import JxlFile

            return JxlFile(source.read()).told()
        if name == "TIFF":
            pages = tiff_pages.pages(source)
            if _may_be_raw(pages, path):
                with _unless(tiff_pages.is_raw(pages)):
                    return self._told_of_raw(source)
            return _told_of_tiff(source, pages)
        if name == "RAW":
            return self._told_of_raw(source)
        image = _opened(source, name)
        if name == "PNG":  # what follows the pixels is read with them
            self._must_fit(image, image.size, path)
            image.load()
        return image

    def _decode(
        self, image: Image.Image, path: str, box: tuple[int, int] | None
    ) -> tuple[int, int]:
        """Load an opened picture, for `box` at least. Returns its whole size."""
        size = image.size
        if box is not None:
            # A JPEG decodes faster at 1/2, 1/4 or 1/8. The box is square because the orientation is not known yet.
            image.draft(None, fitting(size, (max(box), max(box))))
        drafted = image.size != size
        self._must_fit(image, size, path)
        image.load()
        show_something(image)
        return size if drafted else image.size  # loading may correct the size of a HEIF

    def _tiff(self, source: BinaryIO, path: str, pages: list[tiff_pages.TiffPage]) -> OpenedPicture:
        page = tiff_pages.whole(pages) if pages else None
        try:
            if page is not None and tiff_samples.is_misread(page):
                raise NotImplementedError("Pillow misreads this TIFF")
            image = _page_of_tiff(source, page)
        except BROKEN as refusal:
            if page is None or not tiff_samples.is_known(page):
                raise
            if page.area > self._limits.pixels:
                raise _too_large(path, page.size) from refusal
            found = tiff_samples.decoded(source, page, self._memory)
            return OpenedPicture(found, _told_of_tiff(source, pages), page.size, page.orientation)
        self._decode(image, path, None)
        told = image
        if len(pages) > 1 and tiff_pages.EXIF not in image.tag_v2:  # type: ignore[attr-defined]
            told = _told_of_tiff(source, pages)
        return OpenedPicture(image, told)

    def _jxl(self, source: BinaryIO, path: str) -> OpenedPicture:
        from photosearch.images.jxl_files import JxlFile

        opened = JxlFile(source.read())
        if opened.size[0] * opened.size[1] > self._limits.pixels:
            raise _too_large(path, opened.size)
        return OpenedPicture(opened.image(self._memory), opened.told(), opened.size, 1)

    def _raw(self, source: BinaryIO, path: str, box: tuple[int, int] | None) -> OpenedPicture:
        """The camera's preview if it does, else the developed raw data. Raises as `raw_files` does."""
        from photosearch.images import raw_files

        try:
            raw = raw_files.RawFile(source)
        except (OSError, NotImplementedError):
            rescued = raw_files.rescued(source)
            if rescued is None:
                raise
            size = self._decode(rescued.image, path, box)
            return OpenedPicture(rescued.image, rescued.told, size, rescued.turn)
        with raw:
            shown: OpenedPicture | None = None
            preview = raw.preview()
            if preview is not None:
                with contextlib.suppress(FileError, *BROKEN):
                    self._decode(preview.image, path, box)
                    shown = OpenedPicture(preview.image, raw.told, preview.whole, preview.turn)
            if preview is not None and shown is not None:
                fit = not raw_files.shows_nothing(shown.image)
                if fit and preview.large:
                    return shown
                small = shown.image if fit and preview.turn == raw.turn else None
            else:
                small = None
            try:
                if raw.size[0] * raw.size[1] > self._limits.pixels:
                    raise _too_large(path, raw.size)
                side = max(raw.size) if box is None else max(box)
                image = raw.developed(side, small)
            except (FileError, OSError, NotImplementedError):
                if shown is None:
                    raise
                return shown  # better than nothing
            return OpenedPicture(image, raw.told, raw.size, raw.turn)

    def _told_of_raw(self, source: BinaryIO) -> Image.Image:
        from photosearch.images import raw_files

        try:
            with raw_files.RawFile(source) as raw:
                return raw.told
        except (OSError, NotImplementedError):
            rescued = raw_files.rescued(source)
            if rescued is None:
                raise
            return rescued.told

    def _must_fit(self, image: Image.Image, size: tuple[int, int], path: str) -> None:
        """Refuse the drafted `image`, whose whole size is `size`, if decoding it would certainly exceed a limit."""
        pixels = image.width * image.height
        progressive = _coefficient_bytes(image, size)
        needed = progressive + _PIXEL_BYTES * pixels if progressive else 0
        if pixels > self._limits.pixels or needed > self._memory:
            raise _too_large(path, size)


def _too_large(path: str, size: tuple[int, int]) -> FileError:
    said = say("{width} x {height} pixels", width=str(size[0]), height=str(size[1]))
    return FileError(path, "too_large", said)


@contextlib.contextmanager
def _unless(certain: bool) -> Iterator[None]:
    """Let LibRaw's refusal pass, unless the file is `certain` to be a raw file."""
    try:
        yield
    except (OSError, NotImplementedError):
        if certain:
            raise


def _may_be_raw(pages: list[tiff_pages.TiffPage], path: str) -> bool:
    named = format_of_name(path)
    return tiff_pages.is_raw(pages) or (named is not None and named.name == "RAW")


def _format(source: BinaryIO, path: str) -> str:
    """The format, which the first bytes decide. Its decoder is ready. Raises FileError."""
    head = source.read(SNIFF_BYTES)
    source.seek(0)
    name = sniff(head)
    if not head:
        raise FileError(path, "corrupt", say("The file is empty."))
    if name is None:
        raise FileError(path, "unsupported", say("Its first bytes match no known picture format."))
    _load_plugin(path, name)
    return name


def _opened(source: BinaryIO, name: str) -> Image.Image:
    """Open the picture without decoding it."""
    # Not Image.open, which hides why a plugin rejected the file.
    space = in_container(name, source)
    image = Image.OPEN[name][0](source, "")
    if space is not None:
        note(image, space)
    if name == "JPEG2000":
        note_boxes(image, source)
    return image


def _page_of_tiff(source: BinaryIO, page: tiff_pages.TiffPage | None) -> Image.Image:
    """Open the page, which is the first if it is None, without decoding it."""
    if page is not None and page.number is None:
        source = tiff_pages.as_first(source, page)
    image = _opened(source, "TIFF")
    if page is not None and page.number:
        image.seek(page.number)
    return image


def _told_of_tiff(source: BinaryIO, pages: list[tiff_pages.TiffPage]) -> Image.Image:
    """The page with EXIF if there is one, else the whole picture."""
    if not pages:
        return _opened(source, "TIFF")
    page = next((page for page in pages if tiff_pages.EXIF in page.tags), tiff_pages.whole(pages))
    exif = Image.Exif()
    source.seek(0)
    with contextlib.suppress(*BROKEN):
        exif.bigtiff = page.tags._bigtiff
        exif.endian = page.tags._endian
        exif.load_from_fp(source, page.offset)
    told: Any = Told("TIFF", exif)
    told.tag_v2 = page.tags
    if page.black_and_white:
        told._mode = "1"
    xmp = page.tags.get(tiff_pages.XMP)
    if isinstance(xmp, bytes):
        told.info["xmp"] = xmp
    return told  # type: ignore[no-any-return]


def _load_plugin(path: str, name: str) -> None:
    """Import the plugin for a format on first use, since most libraries of photos need only a few.

    Each decoder gets one thread because the pool already uses all cores. Raises FileError if there is no plugin.
    """
    if not can_decode(name):
        said = say("The decoder for {name} is not installed.", name=name)
        raise FileError(path, "unsupported", said)
    plugin: Any = importlib.import_module(BY_NAME[name].plugin)
    if name == "HEIF":
        plugin.register_heif_opener(
            thumbnails=False, depth_images=False, aux_images=False, decode_threads=1
        )
    elif name == "AVIF":
        plugin.DEFAULT_MAX_THREADS = 1
    elif name == "PNG":  # it refuses the picture of which a text or the profile is too large
        plugin._safe_zlib_decompress = unless_too_large


def _coefficient_bytes(image: Image.Image, size: tuple[int, int]) -> int:
    """The bytes that libjpeg needs for the coefficients of a progressive JPEG: 16 bits per value, always at full size.

    Checked before decoding, because libjpeg reports a lack of memory as broken data. 0 for any other picture.
    """
    if not image.info.get("progressive"):
        return 0
    layers = getattr(image, "layer", [])
    across = max((across for _, across, _, _ in layers), default=1)
    down = max((down for _, _, down, _ in layers), default=1)
    samples = sum(a * d for _, a, d, _ in layers) / (across * down)
    return int(2 * size[0] * size[1] * samples)
