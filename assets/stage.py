"""The window over the sample library, offscreen, for pictures of it: the real engine and the starter model."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale, QPoint, QSettings
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from photosearch.base import settings
from photosearch.base.files import app_dirs
from photosearch.cli.sample import copy_samples
from photosearch.gui.common import theme
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.shell.window import MainWindow
from photosearch.service.link import EngineLink

SIZE = (1180, 700)
PATIENCE = 120.0  # seconds for each step


@dataclass(frozen=True)
class Stage:
    window: MainWindow
    client: Client

    def type_words(self, words: str) -> None:
        """Type words into the search field, and wait for the answer."""
        search, edit = self.window.search, self.window.page.bar.edit
        edit.setFocus()
        edit.clear()
        QTest.keyClicks(edit, words)
        wait(
            lambda: search.query.words == words and not search.busy and not search._rest.isActive()
        )
        self.window.page.bar.suggestions.dismiss()
        self.settle()

    def settle(self) -> None:
        """Wait until all photos in view are drawn."""
        page = self.window.page

        def drawn() -> bool:
            hits = [page.model.hit(row) for row in page.view.visible_rows()]
            return all(hit and self.window.thumbnails.pixmap(hit.thumb) for hit in hits)

        wait(drawn)


@contextmanager
def opened(app: QApplication, photos: Path, scheme: str = "light") -> Iterator[Stage]:
    """Copy the sample library to the folder `photos`, and open the window over it, indexed. `scheme`: a theme."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    count = len(copy_samples(photos))
    dirs = app_dirs().create()
    preferences = Preferences(dirs, settings.Settings(theme=scheme, first_run_done=True))
    theme.apply(app, scheme)
    state = QSettings(str(dirs.config / "window.ini"), QSettings.Format.IniFormat)
    client = Client(partial(EngineLink, None))
    window = MainWindow(client, preferences, dirs, state)
    window.resize(*SIZE)
    window.show()
    client.start()
    stage = Stage(window, client)
    try:
        wait(lambda: client.ready)
        window.folders.add(str(photos))
        idle = window.news
        wait(lambda: window.page.model.rowCount() == count and idle.progress.phase == "idle")
        stage.settle()
        yield stage
    finally:
        window.quit()
        client.stop()
        QLocale.setDefault(before)


def picture(window: QWidget) -> QImage:
    """The window with the menus and lists that are open over it."""
    image = window.grab().toImage()
    painter = QPainter(image)
    origin = window.mapToGlobal(QPoint())
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and other.parentWidget() is not None:
            painter.drawPixmap(other.mapToGlobal(QPoint()) - origin, other.grab())
    painter.end()
    return image


def wait(done: Callable[[], object]) -> None:
    """Run the window's event loop until `done` returns true."""
    end = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > end:
            raise SystemExit(f"The window did not get that far within {PATIENCE:.0f} s.")
        QTest.qWait(20)
