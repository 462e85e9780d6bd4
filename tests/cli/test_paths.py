"""Paths that the command line prints for other programs open the files, whatever their names."""

from __future__ import annotations

import base64
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
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
