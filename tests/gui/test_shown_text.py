"""The text in a photo: marked in the preview, among the details, and copied."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.text_lines import PhotoText, TextLine
from photosearch.gui.results.text_copying import MOST
from photosearch.service.messages import Trouble
from photosearch.service.requests import GetDetails
from tests.gui.conftest import Desk, open_preview
from tests.gui.looks import faults
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]
Key = Qt.Key
SIGN = PhotoText(
    "read",
    (
        TextLine("GRAND HOTEL", (0.2, 0.1, 0.6, 0.12), 0.99),
        TextLine("<b>Open</b>\x1b[31m\u202e daily", (0.3, 0.3, 0.4, 0.08), 0.9),
        TextLine("Bar", (0.05, 0.4, 0.05, 0.5), 0.9),
    ),
)


def opened(open_window: Open, qtbot: QtBot, text: PhotoText, words: str = "") -> Desk:
    desk = open_window(300)
    desk.link.text = text
    open_preview(desk, qtbot, words)
    return desk


def test_t_marks_the_text_and_is_remembered(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, SIGN)
    preview, action = desk.window.preview, desk.window.menus.actions["text"]
    assert not preview.text.isVisible() and not desk.link.sent(GetDetails)
    QTest.keyClick(preview, Key.Key_T)
    qtbot.waitUntil(lambda: len(preview.text.boxes) == 3)
    assert preview.text.isVisible() and action.isChecked() and not preview.no_text
    assert "GRAND HOTEL" in preview.text.accessibleDescription()
    QTest.keyClick(preview, Key.Key_Right)
    qtbot.waitUntil(lambda: len(desk.link.sent(GetDetails)) == 2)
    qtbot.waitUntil(lambda: len(preview.text.boxes) == 3)
    QTest.keyClick(preview, Key.Key_T)
    assert not preview.text.isVisible() and preview.text.boxes == []
    QTest.keyClick(preview, Key.Key_T)
    desk.window.close()
    state = QSettings(str(desk.dirs.config / "window.ini"), QSettings.Format.IniFormat)
    assert state.value("text") == "true"


def test_the_boxes_follow_the_zoom(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, PhotoText("read", SIGN.lines[:1]), '"hotel"')
    preview, canvas = desk.window.preview, desk.window.preview.canvas
    QTest.keyClick(preview, Key.Key_T)
    qtbot.waitUntil(lambda: len(preview.text.found) == 1)

    def yellow(at: QRectF) -> bool:
        """Whether the middle of a box is coloured, compared with the canvas without the boxes."""
        point = at.center().toPoint()
        with_boxes = canvas.grab().toImage().pixelColor(point)
        preview.text.hide()
        without = canvas.grab().toImage().pixelColor(point)
        preview.text.show()
        return with_boxes != without

    def shown() -> QRectF:
        place, box = canvas.place(), preview.text.found[0]
        return QRectF(
            place.x() + box.x() * place.width(),
            place.y() + box.y() * place.height(),
            box.width() * place.width(),
            box.height() * place.height(),
        )

    before = shown()
    assert yellow(before)
    canvas.zoom_to(canvas.zoom * 2, before.center())
    assert shown().width() == pytest.approx(2 * before.width()) and yellow(shown())
    canvas.pan(-5, 3)
    assert yellow(shown())
    assert not yellow(shown().translated(QPointF(0, 3 * shown().height())))


def test_what_the_query_asks_for_is_coloured(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot, SIGN, '"hotel" "bar"')
    layer = desk.window.preview.text
    QTest.keyClick(desk.window.preview, Key.Key_T)
    qtbot.waitUntil(lambda: len(layer.found) == 2)
    word, whole = layer.found
    assert word.left() > 0.4 and word.right() == pytest.approx(0.8), "the second word of the line"
    assert whole == QRectF(*SIGN.lines[2].box), "a line that runs downwards is marked as a whole"
    desk.window.composer.clear()
    qtbot.waitUntil(lambda: layer.found == [])
    assert len(layer.boxes) == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PhotoText("waiting"), "not been read yet"),
        (PhotoText("off"), "switched off"),
        (PhotoText("failed"), "cannot be read"),
        (PhotoText("read"), "no text in this photo"),
    ],
)
def test_why_there_is_no_text(open_window: Open, qtbot: QtBot, text: PhotoText, said: str) -> None:
    desk = opened(open_window, qtbot, text)
    preview = desk.window.preview
    QTest.keyClick(preview, Key.Key_T)
    qtbot.waitUntil(lambda: said in preview.no_text)
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: said in preview.details.texts().get("Text in the photo", ""))
    desk.window.menus.actions["copy_text"].trigger()
    qtbot.waitUntil(lambda: said in desk.window.status_bar.told_text)
    QTest.keyClick(preview, Key.Key_T)
    assert not preview.no_text


def test_the_details_show_the_first_lines_as_plain_text(open_window: Open, qtbot: QtBot) -> None:
    lines = (*SIGN.lines, *(TextLine(f"line {n}", (0, 0, 0.1, 0.1), 0.9) for n in range(9)))
    desk = opened(open_window, qtbot, PhotoText("read", lines))
    preview = desk.window.preview
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Text in the photo" in preview.details.texts())
    shown = preview.details.texts()["Text in the photo"].split("\n")
    assert shown[:2] == ["GRAND HOTEL", "<b>Open</b> [31m daily"]
    assert len(shown) == 9 and shown[-1] == "… and 4 more lines"
    [label] = [one for one in preview.details.findChildren(QLabel) if "GRAND" in one.text()]
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_the_text_of_the_selected_photos_is_copied(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    desk.link.text = SIGN
    view, action = desk.window.page.view, desk.window.menus.actions["copy_text"]
    view.go_to(1)
    QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(
        view, Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: desk.window.status_bar.told_text == "Text of 2 photos copied")
    one = "GRAND HOTEL\n<b>Open</b> [31m daily\nBar"
    assert QGuiApplication.clipboard().text() == f"{one}\n\n{one}"
    view.selectAll()
    action.trigger()
    qtbot.waitUntil(lambda: str(MOST) in desk.window.status_bar.told_text)
    desk.link.refuse[GetDetails] = Trouble(0, "This photo is not in the library any more.")
    view.clearSelection()
    view.go_to(1)
    action.trigger()
    qtbot.waitUntil(lambda: "not in the library" in desk.window.status_bar.told_text)


def test_the_marked_text_is_visible(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]
) -> None:
    desk = opened(open_window, qtbot, SIGN, '"hotel"')
    QTest.keyClick(desk.window.preview, Key.Key_T)
    QTest.keyClick(desk.window.preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Text in the photo" in desk.window.preview.details.texts())
    shoot(desk.window, "text-shown")
    desk.link.text = PhotoText("off")
    QTest.keyClick(desk.window.preview, Key.Key_Right)
    details = desk.window.preview.details
    qtbot.waitUntil(lambda: "switched off" in details.texts().get("Text in the photo", ""))
    qtbot.waitUntil(lambda: bool(desk.window.preview.no_text))
    for _ in range(2):
        QApplication.processEvents()
        qtbot.waitUntil(
            lambda: faults(desk.window) == []
        )  # a change of height takes several rounds
    shoot(desk.window, "text-off")
