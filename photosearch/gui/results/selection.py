"""Collects all hits of a selection, including rows that were never in view."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.window_page import Act
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.service.messages import PAGE_ROWS, Page
from photosearch.service.requests import MoreRows


class Gatherer(QObject):
    """Runs one gathering after the other. If the answer is replaced meanwhile, they end without a result (`given_up`)."""

    given_up = Signal()

    def __init__(self, client: Client, model: ResultsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._model = model
        self._done: Act | None = None
        self._rows: list[int] = []
        self._pages: dict[int, tuple[Hit, ...]] = {}
        self._missing: list[int] = []
        self._later: deque[tuple[Sequence[tuple[int, int]], Act]] = deque()
        client.page.connect(self._take)
        model.modelReset.connect(self._give_up)
        model.adopted.connect(lambda _rows: self._give_up())

    def gather(self, ranges: Sequence[tuple[int, int]], done: Act) -> None:
        """Call `done` with the hits of these ranges (first, last); at once if all their pages are loaded."""
        if self._done is not None:
            self._later.append((ranges, done))
            return
        self._rows = [row for first, last in ranges for row in range(first, last + 1)]
        self._pages = {}
        self._missing = []
        for offset in sorted({row - row % PAGE_ROWS for row in self._rows}):
            rows = range(offset, min(offset + PAGE_ROWS, self._model.rowCount()))
            hits = [self._model.hit(row) for row in rows]
            if all(hit is not None for hit in hits):
                self._pages[offset] = tuple(hit for hit in hits if hit is not None)
            else:
                self._missing.append(offset)
        self._done = done
        self._next()

    def _next(self) -> None:
        if self._missing:
            self._client.send(MoreRows(self._model.ask_id, self._missing[0]))
            return
        done, self._done = self._done, None
        if done is not None:
            found = []
            for row in self._rows:
                page = self._pages.get(row - row % PAGE_ROWS, ())
                if row % PAGE_ROWS < len(page):
                    found.append(page[row % PAGE_ROWS])
            self._pages = {}
            if found:
                done(found)
            else:  # what was selected has left the library
                self.given_up.emit()
        if self._later and self._done is None:
            self.gather(*self._later.popleft())

    def _take(self, page: Page) -> None:
        wanted = self._done is not None and page.ask_id == self._model.ask_id
        if wanted and self._missing and page.offset == self._missing[0]:
            self._pages[page.offset] = page.hits
            del self._missing[0]
            self._next()

    def _give_up(self) -> None:
        if self._done is not None:
            self._done = None
            self._missing = []
            self._later.clear()
            self.given_up.emit()
