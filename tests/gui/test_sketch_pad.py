"""The sketch pad: strokes from real events, undo, the file that becomes the query, and the cost of drawing."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QPainter,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.searches import Query
from photosearch.gui.common.client import Client
from photosearch.gui.common.pasted import KEEP
from photosearch.gui.sketch.pad import SketchPad
from photosearch.gui.sketch.strokes import SIDE, UNDO_BYTES, Pen, Sketch
from photosearch.service.messages import Trouble
from photosearch.service.requests import Ask, GetPreview
from tests.gui.conftest import Desk, delete_now
from tests.gui.fake_engine import FakeLink, fake_link, picture

Key = Qt.Key
Mod = Qt.KeyboardModifier
Left = Qt.MouseButton.LeftButton
BLACK = Pen(QColor("black"), 10)
WHITE = QColor("white")


class Pad(SketchPad):
    """A pad without a window, and its messages."""

    def __init__(self, client: Client, link: FakeLink, dirs: AppDirs) -> None:
        super().__init__(client, dirs)
        self.link, self.dirs = link, dirs
        self.paths: list[str] = []
        self.emptyings: list[bool] = []
        self.sentences: list[str] = []
        self.drawn.connect(self.paths.append)
        self.emptied.connect(lambda: self.emptyings.append(True))
        self.failed.connect(lambda text, _hint: self.sentences.append(text))
        self.told.connect(self.sentences.append)

    def point(self, x: float, y: float) -> QPoint:
        """The widget position of a point of the paper, given as fractions of its sides."""
        place = self.paper.place()
        return (place.topLeft() + QPointF(x, y) * place.width()).toPoint()

    def stroke(self, *points: tuple[float, float]) -> None:
        QTest.mousePress(self.paper, Left, pos=self.point(*points[0]))
        for at in points[1:]:
            QTest.mouseMove(self.paper, self.point(*at))
        QTest.mouseRelease(self.paper, Left, pos=self.point(*points[-1]))

    def color(self, x: float, y: float) -> QColor:
        return self.paper.sketch.flat().pixelColor(int(x * SIDE), int(y * SIDE))

    def settle(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: not self._live.isActive() and not self._file.busy)


@pytest.fixture
def pad(qtbot: QtBot, own_home: Path) -> Iterator[Pad]:
    dirs = app_dirs().create()
    link_maker, made = fake_link(10)
    client = Client(link_maker)
    client.start()
    made[0].previews = dirs.previews
    made[0].say_hello()
    pad = Pad(client, made[0], dirs)
    pad.resize(320, 480)
    pad.show()
    qtbot.waitUntil(lambda: client.ready)
    yield pad
    pad.close_files()
    client.stop()
    pad.deleteLater()
    delete_now()


# The strokes alone


def across(sketch: Sketch, y: float, pen: Pen = BLACK, points: int = 8) -> None:
    sketch.begin(QPointF(50, y), pen)
    for n in range(1, points):
        sketch.go_to(QPointF(50 + 400 * n / (points - 1), y))
    sketch.end()


def filled(color: str, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    return image


def thickness(image: QImage, x: int) -> int:
    return sum(image.pixelColor(x, y).lightness() < 128 for y in range(image.height()))


def test_a_stroke_reaches_from_its_first_point_to_its_last() -> None:
    sketch = Sketch()
    across(sketch, 100)
    for x in (50, 250, 449):
        assert sketch.flat().pixelColor(x, 100) == QColor("black")
    assert sketch.flat().pixelColor(250, 120) == WHITE
    assert thickness(sketch.flat(), 250) == pytest.approx(10, abs=1)


def test_a_click_is_a_dot() -> None:
    sketch = Sketch()
    assert sketch.begin(QPointF(100, 100), BLACK).contains(100, 100)
    sketch.end()
    assert sketch.flat().pixelColor(100, 100) == QColor("black") and not sketch.blank


def test_strokes_are_smooth() -> None:
    """The corner between two moves is rounded: no ink in the corner itself, and no gap beside it."""
    sketch = Sketch()
    sketch.begin(QPointF(100, 400), Pen(QColor("black"), 4))
    sketch.go_to(QPointF(256, 100))
    sketch.go_to(QPointF(412, 400))
    sketch.end()
    assert sketch.flat().pixelColor(256, 100) == WHITE
    assert thickness(sketch.flat(), 256) > 0


def test_undo_and_redo_restore_every_pixel() -> None:
    sketch = Sketch()
    seen = [sketch.flat()]
    across(sketch, 100)
    seen.append(sketch.flat())
    across(sketch, 100, Pen(QColor("red"), 40, erases=True), points=3)
    seen.append(sketch.flat())
    across(sketch, 104, Pen(QColor("blue"), 30))
    seen.append(sketch.flat())
    sketch.clear()
    seen.append(sketch.flat())
    sketch.put(filled("green", 60, 30))
    seen.append(sketch.flat())
    for before in reversed(seen[:-1]):
        assert not sketch.undo().isEmpty()
        assert sketch.flat() == before
    assert sketch.blank and not sketch.can_undo and sketch.undo().isEmpty()
    for after in seen[1:]:
        sketch.redo()
        assert sketch.flat() == after
    sketch.undo()
    across(sketch, 300)
    assert not sketch.can_redo, "a new stroke clears the redo history"


def test_a_stroke_beside_the_paper_is_no_step() -> None:
    sketch = Sketch()
    sketch.begin(QPointF(-500, -500), BLACK)
    sketch.go_to(QPointF(-400, -600))
    sketch.end()
    assert sketch.blank and not sketch.can_undo
    assert sketch.clear().isEmpty() and not sketch.can_undo


def test_the_eraser_removes_ink() -> None:
    sketch = Sketch()
    across(sketch, 200)
    across(sketch, 200, Pen(QColor("red"), 40, erases=True))
    assert sketch.flat().pixelColor(250, 200) == WHITE


def test_ten_thousand_strokes_are_each_painted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts painted line segments: existing ink adds no cost to a stroke, a step or a repaint."""
    painted: list[int] = []
    original = Sketch._paint

    def counting(self: Sketch, *args: object) -> QRect:
        painted.append(1)
        return original(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Sketch, "_paint", counting)
    sketch = Sketch()
    for n in range(10_000):
        angle = n * 0.7
        at = QPointF(256 + 200 * math.cos(angle), 256 + 200 * math.sin(angle * 1.3))
        sketch.begin(at, BLACK)
        for m in range(1, 3):
            sketch.go_to(at + QPointF(6 * m, 4 * m))
        sketch.end()
    assert len(painted) == 10_000 * 4  # the dot, two moves, and the last half of the second
    assert 0 < sketch.undo_bytes <= UNDO_BYTES
    painted.clear()
    for _ in range(100):
        sketch.undo()
    sketch.redo()
    sketch.flat()
    assert not painted


def test_the_undo_history_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosearch.gui.sketch.strokes.UNDO_BYTES", 3 * 4 * SIDE * SIDE)
    sketch = Sketch()
    for _ in range(9):
        sketch.put(filled("green", 8, 8))
    steps = 0
    while not sketch.undo().isEmpty():
        steps += 1
    assert steps == 3 and sketch.undo_bytes == 3 * 4 * SIDE * SIDE
    across(sketch, 20)
    assert sketch.undo_bytes < 4 * SIDE * SIDE, "a new stroke discards undone strokes"


# The pad


def test_a_stroke_is_saved_as_a_picture_in_the_cache(pad: Pad, qtbot: QtBot) -> None:
    pad.stroke((0.2, 0.2), (0.5, 0.5), (0.8, 0.2))
    qtbot.waitUntil(lambda: len(pad.paths) == 1)
    file = Path(pad.paths[0])
    saved = QImage(str(file))
    assert file.parent == pad.dirs.previews and saved.size().width() == SIDE
    assert saved.pixelColor(5, 5) == WHITE
    assert saved == pad.paper.sketch.flat().convertToFormat(saved.format())
    assert not pad.paper.sketch.blank and not pad.emptyings
    assert not list(pad.dirs.previews.glob(".*")), "no partial file is left"


def test_the_ink_is_under_the_pointer_at_every_size(pad: Pad, qtbot: QtBot) -> None:
    for side in (240, 400, 700):
        pad.resize(side, side + 160)
        pad.clear()
        pad.stroke((0.25, 0.75), (0.75, 0.75))
        assert pad.color(0.5, 0.75).lightness() < 60
        assert pad.color(0.5, 0.7) == WHITE
        shown = pad.paper.grab().toImage()
        assert shown.pixelColor(pad.point(0.5, 0.75)).lightness() < 60
        assert shown.pixelColor(pad.point(0.5, 0.6)).lightness() > 240
    pad.settle(qtbot)


def test_a_long_stroke_updates_the_results_but_not_for_every_move(pad: Pad, qtbot: QtBot) -> None:
    QTest.mousePress(pad.paper, Left, pos=pad.point(0.1, 0.1))
    for n in range(50):
        QTest.mouseMove(pad.paper, pad.point(0.1 + n * 0.01, 0.1))
    assert pad._live.isActive() and not pad._file.busy and not pad.paths
    qtbot.waitUntil(lambda: len(pad.paths) == 1)
    for n in range(30):
        QTest.mouseMove(pad.paper, pad.point(0.6, 0.1 + n * 0.02))
    assert len(pad.paths) == 1
    QTest.mouseRelease(pad.paper, Left, pos=pad.point(0.6, 0.7))
    assert not pad._live.isActive(), "the end of a stroke is saved at once"
    qtbot.waitUntil(lambda: len(pad.paths) == 2)
    QApplication.processEvents()
    assert not (pad._live.isActive() or pad._file.busy), "nothing more is pending"
    assert len(pad.paths) == 2 == len(set(pad.paths))


def test_only_the_newest_of_many_drawings_is_written(
    pad: Pad, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KEEP, "sketch", 4)
    for n in range(60):
        pad.stroke((0.1, n / 60), (0.9, n / 60))
    pad.settle(qtbot)
    assert len(pad.paths) < 60
    last = QImage(pad.paths[-1])
    assert last == pad.paper.sketch.flat().convertToFormat(last.format())
    assert len(list(pad.dirs.previews.glob("sketch-*.png"))) <= 4


def test_undo_and_redo_by_keys_and_buttons(pad: Pad, qtbot: QtBot) -> None:
    assert not pad.undo_button.isEnabled() and not pad.clear_button.isEnabled()
    pad.stroke((0.1, 0.3), (0.9, 0.3))
    one = pad.paper.sketch.flat()
    pad.stroke((0.1, 0.6), (0.9, 0.6))
    two = pad.paper.sketch.flat()
    assert pad.paper.hasFocus()
    QTest.keyClick(pad.paper, Key.Key_Z, Mod.ControlModifier)
    assert pad.paper.sketch.flat() == one and pad.redo_button.isEnabled()
    QTest.keyClick(pad.paper, Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert pad.paper.sketch.flat() == two
    QTest.mouseClick(pad.undo_button, Left)
    QTest.mouseClick(pad.undo_button, Left)
    assert pad.paper.sketch.blank and not pad.undo_button.isEnabled()
    pad.settle(qtbot)
    assert pad.emptyings, "a blank paper is not a query"
    QTest.keyClick(pad.paper, Key.Key_Y, Mod.ControlModifier)
    QTest.keyClick(pad.paper, Key.Key_Delete)
    assert pad.paper.sketch.blank and not pad.clear_button.isEnabled()
    QTest.keyClick(pad.paper, Key.Key_Z, Mod.ControlModifier)
    assert pad.paper.sketch.flat() == one
    pad.settle(qtbot)
    assert QImage(pad.paths[-1]) == one.convertToFormat(QImage(pad.paths[-1]).format())


def test_erasing_everything_clears_the_query_and_shows_the_hint_again(
    pad: Pad, qtbot: QtBot
) -> None:
    empty = pad.paper.grab().toImage()
    pad.stroke((0.4, 0.5), (0.6, 0.5))
    pad.settle(qtbot)
    assert len(pad.paths) == 1
    QTest.keyClick(pad.paper, "e")
    assert pad.eraser_button.isChecked()
    pad.width_slider.setValue(80)
    pad.stroke((0.3, 0.5), (0.7, 0.5))
    pad.settle(qtbot)
    assert pad.emptyings == [True] and len(pad.paths) == 1
    pad.paper.clearFocus()
    assert pad.paper.grab().toImage() == empty


def test_tools_widths_and_colours(pad: Pad, qtbot: QtBot) -> None:
    paper = pad.paper
    pen = paper.pen.width
    QTest.keyClick(paper, "]")
    assert paper.pen.width > pen
    QTest.keyClick(paper, "[")
    QTest.keyClick(paper, "[")
    assert paper.pen.width < pen
    for _ in range(40):
        QTest.keyClick(paper, "[")
    assert paper.pen.width == pad.width_slider.minimum()
    QTest.keyClick(paper, "]")
    QTest.keyClick(paper, "e")
    assert paper.pen.erases and paper.pen.width > 20, "each tool has its own width"
    QTest.mouseClick(pad.colors.buttons[4], Left)
    assert not paper.pen.erases and pad.pen_button.isChecked(), "choosing a colour selects the pen"
    pad.width_slider.setValue(12)
    pad.stroke((0.2, 0.5), (0.8, 0.5))
    assert pad.color(0.5, 0.5) == paper.pen.color != QColor("black")
    small = paper.cursor().pixmap().width()
    pad.width_slider.setValue(70)
    assert paper.cursor().pixmap().width() > small, "the cursor is as wide as the line"
    pad.settle(qtbot)


def tablet(
    pad: Pad, kind: QEvent.Type, at: QPoint, pressure: float, device: QPointingDevice
) -> None:
    down = kind != QEvent.Type.TabletRelease
    event = QTabletEvent(
        kind, device, QPointF(at), pad.paper.mapToGlobal(QPointF(at)), pressure, 0, 0, 0, 0, 0,
        Mod.NoModifier, Left if kind != QEvent.Type.TabletMove else Qt.MouseButton.NoButton,
        Left if down else Qt.MouseButton.NoButton,
    )  # fmt: skip
    QApplication.sendEvent(pad.paper, event)
    assert event.isAccepted(), "otherwise the system adds mouse events, and it draws twice"


def pen_device(kind: QPointingDevice.PointerType) -> QPointingDevice:
    return QPointingDevice(
        "pen", 7, QPointingDevice.DeviceType.Stylus, kind,
        QPointingDevice.Capability.Pressure | QPointingDevice.Capability.Position, 1, 3,
    )  # fmt: skip


def by_tablet(pad: Pad, y: float, pressure: float, device: QPointingDevice) -> None:
    tablet(pad, QEvent.Type.TabletPress, pad.point(0.1, y), pressure, device)
    for n in range(1, 9):
        tablet(pad, QEvent.Type.TabletMove, pad.point(0.1 + n / 10, y), pressure, device)
    tablet(pad, QEvent.Type.TabletRelease, pad.point(0.9, y), 0, device)


def test_a_tablet_pen_draws_wider_with_more_pressure(pad: Pad, qtbot: QtBot) -> None:
    pen = pen_device(QPointingDevice.PointerType.Pen)
    pad.width_slider.setValue(20)
    widths = []
    for pressure in (0.1, 0.5, 1.0):
        by_tablet(pad, 0.5, pressure, pen)
        widths.append(thickness(pad.paper.sketch.flat(), SIDE // 2))
        pad.clear()
    assert widths == sorted(set(widths)) and widths[2] > 2 * widths[0]
    assert widths[2] == pytest.approx(30, abs=2)
    pad.stroke((0.1, 0.5), (0.9, 0.5))
    assert thickness(pad.paper.sketch.flat(), SIDE // 2) == pytest.approx(20, abs=1)
    by_tablet(pad, 0.5, 1.0, pen_device(QPointingDevice.PointerType.Eraser))
    assert pad.color(0.5, 0.5) == WHITE and not pad.eraser_button.isChecked()
    pad.settle(qtbot)


def test_a_finger_draws_and_the_palm_does_not(pad: Pad, qtbot: QtBot) -> None:
    screen, paper, palm = QTest.createTouchDevice(), pad.paper, pad.point(0.9, 0.9)
    hand = QTest.touchEvent(paper, screen, False)
    hand.press(0, pad.point(0.2, 0.4), paper).commit()
    hand.stationary(0).press(1, palm, paper).commit()
    for n in range(1, 6):
        hand.move(0, pad.point(0.2 + n / 10, 0.4), paper).stationary(1).commit()
    hand.release(0, pad.point(0.7, 0.4), paper).release(1, palm, paper).commit()
    assert pad.color(0.4, 0.4).lightness() < 60 and pad.color(0.9, 0.9) == WHITE
    assert pad.undo_button.isEnabled() and not paper.sketch.drawing
    pad.settle(qtbot)
    assert pad.paths


def test_a_repaint_shows_the_image_and_replays_nothing(
    pad: Pad, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(40):
        pad.stroke((0.1, n / 40), (0.9, 1 - n / 40))
    pad.settle(qtbot)
    monkeypatch.setattr(Sketch, "_paint", None)
    shown: list[QRect] = []
    draw = QPainter.drawImage
    monkeypatch.setattr(
        "photosearch.gui.sketch.paper.QPainter.drawImage",
        lambda self, *args: (shown.append(args), draw(self, *args))[1],
    )
    pad.paper.repaint()
    assert len(shown) == 1


def test_a_picture_can_be_drawn_on(pad: Pad, qtbot: QtBot, tmp_path: Path) -> None:
    pad.take_file(str(tmp_path / "holiday.heic"))
    qtbot.waitUntil(lambda: len(pad.paths) == 1)
    [asked] = pad.link.sent(GetPreview)
    assert asked == GetPreview(asked.id, 0, SIDE, SIDE, str(tmp_path / "holiday.heic"))
    assert pad.color(0.5, 0.5) != WHITE
    pad.undo()
    assert pad.paper.sketch.blank
    pad.settle(qtbot)


def test_a_picture_to_trace_is_visible_but_not_searched(pad: Pad, qtbot: QtBot) -> None:
    pad.take_file("/holiday.jpg", tracing=True)
    qtbot.waitUntil(lambda: pad.paper.traced is not None)
    assert pad.paper.grab().toImage().pixelColor(pad.point(0.5, 0.9)) != WHITE
    assert pad.paper.sketch.blank and not pad.paths
    pad.stroke((0.1, 0.5), (0.9, 0.5))
    pad.settle(qtbot)
    assert QImage(pad.paths[-1]).pixelColor(SIDE // 2, int(SIDE * 0.9)) == WHITE
    pad.import_button.menu().aboutToShow.emit()
    assert pad.untrace.isEnabled()
    pad.untrace.trigger()
    assert pad.paper.traced is None


def test_an_unreadable_picture_is_reported(pad: Pad, qtbot: QtBot) -> None:
    pad.link.refuse[GetPreview] = Trouble(0, "The picture is damaged.", "")
    pad.take_file("/broken.jpg")
    qtbot.waitUntil(lambda: pad.sentences == ["broken.jpg: The picture is damaged."])
    assert pad.paper.sketch.blank


def test_pasted_and_dropped_pictures_are_placed_on_the_paper(
    pad: Pad, qtbot: QtBot, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setImage(filled("red", 300, 300))
    QTest.keyClick(pad.paper, Key.Key_V, Mod.ControlModifier)
    assert pad.color(0.5, 0.5) == QColor("red")
    QGuiApplication.clipboard().clear()
    QTest.keyClick(pad.paper, Key.Key_V, Mod.ControlModifier)
    assert pad.sentences == ["The clipboard contains no picture."]
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "a.jpg", 3)))])
    copy, none = Qt.DropAction.CopyAction, Mod.NoModifier
    at = QPoint(20, 20)
    enter = QDragEnterEvent(at, copy, mime, Left, none)
    QApplication.sendEvent(pad, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(pad, QDropEvent(QPointF(at), copy, mime, Left, none))
    qtbot.waitUntil(lambda: pad.color(0.5, 0.5) != QColor("red"))
    pad.settle(qtbot)


def test_the_drawing_is_saved_where_the_user_wants_it(
    pad: Pad, qtbot: QtBot, tmp_path: Path
) -> None:
    pad.stroke((0.1, 0.5), (0.9, 0.5))
    target = tmp_path / "my drawing.png"
    pad.save_to(str(target))
    qtbot.waitUntil(lambda: pad.sentences == ["The drawing was saved as my drawing.png."])
    assert QImage(str(target)).width() == SIDE
    pad.save_to(str(tmp_path / "nowhere" / "a.png"))
    qtbot.waitUntil(lambda: pad.sentences[1:] == ["a.png could not be saved."])
    pad.settle(qtbot)


def test_an_unwritable_cache_is_reported(
    pad: Pad, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad._file._folder = Path("/proc/nowhere")
    pad.stroke((0.1, 0.5), (0.9, 0.5))
    qtbot.waitUntil(lambda: pad.sentences == ["The drawing could not be saved."])
    assert not pad.paths


def test_a_drawing_removed_from_the_query_can_be_restored(pad: Pad, qtbot: QtBot) -> None:
    pad.stroke((0.1, 0.5), (0.9, 0.5))
    pad.settle(qtbot)
    pad.leave_query()
    pad.settle(qtbot)
    assert pad.paper.sketch.blank and not pad.emptyings and len(pad.paths) == 1
    pad.undo()
    pad.settle(qtbot)
    assert pad.paths[1] == pad.paths[0], "the same drawing is the same file"


def test_a_stroke_begun_on_a_blank_paper_is_kept(pad: Pad, qtbot: QtBot) -> None:
    """A late message that the paper is blank does not erase a stroke that has begun since."""
    pad.emptied.connect(pad.leave_query)
    pad.stroke((0.1, 0.5), (0.9, 0.5))
    pad.settle(qtbot)
    pad.undo()
    QTest.mousePress(pad.paper, Left, pos=pad.point(0.2, 0.2))
    qtbot.waitUntil(lambda: bool(pad.emptyings))
    QTest.mouseMove(pad.paper, pad.point(0.8, 0.2))
    QTest.mouseRelease(pad.paper, Left, pos=pad.point(0.8, 0.2))
    pad.settle(qtbot)
    assert pad.color(0.5, 0.2) != WHITE and len(pad.paths) == 2


def test_every_button_says_what_it_is(pad: Pad) -> None:
    from PySide6.QtWidgets import QAbstractButton

    for button in pad.findChildren(QAbstractButton):
        assert button.toolTip() and button.accessibleName()
    assert pad.paper.accessibleName() and pad.width_slider.accessibleName()


# In the window


def strokes(desk: Desk, count: int = 1) -> None:
    paper = desk.window.late.sketch.paper
    side = paper.place().width()
    for n in range(count):
        y = paper.place().y() + side * (0.3 + 0.1 * n)
        for event, x in ((QTest.mousePress, 0.2), (QTest.mouseRelease, 0.8)):
            event(paper, Left, pos=QPointF(paper.place().x() + x * side, y).toPoint())


def asked(desk: Desk) -> list[Query]:
    return [r.query for r in desk.link.requests if isinstance(r, Ask)]


def drawn(query: Query) -> bool:
    return [example.role for example in query.examples] == ["sketch"]


def test_a_drawing_is_searched_for_and_can_be_undone(
    open_window: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = open_window(500)
    window = desk.window
    assert not window.sketch_dock.isVisible()
    QTest.keyClick(window, Key.Key_K, Mod.ControlModifier | Mod.ShiftModifier)
    assert window.sketch_dock.isVisible() and window.late.sketch.paper.hasFocus()
    assert window.menus.actions["sketch"].isChecked()
    strokes(desk)
    qtbot.waitUntil(lambda: drawn(asked(desk)[-1]) and not window.search.busy)
    assert Path(asked(desk)[-1].examples[0].path).is_file()
    assert window.page.model.rowCount() == 500
    strokes(desk, 2)
    qtbot.waitUntil(lambda: asked(desk)[-1] != asked(desk)[-2] and drawn(asked(desk)[-2]))
    QTest.mouseClick(window.late.sketch.clear_button, Left)
    qtbot.waitUntil(lambda: asked(desk)[-1] == Query())
    QTest.keyClick(window.late.sketch.paper, Key.Key_Z, Mod.ControlModifier)
    qtbot.waitUntil(lambda: drawn(asked(desk)[-1]))
    QTest.keyClick(window, Key.Key_K, Mod.ControlModifier | Mod.ShiftModifier)
    assert not window.sketch_dock.isVisible() and drawn(window.search.query)


def test_another_search_clears_the_paper(open_window: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = open_window(500)
    desk.window.toggle_sketch()
    strokes(desk)
    qtbot.waitUntil(lambda: drawn(asked(desk)[-1]))
    desk.window.searching.clear()
    assert asked(desk)[-1] == Query() and desk.window.late.sketch.paper.sketch.blank
    QTest.keyClick(desk.window.late.sketch.paper, Key.Key_Z, Mod.ControlModifier)
    qtbot.waitUntil(lambda: drawn(asked(desk)[-1]))


def test_a_drawing_on_hidden_paper_still_shows_in_the_search(
    open_window: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = open_window(500)
    window, chips = desk.window, desk.window.page.bar.chips
    window.toggle_sketch()
    strokes(desk)
    qtbot.waitUntil(lambda: drawn(asked(desk)[-1]))
    assert [chip.accessibleName() for chip in chips.chips] == ["As drawn in your drawing"]
    window.sketch_dock.close()
    (chip,) = chips.chips
    assert chip.isVisible() and chip.accessibleName() == "As drawn in your drawing (hidden)"
    menu = chip.menu()
    assert menu is not None
    show = next(action for action in menu.actions() if action.text() == "&Show the sketch pad")
    show.trigger()
    assert window.sketch_dock.isVisible() and window.late.sketch.paper.hasFocus()
    (chip,) = chips.chips
    assert chip.accessibleName() == "As drawn in your drawing" and drawn(window.search.query)
    window.sketch_dock.close()
    QTest.mouseClick(chips.chips[0].close_button, Left)
    assert asked(desk)[-1] == Query() and not chips.chips
    window.toggle_sketch()
    assert window.late.sketch.paper.sketch.blank, (
        "a drawing removed from the search leaves the paper"
    )
