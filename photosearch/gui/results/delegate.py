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
GAP = 8  # between two cells
BADGE = 20  # height of a badge
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
        hit: Hit | None = index.data(HIT_ROLE)
        if hit is not None and hit.opened:
            painter.setBrush(palette.mid())
            painter.drawRect(
                rect.adjusted(-GAP // 2, 0, GAP // 2, 0)
            )  # meets that of the next photo
        if selected:
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(rect, ROUND, ROUND)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(palette.alternateBase())
            painter.drawRoundedRect(rect, ROUND, ROUND)
        area = self._area(rect)
        if hit is None:
            self._paint_waiting(painter, area, palette)
        else:
            self._paint_picture(painter, rect, palette, hit)
            self._paint_caption(painter, rect, area, option, hit, selected)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), ROUND, ROUND)

    def _area(self, rect: QRect) -> QRect:
        """The area of a cell that the picture is fitted into."""
        return QRect(rect.left() + PAD, rect.top() + PAD, self.side, self.height)

    def stack_badge(self, rect: QRect, hit: Hit, metrics: QFontMetrics) -> QRect:
        """The badge of a stack in the cell `rect`; a click on it opens or closes the stack."""
        area = self._area(rect)
        picture = _fitted(QSize(max(1, hit.width), max(1, hit.height)), area)
        width = _badge_width(metrics, _stack_count(hit))
        left = max(area.left(), min(picture.right() - 3, area.right()) - width)
        return QRect(left, picture.bottom() - BADGE - 3, width, BADGE)

    def _paint_waiting(self, painter: QPainter, area: QRect, palette: QPalette) -> None:
        painter.setBrush(palette.alternateBase())
        painter.drawRoundedRect(area, 4, 4)

    def _paint_picture(self, painter: QPainter, rect: QRect, palette: QPalette, hit: Hit) -> None:
        area = self._area(rect)
        pixmap = self._thumbnails.pixmap(hit.thumb)
        if pixmap is None:
            target = _fitted(QSize(max(1, hit.width), max(1, hit.height)), area)
            self._paint_waiting(painter, target, palette)
            if not hit.thumb or self._thumbnails.is_bad(hit.thumb):
                mark = icon_pixmap("image", 32, palette.color(QPalette.ColorRole.PlaceholderText))
                painter.drawPixmap(area.center().x() - 16, area.center().y() - 16, mark)
        else:
            target = _fitted(pixmap.size(), area)
            if hit.offline:
                painter.setOpacity(0.45)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawPixmap(target, pixmap)
            painter.setOpacity(1.0)
        if hit.offline:
            self._badge(painter, target.left() + 4, target.top() + 4, "offline", "")
        if hit.copies:
            text = number(len(hit.copies) + 1)
            width = _badge_width(painter.fontMetrics(), text)
            self._badge(painter, target.right() - 3 - width, target.top() + 4, "copies", text)
        if hit.stack:
            badge = self.stack_badge(rect, hit, painter.fontMetrics())
            icon = "remove" if hit.opened else "stack"
            self._badge(painter, badge.left(), badge.top(), icon, _stack_count(hit))

    def _badge(self, painter: QPainter, x: int, y: int, icon: str, text: str) -> None:
        """A dark pill that stays readable on any photo, in both themes."""
        pill = QRect(x, y, _badge_width(painter.fontMetrics(), text) if text else 22, BADGE)
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


def _fitted(shape: QSize, area: QRect) -> QRect:
    """The largest rectangle of this shape in the middle of `area`."""
    size = shape.scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRect(0, 0, max(8, size.width()), max(8, size.height()))
    target.moveCenter(area.center())
    return target


def _stack_count(hit: Hit) -> str:
    return number(len(hit.stack) + 1)


def _badge_width(metrics: QFontMetrics, text: str) -> int:
    return 26 + metrics.horizontalAdvance(text)
