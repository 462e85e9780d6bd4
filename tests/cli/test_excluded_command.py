"""`photosearch excluded` lists what is left out, with the reason."""

from __future__ import annotations

import os
import signal
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.lock import take_lock
from photosearch.base.records import Progress
from photosearch.cli import excluded_command
from photosearch.cli.output import ProgressLine
from photosearch.cli.stop import Interrupted, Stop
from tests.cli.conftest import Run
from tests.fakes import picture


@pytest.fixture
def folder(run: Run, make_photos: Callable[..., Path], own_home: Path) -> Path:
    """A folder with one photo and much that is left out, in the library."""
    folder = make_photos(1)
    for n, name in enumerate(
        ("#recycle/a.jpg", "#recycle/b/c.jpg", "private/p.jpg", ".hidden/h.jpg", "phone/x.jpg"), 1
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        picture(folder / name, "blue", n)
    (folder / "phone" / ".nomedia").touch()
    picture(folder / ".h.jpg", "blue", 9)
    (folder / ".DS_Store").write_bytes(b"no picture")
    (folder / "link").symlink_to("private")
    with (own_home / "config" / "settings.toml").open("a") as settings:
        settings.write(f'excluded_folders = ["{folder}/private/"]\n')
    assert run("index", folder, "--json").value["offered"] == 1
    return folder


def test_each_folder_is_one_line_with_its_reason(run: Run, folder: Path) -> None:
    found = run("excluded", "--json").value
    assert (found["folders"], found["pictures"]) == (5, 1)
    assert {
        (os.path.relpath(f["path"], folder), f["folder"], f["reason"]) for f in found["left_out"]
    } == {
        ("#recycle", True, "trash"),
        ("private", True, "excluded by you"),
        ("link", True, "excluded by you"),
        (".hidden", True, "its name is excluded"),
        ("phone", True, "contains a file .nomedia"),
        (".h.jpg", False, "its name is excluded"),
    }
    for_people = run("excluded").out.splitlines()
    assert len(for_people) == 8 and for_people[-1] == "5 folders and 1 picture are left out."
    assert f"{folder}/#recycle/" in for_people[0] and for_people[0].endswith("trash")


def test_a_part_of_the_library_can_be_listed(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("excluded", folder / "phone", "--json").value["folders"] == 1
    inside = run("excluded", folder / "#recycle" / "b", "--json").value["left_out"]
    assert [one["path"] for one in inside] == [str(folder / "#recycle")]
    assert run("excluded", tmp_path, "--json").value["folders"] == 5, "it contains the folder"
    (folder / "good").mkdir()
    assert run("excluded", folder / "good").out == "Nothing is left out.\n"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    refused = run("excluded", elsewhere, "--json")
    assert (refused.code, refused.out) == (1, "") and "is not in the library" in refused.err


def test_nothing_is_written_and_a_writer_may_run(run: Run, folder: Path, own_home: Path) -> None:
    (folder / "new").mkdir()
    picture(folder / "new" / "n.jpg", "green", 3)
    before = sorted(
        (str(p), p.stat().st_mtime_ns) for p in own_home.rglob("*") if "db-" not in p.name
    )
    lock = take_lock(app_dirs())
    try:
        held = {str(p) for p in own_home.rglob("writer*")}
        assert run("excluded", "--json").value["folders"] == 5
    finally:
        lock.release()
    after = [(str(p), p.stat().st_mtime_ns) for p in own_home.rglob("*") if "db-" not in p.name]
    changed = {path for path, _ in set(before) ^ set(after)}
    assert {path for path in changed if path not in held and not Path(path).is_dir()} == set()
    assert run("status", "--json").value["photos"] == 1


def test_an_empty_library_leaves_nothing_out(run: Run, tmp_path: Path) -> None:
    assert run("excluded").out == "Nothing is left out.\n"
    assert run("excluded", "--json").value == {"folders": 0, "pictures": 0, "left_out": []}
    assert run("excluded", tmp_path).code == 1


def test_a_drive_that_is_away_is_named(run: Run, folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    found = run("excluded")
    assert found.out == "Nothing is left out.\n" and "is offline" in found.err


def test_names_are_escaped(run: Run, folder: Path) -> None:
    odd = os.path.join(os.fsencode(folder), b"#recycle\n\xff", b"@eaDir")
    os.makedirs(odd)
    assert "\\n\\xff/@eaDir/" in run("excluded").out
    assert run("excluded", odd, "--json").value["folders"] == 1


def test_a_signal_ends_it(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Signalled(ProgressLine):
        def __call__(self, progress: Progress) -> None:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(excluded_command, "ProgressLine", Signalled)
    stop = Stop()
    with stop.listening(), pytest.raises(Interrupted):
        excluded_command.excluded(Namespace(folder="", json=True, others=False), stop)


def test_files_that_are_not_searched_are_listed(run: Run, make_photos: Callable[..., Path]) -> None:
    folder = make_photos(2)
    assert run("excluded", "--others", "--json").value == []
    (folder / "sub").mkdir()
    for name in ("film.mov", "sub/notes.txt", "red-000.xmp", ".hidden.mov"):
        (folder / name).write_bytes(b"none of a picture")
    run("index", folder)
    assert run("excluded", "--others", "--json").value == [
        {"path": str(folder / "film.mov"), "kind": "videos"},
        {"path": str(folder / "sub" / "notes.txt"), "kind": "documents"},
    ]
    out = run("excluded", "--others", folder / "sub").out
    assert "notes.txt" in out and "film" not in out and "1 document not searched." in out
    assert run("excluded", "--others", folder.parent / "no").code == 1
    value = run("status", "--json").value["not_searched"]
    assert value == {"videos": 1, "audio": 0, "documents": 1, "other": 0}
    assert "1 video, 1 document" in run("status").out
