"""A hand at mouse and keyboard: real Qt events, counted."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from photosearch.gui.shell.window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Steps(NamedTuple):
    """`clicks`: presses of the mouse, drags included; `keys`: shortcuts and control keys, a chord being one; `typed`: characters
    of words, which any program needs."""

    clicks: int = 0
    drags: int = 0
    keys: int = 0
    typed: int = 0

    def __str__(self) -> str:
        drags = f", {self.drags} of them a drag" if self.drags else ""
        typed = f" (+ {self.typed} typed)" if self.typed else ""
        return f"{self.clicks} + {self.keys}{drags}{typed}"


class Hand:
    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._clicks = self._drags = self._keys = self._typed = 0

    @property
    def steps(self) -> Steps:
        return Steps(self._clicks, self._drags, self._keys, self._typed)

    # Mouse

    def click(
        self,
        widget: QWidget,
        place: QRect | None = None,
        modifiers: Qt.KeyboardModifier = NONE,
    ) -> None:
        """Click into the middle of `place`, or of the widget, which must lie open there."""
        point = (place or widget.rect()).center()
        top = widget.window()
        under = top.childAt(widget.mapTo(top, point))
        assert under is widget, f"{under} lies over {widget}"
        assert widget.isEnabled()
        self._clicks += 1
        QTest.mouseClick(widget, LEFT, modifiers, point)
        QApplication.processEvents()

    def click_photo(self, row: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        view = self._window.page.view
        self.click(view.viewport(), view.visualRect(view.model().index(row, 0)), modifiers)

    def drop(self, widget: QWidget, mime: QMimeData) -> None:
        """Drop on the window what was taken up in another program: one click that is a drag."""
        self._clicks += 1
        self._drags += 1
        copy = Qt.DropAction.CopyAction
        at = QPoint(50, 50)
        enter = QDragEnterEvent(at, copy, mime, LEFT, NONE)
        enter.ignore()
        QApplication.sendEvent(widget, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(widget, QDropEvent(QPointF(at), copy, mime, LEFT, NONE))
        QApplication.processEvents()

    # Keyboard

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self._keys += 1
        QTest.keyClick(self._focus(), key, modifiers)
        QApplication.processEvents()

    def type(self, words: str) -> None:
        self._typed += len(words)
        QTest.keyClicks(self._focus(), words)
        QApplication.processEvents()

    def _focus(self) -> QWidget:
        """What has the focus. Offscreen, no window manager makes the uppermost window the active one."""
        top = QApplication.activeModalWidget() or self._window
        if QApplication.activeWindow() is not top:
            top.activateWindow()
            QApplication.processEvents()
        found = QApplication.focusWidget()
        assert found is not None
        return found
