"""Seeded days in the life of folders: after each step that runs the program, store, index and folders agree.

A failing seed is printed with the command that replays it: `python -m tests.churn SEED -v`.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The later ones found something: links and mounts that hide each other, renames that runs did not see.
FIXED = (
    *range(1, 21),
    20987972,
    415685662,
    504169528,
    579432028,
    600931246,
    659101644,
    919129712,
    236060370,
)
PART = 100  # seeds in a part of the long run, which takes a few minutes


def play(seeds: Iterable[int], *more: str) -> str:
    """Play these seeds in a process of its own, with its own mounts. Returns the last line."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.churn", *map(str, seeds), *more],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(done.stdout + done.stderr[-2000:], pytrace=False)
    return done.stdout.splitlines()[-1]


def test_days_that_were_lived_before() -> None:
    play(FIXED)


@pytest.mark.long  # what it finds is found on an unchanged tree: no reason to refuse a change
def test_new_days() -> None:
    play(random.SystemRandom().sample(range(10_000, 2**31), len(FIXED)))


@pytest.mark.long
@pytest.mark.parametrize("part", range(12))
def test_a_hundred_days(part: int) -> None:
    first = 1_000 + part * PART
    print(play(range(first, first + PART)))


@pytest.mark.long
def test_days_with_real_decode_children() -> None:
    print(play(range(100, 110), "--children"))
