"""The window with a fake engine on a real display, in one of a few states, read over the accessibility bus: prints what
`at_spi_reader` prints. Arguments: the state, and a folder for the home."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

os.environ["PHOTOSEARCH_HOME"] = sys.argv[2]

from PySide6.QtCore import QLocale, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from photosearch.base.files import app_dirs
from photosearch.base.records import Root, RootState
from photosearch.base.settings import Settings
from photosearch.gui.common.client import Client
from photosearch.gui.common.preferences import Preferences
from photosearch.gui.shell.app import install_translations
from photosearch.gui.shell.window import MainWindow
from photosearch.service.messages import Trouble
from tests.gui.fake_engine import fake_link, picture

READER = Path(__file__).with_name("at_spi_reader.py")
STEPS = 100  # of 50 ms


def main(state: str) -> None:
    app = QApplication(sys.argv[:1])
    translators = install_translations(app, QLocale("en"))
    dirs = app_dirs().create()
    photos = 0 if state == "first_run" else 60
    thumbs = [picture(dirs.previews / f"{number}.jpg", number) for number in range(3)]
    roots = [RootState(Root(1, "/photos"), True, photos, 0, 0)] if photos else []
    make, links = fake_link(photos, thumbs=thumbs, roots=roots)
    client = Client(make)
    preferences = Preferences(dirs, Settings(first_run_done=state != "first_run"))
    kept = QSettings(str(dirs.config / "window.ini"), QSettings.Format.IniFormat)
    window = MainWindow(client, preferences, dirs, kept)
    window.resize(1000, 700)
    window.show()
    client.start()
    links[0].say_hello()
    QTest.qWait(300)
    if state == "photos":
        window.composer.enter("snow rating:5")
        QTest.qWait(300)
        window.activateWindow()
        window.page.view.setFocus()
        window.page.view.go_to(2)
        links[0].on_event(Trouble(0, "The disk is full.", "Free some space.", "disk"))
    elif state == "settings":
        window.late.settings_dialog.open_at()
    QTest.qWait(600)
    reader = subprocess.Popen(["/usr/bin/python3", str(READER)])
    while reader.poll() is None:
        QTest.qWait(20)
    window.quit()
    client.stop()
    del translators
    os._exit(reader.returncode)  # the bus may close before Qt does


main(sys.argv[1])
