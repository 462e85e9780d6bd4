"""Why a photo is in an answer, beside other questions: queries come first, and only the newest photo counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from photosearch.base.files import app_dirs
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.query.heat import PARTS
from photosearch.service.answers import Answers
from photosearch.service.messages import Answer, Details, Trouble, Why, WhySoFar
from photosearch.service.requests import Ask, GetDetails, GetWhy
from photosearch.service.shared import Shared
from photosearch.store import db as database
from tests.fakes import HashEncoder
from tests.service.test_model_work import Window

RED = Query("red")


class Service:
    """The search thread's work, done in the test's thread. `meanwhile`: called before each batch of pictures."""

    def __init__(self, engine: Engine, encoder: HashEncoder) -> None:
        self.window = Window()
        self.encoder = encoder
        self.shared = Shared(self.window, engine.dirs)  # type: ignore[arg-type]
        db = database.open_reader(engine.dirs.database)
        assert db is not None
        self.db = db
        self.answers = Answers(self.shared, engine, db)

    def run(self) -> list[Any]:
        """Answer all that waits; the new events."""
        before = len(self.window.events)
        while self.shared.asks._waiting:
            question = self.shared.asks.get()
            assert question is not None
            self.answers.reply(question)
        return self.window.events[before:]

    def on_first_batch(self, act: Callable[[], None]) -> None:
        acts = [act]
        encode = self.encoder.encode_images

        def encoding(pixels: Any) -> Any:
            if acts:
                acts.pop()()
            return encode(pixels)

        self.encoder.encode_images = encoding  # type: ignore[method-assign]


@pytest.fixture
def service(
    own_home: Path, make_photos: Callable[..., Path], encoder: HashEncoder
) -> Iterator[Service]:
    with Engine.open(app_dirs(), Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(make_photos(8)))
        engine.index()
        service = Service(engine, encoder)
        yield service
        service.db.close()


def test_a_coarse_map_comes_first(service: Service) -> None:
    put = service.shared.asks.put
    put(GetWhy(1, 1, RED))
    coarse, fine = service.run()
    assert isinstance(coarse, WhySoFar) and coarse.why_id == 1
    assert isinstance(fine, Why) and fine.id == 1 and fine.explanation is not None
    assert coarse.explanation.shares == fine.explanation.shares
    put(GetWhy(2, 1, RED))
    assert [type(event) for event in service.run()] == [Why], "from the cache at once"
    put(GetWhy(3, 999, RED))
    [trouble] = service.run()
    assert isinstance(trouble, Trouble) and trouble.id == 3


def test_only_the_newest_is_explained(service: Service) -> None:
    for number in (1, 2, 3):
        service.shared.asks.put(GetWhy(number, number, RED))
    events = [event for event in service.run() if isinstance(event, Why)]
    assert [(event.id, event.explanation is None) for event in events] == [
        (1, True), (2, True), (3, False),
    ]  # fmt: skip
    service.on_first_batch(lambda: service.shared.asks.put(GetWhy(5, 5, RED)))
    service.shared.asks.put(GetWhy(4, 4, RED))
    events = [event for event in service.run() if isinstance(event, Why)]
    assert [(event.id, event.explanation is None) for event in events] == [(4, True), (5, False)]


def test_a_query_comes_first_and_costs_nothing(service: Service) -> None:
    before = service.encoder.images_encoded

    def meanwhile() -> None:
        service.shared.asks.put(Ask(2, Query("blue")))
        service.shared.asks.put(GetDetails(3, 1))

    service.on_first_batch(meanwhile)
    service.shared.asks.put(GetWhy(1, 1, RED))
    events = [event for event in service.run() if not isinstance(event, WhySoFar)]
    assert [type(event) for event in events] == [Details, Answer, Why]
    assert events[2].id == 1 and events[2].explanation is not None
    assert service.encoder.images_encoded - before == len(PARTS)


def test_the_order_in_which_hits_are_shown_does_not_matter(service: Service) -> None:
    for number, query in enumerate((RED, Query("red", sort="name"), Query("red", inside=True))):
        service.shared.asks.put(GetWhy(number, 1, query))
        assert service.run()[-1].explanation.shares[0].source == "words"


def test_it_ends_when_the_window_closes(service: Service) -> None:
    service.on_first_batch(service.shared.asks.close)
    service.answers.reply(GetWhy(1, 1, RED))
    assert service.window.events[-1] == Why(1, None)
