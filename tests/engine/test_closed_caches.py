"""Thumbnails, previews and saved indexes are caches: a run needs to write none of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import DiskFull
from photosearch.base.files import AppDirs, app_dirs, can_write_in
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.thumbs import thumb_path
from photosearch.store import embeddings, photos
from tests.disks import read_only, tiny_disk
from tests.fakes import HashEncoder, picture

MakePhotos = Callable[..., Path]


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs().create()


@pytest.fixture
def engine(dirs: AppDirs, encoder: HashEncoder) -> Iterator[Engine]:
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        yield engine


def vectors(engine: Engine) -> dict[str, bytes | None]:
    """The stored vector of each photo, by content hash."""
    db = engine.writable
    return {
        content: embeddings.of_image(
            db, engine.model.id, "joint", image_id, 2 * engine.spaces["joint"].dim
        )
        for image_id, content in photos.live_hashes(db)
    }


def stored(dirs: AppDirs) -> set[str]:
    return {file.stem for file in dirs.thumbs.rglob("*.jpg")}


def test_a_thumbnail_folder_that_cannot_be_written_costs_only_thumbnails(
    engine: Engine, dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    folder = make_photos(20)
    engine.add_folder(str(folder))
    with read_only(dirs.thumbs):
        report = engine.index()
        assert (report.photos, report.failed) == (20, 0) and stored(dirs) == set()
        assert any("thumbnails of 20 photos" in note for note in report.notes)
        without = vectors(engine)
        os.chmod(folder / "red-000.jpg", 0o600)  # its bytes must be compared again
        again = engine.index()
        assert encoder.images_encoded == 20 and not again.notes
        assert engine.mend_thumbnails() == 0 and engine.repair() == []
    assert engine.mend_thumbnails() == 20 and len(stored(dirs)) == 20
    engine.removal.forget(str(folder))
    engine.add_folder(str(folder))
    engine.index()
    assert vectors(engine) == without and len(without) == 20


def test_only_the_thumbnails_of_a_closed_folder_are_missing(
    engine: Engine, dirs: AppDirs, make_photos: MakePhotos
) -> None:
    engine.add_folder(str(make_photos(30)))
    engine.index()
    before = stored(dirs)
    closed = next(folder for folder in dirs.thumbs.iterdir() if folder.is_dir())
    names = {name for name in before if thumb_path(dirs.thumbs, name).parent == closed}
    for folder in dirs.thumbs.iterdir():
        shutil.rmtree(folder) if folder.is_dir() else folder.unlink()
    closed.mkdir()
    with read_only(closed):
        assert engine.mend_thumbnails() == len(before - names)
        assert engine.mend_thumbnails() == 0
    assert stored(dirs) == before - names
    assert engine.mend_thumbnails() == len(names) and stored(dirs) == before


def test_a_change_of_model_reads_the_originals_of_photos_whose_thumbnails_cannot_be_stored(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    other = HashEncoder(name="other")
    engine = Engine.open(dirs, Settings(), write=True, encoder=encoder, open_model=lambda *_: other)
    with engine, read_only(dirs.thumbs):
        engine.add_folder(str(make_photos(10)))
        engine.index()
        change = engine.use_model("other")
        assert (change.state, change.done) == ("switched", 10)


def test_a_full_disk_of_thumbnails_still_stops_the_run(
    engine: Engine, dirs: AppDirs, tmp_path: Path
) -> None:
    folder = tmp_path / "noise"
    folder.mkdir()
    for n in range(8):
        picture(folder / f"{n}.png", "red", mark=n, size=(640, 480))
    engine.add_folder(str(folder))
    with tiny_disk(dirs.thumbs, 8):
        with pytest.raises(DiskFull):
            engine.index()
        status = engine.status()
        assert not status.failed and status.photos + status.pending == 8
    assert engine.index().photos == 8


def test_an_index_folder_that_cannot_be_written_stops_nothing(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    dirs.indexes.mkdir()
    with read_only(dirs.indexes):
        for exact_limit in (0, 1):
            settings = Settings(exact_limit=exact_limit)
            with Engine.open(dirs, settings, write=True, encoder=encoder) as engine:
                engine.add_folder(str(make_photos(6)))
                assert engine.index().photos == 6
                assert len(engine.model.spaces["joint"]) == 6
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.index()
        assert engine.check() == [] and list(dirs.indexes.rglob("*.idx"))


def test_previews_go_to_a_temporary_folder_if_theirs_cannot_be_written(dirs: AppDirs) -> None:
    with dirs.with_previews() as same:
        assert same is dirs
    with read_only(dirs.previews), dirs.with_previews() as elsewhere:
        assert elsewhere.previews != dirs.previews and elsewhere.thumbs == dirs.thumbs
        (elsewhere.previews / "a.jpg").write_bytes(b"a")
    assert not elsewhere.previews.exists()
    shutil.rmtree(dirs.cache)
    with read_only(dirs.cache.parent), dirs.with_previews() as elsewhere:
        assert elsewhere.previews.is_dir() and not dirs.cache.exists()


def test_whether_a_folder_can_be_written(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    assert can_write_in(tmp_path) and can_write_in(deep)
    with read_only(tmp_path):
        assert not can_write_in(tmp_path) and not can_write_in(deep)
