"""Saved searches in the window: save, search again, rename, remove."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.saved_search import SavedSearch
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.gui.query.save_dialog import SaveDialog, proposed
from photosearch.gui.sidebar.sidebar import Sidebar
from photosearch.service.messages import Trouble
from photosearch.service.requests import Ask, ForgetSearch, RenameSearch, SaveSearch
from tests.gui.conftest import Desk
from tests.gui.test_screenshots import shoot as shoot  # a fixture
from tests.gui.test_screenshots import wait_for_thumbnails

Open = Callable[..., Desk]
Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
SAVED = (
    SavedSearch(3, "Bella", Query("our dog Bella", (Example(image_id=5),)), "2026-05-01T10:00:00"),
    SavedSearch(1, "Snow", Query("snow", sort="date", reverse=True), "2026-05-01T10:00:00"),
)


def opened(open_window: Open, qtbot: QtBot, *saved: SavedSearch, **given: str) -> Desk:
    desk = open_window(500, Settings(first_run_done=True, **given), hello=False)  # type: ignore[arg-type]
    desk.link.saved = list(saved)
    desk.link.say_hello()
    qtbot.waitUntil(lambda: len(desk.window.saved.searches) == len(saved))
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 500)
    return desk


def typed(desk: Desk, qtbot: QtBot, words: str) -> None:
    desk.window.page.bar.focus()
    QTest.keyClicks(desk.window.page.bar.edit, words)
    search = desk.window.search
    qtbot.waitUntil(lambda: not search.busy and not search._rest.isActive())


def dialog_of(desk: Desk) -> SaveDialog:
    found = desk.window.saver.dialog
    assert found is not None and found.isVisible()
    return found


def row_of(desk: Desk, row: int) -> QTreeWidgetItem:
    item = desk.window.sidebar.saved.top.child(row)
    assert item is not None
    return item


def agree(asked: QMessageBox | None, text: str) -> None:
    assert asked is not None
    next(button for button in asked.buttons() if button.text() == text).click()


def lines(desk: Desk) -> list[str]:
    saved = desk.window.sidebar.saved.top
    return [row_of(desk, row).text(0) for row in range(saved.childCount())]


def click(sidebar: Sidebar, item: QTreeWidgetItem) -> None:
    place = sidebar.tree.visualItemRect(item).center()
    QTest.mouseClick(sidebar.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_search_is_saved_under_its_words(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    action = desk.window.menus.actions["save_search"]
    assert not action.isEnabled(), "there is nothing to save"
    typed(desk, qtbot, "snow  on a hill")
    QTest.keyClick(desk.window.page.bar.edit, Key.Key_S, Ctrl)
    dialog = dialog_of(desk)
    assert dialog.name.text() == "snow on a hill" == dialog.name.selectedText()
    QTest.keyClick(dialog.name, Key.Key_Return)
    qtbot.waitUntil(lambda: len(desk.window.saved.searches) == 1)
    [sent] = desk.link.sent(SaveSearch)
    assert isinstance(sent, SaveSearch)
    assert (sent.name, sent.query, sent.replaces) == (
        "snow on a hill",
        desk.window.search.query,
        0,
    )
    qtbot.waitUntil(lambda: "snow on a hill" in desk.window.status_bar.told_text)
    assert lines(desk) == ["snow on a hill"] and not desk.window.sidebar.saved.top.isHidden()


def test_a_taken_name_is_asked_about(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, *SAVED)
    typed(desk, qtbot, "SNOW")
    desk.window.menus.actions["save_search"].trigger()
    dialog = dialog_of(desk)
    dialog.save_button.click()
    assert dialog.asked is not None and "“Snow”" in dialog.asked.text()
    default = dialog.asked.defaultButton()
    assert default is dialog.asked.button(QMessageBox.StandardButton.Cancel)
    dialog.asked.reject()
    assert not desk.link.sent(SaveSearch) and dialog.isVisible()
    dialog.save_button.click()
    agree(dialog.asked, "&Replace it")
    qtbot.waitUntil(lambda: bool(desk.link.sent(SaveSearch)))
    [sent] = desk.link.sent(SaveSearch)
    assert isinstance(sent, SaveSearch) and sent.replaces == 1
    qtbot.waitUntil(lambda: [one.name for one in desk.window.saved.searches] == ["Bella", "SNOW"])


def test_what_the_engine_refuses_is_said_in_the_dialog(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    typed(desk, qtbot, "snow")
    desk.link.refuse[SaveSearch] = Trouble(0, "The disk is full.", "Free some space.")
    desk.window.menus.actions["save_search"].trigger()
    dialog = dialog_of(desk)
    dialog.save_button.click()
    qtbot.waitUntil(dialog.trouble.isVisible)
    assert dialog.trouble.text() == "The disk is full. Free some space."
    assert dialog.save_button.isEnabled()
    dialog.name.clear()
    assert not dialog.trouble.isVisible() and not dialog.save_button.isEnabled()
    dialog.reject()


def test_a_click_searches_again_with_everything(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, *SAVED)
    for row, one in enumerate(SAVED):
        click(desk.window.sidebar, row_of(desk, row))
        qtbot.waitUntil(lambda wanted=one.query: desk.window.search.query == wanted)  # type: ignore[misc]
        assert desk.window.page.bar.edit.text() == one.query.words
        assert len(desk.window.composer.query.examples) == len(one.query.examples)
    asked = desk.link.requests[-1]
    assert isinstance(asked, Ask) and asked.query.sort == "date" and asked.query.reverse
    desk.window.go_back()
    assert desk.window.search.query == SAVED[0].query


def test_from_the_preview_a_saved_search_leads_to_the_photos(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = opened(open_window, qtbot, *SAVED)
    desk.window.page.view.go_to(2)
    desk.window.show_preview()
    assert not desk.window.sidebar.isVisible(), "the photo has the window"
    desk.window.saved.run(1)  # as the suggestions do
    qtbot.waitUntil(lambda: desk.window.search.query == SAVED[1].query)
    assert desk.window.pages.page is desk.window.page and desk.window.sidebar.isVisible()


def test_a_search_that_is_gone_searches_for_nothing(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, *SAVED)
    tree = desk.window.sidebar.tree
    desk.link.saved = [SAVED[1]]
    tree.setCurrentItem(row_of(desk, 0))
    QTest.keyClick(tree, Key.Key_Return)
    qtbot.waitUntil(lambda: lines(desk) == ["Snow"])
    assert desk.window.search.query == Query()


def test_a_name_is_edited_in_its_line(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, *SAVED)
    sidebar = desk.window.sidebar
    sidebar.tree.setFocus()
    sidebar.tree.setCurrentItem(row_of(desk, 1))
    QTest.keyClick(sidebar.tree, Key.Key_F2)
    editor = sidebar.tree.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "A winter")
    QTest.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: lines(desk) == ["A winter", "Bella"])
    assert desk.window.search.query == Query(), "Enter ended the edit and searched for nothing"
    [sent] = desk.link.sent(RenameSearch)
    assert isinstance(sent, RenameSearch) and (sent.search_id, sent.name) == (1, "A winter")
    assert sidebar.tree.currentItem() is row_of(desk, 0)

    desk.link.refuse[RenameSearch] = Trouble(0, "There is a saved search “Bella” already.")
    row_of(desk, 0).setText(0, "bella")
    qtbot.waitUntil(sidebar.trouble.isVisible)
    assert lines(desk) == ["A winter", "Bella"] and "already" in sidebar.trouble.text()
    row_of(desk, 0).setText(0, "  ")
    assert lines(desk) == ["A winter", "Bella"]


def test_removing_asks_first(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, *SAVED)
    sidebar = desk.window.sidebar
    sidebar.tree.setCurrentItem(row_of(desk, 0))
    QTest.keyClick(sidebar.tree, Key.Key_Delete)
    assert sidebar.saved.asked is not None and "“Bella”" in sidebar.saved.asked.text()
    sidebar.saved.asked.reject()
    assert lines(desk) == ["Bella", "Snow"] and not desk.link.sent(ForgetSearch)
    for left in (["Snow"], []):
        sidebar.tree.setCurrentItem(row_of(desk, 0))
        QTest.keyClick(sidebar.tree, Key.Key_Delete)
        agree(sidebar.saved.asked, "&Remove the search")
        qtbot.waitUntil(lambda wanted=left: lines(desk) == wanted)  # type: ignore[misc]
    assert sidebar.saved.top.isHidden()


def test_photos_like_the_selected_ones(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    view = desk.window.page.view
    assert not desk.window.menus.actions["save_like"].isEnabled()
    view.selectAll()
    desk.window.menus.actions["save_like"].trigger()
    qtbot.waitUntil(lambda: desk.window.saver.dialog is not None)
    dialog = dialog_of(desk)
    assert dialog.name.text() == "" and not dialog.save_button.isEnabled()
    QTest.keyClicks(dialog.name, "our garden")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: bool(desk.window.saved.searches))
    [sent] = desk.link.sent(SaveSearch)
    assert isinstance(sent, SaveSearch) and sent.name == "our garden"
    ids = [one.image_id for one in sent.query.examples]
    assert len(ids) == 12 == len(set(ids)) and ids[0] == 1 and max(ids) > 400
    assert desk.window.search.query == Query(), "the current search stays"


def test_the_proposed_name_is_short() -> None:
    assert proposed(Query("  snow   on a hill ")) == "snow on a hill"
    assert proposed(Query("word " * 40)) == " ".join(["word"] * 12)
    assert proposed(Query("x" * 99)) == "x" * 60


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_saved_searches_are_readable(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], name: str
) -> None:
    desk = opened(open_window, qtbot, theme=name)
    wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, f"saved-none-{name}")
    desk.link.saved = [
        *SAVED,
        SavedSearch(4, "Sunsets at the sea", Query("sunset at the sea -people"), ""),
        SavedSearch(5, "A long name " * 8, Query("is:screenshot date:2026"), ""),
    ]
    desk.window.saved.run(1)
    qtbot.waitUntil(lambda: desk.window.search.query == SAVED[1].query)
    qtbot.waitUntil(lambda: not desk.window.search.busy)
    wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, f"saved-{name}")
    desk.window.menus.actions["save_search"].trigger()
    shoot(dialog_of(desk), f"saved-dialog-{name}")
    dialog_of(desk).reject()
    desk.window.page.view.selectAll()
    desk.window.menus.actions["save_like"].trigger()
    qtbot.waitUntil(lambda: desk.window.saver.dialog.name.text() == "")  # type: ignore[union-attr]
    shoot(dialog_of(desk), f"saved-album-{name}")
    dialog_of(desk).reject()
