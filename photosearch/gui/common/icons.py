"""Our line icons (SVG), drawn in the colour that the theme asks for."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from photosearch.base.files import resource


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


def icon(name: str) -> QIcon:
    """The icon in the text colour of the palette of this moment."""
    palette = QGuiApplication.palette()
    made = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        made.addPixmap(icon_pixmap(name, 20, palette.color(group, QPalette.ColorRole.Text)), mode)
    return made


def app_icon() -> QIcon:
    made = QIcon()
    for side in (16, 32, 48, 128, 256):
        made.addPixmap(_render("photosearch", side, "#000000", 1.0))
    return made


def drop_rendered() -> None:
    """Forget rendered pictures; they must not outlive the application."""
    _render.cache_clear()
