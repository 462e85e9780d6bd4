"""A folder in the place of a file of the library, a file in that of a folder, and links whose target is away: each is named,
and what the message says leads out."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run


@pytest.fixture
def data(run: Run, make_photos: Callable[..., Path], own_home: Path) -> Path:
    """The data folder of the library of three indexed photos."""
    assert run("index", make_photos(3)).code == 0
    return own_home / "data"


def sentence(ran: Ran) -> str:
    """The one sentence on stderr of a command that failed."""
    assert ran.code == 1 and len(ran.sentences) == 1, ran
    return ran.sentences[0]


def is_well(run: Run) -> None:
    assert run("index", "--json").value["encoded"] == 0
    assert len(run("search", "photo", "--json").value) == 3
    done = run("doctor", "--json")
    assert done.value["problems"] == [] and done.code == 0


def tree(folder: Path) -> set[str]:
    return {str(path) for path in folder.rglob("*") if "logs" not in path.parts}


def put_folder(path: Path) -> None:
    """Put a folder with a file in the place of `path`."""
    path.unlink(missing_ok=True)
    path.mkdir()
    (path / "kept.txt").write_text("kept")


# A library on another drive


@pytest.fixture
def drive(data: Path, tmp_path: Path) -> Path:
    """A drive with the library, to which a link leads."""
    drive = tmp_path / "drive"
    drive.mkdir()
    (data / "library.db").rename(drive / "library.db")
    (data / "library.db").symlink_to(drive / "library.db")
    return drive


@pytest.mark.parametrize("mounted", [True, False])
def test_a_library_on_a_drive_that_is_away_is_told_and_nothing_is_made(
    run: Run, data: Path, drive: Path, mounted: bool
) -> None:
    """`mounted`: the drive's folder is still there, but empty."""
    away = drive.rename(drive.with_name("away"))
    if mounted:
        drive.mkdir()
    before = tree(data)
    for words in (["status"], ["index"], ["search", "photo"], ["backup", "make"]):
        said = sentence(run(*words))
        assert f"library.db is a link to {drive / 'library.db'}" in said and "Plug in" in said
    assert "is a link to" in sentence(run("backup", "restore", "newest", "--yes"))
    done = run("doctor", "--fix")
    assert done.code == 1 and "not repaired: " in done.err and "is a link to" in done.err
    assert done.out.count("is a link to") == 1 and "doctor --fix" in done.out
    assert tree(data) == before and not (drive / "library.db").exists()
    if mounted:
        drive.rmdir()
    away.rename(drive)
    is_well(run)


def test_a_library_whose_drive_is_lost_is_built_again_without_the_link(
    run: Run, data: Path, drive: Path
) -> None:
    (drive / "library.db").unlink()
    assert "delete the link and run `photosearch doctor --fix`" in sentence(run("status"))
    (data / "library.db").unlink()
    assert run("doctor", "--fix").code == 0
    is_well(run)


def test_a_link_may_lead_to_where_a_new_library_shall_be(
    run: Run, make_photos: Callable[..., Path], own_home: Path, tmp_path: Path
) -> None:
    library = own_home / "data" / "library.db"
    library.symlink_to(tmp_path / "drive" / "library.db")
    assert "cannot be reached" in sentence(run("index", make_photos(3)))
    (tmp_path / "drive").mkdir()
    assert run("index", make_photos(3)).code == 0
    assert library.is_symlink() and (tmp_path / "drive" / "library.db").is_file()
    is_well(run)


def test_a_home_on_a_drive_that_is_away_is_told(run: Run, data: Path, tmp_path: Path) -> None:
    away = data.rename(tmp_path / "away")
    data.symlink_to(tmp_path / "drive")
    for words in (["status"], ["index"], ["search", "photo"], ["backup", "restore", "newest"]):
        said = sentence(run(*words))
        assert f"data is a link to {tmp_path / 'drive'}" in said and "Plug in" in said
    assert "is a link to" in run("doctor").out
    away.rename(tmp_path / "drive")
    is_well(run)


# The wrong kind


WAYS = {"repair": ["doctor", "--fix"], "restore": ["backup", "restore", "newest", "--yes"]}


@pytest.mark.slow
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["library.db", "library.db-wal", "library.db-journal"])
def test_a_folder_that_hides_the_library_is_put_aside(
    run: Run, data: Path, name: str, way: str
) -> None:
    put_folder(data / name)
    for words in (["status"], ["index"], ["search", "photo"], ["backup", "make"]):
        said = sentence(run(*words))
        assert f"{data / name} is a folder, not a " in said and "doctor --fix" in said
    assert run("doctor").out.count(f"{data / name} is a folder, not a ") == 1
    done = run(*WAYS[way])
    assert done.code == 0 and name in done.out + done.err
    [kept] = data.glob(f"put-aside/*/{name}/kept.txt")
    assert str(kept.parents[1]) in done.out + done.err
    is_well(run)


def test_a_folder_for_a_library_that_never_was_is_put_aside(
    run: Run, make_photos: Callable[..., Path], own_home: Path
) -> None:
    folder = make_photos(3)
    (own_home / "data" / "library.db").mkdir()
    assert "is a folder, not a library" in sentence(run("index", folder))
    assert run("doctor", "--fix").code == 0
    assert run("index", folder).code == 0
    is_well(run)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["library.db-shm", "library.json", "writer.json", "writer.lock"])
def test_a_folder_that_stops_only_the_writer_is_named_and_put_aside(
    run: Run, data: Path, name: str
) -> None:
    put_folder(data / name)
    assert len(run("search", "photo", "--json").value) == 3
    for ran in (run("index"), run("retry")):
        said = sentence(ran)
        assert f"{data / name} is a folder, not a file" in said and "doctor --fix" in said
    [problem] = run("doctor", "--json").value["problems"]
    assert str(data / name) in problem["sentence"] and "doctor --fix" in problem["fix"]
    assert run("doctor", "--fix").code == 0
    assert len(list(data.glob(f"put-aside/*/{name}/kept.txt"))) == 1
    is_well(run)


def test_what_is_no_file_at_all_is_named_and_put_aside(run: Run, data: Path) -> None:
    (data / "library.json").unlink()
    os.mkfifo(data / "library.json")
    assert "library.json is not an ordinary file" in sentence(run("index"))
    assert run("doctor", "--fix").code == 0
    is_well(run)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["backups", "index", "put-aside"])
def test_a_file_in_the_place_of_a_folder_is_told_and_put_aside(
    run: Run, data: Path, name: str
) -> None:
    if (data / name).exists():
        (data / name).rename(data / "former")
    (data / name).write_text("kept")
    done = run("index", "--json")
    assert done.code == 0
    assert done.err.count(f"{data / name} is a file, not a folder") == 1
    problem, *_of_lost_indexes = run("doctor", "--json").value["problems"]
    assert str(data / name) in problem["sentence"] and "doctor --fix" in problem["fix"]
    if name == "backups":
        assert "is a file, not a folder" in sentence(run("backup", "make"))
    assert run("doctor", "--fix").code == 0
    assert any(p.is_file() and p.read_text("utf-8", "replace") == "kept" for p in data.rglob("*"))
    is_well(run)
    assert run("backup", "make").code == 0


def test_a_folder_on_a_drive_that_is_away_is_told(run: Run, data: Path, tmp_path: Path) -> None:
    away = (data / "backups").rename(tmp_path / "away")
    (data / "backups").symlink_to(tmp_path / "drive")
    for said in (sentence(run("backup", "make")), run("index").err, run("doctor").out):
        assert f"backups is a link to {tmp_path / 'drive'}" in said
    away.rename(tmp_path / "drive")
    is_well(run)
