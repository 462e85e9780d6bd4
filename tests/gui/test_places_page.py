"""The places page: the map, its clusters by mouse and by keys, the rectangle, and what becomes of them in the search."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.settings import Settings
from photosearch.gui.places.places_page import PlacesPage
from tests.gui.conftest import Desk
from tests.gui.looks import faults

Open = Callable[..., Desk]
Key = Qt.Key
HOMES = {
    (48.137, 11.575): 900, (52.52, 13.405): 260, (45.44, 12.33): 120, (41.9, 12.5): 90, (43.77, 11.25): 60, (48.86, 2.35): 75,
    (51.5, -0.12): 40, (59.33, 18.06): 25, (40.71, -74.0): 64, (37.77, -122.42): 30, (-33.87, 151.2): 45, (-36.85, 174.76): 12,
    (35.68, 139.69): 70, (-22.9, -43.2): 18, (-17.8, 177.4): 6, (64.1, -21.9): 33, (28.3, -16.6): 21, (1.35, 103.8): 9,
}  # fmt: skip


def around_the_world() -> list[tuple[float, float]]:
    chance = random.Random(4)
    found = []
    for (lat, lon), count in HOMES.items():
        for _ in range(count):
            spread = chance.choice((0.004, 0.02, 0.3))
            found.append((lat + chance.gauss(0, spread), lon + chance.gauss(0, spread)))
    chance.shuffle(found)
    return found


def opened(
    open_window: Open, qtbot: QtBot, positions: list[tuple[float, float]], theme: str = "light"
) -> tuple[Desk, PlacesPage]:
    desk = open_window(2000, Settings(theme=theme, first_run_done=True))
    desk.link.positions = positions
    desk.window.menus.actions["places"].trigger()
    page = desk.window.late.places
    assert desk.window.pages.page is page
    return desk, page


def settle(qtbot: QtBot, page: PlacesPage) -> None:
    """Wait until the map shows what it should: the picture, the photos in the marks, the names."""

    def done() -> bool:
        picture = page.map.drawer.picture
        marks = page.map._visible_marks()
        return (
            picture is not None
            and picture.covers(page.map.frame)
            and picture.drawing.colours == page.map.drawer._asked.colours
            and not page.map._settled.isActive()
            and not page.desk._busy
            and all(mark._photo is not None for mark in marks)
        )

    qtbot.waitUntil(done)
    QApplication.processEvents()


@pytest.fixture
def shoot() -> Callable[[QWidget, str], None]:
    """`shoot(window, name)` checks for visible faults, and saves the screenshot to the folder PHOTOSEARCH_SHOTS."""

    def shot(widget: QWidget, name: str) -> None:
        QApplication.processEvents()
        kept = os.environ.get("PHOTOSEARCH_SHOTS")
        if kept:
            Path(kept).mkdir(parents=True, exist_ok=True)
            assert widget.grab().save(str(Path(kept) / f"{name}.png"))
        assert faults(widget) == [], name

    return shot


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_looks(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], theme: str
) -> None:
    desk, page = opened(open_window, qtbot, around_the_world(), theme)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1)
    settle(qtbot, page)
    shoot(desk.window, f"places-world-{theme}")
    view = page.map
    view.go_to(view.frame.zoomed(3, *view.frame.on_screen(46, 10)), flying=False)
    qtbot.waitUntil(lambda: not view._settled.isActive())
    settle(qtbot, page)
    shoot(desk.window, f"places-europe-{theme}")
    view.fit(desk.link._map(view.frame.area(), view.frame.scale).clusters[0].area, flying=False)
    qtbot.waitUntil(lambda: not view._settled.isActive())
    settle(qtbot, page)
    view.marks[0].setFocus()
    QTest.mousePress(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(300, 100)
    )
    QTest.mouseMove(view, QPoint(420, 200))
    QTest.mouseMove(view, QPoint(520, 330))
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(520, 330)
    )
    settle(qtbot, page)
    shoot(desk.window, f"places-city-{theme}")
    desk.window.resize(400, 700)
    settle(qtbot, page)
    shoot(desk.window, f"places-narrow-{theme}")
