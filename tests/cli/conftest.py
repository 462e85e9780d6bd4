"""The installed command as a subprocess, over a tiny model, so that no test of the command line needs the starter."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

TINY = Path(__file__).resolve().parents[1] / "encoder" / "tiny"


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        return json.loads(self.out)

    @property
    def sentences(self) -> list[str]:
        """What stderr says besides the progress of a slow machine."""
        return [line for line in self.err.splitlines() if line.startswith("photosearch: ")]


Run = Callable[..., Ran]


def install_tiny(home: Path) -> None:
    """Make the tiny model the chosen one of this home."""
    shutil.copytree(TINY, home / "data" / "models" / "tiny")
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('model = "tiny"\nthreads = 1\n')


def install_second(home: Path) -> None:
    """Put another model beside it: the tiny one's towers behind another normalisation, so with vectors of its own."""
    folder = home / "data" / "models" / "second"
    shutil.copytree(TINY, folder)
    spec = json.loads((folder / "model.json").read_text("utf-8"))
    spec |= {"name": "second", "title": "Second"}
    spec["preprocess"] |= {"mean": [0.1, 0.2, 0.9]}
    (folder / "model.json").write_text(json.dumps(spec), "utf-8")


def command(*words: str | bytes) -> list[str | bytes]:
    return [sys.executable, "-m", "photosearch", *words]


@pytest.fixture
def run(own_home: Path) -> Run:
    """`run("index", folder)`: the command's exit code and output; it may never show a traceback."""
    install_tiny(own_home)

    def run(*words: str | bytes, timeout: float = 120, **environment: str) -> Ran:
        done = subprocess.run(
            command(*words),
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
        )
        ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in ran.out + ran.err, ran.err
        return ran

    return run
