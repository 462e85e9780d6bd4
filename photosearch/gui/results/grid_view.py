"""The grid of photos: selection, keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from photosearch.base.searches import Hit
from photosearch.gui.common.clipboard import SELECTED, mime_of
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.results.cell_marks import star_place, tick_place
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.gui.results.photo_grid import Anchor, PhotoGrid
from photosearch.gui.results.picking import Picker

Move = QAbstractItemView.CursorAction
Flag = QItemSelectionModel.SelectionFlag
SIDEWAYS = {Move.MoveLeft: -1, Move.MovePrevious: -1, Move.MoveRight: 1, Move.MoveNext: 1}


class ResultsView(PhotoGrid):
    preview_wanted = Signal()
    open_wanted = Signal()
    typed = Signal(str)
    marked = Signal(bool)  # the selected photos are right (+) or wrong (-)
    escaped = Signal()
    side_changed = Signal(int)
    stack_clicked = Signal(int)  # the row whose badge was clicked
    favourite_asked = Signal(list)  # the hits of photos whose star was clicked

    def __init__(
        self, model: ResultsModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(model, thumbnails, parent)
        self._pointed: QPoint | None = None  # stays in place if the size changes
        self._held_at: QPoint | None = None
        self._begin = -1  # the row where a run begins that Shift selects
        self._goal = (
            -1,
            0,
        )  # the row that a step up or down led to, and the x position it aimed at
        model.modelReset.connect(self.forget_run)
        self.picker = Picker(self, model.index, self)
        self.content_moved.connect(self.picker.content_moved)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAccessibleName(self.tr("Photos"))
        self.doubleClicked.connect(lambda _: self.preview_wanted.emit())

    def forget_run(self) -> None:
        """The rows are others: a run that Shift selects begins anew."""
        self._begin, self._goal = -1, (-1, 0)

    def begin_at(self, row: int) -> None:
        """Let a run that Shift selects begin at a row."""
        self._begin = row

    def set_side(self, side: int) -> None:
        """Set the height of rows, in device-independent pixels. The photo under the pointer stays there, or else the current
        one."""
        if side == self.photos.side:
            return
        anchor = self._anchor_for_size()
        self.photos.side = side
        self.lay_out(anchor)
        self._held, self._held_at = anchor, self._pointed

    def _anchor_for_size(self) -> Anchor:
        """What stays in place if the size of photos changes: the photo under the pointer, the current one, the first one."""
        middle = self.viewport().rect().center()
        if self._held is not None and self._pointed is not None and self._pointed == self._held_at:
            return self._held  # one turn of the wheel comes in many steps
        if self._pointed is not None:
            row = self.indexAt(self._pointed).row()
            if row >= 0:
                return self._anchor(row, self._pointed.y())
        elif (row := self.current_row()) >= 0:
            seen = self.visualRect(self._model.index(row))
            if seen.intersects(self.viewport().rect()):
                return self._anchor(row, seen.center().y())
        if self.verticalOffset() == 0:
            return self.anchor_at_top()
        row = self.indexAt(middle).row()
        return self._anchor(row, middle.y()) if row >= 0 else self.anchor_at_top()

    def go_to(self, row: int) -> None:
        """Make `row` the current and only selected photo, and bring it into view."""
        index = self._model.index(row)
        self._begin = row
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)
        self.scrollTo(index)

    def selectAll(self) -> None:
        """As one run; Qt asks for each row whether it is hidden."""
        if self.grid.total:
            rows = QItemSelection(self._model.index(0), self._model.index(self.grid.total - 1))
            self.selectionModel().select(rows, Flag.ClearAndSelect)

    def selected_ranges(self) -> list[tuple[int, int]]:
        """(first, last) of each selected run, from top to bottom. Fast even if a million rows are selected."""
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(place) for place in range(chosen.count()))
        return sorted((r.top(), r.bottom()) for r in ranges)

    def selected_count(self) -> int:
        return sum(last - first + 1 for first, last in self.selected_ranges())

    # Selection and keys

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the photo at the end of `rect`; with Shift, the run of photos from where it begins."""
        end = self.row_at(rect.bottomRight())
        chosen = QItemSelection()
        if end >= 0:
            begin = self._begin if command & Flag.Current and self._begin >= 0 else end
            low, high = sorted((min(begin, self.grid.total - 1), end))
            chosen.select(self._model.index(low), self._model.index(high))
        self.selectionModel().select(chosen, command)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if not self.grid.total:
            return QModelIndex()
        row = self.current_row()
        if row < 0:
            return self._model.index(0)
        if action in (Move.MoveHome, Move.MoveEnd):
            target = 0 if action == Move.MoveHome else self.grid.total - 1
        elif action in SIDEWAYS:
            mirrored = self.grid.mirrored and action in (Move.MoveLeft, Move.MoveRight)
            target = row - SIDEWAYS[action] if mirrored else row + SIDEWAYS[action]
        else:
            target = self._upwards(action, row)
        return self._model.index(max(0, min(self.grid.total - 1, target)))

    def _upwards(self, action: Move, row: int) -> int:
        """The row that a step up or down leads to. Several steps keep to the x position of the first one."""
        box = self.grid.box(row)
        goal = self._goal[1] if self._goal[0] == row else box.x + box.width // 2
        if action in (Move.MoveUp, Move.MoveDown):
            target = self.grid.above(row, goal, 1 if action == Move.MoveUp else -1)
        else:
            page = max(box.height, self.viewport().height() - self.grid.heading - box.height)
            self.grid.settle(box.y, 2 * page, 2 * page)
            box = self.grid.box(row)
            up = action == Move.MovePageUp
            rows = self.grid.rows_between(*[max(0, box.y - page if up else box.y + page)] * 2)
            target = (0 if up else self.grid.total - 1) if not rows else rows.start
            target = self.grid.nearest(goal, target)
            if target in self.grid.line(row):
                target = self.grid.above(row, goal, 1 if up else -1)
        self._goal = (target, goal)
        return target

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.preview_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.preview_wanted if plain else self.open_wanted).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif plain and text in ("+", "-") and self.selected_ranges():
            self.marked.emit(text == "+")
        elif plain and text.isprintable() and text.strip():
            if not self.selected_ranges():  # else letters mark photos
                self.typed.emit(text)
        else:
            super().keyPressEvent(event)
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._begin = self.current_row()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            side = round(self.photos.side * 1.15 ** (turned / 120))
            if side == self.photos.side and turned:
                side += 1 if turned > 0 else -1
            self._pointed = event.position().toPoint()
            self.side_changed.emit(side)
            self._pointed = None
            event.accept()
        else:
            super().wheelEvent(event)

    # Mouse: marks on a photo, rubber band, dragging out

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point, modifiers = event.position().toPoint(), event.modifiers()
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        row = self.indexAt(point).row()
        mark = self._mark_at(point)
        if mark == "section":
            self._toggle_section(point)
        elif mark == "stack":
            self.stack_clicked.emit(row)
        elif mark == "star":
            self.favourite_asked.emit([self._model.hit(row)])
        elif mark == "tick":
            self.picker.prepare("sweep", point, modifiers, row)
            self._point_at(row, Flag.Toggle)
        else:
            extending = modifiers & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)  # fmt: skip
            if row < 0 or extending:
                self.picker.prepare("band", point, modifiers)
            super().mousePressEvent(event)
            if not modifiers & Qt.KeyboardModifier.ShiftModifier:
                self._begin = row

    def _toggle_section(self, point: QPoint) -> None:
        """Select all photos of the section whose tick is at a point, or none of them if all are selected."""
        heading = self.heading_at(point)
        if heading is None:
            return
        section = heading.section
        last = section.first + section.count - 1
        rows = QItemSelection(self._model.index(section.first), self._model.index(last))
        how = Flag.Deselect if self.all_selected(section) else Flag.Select
        self._point_at(section.first, Flag.NoUpdate)
        self.selectionModel().select(rows, how)

    def _point_at(self, row: int, how: QItemSelectionModel.SelectionFlag) -> None:
        """Make `row` the current photo, and the begin of a run, without scrolling it into view below the pointer."""
        self._begin = row
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(self._model.index(row), how)
        self.setAutoScroll(True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._mark_at(event.position().toPoint()):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def _mark_at(self, point: QPoint) -> str:
        """What can be pressed at a point: the tick of a section or of a photo, the badge of a stack, a star, or ""."""
        heading = self.heading_at(point)
        if heading is not None:
            return "section" if heading.tick.contains(point) else ""
        row = self.indexAt(point).row()
        hit = self._model.hit(row) if row >= 0 else None
        if hit is None:
            return ""
        cell, mirror = self._cell(row), self.isRightToLeft()
        badge = self.photos.stack_badge(cell, hit, self.fontMetrics(), mirror)
        if hit.stack and badge.contains(point):
            return "stack"
        if tick_place(cell, mirror).contains(point):
            return "tick"
        return "star" if star_place(cell, mirror).contains(point) else ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton and self.picker.prepared:
            self.picker.drag(point)
            return
        super().mouseMoveEvent(event)
        self._hover(point)
        over = not event.buttons() and bool(self._mark_at(point))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.picker.end()
        super().mouseReleaseEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected photos out as files, but none that is offline; always as a copy, so that the originals stay in
        place."""
        hits = self.loaded_selection(limit=1000)
        if not hits:
            return
        drag = QDrag(self)
        mime = mime_of([hit.path for hit in hits if not hit.offline])
        mime.setData(SELECTED, b"1")
        drag.setMimeData(mime)
        picture = self._thumbnails.pixmap(hits[0].thumb, hits[0].marks.rotation)
        if picture is not None:
            drag.setPixmap(picture.scaledToHeight(96, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)

    def loaded_selection(self, limit: int) -> list[Hit]:
        """The selected hits whose pages are loaded, at most `limit`."""
        hits: list[Hit] = []
        for first, last in self.selected_ranges():
            for row in range(first, last + 1):
                if len(hits) == limit:
                    return hits
                hit = self._model.hit(row)
                if hit is not None:
                    hits.append(hit)
        return hits
