"""The filmstrip: small pictures of the photos before and after the one that is shown. It draws what is in view and has no widget
for each photo, so a million photos are as fast as ten."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from photosearch.base.marks import REJECTED
from photosearch.base.searches import Hit
from photosearch.gui.common.thumbnails import Thumbnails, Tile
from photosearch.gui.common.wording import file_name, number, photo_tip, plain_tip
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.gui.results.photo_cells import covering

SIDE = 68  # of a picture, in pixels
GAP = 4
STEP = SIDE + GAP
RING = 3  # around the photo that is shown
EMPTY = QColor("#25272b")
ACCENT = QColor("#5b9df0")


class Filmstrip(QWidget):
    chosen = Signal(int)  # the row of a photo that was clicked

    def __init__(
        self, model: ResultsModel, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self._row = -1
        self._offset = 0  # of the left edge, in pixels from the first photo
        self._in_view: set[str] = set()
        self._rest = QTimer(self, singleShot=True, interval=15)
        self._rest.timeout.connect(self._load)
        self.setFixedHeight(SIDE + 2 * (GAP + RING))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Filmstrip"))
        thumbnails.ready.connect(self._repaint_photo)
        model.modelReset.connect(self._changed)
        model.dataChanged.connect(lambda *_: self._changed())

    @property
    def row(self) -> int:
        return self._row

    def sizeHint(self) -> QSize:
        return QSize(5 * STEP, self.height())

    def show_row(self, row: int) -> None:
        """Mark the photo that is shown, and bring it to the middle."""
        self._row = row
        hit = self._model.hit(row)
        place = self.tr("%1 of %2").replace("%1", number(row + 1))
        place = place.replace("%2", number(self._model.rowCount()))
        said = f"{file_name(hit.path)}, {place}" if hit is not None else place
        self.setAccessibleDescription(said)
        self._scroll_to(row * STEP + SIDE // 2 - self.width() // 2)

    def rows(self) -> range:
        """The rows in view."""
        first = max(0, self._offset // STEP)
        last = (self._offset + self.width() - 1) // STEP
        return range(first, min(self._model.rowCount(), last + 1))

    def place(self, row: int) -> QRect:
        """Where a photo is in the strip; from right to left, the first one is at the right."""
        left = row * STEP - self._offset
        if self.isRightToLeft():
            left = self.width() - left - SIDE
        return QRect(left, GAP + RING, SIDE, SIDE)

    def row_at(self, point: QPoint) -> int:
        """The row at a point; -1 for none."""
        return next((row for row in self.rows() if self.place(row).contains(point)), -1)

    def _scroll_to(self, offset: int) -> None:
        whole = self._model.rowCount() * STEP - GAP
        spare = whole - self.width()
        # Few photos are in the middle.
        self._offset = spare // 2 if spare <= 0 else max(0, min(spare, offset))
        self._changed()

    def _changed(self) -> None:
        if self.isVisible():
            self.update()
            if not self._rest.isActive():
                self._rest.start()

    def _load(self) -> None:
        rows = self.rows()
        if not rows:
            return
        self._model.want(rows.start, rows.stop - 1)
        hits = [hit for row in rows if (hit := self._model.hit(row)) is not None]
        self._in_view = {hit.thumb for hit in hits}
        self._thumbnails.want_tiles(self._tile(hit) for hit in hits)

    def _tile(self, hit: Hit) -> Tile:
        side = round(SIDE * self.devicePixelRatioF())
        return hit.thumb, side, side, hit.marks.rotation

    def _repaint_photo(self, thumb: str) -> None:
        if thumb in self._in_view:
            self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_row(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_row(self._row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for row in self.rows():
            self._draw(painter, self.place(row), self._model.hit(row))
        if self._row in self.rows():
            pen = QPen(ACCENT, RING)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            half = RING / 2
            painter.drawRect(QRectF(self.place(self._row)).adjusted(-half, -half, half, half))
        painter.end()

    def _draw(self, painter: QPainter, cell: QRect, hit: Hit | None) -> None:
        painter.fillRect(cell, EMPTY)
        if hit is None:
            return
        pixmap = self._thumbnails.tile(self._tile(hit)) or self._thumbnails.pixmap(
            hit.thumb, hit.marks.rotation
        )
        if pixmap is not None:
            faint = hit.offline or hit.marks.rating == REJECTED
            painter.setOpacity(0.4 if faint else 1.0)
            painter.drawPixmap(QRectF(cell), pixmap, covering(pixmap, cell))
            painter.setOpacity(1.0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        by = turned.y() if abs(turned.y()) >= abs(turned.x()) else turned.x()
        self._scroll_to(self._offset - round(by * STEP / 120))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.row_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and row >= 0:
            self.chosen.emit(row)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_at(event.pos())
            hit = self._model.hit(row) if row >= 0 else None
            QToolTip.showText(event.globalPos(), plain_tip(photo_tip(hit)) if hit else "", self)
            return True
        return super().event(event)
