"""Selecting many photos with the mouse: a rubber band over the grid, or a sweep that begins at a tick."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Protocol

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QApplication, QRubberBand, QScrollBar, QWidget

from photosearch.gui.results.grid import Box, Grid

Flag = QItemSelectionModel.SelectionFlag
Kind = Literal["", "band", "sweep"]
SCROLL_EVERY = 30  # ms, while the pointer is beyond the edge


class Paged(Protocol):
    """The view whose photos are picked."""

    grid: Grid

    def viewport(self) -> QWidget: ...

    def verticalScrollBar(self) -> QScrollBar: ...

    def verticalOffset(self) -> int: ...

    def selectionModel(self) -> QItemSelectionModel: ...


class Picker(QObject):
    """`prepare` when the mouse goes down where a drag would select, `drag` while it moves, `end` when it goes up."""

    def __init__(self, view: Paged, index: Callable[[int], QModelIndex], parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._index = index
        self.band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())
        self._kind: Kind = ""
        self._begun = False
        self._start = self._pointer = QPoint()  # in the content, in the viewport
        self._from = -1  # the row where a sweep begins
        self._before = QItemSelection()
        self._how = Flag.Select
        self._edge = QTimer(self, interval=SCROLL_EVERY)
        self._edge.timeout.connect(self._scroll_on)

    @property
    def prepared(self) -> bool:
        return bool(self._kind)

    def prepare(
        self, kind: Kind, point: QPoint, modifiers: Qt.KeyboardModifier, row: int = -1
    ) -> None:
        """`row`: where a sweep begins. With Shift or Ctrl, what is selected already stays; with Ctrl, what is picked
        anew is taken away."""
        self._kind, self._from, self._begun = kind, row, False
        self._start = point + QPoint(0, self._view.verticalOffset())
        self._pointer = point
        keep = modifiers & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        keeps = bool(keep) or kind == "sweep"
        self._before = QItemSelection(self._view.selectionModel().selection()) if keeps else QItemSelection()  # fmt: skip
        toggles = kind == "band" and modifiers & Qt.KeyboardModifier.ControlModifier
        self._how = Flag.Toggle if toggles else Flag.Select

    def content_moved(self, y: int, before: int, after: int) -> None:
        """What lies below the block at `y` has moved with it."""
        if self._start.y() >= y + before:
            self._start.setY(self._start.y() + after - before)

    def drag(self, point: QPoint) -> None:
        self._pointer = point
        if not self._begun:
            away = point + QPoint(0, self._view.verticalOffset()) - self._start
            if away.manhattanLength() < QApplication.startDragDistance():
                return
            self._begun = True
        beyond = not 0 <= point.y() < self._view.viewport().height()
        if beyond != self._edge.isActive():
            (self._edge.start if beyond else self._edge.stop)()
        self._select()

    def end(self) -> None:
        self._edge.stop()
        self.band.hide()
        self._kind = ""
        self._before = QItemSelection()

    def _scroll_on(self) -> None:
        """Scroll the faster, the further the pointer is beyond the edge."""
        y, height = self._pointer.y(), self._view.viewport().height()
        beyond = y if y < 0 else max(0, y - height)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + max(-120, min(120, beyond)))
        self._select()

    def _select(self) -> None:
        offset = self._view.verticalOffset()
        end = self._pointer + QPoint(0, offset)
        chosen = QItemSelection()
        if self._kind == "band":
            area = QRect(self._start, end).normalized()
            box = Box(area.x(), area.y(), area.width(), area.height())
            for first, last in self._view.grid.runs_in(box):
                chosen.select(self._index(first), self._index(last))
            self.band.setGeometry(area.translated(0, -offset))
            self.band.show()
        else:
            rows = self._view.grid.rows_between(end.y(), end.y())
            if not rows:
                return
            row = self._view.grid.nearest(end.x(), rows.start)
            low, high = sorted((self._from, row))
            chosen.select(self._index(low), self._index(high))
        whole = QItemSelection(self._before)
        whole.merge(chosen, self._how)
        self._view.selectionModel().select(whole, Flag.ClearAndSelect)
