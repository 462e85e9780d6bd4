"""Fixtures: Qt without a screen, and a window with a fake engine."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import Root, RootState
from photosearch.base.settings import Settings
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.shell.app import install_translations
from photosearch.gui.shell.tray import Tray
from photosearch.gui.shell.window import MainWindow
from photosearch.gui.welcome.first_run import READY
from tests.gui.fake_engine import FakeLink, fake_link, picture

HARMLESS = "This plugin does not support"
OTHER_THEMES = {"dark", "contrast"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Screenshots, and themes other than the light one, are left to CI: the first tier shall take a quarter of an hour."""
    for item in items:
        if isinstance(item, pytest.Function) and item.path.is_relative_to(Path(__file__).parent):
            given = item.callspec.id if hasattr(item, "callspec") else ""
            if "shoot" in item.fixturenames or OTHER_THEMES & set(
                given.replace("_", "-").split("-")
            ):
                item.add_marker(pytest.mark.slow)


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Install the English translation, which contains the plurals."""
    installed = install_translations(qapp, QLocale("en"))
    yield
    for translator in installed:
        qapp.removeTranslator(translator)


@pytest.fixture(scope="session")
def thumbs(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("thumbs")
    return [picture(folder / f"{n}.jpg", n) for n in range(24)]


def delete_now() -> None:
    """Process pending `deleteLater` calls, so that nothing survives into the next test."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # type: ignore[arg-type]


@dataclass
class Desk:
    """A window with its fake engine, settings and directories."""

    window: MainWindow
    link: FakeLink
    preferences: Preferences
    dirs: AppDirs


@pytest.fixture
def open_window(qtbot: QtBot, thumbs: list[Path], own_home: Path) -> Iterator[Callable[..., Desk]]:
    """`open_window(photos, settings=…, hello=True)` shows a window of 1000 x 700."""
    desks: list[Desk] = []

    def make(
        photos: int = 500,
        settings: Settings | None = None,
        *,
        hello: bool = True,
        make_tray: Callable[..., Tray] = Tray,
    ) -> Desk:
        dirs = app_dirs().create()
        roots = [RootState(Root(1, "/photos"), True, photos, 0, 0)] if photos else []
        link_maker, made = fake_link(photos, thumbs=thumbs, roots=roots)
        client = Client(link_maker)
        preferences = Preferences(dirs, settings or Settings(first_run_done=True))
        state = QSettings(str(dirs.config / "window.ini"), QSettings.Format.IniFormat)
        window = MainWindow(client, preferences, dirs, state, make_tray)
        window.resize(1000, 700)
        window.show()
        client.start()
        link = made[0]
        link.previews = dirs.previews
        desk = Desk(window, link, preferences, dirs)
        desks.append(desk)
        if hello:
            link.say_hello()
            asked = window.search
            qtbot.waitUntil(lambda: bool(link.requests) and not asked.busy)
        return desk

    yield make
    for desk in desks:
        desk.window.quit()
        desk.window.client.stop()
        desk.window.deleteLater()
    delete_now()


def open_preview(desk: Desk, qtbot: QtBot, words: str = "") -> None:
    """Search for `words`, if any, and show the fifth photo large."""
    if words:
        QTest.keyClicks(desk.window.page.bar.edit, words)
        search = desk.window.search
        qtbot.waitUntil(lambda: not search.busy and not search._rest.isActive())
    view = desk.window.page.view
    view.setFocus()
    view.go_to(4)
    QTest.keyClick(view, Qt.Key.Key_Space)
    with qtbot.waitSignal(desk.window.preview.loader.ready):
        pass


def begin(desk: Desk) -> None:
    """Go through the steps of the first run, and start."""
    page = desk.window.first_run
    while page.step < READY:
        QTest.mouseClick(page.next_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
