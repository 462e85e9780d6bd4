"""While something is dragged over the photos, an overlay names what dropping would do, and a drop does that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.settings import Settings
from photosearch.gui.common.drop_overlay import FOLDER, SEARCH, Dragged, DropOverlay, dragged
from photosearch.service.requests import AddFolder
from tests.gui.conftest import Desk
from tests.gui.fake_engine import picture
from tests.gui.test_screenshots import shoot as shoot  # a fixture
from tests.gui.test_screenshots import wait_for_thumbnails

Open = Callable[..., Desk]
Shoot = Callable[[QWidget, str], None]
COPY, LEFT, NONE = (
    Qt.DropAction.CopyAction,
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
)


def files(*paths: Path | str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def image() -> QMimeData:
    """As a browser drags a picture of a page."""
    mime = QMimeData()
    shown = QImage(40, 30, QImage.Format.Format_RGB32)
    shown.fill(Qt.GlobalColor.red)
    mime.setImageData(shown)
    return mime


def enter(widget: QWidget, mime: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(50, 50), COPY, mime, LEFT, NONE)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def move(widget: QWidget, mime: QMimeData, at: QPoint) -> None:
    QApplication.sendEvent(widget, QDragMoveEvent(at, COPY, mime, LEFT, NONE))


def drop(widget: QWidget, mime: QMimeData, at: QPoint) -> None:
    QApplication.sendEvent(widget, QDropEvent(at, COPY, mime, LEFT, NONE))


def told(overlay: DropOverlay) -> dict[str, str]:
    """What the visible zones say, by their names."""
    assert overlay.isVisible()
    return {name: zone.text for name, zone in overlay.zones.items() if zone.isVisible()}


@pytest.fixture
def mixed(tmp_path: Path) -> QMimeData:
    """A picture and a folder."""
    (tmp_path / "Alps").mkdir()
    return files(picture(tmp_path / "a.jpg", 3), tmp_path / "Alps")


def test_a_picture_is_searched_with(open_window: Open, tmp_path: Path) -> None:
    page = open_window(100).window.page
    assert not page.overlay.isVisible()
    assert enter(page, files(tmp_path / "a.jpg"))
    assert list(told(page.overlay)) == [SEARCH]
    assert told(page.overlay)[SEARCH].startswith("Search with this picture")
    assert page.overlay.geometry() == page.rect()
    assert "Search with this picture" in page.overlay.accessibleName()
    enter(page, files(tmp_path / "a.jpg", tmp_path / "b.jpg"))
    assert "these 2 pictures" in told(page.overlay)[SEARCH]
    QApplication.sendEvent(page, QDragLeaveEvent())
    assert not page.overlay.isVisible()


def test_the_picture_of_a_page_is_searched_with(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    page = desk.window.page
    assert enter(page, image()) and list(told(page.overlay)) == [SEARCH]
    drop(page, image(), QPoint(50, 50))
    assert not page.overlay.isVisible()
    qtbot.waitUntil(lambda: len(desk.window.search.query.examples) == 1)


def test_a_folder_is_added(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    desk = open_window(100)
    page, folder = desk.window.page, tmp_path / "Alps.2024"
    folder.mkdir()
    enter(page, files(folder))
    assert told(page.overlay)[FOLDER].startswith("Add this folder")
    drop(page, files(folder), QPoint(50, 50))
    qtbot.waitUntil(lambda: [one.path for one in desk.link.sent(AddFolder)] == [str(folder)])  # type: ignore[attr-defined]


@pytest.mark.parametrize("zone", [SEARCH, FOLDER, ""])
def test_a_drop_on_a_zone_does_only_that(
    open_window: Open, qtbot: QtBot, mixed: QMimeData, zone: str
) -> None:
    desk = open_window(100)
    page = desk.window.page
    enter(page, mixed)
    assert list(told(page.overlay)) == [SEARCH, FOLDER]
    qtbot.wait(1)
    at = page.overlay.zones[zone].geometry().center() if zone else QPoint(2, 2)
    move(page, mixed, at)
    hot = [name for name, part in page.overlay.zones.items() if part.property("hot")]
    assert hot == ([zone] if zone else [])
    drop(page, mixed, at)
    wanted = {SEARCH: (1, 0), FOLDER: (0, 1), "": (1, 1)}[zone]

    def done() -> tuple[int, int]:
        return len(desk.window.search.query.examples), len(desk.link.sent(AddFolder))

    qtbot.waitUntil(lambda: done() == wanted)
    qtbot.wait(20)
    assert done() == wanted


def test_what_is_no_folder_is_known_a_moment_later(
    open_window: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_window(100).window.page
    notes = tmp_path / "notes.txt"
    notes.touch()
    enter(page, files(notes))
    assert list(told(page.overlay)) == [FOLDER], "its name does not tell"
    qtbot.waitUntil(lambda: page.overlay.refusal.isVisible())
    assert told(page.overlay) == {}
    assert "notes.txt is neither a folder nor a picture" in page.overlay.refusal.text


def test_a_drag_that_has_left_is_forgotten(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_window(100).window.page
    enter(page, files(tmp_path / "gone"))
    QApplication.sendEvent(page, QDragLeaveEvent())
    enter(page, files(tmp_path / "a.jpg"))
    qtbot.wait(50)
    assert list(told(page.overlay)) == [SEARCH]


def test_our_own_photos_and_plain_text_show_nothing(open_window: Open) -> None:
    page = open_window(100).window.page
    text = QMimeData()
    text.setText("hello")
    assert not enter(page, text) and not page.overlay.isVisible()


def test_the_first_run_takes_folders_only(
    open_window: Open, qtbot: QtBot, mixed: QMimeData
) -> None:
    page = open_window(0, Settings()).window.first_run
    enter(page, mixed)
    assert list(told(page.overlay)) == [FOLDER]
    drop(page, mixed, QPoint(50, 50))
    assert not page.overlay.isVisible()
    qtbot.waitUntil(lambda: len(page.choice.folders()) == 1)


def test_names_are_judged_without_a_look_at_the_drive() -> None:
    mime = files("/away/a.jpg", "/away/b", "/away/c.txt")
    assert dragged(mime) == Dragged(1, 2)
    assert dragged(mime, ["/away/b"]) == Dragged(1, 1, "/away/c.txt")
    assert dragged(QMimeData()) == Dragged(0, 0)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1000, 400])
def test_screenshots(
    open_window: Open, qtbot: QtBot, shoot: Shoot, mixed: QMimeData, theme: str, width: int
) -> None:
    desk = open_window(300, Settings(theme=theme, first_run_done=True))
    for _ in range(2):  # the first time, the sidebar makes room
        desk.window.resize(width, 700)
        qtbot.wait(1)
    wait_for_thumbnails(qtbot, desk)
    page = desk.window.page
    enter(page, mixed)
    qtbot.wait(1)
    move(page, mixed, page.overlay.zones[SEARCH].geometry().center())
    shoot(desk.window, f"drop-{width}-{theme}")
