"""Draws one photo in the grid."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPixmap

from photosearch.base.marks import NO_MARKS, REJECTED
from photosearch.base.searches import Hit
from photosearch.gui.common.icons import icon_pixmap
from photosearch.gui.common.thumbnails import Thumbnails, Tile
from photosearch.gui.common.wording import file_name, number, percent
from photosearch.gui.results.cell_marks import (
    EDGE,
    SHADE,
    TICK,
    badge_place,
    paint_tick,
    star_place,
    tick_place,
)

OUTLINE = 4  # of a selected photo, in pixels
DOT = 16  # the diameter of a colour label, with its rim
COLOURS = {
    "Red": QColor("#e0382f"),
    "Orange": QColor("#f08a24"),
    "Yellow": QColor("#f2c91d"),
    "Green": QColor("#3fa648"),
    "Blue": QColor("#2f74e0"),
    "Purple": QColor("#9b4fd0"),
    "Grey": QColor("#8b9098"),
    "Black": QColor("#1b1d21"),
    "White": QColor("#ffffff"),
}


class PhotoCells:
    """Draws photos, each in its cell. `side`: the height that rows of photos should have. `selecting`: something is selected, so
    every photo offers a tick. `ratio`: pixels of the screen for one of the window.

    Hundreds of photos may be in view, so what is the same for all is looked up once, by `begin`.
    """

    def __init__(self, thumbnails: Thumbnails) -> None:
        self._thumbnails = thumbnails
        self.side = 180
        self.names = False
        self.scores = False
        self.selecting = False
        self.ratio = 1.0
        self._palette = QPalette()
        self._mirror = False

    def caption(self, metrics: QFontMetrics) -> int:
        """The height of the line below a photo."""
        return metrics.height() + 4 if self.names else 0

    def tile(self, hit: Hit, width: int, height: int) -> Tile:
        """The thumbnail that fills a cell."""
        wide, tall = round(width * self.ratio), round(height * self.ratio)
        return hit.thumb, wide, tall, hit.marks.rotation

    def begin(self, palette: QPalette, *, mirror: bool) -> None:
        """Draw with these colours from now on. `mirror`: from right to left."""
        self._palette, self._mirror = palette, mirror

    def draw(
        self,
        painter: QPainter,
        cell: QRect,
        hit: Hit | None,
        *,
        selected: bool = False,
        focused: bool = False,
        hovered: bool = False,
    ) -> None:
        """Draw a photo, or that it is still to come, and its name below."""
        ticked = selected or hovered or (self.selecting and hit is not None)
        if hit is None:
            painter.fillRect(cell, self._palette.alternateBase())
        else:
            self._draw_picture(painter, cell, hit)
            if (
                hit.opened
                or hit.stack
                or hit.offline
                or hit.copies
                or self.scores
                or hovered
                or hit.marks != NO_MARKS
            ):
                self._draw_marks(painter, cell, hit, hovered=hovered, ticked=ticked)
            if self.names:
                self._draw_name(painter, cell, hit)
        if selected or focused:
            self._draw_outline(painter, cell, selected, focused)
        if ticked:
            paint_tick(painter, tick_place(cell, self._mirror), self._palette, selected, hovered)

    def _draw_picture(self, painter: QPainter, cell: QRect, hit: Hit) -> None:
        tile = self.tile(hit, cell.width(), cell.height())
        pixmap = self._thumbnails.tile(tile)
        exact = pixmap is not None
        pixmap = pixmap or self._thumbnails.pixmap(hit.thumb, hit.marks.rotation)
        if pixmap is None:
            painter.fillRect(cell, self._palette.alternateBase())
            if not hit.thumb or self._thumbnails.is_bad(hit.thumb):
                color = self._palette.color(QPalette.ColorRole.PlaceholderText)
                at = cell.center() - QPoint(16, 16)
                painter.drawPixmap(at, icon_pixmap("image", 32, color))
            return
        if hit.offline:
            painter.fillRect(cell, self._palette.alternateBase())
            painter.setOpacity(0.45)
        if exact and pixmap.width() == tile[1]:
            painter.drawPixmap(cell, pixmap)
        else:
            smooth = exact  # else it stands in for a moment only
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawPixmap(QRectF(cell), pixmap, covering(pixmap, cell))
        if hit.offline:
            painter.setOpacity(1.0)

    def stack_badge(
        self, cell: QRect, hit: Hit, metrics: QFontMetrics, mirror: bool = False
    ) -> QRect:
        """The badge of a stack in the cell of a picture; a click on it opens or closes the stack."""
        return badge_place(cell, _badge_width(metrics, _stack_count(hit)), mirror, bottom=True)

    def _draw_marks(
        self,
        painter: QPainter,
        cell: QRect,
        hit: Hit,
        *,
        hovered: bool,
        ticked: bool,
    ) -> None:
        metrics, mirror = painter.fontMetrics(), self._mirror
        if hit.opened:  # a band that goes through all photos of the stack
            band = QRect(cell.left(), cell.bottom() - 3, cell.width(), 4)
            painter.fillRect(band, QColor("white"))
            painter.fillRect(band.adjusted(0, -1, 0, -4), SHADE)
        taken = EDGE  # at the lower edge, from the leading corner
        marks = hit.marks
        if marks.favourite or hovered:
            name = "star-full" if marks.favourite else "star"
            place = star_place(cell, mirror)
            painter.drawPixmap(place.topLeft(), _on_shade(painter, place, name))
            taken += TICK + 4
        stack = self.stack_badge(cell, hit, metrics, mirror) if hit.stack else QRect()
        if hit.stack:
            self._badge(painter, stack, "remove" if hit.opened else "stack", _stack_count(hit))
        score = _how_sure(hit) if self.scores else ""
        if marks.label in COLOURS:
            dot = badge_place(cell, DOT, mirror, bottom=True, leading=taken)
            self._dot(painter, dot, COLOURS[marks.label])
            taken += DOT + 4
        flag = "flag" if marks.picked else "close" if marks.rating == REJECTED else ""
        stars = f"{number(marks.rating)} ★" if marks.rating > 0 else ""
        offline = "offline" if hit.offline else ""
        for icon, text in ((flag, ""), ("", stars), (offline, ""), ("", score)):
            if icon or text:
                width = _badge_width(metrics, text, icon)
                if taken + width + EDGE + stack.width() <= cell.width():
                    place = badge_place(cell, width, mirror, bottom=True, leading=taken)
                    self._badge(painter, place, icon, text)
                    taken += width + 4
        if hit.copies:
            text = number(len(hit.copies) + 1)
            width = _badge_width(metrics, text)
            if not ticked or 3 * EDGE + TICK + width <= cell.width():
                self._badge(painter, badge_place(cell, width, mirror, bottom=False), "copies", text)

    def _dot(self, painter: QPainter, place: QRect, color: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QColor("white"))
        painter.setBrush(color)
        painter.drawEllipse(place.center(), DOT // 2 - 2, DOT // 2 - 2)

    def _badge(self, painter: QPainter, pill: QRect, icon: str, text: str) -> None:
        """A dark pill that stays readable on any photo, in both themes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawRoundedRect(pill, 10, 10)
        left = 8
        if icon:
            mark = icon_pixmap(icon, 14, QColor("white"))
            painter.drawPixmap(pill.left() + 4, pill.top() + 3, mark)
            left = 20
        if text:
            painter.setPen(QColor("white"))
            painter.drawText(
                pill.adjusted(left, 0, -6, 0), int(Qt.AlignmentFlag.AlignVCenter), text
            )

    def _draw_name(self, painter: QPainter, cell: QRect, hit: Hit) -> None:
        metrics = painter.fontMetrics()
        line = QRect(cell.left() + 2, cell.bottom() + 2, cell.width() - 4, self.caption(metrics))
        painter.setPen(self._palette.color(QPalette.ColorRole.Text))
        name = metrics.elidedText(file_name(hit.path), Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), name)

    def _draw_outline(self, painter: QPainter, cell: QRect, selected: bool, focused: bool) -> None:
        """A selected photo has an outline in the accent colour; the current one a ring inside it. Each lies beside a line of
        the background, so that it is seen on a photo of any colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        accent, base = (
            self._palette.color(QPalette.ColorRole.Accent),
            self._palette.color(QPalette.ColorRole.Base),
        )
        text = self._palette.color(QPalette.ColorRole.Text)
        rings = [(accent, OUTLINE), (base, 2)] if selected else [(text, 2), (base, 1)]
        if selected and focused:
            rings += [(text, 2)]
        left = cell
        for color, width in rings:
            pen = QPen(color, width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            half = width / 2
            painter.drawRect(QRectF(left).adjusted(half, half, -half, -half))
            left = left.adjusted(width, width, -width, -width)


def covering(pixmap: QPixmap, cell: QRect) -> QRectF:
    """The part of a picture that has the shape of a cell, as large as it can be, from its middle."""
    width, height = pixmap.width(), pixmap.height()
    scale = min(width / max(1, cell.width()), height / max(1, cell.height()))
    w, h = cell.width() * scale, cell.height() * scale
    return QRectF((width - w) / 2, (height - h) / 2, w, h)


def _on_shade(painter: QPainter, place: QRect, name: str) -> QPixmap:
    """Draw the dark disc behind a mark, and return the mark."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(SHADE)
    painter.drawEllipse(place)
    return icon_pixmap(name, TICK, QColor("white"))


def _how_sure(hit: Hit) -> str:
    """The certainty of a hit in percent, or its score if that is not known; "" if the photos are only listed."""
    if hit.confidence is not None:
        return percent(round(100 * hit.confidence), 100)
    return f"{hit.score:.2f}" if hit.score else ""


def _stack_count(hit: Hit) -> str:
    return number(len(hit.stack) + 1)


def _badge_width(metrics: QFontMetrics, text: str, icon: str = "some") -> int:
    return (22 if not text else 26 if icon else 14) + (
        metrics.horizontalAdvance(text) if text else 0
    )
