"""The places page: the map, its clusters by mouse and by keys, the rectangle, and what becomes of them in the search."""

from __future__ import annotations

import itertools
import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPixmap, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.areas import Area, area_of
from photosearch.base.map_places import PhotoCluster
from photosearch.base.settings import Settings
from photosearch.gui.common.hinted_line import HINT
from photosearch.gui.places import map_picture
from photosearch.gui.places.cluster_mark import AT_ONCE, ClusterMark, MarkPictures
from photosearch.gui.places.map_desk import MapDesk
from photosearch.gui.places.places_page import PlacesPage
from photosearch.service.messages import Details, LibraryChanged, Trouble
from photosearch.service.requests import GetMap
from tests.gui.conftest import Desk
from tests.gui.looks import faults
from tests.gui.test_accessible import Role, told, unnamed

Open = Callable[..., Desk]
Key = Qt.Key
HOMES = {
    (48.137, 11.575): 900, (52.52, 13.405): 260, (45.44, 12.33): 120, (41.9, 12.5): 90, (43.77, 11.25): 60, (48.86, 2.35): 75,
    (51.5, -0.12): 40, (59.33, 18.06): 25, (40.71, -74.0): 64, (37.77, -122.42): 30, (-33.87, 151.2): 45, (-36.85, 174.76): 12,
    (35.68, 139.69): 70, (-22.9, -43.2): 18, (-17.8, 177.4): 6, (64.1, -21.9): 33, (28.3, -16.6): 21, (1.35, 103.8): 9,
}  # fmt: skip


def around_the_world() -> list[tuple[float, float]]:
    chance = random.Random(4)
    found = []
    for (lat, lon), count in HOMES.items():
        for _ in range(count):
            spread = chance.choice((0.004, 0.02, 0.3))
            found.append((lat + chance.gauss(0, spread), lon + chance.gauss(0, spread)))
    chance.shuffle(found)
    return found


def opened(
    open_window: Open, qtbot: QtBot, positions: list[tuple[float, float]], theme: str = "light"
) -> tuple[Desk, PlacesPage]:
    desk = open_window(2000, Settings(theme=theme, first_run_done=True))
    desk.link.positions = positions
    desk.window.menus.actions["places"].trigger()
    page = desk.window.late.places
    assert desk.window.pages.page is page
    return desk, page


def settle(qtbot: QtBot, page: PlacesPage) -> None:
    """Wait until the map shows what it should: the picture, the photos in the marks, the names."""

    def done() -> bool:
        picture = page.map.drawer.picture
        marks = page.map._visible_marks()
        return (
            picture is not None
            and picture.covers(page.map.frame)
            and picture.drawing.colours == page.map.drawer._asked.colours
            and not page.map._settled.isActive()
            and not page.desk._busy
            and all(mark._photo is not None for mark in marks)
        )

    qtbot.waitUntil(done)
    QApplication.processEvents()


@pytest.fixture
def shoot() -> Callable[[QWidget, str], None]:
    """`shoot(window, name)` checks for visible faults, and saves the screenshot to the folder PHOTOSEARCH_SHOTS."""

    def shot(widget: QWidget, name: str) -> None:
        QApplication.processEvents()
        kept = os.environ.get("PHOTOSEARCH_SHOTS")
        if kept:
            Path(kept).mkdir(parents=True, exist_ok=True)
            assert widget.grab().save(str(Path(kept) / f"{name}.png"))
        assert faults(widget) == [], name

    return shot


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_looks(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], theme: str
) -> None:
    desk, page = opened(open_window, qtbot, around_the_world(), theme)
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1)
    settle(qtbot, page)
    shoot(desk.window, f"places-world-{theme}")
    view = page.map
    view.go_to(view.frame.zoomed(3, *view.frame.on_screen(46, 10)), flying=False)
    qtbot.waitUntil(lambda: not view._settled.isActive())
    settle(qtbot, page)
    shoot(desk.window, f"places-europe-{theme}")
    view.fit(desk.link._map(view.frame.area(), view.frame.scale).clusters[0].area, flying=False)
    qtbot.waitUntil(lambda: not view._settled.isActive())
    settle(qtbot, page)
    view.marks[0].setFocus()
    QTest.mousePress(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(300, 100)
    )
    QTest.mouseMove(view, QPoint(420, 200))
    QTest.mouseMove(view, QPoint(520, 330))
    QTest.mouseRelease(
        view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, QPoint(520, 330)
    )
    settle(qtbot, page)
    shoot(desk.window, f"places-city-{theme}")
    desk.window.resize(400, 700)
    settle(qtbot, page)
    shoot(desk.window, f"places-narrow-{theme}")


MUNICH, SYDNEY, FIJI = (48.137, 11.575), (-33.87, 151.2), (-17.8, 177.4)
FEW = [MUNICH] * 3 + [(48.20, 11.60)] + [SYDNEY] * 2


def shown(qtbot: QtBot, page: PlacesPage) -> None:
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1)
    qtbot.waitUntil(lambda: not page.desk._busy and not page.map._settled.isActive())


def mark_of(page: PlacesPage, photos: int) -> ClusterMark:
    (found,) = [m for m in page.map._visible_marks() if m.cluster and m.cluster.photos == photos]
    return found


def click(page: PlacesPage, mark: ClusterMark) -> None:
    QTest.mouseClick(page.map, Qt.MouseButton.LeftButton, pos=mark.geometry().center())


def arrived(qtbot: QtBot, page: PlacesPage) -> None:
    """The flight has ended, and the clusters of where it went are there."""
    qtbot.waitUntil(lambda: page.map._flight.state() == page.map._flight.State.Stopped)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.desk._asked == page.map.wanted())


def filters(desk: Desk) -> list[tuple[str, str]]:
    return [(one.key, one.value) for one in desk.window.search.parsed.understood.filters]


def test_the_sidebar_leads_to_it_and_counts(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(500)
    desk.link.positions = list(FEW)
    sidebar = desk.window.sidebar
    sidebar.place_count._soon.setInterval(0)
    desk.link.on_event(replace(desk.link.status(), distinct=501))
    qtbot.waitUntil(lambda: sidebar.places.data(0, HINT) == "6")
    desk.link.positions = []
    sidebar.place_count._soon.setInterval(0)
    desk.link.on_event(LibraryChanged(500))
    qtbot.waitUntil(lambda: sidebar.places.data(0, HINT) == "")
    sidebar.go_to(sidebar.places)
    assert desk.window.pages.page is desk.window.late.places and sidebar.isVisible()
    sidebar.go_to(sidebar.photos)
    assert desk.window.pages.page is desk.window.page


def test_a_click_on_a_cluster_comes_nearer_until_its_photos_are_apart(
    open_window: Open, qtbot: QtBot
) -> None:
    desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    before = page.map.frame.zoom
    click(page, mark_of(page, 4))
    arrived(qtbot, page)
    assert page.map.frame.zoom >= before + 1
    assert desk.window.pages.page is page and filters(desk) == []
    click(page, mark_of(page, 3))
    assert desk.window.pages.page is desk.window.page
    ((key, value),) = filters(desk)
    area = area_of(value)
    assert key == "area" and area is not None and area.contains(*MUNICH)
    assert not area.contains(48.20, 11.60)


def test_keys_move_between_places_and_open_them(open_window: Open, qtbot: QtBot) -> None:
    desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    view = page.map
    assert view.hasFocus()
    QTest.keyClick(view, Key.Key_Tab)
    munich, sydney = mark_of(page, 4), mark_of(page, 2)
    assert munich.hasFocus()
    QTest.keyClick(munich, Key.Key_Right)
    assert sydney.hasFocus()
    QTest.keyClick(sydney, Key.Key_Left)
    assert munich.hasFocus()
    before = view.frame.x
    QTest.keyClick(munich, Key.Key_Left)
    assert view.frame.x != before, "where there is no further place, the map moves"
    sydney.setFocus()
    QTest.keyClick(sydney, Key.Key_Return)
    assert desk.window.pages.page is desk.window.page
    (one,) = filters(desk)
    area = area_of(one[1])
    assert one[0] == "area" and area is not None and area.contains(*SYDNEY)


def test_screen_readers_hear_the_places(open_window: Open, qtbot: QtBot) -> None:
    _desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    names = told(page, Role.Button)
    assert "Munich, 4 photos" in names and "Sydney, 2 photos" in names
    assert unnamed(page) == []
    assert page.map.accessibleDescription()
    assert len([name for name in names if ", " in name and name.endswith(" photos")]) == 2


def test_a_far_cluster_says_that_it_reaches_far(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    mark = ClusterMark(MarkPictures(), parent)
    area = Area(40, 0, 50, 20)
    mark.show_cluster(PhotoCluster(45, 10, 1234, area, 1, "", "Milan", around=True))
    assert mark.accessibleName() == "Milan and around, 1234 photos"
    mark.show_cluster(PhotoCluster(45, 10, 1, area, 1, ""))
    assert mark.accessibleName() == "1 photo"


def drag(page: PlacesPage, start: QPoint, end: QPoint, *, shift: bool = False) -> None:
    left = Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.mousePress(page.map, left, held, start)
    QTest.mouseMove(page.map, (start + end) / 2)
    QTest.mouseMove(page.map, end)
    QTest.mouseRelease(page.map, left, held, end)


def test_a_drag_moves_the_map_and_a_double_click_zooms(open_window: Open, qtbot: QtBot) -> None:
    desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    view = page.map
    view.go_to(view.frame.zoomed(2, 300, 200), flying=False)
    place = view.frame.world_at(400, 300)
    drag(page, QPoint(400, 300), QPoint(300, 250))
    assert view.frame.of_world(*place) == pytest.approx((300, 250), abs=1.5)
    zoom, there = view.frame.zoom, view.frame.world_at(200, 150)
    QTest.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    arrived(qtbot, page)
    assert view.frame.zoom == pytest.approx(zoom + 1)
    assert view.frame.of_world(*there) == pytest.approx((200, 150), abs=1)
    assert desk.window.pages.page is page


def test_the_wheel_and_the_keys_zoom(open_window: Open, qtbot: QtBot) -> None:
    _desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    view = page.map
    place = view.frame.world_at(500, 200)

    def turn(by: int) -> None:
        pixel = QPointF(500, 200)
        event = QWheelEvent(
            pixel, QPointF(view.mapToGlobal(pixel)), QPoint(), QPoint(0, by), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view, event)

    before = view.frame.zoom
    for _ in range(4):
        turn(120)
    assert view.frame.zoom == pytest.approx(before + 2)
    assert view.frame.of_world(*place) == pytest.approx((500, 200), abs=1)
    for _ in range(60):
        turn(-120)
    assert view.frame.zoom == view.frame.least_zoom, "the map never ends inside the window"
    view.setFocus()
    QTest.keyClick(view, Key.Key_Plus)
    arrived(qtbot, page)
    nearer = view.frame
    assert nearer.zoom == pytest.approx(nearer.least_zoom + 1)
    QTest.keyClick(view, Key.Key_Right)
    assert view.frame.x > nearer.x
    QTest.keyClick(view, Key.Key_Minus)
    arrived(qtbot, page)
    assert view.frame.zoom == view.frame.least_zoom
    QTest.keyClick(view, Key.Key_Plus)
    QTest.keyClick(view, Key.Key_0)
    arrived(qtbot, page)
    assert {mark.cluster.photos for mark in view._visible_marks() if mark.cluster} == {4, 2}


def test_a_rectangle_becomes_a_filter_beside_the_words(open_window: Open, qtbot: QtBot) -> None:
    desk, page = opened(open_window, qtbot, FEW)
    desk.window.composer.enter("snow")
    desk.window.menus.actions["places"].trigger()
    shown(qtbot, page)
    x, y = page.map.frame.on_screen(*MUNICH)
    corner, other = QPoint(round(x) - 60, round(y) - 70), QPoint(round(x) + 60, round(y) + 50)
    drag(page, other, corner, shift=True)  # in any direction
    assert desk.window.pages.page is page and not page.forget_button.isHidden()
    qtbot.waitUntil(lambda: page.show_button.text() == "Sho&w 4 photos in the rectangle")
    rectangle = page.map.area_on_screen(page.map.drawn_area)
    assert rectangle.topLeft().toPoint() == corner
    page.show_button.click()
    assert desk.window.pages.page is desk.window.page
    assert desk.window.search.query.words.startswith("snow area:")
    desk.window.menus.actions["places"].trigger()
    page.forget_button.click()
    assert page.map.drawn_area is None and page.forget_button.isHidden()
    qtbot.waitUntil(lambda: page.show_button.text() == "Sho&w 6 photos in view")
    page.show_button.click()
    assert [key for key, _ in filters(desk)] == ["area"], "it takes the place of the other area"
    assert "snow" in desk.window.search.query.words


def test_the_button_draws_one_rectangle_and_esc_takes_it_away(
    open_window: Open, qtbot: QtBot
) -> None:
    desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    page.rectangle.click()
    assert page.map.cursor().shape() == Qt.CursorShape.CrossCursor
    frame = page.map.frame
    drag(page, QPoint(100, 100), QPoint(200, 200))
    assert page.map.drawn_area is not None and page.map.frame == frame
    assert not page.rectangle.isChecked()
    drag(page, QPoint(300, 300), QPoint(330, 300))
    assert page.map.frame != frame, "the next drag moves the map"
    page.rectangle.click()
    QTest.keyClick(page.map, Key.Key_Escape)
    assert not page.rectangle.isChecked() and page.map.drawn_area is None
    assert desk.window.pages.page is page
    QTest.keyClick(page.map, Key.Key_Escape)
    assert desk.window.pages.page is desk.window.page


def test_a_rectangle_may_cross_the_date_line(open_window: Open, qtbot: QtBot) -> None:
    desk, page = opened(open_window, qtbot, [FIJI, (-17.0, -179.5), (-18.0, 178.0)])
    shown(qtbot, page)
    assert page.map.frame.area().crosses
    everything = page.map.rect().adjusted(5, 5, -5, -5)
    drag(page, everything.topLeft(), everything.bottomRight(), shift=True)
    qtbot.waitUntil(lambda: page.show_button.text() == "Sho&w 3 photos in the rectangle")
    page.show_button.click()
    area = area_of(filters(desk)[0][1])
    assert area is not None and area.crosses and area.contains(*FIJI)


def test_where_a_photo_was_taken(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_window(500)
    desk.link.positions = list(FEW)
    view = desk.window.page.view
    view.setFocus()
    view.go_to(3)
    view.selectionModel().select(view.currentIndex(), view.selectionModel().SelectionFlag.Select)
    desk.window.menus.actions["on_map"].trigger()
    page = desk.window.late.places
    qtbot.waitUntil(lambda: desk.window.pages.page is page)
    shown(qtbot, page)
    there = page.map.frame.on_screen(48.1372, 11.5755)
    assert there == pytest.approx((page.map.width() / 2, page.map.height() / 2), abs=1)
    page.map.fit()
    page.show_place(*SYDNEY)
    arrived(qtbot, page)
    assert page.map.frame.area().contains(*SYDNEY)
    page.closed.emit()
    known = desk.link._details

    def nowhere(number: int, image_id: int) -> Details:
        found = known(number, image_id)
        return replace(found, facts=replace(found.facts, lat=None, lon=None))

    monkeypatch.setattr(desk.link, "_details", nowhere)
    said: list[str] = []
    desk.window.late.told.connect(said.append)
    desk.window.menus.actions["on_map"].trigger()
    qtbot.waitUntil(lambda: said == ["This photo does not say where it was taken."])
    assert desk.window.pages.page is desk.window.page


def test_the_map_follows_the_library(open_window: Open, qtbot: QtBot) -> None:
    desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    page.desk._rest.setInterval(0)
    frame = page.map.frame
    desk.link.positions = [*FEW, SYDNEY, SYDNEY, SYDNEY]
    desk.link.on_event(LibraryChanged(502))
    qtbot.waitUntil(lambda: "9" in page.summary.text())
    assert mark_of(page, 5) and page.map.frame == frame, "the map stays where it is"
    page.closed.emit()
    asked = len(desk.link.sent(GetMap))
    desk.link.on_event(LibraryChanged(503))
    QTest.qWait(30)
    assert len(desk.link.sent(GetMap)) == asked, "nothing is asked for while it is not shown"
    desk.link.positions = []
    desk.window.menus.actions["places"].trigger()
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 0)
    assert page.notice.title == "No photo says where it was taken"
    page.notice.button.click()
    assert desk.window.pages.page is desk.window.page


@pytest.mark.allow_log
def test_without_outlines_the_photos_are_still_there(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise ValueError("damaged")

    monkeypatch.setattr(map_picture, "load", fail)
    desk = open_window(500)
    desk.link.positions = list(FEW)
    said: list[str] = []
    desk.window.pages.told.connect(said.append)
    desk.window.menus.actions["places"].trigger()
    page = desk.window.late.places
    shown(qtbot, page)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["The outlines of the map are damaged. Install PhotoSearch again."]
    click(page, mark_of(page, 2))
    assert [key for key, _ in filters(desk)] == ["area"]


def test_keys_without_a_name_do_nothing(open_window: Open, qtbot: QtBot) -> None:
    _desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    frame = page.map.frame
    for widget in (page.map, mark_of(page, 4)):
        odd = QKeyEvent(QEvent.Type.KeyPress, 0x01FFFF12, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(widget, odd)
    assert page.map.frame == frame


def test_many_new_marks_are_drawn_over_several_paintings(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[ClusterMark] = []
    draw = ClusterMark._picture

    def counted(mark: ClusterMark) -> QPixmap:
        made.append(mark)
        return draw(mark)

    monkeypatch.setattr(ClusterMark, "_picture", counted)
    everywhere = [(lat, lon) for lat in range(-50, 60, 20) for lon in range(-170, 170, 25)]
    more = [place for n, place in enumerate(everywhere) for _ in range(n + 1)]
    _desk, page = opened(open_window, qtbot, [(float(lat), float(lon)) for lat, lon in more])
    shown(qtbot, page)
    settle(qtbot, page)
    begun: list[int] = []
    begin = page.map._pictures.begin
    monkeypatch.setattr(page.map._pictures, "begin", lambda: (begun.append(len(made)), begin()))
    page.map._pictures._kept = type(page.map._pictures._kept)(400)
    page.map.update()
    marks = len(page.map._visible_marks())
    assert marks > AT_ONCE
    start = len(made)
    qtbot.waitUntil(lambda: len(made) - start == marks)
    steps = [after - before for before, after in itertools.pairwise([*begun, len(made)])]
    assert max(steps) <= AT_ONCE and len(steps) > 1


def test_one_request_at_a_time_and_the_newest_next(open_window: Open, qtbot: QtBot) -> None:
    desk, page = opened(open_window, qtbot, FEW)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: "6" in page.show_button.text())
    other = MapDesk(desk.window.client, page)
    desk.link.hold = True
    before = len(desk.link.sent(GetMap))
    for wide in (10, 20, 30):
        other.want(Area(0, 0, 10, wide), 1000.0)
    assert len(desk.link.sent(GetMap)) == before + 1
    desk.link.release()
    qtbot.waitUntil(lambda: len(desk.link.sent(GetMap)) >= before + 2)
    asked = [one.area.east for one in desk.link.sent(GetMap) if one.scale == 1000.0]  # type: ignore[attr-defined]
    assert asked == [10, 30]


def test_states_without_a_map(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0)
    desk.link.refuse[GetMap] = Trouble(0, "The library is damaged.", "Repair it.")
    desk.window.menus.actions["places"].trigger()
    page = desk.window.late.places
    qtbot.waitUntil(lambda: page.notice.title == "The library is damaged.")
    assert page.notice.text == "Repair it."
    del desk.link.refuse[GetMap]
    page.notice.button.click()
    qtbot.waitUntil(lambda: page.notice.title != "The library is damaged.")
    desk.link.on_event(desk.link.status())
    desk.link.on_event(LibraryChanged(0))
    page.desk._rest.setInterval(0)
    page.desk._changed()
    qtbot.waitUntil(lambda: page.notice.title == "There are no photos yet")


def test_before_the_engine_is_ready(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]
) -> None:
    desk = open_window(500, hello=False)
    desk.link.positions = list(FEW)
    desk.window.menus.actions["places"].trigger()
    page = desk.window.late.places
    assert page.notice.title == "Opening the library …"
    shoot(desk.window, "places-opening")
    desk.link.say_hello()
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 1)
    desk.link.positions = []
    page.desk.retry()
    qtbot.waitUntil(lambda: page.stack.currentIndex() == 0)
    shoot(desk.window, "places-nowhere")


def test_from_right_to_left(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None]
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        desk, page = opened(open_window, qtbot, FEW)
        shown(qtbot, page)
        settle(qtbot, page)
        shoot(desk.window, "places-right-to-left")
        munich, sydney = (page.map.frame.on_screen(*place)[0] for place in (MUNICH, SYDNEY))
        assert munich < sydney, "the world is not mirrored"
        assert page._buttons.x() < 100
    finally:
        app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
