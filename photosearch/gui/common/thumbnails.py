"""Loads thumbnails off the window's thread: only those in view, latest request first, in a cache of bounded size.

A *tile* is a thumbnail that fills a cell of a grid: scaled, turned as its photo is, and cut to the shape of the cell, so that
drawing it is copying it.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap, QTransform

from photosearch.base.marks import TURNS
from photosearch.gui.common.client import Client
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.turning import turned, turned_size
from photosearch.service.requests import MakeThumbnail

# Path, width and height in pixels, and turn (`turning`); 0, 0, 0: whole and not turned, within the side that was set.
Tile = tuple[str, int, int, int]
CACHE_BYTES = 160 * 1024 * 1024
THREADS = 2
SAME_SHAPE = (
    0.05  # by how much the shape of a tile may differ from that of its picture, which nobody sees
)


def read_image(path: str, side: int = 0) -> QImage:
    """Decode one of the program's own files to at most `side` x `side` pixels (0: full size), in a format that is fast
    to draw. The result is null if the file cannot be read."""
    reader = QImageReader(path)
    reader.setAutoTransform(True)
    full = reader.size()
    if side and full.isValid() and max(full.width(), full.height()) > side:
        reader.setScaledSize(full.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return drawable(image)


def drawable(image: QImage) -> QImage:
    """The image in a format that is fast to draw."""
    if image.isNull():
        return image
    wanted = (
        QImage.Format.Format_ARGB32_Premultiplied
        if image.hasAlphaChannel()
        else QImage.Format.Format_RGB32
    )
    return image.convertToFormat(wanted)


def read_tile(path: str, width: int, height: int, turn: int = 0) -> QImage:
    """Decode a thumbnail so that it covers `width` x `height` pixels once it is turned, and cut off what reaches beyond. One that
    is smaller is not enlarged, only cut to that shape."""
    reader = QImageReader(path)
    full, cell = reader.size(), turned_size(QSize(width, height), turn)
    if not full.isValid():
        return turned(read_image(path), turn)
    covering = full.scaled(cell, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    if covering.width() < full.width():
        reader.setScaledSize(covering)
    else:
        covering = full
        cell = cell.scaled(full, Qt.AspectRatioMode.KeepAspectRatio)
    image = drawable(reader.read())
    left, top = (covering.width() - cell.width()) // 2, (covering.height() - cell.height()) // 2
    if covering != cell:
        image = image.copy(QRect(QPoint(left, top), cell))
    return turned(image, turn)


def _shaped(size: QSize, shape: QSize) -> bool:
    """Whether a picture has about a shape; any shape, if that is not known."""
    if shape.isEmpty():
        return True
    return abs(size.width() * shape.height() / (size.height() * shape.width()) - 1) <= SAME_SHAPE


def _first(turn: int) -> list[int]:
    """All turns, this one first."""
    return [turn, *(other for other in TURNS if other != turn)]


def _turned(pixmap: QPixmap, turn: int) -> QPixmap:
    """A thumbnail turned: so small a picture takes less than a millisecond."""
    return pixmap.transformed(QTransform().rotate(turn)) if turn else pixmap


class Thumbnails(QObject):
    """`want` and `want_tiles` take what is in view; earlier requests that have not started are dropped."""

    ready = Signal(str)
    lost = Signal(str)  # it cannot be read, and may be made again
    _read = Signal(object, QImage, int)

    def __init__(self, parent: QObject | None = None, limit: int = CACHE_BYTES) -> None:
        super().__init__(parent)
        self._limit = limit
        self._bytes = 0
        self._cache: OrderedDict[Tile, QPixmap] = OrderedDict()
        self._read_as: dict[
            tuple[str, int], list[Tile]
        ] = {}  # by path and turn, the last at the end
        self._bad: set[str] = set()
        self._lost: set[str] = set()  # told
        self._lost_tiles: dict[str, Tile] = {}  # as they were wanted
        self._side = 256
        self._generation = 0
        self._closed = False
        self._lock = threading.Lock()
        self._waiting: deque[Tile] = deque()
        self._being_read: set[Tile] = set()
        self._readers = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS)
        self._read.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def have_made(self, client: Client) -> None:
        """Let the engine make again what is lost."""
        self.lost.connect(lambda thumb: client.send(MakeThumbnail(thumb)))
        client.thumbnail_made.connect(self.made_again)

    @property
    def bytes(self) -> int:
        return self._bytes

    def set_side(self, pixels: int) -> None:
        """Set the longer side to decode to; a change clears the cache."""
        if pixels == self._side:
            return
        self._side = pixels
        self._generation += 1
        self._cache.clear()
        self._read_as.clear()
        self._bytes = 0

    def pixmap(self, path: str, turn: int = 0) -> QPixmap | None:
        """The thumbnail, turned, as it was read last, whole or as a tile of any size."""
        for other in _first(turn):
            tiles = self._read_as.get((path, other))
            found = self.tile(tiles[-1]) if tiles else None
            if found is not None:
                return _turned(found, turn - other)
        return None

    def whole(self, path: str, shape: QSize, turn: int = 0) -> QPixmap | None:
        """The turned thumbnail of a photo of this shape, as large as it was read, but not one that was cut to another shape,
        as that of a panorama is."""
        for other in _first(turn):
            fitting = [
                found
                for tile in self._read_as.get((path, other), ())
                if (found := self.tile(tile)) is not None
                and _shaped(found.size(), turned_size(shape, (turn - other) % 360))
            ]
            if fitting:
                best = max(fitting, key=lambda pixmap: pixmap.width())
                return _turned(best, turn - other)
        return None

    def tile(self, tile: Tile) -> QPixmap | None:
        found = self._cache.get(tile)
        if found is not None:
            self._cache.move_to_end(tile)
        return found

    def is_bad(self, path: str) -> bool:
        """Whether the file is missing or unreadable; `forgive` allows another try."""
        return path in self._bad

    def forgive(self) -> None:
        self._bad.clear()
        self._lost.clear()

    def made_again(self, path: str) -> None:
        """Read a thumbnail that was lost."""
        if self._closed or path not in self._bad:
            return
        self._bad.discard(path)
        with self._lock:
            self._waiting.append(self._lost_tiles.get(path, (path, 0, 0, 0)))
            starts = self._readers < THREADS
            self._readers += starts
        if starts:
            self._pool.start(self._read_waiting)

    def want(self, paths: Iterable[str]) -> None:
        self.want_tiles((path, 0, 0, 0) for path in paths)

    def want_tiles(self, tiles: Iterable[Tile]) -> None:
        if self._closed:
            return
        missing = [t for t in tiles if t[0] and t not in self._cache and t[0] not in self._bad]
        with self._lock:
            self._waiting = deque(t for t in missing if t not in self._being_read)
            starts = min(THREADS - self._readers, len(self._waiting))
            self._readers += max(0, starts)
        for _ in range(starts):
            self._pool.start(self._read_waiting)

    def _forget(self, tile: Tile) -> None:
        tiles = self._read_as[tile[0], tile[3]]
        tiles.remove(tile)
        if not tiles:
            del self._read_as[tile[0], tile[3]]

    def close(self) -> None:
        """Stop reading; anything that still arrives is ignored."""
        self._closed = True
        with self._lock:
            self._waiting.clear()
        self._pool.waitForDone()

    def _read_waiting(self) -> None:
        """Run on a pool thread until the queue is empty."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._readers -= 1
                    return
                tile = self._waiting.popleft()
                self._being_read.add(tile)
                side, generation = self._side, self._generation
            path, width, height, turn = tile
            image = read_tile(path, width, height, turn) if width else read_image(path, side)
            with self._lock:
                self._being_read.discard(tile)
            tell(self._read, tile, image, generation)

    @Slot(object, QImage, int)
    def _keep(self, tile: Tile, image: QImage, generation: int) -> None:
        if generation != self._generation or tile in self._cache:
            return
        path = tile[0]
        if image.isNull():
            self._bad.add(path)
            self._lost_tiles[path] = tile
            if path not in self._lost:  # once: what was made again may be as bad
                self._lost.add(path)
                self.lost.emit(path)
        else:
            self._cache[tile] = QPixmap.fromImage(image)
            self._read_as.setdefault((path, tile[3]), []).append(tile)
            self._bytes += image.sizeInBytes()
            while self._bytes > self._limit and len(self._cache) > 1:
                old, gone = self._cache.popitem(last=False)
                self._bytes -= gone.width() * gone.height() * 4
                self._forget(old)
        self.ready.emit(path)
