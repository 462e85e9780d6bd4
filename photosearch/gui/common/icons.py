"""The program's line icons (SVG), drawn in the theme's colours and redrawn when the theme changes."""

from __future__ import annotations

from functools import lru_cache
from weakref import WeakKeyDictionary

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shiboken6 import isValid

from photosearch.base.files import resource
from photosearch.base.frozen_class import frozen


@lru_cache(maxsize=64)
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


@lru_cache(maxsize=256)
def _render(name: str, side: int, color: str, ratio: float) -> QPixmap:
    svg = _source(name).replace(b"currentColor", color.encode("ascii"))
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon_pixmap(name: str, side: int, color: QColor) -> QPixmap:
    app = QGuiApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
    return _render(name, side, color.name(), ratio)


@frozen
class _Worn:
    name: str
    side: int
    role: QPalette.ColorRole


Wearer = QLabel | QAbstractButton | QAction
_wearers: WeakKeyDictionary[Wearer, _Worn] = WeakKeyDictionary()


def put_icon(
    wearer: Wearer, name: str, side: int = 20, role: QPalette.ColorRole = QPalette.ColorRole.Text
) -> None:
    """Set an icon in the palette colour of `role`; it follows later changes of theme."""
    worn = _Worn(name, side, role)
    _wearers[wearer] = worn
    _draw(wearer, worn)


def redraw() -> None:
    """Redraw all icons after a change of theme."""
    for wearer, worn in list(_wearers.items()):
        if isValid(wearer):
            _draw(wearer, worn)


def _draw(wearer: Wearer, worn: _Worn) -> None:
    palette = wearer.palette() if isinstance(wearer, QWidget) else QGuiApplication.palette()
    if isinstance(wearer, QLabel):
        wearer.setPixmap(icon_pixmap(worn.name, worn.side, palette.color(worn.role)))
        return
    made = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        made.addPixmap(icon_pixmap(worn.name, worn.side, palette.color(group, worn.role)), mode)
    wearer.setIcon(made)


def app_icon() -> QIcon:
    made = QIcon()
    for side in (16, 32, 48, 128, 256):
        made.addPixmap(_render("photosearch", side, "#000000", 1.0))
    return made


def drop_rendered() -> None:
    """Clear the cache of rendered icons: pixmaps must not outlive the application."""
    _render.cache_clear()
    _wearers.clear()
