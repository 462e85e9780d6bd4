"""The list below the search field: recent and saved searches, completions; keys, the mouse, when it closes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.gui.common.recent_words import packed, unpacked
from photosearch.gui.query.suggestions import Suggestions
from photosearch.service.messages import Completions
from photosearch.service.requests import Ask
from tests.gui.conftest import Desk
from tests.gui.looks import READABLE, best_contrast, pixels
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]
Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier
SEARCHES = ("snow on a hill", "dog", "snowman", "beach at night")


def opened(open_window: Open) -> tuple[Desk, Suggestions]:
    desk = open_window(100, Settings(recent_searches=SEARCHES, first_run_done=True))
    desk.window.page.bar.focus()
    return desk, desk.window.page.bar.suggestions


def lines(recent: Suggestions) -> list[str]:
    return [recent.item(row).text() for row in range(recent.count())] * recent.isVisible()


def chosen(recent: Suggestions) -> str:
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
    recent = window.page.bar.suggestions
    assert lines(recent) == list(SEARCHES) and recent.verticalScrollBar().maximum() == 0
    drawn = pixels(recent.grab().toImage())
    for row in range(recent.count()):
        line = recent.visualItemRect(recent.item(row)).translated(recent.viewport().pos())
        area = drawn[line.top() : line.bottom() + 1, line.left() : line.right() + 1]
        assert best_contrast(area) >= READABLE


NAMED = {
    "camera": (("NIKON D750", 234), ("NIKON Z6", 7), ("Canon EOS 5D", 3)),
    "is": (("screenshot", 12),),
    "": (("birthday cake", 0), ("birch", 0), ("Birgit", 1)),
}


def known(open_window: Open, qtbot: QtBot, *saved: SavedSearch) -> tuple[Desk, Suggestions]:
    desk = open_window(
        100, Settings(recent_searches=("camera in a bag",), first_run_done=True), hello=False
    )
    desk.link.named = NAMED
    desk.link.saved = list(saved)
    desk.link.say_hello()
    desk.window.page.bar.focus()
    qtbot.waitUntil(lambda: len(desk.window.saved.searches) == len(saved))
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 100)
    return desk, desk.window.page.bar.suggestions


def hint(offers: Suggestions, row: int) -> str:
    return str(offers.item(row).data(Qt.ItemDataRole.AccessibleTextRole)).partition(", ")[2]


def test_a_prefix_and_then_a_value_are_completed(open_window: Open, qtbot: QtBot) -> None:
    desk, offers = known(open_window, qtbot)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "dog -cam")
    assert lines(offers) == ["-camera:"] and hint(offers, 0) == "the camera"
    assert offers.currentRow() == -1, "nothing is chosen unasked"
    QTest.keyClick(edit, Key.Key_Tab)
    assert edit.text() == "dog -camera:" and edit.hasFocus()
    qtbot.waitUntil(lambda: lines(offers) == [name for name, _count in NAMED["camera"]])
    assert hint(offers, 0) == "234 photos" and hint(offers, 1) == "7 photos"
    QTest.keyClicks(edit, "nik")
    qtbot.waitUntil(lambda: lines(offers) == ["NIKON D750", "NIKON Z6"])
    for key, row in ((Key.Key_Down, 0), (Key.Key_Down, 1), (Key.Key_Up, 0), (Key.Key_Up, -1)):
        QTest.keyClick(edit, key)
        assert offers.currentRow() == row and edit.text() == "dog -camera:nik"
    QTest.keyClick(edit, Key.Key_Down)
    QTest.keyClick(edit, Key.Key_Return)
    assert edit.text() == 'dog -camera:"NIKON D750" ' and lines(offers) == []
    qtbot.waitUntil(lambda: asked(desk).words == 'dog -camera:"NIKON D750" ')
    chips = [one.part.name for one in desk.window.page.bar.chips.chips]
    assert any("NIKON D750" in name for name in chips)


def test_what_follows_the_cursor_stays(open_window: Open, qtbot: QtBot) -> None:
    desk, offers = known(open_window, qtbot)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "is: at night")
    edit.setCursorPosition(3)
    QTest.keyClicks(edit, "s")
    qtbot.waitUntil(lambda: lines(offers) == ["screenshot"])
    place = offers.visualItemRect(offers.item(0)).center()
    QTest.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert edit.text() == "is:screenshot at night" and edit.cursorPosition() == 14


def test_enter_searches_unless_a_completion_is_chosen(open_window: Open, qtbot: QtBot) -> None:
    desk, offers = known(open_window, qtbot)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "camera:nik")
    qtbot.waitUntil(lambda: len(lines(offers)) == 2)
    QTest.keyClick(edit, Key.Key_Return)
    assert asked(desk) == Query("camera:nik") and edit.text() == "camera:nik"
    assert lines(offers) == []


def test_completions_that_come_late_change_nothing(open_window: Open, qtbot: QtBot) -> None:
    """They never open the list over an answer, and never take away what the user has chosen."""
    desk, offers = known(open_window, qtbot)
    edit, link = desk.window.page.bar.edit, desk.link
    link.hold = True
    QTest.keyClicks(edit, "camera:n")
    QTest.keyClick(edit, Key.Key_Return)
    link.release()
    qtbot.waitUntil(lambda: not desk.window.search.busy)
    assert lines(offers) == []
    link.hold = True
    edit.setFocus()
    edit.clear()
    QTest.keyClicks(edit, "camer")
    QTest.keyClick(edit, Key.Key_Down)
    QTest.keyClick(edit, Key.Key_Down)
    assert chosen(offers) == "camera:n", "the search of a moment ago"
    offers._asked = 7
    desk.window.client.completions.emit(Completions(7, "camera", "", ()))
    assert chosen(offers) == "camera:n"
    desk.window.client.completions.emit(Completions(6, "camera", "", (("old", 1),)))
    assert "old" not in lines(offers)
    link.release()


def test_escape_keeps_what_was_typed(open_window: Open, qtbot: QtBot) -> None:
    desk, offers = known(open_window, qtbot)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "cam")
    QTest.keyClick(edit, Key.Key_Down)
    QTest.keyClick(edit, Key.Key_Escape)
    assert lines(offers) == [] and edit.text() == "cam" and edit.hasFocus()
    QTest.keyClick(edit, Key.Key_Tab)
    assert not edit.hasFocus(), "Tab moves on if nothing is completed"


def test_a_saved_search_is_suggested(open_window: Open, qtbot: QtBot) -> None:
    one = SavedSearch(3, "Mein schöner Hund", Query("our dog Bella"), "2026-05-01T10:00:00")
    desk, offers = known(open_window, qtbot, one)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "schon")
    assert lines(offers) == [one.name] and hint(offers, 0) == "saved search"
    QTest.keyClick(edit, Key.Key_Down, Alt)
    QTest.keyClick(edit, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.search.query == one.query)
    assert edit.text() == one.query.words


@pytest.mark.parametrize("name", ["light", "dark"])
def test_completions_are_readable(open_window: Open, qtbot: QtBot, shoot: Shoot, name: str) -> None:
    one = SavedSearch(3, "Camera bags", Query("camera bag"), "2026-05-01T10:00:00")
    desk = open_window(
        100,
        Settings(recent_searches=("camera in a bag",), first_run_done=True, theme=name),
        hello=False,
    )
    desk.link.named = {"camera": (*NAMED["camera"], ("A camera with a name " * 5, 99_999))}
    desk.link.saved = [one]
    desk.link.say_hello()
    qtbot.waitUntil(lambda: bool(desk.window.saved.searches))
    edit, offers = desk.window.page.bar.edit, desk.window.page.bar.suggestions
    desk.window.page.bar.focus()
    QTest.keyClicks(edit, "cam")
    assert lines(offers) == ["camera:", "Camera bags", "camera in a bag"]
    shoot(desk.window, f"completions-prefix-{name}")
    QTest.keyClicks(edit, "era:")
    qtbot.waitUntil(lambda: len(lines(offers)) == 4)
    QTest.keyClick(edit, Key.Key_Down)
    shoot(desk.window, f"completions-values-{name}")


def test_a_recent_search_keeps_what_was_chosen_about_its_words(
    open_window: Open, qtbot: QtBot
) -> None:
    desk, offers = known(open_window, qtbot)
    edit, search = desk.window.page.bar.edit, desk.window.search
    query = Query("christmas 2019", as_words=("2019",), exact_words=True)
    search.look_for(query)
    search.remember()
    desk.window.composer.clear()
    edit.setFocus()
    QTest.keyClicks(edit, "christ")
    assert lines(offers) == ["christmas 2019"]
    assert hint(offers, 0) == "“2019” as words, exactly as typed"
    QTest.keyClick(edit, Key.Key_Down, Alt)
    QTest.keyClick(edit, Key.Key_Return)
    assert asked(desk) == query
    assert unpacked(desk.preferences.settings.recent_searches[0]) == query
    search.look_for(Query("christmas 2019"))
    search.remember()
    assert desk.preferences.settings.recent_searches[:2] == ("christmas 2019", "camera in a bag")


@pytest.mark.parametrize(
    "query",
    [
        Query("a dog"),
        Query("{}"),
        Query('{"words": "a", "as_words": [], "exact_words": true}'),
        Query("in Rome", as_words=("in Rome", "“x”")),
        Query("dgo", exact_words=True),
    ],
)
def test_a_recent_search_comes_back_from_the_settings(query: Query) -> None:
    assert unpacked(packed(query)) == query


@pytest.mark.parametrize(
    "text",
    ["", "{", "{1}", '{"words": 1, "as_words": [], "exact_words": true}', '{"words": "a"}',
     '{"words": "a", "as_words": [1], "exact_words": true}', "[" * 9000],
)  # fmt: skip
def test_any_other_text_is_words(text: str) -> None:
    assert unpacked(text) == Query(text)


def test_words_are_completed_from_what_the_library_shows(open_window: Open, qtbot: QtBot) -> None:
    desk, offers = known(open_window, qtbot)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "two bi")
    assert lines(offers) == [], "two letters begin too many words"
    QTest.keyClicks(edit, "r")
    qtbot.waitUntil(lambda: lines(offers) == ["birthday cake", "birch", "Birgit"])
    assert [hint(offers, row) for row in range(3)] == ["", "", "1 photo"]
    place = offers.visualItemRect(offers.item(0)).center()
    QTest.mouseClick(offers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert edit.text() == "two birthday cake " and edit.hasFocus() and lines(offers) == []
    QTest.keyClicks(edit, "-bir")
    qtbot.waitUntil(lambda: lines(offers) == ["-birch", "-Birgit"])
    QTest.keyClick(edit, Key.Key_Return)
    assert not offers.isVisible() and asked(desk).words == "two birthday cake -bir"


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Tab])
def test_words_leave_the_keys_as_they_are(open_window: Open, qtbot: QtBot, key: Qt.Key) -> None:
    """What was typed is a word already: ↓ moves to the photos, and Tab to the next field."""
    desk, offers = known(open_window, qtbot)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "bir")
    qtbot.waitUntil(lambda: lines(offers) == ["birthday cake", "birch", "Birgit"])
    QTest.keyClick(edit, key)
    assert edit.text() == "bir" and not edit.hasFocus()


def test_words_come_below_searches(open_window: Open, qtbot: QtBot) -> None:
    desk, offers = known(
        open_window, qtbot, SavedSearch(3, "Birthdays", Query("cake"), "2026-05-01T10:00:00")
    )
    QTest.keyClicks(desk.window.page.bar.edit, "birth")
    qtbot.waitUntil(lambda: lines(offers) == ["Birthdays", "birthday cake"])
