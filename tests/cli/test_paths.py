"""Paths that the command line prints for other programs open the files, whatever their names."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.cli.conftest import Run, command
from tests.fakes import picture

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such names")
NAMES = (b"M\xfcnchen.jpg", b"M\\xfcnchen.jpg", b"two\nlines.jpg", "Zürich.jpg".encode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "p"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        picture(folder / "x.jpg", "white", mark=number)
        os.rename(folder / "x.jpg", os.fsencode(folder) + b"/" + name)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff and nothing else")
    os.rename(folder / "broken.jpg", os.fsencode(folder) + b"/br\xf6ken.jpg")
    return folder


def opened(value: dict[str, Any], key: str = "path") -> bytes:
    """The name of the file that a path in JSON opens, by both of its fields."""
    path = os.fsencode(value[key])
    if f"{key}_base64" in value:
        assert base64.b64decode(value[f"{key}_base64"]) == path
    assert os.path.exists(path)
    return os.path.basename(path)


def test_each_path_in_json_opens_its_own_file(run: Run, folder: Path) -> None:
    assert run("index", folder).code == 0
    hits = run("search", "a photo", "--json").value
    assert {opened(hit) for hit in hits} == set(NAMES)
    assert [("path_base64" in hit) for hit in hits].count(True) == 1
    [failure] = run("failures", "--json").value
    assert opened(failure) == b"br\xf6ken.jpg"


def test_copies_in_json_open_their_files(run: Run, folder: Path) -> None:
    odd = os.fsencode(folder) + b"/M\xfcnchen.jpg"
    with open(odd, "rb") as one, open(odd + b".jpg", "wb") as copy:
        copy.write(one.read())
    run("index", folder)
    [group] = run("duplicates", "--json").value
    names = {opened(group, "best"), *(opened(one) for one in group["members"])}
    assert names == {b"M\xfcnchen.jpg", b"M\xfcnchen.jpg.jpg"}
    hits = json.loads(run("search", "a photo", "--json").out)
    copies = [path for hit in hits for path in hit["copies"]]
    assert len(copies) == 1 and os.path.exists(copies[0])


@pytest.mark.parametrize("words", [("search", "a photo"), ("similar", "FILE")])
def test_paths_for_other_programs_are_the_bytes_of_the_names(
    run: Run, folder: Path, words: tuple[str, ...]
) -> None:
    run("index", folder)
    asked = [str(folder / "Zürich.jpg") if word == "FILE" else word for word in words]
    told = subprocess.run(command(*asked, "--null"), capture_output=True, check=True).stdout
    assert told.endswith(b"\0")
    assert {os.path.basename(path) for path in told[:-1].split(b"\0")} == set(NAMES)
    assert all(os.path.exists(path) for path in told[:-1].split(b"\0"))
    lines = subprocess.run(command(*asked, "--paths"), capture_output=True, check=True).stdout
    assert lines == told.replace(b"\0", b"\n")
    short = subprocess.run(command(*asked, "-0", "--top", "1"), capture_output=True, check=True)
    assert short.stdout == told.split(b"\0")[0] + b"\0"


def test_answers_can_be_sorted(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "sorted"
    folder.mkdir()
    for name, side, when in (("b9.jpg", 40, 3), ("B10.jpg", 400, 1), ("a.jpg", 200, 2)):
        picture(folder / name, "white", mark=when, size=(side, side))
        os.utime(folder / name, (1_000_000_000 * when / 2, 1_000_000_000 * when / 2))
    run("index", folder)

    def names(*options: str) -> list[str]:
        hits = run("search", "a photo", "--json", *options).value
        assert [hit["rank"] for hit in hits] == list(range(1, len(hits) + 1))
        return [os.path.basename(hit["path"]) for hit in hits]

    assert names("--sort", "name") == ["a.jpg", "b9.jpg", "B10.jpg"]
    assert names("--sort", "name", "--reverse") == ["B10.jpg", "b9.jpg", "a.jpg"]
    assert names("--sort", "date") == ["b9.jpg", "a.jpg", "B10.jpg"]
    assert names("--sort", "size") == ["B10.jpg", "a.jpg", "b9.jpg"]
    assert names("--sort", "size", "--reverse") == ["b9.jpg", "a.jpg", "B10.jpg"]
    assert names("--sort", "rating") == names() == names("--reverse")[::-1]
    assert names("--sort", "date", "--top", "2") == [
        n for n in names("--sort", "date") if n in names("--top", "2")
    ]


def test_answers_are_ordered_by_an_adjective(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "shades"
    folder.mkdir()
    for shade in (60, 240, 130):
        Image.new("RGB", (200, 150), (shade, shade, shade)).save(folder / f"{shade:03}.png")
    run("index", folder)

    def names(*asked: str) -> list[str]:
        hits = run("search", "--json", *asked).value
        return [os.path.basename(hit["path"])[:3] for hit in hits]

    assert names("brightest") == names("--sort", "brightest") == ["240", "130", "060"]
    assert names("--sort", "darkest") == names("dunkelste", "Bilder") == ["060", "130", "240"]
    assert names("sort:darkest", "--top", "1") == ["060"]
    assert names("a photo", "--sort", "darkest", "--reverse")[0] in names("a photo")
