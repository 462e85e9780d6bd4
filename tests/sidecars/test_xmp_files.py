"""Sidecars: which names they have, what is noticed of them, and that only regular files are read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from photosearch.sidecars.xmp_files import LARGEST, is_sidecar, mark, names_for, read


def seen(folder: Path, *, keeps: bool = True) -> str:
    """The mark of `a.jpg` in a folder."""
    entries = {entry.name: entry for entry in os.scandir(folder) if is_sidecar(entry.name)}
    return mark("a.jpg", entries, keeps=keeps)


def test_names() -> None:
    assert names_for("a.jpg") == ["a.jpg.xmp", "a.jpg.XMP", "a.xmp", "a.XMP"]
    assert names_for("a") == ["a.xmp", "a.XMP"]
    assert is_sidecar("a.XMP") and not is_sidecar("a.xmp.jpg")


def test_both_are_read_that_of_the_file_first(tmp_path: Path) -> None:
    (tmp_path / "a.xmp").write_bytes(b"stem")
    assert read(str(tmp_path / "a.jpg")) == [b"stem"]
    (tmp_path / "a.jpg.XMP").write_bytes(b"file")
    assert read(str(tmp_path / "a.jpg")) == [b"file", b"stem"]
    assert read(str(tmp_path / "b.jpg")) == [] and read("a\0.jpg") == []


def test_what_is_no_regular_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jpg.xmp")
    (tmp_path / "a.xmp").mkdir()
    (tmp_path / "a.XMP").write_bytes(b"x" * (LARGEST + 1))
    assert read(str(tmp_path / "a.jpg")) == [] and seen(tmp_path) == ""


@pytest.mark.parametrize("name", ["a.jpg.xmp", "a.XMP"])
def test_the_mark_changes_with_each_edit(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    marks = [seen(tmp_path)]
    path.write_bytes(b"one")
    os.utime(path, ns=(10**18, 10**18))
    marks.append(seen(tmp_path))
    assert seen(tmp_path) == marks[-1], "nothing has changed"
    path.write_bytes(b"two")
    os.utime(path, ns=(10**18, 10**18))
    marks.append(seen(tmp_path))  # only the time of the last status change differs
    path.write_bytes(b"three")
    marks.append(seen(tmp_path))
    assert len(set(marks)) == len(marks) and marks[0] == ""


def test_volumes_that_make_up_inodes_are_judged_by_size_and_time(tmp_path: Path) -> None:
    path = tmp_path / "a.xmp"
    path.write_bytes(b"one")
    os.utime(path, ns=(10**18, 10**18))
    assert seen(tmp_path, keeps=False) == f"3:{10**18}"
