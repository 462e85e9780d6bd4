"""How much space photos need, how many files are not searched, and a ceiling for the thumbnails."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import DiskFull
from photosearch.base.files import app_dirs
from photosearch.base.other_files import OtherFiles, counted
from photosearch.base.settings import Settings
from photosearch.base.space_figures import SpaceNeeded
from photosearch.engine import space_needed as module
from photosearch.engine.library import Engine
from photosearch.images.thumb_space import FRESH_SECONDS, ThumbSpace
from photosearch.images.thumbs import stored
from tests.fakes import HashEncoder

MakePhotos = Callable[..., Path]
MB = 1_000_000


@pytest.fixture
def engine(encoder: HashEncoder) -> Iterator[Engine]:
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        yield engine


def test_files_are_counted_by_kind() -> None:
    found = counted(["a.MP4", "b.mov", "c.mp3", "d.pdf", "e", "f.xyz", ".jpg"])
    assert found == OtherFiles(videos=2, audio=1, documents=1, other=3) and found.total == 7
    assert found.said == "2 videos, 1 audio file, 1 document, 3 other files"
    assert OtherFiles(other=1200).said == "1,200 files" and OtherFiles().said == ""
    assert OtherFiles(1) + OtherFiles(2, 3) == OtherFiles(3, 3)


def test_a_folder_tells_what_is_not_searched(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder, second = make_photos(2), make_photos(1, "second")
    for name in ("film.mp4", "notes.pdf", "blue-002.xmp", ".hidden.mov"):
        (folder / name).write_bytes(b"none of a picture")
    (second / "x.bin").write_bytes(b"none")
    for path in (folder, second):
        engine.add_folder(str(path))
    engine.index()
    status = engine.status()
    assert [state.others for state in status.roots] == [
        OtherFiles(videos=1, documents=1),  # what describes a photo is read
        OtherFiles(other=1),
    ]
    assert status.others == OtherFiles(1, 0, 1, 1)
    (folder / "film.mp4").unlink()
    engine.index()
    assert engine.status().others == OtherFiles(0, 0, 1, 1)


def test_space_is_estimated_until_it_can_be_measured(
    engine: Engine, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.add_folder(str(make_photos(8)))
    told: list[SpaceNeeded] = []

    def scanned() -> None:
        waiting = engine.unfinished()
        told.append(module.space_needed(engine.dirs, engine.db, engine.settings, waiting))

    engine.index(scanned=scanned)
    [usual] = told
    assert usual.photos == 8 and not usual.measured and usual.fits and usual.free
    assert usual.needed == 8 * (module.USUAL_THUMBNAIL + module.USUAL_REST)
    assert f"about {usual.needed / MB:.0f} MB" in usual.said
    monkeypatch.setattr(module, "ENOUGH", 5)
    measured = module.space_needed(engine.dirs, engine.db, engine.settings, 100)
    thumbs = [path.stat().st_size for path in stored(engine.dirs.thumbs)]
    assert measured.measured and measured.each > sum(thumbs) / len(thumbs)
    assert measured.needed == 100 * measured.each
    monkeypatch.setattr(module, "_free", lambda _folder: 1000)
    full = module.space_needed(engine.dirs, engine.db, engine.settings, 100)
    assert not full.fits and "but only 0 MB are free" in full.said
    most = Settings(thumbnail_space=1)
    limited = module.space_needed(engine.dirs, engine.db, most, 100_000)
    without = 100_000 * (limited.each - sum(thumbs) // len(thumbs))
    assert without <= limited.needed <= without + MB


def test_a_full_disk_says_how_much_the_rest_needs(
    engine: Engine, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "at least 100 MB" in module.room_hint(engine) and "by itself" in module.room_hint(engine)
    monkeypatch.setattr(engine, "unfinished", lambda: 10_000)
    assert "at least 900 MB" in module.room_hint(engine)

    def fail() -> int:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(engine, "unfinished", fail)
    assert "at least 100 MB" in module.room_hint(engine)


# The ceiling


def fill(folder: Path, number: int) -> list[Path]:
    """Thumbnails of 100 kB each; each was used a minute after the one before."""
    made = []
    for n in range(number):
        path = folder / f"{n % 7:02}" / f"{n:032x}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(100_000))
        used = time.time() - 10_000 + 60 * n
        os.utime(path, (used, used - 5_000))
        made.append(path)
    return made


def test_the_thumbnails_that_were_not_used_for_longest_go(tmp_path: Path) -> None:
    made = fill(tmp_path, 30)
    (tmp_path / "00" / "note.jpg").write_bytes(bytes(5 * MB))  # not ours
    assert ThumbSpace(tmp_path, 0).keep() == 0 and ThumbSpace(tmp_path, 3).keep() == 0
    space = ThumbSpace(tmp_path, 1)
    assert space.keep() == 21 and sorted(stored(tmp_path)) == sorted(made[21:])
    assert space.keep() == 0 and space.room() == 0
    assert ThumbSpace(tmp_path, 2).room() == 9 and ThumbSpace(tmp_path, 0).room() is None
    assert (tmp_path / "00" / "note.jpg").exists()


def test_what_was_shown_just_now_stays_however_low_the_ceiling(tmp_path: Path) -> None:
    made = fill(tmp_path, 30)
    for path in made[:15]:
        os.utime(path, (time.time(), 1.0))
    assert FRESH_SECONDS > 1
    assert ThumbSpace(tmp_path, 1).keep() == 15
    assert sorted(stored(tmp_path)) == sorted(made[:15])


def test_a_library_without_its_thumbnails_works(
    encoder: HashEncoder, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> None:
    dirs = app_dirs().create()
    settings = Settings(thumbnail_space=1)
    with Engine.open(dirs, settings, write=True, encoder=encoder) as engine:
        engine.add_folder(str(make_photos(6)))
        engine.index()
        pairs = len(list(engine.copies().groups(near=True)))
        thumbs = stored(dirs.thumbs)
        monkeypatch.setattr(ThumbSpace, "room", lambda self: 2)  # below the ceiling
        for path in thumbs:
            path.unlink()
        assert engine.mend_thumbnails() == 2 and len(stored(dirs.thumbs)) == 2
        shutil.rmtree(dirs.thumbs)
        dirs.thumbs.mkdir()
        assert len(list(engine.copies().groups(near=True))) == pairs
        assert engine.status().photos == 6
