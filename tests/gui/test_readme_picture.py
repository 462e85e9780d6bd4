"""The picture at the top of the README exists, and can be redrawn from the sample library."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1180, 700)
LARGEST = 900 * 1024  # bytes; photos fill the window


def check(file: Path) -> None:
    """Check that the picture has the right size and shows photos: a window without any has a few hundred colours."""
    image = QImage(str(file))
    assert (image.width(), image.height()) == SIZE
    assert file.stat().st_size < LARGEST
    photos = [image.pixel(x, y) for x in range(80, 1080, 5) for y in range(80, 430, 5)]
    assert len(set(photos)) > 2000


def test_the_readme_opens_with_a_picture() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    (name,) = re.findall(r"!\[[^\]]+\]\((assets/[^)]+)\)", text)
    assert text.index(name) < text.index("\n## ")
    check(ROOT / name)


@pytest.mark.slow
def test_the_script_draws_the_window_over_the_sample_library(tmp_path: Path) -> None:
    file = tmp_path / "window.png"
    script = ROOT / "assets" / "draw_window.py"
    run = subprocess.run(
        [sys.executable, str(script), str(file)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    check(file)
