"""The theme for those who need contrast: 7 to 1 for every text, lines that are seen, and a thick frame around the focus."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.settings import Settings, load
from photosearch.gui.common import theme
from photosearch.gui.common.schemes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Scheme
from tests.gui.conftest import Desk
from tests.gui.looks import faults
from tests.gui.test_keyboard import SEEN, around
from tests.gui.test_state_shots import STATES
from tests.gui.test_ways_out import look_for

Open = Callable[..., Desk]

pytestmark = pytest.mark.slow

STRONG = 7.0
Scheming = Qt.ColorScheme
NEEDED = 150  # pixels that the frame around the focus of a small button has at least


@pytest.fixture(params=[CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda scheme: scheme.name)
def scheme(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Scheme:
    """Each of the two, whatever the system prefers."""
    monkeypatch.setattr(theme, "wanted", lambda _theme: request.param)
    found: Scheme = request.param
    return found


def look(widget: QWidget, name: str) -> None:
    for _ in range(10):
        if not faults(widget, STRONG):
            break
        QTest.qWait(10)
    kept = os.environ.get("PHOTOSEARCH_SHOTS")
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        assert widget.grab().save(str(Path(kept) / f"{name}.png"))
    assert faults(widget, STRONG) == []


@pytest.mark.parametrize(
    ("chosen", "dark", "strong", "wanted"),
    [
        ("system", False, False, LIGHT),
        ("system", True, False, DARK),
        ("system", False, True, CONTRAST_LIGHT),
        ("system", True, True, CONTRAST_DARK),
        ("contrast", False, False, CONTRAST_LIGHT),
        ("contrast", True, False, CONTRAST_DARK),
        ("light", True, True, LIGHT),
        ("dark", False, True, DARK),
    ],
)
def test_the_system_is_followed_unless_the_user_chooses(
    monkeypatch: pytest.MonkeyPatch, chosen: str, dark: bool, strong: bool, wanted: Scheme
) -> None:
    preference = Qt.ContrastPreference
    asked = preference.HighContrast if strong else preference.NoPreference
    hints = SimpleNamespace(
        colorScheme=lambda: Scheming.Dark if dark else Scheming.Light,
        accessibility=lambda: SimpleNamespace(contrastPreference=lambda: asked),
    )
    monkeypatch.setattr(theme.QGuiApplication, "styleHints", lambda: hints)
    assert theme.wanted(chosen) is wanted


def test_the_settings_offer_it(open_window: Open, qapp: QApplication) -> None:
    desk = open_window(30)
    dialog = desk.window.late.settings_dialog
    dialog.open_at()
    place = dialog.theme.findData("contrast")
    dialog.theme.setCurrentIndex(place)
    dialog.theme.activated.emit(place)
    assert qapp.property("dressed").startswith("contrast")
    dialog.close()
    desk.preferences.close()
    assert load(desk.dirs).theme == "contrast"


def test_another_theme_takes_everything_back(qapp: QApplication, scheme: Scheme) -> None:
    theme.apply(qapp, "contrast")
    assert qapp.property("dressed") == scheme.name and "4px solid" in qapp.styleSheet()


@pytest.mark.parametrize("name", ["nothing-found-filters", "drive-away", "damaged", "disk-full"])
def test_states(open_window: Open, qtbot: QtBot, scheme: Scheme, name: str) -> None:
    show, photos, opened = STATES[name]
    settings = Settings(theme="contrast", first_run_done=True)
    desk = open_window(photos, settings, hello=opened)
    show(desk, qtbot)
    look(desk.window, f"{scheme.name}-{name}")


def test_the_first_run(open_window: Open, qtbot: QtBot, scheme: Scheme, own_home: Path) -> None:
    (own_home.parent / "Pictures").mkdir()
    desk = open_window(0, Settings(theme="contrast"))
    for step in range(3):
        look(desk.window, f"{scheme.name}-first-run-{step}")
        desk.window.first_run.go_on()


def test_a_selection_and_the_settings(open_window: Open, qtbot: QtBot, scheme: Scheme) -> None:
    desk = open_window(300, Settings(theme="contrast", first_run_done=True))
    look_for(qtbot, desk, "snow rating:5 -people")
    view = desk.window.page.view
    view.setFocus()
    view.go_to(1)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(desk.window.page.selection_bar.isVisible)
    look(desk.window, f"{scheme.name}-selected")
    dialog = desk.window.late.settings_dialog
    dialog.open_at()
    look(dialog, f"{scheme.name}-settings")
    dialog.close()


def test_the_focus_cannot_be_missed(open_window: Open, qtbot: QtBot, scheme: Scheme) -> None:
    desk = open_window(300, Settings(theme="contrast", first_run_done=True))
    desk.window.activateWindow()
    desk.window.page.bar.edit.setFocus()
    qtbot.waitUntil(desk.window.page.bar.edit.hasFocus)
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        QApplication.processEvents()
        with_focus = around(widget)
        widget.clearFocus()
        QApplication.processEvents()
        differs = np.abs(with_focus - around(widget)).max(axis=2) > SEEN
        assert differs.sum() >= NEEDED, widget.accessibleName()
        widget.setFocus()
