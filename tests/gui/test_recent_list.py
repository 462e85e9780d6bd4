"""The list of recent searches: keys, the mouse, when it closes, and what it covers."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.records import Query
from photosearch.base.settings import Settings
from photosearch.gui.query.recent_list import RecentList
from photosearch.service.requests import Ask
from tests.gui.conftest import Desk
from tests.gui.looks import READABLE, best_contrast, pixels
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]
Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier
SEARCHES = ("snow on a hill", "dog", "snowman", "beach at night")


def opened(open_window: Open) -> tuple[Desk, RecentList]:
    desk = open_window(100, Settings(recent_searches=SEARCHES, first_run_done=True))
    desk.window.page.bar.focus()
    return desk, desk.window.page.bar.recent


def lines(recent: RecentList) -> list[str]:
    return [recent.item(row).text() for row in range(recent.count())] * recent.isVisible()


def chosen(recent: RecentList) -> str:
    item = recent.currentItem()
    return item.text() if item is not None else ""


def asked(desk: Desk) -> Query:
    return [r.query for r in desk.link.requests if isinstance(r, Ask)][-1]


@pytest.mark.parametrize("typed", ["", "snow", "nothing like it"])
def test_the_down_key_moves_to_the_photos(open_window: Open, qtbot: QtBot, typed: str) -> None:
    desk, recent = opened(open_window)
    page = desk.window.page
    desk.link.nothing_for = "never"
    QTest.keyClicks(page.bar.edit, typed)
    assert lines(recent) == (["snow on a hill", "snowman"] if typed == "snow" else [])
    qtbot.waitUntil(lambda: not (desk.window.search.busy or desk.window.search._rest.isActive()))
    QTest.keyClick(page.bar.edit, Key.Key_Down)
    assert page.view.hasFocus() and page.view.current_row() == 0
    assert not recent.isVisible() and page.bar.edit.text() == typed


def test_alt_down_chooses_a_search(open_window: Open, qtbot: QtBot) -> None:
    desk, recent = opened(open_window)
    edit = desk.window.page.bar.edit
    QTest.keyClick(edit, Key.Key_Down, Alt)
    assert lines(recent) == list(SEARCHES) and chosen(recent) == SEARCHES[0]
    for key, line in ((Key.Key_Down, 1), (Key.Key_Down, 2), (Key.Key_Up, 1)):
        QTest.keyClick(edit, key)
        assert chosen(recent) == SEARCHES[line] and edit.hasFocus()
    QTest.keyClick(edit, Key.Key_Return)
    assert not recent.isVisible() and asked(desk) == Query("dog") and edit.text() == "dog"
    edit.setFocus()
    QTest.keyClick(edit, Key.Key_Down, Alt)
    assert not recent.isVisible(), "no other search contains the typed words"


def test_a_click_chooses_a_search(open_window: Open) -> None:
    desk, recent = opened(open_window)
    QTest.keyClicks(desk.window.page.bar.edit, "night")
    place = recent.visualItemRect(recent.item(0)).center()
    QTest.mouseClick(recent.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not recent.isVisible() and asked(desk) == Query("beach at night")


def test_enter_searches_for_the_typed_words(open_window: Open) -> None:
    desk, recent = opened(open_window)
    QTest.keyClicks(desk.window.page.bar.edit, "snow")
    QTest.keyClick(desk.window.page.bar.edit, Key.Key_Return)
    assert not recent.isVisible() and asked(desk) == Query("snow")


def test_escape_closes_the_list_before_it_clears_the_search(open_window: Open) -> None:
    desk, recent = opened(open_window)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "snow")
    QTest.keyClick(edit, Key.Key_Escape)
    assert not recent.isVisible() and edit.text() == "snow"
    QTest.keyClick(edit, Key.Key_Escape)
    assert edit.text() == "" and desk.window.search.query == Query()


CLOSES: dict[str, Callable[[Desk], object]] = {
    "the focus goes": lambda desk: desk.window.page.view.setFocus(),
    "the window becomes smaller": lambda desk: desk.window.resize(800, 600),
    "the folders panel opens": lambda desk: desk.window.menus.actions["folders"].trigger(),
    "the preview opens": lambda desk: (desk.window.page.view.go_to(0), desk.window.show_preview()),
    "the field is emptied": lambda desk: [
        QTest.keyClick(desk.window.page.bar.edit, Key.Key_Backspace) for _ in "snow"
    ],
    "the searches are forgotten": lambda desk: desk.preferences.forget_searches(),
}


@pytest.mark.parametrize("event", CLOSES)
def test_the_list_closes_when(open_window: Open, qtbot: QtBot, event: str) -> None:
    desk, recent = opened(open_window)
    QTest.keyClicks(desk.window.page.bar.edit, "snow")
    assert recent.isVisible()
    CLOSES[event](desk)
    qtbot.waitUntil(lambda: not recent.isVisible())


def test_the_list_covers_nothing_but_photos(open_window: Open) -> None:
    """The list is not a separate window, so it moves with the page and cannot cover a panel."""
    desk, recent = opened(open_window)
    window, page = desk.window, desk.window.page
    window.resize(640, 400)
    window.menus.actions["folders"].trigger()
    page.bar.focus()
    QTest.keyClicks(page.bar.edit, "o")
    assert recent.isVisible() and not recent.isWindow()
    window.move(window.pos() + QPoint(60, 40))
    place = QRect(recent.mapTo(window, QPoint()), recent.size())
    dock = QRect(window.dock.mapTo(window, QPoint()), window.dock.size())
    assert recent.isVisible() and not place.intersects(dock)
    field = QRect(page.bar.edit.mapTo(window, QPoint()), page.bar.edit.size())
    assert not place.intersects(field) and place.top() < field.bottom() + 12
    assert window.rect().contains(place)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_list_is_visible(open_window: Open, shoot: Shoot, name: str) -> None:
    settings = Settings(recent_searches=SEARCHES, first_run_done=True, theme=name)
    window = open_window(100, settings).window
    window.page.bar.focus()
    QTest.keyClick(window.page.bar.edit, Key.Key_Down, Alt)
    shoot(window, f"recent-{name}")
    recent = window.page.bar.recent
    assert lines(recent) == list(SEARCHES) and recent.verticalScrollBar().maximum() == 0
    drawn = pixels(recent.grab().toImage())
    for row in range(recent.count()):
        line = recent.visualItemRect(recent.item(row)).translated(recent.viewport().pos())
        area = drawn[line.top() : line.bottom() + 1, line.left() : line.right() + 1]
        assert best_contrast(area) >= READABLE
