"""`understand`, and what `search` makes of conditions, on the command line."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from photosearch.base import settings
from photosearch.base.files import app_dirs
from tests.cli.conftest import Run
from tests.fakes import picture

TODAY = {"PHOTOSEARCH_TODAY": "2026-07-15"}


def test_what_is_understood_as_json(run: Run) -> None:
    """Without a library, which is not made either."""
    ran = run(
        "understand", "dog", "last", "summer", "-people", "-camera:canon", '"Baywatch"', "--json", **TODAY
    )  # fmt: skip
    assert ran.code == 0 and ran.err == ""
    assert ran.value == {
        "words": "dog",
        "without": ["people"],
        "text": ["Baywatch"],
        "filters": [
            {"key": "date", "value": "2025-06-01..2025-08-31"},
            {"key": "camera", "value": "canon", "negated": True},
        ],
        "spelling": None,
        "language": None,
    }


def test_what_is_understood_for_people(run: Run) -> None:
    ran = run("understand", "dog without people since 2019", **TODAY)
    assert ran.out.splitlines() == ["words    dog", "without  people", "filters  date:2019-01-01.."]


def test_a_setting_turns_the_seasons(run: Run, own_home: Path) -> None:
    def day() -> str:
        ran = run("understand", "dog", "last", "summer", "--json", **TODAY)
        return str(ran.value["filters"][0]["value"])

    assert day() == "2025-06-01..2025-08-31"
    settings.change(app_dirs(), southern_seasons=True)
    assert day() == "2025-12-01..2026-02-28"


def test_what_cannot_be_understood(run: Run) -> None:
    for command in ("understand", "search"):
        ran = run(command, "dog", "date:20x3-99", "--json")
        assert (ran.code, ran.out) == (1, "") and len(ran.sentences) == 1
        assert command == "search" or "“date:” at position 5: “20x3-99” is not a date." in ran.err
    ran = run("understand", "dog", PHOTOSEARCH_TODAY="tomorrow")
    assert ran.code == 1 and "PHOTOSEARCH_TODAY is “tomorrow”, which is not a date." in ran.err
    assert run("understand").code == 2


def test_search_takes_conditions(
    run: Run, make_photos: Callable[..., Path], tmp_path: Path
) -> None:
    first, second = make_photos(4, "aa"), make_photos(4, "bb")
    for n, path in enumerate(sorted(second.iterdir())):
        picture(path, "green", mark=100 + n)
        os.utime(path, (0, 1_600_000_000 + n * 86_400))  # from 13 September 2020 on
    assert run("index", str(first), str(second)).code == 0
    every = [hit["path"] for hit in run("search", "a photo", "--json").value]
    assert len(every) == 8
    there = [path for path in every if "/bb/" in path]
    assert [hit["path"] for hit in run("search", "a photo in:bb", "--json").value] == there
    assert [h["path"] for h in run("search", "a photo", "-in:aa", "--json").value] == there
    only = [hit["path"] for hit in run("search", "in:bb", "--json").value]
    assert only == sorted(there, reverse=True)  # newest first
    assert run("search", "a photo before:1990-01-01", "--json").value == []
    dated = run("search", "in:bb", "date:2020-09-14..2020-09-15", "--json", TZ="UTC")
    assert [hit["taken_at"] for hit in dated.value] == [None, None]
    name = os.path.basename(there[2])
    assert run("search", name, "--json").value[0]["path"].endswith(f"/{name}")
    ran = run("search", "a photo", "without", "green", "in:bb")
    assert "photosearch: photos ‘a photo’, without ‘green’, in:bb" in ran.err
    wrong = run("search", "a photo date:20x3-99")
    assert wrong.code == 1 and "“20x3-99” is not a date." in wrong.err
