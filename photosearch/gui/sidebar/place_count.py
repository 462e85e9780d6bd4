"""How many photos have a position: asked for a while after the library has changed, as that reads all of them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from photosearch.base.areas import WORLD
from photosearch.base.records import Status
from photosearch.gui.common.client import Client
from photosearch.service.messages import Event, MapShown
from photosearch.service.requests import GetMap

FIRST: Final = 3_000  # ms after the start, which has more urgent things to do
REST: Final = 60_000


class PlaceCount(QObject):
    counted = Signal(int)

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._photos = -1
        self._soon = QTimer(self, singleShot=True, interval=FIRST)
        self._soon.timeout.connect(self._ask)
        client.status.connect(self._take_status)
        client.library_changed.connect(lambda _: self._ask_later())

    def _take_status(self, status: Status) -> None:
        if status.distinct != self._photos:
            self._photos = status.distinct
            self._ask_later()

    def _ask_later(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _ask(self) -> None:
        self._soon.setInterval(REST)
        self._client.call(lambda number: GetMap(number, WORLD), self._take)

    def _take(self, event: Event) -> None:
        if isinstance(event, MapShown):
            self.counted.emit(event.shown.photos)
