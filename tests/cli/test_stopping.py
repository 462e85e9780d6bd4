"""Ctrl-C and SIGTERM in the middle of indexing: a clean end, no process left, and a rerun that continues."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from photosearch.base.stop_signals import stop_signals
from tests.cli.conftest import Run, command
from tests.fakes import picture

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")

PHOTOS = 240


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """Photos that take a moment to decode, each with different bytes after the picture."""
    folder = tmp_path / "large"
    folder.mkdir()
    picture(tmp_path / "one.jpg", "red", size=(4000, 3000))
    data = (tmp_path / "one.jpg").read_bytes()
    for n in range(PHOTOS):
        (folder / f"{n:04}.jpg").write_bytes(data + b"%04d" % n)
    return folder


def in_home(home: Path) -> list[psutil.Process]:
    """All processes that were started with this home."""
    found = []
    for process in psutil.process_iter():
        try:
            if process.pid != os.getpid() and process.environ().get("PHOTOSEARCH_HOME") == str(
                home
            ):
                found.append(process)
        except psutil.Error:
            continue
    return found


def wait_for(what: Callable[[], object], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


@pytest.mark.parametrize("number", stop_signals())
def test_a_rerun_continues(run: Run, own_home: Path, large: Path, number: signal.Signals) -> None:
    child = subprocess.Popen(
        command("index", str(large), "--json"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    wait_for(lambda: len(list((own_home / "cache" / "thumbs").glob("*/*.*"))) > 20)
    os.killpg(child.pid, number)  # as a terminal does: the decode children receive it too
    out, err = child.communicate(timeout=30)
    assert child.returncode == 128 + number
    assert out == ""
    *said, last = err.splitlines()
    assert last == "photosearch: stopped; run the command again to continue."
    assert not said or said[0].startswith("Thumbnails and index need about "), "once it has scanned"
    wait_for(lambda: not in_home(own_home), 5)

    before = run("status", "--json").value
    assert 0 < before["photos"] < PHOTOS and not before["failed"]
    again = run("index", "--json").value
    assert again["encoded"] == PHOTOS - before["photos"] and again["failed"] == 0
    after = run("status", "--json").value
    assert (after["photos"], after["pending"]) == (PHOTOS, 0)


def test_the_second_signal_ends_it_at_once(tmp_path: Path) -> None:
    script = (
        "import sys, time\n"
        "from photosearch.cli.stop import Stop\n"
        "stop = Stop()\n"
        "with stop.listening(), stop.gently():\n"
        "    print('ready', flush=True)\n"
        "    stop.event.wait()\n"
        "    print('stopping', flush=True)\n"
        "    time.sleep(60)\n"
    )
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline() == "ready\n"
        child.send_signal(signal.SIGINT)
        assert child.stdout.readline() == "stopping\n"
        child.send_signal(signal.SIGINT)
        assert child.wait(10) == -signal.SIGINT


def test_under_nohup_a_closed_terminal_is_ignored(tmp_path: Path) -> None:
    script = (
        "import os, signal\n"
        "from photosearch.cli.stop import Stop\n"
        "signal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
        "with Stop().listening():\n"
        "    os.kill(os.getpid(), signal.SIGHUP)\n"
        "print('goes on')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "goes on\n"
