"""The table view of the duplicates: rows of two heights, and a current file that stays current when groups change."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from photosearch.base.file_groups import CopyFile, FileGroup
from photosearch.gui.duplicates.group_table import CopyTable, TickedFile

THUMB = QSize(72, 54)
HEAD, LINE = 30, 62  # heights of a group's heading and of a file's row


class CopyView(QTableView):
    """Emits `filled` after the rows changed. Space ticks, Enter compares, Escape leaves."""

    filled = Signal()
    tick_wanted = Signal()
    compare_wanted = Signal()
    escaped = Signal()

    def __init__(self, table: CopyTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        # The current row and the scroll position while the rows are replaced. `fresh`: by those of another list.
        self._place: tuple[FileGroup, CopyFile | None] | None = None
        self._scrolled = 0
        self._fresh = True
        self.setModel(table)
        self.setItemDelegateForColumn(0, TickedFile(self))
        self.setAccessibleName(self.tr("Duplicates"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setIconSize(THUMB)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        down = self.verticalHeader()
        down.hide()
        down.setDefaultSectionSize(LINE)
        across = self.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setHighlightSections(False)
        across.setStretchLastSection(True)
        across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((330, 120, 80, 110, 130)):
            self.setColumnWidth(column, width)
        table.modelAboutToBeReset.connect(self._keep_place)
        table.modelReset.connect(self._take_rows)
        table.grew.connect(self._select_first)
        table.rowsInserted.connect(lambda _parent, first, last: self._take_group(first, last))

    def current_row(self) -> int:
        return self.currentIndex().row()

    def select(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(
            self._table.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    def begin_afresh(self) -> None:
        """Treat the next rows as another list: if it lacks the current file, select its first file."""
        self._fresh = True

    def _keep_place(self) -> None:
        row = self.current_row()
        group = self._table.group(row)
        self._place = (group, self._table.file(row)) if group is not None else None
        self._scrolled = self.verticalScrollBar().value()
        self._fresh = self._fresh or not self._table.rows

    def _take_group(self, first: int, last: int) -> None:
        """Give the rows of a new group their heights, and keep what is shown where it is."""
        self._dress(range(first, last + 1))
        if (bar := self.verticalScrollBar()).value() and first <= self.rowAt(0):
            above = sum(self.rowHeight(row) for row in range(first, last + 1))
            self.doItemsLayout()  # otherwise the scroll bar still has the old range
            bar.setValue(bar.value() + above)

    def _select_first(self) -> None:
        if self._fresh and self._table.rows:
            self.select(1)
            self._fresh = False

    def _take_rows(self) -> None:
        self._dress_rows()
        if self._table.rows:
            self._find_place()
        self.filled.emit()

    def _dress_rows(self) -> None:
        """Let each heading span all columns, and set the height of every row.

        When rows are replaced, the view keeps the heights by row number, so all of them must be set again.
        """
        self.clearSpans()
        self._dress(range(len(self._table.rows)))

    def _dress(self, rows: range) -> None:
        for row in rows:
            file = self._table.file(row)
            height = HEAD if file is None else LINE
            if file is None:
                self.setSpan(row, 0, 1, self._table.columnCount())
            if self.rowHeight(row) != height:
                self.setRowHeight(row, height)

    def _find_place(self) -> None:
        """Select the current file again. If it is gone, select no row (in another list: the first file)."""
        row = self._table.row_of(*self._place) if self._place is not None else -1
        if self._fresh:
            row = max(row, 1)
        else:
            self.doItemsLayout()  # otherwise the scroll bar still has the old range
            self.verticalScrollBar().setValue(self._scrolled)
        if row >= 0:
            self.select(row)
        self._fresh = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_Space: self.tick_wanted,
            Qt.Key.Key_Return: self.compare_wanted,
            Qt.Key.Key_Enter: self.compare_wanted,
            Qt.Key.Key_Escape: self.escaped,
        }
        signal = signals.get(Qt.Key(event.key()))
        if signal is None or event.modifiers():
            super().keyPressEvent(event)
        else:
            signal.emit()
