"""What the status bar and the banner say about the engine."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.records import Failure, Progress, Root, RootState, display
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.base.user_text import say
from photosearch.gui.common import wording
from photosearch.gui.common.wording import disk_size, duration, file_time, moment, month_title
from photosearch.service.messages import Calm, Trouble
from photosearch.service.requests import Ask, GoOn, Pause
from tests.gui.conftest import Desk

Open = Callable[..., Desk]


def test_progress_is_shown_with_speed_and_remaining_time(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    bar = desk.window.status_bar
    desk.link.on_event(Progress("indexing", 12, 480, 0, 3.25, 900))
    qtbot.waitUntil(lambda: "12 of 480" in bar.work_text)
    assert "3.3 photos per second" in bar.work_text and "15 minute" in bar.work_text
    assert bar._bar.isVisible() and bar._bar.value() == 25
    desk.link.on_event(Progress("idle"))
    qtbot.waitUntil(lambda: bar.work_text == "")
    assert not bar._bar.isVisible() and not bar._pause.isVisible()


def test_reading_says_what_is_read(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    bar = desk.window.status_bar
    desk.link.on_event(Progress("filling", 3, 30, note="text in photos"))
    qtbot.waitUntil(lambda: bar.work_text == "Reading text in photos · 3 of 30")
    assert bar._bar.value() == 100 and bar._pause.isVisible()
    desk.link.on_event(Progress("filling", 3, 30))  # of a model change, which has a text of its own
    qtbot.waitUntil(lambda: bar.work_text == "")


def test_pause_and_resume(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    bar = desk.window.status_bar
    desk.link.on_event(Progress("indexing", 1, 10))
    qtbot.waitUntil(bar._pause.isVisible)
    QTest.mouseClick(bar._pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.work_text.startswith("Paused"))
    assert desk.window.menus.actions["pause"].isChecked()
    QTest.keyClick(desk.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bar.work_text.startswith("Indexing"))
    assert desk.link.sent(Pause) == [Pause(True), Pause(False)]


def test_how_many_photos_are_searchable_yet(open_window: Open) -> None:
    desk = open_window(30)
    bar = desk.window.status_bar
    bar.show_library(5000, 5000, 4120)
    said = f"{wording.number(4120)} of {wording.number(5000)} searchable"
    assert said in bar.count_text and bar._count.toolTip()
    bar.show_library(5000, 5000, 5000)
    assert "searchable" not in bar.count_text and not bar._count.toolTip()


def test_numbers_of_the_work_are_not_repeated(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    bar = desk.window.status_bar
    bar.show_library(5000, 5000, 4120)
    bar.show_progress(Progress("indexing", 120, 1000, slow=say("You are using the computer")))
    assert "120 of 1000" in bar.work_text and "searchable" not in bar.count_text
    bar.show_progress(Progress("paused", total=880))
    assert "searchable" in bar.count_text


def test_a_long_sentence_does_not_widen_the_window(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    bar = desk.window.status_bar
    desk.window.resize(desk.window.minimumSizeHint())
    least = desk.window.minimumSizeHint().width()
    note = say(
        "Only the user may read this sentence, which does not end for a long time: {path}",
        path="x" * 200,
    )
    desk.link.on_event(Progress("indexing", 12, 480, 0, 3.25, 900, slow=note))
    qtbot.waitUntil(lambda: "x" * 200 in bar.work_text)
    qtbot.waitUntil(lambda: bar._work.is_elided)
    assert (
        desk.window.minimumSizeHint().width()
        <= least + bar._bar.width() + bar._pause.sizeHint().width()
    )
    ends_in_points = bar._work.grab().toImage()
    bar._work.setText("x")
    assert bar._work.grab().toImage() != ends_in_points


def test_a_pause_until_tomorrow_says_when_it_ends(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.window.menus.actions["pause_long"].trigger()
    bar = desk.window.status_bar
    qtbot.waitUntil(lambda: bar.work_text.startswith("Paused until 2026-12-01 06:00"))
    assert desk.link.sent(Pause) == [Pause(True, tomorrow=True)]
    assert desk.window.menus.actions["pause"].isChecked()
    QTest.mouseClick(bar._pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.work_text.startswith("Indexing"))
    assert desk.link.sent(Pause)[1:] == [Pause(False)]


def test_the_window_says_why_it_waits_and_goes_on_if_asked(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    bar, go_on = desk.window.status_bar, desk.window.menus.actions["go_on"]
    desk.link.on_event(Progress("waiting", total=480, note=say("The computer is on battery")))
    qtbot.waitUntil(lambda: bar.work_text != "")
    assert bar.work_text == "Waiting: The computer is on battery · 480 still to index"
    assert bar._pause.text() == "Continue now" and go_on.isEnabled()
    assert not desk.window.menus.actions["pause"].isChecked(), "nobody paused it"
    QTest.mouseClick(bar._pause, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.work_text.startswith("Indexing"))
    assert desk.link.sent(GoOn) == [GoOn()] and bar._pause.text() == ""
    assert not go_on.isEnabled(), "nothing holds it back"


def test_the_window_says_why_it_goes_slowly(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    note = say("You are using the computer")
    desk.link.on_event(Progress("indexing", 12, 480, slow=note))
    qtbot.waitUntil(lambda: "slowly: You are using" in desk.window.status_bar.work_text)
    desk.link.on_event(Progress("filling", 12, 480, slow=note))
    qtbot.waitUntil(lambda: desk.window.status_bar.work_text.startswith("Working slowly: You are"))
    desk.window.menus.actions["go_on"].trigger()
    assert desk.link.sent(GoOn) == [GoOn()]


def test_the_device_is_shown_briefly_with_its_reason_in_the_tooltip(open_window: Open) -> None:
    device = open_window(30).window.status_bar._device
    assert device.text() == "Starter · CPU"
    assert "CUDA found no device" in device.toolTip()


def test_a_count_says_what_it_counts(open_window: Open, qtbot: QtBot) -> None:
    """333 files hold 319 photos, of which a search shows 300."""
    desk = open_window(319)
    bar, search = desk.window.status_bar, desk.window.search
    desk.link.on_event(replace(desk.link.status(), photos=333, distinct=319))
    qtbot.waitUntil(lambda: bar.count_text.startswith("319 photos in 333 file"))
    desk.link.photos = 300
    search.look_for(Query("snow"))
    qtbot.waitUntil(lambda: bar.count_text == "300 of 319 photos")
    desk.link.photos = 319
    search.look_for(Query("dog"))
    qtbot.waitUntil(lambda: bar.count_text == "319 photos found")


def test_the_bar_says_how_many_photos_are_offline_and_where(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    bar = desk.window.status_bar
    assert bar.offline_text == ""
    desk.link.roots = [
        RootState(Root(1, "/photos"), True, 200, 0, 0, 12, ("2019/nas",)),
        RootState(Root(2, "/media/stick"), False, 90, 0, 0, 90),
        RootState(Root(3, "/annex"), True, 10, 0, 0, 1),
        RootState(Root(4, "/empty"), False, 0, 0, 0),
    ]
    desk.link.on_event(desk.link.status())
    qtbot.waitUntil(lambda: bar.offline_text == "103 of 300 photos offline")
    assert bar._offline.toolTip() == "Cannot be reached:\n/photos/2019/nas\n/media/stick\n/annex"
    QTest.mouseClick(bar._offline, Qt.MouseButton.LeftButton)
    assert desk.window.folders.isVisible()
    desk.link.roots = [RootState(Root(1, "/photos"), True, 300, 0, 0)]
    desk.link.on_event(desk.link.status())
    qtbot.waitUntil(lambda: bar.offline_text == "")


def test_photos_are_marked_anew_when_a_drive_goes_or_comes(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    model, view = desk.window.page.model, desk.window.page.view
    view.setFocus()
    view.go_to(3)
    before = len(desk.link.sent(Ask))
    for unplugged in (True, False):
        desk.link.unplugged = unplugged
        away = 300 if unplugged else 0
        desk.link.roots = [RootState(Root(1, "/photos"), not unplugged, 300, 0, 0, away)]
        desk.link.on_event(desk.link.status())
        qtbot.waitUntil(lambda: model.hit(3) is not None and model.hit(3).offline == unplugged)  # type: ignore[union-attr]  # noqa: B023
        assert view.current_row() == 3
    assert len(desk.link.sent(Ask)) == before + 2
    desk.link.on_event(desk.link.status())
    desk.link.on_event(Progress("idle"))
    qtbot.wait(10)
    assert len(desk.link.sent(Ask)) == before + 2, "nothing has changed"


def test_a_trouble_is_shown_in_the_banner_until_calm(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    banner = desk.window.page.banner
    desk.link.on_event(Trouble(0, "The disk is full.", "Free some space."))
    qtbot.waitUntil(banner.isVisible)
    assert banner.text == "The disk is full. Free some space."
    desk.link.on_event(Calm())
    qtbot.waitUntil(lambda: not banner.isVisible())


def test_a_library_that_does_not_open_says_so(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0, Settings(first_run_done=True), hello=False)
    desk.link.on_event(Trouble(0, "Another program has it open.", "Close that one."))
    notice = desk.window.page.notice
    qtbot.waitUntil(lambda: notice.title == "Another program has it open.")
    assert desk.window.status_bar.work_text == "The library is not open."
    desk.link.say_hello()
    desk.link.on_event(Calm())
    qtbot.waitUntil(lambda: notice.title == "No photos yet")


def test_a_dead_engine_offers_the_log(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.on_state("failed")
    banner = desk.window.page.banner
    qtbot.waitUntil(banner.isVisible)
    assert "Your photos are safe" in banner.text and banner.buttons["logs"].isVisible()
    assert desk.window.status_bar.work_text == "The engine is not running."


def test_failed_files_are_one_click_away(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(30)
    desk.link.failures = [Failure("/a", "corrupt", "The picture is damaged.")]
    desk.link.on_event(desk.link.status())
    button = desk.window.status_bar._failed
    qtbot.waitUntil(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.window.late.failures.model.rowCount() == 1)
    desk.window.late.failures.close()


def test_an_empty_library_says_what_to_do_or_what_is_happening(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(0)
    notice = desk.window.page.notice
    assert notice.title == "No photos yet" and notice.button.isVisible()
    desk.link.on_event(Progress("indexing", 0, 100))
    qtbot.waitUntil(lambda: notice.title == "Indexing your photos")


@pytest.mark.parametrize(
    ("locale", "told", "size"),
    [
        ("C", "2026-05-06 07:08", "1.5 kB"),
        ("en_GB", "06/05/2026 07:08", "1.5 kB"),
        ("de_DE", "06.05.26 07:08", "1,5 kB"),
    ],
)
def test_dates_and_sizes_use_the_users_locale(locale: str, told: str, size: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert moment("2026-05-06T07:08:09") == told
        assert (
            file_time(round(time.mktime((2026, 5, 6, 7, 8, 9, 0, 0, -1))) * 1_000_000_000) == told
        )
        assert disk_size(1_500) == size
        assert disk_size(49_800_000).endswith("MB")
    finally:
        QLocale.setDefault(before)


def test_dates_and_sizes_are_formatted_in_one_place() -> None:
    gui = Path(wording.__file__).parents[1]
    own = ("FormatType.ShortFormat", "formattedDataSize", "KiB", "MiB")
    found = {
        path.name for path in gui.rglob("*.py") if any(w in path.read_text("utf-8") for w in own)
    }
    assert found == {"wording.py"}


def test_words_for_times_and_months() -> None:
    assert month_title("2024-07") == "July 2024"
    assert month_title("") == "No date" and month_title("2024-13") == "2024-13"
    assert duration(20) == "less than a minute"
    assert duration(3600 * 2 + 60 * 5).replace("\u202f", " ") == "2 h 5 min"
    assert display("a\udcff") == "a\\xff"


def test_a_scan_says_why_it_began(open_window: Open, qtbot: QtBot) -> None:
    bar = (desk := open_window(30)).window.status_bar
    desk.link.on_event(Progress("scanning", note="Too many changes occurred at once."))
    qtbot.waitUntil(
        lambda: bar.work_text == "Scanning folders … · Too many changes occurred at once."
    )
    desk.link.on_event(Progress("scanning"))
    qtbot.waitUntil(lambda: bar.work_text == "Scanning folders …")
