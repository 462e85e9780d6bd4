"""Photos that are turned: the grid, the preview and what lies over it turn along, and the file stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.aspects import aspect_code
from photosearch.base.explanations import Explanation, HeatMap
from photosearch.base.marks import PhotoMarks
from photosearch.gui.common.turning import turned_box
from photosearch.gui.query.region_dialog import SIDE, RegionDialog
from photosearch.service.messages import Trouble
from photosearch.service.requests import GetPreview, RestoreMarks, SetMarks
from tests.gui.conftest import Desk, open_preview

Open = Callable[..., Desk]
Key = Qt.Key
QUARTERS = ("#ff0000", "#00ff00", "#0000ff", "#ffff00")  # clockwise from the top left


def quarters(file: Path, width: int, height: int) -> Path:
    """A picture whose four coloured quarters tell how it is turned."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    half, middle = width // 2, height // 2
    for colour, (x, y) in zip(
        QUARTERS, ((0, 0), (half, 0), (half, middle), (0, middle)), strict=True
    ):
        painter.fillRect(x, y, half, middle, QColor(colour))
    painter.end()
    image.save(str(file))
    return file


@pytest.fixture
def desk(open_window: Open, tmp_path: Path) -> Desk:
    """A library whose photo 5 shows four quarters."""
    desk = open_window(300)
    assert desk.link.previews is not None
    screen = desk.window.screen().size()
    quarters(desk.link.previews / f"5-{screen.width()}x{screen.height()}.jpg", 800, 533)
    return desk


def first_corner(image: QImage) -> str:
    """The quarter at the top left."""
    near = image.pixelColor(image.width() // 8, image.height() // 8)
    return min(QUARTERS, key=lambda name: _distance(QColor(name), near))


def _distance(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def test_a_box_turns_with_its_picture() -> None:
    box = QRectF(0.1, 0.2, 0.3, 0.4)
    assert turned_box(box, 0) == box
    for turn, expected in (
        (90, (0.4, 0.1, 0.4, 0.3)),
        (180, (0.6, 0.4, 0.3, 0.4)),
        (270, (0.2, 0.6, 0.4, 0.3)),
    ):
        assert turned_box(box, turn).getRect() == pytest.approx(expected)
        assert turned_box(turned_box(box, turn), 360 - turn).getRect() == pytest.approx(
            box.getRect()
        )


def rotation(desk: Desk, row: int) -> int:
    hit = desk.window.page.model.hit(row)
    assert hit is not None
    return hit.marks.rotation


def test_the_keys_turn_the_selected_photos_and_undo_turns_them_back(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    view, model = desk.window.page.view, desk.window.page.model
    view.setFocus()
    view.go_to(1)
    before = view._cell(1)
    assert before.width() > before.height()
    QTest.keyClick(view, Key.Key_BracketRight)
    [asked] = desk.link.sent(SetMarks)
    assert isinstance(asked, SetMarks)
    assert asked.image_ids == (2,) and asked.change.turned == 90
    qtbot.waitUntil(lambda: rotation(desk, 1) == 90)
    assert model.shapes[1] == aspect_code(1600, 2400)
    turned = view._cell(1)
    assert turned.width() < turned.height(), "the row is laid out anew"
    assert view.current_row() == 1 and view.selected_ranges() == [(1, 1)]
    QTest.keyClick(view, Key.Key_BracketLeft)
    QTest.keyClick(view, Key.Key_BracketLeft)
    qtbot.waitUntil(lambda: rotation(desk, 1) == 270)
    desk.window.menus.actions["undo"].trigger()
    assert len(desk.link.sent(RestoreMarks)) == 1
    qtbot.waitUntil(lambda: rotation(desk, 1) == 0)
    assert view._cell(1) == before


def test_photos_that_come_into_view_turned_are_laid_out_as_such(
    open_window: Open, qtbot: QtBot
) -> None:
    """The answer was given before they were turned."""
    desk = open_window(2000)
    model = desk.window.page.model
    desk.link.marks[401] = PhotoMarks(rotation=90)
    assert model.shapes[400] == aspect_code(1600, 2400) and model.hit(400) is None
    model.want(400, 400)
    qtbot.waitUntil(lambda: model.hit(400) is not None)
    assert model.shapes[400] == aspect_code(2400, 1600)


def test_the_preview_turns_at_once(desk: Desk, qtbot: QtBot) -> None:
    window, preview = desk.window, desk.window.preview
    open_preview(desk, qtbot)
    assert preview.hit is not None and preview.hit.image_id == 5
    wide = preview.canvas.place()
    assert wide.width() > wide.height()
    assert first_corner(preview.canvas.grab(wide.toRect()).toImage()) == QUARTERS[0]
    QTest.keyClick(preview, Key.Key_BracketRight)

    def shown() -> str:
        place = preview.canvas.place()
        return first_corner(preview.canvas.grab(place.toRect()).toImage())

    qtbot.waitUntil(lambda: shown() == QUARTERS[3])
    tall = preview.canvas.place()
    assert tall.width() < tall.height()
    asked = [r for r in desk.link.requests if isinstance(r, GetPreview) and r.image_id == 5]
    assert len(asked) == 1, "the picture at hand is turned"
    assert window.page.model.hit(4) == preview.hit


def test_what_is_framed_in_a_turned_photo_is_searched_for_as_it_is_stored(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.link.marks[5] = PhotoMarks(rotation=90)
    desk.window.search.refresh()
    qtbot.waitUntil(lambda: rotation(desk, 4) == 90)
    open_preview(desk, qtbot)
    preview = desk.window.preview
    found: list[tuple[float, ...]] = []
    preview.region_wanted.disconnect()
    preview.region_wanted.connect(lambda _hit, region: found.append(region))
    preview.toggle_region()
    preview.region.set_region((0.4, 0.1, 0.4, 0.3))
    preview.region.accepted.emit()
    assert found == [pytest.approx((0.1, 0.2, 0.3, 0.4))]


def test_the_heat_lies_where_it_is_in_the_turned_photo(desk: Desk, qtbot: QtBot) -> None:
    desk.link.why = Explanation(5, HeatMap(2, 1, bytes((0, 255)), (0.75, 0.5)))  # hot at the right
    open_preview(desk, qtbot, "boat")
    preview = desk.window.preview
    QTest.keyClick(preview, Key.Key_W)
    heat = preview.heat
    said = heat.accessibleDescription
    qtbot.waitUntil(lambda: said() == "It matches best here: right")
    QTest.keyClick(preview, Key.Key_BracketRight)
    qtbot.waitUntil(lambda: said() == "It matches best here: bottom")
    qtbot.waitUntil(lambda: not preview.canvas.place().isEmpty())
    assert heat._colours.size() == QSize(1, 2)
    box = QRectF(0.5, 0.0, 0.5, 1.0)
    place = preview.canvas.place()
    assert heat.shown(box).center().x() == pytest.approx(place.center().x())
    assert heat.shown(box).center().y() > place.center().y()


def test_the_copied_picture_is_turned_and_the_file_is_not(desk: Desk, qtbot: QtBot) -> None:
    desk.link.marks[5] = PhotoMarks(rotation=90)
    desk.window.search.refresh()
    qtbot.waitUntil(lambda: rotation(desk, 4) == 90)
    view = desk.window.page.view
    view.setFocus()
    view.go_to(4)
    desk.window.menus.actions["copy"].trigger()
    clipboard = QGuiApplication.clipboard()
    qtbot.waitUntil(lambda: clipboard.mimeData().hasImage())
    image = clipboard.mimeData().imageData()
    assert image.width() < image.height()
    assert [url.toLocalFile() for url in clipboard.mimeData().urls()] == [
        "/photos/2026/market-000004.jpg"
    ]


def test_a_turn_that_fails_changes_nothing(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    view = desk.window.page.view
    view.setFocus()
    view.go_to(1)
    before = view._cell(1)
    desk.link.refuse[SetMarks] = Trouble(0, "The disk is full.", "Free some space.")
    QTest.keyClick(view, Key.Key_BracketRight)
    qtbot.waitUntil(lambda: "The disk is full." in desk.window.page.banner.text)
    assert view._cell(1) == before


def test_a_part_of_a_turned_photo_is_framed_as_it_is_seen(desk: Desk, qtbot: QtBot) -> None:
    desk.link.marks[5] = PhotoMarks(rotation=90)
    desk.window.search.refresh()
    qtbot.waitUntil(lambda: rotation(desk, 4) == 90)
    desk.window.page.view.go_to(4)
    assert desk.link.previews is not None
    quarters(desk.link.previews / f"5-{SIDE}x{SIDE}.jpg", SIDE, SIDE * 2 // 3)
    desk.window.menus.actions["part"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(RegionDialog) is not None)
    dialog = desk.window.findChild(RegionDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.picker.isVisible)
    place = dialog.picture.place()
    assert place.width() < place.height()
    dialog.picker.set_region((0.4, 0.1, 0.4, 0.3))
    dialog.picker.accepted.emit()
    [example] = desk.window.search.query.examples
    assert example.image_id == 5 and example.region == pytest.approx((0.1, 0.2, 0.3, 0.4))
