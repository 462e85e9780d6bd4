"""`watch` keeps the library up to date, hands it over to others, and writes a service file only when asked."""

from __future__ import annotations

import json
import os
import plistlib
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from photosearch.cli import login_service
from photosearch.service.link import EngineLink
from photosearch.service.messages import Hello, Trouble
from tests.cli.conftest import Run, command
from tests.fakes import picture

MakePhotos = Callable[..., Path]
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
PATIENCE = 60.0


class Watch:
    """A running `photosearch watch --json`."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            command("watch", "--json"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.heard: list[dict[str, Any]] = []
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, event: str, **values: Any) -> dict[str, Any]:
        """The next event of this name with these values."""
        while True:
            told = json.loads(self._lines.get(timeout=PATIENCE))
            self.heard.append(told)
            if told["event"] == event and told.items() >= values.items():
                return dict(told)

    def end(self, number: int = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(number)
        code = self.process.wait(PATIENCE)
        self._reader.join()
        assert self.process.stdout is not None and self.process.stderr is not None
        self.process.stdout.close()
        self.errors = self.process.stderr.read()
        self.process.stderr.close()
        return code


@pytest.fixture
def start() -> Iterator[Callable[[], Watch]]:
    started: list[Watch] = []

    def begin() -> Watch:
        started.append(Watch())
        return started[-1]

    yield begin
    for one in started:
        if one.process.poll() is None:
            one.end()


@posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_takes_in_changes_until_it_is_told_to_end(
    run: Run, make_photos: MakePhotos, start: Callable[[], Watch], number: int
) -> None:
    folder = make_photos(2)
    assert run("index", folder).code == 0
    watch = start()
    assert watch.until("folder", state="live")["path"] == str(folder)
    watch.until("progress", phase="idle")
    picture(folder / "new.jpg", "blue")
    watch.until("library", photos=3)
    value = run("status", "--json").value["watching"]
    assert value["running"] and value["by"] == "photosearch watch"
    assert [one["state"] for one in value["folders"]] == ["live"]
    said = run("status").out
    assert "live" in said and f"by photosearch watch (process {value['pid']})" in said
    assert watch.end(number) == 0 and watch.errors == ""
    after = run("status", "--json").value["watching"]
    assert not after["running"] and [one["state"] for one in after["folders"]] == ["live"]


@posix
def test_a_command_that_writes_gets_the_library_and_watch_takes_it_back(
    run: Run, make_photos: MakePhotos, start: Callable[[], Watch]
) -> None:
    folder, more = make_photos(2), make_photos(0, "more")
    picture(more / "new.jpg", "green", 77)
    run("index", folder)
    watch = start()
    watch.until("folder", path=str(folder), state="live")
    added = run("index", more, "--json")
    assert added.code == 0 and added.value["encoded"] == 1, added
    watch.until("handed over")
    watch.until("taken back")
    watch.until("folder", path=str(more), state="live")
    assert watch.end() == 0


@posix
def test_the_window_gets_the_library_while_watch_runs(
    run: Run, make_photos: MakePhotos, start: Callable[[], Watch]
) -> None:
    run("index", make_photos(2))
    watch = start()
    watch.until("started")
    events: queue.SimpleQueue[Any] = queue.SimpleQueue()
    window = EngineLink(None, events.put, lambda _state: None)
    window.start()
    try:
        told: list[Any] = []
        while not told or not isinstance(told[-1], Hello):
            told.append(events.get(timeout=PATIENCE))
        troubles = [event for event in told if isinstance(event, Trouble)]
        assert all("in use by photosearch watch (process" in one.text for one in troubles)
        watch.until("handed over")
        assert run("status", "--json").value["photos"] == 2
        third = run("watch")
        assert third.code == 1 and "in use by the window (process" in third.sentences[0]
    finally:
        window.stop()
    watch.until("taken back")
    watch.until("started")
    assert watch.end() == 0


@posix
def test_it_refuses_if_the_library_is_open_elsewhere(
    run: Run, make_photos: MakePhotos, start: Callable[[], Watch]
) -> None:
    run("index", make_photos(1))
    first = start()
    first.until("started")
    second = run("watch")
    assert second.code == 1
    [sentence] = second.sentences
    assert "in use by photosearch watch (process" in sentence
    assert first.end() == 0


# The service file


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "config"


@pytest.mark.skipif(sys.platform != "linux", reason="systemd")
def test_a_unit_is_written_and_removed_and_never_enabled(run: Run, config: Path) -> None:
    unit = config / "systemd" / "user" / "photosearch-watch.service"
    done = run("watch", "--install", "--json").value
    assert done["path"] == str(unit) and done["done"] == "written"
    assert [path.name for path in unit.parent.iterdir()] == [unit.name]
    assert any("enable" in one for one in done["next"])
    text = unit.read_text()
    assert 'watch"' in text and "PHOTOSEARCH_HOME=" in text
    assert run("watch", "--install").code == 0  # again: the same
    (unit.parent / "default.target.wants").mkdir()
    (unit.parent / "default.target.wants" / unit.name).symlink_to(unit)  # as systemctl does
    removed = run("watch", "--remove")
    assert removed.code == 0 and "Removed" in removed.out
    assert [path.name for path in unit.parent.rglob("*")] == ["default.target.wants"]
    assert "nothing to remove" in run("watch", "--remove").out
    unit.write_text("[Unit]\nDescription=mine\n")
    for way in ("--install", "--remove"):
        refused = run("watch", way)
        assert refused.code == 1 and "is not from PhotoSearch" in refused.sentences[0]
    assert unit.read_text() == "[Unit]\nDescription=mine\n"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_systemd_accepts_the_unit(tmp_path: Path) -> None:
    program = tmp_path / "odd $name %h" / "photo search"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    unit = tmp_path / login_service.UNIT
    text = login_service.unit_text(
        [str(program), "watch", '$HOME %h "x" \\'], {"PHOTOSEARCH_HOME": "/a b/%n"}
    )
    unit.write_text(text)
    told = subprocess.run(
        ["systemd-analyze", "verify", "--user", "--man=no", str(unit)],
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},
    )
    if "Failed to initialize manager" in told.stderr:
        pytest.skip("no user manager here")
    assert [line for line in told.stderr.splitlines() if unit.name in line] == []


def test_the_files_of_the_other_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    words, home = ["/Apps/Photo Search/photosearch", "watch"], {"PHOTOSEARCH_HOME": "/a b"}
    monkeypatch.setattr(login_service.sys, "platform", "darwin")
    agent = plistlib.loads(login_service.service_text(words, home))
    assert agent["ProgramArguments"] == words and agent["RunAtLoad"] is True
    assert agent["EnvironmentVariables"] == home
    monkeypatch.setattr(login_service.sys, "platform", "win32")
    script = login_service.service_text(words, home).decode("utf-8")
    assert '@set "PHOTOSEARCH_HOME=/a b"\r\n' in script
    assert '"/Apps/Photo Search/photosearch" watch\r\n' in script
