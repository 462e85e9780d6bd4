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

from tests import originals

TINY = Path(__file__).resolve().parents[1] / "encoder" / "tiny"


@dataclass(frozen=True)
class Ran:
    """The exit code and the output of a command."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        return json.loads(self.out)

    @property
    def sentences(self) -> list[str]:
        """The lines of stderr, without the progress lines that a slow machine prints."""
        return [line for line in self.err.splitlines() if line.startswith("photosearch: ")]


Run = Callable[..., Ran]


def install_tiny(home: Path) -> None:
    """Install the tiny model in this home and select it."""
    shutil.copytree(TINY, home / "data" / "models" / "tiny")
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('model = "tiny"\nthreads = 1\n')


def install_second(home: Path) -> None:
    """Install a second model: the tiny one's encoders with another normalisation, which gives other vectors."""
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
    """`run("index", folder)` returns the command's exit code and output; fails if that contains a traceback, or if the
    command changes a photo."""
    install_tiny(own_home)

    def run(*words: str | bytes, timeout: float = 120, **environment: str) -> Ran:
        with originals.unchanged(originals.folders):
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
