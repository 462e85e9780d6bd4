"""Marking results as right or wrong: rounds, chips, undo, and what becomes of the marks when the search changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Example, Mark, Query
from photosearch.base.settings import Settings
from photosearch.gui.query.marking import on_chip, rounds, with_marks, without_round
from photosearch.service.requests import Ask
from tests.gui.conftest import Desk
from tests.gui.test_screenshots import shoot, wait_for_thumbnails

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]
Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier

__all__ = ["shoot"]  # pytest finds the fixture here


def asked(desk: Desk) -> Query:
    return [one.query for one in desk.link.requests if isinstance(one, Ask)][-1]


def searched(open_window: Open, qtbot: QtBot, theme: str = "light", photos: int = 300) -> Desk:
    desk = open_window(photos, Settings(theme=theme, first_run_done=True))
    window = desk.window
    wait_for_thumbnails(qtbot, desk)
    window.composer.enter("snow")
    qtbot.waitUntil(lambda: not window.search.busy)
    window.activateWindow()
    return desk


def select(desk: Desk, *rows: int) -> list[int]:
    """Select photos in the grid; returns their ids."""
    view = desk.window.page.view
    view.setFocus()
    view.go_to(rows[0])
    for _more in rows[1:]:
        QTest.keyClick(view, Key.Key_Right, Shift)
    hits = [desk.window.page.model.hit(row) for row in rows]
    return [hit.image_id for hit in hits if hit is not None]


def answered(desk: Desk, qtbot: QtBot) -> None:
    """The pause after a mark is over, and the list has changed."""
    search = desk.window.search
    search._marks.setInterval(0)
    search._marks.start()
    qtbot.waitUntil(lambda: not search.marking and not search.busy)
    search._marks.setInterval(2000)


def marks_of(desk: Desk) -> tuple[Mark, ...]:
    return desk.window.composer.query.marks


def names(desk: Desk) -> list[str]:
    return [chip.accessibleName() for chip in desk.window.page.bar.chips.chips]


def test_marks_of_one_list_are_one_round(open_window: Open, qtbot: QtBot) -> None:
    desk = searched(open_window, qtbot)
    window, view = desk.window, desk.window.page.view
    before = asked(desk)
    first, second = select(desk, 2, 3)
    QTest.keyClick(view, Key.Key_Plus)
    [third] = select(desk, 6)
    QTest.keyClick(view, Key.Key_Minus)
    assert asked(desk) == before and window.search.marking, "several can be marked first"
    assert "not this" in window.status_bar.told_text and window.status_bar._undo.isVisible()
    answered(desk, qtbot)
    marks = (Mark(image_id=first), Mark(image_id=second), Mark(image_id=third, wanted=False))
    assert asked(desk) == Query("snow", marks=marks)
    assert names(desk) == ["Round 1 2 more, 1 not"]
    [fourth] = select(desk, 7)
    window.menus.actions["more"].trigger()
    answered(desk, qtbot)
    assert asked(desk).marks == (*marks, Mark(image_id=fourth, round=2))
    assert names(desk) == ["Round 1 2 more, 1 not", "Round 2 1 more"]
    chip = window.page.bar.chips.chips[0]
    assert "More like this: " in chip.toolTip() and "Not this: " in chip.toolTip()
    sentence = window.page.bar.sentence
    assert (
        sentence.isVisible() and sentence.text() == "‘snow’, marked: 3 more like this, 1 not this"
    )
    QTest.mouseClick(chip.close_button, Qt.MouseButton.LeftButton)
    assert asked(desk) == Query("snow", marks=(Mark(image_id=fourth, round=2),))
    assert names(desk) == ["Round 1 1 more"]


def test_marks_are_undone_one_by_one(open_window: Open, qtbot: QtBot) -> None:
    desk = searched(open_window, qtbot)
    window, undo = desk.window, desk.window.menus.actions["undo"]
    assert not undo.isEnabled()
    [first] = select(desk, 1)
    QTest.keyClick(window.page.view, Key.Key_Plus)
    select(desk, 2)
    QTest.keyClick(window.page.view, Key.Key_Minus)
    assert undo.isEnabled() and len(marks_of(desk)) == 2
    QTest.keyClick(window, Key.Key_Z, Control)
    assert marks_of(desk) == (Mark(image_id=first),)
    qtbot.waitUntil(lambda: not window.search.busy)
    assert asked(desk).marks == (Mark(image_id=first),) and not window.search.marking
    window.status_bar.undo_wanted.emit()
    assert window.composer.query == Query("snow") and not undo.isEnabled()
    window.go_forward()
    assert marks_of(desk) == (Mark(image_id=first),) and undo.isEnabled()


def test_what_is_said_of_marks_stays_true(open_window: Open, qtbot: QtBot) -> None:
    desk = searched(open_window, qtbot)
    window, bar = desk.window, desk.window.status_bar
    select(desk, 1)
    QTest.keyClick(window.page.view, Key.Key_Plus)
    assert bar.told_text == "Marked “more like this”: 1 · the list changes in a moment"
    answered(desk, qtbot)
    assert bar.told_text == "Marked “more like this”: 1" and bar._undo.isVisible()
    QTest.mouseClick(bar._undo, Qt.MouseButton.LeftButton)
    assert not marks_of(desk) and bar.told_text == "" and not bar._undo.isVisible()
    for change in (lambda: window.composer.enter("hill"), lambda: window.composer.remove(0)):
        select(desk, 1)
        QTest.keyClick(window.page.view, Key.Key_Plus)
        answered(desk, qtbot)
        assert bar._undo.isVisible()
        change()
        assert bar.told_text == "" and not bar._undo.isVisible(), "it would undo something else"
        qtbot.waitUntil(lambda: not window.search.busy)
        assert bar.told_text == ""
        window.composer.enter("snow")
        qtbot.waitUntil(lambda: not window.search.busy)


def test_undo_takes_back_what_came_last(open_window: Open, qtbot: QtBot) -> None:
    desk = searched(open_window, qtbot)
    window, folders = desk.window, desk.window.folders
    window.dock.show()
    qtbot.waitUntil(lambda: len(folders.cards) == 1)

    def remove_folder() -> None:
        folders.cards[0].remove_wanted.emit()
        assert folders.asked is not None
        agree = next(b for b in folders.asked.buttons() if b.text() == "&Remove the folder")
        QTest.mouseClick(agree, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: folders.last is not None)

    select(desk, 1)
    window.menus.actions["more"].trigger()
    remove_folder()
    window.menus.actions["undo"].trigger()
    assert folders.last is None and marks_of(desk)
    qtbot.waitUntil(lambda: len(folders.cards) == 1)
    remove_folder()
    select(desk, 2)
    window.menus.actions["less"].trigger()
    window.menus.actions["undo"].trigger()
    assert folders.last is not None and len(marks_of(desk)) == 1


def test_marks_end_with_what_they_were_about(open_window: Open, qtbot: QtBot) -> None:
    desk = searched(open_window, qtbot)
    window = desk.window
    [first] = select(desk, 1)
    window.menus.actions["more"].trigger()
    kept = (Mark(image_id=first),)
    for words in ("snow at night", "deep snow at night"):
        window.composer.enter(words)
        assert marks_of(desk) == kept, words
    window.composer.enter("a beach")
    assert window.composer.query == Query("a beach")
    window.go_back()
    assert marks_of(desk) == kept
    window.menus.actions["similar"].trigger()
    assert window.composer.query == Query(examples=(Example(image_id=first),))
    window.menus.actions["less"].trigger()
    assert marks_of(desk) == (Mark(image_id=first, wanted=False),)
    window.searching.clear()
    assert window.composer.query == Query() and not window.search.marking


def test_the_sentence_can_drop_the_marks(open_window: Open, qtbot: QtBot) -> None:
    desk = searched(open_window, qtbot)
    window, sentence = desk.window, desk.window.page.bar.sentence
    select(desk, 1)
    window.menus.actions["more"].trigger()
    answered(desk, qtbot)
    sentence.setFocus()
    sentence.selectAll()
    QTest.keyClicks(sentence, "snow at night, marked: 1 more like this")
    QTest.keyClick(sentence, Key.Key_Return)
    assert window.composer.query.words == "snow at night" and marks_of(desk)
    sentence.selectAll()
    QTest.keyClicks(sentence, "snow at night")
    QTest.keyClick(sentence, Key.Key_Return)
    assert window.composer.query == Query("snow at night")


def test_marking_in_the_preview_stays_there(open_window: Open, qtbot: QtBot) -> None:
    desk = searched(open_window, qtbot)
    window = desk.window
    [first] = select(desk, 2)
    window.show_preview()
    QTest.keyClick(window.preview, Key.Key_J, Control)
    assert marks_of(desk) == (Mark(image_id=first),)
    assert window.pages.currentWidget() is window.preview
    answered(desk, qtbot)
    assert window.pages.currentWidget() is window.preview


def test_too_many_at_once_are_not_marked(open_window: Open, qtbot: QtBot) -> None:
    desk = searched(open_window, qtbot)
    desk.window.page.view.selectAll()
    desk.window.menus.actions["more"].trigger()
    qtbot.waitUntil(lambda: "At most 100" in desk.window.status_bar.told_text)
    assert not marks_of(desk)


def test_plus_and_minus_are_letters_where_nothing_is_selected(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = searched(open_window, qtbot)
    view = desk.window.page.view
    view.setFocus()
    view.clearSelection()
    QTest.keyClick(view, Key.Key_Minus, Qt.KeyboardModifier.NoModifier)
    assert desk.window.page.bar.edit.text() == "-" and not marks_of(desk)


def test_a_photo_has_one_mark() -> None:
    one, two = Example(image_id=1), Example(image_id=2)
    query = with_marks(Query("a"), [one, two], wanted=True, same_round=False)
    again = with_marks(query, [one], wanted=True, same_round=False)
    assert again == query
    other = with_marks(query, [one], wanted=False, same_round=False)
    assert other.marks == (Mark(image_id=2), Mark(image_id=1, wanted=False, round=2))
    assert [len(marks) for marks in rounds(other)] == [1, 1]
    assert without_round(other, rounds(other)[0]).marks == other.marks[1:]
    many = [Example(image_id=n) for n in range(1, 9)]
    right = with_marks(Query(), many[:5], wanted=True, same_round=False)
    both = with_marks(right, many[5:], wanted=False, same_round=True)
    assert [len(marks) for marks in rounds(both)] == [8]
    assert on_chip(right.marks) == many[:3]
    assert on_chip(both.marks) == [*many[:2], many[5]]
    assert on_chip(both.marks[5:]) == many[5:8]
    assert replace(both, marks=()) == Query()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_two_rounds(open_window: Open, qtbot: QtBot, shoot: Shoot, name: str) -> None:
    desk = searched(open_window, qtbot, name, photos=5000)
    window = desk.window
    window.composer.enter("a dog in the snow -people")
    for right, wrong in (((0, 1), 4), ((2, 3), 6)):
        select(desk, *right)
        window.menus.actions["more"].trigger()
        select(desk, wrong)
        window.menus.actions["less"].trigger()
        answered(desk, qtbot)
    marks = marks_of(desk)
    assert [one.round for one in marks] == [1, 1, 1, 2, 2, 2]
    wait_for_thumbnails(qtbot, desk)
    select(desk, 8)
    shoot(window, f"feedback-{name}")
    window.resize(620, 600)
    qtbot.waitUntil(lambda: window.page.bar.chips.height() > 60)
    shoot(window, f"feedback-narrow-{name}")
