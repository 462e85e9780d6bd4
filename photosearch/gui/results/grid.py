"""The positions of photos and month headings: pure arithmetic, as fast for a million rows as for ten."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from photosearch.base.searches import Month


@dataclass(frozen=True)
class Box:
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Section:
    """A run of rows under one heading. `top`: the y position of the heading (pixels from the start of the content)."""

    label: str
    first: int
    count: int
    top: int


class Grid:
    """Cells of equal size in as many columns as fit into `width`, in sections with headings `heading` pixels high.

    Without months there is one section and no heading. Rows that the months do not cover are added to the last one.
    """

    def __init__(
        self,
        total: int,
        months: Sequence[Month],
        width: int,
        cell: tuple[int, int],
        heading: int = 40,
        gap: int = 8,
    ) -> None:
        self.total = total
        self.cell_width, self.cell_height = cell
        self.gap = gap
        self.columns = max(1, (width - gap) // (self.cell_width + gap))
        used = self.columns * (self.cell_width + gap) - gap
        self.left = max(gap, (width - used) // 2)
        self.heading = heading if months else 0
        self.sections = self._place(months)
        self._firsts = [s.first for s in self.sections]
        self._tops = [s.top for s in self.sections]
        last = self.sections[-1] if self.sections else None
        self.height = self._bottom(last) if last else 0

    def _place(self, months: Sequence[Month]) -> list[Section]:
        sections: list[Section] = []
        first = 0
        top = 0
        runs = [(m.label, m.count) for m in months if m.count > 0] or [("", self.total)]
        for number, (label, wanted) in enumerate(runs):
            is_last = number == len(runs) - 1
            count = self.total - first if is_last else min(wanted, self.total - first)
            if count <= 0:
                break
            section = Section(label, first, count, top)
            sections.append(section)
            first += count
            top = self._bottom(section)
        return sections

    def _bottom(self, section: Section) -> int:
        lines = -(-section.count // self.columns)
        return section.top + self.heading + self.gap + lines * (self.cell_height + self.gap)

    def section_of(self, row: int) -> Section:
        return self.sections[max(0, bisect_right(self._firsts, row) - 1)]

    def section_at(self, y: int) -> Section | None:
        """The section at the content's y position."""
        if not self.sections:
            return None
        return self.sections[max(0, bisect_right(self._tops, y) - 1)]

    def box(self, row: int) -> Box:
        section = self.section_of(row)
        line, column = divmod(row - section.first, self.columns)
        return Box(
            self.left + column * (self.cell_width + self.gap),
            section.top + self.heading + self.gap + line * (self.cell_height + self.gap),
            self.cell_width,
            self.cell_height,
        )

    def row_at(self, x: int, y: int) -> int:
        """The row of the cell at a point of the content, or -1 if there is none."""
        section = self.section_at(y)
        if section is None or y < 0 or x < self.left:
            return -1
        down = y - section.top - self.heading - self.gap
        across = x - self.left
        line, in_line = divmod(down, self.cell_height + self.gap)
        column, in_column = divmod(across, self.cell_width + self.gap)
        if down < 0 or in_line >= self.cell_height or in_column >= self.cell_width:
            return -1
        place = line * self.columns + column
        return section.first + place if column < self.columns and place < section.count else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows whose cells intersect the y positions from `top` to `bottom`."""
        if not self.sections or bottom < 0:
            return range(0)
        return range(self._row_from(top), self._row_until(bottom))

    def _row_from(self, y: int) -> int:
        section = self.section_at(max(0, y))
        assert section is not None
        down = y - section.top - self.heading - self.gap
        line = max(0, down // (self.cell_height + self.gap))
        return min(section.first + line * self.columns, section.first + section.count)

    def _row_until(self, y: int) -> int:
        section = self.section_at(y)
        assert section is not None
        down = y - section.top - self.heading - self.gap
        if down < 0:
            return section.first
        lines = down // (self.cell_height + self.gap) + 1
        return min(section.first + lines * self.columns, section.first + section.count)

    def runs_in(self, box: Box) -> Iterator[tuple[int, int]]:
        """(first, last) of the cells in each line that intersect `box`: the rows that a rubber band selects."""
        rows = self.rows_between(box.y, box.y + box.height)
        step = self.cell_width + self.gap
        low = max(0, (box.x - self.left + self.gap) // step)
        high = min(self.columns - 1, (box.x + box.width - self.left) // step)
        row = rows.start
        while row < rows.stop and high >= low:
            section = self.section_of(row)
            line = (row - section.first) // self.columns
            start = section.first + line * self.columns
            end = min(start + self.columns, section.first + section.count) - 1
            if start + low <= end:
                yield start + low, min(start + high, end)
            row = end + 1

    def headings_between(self, top: int, bottom: int) -> Iterator[Section]:
        if not self.heading:
            return
        start = max(0, bisect_right(self._tops, top - self.heading) - 1)
        for section in self.sections[start:]:
            if section.top > bottom:
                return
            yield section

    def above(self, row: int, lines: int = 1) -> int:
        """The row `lines` lines above (negative: below) in the same column, across headings."""
        current = row
        for _ in range(abs(lines)):
            following = self._line_above(current) if lines > 0 else self._line_below(current)
            if following == current:
                break
            current = following
        return current

    def _line_above(self, row: int) -> int:
        section = self.section_of(row)
        if row - self.columns >= section.first:
            return row - self.columns
        if section.first == 0:
            return row
        column = (row - section.first) % self.columns
        before = self.section_of(section.first - 1)
        last_line = before.first + (before.count - 1) // self.columns * self.columns
        return min(last_line + column, before.first + before.count - 1)

    def _line_below(self, row: int) -> int:
        section = self.section_of(row)
        end = section.first + section.count
        if row + self.columns < end:
            return row + self.columns
        line, column = divmod(row - section.first, self.columns)
        if line < (section.count - 1) // self.columns:
            return end - 1
        if end >= self.total:
            return row
        after = self.section_of(end)
        return min(after.first + column, after.first + after.count - 1)
