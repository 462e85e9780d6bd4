"""The grid's arithmetic, compared with placing each cell by counting."""

from __future__ import annotations

import random

import pytest

from photosearch.base.searches import Month
from photosearch.gui.results.grid import Box, Grid


def months(*counts: int) -> tuple[Month, ...]:
    return tuple(Month(f"2024-{n + 1:02}", count) for n, count in enumerate(counts))


def overlap(a: Box, b: Box) -> bool:
    return (
        a.x < b.x + b.width
        and b.x < a.x + a.width
        and a.y < b.y + b.height
        and b.y < a.y + a.height
    )


GRIDS = [
    Grid(0, (), 400, (100, 80)),
    Grid(1, (), 400, (100, 80)),
    Grid(23, (), 430, (100, 80)),
    Grid(30, months(1, 7, 4, 18), 430, (100, 80)),
    Grid(30, months(5, 5), 430, (100, 80)),  # more rows than the months have
    Grid(7, months(5, 50), 430, (100, 80)),  # fewer
    Grid(40, months(12, 0, 28), 60, (100, 80)),  # narrower than one cell
]


@pytest.mark.parametrize("grid", GRIDS)
def test_cells_do_not_overlap_and_stay_inside(grid: Grid) -> None:
    boxes = [grid.box(row) for row in range(grid.total)]
    for number, box in enumerate(boxes):
        assert box.y >= 0 and box.y + box.height <= grid.height
        assert not any(overlap(box, other) for other in boxes[number + 1 :])
    assert sum(s.count for s in grid.sections) == grid.total


@pytest.mark.parametrize("grid", GRIDS)
def test_row_at_agrees_with_box(grid: Grid) -> None:
    for row in range(grid.total):
        box = grid.box(row)
        corners = [(box.x, box.y), (box.x + box.width - 1, box.y + box.height - 1)]
        assert [grid.row_at(x, y) for x, y in corners] == [row, row]
        assert grid.row_at(box.x, box.y - 1) == grid.row_at(box.x - 1, box.y) == -1


@pytest.mark.parametrize("grid", GRIDS)
def test_rows_between_are_those_that_intersect(grid: Grid) -> None:
    for top in range(0, grid.height + 200, 17):
        bottom = top + 150
        touching = {
            row
            for row in range(grid.total)
            if grid.box(row).y <= bottom and grid.box(row).y + grid.box(row).height > top
        }
        rows = set(grid.rows_between(top, bottom))
        assert touching <= rows
        assert len(rows - touching) <= 2 * grid.columns, "at most one extra line at each end"


@pytest.mark.parametrize("grid", GRIDS)
def test_a_rubber_band_selects_what_it_touches(grid: Grid) -> None:
    chance = random.Random(7)
    for _ in range(60):
        band = Box(
            chance.randrange(0, 430),
            chance.randrange(0, max(1, grid.height)),
            chance.randrange(1, 300),
            chance.randrange(1, 400),
        )
        inside = {row for row in range(grid.total) if overlap(band, grid.box(row))}
        chosen = {r for first, last in grid.runs_in(band) for r in range(first, last + 1)}
        assert inside <= chosen
        assert all(
            grid.box(row).x <= band.x + band.width + grid.gap
            and grid.box(row).x + grid.box(row).width + grid.gap >= band.x
            for row in chosen
        )


def test_up_and_down_keep_the_column_across_headings() -> None:
    grid = Grid(30, months(1, 7, 4, 18), 430, (100, 80))
    assert grid.columns == 3
    assert grid.above(0) == 0
    assert grid.above(1) == 0
    assert grid.above(3) == 0, "the month above has one photo"
    assert grid.above(0, -1) == 1
    assert grid.above(5, -1) == 7, "the last line of that month has one photo"
    assert grid.above(7, -1) == 8
    assert grid.above(29, -1) == 29
    assert grid.above(29, 100) <= 2


def test_a_million_rows_cost_no_more_than_ten() -> None:
    """Counts the sections visited, not seconds."""
    many = tuple(
        Month(f"{year}-{m:02}", 2000) for year in range(2026, 1984, -1) for m in range(12, 0, -1)
    )
    grid = Grid(1_000_000, many, 1200, (192, 180))
    assert len(grid.sections) == 500
    last = grid.box(999_999)
    assert grid.row_at(last.x, last.y) == 999_999
    assert len(grid.rows_between(last.y - 700, last.y)) < 60
    assert grid.height < 2**31
