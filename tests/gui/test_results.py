"""Rows that are loaded page by page, thumbnails that are loaded when in view, and the keys and mouse in the grid."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Hit, Query
from photosearch.base.settings import Settings
from photosearch.gui.common.thumbnails import Thumbnails, Tile, read_image, read_tile
from photosearch.gui.common.wording import month_title
from photosearch.gui.results.grid_view import ResultsView
from photosearch.gui.results.hits_model import MAX_PAGES, ResultsModel
from photosearch.service.messages import PAGE_ROWS, Answer, Page
from photosearch.service.requests import Ask, MoreRows, OpenStack
from tests.gui.conftest import Desk
from tests.gui.fake_engine import BURST_ROW, FakeLink, picture

Open = Callable[..., Desk]
Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier


def hits(first: int, count: int) -> tuple[Hit, ...]:
    return tuple(Hit(n, f"/p/{n}.jpg", 0.5, n, 40, 30, None) for n in range(first, first + count))


# The model


def test_a_page_is_requested_once(qtbot: QtBot) -> None:
    model = ResultsModel()
    model.show(Answer(7, 1000, hits(0, PAGE_ROWS)))
    wanted: list[tuple[int, int]] = []
    model.page_wanted.connect(lambda ask, offset: wanted.append((ask, offset)))
    model.want(0, 150)
    assert wanted == []
    model.want(190, 410)
    model.want(190, 410)
    assert wanted == [(7, 200), (7, 400)]
    assert model.hit(250) is None
    model.add_page(Page(7, 200, hits(200, PAGE_ROWS)))
    found = model.hit(250)
    assert found is not None and found.image_id == 250
    assert model.row_of(250) == 250 and model.row_of(999) == -1


def test_a_page_of_another_answer_is_ignored(qtbot: QtBot) -> None:
    model = ResultsModel()
    model.show(Answer(7, 1000, hits(0, PAGE_ROWS)))
    model.add_page(Page(6, 200, hits(0, PAGE_ROWS)))
    assert model.hit(200) is None


def test_a_page_with_missing_rows_is_not_requested_again(qtbot: QtBot) -> None:
    model = ResultsModel()
    model.show(Answer(7, 1000, hits(0, PAGE_ROWS)))
    model.want(200, 210)
    model.add_page(Page(7, 200, hits(200, 3)))
    with qtbot.assertNotEmitted(model.page_wanted):
        model.want(200, 300)
    assert model.hit(203) is None


def test_the_least_recently_used_pages_are_dropped(qtbot: QtBot) -> None:
    model = ResultsModel()
    model.show(Answer(1, 1_000_000, hits(0, PAGE_ROWS)))
    for number in range(1, MAX_PAGES + 20):
        model.want(0, 1)  # the first page stays in use
        model.add_page(Page(1, number * PAGE_ROWS, hits(number * PAGE_ROWS, PAGE_ROWS)))
    assert len(model._pages) == MAX_PAGES
    assert model.hit(0) is not None and model.hit(PAGE_ROWS) is None


# Thumbnails


def test_the_thumbnail_cache_stays_within_its_limit(qtbot: QtBot, thumbs: list[Path]) -> None:
    loader = Thumbnails(limit=600_000)
    loader.set_side(200)
    names = [str(t) for t in thumbs]
    for name in names:
        with qtbot.waitSignal(loader.ready):
            loader.want([name])
        assert 0 < loader.bytes <= 600_000
    assert loader.pixmap(names[0]) is None and loader.pixmap(names[-1]) is not None
    sizes = [p.width() * p.height() * 4 for p in loader._cache.values()]
    assert sum(sizes) == loader.bytes
    loader.close()


def test_a_thumbnail_no_longer_wanted_is_not_read(qtbot: QtBot, thumbs: list[Path]) -> None:
    loader = Thumbnails()
    loader._lock.acquire()  # nothing can start
    loader._waiting.extend((str(t), 0, 0, 0) for t in thumbs)
    loader._lock.release()
    with qtbot.waitSignal(loader.ready):
        loader.want([str(thumbs[3])])
    loader.close()
    QApplication.processEvents()
    assert list(loader._cache) == [(str(thumbs[3]), 0, 0, 0)]


def test_nothing_is_read_after_closing(qtbot: QtBot, thumbs: list[Path]) -> None:
    loader = Thumbnails()
    loader.close()
    with qtbot.assertNotEmitted(loader.ready, wait=50):
        loader.want([str(thumbs[0])])


def test_an_unreadable_thumbnail_is_tried_again_only_when_forgiven(
    qtbot: QtBot, tmp_path: Path
) -> None:
    loader = Thumbnails()
    name = str(tmp_path / "late.jpg")
    with qtbot.waitSignal(loader.ready):
        loader.want([name])
    assert loader.is_bad(name) and loader.pixmap(name) is None
    picture(tmp_path / "late.jpg", 1)
    with qtbot.assertNotEmitted(loader.ready, wait=30):
        loader.want([name])
    loader.forgive()
    with qtbot.waitSignal(loader.ready):
        loader.want([name])
    assert loader.pixmap(name) is not None
    loader.close()


def test_another_size_clears_the_cache_and_decodes_again(qtbot: QtBot, thumbs: list[Path]) -> None:
    loader = Thumbnails()
    for side in (100, 300):
        loader.set_side(side)
        with qtbot.waitSignal(loader.ready):
            loader.want([str(thumbs[0])])
        found = loader.pixmap(str(thumbs[0]))
        assert found is not None and found.width() == side
    loader.close()


def test_images_are_read_in_a_format_that_is_fast_to_draw(thumbs: list[Path]) -> None:
    assert read_image(str(thumbs[0]), 90).format() == QImage.Format.Format_RGB32
    assert read_image(str(thumbs[0]), 90).size().width() == 90
    assert read_image("/nowhere").isNull()


def test_a_tile_fills_its_cell_without_being_enlarged(qtbot: QtBot, tmp_path: Path) -> None:
    """The thumbnail is 480 x 320."""
    wide = str(picture(tmp_path / "wide.jpg", 1))
    for cell, expected in (
        ((270, 180), (270, 180)),
        ((100, 200), (100, 200)),
        ((400, 100), (400, 100)),
        ((960, 640), (480, 320)),
        ((2000, 500), (480, 120)),
    ):
        size = read_tile(wide, *cell).size()
        assert (size.width(), size.height()) == expected
    assert read_tile("/nowhere", 10, 10).isNull()
    loader = Thumbnails()
    for tile in ((wide, 270, 180, 0), (wide, 150, 100, 0)):
        with qtbot.waitSignal(loader.ready):
            loader.want_tiles([tile])
        assert loader.tile(tile) is not None and loader.pixmap(wide) is loader.tile(tile)
    largest = loader.tile((wide, 270, 180, 0))
    assert largest is not None, "another size stays"
    with qtbot.waitSignal(loader.ready):
        loader.want_tiles([(wide, 100, 200, 0)])
    assert loader.whole(wide, QSize(4800, 3200)) is largest, "for the preview, until it is there"
    assert loader.whole(wide, QSize(1000, 1000)) is None, "but no part of it"
    loader.close()


def corners(image: QImage) -> list[str]:
    """The colours near the corners, clockwise from the top left."""
    right, bottom = image.width() - 2, image.height() - 2
    return [image.pixelColor(x, y).name() for x, y in ((1, 1), (right, 1), (right, bottom), (1, bottom))]  # fmt: skip


def test_a_turned_photo_has_turned_tiles(qtbot: QtBot, tmp_path: Path) -> None:
    """Four coloured quarters tell how a picture is turned; a tile that is cut shows its middle, whichever way it lies."""
    image = QImage(480, 320, QImage.Format.Format_RGB32)
    quarters = ("#ff0000", "#00ff00", "#0000ff", "#ffff00")  # clockwise
    for colour, (x, y) in zip(quarters, ((0, 0), (240, 0), (240, 160), (0, 160)), strict=True):
        painter = QPainter(image)
        painter.fillRect(x, y, 240, 160, QColor(colour))
        painter.end()
    file = str(tmp_path / "quarters.png")
    image.save(file)
    for turn, first in ((0, 0), (90, 3), (180, 2), (270, 1)):
        tile = read_tile(file, 100, 150, turn)
        assert (tile.width(), tile.height()) == (100, 150)
        assert corners(tile) == [quarters[(first + n) % 4] for n in range(4)], turn
    loader = Thumbnails()
    with qtbot.waitSignal(loader.ready):
        loader.want_tiles([(file, 240, 160, 0)])
    stand_in = loader.whole(file, QSize(320, 480), 90)
    assert stand_in is not None and stand_in.size() == QSize(160, 240)
    assert corners(stand_in.toImage()) == [quarters[n] for n in (3, 0, 1, 2)]
    at_hand = loader.pixmap(file, 180)
    assert at_hand is not None and corners(at_hand.toImage())[0] == quarters[2], "until it is read"
    assert loader.tile((file, 240, 160, 180)) is None
    loader.close()


# The view


def test_months_are_headings_and_rows_load_as_they_come_into_view(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(20_000)
    view, link = desk.window.page.view, desk.link
    assert [s.label for s in view.grid.sections[:3]] == ["2026-12", "2026-11", "2026-10"]
    assert link.sent(MoreRows) == []
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: view._model.hit(19_999) is not None)
    offsets = {r.offset for r in link.requests if isinstance(r, MoreRows)}
    assert offsets <= {19_600, 19_800}, "the rows between were never in view"


def test_only_thumbnails_in_view_and_one_screen_below_are_read(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(20_000)
    wanted: list[list[Tile]] = []
    desk.window.thumbnails.want_tiles = lambda tiles: wanted.append(list(tiles))  # type: ignore[method-assign]
    view = desk.window.page.view
    view.verticalScrollBar().setValue(800)
    qtbot.waitUntil(lambda: bool(wanted))
    assert 0 < len(wanted[-1]) <= 2 * len(view.visible_rows()) + 12


def test_the_label_and_the_bar_follow_the_months(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(20_000)
    view, bar = desk.window.page.view, desk.window.page.months
    assert bar.isVisible() and [year for year, _ in bar.years()][:3] == ["2026", "2025", "2024"]
    year, y = bar.years()[2]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(10, y + 3))
    section = view.grid.section_at(view.verticalOffset())
    assert section is not None and section.label.startswith(year)
    assert section.top == view.verticalOffset(), "where the month begins that the bubble names"
    assert bar.bubble.isVisible() and bar.bubble.text() == month_title(section.label)


def test_keys_move_and_select_runs(open_window: Open) -> None:
    view = open_window(500).window.page.view
    view.setFocus()
    view.go_to(0)
    assert len(view.grid.line(0)) > 2
    QTest.keyClick(view, Key.Key_Right)
    middle = view.visualRect(view._model.index(1)).center().x()
    QTest.keyClick(view, Key.Key_Down)
    below = view.current_row()
    assert below == view.grid.nearest(middle, view.grid.line(0).stop)
    QTest.keyClick(view, Key.Key_Down, Shift)
    further = view.current_row()
    assert further == view.grid.nearest(middle, view.grid.line(below).stop), "the same column"
    assert view.selected_ranges() == [(below, further)], "a run, not a rectangle"
    QTest.keyClick(view, Key.Key_Left, Shift)
    assert view.selected_ranges() == [(below, further - 1)]
    QTest.keyClick(view, Key.Key_End)
    assert view.current_row() == 499
    box = view.grid.box(499)
    assert view.verticalOffset() + view.viewport().height() >= box.y + box.height
    QTest.keyClick(view, Key.Key_Home, Shift)
    assert view.selected_ranges() == [(0, 499)]
    QTest.keyClick(view, Key.Key_Home)
    assert view.current_row() == 0 and view.verticalOffset() == 0
    QTest.keyClick(view, Key.Key_A, Control)
    assert view.selected_count() == 500


def test_pages_up_and_down_keep_the_column(open_window: Open) -> None:
    view = open_window(5000).window.page.view
    view.setFocus()
    view.go_to(2)
    rows, tops = [2], [0]
    for _ in range(4):
        QTest.keyClick(view, Key.Key_PageDown)
        rows.append(view.current_row())
        tops.append(view.verticalOffset())
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    page = view.viewport().height()
    assert rows == sorted(set(rows))
    assert all(0 <= after - before < page for before, after in pairwise(tops))
    assert tops[-1] > page
    for _ in range(8):
        before, top = view.current_row(), view.verticalOffset()
        QTest.keyClick(view, Key.Key_PageUp)
        assert view.current_row() < before or before in view.grid.line(0)
        assert 0 <= top - view.verticalOffset() < page
    assert view.current_row() in view.grid.line(0)


def test_clicks_select_with_control_and_shift(open_window: Open) -> None:
    view = open_window(500).window.page.view
    left = Qt.MouseButton.LeftButton

    def click(row: int, modifier: Qt.KeyboardModifier) -> None:
        centre = view.visualRect(view._model.index(row)).center()
        QTest.mouseClick(view.viewport(), left, modifier, centre)

    click(1, Qt.KeyboardModifier.NoModifier)
    click(3, Control)
    assert view.selected_ranges() == [(1, 1), (3, 3)]
    click(1, Qt.KeyboardModifier.NoModifier)
    click(6, Shift)
    assert view.selected_ranges() == [(1, 6)]
    QTest.mouseClick(view.viewport(), left, pos=QPoint(400, 3))
    assert view.selected_count() == 0


def test_a_rubber_band_over_empty_space_selects(open_window: Open, qtbot: QtBot) -> None:
    view = open_window(500).window.page.view
    port = view.viewport()
    second = view.grid.line(0).stop
    below = view.visualRect(view._model.index(second + 1)).center()
    drag(port, QPoint(2, 5), below)
    across = [
        row
        for row in view.grid.line(0)
        if view.visualRect(view._model.index(row)).left() <= below.x()
    ]
    assert view.selected_ranges() == [(0, across[-1]), (second, second + 1)]
    assert view.picker.band.isVisible()
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=below)
    assert not view.picker.band.isVisible()


def drag(port: QWidget, start: QPoint, end: QPoint, *modifiers: Qt.KeyboardModifier) -> None:
    """Press at `start` and move to `end`, without releasing the button."""
    held = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, Qt.MouseButton.LeftButton, held, start)
    for step in range(1, 6):
        at = start + (end - start) * step / 5
        move = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(at), port.mapToGlobal(QPointF(at)),
            Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, held,
        )  # fmt: skip
        QApplication.sendEvent(port, move)


@pytest.mark.parametrize("modifier", [Shift, Control])
def test_a_rubber_band_with_a_modifier_begins_on_a_photo(
    open_window: Open, modifier: Qt.KeyboardModifier
) -> None:
    """Without one, the photo is dragged out."""
    view = open_window(500).window.page.view
    view.go_to(2)
    second = view.grid.line(0).stop
    start, end = (view.visualRect(view._model.index(row)).center() for row in (second, second + 1))
    drag(view.viewport(), start, end, modifier)
    assert view.selected_ranges() == [(2, 2), (second, second + 1)], "what was selected stays"
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, modifier, end)
    drag(view.viewport(), start, end, modifier)
    taken = [(2, 2)] if modifier == Control else [(2, 2), (second, second + 1)]
    assert view.selected_ranges() == taken
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, modifier, end)


def test_a_band_beyond_the_edge_scrolls(open_window: Open, qtbot: QtBot) -> None:
    view = open_window(3000).window.page.view
    port = view.viewport()
    drag(port, QPoint(400, 5), QPoint(600, port.height() + 80))
    qtbot.waitUntil(lambda: view.verticalOffset() > 1000)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(600, port.height() + 80))
    assert view.selected_ranges()[0][0] in view.grid.line(0) and view.selected_count() > 12


def test_slider_keys_and_wheel_change_the_thumbnail_size(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(3000, Settings(thumbnail_size=180, first_run_done=True))
    window = desk.window
    before = len(window.page.view.grid.line(0))
    QTest.keyClick(window.page.bar.slider, Key.Key_PageDown)
    assert desk.preferences.settings.thumbnail_size == 120
    assert len(window.page.view.grid.line(0)) > before
    QTest.keyClick(window, Key.Key_Plus, Control)
    assert desk.preferences.settings.thumbnail_size == 140
    assert window.page.bar.slider.value() == 140
    QTest.keyClick(window, Key.Key_0, Control)
    assert desk.preferences.settings.thumbnail_size == 180


def turn(view: ResultsView, point: QPoint, steps: int) -> None:
    """Turn the wheel with Ctrl."""
    event = QWheelEvent(
        QPointF(point), view.viewport().mapToGlobal(QPointF(point)), QPoint(), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, Control, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_the_photo_under_the_pointer_stays_there(open_window: Open) -> None:
    view = open_window(20_000).window.page.view
    view.verticalScrollBar().setValue(400_000)
    point = QPoint(500, 300)
    row = view.indexAt(point).row()
    seen = view.visualRect(view._model.index(row))
    share = (point.y() - seen.top()) / seen.height()
    for steps in (1, 3, -2, -5):
        turn(view, point, steps)
        seen = view.visualRect(view._model.index(row))
        assert abs(seen.top() + share * seen.height() - point.y()) <= 2
    assert view.photos.side == round(
        round(round(round(180 * 1.15) * 1.15**3) * 1.15**-2) * 1.15**-5
    )


def test_the_current_photo_stays_in_view_if_the_size_changes(open_window: Open) -> None:
    desk = open_window(20_000)
    view = desk.window.page.view
    view.go_to(9000)
    before = view.visualRect(view.currentIndex()).center().y()
    for _ in range(5):
        QTest.keyClick(desk.window, Key.Key_Minus, Control)
        after = view.visualRect(view.currentIndex()).center().y()
        assert abs(after - before) <= 1
        before = after


def test_what_is_in_view_stays_while_other_rows_are_laid_out(open_window: Open) -> None:
    """However far one looks, photos in view move only as the scroll bar does."""
    view = open_window(50_000).window.page.view
    chance = random.Random(4)
    for _ in range(20):
        view.verticalScrollBar().setValue(chance.randrange(view.verticalScrollBar().maximum()))
        for step in (-90, -500, 250, -90):
            before = {row: view._rect(row).top() for row in view.visible_rows()}
            view.verticalScrollBar().setValue(view.verticalOffset() + step)
            seen = set(view.visible_rows()) & set(before)
            assert seen and all(view._rect(row).top() == before[row] - step for row in seen)
        view.grid.box(chance.randrange(50_000))  # lays it out
        assert all(
            view._rect(row).top() == before[row] + 90
            for row in set(view.visible_rows()) & set(before)
        )


def test_resizing_keeps_the_scroll_position(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(5000)
    view = desk.window.page.view
    view.verticalScrollBar().setValue(20_000)
    row = view.anchor_at_top().row
    top = view._rect(row).top()
    assert 0 < top < 300
    for width in (700, 1300, 500):
        desk.window.resize(width, 700)
        assert view._rect(row).top() == top


def test_a_million_rows_select_and_jump(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(1_000_000)
    view = desk.window.page.view
    view.setFocus()
    QTest.keyClick(view, Key.Key_End)
    assert view.current_row() == 999_999
    view.selectAll()
    assert view.selected_ranges() == [(0, 999_999)]
    qtbot.waitUntil(lambda: view._model.hit(999_999) is not None)
    assert len(desk.link.sent(MoreRows)) <= 3


def test_a_screen_reader_hears_names(open_window: Open) -> None:
    desk = open_window(50)
    view = desk.window.page.view
    view.go_to(2)
    heard = QAccessible.queryAccessibleInterface(view)
    assert heard.role() == QAccessible.Role.List and heard.childCount() == 50
    assert heard.text(QAccessible.Text.Name) == "Photos"
    assert heard.child(2).text(QAccessible.Text.Name) == "birthday-000002.jpg"


def test_a_tooltip_names_the_photo_and_its_folder(open_window: Open) -> None:
    model = open_window(50).window.page.model
    tip = model.data(model.index(4), Qt.ItemDataRole.ToolTipRole)
    assert "market-000004.jpg" in tip and "/photos/2026" in tip and "2400 × 1600" in tip
    offline = model.data(model.index(6), Qt.ItemDataRole.ToolTipRole)
    assert "not connected" in offline


@pytest.mark.parametrize("badge", ["copies", "offline"])
def test_badges_are_drawn(open_window: Open, qtbot: QtBot, badge: str) -> None:
    """A white sign in a corner of the picture."""
    desk = open_window(30)
    view = desk.window.page.view
    row = 4 if badge == "copies" else 6
    other = 5
    hit = view._model.hit(row)
    assert hit is not None and (hit.copies if badge == "copies" else hit.offline)
    qtbot.waitUntil(lambda: desk.window.thumbnails.pixmap(hit.thumb) is not None)
    image = view.viewport().grab().toImage()

    def brightest(row: int) -> int:
        rect = view.visualRect(view._model.index(row))
        left = rect.left() + 8 if badge == "offline" else rect.center().x() + 20
        right = rect.left() + 26 if badge == "offline" else rect.right() - 8
        top = rect.bottom() - 24 if badge == "offline" else rect.top() + 8
        span = range(top, top + 16)
        return max(image.pixelColor(x, y).lightness() for x in range(left, right) for y in span)

    assert brightest(row) > 250 > brightest(other)


def test_selecting_in_code_moves_the_current_row(open_window: Open) -> None:
    view = open_window(50).window.page.view
    view.selectionModel().setCurrentIndex(
        view._model.index(7), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    assert view.current_row() == 7


def test_the_fake_engines_months_match_its_hits() -> None:
    link = FakeLink(lambda _: None, lambda _: None, 3000)
    runs = [(m.label, m.count) for m in link.months()]
    row = 0
    for label, count in runs:
        for place in (row, row + count - 1):
            assert (link.hit(place, Query()).taken_at or "").startswith(label)
        row += count
    assert row == 3000


# Stacks


@pytest.fixture
def stacked(open_window: Open, qtbot: QtBot) -> Desk:
    """A search in which the second photo is shown for a stack of five."""
    desk = open_window(3000)
    desk.link.burst = 4
    QTest.keyClicks(desk.window.page.bar.edit, "snow")
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 1000)
    return desk


def click_badge(desk: Desk, row: int = BURST_ROW) -> None:
    view = desk.window.page.view
    hit = desk.window.page.model.hit(row)
    assert hit is not None
    rect = view.visualRect(view._model.index(row))
    badge = view.photos.stack_badge(rect, hit, view.fontMetrics())
    assert rect.contains(badge)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=badge.center())


def test_a_click_on_the_badge_opens_and_closes_a_stack(stacked: Desk, qtbot: QtBot) -> None:
    view, model = stacked.window.page.view, stacked.window.page.model
    click_badge(stacked)
    qtbot.waitUntil(lambda: model.rowCount() == 1004)
    [wanted] = stacked.link.sent(OpenStack)
    top = model.image_at(BURST_ROW)
    assert wanted == OpenStack(wanted.id, wanted.ask_id, top, True)
    assert [hit.opened for row in range(8) if (hit := model.hit(row))] == [0, *[top] * 5, 0, 0]
    assert not view.selected_ranges(), "the badge does not select"
    click_badge(stacked)
    qtbot.waitUntil(lambda: model.rowCount() == 1000)


def test_a_key_opens_and_closes_a_stack(stacked: Desk, qtbot: QtBot) -> None:
    view, model = stacked.window.page.view, stacked.window.page.model
    view.setFocus()
    view.go_to(BURST_ROW)
    top = model.image_at(BURST_ROW)
    QTest.keyClick(stacked.window, Key.Key_G, Control)
    qtbot.waitUntil(lambda: model.rowCount() == 1004)
    assert view.current_row() == BURST_ROW and view.selected_ranges() == [(BURST_ROW, BURST_ROW)]
    view.go_to(BURST_ROW + 3)
    QTest.keyClick(stacked.window, Key.Key_G, Control)
    qtbot.waitUntil(lambda: model.rowCount() == 1000)
    assert model.image_at(view.current_row()) == top, "from any of its photos"
    view.go_to(7)
    QTest.keyClick(stacked.window, Key.Key_G, Control)
    assert len(stacked.link.sent(OpenStack)) == 2


def test_only_the_shown_photo_of_a_closed_stack_is_selected(stacked: Desk) -> None:
    stacked.window.page.view.go_to(BURST_ROW)
    found: list[Hit] = []
    stacked.window.page.hits(found.extend)
    assert [hit.image_id for hit in found] == [stacked.window.page.model.image_at(BURST_ROW)]


def test_a_double_click_on_the_badge_opens_no_preview(stacked: Desk) -> None:
    view = stacked.window.page.view
    hit = stacked.window.page.model.hit(BURST_ROW)
    assert hit is not None
    rect = view.visualRect(view._model.index(BURST_ROW))
    place = view.photos.stack_badge(rect, hit, view.fontMetrics()).center()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stacked.window.pages.currentWidget() is stacked.window.page


def test_the_switch_shows_every_photo(stacked: Desk, qtbot: QtBot) -> None:
    action = stacked.window.menus.actions["stacks"]
    assert action.isChecked() and stacked.link.sent(Ask)[-1].stacked
    action.trigger()
    qtbot.waitUntil(lambda: not stacked.link.sent(Ask)[-1].stacked)
    model = stacked.window.page.model
    qtbot.waitUntil(lambda: (hit := model.hit(BURST_ROW)) is not None and not hit.stack)
    stacked.window.close()
    assert stacked.window._state.value("stacks") == "false"


def test_the_tooltip_counts_similar_shots(stacked: Desk) -> None:
    model = stacked.window.page.model
    tip = model.data(model.index(BURST_ROW), Qt.ItemDataRole.ToolTipRole)
    assert "4 similar shot" in tip


def test_a_lost_thumbnail_is_asked_for_once_and_shown_when_it_is_made(
    qtbot: QtBot, thumbs: list[Path], tmp_path: Path
) -> None:
    loader = Thumbnails()
    lost: list[str] = []
    loader.lost.connect(lost.append)
    path = str(tmp_path / "lost.jpg")
    loader.want([path])
    qtbot.waitUntil(lambda: lost == [path])
    loader.made_again(path)  # in vain
    qtbot.waitUntil(lambda: loader.is_bad(path) and not loader._being_read)
    shutil.copy(thumbs[0], path)
    loader.made_again(path)
    qtbot.waitUntil(lambda: loader.pixmap(path) is not None)
    assert lost == [path]
    loader.close()
    loader.made_again(path)


def test_shift_begins_anew_in_another_list(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    view = desk.window.page.view
    view.go_to(120)
    desk.window.composer.search(Query("dog"))
    qtbot.waitUntil(lambda: not desk.window.search.busy)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, shift, view._cell(3).center())
    assert view.selected_ranges() == [(3, 3)]
