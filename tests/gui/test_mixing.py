"""The sliders show what the engine uses, and move the query through the composer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosearch.base.searches import Example, Query
from photosearch.gui.query.mixing import STEPS, Mixing
from photosearch.language import parsed as language
from photosearch.language.defaults import Balance
from photosearch.language.known_names import KnownNames
from photosearch.language.parsed import ParsedQuery, parse
from photosearch.query import compose
from tests.gui.conftest import Desk
from tests.language.test_defaults import TABLE

Open = Callable[..., Desk]
A = Example("/x/a.jpg")


def engine_uses(query: Query) -> Balance:
    """Strength and look, derived from the weights that the engine gives to the parts of the query."""
    weights = compose.weights(parse(query))
    liked = sum(weight for weight in weights.examples if weight > 0)
    strength = 1 - liked if query.examples else weights.words - weights.unwanted / compose.UNWANTED
    return Balance(round(strength, 9), weights.look)


@pytest.mark.parametrize(("query", "told"), TABLE)
def test_engine_and_window_agree(qtbot: QtBot, query: Query, told: Balance) -> None:
    sliders = Mixing()
    qtbot.addWidget(sliders)
    sliders.show_query(parse(query))
    shown = Balance(round(1 - sliders.strength.value() / STEPS, 9), sliders.look.value() / STEPS)
    assert shown == told == engine_uses(query)


def settled(qtbot: QtBot, desk: Desk) -> None:
    search = desk.window.search
    qtbot.waitUntil(lambda: not (search.busy or search._rest.isActive() or search._move.isActive()))


def test_sliders_follow_the_words(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(300)
    bar = desk.window.page.bar
    desk.window.by_picture.search_files(["/x/a.jpg"])
    QTest.keyClicks(bar.edit, "as a painting")
    settled(qtbot, desk)
    assert (bar.mixing.strength.value(), bar.mixing.look.value()) == (50, 0)
    bar.mixing.strength.setValue(STEPS)
    settled(qtbot, desk)
    assert bar.mixing.look.value() == STEPS, "the words no longer count"
    assert desk.window.search.query == Query("as a painting", (A,), strength=0.0)
    QTest.mouseDClick(bar.mixing.strength, Qt.MouseButton.LeftButton)
    settled(qtbot, desk)
    assert desk.window.search.query == Query("as a painting", (A,))


def test_the_window_parses_a_query_once_per_change(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_window(300)
    composer, bar = desk.window.composer, desk.window.page.bar
    read: list[Query] = []
    real = language.understood_of

    def counted(query: Query, known: KnownNames) -> Any:
        read.append(query)
        return real(query, known)

    monkeypatch.setattr(language, "understood_of", counted)

    def reads(act: Callable[[], object]) -> Sequence[Query]:
        read.clear()
        act()
        settled(qtbot, desk)
        return list(read)

    assert len(reads(lambda: composer.enter("snow -people"))) == 1
    assert len(reads(lambda: desk.window.by_picture.search_files(["/x/a.jpg"]))) == 1
    assert len(reads(lambda: QTest.keyClicks(bar.edit, "x"))) == 1
    assert len(reads(lambda: bar.mixing.look.setValue(80))) == 1
    assert len(reads(lambda: composer.set_role(0, "unlike"))) == 1
    assert len(reads(lambda: composer.remove(1))) == 1
    assert reads(composer.pictures.changed.emit) == [], "showing a query again parses nothing"
    assert isinstance(desk.window.search.parsed, ParsedQuery)
