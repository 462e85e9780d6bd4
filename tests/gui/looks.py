"""Finds visible faults in a window, from its widgets and its rendered pixels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QLabel,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from photosearch.gui.common.elided_label import ElidedLabel
from photosearch.gui.places.world_map import WorldMap

READABLE = 4.5  # WCAG AA
DISABLED = 1.8  # WCAG sets no minimum for disabled text; it must be visible at all


def pixels(image: QImage) -> np.ndarray:
    """uint8 [height, width, 3], RGB."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    seen = rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3)
    return seen.copy()  # the image owns the original bytes


def luminance(colors: np.ndarray) -> np.ndarray:
    """The relative luminance (WCAG) of colours [..., 3]."""
    part = colors / 255
    linear = np.where(part <= 0.03928, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def best_contrast(area: np.ndarray) -> float:
    """The highest contrast of any colour in the area to its most common colour, the background."""
    flat = area.reshape(-1, 3)
    colors, counts = np.unique(flat, axis=0, return_counts=True)
    light = luminance(colors)
    ground = light[counts.argmax()]
    high, low = np.maximum(light, ground), np.minimum(light, ground)
    return float(((high + 0.05) / (low + 0.05)).max())


def faults(window: QWidget, readable: float = READABLE) -> list[str]:
    """Texts that are cut off or hard to read, and widgets that extend beyond the window or overlap. `readable`: the least contrast
    of a text."""
    image = window.grab().toImage()
    ratio = image.devicePixelRatio()
    drawn = pixels(image)
    found = []
    for widget in _visible(window):
        name = f"{type(widget).__name__} {widget.objectName()} {_text(widget)[:40]!r}"
        place = QRect(widget.mapTo(window, QPoint()), widget.size())
        if not _scrolled(widget, window) and not window.rect().contains(place):
            found.append(f"{name} reaches out of the window: {place}")
            continue
        text = _text(widget)
        if not text:
            continue
        if missing := _cut_off(widget, text):
            found.append(f"{name} is cut off: {missing}")
        shown = place.intersected(window.rect())
        left, top, right, bottom = (
            round(ratio * side)
            for side in (shown.left(), shown.top(), shown.right() + 1, shown.bottom() + 1)
        )
        if _scrolled(widget, window) or right <= left or bottom <= top:
            continue
        contrast = best_contrast(drawn[top:bottom, left:right])
        if contrast < (readable if widget.isEnabled() else DISABLED):
            found.append(f"{name} has a contrast of {contrast:.1f}")
    found += _overlapping(window)
    found += _ambiguous(window)
    return found


def _visible(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.isWindow() and widget.window() is window.window():
            yield widget


def _scrolled(widget: QWidget, window: QWidget) -> bool:
    """Whether the widget is in a scroll area or on a map, so that it may be partly out of view."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QAbstractScrollArea | WorldMap):
            return True
        parent = parent.parentWidget()
    return False


def _text(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text().strip()
    if isinstance(widget, QToolButton):
        icon_only = widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        return "" if icon_only or widget.objectName().startswith("qt_") else widget.text()
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return ""


def _cut_off(widget: QWidget, text: str) -> str:
    """The room that the text needs and has, or "" if it fits, or gives way and is in the tooltip."""
    if isinstance(widget, ElidedLabel):
        return ""
    if isinstance(widget, QLabel):
        room = widget.contentsRect().size()
        margin = 2 * widget.margin()
        room -= QSize(margin, margin)
        auto = widget.textFormat() == Qt.TextFormat.AutoText and "<" in text
        if auto or widget.textFormat() == Qt.TextFormat.RichText:
            document = QTextDocument()
            document.setDefaultFont(widget.font())
            document.setDocumentMargin(0)
            document.setHtml(text)
            document.setTextWidth(room.width())
            needs = document.size().toSize()
        else:
            flags = Qt.TextFlag.TextWordWrap if widget.wordWrap() else Qt.TextFlag.TextExpandTabs
            if widget.buddy() is not None:
                flags |= Qt.TextFlag.TextShowMnemonic
            area = QRect(0, 0, room.width(), 10_000)
            needs = widget.fontMetrics().boundingRect(area, int(flags), text).size()
        if needs.width() > room.width() + 1 or needs.height() > room.height() + 1:
            return f"needs {needs.width()} x {needs.height()}, has {room.width()} x {room.height()}"
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        needs = widget.minimumSizeHint()
        if needs.width() > widget.width() or needs.height() > widget.height():
            return f"needs {needs}, has {widget.size()}"
    return ""


def _overlapping(window: QWidget) -> list[str]:
    """Widgets of one layout that overlap."""
    found = []
    for parent in (window, *_visible(window)):
        layout = parent.layout()
        if layout is None:
            continue
        laid_out = [
            child
            for child in parent.children()
            if isinstance(child, QWidget) and child.isVisible() and _laid_out(parent, child)
        ]
        for place, one in enumerate(laid_out):
            for other in laid_out[place + 1 :]:
                if one.geometry().intersects(other.geometry()):
                    found.append(f"{one} lies upon {other}")
    return found


def _ambiguous(window: QWidget) -> list[str]:
    """Texts whose Alt shortcut, an underlined letter, is also that of another text in the window."""
    texts: dict[str, list[str]] = {}
    for widget in _visible(window):
        shown = (
            [action.text() for action in widget.actions()] if isinstance(widget, QMenuBar) else []
        )
        if not isinstance(widget, QLabel) or widget.buddy() is not None:
            shown.append(_text(widget))
        for text in shown:
            if keys := QKeySequence.mnemonic(text).toString():
                texts.setdefault(keys, []).append(text)
    return [f"{keys} is ambiguous: {shown}" for keys, shown in texts.items() if len(shown) > 1]


def _laid_out(parent: QWidget, child: QWidget) -> bool:
    waiting = [parent.layout()]
    while waiting:
        layout = waiting.pop()
        for place in range(layout.count()):
            item = layout.itemAt(place)
            if item.widget() is child:
                return True
            if item.layout() is not None:
                waiting.append(item.layout())
    return False
