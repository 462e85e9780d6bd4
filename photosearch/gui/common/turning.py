"""Photos as they are turned to be seen, which is kept in the library: files, thumbnails and previews stay as they are.

A *turn* is in degrees clockwise: 0, 90, 180 or 270.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QTransform

from photosearch.base.searches import Hit


def lies(turn: int) -> bool:
    """Whether a turn exchanges width and height."""
    return turn in (90, 270)


def turned_size(size: QSize, turn: int) -> QSize:
    return size.transposed() if lies(turn) else size


def shown_size(hit: Hit) -> QSize:
    """The size of a photo as it is seen, in its own pixels."""
    return turned_size(QSize(hit.width, hit.height), hit.marks.rotation)


def turned(image: QImage, turn: int) -> QImage:
    """The picture turned. Large ones take longer than a frame: turn them in another thread."""
    if not turn or image.isNull():
        return image
    return image.transformed(QTransform().rotate(turn))


def turned_box(box: QRectF, turn: int) -> QRectF:
    """Where a part of a picture is once the picture is turned; both in fractions of its sides."""
    x, y, width, height = box.x(), box.y(), box.width(), box.height()
    if turn == 90:
        return QRectF(1 - y - height, x, height, width)
    if turn == 180:
        return QRectF(1 - x - width, 1 - y - height, width, height)
    if turn == 270:
        return QRectF(y, 1 - x - width, height, width)
    return QRectF(box)
