"""The files of the sketch pad: the current drawing for the engine, exported drawings, and imported pictures."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage

from photosearch.gui.common.client import Client
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.pasted import save_pasted
from photosearch.gui.common.thumbnails import read_image
from photosearch.gui.common.wording import file_name
from photosearch.gui.sketch.strokes import SIDE
from photosearch.service.messages import Event, PreviewReady, Trouble
from photosearch.service.requests import GetPreview


class SketchFile(QObject):
    """Reads and writes drawings as PNG on a pool thread, one at a time.

    After `save`, exactly one signal: `saved(path)`, `blank` if the paper was empty, or `failed` if the file could not be
    written. Of several drawings passed to `save` during a write, only the newest is written. For `exported` and
    `loaded`, see `export` and `load`.
    """

    saved = Signal(str)
    blank = Signal()
    failed = Signal()
    exported = Signal(str, bool)
    loaded = Signal(str, QImage)
    _written = Signal(int, object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._number = 0
        self._busy = False
        self._next: QImage | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._written.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._busy

    def save(self, image: QImage) -> None:
        self._next = image
        if not self._busy:
            self._start()

    def forget(self) -> None:
        """Discard the waiting drawing, and emit no signal for the one being written."""
        self._number += 1
        self._next = None

    def export(self, image: QImage, path: str) -> None:
        """Write the drawing to the path that the user chose; then emits `exported(path, succeeded)`."""
        self._pool.start(
            lambda: tell(self.exported, path, image.save(path, "PNG"))  # type: ignore[call-overload]
        )

    def load(self, path: str) -> None:
        """Read a saved drawing; then emits `loaded(path, image)`, with a null image if the file is gone."""
        self._pool.start(lambda: tell(self.loaded, path, read_image(path)))

    def close(self) -> None:
        self._next = None
        self._pool.waitForDone()

    def _start(self) -> None:
        image, self._next = self._next, None
        if image is not None:
            self._busy = True
            self._number += 1
            self._pool.start(partial(self._write, image, self._number))

    def _write(self, image: QImage, number: int) -> None:
        paper = QImage(image.size(), image.format())
        paper.fill(Qt.GlobalColor.white)
        path = "" if image == paper else save_pasted(image, self._folder, "sketch")
        tell(self._written, number, path)

    @Slot(int, object)
    def _take(self, number: int, path: Path | str | None) -> None:
        self._busy = False
        if number == self._number:
            if path is None:
                self.failed.emit()
            elif path:
                self.saved.emit(str(path))
            else:
                self.blank.emit()
        self._start()


class PictureImport(QObject):
    """Imports a picture file onto the paper; the engine's decode children read it. Only the newest request is answered."""

    ready = Signal(QImage)
    failed = Signal(str, str)
    _decoded = Signal(int, QImage)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._wish = 0
        self._name = ""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._decoded.connect(self._take_image, Qt.ConnectionType.QueuedConnection)

    def want(self, path: str) -> None:
        self._name = file_name(path)
        self._wish = self._client.call(lambda n: GetPreview(n, 0, SIDE, SIDE, path), self._take)

    def close(self) -> None:
        self._wish = 0
        self._pool.waitForDone()

    def _take(self, event: Event) -> None:
        number = getattr(event, "id", 0)
        if number != self._wish:
            return
        if isinstance(event, PreviewReady):
            file = event.file
            self._pool.start(lambda: tell(self._decoded, number, read_image(file)))
        elif isinstance(event, Trouble):
            self.failed.emit(f"{self._name}: {event.text}", event.hint)

    @Slot(int, QImage)
    def _take_image(self, number: int, image: QImage) -> None:
        if number != self._wish:
            return
        if image.isNull():
            self.failed.emit(self.tr("The picture could not be read."), "")
        else:
            self.ready.emit(image)
