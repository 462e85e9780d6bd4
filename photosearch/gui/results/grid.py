"""The positions of photos and headings: rows of nearly equal height that fill the width, each photo as wide as its shape says.

A million photos are as fast as ten, since only what comes into view is laid out. The rows of a section are cut into blocks;
how high a block is can be estimated from its shapes, and is known once it is laid out, whatever comes before it.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from photosearch.base.aspects import STEPS
from photosearch.gui.results.outline import Outline, RowBlock

TAIL = 8  # lines at the end of a block that share what is left, so that the last one is full too
LOWEST, HIGHEST = (
    0.6,
    1.8,
)  # of a line that fills the width, as a share of the height that is asked for
NEARLY = 1.15  # a last line that lacks no more than this is stretched
REMEMBERED = 512  # lines


class Box(NamedTuple):
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Section:
    """A run of rows under one heading. `top`: the y position of the heading (pixels from the start of the content), which
    changes as what is above it is laid out."""

    label: str
    first: int
    count: int
    top: int


class _Lines(NamedTuple):
    """A block that is laid out. `starts`: the first photo of each line, counted from that of the block, and then the number of
    photos; `tops`: the y position of each line from the top of the block, and then the height of the block."""

    starts: array[int]
    tops: array[int]


class Grid:
    """`tall`: the height of a row that is asked for; `caption`: the room below each photo; `mirrored`: from right to left.

    `moved(y, before, after)` is called when a block at `y` turns out to be `after` pixels high instead of `before`: what
    follows it has moved.
    """

    def __init__(
        self,
        outline: Outline,
        width: int,
        tall: int,
        *,
        heading: int = 40,
        gap: int = 3,
        caption: int = 0,
        mirrored: bool = False,
        moved: Callable[[int, int, int], None] = lambda _y, _before, _after: None,
    ) -> None:
        self._outline = outline
        self._shapes = outline.shapes
        self.total = outline.total
        self.width, self.tall, self.gap, self.caption = max(width, 40), max(tall, 8), gap, caption
        self.heading = heading if outline.headed else 0
        self.mirrored = mirrored
        self._moved = moved
        # How far a photo of each shape reaches in a row of the height that is asked for, with the gap after it.
        self._reach = [code * self.tall / STEPS + gap for code in range(256)]
        self._laid_out: dict[int, _Lines] = {}  # by block
        self._tops = list(accumulate(map(self._estimate, outline.blocks), initial=0))
        self._places: dict[int, tuple[tuple[int, int], ...]] = {}  # by the first row of a line

    @property
    def height(self) -> int:
        return self._tops[-1]

    @property
    def section_count(self) -> int:
        return len(self._outline.heads)

    @property
    def sections(self) -> list[Section]:
        return [self._section(number) for number in range(self.section_count)]

    def _section(self, number: int) -> Section:
        outline = self._outline
        firsts = outline.section_firsts
        end = firsts[number + 1] if number + 1 < len(firsts) else self.total
        top = self._tops[outline.heads[number]]
        return Section(outline.labels[number], firsts[number], end - firsts[number], top)

    def section_of(self, row: int) -> Section:
        return self._section(max(0, bisect_right(self._outline.section_firsts, row) - 1))

    def section_at(self, y: int) -> Section | None:
        """The section at the content's y position."""
        if not self.total:
            return None
        return self._section(max(0, bisect_right(self._outline.heads, self._block_at(y)) - 1))

    def headings_between(self, top: int, bottom: int) -> Iterator[Section]:
        """The sections whose headings intersect the y positions from `top` to `bottom`."""
        if not self.heading:
            return
        number = max(0, bisect_right(self._outline.heads, self._block_at(top)) - 1)
        while number < self.section_count:
            section = self._section(number)
            if section.top > bottom:
                return
            if section.top + self.heading >= top:
                yield section
            number += 1

    # Laying out

    def reshape(self, runs: Iterable[tuple[int, int]]) -> None:
        """The shapes of the outline have changed in these runs of rows, (first, last): lay their blocks out again when they are
        needed."""
        self._shapes = self._outline.shapes
        self._places.clear()
        firsts = self._outline.block_firsts
        for first, last in runs:
            for number in range(bisect_right(firsts, first) - 1, bisect_right(firsts, last)):
                self._laid_out.pop(number, None)

    def _estimate(self, block: RowBlock) -> int:
        """About how high a block is."""
        full = block.count * (block.mean * self.tall / STEPS + self.gap) / (self.width + self.gap)
        lines = math.ceil(full) if block.last else max(1, round(full))
        return lines * (self.tall + self.gap + self.caption) + self.heading * block.leads

    def _height_of(self, number: int) -> int:
        """The height of a block as far as it is known."""
        return self._tops[number + 1] - self._tops[number]

    def settle(self, y: int, before: int, after: int) -> None:
        """Lay out the block at `y`, and those up to `before` pixels above and `after` pixels below it."""
        if not self.total:
            return
        at = self._block_at(y)
        for step, room in ((1, after), (-1, before)):
            number = at
            while 0 <= number < len(self._outline.blocks):
                self._lay_out(number)
                if number != at:
                    room -= self._height_of(number)
                if room <= 0:
                    break
                number += step

    def _lay_out(self, number: int) -> _Lines:
        found = self._laid_out.get(number)
        if found is not None:
            return found
        block = self._outline.blocks[number]
        shapes = self._shapes[block.first : block.first + block.count]
        ends = [0.0, *accumulate(map(self._reach.__getitem__, shapes))]
        lines = self._laid_out[number] = _Lines(array("i"), array("i"))
        start, y = 0, self.heading * block.leads
        while start < block.count:
            stop = self._line_end(block, ends, start)
            lines.starts.append(start)
            lines.tops.append(y)
            tall, _fills = self._line_height(block, ends[stop] - ends[start], stop - start, stop)
            y += tall + self.caption + self.gap
            start = stop
        lines.starts.append(block.count)
        lines.tops.append(y)
        before = self._height_of(number)
        if y != before:
            for following in range(number + 1, len(self._tops)):
                self._tops[following] += y - before
            self._moved(self._tops[number], before, y)
        return lines

    def _line_end(self, block: RowBlock, ends: list[float], start: int) -> int:
        """Where a line ends that starts at `start`: as near to the height that is asked for as it can be."""
        full = float(self.width + self.gap)
        left = ends[-1] - ends[start]
        if not block.last and left < TAIL * full:
            lines = max(1, min(round(left / full), block.count - start))
            full = left / lines
        tight = bisect_left(ends, ends[start] + full - 0.5, start + 1)
        if tight > block.count:
            return block.count
        loose = tight - 1
        if loose <= start:
            return tight
        taller = self._stretch(ends[loose] - ends[start], loose - start)
        lower = self._stretch(ends[tight] - ends[start], tight - start)
        return loose if taller * lower < 1 else tight

    def _stretch(self, reach: float, count: int) -> float:
        """By how much a line of `count` photos must grow to fill the width."""
        gaps = count * self.gap
        return max(self.width + self.gap - gaps, 1) / max(reach - gaps, 1)

    def _line_height(
        self, block: RowBlock, reach: float, count: int, stop: int
    ) -> tuple[int, bool]:
        """The height of a line, and whether it fills the width."""
        grown = self._stretch(reach, count)
        if grown > NEARLY and block.last and stop == block.count:
            return self.tall, False
        return round(self.tall * max(LOWEST, min(HIGHEST, grown))), True

    def _line(self, number: int, line: int) -> tuple[tuple[int, int], ...]:
        """(x, width) of each photo of a line of a block."""
        block, lines = self._outline.blocks[number], self._laid_out[number]
        row, stop = block.first + lines.starts[line], lines.starts[line + 1]
        found = self._places.get(row)
        if found is not None:
            return found
        reach = [self._reach[code] - self.gap for code in self._shapes[row : block.first + stop]]
        count = len(reach)
        whole = sum(reach)
        _tall, fills = self._line_height(block, whole + count * self.gap, count, stop)
        grown = max(self.width - (count - 1) * self.gap, count) / whole if fills else 1.0
        edges = [round(end * grown) for end in accumulate(reach, initial=0.0)]
        places = []
        for place in range(count):
            x, wide = edges[place] + place * self.gap, edges[place + 1] - edges[place]
            places.append((self.width - x - wide if self.mirrored else x, wide))
        if len(self._places) >= REMEMBERED:
            self._places.clear()
        self._places[row] = tuple(places)
        return self._places[row]

    # Where is what

    def _block_at(self, y: int) -> int:
        return max(0, min(bisect_right(self._tops, y), len(self._outline.blocks)) - 1)

    def _line_of(self, row: int) -> tuple[int, int]:
        """The block of a row, which is then laid out, and its line there."""
        firsts = self._outline.block_firsts
        number = bisect_right(firsts, row) - 1
        return number, bisect_right(self._lay_out(number).starts, row - firsts[number]) - 1

    def box(self, row: int) -> Box:
        """The cell of a row, with its caption."""
        number, line = self._line_of(row)
        lines = self._laid_out[number]
        place = row - self._outline.block_firsts[number] - lines.starts[line]
        x, wide = self._line(number, line)[place]
        tall = lines.tops[line + 1] - lines.tops[line] - self.gap
        return Box(x, self._tops[number] + lines.tops[line], wide, tall)

    def cells(self, rows: range) -> Iterator[tuple[int, int, int, int, int]]:
        """(row, x, y, width, height) of the cell of each row; faster than asking for each `box`."""
        row = rows.start
        while row < rows.stop:
            number, line = self._line_of(row)
            lines = self._laid_out[number]
            first = self._outline.block_firsts[number] + lines.starts[line]
            y = self._tops[number] + lines.tops[line]
            tall = lines.tops[line + 1] - lines.tops[line] - self.gap
            for at, (x, wide) in enumerate(self._line(number, line), first):
                if row <= at < rows.stop:
                    yield at, x, y, wide, tall
            row = self._outline.block_firsts[number] + lines.starts[line + 1]

    def line(self, row: int) -> range:
        """The rows of the line that `row` is in."""
        number, line = self._line_of(row)
        first, starts = self._outline.block_firsts[number], self._laid_out[number].starts
        return range(first + starts[line], first + starts[line + 1])

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows whose cells intersect the y positions from `top` to `bottom`."""
        if not self.total or bottom < 0:
            return range(0)
        begin = end = -1
        number = self._block_at(max(0, top))
        while number < len(self._outline.blocks) and self._tops[number] <= bottom:
            lines, first = self._lay_out(number), self._outline.block_firsts[number]
            at = self._tops[number]
            low = max(0, bisect_right(lines.tops, top - at) - 1)
            high = bisect_right(lines.tops, bottom - at) - 1
            if low < len(lines.starts) - 1 and high >= 0:
                begin = first + lines.starts[low] if begin < 0 else begin
                end = first + lines.starts[min(high + 1, len(lines.starts) - 1)]
            number += 1
        return range(0) if begin < 0 else range(begin, max(begin, end))

    def row_at(self, x: int, y: int) -> int:
        """The row of the cell at a point of the content, or -1 if there is none."""
        for row in self.rows_between(y, y):
            box = self.box(row)
            if box.x <= x < box.x + box.width and box.y <= y < box.y + box.height:
                return row
        return -1

    def nearest(self, x: int, row: int) -> int:
        """The row in the line of `row` whose middle is nearest to `x`."""

        def away(one: int) -> float:
            box = self.box(one)
            return abs(box.x + box.width / 2 - x)

        return min(self.line(row), key=away)

    def above(self, row: int, x: int, lines: int = 1) -> int:
        """The row `lines` lines above (negative: below) at `x`, across headings; the first or last line if there are not so
        many."""
        for _ in range(abs(lines)):
            line = self.line(row)
            following = line.start - 1 if lines > 0 else line.stop
            if not 0 <= following < self.total:
                break
            row = following
        return self.nearest(x, row)

    def runs_in(self, box: Box) -> Iterator[tuple[int, int]]:
        """(first, last) of the cells in each line that intersect `box`: the rows that a rubber band selects."""
        rows = self.rows_between(box.y, box.y + box.height)
        row = rows.start
        while row < rows.stop:
            line = self.line(row)
            inside = [one for one in line if self._meet(self.box(one), box)]
            if inside:
                yield inside[0], inside[-1]
            row = line.stop

    @staticmethod
    def _meet(one: Box, other: Box) -> bool:
        return (
            one.x < other.x + other.width
            and other.x < one.x + one.width
            and one.y < other.y + other.height
            and other.y < one.y + one.height
        )
