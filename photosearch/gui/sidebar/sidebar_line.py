"""Draws a line of the sidebar: icon, name, and a quiet number at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosearch.gui.common.focus_frame import draw_focus
from photosearch.gui.common.hinted_line import EDGE, HINT
from photosearch.gui.common.icons import icon_pixmap
from photosearch.gui.sidebar.entries import ENTRY, Entry

SIDE = 16  # of an icon, in device-independent pixels


class SidebarLine(QStyledItemDelegate):
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), option.fontMetrics.height() + 10))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        entry = index.data(ENTRY)
        text, hint = option.text, index.data(HINT)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        roles, metrics = QPalette.ColorRole, option.fontMetrics
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        plain = option.palette.color(roles.HighlightedText if chosen else roles.Text)
        quiet = option.palette.color(roles.HighlightedText if chosen else roles.PlaceholderText)
        inside = QRect(option.rect).adjusted(4, 0, -EDGE, 0)

        def placed(part: QRect) -> QRect:
            return QStyle.visualRect(option.direction, option.rect, part)

        if isinstance(entry, Entry) and entry.icon:
            top = inside.top() + (inside.height() - SIDE) // 2
            place = placed(QRect(inside.left(), top, SIDE, SIDE))
            painter.drawPixmap(place, icon_pixmap(entry.icon, SIDE, plain))
            inside.setLeft(inside.left() + SIDE + EDGE)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(option.font)
        if hint:
            wide = metrics.horizontalAdvance(hint)
            painter.setPen(quiet)
            at = QRect(inside.right() - wide, inside.top(), wide + 1, inside.height())
            painter.drawText(placed(at), middle, hint)
            inside.setRight(inside.right() - wide - EDGE)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, option.rect, plain)
        painter.setPen(plain)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(placed(inside), middle | side, shown)
