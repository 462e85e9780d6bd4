"""A line of a list, perhaps with a check box or an icon before its text, and with a quiet hint at its end."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosearch.gui.common.focus_frame import draw_focus
from photosearch.gui.common.icons import icon_pixmap
from photosearch.gui.common.theme import box_palette

HINT = Qt.ItemDataRole.UserRole + 64  # of an item: the hint, or None
EDGE = 8  # pixels beside a line, and between its parts
SIDE = 16  # of an icon, in device-independent pixels
Index = QModelIndex | QPersistentModelIndex


class HintedLine(QStyledItemDelegate):
    edge = EDGE  # before a line

    def icon_of(self, _index: Index) -> str:
        """The name of the icon of an item, or ""."""
        return ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        style, text, hint = option.widget.style(), option.text, index.data(HINT)
        part = QStyle.SubElement.SE_ItemViewItemText
        start = style.subElementRect(part, option, option.widget)  # after a check box
        option.text = ""
        ticked = bool(option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator)
        if ticked:
            option.palette = box_palette(option.palette)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        roles, metrics = QPalette.ColorRole, option.fontMetrics
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        plain = option.palette.color(roles.HighlightedText if chosen else roles.Text)
        quiet = option.palette.color(roles.HighlightedText if chosen else roles.PlaceholderText)

        def placed(part: QRect) -> QRect:
            """The place from left to right, or mirrored from right to left."""
            return QStyle.visualRect(option.direction, option.rect, part)

        inside = option.rect.adjusted(self.edge, 0, -EDGE, 0)
        if ticked:
            inside.setLeft(placed(start).left())
        if icon := self.icon_of(index):
            top = inside.top() + (inside.height() - SIDE) // 2
            place = placed(QRect(inside.left(), top, SIDE, SIDE))
            painter.drawPixmap(place, icon_pixmap(icon, SIDE, plain))
            inside.setLeft(inside.left() + SIDE + EDGE)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        if hint:
            hint = metrics.elidedText(hint, Qt.TextElideMode.ElideRight, inside.width() // 2)
            wide = metrics.horizontalAdvance(hint)
            painter.setPen(quiet)
            at = QRect(inside.right() - wide, inside.top(), wide + 1, inside.height())
            painter.drawText(placed(at), middle, hint)
            inside.setRight(inside.right() - wide - EDGE)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, option.rect, plain)
        painter.setPen(plain)
        shown = metrics.elidedText(text, option.textElideMode, inside.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(placed(inside), middle | side, shown)
