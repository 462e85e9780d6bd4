"""The marks of the photo in the preview: shown, and changed by buttons and by the keys that the grid has too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.marks import PhotoMarks
from photosearch.gui.preview.mark_bar import MarkBar
from photosearch.service.requests import SetMarks
from tests.gui.conftest import Desk, open_preview
from tests.gui.test_accessible import unnamed

Open = Callable[..., Desk]
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def marks(desk: Desk) -> PhotoMarks:
    hit = desk.window.preview.hit
    assert hit is not None
    return hit.marks


def press(bar: MarkBar, name: str) -> None:
    QTest.mouseClick(bar.buttons[name], LEFT)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Key.Key_F, PhotoMarks(favourite=True)),
        (Key.Key_3, PhotoMarks(rating=3)),
        (Key.Key_P, PhotoMarks(picked=True)),
        (Key.Key_X, PhotoMarks(rating=-1)),
        (Key.Key_6, PhotoMarks(label="Red")),
        (Key.Key_9, PhotoMarks(label="Blue")),
        (Key.Key_BracketLeft, PhotoMarks(rotation=270)),
    ],
)
def test_the_keys_of_the_grid_mark_the_photo_in_the_preview(
    open_window: Open, qtbot: QtBot, key: Qt.Key, expected: PhotoMarks
) -> None:
    """Each key is handled once, and by nothing else: no shortcut is ambiguous."""
    desk = open_window(300)
    open_preview(desk, qtbot)
    preview = desk.window.preview
    QTest.keyClick(preview, key)
    qtbot.waitUntil(lambda: marks(desk) == expected)
    [asked] = desk.link.sent(SetMarks)
    assert isinstance(asked, SetMarks) and asked.image_ids == (5,)
    assert preview.mark_bar.marks == expected
    assert preview.row == 4 and not desk.window.isFullScreen() and preview.canvas.fits


def test_no_two_commands_share_a_key(open_window: Open) -> None:
    actions = open_window(3).window.menus.actions
    keys = [key.toString() for action in actions.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_the_buttons_say_what_is_and_change_it(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    open_preview(desk, qtbot)
    bar = desk.window.preview.mark_bar
    press(bar, "favourite")
    press(bar, "rate_4")
    press(bar, "pick")
    qtbot.waitUntil(lambda: marks(desk) == PhotoMarks(True, 4, True))
    assert bar.buttons["favourite"].isChecked() and bar.buttons["pick"].isChecked()
    stars = "".join(bar.buttons[f"rate_{n}"].text() for n in range(1, 6))
    assert stars == "★★★★☆"
    press(bar, "rate_4")  # the last star again: none
    press(bar, "pick")  # again: neither picked nor rejected
    press(bar, "favourite")
    qtbot.waitUntil(lambda: marks(desk) == PhotoMarks())
    press(bar, "reject")
    qtbot.waitUntil(lambda: marks(desk).rating == -1)
    assert bar.buttons["reject"].isChecked() and not bar.buttons["pick"].isChecked()
    red = next(a for a in bar.label.menu().actions() if a.text() == "Red")
    red.trigger()
    qtbot.waitUntil(lambda: marks(desk).label == "Red")
    assert red.isChecked() and bar.label.accessibleName() == "Colour label (6 to 9): Red"


def test_a_button_stays_as_it_is_until_the_engine_has_answered(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    open_preview(desk, qtbot)
    bar = desk.window.preview.mark_bar
    desk.link.hold = True
    press(bar, "favourite")
    assert not bar.buttons["favourite"].isChecked()
    desk.link.release()
    qtbot.waitUntil(bar.buttons["favourite"].isChecked)


def test_marks_follow_the_photo_and_undo(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    open_preview(desk, qtbot)
    preview = desk.window.preview
    QTest.keyClick(preview, Key.Key_5)
    qtbot.waitUntil(lambda: preview.mark_bar.marks.rating == 5)
    QTest.keyClick(preview, Key.Key_Right)
    assert preview.mark_bar.marks == PhotoMarks()
    QTest.keyClick(preview, Key.Key_Left)
    assert preview.mark_bar.marks.rating == 5
    desk.window.menus.actions["undo"].trigger()
    qtbot.waitUntil(lambda: preview.mark_bar.marks.rating == 0)


def test_the_bar_has_names_for_screen_readers(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    open_preview(desk, qtbot)
    assert unnamed(desk.window.preview) == []
