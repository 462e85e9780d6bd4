"""The grid of photos: a list to Qt and screen readers, but laid out by `Grid`, so that a million rows are as fast as
ten and months have real headings."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QRubberBand,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from photosearch.base.searches import Hit
from photosearch.gui.common.clipboard import mime_of
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.wording import number, section_title
from photosearch.gui.results.delegate import PhotoDelegate
from photosearch.gui.results.grid import Box, Grid, Section
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.gui.results.months import MonthLabel
from photosearch.gui.results.overlays import Overlays

HEADING = 40
Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction


class ResultsView(QListView):
    preview_wanted = Signal()
    open_wanted = Signal()
    typed = Signal(str)
    marked = Signal(bool)  # the selected photos are right (+) or wrong (-)
    escaped = Signal()
    side_changed = Signal(int)
    stack_clicked = Signal(int)  # the row whose badge was clicked
    scrolled = Signal()
    laid_out = Signal()

    def __init__(
        self, model: ResultsModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self.photos = PhotoDelegate(thumbnails, self)
        self.grid = Grid(0, (), 100, (100, 100))
        self._in_view: dict[str, list[int]] = {}
        self._band_start: QPoint | None = None
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())
        self._sticky = MonthLabel(self)
        self.overlays = Overlays(self)
        self.overlays.add_on_top(self._sticky)
        self._settle = QTimer(self, singleShot=True, interval=15)
        self._settle.timeout.connect(self._load_visible)
        self.setModel(model)
        self.setItemDelegate(self.photos)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Photos"))
        self.doubleClicked.connect(lambda _: self.preview_wanted.emit())
        thumbnails.ready.connect(self._repaint_photo)
        model.modelReset.connect(self.lay_out)
        model.dataChanged.connect(lambda *_: self._visible_changed())

    # What is shown

    def set_side(self, side: int) -> None:
        """Set the width of a thumbnail's area, in device-independent pixels."""
        if side == self.photos.side:
            return
        anchor = self.top_row()
        self.photos.side = side
        self.lay_out()
        if anchor > 0:
            self.verticalScrollBar().setValue(self.grid.box(anchor).y - self.grid.heading)

    def set_captions(self, names: bool, scores: bool) -> None:
        self.photos.names, self.photos.scores = names, scores
        self.lay_out()

    def lay_out(self) -> None:
        self.grid = Grid(
            self._model.rowCount(),
            self._model.sections,
            self.viewport().width(),
            self.photos.cell(self.fontMetrics()),
            HEADING,
        )
        self._thumbnails.set_side(round(self.photos.side * self.devicePixelRatioF()))
        self.updateGeometries()
        self.viewport().update()
        self._visible_changed()
        self.laid_out.emit()

    def top_row(self) -> int:
        rows = self.visible_rows()
        return rows.start if rows else 0

    def visible_rows(self) -> range:
        top = self.verticalOffset()
        return self.grid.rows_between(top, top + self.viewport().height())

    def current_row(self) -> int:
        current = self.currentIndex()
        return current.row() if current.isValid() else -1

    def go_to(self, row: int) -> None:
        """Make `row` the current and only selected photo, and bring it into view."""
        index = self._model.index(row)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.scrollTo(index)

    def selected_ranges(self) -> list[tuple[int, int]]:
        """(first, last) of each selected run, from top to bottom. Fast even if a million rows are selected."""
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(place) for place in range(chosen.count()))
        return sorted((r.top(), r.bottom()) for r in ranges)

    def selected_count(self) -> int:
        return sum(last - first + 1 for first, last in self.selected_ranges())

    def _visible_changed(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _load_visible(self) -> None:
        """Request the rows in view and their thumbnails, then those of the next screen."""
        rows = self.visible_rows()
        ahead = range(rows.stop, min(self.grid.total, rows.stop + len(rows)))
        if self.grid.total:
            self._model.want(rows.start, ahead.stop)
        self._in_view = {}
        wanted: list[str] = []
        for row in (*rows, *ahead):
            hit = self._model.hit(row)
            if hit is not None:
                wanted.append(hit.thumb)
                self._in_view.setdefault(hit.thumb, []).append(row)
        self._thumbnails.want(wanted)

    def _repaint_photo(self, thumb: str) -> None:
        for row in self._in_view.get(thumb, ()):
            self.viewport().update(self.visualRect(self._model.index(row)))

    # Geometry that QAbstractItemView requires

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self.grid.total:
            return QRect()
        box = self.grid.box(index.row())
        return QRect(box.x, box.y - self.verticalOffset(), box.width, box.height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.grid.row_at(point.x(), point.y() + self.verticalOffset())
        return self._model.index(row) if row >= 0 else QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height()
        bar.setPageStep(page)
        bar.setSingleStep(max(20, self.grid.cell_height // 4))
        bar.setRange(0, max(0, self.grid.height - page))
        self.horizontalScrollBar().setRange(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.top_row()
        columns = self.grid.columns
        QAbstractItemView.resizeEvent(self, event)
        self.lay_out()
        if anchor > 0 and self.grid.columns != columns:
            self.verticalScrollBar().setValue(self.grid.box(anchor).y - self.grid.heading)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(0, dy)
        self._visible_changed()
        self._sticky.show_for(self.grid, self.verticalOffset())
        self.scrolled.emit()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        box = self.grid.box(index.row())
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        centre = hint == QAbstractItemView.ScrollHint.PositionAtCenter
        if centre or box.height > height:
            bar.setValue(box.y - (height - box.height) // 2)
        elif box.y - self.grid.heading < bar.value():
            bar.setValue(box.y - self.grid.heading - self.grid.gap)
        elif box.y + box.height > bar.value() + height:
            bar.setValue(box.y + box.height + self.grid.gap - height)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def isIndexHidden(self, index: Index) -> bool:
        return False

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, event.rect())
        finally:
            painter.end()

    def _paint(self, painter: QPainter, dirty: QRect) -> None:
        painter.fillRect(dirty, self.palette().base())
        offset = self.verticalOffset()
        top, bottom = offset + dirty.top(), offset + dirty.bottom()
        for section in self.grid.headings_between(top, bottom):
            self._paint_heading(painter, section, section.top - offset)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)
        selection = self.selectionModel()
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos()))
        hovered = under.row() if self.viewport().underMouse() and under.isValid() else -1
        current = self.current_row() if self.hasFocus() else -1
        for row in self.grid.rows_between(top, bottom):
            index = self._model.index(row)
            state = plain
            if selection.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == current:
                state |= QStyle.StateFlag.State_HasFocus
            if row == hovered:
                state |= QStyle.StateFlag.State_MouseOver
            option.state = state
            option.rect = self.visualRect(index)
            self.photos.paint(painter, option, index)

    def _paint_heading(self, painter: QPainter, section: Section, y: int) -> None:
        font = painter.font()
        font.setBold(True)
        painter.save()
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        line = QRect(self.grid.left + 6, y + 8, self.viewport().width(), self.grid.heading - 8)
        title = section_title(section.label)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), title)
        line.adjust(painter.fontMetrics().horizontalAdvance(title) + 12, 0, 0, 0)
        painter.restore()
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), number(section.count))

    # Selection and keys

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the cells that a rubber band touches; for a click or a Shift+key, the run from the anchor."""
        chosen = QItemSelection()
        if self.state() == QAbstractItemView.State.DragSelectingState:
            area = rect.normalized().translated(0, self.verticalOffset())
            box = Box(area.x(), area.y(), area.width(), area.height())
            for first, last in self.grid.runs_in(box):
                chosen.select(self._model.index(first), self._model.index(last))
        else:
            start, end = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
            if start.isValid() and end.isValid():
                low, high = sorted((start.row(), end.row()))
                chosen.select(self._model.index(low), self._model.index(high))
        self.selectionModel().select(chosen, command)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        if not self.grid.total:
            return QModelIndex()
        row = self.current_row()
        if row < 0:
            return self._model.index(0)
        lines = max(1, self.viewport().height() // (self.grid.cell_height + self.grid.gap))
        target = {
            Move.MoveLeft: row - 1,
            Move.MovePrevious: row - 1,
            Move.MoveRight: row + 1,
            Move.MoveNext: row + 1,
            Move.MoveHome: 0,
            Move.MoveEnd: self.grid.total - 1,
        }.get(action)
        if target is None:
            steps = {
                Move.MoveUp: 1,
                Move.MoveDown: -1,
                Move.MovePageUp: lines,
                Move.MovePageDown: -lines,
            }[action]
            target = self.grid.above(row, steps)
        return self._model.index(max(0, min(self.grid.total - 1, target)))

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
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.side_changed.emit(self.photos.side + (20 if event.angleDelta().y() > 0 else -20))
            event.accept()
        else:
            super().wheelEvent(event)

    # Mouse: rubber band and dragging out

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        row = self._badge_at(point) if event.button() == Qt.MouseButton.LeftButton else -1
        if row >= 0:
            self.stack_clicked.emit(row)
            return
        self._band_start = point + QPoint(0, self.verticalOffset())
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._badge_at(event.position().toPoint()) < 0:
            super().mouseDoubleClickEvent(event)

    def _badge_at(self, point: QPoint) -> int:
        """The row of the badge of a stack at a point, or -1."""
        index = self.indexAt(point)
        hit = self._model.hit(index.row()) if index.isValid() else None
        if hit is None or not hit.stack:
            return -1
        badge = self.photos.stack_badge(self.visualRect(index), hit, self.fontMetrics())
        return index.row() if badge.contains(point) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = not event.buttons() and self._badge_at(event.position().toPoint()) >= 0
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        selecting = self.state() == QAbstractItemView.State.DragSelectingState
        if selecting and self._band_start is not None:
            start = self._band_start - QPoint(0, self.verticalOffset())
            self._band.setGeometry(QRect(start, event.position().toPoint()).normalized())
            self._band.show()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._band.hide()
        self._band_start = None

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected photos out as files, but none that is offline; always as a copy, so that the originals stay in
        place."""
        hits = [hit for hit in self.loaded_selection(limit=1000) if not hit.offline]
        if not hits:
            return
        drag = QDrag(self)
        drag.setMimeData(mime_of([h.path for h in hits]))
        picture = self._thumbnails.pixmap(hits[0].thumb)
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
