"""The rows of one answer, loaded page by page as they come into view; the least recently used pages are dropped."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from photosearch.base.searches import Hit, Month
from photosearch.gui.common.wording import file_name, photo_tip
from photosearch.service.messages import PAGE_ROWS, Answer, Page

HIT_ROLE = Qt.ItemDataRole.UserRole + 1
MAX_PAGES = 200
Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractListModel):
    """`page_wanted(ask id, offset)`: emitted once for each missing page.

    `adopted(rows)`: after a quiet refresh, the first `rows` rows hold the same photos as before; later ones may not.
    """

    page_wanted = Signal(int, int)
    adopted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, tuple[Hit, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self.ask_id = 0
        self.months: tuple[Month, ...] = ()

    def show(self, answer: Answer) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._asked.clear()
        self.ask_id = answer.id
        self._total = answer.total
        self.months = answer.months
        self._store(answer.hits)
        self.endResetModel()

    def _store(self, hits: tuple[Hit, ...]) -> None:
        for offset in range(0, len(hits), PAGE_ROWS):
            self._pages[offset] = hits[offset : offset + PAGE_ROWS]

    def adopt(self, answer: Answer) -> bool:
        """Adopt an answer of the same length that begins with the same photos, without resetting the rows.

        Returns False if it differs. Rows further down may still differ, so their pages are loaded again.
        """
        known = [hit.image_id for hit in self._pages.get(0, ())]
        same = known == [hit.image_id for hit in answer.hits[: len(known)]] and bool(known)
        if not same or answer.total != self._total or answer.months != self.months:
            return False
        self.ask_id = answer.id
        self._asked.clear()
        self._pages.clear()
        self._store(answer.hits)
        self.adopted.emit(len(known))
        self.dataChanged.emit(self.index(0), self.index(self._total - 1))
        return True

    def add_page(self, page: Page) -> None:
        if page.ask_id != self.ask_id:
            return
        self._pages[page.offset] = page.hits
        self._pages.move_to_end(page.offset)
        self._asked.discard(page.offset)
        while len(self._pages) > MAX_PAGES:
            self._pages.popitem(last=False)
        last = min(page.offset + PAGE_ROWS, self._total) - 1
        if last >= page.offset:
            self.dataChanged.emit(self.index(page.offset), self.index(last))

    def want(self, first: int, last: int) -> None:
        """Request the pages of these rows, unless they are loaded or already requested."""
        first, last = max(0, first), min(last, self._total - 1)
        for offset in range(first - first % PAGE_ROWS, last + 1, PAGE_ROWS):
            if offset in self._pages:
                self._pages.move_to_end(offset)
            elif offset not in self._asked:
                self._asked.add(offset)
                self.page_wanted.emit(self.ask_id, offset)

    def hit(self, row: int) -> Hit | None:
        """The hit of a row, or None while its page is not loaded."""
        offset = row - row % PAGE_ROWS
        page = self._pages.get(offset, ())
        return page[row - offset] if 0 <= row - offset < len(page) else None

    def image_at(self, row: int) -> int:
        """The image id of a row, or 0 while its page is not loaded."""
        hit = self.hit(row)
        return hit.image_id if hit is not None else 0

    def row_of(self, image_id: int) -> int:
        """The row of a photo in the loaded pages, or -1."""
        for offset, page in self._pages.items():
            for place, hit in enumerate(page):
                if hit.image_id == image_id:
                    return offset + place
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == HIT_ROLE:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return file_name(hit.path)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return photo_tip(hit)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )
