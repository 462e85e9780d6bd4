"""While a walk takes long or hangs with its drive, the user's requests are carried out, and the scan still completes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from photosearch.base import reach
from photosearch.base.errors import Stopped
from photosearch.base.files import app_dirs
from photosearch.base.records import Progress, Status
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.indexing.plan import Plan
from photosearch.indexing.walk import Walk, look_through
from photosearch.indexing.watcher import LOST, FolderWatcher
from photosearch.service import index_loop
from photosearch.service.answers import Answers
from photosearch.service.index_loop import IndexLoop
from photosearch.service.messages import Answer, Details, FolderAdded, FolderRemoved
from photosearch.service.process import _dispatch
from photosearch.service.requests import AddFolder, Ask, GetDetails, RemoveFolder, RetryFailures
from photosearch.service.shared import Shared
from photosearch.store import db as database
from tests.fakes import HashEncoder
from tests.service.test_model_work import Window

PATIENCE = 20.0


class Walks:
    """Replaces `look_through`: walks of a folder named "slow" last until `free` is set or they are stopped."""

    def __init__(self) -> None:
        self.begun = 0
        self.free = threading.Event()
        self.hang = False  # not even a stop ends them
        self._changed = threading.Condition()

    def __call__(
        self, plan: Plan, report: Callable[[Progress], None], stop: threading.Event
    ) -> list[Walk]:
        with self._changed:
            self.begun += 1
            self._changed.notify_all()
        if any(root.path.endswith("slow") for root in plan.roots):
            while not self.free.wait(0.005):
                if stop.is_set() and not self.hang:
                    raise Stopped
        return look_through(plan, report, stop)

    def until_begun(self, count: int) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.begun >= count, PATIENCE)


class Service:
    """The index thread over a library with a folder "slow"."""

    def __init__(self, slow: Path) -> None:
        self.window = Window()
        self.shared = Shared(self.window, app_dirs().create())  # type: ignore[arg-type]
        self.slow = 0
        self._folder = slow
        self._thread = threading.Thread(target=self._run)

    def _run(self) -> None:
        with Engine.open(self.shared.dirs, Settings(), write=True, encoder=HashEncoder()) as engine:
            engine.presence.kept = True
            self.slow = engine.add_folder(str(self._folder)).id
            self.shared.engine = engine
            self.watcher = FolderWatcher(self.shared.mark_dirty, 0.1)
            self.watcher.start()
            IndexLoop(self.shared, engine, self.watcher).run()
            self.watcher.stop()

    def start(self) -> None:
        self._thread.start()

    def ask(self, request: Any) -> None:
        _dispatch(self.shared, request)

    def until(self, kind: type, is_it: Callable[[Any], bool] = lambda _event: True) -> Any:
        def find() -> Any:
            return next((e for e in self.window.events if isinstance(e, kind) and is_it(e)), None)

        with self.window.came:
            assert self.window.came.wait_for(lambda: find() is not None, PATIENCE), kind
            return find()

    def end(self) -> None:
        self.shared.end()
        self._thread.join()


@pytest.fixture
def walks(monkeypatch: pytest.MonkeyPatch) -> Walks:
    walks = Walks()
    monkeypatch.setattr(index_loop, "look_through", walks)
    return walks


@pytest.fixture
def service(walks: Walks, make_photos: Callable[..., Path]) -> Iterator[Service]:
    service = Service(make_photos(3, "slow"))
    service.start()
    walks.until_begun(1)
    yield service
    walks.free.set()
    service.end()


def test_requests_are_carried_out_during_a_walk_which_continues(
    service: Service, walks: Walks
) -> None:
    for _ in range(20):
        service.window.events.clear()
        service.ask(RetryFailures())
        service.until(Status)
    assert walks.begun == 1
    walks.free.set()
    assert service.until(Status, lambda s: s.photos == 3 and not s.pending)


def test_a_folder_added_during_a_walk_restarts_the_walk(
    service: Service, walks: Walks, make_photos: Callable[..., Path]
) -> None:
    service.ask(AddFolder(1, str(make_photos(2, "quick"))))
    assert service.until(FolderAdded).id == 1
    walks.until_begun(2)
    walks.free.set()
    assert service.until(Status, lambda s: s.photos == 5 and not s.pending)


def test_a_folder_whose_drive_hangs_can_be_removed_and_the_others_are_indexed(
    service: Service, walks: Walks, make_photos: Callable[..., Path]
) -> None:
    walks.hang = True
    service.ask(AddFolder(1, str(make_photos(2, "quick"))))
    service.until(FolderAdded)
    service.ask(RemoveFolder(2, service.slow))
    service.until(FolderRemoved)
    assert service.until(Status, lambda s: s.photos == 2 and not s.pending)
    assert not walks.free.is_set(), "the first walk still hangs"


def test_no_query_touches_a_drive(
    make_photos: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    dirs = app_dirs().create()
    with Engine.open(dirs, Settings(), write=True, encoder=HashEncoder()) as engine:
        engine.add_folder(str(make_photos(4)))
        engine.index()
        engine.presence.kept = True
        window = Window()
        shared = Shared(window, dirs)  # type: ignore[arg-type]
        db = database.open_reader(dirs.database)
        assert db is not None

        def touched(path: str) -> None:
            raise AssertionError(f"{path} was touched")

        monkeypatch.setattr(reach, "_stat", touched)
        monkeypatch.setattr("os.path.isdir", touched)
        answers = Answers(shared, engine, db)
        answers.reply(Ask(1, Query("red")))
        assert [hit.offline for hit in window.events[-1].hits] == [False] * 4
        engine.presence.look(engine.online(), lambda _place: False)
        answers.reply(Ask(2, Query("red")))
        assert isinstance(window.events[-1], Answer)
        assert [hit.offline for hit in window.events[-1].hits] == [True] * 4
        answers.reply(GetDetails(3, window.events[-1].hits[0].image_id))
        assert isinstance(window.events[-1], Details) and window.events[-1].bytes > 0
        monkeypatch.undo()
        db.close()


def test_lost_events_are_told_until_everything_was_scanned_again(
    service: Service, walks: Walks
) -> None:
    walks.free.set()
    service.until(Status, lambda s: s.photos == 3 and not s.pending)
    begun = walks.begun
    service.window.events.clear()
    service.watcher._events.put(("", None))  # as `_Complaints` does
    service.until(Progress, lambda p: p.phase == "scanning" and LOST in p.note)
    walks.until_begun(begun + 1)
    service.until(
        Progress, lambda p: p.phase == "idle" and not p.note and not service.watcher.has_lost
    )
