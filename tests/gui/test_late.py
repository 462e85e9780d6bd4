"""The window opens without its late parts, and each is complete whenever it is created."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from photosearch.base.records import Progress
from photosearch.gui.common.client import Client
from photosearch.gui.common.window_page import OFFERED, Pages, WindowPage
from photosearch.gui.shell.window import MainWindow
from tests.gui.conftest import Desk
from tests.gui.fake_engine import fake_link

PARTS = (
    "about", "backups", "duplicates", "exclusions", "failures", "first_models", "help", "models_page", "palette", "places", "report", "settings_dialog", "sketch",
)  # fmt: skip


def test_the_start_loads_neither_the_late_parts_nor_openssl() -> None:
    late = (
        "dialogs.about",
        "dialogs.help",
        "dialogs.problem_report",
        "duplicates.compare",
        "places.places_page",
        "duplicates.groups_page",
    )
    modules = [f"photosearch.gui.{part}" for part in (*late, "sketch.pad")]
    modules += ["_hashlib", "ssl", "numpy", "photosearch.engine"]
    for name in modules:
        assert importlib.util.find_spec(name), f"{name} was renamed"
    code = (
        f"import sys, photosearch.gui.shell.app; print([m for m in {modules} if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_a_new_window_has_none_of_the_late_parts(open_window: Callable[..., Desk]) -> None:
    window = open_window(500).window
    assert not [part for part in PARTS if window.late.made(part)]


@pytest.mark.parametrize("part", PARTS)
def test_each_late_part_is_created_once(open_window: Callable[..., Desk], part: str) -> None:
    late = open_window(500).window.late
    first = getattr(late, part)
    assert late.made(part) and getattr(late, part) is first


def test_an_open_sketch_pad_is_restored(open_window: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = open_window(500)
    desk.window.toggle_sketch()
    desk.window.close()
    link_maker, _ = fake_link(500)
    client = Client(link_maker)
    state = QSettings(str(desk.dirs.config / "window.ini"), QSettings.Format.IniFormat)
    again = MainWindow(client, desk.preferences, desk.dirs, state)
    qtbot.addWidget(again)
    again.show()
    assert again.late.made("sketch") and again.late.sketch.isVisible()
    assert again.sketch_dock.widget() is again.late.sketch
    again.close()


def test_the_models_page_shows_what_happened_before_it_was_created(
    open_window: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = open_window(500)
    desk.window.news.ask_status()
    qtbot.waitUntil(lambda: desk.window.models.status is not None)
    desk.window.models.fetch("small")
    qtbot.waitUntil(lambda: bool(desk.window.models.kind))
    desk.link.work_goes_on(Progress("fetching", done=10, total=100, unit="MB"))
    qtbot.waitUntil(lambda: desk.window.models.progress.done == 10)
    page = desk.window.late.models_page
    assert not page.news.work.isHidden() and not page.import_button.isEnabled()
    assert page.device.sentence.text()


def test_a_page_is_created_on_first_use_and_left_when_another_opens(qtbot: QtBot) -> None:
    happened: list[str] = []

    class Sample(WindowPage):
        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name
            happened.append(f"{name} made")

        def enter(self) -> None:
            happened.append(f"{self.name} entered")

        def leave(self) -> None:
            happened.append(f"{self.name} left")

    pages = Pages({name: partial(Sample, name) for name in ("home", "far")})
    qtbot.addWidget(pages)
    assert happened == ["home made"]
    pages.open("far")
    pages.open("far")
    assert pages.page.go_back() and pages.currentWidget() is pages.page
    assert happened == [
        "home made", "far made", "home left", "far entered", "far left", "home entered",
    ]  # fmt: skip


def test_a_page_offers_only_commands_that_it_supports(open_window: Callable[..., Desk]) -> None:
    window = open_window(500).window
    actions = window.menus.actions
    assert not actions["open"].isEnabled() and actions["select_all"].isEnabled()
    window.page.view.go_to(3)
    assert {name for name in OFFERED if not actions[name].isEnabled()} == {"from_album", "compare"}
    window.pages.open("duplicates")
    assert actions["open"].isEnabled()
    assert not actions["preview"].isEnabled() and not actions["select_all"].isEnabled()


def test_every_command_has_a_handler_and_every_handler_a_command(
    open_window: Callable[..., Desk],
) -> None:
    window = open_window(0).window
    assert window.menus.actions.keys() == window._handlers().keys()
    assert window.menus.actions.keys() > OFFERED
