"""Seeded days in the life of folders: after each step that runs the program, store, index and folders agree.

`python -m tests.churn SEED -v` replays a seed and prints its steps.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIXED = (1, 2, *range(4, 22))
PART = 100  # seeds in a part of the long run


def play(seeds: tuple[int, ...] | range) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.churn", *map(str, seeds)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]


def test_days_that_were_lived_before() -> None:
    play(FIXED)


@pytest.mark.long
@pytest.mark.parametrize("part", range(10))
def test_a_hundred_new_days(part: int) -> None:
    first = 1_000 + part * PART
    play(range(first, first + PART))
