"""The order of the photos: chosen in the box, or named by the words, which then have a chip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.gui.query.order_box import SORTS
from photosearch.service.requests import Ask
from tests.gui.conftest import Desk
from tests.gui.test_screenshots import shoot, wait_for_thumbnails
from tests.gui.test_understood import chips, choose, names, settled, with_words

Open = Callable[..., Desk]

__all__ = ["shoot"]  # pytest finds the fixture here


def pick(desk: Desk, sort: str) -> None:
    box = desk.window.page.bar.order
    place = box.findData(sort)
    box.setCurrentIndex(place)
    box.activated.emit(place)


def asked(desk: Desk) -> Query:
    last = desk.link.sent(Ask)[-1]
    assert isinstance(last, Ask)
    return last.query


def test_the_box_orders_the_photos(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "snow")
    box = desk.window.page.bar.order
    assert box.currentData() == "match" and [box.itemData(n) for n in range(box.count())] == [
        *SORTS
    ]
    pick(desk, "sharpest")
    settled(qtbot, desk)
    assert (asked(desk).words, asked(desk).sort) == ("snow", "sharpest")
    desk.window.page.bar.edit.setFocus()
    QTest.keyClicks(desk.window.page.bar.edit, " hill")
    settled(qtbot, desk)
    assert asked(desk).sort == "sharpest" and box.currentData() == "sharpest"
    desk.window.composer.clear()
    settled(qtbot, desk)
    assert box.currentData() == "date", "all photos are listed, the newest first"


def test_only_what_is_ranked_has_a_best_match(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "")
    box = desk.window.page.bar.order
    items = box.model()
    assert isinstance(items, QStandardItemModel)

    def shown(words: str) -> tuple[str, bool]:
        desk.window.composer.enter(words)
        settled(qtbot, desk)
        return box.currentData(), items.item(0).isEnabled()

    assert shown("") == ("date", False)
    assert shown("snow") == ("match", True)
    assert shown("type:jpeg") == ("date", False)
    assert shown("type:jpeg snow") == ("match", True)
    assert shown("-snow") == ("match", True)
    assert shown('"menu"') == ("match", True)
    before = len(desk.link.sent(Ask))
    pick(desk, "match")
    assert len(desk.link.sent(Ask)) == before, "the order that is shown is no new search"
    assert shown("") == ("date", False)
    pick(desk, "date")
    assert desk.window.composer.query.sort == "match"
    assert shown("snow") == ("match", True)


def test_words_name_an_order(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "sharpest photos of snow")
    box = desk.window.page.bar.order
    assert names(desk) == ["Words snow", "Order sharpest"] and box.currentData() == "sharpest"
    pick(desk, "date")
    settled(qtbot, desk)
    assert desk.window.page.bar.edit.text() == "snow" and names(desk) == []
    assert asked(desk).sort == "date"


def test_an_order_is_turned_back_into_words(open_window: Open, qtbot: QtBot) -> None:
    desk = with_words(open_window, qtbot, "happiest children")
    box = desk.window.page.bar.order
    assert names(desk) == ["Words children", "Order happiest"]
    assert box.currentText() == "happiest" and box.currentData() is None
    choose(desk, 1, "Search for")
    settled(qtbot, desk)
    assert desk.window.page.bar.edit.text() == "happiest children"
    assert asked(desk).as_words == ("happiest",) and len(chips(desk)) == 0
    assert box.currentData() == "match" and box.count() == len(SORTS)


def test_an_order_has_its_german_name(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de_DE"))
        desk = with_words(open_window, qtbot, "happiest children")
        assert desk.window.page.bar.order.currentText() == "am glücklichsten"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_an_order_is_seen(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], name: str
) -> None:
    desk = with_words(
        open_window, qtbot, "most crowded snow", Settings(theme=name, first_run_done=True)
    )
    wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, f"order-words-{name}")
    pick(desk, "contrast")
    settled(qtbot, desk)
    wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, f"order-box-{name}")
    desk.window.resize(640, 600)
    shoot(desk.window, f"order-narrow-{name}")
    box = desk.window.page.bar.order
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settled(qtbot, desk)
    assert asked(desk).sort == "colourful"
