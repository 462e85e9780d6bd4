"""Take the screenshot at the top of the README: python assets/draw_window.py [FILE]

Opens the window offscreen with the sample library (the extra `demo`), the real engine and the starter model. FILE
defaults to window.png in the folder of this script.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from photosearch.base import settings
from photosearch.base.files import HOME_VARIABLE, app_dirs
from photosearch.cli.sample import copy_samples
from photosearch.gui.common import theme
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.shell.app import install_translations
from photosearch.gui.shell.window import MainWindow
from photosearch.service.link import EngineLink

WORDS = "buildings"
SIZE = (1180, 700)
PATIENCE = 120.0  # seconds for each step


def main(file: Path) -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        QLocale.setDefault(QLocale("en_GB"))
        app = QApplication([])
        install_translations(app, QLocale("en"))
        photos = Path(home) / "Pictures"
        count = len(copy_samples(photos))
        draw(app, photos, count, file)


def draw(app: QApplication, photos: Path, count: int, file: Path) -> None:
    dirs = app_dirs().create()
    preferences = Preferences(dirs, settings.Settings(theme="light", first_run_done=True))
    theme.apply(app, "light")
    state = QSettings(str(dirs.config / "window.ini"), QSettings.Format.IniFormat)
    client = Client(partial(EngineLink, None))
    window = MainWindow(client, preferences, dirs, state)
    window.resize(*SIZE)
    window.show()
    client.start()
    try:
        wait(lambda: client.ready)
        window.folders.add(str(photos))
        view, model = window.page.view, window.page.model
        wait(lambda: model.rowCount() == count and window.news.progress.phase == "idle")
        QTest.keyClicks(window.page.bar.edit, WORDS)
        wait(lambda: model.weaker)  # answered, and judged
        window.page.show_weaker(True)
        wait(
            lambda: all(
                (hit := model.hit(row)) is not None and window.thumbnails.pixmap(hit.thumb)
                for row in view.visible_rows()
            ),
        )
        if not window.grab().save(str(file)):
            raise SystemExit(f"{file} cannot be written.")
    finally:
        window.close()
        client.stop()


def wait(done: Callable[[], object]) -> None:
    """Run the window's event loop until `done` returns true."""
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            raise SystemExit(f"The window did not get that far within {PATIENCE:.0f} s.")
        QTest.qWait(20)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("window.png"))
