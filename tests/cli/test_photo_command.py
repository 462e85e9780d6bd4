"""`photosearch photo` shows every fact of a file, whether or not it is in the library."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest

from photosearch.base.facts import Facts, Person
from photosearch.cli.photo_command import lines
from tests.cli.conftest import Run
from tests.images.marked import exif_of, iptc, listed, marked, xmp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One photo with facts from all sources, and a sidecar."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    exif = exif_of(
        {0x010F: "Canon", 0x0110: "EOS 40D"},
        {0x9003: "2008:05:30 15:56:01", 0x9011: "+02:00", 0x829A: 0.004, 0x829D: 2.8, 0x8827: 400},
        {1: "N", 2: (41.9, 0.0, 0.0), 3: "E", 4: (12.5, 0.0, 0.0)},
    )
    (folder / "a.jpg").write_bytes(marked(exif, iptc=iptc([(5, b"A <b>title</b>"), (25, b"dog")])))
    (folder / "a.jpg.xmp").write_bytes(xmp('xmp:Rating="4"', listed("dc:subject", "Dogs|Rex")))
    return folder


def test_every_fact_of_a_photo_of_the_library(run: Run, folder: Path) -> None:
    shutil.copyfile(folder / "a.jpg", folder / "b.jpg")
    run("index", folder)
    found = run("photo", folder / "a.jpg", "--json").value
    names = {field.name for field in dataclasses.fields(Facts)}
    assert found.keys() == names | {"path", "paths", "in_library", "zone", "text", "belonging"}
    assert found["in_library"] and found["paths"] == [str(folder / "a.jpg"), str(folder / "b.jpg")]
    assert (found["taken_at"], found["zone"]) == ("2008-05-30T15:56:01", "+02:00")
    assert (found["rating"], found["city"], found["keywords"]) == (4, "Rome", ["Dogs|Rex"])
    (folder.parent / "link").symlink_to(folder)
    assert run("photo", folder.parent / "link" / "a.jpg", "--json").value["in_library"]
    shown = run("photo", folder / "a.jpg").out
    for text in (
        "2008-05-30 15:56:01 +02:00 (EXIF DateTimeOriginal)",
        "Canon EOS 40D",
        "1/250 s, f/2.8, ISO 400",
        "Rome, Italy",
        "4 of 5",
        "A <b>title</b>",
        "b.jpg",
    ):
        assert text in shown


def test_a_file_that_is_not_in_the_library_is_read(run: Run, folder: Path) -> None:
    found = run("photo", folder / "a.jpg", "--json").value
    assert not found["in_library"] and found["paths"] == []
    assert (found["rating"], found["title"]) == (4, "A <b>title</b>")
    assert "not in the library" in run("photo", folder / "a.jpg").out


def test_what_is_no_picture_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text.jpg").write_text("no picture, only a few words that are long enough to read")
    for path in (tmp_path / "text.jpg", tmp_path / "nothing.jpg", tmp_path):
        refused = run("photo", path)
        assert refused.code == 1 and refused.out == "" and str(path) in refused.err


def test_facts_for_people() -> None:
    bare = lines("/a.jpg", ("/a.jpg",), Facts(4, 3))
    assert bare == ["File    /a.jpg", "Pixels  4 x 3"]
    odd = Facts(
        4,
        3,
        taken_at="1958-07-01T00:00:00",
        taken_precision="month",
        exposure=2.5,
        rating=-1,
        persons=(Person("Anna\nBell\x1b"),),
        screenshot=True,
        lat=1.0,
        lon=2.0,
        altitude=-3.5,
    )
    text = "\n".join(lines("/a.jpg", ("/a.jpg",), odd))
    for said in (
        "Taken     1958-07\n",
        "2.5 s",
        "rejected",
        "screenshot",
        "1.000000, 2.000000, -3.5 m",
        r"Anna\nBell\x1b",
    ):
        assert said in text
