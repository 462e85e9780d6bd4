"""The command palette: every command by a few letters, only what can be used, and the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosearch.gui.common.hinted_line import HINT
from photosearch.gui.shell.palette import Palette
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
Key = Qt.Key


def opened(desk: Desk) -> Palette:
    QTest.keyClick(desk.window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = desk.window.late.palette
    assert palette.isVisible()
    return palette


def lines(palette: Palette) -> list[str]:
    return [palette.lines.item(row).text() for row in range(palette.lines.count())]


def test_every_command_of_the_menus_is_listed_if_it_can_be_used(open_window: Open) -> None:
    desk = open_window(30)
    palette = opened(desk)
    actions = desk.window.menus.actions
    usable = [
        action for name, action in actions.items() if action.isEnabled() and name != "palette"
    ]
    assert len(lines(palette)) == len(usable) > 30
    assert "Copy path" not in lines(palette), "no photo is selected"
    palette.close()
    desk.window.page.view.selectAll()
    assert "Copy path" in lines(opened(desk))


def test_a_few_letters_and_enter_run_a_command(open_window: Open) -> None:
    desk = open_window(30)
    palette = opened(desk)
    QTest.keyClicks(palette.edit, "key")
    assert lines(palette)[0] == "Keyboard shortcuts"
    assert palette.lines.item(0).data(HINT) == "Help   Ctrl+F1"
    QTest.keyClick(palette.edit, Key.Key_Return)
    assert not palette.isVisible() and desk.window.late.help.isVisible()


def test_words_are_found_in_any_order_in_the_menu_and_in_the_tooltip(open_window: Open) -> None:
    palette = opened(open_window(30))
    for typed, first in (
        ("zip", "Report a problem …"),
        ("FOLDER add", "Add a folder …"),
        ("library backup", "Backups …"),
        ("unreadable", "Unreadable files …"),
    ):
        palette.edit.setText(typed)
        assert lines(palette)[0] == first, typed


def test_the_arrows_move_while_the_field_keeps_the_focus(open_window: Open) -> None:
    desk = open_window(30)
    palette = opened(desk)
    QTest.keyClicks(palette.edit, "thumbnails")
    assert lines(palette)[:2] == ["Larger thumbnails", "Smaller thumbnails"]
    before = desk.window.page.bar.slider.value()
    QTest.keyClick(palette.edit, Key.Key_Down)
    assert palette.lines.currentRow() == 1
    QTest.keyClick(palette.edit, Key.Key_Return)
    assert desk.window.page.bar.slider.value() < before


def test_what_was_used_last_comes_first(open_window: Open) -> None:
    desk = open_window(30)
    palette = opened(desk)
    QTest.keyClicks(palette.edit, "scores")
    QTest.keyClick(palette.edit, Key.Key_Return)
    assert desk.window.menus.actions["scores"].isChecked()
    palette = opened(desk)
    assert palette.edit.text() == "" and lines(palette)[0] == "✓ Show scores"


def test_what_is_not_there_is_said_and_runs_nothing(open_window: Open) -> None:
    palette = opened(open_window(30))
    palette.edit.setText("xqzv")
    assert lines(palette) == ["No command of this name can be used now"]
    QTest.keyClick(palette.edit, Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.edit, Key.Key_Escape)
    assert not palette.isVisible()


def test_it_stays_inside_a_small_window(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.window.resize(desk.window.minimumSizeHint())
    palette = opened(desk)
    assert palette.width() <= desk.window.width()
    assert QApplication.activePopupWidget() is palette
