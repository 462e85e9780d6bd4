"""The rows of an answer cut into sections and blocks: what stays the same, however wide the window and large the photos are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from photosearch.base.searches import Month

BLOCK = 1000  # photos
SAMPLE = 16  # one shape in so many tells about how high a block is


@dataclass(frozen=True)
class RowBlock:
    """Rows of one section that are laid out together. `mean`: about the mean of their shapes."""

    first: int
    count: int
    mean: float
    leads: bool  # is the first of its section
    last: bool  # is the last of its section


class Outline:
    """`shapes`: the aspect ratio of each photo (`base.aspects`). Without months there is one section, and no headings. Rows that
    the months do not cover are added to the last one."""

    def __init__(self, shapes: bytes = b"", months: Sequence[Month] = ()) -> None:
        self.shapes = shapes
        self.total = len(shapes)
        self.headed = bool(months)
        self.labels: list[str] = []
        self.section_firsts: list[int] = []  # rows
        self.heads: list[int] = []  # the first block of each section
        self.blocks: list[RowBlock] = []
        runs = [(m.label, m.count) for m in months if m.count > 0] or [("", self.total)]
        first = 0
        for label, count in runs:
            if first >= self.total:
                break
            self.labels.append(label)
            self.section_firsts.append(first)
            first += count
        for first, end in pairwise([*self.section_firsts, self.total]):
            self.heads.append(len(self.blocks))
            for start in range(first, end, BLOCK):
                some = shapes[start : min(start + BLOCK, end) : SAMPLE]
                mean = sum(some) / len(some)
                block = RowBlock(start, min(BLOCK, end - start), mean, start == first, start + BLOCK >= end)  # fmt: skip
                self.blocks.append(block)
        self.block_firsts = [block.first for block in self.blocks]
