"""First run, the folders panel, failures, and exclusions."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base import left_out
from photosearch.base.other_files import OtherFiles
from photosearch.base.records import Failure, LeftOut, Root, RootState
from photosearch.base.settings import Settings, load
from photosearch.base.space_figures import SpaceNeeded
from photosearch.base.watch_states import WatchState
from photosearch.gui.folders.folders_panel import choose_folder
from photosearch.service.messages import FolderMeasured, Trouble
from photosearch.service.requests import (
    AddFolder,
    ApplySettings,
    CancelFindLeftOut,
    CancelMeasureFolder,
    FindLeftOut,
    GetFailures,
    MeasureFolder,
    RemoveFolder,
    Rescan,
    RetryFailures,
)
from tests.gui.conftest import Desk, begin
from tests.gui.test_photos import drop

Open = Callable[..., Desk]
left = Qt.MouseButton.LeftButton


def paths(desk: Desk) -> list[str]:
    return [r.path for r in desk.link.requests if isinstance(r, AddFolder)]


@pytest.fixture
def pictures(own_home: Path) -> Path:
    """The user's picture folder."""
    folder = own_home.parent / "Pictures"
    folder.mkdir()
    return folder


def test_first_run_adds_the_ticked_folders(open_window: Open, qtbot: QtBot, pictures: Path) -> None:
    desk = open_window(0, Settings())
    page = desk.window.first_run
    assert desk.window.pages.currentWidget() is page
    proposed = page.choice.list.item(0)
    assert proposed.text() == str(pictures)
    camera = os.fsdecode(b"/media/cam\xe9ra")  # not UTF-8
    page.choice.add(camera)
    page.choice.add(camera)
    assert page.choice.list.count() == 2
    proposed.setCheckState(Qt.CheckState.Unchecked)
    begin(desk)
    assert paths(desk) == [camera]
    assert desk.window.pages.currentWidget() is desk.window.page
    desk.preferences.close()
    assert load(desk.dirs).first_run_done


def test_first_run_says_what_is_in_the_folders_and_what_space_it_needs(
    open_window: Open, qtbot: QtBot, pictures: Path
) -> None:
    desk = open_window(0, Settings())
    page = desk.window.first_run
    assert page.choice.space.text() == "Counting the photos …"
    page.choice.add("/media/camera")
    asked = {r.path: r.id for r in desk.link.sent(MeasureFolder)}  # type: ignore[attr-defined]
    assert set(asked) == {str(pictures), "/media/camera"}
    space = SpaceNeeded(1000, 80_000_000, 10_000_000_000, "/home/me", 80_000, measured=False)
    desk.link.on_event(FolderMeasured(asked[str(pictures)], space, OtherFiles(videos=2)))
    assert page.choice.space.text() == "Counting the photos …"
    camera = replace(space, photos=204, needed=16_000_000)
    desk.link.on_event(FolderMeasured(asked["/media/camera"], camera, OtherFiles(other=1)))
    qtbot.waitUntil(lambda: "1204 photo" in page.choice.space.text())
    said = page.choice.space.text()
    assert "about 96 MB" in said and "2 videos, 1 other file" in said and "but only" not in said
    page.choice.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert "204 photo" in page.choice.space.text() and "1 file" in page.choice.space.text()
    page.choice.add("/media/full")
    [full] = [r.id for r in desk.link.sent(MeasureFolder) if r.path == "/media/full"]  # type: ignore[attr-defined]
    desk.link.on_event(FolderMeasured(full, replace(space, needed=10**11), OtherFiles()))
    qtbot.waitUntil(lambda: "but only" in page.choice.space.text())
    page.choice.add("/media/late")
    begin(desk)
    assert len(desk.link.sent(CancelMeasureFolder)) == 1


def test_first_run_needs_a_folder(open_window: Open, pictures: Path) -> None:
    page = open_window(0, Settings()).window.first_run
    assert page.next_button.isEnabled()
    page.choice.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not page.next_button.isEnabled()
    page.choice.add("/media/camera")
    assert page.next_button.isEnabled()


def test_first_run_suggests_only_existing_folders(open_window: Open) -> None:
    page = open_window(0, Settings()).window.first_run
    assert page.choice.folders() == [] and not page.next_button.isEnabled()


def test_first_run_accepts_dropped_folders_and_names_what_is_not_a_folder(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(0, Settings()).window
    page = window.first_run
    file = tmp_path / "notes.txt"
    file.touch()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path)), QUrl.fromLocalFile(str(file))])
    assert page.acceptDrops() and drop(page, mime)
    qtbot.waitUntil(lambda: bool(page.choice.folders()))
    assert page.choice.folders() == [str(tmp_path)]
    said = "notes.txt is not a folder. Add the folder that contains it."
    assert window.status_bar.told_text == said


def test_first_run_says_which_folder_cannot_be_added(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0, Settings())
    desk.link.refuse[AddFolder] = Trouble(0, "There is no folder /x.", "Plug in its drive.")
    desk.window.first_run.choice.add("/x")
    begin(desk)
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    assert desk.window.page.banner.text == "There is no folder /x. Plug in its drive."


def test_first_run_before_the_engine_is_ready(
    open_window: Open, qtbot: QtBot, pictures: Path
) -> None:
    desk = open_window(0, Settings(), hello=False)
    begin(desk)
    assert paths(desk) == []
    desk.link.say_hello()
    qtbot.waitUntil(lambda: len(paths(desk)) == 1)


def test_first_run_is_skipped_if_the_library_has_folders(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30, Settings())
    qtbot.waitUntil(lambda: desk.window.pages.currentWidget() is desk.window.page)
    assert desk.preferences.settings.first_run_done


def test_the_panel_shows_each_folder(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.roots.append(RootState(Root(2, "/media/stick"), False, 7, 2, 1))
    QTest.keyClick(desk.window, Qt.Key.Key_F9)
    panel = desk.window.folders
    qtbot.waitUntil(lambda: len(panel.cards) == 2)
    assert panel.isVisible() and desk.window.menus.actions["folders"].isChecked()
    told = panel.cards[1].describe()
    assert "7 file" in told and "2 waiting" in told and "Cannot be reached" in told
    QTest.keyClick(desk.window, Qt.Key.Key_F9)
    assert not panel.isVisible()


def test_the_panel_says_how_many_photos_are_offline_and_where(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30)
    odd = os.fsdecode(b"caf\xe9")
    inside = RootState(Root(2, "/photos"), True, 1300, 0, 0, 12, ("2019/nas", odd))
    link = RootState(Root(3, "/annex"), True, 300, 0, 0, 300)
    desk.link.roots += [inside, link]
    QTest.keyClick(desk.window, Qt.Key.Key_F9)
    panel = desk.window.folders
    qtbot.waitUntil(lambda: len(panel.cards) == 3)
    whole, some, every = panel.cards
    assert "offline" not in whole.describe()
    assert some.describe().endswith("\n12 of 1300 photos offline")
    assert some.facts.toolTip() == "Cannot be reached: 2019/nas, caf\\xe9"
    assert every.describe().endswith("\n300 of 300 photos offline")
    assert "12 of 1300 photos offline" in some.accessibleName() and not every.facts.toolTip()


def test_removal_asks_first_and_says_how_many(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    panel = desk.window.folders
    qtbot.waitUntil(lambda: len(panel.cards) == 1)
    panel.cards[0].remove_wanted.emit()
    box = panel.asked
    assert box is not None
    assert "30 file" in box.text() and "stay where they are" in box.informativeText()
    assert "undo this for 30 days" in box.informativeText()
    box.reject()
    assert desk.link.sent(RemoveFolder) == []
    panel.cards[0].remove_wanted.emit()
    assert panel.asked is not None
    forget: QAbstractButton = next(
        b for b in panel.asked.buttons() if b.text() == "&Remove the folder"
    )
    QTest.mouseClick(forget, left)
    qtbot.waitUntil(lambda: panel.cards == [])
    assert len(desk.link.sent(RemoveFolder)) == 1
    assert desk.window.status_bar.told_text == "Folder with 30 files removed"


def test_a_folder_that_cannot_be_added_says_why(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.refuse[AddFolder] = Trouble(0, "There is no folder /x.", "Plug in its drive.")
    desk.window.dock.show()
    desk.window.folders.add("/x")
    told = desk.window.folders._trouble
    qtbot.waitUntil(told.isVisible)
    assert told.text() == "There is no folder /x. Plug in its drive."


def test_rescan(open_window: Open) -> None:
    desk = open_window(30)
    QTest.keyClick(desk.window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert desk.link.sent(Rescan) == [Rescan()]


def test_failures_are_listed_copied_and_retried(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.failures = [
        Failure("/p/a.jpg", "corrupt", "The picture is damaged."),
        Failure("/p/b\udcf6.jpg", "unsupported", "Not a picture."),
    ]
    dialog = desk.window.late.failures
    dialog.open_fresh()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    assert "2 file" in dialog.head
    QTest.mouseClick(dialog.copy_button, left)
    assert QGuiApplication.clipboard().text() == (
        "/p/a.jpg\tThe picture is damaged.\tcorrupt\n/p/b\\xf6.jpg\tNot a picture.\tunsupported"
    )
    dialog.table.selectionModel().select(
        dialog.model.index(0, 0),
        QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
    )
    QTest.mouseClick(dialog.copy_button, left)
    assert QGuiApplication.clipboard().text().count("\n") == 0
    desk.link.failures = []
    QTest.mouseClick(dialog.retry_button, left)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 0)
    sent = [type(r) for r in desk.link.requests[-2:]]
    assert sent == [RetryFailures, GetFailures]
    assert not dialog.retry_button.isEnabled()
    dialog.close()


def test_exclusions_are_saved_and_sent(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    dialog = desk.window.late.exclusions
    dialog.open_fresh()
    private = os.fsdecode(b"/photos/priv\xe9")  # not UTF-8
    dialog.folders.add(private)
    dialog.pattern.setFocus()
    QTest.keyClicks(dialog.pattern, "*.tmp")
    QTest.keyClick(dialog.pattern, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Return adds the name, it does not close the dialog"
    dialog.patterns.list.item(0).setSelected(True)
    QTest.mouseClick(dialog.patterns.remove, left)
    with qtbot.waitSignal(desk.preferences.saved):
        dialog.accept()
    applied = desk.link.sent(ApplySettings)[-1]
    assert isinstance(applied, ApplySettings)
    assert applied.settings.excluded_folders == (private,)
    assert "*.tmp" in applied.settings.excluded_patterns
    assert ".*" not in applied.settings.excluded_patterns
    saved = load(desk.dirs)
    assert saved.excluded_folders == (private,)
    assert saved.excluded_patterns == applied.settings.excluded_patterns
    dialog.open_fresh()
    dialog.folders.set_values([])
    dialog.reject()
    assert desk.preferences.settings.excluded_folders == (private,)


def test_a_pattern_that_can_exclude_nothing_is_refused_with_a_way_out(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30)
    dialog = desk.window.late.exclusions
    dialog.open_fresh()
    dialog.pattern.setText("private/sub")
    dialog.accept()
    assert dialog.isVisible() and dialog.refusal.isVisible()
    assert "private/sub" in dialog.refusal.text() and "folders above" in dialog.refusal.text()
    assert desk.link.sent(ApplySettings) == []
    QTest.keyClicks(dialog.pattern, "x")
    assert not dialog.refusal.isVisible()
    dialog.pattern.setText("private/")
    with qtbot.waitSignal(desk.preferences.saved):
        dialog.accept()
    assert not dialog.isVisible()
    assert "private/" in load(desk.dirs).excluded_patterns


def test_the_built_in_lists_are_shown(open_window: Open) -> None:
    dialog = open_window(30).window.late.exclusions
    dialog.open_fresh()
    shown = dialog.always.toPlainText()
    for title, about, names in left_out.listed():
        assert title in shown and about in shown
        assert [name for name in names if name not in shown] == []
    assert "#recycle/" in shown and "*_original" in shown and ".nomedia" in shown
    dialog.reject()


def test_what_is_left_out_is_listed_with_the_exclusions_in_the_dialog(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30)
    odd = os.fsdecode(b"/p/\xff")
    desk.link.left_out = [
        LeftOut(odd, "trash"),
        LeftOut("/p/a.part", "temporary or unfinished", False),
    ]
    dialog = desk.window.late.exclusions
    dialog.open_fresh()
    private = os.fsdecode(b"/photos/priv\xe9")
    dialog.folders.set_values([private])
    dialog.patterns.set_values(["*.raw"])
    dialog.pattern.setText("Drafts")
    QTest.mouseClick(dialog.show_button, left)
    listed = dialog.left_out
    qtbot.waitUntil(lambda: not listed.searching)
    [asked] = desk.link.sent(FindLeftOut)
    assert isinstance(asked, FindLeftOut)
    assert (asked.folders, asked.patterns) == ((private,), ("*.raw", "Drafts"))
    assert desk.link.sent(ApplySettings) == [], "nothing is saved yet"
    QTest.mouseClick(listed.copy_button, left)
    assert (
        QGuiApplication.clipboard().text() == "/p/\\xff/\ttrash\n/p/a.part\ttemporary or unfinished"
    )
    assert "2" in listed.head and not listed.stop_button.isEnabled()
    desk.link.left_out = []
    listed.search((), ())
    qtbot.waitUntil(lambda: not listed.searching)
    assert listed.model.rowCount() == 0 and listed.head == "Nothing is left out."
    assert not listed.copy_button.isEnabled() and not listed.show_button.isEnabled()
    listed.close()
    dialog.reject()


def test_the_search_for_what_is_left_out_can_be_stopped(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.left_out = None
    dialog = desk.window.late.exclusions
    dialog.open_fresh()
    dialog.show_left_out()
    listed = dialog.left_out
    desk.link.find_left_out(LeftOut("/p/#recycle", "trash"))
    qtbot.waitUntil(lambda: listed.model.rowCount() == 1)
    assert listed.searching and listed.copy_button.isEnabled()
    QTest.mouseClick(listed.stop_button, left)
    first = desk.link.left_out_id
    assert desk.link.sent(CancelFindLeftOut) == [CancelFindLeftOut(first)]
    assert "stopped" in listed.head and not listed.stop_button.isEnabled()
    dialog.show_left_out()
    listed.close()
    assert desk.link.sent(CancelFindLeftOut)[-1] == CancelFindLeftOut(desk.link.left_out_id)
    dialog.show_left_out()
    desk.link.find_left_out(LeftOut("/p/new", "trash"))
    desk.link.left_out_id = first
    desk.link.find_left_out(LeftOut("/p/late", "trash"))
    qtbot.waitUntil(lambda: listed.model.rowCount() == 1)
    assert listed.model.found[0].path == "/p/new" and listed.searching
    listed.close()
    dialog.reject()


def test_a_search_for_what_is_left_out_may_fail(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.refuse[FindLeftOut] = Trouble(0, "The library is damaged.", "Restore a backup.")
    dialog = desk.window.late.exclusions
    dialog.open_fresh()
    dialog.show_left_out()
    qtbot.waitUntil(lambda: not dialog.left_out.searching)
    assert dialog.left_out.head == "The library is damaged. Restore a backup."
    dialog.left_out.close()
    dialog.reject()


def test_a_folder_with_an_odd_name_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[str] = []
    for name in ("100%25", "#a?b", "[x]", "two words"):
        (tmp_path / name).mkdir()
        dialog = choose_folder(parent, "Choose", chosen.append)
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(tmp_path / name))
        dialog.accept()
        assert chosen[-1:] == [str(tmp_path / name)]
    choose_folder(parent, "Choose", chosen.append).reject()
    assert len(chosen) == 4


def test_a_card_says_how_changes_are_noticed_and_what_is_not_searched(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(30)
    root = Root(1, "/photos")
    state = RootState(root, True, 7, 0, 0, others=OtherFiles(videos=3))
    states = (
        WatchState("/photos", "/photos", "live"),
        WatchState("/photos", "/photos/nas", "polled", "network", 300.0),
        WatchState("/photos", "/photos/same", "live"),
    )
    desk.link.on_event(replace(desk.link.status(), roots=(state,), watching=states))
    panel = desk.window.folders
    qtbot.waitUntil(lambda: len(panel.cards) == 1 and panel.cards[0].state == state)
    [card] = panel.cards
    assert card.watched.text() == "live\nnas: polled"
    assert "every 5 minutes" in card.watched.toolTip()
    assert "Not searched: 3 videos" in card.facts.text()
    assert "live" in card.accessibleName()
    limited = WatchState("/photos", "/photos", "polled", "limit", 300.0)
    desk.link.on_event(replace(desk.link.status(), roots=(state,), watching=(limited,)))
    qtbot.waitUntil(lambda: panel.cards[0].watched.text() == "polled")
    assert "limit of watched folders" in panel.cards[0].watched.toolTip()
    away = replace(state, online=False)
    desk.link.on_event(replace(desk.link.status(), roots=(away,), watching=(limited,)))
    qtbot.waitUntil(lambda: panel.cards[0].state == away)
    assert panel.cards[0].watched.isHidden()
