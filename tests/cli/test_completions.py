"""The scripts for shells, tried in the shells that are there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import get_args

import pytest

from photosearch.base.searches import Sort
from photosearch.cli import completions_command, parser
from tests.cli.conftest import command


def script(shell: str) -> str:
    done = subprocess.run(command("completions", shell), capture_output=True, check=True)
    return done.stdout.decode()


@pytest.fixture(scope="module")
def bash() -> str:
    if shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    return script("bash")


def completed(bash: str, *words: str) -> list[str]:
    """What bash offers for the last of these words."""
    typed = " ".join(f"'{word}'" for word in ("photosearch", *words))
    asked = f"COMP_WORDS=({typed}); COMP_CWORD={len(words)}; _photosearch; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    done = subprocess.run(
        ["bash", "--norc", "-euc", f"{bash}\n{asked}"], capture_output=True, text=True, check=True
    )
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("sim",), ["similar"]),
        (("search", "--exa"), ["--exact-words"]),
        (("search", "a dog", "--sort", ""), [*get_args(Sort)]),
        (("search", "a dog", "--sort", "ra"), ["rating"]),
        (("model", "li"), ["list"]),
        (("backup", "restore", "--y"), ["--yes"]),
        (("completions", ""), ["bash", "zsh", "fish"]),
        (("similar", "hol"), []),
        (("search", "model", "--inv"), []),
    ],
)
def test_bash_completes(bash: str, words: tuple[str, ...], offered: list[str]) -> None:
    assert completed(bash, *words) == offered


def test_bash_offers_every_command(bash: str) -> None:
    every = list(completions_command._known(parser.build(), ()))
    assert completed(bash, "") == list(every[0].words)
    assert {"index", "search", "model", "completions"} <= set(every[0].words)
    for one in every:
        assert set(completed(bash, *one.path, "--")) == {
            option for option in one.options if option.startswith("--")
        }


@pytest.mark.parametrize(("shell", "check"), [("zsh", "-n"), ("fish", "--no-execute")])
def test_other_shells_read_their_script(shell: str, check: str, tmp_path: Path) -> None:
    file = tmp_path / "photosearch"
    file.write_text(script(shell), "utf-8")
    assert "exact-words" in file.read_text("utf-8")
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    subprocess.run([shell, check, str(file)], check=True)
