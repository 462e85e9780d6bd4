"""What the readers make of what the system says, also if that is nonsense; and a real X server, where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import psutil
import pytest

from photosearch.base.manners import ALONE_VARIABLE, Circumstances
from photosearch.service import senses
from photosearch.service.senses import Load, Senses, battery, headroom


def say(monkeypatch: pytest.MonkeyPatch, name: str, answer: Callable[[], Any]) -> None:
    monkeypatch.setattr(psutil, name, answer, raising=False)


@pytest.mark.parametrize(
    ("percent", "plugged", "found"),
    [
        (55, False, (True, 55.0)),
        (100, True, (False, 100.0)),
        (12, None, (None, 12.0)),
        (-5, False, (True, None)),
        (65535, False, (True, None)),
        (float("nan"), False, (True, None)),
    ],
)
def test_batteries(
    monkeypatch: pytest.MonkeyPatch, percent: float, plugged: bool | None, found: object
) -> None:
    told = SimpleNamespace(percent=percent, power_plugged=plugged)
    say(monkeypatch, "sensors_battery", lambda: told)
    assert battery() == found


@pytest.mark.parametrize(
    "error", [OSError(5, "I/O error"), ValueError("invalid literal"), KeyError("x")]
)
def test_a_reader_that_fails_knows_nothing(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.delenv(ALONE_VARIABLE)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("XDG_SESSION_ID", raising=False)
    for name in ("sensors_battery", "sensors_temperatures", "cpu_times"):
        say(monkeypatch, name, fail)
    assert Senses().look() == Circumstances()


def test_no_battery_and_no_sensors(monkeypatch: pytest.MonkeyPatch) -> None:
    say(monkeypatch, "sensors_battery", lambda: None)
    say(monkeypatch, "sensors_temperatures", dict)
    assert battery() == (None, None) and headroom() is None


def sensor(current: float, critical: float | None = None) -> SimpleNamespace:
    return SimpleNamespace(current=current, critical=critical, high=None)


@pytest.mark.parametrize(
    ("chips", "left"),
    [
        ({"coretemp": [sensor(60), sensor(80, 100)]}, 12.0),
        ({"k10temp": [sensor(95)]}, -3.0),
        ({"coretemp": [sensor(0), sensor(-273), sensor(255, 100)]}, None),
        ({"coretemp": [sensor(60, 0)]}, 32.0),  # a limit that makes no sense
        ({"nvme": [sensor(99)], "acpitz": [sensor(120)]}, None),  # not the processor
    ],
)
def test_temperatures(
    monkeypatch: pytest.MonkeyPatch, chips: dict[str, list[Any]], left: float | None
) -> None:
    say(monkeypatch, "sensors_temperatures", lambda: chips)
    assert headroom() == left


def test_the_load_by_others_is_what_is_not_our_own(monkeypatch: pytest.MonkeyPatch) -> None:
    cores = os.cpu_count() or 1
    now, busy, own = [0.0], [100.0], [40.0]
    monkeypatch.setattr(senses.time, "monotonic", lambda: now[0])
    monkeypatch.setattr(senses, "_busy", lambda: busy[0])
    monkeypatch.setattr(senses, "_own", lambda: own[0])
    load = Load()
    assert load.others() is None, "there is nothing to compare with"
    now[0], busy[0], own[0] = 10.0, 100.0 + 8 * cores, 40.0 + 2 * cores
    assert load.others() == pytest.approx(0.6)
    assert load.others() is None, "no time has passed"
    now[0], own[0] = 20.0, 20.0  # a child that ended takes its time with it
    assert load.others() is not None
    now[0], busy[0] = 30.0, 0.0  # a counter that was reset
    assert load.others() == 0.0


def test_own_work_is_not_the_work_of_others() -> None:
    assert senses._own() > 0 and senses._busy() > 0


SEEN = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QWidget
from photosearch.service.x11 import Screen
app, screen = QApplication([]), Screen()
def until(wanted):
    for _ in range(1000):
        app.processEvents()
        time.sleep(.01)
        if screen.full_screen(0) is wanted:
            return wanted
window = QWidget()
window.show()
print(until(False))
window.showFullScreen()
print(until(True), screen.full_screen(os.getpid()))
window.showNormal()
print(until(False), 0 <= screen.idle() < 100)
screen.close()
"""


@pytest.mark.skipif(
    not all(map(shutil.which, ("xvfb-run", "openbox"))), reason="needs Xvfb and openbox"
)
def test_a_full_screen_window_is_seen_on_a_real_x_server() -> None:
    script = 'openbox >/dev/null 2>&1 & "$@"; code=$?; kill $!; exit $code'
    run = subprocess.run(
        ["xvfb-run", "-a", "sh", "-c", script, "sh", sys.executable, "-c", SEEN],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "x11"},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert run.stdout.split() == ["False", "True", "False", "False", "True"], run.stderr


@pytest.mark.parametrize("display", ["", ":9999", "nonsense"])
def test_without_an_x_server_nothing_is_known(
    monkeypatch: pytest.MonkeyPatch, display: str
) -> None:
    from photosearch.service.x11 import Screen

    monkeypatch.setenv("DISPLAY", display)
    screen = Screen()
    assert screen.full_screen(0) is None and screen.idle() is None
    assert screen.full_screen(0) is None
    screen.close()
