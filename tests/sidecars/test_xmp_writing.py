"""Marks are written to sidecars so that others read them, and all that others wrote stays; a failure leaves the old sidecar."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from photosearch.base.errors import UserError
from photosearch.base.facts import Facts
from photosearch.base.marks import MarkField, MarkValue
from photosearch.images.metadata import facts
from photosearch.images.metadata.xmp_tree import XmpPacket
from photosearch.sidecars import xmp_files, xmp_writing
from photosearch.sidecars.xmp_writing import Noted, SidecarChanged, merged, write

ALL: dict[MarkField, MarkValue | None] = {
    "favourite": True,
    "rating": 4,
    "picked": True,
    "label": "Purple",
    "title": 'Ein <Titel> & "mehr" – 雪',
    "caption": "Am See, 12'3",
    "tags": ("Places|Italy|Rome", "dog", "AC/DC"),
    "rotation": 270,
}
ALBUMS = (("Italy 2019", 3), ("Best & last", 1))
READ = {
    "favourite": True, "rating": 4, "picked": True, "label": "Purple", "title": ALL["title"], "caption": ALL["caption"],
    "keywords": ("Places|Italy|Rome", "dog", "AC/DC"), "rotation": 270, "albums": ALBUMS,
}  # fmt: skip
OTHERS = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="XMP Core 4.4.0-Exiv2">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <!-- a comment -->
  <rdf:Description rdf:about="" xmlns:a="http://ns.adobe.com/xap/1.0/" xmlns:dt="http://darktable.sf.net/"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:digiKam="http://www.digikam.org/ns/1.0/"
    a:Rating="1" a:Label="To do" dt:xmp_version="4" dt:note="one&#10;two&#9;three" digiKam:PickLabel="2">
   <dt:history><rdf:Seq><rdf:li dt:operation="exposure" dt:params="00&lt;1"/></rdf:Seq></dt:history>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Old</rdf:li><rdf:li xml:lang="de">Alt</rdf:li></rdf:Alt></dc:title>
   <dc:subject><rdf:Bag><rdf:li>old</rdf:li></rdf:Bag></dc:subject>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def noted(
    path: Path,
    values: Mapping[MarkField, MarkValue | None] = ALL,
    albums: tuple[tuple[str, int], ...] = ALBUMS,
    known: str | None = None,
) -> Noted:
    mark = xmp_files.mark_beside(str(path), keeps=True) if known is None else known
    return Noted(str(path), values, albums, mark, True)


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "a photo.jpg"
    Image.new("RGB", (8, 6)).save(path)
    return path


def sidecar(photo: Path) -> Path:
    return photo.with_name(photo.name + ".xmp")


def read(photo: Path) -> Facts:
    with Image.open(photo) as image:
        return facts(image, (8, 6), (photo.name,), xmp_files.read(str(photo)))


def told(found: Facts) -> dict[str, Any]:
    return {name: getattr(found, name) for name in READ}


def test_all_fields_are_read_as_they_were_written(photo: Path) -> None:
    before = photo.read_bytes(), photo.stat().st_mtime_ns
    mark = write(noted(photo))
    assert told(read(photo)) == READ
    assert mark == xmp_files.mark_beside(str(photo), keeps=True) != ""
    assert (photo.read_bytes(), photo.stat().st_mtime_ns) == before
    written = sidecar(photo).read_bytes(), sidecar(photo).stat().st_mtime_ns
    assert write(noted(photo)) == mark
    assert (sidecar(photo).read_bytes(), sidecar(photo).stat().st_mtime_ns) == written
    assert sorted(os.listdir(photo.parent)) == [photo.name, sidecar(photo).name]


def test_what_others_wrote_stays(photo: Path) -> None:
    sidecar(photo).write_bytes(OTHERS)
    write(noted(photo, {"rating": 5, "title": "New", "picked": False}, ()))
    text = sidecar(photo).read_text("utf-8")
    for kept in (
        "<!-- a comment -->", 'dt:xmp_version="4"', 'dt:note="one&#10;two&#9;three"', 'dt:params="00&lt;1"',
        '<rdf:li xml:lang="de">Alt</rdf:li>', "<rdf:li>old</rdf:li>", 'a:Label="To do"', 'digiKam:PickLabel="2"',
        'x:xmptk="XMP Core 4.4.0-Exiv2"', "<?xpacket end=",
    ):  # fmt: skip
        assert kept in text, kept
    assert 'a:Rating="1"' not in text and "Old" not in text
    found = read(photo)
    assert (found.rating, found.title, found.keywords, found.label) == (5, "New", ("old",), "To do")


def test_only_what_we_wrote_is_taken_away_again(photo: Path) -> None:
    sidecar(photo).write_bytes(OTHERS)
    write(noted(photo, {"label": "Red", "rating": None, "tags": ("x",)}, ()))
    assert (read(photo).rating, read(photo).label) == (1, "Red")
    write(noted(photo, {"label": None, "rating": None, "tags": None}, ()))
    found = read(photo)
    assert (found.rating, found.label, found.keywords) == (1, None, ())


def test_a_value_that_was_emptied_hides_that_of_the_photo(photo: Path) -> None:
    with Image.open(photo) as image:
        exif = image.getexif()
        exif[270] = "A camera's words"
        exif[18246] = 3
        image.save(photo, exif=exif)
    assert (read(photo).caption, read(photo).rating) == ("A camera's words", 3)
    write(noted(photo, {"caption": "", "title": "", "label": "", "tags": (), "rating": 0}, ()))
    found = read(photo)
    assert (found.caption, found.rating, found.keywords) == (None, 0, ())


def test_a_rejected_photo_is_one_for_others_too(photo: Path) -> None:
    write(noted(photo, {"rating": -1}, ()))
    text = sidecar(photo).read_text("utf-8")
    assert "<xmp:Rating" in text and ">-1<" in text
    assert re.search(r"PickLabel[^>]*>1<", text)
    assert read(photo).rating == -1
    write(noted(photo, {"rating": 2}, ()))
    assert re.search(r"PickLabel[^>]*>0<", sidecar(photo).read_text("utf-8"))
    assert read(photo).rating == 2


def test_albums_come_and_go(photo: Path) -> None:
    write(noted(photo, {}, ALBUMS))
    assert read(photo).albums == ALBUMS
    write(noted(photo, {}, ALBUMS[:1]))
    assert read(photo).albums == ALBUMS[:1]
    write(noted(photo, {}, ()))
    assert read(photo).albums == ()


def test_nothing_noted_writes_nothing(photo: Path) -> None:
    assert write(noted(photo, {"rating": None}, ())) == ""
    assert not sidecar(photo).exists()


@pytest.mark.parametrize(
    "content",
    [
        b"no xml",
        b"<a/>",
        b"",
        OTHERS[:400],
        b'<!DOCTYPE a [<!ENTITY b "c">]>' + OTHERS,
        OTHERS.replace(b"a comment", b"\xff"),
    ],
)
def test_a_sidecar_that_is_no_xmp_is_left_alone(photo: Path, content: bytes) -> None:
    sidecar(photo).write_bytes(content)
    with pytest.raises(UserError, match="damaged or no XMP"):
        write(noted(photo))
    assert sidecar(photo).read_bytes() == content


def test_a_sidecar_that_cannot_be_replaced_is_left_alone(photo: Path) -> None:
    sidecar(photo).write_bytes(OTHERS)
    sidecar(photo).chmod(0o444)
    with pytest.raises(UserError, match="cannot be written"):
        write(noted(photo))
    sidecar(photo).unlink()
    sidecar(photo).write_bytes(OTHERS + b" " * xmp_files.LARGEST)
    with pytest.raises(UserError, match="too large"):
        write(noted(photo))
    sidecar(photo).unlink()
    sidecar(photo).mkdir()
    with pytest.raises(UserError, match="not a file"):
        write(noted(photo))
    long = photo.with_name("x" * 251 + ".jpg")
    shutil.copy(photo, long)
    with pytest.raises(UserError, match="too long"):
        write(noted(long))


def test_a_newer_sidecar_is_to_be_read_first(photo: Path) -> None:
    sidecar(photo).write_bytes(OTHERS)
    for known in ("", "1:2:3:4"):
        with pytest.raises(SidecarChanged):
            write(noted(photo, known=known))
    assert sidecar(photo).read_bytes() == OTHERS


def test_the_permissions_and_the_name_of_a_sidecar_stay(photo: Path) -> None:
    upper = photo.with_name(photo.name + ".XMP")
    upper.write_bytes(OTHERS)
    upper.chmod(0o640)
    write(noted(photo))
    assert upper.stat().st_mode & 0o777 == 0o640 and not sidecar(photo).exists()
    upper.unlink()
    target = photo.with_name("elsewhere")
    target.write_bytes(OTHERS)
    sidecar(photo).symlink_to(target)
    write(noted(photo))
    assert sidecar(photo).is_symlink() and b"Italy 2019" in target.read_bytes()


@pytest.mark.parametrize("step", ["open", "fsync", "replace", "fdopen"])
def test_a_failure_at_any_step_leaves_the_old_sidecar(
    photo: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    sidecar(photo).write_bytes(OTHERS)
    before = os.stat(sidecar(photo))
    call = noted(photo)
    real: Callable[..., Any] = getattr(os, step)

    def fail(*args: Any, **more: Any) -> Any:
        if step == "open" and not str(args[0]).endswith(".tmp"):
            return real(*args, **more)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(xmp_writing.os, step, fail)
        with pytest.raises(UserError, match="disk is full"):
            write(call)
    assert sidecar(photo).read_bytes() == OTHERS
    assert os.stat(sidecar(photo)).st_mtime_ns == before.st_mtime_ns
    assert sorted(os.listdir(photo.parent)) == sorted([photo.name, sidecar(photo).name])


WRITER = """
import itertools, sys
from photosearch.sidecars import xmp_files
from photosearch.sidecars.xmp_writing import Noted, write
path = sys.argv[1]
print("ready", flush=True)
for n in itertools.count():
    title = f"{n} " + "long " * 50
    write(Noted(path, {"title": title, "rating": n % 6}, (), xmp_files.mark_beside(path, keeps=True), True))
"""


def test_a_kill_at_any_moment_leaves_the_old_or_the_new_sidecar(photo: Path) -> None:
    sidecar(photo).write_bytes(OTHERS)
    for attempt in range(12):
        child = subprocess.Popen([sys.executable, "-c", WRITER, str(photo)], stdout=subprocess.PIPE)
        assert child.stdout is not None and child.stdout.readline() == b"ready\n"
        until = time.monotonic() + 0.01 + 0.007 * attempt
        while time.monotonic() < until:
            pass
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        data = sidecar(photo).read_bytes()
        assert data == OTHERS or read(photo).title.endswith("long")  # type: ignore[union-attr]
        assert b'dt:xmp_version="4"' in data
        with contextlib.suppress(FileNotFoundError):
            write(noted(photo, {"title": f"after {attempt} long"}))
        assert sorted(os.listdir(photo.parent)) == sorted([photo.name, sidecar(photo).name])


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
def test_exiftool_reads_what_is_written_and_its_edits_are_read(photo: Path) -> None:
    write(noted(photo))
    options = ["exiftool", "-j", "-G1", "-struct", "-n"]
    done = subprocess.run([*options, str(sidecar(photo))], capture_output=True, check=True)
    [found] = json.loads(done.stdout)
    assert found["XMP-xmp:Rating"] == 4 and found["XMP-xmp:Label"] == "Purple"
    assert found["XMP-dc:Title"] == ALL["title"] and found["XMP-dc:Description"] == ALL["caption"]
    assert found["XMP-dc:Subject"] == ["Rome", "dog", "AC/DC"]
    assert found["XMP-lr:HierarchicalSubject"] == list(ALL["tags"])  # type: ignore[arg-type]
    assert found["XMP-digiKam:TagsList"] == ["Places/Italy/Rome", "dog"]
    assert found["XMP-digiKam:ColorLabel"] == 6 and found["XMP-digiKam:PickLabel"] == 3
    assert found["XMP-photosearch:Rotation"] == 270
    edit = [
        "exiftool",
        "-overwrite_original",
        "-XMP:Rating=2",
        "-XMP-dc:Subject=new",
        str(sidecar(photo)),
    ]
    subprocess.run(edit, capture_output=True, check=True)
    now = read(photo)
    assert now.rating == 2 and now.favourite and now.albums == ALBUMS
    write(noted(photo, {"rating": 3}))
    assert read(photo).rating == 3


@pytest.mark.skipif(shutil.which("exiv2") is None, reason="exiv2 is not installed")
def test_exiv2_reads_what_is_written_and_its_edits_are_read(photo: Path) -> None:
    write(noted(photo))
    path = str(sidecar(photo))
    done = subprocess.run(["exiv2", "-PXkv", "pr", path], capture_output=True, check=True)
    found = dict(re.split(r"\s+", line, maxsplit=1) for line in done.stdout.decode().splitlines())
    assert found["Xmp.xmp.Rating"] == "4" and found["Xmp.digiKam.PickLabel"] == "3"
    assert found["Xmp.dc.title"] == f'lang="x-default" {ALL["title"]}'
    assert found["Xmp.lr.hierarchicalSubject"] == "Places|Italy|Rome, dog, AC/DC"
    subprocess.run(["exiv2", "-M", "set Xmp.xmp.Rating 1", "mo", path], capture_output=True, check=True)  # fmt: skip
    now = read(photo)
    assert told(now) == {**READ, "rating": 1}


def test_a_sidecar_in_another_encoding_is_read_and_written() -> None:
    text = OTHERS.decode("utf-8").replace("\ufeff", "")
    data = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")
    after = merged(data, replace(noted(Path("/x")), values={"title": "Ü"}, albums=()))
    assert after is not None and "Ü" in after.decode("utf-8")
    assert b'dt:xmp_version="4"' in after
    assert XmpPacket(data).text("dc:title") == "Old"
