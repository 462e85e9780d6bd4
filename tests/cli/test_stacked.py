"""`photosearch search --stacked` shows one photo for each burst, and stacks the photos first."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.lock import take_lock
from tests.cli.conftest import Run
from tests.shots import shot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for number in range(3):
        shot(number).save(folder / f"{number}.jpg")
        shot(number).resize((200, 150)).save(folder / f"{number} small.jpg")
    return folder


def test_one_photo_for_each_stack(run: Run, folder: Path) -> None:
    run("index", folder)
    plain = run("search", "a dog", "--json").value
    assert len(plain) == 6 and not any("stack" in hit for hit in plain)
    found = run("search", "a dog", "--stacked", "--json").value
    assert sorted((hit["path"], hit["stack"]) for hit in found) == [
        (str(folder / f"{n}.jpg"), [str(folder / f"{n} small.jpg")]) for n in range(3)
    ]
    assert [hit["rank"] for hit in found] == [1, 2, 3]
    assert len(run("search", "a dog", "--stacked", "--top", "2", "--json").value) == 2
    assert "(+1 similar shot)" in run("search", "a dog", "--stacked").out
    assert len(run("search", "a dog", "--stacked", "--paths").out.splitlines()) == 3
    assert len(run("search", "a dog", "--json").value) == 6


def test_an_empty_library(run: Run) -> None:
    refused = run("search", "a dog", "--stacked")
    assert refused.code == 1 and "There are no photos yet" in refused.err


def test_while_the_window_is_open(run: Run, folder: Path) -> None:
    """Another process owns the library, so the photos are shown as they are stacked so far."""
    run("index", folder)
    lock = take_lock(app_dirs())
    try:
        found = run("search", "a dog", "--stacked", "--json")
    finally:
        lock.release()
    assert found.code == 0 and len(found.value) == 6
    said = found.sentences[0]
    assert "6 photos not compared yet are shown alone" in said
