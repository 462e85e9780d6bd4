"""The window of a soak, in a process of its own: the program as it starts, with somebody who asks and looks all the time.

Prints a line of JSON for each answer: the seconds that it took, and since when the window is open.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from photosearch.gui.common import preview_loader
from photosearch.gui.shell import app
from photosearch.gui.shell.window import MainWindow

EVERY = 700  # ms between two things that are done
# Bytes of thumbnails, and of previews: the caches are bounded, and small ones are full before the measuring begins.
KEPT = 24 << 20
QUERIES = (
    "dog on a beach", "a red car", "people without hats", "sharpest tree", "blue", "a house in the snow", "two cats", "flowers",
    "mountains 2019", "type:jpg water", "the night sky", "children playing", "a bird", "is:landscape city", "food on a table", "xqzv",
)  # fmt: skip
Key = Qt.Key


class LivedIn(MainWindow):
    """The window, and its user."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.thumbnails._limit = KEPT
        self._begun = time.monotonic()
        self._chance = random.Random(1)
        self._asked = 0.0
        self._toured = False
        self._todo = QTimer(self, interval=EVERY)
        self._todo.timeout.connect(self._do)
        self._todo.start()
        self._watch = QTimer(self, interval=5)
        self._watch.timeout.connect(self._answered)

    def _do(self) -> None:
        if self._watch.isActive() or (self.page.model.rowCount() == 0 and not self.search.query):
            return
        if not self._toured:
            self._tour()
        does: list[Callable[[], None]] = [self._ask] * 5
        does += [self._look, self._scroll, self._similar, self._everything, self._about, self._sort]
        self._chance.choice(does)()

    def _ask(self) -> None:
        self._wait(lambda: self.composer.enter(self._chance.choice(QUERIES)))

    def _everything(self) -> None:
        self._wait(lambda: self.composer.enter(""))

    def _similar(self) -> None:
        if self.page.model.rowCount():
            self.page.view.go_to(self._chance.randrange(self.page.model.rowCount()))
            self._wait(self.menus.actions["similar"].trigger)

    def _sort(self) -> None:
        self.menus.actions["scores"].trigger()

    def _wait(self, ask: Callable[[], object]) -> None:
        self._asked = time.perf_counter()
        ask()
        self._watch.start()

    def _answered(self) -> None:
        if not self.search.busy:
            self._watch.stop()
            took = time.perf_counter() - self._asked
            print(json.dumps([time.monotonic() - self._begun, took]), flush=True)

    def _look(self) -> None:
        rows = self.page.model.rowCount()
        if not rows:
            return
        self.page.view.go_to(self._chance.randrange(rows))
        QTest.keyClick(self.page.view, Key.Key_Space)
        for key in (Key.Key_Right, Key.Key_I, Key.Key_W, Key.Key_Right, Key.Key_W, Key.Key_Left):
            QTest.qWait(60)
            QTest.keyClick(self.preview, key)
        QTest.qWait(200)
        QTest.keyClick(self.preview, Key.Key_Escape)

    def _tour(self) -> None:
        """Look at all photos once, so that what is kept in memory is there."""
        self._toured = True
        self.page.view.go_to(0)
        QTest.keyClick(self.page.view, Key.Key_Space)
        for _photo in range(self.page.model.rowCount()):
            QTest.keyClick(self.preview, Key.Key_Right)
            self._shown()
        QTest.keyClick(self.preview, Key.Key_Escape)

    def _shown(self) -> None:
        """Wait until the preview is drawn, at most 2 seconds."""
        for _moment in range(40):
            QTest.qWait(50)
            loader = self.preview.loader
            if loader._wishes and all(map(loader.image, loader._wishes)):
                return

    def _scroll(self) -> None:
        bar = self.page.view.verticalScrollBar()
        bar.setValue(self._chance.randint(0, bar.maximum()))

    def _about(self) -> None:
        self.menus.actions["duplicates"].trigger()
        QTest.qWait(600)
        QTest.keyClick(self, Key.Key_Escape)


if __name__ == "__main__":
    preview_loader.KEEP_BYTES = KEPT  # type: ignore[misc]
    app.MainWindow = LivedIn
    sys.exit(app.main(sys.argv[1:]))
