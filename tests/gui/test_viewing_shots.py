"""Screenshots of the pages that show photos large: texts are complete and readable, and nothing overlaps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.marks import PhotoMarks
from photosearch.base.settings import Settings
from tests.gui.conftest import Desk, open_preview
from tests.gui.looks import faults
from tests.gui.test_comparing import compare
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]
Key = Qt.Key


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_preview(open_window: Open, qtbot: QtBot, shoot: Shoot, name: str) -> None:
    desk = open_window(300, Settings(theme=name, first_run_done=True))
    desk.link.marks = {5: PhotoMarks(True, 4, True, "Green"), 3: PhotoMarks(rating=-1)}
    desk.link.marks[7] = PhotoMarks(rotation=90)
    desk.window.search.refresh()
    preview = desk.window.preview
    open_preview(desk, qtbot)
    qtbot.waitUntil(lambda: preview.mark_bar.marks.favourite)
    strip = preview.filmstrip
    qtbot.waitUntil(lambda: all(strip._thumbnails.tile(strip._tile(h)) for r in strip.rows() if (h := strip._model.hit(r))))  # fmt: skip
    shoot(desk.window, f"viewing-preview-{name}")
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Camera" in preview.details.texts())
    qtbot.wait(100)  # a change of height takes several rounds
    shoot(desk.window, f"viewing-details-{name}")
    QTest.keyClick(preview, Key.Key_BracketRight)
    qtbot.waitUntil(lambda: preview.mark_bar.marks.rotation == 90)
    shoot(desk.window, f"viewing-turned-{name}")
    desk.window.resize(400, 700)
    qtbot.waitUntil(lambda: faults(desk.window) == [])
    shoot(desk.window, f"viewing-narrow-details-{name}")
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: faults(desk.window) == [])
    assert desk.window.width() == 400
    shoot(desk.window, f"viewing-narrow-{name}")


@pytest.mark.parametrize("name", ["light", "dark"])
def test_comparing(open_window: Open, qtbot: QtBot, shoot: Shoot, name: str) -> None:
    desk = open_window(300, Settings(theme=name, first_run_done=True))
    desk.link.marks = {2: PhotoMarks(True, 3), 3: PhotoMarks(rating=-1)}
    desk.window.search.refresh()
    qtbot.waitUntil(lambda: desk.window.page.model.hit(1).marks.favourite)  # type: ignore[union-attr]
    page = compare(desk, qtbot, 1, 2, 3, 4)
    page.panes[2].best.show()
    shoot(desk.window, f"comparing-four-{name}")
    QTest.keyClick(page, Key.Key_Escape)
    page = compare(desk, qtbot, 1, 2)
    shoot(desk.window, f"comparing-two-{name}")
    QTest.keyClick(page, Key.Key_B)
    shoot(desk.window, f"comparing-over-{name}")
    QTest.keyClick(page, Key.Key_B)
    desk.window.resize(400, 700)
    qtbot.waitUntil(lambda: page.panes[0].x() == page.panes[1].x())
    qtbot.waitUntil(lambda: faults(desk.window) == [])
    assert desk.window.width() == 400
    shoot(desk.window, f"comparing-narrow-{name}")


def test_the_slideshow(open_window: Open, qtbot: QtBot, shoot: Shoot) -> None:
    desk = open_window(300)
    desk.window.page.view.go_to(0)
    desk.window.menus.actions["slideshow"].trigger()
    show = desk.window.late.slideshow
    qtbot.waitUntil(lambda: show._next.isActive())
    shoot(show, "slideshow")
