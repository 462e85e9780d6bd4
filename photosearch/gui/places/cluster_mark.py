"""A cluster of photos on the map: the newest photo in a circle, with their number."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from photosearch.base.lru import Lately
from photosearch.base.map_places import PhotoCluster
from photosearch.gui.common.wording import number

SMALLEST: Final = 42.0  # pixels across, of a single photo
LARGEST: Final = 56.0  # of very many
EDGE: Final = 2.5
KEPT: Final = 400  # pictures
AT_ONCE: Final = 24
ROOM: Final = QSize(84, 74)  # with shadow, number and focus
MIDDLE: Final = QPointF(ROOM.width() / 2, ROOM.height() / 2)


class MarkPictures:
    """What marks look like: many share a picture, and only some are made for one painting of the map, so that none takes long."""

    def __init__(self) -> None:
        self._kept: Lately[tuple[object, ...], QPixmap] = Lately(KEPT)
        self._left = AT_ONCE

    def begin(self) -> None:
        """Another painting of the map begins."""
        self._left = AT_ONCE

    def get(self, looks: tuple[object, ...], make: Callable[[], QPixmap]) -> QPixmap | None:
        """The picture; None if it is to be made when the map is painted next."""
        if looks not in self._kept:
            if self._left <= 0:
                return None
            self._left -= 1
        return self._kept(looks, make)

    def always(self, looks: tuple[object, ...], make: Callable[[], QPixmap]) -> QPixmap:
        return self._kept(looks, make)


class ClusterMark(QAbstractButton):
    """A button, so that keys and screen readers reach it. The map handles the mouse, which may also drag.
    `stepped(mark, key)`: an arrow key."""

    stepped = Signal(object, int)

    def __init__(self, pictures: MarkPictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.cluster: PhotoCluster | None = None
        self._photo: QPixmap | None = None
        self._hovered = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.resize(ROOM)

    @property
    def side(self) -> float:
        """Its diameter: it grows with the number of photos, slowly."""
        photos = self.cluster.photos if self.cluster is not None else 1
        return min(LARGEST, 2 * round((SMALLEST + 4.5 * math.log10(photos)) / 2))

    def show_cluster(self, cluster: PhotoCluster) -> None:
        if cluster == self.cluster:
            return
        self.cluster = cluster
        self.setAccessibleName(self.spoken())
        self.setToolTip(self.spoken())
        self.update()

    def spoken(self) -> str:
        """ "Munich, 34 photos"."""
        cluster = self.cluster
        if cluster is None:
            return ""
        photos = self.tr("%Ln photo(s)", "", cluster.photos)
        name = cluster.name
        if name and cluster.around:
            name = self.tr("%1 and around").replace("%1", name)
        return f"{name}, {photos}" if name else photos

    def show_photo(self, photo: QPixmap | None) -> None:
        if photo is not self._photo:
            self._photo = photo
            self.update()

    def hover(self, *, on: bool) -> None:
        if on != self._hovered:
            self._hovered = on
            self.update()

    def stand_at(self, x: float, y: float) -> None:
        """Move its middle to a pixel of the map."""
        self.move(round(x) - ROOM.width() // 2, round(y) - ROOM.height() // 2)

    def hit(self, point: QPoint) -> bool:
        """Whether a pixel of the map is on it."""
        middle = self.geometry().center()
        away = math.hypot(point.x() - middle.x(), point.y() - middle.y())
        return self.isVisible() and away <= self.side / 2 + EDGE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        if key in arrows and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.stepped.emit(self, key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.cluster is None:
            return
        looks = (
            self.cluster.photos,
            self._photo.cacheKey() if self._photo is not None else 0,
            self._hovered,
            self.hasFocus(),
            self._colours,
            self.devicePixelRatioF(),
        )
        picture = self._pictures.get(looks, self._picture)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, picture if picture is not None else self._edge(self._half))
        painter.end()
        if picture is None:
            self.update()

    def _picture(self) -> QPixmap:
        assert self.cluster is not None
        half, palette = self._half, self.palette()
        made = QPixmap(self._edge(half))
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        photo = self._photo
        full = palette.color(QPalette.ColorRole.Highlight)
        painter.setBrush(self._brush(photo, half) if photo is not None else full)
        painter.drawEllipse(MIDDLE, half, half)
        if photo is None:
            self._write(painter, QRectF(MIDDLE.x() - half, MIDDLE.y() - half, 2 * half, 2 * half))
        elif self.cluster.photos > 1:
            self._badge(painter, half)
        painter.end()
        return made

    @property
    def _colours(self) -> tuple[int, int]:
        """What of the palette is in its picture."""
        role, palette = QPalette.ColorRole, self.palette()
        return palette.color(role.Highlight).rgb(), palette.color(role.Accent).rgb()

    @property
    def _half(self) -> float:
        return self.side / 2 + (1 if self._hovered else 0)

    def _edge(self, half: float) -> QPixmap:
        """The shadow and the ring around a circle; in another colour if it has the focus."""
        looks = half, self.hasFocus(), self._colours, self.devicePixelRatioF()
        return self._pictures.always(looks, lambda: self._drawn_edge(half))

    def _drawn_edge(self, half: float) -> QPixmap:
        ratio = self.devicePixelRatioF()
        made = QPixmap(ROOM * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 26))
        for spread in (4.0, 2.5, 1.0):
            wide = half + EDGE + spread
            painter.drawEllipse(MIDDLE + QPointF(0, 1.5), wide, wide)
        painter.setBrush(QColor("#ffffff"))
        if self.hasFocus():
            painter.setBrush(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawEllipse(MIDDLE, half + EDGE + 2, half + EDGE + 2)
            painter.setBrush(QColor("#ffffff"))
            painter.drawEllipse(MIDDLE, half + 1, half + 1)
        else:
            painter.drawEllipse(MIDDLE, half + EDGE, half + EDGE)
        painter.end()
        return made

    def _brush(self, photo: QPixmap, half: float) -> QBrush:
        """The photo, cut to a square around the middle."""
        side = min(photo.width(), photo.height())
        cut = photo.copy((photo.width() - side) // 2, (photo.height() - side) // 2, side, side)
        cut.setDevicePixelRatio(1)
        brush = QBrush(cut)
        scale = 2 * half / side
        brush.setTransform(
            QTransform.fromTranslate(MIDDLE.x() - half, MIDDLE.y() - half).scale(scale, scale)
        )
        return brush

    def _badge(self, painter: QPainter, half: float) -> None:
        """The number at the lower edge, in a pill that is as wide as it needs."""
        assert self.cluster is not None
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        high = metrics.height() + 2
        text = number(self.cluster.photos)
        wide = min(max(high, metrics.horizontalAdvance(text) + 10), ROOM.width() - 2.0)
        pill = QRectF(MIDDLE.x() - wide / 2, MIDDLE.y() + half - high * 0.62, wide, high)
        painter.setPen(QPen(QColor("#ffffff"), 1.5))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(pill, high / 2, high / 2)
        self._write(painter, pill)

    def _write(self, painter: QPainter, place: QRectF) -> None:
        assert self.cluster is not None
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, number(self.cluster.photos))
