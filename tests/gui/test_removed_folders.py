"""Undo of a removed folder: in the status bar, with Ctrl+Z, and in the dialog of removed folders."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.records import RemovedFolder
from photosearch.gui.folders.removed_folders import RemovedDialog
from photosearch.service.messages import Trouble
from photosearch.service.requests import GetRemoved, RemoveFolder, RestoreFolder
from tests.gui.conftest import Desk
from tests.gui.fake_engine import removed_folder
from tests.gui.looks import faults

Open = Callable[..., Desk]
left = Qt.MouseButton.LeftButton
control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(open_window: Open, qtbot: QtBot) -> Desk:
    """A window whose only folder, with 30 files, has just been removed."""
    desk = open_window(30)
    desk.window.dock.show()
    panel = desk.window.folders
    qtbot.waitUntil(lambda: len(panel.cards) == 1)
    assert not panel.removed_button.isEnabled()
    assert not desk.window.menus.actions["undo"].isEnabled()
    panel.cards[0].remove_wanted.emit()
    assert panel.asked is not None
    agree = next(b for b in panel.asked.buttons() if b.text() == "&Remove the folder")
    QTest.mouseClick(agree, left)
    qtbot.waitUntil(lambda: panel.cards == [] and panel.removed_button.isEnabled())
    assert len(desk.link.sent(RemoveFolder)) == 1
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    return desk


def is_back(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    qtbot.waitUntil(lambda: len(window.folders.cards) == 1)
    assert re.fullmatch(r"Folder with 30 file\S+ restored", window.status_bar.told_text)
    assert desk.link.sent(RestoreFolder) == [RestoreFolder(desk.link.requests[-2].id, 1)]  # type: ignore[union-attr]
    assert not window.menus.actions["undo"].isEnabled() and not window.status_bar._undo.isVisible()
    assert not window.folders.removed_button.isEnabled()


def test_the_message_has_a_button_to_undo(desk: Desk, qtbot: QtBot) -> None:
    bar = desk.window.status_bar
    assert bar.told_text == "Folder with 30 files removed" and bar._undo.isVisible()
    assert "Ctrl+Z" in bar._undo.toolTip() and faults(desk.window) == []
    QTest.mouseClick(bar._undo, left)
    is_back(desk, qtbot)


def test_ctrl_z_undoes_it(desk: Desk, qtbot: QtBot) -> None:
    desk.window.page.view.setFocus()
    QTest.keyClick(desk.window, Qt.Key.Key_Z, control)
    is_back(desk, qtbot)
    QTest.keyClick(desk.window, Qt.Key.Key_Z, control)
    assert len(desk.link.sent(RestoreFolder)) == 1


def test_ctrl_z_in_the_search_field_undoes_what_was_typed(desk: Desk, qtbot: QtBot) -> None:
    field = desk.window.page.bar.edit
    desk.window.focus_search()
    QTest.keyClicks(field, "snow")
    QTest.keyClick(field, Qt.Key.Key_Z, control)
    assert field.text() == "" and desk.link.sent(RestoreFolder) == []


def test_another_message_takes_the_button_away_but_not_the_undo(desk: Desk, qtbot: QtBot) -> None:
    bar = desk.window.status_bar
    bar.tell("Something else")
    assert not bar._undo.isVisible()
    bar.offer_undo("Folder removed")
    bar._told_ends.timeout.emit()
    assert not bar._undo.isVisible() and bar.told_text == ""
    desk.window.menus.actions["undo"].trigger()
    is_back(desk, qtbot)


def test_an_undo_that_fails_says_why(desk: Desk, qtbot: QtBot) -> None:
    desk.link.refuse[RestoreFolder] = Trouble(0, "The disk is full.", "Free some space.")
    desk.window.menus.actions["undo"].trigger()
    told = desk.window.folders._trouble
    qtbot.waitUntil(told.isVisible)
    assert told.text() == "The disk is full. Free some space."


# The dialog


def opened(desk: Desk, qtbot: QtBot, count: int) -> RemovedDialog:
    QTest.mouseClick(desk.window.folders.removed_button, left)
    dialog = desk.window.late.removed_folders
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.list.topLevelItemCount() == count)
    return dialog


def rows(dialog: RemovedDialog) -> list[list[str]]:
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items if item is not None]


def test_removed_folders_are_listed_and_restored(desk: Desk, qtbot: QtBot) -> None:
    odd = os.fsdecode(b"/media/\xe9")
    part = RemovedFolder(9, "/media/stick", 7, 1_780_000_000, 1_782_592_000, offline_only=True)
    desk.link.removed += [removed_folder(8, odd, 1234), part]
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    try:
        dialog = opened(desk, qtbot, 3)
    finally:
        QLocale.setDefault(before)
    assert rows(dialog) == [
        ["/photos", "30", "29/05/2026", "28/06/2026"],
        ["/media/\\xe9", "1,234", "05/06/2026", "05/07/2026"],
        ["/media/stick (only photos that were not connected)", "7", "28/05/2026", "27/06/2026"],
    ]
    assert "still where they were" in dialog.head and faults(dialog) == []
    assert dialog.restore_button.isEnabled() and dialog.list.hasFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    assert [r.removal_id for r in desk.link.sent(RestoreFolder)] == [8]  # type: ignore[union-attr]
    assert desk.window.menus.actions["undo"].isEnabled(), "that is of another folder"
    QTest.mouseClick(dialog.restore_button, left)
    qtbot.waitUntil(lambda: len(desk.window.folders.cards) == 1)
    assert not desk.window.menus.actions["undo"].isEnabled()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    QTest.mouseClick(dialog.restore_button, left)
    qtbot.waitUntil(lambda: rows(dialog) == [])
    assert dialog.head == "No folder was removed in the last 30 days."
    assert not dialog.restore_button.isEnabled()
    dialog.close()


def test_enter_restores_nothing(desk: Desk, qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot, 1)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.link.sent(RestoreFolder) == []
    dialog.close()


def test_a_folder_that_cannot_be_restored_says_why_and_stays(desk: Desk, qtbot: QtBot) -> None:
    desk.link.refuse[RestoreFolder] = Trouble(0, "These belong to /a.", "Restore /a first.")
    dialog = opened(desk, qtbot, 1)
    QTest.mouseClick(dialog.restore_button, left)
    qtbot.waitUntil(lambda: dialog.head == "These belong to /a. Restore /a first.")
    assert len(rows(dialog)) == 1 and dialog.restore_button.isEnabled()
    dialog.close()


def test_the_menu_opens_the_list_too(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.window.menus.actions["removed"].trigger()
    dialog = desk.window.late.removed_folders
    qtbot.waitUntil(lambda: dialog.head.startswith("No folder was removed"))
    assert len(desk.link.sent(GetRemoved)) == 1
    dialog.close()
