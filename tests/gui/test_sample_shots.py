"""The main pages over the sample library, with the real engine and the starter model, in each theme."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from photosearch.base.errors import UserError
from photosearch.cli.sample import SAMPLES, locate
from tests.gui.conftest import delete_now
from tests.gui.test_screenshots import shoot as shoot  # a fixture

if TYPE_CHECKING:
    from assets.stage import Stage

ASSETS = Path(__file__).resolve().parents[2] / "assets"
Shoot = Callable[[QWidget, str], None]
Key = Qt.Key


@pytest.fixture(params=["light", "dark"])
def stage(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    try:
        for sample in SAMPLES:
            locate(sample)
    except UserError as missing:
        pytest.skip(str(missing))
    sys.path.insert(0, str(ASSETS))
    try:
        from stage import opened
    finally:
        sys.path.remove(str(ASSETS))
    with opened(qapp, tmp_path / "Pictures", request.param) as made:
        yield made
    delete_now()


def test_the_main_pages(stage: Stage, shoot: Shoot) -> None:
    from stage import picture, wait

    window, page = stage.window, stage.window.page
    theme = stage.window.preferences.settings.theme
    view = page.view

    def look(name: str, widget: QWidget = window) -> None:
        kept = os.environ.get("PHOTOSEARCH_SHOTS")
        shoot(widget, f"sample-{name}-{theme}")
        if kept and widget is window:  # with what is open over it
            assert picture(window).save(str(Path(kept) / f"sample-{name}-{theme}.png"))

    def look_at_dialog(name: str, command: str, dialog: Callable[[], QDialog]) -> None:
        window.menus.actions[command].trigger()
        wait(dialog().isVisible)
        wait(lambda: window.models.entries or name != "models")
        look(name, dialog())
        dialog().close()

    look("photos")
    stage.type_words("buildings")
    wait(lambda: page.model.weaker)
    page.show_weaker(True)
    stage.settle()
    look("results")
    page.bar.open_filters()
    look("filters", page.bar.filters)
    look("with-filters")
    page.bar.filters.hide()
    view.setFocus()
    view.go_to(0)
    QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    wait(page.selection_bar.isVisible)
    look("selected")
    view.clearSelection()
    view.go_to(0)
    sharp: list[bool] = []
    window.preview.loader.ready.connect(lambda *_: sharp.append(True))
    QTest.keyClick(view, Key.Key_Space)
    QTest.keyClick(window.preview, Key.Key_I)
    wait(lambda: window.preview.details.texts() and sharp)
    look("preview")
    window.go_back()
    window.searching.clear()
    wait(lambda: not window.search.busy)
    window.menus.actions["palette"].trigger()
    QTest.keyClicks(window.late.palette.edit, "dup")
    look("palette", window.late.palette)
    look("with-palette")
    window.late.palette.close()
    look_at_dialog("settings", "settings", lambda: window.late.settings_dialog)
    look_at_dialog("models", "models", lambda: window.late.settings_dialog)
    look_at_dialog("help", "help", lambda: window.late.help)
    window.pages.open("duplicates")
    wait(lambda: not window.late.duplicates.copies.searching)
    look("duplicates")
    window.pages.go_home()
    for width, height in ((640, 700), (400, 700)):
        for _ in range(2):  # the first time, the sidebar makes room
            window.resize(width, height)
            QTest.qWait(1)
        assert window.size() == QSize(width, height)
        stage.settle()
        look(f"{width}")
