"""Screenshots of the page of duplicates and the comparison, light and dark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.file_groups import CopyFile, FileGroup
from photosearch.base.records import Progress
from photosearch.base.settings import Settings
from photosearch.service.messages import Trouble
from photosearch.service.requests import FindCopies
from tests.gui.conftest import Desk
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]
SAME = 2520  # the fake engine draws two pictures alike whose numbers differ by this
Shoot = Callable[[QWidget, str], None]


def library(thumbs: list[Path]) -> list[FileGroup]:
    """Nine typical groups of duplicates."""
    names = ("harbour", "snow", "birthday", "forest", "market", "dunes", "bridge", "garden", "lake")
    groups = []
    for n, name in enumerate(names):
        best = CopyFile(
            n + 1, f"/photos/2026/{name}.jpg", "best", 4_812_345 + 7919 * n, 10**18 + n * 86_400 * 10**9,
            4000, 3000, f"2026-05-{n + 1:02}T12:00:00", str(thumbs[n]),
        )  # fmt: skip
        others: list[CopyFile] = []
        if n % 3 != 2:
            others.append(replace(best, path=f"/backup/{name}.jpg", relation="exact"))
        if n % 2 == 0 and n % 3 != 2:
            small = replace(
                best, image_id=n + 1 + SAME, path=f"/photos/mail/{name} small.jpg", relation="resized",
                bytes=212_000, width=1024, height=768, taken_at=None,
            )  # fmt: skip
            others += [
                small,
                replace(small, path=f"/photos/mail/{name} text.jpg", relation="edited"),
            ]
        if n % 3 == 2:
            others.append(replace(best, path=f"/photos/2026/{name}-2.jpg", relation="burst"))
        groups.append(FileGroup((best, *others)))
    return groups


def opened(open_window: Open, qtbot: QtBot, name: str, groups: list[FileGroup] | None) -> Desk:
    desk = open_window(500, Settings(theme=name, first_run_done=True))
    desk.link.groups = groups
    desk.window.menus.actions["duplicates"].trigger()
    page = desk.window.late.duplicates
    qtbot.waitUntil(page.isVisible)
    if groups is not None:
        qtbot.waitUntil(lambda: not page.copies.searching)
    return desk


@pytest.mark.parametrize("name", ["light", "dark"])
def test_duplicates(
    open_window: Open, qtbot: QtBot, shoot: Shoot, thumbs: list[Path], name: str
) -> None:
    groups = library(thumbs)
    desk = opened(open_window, qtbot, name, groups)
    page = desk.window.late.duplicates
    for row in (2, 4):
        page.view.select(row)
        QTest.keyClick(page.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.thumbnails.pixmap(str(thumbs[0])) is not None)
    shoot(desk.window, f"duplicates-{name}")
    QTest.mouseClick(page.trash_button, Qt.MouseButton.LeftButton)
    box = page.trash.asked
    assert box is not None
    shoot(box, f"duplicates-question-{name}")
    QTest.keyClick(box, Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_compare(
    open_window: Open, qtbot: QtBot, shoot: Shoot, thumbs: list[Path], name: str
) -> None:
    desk = opened(open_window, qtbot, name, library(thumbs))
    page = desk.window.late.duplicates
    page.view.select(3)
    page.show_compare()
    sides = (page.compare.left, page.compare.right)
    qtbot.waitUntil(lambda: all(not side.canvas.image_size.isEmpty() for side in sides))
    shoot(desk.window, f"compare-{name}")
    for _ in range(4):
        QTest.keyClick(page.compare, Qt.Key.Key_Plus)
    QTest.keyClick(page.compare, Qt.Key.Key_Space)
    shoot(desk.window, f"compare-zoomed-{name}")


def test_the_other_states(open_window: Open, qtbot: QtBot, shoot: Shoot) -> None:
    desk = opened(open_window, qtbot, "light", None)
    desk.link.find_goes_on(
        Progress("measuring", 4300, 100_000, rate=310.0, eta=309.0, unit="photos")
    )
    page = desk.window.late.duplicates
    qtbot.waitUntil(page.work.isVisible)
    shoot(desk.window, "duplicates-searching")
    desk.link.end_find([])
    qtbot.waitUntil(lambda: page.notice.title == "No duplicates found")
    shoot(desk.window, "duplicates-none")
    desk.link.refuse[FindCopies] = Trouble(0, "The library is damaged.", "Repair it.")
    page.copies.find()
    qtbot.waitUntil(lambda: page.notice.title == "The library is damaged.")
    shoot(desk.window, "duplicates-error")
