"""The divider between photos that match and weaker ones: what is hidden, shown, said and counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Month
from photosearch.base.settings import Settings
from photosearch.gui.common.wording import MATCHED, WEAKER
from photosearch.gui.results.hits_model import ResultsModel
from photosearch.gui.shell.window import MainWindow
from photosearch.service.messages import Answer
from tests.gui.conftest import Desk
from tests.gui.test_results import hits
from tests.gui.test_screenshots import shoot, wait_for_thumbnails

__all__ = ["shoot"]
Open = Callable[..., Desk]
NOTHING = "Nothing like this seems to be in these photos."


def ask(qtbot: QtBot, desk: Desk, words: str, matched: int | None, note: str = "") -> MainWindow:
    desk.link.matched, desk.link.note = matched, note
    desk.window.page.bar.edit.setText(words)
    QTest.keyClick(desk.window.page.bar.edit, Qt.Key.Key_Return)
    search, page = desk.window.search, desk.window.page
    qtbot.waitUntil(lambda: search.query.words == words and not search.busy)
    qtbot.waitUntil(lambda: page.model.weaker == 500 - (500 if matched is None else matched))
    return desk.window


def test_weaker_photos_wait_until_they_are_wanted(qtbot: QtBot) -> None:
    model = ResultsModel()
    model.show(Answer(1, 100, hits(0, 100), matched=12))
    assert (model.rowCount(), model.weaker, model.sections) == (12, 88, ())
    model.show_weaker(True)
    assert model.rowCount() == 100
    assert model.sections == (Month(MATCHED, 12), Month(WEAKER, 88))
    model.show(Answer(2, 50, hits(0, 50), matched=50))
    assert (model.rowCount(), model.weaker, model.sections) == (50, 0, ())
    model.show(Answer(3, 50, hits(0, 50)))
    assert (model.rowCount(), model.weaker) == (50, 0)
    model.show_weaker(False)
    model.show(Answer(4, 50, hits(0, 50), matched=0))
    assert (model.rowCount(), model.weaker) == (0, 50)


def test_an_answer_with_another_divider_is_not_adopted(qtbot: QtBot) -> None:
    model = ResultsModel()
    model.show(Answer(1, 100, hits(0, 100), matched=12))
    assert model.adopt(Answer(2, 100, hits(0, 100), matched=12))
    assert not model.adopt(Answer(3, 100, hits(0, 100), matched=13))


def test_the_count_and_the_link(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    page = ask(qtbot, desk, "dog", 12).page
    assert page.model.rowCount() == 12
    assert "12 photos match." in page.note.text() and "Show 488 weaker matches" in page.note.text()
    assert page.note.focusPolicy() == Qt.FocusPolicy.StrongFocus
    page.note.linkActivated.emit("weaker")
    assert page.model.rowCount() == 500 and page.view.grid.heading
    assert [section.count for section in page.view.grid.sections] == [12, 488]
    assert "Hide 488 weaker matches" in page.note.text() and not page.months.isVisible()
    page.note.linkActivated.emit("matched")
    assert page.model.rowCount() == 12 and not page.view.grid.heading


def test_nothing_matches(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    page = ask(qtbot, desk, "unicorn", 0, NOTHING).page
    assert page.stack.currentWidget() is page.notice and page.model.rowCount() == 0
    assert page.notice.title == "Nothing matches" and NOTHING in page.notice.text
    page.notice.button.click()
    assert page.stack.currentIndex() == 0 and page.model.rowCount() == 500
    assert NOTHING in page.note.text() and "0 photos match." in page.note.text()
    ask(qtbot, desk, "dog", 500)
    assert page.model.rowCount() == 500 and "match" not in page.note.text()


def test_select_all_leaves_out_what_is_hidden(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    page = ask(qtbot, desk, "dog", 12).page
    page.view.selectAll()
    assert page.view.selected_count() == 12


def test_the_tooltip_and_the_caption_say_how_sure_it_is(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    page = ask(qtbot, desk, "dog", 12).page
    tip = page.model.data(page.model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert "Certainty: 90" in tip


@pytest.mark.parametrize("name", ["light", "dark"])
def test_screenshots(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], name: str
) -> None:
    desk = open_window(500, Settings(theme=name, first_run_done=True))
    window = ask(qtbot, desk, "dog", 7)
    window.menus.actions["scores"].trigger()
    wait_for_thumbnails(qtbot, desk)
    shoot(window, f"divider-closed-{name}")
    window.page.show_weaker(True)
    wait_for_thumbnails(qtbot, desk)
    shoot(window, f"divider-{name}")
    window.page.show_weaker(False)
    ask(qtbot, desk, "unicorn", 0, NOTHING)
    shoot(window, f"nothing-matches-{name}")


def test_the_link_is_readable_after_a_change_of_theme(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500, Settings(theme="light", first_run_done=True))
    note = ask(qtbot, desk, "dog", 12).page.note

    def colours() -> set[str]:
        image = note.grab().toImage()
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return {image.pixelColor(x, y).name() for x, y in places}

    for theme in ("dark", "light"):
        desk.window.preferences.change(theme=theme)
        link = note.palette().link().color().name()
        assert link in colours(), theme
