"""Every command of the table can be run by the keyboard alone: by its menu, by its shortcut and by the palette."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from photosearch.gui.shell.commands import Commands
from photosearch.gui.shell.menus import ListedCommand
from photosearch.gui.shell.palette import Palette
from tests.gui.conftest import Desk

Open = Callable[..., Desk]


@dataclass
class Bench:
    """The menus over an empty window: running a command only notes its name."""

    window: QMainWindow
    photos: QWidget
    menus: Commands
    run: list[str] = field(default_factory=list)

    def name_of(self, listed: ListedCommand) -> str:
        return next(name for name, one in self.menus.actions.items() if one is listed.action)

    def menu_of(self, listed: ListedCommand) -> QMenu:
        for action in self.window.menuBar().actions():
            if action.text().replace("&", "") == listed.menu:
                menu = action.menu()
                assert isinstance(menu, QMenu)
                return menu
        raise AssertionError(listed)


class Anything(dict[str, Callable[[], object]]):
    """A handler for any name, which notes that it was called."""

    def __init__(self, run: list[str]) -> None:
        super().__init__()
        self._run = run

    def __missing__(self, name: str) -> Callable[[], object]:
        return lambda: self._run.append(name)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    window, photos = QMainWindow(), QWidget()
    qtbot.addWidget(window)
    photos.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.setCentralWidget(photos)
    run: list[str] = []
    menus = Commands(window, Anything(run), [photos])
    window.show()
    window.activateWindow()
    photos.setFocus()
    qtbot.waitUntil(photos.hasFocus)
    yield Bench(window, photos, menus, run)


def letter(text: str) -> Qt.Key:
    """The access key of a text, which must have one."""
    combined = QKeySequence.mnemonic(text)
    assert not combined.isEmpty(), f"{text!r} has no access key"
    return combined[0].key()


def test_each_menu_has_its_own_letter(bench: Bench) -> None:
    letters = [letter(action.text()) for action in bench.window.menuBar().actions()]
    assert len(letters) >= 7 and len(set(letters)) == len(letters)


def test_each_command_is_run_by_its_letter_in_its_menu(bench: Bench) -> None:
    for listed in bench.menus.listed:
        menu = bench.menu_of(listed)
        menu.popup(bench.window.pos())
        QTest.keyClick(
            menu, chr(letter(listed.action.text())).lower()
        )  # with its text, as a keyboard sends it
        assert bench.run == [bench.name_of(listed)], listed.title
        assert not menu.isVisible(), "another command has the same letter"
        bench.run.clear()


def test_each_shortcut_runs_its_command_alone(bench: Bench) -> None:
    pressed = 0
    for name, action in bench.menus.actions.items():
        for sequence in action.shortcuts():
            assert sequence.count() == 1
            QTest.keyClick(bench.photos, sequence[0].key(), sequence[0].keyboardModifiers())
            assert bench.run == [name], f"{name}: {sequence.toString()}"
            bench.run.clear()
            pressed += 1
    assert pressed > 40


def test_no_shortcut_is_given_twice(open_window: Open) -> None:
    window = open_window(30).window
    # `set`: a command may be an action of several widgets.
    actions = {
        id(one): one
        for widget in (window, *window.findChildren(QWidget))
        for one in widget.actions()
    }
    keys = Counter(
        sequence.toString() for action in actions.values() for sequence in action.shortcuts()
    )
    assert {key: count for key, count in keys.items() if count > 1} == {}


def test_each_command_is_found_by_its_name_in_the_palette(bench: Bench) -> None:
    palette = Palette(bench.menus.listed, bench.window)
    for listed in bench.menus.listed:
        palette.open_fresh()
        palette.edit.setText(listed.title.rstrip(" …"))  # QTest types no quotation marks
        assert listed.action in [one.action for one in palette._found(palette.edit.text())]
        for _ in range(palette.lines.count()):
            if palette.lines.currentItem().text().removeprefix("✓ ") == listed.title:
                break
            QTest.keyClick(palette.edit, Qt.Key.Key_Down)
        QTest.keyClick(palette.edit, Qt.Key.Key_Return)
        assert bench.run == [bench.name_of(listed)], listed.title
        bench.run.clear()


def test_the_palette_of_the_window_has_every_command_that_can_be_used(open_window: Open) -> None:
    desk = open_window(30)
    desk.window.page.view.go_to(3)
    palette = desk.window.late.palette
    palette.open_fresh()
    usable = [one.title for one in desk.window.menus.listed if one.action.isEnabled()]
    shown = [
        palette.lines.item(row).text().removeprefix("✓ ") for row in range(palette.lines.count())
    ]
    missing = set(usable) - set(shown)
    assert missing == {"Commands …"} and len(shown) > 50
    palette.close()


def test_all_commands_of_photos_can_be_used_once_one_is_selected(open_window: Open) -> None:
    desk = open_window(30)
    desk.window.page.view.go_to(3)
    off = {name for name, one in desk.window.menus.actions.items() if not one.isEnabled()}
    # Nothing to undo, to continue, to forget or to save; no album is shown, and one photo cannot be compared.
    assert off <= {
        "compare",
        "undo",
        "go_on",
        "forget",
        "save_search",
        "from_album",
        "album_remove",
    }, off


def test_the_bar_over_the_selection_is_part_of_the_table(open_window: Open) -> None:
    window = open_window(30).window
    assert set(window.page.selection_bar.buttons) <= set(window.menus.actions)
    QApplication.processEvents()
