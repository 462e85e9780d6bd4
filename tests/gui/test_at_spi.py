"""What a screen reader on Linux is told, over a real accessibility bus and on a real (virtual) display."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
PATIENCE = 120.0  # seconds; the tree is read element by element
PRESSED = (
    "push button",
    "check box",
    "slider",
    "combo box",
    "text",
    "list item",
    "tree item",
    "menu item",
)


def missing() -> str:
    """What this computer lacks for a real accessibility bus; "" if nothing."""
    for program in ("xvfb-run", "dbus-run-session"):
        if shutil.which(program) is None:
            return program
    if not any(map(os.path.exists, LAUNCHERS)):
        return "at-spi2-core"
    has_dbus = [SYSTEM_PYTHON, "-c", "import dbus"]
    if not os.path.exists(SYSTEM_PYTHON) or subprocess.run(has_dbus, check=False, capture_output=True).returncode:  # fmt: skip
        return "python3-dbus"
    return ""


pytestmark = pytest.mark.skipif(
    bool(missing()), reason=f"reads a real accessibility bus, for which {missing()} is missing"
)


@dataclass(frozen=True)
class Told:
    """An element as a screen reader gets it."""

    role: str
    name: str
    description: str
    states: frozenset[str]


@pytest.fixture
def heard(tmp_path: Path) -> Callable[[str], list[Told]]:
    """`heard(state)`: the visible elements of the window in a state of `at_spi_window`."""

    def read(state: str) -> list[Told]:
        script = [
            sys.executable,
            str(ROOT / "tests" / "gui" / "at_spi_window.py"),
            state,
            str(tmp_path),
        ]
        around = os.environ | {
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": str(ROOT),
        }
        run = subprocess.run(
            ["xvfb-run", "-a", "dbus-run-session", "--", *script],
            cwd=ROOT, env=around, capture_output=True, text=True, check=False, timeout=PATIENCE,
        )  # fmt: skip
        assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]
        found = json.loads(run.stdout.splitlines()[-1])
        told = [Told(role, name, more, frozenset(states)) for role, name, more, states in found]
        return [one for one in told if "showing" in one.states]

    return read


def of_role(told: list[Told], *roles: str) -> dict[str, Told]:
    return {one.name: one for one in told if one.role in roles}


def test_the_photos_and_their_search(heard: Callable[[str], list[Told]]) -> None:
    told = heard("photos")
    assert [one for one in told if one.role in PRESSED and not one.name] == []
    photos = of_role(told, "list item")
    assert len(photos) >= 6
    [current] = [one for one in photos.values() if "focused" in one.states]
    assert "selected" in current.states and current.name.endswith(".jpg")
    assert "2026" in current.description and current.name not in current.description
    assert sum("selected" in one.states for one in photos.values()) == 1
    assert "focused" in of_role(told, "list")["Photos"].states
    assert {"Photos, 60", "Duplicates", "Add a folder …"} <= set(of_role(told, "tree item"))
    assert "Search" in of_role(told, "text") and "Filter" in of_role(told, "push button")
    chips = of_role(told, "panel")
    assert "Del removes it" in chips["Rating 5 ★"].description
    assert "Remove “5 ★” from the search" in of_role(told, "push button")
    assert "The disk is full. Free some space." in chips
    assert "Show the library's folder" in of_role(told, "push button")
    assert "60 photos found" in of_role(told, "label")


def test_the_first_run(heard: Callable[[str], list[Told]]) -> None:
    told = heard("first_run")
    assert [one for one in told if one.role in PRESSED and not one.name] == []
    assert any(one.name == "Step 1 of 3: Folders" for one in told)
    assert "Folders to search" in of_role(told, "list")
    assert {"Next", "Add another folder …"} <= set(of_role(told, "push button"))


def test_the_settings(heard: Callable[[str], list[Told]]) -> None:
    told = heard("settings")
    assert "Settings" in of_role(told, "dialog")
    assert [one for one in told if one.role in PRESSED and not one.name] == []
    boxes = of_role(told, "check box")
    assert "checked" in boxes["Remember recent searches"].states
    assert "checked" not in boxes["Seasons of the southern half of the earth"].states
