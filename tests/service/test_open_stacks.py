"""The engine stacks similar shots when idle, and opens and closes stacks in an answer."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.aspects import aspect_code
from photosearch.base.files import app_dirs
from photosearch.base.records import Progress
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.fingerprint import VERSION
from photosearch.service import index_loop
from photosearch.service.answers import Answers
from photosearch.service.messages import Answer, LibraryChanged, Page, RowsMeasured
from photosearch.service.requests import Ask, MeasureRows, MoreRows, OpenStack
from photosearch.service.shared import Shared
from photosearch.store import db as database
from photosearch.store import stacks
from tests.fakes import HashEncoder
from tests.service.test_scanning import Service, Window
from tests.shots import shot


@pytest.fixture
def talk(own_home: Path, make_photos: Callable[..., Path]) -> Iterator[tuple[Answers, Window]]:
    """Answers over six photos, of which 1, 2 and 3 are a stack; 2 is shown for it."""
    dirs = app_dirs().create()
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()) as engine:
        engine.add_folder(str(make_photos(6)))
        engine.index()
        rows = [(1, 2, False), (2, 2, True), (3, 2, False)]
        stacks.put(engine.writable, [1, 2, 3], rows)
        window = Window()
        db = database.open_reader(dirs.database)
        assert db is not None
        yield Answers(Shared(window, dirs), engine, db), window  # type: ignore[arg-type]
        db.close()


def shown(window: Window) -> list[int]:
    answer = window.events[-1]
    assert isinstance(answer, Answer) and answer.total == len(answer.hits)
    return [hit.image_id for hit in answer.hits]


def test_a_stack_is_opened_and_closed_in_place(talk: tuple[Answers, Window]) -> None:
    answers, window = talk
    answers.reply(Ask(1, Query("red")))
    assert len(shown(window)) == 6, "a window that stacks says so"
    answers.reply(Ask(2, Query("red"), stacked=True))
    closed = shown(window)
    assert len(closed) == 4 and 2 in closed
    answers.reply(OpenStack(3, 2, 2, True))
    place = closed.index(2)
    assert shown(window) == [*closed[: place + 1], 1, 3, *closed[place + 1 :]]
    assert [hit.opened for hit in window.events[-1].hits].count(2) == 3
    answers.reply(MoreRows(3, 0))
    assert isinstance(window.events[-1], Page) and len(window.events[-1].hits) == 6
    answers.reply(OpenStack(4, 3, 2, False))
    assert shown(window) == closed


def test_it_stays_open_while_the_query_is_the_same(talk: tuple[Answers, Window]) -> None:
    answers, window = talk
    answers.reply(Ask(1, Query("red"), stacked=True))
    answers.reply(OpenStack(2, 1, 2, True))
    answers.reply(Ask(3, Query("red"), stacked=True))
    assert len(shown(window)) == 6
    answers.reply(Ask(4, Query("blue"), stacked=True))
    assert len(shown(window)) == 4
    answers.reply(Ask(5, Query("red"), stacked=True))
    assert len(shown(window)) == 4


def test_an_older_answer_or_another_photo_opens_nothing(talk: tuple[Answers, Window]) -> None:
    answers, window = talk
    answers.reply(Ask(1, Query("red"), stacked=True))
    answers.reply(Ask(2, Query("blue"), stacked=True))
    heard = len(window.events)
    answers.reply(OpenStack(3, 1, 2, True))
    assert len(window.events) == heard
    answers.reply(OpenStack(4, 2, 5, True))
    assert len(shown(window)) == 4


def test_shots_are_stacked_when_idle(
    own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_loop, "SAVE_SECONDS", 0.1)
    monkeypatch.setattr(index_loop.IndexLoop, "_keep_tags", lambda _loop, *, read: None)
    folder = tmp_path / "photos"
    folder.mkdir()
    shot(1).save(folder / "a.jpg")
    shot(1).resize((200, 150)).save(folder / "b.jpg")
    service = Service(folder)
    service.start()
    try:
        told = service.until(Progress, lambda p: "similar shots" in p.note)
        events = service.window.events
        place = next(at for at, event in enumerate(events) if event is told)
        service.until(LibraryChanged, lambda e: any(e is later for later in events[place:]))
    finally:
        service.end()
    reader = database.open_reader(app_dirs().database)
    assert reader is not None
    assert len(stacks.shown(reader)) == 2 and stacks.lacking(reader, VERSION) == []
    reader.close()


def test_an_answer_tells_the_shape_of_every_row(talk: tuple[Answers, Window]) -> None:
    answers, window = talk
    for question in (Ask(1, Query()), Ask(2, Query("red"), stacked=True), OpenStack(3, 2, 2, True)):
        answers.reply(question)
        answer = window.events[-1]
        assert isinstance(answer, Answer) and answer.total == len(answer.hits) > 0
        assert list(answer.aspects) == [aspect_code(h.width, h.height) for h in answer.hits]


def test_the_size_of_rows(talk: tuple[Answers, Window]) -> None:
    answers, window = talk
    answers.reply(Ask(1, Query()))
    sizes = [os.path.getsize(hit.path) for hit in window.events[-1].hits]
    answers.reply(MeasureRows(7, 1, ((0, 1), (3, 5))))
    assert window.events[-1] == RowsMeasured(7, sum(sizes[:2] + sizes[3:]))
    answers.reply(MeasureRows(8, 0, ((0, 1),)))
    assert window.events[-1] == RowsMeasured(8, None)
