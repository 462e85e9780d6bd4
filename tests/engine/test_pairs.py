"""A raw file and the JPEG that a camera saved beside it are one photo, wherever they go."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image

from photosearch.base.searches import Query
from photosearch.engine.library import Engine
from photosearch.store import fact_rows, pairs, photos
from tests.fakes import picture

SHOT = "2024:05:01 10:00:00"


def shot(path: Path, mark: int, taken: str = "", camera: str = "") -> Path:
    """A picture, JPEG whatever its name: the bytes decide what it is, and the name whether it is a raw file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = path.with_name(f"{path.name}.jpg")
    picture(whole, "red", mark)
    exif = Image.Exif()
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    if camera:
        exif[0x010F], exif[0x0110] = "Canon", camera
    with Image.open(whole) as image:
        image.save(whole, exif=exif, quality=95)
    return whole.rename(path)


def pair(folder: Path, n: int) -> tuple[Path, Path]:
    shot(folder / f"IMG_{n}.JPG", 2 * n, SHOT, "EOS")
    shot(folder / f"IMG_{n}.CR2", 2 * n + 1, SHOT, "EOS")
    (folder / f"IMG_{n}.xmp").write_text(XMP.format(word=f"word{n}"))
    return folder / f"IMG_{n}.JPG", folder / f"IMG_{n}.CR2"


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:subject><rdf:Bag><rdf:li>{word}</rdf:li></rdf:Bag>
</dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>"""


def shown(engine: Engine, folder: Path, words: str = "red") -> list[str]:
    hits = engine.ask(Query(words), 1000).hits
    return sorted(os.path.relpath(hit.path, folder) for hit in hits)


def run(engine: Engine, *folders: Path) -> int:
    for folder in folders:
        engine.add_folder(str(folder))
    report = engine.index()
    assert engine.check() == [] and engine.status().pending == 0
    return report.encoded


def test_a_pair_is_one_photo(engine: Engine, pics: Path) -> None:
    pair(pics, 1)
    shot(pics / "alone.dng", 9)
    run(engine, pics)
    assert shown(engine, pics) == ["IMG_1.JPG", "alone.dng"]
    assert engine.status().photos == 2 and engine.status().distinct == 2
    assert shown(engine, pics, "type:raw") == ["IMG_1.JPG", "alone.dng"]
    assert shown(engine, pics, "type:cr2") == ["IMG_1.JPG"]
    db = engine.writable
    image = photos.image_of_path(db, str(pics / "IMG_1.CR2"))
    assert image is not None and image == photos.image_of_path(db, str(pics / "IMG_1.JPG"))
    [file] = photos.files_of(db, [image])[image]
    assert [raw.path for raw in file.raws] == [str(pics / "IMG_1.CR2")]


def test_what_belongs_to_a_photo_is_told(engine: Engine, pics: Path) -> None:
    jpeg, raw = pair(pics, 1)
    shot(pics / "2.heic", 5)
    for name in ("2.MOV", "2.AAE", "IMG_1.txt", "IMG_10.xmp", "IMG_1.CR2.xmp"):
        (pics / name).write_bytes(b"no picture")
    run(engine, pics)
    db = engine.writable

    def told(path: Path) -> list[str]:
        image = photos.image_of_path(db, str(path))
        assert image is not None
        return [os.path.relpath(one, pics) for one in pairs.belonging(db, image)]

    assert told(jpeg) == told(raw) == ["IMG_1.CR2", "IMG_1.CR2.xmp", "IMG_1.xmp"]
    assert told(pics / "2.heic") == ["2.AAE", "2.MOV"]


def test_pairs_of_phones(engine: Engine, pics: Path) -> None:
    shot(pics / "PXL_1.RAW-01.COVER.jpg", 1)
    shot(pics / "PXL_1.RAW-02.ORIGINAL.dng", 2)
    run(engine, pics)
    assert shown(engine, pics) == ["PXL_1.RAW-01.COVER.jpg"]


@pytest.mark.parametrize("first", [".JPG", ".CR2"])
def test_the_second_half_may_come_later(engine: Engine, pics: Path, first: str) -> None:
    pair(pics, 1)
    (late,) = {".JPG", ".CR2"} - {first}
    (pics / f"IMG_1{late}").rename(pics.parent / "late")
    run(engine, pics)
    assert shown(engine, pics) == [f"IMG_1{first}"]
    (pics.parent / "late").rename(pics / f"IMG_1{late}")
    run(engine)
    assert shown(engine, pics) == ["IMG_1.JPG"]
    (pics / "IMG_1.JPG").unlink()
    assert run(engine) == 0
    assert shown(engine, pics) == ["IMG_1.CR2"] and engine.status().photos == 1


def test_two_shots_of_one_name_are_two_photos(engine: Engine, pics: Path) -> None:
    shot(pics / "time" / "IMG_1.JPG", 1, SHOT, "EOS")
    shot(pics / "time" / "IMG_1.CR2", 2, "2021:01:01 10:00:00", "EOS")
    shot(pics / "camera" / "IMG_1.JPG", 3, SHOT, "EOS")
    shot(pics / "camera" / "IMG_1.CR2", 4, SHOT, "Powershot")
    shot(pics / "unknown" / "IMG_1.JPG", 5)
    shot(pics / "unknown" / "IMG_1.CR2", 6, SHOT, "EOS")
    shot(pics / "a" / "IMG_7.JPG", 7)
    shot(pics / "b" / "IMG_7.CR2", 8)
    run(engine, pics)
    assert shown(engine, pics) == [
        "a/IMG_7.JPG",
        "b/IMG_7.CR2",
        "camera/IMG_1.CR2",
        "camera/IMG_1.JPG",
        "time/IMG_1.CR2",
        "time/IMG_1.JPG",
        "unknown/IMG_1.JPG",
    ]


def test_half_of_a_pair_that_cannot_be_read(engine: Engine, pics: Path) -> None:
    jpeg, _raw = pair(pics, 1)
    good = jpeg.read_bytes()
    jpeg.write_bytes(good[:200])
    _other_jpeg, other_raw = pair(pics, 2)
    other_raw.write_bytes(b"II*\0 no picture")
    run(engine, pics)
    assert shown(engine, pics) == ["IMG_1.CR2", "IMG_2.JPG"]
    assert {Path(one.path).name for one in engine.failures()} == {"IMG_1.JPG", "IMG_2.CR2"}
    jpeg.write_bytes(good)
    run(engine)
    assert shown(engine, pics) == ["IMG_1.JPG", "IMG_2.JPG"]


def test_the_sidecar_of_the_raw_file_tells_facts_of_the_photo(engine: Engine, pics: Path) -> None:
    jpeg, raw = pair(pics, 1)
    (pics / "IMG_1.xmp").unlink()
    run(engine, pics)
    raw.with_name("IMG_1.CR2.xmp").write_text(XMP.format(word="heron"))
    run(engine)
    image = photos.image_of_path(engine.writable, str(jpeg))
    assert image is not None
    assert fact_rows.read(engine.writable, [image])[image].keywords == ("heron",)
    assert shown(engine, pics, "tag:heron") == ["IMG_1.JPG"]


def test_pairs_move_together(engine: Engine, pics: Path, tmp_path: Path) -> None:
    """By other programs: into a folder, under another name, into another root, all of them or one half."""
    for n in range(12):
        pair(pics, n)
    (tmp_path / "other").mkdir()
    run(engine, pics, tmp_path / "other")
    files = sorted(pics.iterdir())
    (pics / "sub").mkdir()
    for path in files:
        n = int(path.stem.split("_")[1])
        if n < 4:
            path.rename(pics / "sub" / path.name)
        elif n < 8:
            path.rename(path.with_stem(f"holiday {n}"))
        elif n < 10:
            path.rename(tmp_path / "other" / path.name)
    assert run(engine) == 0  # nothing is encoded again
    names = [*(f"sub/IMG_{n}.JPG" for n in range(4)), *(f"holiday {n}.JPG" for n in range(4, 8))]
    names += [*(f"../other/IMG_{n}.JPG" for n in (8, 9)), "IMG_10.JPG", "IMG_11.JPG"]
    assert shown(engine, pics) == sorted(names)
    assert engine.status().photos == 12 and engine.copies().groups() == []
    (pics / "IMG_10.CR2").rename(pics / "sub" / "IMG_10.CR2")  # apart, by the user's own hand
    assert run(engine) == 0
    assert {"IMG_10.JPG", "sub/IMG_10.CR2"} <= set(shown(engine, pics))
    (pics / "IMG_10.JPG").rename(pics / "sub" / "IMG_10.JPG")
    assert run(engine) == 0
    assert {"IMG_10.JPG", "sub/IMG_10.CR2"}.isdisjoint(shown(engine, pics))


def test_copies_of_pairs_are_compared_by_their_pictures(engine: Engine, pics: Path) -> None:
    _jpeg, _raw = pair(pics, 1)
    shutil.copytree(pics, pics / "bare")
    (pics / "bare" / "IMG_1.CR2").unlink()
    shutil.copytree(pics / "bare", pics / "all")
    shutil.copy2(pics / "IMG_1.CR2", pics / "all")
    run(engine, pics)
    [group] = engine.copies().groups()
    assert [os.path.basename(file.path) for file in group.files] == ["IMG_1.JPG"] * 3
    assert group.best.raws and [bool(file.raws) for file in group.files].count(False) == 1


def test_a_raw_file_is_no_copy_of_a_picture(engine: Engine, pics: Path) -> None:
    shot(pics / "a.dng", 1)
    shot(pics / "copy" / "b.dng", 1)
    with Image.open(pics / "a.dng") as image:
        image.save(pics / "developed.jpg", quality=60)
    run(engine, pics)
    [group] = engine.copies().groups(near=True)
    assert {os.path.basename(file.path) for file in group.files} == {"a.dng", "b.dng"}


def test_a_removed_folder_comes_back_with_its_pairs(engine: Engine, pics: Path) -> None:
    for n in range(3):
        pair(pics, n)
    run(engine, pics)
    removed = engine.removal.remove(engine.roots()[0].id)
    assert removed is not None and removed.photos == 3 and engine.status().photos == 0
    assert engine.removal.restore(removed.id).photos == 3
    assert run(engine) == 0
    assert shown(engine, pics) == [f"IMG_{n}.JPG" for n in range(3)]


def test_an_absent_drive_keeps_its_pairs(engine: Engine, pics: Path) -> None:
    pair(pics, 1)
    run(engine, pics)
    pics.rename(pics.with_name("away"))
    engine.index()
    assert shown(engine, pics) == ["IMG_1.JPG"] and engine.status().offline == 1
    pics.with_name("away").rename(pics)
    assert run(engine) == 0 and shown(engine, pics) == ["IMG_1.JPG"]
