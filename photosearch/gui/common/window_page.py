"""What the window's pages have in common, and which of them is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from photosearch.base.records import Hit

Act = Callable[[list[Hit]], object]

# The commands that work on photos, and those that only some pages have: a page offers those that it can do now.
QUERIES = ("similar", "more", "less", "style", "part")
ON_PHOTOS = frozenset({"open", "show", "copy", "copy_path", "copy_to", "preview", *QUERIES})
OFFERED = ON_PHOTOS | {"duplicates", "find", "select_all", "select_none"}


class WindowPage(QWidget):
    """One page of the window. `Pages` calls `enter` and `leave`; the commands of the window ask the page that is shown."""

    closed = Signal()  # the page is done: the window goes home
    offers_changed = Signal()
    told = Signal(str)

    def enter(self) -> None:
        """The page is shown now: take the focus."""
        self.setFocus()

    def leave(self) -> None:
        """Another page is shown now: end what must not go on unseen."""

    def hits(self, act: Act) -> None:
        """Call `act` with the photos in hand, now or once they are here; not at all where there are none."""

    def offers(self) -> frozenset[str]:
        """Which of the commands in OFFERED can be used now."""
        return frozenset()

    def go_back(self) -> bool:
        """Leave the innermost thing. False where the page has nothing to leave: then the window goes back."""
        self.closed.emit()
        return True

    def escape(self) -> None:
        """Esc, where no widget of the page took it: leave the innermost thing."""
        self.go_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.escape()
        else:
            super().keyPressEvent(event)


class Pages(QStackedWidget):
    """The pages by name; the first is home. A page is made when it is first shown."""

    offers_changed = Signal()
    told = Signal(str)

    def __init__(self, table: Mapping[str, Callable[[], WindowPage]]) -> None:
        super().__init__()
        self._table = table
        self._home = next(iter(table))
        self._made: dict[str, WindowPage] = {}
        self.page = self._get(self._home)

    def open(self, name: str) -> None:
        page = self._get(name)
        if page is self.page:
            return
        before, self.page = self.page, page
        self.setCurrentWidget(page)
        before.leave()
        page.enter()
        self.offers_changed.emit()

    def go_home(self) -> None:
        self.open(self._home)

    def hits(self, act: Act) -> None:
        self.page.hits(act)

    def _get(self, name: str) -> WindowPage:
        if name not in self._made:
            page = self._made[name] = self._table[name]()
            page.closed.connect(self.go_home)
            page.told.connect(self.told)
            page.offers_changed.connect(self.offers_changed)
            self.addWidget(page)
        return self._made[name]
