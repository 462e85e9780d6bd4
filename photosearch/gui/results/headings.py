"""Draws the headings of sections; that of the section in view stays at the top."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette

from photosearch.gui.common.wording import number, section_title
from photosearch.gui.results.cell_marks import mirrored
from photosearch.gui.results.grid import Grid, Section

HEADING = 40  # pixels
INDENT = 12


def paint_heading(
    painter: QPainter, place: QRect, section: Section, palette: QPalette, mirror: bool
) -> None:
    """The title of a section, and how many photos it has."""
    plain = painter.font()
    bold = painter.font()
    bold.setBold(True)
    bold.setPointSizeF(plain.pointSizeF() * 1.15)
    title = section_title(section.label)
    wide = QFontMetrics(bold).horizontalAdvance(title)
    line = place.adjusted(INDENT, 0, -INDENT, 0)
    side = Qt.AlignmentFlag.AlignRight if mirror else Qt.AlignmentFlag.AlignLeft
    flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
    painter.setFont(bold)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    painter.drawText(line, flags, title)
    painter.setFont(plain)
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    after = mirrored(line.adjusted(wide + 10, 1, 0, 1), line, mirror)
    painter.drawText(after, flags, number(section.count))


def paint_sticky(
    painter: QPainter, strip: QRect, grid: Grid, offset: int, palette: QPalette, mirror: bool
) -> None:
    """The heading of the section at `offset`, in the strip at the top; the next heading pushes it out."""
    section = grid.section_at(offset) if grid.heading else None
    if section is None or section.top >= offset:
        return  # it is where it belongs
    following = [one.top for one in grid.headings_between(offset, offset + grid.heading)]
    following = following[bisect_right(following, section.top) :]
    up = max(0, grid.heading - (following[0] - offset)) if following else 0
    place = strip.translated(0, -up)
    painter.fillRect(place, palette.base())
    paint_heading(painter, place, section, palette, mirror)
    line = QRect(place.left(), place.bottom(), place.width(), 1)
    painter.fillRect(line, palette.color(QPalette.ColorRole.Midlight))
