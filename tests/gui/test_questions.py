"""Enter never removes anything, neither in a question nor in a dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from photosearch.base.file_groups import FileGroup
from photosearch.base.records import Backup
from photosearch.gui.query.region_dialog import RegionDialog
from photosearch.gui.shell.window import MainWindow
from photosearch.service.requests import (
    FetchModel,
    RemoveFolder,
    RemoveModel,
    RepairLibrary,
    Request,
    RestoreBackup,
    UseModel,
)
from tests.gui.conftest import Desk
from tests.gui.test_duplicates import a_file

Open = Callable[..., Desk]
CHANGES: tuple[type[Request], ...] = (
    FetchModel, RemoveFolder, RemoveModel, RepairLibrary, RestoreBackup, UseModel,
)  # fmt: skip


def remove_folder(window: MainWindow) -> QMessageBox | None:
    window.folders.cards[0].remove_wanted.emit()
    return window.folders.asked


def of_model(what: str) -> Callable[[MainWindow], QMessageBox | None]:
    def ask(window: MainWindow) -> QMessageBox | None:
        questions = window.late.models_page.questions
        entry = next(e for e in window.models.entries if (e.offer is not None) == (what == "fetch"))
        getattr(questions, what)(entry)
        return questions.asked

    return ask


def report(window: MainWindow) -> QMessageBox | None:
    window.late.report.ask()
    return window.late.report.asked


def open_many(window: MainWindow) -> QMessageBox | None:
    window.page.view.selectAll()
    window.menus.actions["open"].trigger()
    return window.photo_actions.asked


def restore(window: MainWindow) -> QMessageBox | None:
    backups = window.late.backups
    backups.show()
    backups.list_backups((Backup("manual-1.db", "manual", "2026-12-01T10:00:00", 5, 30, 1),))
    backups.ask_to_restore()
    return backups.asked


def repair(window: MainWindow) -> QMessageBox | None:
    window.late.repair()
    return window.late.backups.asked


def move_to_trash(window: MainWindow) -> QMessageBox | None:
    page = window.late.duplicates
    page.same_button.click()
    page.trash_button.click()
    return page.trash.asked


@pytest.mark.parametrize(
    "ask",
    [
        remove_folder, of_model("use"), of_model("fetch"), of_model("remove"), report, open_many,
        move_to_trash, restore, repair,
    ],
)  # fmt: skip
def test_enter_in_a_question_changes_nothing(
    open_window: Open,
    qtbot: QtBot,
    tmp_path: Path,
    ask: Callable[[MainWindow], QMessageBox | None],
) -> None:
    desk = open_window(30)
    best, same = a_file(tmp_path / "a.jpg", 1, "best"), a_file(tmp_path / "b.jpg", 1, "exact")
    desk.link.groups = [FileGroup((best, same))]
    window = desk.window
    qtbot.waitUntil(lambda: len(window.folders.cards) == 1)
    window.late.models_page.desk.refresh()
    qtbot.waitUntil(lambda: bool(window.models.entries))
    if ask is move_to_trash:
        window.pages.open("duplicates")
        qtbot.waitUntil(lambda: bool(window.late.duplicates.table.rows))
    box = ask(window)
    assert box is not None and box.isVisible()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    assert box.escapeButton() is box.defaultButton()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not box.isVisible()
    assert [request for kind in CHANGES for request in desk.link.sent(kind)] == []


def dialogs(window: MainWindow) -> list[QDialog]:
    late = window.late
    late.failures.open_fresh()
    late.exclusions.open_fresh()
    late.backups.open_fresh()
    late.settings_dialog.open_at()
    late.about.open_with("", "", ())
    late.help.open_at(0)
    window.page.view.go_to(0)
    window.menus.actions["part"].trigger()
    opened = window.findChildren(QDialog)
    assert len(opened) == 7 and any(isinstance(dialog, RegionDialog) for dialog in opened)
    return opened


def test_enter_in_a_dialog_presses_no_button_that_removes_something(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30)
    harmless = {"Close", "OK", "Cancel", "&Search with this part"}
    for dialog in dialogs(desk.window):
        for page in (0, 1) if dialog is desk.window.late.settings_dialog else (0,):
            if page:
                desk.window.late.settings_dialog.open_at(desk.window.late.models_page)
            pressed: set[str] = set()
            for button in dialog.findChildren(QPushButton):
                button.clicked.connect(lambda _=False, b=button, p=pressed: p.add(b.text()))
            QTest.keyClick(dialog, Qt.Key.Key_Return)
            told = {text.replace("&", "") for text in pressed}
            assert told <= {text.replace("&", "") for text in harmless}, dialog.windowTitle()
        dialog.reject()


def test_enter_in_the_settings_keeps_the_recent_searches(open_window: Open) -> None:
    desk = open_window(30)
    desk.preferences.remember_search("snow")
    dialog = desk.window.late.settings_dialog
    dialog.open_at()
    for field in (dialog.theme, dialog.side, dialog.remember, dialog.threads, dialog.watch):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible() and desk.preferences.settings.recent_searches == ("snow",)
    dialog.forget.setFocus()
    QTest.keyClick(dialog.forget, Qt.Key.Key_Return)
    assert desk.preferences.settings.recent_searches == ()
    dialog.close()


def test_all_questions_use_the_same_function() -> None:
    gui = Path(__file__).resolve().parents[2] / "photosearch" / "gui"
    found = {path.name for path in gui.rglob("*.py") if "Icon.Question" in path.read_text("utf-8")}
    assert found == {"question.py"}
    assert not [p for p in gui.rglob("*.py") if "QMessageBox.question(" in p.read_text("utf-8")]
