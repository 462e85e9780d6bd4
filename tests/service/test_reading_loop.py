"""The window opens a library that cannot be written: it is searched, changes are refused, and it follows the disk."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from photosearch.base.errors import ReadOnly
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import Progress, Status
from photosearch.base.searches import Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.service import reading_loop
from photosearch.service.messages import (
    Answer,
    Calm,
    CopiesFound,
    FailureList,
    Hello,
    PreviewReady,
    Trouble,
)
from photosearch.service.reading_loop import ReadingLoop
from photosearch.service.requests import (
    AddFolder,
    ApplySettings,
    Ask,
    FindCopies,
    ForgetModel,
    GetFailures,
    GetPreview,
    RemoveFolder,
    Rescan,
    RetryFailures,
)
from photosearch.service.shared import Shared
from tests.cli.conftest import install_tiny
from tests.disks import read_only
from tests.fakes import HashEncoder, picture
from tests.service.test_link import Window as EngineWindow
from tests.service.test_model_work import Window

MakePhotos = Callable[..., Path]


@pytest.fixture
def dirs(own_home: Path) -> AppDirs:
    return app_dirs()


def test_the_window_searches_a_home_on_a_read_only_disk(
    own_home: Path, dirs: AppDirs, make_photos: MakePhotos
) -> None:
    install_tiny(own_home)
    folder = make_photos(6)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    with Engine.open(dirs, Settings(model="tiny"), write=True) as engine:
        engine.add_folder(str(folder))
        engine.index()
        engine.choice.wish = "starter"
    window = EngineWindow()
    with read_only(own_home):
        window.link.start()
        try:
            window.until(Hello)
            assert "read-only" in window.until(Trouble).text
            assert "read-only" in window.until(Progress, lambda p: p.phase == "blocked").note
            status = window.until(Status)
            assert (status.photos, status.change) == (6, None)
            window.ask(Ask(1, Query("blue")))
            assert window.until(Answer).total == 6
            window.ask(GetFailures())
            assert len(window.until(FailureList).failures) == 1
            window.ask(FindCopies(2))
            assert window.until(CopiesFound).groups == 0
            window.ask(GetPreview(3, 1, 40, 40))
            preview = Path(window.until(PreviewReady).file)
            assert preview.stat().st_size > 100 and own_home not in preview.parents
            for request in (AddFolder(4, str(folder)), RemoveFolder(5, 1), ForgetModel(6, "tiny")):
                window.ask(request)
                refusal = window.until(Trouble)
                assert refusal.id == request.id and "read-only" in refusal.text
            assert "restarting" not in window.states
        finally:
            window.link.stop()
    assert not preview.exists(), "the temporary folder ends with the engine"


class Told(Window):
    """Also waits for an event of a kind."""

    def until(self, kind: type, number: int = 0) -> Any:
        def found() -> list[Any]:
            return [e for e in self.events if isinstance(e, kind) and getattr(e, "id", 0) == number]

        with self.came:
            assert self.came.wait_for(found, 20), self.events
            return found()[0]


class Reading:
    """The loop of an engine that reads a library on a read-only disk, in a thread of its own."""

    def __init__(self, dirs: AppDirs) -> None:
        self.window = Told()
        self.shared = Shared(self.window, dirs)  # type: ignore[arg-type]
        self._thread = threading.Thread(target=self._run, args=(dirs,))
        self._thread.start()
        self.window.until(Trouble)

    def _run(self, dirs: AppDirs) -> None:
        with Engine.open(dirs, Settings(), write=False, encoder=HashEncoder()) as engine:
            ReadingLoop(self.shared, engine, ReadOnly("It is read-only.", "Wait.")).run()

    def put(self, change: object) -> None:
        self.shared.changes.put(change)  # type: ignore[arg-type]
        self.shared.wake.set()

    def end(self) -> None:
        self.shared.end()
        self._thread.join()


@pytest.fixture
def library(
    dirs: AppDirs, encoder: HashEncoder, make_photos: MakePhotos, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The folder of an indexed library."""
    monkeypatch.setattr(reading_loop, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(reading_loop, "LIFE_SECONDS", 0.0)
    folder = make_photos(4)
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.add_folder(str(folder))
        engine.index()
    return folder


@pytest.fixture
def reading(library: Path, dirs: AppDirs) -> Iterator[Reading]:
    with read_only(dirs.data):
        reading = Reading(dirs)
        yield reading
        reading.end()


def test_changes_are_refused_with_the_reason_and_settings_are_applied(reading: Reading) -> None:
    assert not reading.shared.stop.wait(0.5), "nothing has changed"
    reading.window.events.clear()
    for change in (
        ApplySettings(Settings(threads=1)),
        Rescan(),
        RetryFailures(),
        AddFolder(7, "/"),
    ):
        reading.put(change)
    told = reading.window.until(Trouble, 7)
    assert told == Trouble(7, "It is read-only.", "Wait.")
    assert [e.id for e in reading.window.events if isinstance(e, Trouble)] == [0, 0, 7]


def test_the_engine_ends_once_the_library_can_be_written(library: Path, dirs: AppDirs) -> None:
    with read_only(dirs.data):
        reading = Reading(dirs)
        assert not reading.shared.stop.wait(0.5)
    assert reading.shared.stop.wait(20)
    reading.window.until(Calm)
    reading.end()


def test_the_engine_ends_when_another_process_has_changed_the_library(
    library: Path, dirs: AppDirs, encoder: HashEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReadingLoop, "_can_write", lambda _loop: False)
    reading = Reading(dirs)
    assert not reading.shared.stop.wait(0.5)
    picture(library / "new.jpg", "green", 77)
    with Engine.open(dirs, Settings(), write=True, encoder=encoder) as engine:
        engine.index()
    assert reading.shared.stop.wait(20)
    reading.end()
