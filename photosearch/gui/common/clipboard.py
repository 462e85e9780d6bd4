"""What goes to and comes from the clipboard and drag and drop."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from photosearch.gui.common.local_files import file_url, local_paths

PICTURE_SUFFIXES = frozenset(
    ".jpg .jpeg .jpe .jfif .png .gif .webp .bmp .tif .tiff .heic .heif .hif .avif .jp2 .ico .ppm .pgm".split()
)


def mime_of(paths: Sequence[str]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([file_url(p) for p in paths])
    return mime


def picture_file(mime: QMimeData) -> str:
    """The first local file that looks like a picture by its name, or ""."""
    return next(iter(picture_files(mime)), "")


def picture_files(mime: QMimeData) -> list[str]:
    """The local files that look like pictures by their names."""
    return [p for p in local_paths(mime) if Path(p).suffix.lower() in PICTURE_SUFFIXES]


def folders_in(mime: QMimeData) -> list[str]:
    """The local paths that have no picture suffix: the engine says whether they are folders."""
    return [p for p in local_paths(mime) if Path(p).suffix.lower() not in PICTURE_SUFFIXES]


def picture_pixels(mime: QMimeData) -> QImage | None:
    """Pixels that another program put there."""
    if not mime.hasImage():
        return None
    data = mime.imageData()
    return data if isinstance(data, QImage) and not data.isNull() else None
