"""The picture at the top of the README and its animation exist, and can be redrawn from the sample library."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageSequence
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
SIZE = (1180, 700)
LARGEST = 900 * 1024  # bytes; photos fill the window
LARGEST_ANIMATION = 1_500_000


def check(file: Path) -> None:
    """Check that the picture has the right size and shows photos: a window without any has a few hundred colours."""
    image = QImage(str(file))
    assert (image.width(), image.height()) == SIZE
    assert file.stat().st_size < LARGEST
    photos = [image.pixel(x, y) for x in range(80, 1080, 5) for y in range(80, 430, 5)]
    assert len(set(photos)) > 2000


def check_animation(file: Path) -> None:
    """Check that the scenes differ, stay long enough to be read, and are shown again and again."""
    assert file.stat().st_size < LARGEST_ANIMATION
    with Image.open(file) as image:
        assert image.info["loop"] == 0
        scenes, stays = [], []
        for scene in ImageSequence.Iterator(image):
            scenes.append(scene.convert("RGB").tobytes())
            stays.append(scene.info["duration"])
    assert 6 <= len(scenes) <= 8 and len(set(scenes)) == len(scenes)
    assert sum(stay >= 2000 for stay in stays) >= 5


def test_the_readme_opens_with_a_picture_and_an_animation() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    names = re.findall(r"!\[[^\]]+\]\((assets/[^)]+)\)", text)
    assert names == ["assets/window.png", "assets/search.webp"]
    assert text.index(names[-1]) < text.index("\n## ")
    check(ROOT / names[0])
    check_animation(ROOT / names[1])


@pytest.mark.slow
def test_the_script_draws_the_window_over_the_sample_library(tmp_path: Path) -> None:
    script = ROOT / "assets" / "draw_window.py"
    run = subprocess.run(
        [sys.executable, str(script), str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    check(tmp_path / "window.png")
    check_animation(tmp_path / "search.webp")
