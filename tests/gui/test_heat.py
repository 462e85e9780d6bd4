"""Why this photo: the heat over the preview, its legend, and the shares among the details."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.explanations import Explanation, HeatMap, MarkedText, Share
from photosearch.base.settings import Settings
from photosearch.base.user_text import say
from photosearch.gui.common.canvas import Canvas
from photosearch.service.messages import Trouble
from photosearch.service.requests import GetWhy
from tests.gui.conftest import Desk, open_preview
from tests.gui.looks import faults, luminance
from tests.gui.test_accessible import Role, name, told, tree
from tests.gui.test_screenshots import shoot as shoot  # a fixture

Open = Callable[..., Desk]
Key = Qt.Key


def spot(across: float, down: float, width: int = 64, height: int = 43) -> HeatMap:
    """A map with its heat around one place."""
    x = (np.arange(width) + 0.5) / width - across
    y = (np.arange(height) + 0.5) / height - down
    values = 255 * np.exp(-12 * (x[np.newaxis] ** 2 + y[:, np.newaxis] ** 2))
    return HeatMap(width, height, np.rint(values).astype(np.uint8).tobytes(), (across, down))


FOUND = Explanation(
    0,
    spot(0.7, 0.4),
    (MarkedText("hotel", (0.1, 0.1, 0.3, 0.1)),),
    (Share("words", 61), Share("keyword", 27, "bridge"), Share("text", 12, "hotel")),
)


def opened(open_window: Open, qtbot: QtBot, words: str = "bridge", theme: str = "light") -> Desk:
    desk = open_window(300, Settings(theme=theme, first_run_done=True))
    desk.link.why = FOUND
    open_preview(desk, qtbot, words)
    return desk


def asked(desk: Desk) -> list[GetWhy]:
    return [one for one in desk.link.requests if isinstance(one, GetWhy)]


def colour_at(canvas: Canvas, across: float, down: float) -> QColor:
    place = canvas.place()
    at = QPointF(place.x() + across * place.width(), place.y() + down * place.height())
    return canvas.grab().toImage().pixelColor(at.toPoint())


def light(color: QColor) -> float:
    return float(luminance(np.array([color.red(), color.green(), color.blue()])))


def test_w_shows_the_heat_of_each_photo(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    preview, action = desk.window.preview, desk.window.menus.actions["why"]
    assert not preview.heat.isVisible() and not preview.legend.isVisible() and not asked(desk)
    before = light(colour_at(preview.canvas, 0.1, 0.9))
    QTest.keyClick(preview, Key.Key_W)
    qtbot.waitUntil(lambda: preview.heat.heat == FOUND.heat)
    assert preview.heat.isVisible() and preview.legend.isVisible() and action.isChecked()
    [first] = asked(desk)
    assert (first.image_id, first.query.words) == (preview.hit.image_id, "bridge")
    assert light(colour_at(preview.canvas, 0.1, 0.9)) < before, "cold places are darker"
    hot, cold = (colour_at(preview.canvas, *at) for at in ((0.7, 0.4), (0.1, 0.9)))
    assert hot.red() > cold.red() and light(hot) > light(cold)
    assert preview.heat.accessibleDescription() == "It matches best here: right"
    QTest.keyClick(preview, Key.Key_Right)
    qtbot.waitUntil(lambda: len(asked(desk)) == 2 and preview.heat.heat is not None)
    assert asked(desk)[1].image_id == preview.hit.image_id != first.image_id
    QTest.keyClick(preview, Key.Key_W)
    assert not preview.heat.isVisible() and not preview.legend.isVisible()
    assert preview.heat.heat is None and not action.isChecked()
    QTest.keyClick(preview, Key.Key_Right)
    assert len(asked(desk)) == 2, "nothing is computed that nobody looks at"


def test_the_heat_and_the_boxes_follow_the_zoom(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    preview, canvas = desk.window.preview, desk.window.preview.canvas
    QTest.keyClick(preview, Key.Key_W)
    qtbot.waitUntil(lambda: preview.heat.boxes == [QRectF(0.1, 0.1, 0.3, 0.1)])
    canvas.zoom_to(canvas.zoom * 1.2)
    canvas.pan(10, 10)
    assert light(colour_at(canvas, 0.7, 0.4)) > light(colour_at(canvas, 0.3, 0.7))
    edge = colour_at(canvas, 0.4, 0.15)
    preview.heat.boxes = []
    assert colour_at(canvas, 0.4, 0.15) != edge


def test_shares_are_shown_below_and_among_the_details(open_window: Open, qtbot: QtBot) -> None:
    preview = opened(open_window, qtbot).window.preview
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Camera" in preview.details.texts())
    assert "Why this photo" not in preview.details.texts()
    QTest.keyClick(preview, Key.Key_W)
    qtbot.waitUntil(lambda: "Why this photo" in preview.details.texts())
    lines = [
        "61\u202f% what the words describe", "27\u202f% keyword: bridge", "12\u202f% text in the photo: hotel",
    ]  # fmt: skip
    assert preview.details.texts()["Why this photo"].split("\n") == lines
    assert preview.legend.text == " · ".join(lines)
    QTest.keyClick(preview, Key.Key_Right)
    qtbot.waitUntil(lambda: preview.details.texts().get("Why this photo") == "\n".join(lines))
    QTest.keyClick(preview, Key.Key_W)
    qtbot.waitUntil(lambda: "Why this photo" not in preview.details.texts())


def test_the_coarse_heat_is_shown_until_the_finer_one_comes(
    open_window: Open, qtbot: QtBot
) -> None:
    desk = opened(open_window, qtbot)
    preview = desk.window.preview
    desk.link.coarse = spot(0.2, 0.2, 4, 3)
    shown: list[Explanation] = []
    preview.heat.explained.connect(shown.append)
    desk.link.hold = True
    QTest.keyClick(preview, Key.Key_W)
    assert "Looking" in preview.legend.text
    QTest.keyClick(preview, Key.Key_Right)
    now = preview.hit.image_id
    desk.link.release()
    qtbot.waitUntil(lambda: preview.heat.heat == FOUND.heat)
    assert [one.heat for one in shown if one.image_id == now][-2:] == [desk.link.coarse, FOUND.heat]
    assert {one.image_id for one in shown if one.heat is not None} == {now}, "the other is late"
    assert "Looking" not in preview.legend.text


def test_a_changed_query_is_explained_anew(open_window: Open, qtbot: QtBot) -> None:
    desk = opened(open_window, qtbot)
    preview = desk.window.preview
    QTest.keyClick(preview, Key.Key_W)
    qtbot.waitUntil(lambda: len(asked(desk)) == 1)
    preview.heat.set_query(replace(desk.window.search.query, words="garden"))
    qtbot.waitUntil(lambda: [one.query.words for one in asked(desk)] == ["bridge", "garden"])


@pytest.mark.parametrize("trouble", [True, False])
def test_why_nothing_is_coloured_is_said(open_window: Open, qtbot: QtBot, trouble: bool) -> None:
    desk = opened(open_window, qtbot)
    preview = desk.window.preview
    if trouble:
        desk.link.refuse[GetWhy] = Trouble(0, "Another model answers by now.", "Search again.")
        said = "Another model answers by now. Search again."
    else:
        note = say("A style is in the whole photo, not in a place of it.")
        desk.link.why = Explanation(0, shares=(Share("style", 100),), note=note)
        said = "A style is in the whole photo, not in a place of it."
    QTest.keyClick(preview, Key.Key_W)
    qtbot.waitUntil(lambda: said in preview.legend.text)
    assert preview.heat.heat is None
    desk.link.refuse.clear()
    desk.link.why = FOUND
    QTest.keyClick(preview, Key.Key_Right)
    qtbot.waitUntil(lambda: preview.heat.heat is not None)
    assert said not in preview.legend.text


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_heat_is_visible(
    open_window: Open, qtbot: QtBot, shoot: Callable[[QWidget, str], None], theme: str
) -> None:
    desk = opened(open_window, qtbot, theme=theme)
    preview = desk.window.preview
    QTest.keyClick(preview, Key.Key_W)
    QTest.keyClick(preview, Key.Key_I)
    qtbot.waitUntil(lambda: "Why this photo" in preview.details.texts())
    for _ in range(2):
        QApplication.processEvents()
        qtbot.waitUntil(lambda: faults(desk.window) == [])
    shoot(desk.window, f"heat-{theme}")
    assert "Why this photo: show where it matches (W)" in told(preview, Role.Button)
    everything = {name(one) for one in tree(preview)}
    assert {"matches less", "more", "Colours from a weak to a strong match"} <= everything
