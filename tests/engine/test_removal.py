"""Folders are removed, restored, and removed for good, over real folders and a real library."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from photosearch.base.errors import EnvironmentFault, UserError
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import RemovedFolder, Root
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.store import embeddings, places
from photosearch.vectors import code_file
from photosearch.vectors.hnsw import HnswIndex
from tests.fakes import LIMITS, HashEncoder, answered_by, picture, picture_folder

MakePhotos = Callable[..., Path]


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs()


@pytest.fixture
def engine(dirs: AppDirs, encoder: HashEncoder) -> Iterator[Engine]:
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        yield engine


def filled(engine: Engine, *folders: Path) -> list[Root]:
    found = [engine.add_folder(str(folder)) for folder in folders]
    engine.index()
    return found


def remove(engine: Engine, path: Path | str) -> RemovedFolder:
    taken = engine.removal.remove(engine.removal.find(str(path)).id)
    assert taken is not None
    return taken


def thumbs(dirs: AppDirs) -> set[str]:
    return {file.stem for file in dirs.thumbs.glob("*/*.jpg")}


def listed(engine: Engine) -> set[str]:
    """The paths of all photos, as a search finds them."""
    if not engine.status().photos:
        return set()
    hits = engine.ask(Query("photo"), 999).hits
    return {path for hit in hits for path in (hit.path, *hit.copies)}


def test_a_folder_is_removed_and_restored_without_encoding(
    engine: Engine, dirs: AppDirs, make_photos: MakePhotos, encoder: HashEncoder
) -> None:
    folder = make_photos(8)
    [root] = filled(engine, folder)
    before = {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in folder.iterdir()}
    found, pictures, hits = listed(engine), thumbs(dirs), engine.ask(Query("red"), 8).hits
    taken = remove(engine, folder)
    assert (taken.path, taken.photos) == (str(folder), 8)
    status = engine.status()
    assert (status.photos, status.roots, status.removed) == (0, (), 1)
    assert engine.check() == [] and thumbs(dirs) == pictures
    back = engine.removal.restore(engine.removal.latest(None).id)
    assert (back.path, back.photos, back.known) == (str(folder), 8, 0)
    assert engine.roots() == [root] and listed(engine) == found and engine.check() == []
    assert engine.ask(Query("red"), 8).hits == hits, "at once, before any scan"
    report = engine.index()
    assert (report.encoded, report.moved, report.removed, report.photos) == (0, 0, 0, 8)
    assert encoder.images_encoded == 8 and engine.removal.listed() == []
    after = {f.name: (f.read_bytes(), f.stat().st_mtime_ns) for f in folder.iterdir()}
    assert after == before, "photos are only ever read"


def test_removing_a_folder_takes_nothing_from_another_one(
    engine: Engine, make_photos: MakePhotos, encoder: HashEncoder, tmp_path: Path
) -> None:
    """The photos of the other folder are away for a moment."""
    mine, others = make_photos(8, "mine"), make_photos(4, "others")
    for n, file in enumerate(sorted(others.iterdir())):
        picture(file, "orange", mark=300 + n)
    filled(engine, mine, others)
    (tmp_path / "aside").mkdir()
    for file in others.iterdir():
        file.rename(tmp_path / "aside" / file.name)
    assert engine.index().removed == 4
    remove(engine, mine)
    for file in (tmp_path / "aside").iterdir():
        file.rename(others / file.name)
    report = engine.index()
    assert (report.photos, report.encoded) == (4, 0) and encoder.images_encoded == 12


def test_the_next_scan_finds_what_changed_while_the_folder_was_removed(
    engine: Engine, make_photos: MakePhotos, encoder: HashEncoder
) -> None:
    folder = make_photos(8)
    filled(engine, folder)
    remove(engine, folder)
    files = sorted(folder.iterdir())
    files[0].unlink()
    picture(files[1], "purple", mark=500)
    picture(folder / "new.jpg", "orange", mark=501)
    files[2].rename(folder / "moved.jpg")
    engine.removal.restore(engine.removal.latest(None).id)
    report = engine.index()
    assert (report.encoded, report.removed, report.photos) == (2, 1, 8)
    assert listed(engine) == {str(file) for file in folder.iterdir()}
    assert encoder.images_encoded == 10 and engine.check() == []


def test_a_folder_whose_drive_is_away_is_removed_and_restored(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path, encoder: HashEncoder
) -> None:
    folder = make_photos(4)
    filled(engine, folder)
    folder.rename(tmp_path / "away")
    assert remove(engine, folder).photos == 4
    engine.removal.restore(engine.removal.latest(str(folder)).id)
    status = engine.status()
    assert (status.photos, status.offline) == (4, 4) and len(listed(engine)) == 4
    engine.index()
    assert engine.status().photos == 4
    (tmp_path / "away").rename(folder)
    assert engine.index().encoded == 0 and engine.status().offline == 0
    assert encoder.images_encoded == 4


def test_a_folder_added_again_and_restored_lists_each_file_once(
    engine: Engine, make_photos: MakePhotos, encoder: HashEncoder
) -> None:
    folder = make_photos(4)
    filled(engine, folder)
    remove(engine, folder)
    assert filled(engine, folder) and encoder.images_encoded == 4
    engine.removal.restore(engine.removal.latest(None).id)
    assert engine.status().photos == 4
    report = engine.index()
    assert (report.photos, report.encoded, report.removed) == (4, 0, 0)


@pytest.mark.parametrize("scanned", [True, False])
def test_a_folder_inside_a_newer_one_is_restored_and_each_file_listed_once(
    engine: Engine, tmp_path: Path, encoder: HashEncoder, scanned: bool
) -> None:
    inner = picture_folder(tmp_path / "outer" / "inner", 4)
    filled(engine, inner)
    remove(engine, inner)
    engine.add_folder(str(inner.parent))
    if scanned:
        engine.index()
    engine.removal.restore(engine.removal.latest(None).id)
    assert engine.status().photos == 4
    for _ in range(2):
        report = engine.index()
        assert (report.photos, report.encoded) == (4, 0)
        assert listed(engine) == {str(file) for file in inner.iterdir()}
    assert all(not hit.copies for hit in engine.ask(Query("photo"), 9).hits)


def test_after_thirty_days_opening_the_library_purges_it(
    dirs: AppDirs, make_photos: MakePhotos
) -> None:
    mine, kept = make_photos(4, "mine"), picture_folder(make_photos(0, "kept"), 2)
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()) as engine:
        filled(engine, mine, kept)
        remove(engine, mine)
        engine.writable.conn.execute("UPDATE removal SET removed_at = removed_at - 31 * 86400")
        engine.writable.conn.execute(
            "UPDATE image SET orphaned_at = datetime('now', '-31 days') WHERE NOT live"
        )
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()) as engine:
        assert engine.removal.listed() == [] and len(thumbs(dirs)) == 2
        with pytest.raises(UserError, match="No folder was removed"):
            engine.removal.latest(None)
        assert engine.check() == [] and engine.status().photos == 2


# Which folder is meant


def test_a_folder_is_found_by_any_of_its_names(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_photos(1)
    odd = picture_folder(tmp_path / os.fsdecode(b"caf\xe9"), 1)
    [root, strange] = filled(engine, folder, odd)
    (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(tmp_path)
    find = engine.removal.find
    for name in (str(folder), f"{folder}/", "photos", "./photos/../photos", "link"):
        assert find(name) == root
    for name in (str(odd), "caf\\xe9", f"{tmp_path}/caf\\xe9"):
        assert find(name).id == strange.id
    shutil.rmtree(folder)
    assert find(str(folder)) == find("photos/") == root
    for name in ("nowhere", "phot", str(tmp_path)):
        with pytest.raises(UserError, match="not in the library"):
            find(name)


def test_a_drive_at_another_path_is_found_there(engine: Engine, make_photos: MakePhotos) -> None:
    folder = make_photos(1)
    [root] = filled(engine, folder)
    [place] = places.places(engine.writable)
    places.move_root(engine.writable, place, "/media/former", place.volume, place.inside)
    assert engine.removal.find(str(folder)) == replace(root, path="/media/former")


def test_a_folder_that_cannot_be_removed_says_what_can_be_done(
    engine: Engine, make_photos: MakePhotos
) -> None:
    folder = make_photos(1)
    (folder / "sub").mkdir()
    filled(engine, folder)
    with pytest.raises(UserError, match=f"inside {folder}: .* exclude"):
        engine.removal.find(str(folder / "sub"))
    with pytest.raises(UserError, match="--list"):
        engine.removal.latest(str(folder))
    remove(engine, folder)
    with pytest.raises(UserError, match="--undo"):
        engine.removal.find(str(folder))


# What is away


@pytest.mark.parametrize("which", ["root", "link"])
def test_only_what_is_away_is_removed(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path, encoder: HashEncoder, which: str
) -> None:
    folder, drive = make_photos(4), tmp_path / "drive"
    picture_folder(drive, 2)
    for n, file in enumerate(sorted(drive.iterdir())):
        picture(file, "orange", mark=300 + n)
    (folder / "link").symlink_to(drive)
    filled(engine, folder)
    assert engine.status().photos == 6
    chosen = str(folder if which == "root" else folder / "link")
    with pytest.raises(UserError, match="can be reached"):
        engine.removal.offline(chosen)
    drive.rename(tmp_path / "away")
    engine.index()
    assert (engine.status().photos, engine.status().offline) == (6, 2)
    found = engine.removal.offline(chosen)
    assert (found.photos, found.part) == (2, "" if which == "root" else "link")
    taken = engine.removal.remove_offline(found)
    assert (taken.path, taken.photos, taken.offline_only) == (chosen, 2, True)
    assert listed(engine) == {str(file) for file in folder.glob("*.jpg")}
    assert engine.status().offline == 0 and engine.index().encoded == 0
    engine.removal.restore(engine.removal.latest(chosen).id)
    assert (engine.status().photos, engine.status().offline) == (6, 2)
    (tmp_path / "away").rename(drive)
    report = engine.index()
    assert (report.photos, report.encoded) == (6, 0) and encoder.images_encoded == 6


def test_away_outside_the_library(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not in the library"):
        engine.removal.offline(str(tmp_path))


# For good


@pytest.mark.parametrize("backend", LIMITS)
@pytest.mark.parametrize("removed_before", [False, True])
def test_for_good_means_at_once(
    dirs: AppDirs,
    make_photos: MakePhotos,
    backend: str,
    removed_before: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine, kept = make_photos(8, "mine"), make_photos(2, "kept")
    settings = replace(Settings(), exact_limit=answered_by(backend, monkeypatch))
    with Engine.open(dirs, settings, write=True, encoder=HashEncoder()) as engine:
        filled(engine, mine, kept)
        secret = vectors(engine)
        assert all(data in stored(dirs) for data in secret)
        assert sorted(saved(dirs)) == [(8, 0), (8, 0)]
        if removed_before:
            remove(engine, mine)
        _root, photos = engine.removal.for_good(str(mine))
        assert (photos, engine.removal.forget(str(mine))) == (8, 6)
        assert not list(dirs.indexes.glob("*/*.idx")) and len(thumbs(dirs)) == 2
        assert engine.removal.listed() == [] and engine.check() == []
        assert listed(engine) == {str(file) for file in kept.iterdir()}
        gone = secret - vectors(engine)
    assert len(gone) == 12, "six photos, each in two spaces"
    assert not [data for data in gone if data in stored(dirs)]
    assert saved(dirs) == [(2, 0), (2, 0)], "rebuilt, without tombstones"
    with Engine.open(dirs, settings, write=True, encoder=HashEncoder()) as engine:
        assert engine.check() == [] and engine.index().photos == 2
        filled(engine, mine)
        assert engine.encoder.images_encoded == 6, "nothing was known of them any more"  # type: ignore[attr-defined]


def test_a_thumbnail_that_cannot_be_deleted_is_named(
    engine: Engine, dirs: AppDirs, make_photos: MakePhotos
) -> None:
    folder = make_photos(3)
    filled(engine, folder)
    stubborn = next(dirs.thumbs.glob("*/*.jpg"))
    stubborn.unlink()
    stubborn.mkdir()
    with pytest.raises(EnvironmentFault, match=f"{stubborn} cannot be deleted. .*--undo"):
        engine.removal.forget(str(folder))
    assert engine.removal.restore(engine.removal.latest(None).id).photos == 3
    stubborn.rmdir()
    engine.index()
    assert (engine.status().photos, len(thumbs(dirs))) == (3, 3)
    assert engine.removal.forget(str(folder)) == 3


def test_for_good_leaves_another_folder_that_was_removed_inside_it(
    engine: Engine, tmp_path: Path
) -> None:
    outer, inner = tmp_path / "outer", tmp_path / "outer" / "inner"
    picture_folder(outer, 2)
    for n, file in enumerate(sorted(picture_folder(inner, 2).iterdir())):
        picture(file, "orange", mark=300 + n)
    filled(engine, outer, inner)
    for folder in (inner, outer):
        remove(engine, folder)
    assert engine.removal.forget(str(outer)) == 2
    assert [found.path for found in engine.removal.listed()] == [str(inner)]


def vectors(engine: Engine) -> set[bytes]:
    """The vectors of all photos as the library contains them."""
    sizes = embeddings.sizes(engine.writable).values()
    found = [row for n in sizes for row in embeddings.embeddings(engine.writable, range(1, 99), n)]
    return {data for _label, _image, data in found}


def stored(dirs: AppDirs) -> bytes:
    return b"".join(file.read_bytes() for file in dirs.data.glob("library.db*"))


def saved(dirs: AppDirs) -> list[tuple[int, int]]:
    """The numbers of vectors and of tombstones in each saved index."""
    found = []
    for file in dirs.indexes.glob("*/*.idx"):
        dim = {"joint": 16, "visual": 8}[file.name.partition("-")[0]]
        if file.name.endswith(".codes.idx"):
            found.append((len(code_file.read(file, dim).labels), 0))
        else:
            graph = HnswIndex.load(file, dim)
            found.append((len(graph), graph.tombstones))
    return found
