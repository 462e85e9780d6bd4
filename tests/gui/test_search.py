"""Typing, the newest answer, recent searches, and the notice if there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Month, Query
from photosearch.base.settings import Settings
from photosearch.gui.query import live_search as search_module
from photosearch.gui.query.search_bar import LONGEST
from photosearch.service.messages import Answer, LibraryChanged, Trouble
from photosearch.service.requests import Ask
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
Key = Qt.Key


def settled(qtbot: QtBot, desk: Desk) -> None:
    search = desk.window.search
    qtbot.waitUntil(lambda: not search.busy and not search._rest.isActive())


def asked(desk: Desk) -> list[Query]:
    return [r.query for r in desk.link.requests if isinstance(r, Ask)]


def test_typing_searches_once_after_a_pause(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    before = len(asked(desk))
    QTest.keyClicks(desk.window.page.bar.edit, "snow")
    assert len(asked(desk)) == before, "nothing before the end of the pause"
    settled(qtbot, desk)
    assert asked(desk)[before:] == [Query(words="snow")]
    assert desk.window.page.model.rowCount() == 500
    assert desk.window.page.model.months == ()


def test_a_very_long_pasted_text_is_cut(open_window: Open, qtbot: QtBot) -> None:
    edit = open_window(30).window.page.bar.edit
    QGuiApplication.clipboard().setText("-word " * 20_000)
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(edit.text()) == LONGEST


def test_signs_alone_show_all_photos(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    QTest.keyClicks(desk.window.page.bar.edit, '"...')
    settled(qtbot, desk)
    assert desk.window.page.model.rowCount() == 500 and desk.window.page.model.months != ()


def test_a_stale_answer_is_ignored(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    desk.link.hold = True
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "nothing")

    def questions() -> list[Ask]:
        return [request for request in desk.link.waiting if isinstance(request, Ask)]

    qtbot.waitUntil(lambda: len(questions()) == 1)
    edit.selectAll()
    QTest.keyClicks(edit, "snow")
    qtbot.waitUntil(lambda: len(questions()) == 2)
    old, new = questions()
    desk.link.waiting = [new, old]  # the old answer comes last
    desk.link.release()
    settled(qtbot, desk)
    QApplication.processEvents()
    assert desk.window.page.model.ask_id == new.id
    assert desk.window.page.model.rowCount() == 500


def test_escape_clears_the_search(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "snow")
    settled(qtbot, desk)
    QTest.keyClick(edit, Key.Key_Escape)
    settled(qtbot, desk)
    assert edit.text() == "" and asked(desk)[-1] == Query()
    assert len(desk.window.page.model.months) > 1


def test_letters_typed_over_the_photos_start_a_search(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    view, edit = desk.window.page.view, desk.window.page.bar.edit
    view.setFocus()
    QTest.keyClick(view, "d")
    assert edit.text() == "d" and edit.hasFocus()
    QTest.keyClicks(edit, "og")
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query(words="dog")


def test_an_empty_result_names_the_search(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    QTest.keyClicks(desk.window.page.bar.edit, "nothing")
    settled(qtbot, desk)
    page = desk.window.page
    assert page.stack.currentWidget() is page.notice
    assert "“nothing”" in page.notice.title
    QTest.keyClicks(desk.window.page.bar.edit, " rating:5")
    qtbot.waitUntil(lambda: "conditions" in page.notice.text)
    page.notice.buttons[-1].click()
    assert desk.window.late.help.isVisible()
    QTest.keyClick(page.bar.edit, Key.Key_Escape)
    settled(qtbot, desk)
    assert page.stack.currentIndex() == 0


def test_an_empty_result_says_what_is_not_encoded_yet(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    page, edit = desk.window.page, desk.window.page.bar.edit
    desk.link.on_event(replace(desk.link.status(), distinct=30, searchable=18))
    qtbot.waitUntil(lambda: page.unseen == 12)
    QTest.keyClicks(edit, "nothing")
    qtbot.waitUntil(lambda: "12 photos can be found only" in page.notice.text)
    desk.link.on_event(replace(desk.link.status(), distinct=30, searchable=30))
    qtbot.waitUntil(lambda: page.unseen == 0)
    QTest.keyClicks(edit, " ")
    QTest.keyClicks(edit, "nothing")
    qtbot.waitUntil(lambda: "fewer words" in page.notice.text)


def test_a_refused_query_is_explained_in_place_of_the_photos(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window()
    desk.link.refuse[Ask] = Trouble(0, "The model is missing.", "Install it again.")
    QTest.keyClicks(desk.window.page.bar.edit, "snow")
    settled(qtbot, desk)
    notice = desk.window.page.notice
    assert (notice.title, notice.text) == ("The model is missing.", "Install it again.")


def test_enter_remembers_the_search_and_moves_to_the_photos(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window()
    edit = desk.window.page.bar.edit
    for words in ("snow", "dog", "snow"):
        edit.selectAll()
        QTest.keyClicks(edit, words)
        QTest.keyClick(edit, Key.Key_Return)
    assert desk.preferences.settings.recent_searches == ("snow", "dog")
    assert desk.window.page.bar.suggestions.recent == ("snow", "dog")
    desk.window.menus.actions["forget"].trigger()
    assert desk.preferences.settings.recent_searches == ()


def test_down_leads_to_the_first_photo_and_selects_it(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    desk.window.activateWindow()
    edit, view = desk.window.page.bar.edit, desk.window.page.view
    QTest.keyClicks(edit, "snow")
    settled(qtbot, desk)
    QTest.keyClick(edit, Key.Key_Down)
    assert view.hasFocus() and view.selected_ranges() == [(0, 0)]
    QTest.keyClick(view, Key.Key_Right)
    edit.setFocus()
    QTest.keyClick(edit, Key.Key_Down)
    assert view.selected_ranges() == [(1, 1)], "what is selected stays"


def test_searches_are_not_remembered_if_the_user_declines(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(settings=Settings(remember_searches=False, first_run_done=True))
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "snow")
    QTest.keyClick(edit, Key.Key_Return)
    assert desk.preferences.settings.recent_searches == ()


def test_a_search_left_unchanged_is_remembered(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    desk.window.search._stands.setInterval(10)
    QTest.keyClicks(desk.window.page.bar.edit, "snow")
    qtbot.waitUntil(lambda: desk.preferences.settings.recent_searches == ("snow",))


def test_a_growing_library_refreshes_quietly(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.window.search._quiet.setInterval(10)
    desk.link.photos = 34
    desk.link.on_event(LibraryChanged(34))
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 34)
    assert not desk.window.page.refresh.isVisible()
    assert search_module.QUIET_REST >= 250


def test_a_growing_library_does_not_move_the_selection(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    page = desk.window.page
    page.view.go_to(3)
    desk.link.photos = 34
    desk.link.on_event(LibraryChanged(34))
    qtbot.waitUntil(page.refresh.isVisible)
    assert page.model.rowCount() == 30 and page.view.selected_ranges() == [(3, 3)]
    QTest.mouseClick(page.refresh, Qt.MouseButton.LeftButton)
    settled(qtbot, desk)
    assert page.model.rowCount() == 34 and not page.refresh.isVisible()


def test_the_same_answer_again_keeps_the_selection(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(3000)
    page = desk.window.page
    page.view.go_to(3)
    old = page.model.ask_id
    desk.window.search.refresh()
    settled(qtbot, desk)
    assert page.model.ask_id == old + 1 and page.view.selected_ranges() == [(3, 3)]
    longer = desk.link.months()
    assert not page.model.adopt(Answer(99, 3001, desk.link.rows(Query(), 0), longer))
    other = (Month("2020-01", 3000),)
    assert not page.model.adopt(Answer(99, 3000, desk.link.rows(Query(), 0), other))


def test_the_search_is_repeated_after_a_restart_of_the_engine(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window()
    QTest.keyClicks(desk.window.page.bar.edit, "snow")
    settled(qtbot, desk)
    count = len(asked(desk))
    desk.link.on_state("restarting")
    qtbot.waitUntil(lambda: not desk.window.client.ready)
    assert "is restarting" in desk.window.status_bar.work_text
    desk.link.say_hello()
    qtbot.waitUntil(lambda: len(asked(desk)) == count + 1)
    assert asked(desk)[-1] == Query(words="snow")
    settled(qtbot, desk)
    assert desk.window.status_bar.work_text == ""


def test_no_search_is_pending_when_the_engine_does_not_run(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    window = desk.window
    desk.link.hold = True
    window.composer.enter("boat")
    qtbot.waitUntil(lambda: window.status_bar.count_text == "Searching …")
    desk.link.on_state("failed")
    qtbot.waitUntil(lambda: not window.search.busy)
    assert window.status_bar.count_text == ""
