"""The slideshow: its keys, its pace, and what it passes over."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosearch.gui.preview.slideshow import Slideshow
from photosearch.service.messages import Trouble
from photosearch.service.requests import GetPreview
from tests.gui.conftest import Desk, open_preview
from tests.gui.test_accessible import unnamed

Open = Callable[..., Desk]
Key = Qt.Key


def begun(desk: Desk, qtbot: QtBot, row: int = 0) -> Slideshow:
    desk.window.page.view.go_to(row)
    QTest.keyClick(desk.window.page.view, Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    show = desk.window.late.slideshow
    assert show.isVisible() and show.isFullScreen()
    return show


def shows(show: Slideshow, row: int) -> bool:
    return show.row == row and show._next.isActive()


def test_it_goes_on_by_itself_and_ends_where_it_was(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    show = begun(desk, qtbot, 2)
    qtbot.waitUntil(lambda: shows(show, 2))
    assert show.canvas.fits and show._next.interval() == 5000
    show._next.timeout.emit()
    qtbot.waitUntil(lambda: shows(show, 3))
    QTest.keyClick(show, Key.Key_Escape)
    assert not show.isVisible() and not show._next.isActive()
    assert desk.window.page.view.current_row() == 3
    show._next.timeout.emit()  # late
    assert not show.isVisible()


def test_keys(open_window: Open, qtbot: QtBot) -> None:
    show = begun(open_window(300), qtbot)
    qtbot.waitUntil(lambda: shows(show, 0))
    QTest.keyClick(show, Key.Key_Space)
    assert show.paused and not show._next.isActive()
    QTest.keyClick(show, Key.Key_Right)
    qtbot.waitUntil(lambda: show.row == 1 and show.canvas.accessibleDescription() != "")
    assert not show._next.isActive(), "the pause goes on"
    QTest.keyClick(show, Key.Key_Space)
    assert show._next.isActive()
    QTest.keyClick(show, Key.Key_Left)
    QTest.keyClick(show, Key.Key_Left)
    qtbot.waitUntil(lambda: shows(show, 299))
    QTest.keyClick(show, Key.Key_Right)
    qtbot.waitUntil(lambda: shows(show, 0)), "after the last comes the first"


def test_the_pace_is_kept(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    show = begun(desk, qtbot)
    qtbot.waitUntil(lambda: shows(show, 0))
    QTest.keyClick(show, Key.Key_Plus)
    assert show.seconds == 7 and show._next.interval() == 7000
    for _ in range(20):
        QTest.keyClick(show, Key.Key_Minus)
    assert show.seconds == 2 and "2 second" in show._text.text()
    desk.window.quit()
    again = begun(open_window(300), qtbot)
    assert again.seconds == 2
    again._state.setValue("slideshow_seconds", "often")
    assert again.seconds == 5, "a value that makes no sense is the usual one"


def test_photos_that_are_offline_or_unreadable_are_passed_over(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    show = begun(desk, qtbot, 6)  # offline
    qtbot.waitUntil(lambda: shows(show, 7))
    QTest.keyClick(show, Key.Key_Left)
    qtbot.waitUntil(lambda: shows(show, 5)), "back over it too"
    show._show(50, 1)
    qtbot.waitUntil(lambda: shows(show, 50))
    asked = len(desk.link.sent(GetPreview))
    desk.link.refuse[GetPreview] = Trouble(0, "This photo cannot be read.")
    show._show(60, 1)
    qtbot.waitUntil(lambda: show.row < 8 and show._next.isActive()), "those that were read"
    assert len(desk.link.sent(GetPreview)) - asked >= 200


def test_if_none_can_be_shown_it_ends(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(12)
    desk.link.unplugged = True
    desk.window.search.refresh()
    hit = desk.window.page.model.hit
    qtbot.waitUntil(lambda: bool(hit(0) and hit(0).offline))  # type: ignore[union-attr]
    show = begun(desk, qtbot)
    qtbot.waitUntil(lambda: not show.isVisible())


def test_it_begins_with_the_photo_in_the_preview_and_the_preview_follows(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    open_preview(desk, qtbot)
    preview = desk.window.preview
    QTest.mouseClick(preview._buttons["slideshow"], Qt.MouseButton.LeftButton)
    show = desk.window.late.slideshow
    qtbot.waitUntil(lambda: shows(show, 4))
    QTest.keyClick(show, Key.Key_Right)
    qtbot.waitUntil(lambda: shows(show, 5))
    QTest.keyClick(show, Key.Key_Escape)
    assert preview.row == 5 and desk.window.pages.currentWidget() is preview


def test_a_photo_whose_page_is_not_loaded_comes_later(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(1000)
    show = begun(desk, qtbot)
    desk.link.hold = True
    show._show(700, 1)
    assert not show._next.isActive() and show.isVisible()
    desk.link.release()
    qtbot.waitUntil(lambda: shows(show, 700))


def test_the_bar_fades_and_comes_back(open_window: Open, qtbot: QtBot) -> None:
    show = begun(open_window(300), qtbot)
    qtbot.waitUntil(lambda: shows(show, 0))
    assert show.bar.isVisible() and unnamed(show) == []
    show._hide_bar()
    qtbot.waitUntil(lambda: not show.bar.isVisible())
    assert show.cursor().shape() == Qt.CursorShape.BlankCursor
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove, QPointF(50, 50), QPointF(50, 50), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(show, moved)
    assert show.bar.isVisible() and show.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_an_empty_library_shows_nothing(open_window: Open) -> None:
    desk = open_window(0)
    desk.window.menus.actions["slideshow"].trigger()
    assert not desk.window.late.slideshow.isVisible()


def test_a_list_that_grows_does_not_stop_it(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    show = begun(desk, qtbot, 2)
    qtbot.waitUntil(lambda: shows(show, 2))
    shown: list[bool] = []
    show.loader.ready.connect(lambda *_: shown.append(True))
    show._next.start(60_000)
    desk.link.photos += 1
    desk.window.search.refresh_soon()
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 301)
    assert show._next.interval() == 60_000 and shows(show, 2), "the time of the photo goes on"
