"""What a screen reader hears of queries, the sketch pad and duplicates: a walk through Qt's accessibility tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.marks import PhotoMarks
from photosearch.service.messages import Trouble
from tests.gui.conftest import Desk
from tests.gui.test_duplicate_shots import library
from tests.gui.test_queries import settled, with_pictures

Open = Callable[..., Desk]
Role = QAccessible.Role
LISTS = (Role.Table, Role.List)  # their items are checked separately


def tree(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """The visible elements of the widget."""
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop(0)
        if one is not None and one.isValid() and not one.state().invisible:
            yield one
            if one.role() not in LISTS:
                waiting += [one.child(n) for n in range(one.childCount())]


def name(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name)


def told(widget: QWidget, *roles: QAccessible.Role) -> list[str]:
    return [name(one) for one in tree(widget) if one.role() in roles]


def unnamed(widget: QWidget) -> list[tuple[str, QRect]]:
    """The elements that can be focused or pressed but have no name."""
    pressed = (Role.Button, Role.CheckBox, Role.Slider, Role.ButtonMenu, Role.ComboBox)
    return [
        (one.role().name, one.rect())
        for one in tree(widget)
        if (one.state().focusable or one.role() in pressed) and not name(one)
    ]


def test_the_parts_of_a_query(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", "/x/b.jpg", words="snow -people")
    desk.window.composer.set_role(1, "unlike")
    desk.window.composer.set_region(0, (0.1, 0.1, 0.5, 0.5))
    desk.window.composer.set_inside(inside=True)
    settled(qtbot, desk)
    window, bar = desk.window, desk.window.page.bar
    assert unnamed(window) == []
    parts = [name(one) for one in tree(bar.chips) if one.state().focusable]
    assert parts == [
        "Like a part of a.jpg", "Not like b.jpg", "Words snow", "Without people", "also inside photos",
    ]  # fmt: skip
    assert "Remove “people” from the search" in told(bar.chips, Role.Button)
    assert {"Words or picture", "Meaning or look"} <= set(told(bar, Role.Slider))
    assert {"Search", "The search as a sentence"} == set(told(bar, Role.EditableText))
    assert {"Previous search", "Next search"} <= set(told(bar, Role.Button))


def test_the_sketch_pad(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.window.toggle_sketch()
    qtbot.waitUntil(desk.window.late.sketch.isVisible)
    assert unnamed(desk.window) == []
    everything = {name(one) for one in tree(desk.window.late.sketch)}
    assert {"Drawing area", "Line width", "Pen (B)", "Eraser (E)", "Red"} <= everything


@pytest.fixture
def duplicates(open_window: Open, qtbot: QtBot, thumbs: list[Path]) -> Desk:
    desk = open_window(30)
    desk.link.groups = library(thumbs)
    desk.window.pages.open("duplicates")
    qtbot.waitUntil(lambda: bool(desk.window.late.duplicates.table.rows))
    return desk


def test_the_rows_of_duplicates(duplicates: Desk) -> None:
    page = duplicates.window.late.duplicates
    assert unnamed(duplicates.window) == []
    page.view.select(2)
    page.toggle_tick()
    table = QAccessible.queryAccessibleInterface(page.view)
    assert table is not None and name(table) == "Duplicates"
    cells = [table.child(n) for n in range(40)]
    ticked = [one for one in cells if one is not None and one.state().checked]
    assert [name(one) for one in ticked] == ["harbour.jpg, identical file, 4.8 MB, 4000 × 3000"]
    assert ticked[0].state().checkable
    heads = [name(one) for one in cells if one is not None and "files: identical file" in name(one)]
    assert heads and heads[0].startswith("4 files: identical file, smaller copy, edited")


def test_the_comparison(duplicates: Desk, qtbot: QtBot) -> None:
    page = duplicates.window.late.duplicates
    page.view.select(3)
    page.show_compare()
    wanted = {"The best version", "The other file", "Name: harbour small.jpg"}
    qtbot.waitUntil(lambda: wanted <= {name(one) for one in tree(page.compare)})
    assert unnamed(duplicates.window) == []


def test_an_unnamed_button_is_found(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QToolButton

    button = QToolButton()
    qtbot.addWidget(button)
    button.show()
    assert [role for role, _ in unnamed(button)] == ["Button"]


def test_the_tab_order_follows_the_reading_order(open_window: Open, qtbot: QtBot) -> None:
    desk = with_pictures(open_window, qtbot, "/x/a.jpg", "/x/b.jpg", words="snow -people")
    desk.window.composer.remove(0)
    settled(qtbot, desk)
    bar = desk.window.page.bar
    bar.edit.setFocus()
    order = []
    for _ in range(14):
        focus = QApplication.focusWidget()
        order.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order == [
        "Search", "Clear search", "Save this search", "Search with a picture", "Filter", "Order of the photos", "Thumbnail size", "Like b.jpg", "Words snow",
        "Without people", "Words or picture", "Meaning or look", "The search as a sentence", "Photos",
    ]  # fmt: skip


def test_the_photos_are_a_list_that_says_what_it_draws(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    view, model = desk.window.page.view, desk.window.page.model
    hit = model.hit(2)
    assert hit is not None
    model.set_marks({hit.image_id: PhotoMarks(favourite=True, rating=4, picked=True, label="Red")})
    desk.window.activateWindow()
    view.setFocus()
    view.go_to(2)
    photos = QAccessible.queryAccessibleInterface(view)
    assert photos is not None and photos.role() == Role.List and name(photos) == "Photos"
    rows = [photos.child(row) for row in range(4)]
    assert [one.role() for one in rows if one is not None] == [Role.ListItem] * 4
    current = rows[2]
    assert current is not None and current.state().selected and current.state().focused
    assert name(current) == hit.path.rpartition("/")[2]
    said = current.text(QAccessible.Text.Description).split("\n")
    assert said[:2] == ["Favourite", "Picked"] and said[2].startswith("4 star")
    assert said[3:5] == ["Label: Red", "/photos/2026"] and name(current) not in said
    QTest.keyClick(view, Qt.Key.Key_Right)
    moved = photos.child(3)
    assert moved is not None and moved.state().focused and not current.state().focused


def test_the_states_of_the_window_are_told(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    desk.link.on_event(Trouble(0, "The disk is full.", "Free some space.", "disk"))
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    desk.window.composer.enter("nothing in:Alps")
    settled(qtbot, desk)
    page = desk.window.page
    assert unnamed(desk.window) == []
    assert page.banner.accessibleName() == "The disk is full. Free some space."
    assert "Show the library's folder" in told(page.banner, Role.Button)
    assert page.notice.accessibleName().startswith("No photos found for “nothing in:Alps”")
    assert "Look in all folders" in told(page.notice, Role.Button)
    tree_lines = [name(one) for one in tree(desk.window.sidebar) if one.role() == Role.TreeItem]
    assert "Photos, 300" in tree_lines and "Add a folder …" in tree_lines


def test_the_filters_are_named(open_window: Open, qtbot: QtBot) -> None:
    bar = open_window(30).window.page.bar
    bar.open_filters()
    assert unnamed(bar.filters) == []
    stars = [
        one for one in told(bar.filters, Role.CheckBox, Role.Button) if "At least 4 star" in one
    ]
    assert len(stars) == 1
    bar.filters.hide()


DIALOGS = ("settings", "models", "exclusions", "backups", "removed", "help", "about", "palette")


@pytest.mark.parametrize("command", DIALOGS)
def test_every_part_of_a_dialog_has_a_name(open_window: Open, qtbot: QtBot, command: str) -> None:
    desk = open_window(30)
    desk.window.menus.actions[command].setEnabled(True)
    desk.window.menus.actions[command].trigger()
    dialog = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QDialog) and one.isVisible()
    )
    found = unnamed(dialog)
    dialog.close()
    assert found == []
