"""What lies over the photos: tick and star, the heading at the top, the bar of the selection, the bubble of the time line."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.marks import PhotoMarks
from photosearch.base.settings import Settings
from photosearch.gui.common.wording import month_title
from photosearch.gui.results.cell_marks import star_place, tick_place
from photosearch.gui.results.grid_view import ResultsView
from photosearch.gui.results.headings import Heading
from photosearch.gui.results.hits_model import FAVOURITE_ROLE
from photosearch.service.requests import Ask, MeasureRows
from tests.gui.conftest import Desk
from tests.gui.test_accessible import unnamed
from tests.gui.test_results import drag
from tests.gui.test_screenshots import shoot as shoot  # a fixture
from tests.gui.test_screenshots import wait_for_thumbnails

Open = Callable[..., Desk]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def tick(view: ResultsView, row: int) -> QPoint:
    return tick_place(view._cell(row), view.isRightToLeft()).center()


# Tick


def test_a_tick_selects_without_losing_the_selection(open_window: Open) -> None:
    view = open_window(500).window.page.view
    view.go_to(1)
    for row in (3, 5):
        QTest.mouseClick(view.viewport(), LEFT, pos=tick(view, row))
    assert view.selected_ranges() == [(1, 1), (3, 3), (5, 5)] and view.current_row() == 5
    QTest.mouseClick(view.viewport(), LEFT, pos=tick(view, 3))
    assert view.selected_ranges() == [(1, 1), (5, 5)]
    QTest.mouseClick(
        view.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, view._cell(6).center()
    )
    assert view.selected_ranges() == [(1, 1), (3, 6)], "from the tick that was pressed last"


def test_a_sweep_from_a_tick_selects_a_run(open_window: Open) -> None:
    view = open_window(500).window.page.view
    view.go_to(0)
    end = view.grid.line(0).stop + 1
    drag(view.viewport(), tick(view, 2), view._cell(end).center())
    assert view.selected_ranges() == [(0, 0), (2, end)] and not view.picker.band.isVisible()
    back = view._cell(3).center()
    QTest.mouseRelease(view.viewport(), LEFT, pos=back)
    assert view.selected_ranges() == [(0, 0), (2, end)]


def test_a_click_on_a_photo_that_is_partly_in_view_moves_nothing(open_window: Open) -> None:
    view = open_window(500).window.page.view
    lowest = view.visible_rows().stop - 1
    assert view._rect(lowest).bottom() > view.viewport().rect().bottom()
    QTest.mouseClick(view.viewport(), LEFT, pos=tick(view, lowest))
    assert view.selected_ranges() == [(lowest, lowest)] and view.verticalOffset() == 0
    QTest.mouseClick(view.viewport(), LEFT, pos=tick(view, lowest) + QPoint(40, 0))
    assert view.selected_ranges() == [(lowest, lowest)] and view.verticalOffset() == 0


def test_a_double_click_on_a_tick_opens_no_preview(open_window: Open) -> None:
    desk = open_window(500)
    view = desk.window.page.view
    QTest.mouseDClick(view.viewport(), LEFT, pos=tick(view, 2))
    assert desk.window.pages.currentWidget() is desk.window.page


def test_the_keyboard_selects_photos_apart_from_each_other(open_window: Open) -> None:
    view = open_window(500).window.page.view
    view.setFocus()
    view.go_to(0)
    for _ in range(2):
        QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_ranges() == [(0, 0), (2, 2)]
    QTest.keyClick(view, Key.Key_Escape)
    assert view.selected_ranges() == []


# Star


def test_a_click_on_the_star_makes_a_favourite_and_selects_nothing(open_window: Open) -> None:
    view = open_window(500).window.page.view
    index = view._model.index(2)
    place = star_place(view._cell(2), False).center()
    assert view._model.data(index, FAVOURITE_ROLE) is False
    for favourite in (True, False):
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
        QApplication.processEvents()
        assert view._model.data(index, FAVOURITE_ROLE) is favourite
        assert view._model.data(view._model.index(3), FAVOURITE_ROLE) is False
        assert view.selected_ranges() == []


def shades(view: ResultsView, place: QPoint) -> set[str]:
    """The colours around a point of the viewport."""
    image = view.viewport().grab().toImage()
    at = (place + QPoint(dx, dy) for dx in range(-8, 9) for dy in range(-8, 9))
    return {image.pixelColor(one).name() for one in at}


def test_marks_are_drawn_when_they_are_needed(open_window: Open, qtbot: QtBot) -> None:
    view = open_window(500, Settings(theme="light", first_run_done=True)).window.page.view
    accent = view.palette().highlight().color().name()
    white = QColor("white").name()
    assert white not in shades(view, tick(view, 3))
    view._hover(view._cell(3).center())
    assert white in shades(view, tick(view, 3)) and white not in shades(view, tick(view, 4))
    view.go_to(3)
    view._hover(None)
    assert accent in shades(view, tick(view, 3)) and accent not in shades(view, tick(view, 4))
    view._model.set_marks({6: PhotoMarks(favourite=True)})
    assert white in shades(view, star_place(view._cell(5), False).center())


def test_a_selected_photo_has_an_outline_and_stays_visible(open_window: Open) -> None:
    view = open_window(500, Settings(theme="light", first_run_done=True)).window.page.view
    cell = view._cell(3)
    before = view.viewport().grab().toImage().pixelColor(cell.center())
    view.go_to(3)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(cell.center()) == before, "no slab over the picture"
    accent = view.palette().accent().color()
    for point in (cell.topLeft(), cell.topRight(), cell.bottomLeft(), cell.bottomRight()):
        assert image.pixelColor(point) == accent


# From right to left


@pytest.fixture
def rightwards() -> object:
    yield QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_all_is_mirrored_from_right_to_left(rightwards: object, open_window: Open) -> None:
    view = open_window(500).window.page.view
    first, second = view._cell(0), view._cell(1)
    assert first.right() == view.viewport().rect().right() and second.right() < first.left()
    assert tick_place(first, True).center().x() > first.center().x()
    QTest.mouseClick(view.viewport(), LEFT, pos=tick(view, 1))
    assert view.selected_ranges() == [(1, 1)]
    view.setFocus()
    QTest.keyClick(view, Key.Key_Left)
    assert view.current_row() == 2, "on the left is what follows"
    bar = view.window().page.months
    assert bar.x() < view.x()


# Headings


def test_the_heading_of_the_section_in_view_stays_at_the_top(open_window: Open) -> None:
    view = open_window(5000, Settings(theme="light", first_run_done=True)).window.page.view
    base = view.palette().base().color()
    second = view.grid.sections[1]

    def strip() -> tuple[int, set[str]]:
        """The height of the strip, and the colours in it, without the line at its end."""
        image = view.viewport().grab().toImage()
        x = image.width() - 5  # beyond the texts
        tall = next(y for y in range(60) if image.pixelColor(x, y) != base)
        row = [image.pixelColor(x, y).name() for x in range(200) for y in range(tall)]
        return tall, set(row)

    view.verticalScrollBar().setValue(second.top - 500)
    tall, colors = strip()
    assert tall in (view.grid.heading - 1, view.grid.heading) and len(colors) > 5
    view.verticalScrollBar().setValue(second.top - 15)  # the next one pushes it out
    assert strip()[0] in (14, 15)
    view.go_to(second.first)
    assert view._cell(second.first).top() >= view.grid.heading, "not below the strip"


def test_scrolling_draws_what_drawing_anew_draws(open_window: Open, qtbot: QtBot) -> None:
    """Scrolling moves pixels, but never the strip at the top nor the mark of the pointer."""
    desk = open_window(5000)
    window, view = desk.window, desk.window.page.view
    bar = view.verticalScrollBar()
    wait_for_thumbnails(qtbot, desk)
    bar.setValue(300)
    wait_for_thumbnails(qtbot, desk)
    window.thumbnails.close()  # no more arrive in between

    def on_screen() -> QImage:
        QApplication.processEvents()
        return window.screen().grabWindow(window.winId()).toImage()

    for value in (330, 390, 200, 700, 650, 1000, 940, 970):
        bar.setValue(value)
        shown = on_screen()
        view.viewport().update()
        assert shown == on_screen()


def test_the_tick_of_a_heading_selects_the_section(open_window: Open) -> None:
    view = open_window(5000).window.page.view
    port = view.viewport()
    first, second = view.grid.sections[:2]

    def heading() -> Heading:
        found = view.heading_at(QPoint(60, 20))
        assert found is not None
        return found

    view.go_to(first.count + 3)
    view.verticalScrollBar().setValue(0)
    QTest.mouseClick(port, LEFT, pos=heading().tick.center())
    assert view.selected_ranges() == [(0, first.count - 1), (first.count + 3, first.count + 3)]
    QTest.mouseClick(port, LEFT, pos=heading().tick.center())
    assert view.selected_ranges() == [(first.count + 3, first.count + 3)]
    view.verticalScrollBar().setValue(second.top + 300)
    assert heading().stuck and heading().section.first == second.first
    QTest.mouseClick(port, LEFT, pos=QPoint(700, 10))
    assert view.selected_ranges() == [], "the photos below the heading cannot be reached through it"
    offset = view.verticalOffset()
    QTest.mouseClick(port, LEFT, pos=heading().tick.center())
    assert view.selected_ranges() == [(first.count, first.count + second.count - 1)]
    assert view.verticalOffset() == offset, "nothing moves below the pointer"


def test_a_heading_shows_its_tick_below_the_pointer(open_window: Open) -> None:
    view = open_window(5000, Settings(theme="light", first_run_done=True)).window.page.view
    heading = view.heading_at(QPoint(60, 20))
    assert heading is not None
    dark = QColor(75, 75, 75).name()  # the shade on white
    assert dark not in shades(view, heading.tick.center())
    view._hover(QPoint(60, 20))
    assert dark in shades(view, heading.tick.center())
    accent = view.palette().highlight().color().name()
    view.selectAll()
    assert accent in shades(view, heading.tick.center())
    QTest.mouseClick(view.viewport(), LEFT, pos=heading.tick.center())
    assert accent not in shades(view, heading.tick.center())


# The bar of the selection


def test_the_bar_counts_and_measures_and_moves_nothing(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(1000)
    page, view, bar = desk.window.page, desk.window.page.view, desk.window.page.selection_bar
    assert not bar.isVisible()
    size, row = view.viewport().size(), view._rect(8)
    view.go_to(2)
    QTest.mouseClick(view.viewport(), LEFT, pos=tick(view, 5))
    assert bar.label.text() == "2 selected" and not bar.isVisible(), "a double click may follow"
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.label.text() == "2 selected · 6.9 MB")
    assert desk.link.sent(MeasureRows)[-1].ranges == ((2, 2), (5, 5))
    assert view.viewport().size() == size and view._rect(8) == row
    assert view.viewport().rect().contains(bar.geometry())
    view.selectAll()
    qtbot.waitUntil(lambda: bar.label.text() == "1000 selected · 3.5 GB")
    desk.window.search.look_for(desk.window.search.query)
    qtbot.waitUntil(lambda: not bar.isVisible() or page.view.selected_count() == 1000)
    bar.buttons["select_none"].click()
    assert view.selected_ranges() == [] and not bar.isVisible()


def test_the_bar_has_the_commands_of_the_menu(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    view, bar = desk.window.page.view, desk.window.page.selection_bar
    for name in bar.buttons:
        assert name in desk.window.menus.actions
    view.go_to(3)
    qtbot.waitUntil(bar.isVisible)
    QTest.mouseClick(bar.buttons["copy"], LEFT)
    clipboard = QGuiApplication.clipboard()
    assert [url.fileName() for url in clipboard.mimeData().urls()] == ["forest-000003.jpg"]
    assert view.hasFocus() or not bar.buttons["copy"].hasFocus()
    bar.buttons["similar"].click()
    qtbot.waitUntil(lambda: bool(desk.link.sent(Ask)[-1].query.examples))


@pytest.mark.parametrize("width", [400, 1000, 2000])
def test_the_bar_fits_and_is_named(open_window: Open, qtbot: QtBot, width: int) -> None:
    desk = open_window(1000)
    desk.window.resize(width, 600)
    view, bar = desk.window.page.view, desk.window.page.selection_bar
    view.selectAll()
    qtbot.waitUntil(bar.isVisible)
    assert view.viewport().rect().contains(bar.geometry())
    assert bar.sizeHint().width() <= bar.width() and unnamed(bar) == []
    heard = QAccessible.queryAccessibleInterface(bar)
    assert heard.text(QAccessible.Text.Name) == "Selection"


def test_tab_leads_into_the_bar_and_escape_clears_the_selection(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(100)
    view, bar = desk.window.page.view, desk.window.page.selection_bar
    view.setFocus()
    view.go_to(1)
    qtbot.waitUntil(bar.isVisible)
    QTest.keyClick(view, Key.Key_Tab)
    assert bar.buttons["similar"].hasFocus()
    QTest.keyClick(bar.buttons["similar"], Key.Key_Escape)
    assert view.hasFocus() and view.selected_ranges() == [] and not bar.isVisible()


# The time line


def test_a_drag_on_the_time_line_moves_through_the_photos(open_window: Open) -> None:
    desk = open_window(20_000)
    view, bar = desk.window.page.view, desk.window.page.months
    view.verticalScrollBar().setValue(0)
    shown = []
    QTest.mousePress(bar, LEFT, pos=QPoint(10, 40))
    for y in range(60, bar.height() - 40, 40):
        QTest.mouseMove(bar, QPoint(10, y))
        section = view.grid.section_at(view.verticalOffset())
        assert section is not None and bar.bubble.isVisible()
        assert bar.bubble.text() == month_title(section.label)
        shown.append(section.label)
    assert shown == sorted(shown, reverse=True) and len(set(shown)) == len(shown)
    QTest.mouseRelease(bar, LEFT, pos=QPoint(10, bar.height() + 200))
    assert desk.window.page.rect().contains(bar.bubble.geometry())


def test_a_drag_with_shift_chooses_months(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(5000)
    window, bar = desk.window, desk.window.page.months
    shift = Qt.KeyboardModifier.ShiftModifier
    early, late = (bar.section_at(y) for y in (400, 150))
    assert early is not None and late is not None
    QTest.mousePress(bar, LEFT, shift, QPoint(10, 150))
    assert window.page.view.verticalOffset() == 0
    QTest.mouseMove(bar, QPoint(10, 400))
    named = " – ".join(month_title(one.label) for one in (early, late))
    assert bar.bubble.text() == named
    QTest.mouseRelease(bar, LEFT, shift, QPoint(10, 400))
    words = window.page.bar.edit.text()
    assert words.startswith(f"date:{early.label}-01..{late.label}-") and words[-2:] in (
        "28",
        "29",
        "30",
        "31",
    )
    qtbot.waitUntil(lambda: not window.search.busy)
    assert desk.link.sent(Ask)[-1].query.words == words


@pytest.mark.parametrize("photos", [300, 20_000, 1_000_000])
def test_the_bubble_names_the_month_where_a_click_leads(open_window: Open, photos: int) -> None:
    desk = open_window(photos)
    view, bar = desk.window.page.view, desk.window.page.months
    for y in range(3, bar.height() - 60, 61):
        QTest.mouseMove(bar, QPoint(10, y))
        named = bar.bubble.text()
        QTest.mouseClick(bar, LEFT, pos=QPoint(10, y))
        section = view.grid.section_at(view.verticalOffset())
        assert section is not None
        if view.verticalOffset() < view.verticalScrollBar().maximum():
            assert month_title(section.label) == named and section.top == view.verticalOffset()


def test_the_years_of_a_million_photos_do_not_overlap(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(1_000_000, hello=False)
    desk.link.daily = 90
    desk.link.say_hello()
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 1_000_000)
    years = desk.window.page.months.years()
    assert 25 < len(years) <= 1_000_000 // (90 * 336) + 1
    places = [y for _year, y in years]
    assert all(after - before >= 10 for before, after in pairwise(places))
    assert [int(year) for year, _y in years] == sorted((int(y) for y, _ in years), reverse=True)


# Looks


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(400, 700), (1200, 800), (2560, 1440)])
def test_the_grid_looks_right(
    open_window: Open,
    qtbot: QtBot,
    shoot: Callable[[QWidget, str], None],
    size: tuple[int, int],
    theme: str,
) -> None:
    desk = open_window(3000, Settings(theme=theme, first_run_done=True))
    window, page, view = desk.window, desk.window.page, desk.window.page.view
    label = f"{size[0]}-{theme}"
    for _ in range(2):  # what makes room in a narrow window does so only then
        window.resize(*size)
        QApplication.processEvents()
    assert window.width() == size[0]
    wait_for_thumbnails(qtbot, desk)
    shoot(window, f"grid-{label}")
    view.verticalScrollBar().setValue(1300)
    starred = view._model.image_at(view.visible_rows().start + 7)
    view._model.set_marks({starred: PhotoMarks(favourite=True)})
    row = view.visible_rows().start + 4
    view.go_to(row)
    QTest.mouseClick(view.viewport(), LEFT, pos=tick(view, row + 1))
    view._hover(view._cell(row + 2).center())
    qtbot.waitUntil(lambda: "MB" in page.selection_bar.label.text() and page.selection_bar.isVisible())  # fmt: skip
    wait_for_thumbnails(qtbot, desk)
    for y in (190, 200):  # no move is told of if the pointer is there already
        QTest.mouseMove(page.months, QPoint(10, y))
    assert page.months.bubble.isVisible()
    shoot(window, f"grid-selected-{label}")
    window.menus.actions["names"].trigger()
    wait_for_thumbnails(qtbot, desk)
    shoot(window, f"grid-names-{label}")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("photos", [1, 7])
def test_few_photos_look_right(
    open_window: Open,
    qtbot: QtBot,
    shoot: Callable[[QWidget, str], None],
    photos: int,
    theme: str,
) -> None:
    desk = open_window(photos, Settings(theme=theme, first_run_done=True))
    wait_for_thumbnails(qtbot, desk)
    view = desk.window.page.view
    assert all(view._cell(row).height() <= 1.2 * view.photos.side for row in range(photos))
    shoot(desk.window, f"grid-{photos}-photos-{theme}")
