"""What goes to and comes from the clipboard and drag and drop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from photosearch.gui.common.local_files import file_url, local_paths
from photosearch.gui.common.offered import offered


def mime_of(paths: Sequence[str]) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([file_url(p) for p in paths])
    return mime


def picture_file(mime: QMimeData) -> str:
    """The first local file whose name says that it is a picture which can be decoded, or ""."""
    return next(iter(picture_files(mime)), "")


def picture_files(mime: QMimeData) -> list[str]:
    """The local files whose names say that they are pictures which can be decoded."""
    return [path for path in local_paths(mime) if offered.decodes(path)]


def picture_pixels(mime: QMimeData) -> QImage | None:
    """Pixels that another program put there."""
    if not mime.hasImage():
        return None
    data = mime.imageData()
    return data if isinstance(data, QImage) and not data.isNull() else None
