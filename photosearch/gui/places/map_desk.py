"""Asks the engine which photos are where: one request at a time, and again when the library has changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from photosearch.base.areas import Area
from photosearch.base.map_places import LibraryMap
from photosearch.gui.common.client import Client
from photosearch.service.messages import Event, MapShown, Trouble
from photosearch.service.requests import GetMap

REFRESH = 4000  # ms at least between two requests while the library grows
SHARE = (
    10  # of the time that the last answer took, so that a large library is not read all the time
)


class MapDesk(QObject):
    """`shown(LibraryMap)`: an answer; `failed(text, hint)`: there is none."""

    shown = Signal(LibraryMap)
    failed = Signal(str, str)

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self._wanted: tuple[Area, float] | None = None
        self._asked: tuple[Area, float] | None = None
        self._busy = self._again = self._awake = False
        self._counting = False
        self._next_count: tuple[Area, Callable[[int], None]] | None = None
        self._took = QElapsedTimer()
        self.refresh = REFRESH
        self._rest = QTimer(self, singleShot=True, interval=REFRESH)
        self._rest.timeout.connect(self._refresh)
        client.library_changed.connect(lambda _: self._changed())
        client.hello.connect(lambda _: self._changed())

    def want(self, area: Area, scale: float) -> None:
        """Ask for a part of the map, after what is being answered."""
        self._wanted = area, scale
        self._go_on()

    def wake(self) -> None:
        """Follow the library from now on, beginning with what was missed, such as photos that were turned."""
        self._awake = True
        self._refresh()

    def sleep(self) -> None:
        self._awake = False
        self._rest.stop()

    def retry(self) -> None:
        self._asked = None
        self._go_on()

    def count(self, area: Area, then: Callable[[int], None]) -> None:
        """Tell how many photos are in an area. Of several that wait, only the last is answered."""

        self._next_count = area, then
        if not self._counting:
            self._count_next()

    def _count_next(self) -> None:
        if self._next_count is None:
            return
        (area, then), self._next_count, self._counting = self._next_count, None, True

        def take(event: Event) -> None:
            self._counting = False
            if isinstance(event, MapShown):
                then(event.shown.inside)
            self._count_next()

        self._client.call(lambda number: GetMap(number, area), take)

    def _changed(self) -> None:
        self._again = True
        if self._awake and not self._rest.isActive():
            self._rest.start()

    def _refresh(self) -> None:
        self._again = False
        self.retry()

    def _go_on(self) -> None:
        if self._busy or self._wanted is None or self._wanted == self._asked:
            return
        area, scale = self._asked = self._wanted
        self._busy = True
        self._took.start()
        self._client.call(lambda number: GetMap(number, area, scale), self._take)

    def _take(self, event: Event) -> None:
        self._busy = False
        self._rest.setInterval(max(self.refresh, SHARE * self._took.elapsed()))
        if isinstance(event, MapShown):
            self.shown.emit(event.shown)
        elif isinstance(event, Trouble):
            self._asked = None
            self.failed.emit(event.text, event.hint)
            return
        self._go_on()
