"""Starting at login: an entry of the system's own, and what the settings say about it."""

from __future__ import annotations

import os
import plistlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosearch.base.errors import EnvironmentFault
from photosearch.gui.common import login_start
from photosearch.gui.common.login_start import entry, entry_path, start_at_login, starts_at_login
from tests.gui.conftest import Desk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="entries that are files")


def test_the_entry_exists_only_while_it_is_wanted() -> None:
    path = entry_path()
    assert not starts_at_login() and not path.exists()
    start_at_login(wanted=True)
    assert starts_at_login()
    start_at_login(wanted=True)
    start_at_login(wanted=False)
    assert not starts_at_login() and not path.exists() and not list(path.parent.iterdir())
    start_at_login(wanted=False)


@pytest.mark.skipif(sys.platform != "linux", reason="XDG")
def test_the_entry_is_where_the_desktop_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    config = Path(os.environ["XDG_CONFIG_HOME"])
    assert entry_path() == config / "autostart" / "photosearch.desktop"
    for unset in ("", "relative/path"):
        monkeypatch.setenv("XDG_CONFIG_HOME", unset)
        assert entry_path() == Path.home() / ".config" / "autostart" / "photosearch.desktop"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG")
@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled = false"])
def test_an_entry_that_the_desktop_switched_off_does_not_count(line: str) -> None:
    start_at_login(wanted=True)
    text = entry_path().read_text()
    entry_path().write_text(text.replace("X-GNOME-Autostart-enabled=true", line))
    assert not starts_at_login()
    start_at_login(wanted=True)
    assert starts_at_login()


@pytest.mark.skipif(sys.platform != "linux", reason="XDG")
@pytest.mark.parametrize(
    "program",
    ["/usr/bin/python3", "/opt/with space/photo$1", '/odd/"quoted"\\`100%f`', "/größe/x"],
)
def test_any_path_of_the_program_is_quoted(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(login_start, "start_command", lambda: [program])
    [line] = [one for one in os.fsdecode(entry()).splitlines() if one.startswith("Exec=")]
    words = line.removeprefix("Exec=").replace("\\\\", "\\").replace("%%", "%")
    # within double quotes, a shell and the specification agree
    told = subprocess.run(["sh", "-c", f"printf '%s\\n' {words}"], capture_output=True, check=True)
    assert os.fsdecode(told.stdout).splitlines() == [program, "window", "--background"]
    assert "%f" not in line.replace("%%", "")


def test_the_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert login_start.start_command() == [sys.executable, "-m", "photosearch"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert login_start.start_command() == [sys.executable]
    monkeypatch.setenv("APPIMAGE", "/apps/PhotoSearch.AppImage")
    assert login_start.start_command() == ["/apps/PhotoSearch.AppImage"]


def test_the_entry_of_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(login_start.sys, "platform", "darwin")
    start_at_login(wanted=True)
    path = Path.home() / "Library" / "LaunchAgents" / "org.photosearch.PhotoSearch.plist"
    found = plistlib.loads(path.read_bytes())
    assert found["RunAtLoad"] is True and found["ProgramArguments"][-1] == "--background"
    assert starts_at_login()
    start_at_login(wanted=False)
    assert not path.exists() and not starts_at_login()


def test_an_entry_that_cannot_be_written_is_a_fault() -> None:
    folder = entry_path().parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("a file")
    with pytest.raises(EnvironmentFault):
        start_at_login(wanted=True)
    assert not starts_at_login()


def test_the_settings_read_the_system_and_change_it(
    open_window: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = open_window(30)
    dialog = desk.window.late.settings_dialog
    page = dialog.background
    dialog.open_at(page)
    page._pool.waitForDone()
    assert not page.login.isChecked()
    with qtbot.waitSignal(page._login_read):
        page.login.click()
    qtbot.waitUntil(page.login.isChecked)
    assert starts_at_login()
    start_at_login(wanted=False)  # elsewhere
    dialog.close()
    with qtbot.waitSignal(page._login_read):
        dialog.open_at(page)
    qtbot.waitUntil(lambda: not page.login.isChecked())
    entry_path().parent.rmdir()
    entry_path().parent.write_text("a file")
    with qtbot.waitSignal(desk.preferences.failed):
        page.login.click()
    qtbot.waitUntil(lambda: not page.login.isChecked())
    page.keep_running.click()
    assert desk.preferences.settings.keep_running == "yes"
    page.keep_running.click()
    assert desk.preferences.settings.keep_running == "no"
    dialog.close()
