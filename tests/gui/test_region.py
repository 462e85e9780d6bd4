"""Searching with a part of a picture: framed with the mouse or the keys, in the preview or in a dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Example, Query
from photosearch.gui.common.region import SMALLEST, STEP, Region, RegionPicker
from photosearch.gui.query.region_dialog import RegionDialog
from photosearch.service.messages import Trouble
from photosearch.service.requests import Ask, GetPreview
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
Key = Qt.Key
Mod = Qt.KeyboardModifier
Left = Qt.MouseButton.LeftButton
PLACE = QRectF(50, 20, 400, 200)


def asked(desk: Desk) -> list[Query]:
    return [r.query for r in desk.link.requests if isinstance(r, Ask)]


def drag(picker: RegionPicker, place: QRectF, *shares: tuple[float, float]) -> None:
    """Drag between points, given as fractions of the picture."""
    points = [
        QPointF(place.x() + x * place.width(), place.y() + y * place.height()).toPoint()
        for x, y in shares
    ]
    QTest.mousePress(picker, Left, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(picker, point)
    QTest.mouseRelease(picker, Left, pos=points[-1])


def near(region: Region | None, *expected: float) -> bool:
    return region == pytest.approx(expected, abs=0.01)


# The frame


@pytest.fixture
def picker(qtbot: QtBot) -> Iterator[RegionPicker]:
    """A picker over a picture of 400 x 200 pixels at (50, 20)."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(500, 240)
    made = RegionPicker(parent, lambda: PLACE)
    parent.show()
    made.setFocus()
    yield made


def test_a_drag_in_any_direction_makes_a_frame(picker: RegionPicker, qtbot: QtBot) -> None:
    for corners in (((0.1, 0.2), (0.6, 0.8)), ((0.6, 0.8), (0.1, 0.2)), ((0.1, 0.8), (0.6, 0.2))):
        picker.set_region(None)
        with qtbot.waitSignal(picker.drawn):
            drag(picker, PLACE, *corners)
        assert near(picker.region, 0.1, 0.2, 0.5, 0.6)


def test_a_frame_is_clipped_to_the_picture(picker: RegionPicker) -> None:
    drag(picker, PLACE, (0.5, 0.5), (1.1, 1.05))
    assert near(picker.region, 0.5, 0.5, 0.5, 0.5)
    picker.set_region(None)
    drag(picker, PLACE, (-0.1, -0.05), (0.25, 0.25))
    assert near(picker.region, 0, 0, 0.25, 0.25)
    picker.set_region((0.1, 0.1, 0.2, 0.2))
    drag(picker, PLACE, (-0.1, 0.6), (-0.05, 0.9))
    assert near(picker.region, 0.1, 0.1, 0.2, 0.2), "a drag beside the picture makes no frame"


def test_a_click_makes_no_frame(picker: RegionPicker, qtbot: QtBot) -> None:
    for end in ((0.5, 0.5), (0.51, 0.9), (0.9, 0.52)):
        with qtbot.waitSignal(picker.refused), qtbot.assertNotEmitted(picker.drawn):
            drag(picker, PLACE, (0.5, 0.5), end)
        assert picker.region is None
    drag(picker, PLACE, (0.1, 0.1), (0.13, 0.9))
    assert near(picker.region, 0.1, 0.1, SMALLEST, 0.8)


def test_a_frame_is_moved_within_the_picture(picker: RegionPicker) -> None:
    picker.set_region((0.2, 0.2, 0.4, 0.4))
    drag(picker, PLACE, (0.4, 0.4), (0.5, 0.3))
    assert near(picker.region, 0.3, 0.1, 0.4, 0.4)
    drag(picker, PLACE, (0.4, 0.2), (1.0, 1.0))
    assert near(picker.region, 0.6, 0.6, 0.4, 0.4)
    drag(picker, PLACE, (0.1, 0.1), (0.5, 0.5))
    assert near(picker.region, 0.1, 0.1, 0.4, 0.4), "a drag from outside the frame makes a new one"


def test_a_frame_can_be_made_with_the_keys(picker: RegionPicker, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(picker.accepted):
        QTest.keyClick(picker, Key.Key_Return)
    QTest.keyClick(picker, Key.Key_Right)
    assert near(picker.region, 0.25, 0.25, 0.5, 0.5), "the first key press makes a frame"
    QTest.keyClick(picker, Key.Key_Right)
    QTest.keyClick(picker, Key.Key_Up)
    QTest.keyClick(picker, Key.Key_Left, Mod.ShiftModifier)
    QTest.keyClick(picker, Key.Key_Down, Mod.ShiftModifier)
    assert near(picker.region, 0.25 + STEP, 0.25 - STEP, 0.5 - STEP, 0.5 + STEP)
    for _ in range(60):
        QTest.keyClick(picker, Key.Key_Left, Mod.ShiftModifier)
        QTest.keyClick(picker, Key.Key_Down)
    region = picker.region
    assert region is not None and region[2] == pytest.approx(SMALLEST)
    assert region[1] + region[3] == pytest.approx(1)
    with qtbot.waitSignal(picker.accepted):
        QTest.keyClick(picker, Key.Key_Return)


def test_escape_ends_the_drag_first(picker: RegionPicker, qtbot: QtBot) -> None:
    picker.set_region((0.1, 0.1, 0.2, 0.2))
    QTest.mousePress(picker, Left, pos=PLACE.center().toPoint())
    QTest.mouseMove(picker, PLACE.bottomRight().toPoint())
    with qtbot.assertNotEmitted(picker.cancelled), qtbot.assertNotEmitted(picker.drawn):
        QTest.keyClick(picker, Key.Key_Escape)
        QTest.mouseRelease(picker, Left, pos=PLACE.bottomRight().toPoint())
    assert near(picker.region, 0.1, 0.1, 0.2, 0.2)
    with qtbot.waitSignal(picker.cancelled):
        QTest.keyClick(picker, Key.Key_Escape)


def test_the_frame_is_visible(picker: RegionPicker) -> None:
    picker.set_region((0.25, 0.25, 0.5, 0.5))
    image = picker.parentWidget().grab().toImage()
    ground = image.pixelColor(4, 4)
    inside = image.pixelColor(PLACE.center().toPoint())
    dim = image.pixelColor(60, 30)
    assert inside == ground and dim.lightness() < ground.lightness() - 60
    edge = {image.pixelColor(150 + dx, 120).name() for dx in range(-3, 4)}
    assert "#ffffff" in edge and any(name < "#333333" for name in edge)


# The preview


def previewed(open_window: Open, qtbot: QtBot) -> Desk:
    desk = open_window(300)
    desk.window.page.view.go_to(4)
    desk.window.show_preview()
    with qtbot.waitSignal(desk.window.preview.loader.ready):
        pass
    return desk


def test_the_preview_searches_with_a_part_of_its_photo(open_window: Open, qtbot: QtBot) -> None:
    desk = previewed(open_window, qtbot)
    window, preview = desk.window, desk.window.preview
    QTest.mouseClick(preview._buttons["region"], Left)
    assert preview.region.isVisible() and preview._hint.isVisible()
    assert preview.region.size() == preview.canvas.size()
    drag(preview.region, preview.canvas.place(), (0.2, 0.3), (0.7, 0.9))
    qtbot.waitUntil(lambda: not window.search.busy)
    (example,) = asked(desk)[-1].examples
    assert example.image_id == 5 and near(example.region, 0.2, 0.3, 0.5, 0.6)
    assert window.pages.currentWidget() is window.page and not preview.region.isVisible()
    assert [c.accessibleName() for c in window.page.bar.chips.chips] == [
        "Like a part of market-000004.jpg"
    ]
    assert window.page.bar.sentence.text() == "like a part of market-000004.jpg"


def test_the_frame_on_a_zoomed_photo_matches_what_is_visible(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = previewed(open_window, qtbot)
    preview = desk.window.preview
    preview.canvas.zoom_to(1.0)
    QTest.keyClick(preview, Key.Key_R)
    place = preview.canvas.place()
    assert place.width() > preview.canvas.width()
    drag(preview.region, place, (0.45, 0.45), (0.55, 0.55))
    (example,) = asked(desk)[-1].examples
    assert near(example.region, 0.45, 0.45, 0.1, 0.1)


def test_framing_in_the_preview_can_be_cancelled(open_window: Open, qtbot: QtBot) -> None:
    desk = previewed(open_window, qtbot)
    window, preview = desk.window, desk.window.preview
    before = asked(desk)
    QTest.keyClick(preview, Key.Key_R)
    assert preview.region.hasFocus()
    QTest.keyClick(preview.region, Key.Key_Escape)
    assert not preview.region.isVisible() and preview.hasFocus()
    assert window.pages.currentWidget() is preview
    QTest.keyClick(preview, Key.Key_R)
    preview.step(1)
    assert not preview.region.isVisible(), "another photo"
    QTest.keyClick(preview, Key.Key_R)
    drag(preview.region, preview.canvas.place(), (0.5, 0.5), (0.501, 0.501))
    assert preview.region.isVisible() and asked(desk) == before
    QTest.keyClick(preview.region, Key.Key_Right)
    QTest.keyClick(preview.region, Key.Key_Return)
    (example,) = asked(desk)[-1].examples
    assert example == Example(image_id=6, region=(0.25, 0.25, 0.5, 0.5))


def test_a_part_of_a_picture_in_the_query_stays_in_it(open_window: Open, qtbot: QtBot) -> None:
    desk = previewed(open_window, qtbot)
    window = desk.window
    hit = window.preview.hit
    assert hit is not None
    window.composer.enter("snow")
    window.by_picture.add_example([hit], "unlike")
    window.by_picture.search_part(hit, (0.0, 0.0, 0.5, 0.5))
    wanted = Example(image_id=5, role="unlike", region=(0.0, 0.0, 0.5, 0.5))
    assert asked(desk)[-1] == Query("snow", (wanted,))


# The dialog


def dialog_of(desk: Desk) -> RegionDialog:
    found = [d for d in desk.window.findChildren(RegionDialog) if d.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_part_is_chosen_from_a_chip(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    window = desk.window
    window.by_picture.search_files(["/x/a.jpg", "/x/b.jpg"])
    menu = window.page.bar.chips.chips[1].menu()
    assert menu is not None
    next(a for a in menu.actions() if "part" in a.text()).trigger()
    dialog = dialog_of(desk)
    assert "b.jpg" in dialog.windowTitle() and not dialog.take.isEnabled()
    qtbot.waitUntil(dialog.picker.isVisible)
    assert not dialog.take.isEnabled(), "there is no frame yet"
    drag(dialog.picker, dialog.picture.place(), (0.5, 0.5), (0.501, 0.5))
    assert dialog.say.text() == "Drag a larger frame."
    drag(dialog.picker, dialog.picture.place(), (0.1, 0.1), (0.5, 0.6))
    QTest.mouseClick(dialog.take, Left)
    first, second = asked(desk)[-1].examples
    assert first == Example("/x/a.jpg") and near(second.region, 0.1, 0.1, 0.4, 0.5)

    window.composer.ask_for_region(1)
    dialog = dialog_of(desk)
    qtbot.waitUntil(dialog.picker.isVisible)
    assert near(dialog.picker.region, 0.1, 0.1, 0.4, 0.5), (
        "the dialog starts with the current region"
    )
    before = asked(desk)
    QTest.keyClick(dialog.picker, Key.Key_Escape)
    assert not dialog.isVisible() and asked(desk) == before

    window.composer.ask_for_region(1)
    dialog = dialog_of(desk)
    QTest.mouseClick(dialog.whole, Left)
    assert asked(desk)[-1] == Query(examples=(Example("/x/a.jpg"), Example("/x/b.jpg")))


def test_a_part_of_a_result_is_chosen_with_the_keys(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    window = desk.window
    window.page.view.setFocus()
    window.page.view.go_to(2)
    QTest.keyClick(window.page.view, Key.Key_R, Mod.ControlModifier | Mod.ShiftModifier)
    dialog = dialog_of(desk)
    qtbot.waitUntil(dialog.picker.isVisible)
    QTest.keyClick(dialog.picker, Key.Key_Left)
    QTest.keyClick(dialog.picker, Key.Key_Return)
    wanted = Example(image_id=3, region=(0.25, 0.25, 0.5, 0.5))
    assert asked(desk)[-1] == Query(examples=(wanted,))


def test_the_dialog_reports_a_missing_picture(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    desk.window.by_picture.search_files(["/x/a.jpg"])
    desk.link.refuse[GetPreview] = Trouble(0, "/x/a.jpg cannot be reached.", "Plug in its drive.")
    desk.window.composer.ask_for_region(0)
    dialog = dialog_of(desk)
    qtbot.waitUntil(lambda: dialog.say.text().startswith("/x/a.jpg cannot be reached."))
    assert not dialog.take.isEnabled() and not dialog.picker.isVisible()
    QTest.keyClick(dialog, Key.Key_Escape)


def test_a_chip_removed_meanwhile_gets_no_region(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    desk.window.by_picture.search_files(["/x/a.jpg"])
    desk.window.composer.ask_for_region(0)
    dialog = dialog_of(desk)
    desk.window.searching.clear()
    before = asked(desk)
    dialog._end_with((0, 0, 0.5, 0.5))
    assert asked(desk) == before
