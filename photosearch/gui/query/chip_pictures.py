"""Names and thumbnails of the query's pictures, for their chips."""

from __future__ import annotations

import math
import os
import re
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from photosearch.base.searches import Example
from photosearch.gui.common.client import Client
from photosearch.gui.common.preview_loader import PreviewLoader, Wish
from photosearch.gui.common.wording import file_name

SIDE = 160  # pixels of a stored thumbnail: enough to show a part of it on a chip
KEPT = 64
_COPY = re.compile(r"[0-9a-f]{32}\.png")

Key = tuple[str, int]


class QueryPictures(QObject):
    """`changed`: another thumbnail has arrived. The engine reads the files; the window's thread decodes nothing."""

    changed = Signal()

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: OrderedDict[Key, str] = OrderedDict()
        self._pixmaps: dict[Key, QPixmap] = {}
        self._parts: dict[Example, QPixmap] = {}
        self._bad: set[Key] = set()
        self._loader = PreviewLoader(client, self)
        self._loader.ready.connect(self._take)
        self._loader.failed.connect(lambda wish, _why: self._bad.add((wish.path, wish.image_id)))

    def close(self) -> None:
        self._loader.close()

    def know(self, example: Example, name: str, picture: QPixmap | None = None) -> None:
        """Store a picture's name, and its thumbnail if the window already has one."""
        key = _key(example)
        self._names[key] = name
        self._names.move_to_end(key)
        self._bad.discard(key)
        if picture is not None and not picture.isNull():
            self._keep(key, picture)
        while len(self._names) > KEPT:
            gone, _ = self._names.popitem(last=False)
            self._pixmaps.pop(gone, None)

    def name(self, example: Example) -> str:
        """Its name; a copy that a saved search keeps has none."""
        known = self._names.get(_key(example))
        if known or not example.path:
            return known or self.tr("a photo")
        if _COPY.fullmatch(os.path.basename(example.path)):
            return self.tr("a drawing") if example.role == "sketch" else self.tr("a picture")
        return file_name(example.path)

    def pixmap(self, example: Example) -> QPixmap | None:
        """The thumbnail, cropped to the example's region; None if it has not arrived."""
        whole = self._pixmaps.get(_key(example))
        if whole is None or example.region is None:
            return whole
        place = replace(example, role="like")
        if place not in self._parts:
            self._parts[place] = part_of(whole, example.region)
        return self._parts[place]

    def want(self, examples: Iterable[Example]) -> None:
        keys = dict.fromkeys(map(_key, examples))
        self._loader.want(
            [
                Wish(image_id, SIDE, SIDE, path)
                for path, image_id in keys
                if (path, image_id) not in self._pixmaps and (path, image_id) not in self._bad
            ]
        )

    def _take(self, wish: Wish, image: QImage) -> None:
        self._keep((wish.path, wish.image_id), QPixmap.fromImage(image))
        self.changed.emit()

    def _keep(self, key: Key, picture: QPixmap) -> None:
        if max(picture.width(), picture.height()) > 2 * SIDE:
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode
            picture = picture.scaled(SIDE, SIDE, keep, smooth.SmoothTransformation)
        self._pixmaps[key] = picture
        self._parts.clear()


def part_of(picture: QPixmap, region: tuple[float, float, float, float]) -> QPixmap:
    """Crop to `region` (fractions of the sides), at least one pixel."""
    left, top, width, height = region
    across, down = picture.width(), picture.height()
    return picture.copy(
        QRect(
            min(across - 1, math.floor(left * across)),
            min(down - 1, math.floor(top * down)),
            max(1, round(width * across)),
            max(1, round(height * down)),
        )
    )


def _key(example: Example) -> Key:
    return example.path, example.image_id
