"""Photos that are added, removed or out of reach while a model is being filled."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from photosearch.base.records import ModelChange
from photosearch.base.searches import Query
from photosearch.engine.library import Engine
from photosearch.images.thumbs import thumb_path
from photosearch.store import photos
from tests.engine.switch.shelf import Shelf, fill_some, filled, vectors_by_model
from tests.fakes import picture

MakePhotos = Callable[..., Path]


def test_the_vectors_of_two_models_never_mix(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    folder = filled(engine, make_photos(40))
    engine.choose_model("new")
    fill_some(engine)
    for n in range(5):
        picture(folder / f"purple-more-{n}.jpg", "purple", mark=200 + n)
    engine.scan(engine.roots())
    engine.run_waiting(engine.roots())
    stop = threading.Event()
    engine.fill(lambda change: stop.set() if change.alone else None, stop)
    coming = engine.choice.coming
    assert coming is not None
    assert engine.ask(Query("purple"), 99).total == 45, "new photos are searchable at once"
    assert coming.photos < 45
    sizes = vectors_by_model(engine)
    assert {key: set(found.values()) for key, found in sizes.items()} == {
        shelf.models["old"].key: {32},
        shelf.models["new"].key: {48},
    }
    assert (len(engine.spaces["joint"]), len(coming.spaces["joint"])) == (
        45,
        len(sizes[coming.key]),
    )
    assert set(engine.spaces) == {"joint", "visual"} and set(coming.spaces) == {"joint"}
    end = engine.fill()
    assert end is not None and (end.state, end.done) == ("switched", 45)
    assert {len(found) for found in vectors_by_model(engine).values()} == {45}
    assert engine.ask(Query("purple"), 99).total == 45 and engine.check() == []


def test_a_folder_removed_meanwhile(engine: Engine, make_photos: MakePhotos) -> None:
    gone, kept = filled(engine, make_photos(40)), make_photos(8, "kept")
    for n, file in enumerate(sorted(kept.iterdir())):
        picture(file, "orange", mark=300 + n)
    filled(engine, kept)
    engine.choose_model("new")
    fill_some(engine)
    engine.removal.remove(engine.removal.find(str(gone)).id)
    end = engine.fill()
    assert end is not None and (end.state, end.done, end.total) == ("switched", 8, 8)
    assert engine.ask(Query("orange"), 99).total == 8 and engine.check() == []
    assert {len(found) for found in vectors_by_model(engine).values()} == {8}


def test_thumbnails_deleted_meanwhile_are_regenerated(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    filled(engine, make_photos(60))
    engine.choose_model("new")
    fill_some(engine)
    there = {file.name for file in shelf.dirs.thumbs.rglob("*.jpg")}
    for n, file in enumerate(shelf.dirs.thumbs.rglob("*.jpg")):
        file.write_bytes(b"half a thumbna") if n % 2 else file.unlink()
    end = engine.fill()
    assert end is not None and (end.state, end.done) == ("switched", 60)
    engine.index()
    assert {file.name for file in shelf.dirs.thumbs.rglob("*.jpg")} == there


def lose(engine: Engine, share: int) -> int:
    """Delete the thumbnails of one in `share` photos; returns how many."""
    hashes = sorted(h for _id, h in photos.live_hashes(engine.writable))[::share]
    for content_hash in hashes:
        thumb_path(engine.dirs.thumbs, content_hash).unlink()
    return len(hashes)


def test_photos_out_of_reach_do_not_delay_the_change(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = filled(engine, make_photos(40))
    lost = lose(engine, 4)
    folder.rename(tmp_path / "away")
    end = engine.use_model("new")
    assert (end.state, end.done, end.total) == ("switched", 40 - lost, 40)
    assert f"{lost} photos cannot be reached" in end.note
    assert engine.ask(Query("red"), 99).total == 40 - lost
    told: list[ModelChange] = []
    assert engine.fill(told.append) is None and told == []
    (tmp_path / "away").rename(folder)
    assert engine.fill(told.append) is None
    assert told[-1].alone and engine.ask(Query("red"), 99).total == 40
    assert shelf.models["new"].images_encoded == 40 + 1


def test_a_library_that_is_mostly_out_of_reach_waits(
    engine: Engine, make_photos: MakePhotos, tmp_path: Path
) -> None:
    folder = filled(engine, make_photos(30))
    lost = lose(engine, 1)
    folder.rename(tmp_path / "away")
    waiting = engine.use_model("new")
    assert (waiting.state, waiting.done, waiting.total) == ("filling", 0, lost)
    assert "30 photos cannot be reached" in waiting.note
    assert engine.model.name == "old" and engine.ask(Query("red"), 99).total == 30
    assert engine.status().change == waiting
    (tmp_path / "away").rename(folder)
    end = engine.fill()
    assert end is not None and (end.state, end.done) == ("switched", 30)


def test_the_pixels_of_an_overwritten_photo_are_not_used(
    shelf: Shelf, engine: Engine, make_photos: MakePhotos
) -> None:
    folder = filled(engine, make_photos(20))
    engine.choose_model("new")
    lose(engine, 1)
    other = folder / "red-000.jpg"
    picture(other, "white", mark=999)
    end = engine.fill()
    assert end is not None and (end.state, end.done, end.total) == ("switched", 19, 20)
    assert engine.index().encoded == 1
    assert engine.fill() is None and engine.ask(Query("white"), 99).total == 20


def test_an_empty_library_changes_at_once(engine: Engine) -> None:
    assert engine.use_model("new").state == "switched"
    assert engine.model.name == "new"
