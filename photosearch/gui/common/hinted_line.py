"""A line of a list, perhaps with a check box, with a quiet hint at its right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from photosearch.gui.common.focus_frame import draw_focus
from photosearch.gui.common.theme import box_palette

HINT = Qt.ItemDataRole.UserRole + 64  # of an item: the hint, or None
EDGE = 8  # pixels beside a line


class HintedLine(QStyledItemDelegate):
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.initStyleOption(option, index)
        style, text, hint = option.widget.style(), option.text, index.data(HINT)
        part = QStyle.SubElement.SE_ItemViewItemText
        start = style.subElementRect(part, option, option.widget).left()  # after a check box
        option.text = ""
        ticked = bool(option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator)
        if ticked:
            option.palette = box_palette(option.palette)
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role, metrics = QPalette.ColorRole, option.fontMetrics
        inside = option.rect.adjusted(EDGE, 0, -EDGE, 0)
        if ticked:
            inside.setLeft(start)
        middle = Qt.AlignmentFlag.AlignVCenter
        room = inside.width()
        if hint:
            hint = metrics.elidedText(hint, Qt.TextElideMode.ElideRight, inside.width() // 2)
            painter.setPen(
                option.palette.color(role.HighlightedText if chosen else role.PlaceholderText)
            )
            painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, hint)
            room -= metrics.horizontalAdvance(hint) + 2 * EDGE
        plain = option.palette.color(role.HighlightedText if chosen else role.Text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, option.rect, plain)
        painter.setPen(plain)
        shown = metrics.elidedText(text, option.textElideMode, room)
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignLeft, shown)
