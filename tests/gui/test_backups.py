"""A damaged library offers ways out, and backups are listed, made and restored, with a fake engine and with the real one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from photosearch.base import settings
from photosearch.base.files import app_dirs
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.dialogs.backups_dialog import BackupsDialog
from photosearch.gui.shell.window import MainWindow
from photosearch.service.link import EngineLink
from photosearch.service.messages import Calm, Trouble
from photosearch.service.requests import GetBackups, RepairLibrary, RestoreBackup
from tests.gui.conftest import Desk, delete_now

TINY = Path(__file__).resolve().parents[1] / "encoder" / "tiny"
PATIENCE = 30_000  # ms
DAMAGED = Trouble(0, "The library is damaged.", "Choose Repair.", kind="damaged")

Open = Callable[..., Desk]


def press(box: QMessageBox | None, label: str) -> None:
    assert box is not None
    next(button for button in box.buttons() if button.text() == label).click()


def rows(dialog: BackupsDialog) -> list[list[str]]:
    table = dialog.table
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_a_damaged_library_that_cannot_be_opened_offers_repair(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30, hello=False)
    page = desk.window.page
    desk.link.on_event(DAMAGED)
    qtbot.waitUntil(lambda: page.notice.title == "The library is damaged.")
    assert page.notice.offers == ["Repair …", "Restore a backup …", "Start a new library …"]
    assert not page.banner.isVisible(), "it would say the same"
    page.notice.button.click()
    dialog = desk.window.late.backups
    qtbot.waitUntil(dialog.repair_button.isEnabled)
    press(dialog.asked, "&Repair the library")
    qtbot.waitUntil(lambda: dialog.said.text() == "The library was built again.")
    assert len(desk.link.sent(RepairLibrary)) == 1
    desk.link.on_event(Calm())
    desk.link.say_hello()
    qtbot.waitUntil(page.view.isVisible)
    dialog.close()


def test_the_banner_opens_the_backups_and_one_is_restored(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.on_event(DAMAGED)
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    desk.window.page.banner.buttons["backups"].click()
    dialog = desk.window.late.backups
    qtbot.waitUntil(lambda: dialog.said.text() == "There are no backups yet.")
    assert not dialog.restore_button.isEnabled()
    for count in (1, 2):
        dialog.make_button.click()
        qtbot.waitUntil(lambda count=count: dialog.table.rowCount() == count)  # type: ignore[misc]
    assert [row[1:] for row in rows(dialog)] == [
        ["30", "5.0 MB", "manual-2026-12-02.db"],
        ["30", "5.0 MB", "manual-2026-12-01.db"],
    ]
    dialog.table.selectRow(1)
    dialog.restore_button.click()
    press(dialog.asked, "&Restore the backup")
    [request] = desk.link.sent(RestoreBackup)
    assert isinstance(request, RestoreBackup) and request.name == "manual-2026-12-01.db"
    qtbot.waitUntil(lambda: "was restored" in dialog.said.text())
    dialog.close()


def test_the_menu_opens_the_backups(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.window.menus.actions["backups"].trigger()
    qtbot.waitUntil(desk.window.late.backups.isVisible)
    assert len(desk.link.sent(GetBackups)) == 1
    desk.window.late.backups.close()


def test_other_trouble_offers_nothing(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    banner = desk.window.page.banner
    desk.link.on_event(DAMAGED)
    qtbot.waitUntil(lambda: len(banner.buttons) == 3)
    desk.link.on_event(Trouble(0, "The disk is full."))
    qtbot.waitUntil(lambda: banner.text == "The disk is full.")
    assert banner.buttons == {}


def test_a_refusal_is_shown_where_it_was_asked(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.refuse[RepairLibrary] = Trouble(0, "The disk is full.", "Free some space.")
    desk.window.late.repair()
    dialog = desk.window.late.backups
    press(dialog.asked, "&Repair the library")
    qtbot.waitUntil(lambda: dialog.said.text() == "The disk is full. Free some space.")
    assert dialog.repair_button.isEnabled()
    dialog.close()


def test_an_engine_that_ends_leaves_no_button_disabled(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.hold = True
    dialog = desk.window.late.backups
    dialog.open_fresh()
    assert not dialog.repair_button.isEnabled()
    desk.link.on_state("restarting")
    qtbot.waitUntil(dialog.repair_button.isEnabled)
    assert "was restarted" in dialog.said.text()
    desk.link.on_state("failed")
    qtbot.waitUntil(lambda: desk.window.client.state == "failed")
    dialog.make()
    assert "not running" in dialog.said.text()
    dialog.close()


@contextmanager
def real_window() -> Iterator[MainWindow]:
    dirs = app_dirs()
    client = Client(partial(EngineLink, None))
    state = QSettings(str(dirs.config / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(client, Preferences(dirs, settings.load(dirs)), dirs, state)
    window.resize(1000, 700)
    window.show()
    client.start()
    try:
        yield window
    finally:
        window.close()
        client.stop()
        window.deleteLater()
        delete_now()


def test_the_real_engine_repairs_a_damaged_library(
    qtbot: QtBot, own_home: Path, make_photos: Callable[..., Path]
) -> None:
    shutil.copytree(TINY, own_home / "data" / "models" / "tiny")
    settings.change(app_dirs().create(), model="tiny", threads=1, first_run_done=True)
    with real_window() as window:
        window.folders.add(str(make_photos(5)))
        model = window.page.model
        qtbot.waitUntil(lambda: model.rowCount() == 5, timeout=PATIENCE)
        window.menus.actions["backups"].trigger()
        made = window.late.backups
        made.make()
        qtbot.waitUntil(lambda: len(made.backups) == 1, timeout=PATIENCE)
        made.close()
    os.truncate(app_dirs().database, 20_000)
    with real_window() as window:
        notice, dialog = window.page.notice, window.late.backups
        qtbot.waitUntil(lambda: "Repair …" in notice.offers, timeout=PATIENCE)
        notice.button.click()
        qtbot.waitUntil(lambda: len(dialog.backups) == 1, timeout=PATIENCE)
        press(dialog.asked, "&Repair the library")
        qtbot.waitUntil(lambda: "5 photos from 1 folder" in dialog.said.text(), timeout=PATIENCE)
        dialog.close()
        repaired = window.page.model
        qtbot.waitUntil(lambda: repaired.rowCount() == 5, timeout=PATIENCE)
