"""Ten tasks from a fresh window to their goal, done by mouse and keyboard alone, and what they cost.

`COSTS` is the one place of the figures; the table in tests/bench/RESULTS.md repeats it, which the last test checks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from photosearch.base.marks import REJECTED, PhotoMarks
from photosearch.base.searches import Example, Query
from photosearch.gui.common.desktop import FileManager
from photosearch.gui.results.cell_marks import star_place
from photosearch.service.requests import AddFolder, Ask, UseModel
from tests.gui.conftest import Desk
from tests.gui.fake_engine import BURST_ROW, picture, real_models
from tests.gui.hand import Hand, Steps
from tests.gui.test_keeping import files_of, lines, marks
from tests.gui.test_keeping import trash_home as trash_home  # a fixture
from tests.gui.test_model_cards import BETTER

Open = Callable[..., Desk]
Key = Qt.Key
Ctrl = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier

COSTS = {
    "find photos by words": Steps(typed=14),
    "narrow them to a year": Steps(typed=19),
    "favourite five": Steps(clicks=5),
    "make an album of five": Steps(clicks=2, keys=2, typed=8),
    "sort out a burst": Steps(clicks=2, keys=1, typed=4),
    "trash a photo, and undo": Steps(clicks=2, keys=2),
    "find the original of a thumbnail": Steps(clicks=2, drags=1, keys=1),
    "search in German": Steps(typed=21),
    "change the model": Steps(clicks=2, keys=1),
    "add a drive": Steps(keys=2, typed=3),
    # Other ways to the same goals
    "sort out a burst among all photos": Steps(clicks=3, keys=2),
    "find the original of a copied thumbnail": Steps(keys=3),
    "add a drive by dropping it": Steps(clicks=1, drags=1),
}
RESULTS = Path(__file__).parents[1] / "bench" / "RESULTS.md"


def queries(desk: Desk) -> list[Query]:
    return [asked.query for asked in desk.link.sent(Ask)]  # type: ignore[attr-defined]


def answered(desk: Desk, qtbot: QtBot) -> None:
    """Wait until the photos of what was typed are shown."""
    search = desk.window.search
    qtbot.waitUntil(lambda: not search.busy and not search._rest.isActive())
    assert desk.window.page.model.rowCount() > 0


def agree(hand: Hand, asked: QMessageBox | None) -> None:
    """Click the button that does what is asked."""
    assert asked is not None and asked.isVisible()
    accepts = QMessageBox.ButtonRole.AcceptRole
    [yes] = [one for one in asked.buttons() if asked.buttonRole(one) == accepts]
    hand.click(yes)


def test_find_photos_by_words(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    hand.type("dog on a beach")
    answered(desk, qtbot)
    assert queries(desk)[-1] == Query("dog on a beach")
    assert hand.steps == COSTS["find photos by words"]


def test_narrow_them_to_a_year(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    hand.type("dog on a beach")
    answered(desk, qtbot)
    hand.type(" 2024")
    answered(desk, qtbot)
    assert queries(desk)[-1] == Query("dog on a beach 2024")
    found = desk.window.search.parsed.understood
    assert found.words == "dog on a beach"
    assert [(one.key, one.value) for one in found.filters] == [("date", "2024-01-01..2024-12-31")]
    assert hand.steps == COSTS["narrow them to a year"]


def test_favourite_five(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    view, five = desk.window.page.view, (0, 2, 3, 5, 6)
    for row in five:
        hand.click(view.viewport(), star_place(view._cell(row), mirror=False))
    qtbot.waitUntil(lambda: all(marks(desk, row).favourite for row in five))
    chosen = {desk.window.page.model.image_at(row) for row in five}
    assert desk.link.marks == {photo: PhotoMarks(favourite=True) for photo in chosen}
    assert hand.steps == COSTS["favourite five"]


def test_make_an_album_of_five(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    hand.click_photo(0)
    hand.click_photo(4, Shift)
    hand.key(Key.Key_A)
    qtbot.waitUntil(lambda: desk.window.keeping.dialog is not None)
    hand.type("Holidays")
    hand.key(Key.Key_Return)
    qtbot.waitUntil(lambda: lines(desk)[0] == ("Holidays", "5"))
    first_five = tuple(desk.window.page.model.image_at(row) for row in range(5))
    assert desk.link.albums == {1: ("Holidays", first_five)}
    assert hand.steps == COSTS["make an album of five"]


def test_sort_out_a_burst(open_window: Open, qtbot: QtBot) -> None:
    """A search shows the burst as one photo; its third shot is the best."""
    desk = open_window(500)
    desk.link.burst = 4
    hand = Hand(desk.window)
    view, model = desk.window.page.view, desk.window.page.model
    hand.type("snow")
    answered(desk, qtbot)
    closed = model.rowCount()
    hit = model.hit(BURST_ROW)
    assert hit is not None and len(hit.stack) == 4
    badge = view.photos.stack_badge(view._cell(BURST_ROW), hit, view.fontMetrics())
    hand.click(view.viewport(), badge)
    qtbot.waitUntil(lambda: model.rowCount() == closed + 4)
    shots = [model.image_at(row) for row in range(BURST_ROW, BURST_ROW + 5)]
    hand.click_photo(BURST_ROW + 2)
    hand.key(Key.Key_P, Shift)
    qtbot.waitUntil(lambda: len(desk.link.marks) == 5)
    assert_third_is_picked(desk, shots)
    assert hand.steps == COSTS["sort out a burst"]


def test_sort_out_a_burst_among_all_photos(open_window: Open, qtbot: QtBot) -> None:
    """There, its shots lie side by side."""
    desk = open_window(500)
    hand = Hand(desk.window)
    pick_third_of_five(hand, desk, qtbot, 1)
    assert hand.steps == COSTS["sort out a burst among all photos"]


def pick_third_of_five(hand: Hand, desk: Desk, qtbot: QtBot, first: int) -> None:
    shots = [desk.window.page.model.image_at(row) for row in range(first, first + 5)]
    hand.click_photo(first)
    hand.click_photo(first + 4, Shift)
    hand.key(Key.Key_X)
    hand.click_photo(first + 2)
    hand.key(Key.Key_P)
    qtbot.waitUntil(lambda: marks(desk, first + 2) == PhotoMarks(picked=True))
    assert_third_is_picked(desk, shots)


def assert_third_is_picked(desk: Desk, shots: list[int]) -> None:
    assert desk.link.marks == {
        shot: PhotoMarks(picked=True) if shot == shots[2] else PhotoMarks(rating=REJECTED)
        for shot in shots
    }


def test_trash_a_photo_and_undo(open_window: Open, qtbot: QtBot, trash_home: Path) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    photo, trash = trash_home / "one.jpg", desk.window.keeping.trash
    desk.link.files = files_of(trash_home, {photo.name: desk.window.page.model.image_at(0)})
    hand.click_photo(0)
    hand.key(Key.Key_Delete)
    agree(hand, trash.asked)
    qtbot.waitUntil(lambda: trash.job is None and bool(trash.last))
    assert not photo.exists()
    hand.key(Key.Key_Z, Ctrl)
    qtbot.waitUntil(lambda: trash.job is None and not trash.last)
    assert photo.read_bytes() == b"one.jpg"
    assert hand.steps == COSTS["trash a photo, and undo"]


@pytest.fixture
def in_folder(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that the file manager was asked to show."""
    shown: list[str] = []
    monkeypatch.setattr(FileManager, "show", lambda _self, path: shown.append(path))
    return shown


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A thumbnail, outside the library."""
    return picture(tmp_path / "small.jpg", 13, 160, 107)


def files(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def found_with(desk: Desk, qtbot: QtBot, path: Path) -> str:
    """Wait until the window has searched with a picture; returns the path of the first photo found."""
    wanted = Query(examples=(Example(str(path)),))
    qtbot.waitUntil(lambda: queries(desk)[-1] == wanted)
    answered(desk, qtbot)
    return desk.link.hit(0, wanted).path


def test_find_the_original_of_a_thumbnail(
    open_window: Open, qtbot: QtBot, small: Path, in_folder: list[str]
) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    hand.drop(desk.window.page, files(small))
    original = found_with(desk, qtbot, small)
    hand.click_photo(0)
    hand.key(Key.Key_O, Ctrl | Shift)
    assert in_folder == [original]
    assert hand.steps == COSTS["find the original of a thumbnail"]


def test_find_the_original_of_a_copied_thumbnail(
    open_window: Open, qtbot: QtBot, small: Path, in_folder: list[str]
) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    QGuiApplication.clipboard().setMimeData(files(small))
    hand.key(Key.Key_V, Ctrl)
    original = found_with(desk, qtbot, small)
    hand.key(Key.Key_Down)
    hand.key(Key.Key_O, Ctrl | Shift)
    assert in_folder == [original]
    assert hand.steps == COSTS["find the original of a copied thumbnail"]


def test_search_in_german(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    hand.type("Strand letzten Sommer")
    answered(desk, qtbot)
    assert queries(desk)[-1] == Query("Strand letzten Sommer")
    found = desk.window.search.parsed.understood
    [summer] = found.filters
    assert found.words == "Strand" and summer.key == "date"
    assert re.fullmatch(r"(\d{4})-06-01\.\.\1-08-31", summer.value)
    assert hand.steps == COSTS["search in German"]


def test_change_the_model(open_window: Open, qtbot: QtBot) -> None:
    """To the recommended better model, which is installed."""
    desk = open_window(500)
    desk.link.models = [
        replace(one, installed=True) if one.name == BETTER else one for one in real_models()
    ]
    hand = Hand(desk.window)
    hand.key(Key.Key_M, Ctrl | Shift)
    page = desk.window.late.models_page
    qtbot.waitUntil(lambda: page.cards.better.button.isVisible() and bool(page.desk.usages))
    hand.click(page.cards.better.button)
    agree(hand, page.cards.questions.asked)
    assert [asked.name for asked in desk.link.sent(UseModel)] == [BETTER]  # type: ignore[attr-defined]
    desk.link.switch()
    qtbot.waitUntil(lambda: page.desk.in_use is not None and page.desk.in_use.name == BETTER)
    assert hand.steps == COSTS["change the model"]


@pytest.fixture
def drive(own_home: Path) -> Path:
    """A folder where the folder dialog begins."""
    folder = own_home.parent / "Pictures" / "USB"
    folder.mkdir(parents=True)
    return folder


def is_added(desk: Desk, qtbot: QtBot, drive: Path) -> bool:
    qtbot.waitUntil(lambda: len(desk.window.folders.cards) == 2)
    paths = [asked.path for asked in desk.link.sent(AddFolder)]  # type: ignore[attr-defined]
    return paths == [str(drive)]


def test_add_a_drive(open_window: Open, qtbot: QtBot, drive: Path) -> None:
    """In Qt's own folder dialog; that of a desktop may need other steps."""
    desk = open_window(500)
    hand = Hand(desk.window)
    hand.key(Key.Key_N, Ctrl)
    [dialog] = desk.window.folders.findChildren(QFileDialog)
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QLineEdit))
    hand.type(drive.name)
    hand.key(Key.Key_Return)
    assert is_added(desk, qtbot, drive)
    assert hand.steps == COSTS["add a drive"]


def test_add_a_drive_by_dropping_it(open_window: Open, qtbot: QtBot, drive: Path) -> None:
    desk = open_window(500)
    hand = Hand(desk.window)
    hand.drop(desk.window.page, files(drive))
    assert is_added(desk, qtbot, drive)
    assert hand.steps == COSTS["add a drive by dropping it"]


def test_the_documented_figures_are_these() -> None:
    section = RESULTS.read_text("utf-8").split("\n## Ten tasks")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([^|]+?) \| ([^|]+?) \|", section, re.MULTILINE)
    told = {name: cost for name, cost in rows if name in COSTS}
    assert told == {name: str(steps) for name, steps in COSTS.items()}
