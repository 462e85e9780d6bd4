"""Back and forward through the searches: what counts as a step, and whole queries are restored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Example, Query
from photosearch.gui.common.pasted import save_pasted
from photosearch.gui.query.history import MOST, STANDS
from tests.gui.conftest import Desk
from tests.gui.test_queries import asked, chips, names, settled

Open = Callable[..., Desk]
Key = Qt.Key
Mod = Qt.KeyboardModifier
Left = Qt.MouseButton.LeftButton
A, B = Example("/x/a.jpg"), Example("/x/b.jpg")


class Clock:
    """A clock that moves only when a test says so."""

    def __init__(self, desk: Desk) -> None:
        self.now = 100.0
        desk.window.history._clock = lambda: self.now


class Heard(QObject):
    """Records the mouse buttons that a widget receives."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Qt.MouseButton] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.button() != Qt.MouseButton.NoButton:
            self.buttons.append(event.button())
        return False


def back(desk: Desk) -> Query:
    QTest.keyClick(desk.window, Key.Key_Left, Mod.AltModifier)
    return asked(desk)[-1]


def forward(desk: Desk) -> Query:
    QTest.keyClick(desk.window, Key.Key_Right, Mod.AltModifier)
    return asked(desk)[-1]


def steps(desk: Desk) -> tuple[bool, bool]:
    bar = desk.window.page.bar
    return bar.back.isEnabled(), bar.forward.isEnabled()


def test_going_back_restores_the_whole_query(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    window, bar = desk.window, desk.window.page.bar
    assert steps(desk) == (False, False)
    window.by_picture.search_files([A.path, B.path])
    window.composer.set_role(1, "unlike")
    window.composer.set_region(0, (0.25, 0.25, 0.5, 0.5))
    QTest.keyClicks(bar.edit, "at night -people")
    bar.mixing.strength.setValue(20)
    bar.mixing.look.setValue(90)
    window.composer.set_inside(inside=True)
    settled(qtbot, desk)
    whole = asked(desk)[-1]
    assert whole.inside and whole.strength == pytest.approx(0.8) and whole.look == 0.9
    shown = names(desk)
    window.searching.clear()
    assert asked(desk)[-1] == Query() and not chips(desk)

    assert back(desk) == whole and names(desk) == shown
    assert bar.edit.text() == "at night -people" and bar.sentence.isVisible()
    assert (bar.mixing.strength.value(), bar.mixing.look.value()) == (20, 90)
    assert window.menus.actions["inside"].isChecked()
    assert back(desk) == replace(whole, inside=False)
    assert not window.menus.actions["inside"].isChecked()
    region = replace(A, region=(0.25, 0.25, 0.5, 0.5))
    unlike = replace(B, role="unlike")
    assert back(desk).examples == (region, unlike), "the moves of the sliders were one step"
    assert asked(desk)[-1] == Query("at night -people", (region, unlike))
    assert back(desk) == Query(examples=(region, unlike))
    assert back(desk) == Query(examples=(A, unlike))
    assert back(desk) == Query(examples=(A, B))
    assert back(desk) == Query() and steps(desk) == (False, True)
    sent = len(asked(desk))
    back(desk)
    assert len(asked(desk)) == sent
    for _ in range(7):
        forward(desk)
    assert asked(desk)[-1] == Query() and steps(desk) == (True, False)


def test_typing_without_a_pause_is_one_step(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    clock = Clock(desk)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "a dog")
    clock.now += STANDS + 1
    QTest.keyClicks(edit, " on")
    clock.now += STANDS - 1
    QTest.keyClicks(edit, " a beach")
    settled(qtbot, desk)
    assert back(desk) == Query("a dog") and edit.text() == "a dog"
    assert back(desk) == Query() and edit.text() == "" and steps(desk) == (False, True)
    assert forward(desk) == Query("a dog") and forward(desk) == Query("a dog on a beach")
    settled(qtbot, desk)


def test_words_typed_and_deleted_again_are_no_step(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    Clock(desk)
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "ab")
    assert steps(desk) == (True, False)
    for _ in range(2):
        QTest.keyClick(edit, Key.Key_Backspace)
    assert steps(desk) == (False, False)
    settled(qtbot, desk)


def test_a_new_search_clears_the_way_forward(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    for path in ("/x/1.jpg", "/x/2.jpg", "/x/3.jpg"):
        desk.window.by_picture.search_files([path])
    back(desk)
    assert [e.path for e in back(desk).examples] == ["/x/1.jpg"]
    QTest.keyClicks(desk.window.page.bar.edit, "x")
    settled(qtbot, desk)
    assert steps(desk) == (True, False)
    assert [e.path for e in back(desk).examples] == ["/x/1.jpg"]


def test_an_edit_of_the_sentence_is_one_step(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    Clock(desk)
    desk.window.by_picture.search_files([A.path])
    line = desk.window.page.bar.sentence
    line.setFocus()
    QTest.keyClick(line, Key.Key_End)
    for letters in (", but at ni", "ght"):
        QTest.keyClicks(line, letters)
        qtbot.waitUntil(lambda: not line.resting)
    QTest.keyClick(line, Key.Key_Return)
    settled(qtbot, desk)
    assert asked(desk)[-1] == Query("at night", (A,))
    assert back(desk) == Query(examples=(A,)) and line.text() == "like a.jpg"


def test_the_number_of_steps_is_limited(open_window: Open) -> None:
    desk = open_window(300)
    for n in range(MOST + 20):
        desk.window.composer.enter(f"word {n}")
    gone = 0
    while steps(desk)[0]:
        back(desk)
        gone += 1
    assert gone == MOST - 1 and asked(desk)[-1] == Query("word 20")


def test_the_buttons_of_the_window_and_of_the_mouse(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    window, bar = desk.window, desk.window.page.bar
    window.composer.enter("snow")
    window.composer.enter("beach")
    for button in (bar.back, bar.forward):
        assert button.toolTip() and button.accessibleName()
    QTest.mouseClick(bar.back, Left)
    assert asked(desk)[-1] == Query("snow")
    QTest.mouseClick(bar.forward, Left)
    assert asked(desk)[-1] == Query("beach")
    settled(qtbot, desk)
    handle = window.windowHandle()
    for pos in (QPoint(400, 400), QPoint(200, 40)):  # over the photos, and over the bar
        QTest.mouseClick(handle, Qt.MouseButton.BackButton, pos=pos)
        assert asked(desk)[-1] == Query("snow")
        QTest.mouseClick(handle, Qt.MouseButton.ForwardButton, pos=pos)
        assert asked(desk)[-1] == Query("beach")
    settled(qtbot, desk)


def test_two_quick_clicks_are_two_steps(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    window = desk.window
    for words in ("snow", "beach", "hill"):
        window.composer.enter(words)
    settled(qtbot, desk)
    pos = window.page.view.mapTo(
        window, window.page.view.visualRect(window.page.model.index(1)).center()
    )
    heard = Heard()
    window.page.view.viewport().installEventFilter(heard)
    for _ in range(2):
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.BackButton, pos=pos)
    QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.ForwardButton, pos=pos)
    settled(qtbot, desk)
    assert not heard.buttons, "the photos below receive no click"
    assert [q.words for q in asked(desk)][-4:] == ["beach", "snow", "beach", "hill"]


def test_the_keys_work_wherever_the_focus_is(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    window, bar = desk.window, desk.window.page.bar
    window.composer.enter("snow")
    window.by_picture.search_files([A.path])
    settled(qtbot, desk)
    window.toggle_sketch()
    for widget in (bar.edit, bar.sentence, window.page.view, window.late.sketch.paper, None):
        widget = widget or chips(desk)[0]
        widget.setFocus()
        QTest.keyClick(widget, Key.Key_Left, Mod.AltModifier)
        assert asked(desk)[-1] == Query("snow"), widget
        QTest.keyClick(window, Key.Key_Right, Mod.AltModifier)
        assert asked(desk)[-1] == Query("snow", (A,))
    settled(qtbot, desk)


def test_back_leaves_the_other_pages_first(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    window = desk.window
    window.composer.enter("snow")
    settled(qtbot, desk)
    sent = len(asked(desk))
    window.page.view.go_to(1)
    window.show_preview()
    QTest.keyClick(window.preview, Key.Key_Left, Mod.AltModifier)
    assert window.pages.currentWidget() is window.page
    window.pages.open("duplicates")
    back(desk)
    assert window.pages.currentWidget() is window.page and len(asked(desk)) == sent
    assert back(desk) == Query()
    settled(qtbot, desk)


def test_going_back_restores_the_drawing_on_the_paper(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    Clock(desk)
    window = desk.window
    window.toggle_sketch()
    pad, paper = window.late.sketch, window.late.sketch.paper

    def stroke(y: float) -> None:
        place = paper.place()
        for event, x in ((QTest.mousePress, 0.2), (QTest.mouseRelease, 0.8)):
            point = QPointF(place.x() + x * place.width(), place.y() + y * place.height())
            event(paper, Left, pos=point.toPoint())
        qtbot.waitUntil(lambda: not (pad._live.isActive() or pad._file.busy))
        settled(qtbot, desk)

    stroke(0.3)
    stroke(0.5)
    drawing = paper.sketch.flat()
    query = asked(desk)[-1]
    window.composer.enter("a boat")
    assert not paper.sketch.blank
    window.searching.clear()
    assert paper.sketch.blank
    assert [e.path for e in back(desk).examples] == [query.examples[0].path]
    qtbot.waitUntil(lambda: paper.sketch.flat() == drawing)
    assert names(desk)[0] == "As drawn in your drawing" and chips(desk)[0].part.fixed
    assert back(desk) == query, "the strokes were one step"
    assert back(desk) == Query() and paper.sketch.blank
    assert forward(desk) == query
    qtbot.waitUntil(lambda: paper.sketch.flat() == drawing)
    sent = len(asked(desk))
    stroke(0.7)
    assert len(asked(desk)) > sent and len(asked(desk)[-1].examples) == 1
    assert asked(desk)[-1] != query
    QTest.mouseClick(pad.clear_button, Left)
    qtbot.waitUntil(lambda: asked(desk)[-1] == Query())


def test_a_slider_that_returns_and_moves_on_removes_no_step(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    Clock(desk)
    bar = desk.window.page.bar
    desk.window.by_picture.search_files([B.path])
    desk.window.by_picture.search_files([A.path])
    begun = asked(desk)[-1]
    bar.mixing.look.setValue(60)
    desk.window.search.tune(begun)
    bar.mixing.look.setValue(40)
    settled(qtbot, desk)
    assert back(desk) == begun
    assert back(desk) == Query(examples=(B,))


def test_words_typed_and_deleted_remove_no_step(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    Clock(desk)
    desk.window.composer.enter("a dog")
    edit = desk.window.page.bar.edit
    QTest.keyClicks(edit, "x")
    QTest.keyClick(edit, Key.Key_Backspace)
    QTest.keyClicks(edit, "s")
    settled(qtbot, desk)
    assert back(desk) == Query("a dog")


def test_the_pictures_of_all_steps_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    files = []
    for number in range(MOST):
        image.fill(number)
        files.append(save_pasted(image, tmp_path))
    assert all(file is not None and file.exists() for file in files)
