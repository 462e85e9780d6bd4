"""Facts of files and sidecars: read with the photo, refreshed without encoding, and read later for older libraries."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.facts import VERSION, Facts
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.store import fact_rows, photos
from tests.fakes import HashEncoder, picture

NAMES = {"a.jpg": "red", "b.jpg": "blue", "IMG_20190805_123456.jpg": "green"}
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def packet(rating: int, keyword: str = "") -> bytes:
    subject = f"<dc:subject><rdf:Bag><rdf:li>{keyword}</rdf:li></rdf:Bag></dc:subject>"
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}"><rdf:Description '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmp:Rating="{rating}">{subject if keyword else ""}</rdf:Description></rdf:RDF></x:xmpmeta>'
    ).encode()


def with_xmp(jpeg: bytes, data: bytes) -> bytes:
    """The same picture with a packet of metadata."""
    body = b"http://ns.adobe.com/xap/1.0/\0" + data
    return jpeg[:2] + b"\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body + jpeg[2:]


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three photos; the second has a sidecar of its own, and both share one that the first has too."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for name, colour in NAMES.items():
        picture(folder / name, colour)
    (folder / "b.jpg.xmp").write_bytes(packet(4, "dog"))
    return folder


@pytest.fixture
def engine(dirs: AppDirs, encoder: HashEncoder, folder: Path) -> Iterator[Engine]:
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


def read(engine: Engine) -> dict[str, Facts]:
    """The facts of all live photos, by the name of their first file."""
    ids = photos.newest(engine.writable)[0].tolist()
    rows, found = photos.read(engine.writable, ids), fact_rows.read(engine.writable, ids)
    return {os.path.basename(rows[at].paths[0]): found[at] for at in ids}


def replace_unnoticed(path: Path, data: bytes) -> None:
    """Give a file another content of the same size and time."""
    before = path.stat()
    assert len(data) == before.st_size
    path.write_bytes(data)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_facts_are_read_with_the_photo(engine: Engine) -> None:
    found = read(engine)
    assert found["b.jpg"].rating == 4 and found["b.jpg"].keywords == ("dog",)
    assert found["a.jpg"].rating is None
    named = found["IMG_20190805_123456.jpg"]
    assert (named.taken_at, named.taken_source) == ("2019-08-05T12:34:56", "name of the file")
    assert fact_rows.lacking(engine.writable) == []


def test_sidecars_that_come_change_and_go_cost_no_encoding(
    engine: Engine, encoder: HashEncoder, folder: Path
) -> None:
    encoded = encoder.images_encoded
    (folder / "a.xmp").write_bytes(packet(5, "cat"))
    engine.index()
    assert read(engine)["a.jpg"].keywords == ("cat",)
    replace_unnoticed(folder / "b.jpg.xmp", packet(3, "cow"))
    engine.index()
    assert (read(engine)["b.jpg"].rating, read(engine)["b.jpg"].keywords) == (3, ("cow",))
    (folder / "a.xmp").unlink()
    (folder / "b.jpg.xmp").unlink()
    engine.index()
    assert {found.rating for found in read(engine).values()} == {None}
    assert encoder.images_encoded == encoded


def test_the_sidecar_of_one_file_is_believed_before_that_of_its_stem(
    engine: Engine, folder: Path
) -> None:
    (folder / "b.xmp").write_bytes(packet(1, "pig"))
    (folder / "a.xmp").write_bytes(packet(2))
    engine.index()
    found = read(engine)
    assert (found["b.jpg"].rating, found["b.jpg"].keywords) == (4, ("dog",))
    assert found["a.jpg"].rating == 2


@pytest.mark.parametrize("unnoticed", [False, True])
def test_metadata_that_is_edited_in_a_photo_costs_no_encoding(
    engine: Engine, encoder: HashEncoder, folder: Path, unnoticed: bool
) -> None:
    path = folder / "a.jpg"
    plain = path.read_bytes()
    path.write_bytes(with_xmp(plain, packet(2, "cat")))
    engine.index()
    encoded = encoder.images_encoded
    again = with_xmp(plain, packet(5, "dog"))
    if unnoticed:
        replace_unnoticed(path, again)
    else:
        path.write_bytes(again + b"\0")
    engine.index()
    assert (read(engine)["a.jpg"].rating, read(engine)["a.jpg"].keywords) == (5, ("dog",))
    assert encoder.images_encoded == encoded
    assert engine.check() == []
    assert not engine.model.lacking(engine.writable)


def test_pixels_that_are_edited_are_encoded(
    engine: Engine, encoder: HashEncoder, folder: Path
) -> None:
    encoded = encoder.images_encoded
    picture(folder / "a.jpg", "black")
    engine.index()
    assert encoder.images_encoded == encoded + 1


def test_an_older_library_gets_its_facts_without_encoding(
    engine: Engine, encoder: HashEncoder
) -> None:
    before, encoded = read(engine), encoder.images_encoded
    with engine.writable.transaction() as conn:
        conn.execute("DELETE FROM facts")
        conn.execute("UPDATE image SET taken_at = NULL, sort_at = ''")
    told = []
    engine.index(told.append)
    assert read(engine) == before and encoder.images_encoded == encoded
    assert [p.done for p in told if p.note == "facts"] == [3]
    newest = photos.newest(engine.writable)[1]
    assert "2019-08" in [month.label for month in newest]


def test_photos_out_of_reach_get_theirs_later(engine: Engine, folder: Path) -> None:
    before = read(engine)
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE facts SET version = ?, rating = NULL", (VERSION - 1,))
    away = folder.with_name("away")
    folder.rename(away)
    engine.index()
    assert len(fact_rows.lacking(engine.writable)) == 3
    away.rename(folder)
    engine.index()
    assert read(engine) == before


def test_a_copy_with_a_sidecar_adds_to_the_facts_of_its_photo(
    engine: Engine, encoder: HashEncoder, folder: Path
) -> None:
    encoded = encoder.images_encoded
    shutil.copyfile(folder / "a.jpg", folder / "WhatsApp Image 2020-02-03 at 10.20.30.jpeg")
    (folder / "WhatsApp Image 2020-02-03 at 10.20.30.xmp").write_bytes(packet(3))
    engine.index()
    found = read(engine)["a.jpg"]
    assert (found.rating, found.taken_at) == (3, "2020-02-03T10:20:30")
    assert encoder.images_encoded == encoded


def test_a_name_that_comes_changes_or_goes_tells_its_date(
    engine: Engine, encoder: HashEncoder, folder: Path
) -> None:
    encoded = encoder.images_encoded
    dated = folder / "IMG_20200101_101010.jpg"
    (folder / "a.jpg").rename(dated)
    engine.index()
    assert read(engine)[dated.name].taken_at == "2020-01-01T10:10:10"
    shutil.copyfile(folder / "b.jpg", folder / "Screenshot_20210101-111111.jpg")
    engine.index()
    both = read(engine)["b.jpg"]
    assert both.screenshot and both.taken_at == "2021-01-01T11:11:11"
    (folder / "Screenshot_20210101-111111.jpg").unlink()
    engine.index()
    alone = read(engine)["b.jpg"]
    assert not alone.screenshot and alone.taken_at is None
    assert encoder.images_encoded == encoded


def test_what_is_no_sidecar_or_a_hostile_one_costs_nothing(engine: Engine, folder: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
    (folder / "a.jpg.xmp").write_text(bomb)
    (folder / "b.jpg.xmp").unlink()
    os.mkfifo(folder / "b.jpg.xmp")
    (folder / "IMG_20190805_123456.xmp").write_bytes(b"\0" * (5 << 20))
    report = engine.index()
    assert report.failed == 0 and report.photos == 3
    assert {found.rating for found in read(engine).values()} == {None}
    assert fact_rows.lacking(engine.writable) == []


def test_a_picture_that_became_unreadable_keeps_its_facts(engine: Engine, folder: Path) -> None:
    before = read(engine)["a.jpg"]
    with engine.writable.transaction() as conn:
        conn.execute("UPDATE facts SET version = 0")
    path = folder / "a.jpg"
    replace_unnoticed(path, b"\0" * path.stat().st_size)
    engine.fill_gaps([])
    assert fact_rows.lacking(engine.writable) == []
    assert read(engine)["a.jpg"] == before
