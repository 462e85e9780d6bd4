"""The settings of marks: sidecar files only after a question, and the marks of digiKam."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.marks import FormerMark, FormerMarks
from photosearch.base.settings import Settings
from photosearch.gui.dialogs.marks_page import MarksPage
from photosearch.service.messages import MarksImported, SidecarsWritten, Trouble
from photosearch.service.requests import ApplySettings, Ask, ImportMarks
from tests.gui.conftest import Desk
from tests.gui.test_saved import agree
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]


def page_of(desk: Desk) -> MarksPage:
    dialog = desk.window.late.settings_dialog
    page = dialog.marks
    assert isinstance(page, MarksPage)
    dialog.open_at(page)
    return page


def press(page: MarksPage) -> None:
    page.write.setFocus()
    QTest.keyClick(page.write, Qt.Key.Key_Space)


def test_sidecars_are_written_only_after_a_question(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(5)
    page = page_of(desk)
    press(page)
    assert page.asked is not None and "IMG_1.jpg.xmp" in page.asked.informativeText()
    page.asked.reject()
    assert not page.write.isChecked() and not desk.window.preferences.settings.write_sidecars
    press(page)
    agree(page.asked, "&Write sidecar files")
    assert page.write.isChecked() and desk.window.preferences.settings.write_sidecars
    qtbot.waitUntil(lambda: bool(desk.link.sent(ApplySettings)))
    press(page)
    assert not page.write.isChecked() and not desk.window.preferences.settings.write_sidecars


def test_the_marks_of_digikam_are_taken_over_and_can_be_undone(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(5)
    page = page_of(desk)
    before = len(desk.link.sent(Ask))
    page.start("/home/anna/digikam4.db")
    assert not page.take.isEnabled() and "digikam4.db" in page.said.text()
    (request,) = desk.link.sent(ImportMarks)
    assert isinstance(request, ImportMarks) and request.path == "/home/anna/digikam4.db"
    former = FormerMarks((FormerMark("1", "rating", None, None),))
    desk.link.on_event(MarksImported(request.id, 12, 3, former))
    qtbot.waitUntil(page.take.isEnabled)
    assert "12" in page.said.text() and "3" in page.said.text()
    assert desk.window.keeping.marker.last == former
    qtbot.waitUntil(lambda: len(desk.link.sent(Ask)) > before)


def test_a_file_that_is_no_catalogue_is_said(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(5)
    desk.link.refuse[ImportMarks] = Trouble(0, "This is not a database of digiKam.", "Choose it.")
    page = page_of(desk)
    page.start("/home/anna/notes.txt")
    qtbot.waitUntil(page.take.isEnabled)
    assert page.said.text() == "This is not a database of digiKam. Choose it."


def test_a_sidecar_that_cannot_be_written_is_told(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(5)
    desk.link.on_event(SidecarsWritten(3, 1, "2 sidecars could not be written."))
    qtbot.waitUntil(lambda: desk.window.status_bar.told_text == "2 sidecars could not be written.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_page_looks_right(
    open_window: Open, shoot: Callable[[QWidget, str], None], theme: str
) -> None:
    desk = open_window(5, Settings(theme=theme, first_run_done=True))
    page_of(desk)
    shoot(desk.window.late.settings_dialog, f"settings-marks-{theme}")
