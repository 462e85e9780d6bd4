"""The list of recent searches below the search field: a child of the page, so that it covers only photos."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

MOST = 8  # visible lines


class RecentList(QListWidget):
    """`chosen(words)`: the user chose a search. The field keeps the keyboard focus and drives the list.

    The list closes after a choice, and when the field loses the focus or the page moves or changes size.
    """

    chosen = Signal(str)

    def __init__(self, edit: QLineEdit, page: QWidget) -> None:
        super().__init__(page)
        self._edit = edit
        self._page = page
        self._searches: tuple[str, ...] = ()
        self.setObjectName("recent")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Recent searches"))
        self.itemClicked.connect(self._take)
        edit.installEventFilter(self)
        page.installEventFilter(self)
        self.hide()

    def set_searches(self, searches: tuple[str, ...]) -> None:
        self._searches = searches
        if self.isVisible():
            self.offer(self._edit.text())

    @property
    def searches(self) -> tuple[str, ...]:
        return self._searches

    def offer(self, typed: str) -> None:
        """Show the searches that contain `typed` (all if it is empty), with none selected."""
        wanted = typed.strip().casefold()
        found = [
            search
            for search in self._searches
            if wanted in search.casefold() and wanted != search.casefold()
        ]
        self.clear()
        self.addItems(found)
        self.setCurrentRow(-1)
        if found:
            self._place()
        self.setVisible(bool(found))
        self.raise_()

    def step(self, by: int) -> None:
        """Select another line; above the first one, none."""
        self.setCurrentRow(max(-1, min(self.count() - 1, self.currentRow() + by)))

    def take_current(self) -> bool:
        """Choose the selected line; False if none is selected."""
        item = self.currentItem() if self.isVisible() else None
        if item is None:
            return False
        self._take(item)
        return True

    def _take(self, item: QListWidgetItem) -> None:
        words = item.text()
        self.hide()
        self.chosen.emit(words)

    def _place(self) -> None:
        """Place the list below the field, equally wide, and inside the page."""
        left_bottom = self._edit.mapTo(self._page, self._edit.rect().bottomLeft())
        lines = min(MOST, self.count())
        height = lines * self.sizeHintForRow(0) + 2 * self.frameWidth()
        wanted = QRect(left_bottom.x(), left_bottom.y() + 4, self._edit.width(), height)
        self.setGeometry(wanted.intersected(self._page.rect()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        left = watched is self._edit and event.type() == QEvent.Type.FocusOut
        moves = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Hide)
        if left or (watched in (self._edit, self._page) and event.type() in moves):
            self.hide()
        return super().eventFilter(watched, event)
