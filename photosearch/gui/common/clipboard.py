"""Photos and pictures on the clipboard and in drag and drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from photosearch.gui.common.local_files import file_url, local_paths
from photosearch.gui.common.offered import offered

SELECTED = (
    "application/x-photosearch-selected"  # what is dragged are the selected photos of the window
)


def mime_of(paths: Sequence[str]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([file_url(p) for p in paths])
    return mime


def picture_file(mime: QMimeData) -> str:
    """The first local file with the name of a decodable picture, or ""."""
    return next(iter(picture_files(mime)), "")


def picture_files(mime: QMimeData) -> list[str]:
    """The local files with names of decodable pictures."""
    return [path for path in local_paths(mime) if offered.decodes(path)]


def picture_pixels(mime: QMimeData) -> QImage | None:
    """The image that another program provides, or None."""
    if not mime.hasImage():
        return None
    data = mime.imageData()
    return data if isinstance(data, QImage) and not data.isNull() else None
