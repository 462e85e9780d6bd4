"""Draws the headings of sections; that of the section in view stays at the top. A tick beside the title selects the section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette

from photosearch.gui.common.wording import number, section_title
from photosearch.gui.results.cell_marks import TICK, mirrored, paint_tick
from photosearch.gui.results.grid import Grid, Section

HEADING = 40  # pixels
INDENT, ROOM = 12, 10


class Heading(NamedTuple):
    """A heading as it lies in the viewport: over the whole width of `place`."""

    section: Section
    place: QRect
    font: QFont
    mirror: bool
    stuck: bool = False  # over the photos, at the top

    @property
    def _bold(self) -> QFont:
        bold = QFont(self.font)
        bold.setBold(True)
        bold.setPointSizeF(self.font.pointSizeF() * 1.15)
        return bold

    def _parts(self) -> tuple[QRect, QRect, QRect]:
        """Where title, count and tick are."""
        title = QFontMetrics(self._bold).horizontalAdvance(section_title(self.section.label))
        count = QFontMetrics(self.font).horizontalAdvance(number(self.section.count))
        top, tall = self.place.top(), self.place.height()
        first = QRect(self.place.left() + INDENT, top, title + 1, tall)
        second = QRect(first.right() + ROOM, top + 1, count + 1, tall)
        third = QRect(second.right() + ROOM, top + (tall - TICK) // 2, TICK, TICK)
        return (
            mirrored(first, self.place, self.mirror),
            mirrored(second, self.place, self.mirror),
            mirrored(third, self.place, self.mirror),
        )

    @property
    def tick(self) -> QRect:
        return self._parts()[2]

    def paint(self, painter: QPainter, palette: QPalette, *, ticked: bool, offered: bool) -> None:
        """`ticked`: the whole section is selected; `offered`: the pointer is here."""
        if self.stuck:
            painter.fillRect(self.place, palette.base())
            line = QRect(self.place.left(), self.place.bottom(), self.place.width(), 1)
            painter.fillRect(line, palette.color(QPalette.ColorRole.Midlight))
        title, count, tick = self._parts()
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(self._bold)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(title, middle, section_title(self.section.label))
        painter.setFont(self.font)
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(count, middle, number(self.section.count))
        if ticked or offered:
            paint_tick(painter, tick, palette, ticked, offered)


def headings_in(
    grid: Grid, offset: int, part: QRect, width: int, font: QFont, mirror: bool
) -> Iterator[Heading]:
    """The headings in a part of the viewport, the one that stays at the top last. `offset`: where the content is scrolled to."""
    across = QRect(0, 0, width, grid.heading)
    for section in grid.headings_between(offset + part.top(), offset + part.bottom()):
        yield Heading(section, across.translated(0, section.top - offset), font, mirror)
    above = grid.section_at(offset) if part.top() < grid.heading else None
    if above is not None and above.top < offset:
        following = (one.top for one in grid.headings_between(offset, offset + grid.heading))
        pushing = next((top for top in following if top > above.top), offset + grid.heading)
        place = across.translated(0, min(0, pushing - offset - grid.heading))
        yield Heading(above, place, font, mirror, stuck=True)
