"""`photosearch saved`, as people and scripts use it: through the installed command, over a tiny model."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.fakes import picture

MakePhotos = Callable[..., Path]


def test_a_saved_search_stays_live(run: Run, make_photos: MakePhotos) -> None:
    folder = make_photos(6)
    run("index", folder)
    made = run("saved", "add", "Dogs", "a", "red", "dog", "--sort", "name", "--json").value
    assert (made["name"], made["words"], made["sort"]) == ("Dogs", "a red dog", "name")
    assert [one["name"] for one in run("saved", "list", "--json").value] == ["Dogs"]
    before = run("saved", "run", "dogs", "--json").value
    asked = run("search", "a red dog", "--sort", "name", "--json").value
    assert before == asked and len(before) == 6
    picture(folder / "aa red dog.jpg", "red", mark=99)
    run("index")
    after = run("saved", "run", "DOGS", "--json").value
    assert len(after) == 7 and after[0]["path"] == str(folder / "aa red dog.jpg")
    paths = run("saved", "run", "Dogs", "--paths").out.splitlines()
    assert paths == [hit["path"] for hit in after]
    assert run("saved", "remove", "dogs").code == 0
    assert run("saved", "list", "--json").value == []


def test_examples_with_a_name_are_found_by_their_content(
    run: Run, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = make_photos(9)
    run("index", folder)
    liked = sorted(folder.glob("red-*.jpg"))[:2]
    outside = tmp_path / "outside.jpg"
    picture(outside, "red", mark=77)
    options = [f"--like={path}" for path in (*liked, outside)]
    made = run("saved", "add", "a dog", *options, "--json").value
    assert made["words"] == "a dog"
    assert [one["path"] for one in made["examples"]] == [str(p) for p in (*liked, outside)]
    asked = run("search", "a dog", *options, "--json").value
    assert run("saved", "run", "a dog", "--json").value == asked
    shutil.move(liked[0], folder / "renamed.jpg")
    run("index")
    [kept] = run("saved", "list", "--json").value
    assert kept["examples"][0]["path"] == str(folder / "renamed.jpg")
    again = run("saved", "run", "a dog", "--json").value
    assert [hit["score"] for hit in again] == pytest.approx(
        [hit["score"] for hit in asked], abs=0.2
    )
    os.unlink(outside)
    failed = run("saved", "run", "a dog")
    assert failed.code == 1 and "There is no file" in failed.err and failed.out == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("add", "dogs", "cat"), "There is a saved search “dogs” already."),
        (("add", "DÖGS", "cat"), "There is a saved search “DÖGS” already."),
        (("add", " ", "cat"), "1 to 200 characters"),
        (("add", "x" * 201, "cat"), "1 to 200 characters"),
        (("add", "...",), "nothing to search for"),
        (("add", "new", "--like", "none.jpg"), "There is no file"),
        (("run", "none"), "There is no saved search “none”."),
        (("remove", "none"), "There is no saved search “none”."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_said(
    run: Run, make_photos: MakePhotos, words: tuple[str, ...], said: str
) -> None:
    run("index", make_photos(1))
    run("saved", "add", "Dogs", "a", "dog")
    failed = run("saved", *words)
    assert failed.code == 1 and said in failed.err and failed.out == ""
    assert [one["name"] for one in run("saved", "list", "--json").value] == ["Dogs"]


def test_without_a_library_there_are_none(run: Run) -> None:
    assert run("saved", "list", "--json").value == []
    assert run("saved", "run", "x").code == 1


def test_words_of_a_saved_search_are_those_of_a_search(run: Run, make_photos: MakePhotos) -> None:
    run("index", make_photos(3))
    made = run("saved", "add", "X", "dog", "-people", "camera:Canon EOS", "--json").value
    assert made["words"] == 'dog -people camera:"Canon EOS"'
    wrong = run("saved", "add", "bad", "date:foo")
    assert wrong.code == 1 and "is not a date" in wrong.err
    assert [one["name"] for one in run("saved", "list", "--json").value] == ["X"]


def test_the_hint_about_spelling_can_be_followed(run: Run, make_photos: MakePhotos) -> None:
    run("index", make_photos(3))
    run("saved", "add", "Typed", "a rde dgo", "--json")
    told = run("saved", "run", "Typed")
    assert "add --exact-words" in told.err
    assert "Showing" not in run("saved", "run", "Typed", "--exact-words").err


def test_marks_are_kept_with_a_saved_search(
    run: Run, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = make_photos(9)
    run("index", folder)
    right, wrong = (sorted(folder.glob(f"{name}-*.jpg"))[0] for name in ("blue", "red"))
    outside = tmp_path / "outside.jpg"
    picture(outside, "blue", mark=77)
    options = ["--more", str(right), str(outside), "--not", str(wrong)]
    plain = run("search", "a red dog", "--json").value
    marked = run("search", "a red dog", *options, "--json")
    assert "marked: 2 more like this, 1 not this" in marked.err
    places = [[hit["path"] for hit in answer].index(str(right)) for answer in (plain, marked.value)]
    assert places[1] < places[0] and marked.value[-1]["path"] == str(wrong)
    made = run("saved", "add", "Dogs", "a", "red", "dog", *options, "--json").value
    kept = [(one["path"], one["wanted"], one["round"]) for one in made["marks"]]
    assert kept == [(str(right), True, 1), (str(outside), True, 1), (str(wrong), False, 1)]
    assert run("saved", "run", "dogs", "--json").value == marked.value
    assert "marked: 2 more like this, 1 not this" in run("saved", "list").out
    shutil.move(right, folder / "renamed.jpg")
    run("index")
    [listed] = run("saved", "list", "--json").value
    assert listed["marks"][0]["path"] == str(folder / "renamed.jpg")
    blue = {str(folder / "renamed.jpg"), *map(str, folder.glob("blue-*.jpg"))}
    assert run("search", "--more", str(outside), "--json").value[0]["path"] in blue
    assert run("search", "red", "--more", str(tmp_path / "none.jpg")).code == 1
    assert run("search", "red", "--not", "").code == 1
