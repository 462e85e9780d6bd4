"""A later start hands over what the desktop asked it to open."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from photosearch.base.files import app_dirs
from photosearch.gui.shell.instance import Instance, raise_running, socket_name

LATER = """
import sys
from photosearch.base.files import app_dirs
from photosearch.gui.shell.instance import raise_running
sys.exit(not raise_running(app_dirs(), sys.argv[1:]))
"""


def test_paths_travel_to_the_running_window(qtbot: QtBot) -> None:
    instance = Instance(app_dirs())
    paths = ["/photos/a b.jpg", "/photos/größe\udcff\n.png"]
    with qtbot.waitSignal(instance.raise_wanted, timeout=20_000) as told:
        later = subprocess.Popen([sys.executable, "-c", LATER, *paths])
    assert told.args == [paths]
    assert later.wait(20) == 0
    instance.close()
    assert not raise_running(app_dirs(), paths)


def test_a_stranger_on_the_socket_changes_nothing(qtbot: QtBot) -> None:
    instance = Instance(app_dirs())
    told: list[object] = []
    instance.raise_wanted.connect(told.append)
    stranger = QLocalSocket()
    stranger.connectToServer(socket_name(app_dirs()))
    assert stranger.waitForConnected(2000)
    with qtbot.waitSignal(stranger.disconnected, timeout=20_000):
        stranger.write(b"GET / HTTP/1.1\n")
        stranger.flush()
    assert told == []
    stranger.abort()
    instance.close()
