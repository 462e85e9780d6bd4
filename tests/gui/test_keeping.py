"""Marks, albums and the trash: from the grid, by keys, bar and sidebar, with undo."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from photosearch.base.exports import ExportWish
from photosearch.base.file_groups import CopyFile
from photosearch.base.marks import REJECTED, PhotoMarks
from photosearch.base.searches import Hit, Query
from photosearch.gui.common.clipboard import SELECTED
from photosearch.gui.common.hinted_line import HINT
from photosearch.gui.results.album_desk import ignore
from photosearch.gui.results.album_dialog import AlbumDialog
from photosearch.service.messages import LibraryChanged, Trouble
from photosearch.service.requests import (
    Ask,
    CreateAlbum,
    ExportPhotos,
    GetFiles,
    RestoreMarks,
    SetMarks,
)
from tests.gui.conftest import Desk
from tests.gui.test_saved import agree
from tests.gui.test_sidebar import click

Open = Callable[..., Desk]
Key = Qt.Key


def marks(desk: Desk, row: int) -> PhotoMarks:
    hit = desk.window.page.model.hit(row)
    assert hit is not None
    return hit.marks


def until(condition: Callable[[], bool]) -> None:
    ends = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < ends
        QApplication.processEvents()


def press(desk: Desk, *keys: Qt.Key) -> None:
    view = desk.window.page.view
    desk.window.activateWindow()  # nothing does it offscreen, after a dialog
    QApplication.processEvents()
    view.setFocus()
    for key in keys:
        QTest.keyClick(view, key)
        QApplication.processEvents()


def undo(desk: Desk) -> None:
    desk.window.menus.actions["undo"].trigger()
    QApplication.processEvents()


# Marks


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Key.Key_F], PhotoMarks(favourite=True)),
        ([Key.Key_F, Key.Key_F], PhotoMarks()),
        ([Key.Key_4], PhotoMarks(rating=4)),
        ([Key.Key_4, Key.Key_0], PhotoMarks()),
        ([Key.Key_P], PhotoMarks(picked=True)),
        ([Key.Key_P, Key.Key_X], PhotoMarks(rating=REJECTED)),
        ([Key.Key_X, Key.Key_U], PhotoMarks()),
        ([Key.Key_6], PhotoMarks(label="Red")),
        ([Key.Key_9], PhotoMarks(label="Blue")),
    ],
)
def test_a_key_marks_the_selected_photos(
    open_window: Open, keys: list[Qt.Key], expected: PhotoMarks
) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(2)
    press(desk, *keys)
    assert marks(desk, 2) == expected and marks(desk, 3) == PhotoMarks()
    assert desk.window.page.bar.edit.text() == "", "the keys did not begin a search"


def test_without_a_selection_letters_begin_a_search(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.clearSelection()
    press(desk, Key.Key_F)
    assert desk.window.page.bar.edit.text().lower() == "f"
    assert not desk.link.sent(SetMarks)


def test_letters_in_the_sidebar_mark_nothing(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(2)
    tree = desk.window.sidebar.tree
    tree.setFocus()
    for key in (Key.Key_F, Key.Key_X, Key.Key_Delete):
        QTest.keyClick(tree, key)
    assert not desk.link.sent(SetMarks) and desk.window.keeping.trash.asked is None


def test_undo_takes_marks_back_one_after_the_other(open_window: Open) -> None:
    desk = open_window(500)
    view = desk.window.page.view
    view.selectAll()
    press(desk, Key.Key_5)
    until(lambda: marks(desk, 40).rating == 5)
    assert marks(desk, 0).rating == marks(desk, 40).rating == 5
    assert "★★★★★" in desk.window.status_bar.told_text
    undo(desk)
    assert marks(desk, 0) == marks(desk, 40) == PhotoMarks()
    undo(desk)
    assert marks(desk, 40).rating == 5, "undo of the undo"


def test_a_mixed_selection_becomes_favourite_as_a_whole(open_window: Open) -> None:
    desk = open_window(500)
    view = desk.window.page.view
    view.go_to(0)
    press(desk, Key.Key_F)
    view.selectAll()
    press(desk, Key.Key_F)
    until(lambda: marks(desk, 5).favourite)
    assert marks(desk, 0).favourite
    press(desk, Key.Key_F)
    until(lambda: not marks(desk, 5).favourite)
    assert not marks(desk, 0).favourite


def test_what_cannot_be_marked_is_said(open_window: Open) -> None:
    desk = open_window(500)
    desk.link.refuse[SetMarks] = Trouble(0, "The disk is full.", "Free some space.")
    desk.window.page.view.go_to(2)
    press(desk, Key.Key_F)
    banner = desk.window.page.banner
    assert banner.isVisible() and "The disk is full." in banner.text
    assert marks(desk, 2) == PhotoMarks()


@pytest.mark.parametrize(
    ("words", "asks"), [("is:favourite", True), ("rating:>=3", True), ("snow", False)]
)
def test_a_search_that_depends_on_marks_is_asked_again(
    open_window: Open, qtbot: QtBot, words: str, asks: bool
) -> None:
    desk = open_window(500)
    desk.window.composer.search(Query(words))
    desk.window.page.view.go_to(0)
    before = len(desk.link.sent(Ask))
    press(desk, Key.Key_F)
    if asks:
        qtbot.waitUntil(lambda: len(desk.link.sent(Ask)) > before)
    else:
        qtbot.wait(50)
        assert not desk.window.search._quiet.isActive()


def test_favourites_are_a_place_of_the_sidebar(open_window: Open) -> None:
    desk = open_window(500)
    click(desk, desk.window.sidebar.favourites)
    assert desk.window.search.query == Query("is:favourite")
    assert desk.window.sidebar.tree.currentItem() is desk.window.sidebar.favourites


# Albums


def album_dialog(desk: Desk) -> AlbumDialog:
    dialog = desk.window.keeping.dialog
    assert dialog is not None
    return dialog


def lines(desk: Desk) -> list[tuple[str, str]]:
    top = desk.window.sidebar.albums.top
    items = [top.child(row) for row in range(top.childCount())]
    return [(item.text(0), item.data(0, HINT)) for item in items]


def ask_for_album(desk: Desk) -> None:
    before = desk.window.keeping.dialog
    press(desk, Key.Key_A)
    until(lambda: desk.window.keeping.dialog is not before)


def make(desk: Desk, name: str, rows: int = 2) -> None:
    view = desk.window.page.view
    view.go_to(0)
    for _ in range(rows - 1):
        QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    count = len(desk.window.keeping.albums.albums)
    ask_for_album(desk)
    album_dialog(desk).name.insert(name)  # QTest aborts at keys beyond Latin-1
    QTest.keyClick(album_dialog(desk).name, Key.Key_Return)
    until(lambda: len(desk.window.keeping.albums.albums) > count)


def test_an_album_of_the_selection(open_window: Open) -> None:
    desk = open_window(500)
    assert lines(desk) == [("New album …", "")]
    make(desk, "Summer")
    assert lines(desk) == [("Summer", "2"), ("New album …", "")]
    assert "“Summer”" in desk.window.status_bar.told_text
    undo(desk)
    assert lines(desk) == [("New album …", "")]
    undo(desk)
    assert lines(desk) == [("Summer", "2"), ("New album …", "")]


def test_the_dialog_offers_the_albums_there_are(open_window: Open) -> None:
    desk = open_window(500)
    make(desk, "Summer")
    make(desk, "Winter", 3)
    desk.window.page.view.go_to(7)
    ask_for_album(desk)
    dialog = album_dialog(desk)
    offered = [dialog.lines.item(row).text() for row in range(dialog.lines.count())]
    assert offered == ["Summer", "Winter"] and dialog.button.isEnabled()
    QTest.keyClicks(dialog.name, "win")
    offered = [dialog.lines.item(row).text() for row in range(dialog.lines.count())]
    assert offered == ["Winter", "New album “win”"]
    QTest.keyClick(dialog.name, Key.Key_Return)
    QApplication.processEvents()
    assert lines(desk)[1] == ("Winter", "4")


def test_an_album_is_shown_and_photos_leave_it(open_window: Open) -> None:
    desk = open_window(500)
    make(desk, "Two words", 3)
    away = desk.window.menus.actions["from_album"]
    assert not away.isEnabled()
    click(desk, desk.window.sidebar.albums.top.child(0))
    assert desk.window.search.query == Query('album:"Two words"')
    until(lambda: desk.window.keeping.album is not None)
    desk.link.albums[1] = ("Two words", tuple(desk.window.page.model.image_at(r) for r in range(3)))
    desk.window.page.view.go_to(1)
    assert away.isEnabled()
    away.trigger()
    QApplication.processEvents()
    assert lines(desk)[0] == ("Two words", "2")
    undo(desk)
    assert lines(desk)[0] == ("Two words", "3")


def test_an_album_is_renamed_and_deleted(open_window: Open) -> None:
    desk = open_window(500)
    make(desk, "Sumer")
    branch = desk.window.sidebar.albums
    branch.top.child(0).setText(0, "Summer")
    QApplication.processEvents()
    assert lines(desk)[0] == ("Summer", "2")
    branch.top.child(0).setText(0, "  ")
    QApplication.processEvents()
    assert lines(desk)[0] == ("Summer", "2"), "an empty name keeps the old one"
    branch.ask_to_remove(branch.top.child(0))
    assert branch.asked is not None and "2 photo" in branch.asked.informativeText()
    agree(branch.asked, "&Delete the album")
    QApplication.processEvents()
    assert lines(desk) == [("New album …", "")]
    undo(desk)
    assert lines(desk)[0] == ("Summer", "2")


def test_photos_are_dropped_on_an_album(open_window: Open) -> None:
    desk = open_window(500)
    make(desk, "Summer")
    desk.window.page.view.selectAll()
    tree = desk.window.sidebar.tree
    mime = QMimeData()
    mime.setData(SELECTED, b"1")

    def drop(at: QPoint) -> QDropEvent:
        event = QDropEvent(
            QPointF(at), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        tree.dropEvent(event)
        QApplication.processEvents()
        return event

    drop(tree.visualItemRect(desk.window.sidebar.photos).center())
    assert lines(desk)[0] == ("Summer", "2"), "only albums take photos"
    drop(tree.visualItemRect(desk.window.sidebar.albums.top.child(0)).center())
    until(lambda: lines(desk)[0] == ("Summer", "500"))


def test_a_name_that_is_refused_is_said_in_the_dialog(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.menus.actions["new_album"].trigger()
    desk.link.refuse[CreateAlbum] = Trouble(0, "There is an album of this name already.")
    dialog = album_dialog(desk)
    assert not dialog.button.isEnabled()
    QTest.keyClicks(dialog.name, "Summer")
    dialog.choose()
    QApplication.processEvents()
    assert dialog.isVisible() and "already" in dialog.trouble.text() and dialog.button.isEnabled()


# Trash


@pytest.fixture
def trash_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a trash of its own, and two photos."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("one.jpg", "two.jpg"):
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def files_of(home: Path, image_ids: dict[str, int]) -> list[CopyFile]:
    found = []
    for name, image_id in image_ids.items():
        info = (home / name).stat()
        found.append(
            CopyFile(
                image_id, str(home / name), "exact", info.st_size, info.st_mtime_ns, 1, 1, None
            )
        )
    return found


def test_the_trash_takes_photos_after_a_question_and_gives_them_back(
    open_window: Open, qtbot: QtBot, trash_home: Path
) -> None:
    desk = open_window(500)
    view, trash = desk.window.page.view, desk.window.keeping.trash
    view.go_to(0)
    QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    ids = [desk.window.page.model.image_at(row) for row in (0, 1)]
    desk.link.files = files_of(trash_home, dict(zip(("one.jpg", "two.jpg"), ids, strict=True)))
    press(desk, Key.Key_Delete)
    asked = trash.asked
    assert isinstance(asked, QMessageBox) and "2 photo" in asked.text()
    assert asked.defaultButton() is not None and "trash" not in asked.defaultButton().text()
    assert str(trash_home / "one.jpg") in asked.detailedText()
    asked.reject()
    assert (trash_home / "one.jpg").exists()
    press(desk, Key.Key_Delete)
    agree(trash.asked, "&Move to the trash")
    qtbot.waitUntil(lambda: trash.job is None and bool(trash.last))
    assert not (trash_home / "one.jpg").exists() and not (trash_home / "two.jpg").exists()
    assert "2 photo" in desk.window.status_bar.told_text
    undo(desk)
    qtbot.waitUntil(lambda: trash.job is None and not trash.last)
    assert (trash_home / "one.jpg").read_bytes() == b"one.jpg"


def test_the_list_follows_the_trash_without_being_asked(
    open_window: Open, qtbot: QtBot, trash_home: Path
) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(0)
    desk.link.on_event(LibraryChanged(501))
    qtbot.waitUntil(desk.window.page.refresh.isVisible)
    first = desk.window.page.model.image_at(0)
    desk.link.files = files_of(trash_home, {"one.jpg": first})
    press(desk, Key.Key_Delete)
    agree(desk.window.keeping.trash.asked, "&Move to the trash")
    qtbot.waitUntil(lambda: bool(desk.window.keeping.trash.last))
    before = len(desk.link.sent(Ask))
    desk.link.on_event(LibraryChanged(499))
    qtbot.waitUntil(lambda: len(desk.link.sent(Ask)) > before)


def test_the_preview_goes_on_to_the_next_photo(
    open_window: Open, qtbot: QtBot, trash_home: Path
) -> None:
    desk = open_window(500)
    window = desk.window
    window.page.view.go_to(4)
    window.show_preview()
    QApplication.processEvents()
    assert window.preview.hit is not None
    desk.link.files = files_of(trash_home, {"one.jpg": window.preview.hit.image_id})
    window.menus.actions["trash"].trigger()
    QApplication.processEvents()
    agree(window.keeping.trash.asked, "&Move to the trash")
    qtbot.waitUntil(lambda: window.preview.row == 5)


def test_a_photo_that_has_changed_stays(open_window: Open, qtbot: QtBot, trash_home: Path) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(0)
    desk.link.files = files_of(trash_home, {"one.jpg": desk.window.page.model.image_at(0)})
    (trash_home / "one.jpg").write_bytes(b"edited meanwhile")
    press(desk, Key.Key_Delete)
    agree(desk.window.keeping.trash.asked, "&Move to the trash")
    trash = desk.window.keeping.trash
    qtbot.waitUntil(
        lambda: trash.job is None and trash.asked is not None and trash.asked.isVisible()
    )
    assert "has changed" in trash.asked.informativeText()
    assert (trash_home / "one.jpg").exists() and not trash.last


def test_offline_photos_are_said_to_stay(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(0)
    desk.link.files = [CopyFile(1, "/away/a.jpg", "exact", 1, 1, 1, 1, None, offline=True)]
    press(desk, Key.Key_Delete)
    assert desk.window.keeping.trash.asked is None
    assert "offline" in desk.window.status_bar.told_text


def test_the_selection_bar_keeps_and_trashes(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(2)
    buttons = desk.window.page.selection_bar.buttons
    buttons["favourite"].click()
    QApplication.processEvents()
    assert marks(desk, 2).favourite
    buttons["to_album"].click()
    QApplication.processEvents()
    assert album_dialog(desk).isVisible()
    album_dialog(desk).reject()
    desk.link.files = [CopyFile(3, "/here/a.jpg", "exact", 1, 1, 1, 1, None)]
    buttons["trash"].click()
    QApplication.processEvents()
    assert desk.window.keeping.trash.asked is not None
    desk.window.keeping.trash.asked.reject()


# An engine that dies, and odd names


@pytest.mark.parametrize(
    ("request_kind", "act"),
    [
        (SetMarks, lambda desk: press(desk, Key.Key_F)),
        (CreateAlbum, lambda desk: desk.window.keeping.albums.create("Summer", [], ignore)),
        (GetFiles, lambda desk: press(desk, Key.Key_Delete)),
        (ExportPhotos, lambda desk: desk.window.late.exporter.start(first(desk), ExportWish("/o"))),
        (RestoreMarks, lambda desk: (press(desk, Key.Key_F), hold(desk), undo(desk))),
    ],
)
def test_an_engine_that_dies_meanwhile_is_one_sentence_and_nothing_is_lost(
    open_window: Open, qtbot: QtBot, request_kind: type, act: Callable[[Desk], object]
) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(2)
    before = marks(desk, 2)
    if request_kind is not RestoreMarks:
        hold(desk)
    act(desk)
    until(lambda: bool(desk.link.sent(request_kind)))
    desk.link.on_state("restarting")
    banner = desk.window.page.banner
    qtbot.waitUntil(lambda: banner.isVisible() and "restarted" in banner.text)
    assert "Try again." in banner.text
    desk.link.hold = False
    desk.link.waiting.clear()
    desk.link.say_hello()
    if request_kind is RestoreMarks:
        undo(desk)
        until(lambda: marks(desk, 2) == before)
    if request_kind is SetMarks:
        assert marks(desk, 2) == before
        press(desk, Key.Key_F)
        until(lambda: marks(desk, 2).favourite)


def first(desk: Desk) -> list[Hit]:
    hit = desk.window.page.model.hit(0)
    assert hit is not None
    return [hit]


def hold(desk: Desk) -> None:
    desk.link.hold = True


@pytest.mark.parametrize(
    "name",
    ["<b>bold</b>", "שלום עולם", "a" * 200, 'with "quotes"', "-minus", "a, b; (c)", "日本 2024"],
)
def test_an_album_of_any_name_is_shown_and_found(open_window: Open, name: str) -> None:
    desk = open_window(500)
    make(desk, name)
    item = desk.window.sidebar.albums.top.child(0)
    click(desk, item)
    until(lambda: desk.window.keeping.album is not None)
    shown = desk.window.keeping.album
    assert shown is not None and shown.name == desk.window.keeping.albums.albums[0].name


# Bursts


def burst(open_window: Open, *, opened: bool) -> Desk:
    """A search whose answer has a stack of five shots at the second row."""
    desk = open_window(500)
    desk.link.burst = 4
    desk.window.composer.search(Query("dog"))
    until(lambda: bool((hit := desk.window.page.model.hit(1)) and hit.stack))
    if opened:
        desk.window.page.view.go_to(1)
        desk.window.page.toggle_stack()
        until(lambda: bool((hit := desk.window.page.model.hit(2)) and hit.opened))
    return desk


@pytest.mark.parametrize("opened", [False, True])
def test_the_best_shot_is_picked_and_the_others_rejected_in_one_step(
    open_window: Open, opened: bool
) -> None:
    desk = burst(open_window, opened=opened)
    row = 3 if opened else 1
    desk.window.page.view.go_to(row)
    top = desk.window.page.model.hit(1)
    best = desk.window.page.model.image_at(row)
    assert top is not None
    desk.window.menus.actions["pick_only"].trigger()
    others = {top.image_id, *top.stack} - {best}
    until(lambda: set(desk.link.marks) == {best, *others})
    assert desk.link.marks[best] == PhotoMarks(picked=True)
    assert all(desk.link.marks[one] == PhotoMarks(rating=REJECTED) for one in others)
    until(lambda: "4" in desk.window.status_bar.told_text)
    undo(desk)
    until(lambda: set(desk.link.marks.values()) == {PhotoMarks()})


def test_a_photo_in_no_stack_says_so(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(3)
    desk.window.menus.actions["pick_only"].trigger()
    until(lambda: "no stack" in desk.window.status_bar.told_text)
    assert not desk.link.marks


# What comes while something else is under way


def test_commands_on_a_large_selection_follow_each_other(open_window: Open) -> None:
    desk = open_window(5000)
    desk.window.page.view.selectAll()
    press(desk, Key.Key_5)
    press(desk, Key.Key_F)
    until(lambda: len(desk.link.marks) == 5000 and desk.link.marks[5000].favourite)
    assert set(desk.link.marks.values()) == {PhotoMarks(favourite=True, rating=5)}


def test_undo_waits_for_the_change_that_is_under_way(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(2)
    press(desk, Key.Key_5)
    hold(desk)
    press(desk, Key.Key_X)
    undo(desk)
    desk.link.release()
    until(lambda: marks(desk, 2) == PhotoMarks(rating=5))


def test_a_change_that_changes_nothing_leaves_the_undo_alone(open_window: Open) -> None:
    desk = burst(open_window, opened=False)
    desk.window.page.view.go_to(1)
    for _ in range(2):
        desk.window.menus.actions["pick_only"].trigger()
        until(lambda: len(desk.link.marks) == 5 and not desk.window.keeping.marker._under_way)
    undo(desk)
    until(lambda: set(desk.link.marks.values()) == {PhotoMarks()})


def test_photos_that_an_album_has_already_are_not_added_again(open_window: Open) -> None:
    desk = open_window(500)
    make(desk, "Summer", 3)
    albums = desk.window.keeping.albums
    albums.add(albums.albums[0], first(desk))
    until(lambda: "already" in desk.window.status_bar.told_text)
    undo(desk)
    assert lines(desk) == [("New album …", "")], "the creation was the last change"


def test_the_trash_asks_one_question_at_a_time(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(0)
    desk.link.files = [CopyFile(1, "/here/a.jpg", "exact", 1, 1, 1, 1, None)]
    hold(desk)
    press(desk, Key.Key_Delete, Key.Key_Delete)
    assert len(desk.link.sent(GetFiles)) == 1
    desk.link.release()
    until(lambda: desk.window.keeping.trash.asked is not None)
    desk.window.menus.actions["trash"].trigger()
    QApplication.processEvents()
    assert len(desk.link.sent(GetFiles)) == 1
    assert desk.window.keeping.trash.asked is not None
    desk.window.keeping.trash.asked.reject()
    press(desk, Key.Key_Delete)
    until(lambda: len(desk.link.sent(GetFiles)) == 2)


def test_a_photo_that_has_left_is_not_called_offline(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(0)
    press(desk, Key.Key_Delete)
    until(lambda: "not in the library any more" in desk.window.status_bar.told_text)


def test_an_emptied_trash_does_not_stand_in_the_way_of_other_undos(
    open_window: Open, qtbot: QtBot, trash_home: Path
) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(0)
    press(desk, Key.Key_5)
    desk.link.files = files_of(trash_home, {"one.jpg": desk.window.page.model.image_at(0)})
    press(desk, Key.Key_Delete)
    trash = desk.window.keeping.trash
    agree(trash.asked, "&Move to the trash")
    qtbot.waitUntil(lambda: trash.job is None and bool(trash.last))
    Path(trash.last[0].trashed).unlink()
    undo(desk)
    qtbot.waitUntil(lambda: trash.job is None)
    undo(desk)
    until(lambda: marks(desk, 0) == PhotoMarks())


def test_no_command_acts_on_photos_behind_a_failure(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(2)
    desk.link.refuse[Ask] = Trouble(0, "There is no album “nosuch”.")
    desk.window.composer.search(Query("album:nosuch"))
    qtbot.waitUntil(desk.window.page.notice.isVisible)
    for name in ("favourite", "rate_5", "trash", "copy", "preview"):
        assert not desk.window.menus.actions[name].isEnabled(), name


def test_the_search_follows_the_new_name_of_an_album(open_window: Open) -> None:
    desk = open_window(500)
    make(desk, "Sumer")
    desk.window.composer.search(Query("dog album:Sumer is:favourite"))
    until(lambda: desk.window.keeping.album is not None)
    desk.window.sidebar.albums.top.child(0).setText(0, "Summer 2026")
    until(lambda: desk.window.search.query == Query('dog album:"Summer 2026" is:favourite'))


@pytest.mark.parametrize("words", ["stars:5", "ist:favorit", "bewertung:>=4", "tag:sea"])
def test_every_spelling_of_a_filter_of_marks_is_asked_again(open_window: Open, words: str) -> None:
    desk = open_window(500)
    desk.window.composer.search(Query(words))
    until(lambda: not desk.window.search.busy)
    desk.window.page.view.go_to(0)
    before = len(desk.link.sent(Ask))
    press(desk, Key.Key_3)
    until(lambda: len(desk.link.sent(Ask)) > before)


def test_the_dialog_waits_for_the_answer(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.menus.actions["new_album"].trigger()
    dialog = album_dialog(desk)
    dialog.name.setText("Summer")
    hold(desk)
    dialog.choose()
    dialog.reject()
    assert dialog.isVisible()
    desk.link.release()
    until(lambda: lines(desk)[0] == ("Summer", "0"))


def test_with_an_engine_that_has_failed_each_change_says_so(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(2)
    desk.link.on_state("failed")
    until(lambda: desk.window.client.state == "failed")
    desk.window.keeping.marker.toggle_favourite(first(desk))
    qtbot.waitUntil(lambda: "not running" in desk.window.page.banner.text)
    assert not desk.link.sent(SetMarks)


def test_a_request_that_was_answered_is_not_carried_out_later(open_window: Open) -> None:
    desk = open_window(500)
    desk.window.page.view.go_to(2)
    desk.link.on_state("restarting")
    until(lambda: not desk.window.client.ready)
    desk.window.keeping.marker.toggle_favourite(first(desk))
    desk.link.on_state("restarting")
    until(lambda: "Try again" in desk.window.page.banner.text)
    desk.link.say_hello()
    until(lambda: desk.window.client.ready)
    assert not desk.link.sent(SetMarks)
