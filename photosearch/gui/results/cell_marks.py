"""Where the marks of a photo lie in its cell: tick, star and badges. From right to left, all is mirrored. And how a tick looks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from photosearch.gui.common.icons import icon_pixmap

TICK = 22  # pixels, with room to press it
BADGE = 20  # height of a badge
EDGE = 6  # between a mark and the edge of its cell
MARK = 14  # the sign in a tick
SHADE = QColor(0, 0, 0, 180)  # behind white marks, readable on any photo in both themes
FAINT_SHADE = QColor(0, 0, 0, 70)


def mirrored(rect: QRect, inside: QRect, mirror: bool) -> QRect:
    """`rect`, or its mirror image in `inside`."""
    if not mirror:
        return rect
    return QRect(inside.left() + inside.right() - rect.right(), rect.y(), rect.width(), rect.height())  # fmt: skip


def tick_place(cell: QRect, mirror: bool) -> QRect:
    """The tick, at the leading corner at the top."""
    return mirrored(QRect(cell.left() + EDGE, cell.top() + EDGE, TICK, TICK), cell, mirror)


def star_place(cell: QRect, mirror: bool) -> QRect:
    """The star, at the leading corner at the bottom."""
    top = cell.bottom() + 1 - EDGE - TICK
    return mirrored(QRect(cell.left() + EDGE, top, TICK, TICK), cell, mirror)


def badge_place(cell: QRect, width: int, mirror: bool, *, bottom: bool, leading: int = -1) -> QRect:
    """A badge at the trailing edge, or `leading` pixels from the leading one."""
    top = cell.bottom() + 1 - EDGE - BADGE if bottom else cell.top() + EDGE
    left = cell.left() + leading if leading >= 0 else cell.right() + 1 - EDGE - width
    return mirrored(QRect(max(cell.left(), left), top, width, BADGE), cell, mirror)


def paint_tick(
    painter: QPainter, place: QRect, palette: QPalette, ticked: bool, offered: bool
) -> None:
    """A tick; if it is not `ticked`, a ring, in which a sign tells that it can be (`offered`)."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor("white"), 2 if ticked or offered else 1.5))
    shade = SHADE if offered else FAINT_SHADE
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight) if ticked else shade)
    painter.drawEllipse(QRectF(place).adjusted(1, 1, -1, -1))
    if ticked or offered:
        white = palette.color(QPalette.ColorRole.HighlightedText) if ticked else QColor("white")
        at = place.topLeft() + QRect(0, 0, TICK - MARK, TICK - MARK).center()
        painter.drawPixmap(at, icon_pixmap("tick", MARK, white))
