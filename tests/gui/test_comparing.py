"""Two to four photos side by side, and two versions one over the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.facts import Facts
from photosearch.base.marks import PhotoMarks
from photosearch.base.searches import Hit
from photosearch.gui.preview.compare_page import ComparePage
from photosearch.gui.preview.compared_facts import best_shots, differences
from photosearch.service.messages import Details, Trouble
from photosearch.service.requests import GetDetails, GetPreview, SetMarks
from tests.gui.conftest import Desk
from tests.gui.test_accessible import unnamed

Open = Callable[..., Desk]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def hit(image_id: int, **more: object) -> Hit:
    return Hit(image_id, f"/p/{image_id}.jpg", 0.0, 1, 600, 400, "2026-05-01T12:00:00", **more)  # type: ignore[arg-type]


def compare(desk: Desk, qtbot: QtBot, *rows: int) -> ComparePage:
    """Select rows, press C, and wait for the pictures."""
    view = desk.window.page.view
    view.setFocus()
    view.go_to(rows[0])
    for row in rows[1:]:
        QTest.mouseClick(
            view.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, view._cell(row).center()
        )
    QTest.keyClick(view, Key.Key_C)
    page = desk.window.late.compare
    assert desk.window.pages.currentWidget() is page
    shown = page.panes[: len(rows)]
    qtbot.waitUntil(lambda: all(not pane.canvas.image_size.isEmpty() for pane in shown))
    return page


def test_c_compares_and_escape_returns_to_the_selection(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 0, 1, 2)
    assert [h.image_id for h in page.compared] == [1, 2, 3]
    assert [pane.isVisible() for pane in page.panes] == [True, True, True, False]
    assert page.panes[1].title.text() == "snow-000001.jpg"
    assert not desk.window.panels.sidebar.isVisible(), "the page has the window alone"
    QTest.keyClick(page, Key.Key_Escape)
    view = desk.window.page.view
    assert desk.window.pages.currentWidget() is desk.window.page
    assert view.selected_count() == 3 and view.hasFocus()


def test_only_two_to_four_photos_can_be_compared(open_window: Open) -> None:
    desk = open_window(300)
    view, action = desk.window.page.view, desk.window.menus.actions["compare"]
    enabled = []
    view.setFocus()
    view.go_to(0)
    for _ in range(5):
        enabled.append(action.isEnabled())
        QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert enabled == [False, True, True, True, False]
    QTest.keyClick(view, Key.Key_C)
    assert desk.window.pages.currentWidget() is desk.window.page


def test_all_show_the_same_part(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 1, 2, 3, 6)
    canvases = [pane.canvas for pane in page.panes]
    asked = len(desk.link.sent(GetPreview))
    QTest.keyClick(page, Key.Key_Z)
    assert canvases[0].zoom == 1.0
    canvases[2].pan(-40, 30)
    views = [canvas.view for canvas in canvases]
    for zoom, centre in views[1:]:
        assert zoom == pytest.approx(views[0][0])
        assert (centre.x(), centre.y()) == pytest.approx(
            (views[0][1].x(), views[0][1].y()), abs=0.02
        )
    qtbot.waitUntil(lambda: len(desk.link.sent(GetPreview)) == asked + 4)
    QTest.keyClick(page, Key.Key_Z)
    assert all(canvas.fits for canvas in canvases)


def test_the_keys_mark_the_focused_photo(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 0, 1, 2)
    assert page.focused == 0
    QTest.keyClick(page, Key.Key_Right)
    QTest.keyClick(page, Key.Key_X)
    qtbot.waitUntil(lambda: page.compared[1].marks == PhotoMarks(rating=-1))
    assert page.panes[1].marks.text() == "rejected" and page.mark_bar.marks.rating == -1
    QTest.mouseClick(page.panes[2].canvas, LEFT)
    assert page.focused == 2
    QTest.keyClick(page, Key.Key_4)
    QTest.mouseClick(page.mark_bar.buttons["favourite"], LEFT)
    qtbot.waitUntil(lambda: page.compared[2].marks == PhotoMarks(favourite=True, rating=4))
    assert page.panes[2].marks.text() == "★★★★ · favourite"
    asked = [r.image_ids for r in desk.link.requests if isinstance(r, SetMarks)]
    assert asked == [(2,), (3,), (3,)]
    QTest.keyClick(page, Key.Key_Right)
    assert page.focused == 0, "after the last comes the first"
    properties = [pane.property("focused") for pane in page.panes[:3]]
    assert properties == [True, False, False]


def test_shift_p_picks_one_and_rejects_the_others_as_one_step(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 0, 1, 2)
    QTest.keyClick(page, Key.Key_Right)
    QTest.keyClick(page, Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: page.panes[0].marks.text() == "rejected")
    assert [pane.marks.text() for pane in page.panes[:3]] == ["rejected", "picked", "rejected"]
    desk.window.menus.actions["undo"].trigger()
    qtbot.waitUntil(lambda: all(h.marks == PhotoMarks() for h in page.compared))


def test_a_photo_that_is_turned_stays_comparable(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 1, 2)
    wide = page.panes[0].canvas.place()
    QTest.keyClick(page, Key.Key_BracketRight)
    qtbot.waitUntil(lambda: page.compared[0].marks.rotation == 90)
    qtbot.waitUntil(lambda: not page.panes[0].canvas.place().isEmpty())
    tall = page.panes[0].canvas.place()
    assert wide.width() > wide.height() and tall.width() < tall.height()


def test_photos_that_are_gone_leave_the_comparison(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 0, 1, 2)
    page.drop({2})
    assert [h.image_id for h in page.compared] == [1, 3]
    page.drop({99})
    assert len(page.compared) == 2
    page.drop({1})
    assert desk.window.pages.currentWidget() is desk.window.page


def test_two_photos_are_shown_with_a_divider(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 1, 2)
    QTest.keyClick(page, Key.Key_B)
    assert page.is_over and page.over.isVisible()
    assert page.over.accessibleDescription() == "The divider is at 50\u202f%"
    QTest.keyClick(page, Key.Key_Right)
    assert page.over.share == pytest.approx(0.55)
    middle = page.over.rect().center()
    held = QPoint(round(page.over.share * page.over.width()), middle.y())
    QTest.mousePress(page.over, LEFT, pos=held)
    QTest.mouseMove(page.over, QPoint(page.over.width() // 4, middle.y()))
    QTest.mouseRelease(page.over, LEFT, pos=QPoint(page.over.width() // 4, middle.y()))
    assert page.over.share == pytest.approx(0.25, abs=0.01)
    QTest.keyClick(page, Key.Key_Escape)
    assert not page.is_over and desk.window.pages.currentWidget() is page


def test_the_divider_parts_the_two_pictures(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 1, 2)
    for pane, colour in zip(page.panes, ("#ff0000", "#0000ff"), strict=False):
        image = QImage(300, 200, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        pane.canvas.show_image(image, pane.canvas.full_size, keep_view=False)
    QTest.keyClick(page, Key.Key_B)
    page.over.divide(0.3)
    image = page.over.grab().toImage()
    place, middle = page.over.place(), page.over.height() // 4
    x = round(0.3 * page.over.width())
    assert place.left() < x - 20
    assert image.pixelColor(x - 20, middle).name() == "#ff0000"
    assert image.pixelColor(x + 20, middle).name() == "#0000ff"
    page.over.zoom_to(2.0, QPointF(place.center()))
    assert not page.over.fits


def test_a_version_of_another_shape_is_not_distorted(open_window: Open, qtbot: QtBot) -> None:
    page = compare(open_window(300), qtbot, 1, 2)
    for pane, (width, colour) in zip(
        page.panes, ((300, "#ff0000"), (100, "#0000ff")), strict=False
    ):
        image = QImage(width, 200, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        pane.canvas.show_image(image, QSize(300, 200), keep_view=False)
    QTest.keyClick(page, Key.Key_B)
    page.over.divide(0.0)
    place = page.over.place()
    line = page.over.grab().toImage()
    blue = [x for x in range(line.width()) if line.pixelColor(x, 20).name() == "#0000ff"]
    assert len(blue) == pytest.approx(place.width() / 3, abs=3)
    assert (blue[0] + blue[-1]) / 2 == pytest.approx(place.center().x(), abs=3)


def test_three_photos_have_no_divider(open_window: Open, qtbot: QtBot) -> None:
    page = compare(open_window(300), qtbot, 0, 1, 2)
    QTest.keyClick(page, Key.Key_B)
    assert not page.is_over and not page.over_button.isEnabled()


def test_facts_that_differ_are_shown(open_window: Open, qtbot: QtBot) -> None:
    facts = Facts(600, 400, iso=100)
    hits = [hit(1), hit(2, marks=PhotoMarks(rotation=90)), hit(3)]
    known = {n: Details(0, n, facts, (), 1_000_000 if n < 3 else 2_000_000) for n in (1, 2, 3)}
    assert differences(hits, known) == [
        ["600 × 400", "1.0 MB"], ["400 × 600", "1.0 MB"], ["600 × 400", "2.0 MB"],
    ]  # fmt: skip
    alike = differences(hits[:1] * 2, known)
    assert alike[0] == alike[1] == ["600 × 400", "1.0 MB", "2026-05-01 12:00", "ISO 100"]
    page = compare(open_window(300), qtbot, 0, 1)
    qtbot.waitUntil(lambda: "×" in page.panes[0].facts.text())
    assert page.panes[0].facts.text().startswith("1600 × 2400")


def test_the_best_shot_is_that_which_the_stack_begins_with() -> None:
    top, second, third = hit(1, opened=1, stack=(2, 3)), hit(2, opened=1), hit(3, opened=1)
    assert best_shots([second, top]) == {1}
    assert best_shots([second, third]) == set(), "the best one is not among them"
    assert best_shots([top, hit(9)]) == set(), "the others are of no stack"
    assert best_shots([hit(1, stack=(2,)), hit(2)]) == {1}


def test_the_best_of_a_burst_is_marked(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    desk.link.burst = 3
    window = desk.window
    QTest.keyClicks(window.page.bar.edit, "boat")
    qtbot.waitUntil(
        lambda: window.page.model.hit(1) is not None and bool(window.page.model.hit(1).stack)
    )  # type: ignore[union-attr]
    window.page.stack_wanted.emit(window.page.model.image_at(1), True)
    qtbot.waitUntil(lambda: window.page.model.image_at(2) == 90_001)
    page = compare(desk, qtbot, 2, 1)
    marked = [pane.best.isVisible() for pane in page.panes[:2]]
    assert marked == [True, False], "in the order of the list, the best first"


def test_names_for_screen_readers_and_a_narrow_window(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 1, 2)
    assert unnamed(page) == []
    assert page.panes[0].y() == page.panes[1].y()
    desk.window.resize(480, 700)
    qtbot.waitUntil(lambda: page.panes[0].x() == page.panes[1].x())


def stacked(desk: Desk, qtbot: QtBot) -> None:
    """Search, so that a burst of four is behind the second photo."""
    desk.link.burst = 4
    window = desk.window
    QTest.keyClicks(window.page.bar.edit, "boat")
    qtbot.waitUntil(lambda: bool((found := window.page.model.hit(1)) and found.stack))
    window.page.view.setFocus()
    window.page.view.go_to(1)


def test_one_photo_that_stands_for_a_stack_is_compared_with_the_others(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    stacked(desk, qtbot)
    top = desk.window.page.model.image_at(1)
    QTest.keyClick(desk.window.page.view, Key.Key_C)
    page = desk.window.late.compare
    qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is page)
    assert [h.image_id for h in page.compared] == [top, 90_001, 90_002, 90_003]
    assert [pane.best.isVisible() for pane in page.panes] == [True, False, False, False]
    QTest.keyClick(page, Key.Key_Right)
    QTest.keyClick(page, Key.Key_P)
    qtbot.waitUntil(lambda: page.compared[1].marks.picked)


def test_c_in_the_preview_compares_the_stack_of_the_photo(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    stacked(desk, qtbot)
    view, action = desk.window.page.view, desk.window.menus.actions["compare"]
    QTest.keyClick(view, Key.Key_Space)
    assert action.isEnabled()
    QTest.keyClick(desk.window.preview, Key.Key_Right)
    assert not action.isEnabled(), "a photo alone"
    QTest.keyClick(desk.window.preview, Key.Key_Left)
    QTest.keyClick(desk.window.preview, Key.Key_C)
    qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is desk.window.late.compare)


def test_a_stack_that_the_engine_does_not_know_is_told(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    stacked(desk, qtbot)
    desk.link.refuse[GetDetails] = Trouble(0, "This photo is not in the library any more.")
    QTest.keyClick(desk.window.page.view, Key.Key_C)
    qtbot.waitUntil(lambda: "not in the library" in desk.window.page.banner.text)
    assert desk.window.pages.currentWidget() is desk.window.page


def test_a_comparison_that_was_left_does_nothing(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 0, 1)
    ids = {one.image_id for one in page.compared}
    QTest.keyClick(page, Key.Key_Escape)
    desk.window.page.view.go_to(0)
    desk.window.show_preview()
    desk.window.keeping.trash.gone.emit({min(ids)})
    assert desk.window.pages.page is desk.window.preview and desk.window.preview.row == 1


def test_full_size_comes_to_rest(open_window: Open, qtbot: QtBot) -> None:
    """The fake engine renders fewer pixels than are asked for, as rounding does."""
    page = compare(open_window(300), qtbot, 1, 2)
    QTest.keyClick(page, Key.Key_Z)
    canvas = page.panes[0].canvas
    qtbot.waitUntil(lambda: canvas.image_size.width() >= 1500)
    qtbot.wait(300)
    drawn: list[int] = []
    canvas.image_shown.connect(lambda: drawn.append(1))
    qtbot.wait(500)
    assert drawn == []


def test_a_mark_leaves_the_picture_alone(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    page = compare(desk, qtbot, 1, 2)
    drawn: list[int] = []
    for pane in page.panes:
        pane.canvas.image_shown.connect(lambda: drawn.append(1))
    QTest.keyClick(page, Key.Key_4)
    qtbot.waitUntil(lambda: page.compared[0].marks.rating == 4)
    assert drawn == []
