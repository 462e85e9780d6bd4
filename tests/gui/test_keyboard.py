"""The Tab key reaches every part of each state of the window, and whatever has the focus shows it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.settings import Settings
from tests.gui.conftest import Desk
from tests.gui.looks import pixels
from tests.gui.test_backups import DAMAGED
from tests.gui.test_state_shots import AWAY, PHOTOS, nothing_found
from tests.gui.test_ways_out import look_for, show_roots

Open = Callable[..., Desk]
Arrange = Callable[[Desk, QtBot], None]
MOST = 120  # presses of Tab
AROUND = 4  # pixels around a widget in which its focus may be drawn
SEEN, VISIBLE = 24, 12  # how much a pixel differs, of 255, and how many pixels do


def photos(desk: Desk, qtbot: QtBot) -> None:
    show_roots(qtbot, desk, PHOTOS, AWAY)
    desk.link.on_event(DAMAGED)
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    look_for(qtbot, desk, "snow rating:5 -people")
    desk.window.page.view.selectAll()
    qtbot.waitUntil(desk.window.page.selection_bar.isVisible)
    desk.window.page.view.setFocus()


def nothing(desk: Desk, qtbot: QtBot) -> None:
    nothing_found(desk, qtbot)
    desk.window.page.notice.button.setFocus()


def preview(desk: Desk, _qtbot: QtBot) -> None:
    desk.window.page.view.go_to(3)
    desk.window.menus.actions["preview"].trigger()


def duplicates(desk: Desk, qtbot: QtBot) -> None:
    desk.window.pages.open("duplicates")
    qtbot.waitUntil(lambda: not desk.window.late.duplicates.copies.searching)


def folders(desk: Desk, qtbot: QtBot) -> None:
    show_roots(qtbot, desk, PHOTOS, AWAY)
    desk.window.menus.actions["folders"].trigger()
    qtbot.waitUntil(desk.window.dock.isVisible)


STATES: dict[str, Arrange] = {
    "photos": photos,
    "nothing": nothing,
    "preview": preview,
    "duplicates": duplicates,
    "folders": folders,
}


def reachable(top: QWidget) -> set[QWidget]:
    """The widgets that Tab should reach."""
    return {
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is top
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    }


def walked(top: QWidget) -> list[QWidget]:
    """The widgets that Tab reaches, in order, from the focus on."""
    found: list[QWidget] = []
    for _ in range(MOST):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in found:
            return found
        found.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError("Tab goes in no circle")


def said(widgets: set[QWidget]) -> list[str]:
    return sorted(
        f"{type(w).__name__} {w.accessibleName() or w.objectName() or w.property('text')}"
        for w in widgets
    )


def around(widget: QWidget) -> np.ndarray:
    """What is drawn where a widget is, and close around it."""
    top = widget.window()
    place = QRect(widget.mapTo(top, QPoint()), widget.size())
    place = place.adjusted(-AROUND, -AROUND, AROUND, AROUND).intersected(top.rect())
    return pixels(top.grab(place).toImage()).astype(int)


def shows_focus(widget: QWidget) -> bool:
    """Whether the widget, to which a key has led, looks different without the focus."""
    QApplication.processEvents()
    with_focus = around(widget)
    widget.clearFocus()
    QApplication.processEvents()
    differs = np.abs(with_focus - around(widget)).max(axis=2) > SEEN
    widget.setFocus()
    return int(differs.sum()) >= VISIBLE


@pytest.mark.parametrize("name", STATES)
def test_tab_reaches_every_part(open_window: Open, qtbot: QtBot, name: str) -> None:
    desk = open_window(300)
    desk.window.resize(1300, 800)
    desk.window.activateWindow()
    STATES[name](desk, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    found = walked(desk.window)
    assert said(reachable(desk.window) - set(found)) == []


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", STATES)
def test_the_focus_is_seen(open_window: Open, qtbot: QtBot, name: str, theme: str) -> None:
    desk = open_window(300, Settings(theme=theme, first_run_done=True))
    desk.window.resize(1300, 800)
    desk.window.activateWindow()
    STATES[name](desk, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    hidden = set()
    for _ in walked(desk.window):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        # The photo in the preview fills the window: it has the focus if no button on it does.
        if focus is not desk.window.preview and not shows_focus(focus):
            hidden.add(focus)
    assert said(hidden) == []


@pytest.mark.parametrize("step", [0, 1, 2])
def test_tab_reaches_every_part_of_the_first_run(
    open_window: Open, qtbot: QtBot, step: int
) -> None:
    desk = open_window(0, Settings())
    desk.window.activateWindow()
    page = desk.window.first_run
    page.choice.add("/photos")
    for _ in range(step):
        page.go_on()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert said(reachable(desk.window) - set(walked(desk.window))) == []


DIALOGS = ("settings", "models", "exclusions", "backups", "removed", "help", "failures")


@pytest.mark.slow
@pytest.mark.parametrize("command", DIALOGS)
def test_tab_reaches_every_part_of_a_dialog(open_window: Open, qtbot: QtBot, command: str) -> None:
    desk = open_window(30)
    desk.window.menus.actions[command].setEnabled(True)
    desk.window.menus.actions[command].trigger()
    dialog = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QDialog) and one.isVisible()
    )
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    if QApplication.focusWidget() is None:
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
    missed = {
        widget
        for widget in reachable(dialog) - set(walked(dialog))
        if not isinstance(widget.parentWidget(), QComboBox)
    }
    dialog.close()
    assert said(missed) == []


def test_the_arrows_reach_each_line_of_the_sidebar(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    tree = desk.window.sidebar.tree
    tree.setFocus()
    tree.setCurrentItem(tree.topLevelItem(0))
    lines = []
    for _ in range(60):
        item = tree.currentItem()
        if lines and lines[-1] == item.text(0):
            break
        lines.append(item.text(0))
        QTest.keyClick(tree, Qt.Key.Key_Down)
    assert lines[0] == "Photos" and lines[-1] == "Add a folder …"
    everything = desk.window.sidebar._all(tree.invisibleRootItem())
    assert lines == [item.text(0) for item in everything if not item.isHidden()]
    asked: list[str] = []
    desk.window.sidebar.command_wanted.disconnect()
    desk.window.sidebar.command_wanted.connect(asked.append)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert asked == ["add"]


def test_the_arrows_lead_through_the_chips(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    look_for(qtbot, desk, "snow rating:5 in:Alps -people")
    chips = desk.window.page.bar.chips.chips
    desk.window.activateWindow()
    chips[0].setFocus()
    for place, chip in enumerate(chips):
        qtbot.waitUntil(chip.hasFocus)
        if place + 1 < len(chips):
            QTest.keyClick(chip, Qt.Key.Key_Right)
    QTest.keyClick(chips[-1], Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "people" not in desk.window.search.query.words)
