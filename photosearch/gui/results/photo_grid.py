"""A list of photos to Qt and screen readers, but laid out by `Grid`, so that a million rows are as fast as ten and months
have real headings.

Only what comes into view is laid out exactly. If something above it turns out higher or lower than it was estimated, the
scroll bar moves by as much, and the photos stay where they are (`_content_moved`).
"""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from photosearch.gui.common.thumbnails import Thumbnails, Tile
from photosearch.gui.results.grid import Box, Grid, Section
from photosearch.gui.results.headings import HEADING, Heading, headings_in
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.gui.results.outline import Outline
from photosearch.gui.results.overlays import Overlays
from photosearch.gui.results.photo_cells import PhotoCells

MOST_RUNS = 1000  # of selected photos, among which is looked for a whole section
FOOT = 64  # free room at the end, where the bar of the selection lies
Index = QModelIndex | QPersistentModelIndex


class Anchor(NamedTuple):
    """A photo that stays where it is while all others move: `share` of its height is at `y` in the viewport. `top`: the
    content began at the top edge, and shall again."""

    row: int
    share: float
    y: int
    top: bool = False


class PhotoGrid(QListView):
    scrolled = Signal()
    laid_out = Signal()
    content_moved = Signal(int, int, int)  # as `Grid` tells it

    def __init__(
        self, model: ResultsModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self.photos = PhotoCells(thumbnails)
        self.grid = Grid(Outline(), 100, 100)
        self._outline = Outline()
        self._in_view: dict[str, list[int]] = {}
        self._quiet = False  # the scroll bar moves, the photos do not
        self._hovered = -1
        self._hovered_section = -1  # its first row
        self._before = Anchor(0, 0, 0, top=True)
        self._held: Anchor | None = None  # from one change of the layout to the next
        self.overlays = Overlays(self, lambda: self.grid.heading)
        self._settle = QTimer(self, singleShot=True, interval=15)
        self._settle.timeout.connect(self._load_visible)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        thumbnails.ready.connect(self._repaint_photo)
        model.modelAboutToBeReset.connect(self._model_changes)
        model.modelReset.connect(self._model_changed)
        model.reshaped.connect(self._reshape)
        model.dataChanged.connect(lambda *_: self._visible_changed())

    # What is shown

    @property
    def photos_model(self) -> ResultsModel:
        return self._model

    def set_captions(self, names: bool, scores: bool) -> None:
        anchor = self.anchor_at_top()
        self.photos.names, self.photos.scores = names, scores
        self.lay_out(anchor)

    def lay_out(self, anchor: Anchor) -> None:
        """Lay the photos out anew, with `anchor` where it was."""
        self._quiet = True
        self.photos.ratio = self.devicePixelRatioF()
        self.grid = Grid(
            self._outline,
            self.viewport().width(),
            self.photos.side,
            heading=HEADING,
            caption=self.photos.caption(self.fontMetrics()),
            mirrored=self.isRightToLeft(),
            moved=self._content_moved,
        )
        self._hovered = -1
        self._held = None
        self.updateGeometries()
        self._quiet = False
        self.hold(anchor)
        self.laid_out.emit()

    def hold(self, anchor: Anchor) -> None:
        """Scroll so that the anchor is where it was."""
        self._quiet = True
        if anchor.top or anchor.row >= self.grid.total:
            self.verticalScrollBar().setValue(0 if anchor.top else self.verticalOffset())
        else:
            box = self._settled_box(anchor.row)
            self.verticalScrollBar().setValue(box.y + round(anchor.share * box.height) - anchor.y)
        self._lay_out_around()
        self._quiet = False
        self.viewport().update()
        self._visible_changed()
        self.scrolled.emit()

    def anchor_at_top(self) -> Anchor:
        """The first photo that is in view as a whole."""
        rows = self.visible_rows()
        row = rows.start if rows else 0
        while rows and row < rows.stop and self._rect(row).top() < self.grid.heading:
            row = self.grid.line(row).stop
        return self._anchor(row if row in rows else rows.start if rows else 0)

    def _anchor(self, row: int, y: int | None = None) -> Anchor:
        top = self.verticalOffset() == 0
        if row >= self.grid.total:
            return Anchor(0, 0, 0, top=True)
        box = self.grid.box(row)
        at = box.y - self.verticalOffset()
        if y is None:
            return Anchor(row, 0, at, top)
        return Anchor(row, (y - at) / max(1, box.height), y)

    def _model_changes(self) -> None:
        self._before = self.anchor_at_top()

    def _model_changed(self) -> None:
        self._outline = Outline(self._model.shapes, self._model.sections)
        self.lay_out(self._before)

    def _reshape(self, runs: list[tuple[int, int]]) -> None:
        """Lay out anew only what has changed: a library may have a million photos."""
        anchor = self.anchor_at_top()
        self._outline.shapes = self._model.shapes
        self.grid.reshape(runs)
        self.hold(anchor)

    def _content_moved(self, y: int, before: int, after: int) -> None:
        """A block of the grid is higher or lower than was estimated: keep what is in view where it is."""
        at = self.verticalOffset()
        if at >= y + before:
            at += after - before
        elif at > y + self.grid.heading:
            at = y + (at - y) * after // max(1, before)
        self.content_moved.emit(y, before, after)
        quiet, self._quiet = self._quiet, True
        self.updateGeometries()
        self.verticalScrollBar().setValue(at)
        self._quiet = quiet

    def _settled_box(self, row: int) -> Box:
        """The cell of a row that is about to come into view, with what is around it."""
        page = self.viewport().height()
        self.grid.settle(self.grid.box(row).y, page, page)
        return self.grid.box(row)

    def _lay_out_around(self) -> None:
        """Lay out exactly what is in view, and a page around it, so that scrolling does not move it."""
        page = self.viewport().height()
        self.grid.settle(self.verticalOffset(), page, 2 * page)

    def top_row(self) -> int:
        rows = self.visible_rows()
        return rows.start if rows else 0

    def visible_rows(self) -> range:
        top = self.verticalOffset()
        return self.grid.rows_between(top, top + self.viewport().height())

    def current_row(self) -> int:
        current = self.currentIndex()
        return current.row() if current.isValid() else -1

    def _visible_changed(self) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _load_visible(self) -> None:
        """Request the rows in view and their thumbnails, then those of the next screen."""
        top, page = self.verticalOffset(), self.viewport().height()
        rows = self.visible_rows()
        ahead = range(rows.stop, self.grid.rows_between(top + page, top + 2 * page).stop)
        if self.grid.total:
            self._model.want(rows.start, max(rows.stop, ahead.stop))
        self._in_view = {}
        wanted: list[Tile] = []
        for row, _x, _y, wide, tall in chain(self.grid.cells(rows), self.grid.cells(ahead)):
            hit = self._model.hit(row)
            if hit is not None:
                wanted.append(self.photos.tile(hit, wide, tall - self.grid.caption))
                self._in_view.setdefault(hit.thumb, []).append(row)
        if self.isVisible():  # else those of another page come first
            self._thumbnails.want_tiles(wanted)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._visible_changed()

    def _repaint_photo(self, thumb: str) -> None:
        for row in self._in_view.get(thumb, ()):
            self._repaint_row(row)

    def _repaint_row(self, row: int) -> None:
        if 0 <= row < self.grid.total:
            self.viewport().update(self._rect(row))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        self.photos.selecting = self.selectionModel().hasSelection()
        super().selectionChanged(selected, deselected)

    def _hover(self, point: QPoint | None) -> None:
        heading = self.heading_at(point) if point is not None else None
        row = self.indexAt(point).row() if point is not None and heading is None else -1
        if row != self._hovered:
            before, self._hovered = self._hovered, row
            for one in (before, row):
                self._repaint_row(one)
        section = heading.section.first if heading is not None else -1
        if section != self._hovered_section:
            self._hovered_section = section
            for each in self._headings(self.viewport().rect()):
                self.viewport().update(each.place)

    def heading_at(self, point: QPoint) -> Heading | None:
        """The heading at a point of the viewport; one that lies over photos comes before them."""
        there = self._headings(QRect(point, point))
        return next((one for one in reversed(there) if one.place.contains(point)), None)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self._hover(None)
        return super().viewportEvent(event)

    # Geometry that QAbstractItemView requires

    def _rect(self, row: int) -> QRect:
        """Where a row is in the viewport, with its caption."""
        box = self.grid.box(row)
        return QRect(box.x, box.y - self.verticalOffset(), box.width, box.height)

    def _cell(self, row: int) -> QRect:
        """Where the picture of a row is in the viewport."""
        return self._rect(row).adjusted(0, 0, 0, -self.grid.caption)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self.grid.total:
            return QRect()
        return self._rect(index.row())

    def row_at(self, point: QPoint) -> int:
        """The row at a point of the viewport or beyond it, also below the heading that lies over the photos; -1 for none."""
        return self.grid.row_at(point.x(), point.y() + self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        covered = 0 <= point.y() < self.grid.heading and self.heading_at(point) is not None
        row = -1 if covered else self.row_at(point)
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
        bar.setPageStep(max(1, page - self.grid.heading))
        bar.setSingleStep(max(20, self.grid.tall // 4))
        foot = FOOT if self.grid.total else 0
        bar.setRange(0, max(0, self.grid.height + foot - page))
        self.horizontalScrollBar().setRange(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._held or self.anchor_at_top()
        QAbstractItemView.resizeEvent(self, event)
        self.lay_out(anchor)
        self._held = anchor

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (
            QEvent.Type.DevicePixelRatioChange,
            QEvent.Type.LayoutDirectionChange,
            QEvent.Type.FontChange,
        ):
            self.lay_out(self.anchor_at_top())
        return done

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._quiet:
            return
        self._held = None
        self._lay_out_around()
        port, strip = self.viewport(), self.grid.heading
        if abs(dy) < port.height() - strip:
            port.scroll(0, dy, QRect(0, strip, port.width(), port.height() - strip))
            port.update(0, 0, port.width(), strip)
        else:
            port.update()
        self._hover(port.mapFromGlobal(self.cursor().pos()) if port.underMouse() else None)
        self._visible_changed()
        self.scrolled.emit()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid() or index.row() >= self.grid.total:
            return
        box = self._settled_box(index.row())
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top = self.grid.heading
        bottom = height - (FOOT if self.photos.selecting else 0)
        centre = hint == QAbstractItemView.ScrollHint.PositionAtCenter
        if centre or box.height > bottom - top:
            bar.setValue(box.y - (height - box.height) // 2)
        elif box.y - top < bar.value():
            bar.setValue(box.y - top)
        elif box.y + box.height > bar.value() + bottom:
            bar.setValue(box.y + box.height - bottom)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def isIndexHidden(self, index: Index) -> bool:
        return False

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            for part in event.region():  # type: ignore[attr-defined]
                painter.setClipRect(part)
                self._paint(painter, part)
        finally:
            painter.end()

    def _paint(self, painter: QPainter, dirty: QRect) -> None:
        painter.fillRect(dirty, self.palette().base())
        offset = self.verticalOffset()
        top, bottom = offset + dirty.top(), offset + dirty.bottom()
        headings = self._headings(dirty)
        self._paint_headings(painter, [one for one in headings if not one.stuck])
        self.photos.begin(self.palette(), mirror=self.isRightToLeft())
        selection = self.selectionModel()
        current = self.current_row() if self.hasFocus() else -1
        for row, x, y, wide, tall in self.grid.cells(self.grid.rows_between(top, bottom)):
            hit = self._model.hit(row)
            self.photos.draw(
                painter,
                QRect(x, y - offset, wide, tall - self.grid.caption),
                hit,
                selected=self.photos.selecting and selection.isSelected(self._model.index(row)),
                focused=row == current,
                hovered=row == self._hovered,
            )
        self._paint_headings(painter, [one for one in headings if one.stuck])

    def _headings(self, part: QRect) -> list[Heading]:
        """The headings in a part of the viewport; the last one may lie over the photos."""
        width, mirror = self.viewport().width(), self.isRightToLeft()
        return list(headings_in(self.grid, self.verticalOffset(), part, width, self.font(), mirror))

    def _paint_headings(self, painter: QPainter, headings: list[Heading]) -> None:
        for one in headings:
            ticked = self.photos.selecting and self.all_selected(one.section)
            offered = one.section.first == self._hovered_section
            one.paint(painter, self.palette(), ticked=ticked, offered=offered)

    def all_selected(self, section: Section) -> bool:
        """Whether all photos of a section are selected, as one run."""
        last = section.first + section.count - 1
        chosen = self.selectionModel().selection()
        return any(
            run.top() <= section.first and last <= run.bottom()
            for run in (chosen.at(place) for place in range(min(chosen.count(), MOST_RUNS)))
        )
