"""The filmstrip below the preview."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosearch.gui.preview.filmstrip import ACCENT, Filmstrip
from photosearch.service.requests import MoreRows
from tests.gui.conftest import Desk, open_preview

Open = Callable[..., Desk]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def wheel(strip: Filmstrip, by: int) -> None:
    at = QPointF(strip.rect().center())
    event = QWheelEvent(
        at, QPointF(strip.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, by),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(strip, event)


def test_a_click_goes_to_a_photo_and_the_current_one_is_marked(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    open_preview(desk, qtbot)
    preview, strip = desk.window.preview, desk.window.preview.filmstrip
    assert strip.isVisible() and strip.row == 4
    QTest.mouseClick(strip, LEFT, pos=strip.place(7).center())
    assert preview.row == strip.row == 7
    assert desk.window.page.view.current_row() == 7, "the grid follows"
    place = strip.place(7)
    image = strip.grab().toImage()
    assert image.pixelColor(place.left() - 2, place.center().y()) == ACCENT
    QTest.keyClick(preview, Key.Key_Right)
    assert strip.row == 8
    assert strip.accessibleName() == "Filmstrip"
    assert strip.accessibleDescription() == "harbour-000008.jpg, 9 of 300"


def test_a_million_photos_load_only_what_is_in_view(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(1_000_000)
    open_preview(desk, qtbot)
    strip = desk.window.preview.filmstrip
    qtbot.waitUntil(lambda: len(strip._in_view) > 5)
    before = len(desk.link.sent(MoreRows))
    desk.window.preview._go_to(777_777)
    qtbot.waitUntil(lambda: desk.window.page.model.hit(777_777) is not None)
    assert 777_777 in strip.rows() and len(strip.rows()) < 20
    middle = strip.place(777_777).center().x()
    assert abs(middle - strip.width() / 2) <= 1
    qtbot.wait(50)
    assert len(desk.link.sent(MoreRows)) - before <= 3, "its page, and that beside it"
    assert not strip.children() or all(not hasattr(c, "row") for c in strip.children())


def test_the_wheel_scrolls_to_the_ends_and_no_further(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    open_preview(desk, qtbot)
    strip = desk.window.preview.filmstrip
    wheel(strip, -240)
    assert strip.rows().start == 2 and desk.window.preview.row == 4, "nothing else moves"
    for _ in range(400):
        wheel(strip, -120)
    assert strip.place(299).right() == strip.width() - 1
    for _ in range(400):
        wheel(strip, 120)
    assert strip.place(0).left() == 0


def test_few_photos_are_in_the_middle(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(5)
    open_preview(desk, qtbot)
    strip = desk.window.preview.filmstrip
    ends = strip.place(0).left() + strip.place(4).right() + 1
    assert abs(ends - strip.width()) <= 1


def test_the_strip_can_be_put_away_and_stays_so(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    open_preview(desk, qtbot)
    preview, action = desk.window.preview, desk.window.menus.actions["filmstrip"]
    assert action.isChecked()
    QTest.keyClick(
        preview,
        Key.Key_B,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert not preview.filmstrip.isVisible() and not action.isChecked()
    desk.window.quit()
    again = open_window(300)
    open_preview(again, qtbot)
    assert not again.window.preview.filmstrip.isVisible()


def test_from_right_to_left_the_first_photo_is_at_the_right(
    open_window: Open, qtbot: QtBot
) -> None:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        desk = open_window(300)
        open_preview(desk, qtbot)
        strip = desk.window.preview.filmstrip
        assert strip.place(1).right() < strip.place(0).left()
        QTest.mouseClick(strip, LEFT, pos=strip.place(5).center())
        assert desk.window.preview.row == 5
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_screen_readers_find_it(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    open_preview(desk, qtbot)
    found = QAccessible.queryAccessibleInterface(desk.window.preview.filmstrip)
    assert found is not None and found.text(QAccessible.Text.Name) == "Filmstrip"


def test_strip_and_grid_do_not_take_each_others_pictures(open_window: Open, qtbot: QtBot) -> None:
    """Both load from one queue, and only the page in view may."""
    desk = open_window(3000)
    open_preview(desk, qtbot)
    view, strip = desk.window.page.view, desk.window.preview.filmstrip
    thumbnails = desk.window.thumbnails
    wanted: list[set[int]] = []
    real = thumbnails.want_tiles
    thumbnails.want_tiles = lambda tiles: wanted.append({t[1] for t in tiles})  # type: ignore[method-assign]
    desk.window.preview._go_to(1500)
    qtbot.waitUntil(lambda: bool(wanted) and not view._settle.isActive())
    assert wanted and all(widths == {68} for widths in wanted if widths)
    thumbnails.want_tiles = real  # type: ignore[method-assign]
    QTest.keyClick(desk.window.preview, Key.Key_Escape)
    hits = [view._model.hit(row) for row in view.visible_rows()]
    qtbot.waitUntil(lambda: all(h and thumbnails.pixmap(h.thumb) for h in hits))
    cell = view._cell(1500)
    hit = view._model.hit(1500)
    assert hit is not None and not strip.isVisible()
    qtbot.waitUntil(
        lambda: thumbnails.tile(view.photos.tile(hit, cell.width(), cell.height())) is not None
    )
