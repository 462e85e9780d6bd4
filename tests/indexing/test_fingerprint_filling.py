"""Fingerprints computed later than their photos, as for libraries from before fingerprints existed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import Progress
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.fingerprint import VERSION
from photosearch.indexing.upkeep import AT_ONCE, fill_fingerprints
from photosearch.store import fingerprints
from photosearch.store.db import Database
from tests.fakes import HashEncoder

MakePhotos = Callable[..., Path]
COUNT = AT_ONCE + 8


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs()


@pytest.fixture
def engine(dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos) -> Iterator[Engine]:
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(make_photos(COUNT)))
        engine.index()
        yield engine


def everything(db: Database) -> dict[int, object]:
    return dict(fingerprints.read(db, range(1, COUNT + 1), VERSION))


def forget(db: Database) -> None:
    with db.transaction() as conn:
        conn.execute("DELETE FROM signature")
        conn.execute("DELETE FROM fingerprint")


def test_later_fingerprints_equal_those_of_a_first_index(
    engine: Engine, encoder: HashEncoder
) -> None:
    db = engine.writable
    before = everything(db)
    assert len(before) == COUNT and fingerprints.lacking(db, VERSION) == []
    forget(db)
    seen = encoder.images_encoded
    told: list[Progress] = []
    engine.index(told.append)
    assert everything(db) == before
    assert encoder.images_encoded == seen, "no model is asked"
    assert [p.done for p in told if p.note == "fingerprints"] == [AT_ONCE, COUNT]


def test_an_older_version_is_replaced(engine: Engine) -> None:
    db = engine.writable
    before = everything(db)
    with db.transaction() as conn:
        conn.execute("UPDATE fingerprint SET version = 0, hash = 7")
    assert everything(db) == {}
    engine.index()
    assert everything(db) == before


def test_a_stop_keeps_finished_work(engine: Engine, dirs: AppDirs) -> None:
    db = engine.writable
    before = everything(db)
    forget(db)
    stop = threading.Event()

    def tell(_progress: Progress) -> None:
        stop.set()

    assert (
        fill_fingerprints(db, dirs.thumbs, engine.online(), engine.new_pool, [stop], tell)
        == AT_ONCE
    )
    assert everything(db).items() < before.items()
    assert fill_fingerprints(db, dirs.thumbs, engine.online(), engine.new_pool) == COUNT - AT_ONCE
    assert everything(db) == before


def test_fingerprints_need_no_thumbnails(engine: Engine, dirs: AppDirs) -> None:
    db = engine.writable
    before = everything(db)
    forget(db)
    for path in dirs.thumbs.glob("*/*.jpg"):
        path.unlink()
    away = dict.fromkeys(engine.online(), False)
    assert fill_fingerprints(db, dirs.thumbs, away, engine.new_pool) == 0
    assert fill_fingerprints(db, dirs.thumbs, engine.online(), engine.new_pool) == COUNT
    assert everything(db) == before


def test_a_damaged_thumbnail_is_recreated(engine: Engine, dirs: AppDirs) -> None:
    db = engine.writable
    before = everything(db)
    forget(db)
    broken, lost, *_ = sorted(dirs.thumbs.glob("*/*.jpg"))
    broken.write_bytes(b"no picture, but \xff\xd9")
    lost.unlink()
    engine.index()
    assert len(everything(db)) == COUNT - 1 and not broken.exists()
    engine.index()
    assert everything(db) == before
