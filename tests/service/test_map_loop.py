"""The window's requests for the map, answered by a thread of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosearch.base.areas import WORLD, Area
from photosearch.base.errors import UserError
from photosearch.base.marks import MarkChange
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.query.map_clusters import MapTable
from photosearch.service.map_loop import map_thread
from photosearch.service.messages import LibraryChanged, MapShown, Trouble
from photosearch.service.requests import GetMap, RemoveFolder
from photosearch.store import db as database
from photosearch.store import mark_rows
from tests.service.test_scanning import Service

PHOTOS = 5


@pytest.fixture
def service(make_photos: Callable[..., Path]) -> Iterator[Service]:
    service = Service(make_photos(PHOTOS))
    service.start()
    service.until(Progress, lambda p: p.phase == "idle")
    service.until(LibraryChanged, lambda e: e.photos == PHOTOS)
    service.shared.opened.set()
    thread = threading.Thread(target=map_thread, args=(service.shared,))
    thread.start()
    yield service
    service.end()
    thread.join()


def place_photos(service: Service, *places: tuple[float, float]) -> None:
    """Write positions into the facts of the first photos, as a reading of these would."""
    other = database.open_writer(service.shared.dirs.database)
    with other.transaction() as conn:
        for image, place in enumerate(places, 1):
            conn.execute("UPDATE facts SET lat = ?, lon = ? WHERE image_id = ?", (*place, image))
    other.close()


def asked(service: Service, number: int, area: Area = WORLD, scale: float = 0) -> MapShown:
    service.ask(GetMap(number, area, scale))
    found = service.window.reply(number)
    assert isinstance(found, MapShown)
    return found


def test_the_map_follows_the_library(service: Service) -> None:
    assert asked(service, 201).shown.photos == 0
    place_photos(service, (48.14, 11.58), (48.15, 11.57), (-33.87, 151.21))
    world = asked(service, 202, WORLD, 1024).shown
    assert (world.photos, world.inside) == (3, 3)
    munich, sydney = world.clusters
    assert (munich.name, munich.photos, munich.around) == ("Munich", 2, False)
    assert (sydney.name, sydney.photos) == ("Sydney", 1)
    assert all(Path(one.thumb).is_file() for one in world.clusters)
    part = asked(service, 203, Area(40, 0, 50, 20), 20_000).shown
    assert (part.photos, part.inside) == (3, 2) and part.towns[0].name == "Rome"
    assert asked(service, 204, Area(-40, 150, -30, 152)).shown.inside == 1
    service.ask(RemoveFolder(205, service.slow))
    service.window.reply(205)
    assert asked(service, 206, WORLD, 1024).shown.photos == 0, "what was removed is not shown"


def test_a_photo_that_was_turned_is_turned_on_the_map(service: Service) -> None:
    place_photos(service, (48.14, 11.58), (-33.87, 151.21))
    other = database.open_writer(service.shared.dirs.database)
    mark_rows.change(other, [2], MarkChange(turned=90))
    other.close()
    turns = {one.newest: one.turn for one in asked(service, 401, WORLD, 1024).shown.clusters}
    assert turns == {1: 0, 2: 90}


def test_trouble_is_an_answer_and_not_the_end(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise UserError(say("The library is not open."))

    monkeypatch.setattr(MapTable, "__call__", fail)
    service.ask(GetMap(301, WORLD))
    assert isinstance(service.window.reply(301), Trouble)
    monkeypatch.undo()
    assert asked(service, 302).shown.photos == 0
