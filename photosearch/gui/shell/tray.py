"""The icon in the tray of the desktop: what the program is doing, and a menu to open, pause and quit it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from photosearch.base.records import Progress, display
from photosearch.gui.common.icons import app_icon
from photosearch.gui.common.wording import percent

SIDE = 64  # pixels of the icon
COLOURS = {"indexing": "#2e7d32", "paused": "#b26a00", "waiting": "#5f6368"}
WORKING = ("scanning", "indexing", "filling")


def tray_is_there() -> bool:
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """`pause_wanted(on)`: pause or resume. The icon appears with the tray, which may come after the program or go before it.

    `make` makes the icon, `is_there` says whether there is a tray: tests replace both.
    """

    open_wanted = Signal()
    quit_wanted = Signal()
    pause_wanted = Signal(bool)
    tomorrow_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        make: Callable[[], QSystemTrayIcon] = QSystemTrayIcon,
        is_there: Callable[[], bool] = tray_is_there,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._is_there = is_there
        self._icon: QSystemTrayIcon | None = None
        self._progress = Progress("idle")
        self._drawn: object = None
        self._closed = False
        self.menu = QMenu()
        add = self.menu.addAction
        self.open = add(self.tr("&Open PhotoSearch"), self.open_wanted.emit)
        self.menu.addSeparator()
        self.pause = add(self.tr("&Pause indexing"), self._toggle_pause)
        self.tomorrow = add(self.tr("Pause until &tomorrow"), self.tomorrow_wanted.emit)
        self.go_on = add(self.tr("&Continue now"), self.go_on_wanted.emit)
        self.menu.addSeparator()
        self.quit = add(self.tr("&Quit"), self.quit_wanted.emit)
        self.show_progress(self._progress)

    @property
    def there(self) -> bool:
        """Whether the icon can be seen."""
        return self._icon is not None and self._is_there()

    def look(self) -> bool:
        """Show the icon if there is a tray by now. Returns whether there is one."""
        if self._icon is None and self._is_there():
            self._icon = self._make()
            self._icon.setContextMenu(self.menu)
            self._icon.activated.connect(self._activated)
            self._drawn = None
            self.show_progress(self._progress)
            self._icon.show()
        return self.there

    def tell(self, text: str) -> None:
        if self._icon is not None:
            self._icon.showMessage("PhotoSearch", text, app_icon())

    def close(self) -> None:
        """Remove the icon. The engine, which ends after the window, may still tell its progress."""
        self._closed = True
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        self.menu.hide()
        self.menu.deleteLater()

    def show_progress(self, progress: Progress) -> None:
        """Show the state: idle, indexing and how far, paused, waiting."""
        if self._closed:
            return
        self._progress = progress
        paused = progress.phase == "paused"
        self.pause.setText(self.tr("&Resume indexing") if paused else self.tr("&Pause indexing"))
        self.go_on.setVisible(progress.phase == "waiting")
        if self._icon is None:
            return
        state = "indexing" if progress.phase in WORKING else progress.phase
        share = progress.done / progress.total if progress.total and state == "indexing" else 0.0
        drawn = (state, round(20 * share))
        if drawn != self._drawn:
            self._drawn = drawn
            self._icon.setIcon(_state_icon(state, share))
        self._icon.setToolTip(f"PhotoSearch\n{self.said()}".strip())

    def said(self) -> str:
        """The state in words; "" if there is nothing to do."""
        progress = self._progress
        match progress.phase:
            case "indexing" | "filling" if progress.total:
                done = percent(progress.done, progress.total)
                return self.tr("Indexing: %1").replace("%1", done)
            case "scanning" | "indexing" | "filling":
                return self.tr("Indexing …")
            case "paused":
                return display(progress.note or self.tr("Paused"))
            case "waiting":
                return display(self.tr("Waiting: %1").replace("%1", progress.note))
            case "blocked":
                return display(progress.note)
        return ""

    def _toggle_pause(self) -> None:
        self.pause_wanted.emit(self._progress.phase != "paused")

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:  # a click
            self.open_wanted.emit()


def _state_icon(state: str, share: float) -> QIcon:
    """The program's icon with a badge: a pie of what is done, two bars, or three dots."""
    pixmap = app_icon().pixmap(SIDE, SIDE)
    colour = COLOURS.get(state)
    if colour is None:
        return QIcon(pixmap)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = pixmap.width() * 0.56
    badge = QRectF(pixmap.width() - side, pixmap.height() - side, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("white"))
    painter.drawEllipse(badge)
    painter.setBrush(QColor(colour))
    middle = badge.center()
    if state == "indexing":
        painter.drawPie(badge.adjusted(4, 4, -4, -4), 90 * 16, -round(360 * 16 * max(0.08, share)))
    elif state == "paused":
        for x in (-0.22, 0.08):
            left = middle.x() + x * side
            painter.drawRect(QRectF(left, middle.y() - 0.25 * side, 0.14 * side, 0.5 * side))
    else:
        for x in (-0.25, 0.0, 0.25):
            painter.drawEllipse(QPointF(middle.x() + x * side, middle.y()), side / 12, side / 12)
    painter.end()
    return QIcon(pixmap)
