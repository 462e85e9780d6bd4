"""The tray and the closed window: the state is shown, the menu works, and a program without a window can be reached."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from photosearch.base.records import Progress
from photosearch.base.settings import Settings
from photosearch.base.user_text import say
from photosearch.gui.shell import background
from photosearch.gui.shell.tray import Tray
from photosearch.service.requests import GoOn, Pause
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
GOES_ON = Settings(first_run_done=True, keep_running="yes")


class FakeIcon(QObject):
    """Stands in for QSystemTrayIcon, which needs a desktop."""

    activated = Signal(object)

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host
        self.tip, self.visible, self.messages = "", False, list[str]()
        self.icons: list[QIcon] = []
        self.menu: QMenu | None = None

    def setContextMenu(self, menu: QMenu) -> None:
        self.menu = menu

    def setIcon(self, icon: QIcon) -> None:
        self.icons.append(icon)

    def setToolTip(self, tip: str) -> None:
        self.tip = tip

    def showMessage(self, title: str, text: str, icon: QIcon) -> None:
        self.messages.append(text)

    def show(self) -> None:
        self.visible = True

    def hide(self) -> None:
        self.visible = False


class Host:
    """The desktop's tray, which may come and go."""

    def __init__(self, there: bool = True) -> None:
        self.there = there
        self.icons: list[FakeIcon] = []

    def make(self) -> Any:
        self.icons.append(FakeIcon(self))
        return self.icons[-1]

    def tray(self, parent: QObject) -> Tray:
        return Tray(parent, self.make, lambda: self.there)


def opened(open_window: Open, host: Host, settings: Settings | None = None) -> Desk:
    desk = open_window(30, settings, make_tray=host.tray)
    desk.window.background.look()
    return desk


def test_the_icon_shows_the_state(open_window: Open, qtbot: QtBot) -> None:
    host = Host()
    desk = opened(open_window, host)
    [icon] = host.icons
    assert icon.visible and icon.tip == "PhotoSearch"
    seen = [icon.icons[-1].pixmap(64).toImage()]
    for progress, said in (
        (Progress("scanning"), "Indexing …"),
        (Progress("indexing", 10, 40), "Indexing: 25"),
        (Progress("paused", total=30, note=say("Paused")), "Paused"),
        (
            Progress("waiting", total=30, note=say("The processor is hot")),
            "Waiting: The processor is hot",
        ),
    ):
        desk.link.on_event(progress)
        qtbot.waitUntil(partial(lambda words: words in icon.tip, said))
        seen.append(icon.icons[-1].pixmap(64).toImage())
    assert all(a != b for at, a in enumerate(seen) for b in seen[:at]), "each state looks different"
    drawn = len(icon.icons)
    desk.link.on_event(Progress("idle"))
    qtbot.waitUntil(lambda: icon.tip == "PhotoSearch")
    assert icon.icons[-1].pixmap(64).toImage() == seen[0] and len(icon.icons) == drawn + 1


def test_progress_that_comes_after_the_end_is_ignored(qtbot: QtBot) -> None:
    host = Host()
    tray = host.tray(QObject())
    tray.look()
    tray.close()
    qtbot.waitUntil(lambda: not isValid(tray.menu))  # it has been deleted
    tray.show_progress(Progress("indexing", 1, 2))
    assert not host.icons[0].visible


def test_the_menu_of_the_tray(open_window: Open, qtbot: QtBot) -> None:
    host = Host()
    desk = opened(open_window, host)
    tray = desk.window.background.tray
    assert host.icons[0].menu is tray.menu and not tray.go_on.isVisible()
    tray.pause.trigger()
    qtbot.waitUntil(lambda: tray.pause.text() == "&Resume indexing")
    tray.pause.trigger()
    qtbot.waitUntil(lambda: tray.pause.text() == "&Pause indexing")
    tray.tomorrow.trigger()
    assert desk.link.sent(Pause) == [Pause(True), Pause(False), Pause(True, tomorrow=True)]
    desk.link.on_event(Progress("waiting", total=3, note=say("The computer is on battery")))
    qtbot.waitUntil(tray.go_on.isVisible)
    tray.go_on.trigger()
    assert desk.link.sent(GoOn) == [GoOn()]
    with qtbot.waitSignal(desk.window.closed):
        tray.quit.trigger()
    assert not host.icons[0].visible


def test_closing_ends_the_program_unless_it_is_to_go_on(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, Host())
    with qtbot.waitSignal(desk.window.closed):
        desk.window.close()
    assert desk.preferences.settings.keep_running == "ask"


def test_closing_hides_the_window_in_the_tray_and_says_so_once(
    open_window: Open, qtbot: QtBot
) -> None:
    host = Host()
    desk = opened(open_window, host, GOES_ON)
    window, [icon] = desk.window, host.icons
    for _ in range(2):
        window.close()
        assert not window.isVisible()
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
        assert window.isVisible()
    assert len(icon.messages) == 1 and "goes on in the background" in icon.messages[0]
    window.close()
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert not window.isVisible()
    window.come_up()  # a second start
    assert window.isVisible()
    with qtbot.waitSignal(window.closed):
        window.menus.actions["quit"].trigger()


def test_a_hidden_window_quits_from_the_tray(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, Host(), GOES_ON)
    desk.window.close()
    with qtbot.waitSignal(desk.window.closed):
        desk.window.background.tray.quit.trigger()
    desk.window.quit()  # once more harms nothing


def test_a_tray_that_vanishes_brings_the_window_back(open_window: Open) -> None:
    host = Host()
    desk = opened(open_window, host, GOES_ON)
    desk.window.close()
    desk.window.background.look()
    assert not desk.window.isVisible()
    host.there = False
    desk.window.background.look()
    assert desk.window.isVisible()
    host.there = True
    desk.window.background.look()
    assert desk.window.isVisible() and len(host.icons) == 1


def test_an_engine_that_is_gone_for_good_brings_the_window_back(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = opened(open_window, Host(), GOES_ON)
    desk.window.close()
    desk.link.on_state("failed")
    qtbot.waitUntil(desk.window.isVisible)


def button(desk: Desk, text: str) -> QPushButton:
    box = desk.window.background.question
    assert box is not None
    return next(one for one in box.findChildren(QPushButton) if one.text() == text)


def ask(desk: Desk, qtbot: QtBot) -> None:
    desk.link.on_event(Progress("indexing", 1, 10))
    qtbot.waitUntil(lambda: desk.window.news.progress.phase == "indexing")
    desk.window.close()
    assert desk.window.isVisible() and desk.window.background.question is not None


def test_without_a_tray_closing_asks_while_there_is_work(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, Host(there=False))
    ask(desk, qtbot)
    desk.window.close()  # impatiently
    assert button(desk, "&Quit").isDefault()
    with qtbot.waitSignal(desk.window.closed):
        QTest.keyClick(desk.window.background.question, Qt.Key.Key_Escape)
    assert desk.preferences.settings.keep_running == "no"


def test_the_answer_is_remembered(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, Host(there=False))
    ask(desk, qtbot)
    QTest.mouseClick(button(desk, "&Go on"), Qt.MouseButton.LeftButton)
    assert not desk.window.isVisible() and desk.preferences.settings.keep_running == "yes"
    desk.window.background.look()
    assert not desk.window.isVisible(), "the user knows how to open it"
    desk.window.come_up()
    desk.window.close()
    assert not desk.window.isVisible() and desk.window.background.question is None


def test_whoever_set_it_without_a_tray_is_told_once_how_to_come_back(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = opened(open_window, Host(there=False), GOES_ON)
    desk.window.close()
    assert desk.window.isVisible() and desk.window.background.question is not None
    QTest.mouseClick(button(desk, "&Go on"), Qt.MouseButton.LeftButton)
    assert not desk.window.isVisible()


def test_without_a_tray_and_without_work_closing_ends_the_program(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = opened(open_window, Host(there=False))
    with qtbot.waitSignal(desk.window.closed):
        desk.window.close()


@pytest.mark.parametrize("late", [False, True])
def test_a_hidden_start_waits_for_the_tray_and_is_minimised_without_one(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, late: bool
) -> None:
    monkeypatch.setattr(background, "LATE_TRAY", 50)
    host = Host(there=False)
    desk = open_window(30, make_tray=host.tray)
    window, keeper = desk.window, desk.window.background
    window.hide()
    keeper.start_hidden()
    keeper.look()
    assert not window.isVisible(), "the tray may still come"
    if late:
        host.there = True
        keeper.look()
        assert len(host.icons) == 1 and not window.isVisible()
    else:
        qtbot.waitUntil(window.isMinimized)
