"""`photosearch mark`, `album` and `export`, as people and scripts use them: through the installed command."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.conftest import Run
from tests.images.marked import exif_of, iptc, marked
from tests.store.digikam import Catalogue, closed

MakePhotos = Callable[..., Path]


@pytest.fixture
def folder(run: Run, make_photos: MakePhotos) -> Path:
    folder = make_photos(4)
    assert run("index", folder).code == 0
    return folder


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.jpg"))


def settings(home: Path, line: str) -> None:
    path = home / "config" / "settings.toml"
    path.write_text(f"{path.read_text()}{line}\n")


def test_what_is_noted_is_shown_and_found(run: Run, folder: Path) -> None:
    one, two, *_rest = files(folder)
    done = run(
        "mark", one, two, "--rating", "4", "--favourite", "--label", "rot", "--add-tag", "Animals|Dog", "--title", "Bella",
        "--caption", "Am See", "--rotate", "90", "--pick", "--json",
    )  # fmt: skip
    assert done.code == 0 and [value["path"] for value in done.value] == [str(one), str(two)]
    assert done.value[0] == {
        "path": str(one), "favourite": True, "rating": 4, "picked": True, "label": "Red", "title": "Bella",
        "caption": "Am See", "tags": ["Animals|Dog"], "rotation": 90, "albums": [],
    }  # fmt: skip
    found = run("search", "is:favourite rating:>=4 label:red keyword:dog", "--json").value
    assert {hit["path"] for hit in found} == {str(one), str(two)}
    assert run("mark", one, "--reject").out.startswith("Noted about 1 photo")
    assert "rejected" in run("mark", one).out
    assert run("mark", one, "--no-flag", "--clear", "tags", "--no-favourite").code == 0
    [value] = run("mark", one, "--json").value
    assert (value["rating"], value["tags"], value["favourite"]) == (0, [], False)
    assert run("photo", two, "--json").value["keywords"] == ["Animals|Dog"]
    assert list(folder.glob("*.xmp")) == []


def test_sidecars_are_written_if_the_user_wants_that(
    run: Run, folder: Path, own_home: Path
) -> None:
    settings(own_home, "write_sidecars = true")
    one = files(folder)[0]
    assert run("mark", one, "--rating", "5").err == ""
    assert ">5<" in Path(f"{one}.xmp").read_text()
    assert run("album", "create", "Best", one).code == 0
    assert "1 Best" in Path(f"{one}.xmp").read_text()
    Path(f"{one}.xmp").write_text("broken")
    run("index")
    done = run("mark", one, "--rating", "1")
    assert done.code == 0 and "1 sidecar was not written" in done.err
    assert run("mark", one, "--json").value[0]["rating"] == 1


def test_wrong_usage_and_files_that_are_no_photos(run: Run, folder: Path) -> None:
    one = files(folder)[0]
    for words, said in (
        (("mark",), "name the FILEs"),
        (("mark", one, "--rating", "6"), "invalid choice"),
        (("mark", one, "--pick", "--reject"), "not allowed with"),
        (("export", one), "--to"),
        (("export", "--to", folder), "name the FILEs or a --query"),
        (("export", one, "--to", folder, "--side", "100"), "need --jpeg"),
    ):
        done = run(*map(str, words))
        assert done.code == 2 and said in done.err, words
    for words, said in (
        (("mark", folder / "no.jpg", "--rating", "1"), "no photo of the library"),
        (("mark", one, "--label", "mauve"), "not a colour label"),
        (("album", "show", "Itly"), "no album “Itly”"),
        (("album", "create", " "), "1 to 200 characters"),
        (("export", one, "--to", folder / "out", "--jpeg", "--side", "3"), "16 to"),
    ):
        done = run(*map(str, words))
        assert done.code == 1 and said in done.err and len(done.sentences) == 1, words


def test_albums(run: Run, folder: Path) -> None:
    one, two, three, _four = files(folder)
    assert run("album", "list").out == "No albums yet.\n"
    made = run("album", "create", "Italy 2019", two, one, "--json").value
    assert made == {"name": "Italy 2019", "photos": 2}
    assert "3 photos" in run("album", "add", "italy 2019", three, one).out
    assert run("album", "show", "Italy 2019", "--paths").out.splitlines() == [str(two), str(one), str(three)]  # fmt: skip
    hits = run("search", 'album:"Italy 2019"', "--json").value
    assert [hit["path"] for hit in hits] == [str(two), str(one), str(three)]
    wrong = run("search", "album:Itally")
    assert wrong.code == 1 and "no album “Itally”" in wrong.err
    run("album", "remove", "Italy 2019", one)
    assert "is “Rome” now" in run("album", "rename", "Italy 2019", "Rome").out
    assert run("album", "show", "rome", "--json").value["files"] == [{"path": str(two)}, {"path": str(three)}]  # fmt: skip
    assert run("mark", two, "--json").value[0]["albums"] == ["Rome"]
    assert "its photos stay" in run("album", "delete", "Rome").out
    assert run("album", "list", "--json").value == [] and len(files(folder)) == 4


@pytest.fixture
def told(run: Run, tmp_path: Path) -> Path:
    """A photo whose file tells when, where and what."""
    folder = tmp_path / "told"
    folder.mkdir()
    exif = exif_of(
        {0x010F: "Canon", 0x0110: "EOS 40D", 0x010E: "A secret", 0x0112: 6},
        {0x9003: "2008:05:30 15:56:01", 0x829A: 0.004, 0x927C: b"maker"},
        {1: "N", 2: (41.9, 0.0, 0.0), 3: "E", 4: (12.5, 0.0, 0.0)},
    )
    path = folder / "a.jpg"
    path.write_bytes(marked(exif, iptc=iptc([(5, b"A title"), (25, b"dog")])))
    os.utime(path, (10**9, 10**9))
    run("index", folder)
    return path


def test_originals_are_copied_with_their_times_and_nothing_is_overwritten(
    run: Run, told: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "out"
    for _ in range(3):
        assert run("export", told, "--to", out).code == 0
    assert sorted(path.name for path in out.iterdir()) == ["a (2).jpg", "a (3).jpg", "a.jpg"]
    for path in out.iterdir():
        assert path.read_bytes() == told.read_bytes() and path.stat().st_mtime == 10**9


def test_a_jpeg_tells_only_what_it_may(run: Run, told: Path, tmp_path: Path) -> None:
    run("mark", told, "--title", "Bella", "--add-tag", "Animals|Dog", "--rotate", "90")
    with Image.open(told) as image:
        upright = image.size[::-1]
    out = tmp_path / "out"
    done = run("export", told, "--to", out, "--jpeg", "--json").value
    assert done["exported"] == [{"path": str(told), "to": str(out / "a.jpg")}]
    with Image.open(out / "a.jpg") as image:
        exif = image.getexif()
        assert image.size == upright[::-1] and 0x0112 not in exif and 0x010E not in exif
        assert exif[0x0110] == "EOS 40D" and exif.get_ifd(0x8825)[1] == "N"
        details = exif.get_ifd(0x8769)
        assert details[0x9003] == "2008:05:30 15:56:01" and 0x927C not in details
        assert "xmp" not in image.info
    side = max(upright) // 2
    options = ["--jpeg", "--side", str(side), "--quality", "60", "--without-place", "--names"]
    assert run("export", "--query", "title:Bella", "--to", out, *options).code == 0
    with Image.open(out / "a (2).jpg") as image:
        assert max(image.size) == side and image.getexif().get_ifd(0x8825) == {}
    made = run("photo", out / "a (2).jpg", "--json").value
    assert made["title"] == "Bella" and set(made["keywords"]) == {"dog", "Animals|Dog"}
    assert made["taken_at"] == "2008-05-30T15:56:01" and made["lat"] is None


def test_photos_that_cannot_be_exported(run: Run, told: Path, tmp_path: Path) -> None:
    told.rename(tmp_path / "elsewhere.jpg")
    done = run("export", told, "--to", tmp_path / "out")
    assert done.code == 1 and "cannot be reached" in done.err
    assert list((tmp_path / "out").iterdir()) == []
    (tmp_path / "elsewhere.jpg").rename(told)
    (tmp_path / "file").write_text("x")
    done = run("export", told, "--to", tmp_path / "file")
    assert done.code == 1 and len(done.sentences) == 1


def test_a_database_of_digikam_is_imported(run: Run, folder: Path, tmp_path: Path) -> None:
    one = files(folder)[0]
    catalogue = Catalogue(tmp_path / "digikam4.db", f"volumeid:?path={folder}")
    catalogue.photo("/", one.name, None, rating=3, tags=(2,))
    catalogue.photo("/", "other.jpg", 1, rating=5)
    path = closed(catalogue)
    done = run("mark", "--import", path, "--json").value
    assert done == {"found": 2, "photos": 1, "changed": 1, "unknown": 1}
    assert run("mark", one, "--json").value[0]["label"] == "Red"
    assert run("mark", "--import", path, "--json").value["changed"] == 0
    wrong = run("mark", "--import", one)
    assert wrong.code == 1 and "not a database of digiKam" in wrong.err
    assert run("mark", one, "--import", path).code == 2
