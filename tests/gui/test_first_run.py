"""The three steps of the first run: what each shows, and the keys that lead through them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from photosearch.base.other_files import OtherFiles
from photosearch.base.settings import Settings
from photosearch.base.space_figures import SpaceNeeded
from photosearch.gui.common.hinted_line import HINT
from photosearch.gui.folders import likely_folders
from photosearch.gui.welcome.first_run import FOLDERS, MODEL, READY, FirstRun
from photosearch.service.messages import FolderMeasured, Trouble
from photosearch.service.requests import AddFolder, MeasureFolder
from tests.gui.conftest import Desk
from tests.gui.fake_engine import real_models
from tests.gui.test_accessible import unnamed

Open = Callable[..., Desk]
Key = Qt.Key


def count(desk: Desk, photos: int) -> None:
    """Answer every request to count a folder with so many photos."""
    space = SpaceNeeded(photos, 80_000 * photos, 10**11, "/home/me", 80_000, measured=False)
    for asked in desk.link.sent(MeasureFolder):
        desk.link.on_event(FolderMeasured(asked.id, space, OtherFiles()))  # type: ignore[attr-defined]


def focused() -> QPushButton:
    found = QApplication.focusWidget()
    assert isinstance(found, QPushButton)
    return found


def said(page: FirstRun) -> list[str]:
    return [line.text() for line in page.ready.lines]


def test_enter_leads_through_the_steps_and_starts(open_window: Open, own_home: Path) -> None:
    (own_home.parent / "Pictures").mkdir()
    desk = open_window(0, Settings())
    page = desk.window.first_run
    desk.window.activateWindow()
    for step, button in ((FOLDERS, "Next"), (MODEL, "Next"), (READY, "Start")):
        assert page.step == step and focused().text().replace("&", "") == button
        assert (
            page.accessibleName() == f"Step {step + 1} of 3: {['Folders', 'Model', 'Start'][step]}"
        )
        QTest.keyClick(focused(), Key.Key_Return)
    assert len(desk.link.sent(AddFolder)) == 1
    assert desk.window.pages.page is desk.window.page


def test_enter_in_the_list_goes_on_and_space_ticks(open_window: Open) -> None:
    page = open_window(0, Settings()).window.first_run
    page.choice.add("/photos", ticked=False)
    QTest.keyClick(page.choice.list, Key.Key_Return)
    assert page.step == FOLDERS, "nothing is ticked"
    page.choice.list.setCurrentRow(0)
    page.choice.list.setFocus()
    QTest.keyClick(page.choice.list, Key.Key_Space)
    assert page.choice.folders() == ["/photos"]
    QTest.keyClick(page.choice.list, Key.Key_Return)
    assert page.step == MODEL


def test_a_click_on_the_box_ticks(open_window: Open) -> None:
    page = open_window(0, Settings()).window.first_run
    page.choice.add("/photos", ticked=False)
    place = page.choice.list.visualItemRect(page.choice.list.item(0))
    at = QPoint(place.left() + 10, place.center().y())
    QTest.mouseClick(page.choice.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.choice.folders() == ["/photos"]


def test_the_ways_back(open_window: Open) -> None:
    desk = open_window(0, Settings())
    page = desk.window.first_run
    page.choice.add("/photos")
    assert not page.back_button.isVisible()
    for back in (
        lambda: QTest.keyClick(page, Key.Key_Escape),
        page.back_button.click,
        desk.window.menus.actions["back"].trigger,
    ):
        page.go_on()
        page.go_on()
        assert page.step == READY and page.back_button.isVisible()
        back()
        assert page.step == MODEL
        back()
        assert page.step == FOLDERS


def test_nothing_ticked_says_what_to_do(open_window: Open) -> None:
    page = open_window(0, Settings()).window.first_run
    assert page.choice.space.text() == "Tick a folder, or add one."
    assert not page.next_button.isEnabled()
    page.go_on()
    assert page.step == FOLDERS
    assert page.choice.add_button is page.focusWidget()


def test_each_folder_says_how_much_is_in_it(
    open_window: Open, qtbot: QtBot, own_home: Path
) -> None:
    (own_home.parent / "Pictures").mkdir()
    desk = open_window(0, Settings())
    choice = desk.window.first_run.choice
    choice.add("/media/broken", ticked=False)
    assert [choice.list.item(row).data(HINT) for row in (0, 1)] == ["counting …", "counting …"]
    first, second = desk.link.sent(MeasureFolder)
    space = SpaceNeeded(12, 10**6, 10**11, "/home/me", 80_000, measured=False)
    desk.link.on_event(FolderMeasured(first.id, space, OtherFiles()))  # type: ignore[attr-defined]
    desk.link.on_event(Trouble(second.id, "It cannot be read."))  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: choice.list.item(1).data(HINT) == "cannot be read")
    assert choice.list.item(0).data(HINT).startswith("12 photo")
    told = choice.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.endswith("Pictures, " + choice.list.item(0).data(HINT))


def test_what_will_happen_is_said_before_it_does(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0, Settings())
    page = desk.window.first_run
    for name in ("Alps", "Family", "Garden", "Sea", "Work"):
        page.choice.add(f"/photos/{name}")
    assert "How long" in said(page)[1], "nothing is counted"
    count(desk, 20_000)
    qtbot.waitUntil(lambda: "100000 photo" in said(page)[0])
    assert said(page)[0].startswith("Alps, Family, Garden and 2 more")
    assert "How long" in said(page)[1], "no model is known"
    desk.link.models = real_models()  # 12 ms for a photo
    desk.window.models.refresh()
    qtbot.waitUntil(lambda: "about 55 minutes" in said(page)[1])
    assert said(page)[2].startswith("Model: ")
    assert all(line in page.ready.accessibleName() for line in said(page))


def test_likely_folders_are_offered_but_not_ticked(
    open_window: Open, qtbot: QtBot, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = own_home.parent
    for folder in ("Pictures", "Downloads", "card/DCIM", "stick"):
        (home / folder).mkdir(parents=True)
    monkeypatch.setattr(
        likely_folders, "drives", lambda: iter([str(home / "card"), str(home / "stick")])
    )
    choice = open_window(0, Settings()).window.first_run.choice
    qtbot.waitUntil(lambda: choice.list.count() == 3)
    shown = [os.path.relpath(choice.list.item(row).text(), home) for row in range(3)]
    assert shown == ["Pictures", "Downloads", "card/DCIM"]
    assert choice.folders() == [str(home / "Pictures")]


def test_a_drive_that_cannot_be_read_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(likely_folders.getpass, "getuser", lambda: "no such user")
    assert isinstance(list(likely_folders.drives()), list)


@pytest.mark.parametrize("step", [FOLDERS, MODEL, READY])
def test_every_part_has_a_name(open_window: Open, step: int) -> None:
    desk = open_window(0, Settings())
    page = desk.window.first_run
    page.choice.add("/photos")
    for _ in range(step):
        page.go_on()
    assert unnamed(page) == []
