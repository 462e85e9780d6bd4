"""Loads large pictures: the engine renders them, a pool thread decodes them, and the latest request is served first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from photosearch.base.frozen_class import frozen
from photosearch.gui.common.client import Client
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.thumbnails import read_image
from photosearch.gui.common.turning import turned, turned_size
from photosearch.service.messages import Event, PreviewReady, Trouble
from photosearch.service.requests import GetPreview

KEEP_BYTES = 300_000_000  # the photo, its neighbours, and one at full size
MOST_PIXELS = 40_000_000  # of a photo shown at full size: 160 MB in memory


@frozen
class Wish:
    """A photo (or the picture file `path`, if given), rendered and turned (`turning`) to fit into `width` x `height` device
    pixels."""

    image_id: int
    width: int
    height: int
    path: str = ""
    turn: int = 0


def for_screen(image_id: int, turn: int, widget: QWidget) -> Wish:
    """A photo as large as the screen of a widget."""
    screen = widget.screen().size() * widget.devicePixelRatioF()
    return Wish(image_id, screen.width(), screen.height(), turn=turn)


def in_full(image_id: int, size: QSize, turn: int, most: int = MOST_PIXELS) -> Wish:
    """A photo that is `size` large once it is turned, with all its pixels, but at most `most`."""
    shrink = min(1.0, (most / max(1, size.width() * size.height())) ** 0.5)
    width, height = round(size.width() * shrink), round(size.height() * shrink)
    return Wish(image_id, width, height, turn=turn)


def _request(wish: Wish, number: int) -> GetPreview:
    box = turned_size(QSize(wish.width, wish.height), wish.turn)
    return GetPreview(number, wish.image_id, box.width(), box.height(), wish.path)


def _read(file: str, turn: int) -> QImage:
    return turned(read_image(file), turn)


class PreviewLoader(QObject):
    """Sends one request at a time. `want` replaces all requests that have not started; they are served in order."""

    ready = Signal(object, QImage)
    failed = Signal(object, str)
    _decoded = Signal(object, QImage)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._closed = False
        self._wishes: list[Wish] = []
        self._under_way: Wish | None = None
        self._images: OrderedDict[Wish, QImage] = OrderedDict()
        self._troubles: dict[Wish, str] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._decoded.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def want(self, wishes: Sequence[Wish]) -> None:
        self._wishes = list(wishes)
        self._troubles.clear()
        self._next()

    def image(self, wish: Wish) -> QImage | None:
        return self._images.get(wish)

    def close(self) -> None:
        """Stop requesting and decoding; anything that still arrives is ignored."""
        self._closed = True
        self._pool.waitForDone()

    def _next(self) -> None:
        if self._closed or self._under_way is not None:
            return
        for wish in self._wishes:
            if wish not in self._images and wish not in self._troubles:
                self._begin(wish)
                return

    def _begin(self, wish: Wish) -> None:
        self._under_way = wish
        known = self._turned_otherwise(wish)
        if known is None:
            self._client.call(partial(_request, wish), self._take)
            return
        other, image = known
        by = (wish.turn - other.turn) % 360
        self._pool.start(lambda: tell(self._decoded, wish, turned(image, by)))

    def _turned_otherwise(self, wish: Wish) -> tuple[Wish, QImage] | None:
        """The same photo as it was turned before, if it is as large as it will be shown."""
        for other, image in self._images.items():
            if (other.image_id, other.path) != (
                wish.image_id,
                wish.path,
            ) or other.turn == wish.turn:
                continue
            size = turned_size(image.size(), (wish.turn - other.turn) % 360)
            box = QSize(wish.width, wish.height)
            if size.width() >= size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).width() - 1:
                return other, image
        return None

    def _take(self, event: Event) -> None:
        wish = self._under_way
        if wish is None or self._closed:
            return
        if isinstance(event, PreviewReady):
            file = event.file
            self._pool.start(lambda: tell(self._decoded, wish, _read(file, wish.turn)))
        elif isinstance(event, Trouble):
            self._give_up(wish, f"{event.text} {event.hint}".strip())

    @Slot(object, QImage)
    def _keep(self, wish: Wish, image: QImage) -> None:
        if image.isNull():
            self._give_up(wish, self.tr("The preview could not be read."))
            return
        self._images[wish] = image
        while sum(i.sizeInBytes() for i in self._images.values()) > KEEP_BYTES:
            if len(self._images) == 1:
                break
            self._images.popitem(last=False)
        self._under_way = None
        self.ready.emit(wish, image)
        self._next()

    def _give_up(self, wish: Wish, why: str) -> None:
        self._troubles[wish] = why
        self._under_way = None
        self.failed.emit(wish, why)
        self._next()
