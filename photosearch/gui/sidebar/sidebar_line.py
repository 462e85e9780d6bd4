"""Draws a line of the sidebar: icon, name, and a quiet number at its end."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyleOptionViewItem

from photosearch.gui.common.hinted_line import HintedLine, Index
from photosearch.gui.sidebar.entries import ENTRY, Entry


class SidebarLine(HintedLine):
    edge = 4

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(size.height(), option.fontMetrics.height() + 10))

    def icon_of(self, index: Index) -> str:
        entry = index.data(ENTRY)
        return entry.icon if isinstance(entry, Entry) else ""
