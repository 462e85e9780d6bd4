"""Buttons on the dark pages that show photos large."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton

from photosearch.gui.common.icons import icon_pixmap

LIGHT = QColor("#e7e9ec")
GOLD = QColor("#f2c91d")


def dark_button(icon: str, tip: str, act: Callable[[], object]) -> QToolButton:
    """`tip`: also its name for screen readers. A click leaves the focus where it is."""
    button = QToolButton()
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setIcon(icon_pixmap(icon, 20, LIGHT))
    button.setIconSize(QSize(20, 20))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.clicked.connect(lambda: act())
    return button
