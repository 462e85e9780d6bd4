"""From damage to a library that works again, as `doctor --fix` and the window do it, over real photos."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from photosearch.base.errors import DatabaseDamaged, Locked, UserError
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine import rescue
from photosearch.engine.library import Engine
from photosearch.store import beside
from tests.fakes import HashEncoder, picture

MakePhotos = Callable[..., Path]


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs().create()


def opened(dirs: AppDirs, encoder: HashEncoder) -> Engine:
    return Engine.open(dirs, Settings(), write=True, encoder=encoder)


def indexed(dirs: AppDirs, encoder: HashEncoder, *folders: Path) -> int:
    """Index the folders, or all. Returns how many pictures had to be encoded."""
    before = encoder.images_encoded
    with opened(dirs, encoder) as engine:
        for folder in folders:
            engine.add_folder(str(folder))
        engine.index()
    return encoder.images_encoded - before


def found(dirs: AppDirs, encoder: HashEncoder) -> list[str]:
    with Engine.open(dirs, Settings(), write=False, encoder=encoder) as engine:
        assert engine.check() == []
        return [os.path.basename(hit.path) for hit in engine.ask(Query("red"), 100).hits]


def cut(dirs: AppDirs, share: float) -> None:
    os.truncate(dirs.database, int(dirs.database.stat().st_size * share))


def test_an_index_run_makes_a_backup(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    indexed(dirs, encoder, make_photos(8))
    [backup] = rescue.listed(dirs)
    assert (backup.kind, backup.photos, backup.folders) == ("daily", 8, 1)
    indexed(dirs, encoder)
    assert rescue.listed(dirs) == [backup]


def test_half_a_library_is_completed_from_the_backup_without_encoding(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    indexed(dirs, encoder, make_photos(8))
    before = found(dirs, encoder)
    cut(dirs, 0.5)
    with pytest.raises(DatabaseDamaged):
        opened(dirs, encoder)
    said = rescue.repair(dirs)
    assert "8 photos from 1 folder" in said and "daily-" in said and "put-aside" in said
    assert found(dirs, encoder) == before
    assert indexed(dirs, encoder) == 0
    assert rescue.repair(dirs) == ""


def test_without_a_backup_the_next_run_reads_what_is_lost(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    indexed(dirs, encoder, make_photos(8), make_photos(4, "other"))
    before = found(dirs, encoder)
    for backup in beside.backup_files(dirs.database):
        backup.unlink()
    cut(dirs, 0.3)
    assert "from 2 folders" in rescue.repair(dirs)
    indexed(dirs, encoder)
    assert found(dirs, encoder) == before


def test_an_emptied_library_is_told_and_repaired(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    indexed(dirs, encoder, make_photos(8))
    before = found(dirs, encoder)
    cut(dirs, 0)
    for write in (True, False):
        with pytest.raises(DatabaseDamaged, match="nothing is left"):
            Engine.open(dirs, Settings(), write=write, encoder=encoder)
    rescue.repair(dirs)
    assert found(dirs, encoder) == before


def test_a_backup_is_restored_and_the_next_run_goes_on(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    folder = make_photos(8)
    indexed(dirs, encoder, folder)
    made = rescue.make(dirs)
    picture(folder / "new.jpg", "purple", 99)
    indexed(dirs, encoder)
    said = rescue.restore(dirs, made.name)
    assert made.name in said and "put-aside" in said
    assert len(found(dirs, encoder)) == 8
    assert indexed(dirs, encoder) == 1
    assert len(found(dirs, encoder)) == 9


def test_an_open_library_is_neither_restored_nor_repaired(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos
) -> None:
    indexed(dirs, encoder, make_photos(2))
    with opened(dirs, encoder):
        made = rescue.make(dirs)
        assert made.photos == 2, "a backup is made all the same"
        for act in (lambda: rescue.restore(dirs, made.name), lambda: rescue.repair(dirs)):
            with pytest.raises(Locked):
                act()


def test_there_is_nothing_to_back_up_in_a_new_home(dirs: AppDirs) -> None:
    with pytest.raises(UserError, match="no library yet"):
        rescue.make(dirs)
    assert rescue.listed(dirs) == []
