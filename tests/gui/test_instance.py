"""A later start passes on the paths that the desktop asked it to open."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from photosearch.base.errors import Locked
from photosearch.base.files import AppDirs, app_dirs
from photosearch.gui.shell.instance import Instance, claim, socket_name
from tests.disks import read_only

LATER = """
import sys
from photosearch.base.errors import Locked
from photosearch.base.files import AppDirs, app_dirs
from photosearch.gui.shell.instance import claim
sys.exit(claim(app_dirs(), sys.argv[1:]) is not None)
"""


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs().create()


@pytest.fixture
def instance(dirs: AppDirs) -> Iterator[Instance]:
    claimed = claim(dirs)
    assert claimed is not None
    yield claimed
    claimed.close()
    claimed.release()


def later(*paths: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", LATER, *paths])


def test_paths_reach_the_running_window(instance: Instance, qtbot: QtBot) -> None:
    instance.serve()
    paths = ["/photos/a b.jpg", "/photos/größe\udcff\n.png"]
    with qtbot.waitSignal(instance.raise_wanted, timeout=20_000) as told:
        started = later(*paths)
    assert told.args == [paths]
    assert started.wait(20) == 0


def test_a_window_that_is_still_starting_gets_the_paths_of_a_later_start(
    instance: Instance, qtbot: QtBot
) -> None:
    started = later("/photos/a.jpg")
    qtbot.waitUntil(lambda: instance._server.hasPendingConnections(), timeout=20_000)
    assert started.poll() is None, "it waits for the window"
    with qtbot.waitSignal(instance.raise_wanted, timeout=20_000) as told:
        instance.serve()
    assert told.args == [["/photos/a.jpg"]]
    assert started.wait(20) == 0


def test_a_start_while_the_window_closes_becomes_the_next_window(dirs: AppDirs) -> None:
    first = claim(dirs)
    assert first is not None
    first.close()
    started = later()
    assert started.poll() is None
    first.release()
    assert started.wait(30) == 1, "it became the window of the home"


def test_a_window_that_never_answers_is_reported_in_one_sentence(
    instance: Instance, dirs: AppDirs
) -> None:
    with pytest.raises(Locked, match="does not answer"):
        claim(dirs, ["/photos/a.jpg"], wait=0)


def test_a_stranger_on_the_socket_changes_nothing(instance: Instance, qtbot: QtBot) -> None:
    instance.serve()
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


def test_a_home_that_cannot_be_written_has_one_window_too(
    dirs: AppDirs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)  # so that it is read again
    with read_only(dirs.data):
        first = claim(dirs)
        assert first is not None and not (dirs.data / "window.lock").exists()
        first.serve()
        with qtbot.waitSignal(first.raise_wanted, timeout=20_000) as told:
            started = later("/photos/a.jpg")
        assert told.args == [["/photos/a.jpg"]] and started.wait(20) == 0
        first.close()
        first.release()
        again = claim(dirs)
        assert again is not None
        again.close()
        again.release()
