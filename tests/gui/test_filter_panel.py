"""The filters beside the search field: what is chosen there becomes words of the query, and the other way round."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.settings import Settings
from photosearch.gui.query.filter_panel import OTHER, FilterPanel
from photosearch.gui.query.filter_slots import (
    SLOTS,
    days_of,
    in_slot,
    stars_of,
    typed,
    typed_days,
    typed_months,
)
from photosearch.gui.query.filter_words import filter_words
from photosearch.language.filters import Filter
from photosearch.service.requests import Ask
from tests.gui.conftest import Desk
from tests.gui.looks import faults
from tests.gui.test_accessible import unnamed
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]
NAMED = {
    "camera": (("NIKON D750", 234), ("Canon EOS 5D", 7)),
    "lens": tuple((f"EF {n}mm f/1.8", 90 - n) for n in range(50, 58)),  # there may be more
    "place": (("Rome", 80), ("Zürich", 3)),
    "in": (("Urlaub 2019", 120), ("scans", 44)),
    "type": (("jpeg", 2800), ("raw", 200)),
    "is": (("portrait", 600), ("landscape", 2400)),
    "has": (("text", 345), ("gps", 900)),
}


@pytest.fixture
def desk(open_window: Open) -> Desk:
    desk = open_window(3000, Settings(theme="light", first_run_done=True), hello=False)
    desk.link.named = NAMED
    desk.link.say_hello()
    return desk


def opened(desk: Desk, qtbot: QtBot) -> FilterPanel:
    bar = desk.window.page.bar
    qtbot.waitUntil(lambda: desk.window.page.model.rowCount() == 3000)
    bar.filter_button.click()
    qtbot.waitUntil(lambda: "345" in bar.filters.text.text())  # the last of the values
    return bar.filters


def settled(desk: Desk, qtbot: QtBot) -> str:
    """The words of the query that was answered last."""
    search = desk.window.search
    qtbot.waitUntil(lambda: not search.busy and not search._rest.isActive())
    assert desk.link.sent(Ask)[-1].query.words == desk.window.page.bar.edit.text()
    return str(desk.window.page.bar.edit.text())


def choose(box: QComboBox, value: str) -> None:
    place = box.findData(value)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_what_is_typed_for_a_filter() -> None:
    assert typed("camera", "NIKON D750") == 'camera:"NIKON D750"'
    assert typed("is", "offline", negated=True) == "-is:offline" and typed("in", "") == ""
    june, may = date(2022, 6, 1), date(2022, 5, 1)
    assert typed_days(june, None) == "date:2022-06-01.." and typed_days(None, None) == ""
    assert typed_days(june, may) == "date:2022-05-01..2022-06-01"
    assert typed_months("2024-02", "2024-02") == "date:2024-02-01..2024-02-29"
    assert typed_months("", "2024-02") == ""
    assert days_of("2022-05-01..") == (may, None) and days_of("nonsense") == (None, None)
    assert [stars_of(one) for one in (">=3", "5", "3", ">=9", "3..4")] == [3, 5, 0, 5, 0]


def test_each_slot_holds_its_own_filters() -> None:
    filters = (
        Filter("camera", "A", 0, 1, negated=True),
        Filter("is", "portrait", 0, 1),
        Filter("is", "screenshot", 0, 1),
        Filter("is", "offline", 0, 1),
    )
    found = {slot: one.value for slot in SLOTS if (one := in_slot(slot, filters))}
    assert found == {"shape": "portrait"}


def test_the_lists_have_the_values_of_the_library_with_counts(desk: Desk, qtbot: QtBot) -> None:
    panel = opened(desk, qtbot)
    camera = panel.lists["camera"]
    lines = [camera.itemText(place) for place in range(camera.count())]
    assert lines == ["Any", "NIKON D750  (234)", "Canon EOS 5D  (7)"], "there are no others"
    assert panel.shape.itemText(1) == "portrait format  (600)"
    assert panel.lists["lens"].itemText(9) == "More …"
    assert unnamed(panel) == []


def test_what_is_chosen_is_typed_shown_on_a_chip_and_counted(desk: Desk, qtbot: QtBot) -> None:
    panel, bar = opened(desk, qtbot), desk.window.page.bar
    choose(panel.lists["camera"], "NIKON D750")
    assert settled(desk, qtbot) == 'camera:"NIKON D750"'
    choose(panel.lists["place"], "Rome")
    QTest.mouseClick(panel.stars[2], Qt.MouseButton.LeftButton)
    panel.text.click()
    panel.here.click()
    choose(panel.shape, "portrait")
    words = settled(desk, qtbot)
    assert words == 'camera:"NIKON D750" place:Rome rating:>=3 has:text -is:offline is:portrait'
    assert bar.filter_button.text() == "6" and panel.isVisible()
    counts = [chip._count.text() for chip in bar.chips.chips]
    assert counts == ["234", "80", "12", "345", "12", "600"]
    assert "234 photo" in bar.chips.chips[0].accessibleDescription()
    choose(panel.lists["camera"], "Canon EOS 5D")
    QTest.mouseClick(panel.stars[2], Qt.MouseButton.LeftButton)
    panel.here.click()
    assert settled(desk, qtbot) == 'place:Rome has:text is:portrait camera:"Canon EOS 5D"'
    choose(panel.lists["place"], "")
    assert settled(desk, qtbot) == 'has:text is:portrait camera:"Canon EOS 5D"'
    panel.clear.click()
    assert (
        settled(desk, qtbot) == ""
        and bar.filter_button.text() == ""
        and not panel.clear.isEnabled()
    )


def test_words_and_what_is_in_no_slot_stay(desk: Desk, qtbot: QtBot) -> None:
    panel = opened(desk, qtbot)
    desk.window.composer.enter('dog -people -camera:"Canon EOS 5D" iso:100 date:2022 "hotel"')
    settled(desk, qtbot)
    assert "2022" in panel.days.buttons[0].text() and panel.lists["camera"].currentData() == ""
    choose(panel.lists["camera"], "NIKON D750")
    panel.clear.click()
    assert settled(desk, qtbot) == 'dog -people -camera:"Canon EOS 5D" iso:100 "hotel"'


def test_days_are_chosen_in_a_calendar(desk: Desk, qtbot: QtBot) -> None:
    panel = opened(desk, qtbot)
    first, last = panel.days.buttons
    calendar = panel.days.calendar
    assert not calendar.isVisible()
    first.click()
    qtbot.waitUntil(calendar.isVisible)
    calendar.clicked.emit(QDate(2022, 6, 5))
    assert settled(desk, qtbot) == "date:2022-06-05.." and not calendar.isVisible()
    last.click()
    assert calendar.selectedDate() == QDate(2022, 6, 5), "near the other end"
    calendar.clicked.emit(QDate(2022, 8, 31))
    assert settled(desk, qtbot) == "date:2022-06-05..2022-08-31"
    assert first.text() == "From: 2022-06-05" and last.text() == "To: 2022-08-31"
    first.click()
    calendar.clicked.emit(QDate(2023, 1, 1))
    assert settled(desk, qtbot) == "date:2023-01-01..", "the other end gives way"
    first.click()
    panel.days.open_end.click()
    assert settled(desk, qtbot) == ""


def test_values_that_are_not_listed_are_completed_in_the_field(desk: Desk, qtbot: QtBot) -> None:
    panel, bar = opened(desk, qtbot), desk.window.page.bar
    bar.edit.setText("dog")
    choose(panel.lists["lens"], OTHER)
    assert not panel.isVisible() and bar.edit.text() == "dog lens:" and bar.edit.hasFocus()
    qtbot.waitUntil(lambda: bar.suggestions.isVisible() and bar.suggestions.count() == 8)
    assert panel.lists["lens"].currentData() == "", "nothing is chosen"


def test_a_value_that_is_typed_is_shown_though_it_is_not_listed(desk: Desk, qtbot: QtBot) -> None:
    desk.window.composer.enter("lens:Sigma camera:nikon rating:2..3")
    panel = desk.window.page.bar.filters
    settled(desk, qtbot)
    assert panel.lists["lens"].currentText() == "Sigma"
    assert not any(star.isChecked() for star in panel.stars), "the rating says something else"
    desk.window.page.bar.open_filters()
    qtbot.waitUntil(lambda: "345" in panel.text.text())
    assert panel.lists["lens"].currentText() == "Sigma"
    assert panel.lists["camera"].currentData() == "nikon"


def test_a_list_without_values_offers_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.link.named = {**NAMED, "camera": (), "place": ()}
    desk.window.composer.enter("place:Atlantis")
    settled(desk, qtbot)
    panel = desk.window.page.bar.filters
    desk.window.page.bar.open_filters()
    qtbot.waitUntil(lambda: "345" in panel.text.text())
    assert not panel.lists["camera"].isEnabled()
    assert panel.lists["place"].isEnabled() and panel.lists["place"].currentText() == "Atlantis"


def test_escape_closes_the_panel(desk: Desk, qtbot: QtBot) -> None:
    panel = opened(desk, qtbot)
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_panel_looks_right(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], theme: str
) -> None:
    desk = open_window(3000, Settings(theme=theme, first_run_done=True), hello=False)
    desk.link.named = NAMED
    desk.link.say_hello()
    panel = opened(desk, qtbot)
    desk.window.composer.enter('camera:"NIKON D750" rating:>=3 date:2022-06..2022-08 dog')
    settled(desk, qtbot)
    shoot(panel, f"filters-{theme}")
    panel.days.buttons[0].click()
    qtbot.waitUntil(lambda: faults(panel) == [])
    shoot(panel, f"filters-calendar-{theme}")
    shoot(desk.window, f"filtered-{theme}")
    assert filter_words(Filter("camera", "x", 0, 0))[0] == panel.lists["camera"].accessibleName()
