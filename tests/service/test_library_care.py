"""The engine process and the library as a whole: backups, ways out of damage, and a library that is replaced under it."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from photosearch.base import settings
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.searches import Query
from photosearch.service.messages import (
    Answer,
    BackupList,
    Calm,
    FolderAdded,
    Hello,
    LibraryMended,
    Trouble,
)
from photosearch.service.requests import (
    AddFolder,
    Ask,
    GetBackups,
    MakeBackup,
    RepairLibrary,
    RestoreBackup,
)
from tests.service.test_link import TINY, Window

MakePhotos = Callable[..., Path]


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    made = app_dirs().create()
    shutil.copytree(TINY, made.models / "tiny")
    settings.change(made, model="tiny")
    return made


@contextmanager
def started() -> Iterator[Window]:
    window = Window()
    window.link.start()
    try:
        yield window
    finally:
        window.link.stop()


def filled(window: Window, folder: Path, photos: int) -> None:
    window.until(Hello)
    window.ask(AddFolder(1, str(folder)))
    window.until(FolderAdded)
    window.photos(photos)


def total(window: Window) -> int:
    window.ask(Ask(99, Query()))
    return window.until(Answer, lambda answer: answer.id == 99).total


@pytest.mark.slow
def test_backups_are_listed_made_and_restored(dirs: AppDirs, make_photos: MakePhotos) -> None:
    with started() as window:
        filled(window, make_photos(4), 4)
        window.ask(MakeBackup(2))
        [made] = window.until(BackupList).backups
        assert (made.kind, made.photos) == ("manual", 4)
        window.ask(AddFolder(3, str(make_photos(7, "more"))))
        window.photos(11)
        window.ask(RestoreBackup(4, made.name))
        mended = window.until(LibraryMended)
        assert mended.id == 4 and made.name in mended.said
        window.until(Hello)
        assert "failed" not in window.states
        window.photos(4)
        assert total(window) == 4
        window.ask(GetBackups(5))
        assert made in window.until(BackupList).backups
        window.ask(RestoreBackup(6, "nothing"))
        assert "no backup nothing" in window.until(Trouble).text


def test_a_sound_library_is_left_alone(dirs: AppDirs, make_photos: MakePhotos) -> None:
    with started() as window:
        filled(window, make_photos(3), 3)
        window.ask(RepairLibrary(2))
        assert "is sound" in window.until(LibraryMended).said
        window.until(Hello)
        window.photos(3)
    assert not (dirs.data / "put-aside").exists()


def test_a_library_that_cannot_be_opened_is_repaired(
    dirs: AppDirs, make_photos: MakePhotos
) -> None:
    with started() as window:
        filled(window, make_photos(5), 5)
        window.ask(MakeBackup(2))
        [made] = window.until(BackupList).backups
    os.truncate(dirs.database, 9000)
    with started() as window:
        trouble = window.until(Trouble)
        assert trouble.id == 0 and trouble.kind == "damaged" and made.name in trouble.hint
        window.ask(GetBackups(3))
        assert window.until(BackupList).backups[0] == made
        window.ask(RepairLibrary(4))
        assert "5 photos from 1 folder" in window.until(LibraryMended).said
        window.until(Calm)
        window.until(Hello)
        window.photos(5)


@pytest.mark.parametrize("damaged", [False, True])
def test_a_new_library_is_begun_with_the_same_folders(
    dirs: AppDirs, make_photos: MakePhotos, damaged: bool
) -> None:
    with started() as window:
        filled(window, make_photos(5), 5)
    if damaged:
        dirs.database.write_bytes(b"no database")
    with started() as window:
        if damaged:
            assert window.until(Trouble).kind == "damaged"
        else:
            window.until(Hello)
        window.ask(RepairLibrary(4, anew=True))
        said = window.until(LibraryMended).said
        assert "with 1 folder" in said and str(dirs.data / "put-aside") in said
        window.until(Hello)
        window.photos(5)
    aside = [path.name for path in (dirs.data / "put-aside").rglob("library.db")]
    assert aside == ["library.db"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["library.db", "writer.lock"])
def test_a_folder_in_the_place_of_a_file_is_put_aside(
    dirs: AppDirs, make_photos: MakePhotos, name: str
) -> None:
    with started() as window:
        filled(window, make_photos(5), 5)
        window.ask(MakeBackup(2))
        window.until(BackupList)
    (dirs.data / name).unlink(missing_ok=True)
    (dirs.data / name).mkdir()
    with started() as window:
        trouble = window.until(Trouble)
        assert trouble.kind == "damaged" and f"{dirs.data / name} is a folder" in trouble.text
        window.ask(RepairLibrary(3))
        assert name in window.until(LibraryMended).said
        window.until(Calm)
        window.until(Hello)
        window.photos(5)
    assert len(list(dirs.data.glob(f"put-aside/*/{name}"))) == 1


def test_a_backup_is_restored_over_a_library_that_cannot_be_opened(
    dirs: AppDirs, make_photos: MakePhotos
) -> None:
    with started() as window:
        filled(window, make_photos(5), 5)
        window.ask(MakeBackup(2))
        [made] = window.until(BackupList).backups
    dirs.database.write_bytes(b"nonsense" * 999)
    with started() as window:
        assert window.until(Trouble).kind == "damaged"
        window.ask(RestoreBackup(3, made.name))
        window.until(LibraryMended)
        window.until(Hello)
        window.photos(5)


def test_damage_that_a_query_finds_is_told_with_a_way_out(
    dirs: AppDirs, make_photos: MakePhotos
) -> None:
    with started() as window:
        filled(window, make_photos(3), 3)
        window.ask(MakeBackup(2))
        window.until(BackupList)
        import sqlite3

        with sqlite3.connect(dirs.database, timeout=20) as conn:
            conn.execute("DROP INDEX image_newest")
        conn.close()
        window.ask(Ask(7, Query()))
        assert window.until(Trouble, lambda trouble: trouble.id == 7).kind == "damaged"
        assert window.until(Trouble, lambda trouble: trouble.id == 0).kind == "damaged"
        window.ask(RepairLibrary(8))
        assert "built again with 3 photos" in window.until(LibraryMended).said
        window.until(Hello)
        assert total(window) == 3


HOW = ("folder deleted", "replaced", "overwritten")


@pytest.mark.skipif(sys.platform == "win32", reason="open files cannot be deleted")
@pytest.mark.parametrize(
    "how", ["file deleted", *(pytest.param(how, marks=pytest.mark.slow) for how in HOW)]
)
def test_a_library_that_is_replaced_is_noticed_and_opened_again(
    dirs: AppDirs, make_photos: MakePhotos, tmp_path: Path, how: str
) -> None:
    with started() as window:
        filled(window, make_photos(4), 4)
        window.ask(MakeBackup(2))
        [made] = window.until(BackupList).backups
        backup = Path(shutil.copy(dirs.data / "backups" / made.name, tmp_path / "backup.db"))
        window.ask(AddFolder(3, str(make_photos(7, "more"))))
        window.photos(11)
        window.events.clear()
        match how:
            case "file deleted":
                dirs.database.unlink()
            case "folder deleted":
                shutil.rmtree(dirs.data)
                shutil.copytree(TINY, dirs.models / "tiny")
            case "replaced":
                os.replace(backup, dirs.database)
            case "overwritten":
                shutil.copy(backup, dirs.database)
        window.until(Trouble, lambda trouble: "deleted or replaced" in trouble.text)
        if how == "file deleted":
            assert (
                "missing" in window.until(Trouble, lambda trouble: trouble.kind == "damaged").text
            )
            window.ask(RepairLibrary(5))
            window.until(LibraryMended)
        window.until(Hello)
        if how == "file deleted":
            window.ask(Ask(6, Query()))
            assert window.until(Answer).total >= 4
        else:
            assert total(window) == (0 if how == "folder deleted" else 4)
        assert "failed" not in window.states
