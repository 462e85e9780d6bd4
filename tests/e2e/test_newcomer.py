"""The README's first two commands, each in a fresh clone with an empty home, as a newcomer would run them."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def blocks() -> list[str]:
    """The fenced `sh` blocks of the README."""
    text = (ROOT / "README.md").read_text("utf-8")
    return [block.strip() for block in re.findall(r"^```sh\n(.*?)^```", text, re.S | re.M)]


def test_the_first_two_blocks_are_one_line_each() -> None:
    assert len(blocks()) >= 2
    assert all("\n" not in block and block for block in blocks()[:2])


@pytest.mark.long
@pytest.mark.parametrize("number", [0, 1])
def test_a_newcomer(tmp_path: Path, number: int) -> None:
    clone, home = tmp_path / "clone", tmp_path / "home"
    home.mkdir()
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)
    dropped = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PHOTOSEARCH_HOME", "VIRTUAL_ENV")
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in dropped and not name.startswith("XDG_")
    }
    run = subprocess.run(
        ["bash", "-ec", blocks()[number]],
        cwd=clone,
        env=environment | {"HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, (run.stdout + run.stderr)[-2000:]
    if number == 0:
        assert len(re.findall(r"^“.*”$", run.stdout, re.M)) == 3
