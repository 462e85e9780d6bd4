"""Screenshots of queries with many parts: chips, sliders, sentence, and the frame around a part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.settings import Settings
from photosearch.gui.query.region_dialog import RegionDialog
from photosearch.service.messages import InsideProgress
from tests.gui.conftest import Desk
from tests.gui.fake_engine import picture
from tests.gui.test_screenshots import shoot, wait_for_thumbnails

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]
Left = Qt.MouseButton.LeftButton

__all__ = ["shoot"]  # pytest finds the fixture here


def mixed(open_window: Open, qtbot: QtBot, folder: Path, theme: str) -> Desk:
    desk = open_window(5000, Settings(theme=theme, first_run_done=True))
    window = desk.window
    wait_for_thumbnails(qtbot, desk)
    window.by_picture.search_files([str(picture(folder / "beach.jpg", 7))])
    hit = window.page.model.hit(8)
    assert hit is not None
    window.by_picture.add_example([hit], "unlike")
    composer = window.composer
    QTest.keyClicks(window.page.bar.edit, "at night -people")
    qtbot.waitUntil(lambda: not window.search.busy and not window.search._rest.isActive())
    qtbot.waitUntil(lambda: all(composer.pictures.pixmap(e) for e in composer.query.examples))
    wait_for_thumbnails(qtbot, desk)
    return desk


@pytest.mark.parametrize("name", ["light", "dark"])
def test_chips_and_sliders(
    open_window: Open, qtbot: QtBot, shoot: Shoot, tmp_path: Path, name: str
) -> None:
    desk = mixed(open_window, qtbot, tmp_path, name)
    window, bar = desk.window, desk.window.page.bar
    assert bar.mixing.strength.isVisible() and bar.mixing.look.isVisible()
    shoot(window, f"mixed-{name}")
    third, fourth = (window.page.model.hit(row) for row in (2, 3))
    assert third is not None and fourth is not None
    window.by_picture.add_example([third])
    window.composer.set_role(2, "style")
    window.composer.set_region(0, (0.2, 0.1, 0.5, 0.5))
    window.composer.set_inside(inside=True)
    window.by_picture.add_example([fourth, replace(fourth, image_id=99, path="/a/" + "long" * 20)])
    qtbot.waitUntil(lambda: not window.search.busy)
    chip = bar.chips.chips[1]
    chip.setFocus()
    bar.mixing.strength.setValue(20)
    qtbot.waitUntil(lambda: not window.search.busy and not window.search._move.isActive())
    wait_for_thumbnails(qtbot, desk)
    shoot(window, f"mixed-much-{name}")
    QTest.keyClick(chip, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    shoot(menu, f"chip-menu-{name}")
    menu.close()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_a_search_inside_photos(
    open_window: Open, qtbot: QtBot, shoot: Shoot, tmp_path: Path, name: str
) -> None:
    desk = mixed(open_window, qtbot, tmp_path, name)
    window = desk.window
    desk.link.hold = True
    window.composer.set_inside(inside=True)
    qtbot.waitUntil(lambda: not window.page._slow.isActive())
    number = window.search._newest
    desk.link.on_event(InsideProgress(number, 43, 100))
    qtbot.waitUntil(window.page.work.isVisible)
    window.resize(600, 600)
    shoot(window, f"inside-{name}")
    desk.link.release()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_regions(open_window: Open, qtbot: QtBot, shoot: Shoot, tmp_path: Path, name: str) -> None:
    desk = mixed(open_window, qtbot, tmp_path, name)
    window = desk.window
    window.composer.ask_for_region(0)
    dialog = window.findChild(RegionDialog)
    assert isinstance(dialog, RegionDialog)
    qtbot.waitUntil(dialog.picker.isVisible)
    place = dialog.picture.place()
    QTest.mousePress(dialog.picker, Left, pos=(place.topLeft() + QPoint(80, 60)).toPoint())
    QTest.mouseMove(dialog.picker, (place.topLeft() + QPoint(300, 240)).toPoint())
    QTest.mouseRelease(dialog.picker, Left, pos=(place.topLeft() + QPoint(300, 240)).toPoint())
    shoot(dialog, f"region-dialog-{name}")
    QTest.mouseClick(dialog.take, Left)
    qtbot.waitUntil(lambda: not window.search.busy)
    shoot(window, f"region-chip-{name}")
    window.page.view.go_to(4)
    window.show_preview()
    with qtbot.waitSignal(window.preview.loader.ready):
        pass
    QTest.keyClick(window.preview, Qt.Key.Key_R)
    picker = window.preview.region
    QTest.mousePress(picker, Left, pos=QPoint(200, 200))
    QTest.mouseMove(picker, QPoint(460, 420))
    qtbot.waitUntil(lambda: picker.region is not None)
    shoot(window, f"region-preview-{name}")
    QTest.mouseRelease(picker, Left, pos=QPoint(460, 420))
    assert len(window.search.query.examples) == 1
