"""Search as you type: typing leads to an Ask after a short pause, and only the newest answer is shown."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from photosearch.base.searches import Query
from photosearch.gui.common.client import Client
from photosearch.gui.common.recent_words import packed
from photosearch.language.filters import Filter
from photosearch.language.known_names import NO_NAMES, names_in
from photosearch.language.parsed import parse, parsed_as
from photosearch.service.messages import Answer, InsideProgress, Trouble
from photosearch.service.requests import MoreRows

TYPING_REST = 120  # ms
MOVE_REST = 40  # ms between two searches while a slider moves
MARK_REST = 2000  # ms after a mark: until then, further photos can be marked in the same list
QUIET_REST = 1000  # ms between two refreshes while the library grows
WORTH_REMEMBERING = 2500  # ms that a query must stay unchanged to count as intended

# How the query changed: in one step ("chosen"), or as one of many small changes.
Step = Literal["chosen", "typed", "tuned", "drawn", "said"]


class Search(QObject):
    """`answer(Answer, new)`: `new` is False for a quiet refresh of the same query. `stepped(Query, Step)`: the query
    changed, and how. `parsed`: the query with its words parsed, once for the whole window; `understood`: the engine has
    understood more of them, as it knows the names of the library. `known`: those in the latest answer. `read`: the words
    as they were searched for, with their spelling corrected. `moved(done, total)`: how many photos the search has looked
    inside.
    """

    answer = Signal(Answer, bool)
    failed = Signal(Trouble)
    busy_changed = Signal(bool)
    moved = Signal(int, int)
    meant = Signal(str)
    query_changed = Signal(Query)
    understood = Signal()
    stepped = Signal(Query, str)

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self.parsed = parse(Query())
        self.known = NO_NAMES
        self.read = ""
        self._counts: dict[tuple[str, str, bool], int] = {}
        self._newest = 0
        self.stacked = True  # show one photo for each stack of similar shots
        self._asked = Query()
        self._new = True
        self._busy = False
        self._rest = QTimer(self, singleShot=True, interval=TYPING_REST)
        self._rest.timeout.connect(self._ask)
        self._move = QTimer(self, singleShot=True, interval=MOVE_REST)
        self._move.timeout.connect(self._ask)
        self._marks = QTimer(self, singleShot=True, interval=MARK_REST)
        self._marks.timeout.connect(self._ask)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_REST)
        self._quiet.timeout.connect(self._refresh_if_idle)
        self._stands = QTimer(self, singleShot=True, interval=WORTH_REMEMBERING)
        self._stands.timeout.connect(self.remember)
        client.answered.connect(self._take_answer)
        client.trouble.connect(self._take_trouble)
        client.inside_progress.connect(self._take_progress)
        client.state_changed.connect(self._take_state)

    @property
    def query(self) -> Query:
        return self.parsed.query

    @property
    def busy(self) -> bool:
        return self._busy

    def type(self, query: Query) -> None:
        """Take a query whose words are still being typed; search after a pause."""
        self._stands.stop()
        self._set(query, "typed")
        self._rest.start()

    def tune(self, query: Query) -> None:
        """Take a query whose slider is moving; search during the move."""
        self._set(query, "tuned")
        if not self._move.isActive():
            self._move.start()

    @property
    def marking(self) -> bool:
        """Whether photos have been marked, and the list is still the one before."""
        return self._marks.isActive()

    def mark(self, query: Query) -> None:
        """Take a query with further marks; search after a pause, so that several photos of a list can be marked."""
        self._set(query, "chosen")
        self._marks.start()

    def look_for(self, query: Query, step: Step = "chosen") -> None:
        """Search at once."""
        self._stop_waiting()
        self._set(query, step)
        self._ask()

    def refresh(self) -> None:
        """Repeat the current search."""
        self._stop_waiting()
        self._send(new=self._new)

    def _stop_waiting(self) -> None:
        for timer in (self._rest, self._move, self._marks):
            timer.stop()

    def refresh_soon(self) -> None:
        """Refresh quietly, at most once a second."""
        if not self._quiet.isActive():
            self._quiet.start()

    def more(self, ask_id: int, offset: int) -> None:
        """Request more rows. The engine ignores an outdated `ask_id`, since the next answer brings its own rows."""
        self._client.send(MoreRows(ask_id, offset))

    def stack(self, *, wanted: bool) -> None:
        """Show one photo for each stack of similar shots, or every photo."""
        if wanted != self.stacked:
            self.stacked = wanted
            if self._client.ready:
                self._send(new=True)

    def open_stack(self, ask_id: int, image_id: int, *, opened: bool) -> None:
        """Open or close the stack of a photo, unless another answer is coming."""
        if not (self._busy or self._rest.isActive() or self._move.isActive()):
            self._newest = self._client.open_stack(ask_id, image_id, opened=opened)
            self._set_busy(True)  # a second one must wait for the answer, which has another id

    def remember(self) -> None:
        """Report the search as intended: the user acted on its results, or left it unchanged for a while."""
        self._stands.stop()
        if self.query.words.strip():
            self.meant.emit(packed(self.query))

    def _set(self, query: Query, step: Step) -> None:
        if query != self.query:
            self._marks.stop()
            self.parsed = parse(query, self.known)
            self.read = query.words
            self._new = True
            self.stepped.emit(query, step)
            self.query_changed.emit(query)

    def _ask(self) -> None:
        self._send(new=True)
        if len(self.query.words.strip()) > 2:
            self._stands.start()

    def _refresh_if_idle(self) -> None:
        if self._busy or any(t.isActive() for t in (self._rest, self._move, self._marks)):
            self._quiet.start()
        elif self._client.ready:
            self._send(new=False)

    def _send(self, *, new: bool) -> None:
        self._new = new
        self._asked = self.query
        self._newest = self._client.ask(self._asked, stacked=self.stacked)
        self._set_busy(True)

    def _take_answer(self, answer: Answer) -> None:
        if answer.id == self._newest:
            self._set_busy(False)
            if self._asked == self.query:
                self._understand(answer)
            self.answer.emit(answer, self._new)
            self._new = False

    def _understand(self, answer: Answer) -> None:
        found = answer.understood
        if found is None:
            return
        self.known = names_in(found.filters)
        self.read = answer.spelling.used if answer.spelling is not None else self.query.words
        parsed = parsed_as(self.query, found)
        counts = {
            (one.key, one.value, one.negated): count
            for one, count in zip(found.filters, answer.counts, strict=False)
        }
        if (parsed, counts) != (self.parsed, self._counts):
            self.parsed, self._counts = parsed, counts
            self.understood.emit()

    def count(self, one: Filter) -> int | None:
        """How many photos of the library a filter of the query allows; None while that is not known."""
        return self._counts.get((one.key, one.value, one.negated))

    def _take_progress(self, progress: InsideProgress) -> None:
        if progress.ask_id == self._newest and self._busy:
            self.moved.emit(progress.done, progress.total)

    def _take_trouble(self, trouble: Trouble) -> None:
        if trouble.id and trouble.id == self._newest:
            self._set_busy(False)
            self.failed.emit(trouble)

    def _take_state(self, state: str) -> None:
        if state == "failed":  # no answer will come
            self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
