"""Closed streams, full disks and closed terminals, which a program must survive."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.settings import settings_path
from tests.cli.conftest import Run, command

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX file descriptors")


def shell(redirect: str, *words: str) -> subprocess.CompletedProcess[str]:
    script = f'exec "$0" "$@" {redirect}'
    line = ["bash", "-c", script, *map(os.fspath, command(*words))]
    # As users start it: with this variable, Python buffers nothing.
    surroundings = {name: v for name, v in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        line, capture_output=True, text=True, timeout=120, check=False, env=surroundings
    )


@pytest.mark.parametrize("redirect", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_photos_are_indexed_without_standard_streams(
    run: Run, make_photos: Callable[..., Path], redirect: str
) -> None:
    done = shell(redirect, "index", str(make_photos(4)))
    assert done.returncode == 0, done
    assert json.loads(run("status", "--json").out)["photos"] == 4


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", [["--version"], ["--help"], ["model", "--help"], ["status"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_cannot_be_written_is_a_failure(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str], unbuffered: str
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    done = shell(">/dev/full", *words)
    assert done.returncode == 1, done
    assert "disk is full" in done.stderr and len(done.stderr.splitlines()) == 1


def test_help_for_a_closed_pipe_is_not_an_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command("--help"), stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_command_succeeds_even_if_its_notes_cannot_be_written(
    run: Run, make_photos: Callable[..., Path]
) -> None:
    folder = make_photos(2)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff and nothing else")
    done = shell("2>/dev/full", "index", str(folder), "--json")
    assert done.returncode == 0 and json.loads(done.stdout)["photos"] == 2, done


def test_every_command_reports_settings_that_cannot_be_used(run: Run) -> None:
    path = settings_path(app_dirs())
    path.write_text('model = "tiny"\nthreads = 400\nshade = 1\n')
    for words in (["status"], ["failures"], ["model", "list"], ["search", "dog"], ["index"]):
        ran = run(*words, "--json")
        told = [line for line in ran.err.splitlines() if "setting" in line]
        assert len(told) == 2 and "threads" in told[0] and "shade" in told[1], ran
        assert "threads" not in ran.out
    report = run("doctor", "--json")
    problems = [p for p in report.value["problems"] if p["part"] == "settings"]
    assert report.code == 1 and len(problems) == 2 and "Correct it in" in problems[0]["fix"]
