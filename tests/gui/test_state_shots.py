"""Screenshots of the states in which there is nothing to show or something is wrong, at a usual size and at 400 pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.other_files import OtherFiles
from photosearch.base.records import Failure, Progress, Root, RootState
from photosearch.base.settings import Settings
from photosearch.service.messages import Trouble
from tests.gui.conftest import Desk
from tests.gui.test_backups import DAMAGED
from tests.gui.test_screenshots import shoot as shoot  # a fixture
from tests.gui.test_screenshots import wait_for_thumbnails
from tests.gui.test_ways_out import FULL, look_for, show_roots

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]
Show = Callable[[Desk, QtBot], None]
PHOTOS = RootState(Root(1, "/home/me/Pictures"), True, 180, 0, 0)
AWAY = RootState(Root(2, "/media/me/Archive/Photos"), False, 120, 0, 0, 120)


def nothing_found(desk: Desk, qtbot: QtBot) -> None:
    desk.link.slips = {"nothing mounttain": "nothing mountain"}
    look_for(qtbot, desk, "nothing mounttain rating:5 in:Alps date:2019")


def only_weaker(desk: Desk, qtbot: QtBot) -> None:
    desk.link.matched, desk.link.note = 0, "No photo shows a unicorn."
    look_for(qtbot, desk, "unicorn")


def empty_folder(desk: Desk, qtbot: QtBot) -> None:
    others = OtherFiles(videos=87, other=12)
    show_roots(qtbot, desk, replace(PHOTOS, photos=0, others=others))


def excluded(desk: Desk, qtbot: QtBot) -> None:
    desk.preferences.change(excluded_folders=("/home/me/Pictures",))
    show_roots(qtbot, desk, replace(PHOTOS, photos=0))


def unreadable(desk: Desk, qtbot: QtBot) -> None:
    desk.link.failures = [Failure("/photos/a.jpg", "corrupt", "The picture is damaged.")]
    show_roots(qtbot, desk, replace(PHOTOS, photos=0, failed=1))


def only_drive_away(desk: Desk, qtbot: QtBot) -> None:
    show_roots(qtbot, desk, replace(AWAY, photos=0, offline=0))


def first_indexing(desk: Desk, qtbot: QtBot) -> None:
    show_roots(qtbot, desk, replace(PHOTOS, photos=0, pending=900))
    desk.link.on_event(Progress("indexing", 0, 900, rate=14.2, eta=63))


def paused(desk: Desk, qtbot: QtBot) -> None:
    show_roots(qtbot, desk, replace(PHOTOS, photos=0, pending=900))
    desk.link.on_event(Progress("paused", total=900, note="Paused until 6:00 tomorrow"))


def drive_away(desk: Desk, qtbot: QtBot) -> None:
    show_roots(qtbot, desk, PHOTOS, AWAY)
    qtbot.waitUntil(desk.window.page.away.isVisible)
    wait_for_thumbnails(qtbot, desk)


def disk_full(desk: Desk, qtbot: QtBot) -> None:
    desk.link.on_event(FULL)
    desk.link.on_event(Progress("blocked", note=FULL.text))
    qtbot.waitUntil(desk.window.page.banner.isVisible)
    wait_for_thumbnails(qtbot, desk)


def no_model(desk: Desk, qtbot: QtBot) -> None:
    text = "The files of the model “SigLIP 2” are damaged or missing."
    desk.link.on_event(Trouble(0, text, "Download it again, or use another one.", "model"))
    qtbot.waitUntil(desk.window.page.banner.isVisible)


def damaged(desk: Desk, qtbot: QtBot) -> None:
    desk.link.on_event(DAMAGED)
    qtbot.waitUntil(lambda: desk.window.page.notice.title == DAMAGED.text)


def dead_engine(desk: Desk, qtbot: QtBot) -> None:
    desk.link.on_state("failed")
    qtbot.waitUntil(desk.window.page.banner.isVisible)


def one_photo(desk: Desk, qtbot: QtBot) -> None:
    wait_for_thumbnails(qtbot, desk)


# Each state with the number of photos, and whether the engine has opened the library.
STATES: dict[str, tuple[Show, int, bool]] = {
    "nothing-found-filters": (nothing_found, 300, True),
    "only-weaker": (only_weaker, 300, True),
    "no-folders": (lambda _desk, _qtbot: None, 0, True),
    "empty-folder": (empty_folder, 0, True),
    "excluded": (excluded, 0, True),
    "unreadable": (unreadable, 0, True),
    "only-drive-away": (only_drive_away, 0, True),
    "first-indexing": (first_indexing, 0, True),
    "paused": (paused, 0, True),
    "one-photo": (one_photo, 1, True),
    "drive-away": (drive_away, 300, True),
    "disk-full": (disk_full, 300, True),
    "no-model": (no_model, 300, True),
    "damaged": (damaged, 300, False),
    "dead-engine": (dead_engine, 300, True),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", STATES)
def test_a_state(open_window: Open, qtbot: QtBot, shoot: Shoot, name: str, theme: str) -> None:
    show, photos, opened = STATES[name]
    desk = open_window(photos, Settings(theme=theme, first_run_done=True), hello=opened)
    show(desk, qtbot)
    window = desk.window
    for width, height in ((1000, 700), (400, 600)):
        for _ in range(2):  # the first time, the sidebar makes room
            window.resize(width, height)
            qtbot.wait(1)
        qtbot.waitUntil(lambda: window.size() == QSize(width, height))  # noqa: B023
        shoot(window, f"state-{name}-{width}-{theme}")
