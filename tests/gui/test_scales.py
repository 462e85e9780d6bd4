"""The window on screens of every density, and from 400 pixels to 4K."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosearch.base.settings import Settings
from tests.gui.conftest import Desk
from tests.gui.test_screenshots import shoot as shoot  # a fixture
from tests.gui.test_screenshots import wait_for_thumbnails
from tests.gui.test_state_shots import STATES

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
FOUR_K = (3840, 2160)
SHOWN = "first_run and light or drive-away-light or nothing-found-filters-dark"


@pytest.mark.parametrize("scale", ["1.5", "2", "3"])
def test_each_density(tmp_path: Path, scale: str) -> None:
    """Qt reads the factor when it starts, so the screenshots are taken in a process of their own."""
    tests = [
        str(ROOT / "tests" / "gui" / f"test_{name}.py") for name in ("state_shots", "screenshots")
    ]
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", SHOWN, *tests]
    around = os.environ | {"QT_SCALE_FACTOR": scale, "PHOTOSEARCH_SHOTS": str(tmp_path)}
    run = subprocess.run(words, cwd=ROOT, env=around, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-2000:]
    narrow = sorted(tmp_path.glob("*-400-*.png"))
    assert len(narrow) >= 6
    assert {QImage(str(file)).width() for file in narrow} == {round(400 * float(scale))}


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("name", ["one-photo", "drive-away", "nothing-found-filters", "no-folders"])
def test_a_large_screen(
    open_window: Callable[..., Desk],
    qtbot: QtBot,
    shoot: Callable[[QWidget, str], None],
    name: str,
    theme: str,
) -> None:
    show, photos, _opened = STATES[name]
    desk = open_window(photos and max(photos, 1), Settings(theme=theme, first_run_done=True))
    desk.window.resize(*FOUR_K)
    qtbot.waitUntil(lambda: desk.window.size() == QSize(*FOUR_K))
    show(desk, qtbot)
    if desk.window.page.view.isVisible():
        wait_for_thumbnails(qtbot, desk)
    shoot(desk.window, f"4k-{name}-{theme}")
