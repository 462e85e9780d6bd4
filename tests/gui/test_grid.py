"""The grid's arithmetic, compared with asking each cell."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from photosearch.base.aspects import STEPS
from photosearch.base.searches import Month
from photosearch.gui.results.grid import HIGHEST, LOWEST, Box, Grid
from photosearch.gui.results.outline import BLOCK, Outline

USUAL = (96, 96, 85, 43, 114, 64, 48, 252, 24)


def months(*counts: int) -> tuple[Month, ...]:
    return tuple(Month(f"2024-{n + 1:02}", count) for n, count in enumerate(counts))


def shapes(count: int, seed: int = 1) -> bytes:
    chance = random.Random(seed)
    return bytes(chance.choice(USUAL) for _ in range(count))


def made() -> list[Grid]:
    """New grids of every kind; what a grid has laid out depends on what it was asked."""
    return [
        Grid(Outline(), 400, 100),
        Grid(Outline(shapes(1), ()), 400, 100),
        Grid(Outline(shapes(23), ()), 430, 100, caption=20),
        Grid(Outline(shapes(30), months(1, 7, 4, 18)), 430, 100),
        Grid(
            Outline(shapes(30), months(5, 5)), 430, 100, mirrored=True
        ),  # more rows than the months have
        Grid(Outline(shapes(7), months(5, 50)), 430, 100),  # fewer
        Grid(Outline(shapes(40), months(12, 0, 28)), 60, 100),  # narrower than most photos
        Grid(Outline(shapes(2 * BLOCK + 137), months(BLOCK + 70, BLOCK + 67)), 900, 40),
    ]


GRIDS = range(len(made()))


def lines(grid: Grid) -> list[range]:
    found, row = [], 0
    while row < grid.total:
        found.append(grid.line(row))
        row = found[-1].stop
    return found


@pytest.mark.parametrize("kind", GRIDS)
def test_cells_follow_each_other_and_stay_inside(kind: int) -> None:
    grid = made()[kind]
    grid.settle(0, 0, 10**9)
    bottom = 0
    for line in lines(grid):
        boxes = sorted((grid.box(row) for row in line), key=lambda box: box.x)
        assert len({(box.y, box.height) for box in boxes}) == 1
        assert boxes[0].y >= bottom and boxes[0].x >= 0
        for one, other in pairwise(boxes):
            assert other.x - one.x - one.width == grid.gap
        assert boxes[-1].x + boxes[-1].width <= grid.width
        bottom = boxes[0].y + boxes[0].height
    assert bottom <= grid.height
    assert sum(s.count for s in grid.sections) == grid.total


@pytest.mark.parametrize("kind", GRIDS)
def test_full_lines_reach_from_edge_to_edge(kind: int) -> None:
    grid = made()[kind]
    ends = {section.first + section.count for section in grid.sections}
    for line in lines(grid):
        boxes = [grid.box(row) for row in line]
        tall = boxes[0].height - grid.caption
        left, right = min(b.x for b in boxes), max(b.x + b.width for b in boxes)
        if line.stop not in ends:
            assert (left, right) == (0, grid.width)
            assert LOWEST - 0.01 <= tall / grid.tall <= HIGHEST + 0.01
        else:
            assert tall <= grid.tall * HIGHEST and right - left <= grid.width


def test_photos_keep_their_shape_and_rows_are_of_nearly_equal_height() -> None:
    usual = bytes(random.Random(3).choice((96, 85, 43, 48, 114)) for _ in range(3 * BLOCK))
    grid = Grid(Outline(usual, ()), 1200, 180)
    heights = []
    for line in lines(grid)[:-1]:
        box = grid.box(line.start)
        heights.append(box.height)
        for row in line:
            box = grid.box(row)
            assert abs(box.width - box.height * usual[row] / STEPS) < 3
    assert sum(abs(tall - 180) <= 36 for tall in heights) / len(heights) > 0.97
    assert max(heights) < 1.5 * 180 and min(heights) > 0.7 * 180


def test_the_last_line_of_a_section_is_not_stretched() -> None:
    grid = Grid(Outline(bytes([96] * 13), months(5, 8)), 1000, 160)
    box = grid.box(4)
    assert (box.width, box.height, box.x) == (240, 160, 0), "alone in its line"
    nearly = Grid(Outline(bytes([96] * 4), ()), 1000, 160)
    assert nearly.box(3).x + nearly.box(3).width == 1000, "but a line that is almost full is"


def test_a_panorama_and_a_strip_take_their_place() -> None:
    grid = Grid(Outline(bytes([252, 252, 24, 24, 96]), ()), 400, 180)
    assert (grid.box(0).width, grid.box(0).height) == (400, round(180 * LOWEST)), (
        "cropped, not a line"
    )
    assert grid.box(2).width >= 60


@pytest.mark.parametrize("kind", GRIDS)
def test_row_at_agrees_with_box(kind: int) -> None:
    grid = made()[kind]
    for row in range(0, grid.total, max(1, grid.total // 50)):
        box = grid.box(row)
        corners = [(box.x, box.y), (box.x + box.width - 1, box.y + box.height - 1)]
        assert [grid.row_at(x, y) for x, y in corners] == [row, row]
        assert grid.row_at(box.x, box.y - 1) == grid.row_at(box.x - 1, box.y) == -1


@pytest.mark.parametrize("kind", GRIDS)
def test_rows_between_are_those_that_intersect(kind: int) -> None:
    grid = made()[kind]
    grid.settle(0, 0, 10**9)
    boxes = [grid.box(row) for row in range(grid.total)]
    for top in range(0, grid.height + 200, max(17, grid.height // 60)):
        bottom = top + 150
        touching = {
            n for n, box in enumerate(boxes) if box.y <= bottom and box.y + box.height > top
        }
        rows = grid.rows_between(top, bottom)
        assert touching <= set(rows)
        more = {boxes[row].y for row in set(rows) - touching}
        assert len(more) <= 2, "at most one extra line at each end"


@pytest.mark.parametrize("kind", GRIDS)
def test_a_rubber_band_selects_what_it_touches(kind: int) -> None:
    grid = made()[kind]
    chance = random.Random(7)
    grid.settle(0, 0, 10**9)
    boxes = [grid.box(row) for row in range(grid.total)]
    for _ in range(30):
        band = Box(chance.randrange(0, 430), chance.randrange(0, max(1, grid.height)),
                   chance.randrange(1, 300), chance.randrange(1, 400))  # fmt: skip
        inside = [n for n, box in enumerate(boxes) if Grid._meet(box, band)]
        chosen = [r for first, last in grid.runs_in(band) for r in range(first, last + 1)]
        assert inside == chosen


def test_headings_are_above_their_photos_and_found_where_they_are() -> None:
    grid = Grid(Outline(shapes(30), months(1, 7, 4, 18)), 430, 100)
    grid.settle(0, 0, 10**9)
    for section in grid.sections:
        assert grid.box(section.first).y == section.top + grid.heading
        assert grid.section_at(section.top) == grid.section_of(section.first) == section
        assert list(grid.headings_between(section.top, section.top)) == [section]
    assert list(grid.headings_between(0, grid.height)) == grid.sections


def test_up_and_down_go_to_the_nearest_photo_across_headings() -> None:
    grid = Grid(Outline(bytes([96] * 30), months(1, 7, 4, 18)), 490, 100)
    assert [len(line) for line in lines(grid)][:5] == [1, 3, 3, 1, 3]
    middle = 245
    assert grid.above(0, middle) == 0
    assert grid.above(2, middle) == 0, "the month above has one photo"
    assert grid.above(0, middle, -1) == 2
    assert grid.above(5, middle, -1) == 7, "the last line of that month has one photo"
    assert grid.above(7, middle, -1) == 9, "and the column is not forgotten"
    assert grid.above(29, middle, -1) == 28
    assert grid.above(29, middle, 100) == 0


def test_what_is_laid_out_later_moves_what_follows_by_as_much() -> None:
    """However a grid is asked, it ends up the same, and it tells of every move."""
    usual, parts = shapes(9 * BLOCK + 11, 5), months(400, 5 * BLOCK, 30, 3000)
    whole = Grid(Outline(usual, parts), 777, 90)
    whole.settle(0, 0, 10**9)
    told: list[tuple[int, int, int]] = []
    asked = Grid(Outline(usual, parts), 777, 90, moved=lambda *move: told.append(move))
    estimated = asked.height
    assert abs(estimated / whole.height - 1) < 0.05
    for row in random.Random(2).sample(range(asked.total), 60):
        asked.box(row)
    assert asked.height == estimated + sum(after - before for _y, before, after in told)
    asked.settle(asked.height // 2, 10**9, 10**9)
    assert [asked.box(row) for row in range(0, asked.total, 37)] == [
        whole.box(row) for row in range(0, whole.total, 37)
    ]
    assert asked.sections == whole.sections and asked.height == whole.height


def test_a_million_rows_cost_no_more_than_ten() -> None:
    """Counts the blocks laid out, not seconds."""
    many = tuple(
        Month(f"{year}-{m:02}", 2000) for year in range(2026, 1984, -1) for m in range(12, 0, -1)
    )
    moves: list[tuple[int, int, int]] = []
    grid = Grid(
        Outline(shapes(1000) * 1000, many), 1200, 180, moved=lambda *move: moves.append(move)
    )
    assert len(grid.sections) == 500
    last = grid.box(999_999)
    assert grid.row_at(last.x, last.y) == 999_999
    assert len(grid.rows_between(last.y - 700, last.y)) < 60
    grid.settle(last.y // 2, 900, 900)
    assert len(moves) <= 5
    assert grid.height < 2**31


def test_photos_that_are_turned_are_laid_out_as_if_they_had_always_been() -> None:
    """Only the blocks that have changed are laid out again; the rest stays."""
    first, second = (shapes(3 * BLOCK, seed) for seed in (1, 2))
    changed = first[: BLOCK - 3] + second[BLOCK - 3 : BLOCK + 3] + first[BLOCK + 3 :]
    outline = Outline(first, months(BLOCK - 100, 2 * BLOCK + 100))
    moved: list[tuple[int, int, int]] = []
    grid = Grid(outline, 900, 40, moved=lambda *what: moved.append(what))
    grid.settle(0, 0, 10**9)
    laid_out = dict(grid._laid_out)
    moved.clear()
    outline.shapes = changed
    grid.reshape([(BLOCK - 3, BLOCK + 2)])
    assert [number for number in laid_out if number not in grid._laid_out] == [1]
    grid.settle(0, 0, 10**9)
    anew = Grid(Outline(changed, months(BLOCK - 100, 2 * BLOCK + 100)), 900, 40)
    anew.settle(0, 0, 10**9)
    assert [grid.box(row) for row in range(3 * BLOCK)] == [anew.box(row) for row in range(3 * BLOCK)]  # fmt: skip
    assert grid.height == anew.height
    assert all(before != after for _y, before, after in moved)
