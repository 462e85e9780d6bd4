"""`photosearch remove`, as people and scripts use it: through the installed command, over a tiny model."""

from __future__ import annotations

import base64
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from tests.cli.conftest import Run, command
from tests.fakes import picture, picture_folder

MakePhotos = Callable[..., Path]


def photos(run: Run) -> int:
    return int(run("status", "--json").value["photos"])


def test_remove_and_undo(run: Run, make_photos: MakePhotos) -> None:
    folder = make_photos(3)
    run("index", folder)
    done = run("remove", folder)
    assert done.code == 0 and f"Removed {folder} (3 photos)" in done.out and "--undo" in done.out
    assert done.sentences == [
        f"photosearch: {folder} (3 photos) will be removed from the library. For 30 days, this can be undone. "
        "Your files stay where they are."
    ]
    assert photos(run) == 0
    back = run("remove", "--undo")
    assert back.code == 0 and f"Restored {folder} (3 photos)" in back.out
    assert run("index", "--json").value["encoded"] == 0 and photos(run) == 3
    run("remove", folder, "--json")
    assert run("index", folder, "--json").value["encoded"] == 0
    again = run("remove", "--undo", folder)
    assert "(0 photos; 3 more were in the library already)" in again.out and photos(run) == 3


def test_json(run: Run, make_photos: MakePhotos) -> None:
    one, two = make_photos(3, "one"), make_photos(2, "two")
    assert run("remove", "--list", "--json").value == []
    run("index", one, two)
    for folder, number in ((one, 3), (two, 2)):
        done = run("remove", folder, "--json")
        assert done.value == {"folder": str(folder), "photos": number} and not done.sentences
    found = run("remove", "--list", "--json").value
    assert [set(row) for row in found] == [
        {"folder", "photos", "removed", "until", "offline_only"}
    ] * 2
    assert [(row["folder"], row["photos"]) for row in found] == [(str(two), 2), (str(one), 3)]
    kept = datetime.fromisoformat(found[0]["until"]) - datetime.fromisoformat(found[0]["removed"])
    assert kept.days in (29, 30)  # with or without a change of the clock
    assert run("remove", "--undo", one, "--json").value == {"folder": str(one), "photos": 3}
    assert run("remove", "--undo", "--json").value == {"folder": str(two), "photos": 2}
    assert run("remove", "--list").out == "Nothing was removed.\n"


def test_the_list_for_people(run: Run, make_photos: MakePhotos) -> None:
    folder = make_photos(2)
    run("index", folder)
    run("remove", folder)
    [line] = run("remove", "--list").out.splitlines()
    assert line.startswith(f"{folder}  2 photos  removed 20") and "until 20" in line


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "give FOLDER"),
        (["--list", "x"], 2, "--list takes no FOLDER"),
        (["x", "--undo", "--list"], 2, "not allowed"),
        (["--offline"], 2, "give FOLDER"),
        (["--undo"], 1, "No folder was removed in the last 30 days."),
        (["--undo", "x"], 1, "was not removed in the last 30 days."),
        (["x"], 1, "is not in the library."),
        (["x", "--for-good"], 1, "is not in the library."),
        (["x", "--offline"], 1, "is not in the library."),
    ],
)
def test_what_cannot_be_done_is_said(
    run: Run, make_photos: MakePhotos, words: list[str], code: int, said: str
) -> None:
    run("index", make_photos(1))
    failed = run("remove", *words)
    assert failed.code == code and said in failed.err and failed.out == ""
    assert photos(run) == 1


def test_a_folder_that_does_not_exist_any_more(run: Run, tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/st\xe9ck"
    picture_folder(Path(os.fsdecode(odd)), 2)
    run("index", odd)
    shutil.rmtree(odd)
    shown = f"{tmp_path}/st\\xe9ck"
    said = {
        "folder": os.fsdecode(odd),
        "folder_base64": base64.b64encode(odd).decode(),
        "photos": 2,
    }
    assert run("remove", odd, "--json").value == said
    assert run("remove", "--undo", "--json").value == said
    assert run("remove", shown, "--yes").code == 0 and photos(run) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_what_is_away(run: Run, make_photos: MakePhotos, tmp_path: Path) -> None:
    folder, drive = make_photos(2), picture_folder(tmp_path / "drive", 1)
    picture(drive / "red-000.jpg", "orange", 99)
    (folder / "link").symlink_to(drive)
    run("index", folder)
    assert "can be reached" in run("remove", folder / "link", "--offline").err
    drive.rename(tmp_path / "away")
    gone = run("remove", folder / "link", "--offline")
    assert f"Removed 1 photo in {folder}/link" in gone.out and photos(run) == 2
    assert f"{folder}/link  1 offline photo  " in run("remove", "--list").out
    value = {"folder": f"{folder}/link", "photos": 1}
    assert run("remove", "--undo", folder / "link", "--json").value == value
    assert run("remove", folder, "--offline", "--json").value == {
        "folder": str(folder),
        "photos": 1,
    }


def test_for_good(run: Run, make_photos: MakePhotos, own_home: Path) -> None:
    folder = make_photos(3)
    run("index", folder)
    done = run("remove", folder, "--for-good", "--yes")
    assert "for good, with the thumbnails and vectors of 3 photos" in done.out
    assert "cannot be undone" in done.err and "30 days" not in done.err
    assert not list(app_dirs(str(own_home)).thumbs.glob("*/*.jpg"))
    assert run("remove", "--list", "--json").value == [] and len(list(folder.iterdir())) == 3
    assert run("index", folder, "--json").value["encoded"] == 3
    run("remove", folder)
    later = run("remove", folder, "--for-good", "--json")
    assert later.value == {"folder": str(folder), "photos": 3}
    assert run("remove", "--undo").code == 1


def test_for_good_says_that_backups_remain(
    run: Run, make_photos: MakePhotos, own_home: Path
) -> None:
    folder = make_photos(1)
    run("index", folder)
    backups = app_dirs(str(own_home)).data / "backups"
    backups.mkdir(exist_ok=True)
    (backups / "before-upgrade-20240101-000000.db").touch()
    assert str(backups) in run("remove", folder, "--for-good", "--yes").sentences[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal")
@pytest.mark.parametrize(
    ("words", "answer", "removed"),
    [
        ([], "\n", False),
        ([], "n\n", False),
        ([], "\x04", False),
        ([], "y\n", True),
        ([], "Yes\n", True),
        (["--for-good"], "\n", False),
        (["--yes"], None, True),
        (["--json"], None, True),
    ],
)
def test_a_terminal_is_asked_and_no_is_the_default(
    run: Run, make_photos: MakePhotos, words: list[str], answer: str | None, removed: bool
) -> None:
    folder = make_photos(2)
    run("index", folder)
    code, said = on_a_terminal(command("remove", str(folder), *words), answer)
    asked = "(2 photos) will be removed" in said and "Remove? [y/N]" in said
    assert asked == (answer is not None), said
    assert (code, photos(run)) == ((0, 0) if removed else (1, 2)), said
    assert removed or "Nothing was removed." in said


def on_a_terminal(words: list[str | bytes], answer: str | None) -> tuple[int, str]:
    """Run a command whose input is a terminal; give the answer when it asks. Returns its exit code and its output."""
    import pty

    ours, theirs = pty.openpty()
    pipe, out = os.pipe()
    try:
        with subprocess.Popen(words, stdin=theirs, stdout=out, stderr=out) as process:
            os.close(out)
            said, deadline = b"", time.monotonic() + 60
            while time.monotonic() < deadline:
                if select.select([pipe], [], [], 0.1)[0]:
                    part = os.read(pipe, 4096)
                    if not part:
                        break
                    said += part
                    if b"[y/N]" in said and answer is not None:
                        os.write(ours, answer.encode())
                        answer = None
            return process.wait(60), said.decode()
    finally:
        for end in (ours, theirs, pipe):
            os.close(end)
