"""The sidebar: places with their numbers, the tree of folders, and when the window has no room for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from photosearch.base.records import InnerFolder, Root, RootState
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.base.watch_states import WatchState
from photosearch.gui.common.hinted_line import HINT
from photosearch.gui.common.wording import number
from photosearch.gui.sidebar.entries import entry_of, items_in
from photosearch.language.terms import understood_of
from photosearch.service.requests import GetInnerFolders
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
Key = Qt.Key
TWO = [
    RootState(Root(1, "/home/anna/Pictures"), True, 400, 0, 0),
    RootState(Root(2, '/media/old "disk"/DCIM'), False, 100, 0, 0, offline=100),
]


def opened(open_window: Open, qtbot: QtBot) -> Desk:
    desk = open_window(500)
    desk.link.folders = {
        (1, ""): (InnerFolder("2019", 300, True), InnerFolder("2020", 100, False)),
        (1, "2019"): (InnerFolder("Italy", 120, False), InnerFolder("Sea", 180, False)),
    }
    desk.link.roots = list(TWO)
    watching = (WatchState(TWO[0].root.path, TWO[0].root.path, "polled", "network", 600.0),)
    desk.link.on_event(replace(desk.link.status(), watching=watching))
    qtbot.waitUntil(lambda: len(folders(desk)) == 2)
    return desk


def folders(desk: Desk, above: QTreeWidgetItem | None = None) -> list[QTreeWidgetItem]:
    return [one for one in items_in(above or desk.window.sidebar.folders) if entry_of(one).root]


def click(desk: Desk, item: QTreeWidgetItem) -> None:
    tree = desk.window.sidebar.tree
    tree.scrollToItem(item)
    place = tree.visualItemRect(item).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def open_all(desk: Desk, qtbot: QtBot, item: QTreeWidgetItem, count: int) -> list[QTreeWidgetItem]:
    item.setExpanded(True)
    qtbot.waitUntil(lambda: len(folders(desk, item)) == count)
    return folders(desk, item)


def test_places_have_their_numbers(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    sidebar = desk.window.sidebar
    assert sidebar.isVisible() and sidebar.photos.data(0, HINT) == number(500)
    assert sidebar.failures.isHidden()
    desk.link.on_event(replace(desk.link.status(), failed={"corrupt": 3}))
    qtbot.waitUntil(lambda: not sidebar.failures.isHidden())
    assert sidebar.failures.data(0, HINT) == "3"
    click(desk, sidebar.failures)
    assert desk.window.late.failures.isVisible()
    desk.window.late.failures.close()
    click(desk, sidebar.duplicates)
    assert desk.window.pages.page is desk.window.late.duplicates and sidebar.isVisible()
    click(desk, sidebar.photos)
    assert desk.window.pages.page is desk.window.page and desk.window.search.query == Query()


def test_recently_added_is_an_order_of_all_photos(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    click(desk, desk.window.sidebar.recent)
    assert desk.window.search.query == Query(sort="added")
    assert desk.window.page.bar.order.currentText() == "Recently added"


def test_folders_open_level_by_level_and_narrow_the_photos(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    pictures, _disk = folders(desk)
    assert (pictures.text(0), pictures.data(0, HINT)) == ("Pictures", "400")
    assert not desk.link.sent(GetInnerFolders), "nothing is asked for before it is opened"
    year = open_all(desk, qtbot, pictures, 2)[0]
    italy, _sea = open_all(desk, qtbot, year, 2)
    click(desk, italy)
    asked = desk.window.search.query
    assert asked.words == "in:/home/anna/Pictures/2019/Italy"
    [found] = understood_of(asked).filters
    assert (found.key, found.value) == ("in", "/home/anna/Pictures/2019/Italy")
    assert desk.window.sidebar.tree.currentItem() is italy
    qtbot.waitUntil(lambda: not desk.window.search.busy)
    click(desk, desk.window.sidebar.photos)
    assert not italy.isSelected()


def test_names_with_spaces_and_quotes_are_searched_as_they_are(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = opened(open_window, qtbot)
    _pictures, disk = folders(desk)
    click(desk, disk)
    [found] = understood_of(desk.window.search.query).filters
    assert found.key == "in" and found.value == '/media/old "disk"/DCIM'


def test_state_and_path_are_told(open_window: Open, qtbot: QtBot) -> None:
    pictures, disk = folders(opened(open_window, qtbot))
    assert entry_of(pictures).icon == "folder" and entry_of(disk).icon == "offline"
    assert "network drive" in pictures.toolTip(0) and "/home/anna/Pictures" in pictures.toolTip(0)
    assert "Cannot be reached" in disk.toolTip(0)
    spoken = pictures.data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Pictures, 400, polled"


def test_open_folders_stay_open_when_numbers_change(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    pictures = folders(desk)[0]
    year = open_all(desk, qtbot, pictures, 2)[0]
    open_all(desk, qtbot, year, 2)
    desk.link.folders[(1, "2019")] = (InnerFolder("Sea", 181, False),)
    desk.link.roots = [replace(TWO[0], photos=401)]
    desk.link.on_event(desk.link.status())
    qtbot.waitUntil(lambda: [one.text(0) for one in folders(desk, year)] == ["Sea"])
    assert folders(desk) == [pictures] and pictures.isExpanded() and year.isExpanded()
    assert folders(desk, year)[0].data(0, HINT) == "181"


def test_it_hides_at_will_and_where_there_is_no_room(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    sidebar, action = desk.window.sidebar, desk.window.menus.actions["sidebar"]
    desk.window.resize(500, 500)
    qtbot.waitUntil(lambda: not sidebar.isVisible())
    assert action.isChecked()
    desk.window.resize(1000, 700)
    qtbot.waitUntil(sidebar.isVisible)
    QTest.keyClick(desk.window, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert not sidebar.isVisible() and not action.isChecked()


def test_a_new_library_has_the_window_alone(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0, Settings(first_run_done=False))
    assert not desk.window.sidebar.isVisible()
    desk.window._end_first_run()
    qtbot.waitUntil(desk.window.sidebar.isVisible)


def test_the_line_of_the_page_is_marked(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    window, tree = desk.window, desk.window.sidebar.tree
    for name, line in (
        ("places", window.sidebar.places),
        ("duplicates", window.sidebar.duplicates),
    ):
        window.menus.actions[name].trigger()
        assert tree.currentItem() is line
    window.pages.go_home()
    assert tree.currentItem() is window.sidebar.photos
