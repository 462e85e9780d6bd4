"""What a power cut leaves of caches that are not synced: empty and cut-off thumbnails, and files that had been deleted."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.thumbs import thumb_path
from photosearch.indexing.upkeep import UNWRITTEN_SECONDS
from photosearch.service.answers import rendered
from photosearch.service.requests import GetPreview
from photosearch.store import photos
from tests.fakes import HashEncoder

COUNT = 8


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs().create()


@pytest.fixture
def engine(
    dirs: AppDirs, encoder: HashEncoder, make_photos: Callable[..., Path]
) -> Iterator[Engine]:
    """An indexed library."""
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(make_photos(COUNT)))
        engine.index()
        yield engine


def thumbnails(dirs: AppDirs) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in dirs.thumbs.rglob("*.jpg")}


def test_empty_and_cut_off_thumbnails_are_made_again(
    engine: Engine, dirs: AppDirs, encoder: HashEncoder
) -> None:
    before = thumbnails(dirs)
    empty, short, *_ = before
    empty.write_bytes(b"")
    os.truncate(short, 500)
    engine.index()
    assert thumbnails(dirs) == before and len(before) == COUNT
    assert encoder.images_encoded == COUNT


def test_only_new_thumbnails_are_read(engine: Engine, dirs: AppDirs) -> None:
    """All others are on the disk for long, and reading 200,000 of them would take minutes."""
    old, new, *_ = thumbnails(dirs)
    for path in (old, new):
        os.truncate(path, 500)
    long_ago = time.time() - 2 * UNWRITTEN_SECONDS
    os.utime(old, (long_ago, long_ago))
    assert engine.mend_thumbnails() == 1
    assert old.stat().st_size == 500 < new.stat().st_size


def test_thumbnails_of_no_photo_are_swept(engine: Engine, dirs: AppDirs) -> None:
    before = thumbnails(dirs)
    stray, foreign = thumb_path(dirs.thumbs, "0" * 32), dirs.thumbs / "00" / "holiday.jpg"
    stray.parent.mkdir(exist_ok=True)
    for path in (stray, foreign):
        path.write_bytes(b"a picture")
    engine.index()
    assert thumbnails(dirs) == before | {foreign: b"a picture"}


def test_thumbnails_stay_if_most_are_of_no_photo(engine: Engine, dirs: AppDirs) -> None:
    """The library is a new one, or was restored from an early backup; the thumbnails of offline drives cannot be remade."""
    before = thumbnails(dirs)
    for path in list(engine.roots()):
        engine.removal.forget(path.path)
    assert not thumbnails(dirs)
    for path, content in before.items():
        path.write_bytes(content)
    engine.index()
    assert thumbnails(dirs) == before


def test_saved_indexes_without_a_record_are_swept(engine: Engine, dirs: AppDirs) -> None:
    [own] = dirs.indexes.iterdir()
    saved = {path.name for path in own.iterdir()}
    (own / "joint-1-0123abcd.idx").write_bytes(b"an index")
    (own / "notes.txt").write_bytes(b"mine")
    gone = dirs.indexes / "gone@0"
    gone.mkdir()
    (gone / "joint-1-0123abcd.idx").write_bytes(b"an index")
    engine.index()
    assert {path.name for path in own.iterdir()} == saved | {"notes.txt"}
    assert not gone.exists()


def test_a_cut_off_preview_is_rendered_again(engine: Engine, dirs: AppDirs) -> None:
    [(image, _hash), *_] = photos.live_hashes(engine.writable)
    asked = GetPreview(1, image, 50, 50)
    with engine.new_pool(1) as pool:
        whole = rendered(dirs, engine.writable, pool, asked, engine.online())
        content = whole.read_bytes()
        os.truncate(whole, 10)
        assert rendered(dirs, engine.writable, pool, asked, engine.online()) == whole
    assert whole.read_bytes() == content
