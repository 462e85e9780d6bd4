"""What the window says when there is nothing to show, or something is wrong, and that each button leads out of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from photosearch.base.other_files import OtherFiles
from photosearch.base.records import Failure, Progress, Root, RootState
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.gui.common.wording import drive_name
from photosearch.service.messages import Calm, Trouble
from photosearch.service.requests import Ask, GoOn, Pause, RepairLibrary
from tests.gui.conftest import Desk
from tests.gui.test_backups import DAMAGED, press

Open = Callable[..., Desk]
FULL = Trouble(
    0,
    "The disk is full: /home/me/library.db cannot grow.",
    "Free at least 240 MB. Nothing is lost, and indexing goes on by itself.",
    "disk",
)


def settled(qtbot: QtBot, desk: Desk) -> None:
    search = desk.window.search
    qtbot.waitUntil(lambda: not search.busy and not search._rest.isActive())


def look_for(qtbot: QtBot, desk: Desk, words: str) -> None:
    desk.window.composer.enter(words)
    settled(qtbot, desk)


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def offered(desk: Desk, label: str) -> QAbstractButton:
    notice = desk.window.page.notice
    assert notice.isVisible() and label in notice.offers, notice.offers
    return notice.buttons[notice.offers.index(label)]


def show_roots(qtbot: QtBot, desk: Desk, *roots: RootState) -> None:
    desk.link.roots = list(roots)
    desk.link.on_event(desk.link.status())
    qtbot.waitUntil(lambda: len(desk.window.folders.cards) == len(roots))


# A search that finds nothing


def test_a_filter_is_taken_away_by_its_name(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    look_for(qtbot, desk, "nothing rating:5 in:Alps camera:Fuji -snow")
    notice = desk.window.page.notice
    assert notice.offers == [
        "Search without “5 ★”",
        "Look in all folders",
        "Search without “Fuji”",
        "Search without any filter",
        "Also search inside photos",
        "How to search",
    ]
    click(offered(desk, "Look in all folders"))
    settled(qtbot, desk)
    assert "Alps" not in desk.window.search.query.words
    assert "Look in all folders" not in notice.offers
    click(offered(desk, "Search without any filter"))
    settled(qtbot, desk)
    assert desk.window.search.query.words.split() == ["nothing", "-snow"]
    click(offered(desk, "Also show “snow”"))
    settled(qtbot, desk)
    assert desk.window.search.query.words == "nothing"


def test_the_spelling_is_left_as_it_was_typed(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    desk.link.slips = {"nothing R&B": "nothing rub"}
    look_for(qtbot, desk, "nothing R&B")
    button = offered(desk, "Search instead for “R&B”")
    assert "&&" in button.text()
    click(button)
    settled(qtbot, desk)
    assert desk.window.search.query.exact_words
    assert "Search instead for “R&B”" not in desk.window.page.notice.offers


def test_a_search_inside_photos_is_offered_once(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    look_for(qtbot, desk, "nothing")
    click(offered(desk, "Also search inside photos"))
    settled(qtbot, desk)
    assert desk.window.search.query.inside and desk.window.menus.actions["inside"].isChecked()
    assert "Also search inside photos" not in desk.window.page.notice.offers


def test_weaker_photos_come_first(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    desk.link.matched = 0
    look_for(qtbot, desk, "dog in:Alps")
    notice = desk.window.page.notice
    assert notice.title == "Nothing matches"
    assert notice.offers[0].endswith("500 weaker matches")
    assert notice.offers[1] == "Look in all folders"
    click(notice.button)
    assert desk.window.page.view.isVisible() and desk.window.page.model.rowCount() == 500


def test_a_way_out_keeps_the_keyboard_there(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    desk.window.activateWindow()
    look_for(qtbot, desk, "nothing rating:5 in:Alps")
    notice = desk.window.page.notice
    notice.buttons[0].setFocus()
    QTest.keyClick(notice.buttons[0], Qt.Key.Key_Space)
    settled(qtbot, desk)
    qtbot.waitUntil(lambda: notice.offers[0] == "Look in all folders")
    assert notice.buttons[0].hasFocus()


def test_a_long_name_is_shortened_and_said_whole(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window()
    long = "a-folder-with-a-very-long-name-that-fills-more-than-one-line"
    look_for(qtbot, desk, f"nothing keyword:{long}")
    button = offered(desk, f"Search without “{long}”")
    assert button.text().endswith("…") and long in button.toolTip()


# A library without photos


def test_no_folder_yet(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = open_window(0)
    asked: list[bool] = []
    monkeypatch.setattr(desk.window.folders, "choose", lambda: asked.append(True))
    assert desk.window.page.notice.title == "No photos yet"
    click(offered(desk, "Add a folder …"))
    assert asked == [True]


def test_an_empty_folder(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0)
    others = OtherFiles(videos=87)
    show_roots(qtbot, desk, RootState(Root(1, "/photos"), True, 0, 0, 0, others=others))
    notice = desk.window.page.notice
    assert notice.title == "There are no photos in your folders" and "87 videos" in notice.text
    click(offered(desk, "Show the folders"))
    assert desk.window.dock.isVisible()


def test_everything_is_excluded(open_window: Open, qtbot: QtBot) -> None:
    settings = Settings(first_run_done=True, excluded_folders=("/photos",))
    desk = open_window(0, settings)
    show_roots(qtbot, desk, RootState(Root(1, "/photos"), True, 0, 0, 0))
    assert "exclusions" in desk.window.page.notice.text
    click(offered(desk, "Change the exclusions …"))
    assert desk.window.late.exclusions.isVisible()
    desk.window.late.exclusions.reject()


def test_no_file_could_be_read(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0)
    desk.link.failures = [Failure("/photos/a.jpg", "corrupt", "The picture is damaged.")]
    show_roots(qtbot, desk, RootState(Root(1, "/photos"), True, 0, 0, 1))
    assert desk.window.page.notice.title == "No photo could be read"
    click(offered(desk, "Show why …"))
    assert desk.window.late.failures.isVisible()
    desk.window.late.failures.close()


def test_the_only_drive_is_away(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0)
    show_roots(qtbot, desk, RootState(Root(1, "/media/me/Archive/Photos"), False, 0, 0, 0))
    assert desk.window.page.notice.title == "“Archive” is not connected"
    assert offered(desk, "Show the folders")


def test_the_first_indexing_and_what_holds_it_up(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0)
    show_roots(qtbot, desk, RootState(Root(1, "/photos"), True, 0, 900, 0))
    notice = desk.window.page.notice

    def told(progress: Progress, title: str) -> None:
        desk.link.on_event(progress)
        qtbot.waitUntil(lambda: notice.title == title)

    told(Progress("indexing", 0, 900), "Indexing your photos")
    told(Progress("paused", total=900, note="Paused until tomorrow"), "Indexing is paused")
    assert notice.text == "Paused until tomorrow"
    click(offered(desk, "Resume indexing"))
    assert desk.link.sent(Pause)[-1] == Pause(False)
    qtbot.waitUntil(lambda: notice.title == "Indexing your photos")
    told(Progress("waiting", total=900, note="The battery is low"), "Indexing is waiting")
    click(offered(desk, "Index at full speed now"))
    assert len(desk.link.sent(GoOn)) == 1
    told(Progress("blocked", note="The disk is full."), "The disk is full.")
    assert "Nothing is lost" in notice.text
    told(Progress("idle"), "There are no photos in your folders")


@pytest.mark.parametrize("photos", [1, 2])
def test_the_smallest_libraries(open_window: Open, qtbot: QtBot, photos: int) -> None:
    desk = open_window(photos)
    view = desk.window.page.view
    assert view.isVisible() and desk.window.page.model.rowCount() == photos
    inside = view.viewport().rect()
    for row in range(photos):
        assert inside.contains(view.visualRect(desk.window.page.model.index(row, 0)))
    assert desk.window.status_bar.count_text.startswith(f"{photos} photo")


# Drives


def test_a_drive_that_is_away_is_named_with_what_still_works(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    away = desk.window.page.away
    assert not away.isVisible()
    archive = RootState(Root(2, "/media/me/Archive/Photos"), False, 120, 0, 0, 120)
    show_roots(qtbot, desk, RootState(Root(1, "/photos"), True, 180, 0, 0), archive)
    qtbot.waitUntil(away.isVisible)
    assert away.text.startswith("“Archive” is not connected. Its 120 photo")
    click(away.buttons["folders"])
    assert desk.window.dock.isVisible()
    stick = replace(archive, root=Root(3, "/media/me/Stick"), offline=5)
    show_roots(qtbot, desk, archive, stick)
    qtbot.waitUntil(lambda: away.text.startswith("“Archive” and “Stick” are not connected."))
    desk.link.roots = [replace(archive, online=True, offline=0)]
    desk.link.on_event(desk.link.status())
    qtbot.waitUntil(lambda: not away.isVisible())


def test_a_hidden_note_stays_hidden_until_another_drive_goes(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    away = desk.window.page.away
    archive = RootState(Root(2, "/media/me/Archive"), False, 120, 0, 0, 120)
    show_roots(qtbot, desk, archive)
    qtbot.waitUntil(away.isVisible)
    click(away._close)
    desk.link.roots = [replace(archive, offline=121)]
    desk.link.on_event(desk.link.status())
    qtbot.waitUntil(lambda: "121" in desk.window.status_bar.offline_text)
    assert not away.isVisible()
    show_roots(qtbot, desk, archive, replace(archive, root=Root(3, "/mnt/nas")))
    qtbot.waitUntil(away.isVisible)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/media/me/Archive/Photos/2024", "Archive"),
        ("/run/media/me/STICK", "STICK"),
        ("/Volumes/Backup/x", "Backup"),
        ("/mnt/nas/photos", "nas"),
        ("/media/me", "me"),
        ("/home/me/Pictures", "Pictures"),
        ("E:\\Photos\\", "Photos"),
        ("/", "/"),
    ],
)
def test_a_drive_is_called_what_its_owner_calls_it(path: str, name: str) -> None:
    assert drive_name(path) == name


# Trouble


def test_a_full_disk_says_how_much_is_needed_and_goes_away(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    banner = desk.window.page.banner
    desk.link.on_event(FULL)
    qtbot.waitUntil(banner.isVisible)
    assert "240 MB" in banner.text and list(banner.buttons) == ["library_folder"]
    desk.link.on_event(Calm())
    qtbot.waitUntil(lambda: not banner.isVisible())


def test_a_full_disk_leads_to_the_folder_of_the_library(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("photosearch.gui.shell.late.open_path", opened.append)
    desk = open_window(30)
    desk.link.on_event(FULL)
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    click(desk.window.page.banner.buttons["library_folder"])
    assert opened == [str(desk.dirs.data)]


def test_a_model_that_cannot_be_used_leads_to_the_models(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.refuse[Ask] = Trouble(0, "The model is missing.", "Install it again.", "model")
    desk.window.search.look_for(Query("snow"))
    qtbot.waitUntil(lambda: desk.window.page.notice.title == "The model is missing.")
    click(offered(desk, "Models …"))
    assert desk.window.late.settings_dialog.isVisible()
    desk.window.late.settings_dialog.close()


def test_a_damaged_library_can_be_begun_anew(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30, hello=False)
    desk.link.on_event(DAMAGED)
    qtbot.waitUntil(lambda: desk.window.page.notice.title == "The library is damaged.")
    notice = desk.window.page.notice
    assert notice.offers == ["Repair …", "Restore a backup …", "Start a new library …"]
    click(offered(desk, "Start a new library …"))
    dialog = desk.window.late.backups
    asked = dialog.asked
    assert asked is not None and "not deleted" in asked.informativeText()
    qtbot.waitUntil(dialog.repair_button.isEnabled)
    press(asked, "&Start a new library")
    qtbot.waitUntil(lambda: "A new library was begun" in dialog.said.text())
    assert [one.anew for one in desk.link.sent(RepairLibrary)] == [True]  # type: ignore[attr-defined]
    dialog.close()


def test_a_dead_engine_is_started_again(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    window = desk.window
    desk.link.on_state("restarting")
    qtbot.waitUntil(lambda: "restarting" in window.status_bar.work_text)
    window.client.restart()
    assert not desk.link.stopped, "it restarts by itself"
    desk.link.on_state("failed")
    banner = window.page.banner
    qtbot.waitUntil(banner.isVisible)
    assert list(banner.buttons) == ["restart", "logs", "report"]
    click(banner.buttons["restart"])
    assert desk.link.stopped
    qtbot.waitUntil(lambda: window.client.state == "starting")
    new = window.client._link
    assert new is not desk.link
    new.say_hello()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.client.ready)
    assert not banner.isVisible()


def test_other_news_outlive_the_start_of_the_engine(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30, hello=False)
    desk.link.on_event(Trouble(0, "A setting cannot be used."))
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    desk.link.say_hello()
    qtbot.waitUntil(lambda: desk.window.client.ready)
    assert desk.window.page.banner.isVisible()


@pytest.mark.parametrize("width", [400, 1000])
def test_the_buttons_of_a_banner_find_room(open_window: Open, qtbot: QtBot, width: int) -> None:
    desk = open_window(30)
    desk.link.on_event(DAMAGED)
    banner = desk.window.page.banner
    qtbot.waitUntil(banner.isVisible)
    for _ in range(2):  # the first time, the sidebar makes room
        desk.window.resize(width, 600)
        QTest.qWait(1)
    qtbot.waitUntil(lambda: banner.width() <= width)
    texts = banner._text.geometry()
    for button in banner.buttons.values():
        place = button.geometry().translated(button.parentWidget().pos())
        assert banner.rect().contains(place) and not texts.intersects(place)
        assert button.width() >= button.sizeHint().width()
