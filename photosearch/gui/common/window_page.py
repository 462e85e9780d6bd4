"""The base class of the window's pages, and the stack that shows one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from photosearch.base.searches import Hit

Act = Callable[[list[Hit]], object]

# The commands that work on photos, and those that only some pages support: `offers` says which can be used now.
QUERIES = ("more", "less", "similar", "example", "style", "part")
MARKING = (
    "favourite", "rate_0", "rate_1", "rate_2", "rate_3", "rate_4", "rate_5", "pick", "reject", "unflag",
    "label_red", "label_orange", "label_yellow", "label_green", "label_blue", "label_purple", "label_none",
    "turn_left", "turn_right",
)  # fmt: skip
ON_PHOTOS = frozenset(
    {
        "open",
        "open_with",
        "show",
        "on_map",
        "copy",
        "copy_path",
        "copy_text",
        "export",
        "preview",
        "save_like",
        "to_album",
        "from_album",
        "trash",
        "pick_only",
        *QUERIES,
        *MARKING,
    }
)
COMPARED = range(2, 5)  # how many photos can be compared
OFFERED = ON_PHOTOS | {"compare", "duplicates", "find", "select_all", "select_none"}


class WindowPage(QWidget):
    """One page of the window. `Pages` calls `enter` and `leave`; the window's commands act on the current page."""

    closed = Signal()  # the page is done: the window returns to the home page
    offers_changed = Signal()
    told = Signal(str)
    alone = False  # whether the page has the window alone, without the sidebar

    def enter(self) -> None:
        """Take the focus, now that the page is shown."""
        self.setFocus()

    def leave(self) -> None:
        """Stop what must not continue unseen, now that another page is shown."""

    def hits(self, act: Act) -> None:
        """Call `act` with the selected photos, now or once they are loaded; not at all if none is selected."""

    def offers(self) -> frozenset[str]:
        """The commands in OFFERED that can be used now."""
        return frozenset()

    def go_back(self) -> bool:
        """Leave the innermost level of the page. False if there is none: then the window goes back."""
        self.closed.emit()
        return True

    def escape(self) -> None:
        """Handle an Esc that no widget of the page handled: leave the innermost level."""
        self.go_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.escape()
        else:
            super().keyPressEvent(event)


class Pages(QStackedWidget):
    """The pages by name; the first is the home page. A page is created when it is first shown."""

    offers_changed = Signal()
    page_changed = Signal(str)  # its name; "" for the home page
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
        _count_size(before, counts=False)
        _count_size(page, counts=True)
        self.setCurrentWidget(page)
        before.leave()
        page.enter()
        self.offers_changed.emit()
        self.page_changed.emit("" if name == self._home else name)

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
            _count_size(page, counts=len(self._made) == 1)
            self.addWidget(page)
        return self._made[name]


def _count_size(page: QWidget, *, counts: bool) -> None:
    """Say whether the window has to be large enough for the page: only the one that is shown counts."""
    policy = QSizePolicy.Policy.Preferred if counts else QSizePolicy.Policy.Ignored
    page.setSizePolicy(policy, policy)
