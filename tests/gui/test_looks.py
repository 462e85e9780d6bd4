"""Planted visible faults are found, and the window has none at common sizes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.records import LeftOut
from photosearch.base.settings import Settings
from photosearch.gui.shell.app import install_translations
from tests.gui.conftest import Desk
from tests.gui.fake_engine import picture
from tests.gui.looks import faults
from tests.gui.test_duplicate_shots import library
from tests.gui.test_screenshots import shoot as shoot  # a fixture
from tests.gui.test_screenshots import wait_for_thumbnails

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]


def planted(qtbot: QtBot) -> tuple[QWidget, QLabel, QLabel]:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet("QWidget { background: white; color: black }")
    row = QHBoxLayout(window)
    one, other = QLabel("A text that is long enough"), QLabel("Another text")
    for label in (one, other):
        row.addWidget(label)
    window.resize(600, 100)
    window.show()
    assert faults(window) == []
    return window, one, other


PLANT: dict[str, Callable[[QLabel, QLabel], object]] = {
    "is cut off": lambda one, other: one.resize(30, one.height()),
    "has a contrast of": lambda one, other: one.setStyleSheet("color: #cccccc"),
    "reaches out of the window": lambda one, other: other.move(590, 10),
    "lies upon": lambda one, other: other.move(one.pos()),
    "is ambiguous": lambda one, other: (
        [(label.setText("&Text"), label.setBuddy(label)) for label in (one, other)]
    ),
}


@pytest.mark.parametrize("fault", PLANT)
def test_a_planted_fault_is_found(qtbot: QtBot, fault: str) -> None:
    window, one, other = planted(qtbot)
    PLANT[fault](one, other)
    assert any(fault in found for found in faults(window))


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1400, 900)])
def test_the_window_at_many_sizes(
    open_window: Open,
    qtbot: QtBot,
    shoot: Shoot,
    tmp_path: Path,
    thumbs: list[Path],
    size: tuple[int, int],
    name: str,
) -> None:
    desk = open_window(5000, Settings(theme=name, first_run_done=True))
    window, bar = desk.window, desk.window.page.bar
    label = f"{size[0]}-{name}"

    def look(what: str) -> None:
        window.resize(*size)
        qtbot.waitUntil(lambda: window.size() == QSize(*size))
        shoot(window, f"{what}-{label}")

    wait_for_thumbnails(qtbot, desk)
    look("all")
    window.page.view.verticalScrollBar().setValue(3000)
    window.page.offer_refresh(5012)
    look("overlays")
    window.by_picture.search_files([str(picture(tmp_path / "beach.jpg", 7)), "/x/other.jpg"])
    window.composer.set_role(1, "unlike")
    QTest.keyClicks(bar.edit, "at night without people")
    qtbot.waitUntil(lambda: not window.search.busy and not window.search._rest.isActive())
    look("query")
    if size >= (800, 600):
        for dock, toggle in (
            (window.sketch_dock, window.toggle_sketch),
            (window.dock, window.menus.actions["folders"].trigger),
        ):
            toggle()
            qtbot.waitUntil(dock.isVisible)
            look(dock.objectName())
            dock.hide()
    desk.link.groups = library(thumbs)
    window.pages.open("duplicates")
    qtbot.waitUntil(lambda: not window.late.duplicates.copies.searching)
    look("duplicates")
    window.late.duplicates.show_compare()
    look("compare")


@pytest.fixture(params=["de", "en", "es", "fr", "zh"])
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language of the window, installed."""
    translators = install_translations(qapp, QLocale(request.param))
    yield request.param
    for translator in translators:
        qapp.removeTranslator(translator)


def test_the_texts_of_each_language_fit(
    language: str, open_window: Open, qtbot: QtBot, shoot: Shoot, thumbs: list[Path]
) -> None:
    shoot(open_window(0, Settings()).window, f"first-run-{language}")
    desk = open_window(5000)
    window, late = desk.window, desk.window.late
    desk.link.groups = library(thumbs)
    window.resize(1000, 600)
    window.menus.actions["folders"].trigger()
    qtbot.waitUntil(window.dock.isVisible)
    shoot(window, f"folders-{language}")
    window.pages.open("duplicates")
    qtbot.waitUntil(lambda: not late.duplicates.copies.searching)
    shoot(window, f"folders-duplicates-{language}")
    window.menus.actions["models"].trigger()
    qtbot.waitUntil(lambda: late.models_page.list.rowCount() == 5)
    shoot(late.settings_dialog, f"models-{language}")
    late.settings_dialog.tabs.setCurrentIndex(0)
    shoot(late.settings_dialog, f"settings-{language}")
    late.settings_dialog.close()
    late.exclusions.open_fresh()
    shoot(late.exclusions, f"exclusions-{language}")
    late.exclusions.tabs.setCurrentIndex(1)
    shoot(late.exclusions, f"always-left-out-{language}")
    desk.link.left_out = [LeftOut(f"/photos/{n}/@eaDir", "thumbnails") for n in range(30)]
    late.exclusions.show_left_out()
    qtbot.waitUntil(lambda: not late.exclusions.left_out.searching)
    shoot(late.exclusions.left_out, f"left-out-{language}")
    late.exclusions.left_out.close()
    late.exclusions.reject()
