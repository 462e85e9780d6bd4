"""Esc leaves one level at a time, the innermost first."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.gui.shell.window import MainWindow
from photosearch.gui.welcome.first_run import FOLDERS, MODEL
from tests.gui.conftest import Desk

Open = Callable[..., Desk]


def found(window: MainWindow) -> None:
    """A search with results, two of them selected."""
    window.search.look_for(Query("snow", examples=(Example("/photos/away.jpg"),)))


def in_grid(window: MainWindow) -> None:
    window.page.view.setFocus()
    window.page.view.go_to(3)


def in_field(window: MainWindow) -> None:
    window.page.view.go_to(3)
    window.page.bar.edit.setFocus()


def in_full_screen(window: MainWindow) -> None:
    in_grid(window)
    window.toggle_full_screen()


def in_preview(window: MainWindow) -> None:
    in_grid(window)
    window.show_preview()


def in_a_part_of_a_full_preview(window: MainWindow) -> None:
    in_preview(window)
    window.toggle_full_screen()
    window.preview.toggle_region()


def in_duplicates(window: MainWindow) -> None:
    in_grid(window)
    window.pages.open("duplicates")
    window.late.duplicates.kinds.setFocus()


def in_sketch(window: MainWindow) -> None:
    window.toggle_sketch()


def in_folders(window: MainWindow) -> None:
    window.dock.show()
    window.folders.add_button.setFocus()


def in_dialog(window: MainWindow) -> None:
    in_grid(window)
    window.late.settings_dialog.open_at()


def in_chip(window: MainWindow) -> None:
    window.page.bar.chips.chips[0].setFocus()


def in_slider(window: MainWindow) -> None:
    window.page.bar.slider.setFocus()


def focused(window: MainWindow) -> QWidget:
    if has_dialog(window):
        return window.late.settings_dialog
    return QApplication.focusWidget() or window


def has_dialog(window: MainWindow) -> bool:
    return window.late.made("settings_dialog") and window.late.settings_dialog.isVisible()


def state(window: MainWindow) -> str:
    """The levels that Esc could still leave."""
    parts = [type(window.pages.page).__name__]
    if window.preview.region.isVisible():
        parts.append("part")
    if window.isFullScreen():
        parts.append("full")
    if has_dialog(window):
        parts.append("dialog")
    if window.page.view.selected_ranges():
        parts.append("selection")
    if not window.search.query.empty:
        parts.append("query")
    return " ".join(parts)


@pytest.mark.parametrize(
    ("begin", "steps"),
    [
        (in_grid, ["selection query", "query", "", ""]),
        (in_field, ["selection query", "query", "", ""]),
        (in_full_screen, ["full selection query", "full query", "query", ""]),
        (in_chip, ["query", "query", ""]),  # first to the photos
        (in_slider, ["query", "query", ""]),
        (in_sketch, ["query", "query", ""]),
        (in_folders, ["query", "query", ""]),
        (in_dialog, ["dialog selection query", "selection query", "query", ""]),
        (in_preview, ["Preview selection query", "selection query", "query", ""]),
        (
            in_a_part_of_a_full_preview,
            [
                "Preview part full selection query", "Preview full selection query",
                "Preview selection query", "selection query", "query",
            ],
        ),
        (in_duplicates, ["DuplicatesPage selection query", "selection query", "query"]),
    ],
)  # fmt: skip
def test_escape_leaves_the_innermost_level(
    open_window: Open, qtbot: QtBot, begin: Callable[[MainWindow], None], steps: list[str]
) -> None:
    desk = open_window(300)
    window = desk.window
    desk.link.groups = []
    found(window)
    qtbot.waitUntil(lambda: not window.search.busy)
    begin(window)
    for number, wanted in enumerate(steps):
        if number:
            QTest.keyClick(focused(window), Qt.Key.Key_Escape)
            qtbot.waitUntil(lambda: not window.search.busy)
        assert state(window).replace("ResultsPage", "").strip() == wanted, number


def test_escape_in_the_first_page_goes_a_step_back_and_stays_there(open_window: Open) -> None:
    window = open_window(0, Settings()).window
    page = window.first_run
    page.choice.add("/photos")
    page.go_on()
    page.go_on()
    QTest.keyClick(page.start_button, Qt.Key.Key_Escape)
    assert page.step == MODEL
    window.menus.actions["back"].trigger()
    assert page.step == FOLDERS
    QTest.keyClick(page.next_button, Qt.Key.Key_Escape)
    window.go_back()
    assert window.pages.page is page and page.step == FOLDERS


def test_escape_closes_the_suggestions_and_keeps_the_typed_words(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    desk.preferences.remember_search("snow on a roof")
    edit = desk.window.page.bar.edit
    edit.setFocus()
    QTest.keyClicks(edit, "snow")
    recent = desk.window.page.bar.suggestions
    qtbot.waitUntil(recent.isVisible)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert not recent.isVisible() and edit.text() == "snow"
