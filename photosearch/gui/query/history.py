"""Back and forward through the session's searches, as in a browser: whole queries, with pictures and sliders."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from photosearch.base.searches import Query
from photosearch.gui.query.live_search import Search, Step

# All events of a click are consumed: a list would act on its release or second press.
PRESSED = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)
MOST = 50  # searches; `pasted.KEEP` keeps enough pasted pictures, and the drawings of the last 300 strokes
STANDS = 2.0  # seconds without a change after which further typing, tuning or drawing is a new step


class History(QObject):
    """`changed`: `can_go_back` or `can_go_forward` may have changed.

    Consecutive keystrokes form one step, and so do the moves of a slider, the strokes of a drawing, and the edits of the
    sentence, unless there is a pause of STANDS seconds between them.
    """

    changed = Signal()

    def __init__(
        self, search: Search, parent: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._search = search
        self._clock = clock
        self._queries = [search.query]
        self._at = 0
        self._before = 0  # the step before the current one, which may consist of many small changes
        self._kind: Step = "chosen"
        self._since = clock()
        self._going = False
        search.stepped.connect(self._take)

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at + 1 < len(self._queries)

    @property
    def undoes_marks(self) -> bool:
        """Whether the step before this one is the same search with other marks."""
        if not self.can_go_back:
            return False
        before, now = self._queries[self._at - 1], self._queries[self._at]
        return before != now and replace(before, marks=now.marks) == now

    def back(self) -> None:
        if self.can_go_back:
            self._go(self._at - 1)

    def forward(self) -> None:
        if self.can_go_forward:
            self._go(self._at + 1)

    def _go(self, place: int) -> None:
        self._at = place
        self._kind = "chosen"
        self._going = True
        try:
            self._search.look_for(self._queries[place])
        finally:
            self._going = False
        self.changed.emit()

    def _take(self, query: Query, kind: Step) -> None:
        if self._going:
            return
        now = self._clock()
        goes_on = kind != "chosen" and kind == self._kind and now - self._since < STANDS
        self._kind, self._since = kind, now
        if not goes_on:
            self._before = self._at
        del self._queries[self._before + 1 :]
        if self._queries[-1] != query:  # equal if typed and deleted again: no step
            self._queries.append(query)
        if len(self._queries) > MOST:
            del self._queries[0]
            self._before -= 1
        self._at = len(self._queries) - 1
        self.changed.emit()


class SideButtons(QObject):
    """The side buttons of a mouse, anywhere in `window`: its QWindow receives them before any widget."""

    back = Signal()
    forward = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.winId()  # creates the QWindow
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in PRESSED or not isinstance(event, QMouseEvent):
            return False
        wanted = {Qt.MouseButton.BackButton: self.back, Qt.MouseButton.ForwardButton: self.forward}
        signal = wanted.get(event.button())
        if signal is not None and event.type() == QEvent.Type.MouseButtonPress:
            signal.emit()
        return signal is not None
