"""`photosearch tags` says what the model sees in a file, whether or not it is in the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.fakes import picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for mark, colour in enumerate(("red", "blue", "green")):
        picture(folder / f"{colour}.jpg", colour, mark)
    return folder


def test_tags_of_a_file(run: Run, folder: Path, tmp_path: Path) -> None:
    run("index", folder)
    found = run("tags", folder / "red.jpg", "--json").value
    assert found.keys() == {"path", "in_library", "model", "tags"}
    assert found["path"] == str(folder / "red.jpg") and found["in_library"]
    certainties = [tag["certainty"] for tag in found["tags"]]
    assert certainties == sorted(certainties, reverse=True)
    assert all(tag.keys() == {"english", "german", "certainty"} for tag in found["tags"])
    told = run("tags", folder / "red.jpg").out.splitlines()
    assert len(told) == max(1, len(certainties))
    picture(tmp_path / "other.jpg", "yellow", 9)
    other = run("tags", tmp_path / "other.jpg", "--json").value
    assert not other["in_library"] and other["model"] == found["model"]


def test_it_needs_a_library_and_a_picture(run: Run, folder: Path, tmp_path: Path) -> None:
    alone = run("tags", folder / "red.jpg")
    assert alone.code == 1 and "There are no photos yet" in alone.err and alone.out == ""
    run("index", folder)
    (tmp_path / "text.jpg").write_text("no picture")
    for name in ("text.jpg", "missing.jpg", "."):
        refused = run("tags", tmp_path / name)
        assert (refused.code, refused.out) == (1, ""), name
        assert len(refused.err.splitlines()) == 1, refused.err


def test_the_help_has_examples(run: Run) -> None:
    assert "photosearch tags holiday.jpg --json" in run("tags", "--help").out
