"""Title, caption and keywords in the details: edited in their place, and taken back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from photosearch.base.marks import MarkChange
from photosearch.gui.preview.describing import Describing, typed_tag
from photosearch.service.requests import GetTags, SetMarks
from tests.gui.conftest import Desk, open_preview
from tests.gui.test_accessible import unnamed

Open = Callable[..., Desk]
Key = Qt.Key


@pytest.fixture
def desk(open_window: Open, qtbot: QtBot) -> Desk:
    """The fifth photo in the preview, with its details."""
    desk = open_window(300)
    open_preview(desk, qtbot)
    preview = desk.window.preview
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Camera" in preview.details.texts())
    return desk


def fields(desk: Desk) -> Describing:
    return desk.window.preview.details.describing


def asked(desk: Desk) -> list[tuple[tuple[int, ...], MarkChange]]:
    return [(r.image_ids, r.change) for r in desk.link.requests if isinstance(r, SetMarks)]


def chips(desk: Desk) -> list[QToolButton]:
    flow = fields(desk)._flow
    found = (flow.itemAt(n) for n in range(flow.count()))
    return [one.widget() for one in found if one is not None]  # type: ignore[misc]


def test_a_title_is_edited_with_letters_that_are_keys_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    title = fields(desk).title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Fox pup 5")
    QTest.keyClick(title, Key.Key_Return)
    assert asked(desk) == [((5,), MarkChange((("title", "Fox pup 5"),)))]
    assert desk.window.preview.hasFocus(), "the arrow keys turn pages again"
    qtbot.waitUntil(lambda: desk.link.described[5][0] == "Fox pup 5")
    QTest.keyClick(desk.window.preview, Key.Key_Right)
    qtbot.waitUntil(lambda: title.text() == "The <b>old</b> bridge")
    QTest.keyClick(desk.window.preview, Key.Key_Left)
    qtbot.waitUntil(lambda: title.text() == "Fox pup 5")
    assert len(asked(desk)) == 1


def test_a_caption_is_taken_over_when_another_photo_is_shown(desk: Desk, qtbot: QtBot) -> None:
    caption = fields(desk).caption
    caption.setFocus()
    caption.setPlainText("A fox\nin the garden")
    desk.window.preview.step(1)
    assert asked(desk) == [((5,), MarkChange((("caption", "A fox in the garden"),)))]


def test_esc_takes_back_what_was_typed(desk: Desk) -> None:
    title = fields(desk).title
    title.setFocus()
    QTest.keyClicks(title, "x")
    QTest.keyClick(title, Key.Key_Escape)
    assert title.text() == "The <b>old</b> bridge" and asked(desk) == []
    assert desk.window.pages.currentWidget() is desk.window.preview
    assert desk.window.preview.hasFocus()


def test_keys_that_a_field_does_not_need_turn_no_page(desk: Desk) -> None:
    title = fields(desk).title
    title.setFocus()
    for key in (Key.Key_PageDown, Key.Key_Down, Key.Key_Left, Key.Key_Space):
        QTest.keyClick(title, key)
    assert desk.window.preview.row == 4 and title.hasFocus()


def test_what_is_being_typed_stays_when_the_marks_change(desk: Desk, qtbot: QtBot) -> None:
    title = fields(desk).title
    title.setFocus()
    title.setText("half a ti")
    desk.window.menus.actions["favourite"].trigger()
    qtbot.waitUntil(lambda: desk.window.preview.mark_bar.marks.favourite)
    qtbot.wait(20)
    assert title.text() == "half a ti"


def test_keywords_are_added_and_removed(desk: Desk, qtbot: QtBot) -> None:
    def shown() -> list[str]:
        return [chip.text() for chip in chips(desk)]

    assert shown() == ["Places › Germany › Munich  ×", "bridge  ×"]
    field = fields(desk).add_tag
    field.setFocus()
    assert len(desk.link.sent(GetTags)) == 1, "for completions"
    QTest.keyClicks(field, "Animals/Fox")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: shown()[-1] == "Animals › Fox  ×")
    assert field.text() == "" and field.hasFocus(), "for the next one"
    QTest.mouseClick(chips(desk)[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown() == ["Places › Germany › Munich  ×", "Animals › Fox  ×"])
    assert asked(desk) == [
        ((5,), MarkChange(add_tags=("Animals|Fox",))),
        ((5,), MarkChange(remove_tags=("bridge",))),
    ]
    assert chips(desk)[0].accessibleName() == "Remove the keyword “Places › Germany › Munich”"


def test_known_keywords_are_offered(desk: Desk, qtbot: QtBot) -> None:
    field = fields(desk).add_tag
    field.setFocus()
    names = fields(desk)._names
    qtbot.waitUntil(lambda: names.stringList() == ["Places › Germany › Munich", "bridge"])
    QTest.keyClicks(field, "mun")
    completer = field.completer()
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Places › Germany › Munich"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("fox", "fox"),
        (" red   fox ", "red fox"),
        ("Animals/Fox", "Animals|Fox"),
        ("Animals › Fox", "Animals|Fox"),
        ("Animals||Fox|", "Animals|Fox"),
        (" / ", ""),
    ],
)
def test_a_keyword_as_it_is_typed(typed: str, kept: str) -> None:
    assert typed_tag(typed) == kept


def test_names_for_screen_readers(desk: Desk) -> None:
    assert unnamed(desk.window.preview.details) == []


def test_nothing_is_changed_by_looking(desk: Desk, qtbot: QtBot) -> None:
    preview = desk.window.preview
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_I, Key.Key_I, Key.Key_Escape):
        QTest.keyClick(preview, key)
        qtbot.wait(5)
    assert asked(desk) == []
