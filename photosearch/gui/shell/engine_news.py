"""Keeps the engine's reports on itself and the library, and shows them to the user."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from photosearch.base.records import Progress, Status
from photosearch.gui.common.banner import Banner
from photosearch.gui.common.client import Client
from photosearch.gui.common.offered import offered
from photosearch.gui.common.ways_of_trouble import ways_of, ways_of_a_dead_engine
from photosearch.gui.shell.status_bar import StatusBar
from photosearch.service.messages import Hello, LibraryChanged, Trouble
from photosearch.service.requests import GetStatus, GoOn, Pause

STATUS_REST = 1000  # ms before a status request that an event causes
STATUS_AGAIN = 15_000  # ms between regular requests: a drive may have been connected or removed


class EngineNews(QObject):
    """Drives the status bar and the banner."""

    ready = Signal()
    cannot_open = Signal(Trouble)
    status_came = Signal(Status)
    progress_came = Signal(Progress)
    library_changed = Signal(LibraryChanged)
    failed = Signal()

    def __init__(
        self, client: Client, bar: StatusBar, banner: Banner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._client = client
        self._bar = bar
        self._banner = banner
        self.model = self.device = ""  # the model that answers, and the hardware that it runs on
        self._dead = False  # the engine was, when the banner was last shown
        self.formats: Sequence[str] = ()  # the picture formats that the engine decodes
        self.progress = Progress("idle")
        self._soon = QTimer(self, singleShot=True, interval=STATUS_REST)
        self._soon.timeout.connect(self.ask_status)
        self._again = QTimer(self, interval=STATUS_AGAIN)
        self._again.timeout.connect(self.ask_status)
        self._again.start()
        client.state_changed.connect(self._take_state)
        client.hello.connect(self._take_hello)
        client.status.connect(self._take_status)
        client.progress.connect(self._take_progress)
        client.model_change.connect(bar.show_change)
        client.trouble.connect(self._take_trouble)
        client.calm.connect(banner.hide)
        client.library_changed.connect(self._take_change)
        bar.pause_wanted.connect(self.pause)
        bar.go_on_wanted.connect(self.go_on)

    def ask_status(self) -> None:
        if self._client.ready:
            self._client.send(GetStatus())

    def pause(self, on: bool) -> None:
        self._client.send(Pause(on))

    def toggle_pause(self) -> None:
        self.pause(self.progress.phase != "paused")

    def pause_until_tomorrow(self) -> None:
        self._client.send(Pause(True, tomorrow=True))

    def go_on(self) -> None:
        """Index at full speed in spite of what holds that back now."""
        self._client.send(GoOn())

    def _take_state(self, state: str) -> None:
        self._bar.show_state(state)
        if state == "failed":
            self._dead = True
            self.failed.emit()
            self._bar.forget_count()
            self._banner.tell(
                self.tr("The engine has stopped several times and is not running."),
                self.tr("Your photos are safe. The log shows what happened."),
                {name: label for label, name in ways_of_a_dead_engine()},
            )

    def _take_hello(self, hello: Hello) -> None:
        if self._dead:
            self._dead = False
            self._banner.hide()
        self.formats = hello.formats
        offered.take(hello.formats)
        self._show_model(hello.model, hello.device)
        self._bar.show_progress(Progress("idle"))
        self.ready.emit()
        self.ask_status()

    def _take_status(self, status: Status) -> None:
        self._bar.show_failed(sum(status.failed.values()))
        self._bar.show_offline(status)
        self._bar.show_library(status.distinct, status.photos, status.searchable)
        self._show_model(status.title, status.device)
        self.status_came.emit(status)

    def _show_model(self, title: str, device: str) -> None:
        self.model, self.device = title or self.model, device or self.device
        self._bar.show_model(self.model, self.device)

    def _take_progress(self, progress: Progress) -> None:
        ended = progress.phase == "idle" and self.progress.phase != "idle"
        more_failed = progress.failed > self.progress.failed
        self.progress = progress
        self._bar.show_progress(progress)
        self.progress_came.emit(progress)
        if ended or more_failed:
            self._status_soon()

    def _take_trouble(self, trouble: Trouble) -> None:
        if trouble.id == 0:
            closed = not self._client.ready
            if not (
                closed and trouble.kind == "damaged"
            ):  # else the page says so, with the same buttons
                ways = {name: label for label, name in ways_of(trouble)}
                self._banner.tell(trouble.text, trouble.hint, ways)
            if closed:
                self._bar.show_state("closed")
                self.cannot_open.emit(trouble)

    def _take_change(self, change: LibraryChanged) -> None:
        self._status_soon()
        self.library_changed.emit(change)

    def _status_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()
