"""Draws one photo in the grid."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosearch.base.searches import Hit
from photosearch.gui.common.icons import icon_pixmap
from photosearch.gui.common.thumbnails import Thumbnails, Tile
from photosearch.gui.common.wording import file_name, number, percent
from photosearch.gui.results.cell_marks import (
    EDGE,
    SHADE,
    TICK,
    badge_place,
    paint_tick,
    star_place,
    tick_place,
)
from photosearch.gui.results.hits_model import FAVOURITE_ROLE, HIT_ROLE

OUTLINE = 4  # of a selected photo, in pixels
Index = QModelIndex | QPersistentModelIndex
State = QStyle.StateFlag


class PhotoDelegate(QStyledItemDelegate):
    """`side`: the height that rows of photos should have. `selecting`: something is selected, so every photo offers a tick. `starred`:
    there are favourites.
    `ratio`: pixels of the screen for one of the window."""

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.side = 180
        self.names = False
        self.scores = False
        self.selecting = False
        self.starred = False
        self.ratio = 1.0

    def caption(self, metrics: QFontMetrics) -> int:
        """The height of the line below a photo."""
        return metrics.height() + 4 if self.names else 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.size())

    def tile(self, hit: Hit, cell: QSize) -> Tile:
        """The thumbnail that fills a cell."""
        return hit.thumb, round(cell.width() * self.ratio), round(cell.height() * self.ratio)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, palette, metrics = option.state, option.palette, option.fontMetrics
        cell = QRect(option.rect)
        cell.setHeight(cell.height() - self.caption(metrics))
        selected, focused = bool(state & State.State_Selected), bool(state & State.State_HasFocus)
        hovered = bool(state & State.State_MouseOver)
        hit: Hit | None = index.data(HIT_ROLE)
        ticked = selected or hovered or (self.selecting and hit is not None)
        mirror = option.direction == Qt.LayoutDirection.RightToLeft
        if hit is None:
            painter.fillRect(cell, palette.alternateBase())
        else:
            self._paint_picture(painter, cell, palette, hit)
            self._paint_marks(painter, cell, metrics, hit, mirror, index, hovered, ticked)
            if self.names:
                self._paint_name(painter, option.rect, cell, palette, metrics, hit)
        if selected or focused:
            self._paint_outline(painter, cell, palette, selected, focused)
        if ticked:
            paint_tick(painter, tick_place(cell, mirror), palette, selected, hovered)

    def _paint_picture(self, painter: QPainter, cell: QRect, palette: QPalette, hit: Hit) -> None:
        pixmap = self._thumbnails.tile(self.tile(hit, cell.size()))
        exact = pixmap is not None
        pixmap = pixmap or self._thumbnails.pixmap(hit.thumb)
        if pixmap is None:
            painter.fillRect(cell, palette.alternateBase())
            if not hit.thumb or self._thumbnails.is_bad(hit.thumb):
                mark = icon_pixmap("image", 32, palette.color(QPalette.ColorRole.PlaceholderText))
                painter.drawPixmap(cell.center().x() - 16, cell.center().y() - 16, mark)
            return
        if hit.offline:
            painter.fillRect(cell, palette.alternateBase())
            painter.setOpacity(0.45)
        if exact and pixmap.width() == round(cell.width() * self.ratio):
            painter.drawPixmap(cell, pixmap)
        else:
            smooth = exact  # else it stands in for a moment only
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawPixmap(QRectF(cell), pixmap, covering(pixmap, cell))
        painter.setOpacity(1.0)

    def stack_badge(
        self, cell: QRect, hit: Hit, metrics: QFontMetrics, mirror: bool = False
    ) -> QRect:
        """The badge of a stack in the cell of a picture; a click on it opens or closes the stack."""
        return badge_place(cell, _badge_width(metrics, _stack_count(hit)), mirror, bottom=True)

    def _paint_marks(
        self,
        painter: QPainter,
        cell: QRect,
        metrics: QFontMetrics,
        hit: Hit,
        mirror: bool,
        index: Index,
        hovered: bool,
        ticked: bool,
    ) -> None:
        if hit.opened:  # a band that goes through all photos of the stack
            painter.fillRect(
                QRect(cell.left(), cell.bottom() - 3, cell.width(), 4), QColor("white")
            )
            painter.fillRect(QRect(cell.left(), cell.bottom() - 4, cell.width(), 1), SHADE)
        taken = EDGE  # at the lower edge, from the leading corner
        favourite = index.data(FAVOURITE_ROLE) if self.starred else None
        if favourite or (favourite is not None and hovered):
            name = "star-full" if favourite else "star"
            place = star_place(cell, mirror)
            painter.drawPixmap(place.topLeft(), _on_shade(painter, place, name))
            taken += TICK + 4
        stack = self.stack_badge(cell, hit, metrics, mirror) if hit.stack else QRect()
        if hit.stack:
            self._badge(painter, stack, "remove" if hit.opened else "stack", _stack_count(hit))
        score = _how_sure(hit) if self.scores else ""
        for icon, text in (("offline" if hit.offline else "", ""), ("", score)):
            width = _badge_width(metrics, text, icon)
            if (icon or text) and taken + width + EDGE + stack.width() <= cell.width():
                place = badge_place(cell, width, mirror, bottom=True, leading=taken)
                self._badge(painter, place, icon, text)
                taken += width + 4
        copies = number(len(hit.copies) + 1)
        width = _badge_width(metrics, copies)
        if hit.copies and (not ticked or 3 * EDGE + TICK + width <= cell.width()):
            self._badge(painter, badge_place(cell, width, mirror, bottom=False), "copies", copies)

    def _badge(self, painter: QPainter, pill: QRect, icon: str, text: str) -> None:
        """A dark pill that stays readable on any photo, in both themes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawRoundedRect(pill, 10, 10)
        left = 8
        if icon:
            mark = icon_pixmap(icon, 14, QColor("white"))
            painter.drawPixmap(pill.left() + 4, pill.top() + 3, mark)
            left = 20
        if text:
            painter.setPen(QColor("white"))
            painter.drawText(
                pill.adjusted(left, 0, -6, 0), int(Qt.AlignmentFlag.AlignVCenter), text
            )

    def _paint_name(
        self,
        painter: QPainter,
        rect: QRect,
        cell: QRect,
        palette: QPalette,
        metrics: QFontMetrics,
        hit: Hit,
    ) -> None:
        line = QRect(rect.left() + 2, cell.bottom() + 2, rect.width() - 4, rect.bottom() - cell.bottom() - 2)  # fmt: skip
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        name = metrics.elidedText(file_name(hit.path), Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), name)

    def _paint_outline(
        self, painter: QPainter, cell: QRect, palette: QPalette, selected: bool, focused: bool
    ) -> None:
        """A selected photo has an outline in the accent colour; the current one a ring inside it. Each lies beside a line of
        the background, so that it is seen on a photo of any colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        accent, base = (
            palette.color(QPalette.ColorRole.Accent),
            palette.color(QPalette.ColorRole.Base),
        )
        text = palette.color(QPalette.ColorRole.Text)
        rings = [(accent, OUTLINE), (base, 2)] if selected else [(text, 2), (base, 1)]
        if selected and focused:
            rings += [(text, 2)]
        left = cell
        for color, width in rings:
            pen = QPen(color, width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            half = width / 2
            painter.drawRect(QRectF(left).adjusted(half, half, -half, -half))
            left = left.adjusted(width, width, -width, -width)


def covering(pixmap: QPixmap, cell: QRect) -> QRectF:
    """The part of a picture that has the shape of a cell, as large as it can be, from its middle."""
    width, height = pixmap.width(), pixmap.height()
    scale = min(width / max(1, cell.width()), height / max(1, cell.height()))
    w, h = cell.width() * scale, cell.height() * scale
    return QRectF((width - w) / 2, (height - h) / 2, w, h)


def _on_shade(painter: QPainter, place: QRect, name: str) -> QPixmap:
    """Draw the dark disc behind a mark, and return the mark."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SHADE)
    painter.drawEllipse(place)
    return icon_pixmap(name, TICK, QColor("white"))


def _how_sure(hit: Hit) -> str:
    """The certainty of a hit in percent, or its score if that is not known; "" if the photos are only listed."""
    if hit.confidence is not None:
        return percent(round(100 * hit.confidence), 100)
    return f"{hit.score:.2f}" if hit.score else ""


def _stack_count(hit: Hit) -> str:
    return number(len(hit.stack) + 1)


def _badge_width(metrics: QFontMetrics, text: str, icon: str = "some") -> int:
    return (22 if not text else 26 if icon else 14) + (
        metrics.horizontalAdvance(text) if text else 0
    )
