"""The preview: what it requests and in which order, and how to move around in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from photosearch.base.facts import Facts, Precision
from photosearch.base.marks import PhotoMarks
from photosearch.gui.common.canvas import Canvas
from photosearch.gui.common.preview_loader import MOST_PIXELS
from photosearch.gui.common.wording import taken
from photosearch.service.messages import Trouble
from photosearch.service.requests import GetDetails, GetPreview
from tests.gui.conftest import Desk

Open = Callable[..., Desk]
Key = Qt.Key


def opened(open_window: Open, qtbot: QtBot, row: int = 4) -> Desk:
    desk = open_window(300)
    view = desk.window.page.view
    view.setFocus()
    view.go_to(row)
    QTest.keyClick(view, Key.Key_Space)
    assert desk.window.pages.currentWidget() is desk.window.preview
    return desk


def previews(desk: Desk) -> list[int]:
    return [r.image_id for r in desk.link.requests if isinstance(r, GetPreview)]


def test_space_opens_and_escape_returns(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    preview = desk.window.preview
    qtbot.waitUntil(lambda: preview.canvas.image_size.width() == 800 or bool(previews(desk)))
    QTest.keyClick(preview, Key.Key_Right)
    QTest.keyClick(preview, Key.Key_Escape)
    assert desk.window.pages.currentWidget() is desk.window.page
    assert desk.window.page.view.current_row() == 5, "the grid follows"
    assert desk.window.page.view.hasFocus()


def test_the_photo_comes_first_then_its_neighbours(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    qtbot.waitUntil(lambda: previews(desk) == [5, 6, 4])
    screen = desk.window.screen().size()
    first = desk.link.sent(GetPreview)[0]
    assert isinstance(first, GetPreview)
    assert (first.width, first.height) == (screen.width(), screen.height())


def test_only_the_newest_photo_is_requested_when_keys_repeat_fast(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = open_window(300)
    desk.link.hold = True
    view = desk.window.page.view
    view.setFocus()
    view.go_to(4)
    QTest.keyClick(view, Key.Key_Space)
    preview = desk.window.preview
    for _ in range(10):
        QTest.keyClick(preview, Key.Key_Right)
    assert previews(desk) == [5], "one at a time"
    desk.link.release()
    qtbot.waitUntil(
        lambda: preview.loader.image(preview._wish) is not None if preview._wish else False
    )
    assert previews(desk)[:2] == [5, 15], "skipped photos are never rendered"


def test_a_photo_that_cannot_be_shown_says_why(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    desk.link.refuse[GetPreview] = Trouble(0, "Its drive is not connected.", "Plug it in.")
    desk.window.page.view.go_to(6)
    desk.window.show_preview()
    preview = desk.window.preview
    qtbot.waitUntil(lambda: preview.trouble == "Its drive is not connected. Plug it in.")
    desk.link.refuse.clear()
    QTest.keyClick(preview, Key.Key_Right)
    qtbot.waitUntil(lambda: preview.trouble == "")


def test_details_tell_where_the_words_are_written(open_window: Open, qtbot: QtBot) -> None:
    preview = opened(open_window, qtbot, 7).window.preview
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Camera" in preview.details.texts())
    found = preview.details.texts()["Found by"]
    assert found == "keyword: bridge\ntext in the photo: hotel\nlooks like: document"


def test_what_the_model_sees_is_said_once_it_is_known(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    preview = desk.window.preview
    desk.link.tags = None
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Camera" in preview.details.texts())
    assert preview.details.texts()["The model sees"] == "not known yet"


def test_details_are_complete_and_follow_the_photo(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    desk.link.albums = {1: ("Trips", (5,)), 2: ("Best of", (5, 6)), 3: ("Others", (7,))}
    desk.link.marks[5] = PhotoMarks(rotation=90)
    preview = desk.window.preview
    assert desk.link.sent(GetDetails) == []
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Camera" in preview.details.texts())
    texts = preview.details.texts()
    assert texts["Camera"] == "Fujifilm X-T3 · XF 23 mm\n1/250 s · f/2.8 · ISO 400 · 23 mm"
    assert "Found by" not in texts
    assert texts["File"] == "JPEG · 3.5 MB\n1600 × 2400 · 3.8 megapixels"
    assert texts["When"] == "2026-12-27 12:00"
    assert texts["Where"] == "Altstadt, Munich, Germany\n48.13720, 11.57550 · 519 m"
    assert texts["Albums"] == "Best of, Trips"
    assert texts["Keywords"] == "Places › Germany › Munich, bridge"
    assert texts["The model sees"] == "bridge 91\u202f%, old town 50\u202f%"
    assert (texts["People"], texts["Kind"]) == ("Anna, Émile", "panorama")
    assert texts["Title"] == "The <b>old</b> bridge", "as plain text"
    assert texts["Locations (same file)"] == "/photos/2026/market-000004.jpg\n/backup/4.jpg"
    QTest.keyClick(preview, Key.Key_Right)
    qtbot.waitUntil(
        lambda: preview.details.texts().get("Location") == "/photos/2026/dunes-000005.jpg"
    )


@pytest.mark.parametrize(
    ("precision", "offset", "expected"),
    [
        ("second", None, "1958-07-14 10:20"),
        ("second", 345, "1958-07-14 10:20 +05:45"),
        ("day", None, "1958-07-14"),
        ("month", None, "July 1958"),
        ("year", None, "1958"),
    ],
)
def test_a_date_is_shown_as_exactly_as_it_is_known(
    precision: Precision, offset: int | None, expected: str
) -> None:
    facts = Facts(
        4, 3, taken_at="1958-07-14T10:20:30", taken_precision=precision, taken_offset=offset
    )
    assert taken(facts) == expected
    assert taken(Facts(4, 3)) == ""


def test_zooming_in_requests_the_photo_at_full_size(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    preview = desk.window.preview
    qtbot.waitUntil(lambda: len(previews(desk)) == 3)
    QTest.keyClick(preview, Key.Key_Z)
    assert preview.canvas.zoom == 1.0
    qtbot.waitUntil(lambda: len(previews(desk)) == 4)
    last = desk.link.sent(GetPreview)[-1]
    assert isinstance(last, GetPreview)
    assert (last.image_id, last.width, last.height) == (5, 2400, 1600)
    assert last.width * last.height <= MOST_PIXELS
    QTest.keyClick(preview, Key.Key_Z)
    assert preview.canvas.fits


def test_the_ends_of_the_list(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, row=0)
    preview = desk.window.preview
    QTest.keyClick(preview, Key.Key_Left)
    assert preview.row == 0
    assert not preview._buttons["previous"].isEnabled() and preview._buttons["next"].isEnabled()
    preview.show_row(299)
    QTest.keyClick(preview, Key.Key_Right)
    assert preview.row == 299


def test_a_row_beyond_the_first_page_is_loaded(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, row=199)
    preview = desk.window.preview
    desk.window.page.model._pages.pop(200, None)
    QTest.keyClick(preview, Key.Key_Right)
    qtbot.waitUntil(lambda: preview.hit is not None and preview.hit.image_id == 201)


def test_full_screen_and_back(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    window = desk.window
    QTest.keyClick(window.preview, Key.Key_F11)
    assert window.isFullScreen() and not window.menuBar().isVisible()
    QTest.keyClick(window.preview, Key.Key_Escape)
    assert not window.isFullScreen() and window.menuBar().isVisible()


def test_a_replaced_list_keeps_the_photo(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    desk.link.photos = 301
    desk.window.search.refresh()
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 301)
    preview = desk.window.preview
    assert desk.window.pages.currentWidget() is preview
    assert preview.hit is not None and preview.hit.image_id == 5


def test_a_reply_after_closing_is_not_decoded(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    desk.link.hold = True
    desk.window.page.view.go_to(4)
    desk.window.show_preview()
    loader = desk.window.preview.loader
    desk.window.close()
    with qtbot.assertNotEmitted(loader.ready, wait=50):
        desk.link.release()
    assert previews(desk) == [5], "nothing more is requested"


# The canvas


def canvas_of(qtbot: QtBot, width: int = 1200, height: int = 800) -> Canvas:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(600, 600)
    canvas.show()
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    canvas.show_image(image, QSize(width, height), keep_view=False)
    return canvas


def test_zooming_keeps_the_point_under_the_pointer(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    assert canvas.zoom == 0.5
    at = QPointF(450, 350)

    def share() -> tuple[float, float]:
        target = canvas._target()
        return (at.x() - target.x()) / target.width(), (at.y() - target.y()) / target.height()

    before = share()
    canvas.zoom_to(2.0, at)
    canvas.zoom_to(3.0, at)
    assert max(abs(a - b) for a, b in zip(before, share(), strict=True)) < 0.01


def test_panning_stops_at_the_photos_edges(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    canvas.zoom_to(2.0)
    canvas.pan(10_000, 10_000)
    assert canvas._target().topLeft() == QPointF(0, 0)
    canvas.pan(-10_000, -10_000)
    assert (
        abs(canvas._target().right() - 600) < 0.01 and abs(canvas._target().bottom() - 600) < 0.01
    )


def test_dragging_pans(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    canvas.zoom_to(2.0)
    before = canvas._target().x()
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QTest.mouseMove(canvas, QPoint(260, 300))
    qtbot.waitUntil(lambda: abs(canvas._target().x() - (before - 40)) < 1.5)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(260, 300))


def test_zoom_stays_within_sensible_limits(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    for _ in range(50):
        canvas.zoom_in()
    assert canvas.zoom == 8.0
    for _ in range(50):
        canvas.zoom_out()
    assert canvas.fits and canvas.zoom == 0.5
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert canvas.zoom == 1.0


def test_a_sharper_image_is_requested_only_if_it_helps(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    with qtbot.waitSignal(canvas.sharper_wanted):
        canvas.toggle_zoom()
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    canvas.show_image(image, QSize(1200, 800), keep_view=True)
    with qtbot.assertNotEmitted(canvas.sharper_wanted, wait=200):
        canvas.zoom_in()


# Dragging out, touch pads


def test_dragging_a_photo_that_fits_takes_its_file_out(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = opened(open_window, qtbot).window.preview
    qtbot.waitUntil(lambda: not preview.canvas.place().isEmpty())
    dragged: list[tuple[list[str], Qt.DropAction]] = []

    def note(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        dragged.append(([url.toLocalFile() for url in drag.mimeData().urls()], action))
        return action

    monkeypatch.setattr(QDrag, "exec", note)
    middle = preview.canvas.rect().center()

    def pull(modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        canvas = preview.canvas
        for kind, at in (
            (QMouseEvent.Type.MouseButtonPress, middle),
            (QMouseEvent.Type.MouseMove, middle + QPoint(3, 3)),
            (QMouseEvent.Type.MouseMove, middle + QPoint(40, 3)),
            (QMouseEvent.Type.MouseMove, middle + QPoint(80, 3)),
            (QMouseEvent.Type.MouseButtonRelease, middle + QPoint(80, 3)),
        ):
            left = Qt.MouseButton.LeftButton
            place = QPointF(canvas.mapToGlobal(at))
            QApplication.sendEvent(canvas, QMouseEvent(kind, QPointF(at), place, left, left, modifiers))  # fmt: skip

    pull()
    assert dragged == [(["/photos/2026/market-000004.jpg"], Qt.DropAction.CopyAction)]
    preview.canvas.zoom_to(3.0)
    before = preview.canvas.place()
    pull()
    assert len(dragged) == 1 and preview.canvas.place() != before, "it is panned instead"
    pull(Qt.KeyboardModifier.ControlModifier)
    assert len(dragged) == 2
    preview.show_row(6)  # offline: another drive may have a file of that name
    pull()
    assert len(dragged) == 2


def test_two_fingers_zoom(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    pad = QPointingDevice.primaryPointingDevice()
    at = QPointF(300, 300)
    for value, zoom in ((0.5, 0.75), (-0.2, 0.6)):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, pad, 2, at, at, at, value, QPointF()
        )
        QApplication.sendEvent(canvas, event)
        assert canvas.zoom == pytest.approx(zoom)


def test_z_shows_100_percent_below_the_pointer_and_back(open_window: Open, qtbot: QtBot) -> None:
    preview = opened(open_window, qtbot, row=3).window.preview
    qtbot.waitUntil(lambda: not preview.canvas.place().isEmpty())
    QTest.keyClick(preview, Key.Key_Z)
    assert preview.canvas.zoom == 1.0 and preview._zoom.text() == "100 %"
    QTest.keyClick(preview, Key.Key_Z)
    assert preview.canvas.fits and preview._zoom.text() != "100 %"


def test_the_menu_of_the_photo(open_window: Open, qtbot: QtBot) -> None:
    preview = opened(open_window, qtbot).window.preview
    at = preview.canvas.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, preview.canvas.mapToGlobal(at))
    QApplication.sendEvent(preview.canvas, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().replace("&", "") for action in menu.actions() if action.isEnabled()]
    assert {"Copy", "Open", "Show in folder", "Turn to the left", "Slideshow"} <= set(texts)
    menu.close()


def test_the_next_photo_is_shown_as_a_whole(qtbot: QtBot) -> None:
    canvas = canvas_of(qtbot)
    canvas.zoom_in()
    assert not canvas.fits
    canvas.clear()
    assert canvas.fits


def test_a_shorter_list_keeps_a_photo_beyond_the_first_page(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = opened(open_window, qtbot, 250)
    qtbot.waitUntil(lambda: desk.window.preview.hit is not None)
    hit = desk.window.preview.hit
    desk.link.photos -= 1
    desk.window.search.refresh_soon()
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == desk.link.photos)
    qtbot.waitUntil(lambda: desk.window.page.model.hit(250) is not None)
    preview = desk.window.preview
    assert desk.window.pages.page is preview and preview.hit == hit and preview.row == 250
