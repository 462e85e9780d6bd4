"""The positions of photos and headings: rows of nearly equal height that fill the width, each photo as wide as its shape says.

A million photos are as fast as ten, since only what comes into view is laid out. The rows of a section are cut into blocks;
how high a block is can be estimated from its shapes, and is known once it is laid out, whatever comes before it.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from photosearch.base.aspects import STEPS
from photosearch.base.searches import Month

BLOCK = 1000  # photos
SAMPLE = 8  # one shape in so many is enough to estimate a height
TAIL = 8  # lines at the end of a block that share what is left, so that the last one is full too
LOWEST, HIGHEST = (
    0.6,
    1.8,
)  # of a line that fills the width, as a share of the height that is asked for
NEARLY = 1.15  # a last line that lacks no more than this is stretched
REMEMBERED = 512  # lines


@dataclass(frozen=True)
class Box:
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


@dataclass
class _Passage:
    """`lead`: the height of the heading above it; `starts`: the first photo of each line, and then `count`; `tops`: the y
    position of each line from the top of the block, and then its height. Both are empty until it is laid out."""

    first: int
    count: int
    lead: int
    last: bool  # of its section
    height: int
    starts: array[int]
    tops: array[int]


class Grid:
    """`shapes`: the aspect ratio of each photo (`base.aspects`); `tall`: the height of a row that is asked for; `caption`: the
    room below each photo; `mirrored`: from right to left.

    `moved(y, before, after)` is called when a block at `y` turns out to be `after` pixels high instead of `before`: what
    follows it has moved. Without months there is one section and no heading. Rows that the months do not cover are added to the
    last one.
    """

    def __init__(
        self,
        shapes: bytes,
        months: Sequence[Month],
        width: int,
        tall: int,
        *,
        heading: int = 40,
        gap: int = 3,
        caption: int = 0,
        mirrored: bool = False,
        moved: Callable[[int, int, int], None] = lambda _y, _before, _after: None,
    ) -> None:
        self._shapes = shapes
        self.total = len(shapes)
        self.width, self.tall, self.gap, self.caption = max(width, 40), max(tall, 8), gap, caption
        self.heading = heading if months else 0
        self.mirrored = mirrored
        self._moved = moved
        # How far a photo of each shape reaches in a row of the height that is asked for, with the gap after it.
        self._reach = [code * self.tall / STEPS + gap for code in range(256)]
        self._labels: list[str] = []
        self._blocks: list[_Passage] = []
        self._heads: list[int] = []  # the first block of each section
        self._place(months)
        self._firsts = [block.first for block in self._blocks]
        self._section_firsts = [self._firsts[head] for head in self._heads]
        self._tops = list(accumulate((block.height for block in self._blocks), initial=0))
        self._lines: dict[int, tuple[tuple[int, int], ...]] = {}

    def _place(self, months: Sequence[Month]) -> None:
        first = 0
        runs = [(m.label, m.count) for m in months if m.count > 0] or [("", self.total)]
        for number, (label, wanted) in enumerate(runs):
            is_last = number == len(runs) - 1
            end = self.total if is_last else min(first + wanted, self.total)
            if end <= first:
                break
            self._labels.append(label)
            self._heads.append(len(self._blocks))
            for start in range(first, end, BLOCK):
                lead = self.heading if start == first else 0
                block = _Passage(start, min(BLOCK, end - start), lead, start + BLOCK >= end, 0, array("i"), array("i"))  # fmt: skip
                block.height = lead + self._estimate(block)
                self._blocks.append(block)
            first = end

    @property
    def height(self) -> int:
        return self._tops[-1]

    @property
    def sections(self) -> list[Section]:
        return [self._section(number) for number in range(len(self._heads))]

    def _section(self, number: int) -> Section:
        firsts = self._section_firsts
        first = firsts[number]
        end = firsts[number + 1] if number + 1 < len(firsts) else self.total
        return Section(self._labels[number], first, end - first, self._tops[self._heads[number]])

    def section_of(self, row: int) -> Section:
        return self._section(max(0, bisect_right(self._section_firsts, row) - 1))

    def section_at(self, y: int) -> Section | None:
        """The section at the content's y position."""
        if not self._blocks:
            return None
        return self._section(max(0, bisect_right(self._heads, self._block_at(y)) - 1))

    def headings_between(self, top: int, bottom: int) -> Iterator[Section]:
        """The sections whose headings intersect the y positions from `top` to `bottom`."""
        if not self.heading:
            return
        number = max(0, bisect_right(self._heads, self._block_at(top)) - 1)
        while number < len(self._heads):
            section = self._section(number)
            if section.top > bottom:
                return
            if section.top + self.heading >= top:
                yield section
            number += 1

    # Laying out

    def _estimate(self, block: _Passage) -> int:
        """About how high the lines of a block are together."""
        some = self._shapes[block.first : block.first + block.count : SAMPLE]
        reach = sum(some) * self.tall / STEPS / len(some) + self.gap
        full = block.count * reach / (self.width + self.gap)
        lines = math.ceil(full) if block.last else max(1, round(full))
        return lines * (self.tall + self.gap + self.caption)

    def settle(self, y: int, before: int, after: int) -> None:
        """Lay out the block at `y`, and those up to `before` pixels above and `after` pixels below it."""
        if not self._blocks:
            return
        at = self._block_at(y)
        for step, room in ((1, after), (-1, before)):
            number = at
            while 0 <= number < len(self._blocks):
                self._lay_out(number)
                if number != at:
                    room -= self._blocks[number].height
                if room <= 0:
                    break
                number += step

    def _lay_out(self, number: int) -> _Passage:
        block = self._blocks[number]
        if block.starts:
            return block
        shapes = self._shapes[block.first : block.first + block.count]
        ends = [0.0, *accumulate(map(self._reach.__getitem__, shapes))]
        start, y = 0, block.lead
        while start < block.count:
            stop = self._line_end(block, ends, start)
            block.starts.append(start)
            block.tops.append(y)
            tall, _fills = self._line_height(block, ends[stop] - ends[start], stop - start, stop)
            y += tall + self.caption + self.gap
            start = stop
        block.starts.append(block.count)
        block.tops.append(y)
        if y != block.height:
            before, block.height = block.height, y
            more, top = y - before, self._tops[number]
            for following in range(number + 1, len(self._tops)):
                self._tops[following] += more
            self._moved(top, before, y)
        return block

    def _line_end(self, block: _Passage, ends: list[float], start: int) -> int:
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
        self, block: _Passage, reach: float, count: int, stop: int
    ) -> tuple[int, bool]:
        """The height of a line, and whether it fills the width."""
        grown = self._stretch(reach, count)
        if grown > NEARLY and block.last and stop == block.count:
            return self.tall, False
        return round(self.tall * max(LOWEST, min(HIGHEST, grown))), True

    def _line(self, block: _Passage, line: int) -> tuple[tuple[int, int], ...]:
        """(x, width) of each photo of a line."""
        first, stop = block.starts[line], block.starts[line + 1]
        row = block.first + first
        found = self._lines.get(row)
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
        if len(self._lines) >= REMEMBERED:
            self._lines.clear()
        self._lines[row] = tuple(places)
        return self._lines[row]

    # Where is what

    def _block_at(self, y: int) -> int:
        return max(0, min(bisect_right(self._tops, y), len(self._blocks)) - 1)

    def _line_of(self, row: int) -> tuple[int, int]:
        """The block of a row, laid out, and its line there."""
        number = bisect_right(self._firsts, row) - 1
        block = self._lay_out(number)
        return number, bisect_right(block.starts, row - block.first) - 1

    def box(self, row: int) -> Box:
        """The cell of a row, with its caption."""
        number, line = self._line_of(row)
        block = self._blocks[number]
        x, wide = self._line(block, line)[row - block.first - block.starts[line]]
        tall = block.tops[line + 1] - block.tops[line] - self.gap
        return Box(x, self._tops[number] + block.tops[line], wide, tall)

    def line(self, row: int) -> range:
        """The rows of the line that `row` is in."""
        number, line = self._line_of(row)
        block = self._blocks[number]
        return range(block.first + block.starts[line], block.first + block.starts[line + 1])

    def rows_between(self, top: int, bottom: int) -> range:
        """The rows whose cells intersect the y positions from `top` to `bottom`."""
        if not self._blocks or bottom < 0:
            return range(0)
        first = last = None
        number = self._block_at(max(0, top))
        while number < len(self._blocks) and self._tops[number] <= bottom:
            block = self._lay_out(number)
            at = self._tops[number]
            low = max(0, bisect_right(block.tops, top - at) - 1)
            high = bisect_right(block.tops, bottom - at) - 1
            if low < len(block.starts) - 1 and high >= 0:
                first = block.first + block.starts[low] if first is None else first
                last = block.first + block.starts[min(high + 1, len(block.starts) - 1)]
            number += 1
        return range(0) if first is None or last is None else range(first, max(first, last))

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
