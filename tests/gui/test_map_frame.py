"""What part of the world the map shows: arithmetic without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QColor, QFont
from pytestqt.qtbot import QtBot

from photosearch.base.areas import Area
from photosearch.base.map_places import Town
from photosearch.base.mercator import world_of
from photosearch.gui.places.map_colours import DARK, LIGHT, MapColours
from photosearch.gui.places.map_frame import CITY_ZOOM, MOST_ZOOM, MapFrame
from photosearch.gui.places.map_labels import MapLabels
from photosearch.gui.places.map_picture import MARGIN, MapDrawing, MapPicture
from photosearch.gui.places.outlines import Country
from photosearch.gui.places.scale_bar import LONGEST, scale_of
from tests.gui.looks import READABLE

FRAMES = st.builds(
    lambda x, y, zoom, width, height: MapFrame(x, y, zoom, width, height).clamped(),
    st.floats(0, 1), st.floats(0, 1), st.floats(0, 17), st.integers(200, 4000), st.integers(200, 2000),
)  # fmt: skip
SHARES = st.floats(0, 1)


@given(FRAMES)
def test_nothing_but_the_world_is_shown(frame: MapFrame) -> None:
    left, top = frame.world_at(0, 0)
    right, bottom = frame.world_at(frame.width, frame.height)
    assert top >= -1e-9 and bottom <= 1 + 1e-9 and right - left <= 1 + 1e-9


@given(FRAMES, SHARES, SHARES, st.floats(-3, 3))
def test_zooming_keeps_the_place_below_the_pointer(
    frame: MapFrame, across: float, down: float, by: float
) -> None:
    at = across * frame.width, down * frame.height
    near = frame.zoomed(by, *at)
    (x, y), (u, v) = frame.world_at(*at), near.world_at(*at)
    assert abs((x - u + 0.5) % 1 - 0.5) * near.scale < 0.5
    half = frame.height / 2 / near.scale
    if half + 1e-9 < near.y < 1 - half - 1e-9:  # not at the upper or lower end of the world
        assert abs(y - v) * near.scale < 0.5


@given(FRAMES, SHARES, SHARES)
def test_a_pixel_and_its_place(frame: MapFrame, across: float, down: float) -> None:
    at = across * frame.width, down * frame.height
    x, y = frame.of_world(*frame.world_at(*at))
    # Where the map shows all the way round, its left edge is its right edge.
    off = (x - at[0] + frame.scale / 2) % frame.scale - frame.scale / 2
    assert (off, y) == pytest.approx((0, at[1]), abs=0.01)


@given(
    st.floats(-75, 70), st.floats(-180, 180), st.floats(0.001, 40), st.floats(0.001, 120),
)  # fmt: skip
def test_a_fitting_frame_shows_all_of_an_area(
    south: float, west: float, high: float, wide: float
) -> None:
    east = west + wide if west + wide <= 180 else west + wide - 360
    area = Area(south, west, min(84, south + high), east)
    frame = MapFrame(width=1200, height=900).fitting(area, 70)
    for lat, lon in ((area.south, area.west), (area.north, area.east)):
        x, y = frame.on_screen(lat, lon)
        assert -1 <= x <= 1201
        if frame.zoom > frame.least_zoom:
            assert -1 <= y <= 901


def test_a_single_place_is_shown_with_its_city() -> None:
    point = Area(48.1, 11.6, 48.1, 11.6)
    frame = MapFrame(width=1000, height=700).fitting(point, 70, CITY_ZOOM)
    assert frame.zoom == CITY_ZOOM
    assert frame.on_screen(48.1, 11.6) == pytest.approx((500, 350))
    assert MapFrame(width=1000, height=700).fitting(point, 70).zoom == MOST_ZOOM


def test_the_map_goes_on_across_the_date_line() -> None:
    frame = MapFrame(*world_of(-17, 179), 6, 1000, 700).clamped()
    moved = frame.moved(2000, 0).moved(-2000, 0)
    assert (moved.x, moved.y) == pytest.approx((frame.x, frame.y))
    assert frame.area().crosses
    (x, _), (other, _) = frame.on_screen(-17, 179.5), frame.on_screen(-17, -179.5)
    assert 0 < other - x < 60


def test_a_picture_covers_what_is_moved_a_little() -> None:
    frame = MapFrame(0.5, 0.4, 5, 1000, 700).clamped()
    around = replace(frame, width=1000 + 2 * MARGIN, height=700 + 2 * MARGIN)
    picture = MapPicture(MapDrawing(around, LIGHT, 1.0), None)  # type: ignore[arg-type]
    assert picture.covers(frame) and picture.covers(frame.moved(MARGIN - 1, 1 - MARGIN))
    assert not picture.covers(frame.moved(MARGIN + 1, 0))
    assert not picture.covers(frame.zoomed(0.1, 500, 350))
    assert picture.target(frame) == QRectF(-MARGIN, -MARGIN, around.width, around.height)


def contrast(one: str, other: str) -> float:
    def light(name: str) -> float:
        parts = [QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_names_are_readable_on_land_and_on_water(colours: MapColours) -> None:
    for text in (colours.country, colours.town):
        assert contrast(text, colours.land) >= READABLE
        assert contrast(text, colours.water) >= READABLE


def test_names_do_not_lie_over_each_other(qtbot: QtBot) -> None:
    frame = MapFrame(*world_of(48, 11), 6, 1000, 700).clamped()
    labels = MapLabels(QFont())
    towns = [Town("Large", 48.0, 11.0, 9000), Town("Beside", 48.01, 11.1, 100), Town("Far", 50.0, 6.0, 50)]  # fmt: skip
    countries = [Country("Wide", *world_of(46, 11), 0.1), Country("Narrow", *world_of(45, 8), 1e-4)]
    labels.lay_out(frame, countries, towns, [])
    assert [label.text for label in labels.shown] == ["Wide", "Large", "Far"]
    mark = QRectF(*frame.on_screen(50.0, 6.0), 1, 1).adjusted(-20, -20, 20, 20)
    labels.lay_out(frame, (), towns, [mark])
    assert [(label.text, label.dot) for label in labels.shown] == [("Large", True), ("Far", False)]
    assert labels.shown[1].top == pytest.approx(20.0 + 1), "under the mark that covers it"
    beside = mark.adjusted(0, 40, 0, 40)
    labels.lay_out(frame, (), towns, [mark, beside])
    assert [label.text for label in labels.shown] == ["Large"]
    near = replace(frame, zoom=9.0)
    labels.lay_out(near, countries, (), [])
    assert labels.shown == (), "from near, towns are named and not countries"


@pytest.mark.parametrize(
    ("zoom", "metric", "says"),
    [(2.0, True, "2,000 km"), (10.0, True, "10 km"), (17.0, True, "50 m"), (10.0, False, "5 mi"), (17.0, False, "200 ft")],
)  # fmt: skip
def test_the_scale(zoom: float, metric: bool, says: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        frame = MapFrame(*world_of(48, 11), zoom, 1000, 700)
        length, text = scale_of(frame, metric=metric)
    finally:
        QLocale.setDefault(before)
    assert text == says and LONGEST / 2.6 <= length <= LONGEST
