"""Help, version and usage, without an engine."""

from __future__ import annotations

import subprocess
import sys

import pytest

from photosearch import __version__
from photosearch.cli import parser
from tests.cli.conftest import command

COMMANDS = (
    "index", "remove", "search", "understand", "similar", "status", "failures", "retry", "duplicates", "demo", "smoke-test", "doctor", "eval", "photo", "explain",
)  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples_and_json(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parser.build().parse_args([name, "--help"])
    said = capsys.readouterr().out
    assert end.value.code == 0
    assert "--json" in said and f"photosearch {name}" in said.split("examples:")[1]


@pytest.mark.parametrize("name", ["search", "understand"])
def test_a_word_may_begin_with_a_hyphen(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert parser.parse([name, "beach", "-people", "--json"]).words == ["beach", "-people"]
    assert parser.parse([name, "-people", "--json"]).words == ["-people"]
    assert parser.parse([name, "--", "-people"]).words == ["-people"]
    assert parser.parse([name, "-in:bb", "-camera:canon"]).words == ["-in:bb", "-camera:canon"]
    with pytest.raises(SystemExit) as end:
        parser.parse([name, "beach", "--people"])
    assert end.value.code == 2 and "unrecognized arguments: --people" in capsys.readouterr().err


def test_words_may_follow_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    """argparse alone says "unrecognized arguments: dog"."""
    assert parser.parse(["search", "a", "--top", "3", "dog", "-cat"]).words == ["a", "dog", "-cat"]
    explained = parser.parse(["explain", "a.jpg", "--heat", "x.png", "a", "dog", "--json"])
    assert (explained.photo, explained.words) == ("a.jpg", ["a", "dog"])
    with pytest.raises(SystemExit):
        parser.parse(["search", "a", "--tops", "3", "dog"])
    assert "unrecognized arguments: --tops 3 dog" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        parser.parse(["status", "dog"])
    assert "unrecognized arguments: dog" in capsys.readouterr().err


def test_quotation_marks_that_the_shell_took_are_put_back() -> None:
    parsed = parser.parse(["search", "dog", "camera:Canon EOS", "-traffic light", "-x"])
    assert parsed.words == ["dog", 'camera:"Canon EOS"', '-"traffic light"', "-x"]
    assert parser.parse(["search", "in:bb dog"]).words == ["in:bb dog"]  # the whole query
    assert parser.parse(["search", "x", "--like", "-a.jpg"]).like == ["-a.jpg"]


def test_help_and_version_of_the_installed_command() -> None:
    shown = subprocess.run(command("--help"), capture_output=True, text=True, check=True).stdout
    assert all(f"    {name}" in shown for name in COMMANDS)
    version = subprocess.run(command("--version"), capture_output=True, text=True, check=True)
    assert version.stdout == f"photosearch {__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys\n"
        "from photosearch.cli import main\n"
        "try:\n    main(['--help'])\n"
        "except SystemExit:\n    pass\n"
        "heavy = {'numpy', 'onnxruntime', 'PIL', 'sqlite3', 'PySide6', 'tokenizers'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_window_that_cannot_be_loaded_is_one_sentence() -> None:
    script = (
        "import sys\n"
        "sys.modules['PySide6.QtCore'] = None\n"
        "sys.argv = ['photosearch']\n"
        "from photosearch.__main__ import main\n"
        "sys.exit(main())\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 1 and "window cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr and not done.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["-5"], ["-5"]),
        (["dog", "-2019"], ["dog", "-2019"]),
        (["Paris: the city", "dog"], ["Paris: the city", "dog"]),
        (["camera:Canon EOS", "dog"], ['camera:"Canon EOS"', "dog"]),
        (["dog", "-traffic light"], ["dog", '-"traffic light"']),
    ],
)
def test_words_reach_the_search_as_they_were_typed(words: list[str], expected: list[str]) -> None:
    assert parser.parse(["search", *words]).words == expected


def test_an_error_shows_what_was_typed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser.parse(["search", "dog", "--sort", "-date"])
    assert "'-date'" in capsys.readouterr().err
