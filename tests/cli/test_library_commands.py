"""The commands on a library, through the installed command and a real engine with a tiny model."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from tests.cli.conftest import Run
from tests.fakes import picture, picture_folder

HIT_KEYS = {
    "path", "score", "rank", "width", "height", "taken_at", "copies", "why", "confidence", "matched",
}  # fmt: skip


def test_from_a_folder_to_answers_and_back(run: Run, make_photos: Callable[..., Path]) -> None:
    folder = make_photos(10)
    first = run("index", folder, "--json")
    assert first.code == 0
    counted = {k: first.value[k] for k in ("offered", "encoded", "moved", "removed", "failed")}
    assert counted == {"offered": 10, "encoded": 10, "moved": 0, "removed": 0, "failed": 0}
    assert set(first.value) == {*counted, "photos", "seconds", "space"}
    assert first.value["space"]["photos"] == 10 and first.value["space"]["fits"]

    again = run("index", "--json")
    assert again.value["encoded"] == 0 and again.value["offered"] == 10

    found = run("search", "a", "red", "dog", "--top", "4", "--json").value
    assert [hit["rank"] for hit in found] == [1, 2, 3, 4]
    assert all(set(hit) == HIT_KEYS for hit in found)
    assert found[0]["path"].startswith(
        str(folder / "red")
    )  # found by name, since the tiny model does not know colours
    assert (found[0]["width"], found[0]["height"]) == (96, 64)
    assert len(run("search", "photo", "--top", "99", "--json").value) == 10

    mine = folder / "blue-002.jpg"
    alike = run("similar", mine, "--top", "3", "--json").value
    assert alike[0]["path"] == str(mine) and len(alike) == 3

    state = run("status", "--json").value
    assert set(state) == {
        "photos", "pending", "failed", "offline", "encoder", "index", "home", "left_out", "distinct", "searchable", "text",
        "watching", "not_searched",
    }  # fmt: skip
    assert state["left_out"] == []
    assert (state["photos"], state["pending"], state["failed"], state["offline"]) == (10, 0, {}, 0)

    forgotten = run("remove", folder, "--json")
    assert forgotten.value == {"folder": str(folder), "photos": 10}
    assert run("status", "--json").value["photos"] == 0
    assert mine.is_file()


def test_a_folder_of_the_library_that_is_excluded_is_named_with_the_reason(
    run: Run, make_photos: Callable[..., Path], own_home: Path
) -> None:
    folder = make_photos(2)
    assert run("index", folder).code == 0
    with (own_home / "config" / "settings.toml").open("a") as settings:
        settings.write(f'excluded_folders = ["{folder}"]\n')
    run("index")
    state = run("status", "--json").value
    assert state["left_out"] == [{"path": str(folder), "reason": "excluded by you"}]
    shown = run("status").out
    assert "left out: excluded by you" in shown and "remove the exclusion" in shown
    assert run("doctor", "--json").value["info"]["left out (1)"] == f"{folder}: excluded by you"


def test_output_for_people(run: Run, make_photos: Callable[..., Path]) -> None:
    folder = make_photos(3)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    first = run("index", folder)
    assert "3 photos (3 new, 1 failed)" in first.out
    assert len(first.sentences) == 1 and "broken.jpg" in first.err
    found = run("search", "green", "dog", "--top", "2").out.splitlines()
    assert len(found) <= 3 and any(line.endswith("green-001.jpg") for line in found)
    assert "photos   3" in run("status").out
    assert "broken.jpg" in run("failures").out
    assert "3 photos" in run("remove", folder).out


def test_identical_files_are_one_hit(run: Run, make_photos: Callable[..., Path]) -> None:
    folder = make_photos(3)
    shutil.copy(folder / "red-000.jpg", folder / "again.jpg")
    run("index", folder)
    found = run("similar", folder / "red-000.jpg", "--json").value
    assert len(found) == 3
    assert {found[0]["path"], *found[0]["copies"]} == {
        str(folder / "red-000.jpg"),
        str(folder / "again.jpg"),
    }
    assert "(+1 copy)" in run("similar", folder / "red-000.jpg").out


def test_failures_are_named_and_counted(run: Run, tmp_path: Path) -> None:
    folder = picture_folder(tmp_path / "p", 2)
    for n in range(12):
        (folder / f"bad-{n:02}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes([n]) * 40)
    first = run("index", folder, "--json")
    assert first.code == 0 and first.value["failed"] == 12
    assert "2 more failed" in first.err
    failed = run("failures", "--json").value
    assert len(failed) == 12
    assert all(set(row) == {"path", "code", "sentence"} for row in failed)
    state = run("status", "--json").value
    assert sum(state["failed"].values()) == 12 and state["photos"] == 2


def test_an_empty_folder_is_added(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    first = run("index", tmp_path / "empty")
    assert first.code == 0 and "0 photos yet" in first.out
    assert str(tmp_path / "empty") in run("status").out


def test_a_known_folder_that_is_missing_is_offline(
    run: Run, make_photos: Callable[..., Path], tmp_path: Path
) -> None:
    folder = make_photos(4)
    run("index", folder)
    folder.rename(tmp_path / "away")
    gone = run("index", folder, "--json")
    assert gone.code == 0 and gone.value["removed"] == 0 and "offline" in gone.err
    assert run("status", "--json").value["offline"] == 4
    assert len(run("search", "photo", "--json").value) == 4
    (tmp_path / "away").rename(folder)
    assert run("index", folder, "--json").value["encoded"] == 0
    assert run("status", "--json").value["offline"] == 0


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_photos_of_a_drive_inside_a_folder_are_offline_alone(
    run: Run, make_photos: Callable[..., Path], tmp_path: Path
) -> None:
    folder, drive = make_photos(1), make_photos(5, "drive")
    (folder / "link").symlink_to(drive)
    assert run("index", folder, "--json").value["photos"] == 6
    assert "offline" not in run("status").out
    drive.rename(tmp_path / "away")
    again = run("index", "--json")
    assert again.sentences == [f"photosearch: 5 of 6 photos in {folder} are offline."]
    assert (again.value["removed"], again.value["photos"]) == (0, 6)
    assert run("status", "--json").value["offline"] == 5
    lines = run("status").out.splitlines()
    assert lines[0].endswith("6 (5 offline)")
    [row] = [line for line in lines if line.startswith(str(folder))]
    assert row.endswith("5 of 6 offline")
    (tmp_path / "away").rename(drive)
    assert run("index", "--json").sentences == []
    assert "offline" not in run("status").out


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_are_not_utf_8_are_shown_escaped(run: Run, tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "odd")
    os.mkdir(folder)
    picture(folder + b"/caf\xe9.jpg", "red")
    picture(folder + b"/two\nlines\x1b[31m.jpg", "blue")
    assert run("index", folder, "--json").value["encoded"] == 2
    paths = {hit["path"] for hit in run("search", "photo", "--json").value}
    assert os.fsdecode(folder + b"/caf\xe9.jpg") in paths
    shown = run("search", "photo").out
    assert "caf\\xe9.jpg" in shown and "two\\nlines\\x1b[31m.jpg" in shown
    assert len(shown.splitlines()) == 2
    mine = run("similar", folder + b"/caf\xe9.jpg", "--json").value
    assert mine[0]["path"].endswith("caf\udce9.jpg")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_circular_links_are_followed_once(run: Run, make_photos: Callable[..., Path]) -> None:
    folder = make_photos(3)
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to("self")
    assert run("index", folder, "--json").value["offered"] == 3


def test_a_long_query_is_searched_and_reports_what_was_cut(
    run: Run, make_photos: Callable[..., Path]
) -> None:
    run("index", make_photos(3))
    found = run("search", "a red photo " * 320, "--json")
    assert found.code == 0 and len(found.value) == 3
    assert "it was cut from" in found.err


def test_a_query_beyond_the_context_length_is_read_in_pieces(
    run: Run, make_photos: Callable[..., Path]
) -> None:
    run("index", make_photos(3))
    found = run("search", "a red dog. " * 20, "--json")
    assert found.code == 0 and len(found.value) == 3
    assert re.search(r"The query is long: it was read in \d+ pieces\.", found.err), found.err


def test_words_that_the_model_cannot_read_are_named(
    run: Run, make_photos: Callable[..., Path]
) -> None:
    run("index", make_photos(3))
    found = run("search", "a dog 🂡", "--json")
    assert found.code == 0 and len(found.value) == 3
    assert "cannot read “🂡”; it was left out." in found.err
    assert "cannot read" not in run("search", "a dog", "--json").err


def test_a_separate_home(run: Run, own_home: Path, make_photos: Callable[..., Path]) -> None:
    run("index", make_photos(2))
    dirs = app_dirs(str(own_home))
    assert dirs.database.is_file() and any(dirs.thumbs.rglob("*.*"))
    outside = [
        path
        for path in own_home.parent.rglob("*")
        if path.is_file() and own_home not in path.parents
    ]
    assert outside == []


def test_words_and_pictures(run: Run, make_photos: Callable[..., Path], tmp_path: Path) -> None:
    folder = make_photos(16)
    run("index", folder)
    red, blue = folder / "red-008.jpg", folder / "blue-002.jpg"

    def asked(*words: str | Path) -> tuple[list[str], list[str]]:
        ran = run("search", *words, "--json")
        assert ran.code == 0, ran.err
        return [Path(hit["path"]).name for hit in ran.value], ran.sentences

    found, said = asked("--like", red)
    assert found[0] == red.name and said == ["photosearch: photos like red-008.jpg"]
    assert found == [Path(hit["path"]).name for hit in run("similar", red, "--json").value]
    found, said = asked("a dog -beach", "--like", blue, "--strength", "0.2", "--look", "0.5")
    assert len(found) == 16
    assert said[0] == "photosearch: photos like blue-002.jpg, but ‘a dog’, without ‘beach’"
    found, said = asked("--like", red, "--like", blue, "--region", "50%,0%,50%,50%", "--top", "3")
    assert len(found) == 3
    assert said == ["photosearch: photos like a part of red-008.jpg and blue-002.jpg"]
    assert asked("--style", blue, "--top", "1")[0] == [blue.name]
    assert len(asked("--sketch", blue, "--unlike", red, "--inside")[0]) == 16
    assert asked("photo", "--inside")[1] == []
