"""A folder is counted before it is added, and lost thumbnails are made again, beside all other work."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.other_files import OtherFiles
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.thumbs import is_whole, stored
from photosearch.service import folder_measuring
from photosearch.service.lost_thumbnails import thumbnails_thread
from photosearch.service.messages import FolderMeasured, ThumbnailMade, Trouble
from photosearch.service.process import _dispatch
from photosearch.service.requests import CancelMeasureFolder, MakeThumbnail, MeasureFolder
from photosearch.service.shared import LostThumbs, Shared
from tests.fakes import HashEncoder
from tests.service.test_model_work import Window

PATIENCE = 20.0


@pytest.fixture
def shared(make_photos: Callable[..., Path], encoder: HashEncoder) -> Iterator[Shared]:
    dirs = app_dirs().create()
    shared = Shared(Window(), dirs)  # type: ignore[arg-type]
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(make_photos(3)))
        engine.index()
        shared.engine = engine
        shared.opened.set()
        yield shared
        shared.end()


@pytest.fixture
def window(shared: Shared) -> Window:
    return shared._conn  # type: ignore[return-value]


def test_a_folder_is_counted(
    shared: Shared, window: Window, make_photos: Callable[..., Path]
) -> None:
    folder = make_photos(5, "more")
    (folder / "film.mov").write_bytes(b"film")
    (folder / "red-000.xmp").write_bytes(b"<x/>")
    _dispatch(shared, MeasureFolder(4, str(folder)))
    found = window.reply(4)
    assert isinstance(found, FolderMeasured)
    assert (found.space.photos, found.others) == (5, OtherFiles(videos=1))
    assert found.space.fits and found.space.needed > 0
    assert shared.engine is not None and shared.engine.status().photos == 3


def test_counting_can_be_cancelled(
    shared: Shared, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, real = threading.Event(), folder_measuring.look

    def look(*args: object, stop: threading.Event) -> object:
        begun.set()
        assert stop.wait(PATIENCE)
        return real(*args, stop=stop)  # type: ignore[arg-type]

    monkeypatch.setattr(folder_measuring, "look", look)
    _dispatch(shared, MeasureFolder(5, str(tmp_path)))
    assert begun.wait(PATIENCE)
    _dispatch(shared, CancelMeasureFolder(5))
    assert isinstance(window.reply(5), Trouble)


def test_a_lost_thumbnail_is_made_again(shared: Shared, window: Window) -> None:
    one, two, three = stored(shared.dirs.thumbs)
    one.unlink()
    two.write_bytes(b"cut off")
    foreign = shared.dirs.thumbs.parent / ("0" * 32 + ".jpg")
    for path in (foreign, two, one):
        _dispatch(shared, MakeThumbnail(str(path)))
    thread = threading.Thread(target=thumbnails_thread, args=(shared,))
    thread.start()
    try:
        with window.came:
            both = {ThumbnailMade(str(one)), ThumbnailMade(str(two))}
            assert window.came.wait_for(lambda: both <= set(window.events), PATIENCE)
    finally:
        shared.end()
        thread.join()
    assert all(map(is_whole, (one, two, three))) and not foreign.exists()


def test_the_newest_thumbnails_come_first_and_the_oldest_are_forgotten() -> None:
    waiting = LostThumbs(most=2)
    for name in "abc":
        waiting.put(name)
    assert [waiting.get(), waiting.get()] == ["c", "b"]
    waiting.close()
    assert waiting.get() is None
