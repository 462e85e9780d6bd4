"""Open with …: the programs that the desktop lists, and how one of them is started."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from photosearch.gui.common import programs as programs_module
from photosearch.gui.common.programs import Program, command_of, program_of, programs, read_entry
from photosearch.gui.results import open_with
from tests.gui.conftest import Desk
from tests.gui.test_accessible import unnamed

Open = Callable[..., Desk]
Key = Qt.Key

VIEWER = """[Desktop Entry]
Type=Application
Name=Image Viewer
Name[de]=Bildbetrachter
# Exec=nothing
Exec="/opt/view er/bin" --open %U
MimeType=image/png;image/jpeg;
[Desktop Action new]
Exec=other
"""


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("gimp-2.10 %U", ("gimp-2.10", "%f")),
        ("eog", ("eog", "%f")),
        ('"/opt/a b/run" -n %F', ("/opt/a b/run", "-n", "%f")),
        (r'sh -c "echo \\"x\\" \\$y" %f', ("sh", "-c", 'echo "x" $y', "%f")),
        ("run --icon %i %c 100%% %u", ("run", "--icon", "100%", "%f")),
        ('run "" %f', ("run", "", "%f")),
        ("", ()),
        ("%U", ()),
    ],
)
def test_the_command_of_an_entry(line: str, words: tuple[str, ...]) -> None:
    assert command_of(line) == words


def test_what_an_entry_says() -> None:
    command = ("/opt/view er/bin", "--open", "%f")
    assert read_entry(VIEWER) == Program("Image Viewer", command)
    assert read_entry(VIEWER, "de") == Program("Bildbetrachter", command)
    for without in (
        VIEWER.replace("image/", "text/"),
        VIEWER.replace('Exec="', 'Exes="'),
        VIEWER.replace("[Desktop Entry]", "[Desktop Entry]\nHidden=true"),
        VIEWER.replace("[Desktop Entry]", "[Desktop Entry]\nTerminal=true"),
        VIEWER.replace("[Desktop Entry]", "[Desktop Entry]\nTryExec=/no/such/file"),
        VIEWER.replace("Application", "Link"),
        "",
        "\x00garbage",
    ):
        assert read_entry(without) is None


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two folders of entries; the own one comes first. The program writes down the file that it is to open."""
    own, shared = tmp_path / "own" / "applications", tmp_path / "shared" / "applications"
    for folder in (own, shared):
        folder.mkdir(parents=True)
    script = tmp_path / "note.sh"
    script.write_text(
        f'#!/bin/sh\nprintf "%s" "$1" > {tmp_path}/opened.part\nmv {tmp_path}/opened.part {tmp_path}/opened\n'
    )
    script.chmod(0o755)
    (own / "viewer.desktop").write_text(VIEWER.replace('"/opt/view er/bin" --open', str(script)))
    (shared / "viewer.desktop").write_text(VIEWER.replace("Image Viewer", "Overridden"))
    (shared / "paint.desktop").write_text(VIEWER.replace("Image Viewer", "Paint"))
    (shared / "bad.desktop").write_bytes(b"\xff\xfe\x00")
    monkeypatch.setenv("XDG_DATA_HOME", str(own.parent))
    monkeypatch.setenv("XDG_DATA_DIRS", f"{shared.parent}:relative:/nowhere")
    return tmp_path


@pytest.mark.skipif(sys.platform != "linux", reason="desktop entries are those of Linux")
def test_the_list_of_programs(installed: Path) -> None:
    assert [program.name for program in programs()] == ["Image Viewer", "Paint"]


@pytest.mark.skipif(sys.platform != "linux", reason="desktop entries are those of Linux")
def test_a_photo_is_opened_with_the_chosen_program(
    open_window: Open, qtbot: QtBot, installed: Path
) -> None:
    desk = open_window(100)
    desk.window.page.view.go_to(3)
    desk.window.menus.actions["open_with"].trigger()
    qtbot.waitUntil(lambda: desk.window.photo_actions.dialog is not None)
    dialog = desk.window.photo_actions.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    assert unnamed(dialog) == [] and dialog.open_button.isEnabled()
    QTest.keyClicks(dialog.field, "view")
    assert [dialog.list.item(n).text() for n in range(dialog.list.count())] == ["Image Viewer"]
    QTest.keyClick(dialog.field, Key.Key_Return)
    qtbot.waitUntil((installed / "opened").exists)
    assert (installed / "opened").read_text() == "/photos/2026/forest-000003.jpg"


def test_a_program_that_cannot_be_started_is_told(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_with, "programs", lambda _language: [])
    desk = open_window(100)
    desk.window.page.view.go_to(3)
    desk.window.menus.actions["open_with"].trigger()
    qtbot.waitUntil(lambda: desk.window.photo_actions.dialog is not None)
    dialog = desk.window.photo_actions.dialog
    assert dialog is not None and not dialog.open_button.isEnabled()
    dialog.other.click()
    assert isinstance(dialog.chooser, QFileDialog)
    dialog.chooser.fileSelected.emit("/no/such/program")
    qtbot.waitUntil(lambda: "program could not be started" in desk.window.status_bar.told_text)


def test_an_offline_photo_is_not_opened(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(100)
    desk.window.page.view.go_to(6)
    desk.window.menus.actions["open_with"].trigger()
    qtbot.waitUntil(lambda: "offline" in desk.window.status_bar.told_text)
    assert desk.window.photo_actions.dialog is None


def test_windows_asks_itself(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(open_with.os, "startfile", lambda *what: asked.append(what), raising=False)
    desk = open_window(100)
    desk.window.page.view.go_to(3)
    desk.window.menus.actions["open_with"].trigger()
    qtbot.waitUntil(lambda: bool(asked))
    assert asked == [("/photos/2026/forest-000003.jpg", "openas")]
    assert desk.window.photo_actions.dialog is None


def test_an_application_of_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs_module.sys, "platform", "darwin")
    bundle = "/Applications/Preview.app"
    assert program_of(bundle) == Program("Preview", ("open", "-a", bundle, "%f"))
    monkeypatch.setattr(
        programs_module, "_listed", lambda folder, _suffix: [f"{folder}/Photos.app"]
    )
    assert [program.name for program in programs()] == ["Photos"]
