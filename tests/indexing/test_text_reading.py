"""Reading the text in photos can be stopped and killed at any time: a photo is read or it is not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosearch.base.errors import EnvironmentFault
from photosearch.base.files import app_dirs
from photosearch.base.records import Progress
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing import text_reading
from photosearch.indexing.text_reading import read_texts
from photosearch.store import text_rows
from tests.fakes import HashEncoder
from tests.images.written import written


@pytest.fixture
def engine(own_home: Path, tmp_path: Path, encoder: HashEncoder) -> Iterator[Engine]:
    folder = tmp_path / "photos"
    folder.mkdir()
    written(folder / "a.jpg", "Zebra crossing")
    written(folder / "b.jpg", "Railway station")
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        yield engine


def read(engine: Engine, halt: threading.Event, tell=lambda _progress: None) -> int:  # type: ignore[no-untyped-def]
    return read_texts(engine.writable, engine.dirs.thumbs, engine.online(), [halt], tell)


def test_reading_goes_on_where_it_was_stopped(engine: Engine) -> None:
    stop = threading.Event()
    told: list[Progress] = []

    def tell(progress: Progress) -> None:
        told.append(progress)
        stop.set()

    assert read(engine, stop, tell) == 1 and told[0].total == 2
    state = text_rows.state(engine.writable)
    assert (state.read, state.waiting) == (1, 1)
    assert read(engine, stop) == 0, "it is still to stop"
    assert read(engine, threading.Event()) == 1
    assert read(engine, threading.Event()) == 0, "nothing is read twice"
    for text, name in (("zebra crossing", "a.jpg"), ("railwey", "b.jpg")):
        found = engine.ask(Query(f'"{text}"'), 10).hits
        assert [Path(hit.path).name for hit in found] == [name]


def test_photos_out_of_reach_wait(engine: Engine) -> None:
    for path in Path(engine.roots()[0].path).iterdir():
        path.unlink()
    assert read(engine, threading.Event()) == 0
    state = text_rows.state(engine.writable)
    assert (state.read, state.failed, state.waiting) == (0, 0, 2)


def test_without_models_nothing_is_marked_as_read(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise EnvironmentFault("The text in photos cannot be read: rapidocr is missing.")

    monkeypatch.setattr(text_reading, "models", missing)
    with pytest.raises(EnvironmentFault):
        read(engine, threading.Event())
    assert text_rows.state(engine.writable).waiting == 2
