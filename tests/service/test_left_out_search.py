"""The engine lists what scans leave out, beside all other work, and stops when told."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.records import LeftOut
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.service import left_out_search
from photosearch.service.messages import LeftOutFound, LeftOutPage, Trouble
from photosearch.service.process import _dispatch
from photosearch.service.requests import CancelFindLeftOut, FindLeftOut
from photosearch.service.shared import Shared
from tests.fakes import HashEncoder, picture
from tests.service.test_model_work import Window


@pytest.fixture
def folder(make_photos: Callable[..., Path]) -> Path:
    folder = make_photos(2)
    for n, name in enumerate(("#recycle/a.jpg", "private/p.jpg", "mine/m.jpg")):
        (folder / name).parent.mkdir()
        picture(folder / name, "blue", n)
    return folder


@pytest.fixture
def shared(folder: Path, encoder: HashEncoder) -> Iterator[Shared]:
    dirs = app_dirs().create()
    shared = Shared(Window(), dirs)  # type: ignore[arg-type]
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
        shared.engine = engine
        shared.opened.set()
        yield shared
        shared.end()


def found(window: Window) -> list[LeftOut]:
    return [one for e in window.events if isinstance(e, LeftOutPage) for one in e.found]


def test_it_uses_the_exclusions_of_the_request(shared: Shared, folder: Path) -> None:
    window: Window = shared._conn  # type: ignore[assignment]
    _dispatch(shared, FindLeftOut(7, (str(folder / "private"),), ("mine",)))
    assert window.reply(7) == LeftOutFound(7)
    assert found(window) == [
        LeftOut(str(folder / "#recycle"), "trash"),
        LeftOut(str(folder / "mine"), "its name is excluded"),
        LeftOut(str(folder / "private"), "excluded by you"),
    ]
    assert shared.engine is not None and shared.engine.status().photos == 4


def test_a_folder_that_is_away_is_noted(shared: Shared, folder: Path) -> None:
    window: Window = shared._conn  # type: ignore[assignment]
    folder.rename(folder.with_name("away"))
    _dispatch(shared, FindLeftOut(8, (), ()))
    assert "is offline" in window.reply(8).note


def test_it_stops_when_told(shared: Shared, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window: Window = shared._conn  # type: ignore[assignment]
    monkeypatch.setattr(left_out_search, "EVENT_SECONDS", 0)
    told = threading.Event()

    def on_event(event: object) -> None:
        if isinstance(event, LeftOutPage):
            _dispatch(shared, CancelFindLeftOut(9))
            told.set()

    window.on_event = on_event
    _dispatch(shared, FindLeftOut(9, (), ()))
    answer = window.reply(9)
    assert told.is_set() and isinstance(answer, Trouble) and "stopped" in answer.text
    _dispatch(shared, CancelFindLeftOut(9))  # which has ended: nothing happens
