"""The rows of one answer, loaded page by page as they come into view; the least recently used pages are dropped."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from photosearch.base.aspects import USUAL, aspect_code
from photosearch.base.marks import PhotoMarks
from photosearch.base.searches import Hit, Month
from photosearch.gui.common.turning import shown_size
from photosearch.gui.common.wording import MATCHED, WEAKER, file_name, photo_said, photo_tip
from photosearch.service.messages import PAGE_ROWS, Answer, Page

FAVOURITE_ROLE = Qt.ItemDataRole.UserRole + 1  # bool
MAX_PAGES = 200
Index = QModelIndex | QPersistentModelIndex


class ResultsModel(QAbstractListModel):
    """`page_wanted(ask id, offset)`: emitted once for each missing page.

    `adopted(rows)`: after a quiet refresh, the first `rows` rows hold the same photos as before; later ones may not.
    `reshaped(runs)`: photos were turned, so `shapes` has changed in these runs of rows, (first, last).
    """

    page_wanted = Signal(int, int)
    adopted = Signal(int)
    reshaped = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: OrderedDict[int, tuple[Hit, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self.ask_id = 0
        self.months: tuple[Month, ...] = ()
        self._told = b""  # the aspect ratios as the answer had them
        self._aspects = bytearray()  # and as they are, where photos were turned since
        self._found = 0
        self._matched: int | None = None
        self._with_weaker = False

    def show(self, answer: Answer) -> None:
        """Show an answer; its weaker photos only if those of the answer before are shown (`show_weaker`)."""
        self.beginResetModel()
        self._pages.clear()
        self._asked.clear()
        self.ask_id = answer.id
        self._count(answer)
        self.months = answer.months
        self._store(answer.hits)
        self.endResetModel()

    def _count(self, answer: Answer) -> None:
        self._found, self._matched = answer.total, answer.matched
        self._told, self._aspects = answer.aspects, bytearray(answer.aspects)
        shown = self._found if self._with_weaker or self._matched is None else self._matched
        self._total = shown

    @property
    def shapes(self) -> bytes:
        """The aspect ratio of each row (`base.aspects`), whether or not it is loaded."""
        return bytes(self._aspects[: self._total].ljust(self._total, bytes((USUAL,))))

    @property
    def weaker(self) -> int:
        """How many photos of the answer are below the divider, shown or not."""
        return 0 if self._matched is None else self._found - self._matched

    @property
    def with_weaker(self) -> bool:
        return self._with_weaker

    def show_weaker(self, shown: bool) -> None:
        """Show the photos below the divider, or hide them. Holds for further answers too."""
        if shown == self._with_weaker:
            return
        self._with_weaker = shown
        if self.weaker:
            self.beginResetModel()
            self._total = self._found if shown else self._found - self.weaker
            self.endResetModel()

    @property
    def sections(self) -> tuple[Month, ...]:
        """The runs of rows with a heading of their own: months, or the photos above and below the divider; () if there is one
        run only."""
        if self.months or not (self.weaker and self._with_weaker):
            return self.months
        return (Month(MATCHED, self._found - self.weaker), Month(WEAKER, self.weaker))

    def set_marks(self, marks: Mapping[int, PhotoMarks]) -> None:
        """Show other marks of photos, by image id, in the pages that are loaded."""
        changed = []
        for offset, page in self._pages.items():
            rows = [place for place, hit in enumerate(page) if hit.image_id in marks]
            if rows:
                self._pages[offset] = tuple(
                    replace(hit, marks=marks[hit.image_id]) if hit.image_id in marks else hit
                    for hit in page
                )
                changed.append((offset, rows[0], rows[-1]))
        self._shape([offset for offset, _first, _last in changed])
        for offset, first, last in changed:
            last = min(offset + last, self._total - 1)
            if last >= offset + first:
                self.dataChanged.emit(self.index(offset + first), self.index(last))

    def _shape(self, offsets: Iterable[int]) -> None:
        """Compare the aspect ratios of loaded pages with those of their photos, which may have been turned since."""
        runs = []
        for offset in offsets:
            codes = bytes(_aspect(hit) for hit in self._pages[offset])
            end = offset + len(codes)
            if end <= len(self._aspects) and self._aspects[offset:end] != codes:
                self._aspects[offset:end] = codes
                runs.append((offset, end - 1))
        if runs:
            self.reshaped.emit(runs)

    def _store(self, hits: tuple[Hit, ...]) -> None:
        for offset in range(0, len(hits), PAGE_ROWS):
            self._pages[offset] = hits[offset : offset + PAGE_ROWS]

    def adopt(self, answer: Answer) -> bool:
        """Adopt an answer of the same length that begins with the same photos, without resetting the rows.

        Returns False if it differs. Rows further down may still differ, so their pages are loaded again.
        """
        known = [hit.image_id for hit in self._pages.get(0, ())]
        same = known == [hit.image_id for hit in answer.hits[: len(known)]] and bool(known)
        outline = (answer.total, answer.matched, answer.months)
        shaped = answer.aspects in (self._told, self._aspects)
        if not same or not shaped or outline != (self._found, self._matched, self.months):
            return False
        self._told = answer.aspects
        self.ask_id = answer.id
        self._asked.clear()
        self._pages.clear()
        self._store(answer.hits)
        self.adopted.emit(len(known))
        if self._total:
            self.dataChanged.emit(self.index(0), self.index(self._total - 1))
        return True

    def add_page(self, page: Page) -> None:
        if page.ask_id != self.ask_id:
            return
        self._pages[page.offset] = page.hits
        self._pages.move_to_end(page.offset)
        self._asked.discard(page.offset)
        self._shape([page.offset])
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
        if row >= self._total:
            return None
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
                if hit.image_id == image_id and offset + place < self._total:
                    return offset + place
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role == FAVOURITE_ROLE:
            return hit.marks.favourite
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return file_name(hit.path)
        if role == Qt.ItemDataRole.ToolTipRole:
            return photo_tip(hit)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return photo_said(hit)
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


def _aspect(hit: Hit) -> int:
    size = shown_size(hit)
    return aspect_code(size.width(), size.height())
