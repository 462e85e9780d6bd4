"""Draws one photo in the grid."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosearch.base.searches import Hit
from photosearch.gui.common.icons import icon_pixmap
from photosearch.gui.common.thumbnails import Thumbnails
from photosearch.gui.common.wording import file_name, number, percent
from photosearch.gui.results.hits_model import HIT_ROLE

PAD = 6
ROUND = 6
Index = QModelIndex | QPersistentModelIndex


class PhotoDelegate(QStyledItemDelegate):
    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.side = 180
        self.names = True
        self.scores = False

    @property
    def height(self) -> int:
        """The height of the area that a picture is fitted into; smaller than the width, since most photos are wide."""
        return round(self.side * 0.8)

    def cell(self, metrics: QFontMetrics) -> tuple[int, int]:
        """The width and height of one cell."""
        caption = metrics.height() + 4 if self.names or self.scores else 0
        return self.side + 2 * PAD, self.height + 2 * PAD + caption

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(*self.cell(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(rect, ROUND, ROUND)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(palette.alternateBase())
            painter.drawRoundedRect(rect, ROUND, ROUND)
        area = QRect(rect.left() + PAD, rect.top() + PAD, self.side, self.height)
        hit: Hit | None = index.data(HIT_ROLE)
        if hit is None:
            self._paint_waiting(painter, area, palette)
        else:
            self._paint_picture(painter, area, palette, hit)
            self._paint_caption(painter, rect, area, option, hit, selected)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _paint_waiting(self, painter: QPainter, area: QRect, palette: QPalette) -> None:
        painter.setBrush(palette.alternateBase())
        painter.drawRoundedRect(area, 4, 4)

    def _paint_picture(self, painter: QPainter, area: QRect, palette: QPalette, hit: Hit) -> None:
        pixmap = self._thumbnails.pixmap(hit.thumb)
        if pixmap is None:
            shape = QSize(max(1, hit.width), max(1, hit.height))
            shape.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(0, 0, max(8, shape.width()), max(8, shape.height()))
            target.moveCenter(area.center())
            self._paint_waiting(painter, target, palette)
            if not hit.thumb or self._thumbnails.is_bad(hit.thumb):
                mark = icon_pixmap("image", 32, palette.color(QPalette.ColorRole.PlaceholderText))
                painter.drawPixmap(area.center().x() - 16, area.center().y() - 16, mark)
        else:
            shape = pixmap.size()
            shape.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(0, 0, shape.width(), shape.height())
            target.moveCenter(area.center())
            if hit.offline:
                painter.setOpacity(0.45)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawPixmap(target, pixmap)
            painter.setOpacity(1.0)
        if hit.offline:
            self._badge(painter, target.left() + 4, target.top() + 4, "offline", "")
        if hit.copies:
            text = number(len(hit.copies) + 1)
            width = 26 + painter.fontMetrics().horizontalAdvance(text)
            self._badge(painter, target.right() - 3 - width, target.top() + 4, "copies", text)

    def _badge(self, painter: QPainter, x: int, y: int, icon: str, text: str) -> None:
        """A dark pill that stays readable on any photo, in both themes."""
        width = 26 + painter.fontMetrics().horizontalAdvance(text) if text else 22
        pill = QRect(x, y, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 180))
        painter.drawRoundedRect(pill, 10, 10)
        painter.drawPixmap(pill.left() + 4, pill.top() + 3, icon_pixmap(icon, 14, QColor("white")))
        if text:
            painter.setPen(QColor("white"))
            painter.drawText(pill.adjusted(20, 0, -6, 0), int(Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_caption(
        self,
        painter: QPainter,
        rect: QRect,
        area: QRect,
        option: QStyleOptionViewItem,
        hit: Hit,
        selected: bool,
    ) -> None:
        if not (self.names or self.scores):
            return
        palette: QPalette = option.palette
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(palette.color(role))
        line = QRect(
            area.left(), area.bottom() + 3, area.width(), rect.bottom() - area.bottom() - 5
        )
        score = _how_sure(hit) if self.scores else ""
        if not self.names:
            painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), score)
            return
        metrics = painter.fontMetrics()
        width = line.width()
        if score:
            painter.drawText(
                line, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), score
            )
            width -= metrics.horizontalAdvance(score) + 6
        name = metrics.elidedText(file_name(hit.path), Qt.TextElideMode.ElideMiddle, width)
        line.setWidth(width)
        side = Qt.AlignmentFlag.AlignLeft if score else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(line, int(side | Qt.AlignmentFlag.AlignVCenter), name)


def _how_sure(hit: Hit) -> str:
    """The certainty of a hit in percent, or its score if that is not known; "" if the photos are only listed."""
    if hit.confidence is not None:
        return percent(round(100 * hit.confidence), 100)
    return f"{hit.score:.2f}" if hit.score else ""
