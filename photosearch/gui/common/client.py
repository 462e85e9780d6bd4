"""The pipe to the engine as Qt signals: events move from the reader thread to the window's, replies to their caller."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from photosearch.base.records import ModelChange, Progress, Status
from photosearch.base.searches import Query
from photosearch.gui.common.engine_words import worded
from photosearch.gui.common.from_thread import tell
from photosearch.gui.common.wording import own_language
from photosearch.service.messages import (
    Answer,
    Calm,
    Completions,
    CopiesProgress,
    CopyPage,
    Event,
    ExportProgress,
    FailureList,
    Hello,
    InsideProgress,
    LeftOutPage,
    LibraryChanged,
    ModelWork,
    Page,
    SidecarsWritten,
    ThumbnailMade,
    Trouble,
    WhySoFar,
)
from photosearch.service.requests import Ask, GetCompletions, OpenStack, Request

Reply = Callable[[Event], None]


class Link(Protocol):
    """The parent side of the engine process (`photosearch.service.link.EngineLink`)."""

    def start(self) -> None: ...

    def send(self, request: Request) -> None: ...

    def stop(self, timeout: float = 10) -> None: ...


MakeLink = Callable[[Callable[[Event], None], Callable[[str], None]], Link]


class Client(QObject):
    """Sends requests and dispatches events.

    Requests wait until the engine says Hello, except an Ask: the window asks again after every Hello. When the engine
    goes away, every pending reply receives a Trouble.
    """

    hello = Signal(Hello)
    answered = Signal(Answer)
    page = Signal(Page)
    failures = Signal(FailureList)
    library_changed = Signal(LibraryChanged)
    trouble = Signal(Trouble)
    calm = Signal()
    progress = Signal(Progress)
    status = Signal(Status)
    model_change = Signal(ModelChange)
    model_work = Signal(ModelWork)
    inside_progress = Signal(InsideProgress)
    copies_progress = Signal(CopiesProgress)
    copy_page = Signal(CopyPage)
    export_progress = Signal(ExportProgress)
    sidecars_written = Signal(SidecarsWritten)
    left_out_page = Signal(LeftOutPage)
    completions = Signal(Completions)
    why_so_far = Signal(WhySoFar)
    thumbnail_made = Signal(str)
    state_changed = Signal(str)

    _heard = Signal(object)
    _state_heard = Signal(str)

    def __init__(self, make_link: MakeLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self._handle, Qt.ConnectionType.QueuedConnection)
        self._state_heard.connect(self._take_state, Qt.ConnectionType.QueuedConnection)
        self._make_link = make_link
        self._link: Link | None = None
        self._last_id = 0
        self._replies: dict[int, Reply] = {}
        self._waiting: list[Request] = []
        self.ready = False
        self.state = "stopped"

    def start(self) -> None:
        self._link = self._make_link(partial(tell, self._heard), partial(tell, self._state_heard))
        self._link.start()

    def restart(self) -> None:
        """Start another engine process after the link has given up; does nothing otherwise."""
        if self.state == "failed" and self._link is not None:
            self._link.stop()
            self.start()

    def stop(self) -> None:
        """Stop the engine process. Blocks until it has ended."""
        self._heard.disconnect(self._handle)
        self._state_heard.disconnect(self._take_state)
        if self._link is not None:
            self._link.stop()

    def send(self, request: Request) -> None:
        if self.ready:
            self._post(request)
        else:
            self._waiting.append(request)

    def _post(self, request: Request) -> None:
        assert self._link is not None, "the client was started"
        self._link.send(request)

    def call(self, make: Callable[[int], Request], reply: Reply) -> int:
        """Send the request that `make(id)` builds; `reply` receives the one event with that id."""
        number = self._next_id()
        self._replies[number] = reply
        if self.state == "failed":  # nothing will answer
            self._heard.emit(
                Trouble(
                    number, self.tr("The engine is not running."), self.tr("Restart PhotoSearch.")
                )
            )
        else:
            self.send(make(number))
        return number

    def call_at_once(self, make: Callable[[int], Request], reply: Reply) -> None:
        """Like `call`, for a request that the engine also answers while it cannot open the library."""
        number = self._next_id()
        if self.state in ("failed", "stopped"):
            reply(
                Trouble(
                    number, self.tr("The engine is not running."), self.tr("Restart PhotoSearch.")
                )
            )
            return
        self._replies[number] = reply
        self._post(make(number))

    def ask(self, query: Query, *, stacked: bool = False) -> int:
        """Send a search and return its id; `answered` or `trouble` delivers the result under that id."""
        number = self._next_id()
        if self.ready:
            self._post(Ask(number, query, stacked))
        return number

    def open_stack(self, ask_id: int, image_id: int, *, opened: bool) -> int:
        """Open or close a stack of an answer and return the id; `answered` delivers the answer as it is then."""
        number = self._next_id()
        self.send(OpenStack(number, ask_id, image_id, opened))
        return number

    def complete(self, key: str, begun: str) -> int:
        """Ask for values of a filter, or words if `key` is "", and return the id; `completions` delivers them, unless a newer request follows."""
        number = self._next_id()
        if self.ready:
            self._post(GetCompletions(number, key, begun, german=own_language() == "de"))
        return number

    def _next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    @Slot(object)
    def _handle(self, told: Event) -> None:
        event = worded(told)
        reply = self._replies.pop(getattr(event, "id", 0), None)
        if reply is not None:
            reply(event)
            return
        match event:
            case Hello():
                self.ready = True
                waiting, self._waiting = self._waiting, []
                for request in waiting:
                    self._post(request)
                self.hello.emit(event)
            case Answer():
                self.answered.emit(event)
            case Page():
                self.page.emit(event)
            case FailureList():
                self.failures.emit(event)
            case LibraryChanged():
                self.library_changed.emit(event)
            case Trouble():
                self.trouble.emit(event)
            case Calm():
                self.calm.emit()
            case Progress():
                self.progress.emit(event)
            case Status():
                self.status.emit(event)
            case ModelChange():
                self.model_change.emit(event)
            case ModelWork():
                self.model_work.emit(event)
            case InsideProgress():
                self.inside_progress.emit(event)
            case CopiesProgress():
                self.copies_progress.emit(event)
            case CopyPage():
                self.copy_page.emit(event)
            case ExportProgress():
                self.export_progress.emit(event)
            case SidecarsWritten():
                self.sidecars_written.emit(event)
            case LeftOutPage():
                self.left_out_page.emit(event)
            case Completions():
                self.completions.emit(event)
            case WhySoFar():
                self.why_so_far.emit(event)
            case ThumbnailMade(thumb):
                self.thumbnail_made.emit(thumb)

    @Slot(str)
    def _take_state(self, state: str) -> None:
        self.state = state
        if state != "running":
            self.ready = False
        self.state_changed.emit(state)
        if state in ("restarting", "failed", "stopped"):
            owed, self._replies = self._replies, {}
            self._waiting = [one for one in self._waiting if getattr(one, "id", 0) not in owed]
            for number, reply in owed.items():
                reply(Trouble(number, self.tr("The engine was restarted."), self.tr("Try again.")))
